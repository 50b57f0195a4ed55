"""What the review page says, as HTML."""

from html import escape

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.review.pairs import Pair
from dialogpaint.recipes.review.reviewing import Reviewing
from dialogpaint.storage.review import Decision
from dialogpaint.web.inline import shown

KEYS = (("K", "keep"), ("D", "drop"), ("F", "fix the instruction"), ("← →", "move"), ("U", "undo"))


def progress(reviewing: Reviewing, place: int) -> str:
    """Where the reviewer is and how much is done."""
    counts, total = reviewing.counts(), len(reviewing.pairs)
    done = counts.total()
    told = ", ".join(f"{counts[verdict]} {word}" for verdict, word in _DONE.items())
    return (
        f'<div class="review-progress"><b>{place + 1} of {total}</b>'
        f'<div class="review-bar" role="progressbar" aria-valuenow="{done}" aria-valuemax="{total}">'
        f'<div style="width:{100 * done / total:.0f}%"></div></div>'
        f"<span>{done} decided: {told}</span><span>{escape(reviewing.reviewer)}</span></div>"
    )


def pair(one: Pair, decided: Decision | None) -> str:
    """Both pictures with their captions, the instruction, and what was decided."""
    try:
        before, after = one.pictures()
    except BadInput as error:
        return f'<section class="review-pair"><p class="review-lack">{escape(str(error))}</p></section>'
    sides = _side(shown(before, "before"), one.caption) + _side(shown(after, "after"), one.edited_caption)
    scores = ", ".join(f"{escape(name)} {value:.2f}" for name, value in one.scores.items())
    small = f'<p class="review-scores">{escape(one.id)}{": " + scores if scores else ""}</p>'
    return (
        f'<section class="review-pair"><p class="review-instruction">{_instruction(one, decided)}{_badge(decided)}</p>'
        f'<div class="review-pictures">{sides}</div>{small}</section>'
    )


def others(given: list[Decision]) -> str:
    """What the reviewers decided, without who: shown while a disagreement is settled."""
    told = [f"“{escape(one.instruction)}”" if one.instruction else escape(str(one.verdict)) for one in given]
    return f'<p class="review-others">Decided so far: {" and ".join(told)}</p>'


def keys() -> str:
    listed = "".join(f"<span><kbd>{key}</kbd> {word}</span>" for key, word in KEYS)
    return f'<div class="review-keys">{listed}</div>'


def all_done() -> str:
    return '<p class="review-others">Every pair is decided. You may still look back and change your mind.</p>'


_DONE = {"keep": "kept", "fix": "fixed", "drop": "dropped"}


def _instruction(one: Pair, decided: Decision | None) -> str:
    if decided is None or not decided.instruction:
        return escape(one.instruction)
    return f"<del>{escape(one.instruction)}</del> {escape(decided.instruction)}"


def _badge(decided: Decision | None) -> str:
    if decided is None or decided.verdict is None:
        return ""
    return f' <mark class="{decided.verdict}">{_DONE[decided.verdict]}</mark>'


def _side(picture: str, caption: str) -> str:
    return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"
