#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is there, else Debian's, if it can be the lean one.
# BROWSER=none leaves the browser tests out; BROWSER=/path/to/chromium names one.

set -u

if [ "${BROWSER:-}" = none ]; then
    exit 0
fi
for name in "${BROWSER:-chromium-headless-shell}" chrome-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

for package in chromium-headless-shell chromium; do
    if sh "$(dirname "$0")/apt_install.sh" 'the browser tests' "$package"; then
        exit 0
    fi
done

cat >&2 <<'END'
The browser tests need a Chromium, and none was found or could be installed. Any of these will do:
  Debian, Ubuntu:  sudo apt install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       install Chromium or Chrome, then make test BROWSER=/path/to/it
To run all other tests:  make test BROWSER=none
END
exit 1
