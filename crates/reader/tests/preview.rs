//! What is said of a notebook before it takes the place of what is on the page.

use reader::notebook::preview::Preview;
use reader::{File, Notebook};

fn preview(text: &str, files: &[File]) -> Preview {
    Preview::of(&Notebook::read(text, files))
}

/// Each part in a line: its name, what it says, what else, where.
fn parts(preview: &Preview) -> Vec<String> {
    let line = |part: &reader::notebook::preview::Part| {
        let more = part.more.clone().unwrap_or_default();
        format!("{}|{}|{more}|{}", part.name, part.text, part.place)
    };
    preview.parts.iter().map(line).collect()
}

const CELLS: &str = "\
# %%
import pandas as pd
rows = [[8, 8, 4], [7, 9, 5], [6, 10, 6]]
# %%
df = pd.DataFrame(rows, columns=['cgpa', 'score', 'lpa'])
# %%
X, y = df.iloc[:, 0:-1].values, df.iloc[:, -1].values
# %%
model = Sequential()
model.add(Input(shape=(2,)))
# %%
model.add(Dense(2, activation='relu'))
model.add(Dropout(0.2))
model.add(Dense(1))
# %%
model.get_weights()
[array([[0.1, 0.2], [0.3, 0.4]], dtype=float32), array([0., 0.], dtype=float32), array([[0.5], [0.6]], dtype=float32), array([0.], dtype=float32)]
# %%
sgd = SGD(0.01)
# %%
model.compile(sgd, loss='mse')
# %%
history = model.fit(X, y, epochs=2, batch_size=1)
Epoch 1/2
3/3 - 0s - loss: 25.0963
Epoch 2/2
3/3 - 0s - loss: 18.8298
# %%
plt.plot(history.history['loss'])
";

#[test]
fn each_part_is_said_with_the_cells_that_it_was_read_in() {
    let preview = preview(CELLS, &[]);
    assert_eq!(
        parts(&preview),
        [
            "Data|3 rows: cgpa, score → lpa||cell 1",
            "Model|Dense(2, relu), Dense(1, linear)||cells 4, 5",
            "Start|the weights it printed before the training||cell 6",
            "Training|SGD(0.01), mean squared error|2 epochs, batches of 1, shuffled|cells 7, 8, 9",
            "Log|2 losses, 25.0963 to 18.8298||cell 9, output",
        ]
    );
    assert_eq!((preview.cells, preview.missing.len(), preview.problem), (10, 0, None));
}

#[test]
fn what_changes_the_run_is_told_from_what_is_passed_over() {
    let preview = preview(CELLS, &[]);
    let [changing] = &preview.changing[..] else { panic!("{:?}", preview.changing) };
    assert_eq!(
        (changing.code.as_str(), changing.place.as_str()),
        ("model.add(Dropout(0.2))", "cell 5, line 3")
    );
    assert_eq!(changing.says.as_deref(), Some("Dropout can't be shown here, and is left out."));
    let [passed] = &preview.passed[..] else { panic!("{:?}", preview.passed) };
    assert_eq!((passed.place.as_str(), &passed.says), ("cell 10, line 2", &None));
}

#[test]
fn a_missing_file_is_named_until_it_is_there() {
    let text = CELLS
        .replace("pd.DataFrame(rows, columns=['cgpa', 'score', 'lpa'])", "pd.read_csv('data/placement.csv')");
    let without = preview(&text, &[]);
    assert_eq!((&without.missing[..], &without.problem), (&["placement.csv".to_string()][..], &None));
    assert!(without.changing[0].says.as_ref().unwrap().starts_with("placement.csv isn't in the notebook."));
    let file = File { name: "placement.csv".into(), text: "cgpa,score,lpa\n8,8,4\n7,9,5\n".into() };
    let with = preview(&text, &[file]);
    assert_eq!(
        (&with.missing[..], parts(&with)[0].as_str()),
        (&[][..], "Data|2 rows: cgpa, score → lpa||cell 2")
    );
}

#[test]
fn a_download_that_broke_off_says_where() {
    let whole = r#"{"cells": [{"cell_type": "code", "source": "x = 1"}, {"cell_type": "code", "source": "model = Sequ"#;
    let problem = preview(whole, &[]).problem.unwrap();
    assert!(problem.contains("in the middle of cell 2"), "{problem}");
}

#[test]
fn weights_alike_are_said_by_the_number_that_was_written() {
    let text = "model = Sequential([Dense(1)])\nmodel.compile('sgd', 'mse')\nmodel.set_weights([np.array([[0.1]]), np.array([0.1])])\nmodel.fit(np.array([[1]]), np.array([2]))";
    let parts = parts(&preview(text, &[]));
    assert!(
        parts.contains(&"Start|all weights and biases 0.1, as the notebook sets them||".into()),
        "{parts:?}"
    );
}

#[test]
fn what_a_layer_is_without_is_said_as_keras_has_it() {
    for more in [", use_bias=False", ", trainable=False", ", use_bias=False, trainable=False"] {
        let layer = format!("Dense(2, activation='relu'{more})");
        let cells = CELLS.replace("Dense(2, activation='relu')", &layer);
        let weights = "array([[0.1, 0.2], [0.3, 0.4]], dtype=float32)";
        let cells = match more.contains("bias") {
            true => cells.replace(&format!("{weights}, array([0., 0.], dtype=float32)"), weights),
            false => cells,
        };
        let preview = preview(&cells, &[]);
        assert_eq!(parts(&preview)[1], format!("Model|Dense(2, relu{more}), Dense(1, linear)||cells 4, 5"));
    }
}
