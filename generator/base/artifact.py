"""What a room made and the disk does not know yet: a path and its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written.

    ``path`` is relative to the folder that it will be written to; ``write`` checks that.
    """

    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str | PurePosixPath, text: str) -> Artifact:
        """A text file: UTF-8, lines ended by a line feed on every system."""
        return cls(PurePosixPath(path), text.replace("\r\n", "\n").encode())

    @classmethod
    def of(cls, path: str | PurePosixPath, content: bytes) -> Artifact:
        """A file with these bytes."""
        return cls(PurePosixPath(path), content)
