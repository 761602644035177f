"""Dates: EDTF comes in and days go out; ``expressions`` reads the words for dates in Arabic and English.

How a date is shown to a reader does not belong here, nor which record has it.
"""
