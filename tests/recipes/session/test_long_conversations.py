"""Two hundred conversations that go back and forth: every version comes back as the bytes it was."""

import hashlib
import os
import random
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.errors import BadInput
from dialogpaint.evaluation.chain_sampling import chains
from dialogpaint.evaluation.perfect import WorldEditor
from dialogpaint.recipes.session.session import Session
from dialogpaint.recipes.session.version_names import VersionWords, edits
from dialogpaint.storage.folder import FolderStore
from dialogpaint.world.apply import apply
from dialogpaint.world.parse import parse
from dialogpaint.world.render import render

COUNT = 200
SIZE = 48
MOVES = 14


class Scripted:
    """Takes canonical sentences for instructions; knows "forget ..." and "redo ..."."""

    name = "scripted"

    def reply(self, conversation: Conversation) -> Reply:
        first, _, rest = conversation.said.partition(" ")
        if first in ("forget", "redo"):
            return Reply(act=first, text="All right.", target=rest)
        assert parse(conversation.said) is not None, conversation.said
        return Reply(act="edit", text="I will.", instructions=(conversation.said,))


class Conversing:
    """A session, and what it should hold: the scene of every version, and the bytes its file was first written with."""

    def __init__(self, number, folder):
        chain = next(chains(1, 6, number))
        base = render(chain.scenes[0], SIZE)
        editor = WorldEditor([(base, chain.scenes[0])])
        self.folder, self.rng, self.instructions = folder, random.Random(number), list(chain.instructions)
        self.session = Session(FolderStore.create(folder, base), dialogue=Scripted(), editor=editor, captioner=editor)
        self.scenes = {"0": chain.scenes[0]}
        self.bytes = {"0": self.session.image_of("0").read_bytes()}
        self.done = Counter()

    def move(self):
        """One thing said or done at random; True when it could be."""
        name = self.rng.choice(("edit", "edit", "undo", "redo", "checkout", "before", "with", "forget"))
        expected = getattr(self, name)()
        if expected is not None:
            self.done[name] += 1
            assert self.session.tree().head == expected, (name, [turn.said for turn in self.session.turns])
            self.check(expected)

    def check(self, node):
        file = self.session.image_of(node).read_bytes()
        assert file == self.bytes[node] == render(self.scenes[node], SIZE).to_png()
        assert self.session.tree().node(node).image == hashlib.sha256(file).hexdigest()
        assert self.session.picture_of(node).same_as(render(self.scenes[node], SIZE))

    def learn(self, node, parent, instruction):
        """A version that was just made."""
        try:
            self.scenes[node] = apply(self.scenes[parent], parse(instruction))
        except BadInput:
            self.scenes[node] = self.scenes[parent]
        self.bytes[node] = self.session.image_of(node).read_bytes()

    # --- moves; each gives the version it should end on

    def edit(self):
        instruction, parent = self.rng.choice(self.instructions), self.session.tree().head
        turn = self.session.say(instruction)
        assert turn.parent == parent
        self.learn(turn.node, parent, instruction)
        return turn.node

    def undo(self):
        path = self.session.tree().path()
        if len(path) == 1:
            return None
        steps = self.rng.randrange(1, len(path))
        if self.rng.random() < 0.5:
            self.session.undo(steps)
        else:
            self.session.say(f"forget {steps}")
        return path[-1 - steps].id

    def redo(self):
        left = self.session.tree().head
        if self.undo() is None:
            return None
        steps = len(self.session.tree().path(left)) - len(self.session.tree().path())
        if self.rng.random() < 0.5:
            self.session.redo(steps)
        else:
            self.session.say(f"redo {steps}")
        return left

    def checkout(self):
        node = self.rng.choice(self.session.tree().nodes).id
        self.session.checkout(node)
        return node

    def before(self):
        node = self.named()
        if node is None:
            return None
        self.session.say(self.rng.choice(("go back to the one before {}", "it was better before {}")).format(node[1]))
        return node[0].parent

    def with_(self):
        node = self.named()
        if node is None:
            return None
        self.session.say(f"go back to the version with {node[1]}")
        return node[0].id

    def forget(self):
        """An edit in the middle, by its sentence: those after it are made again."""
        path = self.session.tree().path()
        places = [n for n in range(1, len(path) - 1) if [x.instruction for x in path].count(path[n].instruction) == 1]
        if not places:
            return None
        place = self.rng.choice(places)
        kept, known = path[place + 1 :], {node.id for node in self.session.tree().nodes}
        turn = self.session.say(f'forget "{path[place].instruction}"')
        made = self.session.tree().path(turn.node)
        assert [node.instruction for node in made[place:]] == [node.instruction for node in kept]
        for node in made[place:]:
            if node.id not in known:
                self.learn(node.id, node.parent, node.instruction)
        return turn.node

    def named(self):
        """An edit of the current version and words that name it alone: its sentence, or what it is about."""
        tree = self.session.tree()
        named = [
            (node, words) for node in tree.path()[1:] for words in (f'"{node.instruction}"', about(node.instruction))
        ]
        alone = [
            (node, words)
            for node, words in named
            if all(edits(VersionWords(where=where, words=words), tree) == (node,) for where in ("before", "with"))
        ]
        return self.rng.choice(alone) if alone else None


def about(instruction):
    """ "the hat", "the rocket", "the night": the last word mostly tells."""
    return f"the {instruction.rstrip('.').split()[-1]}"


setattr(Conversing, "with", Conversing.with_)


@pytest.fixture
def quick_disk(tmp_path):
    """A folder in memory where there is such a place: every turn is synced, and thousands would wait for a disk."""
    memory = Path("/dev/shm")
    if not (memory.is_dir() and os.access(memory, os.W_OK)):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.mark.parametrize("tens", range(COUNT // 10))
def test_every_version_comes_back_to_the_last_byte(tens, quick_disk):
    done = Counter()
    for number in range(10 * tens, 10 * tens + 10):
        conversing = Conversing(number, quick_disk / str(number))
        for _ in range(MOVES):
            conversing.move()
        tree = conversing.session.tree()
        assert set(conversing.scenes) == {node.id for node in tree.nodes}
        for node in tree.nodes:
            conversing.check(node.id)
        again = FolderStore.open(conversing.folder).load()
        assert again.tree == tree and len(again.turns) == len(conversing.session.turns)
        done += conversing.done
    assert min(done[move] for move in ("edit", "undo", "redo", "checkout", "before", "with", "forget")) > 0
