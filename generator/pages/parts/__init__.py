"""What stands on more than one page: views of statements, dates, quotations, pictures, each beside its template."""
