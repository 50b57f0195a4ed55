"""How many attempts at one edit there may be."""

MOST = 16
