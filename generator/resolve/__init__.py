"""Floor 7: ``Seeds`` to ``Library``. The same seeds always give the same library."""
