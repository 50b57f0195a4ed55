"""The endpoint back-end against a real HTTP server on this machine that plays back scripted answers."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from dialogpaint.core.conversation import Conversation, Exchange, Reply
from dialogpaint.core.description import Description, NamedThing
from dialogpaint.core.errors import BadInput, DialogPaintError
from dialogpaint.dialogue.openai_endpoint import EndpointDialogue
from dialogpaint.dialogue.prompt import MOST_PAST, messages
from dialogpaint.models.chat_endpoint import split_spec

GREEN = {
    "act": "edit",
    "text": "I make the car green.",
    "instructions": ["make the car green"],
    "options": [],
    "target": "",
}
Answer = tuple[int, Any] | float
"""Status and body (a str is a chat message's content), or seconds of silence."""


class Script:
    """A chat endpoint that gives its answers in order and keeps what it was sent."""

    def __init__(self) -> None:
        self.answers: list[Answer | Callable[[dict[str, Any]], Answer]] = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.over = threading.Event()
        script = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                script.requests.append({"path": self.path, **body})
                script.keys.append(self.headers["Authorization"])
                answer = script.answers.pop(0) if script.answers else (500, {})
                answer = answer(body) if callable(answer) else answer
                if isinstance(answer, float):
                    script.over.wait(answer)
                    return
                status, content = answer
                data = json.dumps(chat(content) if isinstance(content, str) else content).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.send_header("retry-after-ms", "1")
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"


def chat(content: str | None, **message: Any) -> dict[str, Any]:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content, **message}}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    script = Script()
    thread = threading.Thread(target=script.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield script
    script.over.set()
    script.server.shutdown()
    script.server.server_close()


def model(script: Script, **options: Any) -> EndpointDialogue:
    return EndpointDialogue(f"{script.url}#small", **{"timeout": 5.0, **options})


SAID = Conversation(said="green car pls")


def test_a_good_answer_becomes_the_reply_and_the_schema_was_asked_for(script: Script) -> None:
    script.answers = [(200, json.dumps(GREEN))]
    reply = model(script).reply(SAID)
    assert reply == Reply(act="edit", text="I make the car green.", instructions=("make the car green",))
    request = script.requests[0]
    assert request["path"] == "/v1/chat/completions"
    assert request["model"] == "small"
    assert request["response_format"]["json_schema"]["strict"] is True
    assert request["messages"][-1] == {"role": "user", "content": "green car pls"}
    assert script.keys == ["Bearer none"]


def test_the_key_comes_from_the_environment(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sesame")
    script.answers = [(200, json.dumps(GREEN))]
    model(script).reply(SAID)
    assert script.keys == ["Bearer sesame"]


@pytest.mark.parametrize(
    "wrapped",
    ["Sure!\n```json\n{}\n```\nAnything else?", "{{}} {}", "<think>{{not json}}</think>{}"],
)
def test_json_is_found_inside_prose(script: Script, wrapped: str) -> None:
    script.answers = [(200, wrapped.replace("{}", json.dumps(GREEN)).replace("{{", "{").replace("}}", "}"))]
    assert model(script).reply(SAID).instructions == ("make the car green",)


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ("Of course, green it is!", "no JSON object"),
        ("", "no JSON object"),
        (json.dumps({**GREEN, "act": "paint"}), "act"),
        (json.dumps({**GREEN, "instructions": []}), "at least one instruction"),
        (json.dumps({**GREEN, "text": ""}), "text"),
        (json.dumps({**GREEN, "act": "ask", "options": ["green"]}), "2 to 4 options"),
        ('{"act": "edit", "text": "I make the c', "no JSON object"),
    ],
)
def test_a_bad_answer_is_sent_back_once_with_what_is_wrong(script: Script, bad: str, named: str) -> None:
    script.answers = [(200, bad), (200, json.dumps(GREEN))]
    assert model(script).reply(SAID).act == "edit"
    assert len(script.requests) == 2
    assert named in script.requests[1]["messages"][-1]["content"]


def test_garbage_twice_is_one_clear_line(script: Script) -> None:
    script.answers = [(200, "what?"), (200, "{]")]
    with pytest.raises(DialogPaintError, match="twice gave no usable reply") as caught:
        model(script).reply(SAID)
    assert "\n" not in str(caught.value)
    assert len(script.requests) == 2


