"""The plain text of pages, as search is handed it."""

from __future__ import annotations

import re
from collections import Counter

import markdown
import pytest

from generator.markup.plain import INLINE, REPEATED_SECTIONS, is_left_out, plain_sections
from generator.model.page import Page
from generator.model.plain import PlainSection
from generator.pages.search_documents import hand_written
from tests.pages.test_pages import EXTENSIONS, Reader, rendered
from tests.worlds import TOY, checked_once, toy_pages


def shown_pages() -> list[Page]:
    """The pages of the toy world that a reader stays on."""
    return [page for page in toy_pages() if page.kind != "redirect"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("A *plain* **word** and `code`.", "A plain word and code."),
        ("See [the list](../a.md#b) of them.", "See the list of them."),
        ("- one\n- two", "one\ntwo"),
        ("1. one\n2. two", "one\ntwo"),
        ("| a | b |\n| --- | :-: |\n| c | d |", "a\nb\nc\nd"),
        ("A line\n{: .lede }\n", "A line"),
        ("```yaml\nkey: value\n```", "key: value"),
        ("a &lt;b&gt; &#42;c&#42;", "a <b> *c*"),
        ("<p>a * b | c</p>", "a * b | c"),
        ("<ul><li>one</li><li>two <b>bold</b></li></ul>", "one\ntwo bold"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ('<p title="a > b">words</p>', "words"),
        ('<p>said <span class="basis">why</span></p><p>then</p>', "said\nthen"),
        ('<p>when · <span class="basis">why</span></p>', "when"),
        ('<p>one (<span class="basis">why</span>) two</p>', "one two"),
        ('word<a class="cite" data-search-exclude="true" href="#a">1</a>. Next', "word. Next"),
        ("<details><summary>More</summary><p>deep <i>in</i></p></details>", "deep in"),
        ("<!-- a remark --><p>seen</p>", "seen"),
        ("<span>one</span> <span>two</span>", "one two"),
        ("<span>one</span> | <span>two</span>", "one\ntwo"),
        ("<span>one</span> - <span>two</span>", "one - two"),
        ("<span>one</span>: <span>two</span>", "one: two"),
        ("in <b>part</b> 2. then", "in part 2. then"),
        ("- <b>one</b> two\n- <i>three</i>", "one two\nthree"),
        ("| <b>a</b> | <b>b</b> |\n| --- | --- |\n| <i>c</i> | d |", "a\nb\nc\nd"),
        ("<p>one .two</p>", "one .two"),
        ("<p>one <i>two</i> , three</p>", "one two, three"),
        ('<p><bdi dir="ltr">80%</bdi> of it</p>', "80% of it"),
        ('<blockquote lang="ar"><p>لا</p></blockquote><blockquote lang="en"><p>no</p></blockquote>', "no"),
    ],
)
def test_what_is_left_of_markup(body: str, text: str) -> None:
    """Protects results from markup, and words from being glued together or lost."""
    assert [section.text for section in plain_sections(body, "en")] == [text]


class _Kept(Reader):
    """Reads a rendered page and keeps the words that search is to have: ``kept`` of ``text``, headings left out."""

    def __init__(self, lang: str) -> None:
        """Nothing has been read yet of a page in ``lang``."""
        super().__init__()
        self.lang = lang
        self.kept: list[str] = []
        self._left_out: int | None = None
        self._in_usual_section = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether all that follows is left out; a block parts words."""
        before = len(self.open)
        super().handle_starttag(tag, attrs)
        if re.fullmatch("h[1-6]", tag):
            self._in_usual_section = dict(attrs).get("id") in REPEATED_SECTIONS
        heading = re.fullmatch("h[1-6]", tag) is not None
        if self._left_out is None and len(self.open) > before and (heading or is_left_out(tag, dict(attrs), self.lang)):
            self._left_out = before
            self.text.append(" ")  # the number of a note is no part of the word before it
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Go on keeping where the element ends that was left out."""
        super().handle_endtag(tag)
        self._part(tag)
        if self._left_out == len(self.open):
            self._left_out = None
            self.text.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        super().handle_data(data)
        if self._left_out is None and not self._in_usual_section:
            self.kept.append(data)

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.handle_data(" ")


def _words(text: str) -> Counter[str]:
    """What stands between blanks, without the punctuation around it."""
    return Counter(word for token in text.split() if (word := re.sub(r"^[\W_]+|[\W_]+$", "", token)))


