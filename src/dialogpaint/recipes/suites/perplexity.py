"""`dialogpaint evaluate perplexity`: how surprised a dialogue model is by what the bot said."""

from pathlib import Path
from typing import Any

from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.progress import progress

_COUNT = 400
_BLENDERBOT_READS = 128


def perplexity(count: int | None, seed: int, family: str, out: Path, data: Path | None = None) -> dict[str, Any]:
    """family: one with a dialogue network, or the folder or hub id of a BlenderBot or any
    other network with encoder and decoder. data: a file of dialogues
    (`datasets.dialogue_lines`); without it, test conversations of the project's own grammar, of which the network's
    turns are scored in the form in which it reads them. count: turns of the bot."""
    from dialogpaint.datasets.dialogue_lines import read_dialogues
    from dialogpaint.dialogue.wire import MOST_TOKENS
    from dialogpaint.evaluation.perplexity import bot_turns, evaluate_perplexity
    from dialogpaint.models.family import find_family
    from dialogpaint.models.identity import name_of, weights_print
    from dialogpaint.models.text import load_seq2seq
    from dialogpaint.training.dialogue_pairs import first_pairs

    if data is not None and not data.is_file():
        raise BadInput(f"no such file: {data}. Give dialogues, a JSON object a line, with --data.")
    folder = find_family(family)
    folder = folder / "dialogue" if (folder / "dialogue").is_dir() else folder
    text = load_seq2seq(folder)
    if data is None:
        pairs = list(first_pairs(count or _COUNT, "test"))
    else:
        pairs = [pair for dialogue in read_dialogues(data) for pair in bot_turns(dialogue)][:count]
    with progress("turns", len(pairs)) as advance:
        most = MOST_TOKENS if data is None else _BLENDERBOT_READS
        report = evaluate_perplexity(text, pairs, most, lambda done: [advance() for _ in range(done)])
    return {
        **report.to_json(),
        "measured_with": {
            "dialogue": {
                "extractor": name_of(family),
                "weights": weights_print(folder),
                "preprocessing": f"the last {report.context_tokens} tokens of what was said before",
            }
        },
        "split": "test conversations of the grammar" if data is None else data.name,
    }
