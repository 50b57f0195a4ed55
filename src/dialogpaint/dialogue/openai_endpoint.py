"""A dialogue model behind any OpenAI-compatible chat endpoint, hosted or on this machine, named as URL#MODEL."""

import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from dialogpaint.core.conversation import Act, Conversation, Reply
from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.dialogue.prompt import Message, messages

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessage

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
    {"response_format": {"type": "json_schema", "json_schema": {"name": "reply", "strict": True, "schema": _SCHEMA}}},
    {"response_format": {"type": "json_object"}},
    {},
)


class EndpointDialogue:
    """Replies through `POST URL/chat/completions`. The key is OPENAI_API_KEY, or "none" for servers that need no key.

    A bad answer is sent back once with what is wrong with it. Raises BadInput when the server cannot be used (address,
    key, model name) and DialogPaintError when it fails or keeps answering badly.
    """

    def __init__(self, spec: str, timeout: float = TIMEOUT, retries: int = RETRIES) -> None:
        from openai import OpenAI

        self.url, self.model = split_spec(spec)
        self.name = spec
        self._timeout = timeout
        self._form = 0
        key = os.environ.get("OPENAI_API_KEY") or "none"
        self._client = OpenAI(base_url=self.url, api_key=key, timeout=timeout, max_retries=retries)

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
        from openai import BadRequestError, UnprocessableEntityError

        while True:
            try:
                return self._message(self._send(request))
            except (BadRequestError, UnprocessableEntityError) as error:
                if self._form + 1 == len(_FORMS):
                    self._form = 0
                    why = _one_line(error.message)
                    raise BadInput(
                        f"{self.url} refused the request ({why}). Check the model's name and limits."
                    ) from None
                self._form += 1

    def _send(self, request: list[Message]) -> "ChatCompletion":
        """One request. Errors that another form of answer could cure pass through; the rest become one line."""
        import openai

        create: Any = self._client.chat.completions.create
        try:
            completion: ChatCompletion = create(
                model=self.model, messages=request, temperature=0.0, **_FORMS[self._form]
            )
            return completion
        except (openai.BadRequestError, openai.UnprocessableEntityError):
            raise
        except openai.APITimeoutError:
            raise DialogPaintError(
                f"{self.url} did not answer within {self._timeout:g} s. Try again or use a faster model."
            ) from None
        except openai.APIConnectionError:
            raise BadInput(f"cannot reach {self.url}. Check the address and that the server runs.") from None
        except (openai.AuthenticationError, openai.PermissionDeniedError):
            raise BadInput(f"{self.url} refused the key. Set OPENAI_API_KEY to a valid one.") from None
        except openai.NotFoundError:
            raise BadInput(f"{self.url} has no model {self.model}, or is no chat endpoint. Check URL#MODEL.") from None
        except (openai.OpenAIError, ValueError) as error:
            raise DialogPaintError(f"{self.url} failed ({_one_line(str(error))}). Try again later.") from None

    def _message(self, completion: "ChatCompletion") -> "ChatCompletionMessage":
        choices = getattr(completion, "choices", None)
        if not choices or choices[0].message is None:
            raise DialogPaintError(
                f"{self.url} sent something that is no chat answer. Check that it is a chat endpoint."
            )
        message: ChatCompletionMessage = choices[0].message
        return message


def split_spec(spec: str) -> tuple[str, str]:
    """URL and model name of "http://127.0.0.1:8000/v1#some-model". Raises BadInput when either is missing."""
    url, _, model = spec.partition("#")
    if not url.startswith(("http://", "https://")) or not url.split("//", 1)[1] or not model:
        raise BadInput(
            f"{spec!r} names no chat endpoint. Write URL#MODEL, for example http://127.0.0.1:8000/v1#my-model."
        )
    return url, model


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
    raise ValueError(_one_line(problem))


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


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
