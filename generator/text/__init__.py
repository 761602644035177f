"""Texts as letters: how they are compared, cut and found, with offsets in code points that never get lost.

A text comes in; spans, normalised forms and sentences go out. What a text is about does not belong here.
"""
