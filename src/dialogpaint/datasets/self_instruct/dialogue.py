"""A dialogue about a captioned picture: as a value, as JSON, and as the lines that a language model writes."""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from dialogpaint.core.conversation import ACTS, Act, Exchange, Reply
from dialogpaint.datasets.self_instruct.kind import END, CutShort, Malformed

Dialogue = tuple[Exchange, ...]
"""What the user said and how the bot replied, alternating by construction."""


class _User(BaseModel):
    model_config = ConfigDict(extra="forbid")
    speaker: Literal["user"]
    text: str


class _Bot(BaseModel):
    model_config = ConfigDict(extra="forbid")
    speaker: Literal["bot"]
    act: Act
    text: str
    instructions: tuple[str, ...] = ()


_TURNS: TypeAdapter[list[_User | _Bot]] = TypeAdapter(list[Annotated[_User | _Bot, Field(discriminator="speaker")]])


def from_turns(turns: object) -> Dialogue:
    """From JSON: a list of {"speaker", "text"}, and "act" and "instructions" for the bot. Raises Malformed."""
    try:
        read = _TURNS.validate_python(turns)
    except ValueError as error:
        raise Malformed(" ".join(str(error).split())[:200]) from None
    return _paired([(turn.text, None if isinstance(turn, _User) else turn) for turn in read])


def to_turns(dialogue: Dialogue) -> list[dict[str, object]]:
    """As `from_turns` reads it."""
    turns: list[dict[str, object]] = []
    for exchange in dialogue:
        reply = exchange.reply
        turns.append({"speaker": "user", "text": exchange.user})
        told = {"instructions": list(reply.instructions)} if reply.instructions else {}
        turns.append({"speaker": "bot", "act": reply.act, "text": reply.text, **told})
    return turns


def to_lines(dialogue: Dialogue) -> str:
    """ "User: ...", "Bot [edit]: ..." and, after it, "Instruction: ..." lines."""
    lines = []
    for exchange in dialogue:
        lines += [f"User: {exchange.user}", f"Bot [{exchange.reply.act}]: {exchange.reply.text}"]
        lines += [f"Instruction: {instruction}" for instruction in exchange.reply.instructions]
    return "\n".join(lines)


_LABEL = re.compile(
    r"[\s>*\-]*(?P<who>user|bot|instruction|caption|dialog(?:ue)?)\**(?:\s*[\[(]\s*(?P<act>\w+)\s*[\])])?\**\s*:\**"
    r"\s*(?P<words>.*)",
    re.IGNORECASE,
)


def from_lines(text: str) -> Dialogue:
    """What a model wrote, up to its END. Words before the first turn and other decorations are let pass. Raises
    CutShort without END, Malformed for what is no dialogue."""
    turns: list[tuple[str, _Bot | None]] = []
    for line in _until_end(text):
        found = _LABEL.fullmatch(line)
        if found is None:
            if turns and line.strip(" `*-_"):
                raise Malformed(f"a line is neither a turn nor an instruction: {line.strip()[:60]!r}")
            continue
        who, words = found["who"].lower(), found["words"].strip()
        if who == "instruction":
            _instruct(turns, words)
        elif who == "user":
            turns.append((words, None))
        elif who == "bot":
            turns.append((words, _Bot(speaker="bot", act=_act(found["act"]), text=words)))
        elif turns:
            raise Malformed("it goes on with another caption before its end")
    return _paired(turns)


def _until_end(text: str) -> list[str]:
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line.strip(" `*.").upper() == END:
            return lines[:number]
    raise CutShort(f"there is no {END}")


def _act(word: str | None) -> Act:
    for act in ACTS:
        if act == (word or "").lower():
            return act
    raise Malformed(f"the bot's act is {word or 'missing'}, none of {', '.join(ACTS)}")


def _instruct(turns: list[tuple[str, _Bot | None]], words: str) -> None:
    text, bot = turns.pop() if turns else ("", None)
    if bot is None:
        raise Malformed("an instruction follows no turn of the bot")
    turns.append((text, bot.model_copy(update={"instructions": (*bot.instructions, words)})))


def _paired(turns: list[tuple[str, _Bot | None]]) -> Dialogue:
    """Raises Malformed unless user and bot alternate, the user first and the bot last."""
    if not turns:
        raise Malformed("there are no turns in it")
    exchanges = []
    for (said, nobody), (text, bot) in zip(turns[::2], [*turns[1::2], ("", None)], strict=False):
        if nobody is not None or bot is None:
            raise Malformed("user and bot do not alternate, the user first and the bot last")
        reply = Reply(act=bot.act, text=text.strip(), instructions=tuple(map(str.strip, bot.instructions)))
        exchanges.append(Exchange(user=said.strip(), reply=reply))
    return tuple(exchanges)
