#!/bin/bash
# usage: build/papers.sh PROGRAM LEDGER FOLDER: renews the pictures of docs/papers from the sample district (make papers).
# One page a paper, drawn from its PDF with the bundled fonts, as if it were made on the day named here. A sample that has
# none of a kind is a fault. Needs pdftoppm, and ImageMagick to make the files small.
set -euo pipefail
program=$1 ledger=$2 out=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# picture | kind | for | day | page | dots per inch
while IFS='|' read -r picture kind who day page dpi; do
  for who in $(if [ "$who" = any ]; then seq 1 99; else echo "${who:--}"; fi); do # any: the first slip or visit there is
    rm -rf "$work/made"
    if [ "$who" = - ]; then set --; else set -- --for "$who"; fi
    if "$program" paper --db "$ledger" --kind "$kind" --period 2024Q4 --date "$day" "$@" --out "$work/made" >/dev/null 2>"$work/why"; then break; fi
  done
  if ! ls "$work"/made/*.pdf >/dev/null 2>&1; then
    echo "$picture: $(cat "$work/why")" >&2
    failed=1
    continue
  fi
  pdftoppm -r "$dpi" -f "$page" -l "$page" -singlefile -png "$work"/made/*.pdf "$work/$picture"
  if command -v convert >/dev/null; then convert "$work/$picture.png" -strip -colors 48 "PNG8:$work/$picture.png"; fi
  cp "$work/$picture.png" "$out/$picture.png"
done <<'LIST'
plan|plan||2025-01-13|1|64
plan_text|plan||2025-01-13|3|64
plan_table|plan_table||2025-01-13|3|64
notice|notice||2024-12-18|1|64
notice_form|notice||2024-12-18|3|64
bulletin|bulletin||2025-01-13|1|64
bulletin_units|bulletin||2025-01-13|7|64
numbered|numbered||2025-01-13|1|64
assign|assign|any|2025-01-13|1|64
remind|remind|any|2025-01-13|1|64
urge|urge|any|2025-01-13|1|64
supervise|supervise|any|2025-01-13|1|64
leader|leader|程望川|2025-01-13|1|72
ledger|ledger||2025-01-13|1|64
wall|wall||2025-01-13|1|54
checklist|checklist|any|2024-08-22|1|64
conclusion|conclusion|any|2025-01-13|1|64
year|year||2025-01-13|1|64
score|score||2025-01-13|1|64
LIST
exit $failed
