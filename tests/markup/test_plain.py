"""The plain text of pages, as search is handed it."""

from __future__ import annotations

import re

import pytest

from generator.markup.plain import plain_sections
from generator.model.plain import PlainSection
from generator.pages.search_documents import hand_written
from tests.pages.test_pages import rendered
from tests.worlds import TOY, checked_once, toy_pages

PAGES = [page for page in toy_pages() if page.kind != "redirect"]


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
        ('<p><bdi dir="ltr">80%</bdi> of it</p>', "80% of it"),
        ('<blockquote lang="ar"><p>لا</p></blockquote><blockquote lang="en"><p>no</p></blockquote>', "no"),
    ],
)
def test_what_is_left_of_markup(body: str, text: str) -> None:
    """Protects results from markup, and words from being glued together or lost."""
    assert [section.text for section in plain_sections(body, "en")] == [text]


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_every_result_leads_somewhere(page) -> None:
    """Protects deep links: each address and each section's anchor stands on the page that it names."""
    assert page.search_documents
    ids = {attributes.get("id") for _, attributes in rendered(page.file).elements}
    for found in page.search_documents:
        path, _, anchor = found.address.partition("#")
        assert path == page.path
        wanted = {anchor, *(section.anchor for section in found.sections)} - {""}
        assert wanted <= ids


def test_every_page_is_found_once() -> None:
    """Nothing is listed twice and nothing is missing: a page, or for an event without one its place; no redirect."""
    for lang in ("ar", "en"):
        found = [found for page in toy_pages() if page.lang == lang for found in page.search_documents]
        addresses = [each.address for each in found]
        assert len(addresses) == len(set(addresses))
        pages = {page.path for page in PAGES if page.lang == lang}
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
    texts = "\n".join(section.text for page in PAGES for found in page.search_documents for section in found.sections)
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
