"""Reading: the words in place, the article with its notes, on paper, by keyboard, in both languages."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

LANGS = {"ar": "", "en": "en/"}
HEADER = "document.querySelector('header.md-header').getBoundingClientRect().bottom"
# The contrast of two opaque colours, by WCAG 2.2.
CONTRAST = """([a, b]) => {
  const light = (c) => c.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.fixture(scope="module")
def source(site: Path) -> str:
    """The page of the article on which most rests."""
    pages = (path for path in (site / "sources").glob("*.html") if path.stem != "index")
    return f"sources/{max(pages, key=lambda path: path.read_text('utf-8').count('passage-number')).name}"


def _passages(page) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('.original .passage[id]')].map(m => m.id)"
        ".filter(id => document.querySelector(`.translation [data-of='${id}']`))"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_unfold_in_place_without_scripts(lang, site: Path, site_url, unscripted) -> None:
    """A statement that visits a page shows its words there, in both languages, and says whose they are."""
    page = unscripted
    seen = 0
    # Those of the toy world have statements without a translation.
    for path in sorted((site / LANGS[lang] / "questions").glob("[iqt]*-*.html")):
        page.goto(f"{site_url}/{LANGS[lang]}questions/{path.name}")
        if not page.locator("main .statement details.evidence:not([open])").count():
            continue
        statement = page.locator("main .statement").first
        assert statement.locator(".statement-text .to-passage").is_visible(), "one click past the fold"
        summary = statement.locator("details.evidence > summary")
        assert " · " in summary.inner_text(), "the fold says from whom and when"
        words = statement.locator("blockquote.words")
        assert not words.first.is_visible()
        summary.click()
        assert {words.nth(i).get_attribute("lang") for i in range(words.count())} == {"ar", "en"}
        assert words.first.is_visible()
        assert words.last.is_visible()
        caption = statement.locator("figcaption").last
        assert caption.locator(".to-passage").is_visible()
        assert len(caption.inner_text().split("·")) >= 2, "publisher and date, then how it was said"
        seen += 1
    assert seen


@pytest.mark.parametrize("lang", LANGS)
def test_a_statement_is_open_at_home(lang, site: Path, site_url, unscripted) -> None:
    """On the page that is about it a statement hides nothing."""
    for path in sorted((site / LANGS[lang] / "events").glob("*.html"))[:5]:
        unscripted.goto(f"{site_url}/{LANGS[lang]}events/{path.name}")
        assert unscripted.locator("main details.evidence").count()
        assert unscripted.locator("main details.evidence:not([open])").count() == 0, path.name


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("lang", LANGS)
def test_who_lands_on_a_passage_sees_it_and_its_note(lang, width, source, site_url, watched) -> None:
    """All pieces in every language light up and their note does, below the header, unfolded."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_url}/{LANGS[lang]}{source}")
    for anchor in _passages(page)[::9]:
        page.evaluate("id => { location.hash = id }", anchor)
        page.wait_for_selector(f".passage.is-target:is([id='{anchor}'], [data-of='{anchor}'])", state="attached")
        pieces = page.locator(f":is([id='{anchor}'], [data-of='{anchor}'])")
        assert pieces.count() == page.locator(".passage.is-target").count() >= 2
        first = page.locator(".passage.is-target").first.bounding_box()
        assert page.evaluate(HEADER) - 1 <= first["y"] < 900, anchor
        note = page.locator(".rests .is-target").first
        assert note.is_visible(), anchor
        assert note.locator(f".passage-number[href='#{anchor}']").count() == 1
        assert note.locator("a:not(.passage-number)").count() == 1, "the way back to what rests on it"
    assert watched.errors == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_keyboard_goes_to_the_note_and_back(lang, source, site_url, watched) -> None:
    """From a number in the text to its note, and from there to the same number."""
    page = watched.page
    page.goto(f"{site_url}/{LANGS[lang]}{source}")
    number = page.locator(".reading .words:first-child .passage-number").nth(7)
    wanted = number.get_attribute("href")
    number.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("id => document.activeElement.id === id", arg=wanted[1:])
    page.keyboard.press("Enter")
    page.wait_for_function("href => document.activeElement.matches(`.words a[href='${href}']`)", arg=wanted)
    assert page.evaluate(f"document.activeElement.getBoundingClientRect().top >= {HEADER} - 1")


@pytest.mark.parametrize("lang", LANGS)
def test_one_language_alone_is_kept(lang, source, site_url, watched) -> None:
    """The choice hides the other language, holds after a reload, and lands in what is shown."""
    page = watched.page
    page.goto(f"{site_url}/{LANGS[lang]}{source}")
    anchor = _passages(page)[11]
    other = "en" if lang == "ar" else "ar"
    shown, hidden = page.locator(f".reading .words:lang({other})"), page.locator(f".reading .words:lang({lang})")
    assert shown.first.is_visible()
    assert hidden.first.is_visible()
    page.locator(f".languages input[value={other}]").check()
    assert shown.first.is_visible()
    assert not hidden.first.is_visible()
    assert page.locator(f".reading .words:lang({other}) .passage-number").first.is_visible()
    page.goto(f"{site_url}/{LANGS[lang]}{source}?again#{anchor}")
    assert page.locator(f".languages input[value={other}]").is_checked()
    assert not hidden.first.is_visible()
    mark = page.locator(f".words:lang({other}) .passage.is-target").first
    assert page.evaluate(HEADER) - 1 <= mark.bounding_box()["y"] < 900
    page.locator(".languages input[value=all]").check()
    assert hidden.first.is_visible()


def test_one_language_alone_works_without_scripts(source, site_url, unscripted) -> None:
    """The choice is the style sheet's; a passage of which the language is hidden is shown to who lands on it."""
    page = unscripted
    page.goto(f"{site_url}/{source}")
    page.locator("#only-2").check()
    assert not page.locator(".original").first.is_visible()
    assert page.locator(".translation").first.is_visible()
    number = page.locator(".rests .passage-number:visible").first
    anchor = number.get_attribute("href")[1:]
    number.click()
    assert page.locator(f"[id='{anchor}']").is_visible()


