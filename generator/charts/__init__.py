"""The geometry of drawings. In: numbers and words. Out: shapes with their places in pixels.

Records do not belong here, and no SVG is written here: the templates do that.
"""
