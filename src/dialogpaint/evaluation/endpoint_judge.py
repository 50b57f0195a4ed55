"""A judge behind any OpenAI-compatible chat endpoint that takes pictures, hosted or on this machine: URL#MODEL."""

import base64
import os
from collections.abc import Sequence
from typing import Any

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.image import Picture

TIMEOUT = 120.0
RETRIES = 4


class EndpointJudge:
    """A `core.judging.Judge`. The key is OPENAI_API_KEY, or "none" for servers that need no key. Answers are greedy and
    of the seed; a further attempt is of the next one. Servers that take neither are asked without."""

    def __init__(self, spec: str, seed: int = 0, timeout: float = TIMEOUT) -> None:
        from openai import OpenAI

        self.url, _, self.name = spec.partition("#")
        if not self.url.startswith(("http://", "https://")) or not self.name:
            raise BadInput(f"{spec!r} names no judge. Write URL#MODEL, for example http://127.0.0.1:8000/v1#my-model.")
        self._seed, self._plain = seed, False
        key = os.environ.get("OPENAI_API_KEY") or "none"
        self._client = OpenAI(base_url=self.url, api_key=key, timeout=timeout, max_retries=RETRIES)

    def look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str:
        """Raises BadInput when the endpoint cannot be used, DialogPaintError when it fails."""
        import openai

        content = [{"type": "text", "text": question}, *map(_shown, pictures)]
        try:
            return self._answer(content, attempt)
        except openai.APITimeoutError:
            raise DialogPaintError(f"{self.url} did not answer in time. Try again or use a faster model.") from None
        except openai.APIConnectionError:
            raise BadInput(f"cannot reach {self.url}. Check the address and that the server runs.") from None
        except (openai.AuthenticationError, openai.PermissionDeniedError):
            raise BadInput(f"{self.url} refused the key. Set OPENAI_API_KEY to a valid one.") from None
        except (openai.NotFoundError, openai.BadRequestError, openai.UnprocessableEntityError) as error:
            why = _one_line(error.message)
            raise BadInput(
                f"{self.url} does not let {self.name} judge ({why}). It must be a chat model that sees pictures."
            ) from None
        except (openai.OpenAIError, ValueError) as error:
            raise DialogPaintError(f"{self.url} failed ({_one_line(str(error))}). Try again later.") from None

    def _answer(self, content: list[dict[str, Any]], attempt: int) -> str:
        """With temperature and seed, and from the first refusal on without."""
        import openai

        if not self._plain:
            try:
                return self._send(content, {"temperature": 0.0, "seed": self._seed + attempt})
            except (openai.BadRequestError, openai.UnprocessableEntityError):
                found = self._send(content, {})
                self._plain = True
                return found
        return self._send(content, {})

    def _send(self, content: list[dict[str, Any]], form: dict[str, Any]) -> str:
        create: Any = self._client.chat.completions.create
        completion = create(model=self.name, messages=[{"role": "user", "content": content}], **form)
        choices = getattr(completion, "choices", None)
        if not choices or choices[0].message is None:
            raise DialogPaintError(
                f"{self.url} sent something that is no chat answer. Check that it is a chat endpoint."
            )
        return choices[0].message.content or ""


def _shown(picture: Picture) -> dict[str, Any]:
    data = base64.b64encode(picture.to_png()).decode()
    return {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}}


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
