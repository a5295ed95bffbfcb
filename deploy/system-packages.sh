#!/bin/sh
# What the program (run) or its tests (test) need from Debian or Ubuntu: installed where we may, named where not.
set -eu
case "${1:-run}" in
  run)  packages="python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" ;;
  test) packages="chromium poppler-utils softhsm2 opensc" ;;
  database) packages="postgresql" ;;
esac
missing=""
for package in $packages; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else
  echo "This needs:$missing" >&2
  echo "Please run: sudo apt-get install --no-install-recommends$missing" >&2
  exit 1
fi
echo "· installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
