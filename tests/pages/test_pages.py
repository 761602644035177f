"""The toy world's pages as a reader gets them: rendered as Markdown, whole, safe, and with links that land."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

import markdown
import yaml

from generator.model.page import Page
from tests.worlds import TOY, files_of, toy_pages

EXTENSIONS = ["attr_list", "md_in_html", "def_list", "tables", "toc"]
_VOID = {"br", "hr", "img", "input", "wbr"}
# What the pages are made of; anything else would come from the texts of the records.
_ELEMENTS = frozenset(
    "a article aside bdi blockquote code dd details div dl dt fieldset figcaption figure h1 h2 h3 header input label "
    "legend li mark nav ol p q section span strong summary table tbody td th thead time tr ul "
    # Pictures that the generator draws, and the timeline's filter.
    "button circle defs form g line option output path rect select svg text title use".split()
)


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
def pages() -> dict[str, Page]:
    """The pages of the toy world by their files."""
    return {page.file: page for page in toy_pages()}


@cache
def rendered(file: str) -> Reader:
    """A page, rendered by the engine and the extensions that the site uses."""
    return read(markdown.markdown(pages()[file].body, extensions=EXTENSIONS))


def _dangers(page: Reader) -> Iterator[str]:
    """What a text of a record has done to the page on which it stands."""
    yield from page.faults
    yield from sorted({tag for tag, _ in page.elements} - _ELEMENTS)
    if "wzxhzdk" in "".join(page.text):
        yield "the text holds a placeholder of the engine"
    for tag, attributes in page.elements:
        yield from (f"{name} of <{tag}>" for name in attributes if name.startswith("on"))
        if attributes.get("class") == "c":
            yield "{: .c } was taken for an attribute list"
        if (attributes.get("href") or "") in ("b", "x"):
            yield "[a](b) was taken for a link"
        for name, value in attributes.items():
            if "wzxhzdk" in (value or ""):
                yield f"{name} of <{tag}> holds a placeholder of the engine"
            if "<code>" in (value or ""):
                yield f"{name} of <{tag}> was read as Markdown"


def test_pages_are_whole_and_safe() -> None:
    """Protects readers from the texts of records: none of them makes an element, an attribute or a broken page."""
    assert {file: found for file in pages() if (found := list(_dangers(rendered(file))))} == {}


def test_dangers_are_seen() -> None:
    """Protects the test above from seeing nothing."""
    page = read('<p onclick="x" class="c"><a href="b" title="<code>">wzxhzdk</a><blink></p>')
    assert len(list(_dangers(page))) == 8


def test_an_id_stands_once() -> None:
    """Protects addresses: on each page an id means one place."""
    twice = {}
    for file in pages():
        counted = Counter(attributes["id"] for _, attributes in rendered(file).elements if "id" in attributes)
        if found := [each for each, number in counted.items() if number > 1]:
            twice[file] = found
    assert twice == {}


def _target(file: str, href: str) -> tuple[str, str]:
    """The Markdown file and the anchor that ``href`` on ``file`` means."""
    path, _, anchor = href.partition("#")
    if not path:
        return file, anchor
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    return whole.removesuffix(".html").removesuffix(".md") + ".md", anchor


@cache
def _ids(file: str) -> frozenset[str | None]:
    return frozenset(attributes.get("id") for _, attributes in rendered(file).elements)


def test_every_link_lands() -> None:
    """Protects the promise of one click: each link leads to a page that is made, and to an anchor on it."""
    lost, followed = [], 0
    for file in pages():
        for tag, attributes in rendered(file).elements:
            href = attributes.get("href") or ""
            if tag != "a" or "href" not in attributes or href.startswith("https://"):
                continue
            followed += 1
            target, anchor = _target(file, href)
            if target not in pages() or (anchor and anchor not in _ids(target)):
                lost.append(f"{file}: {href}")
    assert lost == []
    assert followed > 1000


def test_a_page_has_its_counterpart() -> None:
    """Protects the switch of languages: the same page stands in every language, at the same path."""
    for file, page in pages().items():
        assert page.front["counterpart"] == page.path, file
        assert {f"{lang}/{file.partition('/')[2]}" for lang in ("ar", "en")} <= set(pages()), file


def test_texts_in_another_language_say_so() -> None:
    """Protects reading aloud and the order of letters: a text that stands in for another has its own language."""
    foreign = 0
    for file, page in pages().items():
        for tag, attributes in rendered(file).elements:
            if attributes.get("class") == "foreign":
                assert (attributes["lang"], attributes["dir"]) in (("ar", "rtl"), ("en", "ltr")), (file, tag)
                assert attributes["lang"] != page.lang, (file, tag)
                foreign += 1
    assert foreign


class _Original(HTMLParser):
    """Reads the paragraphs of an article on its page, without the numbers between its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.is_inside = self.is_skipping = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag == "p" and "original" in classes:
            self.is_inside = True
            self.shown.append("")
        self.is_skipping = self.is_skipping or "passage-number" in classes

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = self.is_inside and tag != "p"
        self.is_skipping = self.is_skipping and tag != "a"

    def handle_data(self, data: str) -> None:
        if self.is_inside and not self.is_skipping:
            self.shown[-1] += data


def test_an_article_is_shown_to_the_letter() -> None:
    """Protects the promise that the article stands there verbatim: its words are those of the file."""
    articles = [page for page in pages().values() if page.kind == "source"]
    assert articles
    for page in articles:
        stem = page.file.rpartition("/")[2].removesuffix(".md")
        text = (TOY / "sources" / f"{stem}.txt").read_text("utf-8")
        reader = _Original()
        reader.feed(page.body)
        paragraphs = [line for line in text.split("\n") if line.strip()]
        # Of this one only the quoted paragraphs are shown.
        wanted = [each for each in paragraphs if each in reader.shown] if stem == "ferry-letter" else paragraphs
        assert reader.shown and wanted, page.file
        assert "\n".join(wanted) in "\n".join(reader.shown), page.file


def test_a_description_is_short() -> None:
    """Protects previews: descriptions are whole words and not longer than what is shown of them."""
    for page in pages().values():
        assert 0 < len(page.front["description"]) <= 156, page.file
        assert "\n" not in page.front["description"]


def test_front_matter_is_yaml() -> None:
    """Protects the site builder: whatever a title holds, the front matter gives it back."""
    for file, text in files_of(toy_pages()).items():
        front = yaml.safe_load(text.split("---\n")[1])
        assert front == dict(pages()[file].front), file
