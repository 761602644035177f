"""Reads files that others have written: only regular files, only up to a size, and none that programs leave behind.

A link may lead to any file of the machine, a device may never end, and a pipe may wait for ever.
"""

from __future__ import annotations

import fnmatch
import os
import stat
from pathlib import Path

# Names of files that editors, systems and version control put beside others, with the program that does so.
_PASSED_OVER = (
    ".*",  # hidden: .DS_Store and ._x of macOS, .x.swp of Vim, .#x of Emacs, .git
    "*~",  # copies that Emacs, Vim and Gedit keep
    "#*#",  # what Emacs has not saved yet
    "*.sw[a-p]",  # Vim, where it may not hide them
    "4913",  # with which Vim tries whether it may write here
    "*___jb_???___",  # JetBrains, while it saves
    "*.kate-swp",  # Kate
    "~$*",  # Microsoft Office, while a file is open
    "thumbs.db",  # Windows' pictures of a folder
    "ehthumbs.db",
    "desktop.ini",  # Windows' look of a folder
    "icon\r",  # macOS' look of a folder
)
_KINDS = (
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)
# With these flags, opening a pipe does not wait, and a link is not followed. Windows has only the last: read as bytes.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))


class NotAFile(OSError):
    """There is something else than a regular file. ``kind`` says what it is: ``a symbolic link``, ``a folder`` …"""

    def __init__(self, kind: str) -> None:
        super().__init__(f"it is {kind}")
        self.kind = kind


class TooLarge(OSError):
    """The file has more bytes than may be read."""


def is_passed_over(name: str) -> bool:
    """Whether the file ``name`` belongs to an editor or a system and is to be ignored."""
    return any(fnmatch.fnmatchcase(name.lower(), pattern) for pattern in _PASSED_OVER)


def kind_of(mode: int) -> str:
    """What something with ``mode`` (``st_mode``) is, in words for a message; empty for a regular file."""
    if stat.S_ISREG(mode):
        return ""
    return next((kind for is_one, kind in _KINDS if is_one(mode)), "a device")


def read_bounded(path: Path, most: int) -> bytes:
    """The bytes of the regular file ``path``, which may have at most ``most``.

    The size is checked before reading, and again by reading no more than that. Raises ``NotAFile``, ``TooLarge``, or
    another ``OSError`` if the file cannot be read. If ``path`` itself is a link, it is not followed; the caller must
    check the folders above it.
    """
    _must_be_regular(os.lstat(path), most)
    with open(os.open(path, _FLAGS), "rb") as opened:  # noqa: PTH123 - flags are needed that Path.open does not take
        # Checked again because another file may have been put there since.
        _must_be_regular(os.fstat(opened.fileno()), most)
        content = opened.read(most + 1)
    if len(content) > most:
        raise TooLarge(f"it has more than {most} bytes")
    return content


def _must_be_regular(held: os.stat_result, most: int) -> None:
    kind = kind_of(held.st_mode)
    if kind:
        raise NotAFile(kind)
    if held.st_size > most:
        raise TooLarge(f"it has {held.st_size} bytes")
