"""Writes files to disk. In: artifacts (paths and bytes). Out: files, and problems where they cannot be written.

What the files mean does not belong here.
"""
