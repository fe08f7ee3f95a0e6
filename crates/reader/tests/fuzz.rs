//! Whatever is brought here is read or refused with a sentence: nothing panics, and nothing takes long.
#![cfg(not(target_arch = "wasm32"))]

use experiment::presets::PresetId;
use experiment::weights::Weights;
use proptest::prelude::*;
use reader::Notebook;
use reader::notebook::note::Why;
use reader::weights::{are_weights, read};

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
        "model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))\n",
        "X, y = torch.tensor([[1., 2], [3, 4]]), torch.tensor([[1.], [2]])\n",
        "opt = torch.optim.Adam(model.parameters())\n",
        "for e in range(9):\n  ",
        "for e in range(99):\n  for i in range(9):\n    ",
        "for a, b in zip(X, y):\n    ",
        "for X, y in DataLoader(TensorDataset(X, y), 2, True):\n   ",
        "loss = nn.MSELoss()(model(X), y); ",
        "loss += nn.MSELoss()(model(a), b) / 2; ",
        "loss.backward(); opt.step(); opt.zero_grad()\n",
        "; print(f'{e} {loss.item():.4f}', loss)\n",
        "class Net(nn.Module):\n  def __init__(self):\n    self.a = nn.Linear(2, 1)\n  def forward(self, x):\n    return self.a(x)\n",
        "model = Net()\n",
        "self.b = Net()\n",
        "model.add(model)\n",
        "model[0].weight.data = X\n",
        "break\n",
        "f'{",
        "'%' % ",
        "'{}{'.format(",
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
    fn deep_brackets_end(bracket in prop::sample::select(vec!["(", "[", "{", "-", "not ", "lambda: ", "f(", "x[", "if 1:\n", "[(", "{1:", "a.", "1+", "a<", "a*", "f()", "not in ", "[1]"]), count in 0..5000usize) {
        Notebook::read(&bracket.repeat(count), &[]);
    }
}

/// Pieces of what people have as weights, in any order.
fn piece_of_weights() -> impl Strategy<Value = String> {
    let known = [
        "[array([[0.15, 0.25], [0.2, 0.3]], dtype=float32), array([0.35, 0.36])",
        "[[0.4 ]\n [0.45]]\n",
        "[0.6]",
        "tensor([[0.15, 0.2], [0.25, 0.3]], device='cuda:0')",
        "Parameter containing:\n",
        "OrderedDict([('0.weight', ",
        "<tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=",
        "<Variable path=dense/kernel, shape=(2, 2), dtype=float32, value=",
        "W1 = ",
        "b2: ",
        "{'W1': ",
        "params['b1'] = ",
        "np.ones((2, 2)) * 0.1",
        "np.eye(99999999)",
        "np.full((2, 1), 0.3)",
        "...",
        "nan",
        "<",
        ">",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        ",",
        ";",
        "=",
        " ",
        "\n",
        "'",
        "#",
        "-",
        "1e-3",
        "def f():\n    ",
        ".T",
        "−0.5",
    ];
    prop_oneof![
        8 => prop::sample::select(known.to_vec()).prop_map(String::from),
        1 => "\\PC{0,6}",
        1 => any::<f64>().prop_map(|x| x.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn weights_are_read_or_refused(pieces in prop::collection::vec(piece_of_weights(), 0..25)) {
        let mut network = PresetId::NotebookRegression.experiment();
        let text = pieces.concat();
        are_weights(&text);
        let read = read(&text, &network);
        prop_assert!(read.says.len() > 10);
        prop_assert!(read.arrays.is_none() || read.offer.is_none());
        if let Some(arrays) = read.arrays {
            network.weights = Weights::Values(arrays.into());
            prop_assert_eq!(network.check(), Ok(()));
        }
    }
}

#[test]
fn long_texts_of_weights_end() {
    let network = PresetId::NotebookRegression.experiment();
    for piece in [
        "<a",
        "[",
        "[1 ",
        "(",
        "array(",
        "W1 = [[1, 2], [3, 4]]\n",
        "[[1 2]\n [3 4]]\n",
        "{'a': [1], 'b': [2]}\n",
        "'",
        "[[1],",
        "t",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        read(&text, &network);
        assert!(start.elapsed().as_secs() < 20, "{piece}: {:?}", start.elapsed());
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
