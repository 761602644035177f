"""Data: the words of the interface, one gettext catalogue for each language. The keys are the English words."""
