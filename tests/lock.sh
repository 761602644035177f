#!/bin/sh
# Writes requirements.txt and requirements-test.txt from pyproject.toml: exact versions with the
# hashes of every published file, so that the same lock serves every platform and Python >= 3.11.
# uv does it, in an environment that is thrown away; pip installs from the result.

set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -qq --disable-pip-version-check 'uv>=0.9'

compile() {
    # One version of each package for all (fewest), and no address of any index in the file.
    UV_CUSTOM_COMPILE_COMMAND='make lock' "$work/venv/bin/uv" pip compile --quiet --no-config \
        --universal --fork-strategy fewest --python-version 3.11 \
        --generate-hashes --no-emit-index-url "$@"
}
compile "$@" pyproject.toml -o requirements.txt
compile "$@" --extra test -c requirements.txt pyproject.toml -o requirements-test.txt
