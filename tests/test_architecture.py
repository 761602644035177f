"""The house: who may know whom. Without a test, a convenient import undoes it within a month."""

from __future__ import annotations

import ast
import statistics
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
# No module is longer, and half of them are shorter than this, in lines.
LONGEST, MIDDLE = 250, 80
# The largest room holds no more of the lines of the generator, in hundredths: templates count, data do not.
LARGEST = 25
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


def test_pure_rooms_look_at_no_disk_and_no_clock() -> None:
    """Same input, same problems: a check that reads a file or the date cannot promise that."""
    found = [
        f"{name_of(path)}:{line}: {name}()"
        for room in PURE
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


def length(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def test_no_module_is_long() -> None:
    """Files that grow to thousands of lines are where good projects rot first."""
    long = [f"{name_of(path)} has {length(path)} lines" for path in modules() if length(path) > LONGEST]
    assert long == [], f"take out of them what can stand by itself: {LONGEST} lines are the most"


def test_most_modules_are_short() -> None:
    """A reader takes in a module at one glance; half of them must let him."""
    middle = statistics.median(length(path) for path in modules())
    assert middle <= MIDDLE, f"half of the modules have more than {middle:g} lines; {MIDDLE} are the most"


def test_no_room_is_half_the_house() -> None:
    """A room that holds everything is no room: nobody can say what belongs there and what does not."""
    lines: Counter[str] = Counter()
    for path in (path for path in GENERATOR.rglob("*") if path.suffix in (".py", ".j2")):
        lines[path.relative_to(GENERATOR).parts[0]] += length(path)
    ((room, most),) = lines.most_common(1)
    share = 100 * most / lines.total()
    assert share <= LARGEST, f"{room} holds {share:.1f} % of the lines, {LARGEST} % are the most: move a duty out of it"


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """Every module that is reached from itself, with the way back, shortest first; one way for each circle."""
    found: dict[frozenset[str], list[str]] = {}
    for start in imports:
        ways = [[start]]
        seen = {start}
        while ways:
            way = ways.pop(0)
            for after in sorted(imports.get(way[-1], ())):
                if after == start:
                    found.setdefault(frozenset(way), [*way, start])
                elif after not in seen:
                    seen.add(after)
                    ways.append([*way, after])
    return sorted(found.values(), key=len)


def test_no_modules_import_each_other_in_a_circle() -> None:
    """In a circle nothing can be understood, tested or moved alone; imports that run late count, too."""
    names = {".".join(path.relative_to(GENERATOR.parent).with_suffix("").parts): path for path in modules()}
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    imports = {
        name: {each for each in imported(path) if each in names and each != name} for name, path in names.items()
    }
    # To import a module is to import the folders in which it lies; an `__init__` that imports nothing closes no circle.
    assert [" -> ".join(way) for way in circles(imports)[:5]] == []


def test_a_circle_is_seen() -> None:
    """Protects the test above from seeing nothing."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == [["b", "c", "b"]]


def test_every_room_has_its_floor(root: Path) -> None:
    """A room that no contract knows may import whatever it likes: the contract names all of them, and no other."""
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    floors = next(contract for contract in contracts if contract["id"] == "floors")
    assert floors["exhaustive"] is True
    named = {room.strip(" ()") for floor in floors["layers"] for room in floor.split("|")}
    there = {path.stem for path in GENERATOR.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert named == there - {"__init__"}
