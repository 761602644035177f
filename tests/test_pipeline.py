"""The corridor: what stops it, and what it leaves alone when it stops."""

from __future__ import annotations

from pathlib import Path

from generator.pipeline import Settings, build
from tests.worlds import TOY, copy_of


def _settings(project: Path) -> Settings:
    return Settings(project=project, seeds=project / "seeds", docs=project / "docs", out=project / "site")


def test_a_language_without_configuration_is_reported(tmp_path: Path) -> None:
    """Protects those who add a language: the build says which file is missing, and renders nothing."""
    copy_of(TOY, tmp_path)
    built = build(_settings(tmp_path))
    errors = [(p.code, str(p.place), p.message, p.hint) for p in built.problems if p.is_error]
    assert errors[0] == (
        "no-configuration",
        "seeds/site.yaml:7:1",
        "The language 'ar' has no mkdocs.yml.",
        "Copy mkdocs.en.yml to mkdocs.yml and translate it, or take 'ar' out of 'languages'.",
    )
    assert built.index is None
    assert not (tmp_path / "site").exists()


def test_nothing_unverified_is_written(tmp_path: Path) -> None:
    """Protects the pages that were there: one wrong letter in one quotation, and nothing is touched."""
    seeds = copy_of(TOY, tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "before.md").write_text("as it was", "utf-8")
    event = seeds / "events" / "two-years.yaml"
    event.write_text(event.read_text("utf-8").replace("exact: 'وقالت", "exact: 'وقالتْ"), "utf-8")
    built = build(_settings(tmp_path))
    assert [p.code for p in built.problems if p.is_error] == ["quotation-not-found"]
    assert [p.name for p in (tmp_path / "docs").iterdir()] == ["before.md"]
    assert not (tmp_path / "site").exists()
