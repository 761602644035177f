"""Rendering: both languages or none, only what changed, the same bytes each time."""

from __future__ import annotations

import filecmp
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.base.manifest import OF_SITE
from generator.render.config import RenderReport, SiteConfig
from generator.render.site import render


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` and its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def said(report: RenderReport) -> list[tuple[str, str]]:
    """Code and path of each problem."""
    return [(problem.code, problem.place.path) for problem in report.problems]


@pytest.fixture
def english(sites: list[SiteConfig]) -> SiteConfig:
    """The English site alone, at the root."""
    return replace(sites[1], out_subdir="")


def test_two_languages_make_one_site_and_only_changes_are_rendered(project: Path, sites) -> None:
    """The whole way: built once, then nothing, then one language, always the same bytes."""
    out = project / "site"
    told: list[tuple[str, int, int]] = []
    report = render(project, out, sites, progress=lambda *step: told.append(step))
    assert report.problems == ()
    assert report.pages == {"ar": 2, "en": 2}
    assert report.rendered == ("ar", "en")
    assert told == [("render", 0, 2), ("render", 1, 2), ("render", 2, 2), ("links", 0, 1)]
    assert 'lang="ar"' in (out / "index.html").read_text("utf-8")
    assert 'lang="en"' in (out / "en" / "index.html").read_text("utf-8")
    assert (out / "en/search/words.js").read_bytes() == (project / "docs/en/search/words.js").read_bytes()
    assert not list(out.rglob("search_index.json")), "an index that nobody asked for"
    first = contents(out)

    again = render(project, out, sites)
    assert (again.rendered, again.pages, again.problems) == ((), report.pages, ())

    (project / "docs/en/index.md").write_text("# Garden\n\nNew words.\n", "utf-8")
    assert render(project, out, sites).rendered == ("en",)
    changed = {name for name, content in contents(out).items() if first.get(name) != content}
    assert changed == {"en/index.html", OF_SITE}

    (project / "docs/en/index.md").write_text("# Garden\n\n[Apple](trees/apple.md#fruit)\n", "utf-8")
    shutil.rmtree(project / ".cache")
    assert render(project, out, sites).rendered == ("ar", "en")
    assert contents(out) == first
    assert sorted(path.name for path in project.glob(".*")) == [".cache"]


def test_an_error_in_one_language_leaves_the_old_site(project: Path, sites) -> None:
    """A site of which one half is new and the other broken must never be seen."""
    out = project / "site"
    assert not render(project, out, sites).problems
    before = contents(out)
    (project / "docs/ar/index.md").write_text("# جديد\n", "utf-8")
    (project / "docs/en/index.md").write_text("# Garden\n\n[gone](trees/pear.md)\n", "utf-8")
    report = render(project, out, sites)
    assert said(report) == [("render-warning", "docs/en/index.md")]
    assert "trees/pear.md" in report.problems[0].message
    assert contents(out) == before

    # The same fault is said again, though the other language is remembered.
    again = render(project, out, sites)
    assert (said(again), again.rendered) == (said(report), ("en",))

    lenient = render(project, out, sites, strict=False)
    assert [p.severity for p in lenient.problems if p.code == "render-warning"] == ["warning"]
    assert [p.code for p in lenient.problems if p.is_error] == ["broken-link"]
    assert contents(out) == before


def test_links_between_the_languages_are_checked(project: Path, sites) -> None:
    """MkDocs sees one language at a time; a counterpart that is gone shows only over the whole site."""
    (project / "docs/en/trees/apple.md").unlink()
    (project / "docs/en/index.md").write_text("# Garden\n", "utf-8")
    report = render(project, project / "site", sites)
    assert said(report) == [("broken-link", "trees/apple.html")]
    assert "../en/trees/apple.html" in report.problems[0].message
    assert not (project / "site").exists()


def test_a_broken_template_is_a_problem_with_its_line(project: Path, sites) -> None:
    """A designer's slip must come as one line that names the file, not as a traceback."""
    (project / "overrides/main.html").write_text('{% extends "base.html" %}\n{% block content %}{{ x( }}', "utf-8")
    report = render(project, project / "site", sites[:1])
    assert [(p.code, str(p.place)) for p in report.problems] == [("render-failed", "overrides/main.html:2:1")]


def test_a_broken_configuration_is_a_problem(project: Path, sites) -> None:
    """MkDocs leaves with SystemExit here, which must not end the run."""
    (project / "mkdocs.en.yml").write_text("site_name: [\n", "utf-8")
    report = render(project, project / "site", sites[1:])
    assert said(report) == [("render-failed", "mkdocs.en.yml")]


def test_another_name_and_address_come_from_the_seeds(project: Path, english: SiteConfig) -> None:
    """The configuration holds no fact: the site's name and address are handed in."""
    site = replace(english, site_name="Orchard", site_url="https://example.org/x/")
    report = render(project, project / "site", [site])
    assert report.problems == ()
    page = (project / "site" / "index.html").read_text("utf-8")
    assert "<title>Orchard</title>" in page
    assert 'rel="canonical" href="https://example.org/x/index.html"' in page


@pytest.mark.parametrize("kind", ["file", "full folder", "link"])
def test_a_folder_that_is_not_ours_is_never_replaced(project: Path, sites, kind: str) -> None:
    """`--out ~/Documents` must not cost anybody their documents."""
    out = project / "mine"
    if kind == "file":
        out.write_text("mine", "utf-8")
    elif kind == "link":
        out.symlink_to(project / "docs", target_is_directory=True)
    else:
        shutil.copytree(project / "docs", out)
    report = render(project, out, sites)
    assert said(report) == [("out-not-ours", "mine")]
    if kind == "full folder":
        assert not filecmp.dircmp(out, project / "docs").diff_files


def test_what_others_have_in_the_site_stays_or_is_named(project: Path, english: SiteConfig) -> None:
    """A CNAME and a repository stay through a build; a page where somebody's file stands stops it, and says where."""
    out = project / "site"
    assert not render(project, out, [english]).problems
    (out / "CNAME").write_text("toy.example", "utf-8")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_text("ref", "utf-8")
    (project / "docs/en/trees/pear.md").write_text("# Pear\n", "utf-8")
    (project / "docs/en/trees/plum.md").write_text("# Plum\n", "utf-8")
    (out / "trees" / "pear.html").write_text("mine", "utf-8")
    report = render(project, out, [english])
    assert said(report) == [("hand-written-file", "site/trees/pear.html")]
    assert not (out / "trees" / "plum.html").exists()
    (out / "trees" / "pear.html").unlink()
    assert not render(project, out, [english]).problems
    assert (out / "trees" / "plum.html").is_file()
    assert ((out / "CNAME").read_text("utf-8"), (out / ".git" / "HEAD").read_text("utf-8")) == ("toy.example", "ref")
    (out / "trees" / "plum.html").write_text("mine", "utf-8")
    (project / "docs/en/trees/plum.md").unlink()
    report = render(project, out, [english])
    assert [(p.code, p.place.path, p.severity) for p in report.problems] == [
        ("edited-by-hand", "site/trees/plum.html", "warning")
    ]
    assert (out / "trees" / "plum.html").read_text("utf-8") == "mine"


def test_a_disk_that_refuses_is_a_problem_and_leaves_the_site(
    project: Path, english: SiteConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback where a folder may not be moved: the old site stays, and the message says why."""
    out = project / "site"
    assert not render(project, out, [english]).problems
    before = contents(out)
    (project / "docs/en/index.md").write_text("# Garden\n\nNew words.\n", "utf-8")

    def refuse(path: Path, _: Path) -> None:
        raise OSError(16, "Device or resource busy", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refuse)
        report = render(project, out, [english])
    assert said(report) == [("cannot-write", "site")]
    assert contents(out) == before
    assert not render(project, out, [english]).problems
    assert "New words" in (out / "index.html").read_text("utf-8")


def test_a_working_folder_or_a_list_that_is_not_as_we_left_it_stops_the_run(project: Path, english: SiteConfig) -> None:
    """What we cannot know again as ours is not touched."""
    out = project / "site"
    assert not render(project, out, [english]).problems
    (project / "docs/en/index.md").write_text("# Garden\n\nNew words.\n", "utf-8")
    (out / OF_SITE).write_text("{", "utf-8")
    assert said(render(project, out, [english])) == [("manifest-unreadable", "site")]
    work = next((project / ".cache" / "render").glob("work-*"))
    shutil.rmtree(work)
    work.mkdir()
    (work / "mine").write_text("mine", "utf-8")
    assert said(render(project, out, [english])) == [("folder-not-ours", f".cache/render/{work.name}")]
    assert (work / "mine").read_text("utf-8") == "mine"


def test_an_edited_output_is_rendered_again(project: Path, english: SiteConfig) -> None:
    """The cache shares its files with the site: whoever edits the site must not change what is remembered."""
    out = project / "site"
    assert not render(project, out, [english]).problems
    page = out / "index.html"
    page.write_text("edited", "utf-8")
    assert render(project, out, [english]).rendered == ("en",)
    assert "Garden" in page.read_text("utf-8")
