"""Ties the records together. In: ``Seeds``. Out: ``Library``, and a problem for each reference that leads nowhere.

The same seeds always give the same library. What an article must hold does not belong here.
"""
