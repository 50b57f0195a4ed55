"""Which version the user's words name: "the one before the hat", "go back to the version with the red car".

An edit is named as in `naming`; the version meant is the one that edit made, or the one it was made from. That is not
forgetting the edit: what came after it is left behind too, and the way back stays open.
"""

import re
from dataclasses import dataclass
from typing import Literal

from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session import naming


@dataclass(frozen=True, kw_only=True)
class VersionWords:
    """words name an edit; where: the version before it, or with it."""

    where: Literal["before", "with"]
    words: str

    @property
    def target(self) -> str:
        """As a reply's target, which `read` reads back."""
        return f"the version {self.where} {self.words}"


_POLITE = (
    r"(?:(?:please|ok|okay|no|hmm|oh|wait|actually|now|and|but|can you|could you|can we|could we|let us|let'?s|"
    r"i want to|i would like to|i'?d like to|i wanna) )*"
)
_GO = r"(?:go|return|revert|switch|jump|rewind|roll|take me|take us|bring me|show|show me|restore|bring)"
_BACK_TO = r"(?:all the way )?(?:back )?(?:again )?(?:to )?"
_ONE = r"(?:the|that|my) (?:one|version|picture|image|drawing|state|step)"
_VERSION = r"(?:the|that|my) (?:version|state)"
_AS_IT_WAS = r"(?:(?:how|what|the way) (?:it|things|everything) (?:was|were|looked) |where we were )?"
_BEFORE = r"(?:(?:just|right|directly|immediately|shortly|from|as it was) )*(?P<before>before) (?P<words>.+)"
_WITH = r"(?:with|where|in which|that had|that has|having|after) (?P<words>.+)"
_PATTERNS = tuple(
    re.compile(_POLITE + spoken)
    for spoken in (
        # "go back to the version before the hat", "the one before the hat"
        rf"(?:{_GO} )?{_BACK_TO}{_ONE} {_BEFORE}",
        # "undo everything back to before the hat", "back to how it was before the hat"
        rf"(?:undo |undo everything |{_GO} )?(?:all the way )?back to {_AS_IT_WAS}{_BEFORE}",
        # "it was better before the hat", "I liked it more before the hat"
        rf"(?:it|that|this) (?:was|looked) (?:better|nicer|prettier|good|fine) {_BEFORE}",
        rf"i (?:liked|preferred|loved) it (?:better |more |best )?{_BEFORE}",
        # "go back to the one with the red car", "back to the picture with the hat", "I want the version with the hat"
        rf"(?:{_GO} {_BACK_TO}|back to ){_ONE} {_WITH}",
        rf"(?:i want |give me |i liked |i'?d like )?{_VERSION} {_WITH}",
    )
)
_TARGET = re.compile(
    r"the (?:one|version|picture|state) (?P<where>before|with) (?P<words>.+)|(?P<bare>before) (?P<after>.+)"
)
_FILLER = {
    *("i", "you", "we", "they", "it", "there", "was", "were", "is", "are", "had", "has", "have"),
    *("became", "got", "turned", "still"),
}
_LAST_WORDS = re.compile(r"(?: please| again| thanks| thank you| back| instead| was better| was nicer)+$")


def heard(said: str, tree: Tree) -> VersionWords | None:
    """What the user's own words ask for, when they ask for a version by an edit that there is; None otherwise."""
    plain = " ".join(re.sub(r"[^\w\s']|(?<!\w)'|'(?!\w)", " ", said.lower().replace("\u2019", "'")).split())
    plain = _LAST_WORDS.sub("", plain)
    for pattern in _PATTERNS:
        match = pattern.fullmatch(plain)
        if match is not None:
            before = match.groupdict().get("before") is not None
            asked = VersionWords(where="before" if before else "with", words=match["words"])
            return asked if edits(asked, tree) else None
    return None


def read(target: str) -> VersionWords | None:
    """A reply's target that names a version: "before the hat", "the version with the red car"; None for any other."""
    match = _TARGET.fullmatch(" ".join(target.lower().split()))
    if match is None:
        return None
    if match["bare"]:
        return VersionWords(where="before", words=match["after"])
    return VersionWords(where="before" if match["where"] == "before" else "with", words=match["words"])


def edits(asked: VersionWords, tree: Tree) -> tuple[Node, ...]:
    """The edits that fit, one of each kind of words: none, one, or several that fit equally well.

    Those that led to the current version come before others with the same words, later ones before earlier ones. For a
    version *with* something all the words must fit: "the red car" is no "make the car green".
    """
    words = " ".join(word for word in asked.words.split() if word not in _FILLER)
    made = [node for node in tree.nodes if node.instruction]
    if asked.where == "with":
        made = [node for node in made if naming.covers(words, node)]
    here = tree.path()
    found: dict[str, Node] = {}
    for node in naming.find_all(words, made):
        known = found.get(node.instruction)
        if known is None or node in here or known not in here:
            found[node.instruction] = node
    return tuple(found.values())


def version(asked: VersionWords, edit: Node, tree: Tree) -> Node:
    """The version that is meant, once it is clear which edit is."""
    return tree.node(edit.parent) if asked.where == "before" and edit.parent is not None else edit
