"""Any OpenAI-compatible chat endpoint, hosted or on this machine, named as URL#MODEL."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.writing import Finish, Unavailable, Unreachable, WritingRequest, Written

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletion

Message = Mapping[str, Any]
"""One chat message: role, and content: words, or a list of words and pictures."""
Form = dict[str, Any]
"""What a request has beside model and messages."""

_LONGEST_WAIT = 600.0
"""Seconds of a server's own "Retry-After" that are believed."""


class Rejected(BadInput):
    """The server takes no form of this request."""


class ChatEndpoint:
    """`POST URL/chat/completions`. The key is OPENAI_API_KEY, or "none" for servers that need no key.

    forms: from the one wanted most to what every server takes: one that refuses a form is asked with the next, and from
    then on. retries: how often a request is repeated before the error is raised.
    """

    def __init__(self, spec: str, forms: Sequence[Form], timeout: float, retries: int) -> None:
        from openai import OpenAI

        self.url, self.model = split_spec(spec)
        self._forms = forms
        self._form = 0
        self._timeout = timeout
        key = os.environ.get("OPENAI_API_KEY") or "none"
        self._client = OpenAI(base_url=self.url, api_key=key, timeout=timeout, max_retries=retries)

    def complete(self, messages: Sequence[Message]) -> "ChatCompletion":
        """An answer with at least one message in it. Raises BadInput when the server cannot be used (address, key,
        model name, limits), Unavailable when it may be later, DialogPaintError for an answer that is none."""
        import openai

        why = ""
        for form in range(self._form, len(self._forms)):
            try:
                completion = self._checked(self._send(messages, self._forms[form]))
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                why = one_line(error.message)
            else:
                self._form = form
                return completion
        raise Rejected(f"{self.url} refused the request ({why}). Check the model's name and limits.")

    def _send(self, messages: Sequence[Message], form: Form) -> "ChatCompletion":
        """One request. Errors that another form could cure pass through; the rest become one line."""
        import openai

        create: Any = self._client.chat.completions.create
        try:
            completion: ChatCompletion = create(model=self.model, messages=list(messages), **form)
            return completion
        except (openai.BadRequestError, openai.UnprocessableEntityError):
            raise
        except openai.APITimeoutError:
            raise Unavailable(
                f"{self.url} did not answer within {self._timeout:g} s. Try again or use a faster model."
            ) from None
        except openai.APIConnectionError as error:
            raise self._unconnected(error) from None
        except (openai.AuthenticationError, openai.PermissionDeniedError):
            raise BadInput(f"{self.url} refused the key. Set OPENAI_API_KEY to a valid one.") from None
        except openai.NotFoundError:
            raise BadInput(f"{self.url} has no model {self.model}, or is no chat endpoint. Check URL#MODEL.") from None
        except openai.APIStatusError as error:
            raise Unavailable(self._failure(error), _retry_after(error)) from None
        except (openai.OpenAIError, ValueError) as error:
            raise Unavailable(self._failure(error)) from None

    def _unconnected(self, error: Exception) -> Unavailable:
        # By name, as it depends on its version which HTTP library the client stands on.
        if type(error.__cause__).__name__ == "ConnectError":
            return Unreachable(f"cannot reach {self.url}. Check the address and that the server runs.")
        return Unavailable(f"{self.url} broke off the connection. Try again later.")

    def _failure(self, error: Exception) -> str:
        return f"{self.url} failed ({one_line(str(error))}). Try again later."

    def _checked(self, completion: "ChatCompletion") -> "ChatCompletion":
        choices = getattr(completion, "choices", None)
        if not choices or choices[0].message is None:
            raise DialogPaintError(
                f"{self.url} sent something that is no chat answer. Check that it is a chat endpoint."
            )
        return completion


class EndpointWriter:
    """Writes through a chat endpoint. Servers that take no temperature or no `max_tokens` are asked without."""

    def __init__(self, spec: str, *, temperature: float, most_tokens: int, timeout: float) -> None:
        plain, newer = {"max_tokens": most_tokens}, {"max_completion_tokens": most_tokens}
        forms: list[Form] = [{"temperature": temperature, **plain}, plain, newer, {}]
        self._endpoint = ChatEndpoint(spec, forms, timeout=timeout, retries=0)
        self._answered = False
        self.name = self._endpoint.model

    def write(self, request: WritingRequest) -> Written:
        try:
            completion = self._endpoint.complete(
                [{"role": "system", "content": request.task}, {"role": "user", "content": request.query}]
            )
        except Rejected as error:
            if not self._answered:
                raise
            # The server works; what it will not take is this one request (too long, or filtered).
            return Written(text=str(error), finish="refused")
        except (BadInput, Unavailable):
            raise
        except DialogPaintError as error:
            raise Unavailable(str(error)) from None
        self._answered = True
        choice, usage = completion.choices[0], completion.usage
        return Written(
            text=choice.message.content or getattr(choice.message, "refusal", None) or "",
            finish=_finish(choice.finish_reason, bool(getattr(choice.message, "refusal", None))),
            prompt_tokens=usage.prompt_tokens if usage else 0,
            completion_tokens=usage.completion_tokens if usage else 0,
        )


def split_spec(spec: str) -> tuple[str, str]:
    """URL and model name of "http://127.0.0.1:8000/v1#some-model". Raises BadInput when either is missing."""
    url, _, model = spec.partition("#")
    if not url.startswith(("http://", "https://")) or not url.split("//", 1)[1] or not model:
        raise BadInput(
            f"{spec!r} names no chat endpoint. Write URL#MODEL, for example http://127.0.0.1:8000/v1#my-model."
        )
    return url, model


def one_line(text: str) -> str:
    return " ".join(text.split())[:200]


def _finish(reason: str | None, refusal: bool) -> Finish:
    if refusal or reason == "content_filter":
        return "refused"
    return "length" if reason == "length" else "stop"


def _retry_after(error: "openai.APIStatusError") -> float | None:
    """Seconds, from the header that 429 and 503 come with; a date, which is allowed too, is not read."""
    try:
        seconds = float(error.response.headers["retry-after"])
    except (KeyError, ValueError):
        return None
    return min(max(seconds, 0.0), _LONGEST_WAIT)
