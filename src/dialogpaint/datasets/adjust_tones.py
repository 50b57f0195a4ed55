"""How people ask for another light, colour or sharpness: as a wish, an order, a complaint, with or without a reason.

Slots: <d> how much before a comparative, <a> after a verb, <t> before "too"; the rest are tables.
"""

from dialogpaint.adjustments.values import BIT, FULL, MUCH, PLAIN, TOUCH
from dialogpaint.datasets.adjust_sentences import QUITE

BEFORE: dict[float, tuple[str, ...]] = {
    TOUCH: ("a touch", "a tad", "a hair", "a smidge", "a smidgen", "a tiny bit", "just a touch", "ever so slightly",
        "a teeny bit", "very slightly", "the tiniest bit", "only a touch", "a wee bit", "just a tad"),
    BIT: ("a bit", "a bit", "a bit", "a little", "a little", "slightly", "a little bit", "somewhat", "a notch",
        "just a bit", "just a little", "kinda", "a lil bit", "only slightly", "maybe a bit", "bit"),
    PLAIN: ("",),
    QUITE: ("quite a bit", "a fair bit", "quite a lot", "a good bit", "a good deal"),
    MUCH: ("much", "much", "a lot", "way", "a lot", "far", "lots", "so much", "considerably", "loads", "significantly",
        "a whole lot", "a great deal", "waaay", "much much", "really a lot", "noticeably"),
    FULL: ("100%", "a hundred percent", "100 percent"),
}  # fmt: skip
AFTER: dict[float, tuple[str, ...]] = {
    TOUCH: ("a touch", "a tad", "a hair", "a smidge", "a tiny bit", "just a touch", "ever so slightly",
        "very slightly",
        "by a hair", "just a tad", "very subtly"),
    BIT: ("a bit", "a bit", "a little", "slightly", "a little bit", "somewhat", "a notch", "just a bit", "gently",
        "by a bit", "mildly", "subtly", "a lil"),
    PLAIN: ("",),
    QUITE: ("quite a bit", "a fair bit", "quite a lot", "a good bit", "by half"),
    MUCH: ("a lot", "a lot", "strongly", "loads", "big time", "considerably", "heavily", "dramatically", "a whole lot",
        "really strongly", "massively", "very much", "significantly", "by a lot"),
    FULL: ("completely", "fully", "to the max", "all the way", "as much as possible", "as much as you can"),
}  # fmt: skip
TOO: dict[float, tuple[str, ...]] = {
    TOUCH: ("a touch", "a tad", "a hair", "a tiny bit", "just a touch", "ever so slightly"),
    BIT: ("a bit", "a bit", "a little", "slightly", "a little bit", "somewhat", "just a bit", "kinda"),
    PLAIN: ("",),
    MUCH: ("far", "way", "much", "way way", "waaay", "really far", "so much"),
}

