"""Data: the interface's words, one gettext catalogue per language; English is the key."""
