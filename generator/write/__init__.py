"""Floor 3: artifacts to disk. Knows bytes and paths, and not what a page means."""
