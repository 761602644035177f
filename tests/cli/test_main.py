"""The front door: verbs, options, faces, exit codes. The corridor behind it is a stand-in here."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator import pipeline
from generator.base.characters import refused
from generator.base.places import Place
from generator.base.problems import Problem, warning
from generator.cli.main import main
from generator.model.anchors import CoverageRow
from generator.text.sentences import Span

ERROR = Problem("unknown-id", Place("seeds/a.yaml", 3, 7), "There is no actor 'x': 50%.", "Did you mean 'y'?")
WARNING = warning("sentence-unaccounted", Place("seeds/b.txt", 2, 1), "Nothing rests on it.", "Quote it.")
COUNTS = {"quotations": 4, "quotations-checked": 5, "sentences": 9, "sentences-unaccounted": 1, "events": 2}


@dataclass(frozen=True)
class Answer:
    """What the corridor may say; a superset of what each verb looks at."""

    problems: tuple[Problem, ...] = ()
    counts: dict[str, int] = field(default_factory=lambda: dict(COUNTS))
    pages: dict[str, int] = field(default_factory=lambda: {"ar": 90, "en": 90})
    seconds: float = 6.12
    fresh: bool = False
    index: Path | None = None
    archive: Path | None = None
    files: int = 3
    size: int = 2_500_000


@pytest.fixture
def corridor(monkeypatch: pytest.MonkeyPatch):
    """A function that makes the corridor answer, and the settings that it was called with."""
    called: list[pipeline.Settings] = []

    def answers(answer: Answer) -> list[pipeline.Settings]:
        def verb(settings: pipeline.Settings, *_: object, **__: object) -> Answer:
            called.append(settings)
            return answer

        for name in ("check", "build", "bundle"):
            monkeypatch.setattr(pipeline, name, verb, raising=False)
        return called

    return answers


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with seeds, and the current folder in it."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(world: Path, *words: str) -> int:
    """The exit code of a run in the project ``world``."""
    return main([*words[:1], "--project", str(world), *words[1:]])


def test_a_good_build_says_what_was_checked_and_what_to_open(corridor, world: Path, capsys) -> None:
    """The last lines are what a newcomer reads."""
    corridor(Answer(index=world / "site" / "index.html"))
    assert run(world, "build") == 0
    assert capsys.readouterr().out.splitlines() == [
        "quotations: 4 of 5 found",
        "sentences: 8 of 9 accounted for",
        "events: 2",
        "pages: 180 (ar 90, en 90)",
        "seconds: 6.1",
        "open: site/index.html",
    ]


def test_a_build_with_nothing_to_do_says_so(corridor, world: Path, capsys) -> None:
    """Otherwise a fast run looks like one that did not work."""
    corridor(Answer(fresh=True))
    assert run(world, "build") == 0
    assert "changed: nothing since the last build" in capsys.readouterr().out


def test_a_bundle_says_where_it_is_and_how_big(corridor, world: Path, capsys) -> None:
    """A zip that cannot be found is no use."""
    corridor(Answer(archive=world / "dist" / "x.zip"))
    assert run(world, "bundle") == 0
    assert "bundle: dist/x.zip (3 files, 2.5 MB)" in capsys.readouterr().out


def test_errors_decide_the_exit_code_and_warnings_do_not(corridor, world: Path, capsys) -> None:
    """A script stops at an error; a sentence that nobody quotes yet is none."""
    corridor(Answer((WARNING,)))
    assert run(world, "check") == 0
    corridor(Answer((ERROR, WARNING)))
    assert run(world, "check") == 1
    shown = capsys.readouterr()
    assert "problems: 1 error, 1 warning" in shown.out
    assert "seeds/a.yaml:3:7: error unknown-id: There is no actor 'x': 50%.\n    Did you mean 'y'?" in shown.err
    assert "\x1b" not in shown.out + shown.err  # no colours and no progress in a pipe


def test_problems_as_json(corridor, world: Path, capsys) -> None:
    """A program gets one object, and nothing else, on standard output."""
    corridor(Answer((ERROR,)))
    assert run(world, "check", "--format", "json") == 1
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is False
    assert said["summary"]["quotations"] == "4 of 5 found"
    assert said["problems"][0] == {
        "severity": "error",
        "code": "unknown-id",
        "path": "seeds/a.yaml",
        "line": 3,
        "column": 7,
        "message": ERROR.message,
        "hint": ERROR.hint,
    }


def test_problems_as_annotations(corridor, world: Path, capsys) -> None:
    """A reviewer sees the problem beside its line; unescaped line ends would cut it off."""
    corridor(Answer((ERROR,)))
    run(world, "check", "--format", "github")
    first = capsys.readouterr().out.splitlines()[0]
    assert first == (
        "::error file=seeds/a.yaml,line=3,col=7,title=unknown-id::There is no actor 'x': 50%25.%0ADid you mean 'y'?"
    )


@pytest.mark.parametrize("face", ["text", "json", "github"])
def test_no_text_leaves_its_line(corridor, world: Path, capsys, face: str) -> None:
    """A key, an id or the name of a file must not begin a line of a log, and must not command the terminal."""
    hostile = "z\n::error file=README.md::injected\r\x1b[2J\x9b2J\u2028\udcff\x7f"
    corridor(Answer((Problem("unknown-key", Place(f"seeds/{hostile}.yaml", 1, 1), hostile, hostile),)))
    assert run(world, "check", "--format", face) == 1
    shown = capsys.readouterr()
    lines = (shown.out + shown.err).splitlines()
    assert sum(line.strip().startswith("::error") for line in lines) == (face == "github")
    assert not [line for line in lines if list(refused(line))]
    if face == "json":
        assert json.loads(shown.out)["problems"][0]["message"] == hostile


def test_other_seeds_get_folders_of_their_own(corridor, world: Path, capsys) -> None:
    """Pages of another world must never land among the pages of this one."""
    (world / "tests" / "toy" / "seeds").mkdir(parents=True)
    called = corridor(Answer((ERROR,)))
    run(world, "check")
    run(world, "check", "--seeds", "tests/toy/seeds")
    run(world, "check", "--seeds", "seeds", "--docs", "d", "--out", "o")
    folders = [(s.docs.relative_to(world).as_posix(), s.out.relative_to(world).as_posix()) for s in called]
    assert folders == [("docs", "site"), (".cache/worlds/toy/docs", ".cache/worlds/toy/site"), ("d", "o")]
    # And its problems name files as seen from the project.
    assert "tests/toy/seeds/a.yaml:3:7: error" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["chekc"],
        ["check", "--seeds", "nowhere"],
        ["check", "--format", "xml"],
        ["check"],
        ["build", "--url", "javascript:alert(1)"],
    ],
)
def test_wrong_use_is_two(tmp_path: Path, words: list[str], capsys) -> None:
    """A typing mistake is not a mistake in the seeds; also where the project has no seeds at all."""
    assert main([*words, *(["--project", str(tmp_path)] if words == ["check"] else [])]) == 2
    assert "Error: " in capsys.readouterr().err


def test_an_interrupt_is_130(world: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """Ctrl+C is no failure of the seeds and needs no traceback."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", stop)
    assert run(world, "check") == 130
    assert capsys.readouterr().err.strip() == "interrupted"


