"""Words that lean on the turn before: {c} a colour, {t} another thing, {s} a side, {n} something new, {v} a place or a
value.
"""

COLOUR_INSTEAD = (
    "no no, {c}", "make that one {c}", "{c} looks nicer", "I like {c} more", "hm, {c} after all", "{c} then",
    "not that, {c}", "it would be nicer in {c}", "in {c} instead", "could we try {c}", "what if it was {c}",
    "let me see {c}", "how does {c} look", "give it {c} instead", "wrong colour, {c}", "go for {c}",
    "make it {c} instead", "{c} instead", "no, {c}", "no, make it {c}", "actually {c}", "actually, make it {c}",
    "{c} would be better", "rather {c}",
    "hmm, try {c}", "try {c}", "or maybe {c}", "how about {c}", "what about {c}", "I meant {c}", "sorry, {c}",
    "{c}, not that", "make that {c}",
    "{c} is better", "I'd prefer {c}", "better {c}", "change it to {c}", "turn it {c}", "paint it {c}",
    "now make it {c}", "could it be {c}", "in {c} please",
    "wait, {c}", "no wait, {c}", "let's go with {c} instead", "it should be {c}", "I want it {c}",
    "oh no, I meant {c}", "on second thought, {c}", "now {c}",
    "not that colour, {c}", "can we do {c}", "maybe {c} instead", "hmm {c} please", "let's try {c}",
    "it should have been {c}", "I said {c}", "{c} rather",
)  # fmt: skip
SAME_FOR = (
    "{t} needs that too", "now the same with {t}", "{t} should get that too", "include {t} as well", "and then {t}",
    "don't forget {t}", "{t} likewise", "and what about {t}", "the same goes for {t}", "can {t} be like that too",
    "that goes for {t} too", "I want that for {t} as well", "copy that to {t}", "{t} should match",
    "do that with {t} as well", "let {t} have the same",
    "same for {t}", "the same for {t}", "do the same for {t}", "do the same with {t}", "and {t} too", "and {t}",
    "and {t} as well", "{t} too", "{t} as well",
    "also {t}", "now {t}", "do that to {t} too", "same with {t}", "same thing for {t}", "and the same for {t}",
    "also do it for {t}", "do {t} too",
    "now do {t}", "repeat that for {t}", "{t} also", "likewise {t}", "do it to {t} as well", "and now {t}",
    "can you do the same to {t}", "{t} next",
    "apply that to {t}", "what about {t}", "and also {t}", "same treatment for {t}", "ditto for {t}",
    "that for {t} too",
)  # fmt: skip
THIS_ONE = (
    "not this, {t}", "you took the wrong one, {t}", "I was thinking of {t}", "no I mean {t}", "it was about {t}",
    "sorry I meant {t}", "no, change {t}", "{t}, I said", "that's not the one, {t}", "hmm, {t} please",
    "you got the wrong one: {t}",
    "no, {t}", "I meant {t}", "no, I meant {t}", "{t}, not that one", "not that one, {t}", "wrong one, {t}",
    "{t} instead", "sorry, {t}", "{t} I mean",
    "I was talking about {t}", "no no, {t}", "that's the wrong one, I want {t}", "actually {t}", "wait, {t}",
    "oops, {t}", "no, do it to {t}", "rather {t}",
    "that was the wrong one, {t}", "no not that, {t}", "it should be {t}",
)  # fmt: skip
SIDE_ONES: dict[str, tuple[str, ...]] = {
    "left": (
        "the left one",
        "the one on the left",
        "the leftmost one",
        "the left",
        "the one to the left",
        "left one",
        "the lefthand one",
    ),
    "right": (
        "the right one",
        "the one on the right",
        "the rightmost one",
        "the right",
        "the one to the right",
        "right one",
        "the righthand one",
    ),
    "middle": (
        "the middle one",
        "the one in the middle",
        "the centre one",
        "the middle",
        "the one in the center",
        "middle one",
    ),
}
COLOUR_ONES = ("the {c} one", "the {c}", "{c} one", "the one that is {c}", "the {c} one please")
OTHER_ONE = (
    "you picked the wrong one", "wrong one, the other", "I wanted the other one", "not this one",
    "no, not this one, the other", "hmm, the other one", "I was thinking of the other one",
    "the same with the other one", "also the other one", "and the second one too",
    "the other one", "no, the other one", "I meant the other one", "not that one, the other one", "wrong one",
    "the other one too", "do the other one",
    "the other one please", "now the other one", "and the other one", "the other", "same for the other one",
    "other one", "that's the wrong one",
    "no the other", "and the other one too", "the other one as well", "no no the other one",
)  # fmt: skip
DEGREES: dict[str, tuple[str, ...]] = {
    "bigger": (
        "not big enough", "I want it bigger", "still too small", "even larger", "a good deal bigger",
        "a little bit bigger",
        "bigger", "a bit bigger", "even bigger", "much bigger", "larger", "a little larger", "make it bigger",
        "too small", "it's too small", "make it larger",
        "not so small", "it should be bigger", "scale it up", "enlarge it", "a tad bigger", "increase the size",
        "a little bigger please", "could be bigger",
    ),
    "smaller": (
        "not small enough", "I want it smaller", "still too big", "a good deal smaller", "a little bit smaller",
        "more tiny",
        "smaller", "a bit smaller", "even smaller", "much smaller", "tinier", "a little smaller", "make it smaller",
        "too big", "it's too big", "too large",
        "not so big", "it should be smaller", "scale it down", "shrink it", "a tad smaller", "reduce the size",
        "that's too big", "could be smaller",
    ),
    "darker": (
        "a little bit darker", "not dark enough", "somewhat darker", "more dark", "I want it darker", "deeper",
        "still too light", "tone it down",
        "darker", "a bit darker", "even darker", "make it darker", "a little darker", "too bright",
        "it's too bright", "not so bright", "much darker", "less bright",
        "a darker shade", "a tad darker", "slightly darker", "it should be darker", "darken it", "too light",
    ),
    "lighter": (
        "a little bit lighter", "not bright enough", "somewhat lighter", "paler", "I want it lighter",
        "still too dark", "brighten it up", "a paler shade",
        "lighter", "a bit lighter", "brighter", "even lighter", "make it lighter", "make it brighter",
        "a little brighter", "too dark", "it's too dark", "not so dark",
        "much lighter", "less dark", "a lighter shade", "a tad brighter", "slightly lighter",
        "it should be brighter", "lighten it", "a bit brighter",
    ),
}  # fmt: skip
MORE = (
    "go on", "some more", "and again", "a lot more", "that's not enough", "a bit more please", "further",
    "twice as much", "still not enough", "more than that", "a tiny bit more",
    "more",
    "a bit more",
    "even more",
    "again",
    "do it again",
    "once more",
    "more please",
    "still more",
    "more of that",
    "a little more",
    "not enough",
    "one more time",
    "keep going",
)  # fmt: skip
ANOTHER = (
    "yet another one", "add one more of those", "and a second one", "let's have another one", "two would be better",
    "I want two of them", "give me another", "put in one more", "a twin for it", "it needs company, add another",
    "one more of these",
    "another one", "one more", "add another one", "add one more", "another", "and another", "and another one",
    "one more please", "two of them please",
    "make it two", "can I have another", "put another one in", "a second one", "and one more",
)  # fmt: skip
SIDE_INSTEAD = (
    "{s} would be better", "no no, {s}", "not there, {s}", "try it {s}", "I'd prefer it {s}", "how about {s}",
    "wrong place, {s}", "it looks better {s}", "I want it {s}", "let it be {s}", "hmm, {s}",
    "no, {s}", "{s} instead", "put it {s}", "put it {s} instead", "move it {s}", "actually {s}", "rather {s}",
    "it should be {s}", "I meant {s}", "a bit {s}",
    "more {s}", "further {s}", "now {s}", "can it be {s}", "place it {s}", "shift it {s}", "better {s}",
    "sorry, {s}", "over {s}", "it belongs {s}",
)  # fmt: skip
VALUE_INSTEAD = (
    "no no, {v}", "not that, {v}", "I like {v} more", "{v} please", "go for {v}", "let me see {v}", "what if {v}",
    "I want {v} instead", "hmm, {v} rather", "wrong, {v}", "I said {v}", "{v} after all",
    "no, {v}", "{v} instead", "rather {v}", "actually {v}", "I meant {v}", "or {v}", "{v} would be better",
    "how about {v}", "what about {v}", "better {v}",
    "hmm, {v}", "sorry, {v}", "maybe {v}", "try {v}", "let's try {v}", "no wait, {v}", "I'd prefer {v}",
    "make that {v}", "{v} rather", "now {v}",
)  # fmt: skip
ALSO_NEW = (
    "{n} would be nice too", "don't forget {n}", "along with {n}", "I want {n} too", "as well as {n}",
    "together with {n}", "and then {n} too", "on top of that {n}", "what about {n} too",
    "and {n} too", "and {n}", "also {n}", "{n} too", "and {n} as well", "plus {n}", "{n} as well", "and also {n}",
    "now {n}", "with {n} too", "and maybe {n}",
    "oh and {n}", "then {n}", "next {n}",
)  # fmt: skip
PRONOUNS = ("it", "it", "it", "that", "this", "that one", "this one")
PEOPLE_PRONOUNS = ("them", "her", "him", "it")
POSSESSIVES = ("its", "its", "the")
PEOPLE_POSSESSIVES = ("her", "his", "their", "the")

