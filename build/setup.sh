#!/usr/bin/env bash
# Installs what this machine lacks, by Debian package. Usage: build/setup.sh window|test
set -euo pipefail
need=()
want() { command -v "$1" >/dev/null 2>&1 || need+=("${@:2}"); }
lib() { pkg-config --exists "$1" 2>/dev/null || need+=("${@:2}"); }

case "${1:-}" in
window)
  want pkg-config pkg-config
  want gcc gcc libc6-dev
  lib gtk+-3.0 libgtk-3-dev
  lib webkit2gtk-4.1 libwebkit2gtk-4.1-dev
  ;;
test)
  want chromium chromium
  want soffice libreoffice-writer-nogui libreoffice-calc-nogui
  want pdftotext poppler-utils
  want Xvfb xvfb
  want xdotool xdotool
  want xwd x11-apps
  fc-list 2>/dev/null | grep -qi 'noto.*cjk' || need+=(fontconfig fonts-noto-cjk)
  ;;
*) echo "usage: $0 window|test" >&2; exit 2 ;;
esac

[ ${#need[@]} -eq 0 ] && exit 0
echo "installing: ${need[*]}"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
