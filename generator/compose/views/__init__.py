"""One typed view per template, same stem: all that the template may show, ready to be shown."""
