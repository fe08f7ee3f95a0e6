//! Weights in the forms that people have them in.

use backprop::{Activation, Array};
use experiment::presets::PresetId;
use experiment::{Experiment, Layer};
use reader::weights::{are_weights, read};

/// A network of so many inputs and units.
fn network(widths: &[usize], biases: bool) -> Experiment {
    let mut experiment = PresetId::NotebookRegression.experiment();
    let layer = |&units: &usize| Layer { use_bias: biases, ..(units, Activation::Linear).into() };
    experiment.layers = widths[1..].iter().map(layer).collect();
    let data = std::rc::Rc::make_mut(&mut experiment.data);
    let features = (0..widths[0]).map(|feature| format!("x{feature}"));
    data.columns = features.chain(data.targets.iter().cloned()).collect();
    data.rows = vec![vec![1.0; data.columns.len()]; 2];
    experiment
}

/// The course's network, 2 → 2 → 1.
fn course() -> Experiment {
    network(&[2, 2, 1], true)
}

fn matrix<const N: usize>(rows: &[[f64; N]]) -> Array {
    Array::Matrix(rows.iter().map(|row| row.to_vec()).collect())
}

fn vector(numbers: &[f64]) -> Array {
    Array::Vector(numbers.to_vec())
}

/// The weights that most texts here say.
fn plain() -> Vec<Array> {
    vec![matrix(&[[0.15, 0.25], [0.2, 0.3]]), vector(&[0.35, 0.36]), matrix(&[[0.4], [0.45]]), vector(&[0.6])]
}

#[track_caller]
fn reads(text: &str, expected: &[Array]) -> String {
    let read = read(text, &course());
    assert_eq!(read.arrays.as_deref(), Some(expected), "{text}\n{}", read.says);
    read.says
}

#[track_caller]
fn turned(text: &str) {
    let says = reads(text, &plain());
    assert!(says.contains("each one was turned"), "{text}\n{says}");
}

#[track_caller]
fn as_it_stands(text: &str) {
    let says = reads(text, &plain());
    assert_eq!(says, "9 numbers for 2 → 2 → 1.", "{text}");
}

#[track_caller]
fn refused(text: &str, words: &str) {
    let read = read(text, &course());
    assert_eq!(read.arrays, None, "{text}");
    assert!(read.says.contains(words), "{text}\n{}", read.says);
    assert_eq!(read.offer, None, "{text}");
}

/// The forms of tests/reference/weights.json.
#[test]
fn the_forms_that_people_have() {
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../tests/reference/weights.json")).expect("JSON");
    assert_eq!(cases.len(), 14);
    for case in cases {
        let (name, text) = (case["name"].as_str().expect("a name"), case["text"].as_str().expect("a text"));
        match case["says"].as_str() {
            Some(word) => {
                let read = read(text, &course());
                assert!(read.arrays.is_none() && read.says.contains(word), "{name}: {}", read.says);
                assert_eq!(read.offer.is_some(), word == "bias", "{name}");
            }
            None => {
                let expected: Vec<Array> = serde_json::from_value(case["weights"].clone()).expect("arrays");
                let says = reads(text, &expected);
                assert_eq!(says.contains("turned"), name.contains("PyTorch"), "{name}");
            }
        }
    }
}

