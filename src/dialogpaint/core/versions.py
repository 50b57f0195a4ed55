"""The tree of a picture's versions, as a frozen value: nothing is deleted, moving about is choosing another node."""

from dataclasses import dataclass, field, replace

from dialogpaint.core.errors import BadInput


@dataclass(frozen=True, kw_only=True)
class Node:
    """One version of the picture. instruction is "" for the base; `image` is the picture's SHA-256.

    settings: what is needed to repeat the edit (seed, steps, guidance, method), plain JSON values.
    """

    id: str
    parent: str | None
    instruction: str
    image: str
    changed_fraction: float = 0.0
    settings: dict[str, str | int | float | None] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Tree:
    """All versions, in the order they were made, and where the conversation stands.

    visits: every version that was ever the head, oldest first; it is what tells which way "redo" goes.
    """

    nodes: tuple[Node, ...]
    head: str
    visits: tuple[str, ...] = ()

    @classmethod
    def rooted(cls, image: str) -> "Tree":
        """A tree of one version: the picture the conversation starts from."""
        return cls(nodes=(Node(id="0", parent=None, instruction="", image=image),), head="0", visits=("0",))

    def node(self, id: str) -> Node:
        for node in self.nodes:
            if node.id == id:
                return node
        raise BadInput(f"no version {id} in this session. Versions: {', '.join(n.id for n in self.nodes)}.")

    @property
    def current(self) -> Node:
        return self.node(self.head)

    def path(self, id: str | None = None) -> tuple[Node, ...]:
        """From the base to the node (default: the head)."""
        steps = [self.node(id or self.head)]
        while steps[-1].parent is not None:
            steps.append(self.node(steps[-1].parent))
        return tuple(reversed(steps))

    def children(self, id: str) -> tuple[Node, ...]:
        """Oldest first."""
        return tuple(node for node in self.nodes if node.parent == id)

    def add(self, node: Node) -> "Tree":
        """A new version, which becomes the head."""
        if node.parent is not None:
            self.node(node.parent)
        return replace(self, nodes=(*self.nodes, node), head=node.id, visits=(*self.visits, node.id))

    def checkout(self, id: str) -> "Tree":
        """The same versions, standing at another one."""
        return replace(self, head=self.node(id).id, visits=(*self.visits, id))

    @property
    def next_id(self) -> str:
        """The id for the next version: versions are numbered in the order they are made, the base is 0."""
        return str(len(self.nodes))

    @property
    def ahead(self) -> Node | None:
        """Where redo goes: the child of the head that was left most recently, or None at the end of a branch."""
        parents = {node.id: node.parent for node in self.nodes}
        for visited in reversed(self.visits):
            step = visited
            while (parent := parents[step]) is not None:
                if parent == self.head:
                    return self.node(step)
                step = parent
        children = self.children(self.head)
        return children[-1] if children else None
