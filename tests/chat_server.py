"""A chat endpoint on this machine that writes plausible dialogues, and misbehaves in every way a real one does.

What it does depends on the caption it is asked about and on how often it was asked, on nothing else.
"""

import hashlib
import json
import random
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from dialogpaint.datasets.self_instruct.dialogue import to_lines
from dialogpaint.datasets.self_instruct.example_library import load_library
from dialogpaint.datasets.self_instruct.kinds import Dialogues

FAULTS = ("429", "500", "malformed", "truncated", "cut", "refused", "slow", "dropped", "no json", "empty")
_EDITS = [
    exchange
    for example in load_library(Dialogues()).examples
    for exchange in example.item
    if exchange.reply.act == "edit"
]


def fault_of(caption: str, asked: int) -> str:
    """Most captions meet a fault when first asked about; a few are refused however often."""
    number = int.from_bytes(hashlib.sha256(caption.encode()).digest()[:4], "big")
    if number % 17 == 0:
        return "refused"
    fault = number % 13
    return FAULTS[fault] if asked == 0 and fault < len(FAULTS) else ""


def written(caption: str, asked: int) -> str:
    """Exchanges of different dialogues of the library around one about this caption."""
    rng = random.Random(f"{caption} {asked}")
    thing = max((word.strip(".,") for word in caption.split()), key=len)
    colour, before, after = rng.choice(("teal", "maroon", "ivory", "cyan")), rng.choice(_EDITS), rng.choice(_EDITS)
    return (
        f"{to_lines((before,))}\nUser: now what about the {thing}, could that be {colour}\n"
        f"Bot [edit]: Turning the {thing} {colour} for you.\n"
        f"Instruction: Change the colour of the {thing} to {colour}.\n{to_lines((after,))}\nEND"
    )


class ChatServer:
    """Use as a context. good: how many answers nothing was wrong with."""

    def __init__(self, faults: bool = True, slow: float = 3.0) -> None:
        self.asked: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.good = 0
        self.lock = threading.Lock()
        self.over = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                caption = body["messages"][-1]["content"].rpartition("Caption: ")[2].split("\n")[0]
                with server.lock:
                    asked = server.asked[caption]
                    server.asked[caption] += 1
                fault = fault_of(caption, asked) if faults else ""
                server.faults[fault] += 1
                self.answer(fault, written(caption, asked))

            def answer(self, fault: str, text: str) -> None:
                if fault in ("429", "500"):
                    return self.send(int(fault), {"error": {"message": "too many requests, or a bad day"}})
                if fault == "slow":
                    server.over.wait(slow)
                if fault in ("slow", "dropped"):
                    return self.close_connection_now()
                if fault == "no json":
                    return self.send(200, {"hello": "world"})
                server.good += not fault
                texts = {
                    "malformed": "Sure! The user wants it blue, and the bot makes it blue.\nEND",
                    "truncated": text[: len(text) // 2],
                    "cut": text.removesuffix("END"),
                    "refused": "I'm sorry, but I can't help with that.",
                    "empty": "",
                }
                return self.send(200, _chat(texts.get(fault, text), "length" if fault == "truncated" else "stop"))

            def close_connection_now(self) -> None:
                self.close_connection = True
                self.connection.close()

            def send(self, status: int, content: dict[str, Any]) -> None:
                data = json.dumps(content).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                if status == 429:
                    self.send_header("Retry-After", "0.05")
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *args: object) -> None:
                """Clients that are killed, or that were hung up on, leave broken connections."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.spec = f"http://127.0.0.1:{self.server.server_port}/v1#written-by-hand"

    def __enter__(self) -> "ChatServer":
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()


def _chat(content: str, finish: str) -> dict[str, Any]:
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content}}
    usage = {"prompt_tokens": 3000, "completion_tokens": 100, "total_tokens": 3100}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
