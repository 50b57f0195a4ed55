"""Threads that ask a model, and wait patiently while its service is overloaded or down."""

import itertools
import queue
import threading
from dataclasses import dataclass
from time import monotonic, perf_counter

from dialogpaint.core.errors import DialogPaintError
from dialogpaint.core.writing import Unavailable, Unreachable, Writer, WritingRequest, Written

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds after a failure: doubled with each further one. A server's own "Retry-After" is waited out in full."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back for a request: text, a failure that is waited out (`failed`), or an error that ends all."""

    request: WritingRequest
    written: Written | None = None
    failed: str = ""
    error: Exception | None = None
    seconds: float = 0.0


class Workers:
    """Use as a context. patience: failures in a row, of one request, after which the service is given up."""

    def __init__(self, writer: Writer, count: int, *, patience: int, first_wait: float = FIRST_WAIT) -> None:
        self._writer = writer
        self._patience = patience
        self._first_wait = first_wait
        self._tasks: queue.SimpleQueue[WritingRequest | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._over = threading.Event()
        self._rest_until = 0.0
        self._reached = False
        # Daemons, so that an answer that never comes holds up neither an error nor Ctrl-C.
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(count)]

    def __enter__(self) -> "Workers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        for _thread in self._threads:
            self._tasks.put(None)

    def ask(self, request: WritingRequest) -> None:
        self._tasks.put(request)

    def answer(self) -> Answer:
        """The next that comes, in any order."""
        return self._answers.get()

    def _work(self) -> None:
        while (request := self._tasks.get()) is not None and not self._over.is_set():
            try:
                self._write(request)
            except Exception as error:
                self._answers.put(Answer(request=request, error=error))

    def _write(self, request: WritingRequest) -> None:
        for failures in itertools.count(1):
            if self._over.wait(max(self._rest_until - monotonic(), 0.0)):
                return
            began = perf_counter()
            try:
                written = self._writer.write(request)
            except Unavailable as error:
                self._answers.put(Answer(request=request, failed=str(error)))
                self._bear(error, failures)
                if self._over.wait(min(self._first_wait * 2 ** (failures - 1), LONGEST_WAIT)):
                    return
            else:
                self._reached = True
                self._answers.put(Answer(request=request, written=written, seconds=perf_counter() - began))
                return

    def _bear(self, error: Unavailable, failures: int) -> None:
        """Everybody rests when the service asks for it. Raises what cannot be borne: an address where nothing has ever
        answered, or too many failures in a row."""
        if isinstance(error, Unreachable) and not self._reached:
            raise error
        self._reached = True
        if failures >= self._patience:
            raise DialogPaintError(f"{error} It failed {failures} times in a row; go on later with --resume.") from None
        if error.retry_after:
            self._rest_until = max(self._rest_until, monotonic() + error.retry_after)
