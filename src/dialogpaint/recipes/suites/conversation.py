"""`dialogpaint evaluate conversation`: simulated users talk to whole sessions."""

import itertools
import tempfile
from pathlib import Path
from typing import Any

from dialogpaint.core.image import Picture, write_atomically
from dialogpaint.evaluation.conversation import Talk, trials
from dialogpaint.recipes.family import load_captioner, load_dialogue, load_editor, takes_free_text
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.session.adjusting import Listening
from dialogpaint.recipes.session.session import Session


def conversation(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    tries: int = 1,
    perfect_editor: bool = False,
    perfect_captioner: bool = False,
) -> dict[str, Any]:
    """Every word of every conversation goes to OUT/conversations.txt."""
    from dialogpaint.evaluation.conversation_report import evaluate_conversation
    from dialogpaint.evaluation.perfect import WorldEditor
    from dialogpaint.storage.folder import FolderStore
    from dialogpaint.world.render import render

    n = count or 60
    truth = WorldEditor((render(trial.scene), trial.scene) for trial in trials(n, seed))
    dialogue = Listening(load_dialogue(family))
    editor = truth if perfect_editor else load_editor("instruct", family)
    captioner = truth if perfect_captioner else load_captioner(family)
    free_text = not perfect_editor and takes_free_text(family)

    with tempfile.TemporaryDirectory(prefix="dialogpaint-") as folder, progress("conversations", n * tries) as advance:
        folders = itertools.count()

        def open_session(picture: Picture, session_seed: int) -> Session:
            store = FolderStore.create(Path(folder) / str(next(folders)), picture, {"seed": session_seed})
            return Session(
                store,
                dialogue=dialogue,
                editor=editor,
                captioner=captioner,
                load_editor=lambda method: load_editor(method, family),
                free_text=free_text,
            )

        report = evaluate_conversation(open_session, n, seed, on_talk=lambda _: advance(), tries=tries)
    write_atomically(out / "conversations.txt", "\n\n".join(map(_written, (*report.talks, *report.guessed))).encode())
    return report.to_json()


def _written(talk: Talk) -> str:
    """A conversation as people read it."""
    trial = talk.trial
    told = "reached" if talk.reached else "missed"
    head = f"{told}: goal {trial.number}, try {trial.attempt}, voice {trial.voice.name}"
    head += "" if trial.answers else ", questions left unanswered"
    lines = []
    for line in talk.lines:
        lines.append(f"  {'' if line.clear else '(vague) '}{line.said}")
        lines.append(f"    [{line.act}] {line.reply}{'' if line.picture_ok else ' (not what I wanted)'}")
    return "\n".join([head, *lines, *([f"  failed: {talk.failure}"] if talk.failure else [])])