def test_a_browser_that_keeps_nothing_still_reads(source, site_url, browser) -> None:
    """Where pages may store nothing, the choice works and nothing fails."""
    context = browser.new_context()
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error.stack)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page.goto(f"{site_url}/{source}")
    page.locator("#only-1").check()
    assert not page.locator(".translation").first.is_visible()
    context.close()
    assert not [error for error in errors if "reader.js" in error]


@pytest.mark.parametrize("lang", LANGS)
def test_paper_shows_the_folded_words(lang, kinds, site: Path, site_url, unscripted) -> None:
    """Printed, also without scripts: no header, no switch, every word and note; one line says whose page it is."""
    page = unscripted
    page.emulate_media(media="print")
    folded = 0
    for path in [*kinds, *(f"questions/{each.name}" for each in (site / "questions").glob("*.html"))]:
        page.goto(f"{site_url}/{LANGS[lang]}{path}")
        for gone in ("header.md-header", ".md-tabs", ".md-footer", ".md-sidebar", ".languages"):
            assert not page.locator(f"{gone}:visible").count(), (gone, path)
        head = page.locator(".print-head")
        assert head.is_visible()
        assert path in head.inner_text()
        # A line that is nothing but the way to the passage has nothing to say on paper.
        words = "main details:not([open]) :is(blockquote, li.resting, p:not(:has(> a.to-passage:only-child)))"
        folded += page.locator(words).count()
        assert page.locator(f"{words}:visible").count() == page.locator(words).count(), path
    assert folded


def test_scripts_unfold_for_paper_and_fold_again(site: Path, site_url, watched) -> None:
    """A browser without the rule for folded content prints it all the same, and the screen is left as it was."""
    name = next(path.name for path in (site / "questions").glob("*.html") if "evidence" in path.read_text("utf-8"))
    page = watched.page
    page.goto(f"{site_url}/questions/{name}")
    before = page.locator("main details[open]").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("main details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("main details[open]").count() == before


@pytest.mark.parametrize(("lang", "scheme"), [("ar", "dark"), ("en", "light")])
def test_focus_is_seen_everywhere(lang, scheme, kinds, site_url, browser) -> None:
    """Two pixels around what has the focus, 3 : 1 to the page, and never beneath the header that stays."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 600})
    page = context.new_page()
    try:
        for path in kinds:
            page.goto(f"{site_url}/{LANGS[lang]}{path}")
            stops = page.locator("main a:visible, main summary:visible, main input:visible").count()
            for _ in range(min(stops, 8) + 12):
                page.keyboard.press("Tab")
                at = page.evaluate(
                    """() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                      return { tag: e.outerHTML.slice(0, 120), width: parseFloat(s.outlineWidth), style: s.outlineStyle,
                        color: s.outlineColor, paper: getComputedStyle(document.body).backgroundColor, y: r.bottom,
                        inside: !!e.closest('main') } }"""
                )
                if not at["inside"]:
                    continue
                assert at["width"] >= 2, (path, at)
                assert at["style"] == "solid", (path, at)
                assert page.evaluate(CONTRAST, [at["color"], at["paper"]]) >= 3, (path, at)
                assert at["y"] > page.evaluate(HEADER), (path, at)
    finally:
        context.close()


@pytest.mark.parametrize("path", ["questions/index.html", "actors/index.html", "timeline/index.html"])
def test_the_ring_of_the_focus_is_whole_in_what_is_laid_out_late(path, site_url, browser) -> None:
    """``content-visibility`` cuts at the edge of the element: a link at the edge needs room for its ring."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    try:
        page.goto(f"{site_url}/{path}")
        late, cut = page.evaluate(
            """() => {
              const late = [...document.querySelectorAll('main *')]
                .filter(e => getComputedStyle(e).contentVisibility === 'auto');
              return [late.length, late.filter(e => {
                const box = e.getBoundingClientRect();
                const room = parseFloat(getComputedStyle(e).overflowClipMargin) || 0;
                return [...e.querySelectorAll('a[href], summary')].some(link => [...link.getClientRects()]
                  .some(r => r.width && Math.min(r.left - box.left, box.right - r.right) + room < 4));
              }).map(e => e.textContent.trim().slice(0, 40))];
            }"""
        )
        assert late > 3, "nothing is laid out late here"
        assert cut == []
    finally:
        context.close()


