"""The illustrated world: drawn scenes whose contents are known, so that an edit can be checked and not merely
scored.
"""
