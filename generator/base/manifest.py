"""The list of the files that the generator wrote into a folder. It removes only these."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .own import write_whole

VERSION = 1
# The manifests beside the pages and in a site. They are hidden files, so that MkDocs and web servers ignore them.
OF_PAGES = ".generated.json"
OF_SITE = ".explainer-site"


def sha256(content: bytes) -> str:
    """The digest of ``content``, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(path: Path) -> dict[PurePosixPath, str]:
    """The sha256 of every file that the last run wrote, by its path; empty if there is no manifest at ``path``.

    Entries that lead out of the folder are left out, because the manifest may have been damaged. Raises ``ValueError``
    if the file is not a manifest of this version.
    """
    try:
        held = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror}") from error
    files = held.get("files") if isinstance(held, dict) and held.get("version") == VERSION else None
    if not isinstance(files, dict):
        raise ValueError(f"{path} is no manifest of version {VERSION}")
    listed = {PurePosixPath(name): str(digest) for name, digest in files.items()}
    return {name: digest for name, digest in listed.items() if is_inside(name)}


def write_manifest(path: Path, files: Mapping[PurePosixPath, str]) -> None:
    """Write the manifest, sorted, in one step. If the file has the same content already, it is not touched."""
    held = {"version": VERSION, "files": {str(name): files[name] for name in sorted(files)}}
    text = json.dumps(held, ensure_ascii=False, indent=1) + "\n"
    if path.is_file() and path.read_bytes() == text.encode():
        return
    write_whole(path, text.encode())


def is_inside(path: PurePosixPath) -> bool:
    """Whether ``path`` is relative, not empty, and cannot lead out of its folder on any system."""
    plain = not any(part in {".", ".."} or set(part) & set("\\:\0") for part in path.parts)
    return bool(path.parts) and plain and not path.is_absolute()


def is_as_written(file: Path, digest: str) -> bool:
    """Whether ``file`` still has the sha256 ``digest``, so that nobody has edited it since we wrote it."""
    try:
        return not file.is_symlink() and sha256(file.read_bytes()) == digest
    except OSError:
        return False
