"""What was called otherwise before: the old ids and addresses of ``redirects.yaml``, and what they mean now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model.library import Library


class Renames:
    """Answers what an old id or address means now, and what a record or statement was called before.

    ``records`` leads from old ids to records. An owner that is gone without a line of its own has gone where the first
    of its statements went. ``statements`` leads from the owner and key of old addresses to present addresses: those
    with a line of their own, and those that have only changed with their owner.
    """

    def __init__(self, library: Library) -> None:
        """``library`` has no error, so every line leads to something that is there."""
        redirects = library.seeds.redirects
        present = {record.id for _, record in library.seeds.records()}
        self.records = {old: new for old, new in redirects.items() if "#" not in old}
        self.statements: dict[tuple[str, str], str] = {}
        for old, new in redirects.items():
            owner, is_statement, key = old.partition("#")
            if is_statement:
                self.statements[owner, key] = new
                if owner not in present:
                    self.records.setdefault(owner, new.partition("#")[0])
        self._follow(library)
        self._ids: dict[str, list[str]] = defaultdict(list)
        for old, new in sorted(self.records.items()):
            self._ids[new].append(old)
        self._addresses: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._keys: dict[str, dict[str, str]] = defaultdict(dict)
        for (owner, key), address in sorted(self.statements.items()):
            self._addresses[address].append((owner, key))
            self._keys[owner][key] = address

    def _follow(self, library: Library) -> None:
        """Add the addresses that changed with their owner: each key of the new one, present or old, at the old id."""
        now: dict[str, dict[str, str]] = {new: {} for new in self.records.values()}
        for stated in library.statements.values():
            if stated.owner in now:
                now[stated.owner][stated.key] = stated.address
        for (owner, key), address in self.statements.items():
            if owner in now:
                now[owner][key] = address
        for old, new in self.records.items():
            for key, address in now[new].items():
                self.statements.setdefault((old, key), address)

    def ids(self, record_id: str) -> tuple[str, ...]:
        """The ids that lead to a record, in order."""
        return tuple(self._ids.get(record_id, ()))

    def addresses(self, address: str) -> tuple[tuple[str, str], ...]:
        """Owner and key of every old address of a statement, in order."""
        return tuple(self._addresses.get(address, ()))

    def keys(self, owner: str) -> Mapping[str, str]:
        """The old keys of an ``owner``, who may be gone himself, each with the present address of its statement."""
        return self._keys.get(owner, {})
