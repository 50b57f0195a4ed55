"""A message as the single requests in it: background, politeness and second thoughts left out, compounds taken apart.

When in doubt a message stays whole: the dialogue model has learnt to read compounds too.
"""

import re

from dialogpaint.dialogue.compounds import of_two, parts
from dialogpaint.dialogue.politeness import plain
from dialogpaint.dialogue.quotations import QUOTED
from dialogpaint.dialogue.reading.words import plural
from dialogpaint.dialogue.request_words import ANY_KIND, GERUNDS, VALUE, VERB
from dialogpaint.dialogue.second_thoughts import settled
from dialogpaint.world.kinds import KINDS

LONGEST = 800
"""Characters; a longer message stays whole."""
_SENTENCES = re.compile(
    r"(?<=[.!?…])(?<!\b\d\.)\s+|\s*[;\n]\s*|(?<=[a-z]{2})[.!?]+(?=[A-Za-z]{2})|\s*,?\s+(?=\(?[1-9][.)] )"
    r"|\s*,?\s+(?=\(?[a-d]\) )"
    rf"|\s+[-–—]+\s+(?={VERB}\b)|\.\.+\s*(?=\w)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"{VERB}\b(?! (?:job|work|idea|point)\b)"
    r"|(?:i|we)(?:'d| would)? (?:really |just |only |still |also )*(?:want|need|wish|prefer|fancy"
    r"|could use)\b(?! (?:your|some|a little|a bit of)? ?help\b)"
    r"|(?:i|we)(?:'d| would) (?:really |just |much |so )*(?:like|love|rather|appreciate)\b(?! (?:that|it|this)\W*$)"
    r"|(?:it"
    r"|that)(?:'d| would)(?: be| look)? [\w ]+ if\b|(?:can|could|would|will|shall|may|should)(?:n't)? \w+"
    r"|(?:how|what) about|what if|why not|why don't|imagine|suppose|picture (?:it|the)|there (?:should|could|must"
    rf"|needs?)\b|(?:{'|'.join(GERUNDS)}) (?:the|a|an|it)\b"
    r"|(?:the|a|an|my|his|her|its|their|this|that|it) (?:[\w'-]+ ){0,4}?(?:should|shall|needs? to|must|has to"
    r"|ought to|could be|could use|would look (?:better|nicer|good|great|nice|cool))\b"
    r"|it (?:should|needs?|could|must)\b|no more \w+|more \w+|less \w+|instead\b|let's\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^(?:i|we)(?:'d| would)\b|^(?:the|a|that|this) [\w' ]+ (?:can|may|could|might) |^i (?:think|mean|meant|guess"
    r"|said|say|choose|pick|vote"
    r"|go for|go with|prefer)\b|\b(?:should|shall|must|instead|wish|rather|missing|could (?:be|use)|needs? (?:to|a"
    r"|an|some|more)|don't (?:want|need)|without|get rid|supposed|if|would (?:be|look) (?:better|nicer))\b|[?]\s*$"
    r"|\b(?:please|(?:can|could|would|will) (?:you|we)|let's|add|remove|replace|swap|delete|undo|revert|erase"
    r"|insert|recolou?r|instead of|turn (?:it|the)|change (?:it|the)|make (?:it|the)|put (?:it|a|the)|move (?:it"
    r"|the)|paint (?:it|the)|draw (?:a|me)|give (?:it|him|her|the))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:i|we|you|he|she|they|it|this|that|there|these|those|who|everyone|everybody|nobody|someone|people|today"
    r"|tonight|yesterday|tomorrow|last \w+|this \w+|next \w+|every \w+|my|our|his|her|their|the)\b"
    r"(?:'s|'m|'re|'ve|'ll|'d)? ?(?:[\w'’-]+[, ]+){0,7}?(?:is|are|was|were|am|be|been|has|have|had|looks?|looked"
    r"|loves?|loved|likes?|liked|adores?|hates?|hated|took|takes?|went|goes|going|got|gets?|came|comes?|did|does|do"
    r"|didn't|don't|doesn't|isn't|aren't|wasn't|can't|couldn't|won't"
    r"|will|would|said|says?|told|thinks?|thought|knows?|knew|wants?|wanted|needs?|feels?|felt|can|owes?|shall"
    r"|seems?|makes|made|reminds?|turned|turns|\w+ed|sent|gave|bought|found|wrote|met|ran|drove|ate|drank|spent"
    r"|left|lost|won|grew|kept|put up|sold|flew|stayed|slept|brought|taught|heard|read|became|began|chose|caught"
    r"|held|built|sits|stands|means?|meant|remembers?|owns?|keeps?|runs?|starts?|ends?|turn \d+|saw|see|lives?"
    r"|works?|plays?|sends?|visits?|visiting|celebrat\w+|\w+ing|'s|'m|'re|'ve)\b.*"
    r"|(?:it's|that's|i'm|we're|i've|there's|he's|she's|they're|you're|here's|what a|such a|so (?:cute|nice|pretty"
    r"|cool|funny|good|beautiful)|nice|great|good|cool|lovely|beautiful|amazing|awesome|perfect|wonderful|excellent"
    r"|love|almost|not bad|looks?|looking|thanks|sorry|no rush|fun fact|long story|quick)\b.*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:wish me luck|fingers crossed|good luck(?: to (?:us|me))?|talk (?:soon|later)|see you\b[\w ]*|bye\b.*|take care"
    r"|(?:all the |my )?best(?: (?:wishes|regards))?|(?:kind |warm |best )?regards|sincerely|yours|love from|xoxo|xx+"
    r"|greetings|hugs(?: and kisses)?|hang on|one (?:sec|second|moment)|never mind(?: (?:me|that))?|guess what"
    r"|(?:happy|merry) (?:new year|christmas|easter|birthday|halloween|friday|monday))(?:,? \w+)?"
    r"|(?:i |we )?(?:hope|hoping) (?:you|you're|your|all|everyone|this finds)\b.*"
    r"|(?:(?:i|we)(?:'ve| have)? )?(?:just|finally|barely) (?:got|came|had|finished|woke|moved|landed|arrived|returned"
    r"|ate|back from|met|saw)\b.*"
    r"|(?:slept|feeling|been|bored|busy|tired|hungry|exhausted|stuck|sitting|waiting|off to|heading|in a hurry"
    r"|on (?:my|the) (?:phone|bus|train|way)|out of)\b.*"
    r"|(?:such )?(?:a )?(?:long|busy|hard|rough|lovely|many|crazy|lazy) (?:day|week|night|morning|meetings?|evening"
    r"|weekend|year|monday|friday)\b.*|not a big deal.*|(?:let me tell|did i tell|have i told) (?:you )?about\b.*"
    r"|no idea (?:why|how|what)\b.*|before i forget\b.*|true story|funny story|long story short|just saying",
    re.IGNORECASE,
)
"""What people say around a request that is no sentence, or that sounds like a wish."""
_PURPOSE = re.compile(
    r"(?:i|we) (?:will |'ll )?(?:want|need|use|like|love) (?:this|it|that)(?: for .*)?|(?:i|we)(?:'d like"
    r"| would like| want| need|'m going| am going| plan| have| hope)? ?(?:to|your|some|a) (?:help|give|send|print"
    r"|show|use|hang|post|frame|gift|surprise|share|change|look|hand|small change|quick)\b.*",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:so|and|but|well|ok|okay|anyway|then|that way|plus|because|since|now|oh|you see)[, ]+)+", re.IGNORECASE
)
_PLANS = re.compile(
    r"\b(?:wants?|wanted|going|have|plan|hope|hoping|need|able|can|can't wait|so|excited|asked me|told me)(?: (?:i"
    r"|we|he|she|they) can)? (?:finally )?(?:to )?(?:give|send|print|show|hang|post|frame|surprise"
    r"|share)\b(?: (?:it|him|her|them|the|this)\b)?",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"(?:but |and |so |please |just )*(?:keep|leave|don't (?:change|touch|move|alter|edit)|do not (?:change|touch"
    r"|move|alter|edit)|without (?:changing|touching)|preserve|not)\b"
    r"(?:.*\b(?:rest|else|others?|remaining)\b.*| (?:the|my|this|that|his"
    r"|her) (?:[\w'-]+ ){0,2}?[\w'-]+(?: (?:alone|as (?:it|they) (?:is|are)|unchanged|the same|there|untouched"
    r"|intact|in place|like that))?)"
    r"|(?:and |but )*(?:nothing|only that|just that|that's all)(?: else)?|(?:the rest|everything else"
    r"|all else)(?: (?:is|can|should|may|stays?|looks?)\b(?: (?!go\b)[\w ]+)?)?",
    re.IGNORECASE,
)
_FAULT = re.compile(
    r"\b(?:too|enough|don't like|hate|boring|ugly|bothers?|in the way|can't see|wrong|weird)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?:since|because|as|given(?: that)?|now that|seeing (?:as|that)|considering(?: that)?|cause|for (?:my|our|the"
    r"|a|his|her) [\w' ]+?|to (?:celebrate|match|surprise|honou?r|fit) [^,]+?)\b[^,]*,\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<rest>.+?),?\s+(?:(?:because|'cause|cause|cuz|since|so that|as (?:it|i|we|he|she|they|the|my|this|that)"
    r"|otherwise|so (?:it|that|we|i|they|he|she|everyone|the picture|my|you)(?:'s|'ll|'d)? )\b.+"
    r"|(?:(?:,\s*|- )(?:it|that|this|which|he|she|they|i)(?:'s|'d|'ll| would| will| is| was| are| looks?| has"
    r"| think| love| like| loves?)\b(?! (?:should|need|must)).+)"
    r"|for (?:my|our|his|her|the|a) (?:[\w']+ )?(?:birthday|card|room|wall|blog|website|site|poster|presentation"
    r"|class|school|project|wedding|party|book|kids?|son|daughter|mom|mum|dad|friend|wife|husband|niece|nephew"
    r"|girlfriend|boyfriend|grandma|boss|homework|newsletter|shop|cover|album)(?: \w+)?)$",
    re.IGNORECASE,
)
_HINGE = re.compile(
    r"\s*(?:,|:|\s-|\s–|—|\.\.\.|…)\s*(?:(?:and|but|so|then|now|hence|therefore|that's why)\s+)*|\s+(?:so|but|and"
    r"|therefore|that's why|and so)\s+",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:it|its|them|him|her|his|their|this|that|these|those|one|ones|some|there)\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:one|some)\b(?! (?:of|more)\b)(?=\s*(?:$|[.,!]|to\b|in\b|on\b|next\b|please\b|there\b|here\b|too\b))",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"\b(?:make|turn|move|put|take|set|change|bring|send) (?:it|this|that) (?:(?:in)?to |on |in |at |look |a bit "
    r"|much |more )*(?:an? |the )*"
    r"(?:night|day|daytime|sunset|dawn|rain|snow|fog|sunny|cloudy|winter|summer|watercolou?r|oil|pencil|sketch"
    r"|pixel|cartoon|neon|comic|brighter|darker|lighter|warmer|cooler|black and white|beach|desert|sea|ocean|forest"
    r"|city|moon|mars|jungle|farm|kitchen|park|snowy|rainy|foggy|festive|spooky|scary|happy|drawing|painting)",
    re.IGNORECASE,
)  # fmt: skip


