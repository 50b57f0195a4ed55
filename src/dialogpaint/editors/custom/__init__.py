"""Custom-Edit (arXiv 2305.15779): a thing is learned from a few pictures, and pictures are edited with it."""
