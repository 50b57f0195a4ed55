"""Paint by Example (arXiv 2211.13227): a marked region painted anew after another picture."""
