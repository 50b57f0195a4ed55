"""The page: which components there are and where they stand. What they do is in `actions`."""

from dataclasses import dataclass
from typing import Any

import gradio as gr

from dialogpaint.recipes.family import METHODS
from dialogpaint.web.look import HEADER, WELCOME
from dialogpaint.web.versions import CLICK
from dialogpaint.web.words import SUGGESTIONS

PICTURE_HEIGHT = 470


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How edits are made. 0 means the method's own default (but for the seed)."""

    seed: gr.Number
    steps: gr.Number
    text_guidance: gr.Number
    image_guidance: gr.Number
    method: gr.Dropdown
    dialogue: gr.Textbox
    best_of: gr.Number

    def all(self) -> list[gr.components.Component]:
        return [
            self.seed,
            self.steps,
            self.text_guidance,
            self.image_guidance,
            self.method,
            self.dialogue,
            self.best_of,
        ]


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """Where a thing is taught."""

    known: gr.HTML
    name: gr.Textbox
    noun: gr.Textbox
    pictures: gr.File
    teach: gr.Button
    stop: gr.Button
    progress: gr.HTML

    def all(self) -> list[gr.components.Component]:
        return [self.known, self.name, self.noun, self.pictures, self.teach, self.stop, self.progress]


@dataclass(frozen=True, kw_only=True)
class Page:
    """Every component that an action reads or writes."""

    headline: gr.HTML
    tabs: gr.Tabs
    views: dict[str, gr.Tab]
    picture: gr.Image
    compare: gr.ImageSlider
    mask: gr.ImageEditor
    upload: gr.File
    samples: gr.Gallery
    undo: gr.Button
    redo: gr.Button
    download: gr.DownloadButton
    versions: gr.HTML
    chat: gr.Chatbot
    progress: gr.HTML
    words: gr.Textbox
    send: gr.Button
    cancel: gr.Button
    attach: gr.UploadButton
    attached: gr.HTML
    detach: gr.Button
    settings: Settings
    lesson: Lesson


def lay_out(sample_pictures: list[tuple[str, str]]) -> Page:
    """Inside a `gr.Blocks`: the picture and its versions on the left, the conversation on the right.

    sample_pictures: (file, name) of each.
    """
    gr.HTML(HEADER)
    with gr.Row(elem_id="desk"):
        with gr.Column(scale=7, min_width=420):
            left = _picture_side(sample_pictures)
        with gr.Column(scale=5, min_width=340):
            right = _talk_side()
    return Page(**left, **right)


def _picture_side(sample_pictures: list[tuple[str, str]]) -> dict[str, Any]:
    with gr.Row(elem_classes="bar"):
        headline = gr.HTML(elem_classes="grow")
        undo = gr.Button("↶ Undo", size="sm", elem_id="undo", min_width=84, scale=0)
        redo = gr.Button("↷ Redo", size="sm", elem_id="redo", min_width=84, scale=0)
        download = gr.DownloadButton("↓ Download", size="sm", elem_id="download", min_width=112, scale=0)
    with gr.Tabs(elem_id="views") as tabs:
        with gr.Tab("Picture", id="picture") as picture_view:
            picture = gr.Image(
                show_label=False,
                interactive=False,
                format="png",
                height=PICTURE_HEIGHT,
                buttons=["fullscreen"],
                elem_id="picture",
            )
        with gr.Tab("Before and after", id="compare") as compare_view:
            compare = gr.ImageSlider(
                show_label=False,
                interactive=False,
                format="png",
                height=PICTURE_HEIGHT,
                max_height=PICTURE_HEIGHT,
                buttons=["fullscreen"],
                elem_id="compare",
            )
        with gr.Tab("Paint a mask", id="mask") as mask_view:
            gr.HTML('<p class="hint">Paint over what may change. The next edit leaves every other pixel as it is.</p>')
            mask = gr.ImageEditor(
                show_label=False,
                sources=(),
                transforms=(),
                layers=gr.LayerOptions(disabled=True),
                brush=gr.Brush(
                    colors=[("#d63aa0", 0.55)], default_color=("#d63aa0", 0.55), default_size=36, color_mode="fixed"
                ),
                eraser=gr.Eraser(default_size=36),
                format="png",
                height=PICTURE_HEIGHT - 34,
                buttons=[],
                elem_id="mask",
            )
        with gr.Tab("Open another", id="open") as open_view:
            upload = gr.File(label="Your picture", file_count="single", height=140, elem_id="upload")
            gr.HTML('<p class="hint">Or one of these:</p>')
            samples = gr.Gallery(
                value=sample_pictures,
                show_label=False,
                columns=6,
                height=PICTURE_HEIGHT - 190,
                allow_preview=False,
                object_fit="cover",
                buttons=[],
                interactive=False,
                elem_id="samples",
            )
    gr.HTML('<h2 class="section">Versions</h2>')
    versions = gr.HTML(js_on_load=CLICK, elem_id="versions")
    return {
        "headline": headline,
        "tabs": tabs,
        "views": {"picture": picture_view, "compare": compare_view, "mask": mask_view, "open": open_view},
        "picture": picture,
        "compare": compare,
        "mask": mask,
        "upload": upload,
        "samples": samples,
        "undo": undo,
        "redo": redo,
        "download": download,
        "versions": versions,
    }