def _lost_and_made(page: Page) -> Counter[str]:
    """Words of the rendered page that its plain text lacks, and words that stand in the plain text alone."""
    reader = _Kept(page.lang)
    reader.feed(markdown.markdown(page.body, extensions=EXTENSIONS))
    reader.close()
    sections = plain_sections(page.body, page.lang)
    plain = _words(" ".join(section.text for section in sections))
    headings = _words(" ".join(section.heading for section in sections))
    return (plain - _words("".join(reader.text))) + (_words("".join(reader.kept)) - plain - headings)


def test_the_words_are_those_of_the_page() -> None:
    """Protects search and its passages: no word of a rendered page is glued to another, split or lost."""
    assert {page.file: words for page in shown_pages() if (words := _lost_and_made(page))} == {}


def test_sections_have_their_anchors_and_headings() -> None:
    """A heading, a statement and a paragraph each have an address; what follows a statement belongs to its heading."""
    body = (
        "# Title {: #top }\n\nlead\n\n## Said {: #said }\n\nbefore\n\n"
        '<article class="statement" id="one">\n<header><a class="who" href="x">Nadim</a> 1987</header>\n'
        "<p>words</p>\n</article>\n\nafter\n\n"
        "## Where {: #mentions }\n\nthe usual list\n\n"
        '## Text {: #text }\n\n<div class="paragraph" id="p1"><p>para</p></div>\n'
    )
    assert plain_sections(body, "en") == (
        PlainSection("", "", "lead"),
        PlainSection("said", "Said", "before\nafter"),
        PlainSection("one", "Nadim", "1987\nwords"),
        PlainSection("p1", "Text", "para"),
    )


def test_every_result_leads_somewhere() -> None:
    """Protects deep links: each address and each section's anchor stands on the page that it names."""
    lost = []
    for page in shown_pages():
        ids = {attributes.get("id") for _, attributes in rendered(page.file).elements}
        for found in page.search_documents:
            path, _, anchor = found.address.partition("#")
            wanted = {anchor, *(section.anchor for section in found.sections)} - {""}
            if path != page.path or not wanted <= ids:
                lost.append(f"{page.file}: {found.address} {sorted(wanted - ids)}")
    assert lost == []
    assert [page.file for page in shown_pages() if not page.search_documents] == []


def test_every_page_is_found_once() -> None:
    """Nothing is listed twice and nothing is missing: a page, or for an event without one its place; no redirect."""
    for lang in ("ar", "en"):
        found = [found for page in toy_pages() if page.lang == lang for found in page.search_documents]
        addresses = [each.address for each in found]
        assert len(addresses) == len(set(addresses))
        pages = {page.path for page in shown_pages() if page.lang == lang}
        assert {address for address in addresses if "#" not in address} == pages
        library = checked_once(TOY).library
        assert library is not None
        lone = {event.id for event in library.seeds.events.values() if len(event.statements) == 1}
        assert {address.partition("#")[2] for address in addresses if "#" in address} == lone
        assert all(each.kind and each.title for each in found)


def test_every_name_is_found() -> None:
    """Protects those who type a name in the other language, or misspelt as a record says that it often is."""
    library = checked_once(TOY).library
    assert library is not None
    for lang in ("ar", "en"):
        found = {each.address: each for page in toy_pages() if page.lang == lang for each in page.search_documents}
        for actor in library.seeds.actors.values():
            page = found[f"actors/{actor.id}.html"]
            known = {page.title, *page.names}
            for other in ("ar", "en"):
                assert {actor.name.get(other), *actor.alt_names.get(other), *actor.hidden_names.get(other)} <= {
                    *known,
                    None,
                }


def test_what_every_page_says_is_not_found() -> None:
    """Protects results from the numbers and labels that stand beside every fact."""
    found = [found for page in shown_pages() for found in page.search_documents]
    texts = "\n".join(section.text for each in found for section in each.sections)
    assert len(texts) > 10_000
    for label in ("rest on this paragraph", "to the passage", "Our reading of", "الكلمات المظلَّلة", "إلى الموضع"):
        assert label not in texts
    assert not re.search(r"<(?:a|p|div|span|mark)\b|data-search", texts)


def test_a_hand_written_page_is_found() -> None:
    """Protects the pages about the site: their title comes from the front matter, quotes and all."""
    front = "---\ntitle: 'The reader''s way'\ndescription: 'x'\n---\n\n"
    page = hand_written("about/way.html", f"{front}# Other {{#top}}\n\nHello.\n\n## Two {{#two}}\n\nThere.\n", "en")
    assert (page.title, page.kind, page.address) == ("The reader's way", "Page", "about/way.html")
    assert page.sections == (PlainSection("", "", "Hello."), PlainSection("two", "Two", "There."))
