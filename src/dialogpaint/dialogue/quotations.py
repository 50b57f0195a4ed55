"""What stands in quotation marks: the user's own words for something, never ours to read or mend."""

import re
from collections.abc import Callable

QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)['‘][^'’]*['’](?!\w)")


def beside_quotations(said: str, change: Callable[[str], str]) -> str:
    """The text with every stretch outside quotation marks changed."""
    parts, end = [], 0
    for quote in QUOTED.finditer(said):
        parts += [change(said[end : quote.start()]), quote[0]]
        end = quote.end()
    return "".join((*parts, change(said[end:])))


def hidden(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with names in place of what is quoted ("text", "text 2"), and what was quoted: a small network copies a
    name more surely than a sentence."""
    quoted = tuple(quote[1:-1] for quote in QUOTED.findall(text))
    names = iter(_names(quoted))
    return QUOTED.sub(lambda _: f'"{next(names)}"', text), quoted


def renamed(sentence: str, quoted: tuple[str, ...]) -> str:
    """A sentence that quotes the same, with the names."""
    for words, name in zip(quoted, _names(quoted), strict=True):
        sentence = sentence.replace(f'"{words}"', f'"{name}"') if words else sentence
    return sentence


def shown(sentence: str, quoted: tuple[str, ...]) -> str:
    """A sentence with names, with what was quoted."""
    for words, name in zip(quoted, _names(quoted), strict=True):
        sentence = sentence.replace(f'"{name}"', f'"{words}"')
    return sentence


def _names(quoted: tuple[str, ...]) -> list[str]:
    return ["text" if number == 1 else f"text {number}" for number in range(1, len(quoted) + 1)]
