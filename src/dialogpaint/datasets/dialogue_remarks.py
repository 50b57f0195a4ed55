"""Turns that ask for no edit: taking back, bringing back, small talk, questions, and what cannot be done."""

import random
import re

from dialogpaint.core.conversation import Reply
from dialogpaint.datasets import taking_back as taking_back_words
from dialogpaint.datasets import talk as words
from dialogpaint.datasets import wordings
from dialogpaint.datasets.asked_questions import asked_question
from dialogpaint.datasets.declined_requests import declined_request
from dialogpaint.datasets.outside_words import noun
from dialogpaint.datasets.talk_state import Talk, Turn
from dialogpaint.world import synonyms
from dialogpaint.world.casual import ended, mistyped
from dialogpaint.world.kinds import KINDS
from dialogpaint.world.phrases import instruction, pick_word
from dialogpaint.world.vocabulary import COLOURS


def typed(text: str, rng: random.Random) -> str:
    """A short turn as someone types it."""
    if rng.random() < 0.06:
        text = mistyped(text, rng)
    return ended(text, rng)


def forget(talk: Talk) -> Turn:
    rng = talk.rng
    chance = rng.random()
    if chance < 0.4:
        return _polite(rng.choice(taking_back_words.FORGET_LAST), rng), Reply(act="forget", text="")
    if chance < 0.6:
        count = rng.choice(tuple(taking_back_words.COUNT_WORDS))
        said = rng.choice(taking_back_words.FORGET_MANY).format(n=rng.choice(taking_back_words.COUNT_WORDS[count]))
        return _polite(said, rng), Reply(act="forget", text="", target=count)
    if chance < 0.75:
        return _polite(rng.choice(taking_back_words.FORGET_ALL), rng), Reply(act="forget", text="", target="all")
    thing = _forgettable(talk)
    return _polite(rng.choice(taking_back_words.FORGET_NAMED).format(t=thing), rng), Reply(
        act="forget", text="", target=thing
    )


def redo(talk: Talk) -> Turn:
    rng = talk.rng
    chance = rng.random()
    if chance < 0.7:
        return _polite(rng.choice(taking_back_words.REDO), rng), Reply(act="redo", text="")
    if chance < 0.87:
        count = rng.choice(tuple(taking_back_words.COUNT_WORDS))
        said = rng.choice(taking_back_words.REDO_MANY).format(n=rng.choice(taking_back_words.COUNT_WORDS[count]))
        return _polite(said, rng), Reply(act="redo", text="", target=count)
    return _polite(rng.choice(taking_back_words.REDO_ALL), rng), Reply(act="redo", text="", target="all")


def taking_back(talk: Talk) -> Turn:
    return redo(talk) if talk.rng.random() < (0.6 if talk.undone else 0.2) else forget(talk)


def _forgettable(talk: Talk) -> str:
    """ "the hat", "the rainbow", "the green car": words of an edit that was made, or of any."""
    rng = talk.rng
    made = rng.choice(talk.applied) if talk.applied and rng.random() < 0.7 else instruction(wordings.wild_edit(rng))
    found = [word for word in re.findall(r"[\w-]+", made) if word not in _SMALL and len(word) > 2]
    thing = f"the {rng.choice(found)}" if found else "the last one"
    if rng.random() < 0.2:
        thing = rng.choice(
            (
                "the colour change",
                "the new background",
                "the weather",
                "the style",
                "the new colour",
                f"the {noun(rng)}",
                "the replacement",
            )
        )
    return thing


_SMALL = {
    "make",
    "the",
    "add",
    "remove",
    "move",
    "replace",
    "with",
    "give",
    "put",
    "left",
    "right",
    "middle",
    "next",
    "and",
    "from",
    "their",
    "background",
    "bigger",
    "smaller",
    "down",
    *COLOURS,
}


def _polite(said: str, rng: random.Random) -> str:
    if rng.random() < 0.15:
        opening = rng.choice(
            ("please", "can you", "ok,", "hmm,", "no,", "could you", "pls", "oh no,", "wait,", "sorry,")
        )
        said = f"{opening} {said}"
    elif rng.random() < 0.1:
        said = f"{said} {rng.choice(('please', 'pls', 'thanks', 'for me', 'now'))}"
    return typed(said, rng)


