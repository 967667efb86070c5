package demo

import (
	"path/filepath"

	"ducha/app/report"
)

// papers exports one of every other paper of the year's last quarter: for the first leader, the newest slip of each form,
// the last visit.
func (d *district) papers(key string) error {
	dir := filepath.Join(d.dir, key, "其他公文")
	kinds, err := d.office.Papers().List()
	if err != nil {
		return err
	}
	for _, k := range kinds {
		if k.Key == report.KindBulletin || k.Key == report.KindNotice {
			continue
		}
		who, err := d.about(k, key)
		if err != nil {
			return err
		}
		if who == "" && k.Needs != report.NeedsPeriod {
			continue
		}
		saved, err := d.office.Papers().Export(k.Key, key, who, dir)
		if err != nil {
			return err
		}
		d.made.Papers = append(d.made.Papers, saved.Files...)
	}
	return nil
}

// notice asks the units for their returns, when the forms go out.
func (d *district) notice(key string) error {
	saved, err := d.office.Papers().Export(report.KindNotice, key, "", filepath.Join(d.dir, key, "其他公文"))
	d.made.Papers = append(d.made.Papers, saved.Files...)
	return err
}

// about picks whom a paper is about, "" where there is nobody.
func (d *district) about(k report.PaperKind, key string) (string, error) {
	choices, err := d.office.Papers().Choices(k.Key, key)
	if err != nil || len(choices) == 0 {
		return "", err
	}
	return choices[0].Who, nil
}
