"""Floor 3: cards to pictures, which other sites show beside a link to a page."""
