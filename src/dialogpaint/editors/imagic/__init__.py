"""Imagic (arXiv 2210.09276): a picture edited towards a description of what it should show."""
