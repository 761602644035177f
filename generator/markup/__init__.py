"""From text to markup and back. In: texts, or a page's Markdown. Out: safe HTML and Markdown, or plain text.

Which words stand on which page does not belong here.
"""