def small_talk(talk: Talk) -> Turn:
    rng = talk.rng
    if rng.random() < 0.45:
        return asked(talk)
    if rng.random() < 0.15:
        kind = (
            rng.choice(talk.scene.things).kind if talk.scene.things and rng.random() < 0.5 else rng.choice(tuple(KINDS))
        )
        word = pick_word(synonyms.KIND_WORDS, kind, rng)
        return typed(rng.choice(words.ABOUT_KIND).format(k=word, p=KINDS[kind].plural), rng), Reply(
            act="answer", text="picture"
        )
    subject = rng.choice(("hello", "thanks", "thanks", "help", "help", "bye", "who", "edits", "picture", "picture"))
    said = rng.choice(words.TALK[subject])
    if subject == "thanks" and rng.random() < 0.2:
        said += rng.choice((", thanks", "!!", ", thank you so much", " now", ", I like it", " :)", ", that's all"))
    return typed(said, rng), Reply(act="answer", text=subject)


def asked(talk: Talk) -> Turn:
    """A question about the editor, the picture or the edits."""
    rng = talk.rng
    said, subject = asked_question(rng)
    if rng.random() < 0.2:
        said = (
            f"{rng.choice(('hey,', 'ok,', 'so', 'and', 'hi,', 'hmm,', 'one question:', 'by the way,', 'wait,'))} {said}"
        )
    said += (
        rng.choice(("", "", "?", "?", " please", " again?", " now?")) if subject != "help" else rng.choice(("", "?"))
    )
    return typed(said, rng), Reply(act="answer", text=subject)


def declined(talk: Talk) -> Turn:
    rng = talk.rng
    if rng.random() < 0.6:
        said, subject = declined_request(rng)
        return _polite(said, rng), Reply(act="decline", text=subject)
    subject = rng.choice(("off topic", "off topic", "unsafe", "output"))
    said = rng.choice(words.DECLINED[subject])
    if subject == "off topic" and rng.random() < 0.5:
        said = rng.choice(_ELSEWHERE).format(x=noun(rng), y=noun(rng), p=rng.choice(_PLACES), n=rng.randrange(2, 30))
    if rng.random() < 0.2 and said[0] != ".":
        said = f"{rng.choice(('please', 'can you', 'hey,', 'could you', 'ok,', 'now', 'hi,'))} {said}"
    return typed(said, rng), Reply(act="decline", text=subject)


_ELSEWHERE = (
    "what's the weather in {p}", "book me a flight to {p}", "how do I get to {p}", "where can I buy a {x}",
    "how much is a {x}", "order me a {x}", "buy a {x} online", "what is a {x}", "who invented the {x}",
    "how do you cook {x}", "my {x} is broken", "write a story about a {x} and a {y}", "what's the capital of {p}",
    "sell my {x}", "is a {x} better than a {y}", "why do I need a {x}", "how many people live in {p}",
    "find cheap hotels in {p}", "I ate a {x} today", "is it raining in {p}", "how do I repair my {x}",
    "translate {x} into German", "give me a recipe for {x}", "what does {x} mean", "where is {p}",
    "how heavy is a {x}",
    "I love my {x}", "book a hotel in {p}", "buy me tickets to {p}", "get me a train ticket to {p}",
    "call a cab to {p}",
    "how far is {p} from here", "what time is it in {p}", "will it rain in {p} tomorrow",
    "what language do they speak in {p}",
    "who is the mayor of {p}", "tell me a joke about a {x}", "tell me a story about a {x}", "write a poem about {x}",
    "sing me a song about {x}", "write an email about the {x}", "send a message to my {x}", "remind me about the {x}",
    "search the web for {x}", "google {x}", "look up {x}", "what's the price of a {x}", "how old is {p}",
    "where do I find a {x}", "how do I clean a {x}", "how do I build a {x}", "can you recommend a {x}",
    "do you like {x}",
    "have you ever been to {p}", "do you want a {x}", "what's your opinion on {x}", "who won the game in {p}",
    "how long does a {x} live", "how big can a {x} get", "why is the {x} called that", "explain {x} to me",
    "teach me how to play the {x}", "I need to buy a {x}", "I have to go to {p}", "I was in {p} last week",
    "my friend has a {x}", "yesterday I saw a {x} in {p}", "what happened in {p}", "when was {p} founded",
    "play a song about {p}", "solve this for me: 12 times {n}", "what is {n} plus 7", "how many days until {n} May",
    "set a timer for {n} minutes", "wake me up at {n}", "what's on at the cinema in {p}", "find me a job in {p}",
    "give me directions to {p}", "what should I cook with {x}", "is {x} healthy", "how do I say {x} in French",
    "define {x}", "spell {x}", "what rhymes with {x}", "feed my {x}", "call {x}", "{p} is beautiful", "I live in {p}",
)  # fmt: skip
_PLACES = ("Rome", "Berlin", "Spain", "London", "Ohio", "Tokyo", "Madrid", "Paris", "Canada", "Cairo", "Oslo", "India")
