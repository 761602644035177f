"""The old ids of records and old addresses of statements (``redirects.yaml``), and what they mean now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model.library import Library


class Renames:
    """Says what an old id or address means now, and what a record or statement was called before.

    ``records`` maps old ids to present ids. If a record is gone and only its statements have lines in
    ``redirects.yaml``, its id leads to the new owner of the first of them. ``statements`` maps the owner and key of an
    old address to the present address: for addresses that have a line, and for those that changed because their owner
    was renamed.
    """

    def __init__(self, library: Library) -> None:
        """Take the redirects of ``library``. It must have no errors, so every redirect leads to something present."""
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
        """Add the addresses that changed because their owner was renamed: each key of the new owner with the old id."""
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
        """The old ids of a record, sorted."""
        return tuple(self._ids.get(record_id, ()))

    def addresses(self, address: str) -> tuple[tuple[str, str], ...]:
        """Owner and key of each old address of a statement, sorted."""
        return tuple(self._addresses.get(address, ()))

    def keys(self, owner: str) -> Mapping[str, str]:
        """The old keys of ``owner`` (a present or an old id), each with the present address of its statement."""
        return self._keys.get(owner, {})
