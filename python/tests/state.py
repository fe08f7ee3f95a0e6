"""Prints a widget as a notebook has it, for tests/browser/widget.test.mjs: its state as JSON, after the changes of a page that are read as
JSON lines. Its page is written to the path given."""

import json
import sys

import pandas

from backprop_playground import Playground

FRAME = pandas.DataFrame({"cgpa": [8, 7, 6, 5], "profile_score": [8, 9, 10, 12], "lpa": [4, 5, 6, 7]})

widget = Playground(FRAME, target="lpa", layers=[(2, "linear"), (1, "linear")], learning_rate=0.001, epochs=75, batch_size=1, weights=0.1)
for line in sys.stdin:
    # As the kernel takes what a page has changed.
    widget.set_state(json.loads(line))
widget.to_html(sys.argv[1])
print(json.dumps({name: getattr(widget, name) for name in ("experiment", "playhead", "panels", "problem")}))