def _talk_side() -> dict[str, Any]:
    chat = gr.Chatbot(
        show_label=False,
        height=PICTURE_HEIGHT + 62,
        layout="bubble",
        buttons=[],
        feedback_options=None,
        latex_delimiters=[],
        allow_tags=False,
        placeholder=WELCOME,
        examples=[{"text": words} for words in SUGGESTIONS],
        elem_id="chat",
    )
    progress = gr.HTML(visible=False, elem_id="progress")
    with gr.Row(elem_id="say"):
        words = gr.Textbox(
            show_label=False,
            placeholder="Say what to change…",
            lines=1,
            max_lines=4,
            max_length=2000,
            container=False,
            autofocus=True,
            scale=1,
            elem_id="words",
        )
        send = gr.Button("Send", variant="primary", scale=0, min_width=88, elem_id="send")
        cancel = gr.Button("Cancel", variant="stop", scale=0, min_width=88, visible=False, elem_id="cancel")
    with gr.Row(elem_id="with-words"):
        attach = gr.UploadButton(
            "Attach a picture", size="sm", file_types=["image"], elem_id="attach", min_width=140, scale=0
        )
        attached = gr.HTML(elem_id="attached")
        detach = gr.Button("✕", size="sm", visible=False, elem_id="detach", min_width=36, scale=0)
    with gr.Accordion("Teach a thing", open=False, elem_id="lesson"):
        lesson = _lesson()
    with gr.Accordion("Settings", open=False, elem_id="settings"):
        settings = _settings()
    return {
        "chat": chat,
        "progress": progress,
        "words": words,
        "send": send,
        "cancel": cancel,
        "attach": attach,
        "attached": attached,
        "detach": detach,
        "lesson": lesson,
        "settings": settings,
    }


def _lesson() -> Lesson:
    known = gr.HTML(elem_id="known")
    with gr.Row():
        name = gr.Textbox(label="Name", placeholder="rex", max_lines=1, min_width=110, elem_id="lesson-name")
        noun = gr.Textbox(label="What it is", placeholder="dog", max_lines=1, min_width=110, elem_id="lesson-noun")
    pictures = gr.File(
        label="2 to 20 pictures of it",
        file_count="multiple",
        file_types=["image"],
        height=140,
        elem_id="lesson-pictures",
    )
    with gr.Row():
        teach = gr.Button("Teach", variant="primary", size="sm", min_width=88, elem_id="teach")
        stop = gr.Button("Cancel", variant="stop", size="sm", visible=False, min_width=88, elem_id="teach-stop")
    progress = gr.HTML(visible=False, elem_id="lesson-progress")
    return Lesson(known=known, name=name, noun=noun, pictures=pictures, teach=teach, stop=stop, progress=progress)


def _settings() -> Settings:
    with gr.Row():
        seed = _number("Seed", "Same seed, same picture", whole=True)
        steps = _number("Steps", "More is slower; 0 = default", maximum=1000, whole=True)
    with gr.Row():
        text = _number("Text guidance", "How hard words pull; 0 = default", maximum=100)
        image = _number("Image guidance", "How much is kept; 0 = default", maximum=100)
    with gr.Row():
        method = gr.Dropdown(["auto", *METHODS], value="auto", label="Method", info="How edits are made", min_width=110)
        best_of = _number("Best of", "Most tries at an edit; 0 = one", maximum=16, whole=True)
    dialogue = gr.Textbox("mini", label="Dialogue", info="Who understands: mini, a folder, or URL#MODEL", max_lines=1)
    return Settings(
        seed=seed,
        steps=steps,
        text_guidance=text,
        image_guidance=image,
        method=method,
        dialogue=dialogue,
        best_of=best_of,
    )


def _number(label: str, info: str, *, maximum: int | None = None, whole: bool = False) -> gr.Number:
    # An empty number field shows (and sends) 0, so 0 is what stands for the default.
    return gr.Number(
        0, label=label, info=info, minimum=0, maximum=maximum, precision=0 if whole else None, min_width=110
    )
