"""The dialogue model that runs here: a BlenderBot-style network that reads a conversation and writes act and
sentences.
"""

import re
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from pathlib import Path

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import to_line
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.wire import MOST_TOKENS, from_target, to_text
from dialogpaint.models.text import TextModel, load_text_model
from dialogpaint.world import synonyms, vocabulary
from dialogpaint.world.parse import parse

_AS_SAID = 0.8
"""How alike a copied sentence and the user's words must be for the user's words to be taken instead."""


class Seq2SeqDialogue:
    """A `core.conversation.DialogueModel` from a folder that `training.dialogue` wrote."""

    def __init__(self, folder: str | Path, name: str = "mini") -> None:
        """Raises MissingWeights when the folder holds no model."""
        self.name = name
        self._text: TextModel = load_text_model(folder)

    def reply(self, conversation: Conversation) -> Reply:
        """The model's reply, its copied words mended and checked against the picture."""
        if not re.search(r"\w", conversation.said):
            return ground(Reply(act="answer", text="help"), conversation)
        written = self._text.write([to_text(conversation)], MOST_TOKENS)[0]
        reply = from_target(written) or Reply(act="ask", text="What would you like to change?")
        return ground(mended(reply, conversation), conversation)


def mended(reply: Reply, conversation: Conversation) -> Reply:
    """Instructions whose unknown words are spelled as the user spelled them."""
    if reply.act != "edit":
        return reply
    return replace(reply, instructions=tuple(_mend(sentence, conversation) for sentence in reply.instructions))


def _mend(sentence: str, conversation: Conversation) -> str:
    if parse(sentence) is not None:
        return sentence
    said = conversation.said
    heard = _words(" ".join([said, *(exchange.user for exchange in conversation.past[-2:])]))
    heard |= _words(to_line(conversation.description)) | _words(" ".join(conversation.applied))
    spelled = re.sub(r"[\w-]+", lambda found: _spelled(found[0], heard), sentence)
    return _as_said(spelled, said)


def _spelled(word: str, heard: set[str]) -> str:
    """The word, or the user's word most like it when nobody has used it."""
    if word.lower() in heard or word.lower() in _known_words():
        return word
    close = get_close_matches(word.lower(), heard, n=1, cutoff=0.5)
    return close[0] if close else word


def _as_said(sentence: str, said: str) -> str:
    """For a sentence copied from the user: the stretch of the user's words it was copied from."""
    told = said.split()
    wanted = sentence.split()
    best, best_words = _AS_SAID, sentence
    for length in range(max(2, len(wanted) - 1), len(wanted) + 2):
        for start in range(len(told) - length + 1):
            stretch = " ".join(told[start : start + length])
            alike = SequenceMatcher(None, stretch.lower().strip(".,!?"), sentence.lower()).ratio()
            if alike > best:
                best, best_words = alike, stretch
    mended_words = best_words.strip(".,!? ")
    return mended_words[:1].lower() + mended_words[1:]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.lower()))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """The words canonical sentences are made of."""
    tables = (vocabulary.KINDS, vocabulary.COLOURS, vocabulary.SETTINGS, vocabulary.ACCESSORIES, vocabulary.SKINS)
    parts = (part for kind in vocabulary.KINDS.values() for part in kind.parts)
    names = [*parts, *(word for table in tables for word in table), *vocabulary.EMBLEMS, *vocabulary.PATTERNS]
    places = (place for places in synonyms.SETTING_PLACES.values() for place in places)
    verbs = (
        "make replace with add remove move to the a an it on in next left middle right bigger smaller darker lighter "
        "from give put and"
    )
    return frozenset(_words(" ".join([*names, *places, verbs])))
