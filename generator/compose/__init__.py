"""Floor 3: ``Library`` + ``Anchors`` → pages in Markdown, once per language."""
