"""Floor 3: docs to a site. The only room that knows MkDocs."""
