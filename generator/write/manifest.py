"""The list of what the generator wrote, so that it removes that and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .paths import is_inside

VERSION = 1


def sha256(content: bytes) -> str:
    """The digest of ``content``, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(path: Path) -> dict[PurePosixPath, str]:
    """Path to sha256 of every file that the last run wrote; empty where there was none.

    Entries that would lead out of the folder are left out: a manifest is a file, and files get damaged.
    Raises ``ValueError`` if the file is no manifest of this version.
    """
    try:
        held = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    files = held.get("files") if isinstance(held, dict) and held.get("version") == VERSION else None
    if not isinstance(files, dict):
        raise ValueError(f"{path} is no manifest of version {VERSION}")
    listed = {PurePosixPath(name): str(digest) for name, digest in files.items()}
    return {name: digest for name, digest in listed.items() if is_inside(name)}


def write_manifest(path: Path, files: Mapping[PurePosixPath, str]) -> None:
    """Write the manifest, sorted, in one step; touches nothing if it says so already."""
    held = {"version": VERSION, "files": {str(name): files[name] for name in sorted(files)}}
    text = json.dumps(held, ensure_ascii=False, indent=1) + "\n"
    if path.is_file() and path.read_bytes() == text.encode():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(path.name + ".new")
    staged.write_text(text, "utf-8", newline="\n")
    staged.replace(path)
