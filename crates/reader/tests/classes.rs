//! Notebooks whose targets are classes: softmax and the losses over them.

use backprop::{Activation, Loss};
use experiment::Experiment;
use experiment::presets::PresetId;
use reader::Notebook;
use session::{Event, LayerPart, Library, Session};

const DATA: &str = "import numpy as np\nx = np.array([[0.1, 0.2], [0.5, 0.4], [0.9, 0.1]])\n";
const WEIGHTS: &str = "model.set_weights([np.full((2, 3), 0.1), np.zeros(3)])\n";

#[track_caller]
fn read(text: &str) -> (Experiment, Vec<String>) {
    let notebook = Notebook::read(text, &[]);
    let notes = notebook.notes.iter().filter(|note| note.changes_the_run()).map(|note| note.says());
    let notes = notes.collect();
    (notebook.experiment.unwrap_or_else(|why| panic!("{why}\n{text}")), notes)
}

fn keras(y: &str, last: &str, loss: &str) -> String {
    format!(
        "{DATA}y = {y}\nmodel = keras.Sequential([keras.Input(shape=(2,)), keras.layers.Dense(3, activation={last})])\n\
         {WEIGHTS}model.compile(optimizer='sgd', loss={loss})\nmodel.fit(x, y, epochs=2, batch_size=1, shuffle=False)"
    )
}

#[test]
fn keras_in_its_ways() {
    for (y, last, loss, expected) in [
        (
            "keras.utils.to_categorical([0, 2, 1])",
            "'softmax'",
            "'categorical_crossentropy'",
            Loss::CategoricalCrossentropy,
        ),
        (
            "to_categorical(np.array([0, 2, 1]), num_classes=3)",
            "tf.nn.softmax",
            "keras.losses.CategoricalCrossentropy()",
            Loss::CategoricalCrossentropy,
        ),
        (
            "np.array([0, 2, 1])",
            "'softmax'",
            "'sparse_categorical_crossentropy'",
            Loss::SparseCategoricalCrossentropy,
        ),
        (
            "np.array([[0], [2], [1]])",
            "None",
            "keras.losses.SparseCategoricalCrossentropy(from_logits=True)",
            Loss::SparseCategoricalCrossentropy,
        ),
    ] {
        let (found, notes) = read(&keras(y, last, loss));
        assert_eq!((found.loss, found.layers[0].activation), (expected, Activation::Softmax), "{y}");
        assert_eq!(found.data.targets.len(), if expected.takes_class_numbers() { 1 } else { 3 });
        let data = found.dataset().unwrap();
        assert_eq!([data.y_row(0), data.y_row(1)], [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]], "{y}");
        assert!(notes.is_empty(), "{notes:?}");
    }
}

#[test]
fn a_softmax_that_would_be_taken_twice_is_named() {
    let (_, notes) = read(&keras(
        "np.array([0, 2, 1])",
        "'softmax'",
        "keras.losses.SparseCategoricalCrossentropy(from_logits=True)",
    ));
    assert!(notes[0].contains("taken twice"), "{notes:?}");
}

fn torch(y: &str, layers: &str, criterion: &str) -> String {
    format!(
        "import torch\nimport torch.nn as nn\nx = torch.tensor([[0.1, 0.2], [0.5, 0.4], [0.9, 0.1]])\ny = torch.tensor({y})\n\
         model = nn.Sequential({layers})\ncriterion = nn.{criterion}()\n\
         optimizer = torch.optim.SGD(model.parameters(), lr=0.1)\n\
         for epoch in range(3):\n    optimizer.zero_grad()\n    loss = criterion(model(x), y)\n    loss.backward()\n    optimizer.step()\n"
    )
}

#[test]
fn pytorch_takes_the_softmax_in_its_loss() {
    let sparse = Loss::SparseCategoricalCrossentropy;
    for (y, layers, criterion, expected, says) in [
        ("[0, 2, 1]", "nn.Linear(2, 3)", "CrossEntropyLoss", sparse, ""),
        ("[0, 2, 1]", "nn.Linear(2, 3), nn.LogSoftmax(dim=1)", "NLLLoss", sparse, ""),
        (
            "[[1., 0., 0.], [0., 0., 1.], [0., 1., 0.]]",
            "nn.Linear(2, 3)",
            "CrossEntropyLoss",
            Loss::CategoricalCrossentropy,
            "",
        ),
        ("[0, 2, 1]", "nn.Linear(2, 3), nn.Softmax(dim=1)", "CrossEntropyLoss", sparse, "taken twice"),
    ] {
        let (found, notes) = read(&torch(y, layers, criterion));
        assert_eq!((found.loss, found.layers[0].activation), (expected, Activation::Softmax), "{layers}");
        assert_eq!(found.dataset().unwrap().y_row(1), [0.0, 0.0, 1.0]);
        let of_loss: Vec<_> = notes.iter().filter(|note| note.contains("taken twice")).collect();
        assert_eq!(of_loss.is_empty(), says.is_empty(), "{notes:?}");
    }
}

#[test]
fn the_page_reads_its_own_programs() {
    let mut session = Session::new(PresetId::Xor.experiment());
    session.update(Event::SetLoss(Loss::SparseCategoricalCrossentropy));
    session.update(Event::SetActivation { layer: 1, activation: Activation::Softmax });
    let freeze = |layer, what| Event::SetTrainable { layer, what, on: false };
    let frozen = [freeze(1, LayerPart::Kernel), freeze(0, LayerPart::Bias), freeze(0, LayerPart::Whole)];
    for (event, library) in
        frozen.into_iter().flat_map(|event| [(event.clone(), Library::Keras), (event, Library::PyTorch)])
    {
        session.update(event);
        let (found, _) = read(&session.python(library));
        let mut expected = session.experiment().clone();
        // A layer that is frozen as a whole needs no more words.
        expected
            .layers
            .iter_mut()
            .filter(|layer| !layer.trainable)
            .for_each(|layer| layer.bias_trainable = true);
        assert_eq!(
            (found.loss, found.layers.clone()),
            (expected.loss, expected.layers.clone()),
            "{library:?}"
        );
        assert_eq!(found.dataset().unwrap(), expected.dataset().unwrap(), "{library:?}");
    }
}