#[test]
fn as_keras_and_numpy_print_them() {
    as_it_stands(
        "[array([[0.15, 0.25],\n       [0.2 , 0.3 ]], dtype=float32),\n array([0.35, 0.36], dtype=float32),\n \
         array([[0.4 ],\n       [0.45]], dtype=float32),\n array([0.6], dtype=float32)]",
    );
    as_it_stands("[[0.15 0.25]\n [0.2  0.3 ]]\n[0.35 0.36]\n[[0.4 ]\n [0.45]]\n[0.6]");
    as_it_stands("[[[0.15, 0.25], [0.2, 0.3]], [0.35, 0.36], [[0.4], [0.45]], [0.6]]");
    as_it_stands("(((0.15, 0.25), (0.2, 0.3)), (0.35, 0.36), ((0.4,), (0.45,)), (0.6,))");
    as_it_stands(
        "weights = [np.array([[0.15, 0.25], [0.2, 0.3]]),\n  np.array([0.35, 0.36], dtype='float32'), np.array([[0.4], [0.45]]), np.array([0.6])];",
    );
    as_it_stands("model.set_weights([[[0.15, 0.25], [0.2, 0.3]], [0.35, 0.36], [[0.4], [0.45]], [0.6]])");
    as_it_stands(
        "[array([[0.15, 0.25],\n       [0.2 , 0.3 ]], dtype=float32), array([0.35, 0.36], dtype=float32)]\n\
         [array([[0.4 ],\n       [0.45]], dtype=float32), array([0.6], dtype=float32)]",
    );
    as_it_stands(
        "dense [array([[0.15, 0.25],\n       [0.2 , 0.3 ]], dtype=float32), array([0.35, 0.36], dtype=float32)]\n\
         dense_1 [array([[0.4 ],\n       [0.45]], dtype=float32), array([0.6], dtype=float32)]",
    );
    as_it_stands(
        "<tf.Variable 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=\narray([[0.15, 0.25],\n       [0.2 , 0.3 ]], dtype=float32)>\n\
         <tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=array([0.35, 0.36], dtype=float32)>\n\
         <tf.Variable 'dense_1/kernel:0' shape=(2, 1) dtype=float32, numpy=\narray([[0.4 ],\n       [0.45]], dtype=float32)>\n\
         <tf.Variable 'dense_1/bias:0' shape=(1,) dtype=float32, numpy=array([0.6], dtype=float32)>",
    );
    as_it_stands(
        "In [3]: model.layers[0].get_weights()\nOut[3]:\n[array([[0.15, 0.25],\n        [0.2 , 0.3 ]], dtype=float32),\n array([0.35, 0.36], dtype=float32)]\n\n\
         In [4]: model.layers[1].get_weights()\nOut[4]: [array([[0.4 ],\n        [0.45]], dtype=float32), array([0.6], dtype=float32)]",
    );
    as_it_stands(
        "[array([[1.5e-01, 2.5e-01],\n       [2.0e-01, 3.0e-01]]), array([0.35, 0.36]), array([[0.4], [.45]]), array([ 0.6])]",
    );
    reads(
        "[[-0.15 -0.25]\n [ 0.2   3.  ]]\n[ 0.35 -1.  ]\n[[-4.e-01]\n [ 5.e+01]]\n[-0.6]",
        &[
            matrix(&[[-0.15, -0.25], [0.2, 3.0]]),
            vector(&[0.35, -1.0]),
            matrix(&[[-0.4], [50.0]]),
            vector(&[-0.6]),
        ],
    );
}

