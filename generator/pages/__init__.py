"""The pages. In: facts, and the words of a language. Out: pages in Markdown with their front matter.

A view (``actor.py``) gathers what its template (``actor.md.j2``) shows. Rules about records belong into ``facts``.
"""
