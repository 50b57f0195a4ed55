"""The version tree: moving about loses nothing, and redo goes where one came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogpaint.core.errors import BadInput
from dialogpaint.core.versions import Node, Tree


def grown(tree: Tree, instruction: str = "edit") -> Tree:
    return tree.add(Node(id=tree.next_id, parent=tree.head, instruction=instruction, image="i"))


def test_a_tree_starts_with_its_base():
    tree = Tree.rooted("i")
    assert tree.head == "0" and tree.current.parent is None and tree.path() == tree.nodes and tree.ahead is None


def test_ahead_is_the_child_left_most_recently():
    tree = grown(Tree.rooted("i"))
    tree = grown(tree.checkout("0"))
    tree = grown(tree.checkout("0"))
    assert tree.checkout("0").ahead.id == "3"
    assert tree.checkout("1").checkout("0").ahead.id == "1"
    assert tree.checkout("1").ahead is None


def test_ahead_goes_towards_a_deep_version_just_left():
    tree = grown(grown(grown(Tree.rooted("i"))))
    other = grown(tree.checkout("1"))
    back = other.checkout("3").checkout("0")
    assert back.ahead.id == "1" and back.checkout("1").ahead.id == "2"


def test_a_tree_without_visits_redoes_to_the_youngest_child():
    tree = grown(grown(Tree.rooted("i")).checkout("0"))
    assert Tree(nodes=tree.nodes, head="0").ahead.id == "2"


def test_unknown_versions_are_refused():
    tree = Tree.rooted("i")
    for act in (tree.checkout, tree.node, tree.path):
        with pytest.raises(BadInput, match="no version 7"):
            act("7")
    with pytest.raises(BadInput):
        tree.add(Node(id="1", parent="7", instruction="", image="i"))


@given(st.lists(st.integers(-3, 30), max_size=40))
def test_any_walk_keeps_all_versions_and_ahead_is_always_a_child(walk):
    tree = Tree.rooted("i")
    for step in walk:
        before = tree.nodes
        tree = grown(tree) if step < 0 else tree.checkout(str(step % len(tree.nodes)))
        assert tree.nodes[: len(before)] == before and tree.visits[-1] == tree.head
        assert tree.path()[0].id == "0"
        assert (tree.ahead is None) == (tree.children(tree.head) == ())
        assert tree.ahead is None or tree.ahead.parent == tree.head
