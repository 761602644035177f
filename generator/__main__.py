"""``python -m generator``: see ``generator.cli.main``."""

import sys

from generator.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