#[test]
fn names_say_where_an_array_belongs() {
    as_it_stands("b1 = [0.35, 0.36]\nb2 = [0.6]\nW1 = [[0.15, 0.25], [0.2, 0.3]]\nW2 = [[0.4], [0.45]]");
    as_it_stands(
        "{'b2': array([[0.6]]), 'W2': array([[0.4], [0.45]]), 'b1': array([[0.35, 0.36]]), 'W1': array([[0.15, 0.25], [0.2, 0.3]])}",
    );
    as_it_stands("w0 = [[0.15, 0.25], [0.2, 0.3]]; b0 = [0.35, 0.36]; w1 = [0.4, 0.45]; b1 = 0.6");
    as_it_stands(
        "W1, b1 = np.array([[0.15, 0.25], [0.2, 0.3]]), np.array([[0.35, 0.36]])\nW2, b2 = np.array([[0.4], [0.45]]), np.array([[0.6]])",
    );
    as_it_stands(
        "hidden_weights = np.array([[0.15, 0.25], [0.2, 0.3]])\nhidden_bias = np.array([[0.35, 0.36]])\noutput_weights = np.array([[0.4], [0.45]])\noutput_bias = np.array([[0.6]])",
    );
    as_it_stands(
        "wh = np.array([[0.15, 0.25], [0.2, 0.3]])\nbh = np.array([[0.35, 0.36]])\nwout = np.array([[0.4], [0.45]])\nbout = np.array([[0.6]])",
    );
    as_it_stands("W1:\n[[0.15 0.25]\n [0.2  0.3 ]]\nb1:\n[0.35 0.36]\nW2:\n[[0.4 ]\n [0.45]]\nb2:\n[0.6]");
    as_it_stands(
        "Weights of layer 1: [[0.15 0.25]\n [0.2  0.3 ]]\nBiases of layer 1: [0.35 0.36]\nWeights of layer 2: [[0.4 ]\n [0.45]]\nBiases of layer 2: [0.6]",
    );
    as_it_stands("W1 [[0.15 0.25]\n [0.2  0.3 ]] b1 [0.35 0.36] W2 [[0.4 ]\n [0.45]] b2 [0.6]");
    as_it_stands(
        "class Net:\n    def __init__(self):\n        self.W1 = np.array([[0.15, 0.25], [0.2, 0.3]])\n        self.b1 = np.array([0.35, 0.36])\n        self.W2 = np.array([[0.4], [0.45]])\n        self.b2 = np.array([0.6])\n    def forward(self, x):\n        z1 = x @ self.W1 + self.b1\n        return z1",
    );
    as_it_stands(
        "import numpy as np\nX = np.array([[8, 8], [7, 9]])\ny = np.array([4, 5])\nparams = {}\nparams['W1'] = np.array([[0.15, 0.25], [0.2, 0.3]])\nparams['b1'] = np.array([0.35, 0.36])\nparams['W2'] = np.array([[0.4], [0.45]])\nparams['b2'] = np.array([0.6])",
    );
    as_it_stands(
        "dense_7/kernel [[0.15, 0.25], [0.2, 0.3]]\ndense_7/bias [0.35, 0.36]\ndense_8/kernel [[0.4], [0.45]]\ndense_8/bias [0.6]",
    );
    as_it_stands(
        "mlp.coefs_\n[array([[0.15, 0.25],\n       [0.2 , 0.3 ]]), array([[0.4 ],\n       [0.45]])]\nmlp.intercepts_\n[array([0.35, 0.36]), array([0.6])]",
    );
    as_it_stands(
        "coefs_ = [array([[0.15, 0.25], [0.2, 0.3]]), array([[0.4], [0.45]])]\nintercepts_ = [array([0.35, 0.36]), array([0.6])]",
    );
    as_it_stands(
        "[array([[0.15, 0.25], [0.2, 0.3]]), array([[0.4], [0.45]])] [array([0.35, 0.36]), array([0.6])]",
    );
}

#[test]
fn as_json() {
    as_it_stands("{\"weights\": [[[0.15, 0.25], [0.2, 0.3]], [0.35, 0.36], [[0.4], [0.45]], [0.6]]}");
    as_it_stands(
        "{\"W1\": [[0.15, 0.25], [0.2, 0.3]], \"b1\": [0.35, 0.36], \"W2\": [[0.4], [0.45]], \"b2\": [0.6]}",
    );
    as_it_stands(
        "{\n  \"trained\": true, \"note\": null,\n  \"layers\": [\n    {\"kernel\": [[0.15, 0.25], [0.2, 0.3]], \"bias\": [0.35, 0.36]},\n    {\"kernel\": [[0.4], [0.45]], \"bias\": [0.6]}\n  ]\n}",
    );
    turned(
        "{\"0.weight\": [[0.15, 0.2], [0.25, 0.3]], \"0.bias\": [0.35, 0.36], \"2.weight\": [[0.4, 0.45]], \"2.bias\": [0.6]}",
    );
}

