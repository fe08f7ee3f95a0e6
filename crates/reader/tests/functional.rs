//! Models of Keras's functional API: one path is read, what branches is refused with its line.

use backprop::Array;
use experiment::weights::Weights;
use reader::Notebook;
use reader::notebook::note::Why;

const FIT: &str = "
model.compile('sgd', 'mse')
model.fit(np.array([[8, 6], [7, 9]]), np.array([4, 5]), epochs=7, batch_size=2, shuffle=False)
";

#[track_caller]
fn layers(model: &str, expected: &[(usize, &str)]) -> Notebook {
    let notebook = Notebook::read(&format!("{model}{FIT}"), &[]);
    let experiment = notebook.experiment.as_ref().unwrap_or_else(|why| panic!("{why}: {:?}", notebook.notes));
    let found: Vec<_> =
        experiment.layers.iter().map(|layer| (layer.units, layer.activation.name())).collect();
    assert_eq!(found, expected);
    assert_eq!(experiment.epochs, 7);
    notebook
}

#[test]
fn one_path_is_read_however_it_is_written() {
    let expected = [(3, "relu"), (1, "linear")];
    for model in [
        "inputs = Input(shape=(2,))\nx = Dense(3, activation='relu')(inputs)\noutputs = Dense(1)(x)\nmodel = Model(inputs, outputs)",
        "i = keras.Input((2,))\no = layers.Dense(1)(layers.ReLU()(layers.Dense(3)(i)))\nmodel = keras.Model(inputs=[i], outputs=[o], name='m')",
        "i = Input(shape=(2,))\nhidden = Dense(3)\nx = hidden(i)\nx = Activation('relu')(x)\nunused = Dense(9)(x)\nmodel = tf.keras.models.Model(i, Dense(1)(x))",
    ] {
        assert_eq!(layers(model, &expected).notes, [], "{model}");
    }
    let looped = "x = i = Input(shape=(2,))\nfor units in [2, 2]:\n    x = Dense(units)(x)\nmodel = Model(i, Dense(1)(x))";
    layers(looped, &[(2, "linear"), (2, "linear"), (1, "linear")]);
    let dropped = "i = Input((2,))\nx = Dense(2)(i)\nx = Dropout(0.2)(x)\nmodel = Model(i, Dense(1)(x))";
    let notes = layers(dropped, &[(2, "linear"), (1, "linear")]).notes;
    let [note] = &notes[..] else { panic!("{notes:?}") };
    assert_eq!((note.line, &note.why), (3, &Why::Layer("Dropout".into())));
}

#[test]
fn keras_counts_the_input_among_its_layers() {
    let set = "model.layers[1].set_weights([np.array([[1, 2], [3, 4]]), np.array([5, 6])])\nmodel.layers[-1].set_weights([np.array([[7], [8]]), np.array([9])])";
    let start = |model: &str, set: &str| {
        let experiment = Notebook::read(&format!("{model}\n{set}{FIT}"), &[]).experiment.unwrap();
        match experiment.weights {
            Weights::Values(arrays) => Some(arrays.to_vec()),
            Weights::Initializer(_) => None,
        }
    };
    let expected = [
        Array::Matrix(vec![vec![1.0, 2.0], vec![3.0, 4.0]]),
        Array::Vector(vec![5.0, 6.0]),
        Array::Matrix(vec![vec![7.0], vec![8.0]]),
        Array::Vector(vec![9.0]),
    ];
    let functional = "i = Input((2,))\nmodel = Model(i, Dense(1)(Dense(2)(i)))";
    assert_eq!(start(functional, set).unwrap(), expected);
    assert_eq!(start("model = Sequential([Flatten(), Dense(2), Dense(1)])", set).unwrap(), expected);
    let sequential = "model = Sequential([Input((2,)), Dense(2), Dense(1)])";
    assert_eq!(start(sequential, &set.replace("layers[1]", "layers[0]")).unwrap(), expected);
    // The input has no weights: the line is named, and nothing is set.
    for set in
        ["layers[0].set_weights([])", "layers[1].set_weights([np.array([1])])", "layers[7].set_weights([])"]
    {
        let notes = Notebook::read(&format!("{functional}\nmodel.{set}{FIT}"), &[]).notes;
        let [note] = &notes[..] else { panic!("{notes:?}") };
        assert_eq!((note.line, &note.why), (3, &Why::Data));
    }
}

#[test]
fn what_branches_is_refused_with_its_line() {
    let begin = "a = Input(shape=(2,))\nb = Input(shape=(2,))\nx = Dense(2)(a)\n";
    for (model, line) in [
        ("y = Concatenate()([x, b])\nmodel = Model([a, b], Dense(1)(y))", 4),
        ("y = concatenate([x, b])\nz = Dense(1)(y)\nmodel = Model([a, b], z)", 4),
        ("y = Add()([x, a])\nmodel = Model(a, Dense(1)(y))", 4),
        ("y = x + a\nmodel = Model(a, Dense(1)(y))", 4),
        ("y = Dense(1)(x)\nmodel = Model(a, [x, y])", 5),
        ("model = Model(b, x)", 4),
        ("model = Model([a, b], x)", 4),
        ("d = Dense(2)\nx = d(x)\nx = d(x)\nmodel = Model(a, x)", 6),
    ] {
        let notebook = Notebook::read(&format!("{begin}{model}{FIT}"), &[]);
        assert!(notebook.experiment.is_err(), "{model}");
        let refused: Vec<_> = notebook.notes.iter().filter(|note| note.changes_the_run()).collect();
        let [note] = &refused[..] else { panic!("{model}: {:?}", notebook.notes) };
        assert_eq!((note.line, &note.why), (line, &Why::Fork), "{model}");
        assert!(note.says().contains("one behind the other"));
    }
}
