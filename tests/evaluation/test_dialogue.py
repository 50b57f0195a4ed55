"""Judging replies: a scripted model with known replies gives known shares; the shipped cases are sound."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from dialogpaint.adjustments.sentences import parse as parse_adjustment
from dialogpaint.adjustments.sentences import sentence as sentence_of
from dialogpaint.core.conversation import Conversation, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.errors import DialogPaintError, MissingWeights
from dialogpaint.evaluation.dialogue import Outcome, evaluate_dialogue
from dialogpaint.evaluation.phrasings import Case, Expected, bare_words, load_cases
from dialogpaint.evaluation.producible import producible, producible_for_its_edit
from dialogpaint.evaluation.wording import same_instruction, same_target
from dialogpaint.world.parse import parse
from dialogpaint.world.phrases import instruction, phrase

DOGS = Description(
    things=(
        NamedThing(name="dog", colour="brown", place="left"),
        NamedThing(name="dog", colour="black", place="right"),
    ),
    known=True,
)
DOG = Description(things=(NamedThing(name="dog", colour="brown"),), known=True)


class Scripted:
    """Says what the script has for the user's words; raises what is an error."""

    name = "scripted"

    def __init__(self, replies: Mapping[str, Reply | Exception]) -> None:
        self.replies = replies

    def reply(self, conversation: Conversation) -> Reply:
        reply = self.replies[conversation.said]
        if isinstance(reply, Exception):
            raise reply
        return reply


def case(said: str, expected: Expected, group: str = "g", applied: tuple[str, ...] = ()) -> Case:
    return Case(
        id=said, group=group, conversation=Conversation(said=said, description=DOG, applied=applied), expected=expected
    )


def edit(*instructions: str) -> Reply:
    return Reply(act="edit", text="ok", instructions=instructions)


WHITE = Expected(acts=("edit",), instructions=(("make the dog white",),))
ASK = Expected(acts=("ask",))
QUESTION = Reply(act="ask", text="Which?", options=("a", "b"))


def test_shares_are_counted_as_documented() -> None:
    cases = [
        case("right", WHITE, "clear"),
        case("wrong words", WHITE, "clear"),
        case("needless question", WHITE, "clear"),
        case("asked", ASK, "vague"),
        case("asked without options", ASK, "vague"),
        case("not asked", ASK, "vague"),
        case("broken", ASK, "vague"),
    ]
    model = Scripted(
        {
            "right": edit("Make the brown dog white."),
            "wrong words": edit("make the dog black"),
            "needless question": QUESTION,
            "asked": QUESTION,
            "asked without options": replace(QUESTION, options=()),
            "not asked": edit("make the dog white"),
            "broken": DialogPaintError("no usable reply"),
        }
    )
    seen: list[Outcome] = []
    report = evaluate_dialogue(model, cases, on_case=seen.append)
    assert [outcome.case.id for outcome in seen] == [c.id for c in cases]
    assert (report.acts.right, report.acts.n) == (4, 7)
    assert (report.instructions.right, report.instructions.n) == (1, 3)
    assert (report.options.right, report.options.n) == (1, 2)
    assert (report.ask_precision.right, report.ask_precision.n) == (2, 3)
    assert (report.ask_recall.right, report.ask_recall.n) == (2, 4)
    acts, everything = report.by_group["clear"]
    assert (acts.right, everything.right, acts.n) == (2, 1, 3)
    assert len(report.mistakes) == 5
    assert report.mistakes[-1].got == "failed: no usable reply"
    written = json.loads(json.dumps(report.to_json()))
    assert written["ask_recall"] == 0.5
    assert written["by"]["vague"] == {"n": 4, "act": 0.5, "success": 0.25}


def test_missing_weights_end_the_evaluation() -> None:
    with pytest.raises(MissingWeights):
        evaluate_dialogue(Scripted({"hi": MissingWeights("no weights")}), [case("hi", ASK)])


def test_any_acceptable_act_and_list_is_right_but_order_counts() -> None:
    either = Expected(acts=("answer", "decline"))
    two = Expected(acts=("edit",), instructions=(("remove the dog", "make it night"),))
    forget = Expected(acts=("forget",), targets=("hat",))
    cases = [case("a", either), case("b", two), case("c", forget, applied=("add a hat to the dog", "make it night"))]
    good = {
        "a": Reply(act="decline", text="no"),
        "b": edit("remove the dog", "make it night"),
        "c": Reply(act="forget", text="ok", target="the hat"),
    }
    bad = {**good, "b": edit("make it night", "remove the dog"), "c": Reply(act="forget", text="ok", target="")}
    assert evaluate_dialogue(Scripted(good), cases).mistakes == ()
    assert [m.id for m in evaluate_dialogue(Scripted(bad), cases).mistakes] == ["b", "c"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("make the left dog white", "Make the brown dog white!", True),
        ("make the left dog white", "make the black dog white", False),
        ("make the left dog white", "make the dog white", False),
        ("make the left dog white", "make the left dog's body white", True),
        ("make the left dog white", "make the left dog's ears white", False),
        ("make it night", "make it day", False),
        ("turn the zebra's stripes green", "Please turn zebra's stripes green.", True),
        ("turn the zebra's stripes green", "could you turn the zebras stripes green", True),
        ("turn the zebra's stripes green", "turn the stripes green", False),
    ],
)
def test_instructions_are_compared_by_what_they_do(one: str, other: str, same: bool) -> None:
    assert same_instruction(one, other, DOGS) is same