#[test]
fn pytorch_keeps_them_turned() {
    turned(
        "OrderedDict([('fc2.bias', tensor([0.6])), ('fc1.weight', tensor([[0.15, 0.2],\n        [0.25, 0.3]])), ('fc1.bias', tensor([0.35, 0.36])), ('fc2.weight', tensor([[0.4, 0.45]]))])",
    );
    turned(
        "OrderedDict({'0.weight': tensor([[0.15, 0.2], [0.25, 0.3]]), '0.bias': tensor([0.35, 0.36]), '2.weight': tensor([[0.4, 0.45]]), '2.bias': tensor([0.6])})",
    );
    turned(
        "Parameter containing:\ntensor([[0.1500, 0.2000],\n        [0.2500, 0.3000]], requires_grad=True)\nParameter containing:\ntensor([0.3500, 0.3600], requires_grad=True)\nParameter containing:\ntensor([[0.4000, 0.4500]], requires_grad=True)\nParameter containing:\ntensor([0.6000], requires_grad=True)",
    );
    turned(
        "0.weight Parameter containing:\ntensor([[0.1500, 0.2000],\n        [0.2500, 0.3000]], requires_grad=True)\n0.bias Parameter containing:\ntensor([0.3500, 0.3600], requires_grad=True)\n2.weight Parameter containing:\ntensor([[0.4000, 0.4500]], requires_grad=True)\n2.bias Parameter containing:\ntensor([0.6000], requires_grad=True)",
    );
    turned(
        "[('0.weight', Parameter containing:\ntensor([[0.15, 0.2], [0.25, 0.3]], device='cuda:0', requires_grad=True)), ('0.bias', Parameter containing:\ntensor([0.35, 0.36], device='cuda:0', requires_grad=True)), ('2.weight', Parameter containing:\ntensor([[0.4, 0.45]], device='cuda:0', requires_grad=True)), ('2.bias', Parameter containing:\ntensor([0.6], device='cuda:0', requires_grad=True))]",
    );
    turned(
        "fc1.weight tensor([[0.15, 0.2], [0.25, 0.3]])\nfc1.bias tensor([0.35, 0.36])\nfc2.weight tensor([[0.4, 0.45]])\nfc2.bias tensor([0.6])",
    );
    turned(
        "with torch.no_grad():\n    model[0].weight.copy_(torch.tensor([[0.15, 0.2], [0.25, 0.3]]))\n    model[0].bias.copy_(torch.tensor([0.35, 0.36]))\n    model[2].weight.copy_(torch.tensor([[0.4, 0.45]]))\n    model[2].bias.copy_(torch.tensor([0.6]))",
    );
    turned(
        "model.fc1.weight = nn.Parameter(torch.tensor([[0.15, 0.2], [0.25, 0.3]]))\nmodel.fc1.bias = nn.Parameter(torch.tensor([0.35, 0.36]))\nmodel.fc2.weight.data = torch.tensor([[0.4, 0.45]])\nmodel.fc2.bias.data = torch.tensor([0.6])",
    );
    turned("0.weight [[0.15, 0.2], [0.25, 0.3]]\n0.bias [0.35, 0.36]\n2.weight [[0.4, 0.45]]\n2.bias [0.6]");
    turned(
        "Layer: 0.weight | Size: torch.Size([2, 2]) | Values : tensor([[0.15, 0.2],\n        [0.25, 0.3]], grad_fn=<SliceBackward0>)\nLayer: 0.bias | Size: torch.Size([2]) | Values : tensor([0.35, 0.36], grad_fn=<SliceBackward0>)\nLayer: 2.weight | Size: torch.Size([1, 2]) | Values : tensor([[0.4, 0.45]], grad_fn=<SliceBackward0>)\nLayer: 2.bias | Size: torch.Size([1]) | Values : tensor([0.6], grad_fn=<SliceBackward0>)",
    );
    // What is called W1 is used as it stands, x @ W1, and so are TensorFlow's.
    as_it_stands(
        "W1 = torch.tensor([[0.15, 0.25], [0.2, 0.3]], requires_grad=True)\nb1 = torch.tensor([0.35, 0.36])\nW2 = torch.tensor([[0.4], [0.45]])\nb2 = torch.tensor([0.6])",
    );
    as_it_stands(
        "[<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[0.15, 0.25],\n       [0.2 , 0.3 ]], dtype=float32)>, tf.constant([0.35, 0.36]), tf.Tensor([[0.4]\n [0.45]], shape=(2, 1), dtype=float32), tf.Tensor([0.6], shape=(1,), dtype=float32)]",
    );
}

