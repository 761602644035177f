"""Floor 4, the nouns: what a contributor writes, and what the stages hand on.

Nothing here reads a file, renders or decides; import the module of the noun you need.
"""
