"""A file that is made but not written yet: its path and its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to write.

    ``path`` is relative to the folder that it will be written to. ``generator.write`` checks that.
    """

    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str | PurePosixPath, text: str) -> Artifact:
        """A text file in UTF-8. Lines end with a line feed on every system."""
        return cls(PurePosixPath(path), text.replace("\r\n", "\n").encode())

    @classmethod
    def of(cls, path: str | PurePosixPath, content: bytes) -> Artifact:
        """A file with the bytes ``content``."""
        return cls(PurePosixPath(path), content)
