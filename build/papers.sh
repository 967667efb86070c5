#!/bin/bash
# usage: build/papers.sh PROGRAM LEDGER FOLDER: renews the pictures of docs/papers from the sample district (make papers).
# One page a paper, drawn from its PDF with the bundled fonts. Needs pdftoppm, and ImageMagick to make the files small.
set -euo pipefail
program=$1 ledger=$2 out=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture | kind | for | page | dots per inch
while IFS='|' read -r picture kind who page dpi; do
  for who in $(if [ "$who" = any ]; then seq 1 99; else echo "${who:--}"; fi); do # any: the first slip or visit there is
    rm -rf "$work/made"
    if [ "$who" = - ]; then set --; else set -- --for "$who"; fi
    if "$program" paper --db "$ledger" --kind "$kind" --period 2024Q4 "$@" --out "$work/made" >/dev/null 2>"$work/why"; then break; fi
  done
  if ! ls "$work"/made/*.pdf >/dev/null 2>&1; then # the sample has none of this kind: its picture stays
    echo "$picture: $(cat "$work/why")" >&2
    continue
  fi
  pdftoppm -r "$dpi" -f "$page" -l "$page" -singlefile -png "$work"/made/*.pdf "$work/$picture"
  if command -v convert >/dev/null; then convert "$work/$picture.png" -strip -colors 48 "PNG8:$work/$picture.png"; fi
  cp "$work/$picture.png" "$out/$picture.png"
done <<'LIST'
plan|plan||1|64
plan_text|plan||3|64
plan_table|plan_table||3|64
notice|notice||1|64
notice_form|notice||4|64
bulletin|bulletin||1|64
bulletin_units|bulletin||8|64
numbered|numbered||1|64
assign|assign|any|1|64
remind|remind|any|1|64
urge|urge|any|1|64
supervise|supervise|any|1|64
leader|leader|程望川|1|72
ledger|ledger||1|64
wall|wall||1|54
checklist|checklist|区教育和体育局|1|64
conclusion|conclusion|any|1|64
year|year||1|64
score|score||1|64
LIST