COMMON: dict[str, tuple[str, ...]] = {
    "it": ("it", "it", "it", "it", "this", "the picture", "the photo", "the image", "this photo", "my picture", "that",
        "the pic", "the shot", "the whole thing", "everything", "this picture", "the whole picture", "my photo"),
    "sub": ("it", "it", "it", "this", "the picture", "the photo", "the image", "this photo", "my picture", "the pic",
        "the shot", "the whole thing", "everything", "this one"),
    "is": ("is", "is", "looks", "looks", "came out", "seems", "turned out", "is just", "feels", "is still", "appears",
        "was shot", "is honestly", "looks kind of", "has become"),
    "want": ("I want", "I'd like", "I need", "can I have", "can we get", "could I get", "give me", "I would love",
        "I'd prefer", "let's have", "id like", "how about", "maybe", "we need", "may I have"),
    "do": ("", "", "", "please", "can you", "could you", "would you", "I want you to", "let's", "just", "pls",
        "try to", "you could", "you should", "I'd like to", "we need to", "is it possible to", "go ahead and",
        "I want to", "any chance you could", "mind if you", "how do I", "help me", "can we", "could we"),
}  # fmt: skip
COMPARED = (
    "make <it> <d> <comp>", "make <it> <d> <comp>", "<d> <comp>", "<d> <comp>", "<do> make <it> <d> <comp>",
    "<do> get <it> <d> <comp>", "<want> <it> <d> <comp>", "<sub> should be <d> <comp>", "<sub> could be <d> <comp>",
    "<sub> needs to be <d> <comp>", "<d> <comp> would be nice", "<d> <comp> please", "<want> <sub> to look <d> <comp>",
    "<do> turn <it> <d> <comp>", "<want> it <d> <comp>", "can <sub> be <d> <comp>",
        "<sub> would look better <d> <comp>",
    "<d> <comp>, that's all", "<sub> has to be <d> <comp>", "what if <sub> was <d> <comp>",
        "<sub> ought to be <d> <comp>",
    "go <d> <comp>", "<sub>: <d> <comp>", "<d> <comp> overall", "I think <sub> should be <d> <comp>",
        "have <it> <d> <comp>",
    "<sub> <d> <comp>", "<d> <comp> if you can", "I wish <sub> was <d> <comp>", "<d> <comp> version",
        "render <it> <d> <comp>",
)  # fmt: skip
MORE = (
    "<d> <more>", "<d> <more>", "<d> <more> please", "<want> <d> <more>", "give <it> <d> <more>",
        "<sub> needs <d> <more>",
    "<sub> could use <d> <more>", "add <d> <more>", "put <d> <more> in", "<sub> could do with <d> <more>",
    "<do> give <it> <d> <more>", "<d> <more> would help", "<sub> wants <d> <more>", "there should be <d> <more>",
    "I think <sub> needs <d> <more>", "with <d> <more>", "<do> go for <d> <more>", "<d> <more> here",
        "<sub> deserves <d> <more>",
)  # fmt: skip
DONE = (
    "<verb> <a>", "<verb> <a>", "<verb> <a>", "<do> <verb> <a>", "<do> <verb> <a>", "<do> <verb> <a>",
        "<verb> <a> please",
    "<verb> <a> for me", "<verb>, but only <a>", "<a> <verb>", "<verb> <a> if you can", "<verb> (<a>)",
)  # fmt: skip
TOO_LINES = (
    "<sub> <is> <t> too <adj>", "<sub> <is> <t> too <adj>", "it's <t> too <adj>", "it's <t> too <adj>",
        "<t> too <adj>",
    "its <t> too <adj>", "<t> too <adj> for my taste", "I find <it> <t> too <adj>",
        "<sub> <is> <t> too <adj>, fix that",
    "<sub> <is> <t> too <adj>, can you fix it", "hmm, <t> too <adj>", "it's <t> too <adj> like this",
        "that's <t> too <adj>",
    "why is it <t> too <adj>", "I think it's <t> too <adj>", "<t> too <adj>, no?",
        "this is <t> too <adj>, do something about it",
    "don't you think it's <t> too <adj>", "the original <is> <t> too <adj>", "sadly <sub> <is> <t> too <adj>",
)  # fmt: skip
COMPLAINTS = (
    "<sub> <is> so <adj>", "<sub> <is> <adj>", "it's so <adj>", "why is it so <adj>", "why is <sub> <adj>",
    "<sub> <is> <adj>, fix it", "<sub> <is> <adj>, can you fix that", "<sub> <is> all <adj>", "don't want it so <adj>",
    "not so <adj>", "not that <adj>", "less <adj>", "make <it> less <adj>", "I don't like how <adj> it is",
    "<sub> <is> rather <adj>, can something be done", "<sub> shouldn't be so <adj>", "can you make it not so <adj>",
    "it looks <adj> to me", "ugh so <adj>", "everything <is> <adj>", "fix how <adj> it is", "the light makes it <adj>",
    "get rid of the <adj> look", "my friends say it's <adj>", "<sub> <is> not supposed to be this <adj>",
        "it's <adj> somehow",
)  # fmt: skip
LACKING = (
    "<sub> isn't <good> enough", "not <good> enough", "it's not <good> enough", "<sub> <is> not <good> enough",
    "I'd like to see it <good>", "should be more <good>", "more <good>", "make <it> more <good>",
        "<sub> could be more <good>",
    "<want> it more <good>", "it has to look more <good>", "<sub> needs to look more <good>",
        "why isn't it more <good>",
)  # fmt: skip
REASONS_BEFORE = (
    "{r}, so {w}", "{r}, {w}", "{r}. {w}", "{r} so {w}", "since {r}, {w}", "because {r}, {w}", "{r} - {w}",
    "{r}, that's why {w}", "{r}... {w}", "sorry, {r}. {w}", "you see, {r}, {w}", "as {r}, {w}", "{r} and now {w}",
)  # fmt: skip
REASONS_AFTER = (
    "{w} because {r}",
    "{w}, {r}",
    "{w}. {r}",
    "{w} since {r}",
    "{w}, cause {r}",
    "{w} ({r})",
    "{w} as {r}",
)
PURPOSES = (
    "for instagram", "for my website", "for the family album", "for a poster", "for my blog", "for printing",
        "for my mum",
    "for the shop", "for a postcard", "for our newsletter", "for facebook", "for my profile", "for a presentation",
    "for my portfolio", "for the invitation", "for the flyer", "before I print it", "before I send it",
        "for my etsy shop",
    "so I can post it", "for the club magazine", "for the calendar", "for an ad", "for school", "for the report",
        "for work",
)  # fmt: skip