@pytest.mark.parametrize("lang", LANGS)
def test_a_paragraph_out_of_sight_is_no_lower_than_it_will_be(lang, site, site_url, browser) -> None:
    """Were it lower, its notes would lie over the next paragraph for whatever measures the page (decision 19)."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    try:
        for path in (site / "sources").glob("*.html"):
            page.goto(f"{site_url}/{LANGS[lang]}sources/{path.name}")
            page.evaluate("document.fonts.ready")
            low = page.evaluate(
                """() => [...document.querySelectorAll('.paragraph')].map(e => {
                  e.style.contentVisibility = 'hidden';
                  const guessed = e.getBoundingClientRect().height;
                  e.style.contentVisibility = 'visible';
                  return [e.id, guessed, e.getBoundingClientRect().height];
                }).filter(([, guessed, real]) => guessed < real || guessed > 2 * real)"""
            )
            assert low == [], path.name
    finally:
        context.close()


def test_the_way_back_up_is_a_small_button_at_the_foot(site_url, watched) -> None:
    """The theme's script writes its place into the element: it must not be stretched over the text."""
    page = watched.page
    page.goto(f"{site_url}/timeline/index.html")
    page.mouse.wheel(0, 2500)
    page.wait_for_function("scrollY > 2000")
    page.mouse.wheel(0, -300)
    button = page.locator(".md-top")
    button.wait_for(state="visible")
    box = button.bounding_box()
    assert box["height"] < 60, box
    assert box["y"] + box["height"] > 800, box


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("lang", LANGS)
def test_a_word_about_a_name_opens_on_the_screen(lang, width, source, site_url, watched) -> None:
    """The tip of a link opens by keyboard too, wholly on the screen in either direction, and closes by Escape."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{site_url}/{LANGS[lang]}{source}")
    links = page.locator(".reading .mention:visible")
    page.keyboard.press("Tab")
    tip = page.locator("[role=tooltip]")
    for index in range(0, links.count(), 6):
        link = links.nth(index)
        about = link.get_attribute("title")
        link.focus()
        tip.wait_for()
        assert tip.inner_text() == about
        assert link.get_attribute("aria-describedby") == tip.get_attribute("id")
        box = tip.bounding_box()
        assert box["x"] >= 0, index
        assert box["x"] + box["width"] <= width, index
        assert box["y"] >= 0, index
        assert box["y"] + box["height"] <= 700, index
        page.keyboard.press("Escape")
        assert not tip.is_visible()


LETTERS_A_LINE = """(selector) => [...document.querySelectorAll(selector)].flatMap((block) => {
  const lines = new Map(), range = document.createRange();
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    if (node.parentElement.closest('.passage-number, .cite, .editors')) continue;
    for (let i = 0; i < node.length; i += 1) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (box && !/\\p{M}/u.test(node.data[i])) {
        const line = Math.round((box.top + box.bottom) / 24);
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
  }
  return [...lines.values()].slice(0, -1);
}).sort((a, b) => a - b)"""


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_is_as_long_as_the_eye_likes(lang, source, site_url, watched) -> None:
    """On a desk a line of prose, and of an article in one language, holds about 62 to 70 letters, in either script."""
    page = watched.page
    page.goto(f"{site_url}/{LANGS[lang]}about/method.html")
    found = {"prose": page.evaluate(LETTERS_A_LINE, ".page > p:not([class])")}
    page.goto(f"{site_url}/{LANGS[lang]}{source}")
    for each in LANGS:
        page.locator(f".languages input[value={each}]").check()
        found[f"article {each}"] = page.evaluate(LETTERS_A_LINE, f".reading .words:lang({each})")
    for where, lines in found.items():
        assert len(lines) > 10, where
        middle, long = lines[len(lines) // 2], lines[len(lines) * 9 // 10]
        assert 58 <= middle <= 70, (where, middle)
        assert long <= 75, (where, long)


@pytest.mark.parametrize("lang", LANGS)
def test_quotation_marks_are_the_languages_own(lang, site: Path, site_url, watched) -> None:
    """« » around Arabic words; ‘ ’ around an English quotation, in which the articles' own “ ” stand."""
    page = watched.page
    event = sorted((site / "events").glob("*.html"))[0].name
    page.goto(f"{site_url}/{LANGS[lang]}events/{event}")
    for each, quotes in (("ar", '"«" "»"'), ("en", '"‘" "’"')):
        first = page.locator(f".quotation .words:lang({each}) p").first
        assert first.evaluate("e => getComputedStyle(e).quotes").startswith(quotes)
        assert first.evaluate("e => getComputedStyle(e, '::before').content") == "open-quote"


