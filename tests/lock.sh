#!/bin/sh
# Writes requirements.txt and requirements-test.txt from pyproject.toml: exact versions with the
# hashes of every published file, so that the same lock serves every platform and Python >= 3.11.
# uv does it, in an environment that is thrown away; pip installs from the result.
# Then it writes the package-lock.json of the folders that use Node.

set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -qq --disable-pip-version-check 'uv>=0.9'

compile() {
    # One version of each package for all (fewest). No address of an index is written, unless somebody asks for it.
    UV_CUSTOM_COMPILE_COMMAND='make lock' "$work/venv/bin/uv" pip compile --quiet --no-config \
        --universal --fork-strategy fewest --python-version 3.11 \
        --generate-hashes "$@"
}
compile "$@" pyproject.toml -o requirements.txt
compile "$@" --extra test -c requirements.txt pyproject.toml -o requirements-test.txt

# What the audit and the check of the scripts take from npm: their package.json names exact versions, the lock what
# these need. No address of any registry is written.
if command -v npm >/dev/null 2>&1; then
    for folder in tests/audit tests/javascript; do
        (cd "$folder" && npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error \
            --omit-lockfile-registry-resolved)
    done
else
    echo 'The locks of tests/audit and tests/javascript stay as they are: there is no npm' >&2
fi
