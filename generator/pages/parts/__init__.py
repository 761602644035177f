"""Parts of pages: views of statements, dates, quotations and pictures, with their templates."""
