"""The nouns: what a contributor writes, and what the stages hand on.

Nothing here reads a file, renders or decides. Import the module of the noun that you need.
"""
