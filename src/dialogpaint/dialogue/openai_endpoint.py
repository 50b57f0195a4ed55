"""A dialogue model behind any OpenAI-compatible chat endpoint, hosted or on this machine, named as URL#MODEL."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from dialogpaint.core.conversation import Act, Conversation, Reply
from dialogpaint.core.errors import DialogPaintError
from dialogpaint.dialogue.prompt import messages
from dialogpaint.models.chat_endpoint import ChatEndpoint, Message, one_line

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessage

TIMEOUT = 60.0
RETRIES = 2
FEWEST_OPTIONS, MOST_OPTIONS = 2, 4
MOST_ECHOED = 2000
"""Characters of a bad answer that are shown to the model again."""


class Answer(BaseModel):
    """The JSON object the endpoint must send. Fields beyond these are ignored; null lists count as empty."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)
    act: Act
    text: str = Field(min_length=1)
    instructions: list[str] = Field(default=[], max_length=8)
    options: list[str] = []
    target: str = ""

    @field_validator("instructions", "options", mode="before")
    @classmethod
    def _null_is_empty(cls, value: object) -> object:
        return [] if value is None else value

    @field_validator("target", mode="before")
    @classmethod
    def _number_is_text(cls, value: object) -> object:
        return "" if value is None else str(value) if isinstance(value, int) else value

    @model_validator(mode="after")
    def _fits_its_act(self) -> "Answer":
        if self.act == "edit" and not any(self.instructions):
            raise ValueError("act edit needs at least one instruction")
        if self.act == "ask" and not FEWEST_OPTIONS <= len(self.options) <= MOST_OPTIONS:
            raise ValueError(f"act ask needs {FEWEST_OPTIONS} to {MOST_OPTIONS} options")
        return self

    def to_reply(self) -> Reply:
        """Only what belongs to the act is kept."""
        return Reply(
            act=self.act,
            text=self.text,
            instructions=tuple(filter(None, self.instructions)) if self.act == "edit" else (),
            options=tuple(self.options) if self.act == "ask" else (),
            target=self.target if self.act in ("forget", "redo") else "",
        )


_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["act", "text", "instructions", "options", "target"],
    "properties": {
        "act": {"type": "string", "enum": ["ask", "edit", "forget", "redo", "answer", "decline"]},
        "text": {"type": "string"},
        "instructions": {"type": "array", "items": {"type": "string"}},
        "options": {"type": "array", "items": {"type": "string"}},
        "target": {"type": "string"},
    },
}
# From the strictest to what every server takes: one that refuses a form is asked with the next.
_FORMS: tuple[dict[str, Any], ...] = (
    {
        "temperature": 0.0,
        "response_format": {"type": "json_schema", "json_schema": {"name": "reply", "strict": True, "schema": _SCHEMA}},
    },
    {"temperature": 0.0, "response_format": {"type": "json_object"}},
    {"temperature": 0.0},
)


class EndpointDialogue:
    """Replies through a chat endpoint (`models.chat_endpoint`).

    A bad answer is sent back once with what is wrong with it. Raises BadInput when the server cannot be used (address,
    key, model name) and DialogPaintError when it fails or keeps answering badly.
    """

    def __init__(self, spec: str, timeout: float = TIMEOUT, retries: int = RETRIES) -> None:
        self._endpoint = ChatEndpoint(spec, _FORMS, timeout=timeout, retries=retries)
        self.url, self.model = self._endpoint.url, self._endpoint.model
        self.name = spec

    def reply(self, conversation: Conversation) -> Reply:
        request = messages(conversation)
        answer = self._ask(request)
        try:
            return read_reply(answer)
        except ValueError as error:
            request += _correction(answer.content or "", str(error))
        try:
            return read_reply(self._ask(request))
        except ValueError as error:
            raise DialogPaintError(
                f"{self.model} at {self.url} twice gave no usable reply ({error}). Say it again or use another model."
            ) from None

    def _ask(self, request: list[Message]) -> "ChatCompletionMessage":
        message: ChatCompletionMessage = self._endpoint.complete(request).choices[0].message
        return message


def read_reply(message: "ChatCompletionMessage") -> Reply:
    """The reply in a chat message. Raises ValueError, in one line, when there is none."""
    refusal = getattr(message, "refusal", None)
    if refusal:
        return Reply(act="decline", text=refusal)
    text = message.content or ""
    problem = "no JSON object in it"
    for found in _json_objects(text):
        try:
            return Answer.model_validate(found).to_reply()
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            problem = f"{where}: {first['msg']}" if where else str(first["msg"])
    raise ValueError(one_line(problem))


def _json_objects(text: str) -> Iterator[dict[str, Any]]:
    """Every outermost JSON object in a text: models like to wrap it in prose or a code fence."""
    decoder = json.JSONDecoder()
    start = text.find("{")
    while start >= 0:
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            if isinstance(value, dict):
                yield value
        start = text.find("{", end)


def _correction(answer: str, problem: str) -> list[Message]:
    said = {"role": "assistant", "content": answer[:MOST_ECHOED] or "(nothing)"}
    wish = f"That was not a valid answer ({problem}). Answer my message again with the one JSON object only."
    return [said, {"role": "user", "content": wish}]
