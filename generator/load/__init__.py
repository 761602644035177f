"""Floor 3: files → ``Seeds``. Knows YAML and bytes, not what facts are for."""
