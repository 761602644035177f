"""An article more, an article less: nobody need touch a test for it, whatever stands in the seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.pipeline import Settings, build
from tests.articles import add_article, remove_article
from tests.worlds import ROOT, checked, copy_of


def relax_promises(seeds: Path) -> None:
    """Take the promises about counts out of ``site.yaml``."""
    path = seeds / "site.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if line.startswith("assertions:")), len(lines))
    end = next((number for number in range(start + 1, len(lines)) if lines[number][:1] not in " -\n"), len(lines))
    path.write_text("".join((*lines[:start], *lines[end:])), "utf-8")


def _resting(seeds: Path) -> dict[str, int]:
    """How often each article is quoted."""
    texts = [path.read_text("utf-8") for path in seeds.rglob("*.yaml")]
    return {
        path.stem: sum(t.count(f"source: {path.stem}\n") for t in texts) for path in (seeds / "sources").glob("*.yaml")
    }


def _ids(path: Path) -> set[str]:
    """Every text in a file that could be an id, by itself or before a statement's name."""
    return {event.value.partition("#")[0] for event in yaml.parse(path.read_text("utf-8")) if hasattr(event, "value")}


def _shown(found: object) -> list[str]:
    return [f"{each.place} {each.code}: {each.message}" for each in found.problems if each.is_error]  # type: ignore[attr-defined]


def _is_good(seeds: Path) -> None:
    """Check, build, and ask of the site what must hold of any."""
    folder = seeds.parent
    assert _shown(checked(seeds)) == []
    settings = Settings(ROOT, seeds, folder / "docs", folder / "site")
    built = build(settings)
    assert _shown(built) == [] and built.index is not None
    words = ["-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", "--tb=short", "--ignore", __file__]
    command = [sys.executable, *words, "--seeds", str(seeds), "--site", str(settings.out), str(Path(__file__).parent)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout[-4000:] + said.stderr[-1000:]


@pytest.fixture(scope="module")
def more(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, copied, with a further article, its two events, its speaker and its term."""
    copy = copy_of(seeds, tmp_path_factory.mktemp("articles"))
    add_article(copy)
    return copy


def test_a_further_article_makes_nothing_red(more: Path) -> None:
    """Protects contributors: a faultless article with its records passes every check and every test of the site."""
    _is_good(more)


def test_an_article_less_makes_nothing_red(seeds: Path, more: Path, tmp_path: Path) -> None:
    """Protects editors: the article that is quoted most goes, with all that rests on it, and the rest is whole."""
    resting = _resting(seeds)
    source_id = max(resting, key=lambda each: resting[each])
    copy = copy_of(more, tmp_path)
    relax_promises(copy)  # fewer records are what is wanted here
    remove_article(copy, source_id)
    assert [path for path in copy.rglob("*.yaml") if source_id in _ids(path)] == []
    _is_good(copy)
