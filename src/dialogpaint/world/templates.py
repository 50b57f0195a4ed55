"""Sentence patterns for every kind of edit. {t} the thing or part, {c} a colour, {n} a new thing with its article."""

RECOLOUR = (
    "make {t} {c}", "make {t} {c}", "paint {t} {c}", "colour {t} {c}", "color {t} {c}", "turn {t} {c}", "dye {t} {c}",
    "tint {t} {c}", "recolour {t} to {c}", "recolor {t} {c}", "change {t} to {c}", "change the colour of {t} to {c}",
    "change the color of {t} to {c}", "change {t} from its colour to {c}", "set {t} to {c}",
    "set the colour of {t} to {c}",
    "{t} should be {c}", "I want {t} to be {c}", "I'd like {t} to be {c}", "I want {t} in {c}",
    "I'd prefer {t} in {c}",
    "let {t} be {c}", "have {t} in {c}", "give {t} a {c} colour", "give {t} a {c} coat of paint", "{t} in {c}",
    "switch {t} to {c}", "switch the colour of {t} to {c}", "swap the colour of {t} for {c}", "fill {t} with {c}",
    "{t} needs to be {c}", "{t} must be {c}", "render {t} in {c}", "draw {t} in {c}", "can {t} be {c}",
    "{t} would look better in {c}", "{c} for {t}", "use {c} for {t}", "I want a {c} colour for {t}",
    "repaint {t} in {c}",
    "repaint {t} {c}", "paint {t} in {c}", "just turn {t} {c}", "just make {t} {c}", "make {t} look {c}",
    "make {t} all {c}", "make {t} completely {c}", "turn the colour of {t} to {c}", "go {c} on {t}", "{t} to {c}",
    "{t} {c}", "{t}: {c}", "{t} -> {c}", "spray {t} {c}", "shade {t} {c}", "change {t}'s colour to {c}",
)  # fmt: skip
SKIN = (
    "make {t}'s skin {c}", "make the skin of {t} {c}", "give {t} {c} skin", "change the skin of {t} to {c}",
    "change {t}'s skin tone to {c}", "{t} should have {c} skin", "I want {t} to have {c} skin", "{c} skin for {t}",
    "give {t} a {c} skin tone", "give {t} a {c} complexion", "set the skin tone of {t} to {c}",
    "let {t} have {c} skin",
    "make the skin tone of {t} {c}", "turn the skin of {t} {c}", "draw {t} with {c} skin",
    "I'd like {t} with {c} skin",
)  # fmt: skip
HAVE_PART = (
    "give {t} {c} {p}", "{t} should have {c} {p}", "I want {t} to have {c} {p}", "{c} {p} for {t}",
    "let {t} have {c} {p}", "I'd like {t} with {c} {p}", "make {t} have {c} {p}", "{t} with {c} {p}",
)  # fmt: skip
REPLACE = (
    "replace {t} with {n}", "replace {t} by {n}", "swap {t} for {n}", "swap {t} with {n}", "swap out {t} for {n}",
    "turn {t} into {n}", "change {t} into {n}", "change {t} to {n}", "exchange {t} for {n}", "make {t} {n}",
    "transform {t} into {n}", "convert {t} into {n}", "make {t} into {n}", "switch {t} for {n}", "switch {t} to {n}",
    "substitute {n} for {t}", "put {n} in place of {t}", "put {n} instead of {t}", "put {n} where {t} is",
    "I want {n} instead of {t}", "I'd like {n} instead of {t}", "have {n} instead of {t}", "{n} instead of {t}",
    "{t} should be {n}", "{t} should become {n}", "let {t} become {n}", "trade {t} for {n}",
    "draw {n} instead of {t}",
    "take out {t} and put in {n}", "remove {t} and add {n} in its place", "get rid of {t} and put {n} there",
    "I'd rather have {n} than {t}", "use {n} in place of {t}", "morph {t} into {n}", "{t} -> {n}", "swap {t} to {n}",
)  # fmt: skip
ADD = (
    "add {n}", "add {n}", "add {n} to the picture", "put {n} in", "put {n} in the picture",
    "place {n} in the picture",
    "draw {n}", "insert {n}", "include {n}", "throw in {n}", "stick {n} in there", "paint {n} in", "put in {n}",
    "there should be {n}", "I want {n}", "I'd like {n}", "I want {n} in the picture", "I'd like to see {n}",
    "give me {n}", "show {n}", "let there be {n}", "bring in {n}", "have {n} in the picture", "pop in {n}",
    "add {n} somewhere", "add {n} to the scene", "place {n} in the scene", "get me {n} in there", "we need {n}",
    "it needs {n}", "I need {n} in the picture", "{n} would be nice", "how about {n}", "what about adding {n}",
    "sketch in {n}", "add in {n}", "drop in {n}", "drop {n} into the scene", "{n} please", "toss in {n}",
    "create {n}",
    "make {n} appear", "put {n} somewhere",
)  # fmt: skip
ADD_SOMEWHERE = (
    "add {n} {w}", "add {n} {w}", "put {n} {w}", "place {n} {w}", "draw {n} {w}", "insert {n} {w}", "stick {n} {w}",
    "there should be {n} {w}", "I want {n} {w}", "I'd like {n} {w}", "let there be {n} {w}", "{w}, add {n}",
    "set {n} {w}", "throw {n} in {w}", "pop {n} {w}", "have {n} {w}", "put {n} in {w}", "I'd like to see {n} {w}",
    "include {n} {w}", "paint {n} {w}", "show {n} {w}", "{n} {w}", "we need {n} {w}", "{w} put {n}", "drop {n} {w}",
    "position {n} {w}", "sketch {n} {w}", "add in {n} {w}",
)  # fmt: skip
ADD_SIDES: dict[str, tuple[str, ...]] = {
    "left": ("on the left", "on the left side", "to the left", "at the left", "on the left hand side", "left"),
    "middle": ("in the middle", "in the centre", "in the center", "at the centre", "in the middle of the picture"),
    "right": ("on the right", "on the right side", "to the right", "at the right", "on the right hand side", "right"),
}
REMOVE = (
    "remove {t}", "remove {t}", "delete {t}", "erase {t}", "get rid of {t}", "take out {t}", "take {t} out",
    "take {t} away", "ditch {t}", "lose {t}", "drop {t}", "cut {t} out", "wipe out {t}", "eliminate {t}",
    "rub out {t}",
    "clear {t} away", "hide {t}", "{t} should go", "{t} has to go", "{t} must go", "I don't want {t} in the picture",
    "I don't want {t} anymore", "no more {t}", "without {t}", "make {t} disappear", "make {t} go away",
    "make {t} vanish",
    "leave out {t}", "leave {t} out", "throw out {t}", "throw {t} out", "scrap {t}", "remove {t} from the picture",
    "delete {t} from the scene", "kick out {t}", "let {t} disappear", "I'd like {t} gone", "I want {t} gone",
    "{t} gone", "{t} away", "paint over {t}", "edit out {t}", "crop out {t}", "do away with {t}", "dump {t}",
    "can {t} be removed", "{t} can go",
)  # fmt: skip
MOVE = (
    "move {t} {s}", "move {t} {s}", "shift {t} {s}", "put {t} {s}", "place {t} {s}", "drag {t} {s}", "slide {t} {s}",
    "push {t} {s}", "bring {t} {s}", "send {t} {s}", "relocate {t} {s}", "reposition {t} {s}", "{t} should be {s}",
    "I want {t} {s}", "I'd like {t} {s}", "have {t} {s}", "set {t} {s}", "{t} should move {s}", "get {t} {s}",
    "take {t} {s}", "nudge {t} {s}", "pull {t} {s}", "let {t} go {s}", "carry {t} {s}", "{t} belongs {s}", "{t} {s}",
)  # fmt: skip
MOVE_SIDES: dict[str, tuple[str, ...]] = {
    "left": (
        "to the left",
        "to the left side",
        "over to the left",
        "on the left",
        "left",
        "to the left of the picture",
    ),
    "middle": ("to the middle", "to the centre", "to the center", "in the middle", "into the middle", "in the center"),
    "right": (
        "to the right",
        "to the right side",
        "over to the right",
        "on the right",
        "right",
        "to the right of the picture",
    ),
}
RESIZE: dict[str, tuple[str, ...]] = {
    "bigger": (
        "make {t} bigger", "make {t} larger", "enlarge {t}", "scale up {t}", "scale {t} up",
        "increase the size of {t}",
        "grow {t}", "blow up {t}", "{t} should be bigger", "{t} should be larger", "I want {t} bigger",
        "I want a bigger {t}",
        "make {t} taller", "make {t} huge", "make {t} big", "make {t} a bit bigger", "make {t} much bigger",
        "expand {t}",
        "let {t} grow", "{t} is too small", "resize {t} to be bigger", "upsize {t}", "make {t} giant", "{t} bigger",
        "increase {t} in size", "I'd like {t} to be larger", "magnify {t}",
    ),
    "smaller": (
        "make {t} smaller", "make {t} littler", "shrink {t}", "scale down {t}", "scale {t} down",
        "reduce the size of {t}",
        "decrease the size of {t}", "reduce {t}", "{t} should be smaller", "{t} should be tinier",
        "I want {t} smaller",
        "make {t} tiny", "make {t} small", "make {t} a bit smaller", "make {t} much smaller",
        "let {t} shrink", "{t} is too big", "{t} is too large", "resize {t} to be smaller", "downsize {t}",
        "make {t} little", "make {t} less big", "{t} smaller", "I'd like {t} to be smaller", "miniaturise {t}",
    ),
}  # fmt: skip
POSE = (
    "make {t} {v}", "make {t} {v}", "let {t} {v}", "have {t} {v}", "get {t} to {v}", "{t} should {v}",
    "I want {t} to {v}", "I'd like {t} to {v}", "{t} should be {i}", "show {t} {i}", "draw {t} {i}", "I want {t} {i}",
    "change {t} to be {i}", "change the pose of {t} to {i}", "put {t} in a {i} pose", "{t} needs to {v}",
    "tell {t} to {v}",
    "{t} {i}", "I want to see {t} {i}", "pose {t} {i}", "change {t} so that it is {i}", "can {t} {v}",
    "ask {t} to {v}",
)  # fmt: skip
POSES: dict[str, tuple[tuple[str, str], ...]] = {
    "standing": (("stand", "standing"), ("stand up", "standing up"), ("get up", "standing"), ("rise", "upright")),
    "sitting": (("sit", "sitting"), ("sit down", "sitting down"), ("be seated", "seated"), ("take a seat",
        "sitting")),
    "lying": (("lie down", "lying down"), ("lie", "lying"), ("lay down", "laying down"), ("rest", "resting"),
        ("sleep", "sleeping")),
    "jumping": (("jump", "jumping"), ("leap", "leaping"), ("hop", "hopping"), ("jump up", "jumping up")),
    "running": (("run", "running"), ("gallop", "galloping"), ("sprint", "sprinting"), ("race", "racing")),
    "rearing": (("rear up", "rearing up"), ("rear", "rearing"), ("stand on its hind legs", "on its hind legs")),
    "perched": (("perch", "perched"), ("perch", "perching"), ("land", "landed"), ("fold its wings", "sitting still")),
    "walking": (("walk", "walking"), ("walk around", "walking around"), ("stroll", "strolling"), ("go for a walk",
        "walking")),
    "flying": (("fly", "flying"), ("take off", "in flight"), ("spread its wings", "with spread wings"), ("fly away",
        "in the air")),
    "arms down": (
        ("lower their arms", "with arms down"), ("put their arms down", "with lowered arms"), ("drop their arms",
            "with their arms down"),
        ("lower her arms", "with her arms down"), ("lower his arms", "with his arms down"),
    ),
    "arms raised": (
        ("raise their arms", "with raised arms"), ("put their arms up", "with arms up"), ("lift their arms",
            "with their arms raised"),
        ("raise her arms", "with her arms up"), ("raise his arms", "with his arms up"), ("put their hands up",
            "with hands up"),
    ),
    "waving": (("wave", "waving"), ("wave hello", "waving hello"), ("wave at us", "waving at us"), ("wave a hand",
        "waving a hand")),
}  # fmt: skip
PATTERN = (
    "make {t} {a}", "make {t} {a}", "put {n} on {t}", "give {t} {n}", "add {n} to {t}", "{t} should be {a}",
    "I want {t} to be {a}", "I'd like {t} {a}", "turn {t} {a}", "change {t} to {a}",
    "change the pattern of {t} to {a}",
    "{t} with {n}", "{t} should have {n}", "cover {t} in {n}", "paint {n} on {t}", "let {t} have {n}",
    "draw {n} on {t}",
    "{t} {a}", "use {n} for {t}", "set the pattern of {t} to {a}", "I want {n} on {t}", "make {t} have {n}",
)  # fmt: skip
PUT_ON = (
    "add {n} to {t}", "add {n} to {t}", "put {n} on {t}", "give {t} {n}", "{t} should wear {n}", "make {t} wear {n}",
    "I want {t} to wear {n}", "I'd like {t} to have {n}", "let {t} wear {n}", "dress {t} with {n}", "{t} with {n}",
    "place {n} on {t}", "draw {n} on {t}", "have {t} wear {n}", "{t} needs {n}", "{t} should have {n}",
    "stick {n} on {t}",
    "{n} for {t}", "pop {n} on {t}", "equip {t} with {n}", "I want {n} on {t}", "let {t} have {n}", "add {n} on {t}",
)  # fmt: skip
GROW = (
    "add {n} to {t}", "give {t} {n}", "give {t} {n}", "{t} should have {n}", "I want {t} to have {n}",
    "let {t} grow {n}",
    "make {t} grow {n}", "draw {n} on {t}", "put {n} on {t}", "I'd like {t} with {n}", "{t} with {n}",
    "paint {n} on {t}",
    "{t} needs {n}", "add {n} on {t}", "let {t} have {n}",
)  # fmt: skip
TAKE_OFF = (
    "remove the {n} from {t}", "take the {n} off {t}", "take off the {n} of {t}", "remove {t}'s {n}",
    "take {t}'s {n} off",
    "take off {t}'s {n}", "get rid of {t}'s {n}", "no {n} on {t}", "{t} should not wear the {n}",
    "{t} without the {n}",
    "delete the {n} from {t}", "erase {t}'s {n}", "ditch {t}'s {n}", "lose the {n} on {t}",
    "I want {t} without the {n}",
    "I don't want {t} to have the {n}", "{t} should have no {n}", "make {t}'s {n} disappear",
    "take the {n} away from {t}",
    "drop the {n} from {t}", "remove the {n} of {t}", "let {t} take off the {n}",
)  # fmt: skip
EMBLEM = (
    "add {n} to {t}", "put {n} on {t}", "draw {n} on {t}", "put {n} on the {g} of {t}", "add {n} to the {g} of {t}",
    "draw {n} on the {g} of {t}", "print {n} on the {g} of {t}", "give {t} {n} on the {g}",
    "I want {n} on the {g} of {t}",
    "{t} should have {n} on the {g}", "stick {n} on the {g} of {t}", "place {n} on {t}",
    "paint {n} on the {g} of {t}",
    "{n} on the {g} of {t}", "sew {n} onto the {g} of {t}", "stamp {n} on {t}", "put {n} on {t}'s {g}",
    "add {n} to {t}'s {g}",
    "there should be {n} on the {g} of {t}", "decorate the {g} of {t} with {n}",
)  # fmt: skip
EMBLEM_NOUNS = ("emblem", "heart", "star", "heart", "star", "badge", "logo", "symbol", "print")
EMBLEM_OFF = (
    "remove the {n} from {t}", "remove the {n} from {t}", "take the {n} off {t}", "erase the {n} on {t}",
    "delete {t}'s {n}",
    "get rid of the {n} on {t}", "remove {t}'s {n}", "{t} without the {n}", "I don't want the {n} on {t}",
    "no {n} on {t}",
    "take away the {n} from {t}", "{t} should have no {n}", "make the {n} on {t} disappear", "ditch the {n} on {t}",
    "lose the {n} on {t}", "wipe the {n} off {t}", "I want {t} without the {n}",
)  # fmt: skip
SIDE_NOUNS: dict[str, tuple[str, ...]] = {
    "left": (
        "the left {n}", "the left {n}", "the {n} on the left", "the leftmost {n}", "the left-hand {n}",
        "the {n} to the left",
        "the {n} on the left side",
    ),
    "middle": ("the middle {n}", "the {n} in the middle", "the centre {n}", "the {n} in the center",
        "the central {n}"),
    "right": (
        "the right {n}", "the right {n}", "the {n} on the right", "the rightmost {n}", "the right-hand {n}",
        "the {n} to the right",
        "the {n} on the right side",
    ),
}  # fmt: skip
