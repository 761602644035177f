"""The seeds folder: what lies in it, and the only door through which its files are read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from generator.base.characters import in_one_line
from generator.base.files import NotAFile, TooLarge, is_passed_over, kind_of, read_bounded
from generator.base.places import Place
from generator.base.problems import Problem

# A record has less than a hundredth of it, an article of a newspaper less than a tenth.
MAX_BYTES = 1_000_000
_HINTS = {
    "a symbolic link": "Put the file itself here: links are not followed, for they may lead to any file of a machine.",
    "a folder": "Records and articles are files: move what is in it, or give it another name.",
}
_OTHERWISE = "Take it away, or put a file in its place."


@dataclass
class Folder:
    """The folder ``root`` and what is wrong with what lies in it. Lives for one call of ``load`` only."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def shown(self, path: Path) -> str:
        """``path`` as places name it: from the folder's own name on, in one line, whatever bytes it is made of."""
        inside = path.as_posix()[len(self.root.as_posix()) + 1 :]
        return in_one_line(f"{self.root.name}/{inside or '.'}")

    def complain(self, code: str, place: Place, message: str, hint: str) -> None:
        """Add an error to ``problems``."""
        self.problems.append(Problem(code, place, message, hint))

    def entries(self, path: Path) -> list[Path]:
        """What lies in the folder ``path``, in the order of names, without what editors and systems put there.

        Nothing where there is no such folder, and nothing but a problem where it is a link to one.
        """
        try:
            if path != self.root and kind_of(os.lstat(path).st_mode) != "a folder":
                raise NotAFile(kind_of(os.lstat(path).st_mode))
            names = [entry.name for entry in os.scandir(path)]
        except FileNotFoundError:
            return []
        except OSError as error:
            self._refuse(path, error)
            return []
        return [path / name for name in sorted(names) if not is_passed_over(name)]

    def is_there(self, path: Path) -> bool:
        """Whether anything has the name ``path``. A link that leads nowhere counts."""
        return os.path.lexists(path)

    def read(self, path: Path) -> bytes | None:
        """The bytes of the file ``path``, or ``None`` and a problem.

        Only a regular file of at most ``MAX_BYTES`` bytes is read, and only if no folder on the way to it is a link.
        """
        try:
            for folder in path.relative_to(self.root).parents:
                if (self.root / folder) != self.root and (self.root / folder).is_symlink():
                    raise NotAFile("a symbolic link")
            return read_bounded(path, MAX_BYTES)
        except OSError as error:
            self._refuse(path, error)
            return None

    def _refuse(self, path: Path, error: OSError) -> None:
        place = Place(self.shown(path))
        if isinstance(error, NotAFile):
            kind = error.kind or "a file"
            self.complain("not-a-file", place, f"This is {kind}.", _HINTS.get(kind, _OTHERWISE))
        elif isinstance(error, TooLarge) and path.suffix == ".yaml":
            hint = "Split the record, or take what is not YAML out of it."
            self.complain("yaml-size", place, f"The file has more than {MAX_BYTES} bytes.", hint)
        elif isinstance(error, TooLarge):
            hint = "An article is one text of a newspaper: cut the file into the texts that it holds."
            self.complain("text-size", place, f"The file has more than {MAX_BYTES} bytes.", hint)
        else:
            said = error.strerror or "it cannot be opened"
            hint = "Check that you may read the file, and that the disk works."
            self.complain("cannot-read", place, f"The file could not be read: {said}.", hint)
