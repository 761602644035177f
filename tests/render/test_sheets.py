"""One sheet of many: what a page waits for is one file, and looks as the many would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render.sheets import SHEET, joined, pack


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """A site of which the sheet imports two others, one of them in a folder."""
    folder = tmp_path / SHEET.parent
    (folder / "parts").mkdir(parents=True)
    (folder / "explainer.css").write_text('/* all */\n@import "base.css";\n@import "parts/card.css";\n', "utf-8")
    base = 'p { background: url("../paper.png") } /* x */\nq { quotes: "/*" "*/" }\n'
    (folder / "base.css").write_text(base, "utf-8")
    card = "a { background: url(../../images/a.svg) }\nb { mask: url(data:x) }\n"
    (folder / "parts" / "card.css").write_text(card, "utf-8")
    return tmp_path


def test_imports_come_in_their_order_and_addresses_still_lead_there(sheets: Path) -> None:
    """A picture is looked for beside the sheet that names it: after the move the address must be another."""
    assert joined(sheets / SHEET) == (
        'p { background: url("../paper.png") }\nq { quotes: "/*" "*/" }\n'
        'a { background: url("../images/a.svg") }\nb { mask: url("data:x") }\n'
    )


def test_a_file_that_others_share_is_replaced_not_edited(sheets: Path, tmp_path: Path) -> None:
    """The renderer's cache and the site share their files: packing one may not change the other."""
    other = tmp_path / "other.css"
    other.hardlink_to(sheets / SHEET)
    pack(sheets)
    assert "@import" in other.read_text("utf-8")
    assert "@import" not in (sheets / SHEET).read_text("utf-8")


def test_a_site_without_the_sheet_is_left_alone(tmp_path: Path) -> None:
    """Another skin need not have it."""
    pack(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_is_not_there_is_an_error(sheets: Path) -> None:
    """A misspelt name must not go unseen: half of the look would be gone."""
    (sheets / SHEET.parent / "base.css").unlink()
    with pytest.raises(FileNotFoundError):
        joined(sheets / SHEET)


def test_every_sheet_of_ours_is_imported(root: Path) -> None:
    """Whoever adds a sheet must enter it, or nobody sees it; and all that is there reaches the page."""
    folder = root / "overrides" / SHEET.parent
    imported = re.findall(r'^@import "(.*)";$', (folder / SHEET.name).read_text("utf-8"), re.M)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.css")} - {SHEET.name}
    assert set(imported) == there
    text = joined(folder / SHEET.name)
    assert "@import" not in text
    fonts = re.findall(r'url\("(.*?)"\)', text)
    assert len(fonts) > 8
    assert [font for font in fonts if not (folder / font).is_file()] == []
