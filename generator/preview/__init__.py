"""The pictures that other sites show beside a link to a page. In: cards. Out: PNG files.

Which words stand on a card does not belong here.
"""
