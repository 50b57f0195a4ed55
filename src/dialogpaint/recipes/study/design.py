"""What a study asks: its conditions, what raters talk about, what they are shown, and who is left out of the report.

The same values are read from the researcher's TOML file (pictures by path) and kept in the study's folder (by SHA-256).
"""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCALE = (1, 2, 3, 4, 5)
QUESTIONS = ("satisfaction", "mos")
"""Asked after a conversation and of every shown result, as the paper asked: how content, and how good it looks (the
mean opinion score's scale, ITU-T P.800)."""

CONSENT = (
    "You will talk with a program that edits pictures, look at pictures that were made, and say how good they are. "
    "There are no right or wrong answers.\n"
    "Your answers, the words you type and the time each takes are kept under a code, without your name, and serve to "
    "compare such programs. Please type nothing personal.\n"
    "You may stop at any time, and come back later with your code."
)

Text = Annotated[str, Field(min_length=1, max_length=4000)]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Count = Annotated[int, Field(ge=0, le=10_000)]


class Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Condition(Value):
    """A system to compare. name: for the researcher, never shown. The rest is how `chat` opens it; None = default."""

    name: Name
    family: Name = "mini"
    dialogue: Name = "mini"
    method: Name = "auto"
    seed: int = 0
    steps: int | None = None
    text_guidance: float | None = None
    image_guidance: float | None = None
    best_of: int = 1


class Topic(Value):
    """Something to talk about. picture: a file, or `sample:NAME`. goal: what the rater should try to reach."""

    picture: Name
    goal: Text = "Change this picture as you like."


class Item(Value):
    """A picture, a request, and what conditions made of it (condition's name to picture). Results that are not given
    are made when the study is created."""

    before: Name
    request: Text
    results: dict[Name, Name] = {}


class Talk(Value):
    """Live conversations. per_rater: how many each rater has. least_turns: said before a conversation can be rated."""

    per_rater: Count = 2
    least_turns: Annotated[int, Field(ge=1, le=50)] = 2
    topics: tuple[Topic, ...] = ()


class Shown(Value):
    """Results that are only looked at. rate, choose: how many each rater rates, and how many pairs they choose from.
    checks: of attention, among each."""

    rate: Count = 0
    choose: Count = 0
    checks: Annotated[int, Field(ge=0, le=20)] = 0
    items: tuple[Item, ...] = ()


class Exclusion(Value):
    """Who does not count. failed_checks: that many or more. fastest_seconds: the median answer to what is shown was
    quicker. same_answers: that many ratings or more of shown results and all of them alike. unfinished: who did not
    reach the end. 0 or false = no such rule."""

    failed_checks: Count = 1
    fastest_seconds: Annotated[float, Field(ge=0)] = 1.0
    same_answers: Count = 10
    unfinished: bool = True


class Study(Value):
    title: Text = "Editing pictures by talking"
    consent: Text = CONSENT
    seed: Annotated[int, Field(ge=0)] = 0
    conditions: Annotated[tuple[Condition, ...], Field(min_length=1)]
    talk: Talk = Talk()
    shown: Shown = Shown()
    exclude: Exclusion = Exclusion()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(condition.name for condition in self.conditions)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Words that would tell a rater which condition they have. Names like A and B tell nothing."""
        told = {word for one in self.conditions for word in (one.family, one.dialogue, one.method)} - {"mini", "auto"}
        return tuple(sorted(word for word in told | set(self.names) if len(word) > 2))

    def condition(self, name: str) -> Condition:
        return next(one for one in self.conditions if one.name == name)

    @model_validator(mode="after")
    def _fits_together(self) -> "Study":
        names = self.names
        if len(set(names)) < len(names):
            raise ValueError("two conditions have the same name")
        strange = {name for item in self.shown.items for name in item.results} - set(names)
        if strange:
            raise ValueError(f"an item has a result of {sorted(strange)[0]!r}, which is no condition")
        self._enough("talk.per_rater", self.talk.per_rater, len(self.talk.topics), len(names))
        self._enough("shown.rate", self.shown.rate, len(self.shown.items), len(names))
        self._enough("shown.choose", self.shown.choose, len(self.shown.items), len(names) * (len(names) - 1) // 2)
        if not any(self.counts):
            raise ValueError("nothing is asked: it needs talk.topics, or shown.items with shown.rate or shown.choose")
        self._keep_secrets()
        return self

    @property
    def counts(self) -> tuple[int, int, int]:
        """Conversations, ratings and choices of each rater, without checks."""
        talks = self.talk.per_rater if self.talk.topics else 0
        return talks, self.shown.rate, self.shown.choose

    def _enough(self, what: str, wanted: int, units: int, arms: int) -> None:
        if what == "talk.per_rater" and units == 0:
            return
        if wanted > units * arms:
            raise ValueError(f"{what} is {wanted}, but there are only {units * arms} different ones to ask about")

    def _keep_secrets(self) -> None:
        told = [self.title, self.consent, *(topic.goal for topic in self.talk.topics)]
        for name in (name for name in self.names if name in self.secrets):
            for text in (*told, *(item.request for item in self.shown.items)):
                if re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
                    raise ValueError(f"raters would read the condition's name {name!r} in {text[:40]!r}: rename it")
