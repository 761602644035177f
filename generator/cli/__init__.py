"""Floor 5: the front door. Parses, calls the corridor, reports, and decides the exit code."""
