"""Links over the built HTML: every address leads somewhere, on the web and from disk."""

from __future__ import annotations

import time

import pytest

from generator.render.links import check_links


@pytest.mark.parametrize(
    ("link", "code", "reason"),
    [
        ("gone.html", "broken-link", "gone.html: there is no such file in the site"),
        ("../x.html", "broken-link", "../x.html: there is no such file in the site"),
        (
            "en/",
            "broken-link",
            "en/: names a folder; write its index.html, or it opens a list of files from disk",
        ),
        (
            "en",
            "broken-link",
            "en: names a folder; write its index.html, or it opens a list of files from disk",
        ),
        (
            ".",
            "broken-link",
            ".: names a folder; write its index.html, or it opens a list of files from disk",
        ),
        ("/en/index.html", "broken-link", "/en/index.html: begins with a slash, so it leads nowhere"),
        ("#gone", "broken-anchor", "#gone: index.html has no element with this id"),
        (
            "en/index.html#gone",
            "broken-anchor",
            "en/index.html#gone: en/index.html has no element with this id",
        ),
        ("https://example.org/s/gone.html", "broken-link", "there is no such file in the site"),
    ],
)
def test_a_link_that_leads_nowhere(write_site, link: str, code: str, reason: str) -> None:
    """Each way of leading nowhere is told apart, at the line and column of the tag."""
    site = write_site(index=f'<title>t</title>\n<p><a href="{link}">x</a>', en__index="<p id=there>")
    (problem,) = check_links(site, "https://example.org/s/")
    assert (problem.code, str(problem.place)) == (code, "index.html:2:4")
    assert reason in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    "link",
    [
        "en/index.html", "./en/index.html?q=1#there", "en/../index.html", "", "#", "#top", "#مكان",
        "#%D9%85%D9%83%D8%A7%D9%86", "#:~:text=words", "en/index.html#old", "a%20b.txt",
        "https://example.org/s/en/index.html#there", "https://example.org/s/en/",
        "https://elsewhere.org/gone", "//elsewhere.org/x.js", "mailto:a@example.org", "data:image/gif;base64,AAAA",
        "en/index.html?a=1&amp;b=2",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere(write_site, link: str) -> None:
    """Escapes, fragments, queries, names of old and other hosts are no faults."""
    site = write_site(index=f"<a id='مكان' href='{link}'>x</a>", en__index="<p id=there><a name=old></a>")
    (site / "a b.txt").touch()
    assert check_links(site, "https://example.org/s/") == []


def test_what_only_looks_like_a_link_is_none(write_site) -> None:
    """Scripts, comments, escaped text and attribute values show addresses that nobody follows."""
    site = write_site(
        index="""<!-- <a href="no1.html"> --><script>'<a href="no2.html">'</script>
        <p title="<a href='no3.html'>">
        &lt;a href="no4.html"&gt;<a data-href="no5.html" title='src="no6.html"'>x</a><p data-id=p id=q>"""
    )
    assert check_links(site) == []


def test_scripts_images_styles_and_redirects_count(write_site) -> None:
    """A page without its style sheet, or a redirect into the void, is broken too."""
    site = write_site(
        index='<link href=no1.css><script src="no2.js"></script><img alt="" src="no3.png"/>'
        '<meta http-equiv="refresh" content="0; url=no4.html">'
    )
    assert [p.message.partition(":")[0] for p in check_links(site)] == [
        "no1.css",
        "no2.js",
        "no3.png",
        "no4.html",
    ]


def test_one_fault_of_a_template_is_one_problem(write_site) -> None:
    """A broken link in the footer of a thousand pages must not make a thousand lines."""
    site = write_site(index='<a href="gone.html">', a__one='<a href="../gone.html">', a__two='<a href="../gone.html">')
    (problem,) = check_links(site)
    assert problem.message.endswith("(and on 2 more pages)")


def test_the_error_page_may_begin_with_a_slash(write_site) -> None:
    """A server shows it at any depth, so its addresses are absolute; they must be right too."""
    pages = {
        "index": "",
        "404": '<a href="/s/index.html">',
        "en__404": '<a href="/s/en/../index.html"><a href="/s/no">',
    }
    (problem,) = check_links(write_site(**pages), "https://example.org/s/")
    assert problem.message.startswith("/s/no: ")


def test_an_id_stands_once_on_a_page(write_site) -> None:
    """Two equal anchors make an address lead to one of two facts, silently."""
    (problem,) = check_links(write_site(index="<p id=a><p id=b><p id=a>"))
    assert (problem.code, problem.message) == ("repeated-id", "stands twice on the page: a")


def test_thousands_of_pages_take_seconds(write_site) -> None:
    """The check runs in every build: 12 MB of HTML may not take longer than rendering a page or two."""
    body = "".join(f'<p id="p{n}">word <a href="page.html#p{n}">x</a> {"words " * 20}</p>' for n in range(60))
    site = write_site(page=body)
    for number in range(1000):
        (site / f"page{number}.html").write_text(body, "utf-8")
    started = time.process_time()
    assert check_links(site) == []
    assert time.process_time() - started < 5
