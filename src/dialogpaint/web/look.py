"""How the app looks: a calm theme in the system's own fonts, nothing fetched; the style sheet is beside this file."""

from pathlib import Path

import gradio as gr

STYLE = Path(__file__).with_name("style.css")

HEADER = """
<header class="brand">
  <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
    <defs><linearGradient id="dp" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#6d5efc"/><stop offset="1" stop-color="#d65db1"/></linearGradient></defs>
    <path d="M16 3C8 3 2.5 8 2.5 14.5c0 3.6 1.8 6.8 4.7 8.9L6 29l6-3.2c1.3.3 2.6.4 4 .4 8 0 13.5-5 13.5-11.7S24 3 16 3z"
          fill="url(#dp)"/>
    <circle cx="10" cy="14.5" r="2.3" fill="#ffd166"/><circle cx="16" cy="11.5" r="2.3" fill="#fff"/>
    <circle cx="22" cy="14.5" r="2.3" fill="#7ee0c0"/>
    <path d="M10.5 19c3 2.6 8 2.6 11 0" stroke="#fff" stroke-width="1.8" fill="none" stroke-linecap="round"/>
  </svg>
  <div><h1>DialogPaint</h1><p>Edit a picture by talking about it</p></div>
</header>
"""

WELCOME = """
### What should change?
Say it in your own words. When something is unclear I ask; every version is kept, and “forget that” takes an edit back.
"""


def theme() -> gr.themes.Base:
    """Warm greys, one violet accent, round corners."""
    fonts = ("ui-sans-serif", "system-ui", "Segoe UI", "Roboto", "Noto Sans", "DejaVu Sans", "sans-serif")
    mono = ("ui-monospace", "SFMono-Regular", "Consolas", "DejaVu Sans Mono", "monospace")
    return gr.themes.Base(
        primary_hue=gr.themes.colors.violet,
        secondary_hue=gr.themes.colors.violet,
        neutral_hue=gr.themes.colors.stone,
        radius_size=gr.themes.sizes.radius_lg,
        font=[gr.themes.Font(name) for name in fonts],
        font_mono=[gr.themes.Font(name) for name in mono],
    ).set(
        body_background_fill="#f6f4f1",
        body_background_fill_dark="#17151a",
        block_background_fill="#ffffff",
        block_background_fill_dark="#211e26",
        block_border_width="1px",
        block_border_color="#e7e2dc",
        block_border_color_dark="#35303d",
        block_shadow="0 1px 2px rgb(40 30 60 / 0.04), 0 8px 24px rgb(40 30 60 / 0.05)",
        block_shadow_dark="none",
        button_primary_background_fill="linear-gradient(120deg, #6d5efc, #9b51e0)",
        button_primary_background_fill_hover="linear-gradient(120deg, #5c4cf0, #8a41d0)",
        button_primary_text_color="#ffffff",
        button_secondary_background_fill="#ffffff",
        button_secondary_background_fill_hover="#f3f0fb",
        button_secondary_background_fill_dark="#2b2732",
        button_secondary_background_fill_hover_dark="#353040",
        button_secondary_border_color="#e0dad3",
        button_secondary_border_color_dark="#443d4f",
        input_background_fill="#ffffff",
        input_background_fill_dark="#2b2732",
    )
