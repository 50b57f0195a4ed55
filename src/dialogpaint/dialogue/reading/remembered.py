"""What an earlier turn leaves for this one: its edits as pieces that words may be completed with, and the things that
"it" may mean, as they are called since.
"""

from dialogpaint.core.conversation import Conversation
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.dialogue.reading.picking import fitting
from dialogpaint.dialogue.reading.pieces import Piece, Pieces
from dialogpaint.dialogue.reading.things import Targets, target_of
from dialogpaint.world.edits import (
    Accessory,
    Add,
    Backdrop,
    Edit,
    EmblemEdit,
    Move,
    Pattern,
    Pose,
    Recolour,
    Remove,
    Replace,
    Resize,
    Target,
    ToSetting,
    ToStyle,
    ToTime,
    ToWeather,
    Trait,
)
from dialogpaint.world.parse import parse, parse_target
from dialogpaint.world.questions import read_question


def last_edits(conversation: Conversation) -> tuple[Edit, ...]:
    """Of the last turn that edited anything, with only talk since; () where a question is open or an edit was taken
    back, and where the world's words do not say all of them."""
    for exchange in reversed(conversation.past):
        if exchange.reply.act == "edit":
            edits = tuple(map(parse, exchange.reply.instructions))
            return tuple(edit for edit in edits if edit is not None) if all(edits) else ()
        if exchange.reply.act not in ("answer", "decline"):
            return ()
    return ()


def asked_about(conversation: Conversation) -> Targets:
    """The thing that an open question is about; () for none."""
    last = conversation.past[-1].reply if conversation.past else None
    asked = read_question(last.text) if last is not None and last.act == "ask" else None
    target = parse_target(asked[1]) if asked and asked[0] != "which" else None
    return (target,) if target is not None else ()


def left_behind(edit: Edit, description: Description) -> Targets:
    """What the edit was about, as it is called after it; () when it is gone or cannot be told from others."""
    for target in _names(edit):
        things = fitting(target, description)
        many = isinstance(edit, Add) and len(things) == edit.count
        if not description.known:
            return (target,)
        if len(things) == 1 or many:
            return tuple(_called(thing, description) for thing in things)
    return ()


def _called(thing: NamedThing, description: Description) -> Target:
    return target_of(thing, description)


def _names(edit: Edit) -> tuple[Target, ...]:
    """What it may be called after the edit, likeliest first."""
    match edit:
        case Remove():
            return ()
        case Add(kind=kind, colour=colour, side=side):
            new = Target(kind=kind, colour=colour, side=side)
            return (new, Target(kind=kind))
        case Replace(target=target, kind=kind, colour=colour):
            return (Target(kind=kind, colour=colour, side=target.side), Target(kind=kind))
        case Move(target=target, side=side):
            return (target.model_copy(update={"side": None}), target.model_copy(update={"side": side}))
        case Recolour(target=target, part=None, colour=colour):
            return (target.model_copy(update={"colour": colour}), target, Target(kind=target.kind))
    about: Target | None = getattr(edit, "target", None)
    return (about.model_copy(update={"near": None}),) if about is not None else ()


def as_pieces(edit: Edit, targets: Targets) -> Pieces:
    """The edit as the reader would have taken its sentence apart; targets: what it was about."""
    thing = Piece(code="T", targets=targets)
    match edit:
        case Recolour(part=part, colour=colour):
            return (_word("make"), _part(part, targets) if part else thing, Piece(code="COLOUR", value=colour))
        case Replace(kind=kind, colour=colour):
            return (_word("swap"), thing, _word("with"), Piece(code="N", value=kind, colour=colour))
        case Add(kind=kind, colour=colour, count=count, side=side, near=near):
            return (_word("add"), Piece(code="N", value=kind, colour=colour, count=count, side=side, near=near))
        case Remove():
            return (_word("remove"), thing)
        case Move(side=side):
            return (_word("move"), thing, Piece(code="SIDE", value=side))
        case Resize(size=size):
            return (_word("make"), thing, Piece(code="SIZE", value=size))
        case Pose(pose=pose):
            return (_word("make"), thing, Piece(code="POSE", value=pose))
        case Pattern(part=part, pattern=pattern):
            return (_word("make"), _part(part, targets), Piece(code="PATTERN", value=pattern))
        case Accessory(accessory=name, on=True, colour=colour):
            return (_word("give"), thing, Piece(code="W", value=name, colour=colour))
        case Accessory(accessory=name):
            return (_word("remove"), Piece(code="V", value=name), _word("from"), thing)
        case EmblemEdit(shape=shape, colour=colour):
            return (_word("give"), thing, Piece(code="E", value=shape, colour=colour)) if shape else ()
        case Trait(trait=trait, value=value):
            return (_word("give"), thing, _trait(trait, value))
    return _of_the_whole(edit)


def _of_the_whole(edit: Edit) -> Pieces:
    match edit:
        case ToSetting(setting=value):
            return (_word("move"), Piece(code="PLACE", value=value))
        case ToTime(time=value):
            return (_word("make"), Piece(code="TIME", value=value))
        case ToWeather(weather=value):
            return (_word("make"), Piece(code="WEATHER", value=value))
        case ToStyle(style=value):
            return (_word("make"), Piece(code="STYLE", value=value))
        case Backdrop(colour=value):
            return (_word("make"), Piece(code="BG"), Piece(code="COLOUR", value=value))
    return ()


def _word(code: str) -> Piece:
    return Piece(code=code, value=code)


def _part(part: str, targets: Targets) -> Piece:
    return Piece(code="P", value=part, targets=targets)


def _trait(trait: str, value: str) -> Piece:
    if trait in ("cut", "expression"):
        return Piece(code="CUT" if trait == "cut" else "LOOK", value=value)
    return Piece(code="LENGTH", value=f"{trait} {value}")
