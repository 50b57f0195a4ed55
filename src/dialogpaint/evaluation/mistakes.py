"""Wrong replies for people to read: what was wrong with each, and a sheet of them all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dialogpaint.core.conversation import Reply
from dialogpaint.core.description import Description, to_line
from dialogpaint.evaluation.phrasings import Case
from dialogpaint.evaluation.wording import differences, same_instruction


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """One wrong reply. picture: what it shows, in words. past: the user's earlier words. expected_act: the first
    acceptable one. got_act: "" = no reply. kinds: what was wrong: "act", "failed", "target", "options", or, with the
    right act edit, "missing part", "extra part", "order" and what `wording.differences` names."""

    id: str
    group: str
    picture: str
    past: tuple[str, ...]
    said: str
    expected: str
    got: str
    expected_act: str
    got_act: str
    kinds: tuple[str, ...]


def mistake_of(case: Case, reply: Reply | None, failure: str = "") -> Mistake:
    """The reply (None = the model failed, as `failure` says), known to be wrong, told in words."""
    conversation = case.conversation
    return Mistake(
        id=case.id,
        group=case.group,
        picture=_in_words(conversation.description),
        past=tuple(exchange.user for exchange in conversation.past),
        said=conversation.said,
        expected=_expected(case),
        got=f"failed: {failure}" if reply is None else _in_short(reply),
        expected_act=case.expected.acts[0],
        got_act="" if reply is None else reply.act,
        kinds=kinds_of_error(case, reply),
    )


def kinds_of_error(case: Case, reply: Reply | None) -> tuple[str, ...]:
    """What is wrong with a reply known to be wrong; of several acceptable lists of instructions, the nearest counts."""
    if reply is None:
        return ("failed",)
    if reply.act not in case.expected.acts:
        return ("act",)
    if reply.act == "edit":
        description = case.conversation.description
        found = [_unlike(wanted, reply.instructions, description) for wanted in case.expected.instructions]
        nearest = min(found, key=len)
        return tuple(dict.fromkeys(nearest))
    return ("options",) if reply.act == "ask" else ("target",)


def mistakes_sheet(mistakes: Sequence[Mistake], cases: Sequence[Case]) -> str:
    """Markdown: how many of which kind in each group, which act was taken for which, then every mistake."""
    parts = ["# Mistakes", _summary(mistakes, cases), _confusion(mistakes)]
    for group in dict.fromkeys(mistake.group for mistake in mistakes):
        parts += [f"## {group}", *(_entry(mistake) for mistake in mistakes if mistake.group == group)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _unlike(wanted: Sequence[str], got: Sequence[str], description: Description) -> list[str]:
    """One entry for each thing that is wrong. Sentences that say the same are matched first, the rest in order."""
    missing, extra = list(wanted), list(got)
    for sentence in wanted:
        twin = next((other for other in extra if same_instruction(sentence, other, description)), None)
        if twin is not None:
            missing.remove(sentence)
            extra.remove(twin)
    if not missing and not extra:
        return ["order"]
    wrong = [kind for pair in zip(missing, extra, strict=False) for kind in differences(*pair, description)]
    wrong += ["missing part"] * (len(missing) - len(extra))
    return wrong + ["extra part"] * (len(extra) - len(missing))


def _summary(mistakes: Sequence[Mistake], cases: Sequence[Case]) -> str:
    """A row for each group, a column for each kind of error; a mistake can be of several kinds."""
    sizes = Counter(case.group for case in cases)
    wrong = Counter(mistake.group for mistake in mistakes)
    found = Counter((mistake.group, kind) for mistake in mistakes for kind in mistake.kinds)
    totals = Counter(kind for mistake in mistakes for kind in mistake.kinds)
    kinds = [kind for kind, _ in totals.most_common()]
    rows = [
        (group, str(size), str(wrong[group]), *(str(found[group, kind] or "") for kind in kinds))
        for group, size in sizes.items()
    ]
    rows.append(("all", str(len(cases)), str(len(mistakes)), *(str(totals[kind]) for kind in kinds)))
    return _table(("group", "cases", "wrong", *kinds), rows)


def _confusion(mistakes: Sequence[Mistake]) -> str:
    """Which act came in place of which, the most frequent first."""
    taken = Counter((m.expected_act, m.got_act) for m in mistakes if "act" in m.kinds)
    return _table(("expected", "got", "times"), [(*acts, str(times)) for acts, times in taken.most_common()])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; "" without rows."""
    if not rows:
        return ""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _entry(mistake: Mistake) -> str:
    lines = [f"**{mistake.id}** ({', '.join(mistake.kinds)}): {mistake.said}", f"- picture: {mistake.picture}"]
    if mistake.past:
        lines.append(f"- before: {' / '.join(mistake.past)}")
    return "\n".join([*lines, f"- expected: {mistake.expected}", f"- got: {mistake.got}"])


def _in_words(description: Description) -> str:
    return to_line(description) if description.known else "not known"


def _expected(case: Case) -> str:
    expected = case.expected
    wanted = [" or ".join(expected.acts), " | ".join("; ".join(sentences) for sentences in expected.instructions)]
    wanted.append(" or ".join(target or "the last edit" for target in expected.targets))
    wanted.append(", ".join(expected.options_include))
    return ": ".join(filter(None, wanted))


def _in_short(reply: Reply) -> str:
    detail = {
        "edit": "; ".join(reply.instructions),
        "ask": f"{reply.text} {list(reply.options)}",
        "forget": reply.target or "the last edit",
        "redo": reply.target or "the last edit",
    }.get(reply.act, reply.text)
    return f"{reply.act}: {detail}"
