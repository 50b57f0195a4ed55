"""Data sets written by a language model that imitates examples written by hand (Self-Instruct, arXiv 2212.10560, with
captions, as DialogPaint, arXiv 2303.10073, does it)."""
