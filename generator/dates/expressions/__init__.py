"""Dates in words: found in running text, and resolved against a day of publication.

``find`` is the way in; ``readings`` and ``meanings`` know no language, ``*_words`` hold
a language's words and ``*_rules`` the shapes in which they stand.
"""
