"""A judge behind any OpenAI-compatible chat endpoint that takes pictures, hosted or on this machine: URL#MODEL."""

import base64
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture
from dialogpaint.models.chat_endpoint import ChatEndpoint, Rejected, split_spec

TIMEOUT = 120.0
RETRIES = 4


class EndpointJudge:
    """A `core.judging.Judge`. Answers are greedy and of the seed; a further attempt is of the next one. Servers that
    take neither are asked without."""

    def __init__(self, spec: str, seed: int = 0, timeout: float = TIMEOUT) -> None:
        self.url, self.name = split_spec(spec)

        @lru_cache
        def endpoint(attempt: int) -> ChatEndpoint:
            forms: list[dict[str, Any]] = [{"temperature": 0.0, "seed": seed + attempt}, {}]
            return ChatEndpoint(spec, forms, timeout=timeout, retries=RETRIES)

        self._endpoint = endpoint

    def look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str:
        """Raises BadInput when the endpoint cannot be used, DialogPaintError when it fails."""
        content = [{"type": "text", "text": question}, *map(_shown, pictures)]
        try:
            completion = self._endpoint(attempt).complete([{"role": "user", "content": content}])
        except Rejected as error:
            raise BadInput(f"{error} A judge must be a chat model that sees pictures.") from None
        return completion.choices[0].message.content or ""


def _shown(picture: Picture) -> dict[str, Any]:
    data = base64.b64encode(picture.to_png()).decode()
    return {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}}
