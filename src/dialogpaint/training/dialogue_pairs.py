"""What the dialogue network is asked, and what it should write: turns of conversations as they come to it at work,
after spelling, rules and the taking apart of compounds. What rules understand is not practised."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from torch.utils.data import IterableDataset, get_worker_info

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.datasets.dialogues import converse
from dialogpaint.dialogue.by_rules import by_rules, heard_as, plainly, without_network
from dialogpaint.dialogue.clauses import requests
from dialogpaint.dialogue.copying import AS_SAID, as_said, is_outside
from dialogpaint.dialogue.grounding import ground
from dialogpaint.dialogue.languages import foreign
from dialogpaint.dialogue.quotations import hidden, renamed
from dialogpaint.dialogue.seq2seq import having_done, said_before
from dialogpaint.dialogue.wire import to_target, to_text
from dialogpaint.world.splits import Split

Pair = tuple[str, str]
"""What the model reads and what it should write."""

_WHOLE = 0.15
"""Of compounds that can be taken apart, the share that is practised whole: one that also asks something comes so."""


class Pairs(IterableDataset[Pair]):
    """Endless pairs of training conversations."""

    def __init__(self, first: int = 0) -> None:
        self.first = first

    def __iter__(self) -> Iterator[Pair]:
        worker = get_worker_info()
        index, step = (worker.id, worker.num_workers) if worker else (0, 1)
        seed = self.first + index
        while True:
            yield from _conversation(seed, "train")
            seed += step


def first_pairs(count: int, split: Split) -> Iterator[Pair]:
    """The first pairs of a split, always the same."""
    made = 0
    for seed in range(100 * count):
        for pair in _conversation(seed, split):
            if made == count:
                return
            made += 1
            yield pair


def _conversation(seed: int, split: Split) -> Iterator[Pair]:
    rng = random.Random(seed)
    for example in converse(seed, ground, split):
        yield from pairs_of(example.conversation, example.reply, rng)


def pairs_of(conversation: Conversation, reply: Reply, rng: random.Random) -> Iterator[Pair]:
    """Of one turn: none where no network is needed; one a request where there are several and each has its edit."""
    if not re.search(r"\w", conversation.said) or foreign(conversation.said) is not None:
        return
    heard = heard_as(conversation)
    if without_network(heard) is not None:
        return
    asked = requests(heard.said)
    if len(asked) == 1:
        yield as_pair(replace(heard, said=asked[0]), reply)
    elif reply.act == "edit" and len(reply.instructions) == len(asked) and rng.random() >= _WHOLE:
        yield from _singly(heard, asked, reply)
    else:
        yield as_pair(heard, reply)


def _singly(heard: Conversation, asked: tuple[str, ...], reply: Reply) -> Iterator[Pair]:
    replies: list[Reply] = []
    description = heard.description
    for said, sentence in zip(asked, reply.instructions, strict=True):
        past = (*heard.past, *said_before(asked, replies))
        one = replace(heard, said=said, past=past, description=description)
        wanted = replace(reply, instructions=(sentence,))
        if plainly(one) is None and by_rules(one) is None:
            yield as_pair(one, wanted)
        description = having_done(wanted, description)
        replies.append(wanted)


def as_pair(conversation: Conversation, reply: Reply) -> Pair:
    """A clear request in words from outside the world is to be passed on as it was said."""
    said, quoted = hidden(conversation.said)
    wanted = " and ".join(reply.instructions)
    if is_outside(wanted) and as_said(conversation.said).lower() == wanted.lower():
        reply = replace(reply, instructions=(AS_SAID,))
    told = replace(reply, instructions=tuple(renamed(sentence, quoted) for sentence in reply.instructions))
    return to_text(replace(conversation, said=said)), to_target(told)
