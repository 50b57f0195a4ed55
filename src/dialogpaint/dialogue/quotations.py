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
