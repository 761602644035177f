"""How one language writes: catalogues and CLDR come in, words, dates, plurals and orders go out.

What is said of which record does not belong here, nor any markup.
"""
