//! Cells as they are pasted: with prompts or without, with what was shown among them.

use backprop::Array;
use experiment::weights::Weights;
use reader::Notebook;
use reader::notebook::StartOf;

/// What was shown below each part, as a notebook has it.
const PLAIN: &str = "\
%matplotlib inline
!pip install tensorflow
import numpy as np
import pandas as pd
df = pd.DataFrame([[8, 8, 4],
                   [7, 9, 5]], columns=['cgpa', 'score', 'lpa'])
df.head()
   cgpa  score  lpa
0     8      8    4
1     7      9    5
X, y = df.iloc[:, 0:-1].values, df.iloc[:, -1].values
model = Sequential()
model.add(Dense(1, input_dim=2))
model.summary()
Model: \"sequential\"
_________________________________________________________________
 Layer (type)                Output Shape              Param #
=================================================================
 dense (Dense)               (None, 1)                 3
=================================================================
Total params: 3 (12.00 Byte)
model.get_weights()
[array([[0.25],
       [0.5]],
      dtype=float32),
 array([0.], dtype=float32)]
model.compile(optimizer=SGD(0.001), loss='mse')
model.fit(X, y, epochs=2, batch_size=1)
Epoch 1/2
2/2 [==============================] - 0s 2ms/step - loss: 26.3400
Epoch 2/2
2/2 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - loss: 25.0919
<keras.src.callbacks.History at 0x7f>
weights = model.get_weights()
model.predict(X)
1/1 ━━━━━━━━━━━━━━━━━━━━ 0s 30ms/step
[[4.1]
 [5.2]]
";

/// The part of each kind of line: code, or shown.
fn is_code(line: &str) -> bool {
    line.contains("import") || line.starts_with(['%', '!']) || {
        let starts = ["df", "X, y", "model", "weights", "                   [7"];
        starts.iter().any(|start| line.starts_with(start))
    }
}

#[track_caller]
fn reads(text: &str) -> Notebook {
    let notebook = Notebook::read(text, &[]);
    let experiment = notebook.experiment.as_ref().unwrap_or_else(|why| panic!("{why}: {:?}", notebook.notes));
    assert_eq!(experiment.data.rows, [[8.0, 8.0, 4.0], [7.0, 9.0, 5.0]]);
    assert_eq!((experiment.epochs, experiment.layers.len()), (2, 1));
    let losses: Vec<_> = notebook.log.iter().map(|logged| logged.loss.text.as_str()).collect();
    assert_eq!(losses, ["26.3400", "25.0919"]);
    let Weights::Values(start) = &experiment.weights else { panic!("no weights") };
    assert_eq!(start[..], [Array::Matrix(vec![vec![0.25], vec![0.5]]), Array::Vector(vec![0.0])]);
    assert_eq!((notebook.start, &notebook.end), (StartOf::Printed, &None));
    assert!(!notebook.notes.iter().any(|note| note.changes_the_run()), "{:?}", notebook.notes);
    notebook
}

/// No line of what was shown is taken for code, and each line that is named is a line of the code.
#[track_caller]
fn names_code_only(notebook: &Notebook) {
    for note in &notebook.notes {
        assert!(is_code(&note.code), "{note:?}");
    }
}

#[test]
fn a_plain_paste_is_code_and_what_it_has_shown() {
    names_code_only(&reads(PLAIN));
    // Weights printed behind the fit are its end.
    let end =
        PLAIN.replace("weights = model.get_weights()", "model.get_weights()\n[array([[1.]]), array([2.])]");
    let end = Notebook::read(&end, &[]).end;
    assert_eq!(end, Some(vec![Array::Matrix(vec![vec![1.0]]), Array::Vector(vec![2.0])]));
}

#[test]
fn a_console_marks_its_code() {
    let console: String = PLAIN
        .lines()
        .map(|line| {
            let prompt = match (is_code(line), line.starts_with(' ')) {
                (true, false) => ">>> ",
                (true, true) => "... ",
                (false, _) => "",
            };
            format!("{prompt}{line}\n")
        })
        .collect();
    names_code_only(&reads(&console));
    // What it prints is never code.
    let printed =
        console.replace(">>> model.summary()", ">>> for x in [1]:\n...     print('y = 3')\n...\ny = 3");
    names_code_only(&reads(&printed));
}

#[test]
fn numbered_prompts_part_cells() {
    for (input, output) in [("In [1]:\n", "Out[1]:\n"), ("In [1]: ", "Out[1]: "), ("[1]:\n", "[1]:\n")] {
        let mut number = 0;
        let mut shown = false;
        let text: String = PLAIN
            .lines()
            .map(|line| {
                let begins = is_code(line) && !line.starts_with(' ');
                let prompt = match (begins, is_code(line), shown) {
                    (true, ..) => {
                        number += 1;
                        input
                    }
                    (_, false, false) if !line.starts_with("Epoch") => output,
                    _ => "",
                };
                shown = !is_code(line);
                prompt.replace('1', &number.to_string()) + line + "\n"
            })
            .collect();
        let notebook = reads(&text);
        names_code_only(&notebook);
        assert_eq!(notebook.cells, number, "{text}");
    }
}

#[test]
fn an_ipython_console_goes_on_with_points() {
    let text = PLAIN
        .replace("df = ", "In [1]: df = ")
        .replace("df.head", "In [2]: df.head")
        .replace("X, y =", "In [3]: X, y =")
        .replace("                   [7", "   ...:                  [7");
    names_code_only(&reads(&text));
}

#[test]
fn numbers_within_code_stay_code() {
    let text = PLAIN.replace("[[8, 8, 4],\n                   [7, 9, 5]]", "[\n[8, 8, 4],\n[7, 9,\n5]\n]");
    reads(&text);
    let note = "\"\"\"\n8 8 4\n\"\"\"\n";
    names_code_only(&reads(
        &PLAIN.replace("df.head()\n", &format!("df['lpa'] = df['lpa'] * \\\n1\n{note}df.head()\n")),
    ));
}

#[test]
fn a_log_ends_where_a_part_of_it_was_left_out() {
    let text = PLAIN
        .replace("Epoch 2/2", "Epoch 2/75")
        .replace("<keras", "...\nEpoch 75/75\n2/2 - loss: 1.0\n<keras");
    assert_eq!(Notebook::read(&text, &[]).log.len(), 2);
}

#[test]
fn a_line_that_is_neither_is_named() {
    let text = PLAIN.replace("model.summary()\n", "model.summary()\nthis is no code\n");
    let notebook = reads(&text);
    assert!(
        notebook.notes.iter().any(|note| note.line == 15 && note.code == "this is no code"),
        "{:?}",
        notebook.notes
    );
}
