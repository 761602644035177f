"""Plain text of pages → the index behind the search box, and the words as both Python and JavaScript cut them."""

from .index import build as build