#[test]
fn built_with_numpy() {
    let tenth =
        [matrix(&[[0.1, 0.1], [0.1, 0.1]]), vector(&[0.0, 0.0]), matrix(&[[0.1], [0.1]]), vector(&[0.0])];
    reads(
        "import numpy as np\nW1 = np.ones((2, 2)) * 0.1\nb1 = np.zeros(2)\nW2 = np.ones((2, 1)) * 0.1\nb2 = np.zeros((1, 1))",
        &tenth,
    );
    reads("[0.1 * np.ones((2, 2)), np.zeros((2,)), np.full((2, 1), 0.1), np.zeros(1)]", &tenth);
    reads(
        "[np.full((2, 2), fill_value=.1), np.zeros(shape=(2,)), np.full([2, 1], 1) / 10, np.array([0])]",
        &tenth,
    );
    reads(
        "new_weights = [np.eye(2), np.ones(2), np.array([1., 2.]).reshape(2, 1), np.array([0.5])]\nmodel.set_weights(new_weights)",
        &[matrix(&[[1.0, 0.0], [0.0, 1.0]]), vector(&[1.0, 1.0]), matrix(&[[1.0], [2.0]]), vector(&[0.5])],
    );
    reads(
        "def start():\n    params = {}\n    params['W1'] = np.ones((2, 2)) * 0.1\n    params['b1'] = np.zeros((2, 1))\n    params['W2'] = np.ones((2, 1)) * 0.1\n    params['b2'] = np.zeros((1, 1))\n    return params\nparams = start()",
        &tenth,
    );
}

#[test]
fn what_fits_once_something_is_changed_is_offered() {
    let offer = |text: &str, experiment: &Experiment| {
        let read = read(text, experiment);
        assert_eq!(read.arrays, None, "{text}");
        let offer = read.offer.unwrap_or_else(|| panic!("{text}\n{}", read.says));
        (read.says, offer.says, offer.arrays)
    };
    let kernels = [plain()[0].clone(), plain()[2].clone()];
    for text in [
        "[array([[0.15, 0.25], [0.2, 0.3]]), array([[0.4], [0.45]])]",
        "W1 = [[0.15, 0.25], [0.2, 0.3]]\nW2 = [[0.4], [0.45]]",
        "[tensor([[0.15, 0.2], [0.25, 0.3]]), tensor([[0.4, 0.45]])]",
    ] {
        let (says, button, arrays) = offer(text, &course());
        assert!(says.contains("without biases"), "{says}");
        assert_eq!((button, &arrays[..]), ("Switch the biases off", &kernels[..]));
    }
    let text =
        "[array([[0.15, 0.25], [0.2, 0.3]]), array([0.35, 0.36]), array([[0.4], [0.45]]), array([0.6])]";
    let (_, button, arrays) = offer(text, &network(&[2, 2, 1], false));
    assert_eq!((button, arrays), ("Switch the biases on", plain()));
    let text = "W1 = [[0.15, 0.2], [0.25, 0.3]]\nb1 = [[0.35], [0.36]]\nW2 = [[0.4, 0.45]]\nb2 = [[0.6]]";
    let (says, button, arrays) = offer(text, &course());
    assert!(says.contains("(units, inputs)"), "{says}");
    assert_eq!((button, arrays), ("Turn the kernels", plain()));
}

