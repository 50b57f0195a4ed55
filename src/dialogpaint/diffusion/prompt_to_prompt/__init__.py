"""Prompt-to-Prompt (arXiv 2208.01626): an edit by words keeps the source's attention where the words are the same."""
