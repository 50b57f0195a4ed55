"""What the chat shows: the turns of a session as messages, and the work in progress."""

from html import escape
from typing import Any

from dialogpaint.core.editing import Step
from dialogpaint.core.session import TurnRecord

SUGGESTIONS = ("change the colour", "add a rainbow", "make it night", "move it to Mars")

Message = dict[str, Any]


def messages(turns: tuple[TurnRecord, ...]) -> list[Message]:
    """For the chat; only the last reply offers its options."""
    shown: list[Message] = []
    for turn in turns:
        shown.append({"role": "user", "content": _plain(turn.said)})
        answer: Message = {"role": "assistant", "content": _answer(turn)}
        if turn is turns[-1] and turn.reply.options:
            answer["options"] = [{"value": option, "label": option} for option in turn.reply.options]
        shown.append(answer)
    return shown


def said(text: str) -> Message:
    """What was just said, before its turn is finished."""
    return {"role": "user", "content": _plain(text)}


def note(text: str) -> Message:
    """Something the app itself has to say: an error, a cancelled edit."""
    return {"role": "assistant", "content": f"*{_plain(text)}*"}


def progress(step: Step | None) -> str:
    """A bar; step None = still thinking about the words."""
    if step is None:
        return '<div class="progress thinking"><div></div><span>Thinking…</span></div>'
    share = 100 * step.step / max(step.total, 1)
    return (
        f'<div class="progress"><div style="width:{share:.0f}%"></div>'
        f"<span>Painting, step {step.step} of {step.total}</span></div>"
    )


def headline(name: str, width: int, height: int, edits: int) -> str:
    count = "no edits yet" if edits == 0 else "1 edit" if edits == 1 else f"{edits} edits"
    return f'<div class="headline"><b>{escape(name)}</b><span>{width} × {height}</span><span>{count}</span></div>'


def _answer(turn: TurnRecord) -> str:
    parts = [_plain(part) for part in (turn.reply.text, turn.feedback) if part]
    instructions = [f"`{instruction.replace('`', '')}`" for instruction in turn.reply.instructions]
    if instructions:
        parts.insert(1 if turn.reply.text else 0, " ".join(instructions))
    return "\n\n".join(parts)


_MARKUP = str.maketrans({mark: "\\" + mark for mark in "\\`*_{}[]<>#|~$!"})


def _plain(text: str) -> str:
    """Words as they are: no Markdown, no HTML."""
    return text.translate(_MARKUP)
