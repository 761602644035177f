"""What the audit measures: one value of one check on one page, and whether it is good enough."""

from __future__ import annotations

from dataclasses import dataclass

# Name of each check, what its number is, and what it must be. The order is that of the table.
LIMITS = {
    "axe": ("violations of axe-core", "0"),
    "nu": ("errors of the Nu HTML checker", "0"),
    "headings": ("headings out of order", "0"),
    "links": ("links that lead nowhere", "0"),
    "console": ("errors in the console", "0"),
    "hosts": ("requests to other hosts", "0"),
    "sideways": ("pixels of sideways scroll", "0"),
    "keyboard": ("controls without Tab or visible focus", "0"),
    "motion": ("movements that reduced motion leaves", "0"),
    "html": ("kB of HTML", "60, or 200"),
    "first": ("kB of a first visit, gzipped", "300"),
    "perf": ("Lighthouse: performance", ">= 95"),
    "a11y": ("Lighthouse: accessibility", "100"),
    "best": ("Lighthouse: best practices", "100"),
    "seo": ("Lighthouse: SEO", "100"),
}
# Of these the least is the worst.
SCORES = frozenset({"perf", "a11y", "best", "seo"})


@dataclass(frozen=True, slots=True)
class Measure:
    """``value`` of ``check`` on the page ``path``, as ``variant`` shows it (such as ``390 dark``; may be empty).

    ``faults`` say what is wrong, each with the rule that it breaks; ``good`` says whether the value will do.
    """

    check: str
    path: str
    kind: str
    value: float
    good: bool
    faults: tuple[str, ...] = ()
    variant: str = ""
