"""Floor 7: files to ``Seeds``. Knows YAML and bytes, and not what a fact is for."""
