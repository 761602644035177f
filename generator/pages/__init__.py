"""The pages in Markdown: facts and the words of one language come in, pages with their front matter go out.

A view (``actor.py``) gathers what its template (``actor.md.j2``) shows. Rules about records belong into ``facts``.
"""
