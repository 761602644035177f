"""From ``docs/`` to a site. In: Markdown files and configurations. Out: HTML files in ``site/``, and problems.

No other room uses MkDocs. What the pages say does not belong here.
"""
