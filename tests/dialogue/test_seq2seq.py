"""What the network gets to read of the user's words, and what becomes of several requests."""

import pytest

from dialogpaint.core.conversation import Conversation
from dialogpaint.dialogue import seq2seq
from dialogpaint.dialogue.seq2seq import Seq2SeqDialogue


class Parrot:
    """A text model that knows a few sentences and keeps what it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def write_several(self, text: str, most: int, count: int) -> list[tuple[str, float]]:
        said = text.splitlines()[-1].rpartition("  ")[2].strip()
        self.read.append(said)
        return [("answer: hello" if said.startswith("go on") else f"edit: {said.lower().rstrip('.')}", 0.0)]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> tuple[Seq2SeqDialogue, Parrot]:
    """Where rules understand nothing and all is left to the network."""
    parrot = Parrot()
    monkeypatch.setattr(seq2seq, "without_network", lambda conversation: None)
    monkeypatch.setattr(seq2seq, "plainly", lambda conversation: None)
    monkeypatch.setattr(seq2seq, "by_rules", lambda conversation: None)
    monkeypatch.setattr(seq2seq, "load_text_model", lambda folder: parrot)
    return Seq2SeqDialogue("unused"), parrot


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("paint the car red", ["paint the car red"]),
        ("pls piant teh car red", ["paint the car red"]),
        ("PAINT THE CAR RED", ["paint the car red"]),
        ("I was ill all week. Paint the car red. It's for a friend.", ["Paint the car red"]),
        ("paint the car red, no wait, blue", ["paint the car blue"]),
        ("paint the car red and the dog blue", ["paint the car red", "paint the dog blue"]),
        ("paint the car red and go on with it", ["paint the car red and go on with it"]),
    ],
)
def test_the_network_reads_what_was_meant(heard: tuple[Seq2SeqDialogue, Parrot], said: str, read: list[str]) -> None:
    dialogue, parrot = heard
    reply = dialogue.reply(Conversation(said=said))
    assert parrot.read == read or parrot.read[-1:] == read
    assert reply.act == "edit"


def test_requests_are_joined_in_order(heard: tuple[Seq2SeqDialogue, Parrot]) -> None:
    reply = heard[0].reply(Conversation(said="paint the car red and the dog blue. then remove the tree"))
    assert reply.instructions == ("paint the car red", "paint the dog blue", "remove the tree")
    assert reply.text == "I'll paint the car red, paint the dog blue and remove the tree."


def test_another_language_is_told_from_a_typo(heard: tuple[Seq2SeqDialogue, Parrot]) -> None:
    assert heard[0].reply(Conversation(said="mach das Auto rot, bitte")).act == "decline"
    assert not heard[1].read


def test_quotations_are_read_by_name_and_written_as_they_were(heard: tuple[Seq2SeqDialogue, Parrot]) -> None:
    model, parrot = heard
    reply = model.reply(Conversation(said='write "Grüße aus Rom" on it', photograph=True))
    assert parrot.read == ['write "text" on it']
    assert reply.instructions == ('write "Grüße aus Rom" on it',)
