"""Wishes that are turned down whatever the editor could make of them: undressing somebody, gore, killing."""

import re

from dialogpaint.dialogue.reading.words import plural
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.parse import one_of
from dialogpaint.world.synonyms import KIND_WORDS

_GROUPS = ("animals", "birds", "outfits", "portraits")
_NAMES = {word for kind, words in KIND_WORDS.items() if KINDS[kind].group in _GROUPS for word in words}
_NAMED = one_of(_NAMES | set(map(plural, _NAMES)))
_LIVING = (
    rf"(?:(?:the|this|that|my|his|her|a|an|those|these|all|both) (?:[\w-]+ )?(?:{_NAMED}|animals?|people|everyone"
    r"|everybody|somebody|someone)|him|her|them|everyone|everybody)\b"
)
_HARM = re.compile(
    r"\b(?:undress(?:ed|ing)?|unclothed?|naked|nude|nudity|topless|nsfw|porn\w*|erotic|sexual|lingerie|underwear|panties"
    r"|bra|boobs|tits|genitals?|penis|vagina)\b"
    r"|\b(?:without|no|minus) (?:any )?(?:clothes|clothing)\b|\b(?:take|pull|rip|tear|remove"
    r"|strip)\w*(?: off)? (?:all )?"
    r"(?:(?:of )?(?:her|his|their|the \w+'s) )(?:clothes|clothing|shirt|top|trousers|pants|skirt)(?: off)?\W*$"
    rf"|\bstrip(?:s|ped|ping)? {_LIVING}(?! of)"
    r"|\b(?:gore|gory|entrails|intestines|decapitat\w+|behead\w*|dismember\w*|mutilat\w+|disembowel\w*"
    r"|corpses?|carcass\w*|dead (?:body|bodies)|severed|tortur\w+|massacre\w*|murder\w*|slaughter\w*|suicide|lynch\w*"
    r"|noose|swastikas?|strangl\w+)\b"
    r"|\bblood\b(?![- ](?:red|orange|moon))|\bbloody (?:wounds?|knife|knives|nose|face|body|hands?|mess)\b"
    r"|\b(?:cut|chop|rip|tear|saw|slice|hack|bite|blow)\w*(?: off)? (?:the |his |her |its |their |an? )?(?:[\w-]+'s? )?"
    r"(?:head|leg|arm|paw|limb|hand|foot|feet|throat|wing|tail)s?(?: off)?\b"
    rf"|\b(?:kill|stab|shoot|slay|execut|drown|poison|burn|punch|hurt|injur|beat up|beat|run over|crush|behead"
    rf"|hang|chok)(?:e|ed|ing)?"
    rf" {_LIVING}(?! (?:out|a (?:photo|picture)))"
    rf"|\b{_LIVING} (?:\w+ )?(?:dead|die|dies|dying|bleed|suffer\w*|hanged|burn to death|get shot|got shot"
    rf"|be shot|be killed)\b"
    rf"|\bset(?:ting)? {_LIVING} (?:on fire|alight)\b|\b(?:run|runs|drive|drives|running"
    rf"|driving) (?:right )?over {_LIVING}"
    r"|\b(?:guns?|rifles?|pistols?|bombs?|grenades?|explosives|machine gun)\b(?!metal)",
    re.IGNORECASE,
)
_PLAY = re.compile(
    r"\bplay(?:s|ing)? dead\b|\bwater (?:gun|pistol)s?\b|\bcap guns?\b|\bphoto\W?bomb\w*|\bbath bombs?\b", re.IGNORECASE
)
_REFUSED = re.compile(r"\b(?:don't|do not|never|without|no|remove|delete|erase|get rid of)\b", re.IGNORECASE)
_WEAPON = re.compile(r"\b(?:guns?|rifles?|pistols?|bombs?|blood|noose)\b", re.IGNORECASE)


def harmful(said: str) -> bool:
    """Whether the words want somebody undressed or harmed, or blood and weapons brought in."""
    found = _HARM.search(_PLAY.sub(" ", said.replace("\u2019", "'")))
    return found is not None and not (_WEAPON.fullmatch(found[0]) and _REFUSED.search(said[: found.start()]))
