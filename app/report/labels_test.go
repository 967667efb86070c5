package report

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

const labelPath = "../../frontend/src/locale/zh/papers.ts"

var label = regexp.MustCompile(`(\w+): '([^']*)'`)

// labels reads one vocabulary of the window's words.
func labels(t *testing.T, name string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(labelPath)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "    "+name+": {")
	inside, _, closed := strings.Cut(rest, "}")
	if !found || !closed {
		t.Fatalf("%s has no %s", labelPath, name)
	}
	out := map[string]string{}
	for _, m := range label.FindAllStringSubmatch(inside, -1) {
		out[m[1]] = m[2]
	}
	return out
}

// TestTemplatesSpeakChinese: the template editor has words for every key and every {name} of every paper, no two keys of a
// paper are called the same, and no words are left over.
func TestTemplatesSpeakChinese(t *testing.T) {
	keys, names := labels(t, "wording"), labels(t, "fact")
	usedKeys, usedNames := map[string]bool{}, map[string]bool{"kind": true}
	for _, k := range Kinds() {
		template, taken := DefaultTemplate(k.Key), map[string]string{}
		for key := range template.Wording {
			usedKeys[key] = true
			words := keys[key]
			if words == "" {
				t.Errorf("%s: %s has no words in %s", k.Name, key, labelPath)
			} else if other := taken[words]; other != "" {
				t.Errorf("%s: %s and %s are both called %s", k.Name, key, other, words)
			}
			taken[words] = key
		}
		for _, name := range template.Names() {
			usedNames[name] = true
			if names[name] == "" {
				t.Errorf("%s: {%s} has no words in %s", k.Name, name, labelPath)
			}
		}
	}
	for key := range keys {
		if !usedKeys[key] {
			t.Errorf("nothing is called %s any more", key)
		}
	}
	for name := range names {
		if !usedNames[name] {
			t.Errorf("{%s} is used nowhere any more", name)
		}
	}
}
