"""What is wrong with a single value, raised where its rule stands and told where its place is known."""

from __future__ import annotations


class Complaint(ValueError):
    """A value that breaks a rule.

    ``said`` finishes the sentence that begins with the key: ``"needs a web address"`` makes "'url' needs a web
    address." ``hint`` says what to do; empty means what is said of every such value. ``code`` is that of the problem.
    """

    def __init__(self, said: str, hint: str = "", code: str = "bad-value") -> None:
        super().__init__(said)
        self.said, self.hint, self.code = said, hint, code
