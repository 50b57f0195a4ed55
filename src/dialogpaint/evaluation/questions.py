"""What a judge is asked, in our own words. Benchmarks publish theirs beside their code: where a benchmark's folder
holds them, they are asked instead, and only then do scores stand beside published ones."""

from collections.abc import Sequence

_LEVELS = (
    "5: nothing is left to wish for. 4: a small flaw that one must look for. 3: a flaw that is seen at once. "
    "2: most of it is wrong. 1: it failed."
)

EDIT = f"""The first picture was edited with this request: "<edit_prompt>"
The second picture came of it. Score the edit from 1 to 5 in three respects.
Compliance: everything that was asked for is there, and nothing else was changed.
Naturalness: what was drawn looks as if it had always been part of the picture.
Integrity: light, shadows, perspective and details fit, and the rest of the picture is as it was.
{_LEVELS}
Naturalness and Integrity must not be higher than Compliance. Answer in exactly four lines:
Reason: at most twenty words
Compliance: a number from 1 to 5
Naturalness: a number from 1 to 5
Integrity: a number from 1 to 5"""

HARD = f"""The first picture was edited with this request: "<edit_prompt>"
The second picture came of it. Score the edit from 1 to 5: was exactly this done, to the right things, as if it had
always been so? If anything else was changed, the score is at most 3.
{_LEVELS}
Answer in exactly two lines:
Reason: at most twenty words
Score: a number from 1 to 5"""

SUCCESS = """The first picture was edited with this request: "<instruction>"
The second picture came of it. Give two scores from 0 to 10: first, how well the request was carried out (0: not at all,
10: perfectly); second, how little else was changed (0: it is another picture, 10: nothing that did not have to change).
Answer with one JSON object: {"score": [first, second], "reasoning": "one short sentence"}"""

QUALITY = """Look at this picture. Give two scores from 0 to 10: first, how natural it looks (0: light, distances and
shadows do not fit at all, 10: perfectly natural); second, how free it is of faults such as blur, distorted faces, wrong
limbs, seams and leftovers (0: full of them, 10: none).
Answer with one JSON object: {"score": [first, second], "reasoning": "one short sentence"}"""


def about_talk(said: Sequence[str]) -> str:
    """A question about a conversation: the first picture, and then the picture after each turn."""
    turns = "\n".join(f"Turn {number}: {words}" for number, words in enumerate(said, start=1))
    return f"""A picture was edited in a conversation. The user said:
{turns}
The first picture is the one it began with; then comes the picture after each turn. Score the last picture from 1 to 5:
does it show what the user wants after all of this, where later words may take back, complete or depend on earlier ones,
and is everything else as it was?
{_LEVELS}
Answer in exactly two lines:
Reason: at most twenty words
Score: a number from 1 to 5"""
