"""The toy world's pages as a reader gets them: rendered as Markdown, whole, safe, and with links that land."""

from __future__ import annotations

import posixpath
from functools import cache
from html.parser import HTMLParser

import markdown
import pytest

from tests.worlds import files_of, toy_pages

EXTENSIONS = ["attr_list", "md_in_html", "def_list", "tables", "toc"]
_VOID = {"br", "hr", "img", "input", "wbr"}
# What the pages are made of; anything else would come from the texts of the records.
_ELEMENTS = frozenset(
    "a article aside bdi blockquote code dd details div dl dt fieldset figcaption figure h1 h2 h3 header input label "
    "legend li mark nav ol p q section span strong summary table tbody td th thead time tr ul "
    # Pictures that the generator draws, and the timeline's filter.
    "button circle defs form g line option output path rect select svg text title use".split()
)
PAGES = {page.file: page for page in toy_pages()}


class Reader(HTMLParser):
    """Reads HTML strictly: every element is closed where it was opened."""

    def __init__(self) -> None:
        """Nothing has been read yet."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.elements.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"an attribute stands twice on <{tag}>")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes what is not open at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        """Comments come from nowhere but a text."""
        self.faults.append(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        """Declarations come from nowhere but a text."""
        self.faults.append(f"declaration: {decl}")


def read(html: str) -> Reader:
    """What ``html`` consists of."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.faults += [f"<{tag}> is never closed" for tag in reader.open]
    return reader


@cache
def rendered(file: str) -> Reader:
    """A page, rendered by the engine and the extensions that the site uses."""
    return read(markdown.markdown(PAGES[file].body, extensions=EXTENSIONS))


@pytest.mark.parametrize("file", sorted(PAGES))
def test_a_page_is_whole_and_safe(file: str) -> None:
    """Protects readers from the texts of records: none of them makes an element, an attribute or a broken page."""
    page = rendered(file)
    assert page.faults == []
    assert {tag for tag, _ in page.elements} - _ELEMENTS == set()
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        assert attributes.get("class") != "c", "{: .c } was taken for an attribute list"
        assert (attributes.get("href") or "") not in ("b", "x"), "[a](b) was taken for a link"
        for name, value in attributes.items():
            assert "wzxhzdk" not in (value or ""), f"{name} of <{tag}> holds a placeholder of the engine"
            assert "<code>" not in (value or ""), f"{name} of <{tag}> was read as Markdown"
    assert "wzxhzdk" not in "".join(page.text)


@pytest.mark.parametrize("file", sorted(PAGES))
def test_an_id_stands_once(file: str) -> None:
    """Protects addresses: on each page an id means one place."""
    ids = [attributes["id"] for _, attributes in rendered(file).elements if "id" in attributes]
    assert len(ids) == len(set(ids)), sorted({each for each in ids if ids.count(each) > 1})


def _target(file: str, href: str) -> tuple[str, str]:
    """The Markdown file and the anchor that ``href`` on ``file`` means."""
    path, _, anchor = href.partition("#")
    if not path:
        return file, anchor
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    return whole.removesuffix(".html").removesuffix(".md") + ".md", anchor


@pytest.mark.parametrize("file", sorted(PAGES))
def test_every_link_lands(file: str) -> None:
    """Protects the promise of one click: each link leads to a page that is made, and to an anchor on it."""
    lost = []
    for tag, attributes in rendered(file).elements:
        href = attributes.get("href") or ""
        if tag != "a" or "href" not in attributes or href.startswith("https://"):
            continue
        target, anchor = _target(file, href)
        there = target in PAGES and (
            not anchor or any(each.get("id") == anchor for _, each in rendered(target).elements)
        )
        if not there:
            lost.append(href)
    assert lost == []


@pytest.mark.parametrize("file", sorted(PAGES))
def test_a_page_has_its_counterpart(file: str) -> None:
    """Protects the switch of languages: the same page stands in every language, at the same path."""
    page = PAGES[file]
    assert page.front["counterpart"] == page.path
    assert {f"{lang}/{file.partition('/')[2]}" for lang in ("ar", "en")} <= set(PAGES)


@pytest.mark.parametrize("file", sorted(PAGES))
def test_texts_in_another_language_say_so(file: str) -> None:
    """Protects reading aloud and the order of letters: a text that stands in for another has its own language."""
    for tag, attributes in rendered(file).elements:
        if attributes.get("class") == "foreign":
            assert (attributes["lang"], attributes["dir"]) in (("ar", "rtl"), ("en", "ltr")), tag
            assert attributes["lang"] != PAGES[file].lang


@pytest.mark.parametrize("file", sorted(name for name, page in PAGES.items() if page.kind == "source"))
def test_an_article_is_shown_to_the_letter(file: str) -> None:
    """Protects the promise that the article stands there verbatim: its words are those of the file."""
    from tests.worlds import TOY

    stem = file.rpartition("/")[2].removesuffix(".md")
    paragraphs = [line for line in (TOY / "sources" / f"{stem}.txt").read_text("utf-8").split("\n") if line.strip()]
    shown: list[str] = []

    class Original(HTMLParser):
        inside = 0
        skipping = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            classes = (dict(attrs).get("class") or "").split()
            if tag == "p" and "original" in classes:
                self.inside = 1
                shown.append("")
            self.skipping = self.skipping or "passage-number" in classes

        def handle_endtag(self, tag: str) -> None:
            if tag == "p":
                self.inside = 0
            if tag == "a":
                self.skipping = False

        def handle_data(self, data: str) -> None:
            if self.inside and not self.skipping:
                shown[-1] += data

    Original().feed(PAGES[file].body)
    wanted = [p for p in paragraphs if p in shown] if stem == "ferry-letter" else paragraphs
    assert "\n".join(wanted) in "\n".join(shown)
    assert shown


def test_a_description_is_short() -> None:
    """Protects previews: descriptions are whole words and not longer than what is shown of them."""
    for page in PAGES.values():
        assert 0 < len(page.front["description"]) <= 156, page.file
        assert "\n" not in page.front["description"]


def test_front_matter_is_yaml() -> None:
    """Protects the site builder: whatever a title holds, the front matter gives it back."""
    import yaml

    for file, text in files_of(toy_pages()).items():
        front = yaml.safe_load(text.split("---\n")[1])
        assert front == dict(PAGES[file].front), file
