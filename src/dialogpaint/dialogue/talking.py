"""Sentences that only tell something or only ask something: nothing in them is to be edited.

The dialogue model hears "I live next to a forest" as a wish for a forest. Only openings that leave no doubt count.
"""

import re

from dialogpaint.core.conversation import Conversation

_WANTS = re.compile(
    r"\b(?:want\w*|need\w*|should|could|would|can|please|make|add|put|give|remove|turn|change|instead|too|paint|must|let|let's"
    r"|get|without|wish|hope|rather|prefer|like it|'d|if|enough|different|another|else|don't|not|never|no|hate"
    r"|boring|ugly|wrong|weird|back|undo|again|before|forget|mean|meant|said|asked|told you|imagin\w+|mind|pictured"
    r"|missing|replace|swap|move|draw|colou?r|actually|choose|pick|take)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"^(?:(?:ha)+|oh|well|so|hey|hi|wow|aw+|hmm+|fun fact|by the way|btw)?\W*(?:"
    r"(?:i|we) (?:(?:once|just|also|used to|still|both|actually) )?(?:live|lived|grew up|work|worked|went|visited|had"
    r"|have (?:a|an|two|three)|own|owned|saw|met|bought|drove|ate|drank|slept|studied|spent|remember)\b"
    r"|(?:i'm|i am|we're|we are) (?:(?:so|a bit|very|really|just|currently|still) )?(?:having|tired|sick|hungry|sleepy"
    r"|happy|sad|bored today|home|at (?:home|work|the)|on (?:the|my|a)|back from|in (?:a|the)|cold|busy|sitting|eating"
    r"|drinking|waiting|from)\b"
    r"|(?:my|our) (?:\w+ ){1,2}(?:looks?|looked|is|was|has|had|loves?|loved|likes?|lives?|lived|used to|died"
    r"|passed|turned"
    r"|turns|got|went|bought|drew|says|said|thinks|eats|sleeps|adores?|hates?|broke|ran|came)\b"
    r"|(?:i|we) (?:love|adore|miss|hate|like) (?:\w+s|my|our|that (?:song|film|movie|show)|this (?:app|program))\b"
    r"|(?:i|we) (?:was|were) (?:at|in|on|by|a|an|there|born|so|very)\b"
    r"|(?:the|that|this) (?:\w+ ){1,2}reminds? me\b|(?:lol|lmao|rofl|ha(?:ha)+|hehe+)\W*$"
    r"|(?:that's|that is|this is|it's|that was) (?:so |very |really |pretty |quite )?(?:funny|hilarious|cute"
    r"|nice|sweet|great|cool"
    r"|adorable|lovely|amazing|beautiful|awesome|perfect|good|interesting|sad|impressive)\b[^,]*$"
    r"|(?:it|this|that|he|she)(?:'s| is| was)? (?:reminds?|(?:raining|snowing|freezing|sunny|hot|cold) (?:here"
    r"|outside|today|where|at home))\b"
    r"|today (?:i|we|is|was)\b|yesterday\b|last (?:summer|winter|year|week|night)\b).*",
    re.IGNORECASE | re.DOTALL,
)
_OF_THE_PICTURE = re.compile(
    r"^(?:so |and |but |hey,? |hm+,? )?(?:(?:is|are|was|were) (?:the|there|it|he|she|they|this|that|these|those)\b"
    r"(?! (?:possible|ok|okay|any (?:way|chance)|a (?:way|chance)|too|not)\b)"
    r"|(?:does|do|has|did) (?:the|it|he|she|they)\b"
    r"|how (?:many|big|old|tall|large)\b|what (?:colou?r|kind|sort|animal|time|style) (?:is|are|of|does)\b"
    r"|what time of (?:the )?day\b|what season\b|(?:where|who)(?:'s| is| are| was)\b"
    r"|why (?:is|are|does|do|has|have) (?:the|it|he|she|they|there)\b(?!.*\b(?:so|not|no)\b))"
    r"(?!.*\b(?:too|enough|should|could|can|have to|need|supposed|missing)\b)[^.!;]*\?*\s*$",
    re.IGNORECASE,
)
_OF_THE_PROGRAM = re.compile(
    r"^(?:so |and |but |hey,? |wait,? )?(?:do you (?:speak|know|understand|remember|store|save|learn|keep|cost|work"
    r"|support|like)\b|does (?:it|this|that) (?:cost|work|take|need)\b|(?:are|is|will) my (?:pictures?|images?"
    r"|data|photos?|drawings?)\b|what (?:happens|would happen|will happen) (?:if|when)\b|what do you mean\b"
    r"|why (?:did|do|are|can't|won't) you\b|how (?:do|can|does|would|should|did) (?:i|you|one|it|this|we)\b"
    r"|how (?:long|much|fast|good|smart)\b|can (?:i|we) (?:upload|select|mark|save|download|share|load"
    r"|open|export|undo)\b|is it (?:possible|ok|allowed) to (?:change|edit|use|select|upload|mark) (?:only"
    r"|my|just|a part|parts)\b|which \w+ (?:do|can|are|does) (?:you|there|it|i)\b|what (?:else )?(?:can|could|do) you\b"
    r"|are you (?:a|an|sure|human|real|there)\b)[^.!;]*$",
    re.IGNORECASE,
)
_EDITS = re.compile(
    r"\b(?:make|add|put|turn|remove|replace|look|see|give|paint|draw|move|swap|instead|with|without|in (?:a )?\w+$)\b",
    re.IGNORECASE,
)
"""In a question, what may be a wish all the same: "can we see it in red"."""


def subject_of_talk(conversation: Conversation) -> str:
    """What to talk about (see world.answers) instead of an edit; "" where something may be wanted."""
    said = " ".join(conversation.said.replace("\u2019", "'").split())
    if conversation.past and conversation.past[-1].reply.act == "ask":
        return ""
    if _OF_THE_PROGRAM.match(said):
        return "" if _EDITS.search(said) else "help"
    if _OF_THE_PICTURE.match(said):
        return "" if _EDITS.search(said) else "picture"
    told = re.sub(r"^((?:i|we|my|our)\b.*?)[, ]+(?:too|as well)\W*$", r"\1", said, flags=re.IGNORECASE)
    return "fine" if _OWN.match(told) and not _WANTS.search(told) else ""


_ASKING = re.compile(
    r"\?|\b(?:what|which|who|where|when|why|how|tell (?:me|us)|describe|show|list|explain|summar\w+|see|count"
    r"|history|recap)\b|^(?:so |and |but |hey,? )?(?:is|are|was|were|do|does|did|has|have|can|could)\b",
    re.IGNORECASE,
)


def asks(said: str) -> bool:
    """Whether the words may be a question, or want something told."""
    return _ASKING.search(said) is not None
