"""What an endpoint takes and says, beside what `tests/datasets/self_instruct/test_bad_service.py` goes through."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from dialogpaint.core.errors import BadInput
from dialogpaint.core.writing import Unavailable, WritingRequest
from dialogpaint.models.chat_endpoint import EndpointWriter

REQUEST = WritingRequest(about="a#0", task="Write.", query="Caption: a red car", seed=1)


class Server:
    """Takes requests that have only these keys; answers with that status and reason."""

    def __init__(self) -> None:
        self.takes = {"model", "messages", "temperature", "max_tokens", "max_completion_tokens"}
        self.status, self.finish, self.headers = 200, "stop", {}
        self.requests: list[dict[str, Any]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.requests.append(body)
                status = server.status if set(body) <= server.takes else 400
                choice = {"index": 0, "finish_reason": server.finish, "message": {"role": "assistant", "content": "a"}}
                data = json.dumps({"choices": [choice]} if status == 200 else {"error": {"message": "no"}}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                for name, value in server.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def writer(self) -> EndpointWriter:
        url = f"http://127.0.0.1:{self.http.server_port}/v1#m"
        return EndpointWriter(url, temperature=0.7, most_tokens=9, timeout=5.0)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server = Server()
    threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.http.shutdown()
    server.http.server_close()


def test_the_prompt_and_the_settings_are_sent(server: Server) -> None:
    written = server.writer().write(REQUEST)
    assert (written.text, written.finish, written.prompt_tokens) == ("a", "stop", 0)
    sent = server.requests[0]
    assert [message["content"] for message in sent["messages"]] == ["Write.", "Caption: a red car"]
    assert (sent["temperature"], sent["max_tokens"]) == (0.7, 9)


def test_a_server_that_takes_less_is_asked_for_less_from_then_on(server: Server) -> None:
    server.takes = {"model", "messages", "max_completion_tokens"}
    writer = server.writer()
    for _ in range(2):
        assert writer.write(REQUEST).text == "a"
    assert [sorted(set(body) - {"model", "messages"}) for body in server.requests] == [
        ["max_tokens", "temperature"],
        ["max_tokens"],
        ["max_completion_tokens"],
        ["max_completion_tokens"],
    ]


def test_a_request_refused_by_a_server_that_works_is_a_refusal(server: Server) -> None:
    writer = server.writer()
    server.status = 400
    with pytest.raises(BadInput, match="refused the request"):
        writer.write(REQUEST)
    server.status = 200
    writer.write(REQUEST)
    server.status = 400
    assert writer.write(REQUEST).finish == "refused"


@pytest.mark.parametrize(("finish", "told"), [("length", "length"), ("content_filter", "refused"), ("stop", "stop")])
def test_why_it_ended_is_told(server: Server, finish: str, told: str) -> None:
    server.finish = finish
    assert server.writer().write(REQUEST).finish == told


@pytest.mark.parametrize(
    ("status", "header", "wait"),
    [(429, "2.5", 2.5), (503, None, None), (500, "soon", None), (429, "99999999", 600.0), (429, "-3", 0.0)],
)
def test_a_busy_server_says_how_long_to_wait(
    server: Server, status: int, header: str | None, wait: float | None
) -> None:
    server.status = status
    server.headers = {"Retry-After": header} if header else {}
    with pytest.raises(Unavailable, match="failed") as caught:
        server.writer().write(REQUEST)
    assert caught.value.retry_after == wait


@pytest.mark.parametrize("status", [401, 404])
def test_what_will_not_pass_is_bad_input(server: Server, status: int) -> None:
    server.status = status
    with pytest.raises(BadInput):
        server.writer().write(REQUEST)
