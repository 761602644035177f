"""Holds the records against their articles. In: ``Library``. Out: ``Anchors``, counts, and problems.

The same library always gives the same problems. What a page shows does not belong here.
"""
