"""Floor 7: ``Library`` to ``Anchors`` and problems. The same library always gives the same problems."""
