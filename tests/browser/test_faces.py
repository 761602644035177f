"""What a reader sees until our typefaces have come: the device's own, as wide and as high, so that little moves."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

LANGS = {"ar": "", "en": "en/"}
# Each face that stands in, by family and weight: the face it stands in for, and how wide and high the page's own text
# is in either. What this machine does not have is left out.
MEASURED = """async ([lang, words]) => {
  const size = (family, weight) => {
    const span = Object.assign(document.createElement('span'), {textContent: words});
    span.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 100px "${family}", monospace`;
    document.body.append(span);
    const {width, height} = span.getBoundingClientRect();
    span.remove();
    return [width, height];
  };
  const found = [];
  for (const {family, weight} of document.fonts) {
    const name = family.replaceAll('"', '');
    const [ours, theirs] = name.split(' in ');
    if (!theirs || ours.startsWith('Arabic') !== (lang === 'ar')) continue;
    const here = await document.fonts.load(`${weight} 100px "${name}"`, words).then((f) => f.length, () => 0);
    await document.fonts.load(`${weight} 100px "${ours}"`, words);
    if (here) found.push([`${name} ${weight}`, size(ours, weight), size(name, weight)]);
  }
  return found;
}"""

STANDS_IN = "[...document.fonts].some((face) => face.family.includes(' in ') && face.status === 'loaded')"


@pytest.mark.parametrize("lang", LANGS)
def test_a_face_that_stands_in_is_as_wide_and_as_high(lang, site_url, watched) -> None:
    """In running text a stand-in's lines are as long as ours, and as high, within a thirtieth."""
    page = watched.page
    page.goto(f"{site_url}/{LANGS[lang]}story/index.html")
    letters = "\u0621-\u064a" if lang == "ar" else "a-zA-Z"
    text = page.locator("main").inner_text()
    words = page.evaluate(f"(text) => text.match(/[{letters}]+/g).slice(0, 400).join(' ')", text)
    found = page.evaluate(MEASURED, [lang, words])
    if not found:
        pytest.skip("none of the faces that stand in is on this machine")
    for name, (width, height), (near, high) in found:
        assert near == pytest.approx(width, rel=1 / 30), name
        assert high == pytest.approx(height, rel=1 / 30), name


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_keeps_its_length_when_our_faces_come(lang, site_url, browser) -> None:
    """On a phone the story is as long in the device's faces as in ours, within a fiftieth: few lines break anew."""
    heights = []
    for faces in ("ours", "the device's"):
        context = browser.new_context(viewport={"width": 412, "height": 823})
        page = context.new_page()
        if faces != "ours":
            page.route("**/*.woff2", lambda route: route.abort())
        try:
            page.goto(f"{site_url}/{LANGS[lang]}story/index.html")
            page.evaluate("document.fonts.ready")
            heights.append(page.locator("main").bounding_box()["height"])
            if faces != "ours" and not page.evaluate(STANDS_IN):
                pytest.skip("none of the faces that stand in is on this machine")
        finally:
            context.close()
    assert heights[1] == pytest.approx(heights[0], rel=1 / 50)


@pytest.mark.parametrize("lang", LANGS)
def test_labels_do_not_move_what_stands_beside_them(lang, site, site_url, browser) -> None:
    """The column of labels is as wide in the device's face as in ours: nothing moves sideways when ours comes."""
    event, lefts = sorted(path.name for path in (site / "events").glob("*.html"))[0], []
    for faces in ("ours", "the device's"):
        context = browser.new_context(viewport={"width": 412, "height": 823})
        page = context.new_page()
        if faces != "ours":
            page.route("**/*.woff2", lambda route: route.abort())
        try:
            page.goto(f"{site_url}/{LANGS[lang]}events/{event}")
            page.evaluate("document.fonts.ready")
            box = page.locator(".facts > dd").first.bounding_box()
            lefts.append((box["x"], box["width"]))
        finally:
            context.close()
    assert lefts[0] == lefts[1]
