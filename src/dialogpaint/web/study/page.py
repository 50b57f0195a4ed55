"""The study's page: every component that is ever shown. What they do is in `actions`."""

from dataclasses import dataclass, fields
from typing import Any

import gradio as gr

from dialogpaint.recipes.study.design import QUESTIONS, Study
from dialogpaint.web.look import HEADER
from dialogpaint.web.study import words


@dataclass(frozen=True, kw_only=True)
class Page:
    """welcome, talk, ratings and sides are the parts that come and go."""

    welcome: gr.Column
    code: gr.Textbox
    agree: gr.Button
    go_on: gr.Button
    progress: gr.HTML
    task: gr.HTML
    pictures: gr.HTML
    talk: gr.Column
    chat: gr.Chatbot
    working: gr.HTML
    words: gr.Textbox
    send: gr.Button
    cancel: gr.Button
    undo: gr.Button
    ratings: gr.Column
    hint: gr.HTML
    satisfaction: gr.Radio
    mos: gr.Radio
    next: gr.Button
    sides: gr.Row
    left: gr.Button
    right: gr.Button

    def all(self) -> list[Any]:
        return [getattr(self, field.name) for field in fields(self)]


def lay_out(study: Study) -> Page:
    """Inside a `gr.Blocks`: the welcome first, everything else hidden until it is asked."""
    gr.HTML(HEADER)
    welcome = _welcome(study)
    progress = gr.HTML(visible=False, elem_id="study-progress")
    task = gr.HTML(visible=False, elem_id="study-task")
    with gr.Row(elem_id="study-desk"):
        with gr.Column(scale=7, min_width=300):
            pictures = gr.HTML(visible=False, elem_id="study-pictures")
        talk = _talk()
    ratings = _ratings()
    with gr.Row(visible=False, elem_id="study-sides") as sides:
        left = gr.Button("Left is better", variant="primary", elem_id="choose-left")
        right = gr.Button("Right is better", variant="primary", elem_id="choose-right")
    return Page(
        **welcome, progress=progress, task=task, pictures=pictures, **talk, **ratings,
        sides=sides, left=left, right=right,
    )  # fmt: skip


def _welcome(study: Study) -> dict[str, Any]:
    with gr.Column(elem_id="study-welcome") as welcome:
        gr.HTML(words.consent(study.title, study.consent))
        agree = gr.Button("I agree: begin", variant="primary", elem_id="agree")
        with gr.Row(elem_id="study-code"):
            code = gr.Textbox(
                show_label=False, placeholder="Been here before? Your code", container=False, max_length=40, max_lines=1
            )
            go_on = gr.Button("Go on", scale=0, min_width=96, elem_id="go-on")
    return {"welcome": welcome, "code": code, "agree": agree, "go_on": go_on}


def _talk() -> dict[str, Any]:
    with gr.Column(scale=5, min_width=300, visible=False, elem_id="study-talk") as talk:
        chat = gr.Chatbot(
            show_label=False, height="max(240px, 34vh)", layout="bubble", buttons=[], feedback_options=None,
            latex_delimiters=[], allow_tags=False, elem_id="chat",
        )  # fmt: skip
        working = gr.HTML(visible=False, elem_id="progress")
        with gr.Row(elem_id="say"):
            said = gr.Textbox(
                show_label=False, placeholder="Say what to change…", lines=1, max_lines=4, max_length=2000,
                container=False, scale=1, elem_id="words",
            )  # fmt: skip
            send = gr.Button("Send", variant="primary", scale=0, min_width=80, elem_id="send")
            cancel = gr.Button("Cancel", variant="stop", scale=0, min_width=80, visible=False, elem_id="cancel")
        undo = gr.Button("↶ Undo", size="sm", elem_id="undo")
    return {"talk": talk, "chat": chat, "working": working, "words": said, "send": send, "cancel": cancel, "undo": undo}


def _ratings() -> dict[str, Any]:
    with gr.Column(visible=False, elem_id="study-ratings") as ratings:
        hint = gr.HTML()
        scales = {
            question: gr.Radio(words.scale(question), label=words.ASKED[question], elem_id=f"rate-{question}")
            for question in QUESTIONS
        }
        following = gr.Button("Next", variant="primary", elem_id="next")
    return {"ratings": ratings, "hint": hint, **scales, "next": following}
