"""Sentence patterns for every kind of edit. {t} the thing or part, {c} a colour, {n} a new thing with its article."""

RECOLOUR = (
    "make {t} {c}", "make {t} {c}", "paint {t} {c}", "colour {t} {c}", "color {t} {c}", "turn {t} {c}", "dye {t} {c}",
    "tint {t} {c}", "recolour {t} to {c}", "recolor {t} {c}", "change {t} to {c}", "change the colour of {t} to {c}",
    "change the color of {t} to {c}", "change {t} from its colour to {c}", "set {t} to {c}", "set the colour of {t} to {c}",
    "{t} should be {c}", "I want {t} to be {c}", "I'd like {t} to be {c}", "I want {t} in {c}", "I'd prefer {t} in {c}",
    "let {t} be {c}", "have {t} in {c}", "give {t} a {c} colour", "give {t} a {c} coat of paint", "{t} in {c}",
    "switch {t} to {c}", "switch the colour of {t} to {c}", "swap the colour of {t} for {c}", "fill {t} with {c}",
    "{t} needs to be {c}", "{t} must be {c}", "render {t} in {c}", "draw {t} in {c}", "can {t} be {c}",
    "{t} would look better in {c}", "{c} for {t}", "use {c} for {t}", "I want a {c} colour for {t}", "repaint {t} in {c}",
    "repaint {t} {c}", "paint {t} in {c}", "just turn {t} {c}", "just make {t} {c}", "make {t} look {c}",
    "make {t} all {c}", "make {t} completely {c}", "turn the colour of {t} to {c}", "go {c} on {t}", "{t} to {c}",
    "{t} {c}", "{t}: {c}", "{t} -> {c}", "spray {t} {c}", "shade {t} {c}", "change {t}'s colour to {c}",
)  # fmt: skip
SKIN = (
    "make {t}'s skin {c}", "make the skin of {t} {c}", "give {t} {c} skin", "change the skin of {t} to {c}",
    "change {t}'s skin tone to {c}", "{t} should have {c} skin", "I want {t} to have {c} skin", "{c} skin for {t}",
    "give {t} a {c} skin tone", "give {t} a {c} complexion", "set the skin tone of {t} to {c}", "let {t} have {c} skin",
    "make the skin tone of {t} {c}", "turn the skin of {t} {c}", "draw {t} with {c} skin", "I'd like {t} with {c} skin",
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
    "{t} should be {n}", "{t} should become {n}", "let {t} become {n}", "trade {t} for {n}", "draw {n} instead of {t}",
    "take out {t} and put in {n}", "remove {t} and add {n} in its place", "get rid of {t} and put {n} there",
    "I'd rather have {n} than {t}", "use {n} in place of {t}", "morph {t} into {n}", "{t} -> {n}", "swap {t} to {n}",
)  # fmt: skip
ADD = (
    "add {n}", "add {n}", "add {n} to the picture", "put {n} in", "put {n} in the picture", "place {n} in the picture",
    "draw {n}", "insert {n}", "include {n}", "throw in {n}", "stick {n} in there", "paint {n} in", "put in {n}",
    "there should be {n}", "I want {n}", "I'd like {n}", "I want {n} in the picture", "I'd like to see {n}",
    "give me {n}", "show {n}", "let there be {n}", "bring in {n}", "have {n} in the picture", "pop in {n}",
    "add {n} somewhere", "add {n} to the scene", "place {n} in the scene", "get me {n} in there", "we need {n}",
    "it needs {n}", "I need {n} in the picture", "{n} would be nice", "how about {n}", "what about adding {n}",
    "sketch in {n}", "add in {n}", "drop in {n}", "drop {n} into the scene", "{n} please", "toss in {n}", "create {n}",
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
    "take {t} away", "ditch {t}", "lose {t}", "drop {t}", "cut {t} out", "wipe out {t}", "eliminate {t}", "rub out {t}",
    "clear {t} away", "hide {t}", "{t} should go", "{t} has to go", "{t} must go", "I don't want {t} in the picture",
    "I don't want {t} anymore", "no more {t}", "without {t}", "make {t} disappear", "make {t} go away", "make {t} vanish",
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
        "make {t} bigger", "make {t} larger", "enlarge {t}", "scale up {t}", "scale {t} up", "increase the size of {t}",
        "grow {t}", "blow up {t}", "{t} should be bigger", "{t} should be larger", "I want {t} bigger", "I want a bigger {t}",
        "make {t} taller", "make {t} huge", "make {t} big", "make {t} a bit bigger", "make {t} much bigger", "expand {t}",
        "let {t} grow", "{t} is too small", "resize {t} to be bigger", "upsize {t}", "make {t} giant", "{t} bigger",
        "increase {t} in size", "I'd like {t} to be larger", "magnify {t}",
    ),
    "smaller": (
        "make {t} smaller", "make {t} littler", "shrink {t}", "scale down {t}", "scale {t} down", "reduce the size of {t}",
        "decrease the size of {t}", "reduce {t}", "{t} should be smaller", "{t} should be tinier", "I want {t} smaller",
        "make {t} tiny", "make {t} small", "make {t} a bit smaller", "make {t} much smaller",
        "let {t} shrink", "{t} is too big", "{t} is too large", "resize {t} to be smaller", "downsize {t}",
        "make {t} little", "make {t} less big", "{t} smaller", "I'd like {t} to be smaller", "miniaturise {t}",
    ),
}  # fmt: skip
POSE = (
    "make {t} {v}", "make {t} {v}", "let {t} {v}", "have {t} {v}", "get {t} to {v}", "{t} should {v}",
    "I want {t} to {v}", "I'd like {t} to {v}", "{t} should be {i}", "show {t} {i}", "draw {t} {i}", "I want {t} {i}",
    "change {t} to be {i}", "change the pose of {t} to {i}", "put {t} in a {i} pose", "{t} needs to {v}", "tell {t} to {v}",
    "{t} {i}", "I want to see {t} {i}", "pose {t} {i}", "change {t} so that it is {i}", "can {t} {v}", "ask {t} to {v}",
)  # fmt: skip
POSES: dict[str, tuple[tuple[str, str], ...]] = {
    "standing": (("stand", "standing"), ("stand up", "standing up"), ("get up", "standing"), ("rise", "upright")),
    "sitting": (("sit", "sitting"), ("sit down", "sitting down"), ("be seated", "seated"), ("take a seat", "sitting")),
    "lying": (("lie down", "lying down"), ("lie", "lying"), ("lay down", "laying down"), ("rest", "resting"), ("sleep", "sleeping")),
    "jumping": (("jump", "jumping"), ("leap", "leaping"), ("hop", "hopping"), ("jump up", "jumping up")),
    "running": (("run", "running"), ("gallop", "galloping"), ("sprint", "sprinting"), ("race", "racing")),
    "rearing": (("rear up", "rearing up"), ("rear", "rearing"), ("stand on its hind legs", "on its hind legs")),
    "perched": (("perch", "perched"), ("perch", "perching"), ("land", "landed"), ("fold its wings", "sitting still")),
    "walking": (("walk", "walking"), ("walk around", "walking around"), ("stroll", "strolling"), ("go for a walk", "walking")),
    "flying": (("fly", "flying"), ("take off", "in flight"), ("spread its wings", "with spread wings"), ("fly away", "in the air")),
    "arms down": (
        ("lower their arms", "with arms down"), ("put their arms down", "with lowered arms"), ("drop their arms", "with their arms down"),
        ("lower her arms", "with her arms down"), ("lower his arms", "with his arms down"),
    ),
    "arms raised": (
        ("raise their arms", "with raised arms"), ("put their arms up", "with arms up"), ("lift their arms", "with their arms raised"),
        ("raise her arms", "with her arms up"), ("raise his arms", "with his arms up"), ("put their hands up", "with hands up"),
    ),
    "waving": (("wave", "waving"), ("wave hello", "waving hello"), ("wave at us", "waving at us"), ("wave a hand", "waving a hand")),
}  # fmt: skip
SETTING = (
    "move it to {p}", "move it to {p}", "take it to {p}", "put it {on}", "set it {on}", "place it {on}", "make it {on}",
    "change the background to {p}", "change the setting to {p}", "change the scene to {p}", "change the place to {p}",
    "let it be {on}", "I want it {on}", "I'd like it {on}", "move everything to {p}", "move the scene to {p}",
    "move this to {p}", "bring it to {p}", "have it {on}", "it should be {on}", "it should take place {on}",
    "make the background {p}", "replace the background with {p}", "swap the background for {p}", "transport it to {p}",
    "let's go to {p}", "relocate the scene to {p}", "switch the setting to {p}", "switch the background to {p}",
    "show it {on}", "draw it {on}", "what if it was {on}", "put everything {on}", "put them {on}", "send it to {p}",
    "set the scene {on}", "I want to see it {on}", "use {p} as the background", "turn the background into {p}",
    "{p} as background", "move the picture to {p}", "the background should be {p}",
)  # fmt: skip
SETTING_ON: dict[str, tuple[str, ...]] = {
    "meadow": ("in a meadow", "on a meadow", "on the grass", "in a field", "in the countryside"),
    "beach": ("on the beach", "at the beach", "on a beach", "by the seaside", "at the seaside"),
    "desert": ("in the desert", "in a desert", "in the dunes"),
    "snow": ("in the snow", "in a snowy landscape", "in a snowy place"),
    "forest": ("in the forest", "in a forest", "in the woods"),
    "mountains": ("in the mountains", "in a mountain landscape", "in the hills"),
    "city": (
        "in a city street",
        "in the city",
        "on a city street",
        "in a city",
        "on the street",
        "in town",
        "downtown",
    ),
    "sea": ("on the sea", "at sea", "on the ocean", "out on the water", "in the ocean"),
    "mars": ("on Mars", "on the planet Mars", "on the red planet"),
    "moon": ("on the Moon", "on the moon", "on the lunar surface"),
    "kitchen": ("in the kitchen", "in a kitchen"),
    "living room": ("in the living room", "in a living room", "in the lounge"),
    "studio": ("in the studio", "in a studio", "in front of a plain backdrop", "in front of a plain background"),
}
TIMES: dict[str, tuple[str, ...]] = {
    "day": (
        "make it day", "make it daytime", "turn it into day", "change it to daytime", "I want it by day", "let it be day",
        "make it daylight", "switch to day", "it should be day", "change the time to day", "bring back the daylight",
        "set the time to day", "make it noon", "make it midday", "show it in daylight", "set it during the day",
        "day instead of night", "make it morning", "change night to day", "let the sun shine", "daytime",
    ),
    "night": (
        "make it night", "make it nighttime", "turn it into night", "change it to night", "I want it at night",
        "let it be night", "make it dark outside", "switch to night", "it should be night", "change the time to night",
        "set the time to night", "make it midnight", "show it at night", "set it at night", "night instead of day",
        "change day to night", "make the sky dark with stars", "put stars and a moon in the sky", "turn day into night",
        "make it a night scene", "night time", "give it a night sky", "make it late at night",
    ),
    "sunset": (
        "make it sunset", "turn it into a sunset", "change it to sunset", "I want it at sunset", "let it be sunset",
        "let the sun go down", "let the sun set", "switch to sunset", "it should be sunset", "change the time to sunset",
        "set the time to sunset", "make it dusk", "make it evening", "show it at sunset", "set it at sunset", "add a sunset",
        "make the sky orange like at sunset", "give it a sunset sky", "I'd like a sunset", "make it twilight",
        "golden hour", "sunset", "make it golden hour",
    ),
}  # fmt: skip
WEATHERS: dict[str, tuple[str, ...]] = {
    "clear": (
        "clear the weather", "clear the sky", "clear up the weather", "make the weather clear", "make it sunny",
        "stop the rain", "stop the snow", "remove the rain", "remove the snow", "remove the fog", "remove the rainbow",
        "take the rainbow away", "get rid of the fog", "get rid of the rain", "no more rain", "make the weather nice",
        "make the sky clear", "let it be sunny", "I want good weather", "sunny weather", "clear weather", "delete the rainbow",
        "make it a sunny day", "nice weather", "lift the fog", "no fog",
    ),
    "rain": (
        "make it rain", "let it rain", "add rain", "add some rain", "make it rainy", "rainy weather", "make the weather rainy",
        "put some rain in", "I want rain", "I'd like rain", "it should rain", "it should be raining", "have it raining",
        "turn on the rain", "change the weather to rain", "make it pour", "draw rain", "bring rain", "start the rain",
        "give it a rainy day", "make it a rainy day", "add raindrops", "make it wet and rainy",
    ),
    "snow": (
        "make it snow", "let it snow", "add snow", "add some snow", "make it snowy", "snowy weather", "make the weather snowy",
        "I want snow", "I'd like snow", "it should snow", "it should be snowing", "have it snowing", "add snowfall",
        "add falling snow", "change the weather to snow", "put some snow in the air", "draw snowflakes", "add snowflakes",
        "let snow fall", "make snow fall", "bring snow", "make it a snowy day",
    ),
    "fog": (
        "add fog", "make it foggy", "add some fog", "let there be fog", "add mist", "make it misty", "foggy weather",
        "make the weather foggy", "I want fog", "I'd like fog", "it should be foggy", "put some fog in", "change the weather to fog",
        "fill it with fog", "cover it in fog", "bring in the fog", "add a bit of mist", "make it hazy", "add haze", "wrap it in fog",
    ),
    "rainbow": (
        "add a rainbow", "put a rainbow in the sky", "draw a rainbow", "I want a rainbow", "I'd like a rainbow",
        "let there be a rainbow", "put in a rainbow", "place a rainbow in the sky", "show a rainbow", "add a rainbow to the sky",
        "there should be a rainbow", "include a rainbow", "throw in a rainbow", "paint a rainbow", "give it a rainbow",
        "rainbow in the sky", "a rainbow", "make a rainbow appear", "insert a rainbow", "stick a rainbow up there",
        "a rainbow would be nice", "a rainbow in the background",
    ),
}  # fmt: skip
STYLES: dict[str, tuple[str, ...]] = {
    "flat": (
        "make it a flat drawing", "make it flat", "use a flat style", "draw it flat", "turn it into a flat drawing",
        "change the style to flat", "flat style", "make it a flat illustration", "I want it in a flat style", "no outlines",
        "switch to a flat style", "make it look flat", "give it a flat look", "remove the outlines", "render it in flat colours",
        "use flat colours", "convert it to a flat drawing", "make it a flat design", "I'd like a flat style",
    ),
    "outlined": (
        "make it an outlined drawing", "add outlines", "draw outlines around everything", "outline everything",
        "make it outlined", "turn it into an outlined drawing", "change the style to outlined", "outlined style",
        "use an outlined style", "make it look like a comic", "make it a cartoon with outlines", "give it black outlines",
        "comic style", "I want outlines", "I want it outlined", "switch to an outlined style", "add black lines around things",
        "make it look like a cartoon", "ink the outlines", "turn it into a comic", "cartoon style",
    ),
    "pencil": (
        "make it a pencil sketch", "turn it into a pencil drawing", "draw it in pencil", "make it look like a pencil sketch",
        "pencil style", "sketch it", "make it a sketch", "change the style to pencil", "use a pencil style", "make it a pencil drawing",
        "I want it as a pencil sketch", "convert it to a sketch", "make it hand drawn with a pencil", "switch to pencil",
        "render it as a pencil sketch", "make it look like a sketch", "like a pencil drawing", "as a sketch", "pencil sketch",
        "give it a pencil look", "turn this into a sketch",
    ),
}  # fmt: skip
BACKDROP = (
    "make the background {c}", "make the background {c}", "paint the background {c}", "colour the background {c}",
    "color the background {c}", "turn the background {c}", "change the background to {c}", "change the background colour to {c}",
    "change the color of the background to {c}", "set the background to {c}", "the background should be {c}", "{c} background",
    "I want a {c} background", "I'd like the background in {c}", "make the backdrop {c}", "change the backdrop to {c}",
    "use a {c} background", "give it a {c} background", "put it on a {c} background", "the background in {c}", "background {c}",
    "switch the background to {c}", "put it in front of a {c} backdrop", "paint the wall behind {c}", "a {c} backdrop",
)  # fmt: skip
PATTERN = (
    "make {t} {a}", "make {t} {a}", "put {n} on {t}", "give {t} {n}", "add {n} to {t}", "{t} should be {a}",
    "I want {t} to be {a}", "I'd like {t} {a}", "turn {t} {a}", "change {t} to {a}", "change the pattern of {t} to {a}",
    "{t} with {n}", "{t} should have {n}", "cover {t} in {n}", "paint {n} on {t}", "let {t} have {n}", "draw {n} on {t}",
    "{t} {a}", "use {n} for {t}", "set the pattern of {t} to {a}", "I want {n} on {t}", "make {t} have {n}",
)  # fmt: skip
PUT_ON = (
    "add {n} to {t}", "add {n} to {t}", "put {n} on {t}", "give {t} {n}", "{t} should wear {n}", "make {t} wear {n}",
    "I want {t} to wear {n}", "I'd like {t} to have {n}", "let {t} wear {n}", "dress {t} with {n}", "{t} with {n}",
    "place {n} on {t}", "draw {n} on {t}", "have {t} wear {n}", "{t} needs {n}", "{t} should have {n}", "stick {n} on {t}",
    "{n} for {t}", "pop {n} on {t}", "equip {t} with {n}", "I want {n} on {t}", "let {t} have {n}", "add {n} on {t}",
)  # fmt: skip
GROW = (
    "add {n} to {t}", "give {t} {n}", "give {t} {n}", "{t} should have {n}", "I want {t} to have {n}", "let {t} grow {n}",
    "make {t} grow {n}", "draw {n} on {t}", "put {n} on {t}", "I'd like {t} with {n}", "{t} with {n}", "paint {n} on {t}",
    "{t} needs {n}", "add {n} on {t}", "let {t} have {n}",
)  # fmt: skip
TAKE_OFF = (
    "remove the {n} from {t}", "take the {n} off {t}", "take off the {n} of {t}", "remove {t}'s {n}", "take {t}'s {n} off",
    "take off {t}'s {n}", "get rid of {t}'s {n}", "no {n} on {t}", "{t} should not wear the {n}", "{t} without the {n}",
    "delete the {n} from {t}", "erase {t}'s {n}", "ditch {t}'s {n}", "lose the {n} on {t}", "I want {t} without the {n}",
    "I don't want {t} to have the {n}", "{t} should have no {n}", "make {t}'s {n} disappear", "take the {n} away from {t}",
    "drop the {n} from {t}", "remove the {n} of {t}", "let {t} take off the {n}",
)  # fmt: skip
EMBLEM = (
    "add {n} to {t}", "put {n} on {t}", "draw {n} on {t}", "put {n} on the {g} of {t}", "add {n} to the {g} of {t}",
    "draw {n} on the {g} of {t}", "print {n} on the {g} of {t}", "give {t} {n} on the {g}", "I want {n} on the {g} of {t}",
    "{t} should have {n} on the {g}", "stick {n} on the {g} of {t}", "place {n} on {t}", "paint {n} on the {g} of {t}",
    "{n} on the {g} of {t}", "sew {n} onto the {g} of {t}", "stamp {n} on {t}", "put {n} on {t}'s {g}", "add {n} to {t}'s {g}",
    "there should be {n} on the {g} of {t}", "decorate the {g} of {t} with {n}",
)  # fmt: skip
EMBLEM_NOUNS = ("emblem", "heart", "star", "heart", "star", "badge", "logo", "symbol", "print")
EMBLEM_OFF = (
    "remove the {n} from {t}", "remove the {n} from {t}", "take the {n} off {t}", "erase the {n} on {t}", "delete {t}'s {n}",
    "get rid of the {n} on {t}", "remove {t}'s {n}", "{t} without the {n}", "I don't want the {n} on {t}", "no {n} on {t}",
    "take away the {n} from {t}", "{t} should have no {n}", "make the {n} on {t} disappear", "ditch the {n} on {t}",
    "lose the {n} on {t}", "wipe the {n} off {t}", "I want {t} without the {n}",
)  # fmt: skip
TRAITS: dict[tuple[str, str], tuple[str, ...]] = {
    ("outfit", "dress"): (
        "put {t} in a dress", "give {t} a dress", "{t} should wear a dress", "make {t} wear a dress", "dress {t} in a dress",
        "I want {t} to wear a dress", "let {t} wear a dress", "change the outfit of {t} to a dress", "{t} in a dress",
        "put a dress on {t}", "have {t} in a dress", "swap the clothes of {t} for a dress", "I'd like {t} in a dress",
        "replace the clothes of {t} with a dress", "turn the outfit of {t} into a dress", "get {t} into a dress",
    ),
    ("outfit", "top and bottom"): (
        "put {t} in a top and bottom", "put {t} in a top and trousers", "give {t} a shirt and trousers", "dress {t} in a shirt and pants",
        "{t} should wear a top and trousers", "make {t} wear a shirt and trousers", "no dress for {t}", "replace the dress of {t} with a top and pants",
        "I want {t} in a top and bottom", "take {t} out of the dress", "swap the dress of {t} for a shirt and pants",
        "change the outfit of {t} to a top and bottom", "{t} in trousers and a shirt", "let {t} wear pants and a shirt", "{t} without the dress",
    ),
    ("sleeves", "short"): (
        "give {t} short sleeves", "make the sleeves of {t} short", "shorten the sleeves of {t}", "{t} should have short sleeves",
        "I want {t} in short sleeves", "short sleeves for {t}", "change the sleeves of {t} to short", "let {t} have short sleeves",
        "make the sleeves of {t} shorter", "cut the sleeves of {t} short", "I'd like {t} with short sleeves", "make {t}'s sleeves short",
        "roll up the sleeves of {t}", "{t} with short sleeves", "put {t} in short sleeves",
    ),
    ("sleeves", "long"): (
        "give {t} long sleeves", "make the sleeves of {t} long", "lengthen the sleeves of {t}", "{t} should have long sleeves",
        "I want {t} in long sleeves", "long sleeves for {t}", "change the sleeves of {t} to long", "let {t} have long sleeves",
        "make the sleeves of {t} longer", "extend the sleeves of {t}", "I'd like {t} with long sleeves", "make {t}'s sleeves long",
        "roll down the sleeves of {t}", "{t} with long sleeves", "put {t} in long sleeves",
    ),
    ("sleeves", "none"): (
        "give {t} no sleeves", "remove the sleeves of {t}", "make {t} sleeveless", "{t} should have no sleeves", "cut off the sleeves of {t}",
        "I want {t} without sleeves", "no sleeves for {t}", "make the top of {t} sleeveless", "take the sleeves off {t}", "{t} without sleeves",
        "let {t} have no sleeves", "get rid of {t}'s sleeves", "remove {t}'s sleeves", "put {t} in a sleeveless top", "delete the sleeves of {t}",
    ),
    ("hem", "short"): (
        "give {t} a short hem", "make the hem of {t} short", "shorten the hem of {t}", "{t} should have a short hem", "raise the hem of {t}",
        "put {t} in shorts", "make the trousers of {t} short", "turn the trousers of {t} into shorts", "make the skirt of {t} short",
        "shorten the bottom of {t}", "I want {t} with a short hem", "make the hem of {t} shorter", "short hem for {t}", "let {t} wear shorts",
        "shorten the dress of {t}", "give {t} a shorter hem",
    ),
    ("hem", "long"): (
        "give {t} a long hem", "make the hem of {t} long", "lengthen the hem of {t}", "{t} should have a long hem", "lower the hem of {t}",
        "put {t} in long trousers", "make the trousers of {t} long", "turn the shorts of {t} into long trousers", "make the skirt of {t} long",
        "lengthen the bottom of {t}", "I want {t} with a long hem", "make the hem of {t} longer", "long hem for {t}", "let {t} wear long pants",
        "lengthen the dress of {t}", "give {t} a longer hem",
    ),
    ("cut", "short"): (
        "give {t} short hair", "cut the hair of {t} short", "make the hair of {t} short", "{t} should have short hair", "shorten the hair of {t}",
        "I want {t} with short hair", "short hair for {t}", "change the hair of {t} to short", "give {t} a short haircut", "let {t} have short hair",
        "make {t}'s hair shorter", "trim the hair of {t}", "cut {t}'s hair", "{t} with short hair", "I'd like {t} with short hair",
    ),
    ("cut", "long"): (
        "give {t} long hair", "let the hair of {t} grow long", "make the hair of {t} long", "{t} should have long hair", "lengthen the hair of {t}",
        "I want {t} with long hair", "long hair for {t}", "change the hair of {t} to long", "let {t} have long hair", "make {t}'s hair longer",
        "grow the hair of {t}", "{t} with long hair", "I'd like {t} with long hair", "make {t}'s hair long", "give {t} longer hair",
    ),
    ("cut", "curly"): (
        "give {t} curly hair", "make the hair of {t} curly", "curl the hair of {t}", "{t} should have curly hair", "put curls in {t}'s hair",
        "I want {t} with curly hair", "curly hair for {t}", "change the hair of {t} to curly", "let {t} have curly hair", "give {t} curls",
        "make {t}'s hair curly", "{t} with curly hair", "I'd like {t} with curls", "give {t} a perm", "turn the hair of {t} curly",
    ),
    ("cut", "bald"): (
        "make {t} bald", "shave the head of {t}", "remove the hair of {t}", "{t} should be bald", "shave {t}'s head", "take off {t}'s hair",
        "I want {t} bald", "let {t} be bald", "give {t} a bald head", "remove {t}'s hair", "no hair on {t}", "{t} without hair", "turn {t} bald",
        "I'd like {t} to be bald", "get rid of {t}'s hair",
    ),
    ("expression", "smiling"): (
        "make {t} smile", "make {t} smiling", "let {t} smile", "make {t} happy", "{t} should smile", "I want {t} to smile", "put a smile on {t}",
        "give {t} a smile", "have {t} smile", "make {t} look happy", "{t} smiling", "change the expression of {t} to smiling", "cheer {t} up",
        "make {t} look cheerful", "{t} should be smiling", "give {t} a happy expression", "I'd like {t} to look happy",
    ),
    ("expression", "neutral"): (
        "make {t} neutral", "make {t} look neutral", "give {t} a neutral expression", "make {t} look serious", "{t} should look neutral",
        "let {t} look calm", "make {t} calm", "I want {t} with a neutral expression", "change the expression of {t} to neutral", "make {t} stop smiling",
        "{t} with a straight face", "give {t} a straight face", "make {t} expressionless", "have {t} look serious", "give {t} a serious expression",
    ),
    ("expression", "sad"): (
        "make {t} sad", "make {t} look sad", "let {t} be sad", "give {t} a sad expression", "{t} should be sad", "I want {t} to look sad",
        "make {t} frown", "let {t} frown", "change the expression of {t} to sad", "{t} with a sad face", "give {t} a sad face", "make {t} unhappy",
        "have {t} look sad", "make {t} look gloomy", "give {t} a frown", "{t} should look unhappy",
    ),
    ("expression", "surprised"): (
        "make {t} surprised", "make {t} look surprised", "let {t} be surprised", "give {t} a surprised expression", "{t} should look surprised",
        "I want {t} to look shocked", "make {t} look shocked", "change the expression of {t} to surprised", "{t} with a surprised face",
        "give {t} a surprised look", "have {t} look astonished", "make {t} look amazed", "surprise {t}", "open {t}'s mouth in surprise",
        "{t} should be surprised", "make {t} astonished",
    ),
}  # fmt: skip
SIDE_NOUNS: dict[str, tuple[str, ...]] = {
    "left": (
        "the left {n}", "the left {n}", "the {n} on the left", "the leftmost {n}", "the left-hand {n}", "the {n} to the left",
        "the {n} on the left side",
    ),
    "middle": ("the middle {n}", "the {n} in the middle", "the centre {n}", "the {n} in the center", "the central {n}"),
    "right": (
        "the right {n}", "the right {n}", "the {n} on the right", "the rightmost {n}", "the right-hand {n}", "the {n} to the right",
        "the {n} on the right side",
    ),
}  # fmt: skip
