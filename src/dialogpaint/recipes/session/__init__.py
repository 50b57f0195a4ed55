"""A conversation about a picture, from the words to the new version."""
