"""How people type: politeness before and after, no capitals, dropped letters, shortened words."""

import random

BEFORE = (
    "please", "can you", "could you", "would you", "can you please", "could you please", "pls", "plz", "can u",
    "could u",
    "would you mind if you", "I'd like you to", "I want you to", "I would like you to", "hey,", "ok,", "okay,", "now",
    "ok now", "and now", "next,", "then", "also", "let's", "just", "maybe", "hmm,", "go ahead and", "I need you to",
    "so,", "alright,", "well,", "oh and", "hi,", "hello, please", "kindly", "please just", "would it be possible to",
    "try to", "how about you", "can we", "could we", "I think you should", "you should", "do me a favour and",
    "help me", "I wanna", "let us", "actually,", "first,", "one more thing:", "do", "yes,", "great, now", "nice! now",
    "cool, now", "thanks, now", "perfect. now", "good. next", "be so kind and", "will you", "wanna", "yo",
)  # fmt: skip
AFTER = (
    "please", "pls", "plz", "thanks", "thank you", "now", "if you can", "if possible", "for me", "will you",
    "would you",
    "ok?", "okay?", "thx", "ty", "cheers", "if you don't mind", "in the picture", "in this picture", "here",
    "instead",
    "this time", "right away", "for now", "I think", "would be nice", "today", ":)", "too", "in the image",
    "in the drawing",
)  # fmt: skip
_SHORT = {"please": "pls", "you": "u", "want to": "wanna", "and": "&", "with": "w/", "the": "teh", "because": "cuz"}


_OPENERS = """
i i'd i'm the there it its it's a an we no not what how day night let let's some two red blue green my her his
their they she he nothing something everything this that these those daytime rainbow pencil comic cartoon
watercolour watercolor pixel pixels retro 8-bit oil neon now also
could can would is are any why don't wouldn't isn't imagine suppose if may who where
"""
_NO_VERB = frozenset(_OPENERS.split())
CALLS = (
    "hey,",
    "ok,",
    "okay,",
    "so,",
    "well,",
    "hmm,",
    "alright,",
    "oh,",
    "yes,",
    "ok now",
    "hi,",
    "actually,",
    "maybe",
)


def politely(text: str, rng: random.Random) -> str:
    """Words of address before or after. What does not start with a verb gets no "can you"."""
    if rng.random() < 0.6:
        calls = text.split(" ")[0].lower() in _NO_VERB
        text = f"{rng.choice(CALLS if calls else BEFORE)} {text}"
    if rng.random() < 0.35:
        after = rng.choice(AFTER)
        text = f"{text}, {after}" if rng.random() < 0.5 else f"{text} {after}"
    return text


def mistyped(text: str, rng: random.Random) -> str:
    """One slip of the fingers: a letter lost, doubled, swapped or hit beside."""
    places = [i for i in range(1, len(text) - 1) if text[i].isalpha() and text[i - 1].isalpha()]
    if not places:
        return text
    i = rng.choice(places)
    slip = rng.randrange(4)
    if slip == 0:
        return text[:i] + text[i + 1 :]
    if slip == 1:
        return text[:i] + text[i] + text[i:]
    if slip == 2 and text[i + 1].isalpha():
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text[:i] + rng.choice(_beside(text[i])) + text[i + 1 :]


def _beside(letter: str) -> str:
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for row in rows:
        i = row.find(letter.lower())
        if i >= 0:
            return row[max(i - 1, 0) : i] + row[i + 1 : i + 2]
    return letter


def ended(text: str, rng: random.Random) -> str:
    """Capitals and the end mark as people type them: often neither."""
    style = rng.random()
    if style < 0.45:
        return text
    if style < 0.75:
        return text[0].upper() + text[1:] + rng.choice((".", ".", "", "!"))
    if style < 0.9:
        return text + rng.choice((".", "!", "..", " !", "?", "..."))
    return text.lower() if style < 0.97 else text.upper()


def casually(text: str, rng: random.Random) -> str:
    """Mostly the plain text; a third of the time with politeness, now and then with slips or words left out."""
    if rng.random() < 0.35:
        text = politely(text, rng)
    if rng.random() < 0.08:
        word = rng.choice(list(_SHORT))
        text = f" {text} ".replace(f" {word} ", f" {_SHORT[word]} ", 1).strip()
    if rng.random() < 0.07:
        text = f" {text} ".replace(" the ", " ").replace(" a ", " ").strip()
    if rng.random() < 0.08:
        text = text.replace("'", "")
    if rng.random() < 0.12:
        text = mistyped(text, rng)
        if rng.random() < 0.25:
            text = mistyped(text, rng)
    return ended(text, rng)