_AT_LARGE = frozenset(("picture", "image", "photo", "scene", "whole", "drawing", "pic", "colours", "colors", "moment"))


def requests(text: str) -> tuple[str, ...]:
    """The single requests in a message, in order, each complete in itself; the message itself when it is one, when it
    asks for nothing, or when it is not certain what in it does."""
    whole = (text,)
    if len(text) > LONGEST or not text.strip():
        return whole
    quotes = QUOTED.findall(text)
    hidden = QUOTED.sub("quotedtext", " ".join(text.replace("’", "'").split()))
    said, dropped = _asked(settled(hidden))
    if not said or not _certain(said, dropped, hidden.lower()):
        return whole
    said = [_named(said[0], dropped), *said[1:]]
    found = [part for each in said for part in parts(each) if part]
    if len(found) == 1 and _bare(found[0]) == _bare(hidden):
        return whole
    return tuple(_quoted(each, quotes) for each in found) or whole


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .,!?")


def _quoted(text: str, quotes: list[str]) -> str:
    return re.sub("quotedtext", lambda _: quotes.pop(0) if quotes else "quotedtext", text)


def _asked(text: str) -> tuple[list[str], list[str]]:
    """The clauses that ask for something, and those that do not; no clauses at all where that is not certain. One
    clause of which neither is certain, among others that ask for nothing, is what is asked for."""
    said: list[str] = []
    dropped: list[str] = []
    unsure: list[str] = []
    for sentence in _SENTENCES.split(text):
        clause = plain(sentence)
        if not clause:
            continue
        if _PURPOSE.fullmatch(sentence.strip()) or _ASIDE.fullmatch(sentence.strip(" .,!")):
            dropped.append(sentence)
            continue
        if of_two(clause):
            said.append(clause)
            continue
        told, rest = _without_reasons(clause)
        dropped += told
        if _keeps(rest) or (not _asks(rest) and _tells(rest) and not ((said or unsure) and _FAULT.search(rest))):
            dropped.append(rest)
        elif _asks(rest) or (said and not _TELLS.fullmatch(rest) and _terse(rest)):
            said.append(rest)
        else:
            unsure.append(rest)
    if unsure and (said or len(unsure) > 1 or not dropped):
        return [], []
    return said or unsure, dropped


