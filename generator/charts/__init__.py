"""Drawings as geometry: numbers and words come in, places of shapes in pixels go out.

No record is known here, and no SVG is written.
"""
