"""The versions as a tree: thumbnails in columns by depth, a row for each branch. Plain HTML and SVG."""

import base64
import io
from functools import lru_cache
from html import escape

from PIL import Image

from dialogpaint.core.image import Picture
from dialogpaint.core.versions import Node, Tree
from dialogpaint.recipes.session.session import Session

COLUMN, ROW, THUMB = 136, 132, 92
MARGIN = 10

CLICK = """
element.addEventListener('click', event => {
  const version = event.target.closest('[data-node]');
  if (version) trigger('click', {node: version.dataset.node});
});
"""
"""Passes on which version was clicked."""


def draw(session: Session) -> str:
    """The whole tree; versions that led to the current one stand out."""
    tree = session.tree()
    places = _places(tree)
    here = {node.id for node in tree.path()}
    width = MARGIN * 2 + COLUMN * (1 + max(column for column, _ in places.values()))
    height = MARGIN * 2 + ROW * (1 + max(row for _, row in places.values())) - 8
    lines = "".join(_line(places, node, node.id in here) for node in tree.nodes if node.parent is not None)
    cards = "".join(_card(session, node, places[node.id], here) for node in tree.nodes)
    return (
        f'<div class="versions"><div class="versions-canvas" style="width:{width}px;height:{height}px">'
        f'<svg width="{width}" height="{height}" aria-hidden="true">{lines}</svg>{cards}</div></div>'
    )


def _places(tree: Tree) -> dict[str, tuple[int, int]]:
    """Node to (column, row). The first child goes on in its parent's row, every other begins a new one."""
    places: dict[str, tuple[int, int]] = {}
    rows = 1
    waiting = [(tree.nodes[0], 0, 0)]
    while waiting:
        node, column, row = waiting.pop()
        places[node.id] = (column, row)
        first, *others = tree.children(node.id) or (None,)
        for child in others:
            waiting.append((child, column + 1, rows))
            rows += 1
        if first is not None:
            waiting.append((first, column + 1, row))
    return places


def _line(places: dict[str, tuple[int, int]], node: Node, strong: bool) -> str:
    (from_column, from_row), (column, row) = places[node.parent or ""], places[node.id]
    x, y = MARGIN + from_column * COLUMN + THUMB, MARGIN + from_row * ROW + THUMB // 2
    to_x, to_y = MARGIN + column * COLUMN, MARGIN + row * ROW + THUMB // 2
    bend = (x + to_x) // 2
    kind = "strong" if strong else "weak"
    return f'<path class="{kind}" d="M{x} {y} C{bend} {y} {bend} {to_y} {to_x} {to_y}"/>'


def _card(session: Session, node: Node, place: tuple[int, int], here: set[str]) -> str:
    words = node.instruction or "Original"
    state = "current" if node.id == session.tree().head else "path" if node.id in here else "other"
    left, top = MARGIN + place[0] * COLUMN, MARGIN + place[1] * ROW
    return (
        f'<button type="button" class="version {state}" data-node="{escape(node.id)}" title="{escape(words)}"'
        f' style="left:{left}px;top:{top}px" aria-label="Version {escape(node.id)}: {escape(words)}">'
        f'<img alt="" src="{_thumbnail(str(session.image_of(node.id)))}"><span>{escape(words)}</span></button>'
    )


@lru_cache(maxsize=512)
def _thumbnail(path: str) -> str:
    """Of a content-addressed file, so it never goes stale."""
    with Image.open(path) as image:
        return _address(image.convert("RGB"))


def as_address(picture: Picture) -> str:
    """A small copy, as an address that a page can show."""
    return _address(picture.to_pil().convert("RGB"))


def _address(small: Image.Image) -> str:
    small.thumbnail((2 * THUMB, 2 * THUMB))
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=85)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()
