"""The versions of a session, drawn for the terminal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.tree import Tree as DrawnTree

    from dialogpaint.core.versions import Tree


def drawn_tree(tree: "Tree") -> "DrawnTree":
    """All versions as a rich tree; the current one is marked."""
    from rich.markup import escape
    from rich.tree import Tree as DrawnTree

    def label(id: str, words: str) -> str:
        line = f"[dim]{id}[/]  {escape(words)}"
        return f"[bold green]{line}  ◀ here[/]" if id == tree.head else line

    root = tree.nodes[0]
    drawn = {root.id: DrawnTree(label(root.id, "the picture as it was opened"))}
    for node in tree.nodes[1:]:
        drawn[node.id] = drawn[node.parent or root.id].add(label(node.id, node.instruction))
    return drawn[root.id]
