//! Whatever is brought here is read or refused with a sentence: nothing panics, and nothing takes long.

use proptest::prelude::*;
use reader::Notebook;
use reader::notebook::note::Why;

/// Pieces of notebooks, in any order.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "df = pd.DataFrame([[8, 8, 4], [7, 9, 5]], columns=['a', 'b', 'c'])\n",
        "model = Sequential()\n",
        "model.add(Dense(2))\n",
        "model.add(Dense(1, activation='relu'",
        "model.compile(optimizer='sgd', loss='mse')\n",
        "model.fit(df.iloc[:, :-1], df['c'], epochs=3)\n",
        "model.get_weights()\n",
        "[array([[0.1, 0.1], [0.1, 0.1]], dtype=float32), array([0., 0.])",
        "Epoch 1/3\n4/4 [====] - loss: 25.0\n",
        "df = df / df.max()\n",
        "X = np.array([[1, 2], [3]])\n",
        "x[",
        "]",
        "(",
        ")",
        "{",
        "}",
        ":",
        "\n",
        "  ",
        "'",
        "\"\"\"",
        "\\",
        "for i in range(3):\n",
        "lambda x: ",
        "-1",
        ".reshape(0, -1)",
        ".iloc[-9:, 99]",
        "1e999",
        "0x1F",
        "{'a': [1], 'b': []}",
        "np.zeros(99999999)",
        "In [1]: ",
        "# %%\n",
        "i = Input(shape=(2,))\nx = Dense(2)(i)\n",
        "x = Dense(1)(x)\n",
        "x = Add()([x, i])\n",
        "model = Model(i, x)\n",
        ">>> ",
        "... ",
        "Out[1]: ",
        "model.layers[1].set_weights([np.array([[1.0]])])\n",
        "\u{1b}[1m",
        "StandardScaler().fit_transform(df)\n",
        "{\"cells\": [",
    ];
    prop_oneof![
        6 => prop::sample::select(known.to_vec()).prop_map(String::from),
        1 => "\\PC{0,8}",
        1 => any::<f64>().prop_map(|x| x.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks(pieces in prop::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        let notebook = Notebook::read(&text, &[]);
        match &notebook.experiment {
            Ok(experiment) => prop_assert_eq!(experiment.check(), Ok(())),
            Err(why) => prop_assert!(why.len() > 10),
        }
        for note in &notebook.notes {
            prop_assert!(note.says().ends_with('.'));
        }
    }

    #[test]
    fn deep_brackets_end(bracket in prop::sample::select(vec!["(", "[", "{", "-", "not ", "lambda: ", "f(", "x[", "if 1:\n", "[(", "{1:"]), count in 0..5000usize) {
        Notebook::read(&bracket.repeat(count), &[]);
    }
}

#[test]
fn what_doubles_at_each_line_ends() {
    for (first, line) in [
        ("x = 'a'", "x += x"),
        ("x = [1]", "x = x + x"),
        ("x = 1", "x = [x, x]"),
        ("x = 1", "x = {'a': x, 'b': x}"),
        ("x = 1", "x = tf.f(x, b=x)"),
    ] {
        let text = format!("import tensorflow as tf\n{first}\n{}", format!("{line}\n").repeat(60));
        let notebook = Notebook::read(&text, &[]);
        assert!(notebook.notes.iter().any(|note| note.why == Why::Long), "{line}");
    }
}
