"""Reads the folder of seeds. In: files. Out: ``Seeds``, and a problem with its place for each file that cannot be read.

It knows YAML and bytes. What a record means to others does not belong here.
"""
