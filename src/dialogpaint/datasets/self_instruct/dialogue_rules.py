"""What makes a written dialogue fit to learn from. The library's own 500 pass (a test holds that)."""

import re
from collections.abc import Iterator

from dialogpaint.datasets.self_instruct.dialogue import Dialogue
from dialogpaint.datasets.self_instruct.english import is_english
from dialogpaint.datasets.self_instruct.facts import contradiction, talks_of

MOST_EXCHANGES = 8
MOST_USER_WORDS, MOST_BOT_WORDS = 60, 60
FEWEST_INSTRUCTION_WORDS, MOST_INSTRUCTION_WORDS = 2, 40
MOST_INSTRUCTIONS = 5

_LEANING = re.compile(
    r"(?<!-)\b(?:this(?! (?:photo|picture|image|scene|portrait))|these|those|again|instead(?! of)|too(?=\W*$|,)|"
    r"previous(?:ly)?|earlier|originally|likewise|the same(?! \w+ as\b)|that (?:one|thing)|as (?:you|i|we|before)|"
    r"(?:you|i|we) (?:said|asked|wanted|mentioned)|me|my|your?)\b|^(?:undo|forget)\b",
    re.IGNORECASE,
)
"""Words that lean on the conversation, which an editor never sees."""
_PRONOUN = re.compile(
    r"\b(?:it|its|he|him|his|she|hers?|they|them|their|(?:the|this|that|other|another) (?:\w+ )?ones?)\b(?! of)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:the|a|an|every|each|all|two|three|four|some|one of the|both|[\w-]+'s?)\s+\w+|\b\w+s\b", re.I)
MARKUP = re.compile(
    r"[{}\[\]|\\`]|</?\w+>|https?://|\*\*|(?:^|\s)(?:user|bot|caption|dialog|instruction)\s*:", re.IGNORECASE
)


def problem(caption: str, dialogue: Dialogue) -> str:
    """What is wrong with it, in one line; "" when nothing is."""
    return next(_problems(caption, dialogue), "")


def _problems(caption: str, dialogue: Dialogue) -> Iterator[str]:
    if len(dialogue) > MOST_EXCHANGES:
        yield f"{2 * len(dialogue)} turns are more than {2 * MOST_EXCHANGES}"
    for exchange in dialogue:
        yield from _text_problems(exchange.user, "the user", MOST_USER_WORDS)
        yield from _text_problems(exchange.reply.text, "the bot", MOST_BOT_WORDS)
        yield from _instruction_problems(exchange.reply.act, exchange.reply.instructions)
    yield from _order_problems(dialogue)
    said = " ".join(_texts(dialogue))
    if not is_english(said):
        yield "it is not English"
    if not talks_of(caption, said) and not _adds_first(dialogue):
        yield "it speaks of nothing that is in the caption"
    yield from _untrue(caption, dialogue)


def _text_problems(text: str, who: str, most: int) -> Iterator[str]:
    if not any(letter.isalnum() for letter in text) and who == "the bot":
        yield f"{who} says nothing"
    if not text:
        yield f"{who} says nothing"
    if len(text.split()) > most:
        yield f"{who} says more than {most} words at once"
    if MARKUP.search(text):
        yield f"{who} speaks in markup: {text[:40]!r}"


def _instruction_problems(act: str, instructions: tuple[str, ...]) -> Iterator[str]:
    if act != "edit":
        if instructions:
            yield f"there is an instruction with act {act}"
        return
    if not 1 <= len(instructions) <= MOST_INSTRUCTIONS:
        yield f"an edit has {len(instructions)} instructions, not 1 to {MOST_INSTRUCTIONS}"
    for instruction in instructions:
        words = len(instruction.split())
        if not FEWEST_INSTRUCTION_WORDS <= words <= MOST_INSTRUCTION_WORDS:
            yield f"an instruction has {words} words, not {FEWEST_INSTRUCTION_WORDS} to {MOST_INSTRUCTION_WORDS}"
        if MARKUP.search(instruction) or instruction.endswith(("?", ":")):
            yield f"this is no instruction: {instruction[:60]!r}"
        if leans(instruction):
            yield f"an instruction leans on the conversation: {instruction[:60]!r}"


def leans(instruction: str) -> bool:
    """Whether it cannot be understood without the conversation. A pronoun may stand for what the sentence named."""
    quoted = re.sub(r"[\"\u201c\u2018][^\"\u201d\u2019]*[\"\u201d\u2019]", "", instruction)
    if _LEANING.search(quoted):
        return True
    pronoun = _PRONOUN.search(quoted)
    return pronoun is not None and not _NAMED.search(quoted[: pronoun.start()])


def _order_problems(dialogue: Dialogue) -> Iterator[str]:
    """Only what was done can be forgotten, only what was forgotten can come back."""
    done = forgotten = False
    for exchange in dialogue:
        act = exchange.reply.act
        if act == "forget" and not done:
            yield "something is forgotten before any edit"
        if act == "redo" and not forgotten:
            yield "something is brought back before any was forgotten"
        done, forgotten = done or act == "edit", forgotten or act == "forget"


def _adds_first(dialogue: Dialogue) -> bool:
    """A new thing can be talked about without a word of what is there."""
    done = [instruction for exchange in dialogue for instruction in exchange.reply.instructions]
    return bool(done) and done[0].lower().startswith("add ")


def _untrue(caption: str, dialogue: Dialogue) -> Iterator[str]:
    """What the bot takes for granted must be in the caption, or have been said before."""
    known = caption
    for exchange in dialogue:
        known += f"\n{exchange.user}"
        for text in (*exchange.reply.instructions, exchange.reply.text):
            wrong = contradiction(caption, known, text)
            if wrong:
                yield wrong
            known += f"\n{text}"


def _texts(dialogue: Dialogue) -> Iterator[str]:
    for exchange in dialogue:
        yield exchange.user
        yield exchange.reply.text
        yield from exchange.reply.instructions
