"""Numbers in words, fractions and stops."""

import pytest

from dialogpaint.adjustments.sentences import sentence
from dialogpaint.editors.adjust.numbers import counted, in_exposure, in_percent
from dialogpaint.editors.adjust.understanding import understand


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("half a stop down", "exposure 25 % down"),
        ("+1 ev", "exposure +50 %"),
        ("up two stops", "up exposure 100 %"),
        ("a stop and a half more", "exposure 75 % more"),
        ("1/2 stop brighter", "exposure 25 % brighter"),
        ("exposure -0.5", "exposure -25 %"),
        ("by a third", "by 33 %"),
        ("a quarter less", "25 % less"),
        ("by two thirds", "by 67 %"),
        ("twenty percent darker", "20 percent darker"),
        ("a quarter turn right", "a quarter turn right"),
        ("the bus stop", "the bus stop"),
    ],
)
def test_said_as_percentages(said: str, meant: str) -> None:
    assert in_percent(in_exposure(counted(said))) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("one stop brighter", "increase the exposure by 50 %"),
        ("set the contrast to 40", "increase the contrast by 40 %"),
        ("-30 exposure", "reduce the exposure by 30 %"),
        ("brightness: +10", "make the picture a touch brighter"),
        ("a third less saturated", "make the colours 33 % less saturated"),
        ("less overexposed", "reduce the exposure"),
    ],
)
def test_understood(said: str, meant: str) -> None:
    found = understand(said)
    assert found is not None and [sentence(each) for each in found] == [meant]
