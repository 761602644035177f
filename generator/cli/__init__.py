"""The command line. In: arguments. Out: messages, and an exit code.

The work itself does not belong here: ``generator.pipeline`` does it. No other room uses click.
"""
