"""What the study's pages say, as HTML."""

from html import escape

from dialogpaint.core.image import Picture
from dialogpaint.recipes.study.sitting import Asked
from dialogpaint.web.inline import shown

ASKED = {
    "satisfaction": "How satisfied are you with the result?",
    "mos": "How good is the quality of the picture?",
}
LABELS = {
    "satisfaction": ("very dissatisfied", "dissatisfied", "neither", "satisfied", "very satisfied"),
    "mos": ("bad", "poor", "fair", "good", "excellent"),
}
SIDES = ("left", "right")


def scale(question: str) -> list[tuple[str, int]]:
    """(label, value) of each answer, worst first."""
    return [(f"{number} {label}", number) for number, label in enumerate(LABELS[question], start=1)]


def consent(title: str, text: str) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f'<section class="study-text"><h2>{escape(title)}</h2>{paragraphs}</section>'


def progress(asked: Asked, code: str) -> str:
    """How far the rater is, and the code to come back with."""
    share = 100 * asked.position / asked.total
    return (
        f'<div class="study-progress"><b>{asked.position + 1} of {asked.total}</b>'
        f'<div class="study-bar" role="progressbar" aria-valuenow="{asked.position}" aria-valuemax="{asked.total}">'
        f'<div style="width:{share:.0f}%"></div></div><span>your code <code>{escape(code)}</code></span></div>'
    )


def task(asked: Asked) -> str:
    """What to do, and for a conversation what to reach."""
    if asked.check is not None:
        wanted = SIDES[asked.check] if asked.kind == "choose" else f"{asked.check} both times"
        return _told("This one checks that you are reading", f"Please answer <b>{wanted}</b>, whatever you see.")
    if asked.kind == "talk":
        return _told("Talk with the program about this picture", escape(asked.words))
    head = "Which result follows the request better?" if asked.kind == "choose" else "Rate this result of the request"
    return _told(head, f"“{escape(asked.words)}”")


def before_and_after(asked: Asked) -> str:
    """The picture and its result, or its two results."""
    names = ("Before", "After") if asked.kind == "rate" else ("Before", "Left", "Right")
    cells = "".join(_cell(name, picture) for name, picture in zip(names, asked.pictures, strict=True))
    return f'<div class="study-pictures {asked.kind}">{cells}</div>'


def conversation(start: Picture, now: Picture) -> str:
    """The picture as it is now, and small, how it was."""
    return f'<div class="study-pictures talk">{_cell("Now", now)}{_cell("At the beginning", start)}</div>'


def still_to_say(count: int) -> str:
    """Empty when the conversation can be rated."""
    if not count:
        return ""
    return f'<p class="hint">Say at least {count} more thing{"s" if count > 1 else ""}, then rate the program.</p>'


def done(code: str) -> str:
    return (
        '<section class="study-text"><h2>That was all. Thank you!</h2>'
        f"<p>Every answer is kept. Your code was <code>{escape(code)}</code>; you may close this page.</p></section>"
    )


def _told(head: str, text: str) -> str:
    return f'<section class="study-task"><h2>{head}</h2><p>{text}</p></section>'


def _cell(name: str, picture: Picture) -> str:
    return f"<figure>{shown(picture, name)}<figcaption>{name}</figcaption></figure>"