def test_arrows_point_onward(site: Path, site_url, watched) -> None:
    """The arrow to a passage points where reading goes: left in Arabic, right in English."""
    event = sorted((site / "events").glob("*.html"))[0].name
    for lang, arrow in (("ar", "←"), ("en", "→")):
        watched.page.goto(f"{site_url}/{LANGS[lang]}events/{event}")
        shown = watched.page.locator(".to-passage").first.evaluate("e => getComputedStyle(e, '::after').content")
        assert re.findall("[←→]", shown) == [arrow]


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_side_by_side_run_as_the_text_runs(lang, source, site_url, watched) -> None:
    """Protects Arabic readers from 542: bidi takes figures that touch for one number, and turns their order round."""
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 900})
    for path in (source, "index.html"):
        page.goto(f"{site_url}/{LANGS[lang]}{path}")
        pairs = page.evaluate(
            """() => [...document.querySelectorAll('.words .passage-number, .cite')]
                 .map((one) => [one, one.nextElementSibling, one.nextSibling])
                 .filter(([one, two, node]) => two && two === node && two.className === one.className)
                 .map(([one, two]) => [one, two].map((each) => each.getBoundingClientRect()))
                 .filter(([one, two]) => one.width && two.width && Math.abs(one.top - two.top) < 4)
                 .map(([one, two]) => two.left - one.left)"""
        )
        assert len(pairs) > 2, f"too few pairs on {path}"
        assert all((shift < 0) == (lang == "ar") for shift in pairs), path


def event_with(site: Path, markup: str) -> str:
    """The name of the first page of an event that holds ``markup``."""
    return next(path.name for path in sorted((site / "events").glob("*.html")) if markup in path.read_text("utf-8"))


@pytest.mark.parametrize("lang", LANGS)
def test_each_description_of_a_label_has_a_line_in_the_column_of_descriptions(lang, site, site_url, watched) -> None:
    """Where a label has several, none of them slips into the column of labels, nor onto the line of another."""
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_url}/{LANGS[lang]}events/{event_with(site, '</dd> <dd>')}")
    boxes = page.locator(".facts > dd").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.bottom]; })"
    )
    labels = page.locator(".facts > dt").count()
    assert len(boxes) > labels
    assert len({left for left, _, _ in boxes}) == 1
    assert all(below[1] >= above[2] for above, below in itertools.pairwise(boxes))


@pytest.mark.parametrize("lang", LANGS)
def test_each_share_of_the_coverage_stands_in_one_line_on_a_phone(lang, site_url, watched) -> None:
    """Labels of several words have the room that their numbers leave, and not that of a short label as "When"."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/{LANGS[lang]}coverage/index.html")
    lines = page.locator(".shares > dt").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
    )
    assert len(lines) > 5
    assert max(lines) < 1.5


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_a_date_have_a_line_of_their_own(lang, site, site_url, watched) -> None:
    """What the article calls the day stands whole beneath how the day is known, and parts no month from its year."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/{LANGS[lang]}events/{event_with(site, 'as-written')}")
    known, written = (page.locator(f".facts {part}").bounding_box() for part in (".basis", ".as-written"))
    assert written["y"] >= known["y"] + known["height"] - 1
    words = page.locator(".facts .as-written q > *")
    assert words.evaluate("words => new Set([...words.getClientRects()].map(box => box.top)).size") == 1
