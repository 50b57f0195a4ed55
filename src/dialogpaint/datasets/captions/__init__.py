"""Captions of pictures, from the data sets the paper used, any folder, or the world."""