def test_coverage_lists_every_sentence(world: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """The table is how a curator sees what is left to do."""
    rows = (
        CoverageRow("apples", "p1s1", Span(0, 5), "Apples   fell.", ("fall#apples",), (), None),
        CoverageRow("apples", "p1s2", Span(6, 9), "x" * 100, (), (), "subheading"),
        CoverageRow("pears", "p1s1", Span(0, 5), "Pears.", (), (), None),
    )
    monkeypatch.setattr(pipeline, "coverage", lambda _: (rows, (WARNING,)))
    assert run(world, "coverage") == 0
    said = capsys.readouterr().out
    assert said.splitlines()[:3] == [
        "apples",
        "  p1s1    statement   Apples fell.",
        "                      fall#apples",
    ]
    assert "sentences: 2 of 3 accounted for" in said
    assert "x" * 69 + "…" in said
    assert run(world, "coverage", "--missing") == 0
    assert "apples" not in capsys.readouterr().out
    assert run(world, "coverage", "--format", "json") == 0
    assert [row["share"] for row in json.loads(capsys.readouterr().out)] == ["statement", "nothing", "unaccounted"]


def test_live_reports_come_through(world: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """Each rebuild of the live site shows its problems, and an error does not end it."""

    def live(settings, report, *, port, say) -> None:
        say(f"serving {settings.out.name} at {port}")
        report(Answer((ERROR,)))
        report(Answer())

    monkeypatch.setattr(pipeline, "serve", live, raising=False)
    assert run(world, "serve", "--port", "8123") == 0
    shown = capsys.readouterr()
    assert "serving site at 8123" in shown.err
    assert shown.err.count("unknown-id") == 1
    assert shown.out.count("seconds: 6.1") == 2


def test_the_module_runs_and_a_reader_may_leave(root: Path) -> None:
    """`python -m generator … | head` must not end in a traceback."""
    help_ = subprocess.run([sys.executable, "-m", "generator", "--help"], cwd=root, capture_output=True, text=True)
    assert help_.returncode == 0
    assert all(verb in help_.stdout for verb in ("check", "build", "serve", "bundle", "coverage"))
    command = f"'{sys.executable}' -m generator coverage --seeds tests/toy/seeds | head -1"
    piped = subprocess.run(["sh", "-c", command], cwd=root, capture_output=True, text=True)
    assert piped.stdout.strip() and "Traceback" not in piped.stderr
