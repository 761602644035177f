"""What is wrong with a single value. The rule raises it; code that knows the place of the value makes it a problem."""

from __future__ import annotations


class Complaint(ValueError):
    """A value that breaks a rule.

    ``said`` is the rest of a sentence that begins with the key: ``"needs a web address"`` becomes "'url' needs a web
    address." ``hint`` says what to do; if it is empty, the general hint for wrong values is used. ``code`` is the code
    of the problem.
    """

    def __init__(self, said: str, hint: str = "", code: str = "bad-value") -> None:
        super().__init__(said)
        self.said, self.hint, self.code = said, hint, code
