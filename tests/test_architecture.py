"""The house: who may know whom. Without a test, a convenient import undoes it within a month."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
# Three hundred, and a little patience.
LONG = 330
# Same input, same result: these rooms are handed everything and look at no disk.
PURE = ("resolve", "verify", "search")
READS_OR_WRITES = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "exists",
    "is_file", "is_dir", "stat", "unlink", "mkdir", "print", "input", "now", "today",
}  # fmt: skip


def modules(room: str = "") -> list[Path]:
    """Every Python file of ``room``, or of the whole generator."""
    return sorted((GENERATOR / room).rglob("*.py"))


def name_of(path: Path) -> str:
    """The file as a message should name it."""
    return path.relative_to(GENERATOR.parent).as_posix()


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Name and line of every function or method that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", None) or getattr(function, "id", None)
            if name:
                yield name, node.lineno


def imported(path: Path) -> set[str]:
    """Absolute names of the modules that the file ``path`` imports, wherever in it."""
    package = (GENERATOR.name, *path.parent.relative_to(GENERATOR).parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*start, *((node.module or "").split(".") if node.module else ())))
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return found


def test_floors_and_rooms_hold(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    """A room imports only from floors beneath it, and rooms of one floor do not know each other."""
    monkeypatch.chdir(root)
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_the_front_door_knows_the_corridor_and_no_room_behind_it() -> None:
    """One corridor: a verb that calls a room by itself would skip what the corridor makes sure of."""
    known = {"base", "model", "cli", "pipeline"}
    found = [
        f"{name_of(path)} imports {name}"
        for path in [*modules("cli"), GENERATOR / "__main__.py"]
        for name in imported(path)
        if name.startswith("generator.") and name.split(".")[1] not in known
    ]
    assert found == []


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_look_at_no_disk_and_no_clock(room: str) -> None:
    """Same input, same problems: a check that reads a file or the date cannot promise that."""
    found = [
        f"{name_of(path)}:{line}: {name}()"
        for path in modules(room)
        for name, line in calls(ast.parse(path.read_text("utf-8")))
        if name in READS_OR_WRITES
    ]
    assert found == []


def test_one_door_to_the_seeds() -> None:
    """Only `load/folder.py` asks the disk, and it refuses what is no file of the seeds: a second door would not."""
    found = [
        f"{name_of(path)}:{line}: {name}()"
        for path in modules("load")
        if path.name != "folder.py"
        for name, line in calls(ast.parse(path.read_text("utf-8")))
        if name in READS_OR_WRITES - {"is_dir"}
    ]
    assert found == []


def test_nobody_prints_but_the_front_door() -> None:
    """Problems are values that are returned: a room that prints cannot be used in a page or a pull request."""
    found = [
        f"{name_of(path)}:{line}"
        for path in modules()
        if "cli" not in path.relative_to(GENERATOR).parts
        for name, line in calls(ast.parse(path.read_text("utf-8")))
        if name == "print"
    ]
    assert found == []


def test_an_init_either_exposes_or_is_imported_by_its_siblings() -> None:
    """Doing both makes circles, which show on somebody else's machine first."""
    found = []
    for init in GENERATOR.rglob("__init__.py"):
        body = ast.parse(init.read_text("utf-8")).body
        exposes = any(isinstance(node, ast.Import | ast.ImportFrom) for node in body)
        package = ".".join((GENERATOR.name, *init.parent.relative_to(GENERATOR).parts))
        siblings = [path for path in init.parent.glob("*.py") if path != init]
        if exposes and any(package in imported(path) for path in siblings):
            found.append(name_of(init))
    assert found == []


def test_every_room_says_what_it_is() -> None:
    """A newcomer opens the folder, and its first line must tell the room's work."""
    silent = [
        name_of(path)
        for path in GENERATOR.rglob("__init__.py")
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_hardly_a_file_above_three_hundred_lines() -> None:
    """Files that grow to thousands of lines are where good projects rot first."""
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > LONG} == {}