APPLIED = ("make the car green", "add a red hat to the dog", "move it to Mars")


@pytest.mark.parametrize(
    ("expected", "got", "same"),
    [
        ("", "1", True),
        ("", "mars", True),
        ("2", "two", True),
        ("all", "3", True),
        ("hat", "the red hat", True),
        ("hat", "add a red hat to the dog", True),
        ("green", "the car", True),
        ("hat", "", False),
        ("2", "all", False),
        ("hat", "the umbrella", False),
    ],
)
def test_targets_are_compared_by_which_edits_they_name(expected: str, got: str, same: bool) -> None:
    assert same_target(expected, got, APPLIED) is same


def test_without_applied_edits_targets_are_compared_as_numbers_and_words() -> None:
    assert same_target("", "1", ())
    assert same_target("2", "two", ())
    assert not same_target("", "2", ())


def test_producible_finds_what_a_grammar_says() -> None:
    cases = [case("Make the car green, please!", WHITE), case("ooh green?", ASK)]
    found = producible(cases, lambda seed: f"make the car {('red', 'green')[seed % 2]} please", count=4)
    assert found == (cases[0],)
    assert producible(cases, lambda seed: "make the car red", count=4) == ()


def test_producible_for_its_edit_finds_the_case_among_the_edits_own_phrasings() -> None:
    expected = Expected(acts=("edit",), instructions=(("make the car green",),))
    cases = [case("Make the car green!", expected), case("ooh green?", expected), case("what is it?", ASK)]
    assert producible_for_its_edit(cases, lambda edit, rng: instruction(edit), count=1) == (cases[0],)


def test_malformed_case_files_name_the_line(tmp_path: Path) -> None:
    picture = {"caption": "", "things": [], "known": False}
    turn = {
        "id": "1",
        "group": "g",
        "said": "hi",
        "past": [],
        "applied": [],
        "free_text": False,
        "description": picture,
    }
    good, bad = (json.dumps({**turn, "expect": {"act": act}}) for act in ("ask", "paint"))
    path = tmp_path / "cases.jsonl"
    path.write_text(f"{good}\n{bad}\n")
    with pytest.raises(DialogPaintError, match="line 2 is malformed"):
        load_cases(path)
    path.write_text(good)
    assert load_cases(path)[0].expected == ASK
    with pytest.raises(DialogPaintError, match="cannot read"):
        load_cases(tmp_path / "none.jsonl")


FEWEST = {
    "clear": 200,
    "adjust": 60,
    "multi": 50,
    "vague": 50,
    "ambiguous": 40,
    "language": 30,
    **dict.fromkeys(("absent", "answer-to-question", "casual", "context", "counts", "decline", "ellipsis"), 20),
    **dict.fromkeys(("forget", "photo", "question", "relations", "terse", "typos"), 20),
    **dict.fromkeys(("corrections", "follow-up", "outside-words", "polite", "redo", "talk"), 14),
}
"""The groups of the shipped cases, and how many of each there are at least."""


class TestShippedCases:
    cases = load_cases()

    def test_there_are_enough_and_all_differ(self) -> None:
        assert len(self.cases) >= 650
        assert len({c.id for c in self.cases}) == len(self.cases)
        assert len({bare_words(c.conversation.said) for c in self.cases}) == len(self.cases)

    def test_every_way_of_speaking_has_its_share(self) -> None:
        sizes = Counter(c.group for c in self.cases)
        assert {group for group, fewest in FEWEST.items() if sizes[group] < fewest} == set()
        assert set(sizes) == set(FEWEST)

    def test_expected_world_instructions_are_canonical(self) -> None:
        for c in self.cases:
            elsewhere = c.conversation.free_text or c.conversation.photograph  # other editors' sentences
            for sentences in () if elsewhere else c.expected.instructions:
                for sentence in sentences:
                    edit = parse(sentence)
                    assert edit is not None, (c.id, sentence)
                    assert instruction(edit) == sentence, c.id

    def test_expected_adjustments_of_photographs_are_canonical(self) -> None:
        for c in self.cases:
            for sentences in c.expected.instructions if c.conversation.photograph else ():
                for words in sentences:
                    adjustment = parse_adjustment(words)
                    assert adjustment is not None, (c.id, words)
                    assert sentence_of(adjustment) == words, c.id

    def test_questions_answers_and_edits_expect_what_their_act_has(self) -> None:
        for c in self.cases:
            assert bool(c.expected.instructions) == (c.expected.acts == ("edit",)), c.id
            assert bool(c.expected.targets) == (c.expected.acts in (("forget",), ("redo",))), c.id

    def test_the_training_grammar_says_none_of_them(self) -> None:
        found = producible_for_its_edit(self.cases, phrase, count=1000)
        assert [c.conversation.said for c in found] == []

    def test_a_model_that_reads_minds_is_all_right(self) -> None:
        replies: dict[str, Reply | Exception] = {
            c.conversation.said: Reply(
                act=c.expected.acts[0],
                text="ok",
                instructions=next(iter(c.expected.instructions), ()),
                options=(c.expected.options_include or ("a", "b")) if c.expected.acts == ("ask",) else (),
                target=next(iter(c.expected.targets), ""),
            )
            for c in self.cases
        }
        assert evaluate_dialogue(Scripted(replies), self.cases).mistakes == ()
