"""What could not be measured is counted, never averaged."""

import json
import math

from dialogpaint.evaluation.scored import Scored, as_rows, means, table

ITEMS = [
    Scored(group="a", measures={"psnr": 20.0, "ssim": 0.5}),
    Scored(group="a", measures={"psnr": math.inf, "ssim": 1.0}),
    Scored(group="b", measures={"psnr": math.nan, "ssim": 0.0}),
]


def test_means_are_over_what_is_finite_and_the_rest_is_counted() -> None:
    found = table(ITEMS)
    assert found["n"] == 3 and found["psnr"] == 20.0 and found["ssim"] == 0.5
    assert found["nan"] == 1 and found["infinite"] == 1
    assert found["by"] == {"a": {"n": 2, "psnr": 20.0, "ssim": 0.75}, "b": {"n": 1, "psnr": None, "ssim": 0.0}}
    assert means([]) == {"n": 0}


def test_rows_are_plain_json() -> None:
    rows = as_rows({str(number): item for number, item in enumerate(ITEMS)})
    assert rows["1"] == {"psnr": None, "ssim": 1.0}
    json.dumps(rows, allow_nan=False)
