"""Reading what a judge says, and a judge behind a real server on this machine."""

import json
import math
import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.core.image import Picture, picture_from_bytes
from dialogpaint.evaluation.endpoint_judge import EndpointJudge
from dialogpaint.evaluation.judging import Asking, listed_scores, named_scores, questions_print

PICTURE = Picture(pixels=np.full((8, 8, 3), 77, np.uint8))


class Scripted:
    """A judge that says these things in order."""

    name = "scripted"

    def __init__(self, *answers: str) -> None:
        self.answers, self.attempts = list(answers), []

    def look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str:
        self.attempts.append(attempt)
        return self.answers.pop(0)


THREE = "Reason: a hat is there, at 3 o'clock.\nCompliance: 5\nNaturalness: 4\nIntegrity: 3"


@pytest.mark.parametrize(
    "answer",
    [
        THREE,
        THREE.replace(": ", ":  **").replace("Reason:  **", "Reason: "),
        THREE.replace("5", "5/5").replace("4", "4."),
    ],
)
def test_named_scores_are_read_through_common_decorations(answer: str) -> None:
    assert named_scores(3, 1, 5)(answer) == (5, 4, 3)


@pytest.mark.parametrize("answer", ["", "Compliance: 5", THREE + "\nMore: 2", THREE.replace("5", "9"), "I cannot say."])
def test_what_does_not_hold_the_scores_is_refused(answer: str) -> None:
    with pytest.raises(ValueError):
        named_scores(3, 1, 5)(answer)


def test_listed_scores_are_found_in_prose() -> None:
    read = listed_scores(2, 0, 10)
    assert read('Sure:\n```json\n{"score" : [7, 9.5], "reasoning": "fine"}\n```') == (7, 9.5)
    for bad in ('{"score": [7]}', '{"score": [7, 11]}', '{"score": ["a", 2]}', "no"):
        with pytest.raises(ValueError):
            read(bad)


def test_unreadable_answers_are_asked_again_and_counted() -> None:
    judge = Scripted("hm", THREE, "hm", "hm", "hm")
    asking = Asking(judge=judge)
    assert asking.scores("?", [PICTURE], named_scores(3, 1, 5), 3) == (5, 4, 3)
    assert all(math.isnan(score) for score in asking.scores("?", [PICTURE], named_scores(3, 1, 5), 3))
    assert (asking.parse_errors, asking.unjudged, judge.attempts) == (4, 1, [0, 1, 0, 1, 2])
    assert len(asking.answers) == 5


def test_a_failure_costs_one_question_and_several_on_end_the_run() -> None:
    class Failing(Scripted):
        def look(self, question: str, pictures: Sequence[Picture], attempt: int) -> str:
            if not self.answers.pop(0):
                raise DialogPaintError("busy")
            return THREE

    asking = Asking(judge=Failing("", "yes", *[""] * 5))
    read = named_scores(3, 1, 5)
    assert math.isnan(asking.scores("?", [PICTURE], read, 3)[0]) and asking.scores("?", [PICTURE], read, 3) == (5, 4, 3)
    with pytest.raises(DialogPaintError, match="busy"):
        for _ in range(5):
            asking.scores("?", [PICTURE], read, 3)
    assert asking.unjudged == 5


def test_the_questions_print_knows_where_one_ends() -> None:
    assert questions_print(["a", "b"]) != questions_print(["ab"]) and questions_print(["a"]).startswith("sha256:")


class Server:
    """A chat endpoint that gives its (status, content) in order and keeps what it was sent."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, str]] = []
        self.requests: list[dict[str, Any]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                status, content = outer.answers.pop(0)
                choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
                body = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
                data = json.dumps(body if status == 200 else {"error": {"message": content}}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.send_header("x-should-retry", "false")
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.spec = f"http://127.0.0.1:{self.http.server_port}/v1#sees"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server = Server()
    threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.http.shutdown()
    server.http.server_close()


def test_the_judge_sees_question_and_pictures_greedily_and_seeded(server: Server) -> None:
    import base64

    server.answers = [(200, "Score: 4"), (200, "Score: 5")]
    judge = EndpointJudge(server.spec, seed=40)
    assert judge.name == "sees" and judge.look("How is it?", [PICTURE, PICTURE], 0) == "Score: 4"
    assert judge.look("How is it?", [PICTURE], 2) == "Score: 5"
    first, second = server.requests
    assert first["model"] == "sees" and first["temperature"] == 0 and (first["seed"], second["seed"]) == (40, 42)
    text, shown, _ = first["messages"][0]["content"]
    assert text == {"type": "text", "text": "How is it?"}
    data = base64.b64decode(shown["image_url"]["url"].removeprefix("data:image/png;base64,"))
    assert picture_from_bytes(data).same_as(PICTURE)


def test_a_server_without_seeds_is_asked_without_from_then_on(server: Server) -> None:
    server.answers = [(400, "unknown parameter: seed"), (200, "a"), (200, "b")]
    judge = EndpointJudge(server.spec)
    assert [judge.look("?", [PICTURE], 0) for _ in range(2)] == ["a", "b"]
    assert ["seed" in request for request in server.requests] == [True, False, False]


@pytest.mark.parametrize(
    ("answers", "kind", "said"),
    [
        ([(401, "no")], BadInput, "refused the key"),
        ([(404, "no such model")], BadInput, "has no model sees"),
        ([(400, "bad"), (400, "no pictures here")], BadInput, "no pictures here.*must be a chat model that sees"),
        ([(500, "broken\nin two lines")], DialogPaintError, "failed"),
    ],
)
def test_errors_are_one_line(server: Server, answers: list[tuple[int, str]], kind: type[Exception], said: str) -> None:
    server.answers = answers
    with pytest.raises(kind, match=said) as error:
        EndpointJudge(server.spec).look("?", [PICTURE], 0)
    assert "\n" not in str(error.value)


def test_a_name_that_is_none_and_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="Write URL#MODEL"):
        EndpointJudge("gpt")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("dialogpaint.evaluation.endpoint_judge.RETRIES", 0)
    with pytest.raises(DialogPaintError, match="cannot reach"):
        EndpointJudge("http://127.0.0.1:9/v1#m").look("?", [PICTURE], 0)