ANSWER = (
    "{a}", "{a}", "{a}", "{a} please", "{a}, please", "I think {a}", "maybe {a}", "let's say {a}", "{a} I guess",
    "{a} would be nice", "{a} sounds good",
    "{a}!", "how about {a}", "I'd like {a}", "I want {a}", "{a} then", "well, {a}", "hmm, {a}", "umm {a}",
    "go with {a}", "let's go with {a}", "I'd say {a}",
    "I prefer {a}", "probably {a}", "yes, {a}", "ok, {a}", "definitely {a}", "why not {a}", "let's do {a}",
    "let's take {a}", "I choose {a}", "{a} is good",
    "just {a}", "{a} is fine", "can it be {a}", "I meant {a}", "oh, {a}", "try {a}",
)  # fmt: skip
ORDINALS: tuple[tuple[str, ...], ...] = (
    ("the first one", "the first", "first", "1", "option 1", "number one", "the first option", "first one", "1.",
        "#1", "number 1", "the 1st"),
    ("the second one", "the second", "second", "2", "option 2", "number two", "the second option", "second one",
        "2.", "#2", "number 2", "the 2nd"),
    ("the third one", "the third", "third", "3", "option 3", "number three", "the third option", "third one", "3.",
        "#3", "number 3", "the 3rd"),
    ("the fourth one", "the fourth", "fourth", "4", "option 4", "number four", "the fourth option", "fourth one",
        "the 4th"),
)  # fmt: skip
LAST = ("the last one", "the last", "last one", "the last option", "last")
BOTH = (
    "both",
    "both of them",
    "both please",
    "all of them",
    "all",
    "the two of them",
    "each of them",
    "every one",
    "all please",
)
ADD_IT = (
    "so put one there", "oh, then draw one", "I want one, add it", "well then add it", "can you add one then",
    "then let there be one",
    "then add one",
    "ok, add one",
    "yes, add one",
    "add one then",
    "so add one",
    "put one in then",
    "well, add one",
    "please add one",
)  # fmt: skip
