"""A plugin for pytest under which nothing can be checked, composed or built: for collecting tests, not for running.

What is made while tests are collected is made in every worker and for every choice of tests; and where it fails, no
test can say what is wrong.
"""

from __future__ import annotations

from typing import Any, NoReturn

from generator import pipeline
from generator.load import seeds
from generator.markup import templates
from generator.pages import site
from generator.render import site as rendering
from generator.resolve import library
from generator.verify import anchors

_MAKERS = (
    (pipeline, ("check", "build", "bundle", "coverage")),
    (seeds, ("load",)),
    (library, ("resolve",)),
    (anchors, ("verify",)),
    (site, ("compose",)),
    (templates, ("render",)),
    (rendering, ("render",)),
)


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise RuntimeError("made while tests are collected: let a fixture or a test do it")


for _module, _names in _MAKERS:
    for _name in _names:
        setattr(_module, _name, _refuse)
