"""What all other rooms stand on: places, problems, artifacts, digests, ids, and files of our own.

It imports no other room. What knows a record, a language or a page does not belong here.
"""
