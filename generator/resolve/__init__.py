"""Floor 3: ``Seeds`` → ``Library``. Pure: the same seeds, the same library."""
