"""Finds names in texts as Arabic and English write them."""
