"""The user's own words in an instruction: requests passed on as they were said, and copied words spelled as they were.

A small network understands far more than it can spell. So it may write "as said" for a clear request whose words the
world does not know; then the instruction is the request itself, without its politeness.
"""

import re
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from dialogpaint.core.conversation import Conversation
from dialogpaint.core.description import to_line
from dialogpaint.world import synonyms, vocabulary
from dialogpaint.world.casual import BEFORE, CALLS
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import parse

AS_SAID = "as said"
"""What the network writes in place of an instruction that is the user's own sentence."""

_ALIKE = 0.8
"""How alike a copied sentence and the user's words must be for the user's words to be taken instead."""

_AFTER = (
    "please", "pls", "plz", "thanks", "thank you", "thx", "ty", "cheers", "now", "for me", "ok?", "okay?", "will you",
    "would you", "if you can", "if possible", "if you don't mind", ":)",
)  # fmt: skip


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_START = re.compile(rf"^(?:(?:{_longest_first((*BEFORE, *CALLS))})[,!.:]?\s+)+", re.IGNORECASE)
_END = re.compile(rf"(?:,?\s+(?:{_longest_first(_AFTER)})|[.!?\s]+)+$", re.IGNORECASE)


def as_said(said: str) -> str:
    """The request without politeness, end mark and opening capital: "Can you add a zebra, please?" -> "add a zebra"."""
    words = _END.sub("", _START.sub("", " ".join(said.split()))).strip(" .,!?")
    return words[:1].lower() + words[1:]


def is_outside(sentence: str) -> bool:
    """Whether it has a word that canonical sentences are not made of."""
    return not _words(sentence) <= _known_words()


def spelled_out(sentence: str, conversation: Conversation) -> str:
    """The instruction in the user's words where it was copied from them."""
    if sentence == AS_SAID:
        return as_said(conversation.said) or sentence
    if parse(sentence) is not None or not is_outside(sentence):
        return sentence
    heard = _words(" ".join([conversation.said, *(exchange.user for exchange in conversation.past[-2:])]))
    heard |= _words(to_line(conversation.description)) | _words(" ".join(conversation.applied))
    spelled = re.sub(r"[\w-]+", lambda found: _spelled(found[0], heard), sentence)
    return _stretch(spelled, conversation.said)


def _spelled(word: str, heard: set[str]) -> str:
    """The word, or the user's word most like it when nobody has used it."""
    if word.lower() in heard or word.lower() in _known_words():
        return word
    close = get_close_matches(word.lower(), heard, n=1, cutoff=0.5)
    return close[0] if close else word


def _stretch(sentence: str, said: str) -> str:
    """For a sentence copied from the user: the stretch of the user's words it was copied from."""
    told, length = said.split(), len(sentence.split())
    best, best_words = _ALIKE, sentence
    for size in range(max(2, length - 1), length + 2):
        for start in range(len(told) - size + 1):
            stretch = " ".join(told[start : start + size]).strip(".,!? ")
            alike = SequenceMatcher(None, stretch.lower(), sentence.lower()).ratio()
            if alike > best:
                best, best_words = alike, stretch
    return best_words[:1].lower() + best_words[1:]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.lower()))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """The words canonical sentences are made of."""
    tables = (KINDS, vocabulary.COLOURS, vocabulary.SETTINGS, vocabulary.ACCESSORIES, vocabulary.SKINS)
    names = [word for table in tables for word in table]
    names += [part for kind in KINDS.values() for part in (*kind.parts, kind.plural)]
    names += [word for words in (*synonyms.SETTING_PLACES.values(), *synonyms.GROUP_WORDS.values()) for word in words]
    names += [*vocabulary.EMBLEMS, *vocabulary.PATTERNS, *vocabulary.TIMES, *vocabulary.WEATHERS]
    return frozenset(_words(" ".join([*names, _GLUE])))


_GLUE = """make replace with add remove move to the a an it on in of s next left middle right bigger smaller darker
lighter from give put and sit stand lie down jump run rear up perch walk fly wave raise lower their arms
clear weather flat outlined drawing pencil sketch watercolour pixel art oil painting neon background emblem
hair short long curly bald smiling neutral sad surprised sleeves no hem dress top bottom snow rain everything picture"""