def test_a_passing_server_error_is_retried(script: Script) -> None:
    script.answers = [(500, {"error": {"message": "busy"}}), (200, json.dumps(GREEN))]
    assert model(script).reply(SAID).act == "edit"


def test_a_lasting_server_error_is_one_clear_line(script: Script) -> None:
    script.answers = [(503, {"error": {"message": "overloaded"}})] * 2
    with pytest.raises(DialogPaintError, match="failed"):
        model(script, retries=1).reply(SAID)
    assert len(script.requests) == 2


def test_silence_ends_at_the_timeout(script: Script) -> None:
    script.answers = [5.0]
    start = time.perf_counter()
    with pytest.raises(DialogPaintError, match="did not answer within 0.2 s"):
        model(script, timeout=0.2, retries=0).reply(SAID)
    assert time.perf_counter() - start < 3


def test_a_server_without_schemas_is_asked_for_less_and_remembered(script: Script) -> None:
    def takes_plain_only(body: dict[str, Any]) -> Answer:
        if "response_format" in body:
            return 400, {"error": {"message": "response_format is not supported"}}
        return 200, json.dumps(GREEN)

    script.answers = [takes_plain_only] * 4
    dialogue = model(script)
    assert dialogue.reply(SAID).act == "edit"
    assert [r.get("response_format", {}).get("type") for r in script.requests] == ["json_schema", "json_object", None]
    dialogue.reply(SAID)
    assert len(script.requests) == 4


def test_a_request_refused_in_every_form_is_bad_input(script: Script) -> None:
    script.answers = [(400, {"error": {"message": "context too long"}})] * 3
    with pytest.raises(BadInput, match="context too long"):
        model(script).reply(SAID)


@pytest.mark.parametrize(("status", "named"), [(401, "OPENAI_API_KEY"), (404, "no model small")])
def test_a_wrong_key_or_model_is_bad_input(script: Script, status: int, named: str) -> None:
    script.answers = [(status, {"error": {"message": "no"}})]
    with pytest.raises(BadInput, match=named):
        model(script).reply(SAID)


def test_something_that_is_no_chat_endpoint_is_said_so(script: Script) -> None:
    script.answers = [(200, {"hello": "world"})]
    with pytest.raises(DialogPaintError, match="no chat answer"):
        model(script).reply(SAID)


def test_no_server_is_bad_input(script: Script) -> None:
    script.server.server_close()
    with pytest.raises(BadInput, match="cannot reach"):
        model(script, retries=0).reply(SAID)


def test_a_refusal_declines(script: Script) -> None:
    script.answers = [(200, chat(None, refusal="I can't help with that."))]
    assert model(script).reply(SAID) == Reply(act="decline", text="I can't help with that.")


def test_fields_that_do_not_belong_to_the_act_are_dropped(script: Script) -> None:
    script.answers = [(200, json.dumps({**GREEN, "act": "forget", "text": "Undone.", "target": 2, "options": None}))]
    assert model(script).reply(SAID) == Reply(act="forget", text="Undone.", target="2")


@pytest.mark.parametrize("spec", ["mini", "http://127.0.0.1:1/v1", "http://#m", "#m", "ftp://x#m"])
def test_a_spec_without_url_or_model_is_bad_input(spec: str) -> None:
    with pytest.raises(BadInput, match="URL#MODEL"):
        split_spec(spec)


def test_the_prompt_tells_picture_edits_and_turns() -> None:
    dog = NamedThing(name="dog", colour="brown", place="left", pose="arms_down", features=("hat",))
    past = tuple(Exchange(user=f"turn {i}", reply=Reply(act="ask", text="?", options=("a", "b"))) for i in range(30))
    description = Description(caption="a dog", things=(dog,), setting="beach", time="day", known=True)
    sent = messages(Conversation(said="hm", past=past, description=description, applied=("add a hat to the dog",)))
    system = sent[0]["content"]
    assert "left brown dog arms down with hat" in system
    assert "- add a hat to the dog" in system
    assert "setting beach" in system
    assert len(sent) == 2 * MOST_PAST + 2
    assert sent[-3] == {"role": "user", "content": "turn 29"}
    assert json.loads(sent[-2]["content"])["options"] == ["a", "b"]


def test_an_unknown_picture_and_a_free_editor_forbid_nothing() -> None:
    system = messages(Conversation(said="hm", free_text=True))[0]["content"]
    assert "never contradict the user" in system
    assert "any words" in system
    assert "Decline requests for anything" not in system
