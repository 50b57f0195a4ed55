"""What stands in quotation marks: the user's own words for something, never ours to read or mend."""

import re

QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)['‘][^'’]*['’](?!\w)")
