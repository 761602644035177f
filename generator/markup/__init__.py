"""Texts on their way to a page: words come in, safe HTML and Markdown go out, and plain text again from that.

Which words stand on which page does not belong here.
"""
