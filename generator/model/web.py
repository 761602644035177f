"""Permalinks on the web: one rule for every field that holds one, and for the command line.

A reader's browser follows what stands there. ``javascript:`` and ``data:`` would run it on our page, a name before an
``@`` would show another host than the one that answers, and white space or a backslash is read differently by each
program (WHATWG URL, 4.4: "validation errors").
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Annotated
from urllib.parse import SplitResult, quote, urlsplit

from pydantic import AfterValidator, BeforeValidator, HttpUrl, StringConstraints

from generator.base.complaint import Complaint

WEB = ("https", "http")
# A project without a repository can have its records corrected by letter.
WEB_OR_LETTER = (*WEB, "mailto")
_NOT_IN_ADDRESSES = re.compile(r"[\s\\\x00-\x1f\x7f-\x9f<>\"]")
_MAILBOX = re.compile(r"[^@\s/?#:,;]+@[^@\s/?#:,;]+")
PLACE = "{path}"


def _no_address() -> Complaint:
    hint = "Copy it whole from the browser's address bar, or take the key away."
    return Complaint("needs a web address that begins with https://", hint)


def split_address(text: str, schemes: Collection[str] = WEB) -> SplitResult:
    """The parts of ``text``, which must be an address that is safe to follow.

    ``schemes`` are those that it may have. Raises ``Complaint`` where it is none.
    """
    odd = _NOT_IN_ADDRESSES.search(text)
    if odd:
        said = "holds a blank or a sign that no address has"
        raise Complaint(said, "Copy it from the browser's address bar; a blank is written %20.")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise _no_address() from error
    leads = _MAILBOX.fullmatch(parts.path) if parts.scheme == "mailto" else parts.hostname
    if parts.scheme not in schemes or not leads:
        raise _no_address()
    if "@" in parts.netloc:
        said = "holds a name or a password before its host"
        raise Complaint(said, "Take away what stands between '//' and '@': everybody would read it, and it misleads.")
    return parts


def _web(text: object) -> object:
    if isinstance(text, str):
        split_address(text)
    return text


def _site(text: object) -> object:
    if isinstance(text, str):
        site_address(text)
    return text


def site_address(text: str) -> str:
    """``text``, which must be the address of a whole site: pages are named by what is added to it.

    Raises ``Complaint`` where it is none.
    """
    parts = split_address(text)
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise Complaint(
            "goes on behind '?' or '#'", "Write the address of the site alone, such as https://example.org/."
        )
    return text


def edit_address(pattern: str) -> str:
    """``pattern``, which must be an address with ``{path}`` for the place of a file. Raises ``Complaint`` if not."""
    parts = split_address(pattern, WEB_OR_LETTER)
    who, where = (parts.path, "") if parts.scheme == "mailto" else (parts.netloc, parts.path)
    where += parts.query + parts.fragment
    if PLACE not in where or not set("{}").isdisjoint(who + where.replace(PLACE, "")):
        said = "needs {path} behind its host, and no other braces"
        raise Complaint(said, "Such as https://example.org/edit/main/{path}.")
    return pattern


def edit_address_of(pattern: str, path: str) -> str:
    """Where the file at ``path``, with forward slashes, can be edited."""
    return pattern.replace(PLACE, quote(path))


WebAddress = Annotated[HttpUrl, BeforeValidator(_web)]
SiteAddress = Annotated[HttpUrl, BeforeValidator(_site)]
EditAddress = Annotated[str, StringConstraints(min_length=1), AfterValidator(edit_address)]