def _without_reasons(clause: str) -> tuple[list[str], str]:
    """What a sentence tells beside what it asks, and the clause that asks."""
    told: list[str] = []
    before = _BEFORE.fullmatch(clause)
    if before and _asks(rest := plain(before["rest"])) and not _WISH.search(clause[: before.start("rest")]):
        told, clause = [clause[: before.start("rest")]], rest
    for hinge in _HINGE.finditer(clause):
        left, right = plain(clause[: hinge.start()]), plain(clause[hinge.end() :])
        if _PURPOSE.fullmatch(clause[hinge.end() :]):
            continue
        if _asks(right) and left and (_keeps(left) or (not _asks(left) and _tells(left))):
            told, clause = [*told, left], right
            break
    after = _AFTER.fullmatch(clause)
    if after and _asks(after["rest"]) and not _WISH.search(clause[after.end("rest") :]):
        told, clause = [*told, clause[after.end("rest") :]], plain(after["rest"])
    for hinge in _HINGE.finditer(clause):
        left, right = clause[: hinge.start()], plain(clause[hinge.end() :])
        if _asks(left) and right and _keeps(right):
            return [*told, right], plain(left)
    return told, clause


def _asks(clause: str) -> bool:
    return bool(_ASKS.match(clause)) and not _PURPOSE.fullmatch(clause)


