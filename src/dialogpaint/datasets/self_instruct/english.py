"""Whether a text is English, roughly: its letters are Latin, and enough of its words are ones that every text needs."""

import re

_COMMON = frozenset((
    "a", "about", "add", "again", "all", "also", "an", "and", "any", "are", "as", "at", "back", "be", "been", "but",
    "by", "can", "change", "could", "did", "do", "does", "down", "for", "from", "get", "give", "go", "good", "had",
    "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just",
    "keep", "leave", "like", "look", "make", "me", "more", "my", "need", "no", "not", "now", "of", "off", "okay",
    "on", "one", "only", "or", "other", "out", "over", "picture", "please", "put", "remove", "right", "shall", "she",
    "should", "sky", "so", "some", "sure", "take", "than", "that", "the", "their", "them", "then", "there", "they",
    "thing", "this", "to", "too", "turn", "turns", "two", "under", "up", "us", "very", "want", "was", "we", "what",
    "where", "which", "while", "will", "with", "would", "yes", "you", "your",
))  # fmt: skip
_FEWEST = 0.15
"""Texts in other languages written with Latin letters have up to 0.07."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def is_english(text: str) -> bool:
    """For texts of a dozen words or more; fewer words say little."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter < "\u0250" for letter in letters)
    words = _WORD.findall(text.lower())
    common = sum(word.split("'")[0] in _COMMON for word in words)
    return bool(words) and latin >= 0.98 * len(letters) and common >= _FEWEST * len(words)
