"""Writes python_text.json beside this file: what a cell of Jupyter shows for lists of
arrays, and what Keras prints for models and losses.
Run with: python make_python_text.py (needs numpy, ipython, keras and tensorflow)."""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import IPython
import keras
import numpy as np
from IPython.lib.pretty import pretty
from keras.src.utils.progbar import Progbar

np.set_printoptions(threshold=10**9)
rng = np.random.default_rng(4)


def printed(arrays):
    arrays = [np.array(a, dtype=np.float64) for a in arrays]
    return {"arrays": [a.tolist() for a in arrays], "text": pretty([a.astype(np.float32) for a in arrays])}


def summary(inputs, units):
    keras.utils.clear_session()
    model = keras.Sequential([keras.Input((inputs,))] + [keras.layers.Dense(u) for u in units])
    lines = []
    model.summary(print_fn=lambda line, **_: lines.append(line))
    return {"inputs": inputs, "units": units, "text": "\n".join(lines)}


def logged(loss):
    """The line of the progress bar, without its times."""
    lines = []
    keras.src.utils.io_utils.print_msg = lambda message, line_break=True: lines.append(message)
    keras.src.utils.progbar.io_utils.print_msg = keras.src.utils.io_utils.print_msg
    bar = Progbar(4, stateful_metrics=["loss"])
    bar._dynamic_display = False
    bar.update(4, [("loss", loss)], finalize=True)
    return {"loss": repr(loss), "text": "".join(lines).strip().split(" - ")[-1]}


arrays = [
    printed([[[0.1, 0.1], [0.1, 0.1]], [0.1, 0.1], [[0.1], [0.1]], [0.1]]),
    printed([[[-0.914, -0.265], [0.1, 0.2]], [0.0, 0.0], [[1.0], [-2.5]], [-0.0]]),
    printed([[0.25, 0.1, 100.0], [1e-5, 1.25e-5], [1e8, 1.0], [1e-5, 0.0, -2.5e12], [999.5, 1.0], [1001.0, 1.0]]),
    printed([[1.0, 2.0, 3.0], [0.0], [-1.0], [123456.789], [0.000123456789, 0.001], [0.00009, 0.01]]),
    printed([[1e300, 1.0], [-1e300, 0.125], [1e-50, 1.0], [3.4e38, 1e-38], [1e-45]]),
    printed([rng.uniform(-1, 1, (9, 7)), rng.normal(size=30), rng.normal(size=(2, 25)) * 1e-3]),
    printed([[16777216.0, 1.0], [33554432.5, 2.0], [99999999.0, 1e6], [0.5 + i for i in range(20)]]),
    printed([[0.1] * n for n in range(1, 12)] + [[[0.12345678] * n] * 2 for n in range(1, 9)]),
    printed([rng.uniform(-1, 1, 7) * 10.0**k for k in range(-9, 12)]),
]
for _ in range(60):
    shape = rng.integers(1, 9, rng.integers(1, 3))
    arrays.append(printed([np.round(rng.normal(size=shape) * 10.0 ** rng.integers(-4, 4), int(rng.integers(1, 9)))]))
# Halfway between two shortest texts.
arrays.append(printed([[-845.8563, -1322.53125, -1380.6775], [16816.68, 155324.125, 68565.97], [304.765625, -745.1752]]))
# Lists about as long as a line.
for n in range(1, 9):
    arrays.append(printed([[[0.1] * n], [0.1] * n]))
    arrays.append(printed([[[0.12345]] * 2, [0.5] * n, [[0.25]], [0.1]]))
# Halfway between two shortest texts of a mantissa, and powers of two, below which the numbers stand closer than above.
arrays.append(printed([[2.0**-12, 1.0], [2.0**-96], [2.0**-96, 3e-29], [2.0**-95, -(2.0**-96), 1.0]]))
summaries = [summary(*m) for m in [(2, [2, 1]), (32, [64, 64, 1]), (63, [256] * 7 + [1]), (3, [5, 4, 3, 2]), (1, [1]), (64, [256] * 8)]]
losses = [25.09632, 0.99999, 0.001, 0.00100001, 0.000999, 1.5e-7, 3e-123, 0.0, 123456.78912, 1e20, -0.5, -1e-5, float("inf"), float("nan")]
made_by = f"make_python_text.py with numpy {np.__version__}, keras {keras.__version__}, ipython {IPython.__version__}"
text = json.dumps({"made_by": made_by, "arrays": arrays, "summaries": summaries, "losses": [logged(x) for x in losses]})
pathlib.Path(__file__).with_name("python_text.json").write_text(text + "\n")
