"""What the verified records amount to: a library and its anchors come in, answers to readers' questions go out.

Who held which post, whose words count for whom, what moved, where everything stands. No word of a page, no
language and no markup belongs here.
"""
