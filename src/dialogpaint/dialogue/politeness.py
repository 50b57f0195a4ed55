"""Words around a request that ask for nothing: greetings, politeness, fillers, counting."""

import re

from dialogpaint.dialogue.request_words import GERUNDS, VERB

_PLEASE = (
    r"(?:please|pls|plz|kindly|just|really|maybe|perhaps|simply|possibly|quickly|now|also|do|then|next|again"
    r"|actually|go ahead and|try and|try to|first)"
)
_ASKING = (
    r"(?:do you think |i wonder if |i was wondering if |i was hoping |i'm hoping |i hope |any chance "
    r"|is there any chance |is there a way |is there any way )?(?:that )?(?:can|could|would|will|might"
    r"|may)(?:n't)? (?:you|u|we|i)(?: (?:be able to|ask you to|have you|get you to|mind if you|possibly|please"
    r"|maybe|perhaps|just|also|kindly|go ahead and|try to|be so kind (?:as to|and)|be a dear and|be an angel and"
    r"|do me a favou?r and|help me(?: to)?|like to))*|(?:are|were) you able to|(?:is it|would it be|is there (?:a"
    r"|any) way|is there (?:a|any) chance|any chance)(?: (?:at all )?possible)?(?: for you| you could"
    r"| you can)?(?: to)?|(?:it would|it'd|that would|that'd) be (?:really |very |so |super )?(?:great|nice|lovely"
    r"|awesome|amazing|cool|wonderful|fantastic|perfect|good|helpful|better|best) (?:if you (?:could|would|can)|to)"
    r"|i(?:'d| would| do)? (?:really |just |only |kindly |very much |also |actually )*(?:want|need|like|love|prefer"
    r"|appreciate it|be grateful|be (?:so |very )?happy)(?: it)?(?: if)?(?: for)? you(?: (?:could|would"
    r"|can))?(?: to)?|i(?:'d| would)? (?:really |just |only |also |actually )*(?:want|need|like|love|wish|prefer"
    r"|have|got)(?:ed)? to(?: see if (?:you|we) (?:can|could))?|i was (?:just )?(?:thinking|wondering|hoping)(?:,"
    r"| that| whether| if)*(?: (?:you|we|maybe you|maybe we) (?:could|can|might|should))|i think (?:that )?(?:you"
    r"|we) (?:should|could|can|need to)|(?:you|we) (?:should|could|can|need to|have to|might|ought to)(?: (?:maybe"
    r"|perhaps|just|also))?|let's|let us|what i (?:want|need|would like|'d like) is(?: for you)? to|my (?:request"
    r"|wish|idea) is to|your task is to|your job is to|(?:do me a favou?r|do me a solid|be so kind|be a dear"
    r"|be an angel|be nice|be good|help me out)(?: and|,|:)|make sure (?:to|you)|see if you can|feel free to"
    r"|don't forget to|help me(?: to)?|if you (?:could|would|can)(?: please| just)?,?|would (?:you"
    r"|u) mind(?: if you)?|do you mind(?: if you)?|(?:i )?wanna|(?:i'm|i am) asking you to|i suggest you"
    r"|why don't (?:you|we)|why not|please"
)
_CALLS = (
    r"(?:hey|hi|hello|hiya|howdy|yo|ok|okay|oki|k|alright|all right|right|so|well|oh|ah|hm+|um+|uh+|erm|er|yes|yeah"
    r"|yep|yup|sure|great|nice|cool"
    r"|good|perfect|awesome|lovely|wow|thanks|thank you|cheers|sorry|excuse me|pardon|listen|look|anyway|anyways"
    r"|honestly|basically|literally"
    r"|tbh|ngl|lol|lmao|haha+|hehe|btw|by the way|dude|bro|man|mate|buddy|friend|sir|good (?:morning|evening"
    r"|afternoon|day)|hey there|hi there|hello there"
    r"|you know(?: what)?|i mean|like|i guess|i think|i was (?:just )?thinking|i'm thinking|in my opinion|imo"
    r"|if you don't mind(?: me asking)?|if (?:it's|that's|it is|that is) (?:ok|okay|alright|possible"
    r"|not too much trouble)(?: with you)?"
    r"|if (?:at all )?possible|if you can|if you could|if you would|when you (?:get|have) (?:a )?(?:chance|time"
    r"|moment|minute)|whenever you're ready|for me|for a start|to start with|to begin with|quick (?:question"
    r"|request|one|favou?r)"
    r"|one more (?:thing|change)|another thing|one (?:last|final) (?:thing|change)|last (?:one|thing)|next (?:one"
    r"|up|thing)?|and|but|also|then|plus|furthermore|besides|additionally|in addition|moreover"
    r"|(?:and )?while (?:you're|you are) at it|and also|oh and|after that|afterwards|finally|lastly"
    r"|first(?:ly)?(?: of all)?|second(?:ly)?|third(?:ly)?"
    r"|(?:ok |okay |so )?here's (?:the thing|what i want|my idea|the plan|an idea)|i have an idea|idea|new idea"
    r"|hear me out|let me think|let's see|you see|actually|maybe|perhaps|now|ok now|please"
    r"|(?:i (?:want|need|have|would like)|i'd like|make|do)? ?(?:a few|two|three|several|some|a couple of|both"
    r"|these|the following)(?: small| quick)? (?:things|changes|edits|requests|tweaks)|do both|request|task|todo"
    r"|to do|change|edit)"
)
_START = re.compile(
    rf"^(?:(?:{_CALLS})\s*(?:[,:!.;]+|\.\.\.|…|-+(?=\s))\s*|(?:{_CALLS})\s+(?=(?:(?:so|and|then|well|now|but)\s+)?(?:{_ASKING}|{_PLEASE}|{VERB})\b)"
    rf"|(?:{_ASKING})[,:]?\s+(?=(?:(?:{_PLEASE}|{_ASKING})[, ]+)*(?:{VERB}|{'|'.join(GERUNDS)})\b)"
    rf"|{_PLEASE}[,:]?\s+(?=(?:{_PLEASE}[, ]+)*(?:{VERB})\b)"
    rf"|(?:\(?\d{{1,2}}[.)]|\(?[a-d]\)|[-*•]+)\s+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:,\s*(?:my friend|mate|dude|bro|man|buddy|yeah|sir)[\s?!.,]*$)|"
    r"(?:,|\s|-|–|—|\.|!)+(?:please and thank you|please|pls|plz|kindly|thanks(?: (?:a lot|so much|a bunch"
    r"|a million|in advance))?|thank you(?: (?:very|so) much| in advance)?|(?:please and )?thank you|cheers|thx|ty"
    r"|ta|tia"
    r"|if you (?:can|could|would|don't mind|do not mind|will|please|wouldn't mind|have time|like)"
    r"|if (?:at all )?possible|if (?:it's|that's|it is|that is) (?:ok|okay|alright|possible"
    r"|not too much trouble)(?: with you)?"
    r"|for me|will you|would you|could you|can you|would be (?:great|nice|lovely|cool|awesome|amazing|perfect)"
    r"|that would be (?:great|nice|lovely|cool|awesome|amazing|perfect)"
    r"|ok|okay|alright|right away|right now|for now|or something(?: like that)?|or whatever|you know|i guess"
    r"|i think|lol|lmao|haha+|hehe|tbh|ngl|asap|when you (?:get|have) (?:a )?(?:chance|time|moment|minute)"
    r"|is that (?:ok|okay|possible|doable)|can you do that|do you think|that's all|that is all|nothing (?:else"
    r"|more)|[:;]-?[)D(P]|<3|xd|xoxo)[\s?!.,]*$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r",\s*(?:like|you know|um+|uh+|erm|hm+|i mean|i guess|i think|maybe|perhaps|please|if you (?:can|could"
    r"|don't mind)|if possible|let's say|say|well|actually|honestly|basically|literally|lol),\s*"
    r"|(?<=\w)\s+(?:um+|uh+|erm|hm+|uhm|lol|haha+|please|pls)(?:,|\.\.\.|…)?(?=\s+\w)(?!\s+and (?:thank|ty)\b)"
    r"|\s*[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+",
    re.IGNORECASE,
)


_NOTHING = re.compile(rf"(?:(?:{_PLEASE}|{_CALLS}|{_ASKING})\W*)*", re.IGNORECASE)


def plain(clause: str) -> str:
    """The clause without politeness, fillers and counting before, inside and after; "" when it was nothing else."""
    words = _INSIDE.sub(" ", clause).strip(" ,;:-–—")
    words = " ".join(words.split())
    while (shorter := _START.sub("", words)) != words:
        words = _imperative(shorter.strip(" ,;:-"))
    while (shorter := _END.sub("", f" {words}").strip()) != words.strip():
        words = shorter
    if _NOTHING.fullmatch(words):
        return ""
    ends = r"(?<=\w)[\s.,;!?]+$" if re.match(rf"{VERB}\b", words, re.IGNORECASE) else r"(?<=\w)[\s.,;!]+$"
    return re.sub(ends, "", words).strip(" ,;-")


def _imperative(words: str) -> str:
    """ "making the dog red" -> "make the dog red"."""
    first, space, rest = words.partition(" ")
    verb = GERUNDS.get(first.lower())
    return f"{verb}{space}{rest}" if verb and rest and not rest.startswith(("for ", "is ", "at ")) else words
