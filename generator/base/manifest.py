"""The list of what the generator wrote into a folder, so that it removes that and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .own import write_whole

VERSION = 1
# Beside the pages, and in a site, of which it says that it is one of ours. Hidden: no builder and no server shows them.
OF_PAGES = ".generated.json"
OF_SITE = ".explainer-site"


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
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror}") from error
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
    write_whole(path, text.encode())


def is_inside(path: PurePosixPath) -> bool:
    """Whether ``path`` is relative, names a file, and never climbs: plain parts only, on any system."""
    plain = not any(part in {".", ".."} or set(part) & set("\\:\0") for part in path.parts)
    return bool(path.parts) and plain and not path.is_absolute()


def is_as_written(file: Path, digest: str) -> bool:
    """Whether the file holds what a run of ours wrote, by its sha256: nobody has edited it since."""
    try:
        return not file.is_symlink() and sha256(file.read_bytes()) == digest
    except OSError:
        return False
