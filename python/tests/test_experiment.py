"""What DataFrames and arguments become, and how bad ones are refused."""

import unittest

import numpy
import pandas

from backprop_playground import Playground, experiment_of

FRAME = pandas.DataFrame({"cgpa": [8, 7, 6, 5], "lpa": [4, 5, 6, 7], "profile_score": [8, 9, 10, 12]})
LAYERS = [(2, "linear"), (1, "linear")]


class Experiments(unittest.TestCase):
    def test_the_notebook_of_the_course(self):
        made = experiment_of(FRAME, "lpa", LAYERS, learning_rate=0.001, epochs=75, batch_size=1, weights=0.1)
        self.assertEqual(made["data"], {"columns": ["cgpa", "profile_score", "lpa"], "targets": ["lpa"], "rows": [[8, 8, 4], [7, 9, 5], [6, 10, 6], [5, 12, 7]]})
        self.assertEqual(made["optimizer"], {"name": "SGD", "learning_rate": 0.001, "momentum": 0.0, "nesterov": False})
        self.assertEqual((made["weights"], made["epochs"], made["batch_size"]), ({"initializer": "constant", "value": 0.1}, 75, 1))

    def test_weights_as_get_weights_gives_them(self):
        arrays = [numpy.ones((2, 1)), numpy.zeros(1)]
        made = experiment_of(FRAME, "lpa", [(1, "linear")], weights=arrays)
        self.assertEqual(made["weights"], {"values": [[[1.0], [1.0]], [0.0]]})

    def test_what_is_wrong_is_named(self):
        text, hole = FRAME.assign(cgpa=["a", 7, 6, 5]), FRAME.assign(cgpa=[8, None, 6, 5])
        for arguments, settings, said in [
            ((FRAME, "salary", LAYERS), {}, "target: there is no column 'salary'"),
            ((text, "lpa", LAYERS), {}, "column 'cgpa', row 0: expected a number, found 'a'"),
            ((hole, "lpa", LAYERS), {}, "column 'cgpa', row 1: a value is missing"),
            ((FRAME[["lpa"]], "lpa", LAYERS), {}, "no column beside the target"),
            ((FRAME.head(0), "lpa", LAYERS), {}, "data has no rows"),
            ((FRAME, "lpa", [2]), {}, r"layers\[0\]: expected \(units, activation\)"),
            ((FRAME, "lpa", LAYERS), {"optimizer": "lion"}, "optimizer: expected one of SGD"),
            ((FRAME, "lpa", LAYERS), {"momentun": 0.9}, "momentun is no setting of SGD"),
        ]:
            with self.subTest(said), self.assertRaisesRegex(ValueError, said):
                Playground(*arguments, **settings)


class Widgets(unittest.TestCase):
    def test_what_is_set_is_observed(self):
        widget = Playground(FRAME, "lpa", LAYERS, epochs=75)
        heard = []
        widget.observe(lambda change: heard.append(change["new"]["epochs"]), "experiment")
        widget.experiment = {**widget.experiment, "epochs": 9}
        self.assertEqual(heard, [9])

    def test_one_file_holds_text_of_a_table_as_text(self):
        widget = Playground(FRAME.rename(columns={"cgpa": "</script><img src=x>"}), "lpa", LAYERS)
        page = widget.to_html(title="Week 3 <b>")
        self.assertNotIn("</script><img", page)
        self.assertIn("<title>Week 3 &lt;b></title>", page)


if __name__ == "__main__":
    unittest.main()
