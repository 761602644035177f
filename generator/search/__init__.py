"""The index of the search box. In: the plain text of pages. Out: files that a browser loads.

How a page looks does not belong here. The scripts in ``overrides/assets/javascripts/search/`` read the index.
"""

from .index import build as build
