"""Requests in other languages, and English that looks like them: foreign.txt and english.txt, written by hand. The
tables were made for the first, third, ... line of each; the others were held out.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogpaint.dialogue.language_words import LATIN
from dialogpaint.dialogue.languages import foreign, only_english

HERE = Path(__file__).parent
FOREIGN = [line.split(" ", 1) for line in (HERE / "foreign.txt").read_text().splitlines()]
ENGLISH = (HERE / "english.txt").read_text().splitlines()


@pytest.mark.parametrize("half", [0, 1])
def test_other_languages_are_told(half: int) -> None:
    missed = [said for code, said in FOREIGN[half::2] if foreign(said) != code]
    assert len(missed) <= 0.03 * len(FOREIGN[half::2]), missed


@pytest.mark.parametrize("half", [0, 1])
def test_english_stays_english(half: int) -> None:
    assert [said for said in ENGLISH[half::2] if foreign(said)] == []


@pytest.mark.parametrize(
    "said",
    [
        *('write "Alles Gute zum Geburtstag" on the wall', "write «спасибо» at the top", "make the sign say спасибо"),
        *("", "?!", "123", "🙂🙂", "π", "ｍａｋｅ ｉｔ ｒｅｄ", "𝓂𝒶𝓀ℯ 𝒾𝓉 𝓇ℯ𝒹"),
    ],
)
def test_quotes_signs_and_styled_letters_are_no_language(said: str) -> None:
    assert foreign(said) is None


def test_accents_may_be_left_out() -> None:
    assert foreign("mas pequeno, por favor") == "es" and foreign("arabayi kirmizi yap") == "tr"


def test_every_language_has_its_polite_line() -> None:
    for code in {code for code, _ in FOREIGN}:
        english, _, own = only_english(code).partition(" / ")
        assert english == "I only understand English so far." and own
    assert only_english("other") == "I only understand English so far."
    assert {code for code, _ in FOREIGN} >= set(LATIN)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_anything_may_be_typed(said: str) -> None:
    code = foreign(said)
    assert code is None or only_english(code)
