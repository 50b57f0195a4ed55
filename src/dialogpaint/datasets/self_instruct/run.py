"""Writing a data set: captions go out, answers come back, and what is valid and new is kept until there is enough."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic

from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.writing import Writer, Written
from dialogpaint.datasets.captions.caption import Caption
from dialogpaint.datasets.self_instruct.example_library import Library, Prompt, prompt
from dialogpaint.datasets.self_instruct.journal import Journal
from dialogpaint.datasets.self_instruct.kind import CutShort, Item, Kind, Malformed
from dialogpaint.datasets.self_instruct.likeness import Seen
from dialogpaint.datasets.self_instruct.rows import Row, to_json
from dialogpaint.datasets.self_instruct.state import OnStep, State
from dialogpaint.datasets.self_instruct.workers import Answer, Workers
from dialogpaint.world.splits import hashed

_MOST_KEPT = 600
"""Characters of an answer that was not used, kept for a look at why."""
_REFUSAL = re.compile(r"\b(?:i'?m sorry|i (?:can(?:no|')?t|am unable|am not able|won'?t)|as an ai)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """count: items wanted. concurrency: requests under way at once. tries: answers about one caption before it is given
    up. patience: failures in a row before the service is given up. alike: ROUGE-L from which two items are too alike,
    for each compared text."""

    count: int
    seed: int
    concurrency: int = 4
    tries: int = 3
    patience: int = 8
    first_wait: float = 1.0
    alike: tuple[float, ...] = (0.7,)


def write_items(
    kind: Kind[Item],
    library: Library[Item],
    captions: Iterator[Caption],
    writer: Writer,
    journal: Journal,
    terms: Terms,
    on_step: OnStep | None = None,
) -> State:
    """Until there are exactly as many valid items as wanted. captions: always the same ones in the same order. Raises
    DialogPaintError when they run out or the service is given up; what there is by then is in the journal."""
    run = _Run(kind, library, captions, writer, journal, terms)
    return run.until_done(on_step or (lambda _: None))


@dataclass(frozen=True, kw_only=True)
class _Task:
    caption: Caption
    attempt: int
    prompt: Prompt


class _Run(Generic[Item]):
    """All decisions are made in one thread; the workers only ask and wait."""

    def __init__(
        self,
        kind: Kind[Item],
        library: Library[Item],
        captions: Iterator[Caption],
        writer: Writer,
        journal: Journal,
        terms: Terms,
    ) -> None:
        self.kind, self.stock, self.writer, self.journal, self.terms = kind, library, writer, journal, terms
        self.captions = captions
        self.again: list[Caption] = []
        self.state = State()
        self.under_way: dict[str, _Task] = {}
        self.seen = Seen(terms.alike)
        for example in library.examples:
            self.seen.add(kind.compared(example.caption, example.item))
        for line in journal.lines:
            self._count(line)

    def until_done(self, on_step: OnStep) -> State:
        on_step(self.state)
        count, terms = self.terms.count, self.terms
        if len(self.state.accepted) >= count:
            return self.state
        with Workers(self.writer, terms.concurrency, patience=terms.patience, first_wait=terms.first_wait) as workers:
            while len(self.state.accepted) < count:
                # Never more under way than are wanting, so that none is asked for, and paid, in vain.
                while len(self.under_way) < min(terms.concurrency, count - len(self.state.accepted)):
                    task = self._next_task()
                    if task is None:
                        break
                    self.under_way[task.caption.id] = task
                    workers.ask(task.prompt.request)
                if not self.under_way:
                    raise DialogPaintError(
                        f"the captions ran out at {len(self.state.accepted)} of {count}. Add a source, or go on with "
                        "--resume and more --tries."
                    )
                self._take(workers.answer())
                on_step(self.state)
        return self.state

    def _next_task(self) -> _Task | None:
        caption = self.again.pop() if self.again else next(self._open_captions(), None)
        if caption is None:
            return None
        attempt = self.state.tries[caption.id] + 1
        seed = hashed(self.kind.name, self.terms.seed, caption.id, attempt)
        asked = prompt(self.kind, self.stock.examples, caption, seed)
        return _Task(caption=caption, attempt=attempt, prompt=asked)

    def _open_captions(self) -> Iterator[Caption]:
        return (caption for caption in self.captions if caption.id not in self.state.closed)

    def _take(self, answer: Answer) -> None:
        if answer.error is not None:
            raise answer.error
        task = self.under_way[answer.request.about]
        if answer.written is None:
            self._keep({"caption": task.caption.id, "outcome": "failed", "why": answer.failed})
            return
        del self.under_way[task.caption.id]
        self._keep(self._judged(task, answer.written, answer.seconds))
        if task.caption.id not in self.state.closed:
            self.again.append(task.caption)

    def _keep(self, line: dict[str, Any]) -> None:
        self.journal.add(line)
        self._count(line)

    def _count(self, line: dict[str, Any]) -> None:
        self.state.add(line, self.terms.tries)
        if line["outcome"] == "accepted":
            row = line["row"]
            self.seen.add(self.kind.compared(row["caption"], self.kind.from_row(row)))

    def _judged(self, task: _Task, written: Written, seconds: float) -> dict[str, Any]:
        """The journal's line for an answer."""
        outcome, why, item = self._outcome(task.caption.text, written)
        provenance = {
            "model": self.writer.name,
            "prompt_sha256": task.prompt.sha256,
            "examples": list(task.prompt.examples),
            "seed": task.prompt.request.seed,
            "attempt": task.attempt,
        }
        line: dict[str, Any] = {
            "caption": task.caption.id,
            "outcome": outcome,
            "prompt_tokens": written.prompt_tokens,
            "completion_tokens": written.completion_tokens,
            "seconds": round(seconds, 3),
        }
        if item is None:
            return {**line, "why": why, "text": written.text[:_MOST_KEPT], "provenance": provenance}
        row = Row(caption=task.caption, item=item, provenance=provenance)
        return {**line, "row": to_json(self.kind, row)}

    def _outcome(self, caption: str, written: Written) -> tuple[str, str, Item | None]:
        if written.finish != "stop":
            return ("refused" if written.finish == "refused" else "truncated"), written.finish, None
        try:
            item = self.kind.from_lines(written.text)
        except Malformed as error:
            refused = _REFUSAL.search(written.text[:200])
            cut = isinstance(error, CutShort)
            return ("refused" if refused else "truncated" if cut else "malformed"), str(error), None
        why = self.kind.problem(caption, item)
        if why:
            return "invalid", why, None
        like = self.seen.like(self.kind.compared(caption, item))
        return ("alike", self._named(like), None) if like is not None else ("accepted", "", item)

    def _named(self, number: int) -> str:
        """The example or row that has that number among the seen."""
        examples = self.stock.examples
        if number < len(examples):
            return f"too much like the example {examples[number].id}"
        return f"too much like {self.state.accepted[number - len(examples)]['id']}"
