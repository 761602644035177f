"""Floor 3: ``Library`` → ``Anchors`` and problems. Pure: the same library, the same problems."""
