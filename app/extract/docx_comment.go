package extract

import (
	"bytes"
	"context"
	"path"
	"strings"
)

const maxComments = 200 // of one document

// documentComments gives the texts of the comments in a WordprocessingML document (ECMA-376 part 1, 17.13.4). Damaged ones
// are left out.
func documentComments(ctx context.Context, data []byte) []string {
	if !bytes.HasPrefix(data, magicZIP) {
		return nil
	}
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil
	}
	root, err := o.part(path.Dir(o.main("word/document.xml")) + "/comments.xml")
	if err != nil {
		return nil
	}
	var out []string
	for _, c := range root.kid("comments").children() {
		text := strings.Builder{}
		addTexts(&text, c)
		if said := strings.TrimSpace(text.String()); said != "" && len(out) < maxComments {
			out = append(out, said)
		}
	}
	return out
}