def _tells(clause: str) -> bool:
    clause = _LEADS.sub("", clause)
    if _ASIDE.fullmatch(clause) and not _WISH.search(clause):
        return True
    return bool(_PURPOSE.fullmatch(clause) or (_TELLS.fullmatch(clause) and not _WISH.search(_PLANS.sub("", clause))))


def _keeps(clause: str) -> bool:
    return bool(_KEEPS.fullmatch(clause)) and not re.search(rf"\b{VALUE}$|\bin colou?r$", clause, re.IGNORECASE)


def _terse(clause: str) -> bool:
    return bool(re.search(rf"\b{ANY_KIND}\b", clause, re.IGNORECASE)) and len(clause.split()) < 7


def _certain(said: list[str], dropped: list[str], also: str) -> bool:
    """Whether what is left says all that was asked for: nothing left points back to what was left out, and no fault
    was named that is a wish of its own."""
    out = " ".join(dropped)
    things = _things(out)
    first = _SCENE.sub(" ", said[0])
    if re.search(r"\b(?:else|rest|except|apart from|other than)\b", " ".join(said), re.IGNORECASE):
        return False
    if things and _POINTS.search(first) and not (len(things) == 1 and _ONE.search(first)):
        return False
    if not _FAULT.search(out):
        return True
    named = set(re.findall(r"\b(?:the|his|her|my) ([\w-]+)", out.lower())) - _AT_LARGE
    return not (named - set(" ".join(said).lower().split())) and not re.search(
        r"\b(?:also|as well|in addition)\b", also
    )


def _things(text: str) -> set[str]:
    """The kinds named, in the singular."""
    plurals = {facts.plural: kind for kind, facts in KINDS.items()}
    words = (word.lower() for word in re.findall(rf"\b{ANY_KIND}\b", text, re.IGNORECASE))
    return {plurals.get(word, word) for word in words} - {"home", "model", "human", "set"}


def _named(clause: str, dropped: list[str]) -> str:
    """ "add one" after "I like dinosaurs" -> "add a dinosaur"."""
    things = _things(" ".join(dropped))
    if len(things) != 1:
        return clause
    (thing,) = things
    article = "an" if thing[0] in "aeiou" else "a"
    return _ONE.sub(lambda found: f"{article} {thing}" if found[0].lower() == "one" else plural(thing), clause, count=1)
