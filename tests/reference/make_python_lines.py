"""Writes python_lines.json beside this file: what a cell of Jupyter shows for arrays whose lines end at, just before and
just behind each place where NumPy (75 characters) and IPython (79) break them, and whose numbers are at the edges of the
scientific format. Run with: python make_python_lines.py (needs numpy and ipython)."""

import json
import pathlib

import IPython
import numpy as np
from IPython.lib.pretty import pretty

np.set_printoptions(threshold=10**9)


def printed(arrays):
    arrays = [np.array(a, dtype=np.float64) for a in arrays]
    return {"arrays": [a.tolist() for a in arrays], "text": pretty([a.astype(np.float32) for a in arrays])}


def number(digits):
    """A number that takes so many digits after its point."""
    return float("0." + "123456789"[:digits])


cases = []
# One row, of each width of numbers and each length: the line, its closing words and the list break at each place.
for digits in range(1, 9):
    for n in range(1, 26):
        cases.append(printed([[number(digits)] * n]))
        cases.append(printed([[[number(digits)] * n]]))
# Two and three arrays on one line, with the break of the list at each place, and after an array of two lines.
for digits in range(1, 9):
    for other in range(1, 9):
        for n in range(1, 6):
            cases.append(printed([[number(digits)], [number(other)] * n]))
        cases.append(printed([[number(digits)], [number(other)], [0.5] * other]))
        cases.append(printed([[[number(digits)]] * 2, [number(other)] * 2, [0.5]]))
        cases.append(printed([[0.5] * 30, [number(digits)], [number(other)] * 3, [0.5]]))
# Lists that would fit on a line, but for an array of several at each of their places.
several = [[[0.5], [0.25]], [0.5] * 30]
for array in several:
    for n in range(1, 4):
        for at in range(n + 1):
            cases.append(printed([[0.5]] * at + [array] + [[0.25, 0.5]] * (n - at)))
    cases.append(printed([array, [0.5], array]))
# The edges of the scientific format, alone and beside others.
for edge in [1e6, 999999.0, 999999.9375, 1e-4, 9.999e-5, 1000.0, 1001.0, 1e-3]:
    for beside in [[], [0.0], [1.0], [-1.0], [0.5, -0.25], [1e-4], [1e6]]:
        cases.append(printed([[edge, *beside]]))
        cases.append(printed([[-edge, *beside]]))
# What isn't finite, beside numbers that are narrower and wider than it.
for value in [np.inf, -np.inf, np.nan]:
    for beside in [[], [1.0], [0.5], [-2.25], [1e-7], [123.456]]:
        cases.append({"values": [str(value), *map(repr, beside)], "text": pretty([np.array([value, *beside], dtype=np.float32)])})
made_by = f"make_python_lines.py with numpy {np.__version__}, ipython {IPython.__version__}"
arrays = [case for case in cases if "arrays" in case]
values = [case for case in cases if "values" in case]
text = json.dumps({"made_by": made_by, "arrays": arrays, "not_finite": values})
pathlib.Path(__file__).with_name("python_lines.json").write_text(text + "\n")