#[test]
fn what_is_wrong_is_said() {
    refused("", "Paste your weights");
    refused("Dear all, see you", "no weights");
    refused("[array([[0.1, 0.2, ..., 0.3]])]", "np.set_printoptions");
    refused("tensor([[0.1, 0.2,  ..., 0.3, 0.4, 0.5]])", "torch.set_printoptions");
    refused("[np.random.randn(2, 2), np.zeros(2), np.random.randn(2, 1), np.zeros(1)]", "random");
    refused(
        "[array([[nan, 0.25], [0.2, 0.3]]), array([0.35, 0.36]), array([[0.4], [0.45]]), array([0.6])]",
        "nan",
    );
    refused("[[[1e999, 1], [1, 1]], [0, 0], [[1], [1]], [0]]", "nan or inf");
    refused("[[1, 2], [3]]", "shapes (2, 2), (2,), (2, 1), (1,). These have (2,), (1,).");
    refused(
        "[[[0.1, 0.2, 0.3], [0.2, 0.3, 0.4]], [0.35, 0.36, 0.1], [[0.4], [0.45], [0.5]], [0.6]]",
        "weights of 2 → 3 → 1, and this network is 2 → 2 → 1",
    );
    refused(
        "[[[0.1, 0.2], [0.2, 0.3]], [0.35, 0.36], [[0.4], [0.45]], [0.6], [1, 2, 3]]",
        "These have (2, 2), (2,), (2, 1), (1,), (3,).",
    );
    refused("[array([[0.15, 0.25], [0.2, 0.3]]), array([0.35, 0.36])", "in line 1 is never closed");
    refused("[array([[0.15, 0.25], [0.2, 0.3]]),\n array([0.35, 0.36", "never closed");
}

#[test]
fn other_networks() {
    let deep = network(&[3, 4, 2, 2], true);
    let text = "[array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]), array([0, 0, 0, 0]), np.ones((4, 2)), np.zeros(2), np.eye(2), np.zeros(2)]";
    let read = read(text, &deep);
    assert_eq!(read.says, "32 numbers for 3 → 4 → 2 → 2.");
    assert_eq!(read.arrays.map(|arrays| arrays.len()), Some(6));
    let one = network(&[1, 1], true);
    for text in [
        "w = 0.5\nb = 0.1",
        "[array([[0.5]]), array([0.1])]",
        "w = [0.5]\nb = [0.1]",
        "weight: 0.5",
        "{'weight': 0.5, 'bias': 0.1}",
    ] {
        let read = reader::weights::read(text, &one);
        let expected =
            (!text.contains(": 0.5") || text.contains('{')).then(|| vec![matrix(&[[0.5]]), vector(&[0.1])]);
        assert_eq!(read.arrays, expected, "{text}: {}", read.says);
    }
}

#[test]
fn weights_are_told_from_tables() {
    for text in [
        "[array([[0.15, 0.25], [0.2, 0.3]]), array([0.35, 0.36]), array([[0.4], [0.45]]), array([0.6])]",
        "[[0.15 0.25]\n [0.2  0.3 ]]\n[0.35 0.36]",
        "W1 = [[1, 2, 3], [4, 5, 6]]\nW2 = [[1], [2], [3]]",
        "[tensor([[0.15, 0.2, 0.3]]), tensor([0.35])]",
    ] {
        assert!(are_weights(text), "{text}");
    }
    for text in [
        "[[8, 8, 4], [7, 9, 5]]",
        "X = [[8, 8], [7, 9]]\ny = [4, 5]",
        "a,b\n1,2\n",
        "{'cgpa': [8, 7], 'lpa': [4, 5]}",
        "np.array([[8, 8, 4], [7, 9, 5]])",
        "array([[1, 2], [3, 4]])",
        "losses = [26.3, 19.8, 10.8]",
        "",
    ] {
        assert!(!are_weights(text), "{text}");
    }
}
