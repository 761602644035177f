"""Dates. In: EDTF, or a text. Out: days, or the dates that the words mean (``expressions``, Arabic and English).

How a date is shown to a reader, and which record has it, does not belong here.
"""
