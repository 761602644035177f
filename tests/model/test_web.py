"""Permalinks on the web: one rule, and no field that holds an address goes without it."""

from __future__ import annotations

from typing import Annotated, Any, get_args
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AnyUrl, TypeAdapter, ValidationError
from pydantic_core import Url

from generator.base.complaint import Complaint
from generator.model.web import EditAddress, SiteAddress, WebAddress, edit_address, edit_address_of, site_address
from tests.props import TEXT, tried
from tests.test_docs import _models

OURS = {WebAddress, SiteAddress, EditAddress}


def _holds_an_address(annotation: Any) -> bool:
    """Whether ``annotation`` is, or has in it, an address that none of our rules looks at."""
    if annotation in OURS:
        return False
    if isinstance(annotation, type) and issubclass(annotation, AnyUrl | Url):
        return True
    return any(map(_holds_an_address, get_args(annotation)))


@pytest.mark.parametrize("name", sorted(_models()))
def test_every_field_with_an_address_has_the_rule(name: str) -> None:
    """Protects readers: a new field that holds an address cannot forget the rule for schemes."""
    for key, field in _models()[name].model_fields.items():
        whole = _whole(field)
        assert not _holds_an_address(whole), f"{name}.{key}: use one of the types of model/web.py"
        if "url" in key:
            assert any(each in OURS for each in _inside(whole)), f"{name}.{key}: use one of the types of model/web.py"


def _inside(annotation: Any) -> list[Any]:
    return [annotation, *(each for arg in get_args(annotation) for each in _inside(arg))]


def _whole(field: Any) -> Any:
    """The annotation with what pydantic has taken off it."""
    if not field.metadata:
        return field.annotation
    return Annotated[(field.annotation, *field.metadata)]


@tried
@given(st.one_of(TEXT, st.from_regex(r"[a-zA-Z]{1,8}:(//)?[ -~]{0,12}", fullmatch=True)))
def test_whatever_is_accepted_is_an_address_of_the_web(text: str) -> None:
    """Protects readers from every other scheme, however it is spelt."""
    try:
        url = str(TypeAdapter(WebAddress).validate_python(text))
    except ValidationError:
        return
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    assert not set(url) & set(' \t\r\n\\<>"')


@pytest.mark.parametrize(
    ("pattern", "address"),
    [
        ("https://toy.example/edit/{path}", "https://toy.example/edit/a%20b/%D9%82%3Fx.yaml"),
        (
            "https://toy.example/?file={path}&path={path}",
            "https://toy.example/?file=a%20b/%D9%82%3Fx.yaml&path=a%20b/%D9%82%3Fx.yaml",
        ),
        ("mailto:us@toy.example?subject={path}", "mailto:us@toy.example?subject=a%20b/%D9%82%3Fx.yaml"),
    ],
)
def test_a_file_has_an_address_where_it_is_edited(pattern: str, address: str) -> None:
    """Protects the way to correct a fact: the name of a folder cannot change where the address leads."""
    assert edit_address_of(edit_address(pattern), "a b/ق?x.yaml") == address


@pytest.mark.parametrize(
    "pattern",
    ["https://toy.example/", "{path}", "https://{path}/x", "mailto:{path}@toy.example", "mailto:?subject={path}",
     "data:text/html,{path}", "https://a@toy.example/{path}", "https://toy.example/{path}/{", "https://toy.example/{{path}}"],
)  # fmt: skip
def test_a_pattern_that_leads_elsewhere_is_refused(pattern: str) -> None:
    """Protects the link that stands on every page."""
    with pytest.raises(Complaint):
        edit_address(pattern)


@pytest.mark.parametrize("url", ["https://toy.example", "http://localhost:8000/", "https://toy.example/a/b/"])
def test_a_site_has_an_address(url: str) -> None:
    """Protects those who publish: a host, a port and a folder are all that an address of a site needs."""
    assert site_address(url) == url
