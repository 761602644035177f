"""Every problem that the seeds can have: a broken input, and the exact words that help to mend it."""

from __future__ import annotations

import ast
import errno
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.base.files import read_bounded
from generator.base.problems import Problem
from generator.load import folder
from tests.casefiles import CASES, cases, compare, expected_of
from tests.worlds import ROOT, TESTS, checked, copy_of

WORLD = CASES / "world"
# The rooms and floors that seeds can provoke; what the others report needs a disk or a renderer, and tests of its own.
OF_SEEDS = ("base/ids.py", "model", "load", "resolve", "verify")
_MAKERS = {"Problem", "warning", "complain", "_Refused", "_problem"}
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def _break(seeds: Path, how: dict[str, object]) -> None:
    """Do to the small valid world what the case says."""
    for name in how.get("remove", []):  # type: ignore[attr-defined]
        path = seeds / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, text in how.get("files", {}).items():  # type: ignore[attr-defined]
        (seeds / name).write_text(text, "utf-8")
    for name, code in how.get("hex", {}).items():  # type: ignore[attr-defined]
        (seeds / name).write_bytes(bytes.fromhex(code))
    for name, what in how.get("generate", {}).items():  # type: ignore[attr-defined]
        (seeds / name).write_text(what["text"] * what["times"], "utf-8")
    for name in how.get("folders", []):  # type: ignore[attr-defined]
        (seeds / name).mkdir()
    for name, target in how.get("links", {}).items():  # type: ignore[attr-defined]
        (seeds / name).symlink_to(target)
    for name in how.get("pipes", []):  # type: ignore[attr-defined]
        os.mkfifo(seeds / name)
    for name in how.get("latin", []):  # type: ignore[attr-defined]
        Path(os.fsdecode(os.fsencode(seeds) + b"/" + name.encode("latin-1"))).touch()
    for name, size in how.get("sizes", {}).items():  # type: ignore[attr-defined]
        os.truncate(seeds / name, size)
    for name, changes in how.get("change", {}).items():  # type: ignore[attr-defined]
        text = (seeds / name).read_bytes().decode()
        for change in changes:
            assert text.count(change["replace"]) == 1, f"the case must name one place of {name}: {change['replace']}"
            text = text.replace(change["replace"], change["by"])
        (seeds / name).write_bytes(text.encode())


def _forbid(seeds: Path, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody read these files, not even root, who runs the tests in a container."""

    def read(path: Path, most: int) -> bytes:
        if path in [seeds / name for name in names]:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return read_bounded(path, most)

    monkeypatch.setattr(folder, "read_bounded", read)


def _told(problem: Problem) -> str:
    return f"{problem.severity} {problem.place} {problem.code}\n  {problem.message}\n  {problem.hint}\n"


def test_the_small_world_is_valid() -> None:
    """Protects the cases: what they break was whole before."""
    assert checked(WORLD).problems == ()


@pytest.mark.parametrize("case", cases("problems"), ids=lambda case: case.stem)
def test_problem(case: Path, tmp_path: Path, update_goldens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Protects the place, the code, the message and the way out of each problem, to the letter."""

    def answer(given: str) -> str:
        how = yaml.safe_load(given)
        assert how.pop("protects")
        seeds = copy_of(WORLD, tmp_path)
        _break(seeds, how)
        _forbid(seeds, how.get("forbidden", []), monkeypatch)
        return "".join(map(_told, checked(seeds).problems))

    compare(case, answer, update_goldens)


def _name(node: ast.AST) -> str:
    """The bare name of what is called, if ``node`` is a call."""
    func = getattr(node, "func", None)
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _returned(node: ast.AST) -> Iterator[ast.AST]:
    """What a function answers with, and the values of tables: codes that are chosen, not written on the spot."""
    if isinstance(node, ast.Return) and node.value:
        calls = [call for call in ast.walk(node.value) if _name(call) in ("decode", "read_text")]
        decoding = {id(arg) for call in calls for arg in call.args}  # type: ignore[attr-defined]
        yield from (value for value in ast.walk(node.value) if id(value) not in decoding)
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
        yield from node.value.values


def codes_in(file: Path) -> set[str]:
    """Every problem code that a module of the generator can emit."""
    tree = ast.parse(file.read_text("utf-8"))
    found: set[str] = set()
    chosen = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) == "Complaint":
            found.add(node.args[2].value if len(node.args) > 2 else "bad-value")  # type: ignore[attr-defined]
        elif isinstance(node, ast.Call) and _name(node) in _MAKERS and node.args:
            if isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
            else:
                chosen = True
    if chosen:
        found |= {
            str(value.value)
            for node in ast.walk(tree)
            for value in _returned(node)
            if isinstance(value, ast.Constant) and _CODE.fullmatch(str(value.value))
        }
    return found


def codes_of(*rooms: str) -> set[str]:
    """Every problem code of these rooms or modules of the generator."""
    files = [
        file
        for room in rooms
        for file in ([ROOT / "generator" / room] if room.endswith(".py") else (ROOT / "generator" / room).rglob("*.py"))
    ]
    return set().union(*map(codes_in, files))


def _expected_codes(case: Path) -> set[str]:
    lines = expected_of(case).splitlines()
    return {line.rpartition(" ")[2] for line in lines if not line.startswith("  ")}


def test_every_problem_of_the_seeds_has_a_case() -> None:
    """Protects contributors: no message is ever shown that nobody has read first."""
    covered = set().union(*(_expected_codes(case) for case in cases("problems")))
    emitted = codes_of(*OF_SEEDS)
    assert len(emitted) > 40, "the collector of codes has gone blind"
    assert emitted - covered == set()
    assert covered - emitted == set()


def test_every_other_problem_has_a_test() -> None:
    """Protects the codes of rooms that seeds cannot provoke: a test of theirs names each."""
    others = codes_of("write", "render", "pipeline", "pages", "cli", "base") - codes_of(*OF_SEEDS)
    files = [*(TESTS / "write").glob("*.py"), *(TESTS / "render").glob("*.py"), *TESTS.glob("test_*.py")]
    texts = [file.read_text("utf-8") for file in files]
    assert len(others) > 5
    assert sorted(code for code in others if not any(f'"{code}"' in text for text in texts)) == []


def test_a_case_is_named_after_its_problem() -> None:
    """Protects those who look for a case: its file begins with a code that it expects, or expects none or many."""
    expected = {case.stem: _expected_codes(case) for case in cases("problems")}
    assert [name for name, codes in expected.items() if len(codes) == 1 and not name.startswith(tuple(codes))] == []


def test_every_problem_says_where_and_what_to_do() -> None:
    """Protects the promise that a message ends in a door: place, full sentences, a hint."""
    for case in cases("problems"):
        blocks = re.findall(r"^(\w+) (\S.*) (\S+)\n  (.*)\n  (.*)$", expected_of(case), re.M)
        for severity, place, code, message, hint in blocks:
            assert severity in ("error", "warning"), case.name
            assert place.startswith("seeds"), case.name
            assert _CODE.fullmatch(code) or code == "circle", case.name
            assert message.endswith((".", "…", "?")) or "\n" in message, f"{case.name}: {message}"
            assert hint.endswith((".", "?", ")")), f"{case.name}: {hint}"
