"""Four ways to break a world, each stopped with its place and a way out, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import Settings, build
from tests.worlds import TOY, copy_of

EVENT = "events/salma-wants-bridge-1987.yaml"
LABEL = "sources/bridge-plan-1987"
# What is broken: a file, words of it, what stands there instead; then the code, the file and a word of the hint.
BROKEN = {
    "an article changed by one letter": (
        f"{LABEL}.txt", "نُريدُ جسراً، لا", "نُريدُ جسراً لا", "article-changed", f"{LABEL}.yaml", "bytes",
    ),
    "a quotation changed by one letter": (
        EVENT, "وأضافت أن كلفة الجسر", "واضافت أن كلفة الجسر", "quotation-not-found", EVENT, "closest",
    ),
    "a duplicate key": (EVENT, "kind: statement\n", "kind: statement\nkind: meeting\n", "duplicate-key", EVENT, "Keep"),
    "a misspelt id": (EVENT, "said_by: salma-bahhar\n", "said_by: salma-bahar\n", "unknown-id", EVENT, "'salma-b"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_seed_stops_the_build_and_leaves_the_site(case: tuple[str, ...], root: Path, tmp_path: Path) -> None:
    """Protects readers and contributors at once: the message leads to the place, the old site stays up."""
    file, words, instead, code, shown, door = case
    seeds = copy_of(TOY, tmp_path)
    text = (seeds / file).read_text("utf-8")
    assert words in text, "the record has changed: choose other words to break"
    (seeds / file).write_text(text.replace(words, instead, 1), "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the site that was there", "utf-8")
    built = build(Settings(root, seeds, tmp_path / "docs", site))
    found = [p for p in built.problems if p.code == code]
    assert [p.place.path for p in found][:1] == [f"seeds/{shown}"]
    assert found[0].place.line > 0
    assert door in found[0].hint
    assert built.index is None
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text("utf-8") == "the site that was there"
    assert not (tmp_path / "docs").exists()
