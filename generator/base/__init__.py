"""Floor 1, the ground: values and pure functions that import nothing of ours."""
