"""What follows from the verified records. In: a library and its anchors. Out: answers to readers' questions.

For example: which post somebody held, in whose name a statement counts, which stance changed, on which page a record
stands. Text of pages, languages and markup do not belong here.
"""
