"""`dialogpaint evaluate imgedit|gedit`: benchmarks without targets, whose results a judge looks at."""

from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from dialogpaint.core.editing import EditRequest
from dialogpaint.core.errors import BadInput
from dialogpaint.core.image import Picture, write_atomically
from dialogpaint.recipes.family import load_editor
from dialogpaint.recipes.progress import progress
from dialogpaint.recipes.suites.benchmark_files import benchmark_folder, keeping, result_at, results_sheet, write_items

if TYPE_CHECKING:
    from dialogpaint.evaluation.imgedit import JudgedReport, Open, Say
    from dialogpaint.evaluation.judging import Asking


def imgedit(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    split: str = "singleturn",
    judge: str | None = None,
    results: Path | None = None,
) -> dict[str, Any]:
    """split: singleturn or hard, edited by the family's instruction editor; or a task of conversations
    (content_memory, content_understand, version_backtrace), held in a session, which needs no judge for
    version_backtrace. results: a folder of single results that are judged, instead of editing."""
    from dialogpaint.datasets.benchmarks.imgedit import SINGLE, SPLITS, TALKS, load_items, load_questions, load_talks
    from dialogpaint.evaluation.imgedit import evaluate_items, evaluate_talks
    from dialogpaint.evaluation.questions import EDIT, HARD, about_talk

    folder = benchmark_folder(data, "imgedit")
    if split not in SPLITS:
        raise BadInput(f"imgedit has no split '{split}'. Use {', '.join(SPLITS)}.")
    if split in TALKS and results is not None:
        raise BadInput("conversations are held here and cannot be judged from a folder. Leave --results out.")
    asking = _asking(judge, seed) if judge is not None or split != "version_backtrace" else None
    if split in SINGLE:
        items, questions = load_items(folder, split)[:count], load_questions(folder)
        with progress("edits", len(items)) as advance:
            keep = keeping(out / "results", advance)
            make = _maker(family, seed, results)
            assert asking is not None
            report = evaluate_items(
                items, lambda item, shown: make(item.result, item.instruction, shown), asking, questions, keep
            )
        names, asked = [item.result for item in items], [*(questions or {}).values()] or [EDIT, HARD]
    else:
        talks, questions = load_talks(folder, split)[:count], None
        with TemporaryDirectory() as root, progress("turns", sum(len(talk.turns) for talk in talks)) as advance:
            begin = _sessions(family, seed, Path(root))
            report = evaluate_talks(talks, begin, split, asking, keeping(out / "results", advance))
        names = [talk.result(turn) for talk in talks for turn in range(1, len(talk.turns) + 1)]
        asked = [about_talk(())]
    return _finished(report, out, names, asking, asked, "the benchmark's" if questions else "ours", split, results)


def gedit(
    count: int | None,
    seed: int,
    family: str,
    out: Path,
    data: Path | None = None,
    split: str = "en",
    judge: str | None = None,
    results: Path | None = None,
) -> dict[str, Any]:
    """split: the language of the requests. results: a folder with results in GEdit's layout, judged instead of
    editing."""
    from dialogpaint.datasets.benchmarks.gedit import load_gedit
    from dialogpaint.evaluation.gedit import evaluate_gedit
    from dialogpaint.evaluation.questions import QUALITY, SUCCESS

    folder, asking = benchmark_folder(data, "gedit"), _asking(judge, seed)
    requests = load_gedit(folder, split)[:count]
    make = _maker(family, seed, results)
    with progress("edits", len(requests)) as advance:
        report = evaluate_gedit(
            requests,
            lambda request, shown: make(request.result, request.instruction, shown),
            asking,
            keeping(out / "results", advance),
        )
    names = [request.result for request in requests]
    return _finished(report, out, names, asking, [SUCCESS, QUALITY], "ours, as VIEScore's", split, results)


def _asking(judge: str | None, seed: int) -> "Asking":
    from dialogpaint.evaluation.endpoint_judge import EndpointJudge
    from dialogpaint.evaluation.judging import Asking

    if judge is None:
        raise BadInput("a judge is needed: a model that sees pictures, behind a chat endpoint. Give --judge URL#MODEL.")
    return Asking(judge=EndpointJudge(judge, seed))


def _maker(family: str, seed: int, results: Path | None) -> Any:
    """From a result's name, an instruction and a picture: the result, found or made."""
    if results is not None:
        return lambda name, _instruction, _picture: result_at(results, name)
    editor = load_editor("instruct", family)

    def make(_name: str, instruction: str, picture: Picture) -> Picture:
        return editor.edit(EditRequest(picture=picture, instruction=instruction, seed=seed)).picture

    return make


def _sessions(family: str, seed: int, root: Path) -> "Open":
    """Begins sessions, each in a folder of its own. A family without a dialogue network is talked to through mini's."""
    from dialogpaint.evaluation.imgedit import Told
    from dialogpaint.models.family import find_family
    from dialogpaint.recipes.session.session import open_session

    dialogue, numbers = family if (find_family(family) / "dialogue").is_dir() else "mini", count()

    def begin(picture: Picture) -> "Say":
        folder = root / str(next(numbers))
        session = open_session(picture, folder=folder, family=family, dialogue=dialogue, seed=seed)

        def say(words: str) -> Told:
            turn = session.say(words)
            path = tuple(node.id for node in session.tree().path())
            return Told(act=turn.act, picture=turn.picture, path=path)

        return say

    return begin


def _finished(
    report: "JudgedReport | Any",
    out: Path,
    names: list[str],
    asking: "Asking | None",
    asked: list[str],
    whose: str,
    split: str,
    results: Path | None,
) -> dict[str, Any]:
    """Writes what suites of judged results write, and completes their object."""
    from dialogpaint.evaluation.judging import questions_print

    write_items(out, report.rows())
    results_sheet(out, out / "results", names)
    judged: dict[str, Any] = {"measured_with": {}}
    if asking is not None:
        write_atomically(out / "answers.txt", "\n\n---\n\n".join(asking.answers).encode())
        account = {
            "extractor": asking.judge.name,
            "weights": "behind an endpoint, not known",
            "preprocessing": "PNG at the source's size" if whose == "ours, as VIEScore's" else "PNG as they are",
            "questions": whose,
            "questions_print": questions_print(asked),
        }
        judged = {
            "measured_with": {"judge": account},
            "parse_errors": asking.parse_errors,
            "unjudged": asking.unjudged,
        }
    return {
        **report.to_json(),
        **judged,
        "split": split,
        "made_by": "the family" if results is None else results.name,
    }
