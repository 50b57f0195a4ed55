"""What the chat shows: the turns of a session as messages, and the work in progress."""

from collections.abc import Sequence
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


def progress(step: Step | None, left: float = 0.0) -> str:
    """A bar; step None = still thinking about the words. left: seconds."""
    if step is None:
        return '<div class="progress thinking"><div></div><span>Thinking…</span></div>'
    share = 100 * step.step / max(step.total, 1)
    return (
        f'<div class="progress"><div style="width:{share:.0f}%"></div>'
        f"<span>{escape(_doing(step))}, step {step.step} of {step.total}{_time(left)}</span></div>"
    )


def attached(thumbnails: Sequence[str]) -> str:
    """What goes with the next words. thumbnails: addresses of small pictures."""
    if not thumbnails:
        return ""
    shown = "".join(f'<img alt="" src="{escape(one)}">' for one in thumbnails)
    return f'<div class="attached">{shown}<span>goes with your next words: “make the dog look like this”</span></div>'


def taught(names: Sequence[tuple[str, str]]) -> str:
    """The concepts there are. names: (name, what it is)."""
    if not names:
        return '<p class="hint">Nothing yet. Give 3 to 6 pictures of one thing, a name, and what it is.</p>'
    known = ", ".join(f"<b>{escape(name)}</b> ({escape(noun)})" for name, noun in names)
    return f'<p class="hint">Known: {known}. Say “replace the cat with {escape(names[0][0])}”.</p>'


def _doing(step: Step) -> str:
    words = step.doing or "painting"
    return words[:1].upper() + words[1:]


def _time(left: float) -> str:
    """Only where it is worth waiting for."""
    if left < _SOON:
        return ""
    return f", about {left:.0f} s left" if left < 90 else f", about {left / 60:.0f} min left"


_SOON = 3.0


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
