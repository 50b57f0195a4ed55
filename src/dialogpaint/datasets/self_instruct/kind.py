"""What a data set written by a model needs to know of its items: how to ask for one, read it and judge it."""

from typing import Any, Protocol, TypeVar

Item = TypeVar("Item")
END = "END"
"""The line after each example, and after what the model writes: without it an answer was cut short."""


class Malformed(ValueError):
    """What a model wrote is no item; the message, in one line, says why."""


class CutShort(Malformed):
    """It has no end."""


class Kind(Protocol[Item]):
    """name: of the data set. head: the Prompt Head, what the model is told to do. begins: what a query ends with."""

    name: str
    head: str
    begins: str

    def from_row(self, row: dict[str, Any]) -> Item:
        """From the fields that `to_row` gives. Raises Malformed."""
        ...

    def to_row(self, item: Item) -> dict[str, Any]: ...

    def to_lines(self, item: Item) -> str:
        """As the model should write it after `begins`, without END."""
        ...

    def from_lines(self, text: str) -> Item:
        """From what the model wrote. Raises Malformed or CutShort."""
        ...

    def problem(self, caption: str, item: Item) -> str:
        """What is wrong with an item about that caption, "" when nothing is."""
        ...

    def compared(self, caption: str, item: Item) -> tuple[str, ...]:
        """The texts by which items are compared: two are alike when every text is like the other's."""
        ...
