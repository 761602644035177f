"""Dates in words: they are found in a text and resolved with its day of publication.

Begin reading with ``find``. For each language, ``*_words`` has its words, ``*_shapes`` the patterns made of them,
``*_days`` and ``*_periods`` the rules, and ``*_rules`` its grammar. All other modules are for any language.
"""
