//! Notebooks of PyTorch: tests/reference/torch_notebooks.json, run in the real PyTorch, and the ways in which they say the same thing.

mod real;

use backprop::Array;
use experiment::weights::Weights;
use reader::Notebook;
use reader::notebook::StartOf;
use reader::notebook::note::Why;
use real::{cases, flat};
use serde_json::Value;
use std::rc::Rc;

fn numbers(json: &Value) -> Vec<f64> {
    serde_json::from_value(json.clone()).unwrap()
}

#[track_caller]
fn agree(found: &[f64], expected: &[f64], within: f64, name: &Value) {
    assert_eq!(found.len(), expected.len(), "{name}");
    for (at, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!(
            (found - expected).abs() <= within * expected.abs().max(0.1),
            "{name}, {at}: {found} and {expected}"
        );
    }
}

/// The page's run is PyTorch's: each loss and all weights, in float64. RMSprop's epsilon and Adam's betas in float32 are Keras's.
#[test]
fn runs_are_those_of_pytorch() {
    let cases = cases("torch_notebooks.json");
    assert_eq!(cases.len(), 5);
    for case in cases {
        let (name, expected) = (&case["name"], &case["expect"]);
        let notebook = Notebook::read(&case["notebook"].to_string(), &[]);
        assert!(notebook.notes.iter().all(|note| !note.changes_the_run()), "{name}: {:?}", notebook.notes);
        let experiment = notebook.experiment.unwrap_or_else(|why| panic!("{name}: {why}"));
        let start: Vec<Array> = serde_json::from_value(expected["initial_weights"].clone()).unwrap();
        let Weights::Values(weights) = &experiment.weights else { panic!("{name}: no weights") };
        assert_eq!(weights[..], start, "{name}");
        let within = if experiment.optimizer.name() == "SGD" { 1e-12 } else { 2e-5 };
        let mut model = experiment.model().unwrap();
        let history = experiment.fit().run(&mut model, &Rc::new(experiment.dataset().unwrap())).unwrap();
        let rows = experiment.data.rows.len();
        let of_batches = numbers(&expected["losses"]);
        let batches = of_batches.len() / experiment.epochs;
        let mean = |losses: &[f64]| {
            let sizes = (0..batches)
                .map(|batch| experiment.batch_size.min(rows - batch * experiment.batch_size) as f64);
            losses.iter().zip(sizes).map(|(loss, size)| loss * size).sum::<f64>() / rows as f64
        };
        let losses: Vec<f64> = of_batches.chunks(batches).map(mean).collect();
        agree(&history.loss, &losses, within, name);
        let end: Vec<Array> = serde_json::from_value(expected["final_weights"].clone()).unwrap();
        agree(&flat(&model.get_weights()), &flat(&end), within, name);
        assert!(
            !notebook.log.is_empty() || name != "XOR, sigmoid and BCE, every tenth epoch printed",
            "{name}"
        );
        for (logged, loss) in notebook.log.iter().zip(&losses).filter(|(logged, _)| logged.loss.is_there()) {
            agree(&[logged.loss.value], &[*loss], 1e-4, name);
        }
        if let Some(printed) = &notebook.end {
            agree(&flat(printed), &flat(&end), 1e-4, name);
        }
    }
}

const DATA: &str = "
X = torch.tensor([[8., 6], [7, 9], [5, 1]])
y = torch.tensor([[4.], [5], [6]])
model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
";

const STEP: &str = "optimizer.zero_grad(); loss.backward(); optimizer.step()";

#[track_caller]
fn reads(text: &str) -> Notebook {
    let notebook = Notebook::read(text, &[]);
    assert!(notebook.experiment.is_ok(), "{:?}\n{:?}", notebook.experiment, notebook.notes);
    notebook
}

/// What changes the run, by line.
fn changes(notebook: &Notebook) -> Vec<(usize, Why)> {
    let changing = notebook.notes.iter().filter(|note| note.changes_the_run());
    changing.map(|note| (note.line, note.why.clone())).collect()
}

/// A loop behind the data: its epochs, its batch size, and whether it shuffles.
#[track_caller]
fn loops(code: &str, expected: (usize, usize, bool)) -> Notebook {
    let notebook = reads(&format!("{DATA}{}", code.replace("STEP", STEP)));
    let experiment = notebook.experiment.as_ref().unwrap();
    assert_eq!((experiment.epochs, experiment.batch_size, notebook.is_shuffled), expected, "{code}");
    assert_eq!(experiment.data.rows, [[8.0, 6.0, 4.0], [7.0, 9.0, 5.0], [5.0, 1.0, 6.0]], "{code}");
    assert_eq!(changes(&notebook), [], "{code}");
    notebook
}

#[test]
fn layers_are_frozen_and_an_optimizer_may_train_a_part() {
    let optimizer = "optimizer = torch.optim.SGD(model.parameters()";
    let with = |frozen: &str| DATA.replace(optimizer, &format!("{frozen}\n{optimizer}"));
    let step = "\nfor epoch in range(5):\n  loss = criterion(model(X), y)\n  STEP".replace("STEP", STEP);
    for (data, expected) in [
        (with("pass"), [true, true]),
        (with("model[0].requires_grad_(False)"), [false, true]),
        (
            with("for p in model.parameters():\n  p.requires_grad = False\nmodel[2].requires_grad_()"),
            [false, true],
        ),
        (with("for p in model[2].parameters(): p.requires_grad_(False)"), [true, false]),
        (DATA.replace("model.parameters()", "model[2].parameters()"), [false, true]),
    ] {
        let notebook = reads(&format!("{data}{step}"));
        let layers = &notebook.experiment.as_ref().unwrap().layers;
        assert_eq!([layers[0].trainable, layers[1].trainable], expected, "{data}");
        assert_eq!(changes(&notebook), [], "{data}");
    }
}

#[test]
fn loops_are_written_in_many_ways() {
    for (code, expected) in [
        ("for epoch in range(75):\n  loss = criterion(model(X), y)\n  STEP", (75, 3, false)),
        (
            "for _ in tqdm(range(20_000)):\n  loss = F.mse_loss(model.forward(X), y)\n  STEP",
            (20_000, 3, false),
        ),
        (
            "for e in range(5):\n  for a, b in zip(X, y):\n    loss = criterion(model(a), b)\n    STEP",
            (5, 1, false),
        ),
        (
            "for e in range(5):\n  for i, x in enumerate(X):\n    loss = criterion(model(x.view(1, -1)), y[i])\n    STEP",
            (5, 1, false),
        ),
        (
            "for e in range(5):\n  for i in range(0, len(X), 2):\n    loss = criterion(model(X[i:i+2]), y[i:i+2])\n    STEP",
            (5, 2, false),
        ),
        (
            "for e in range(5):\n  order = torch.randperm(X.size(0))\n  for i in range(0, X.shape[0], 2):\n    loss = criterion(model(X[order[i:i+2]]), y[order[i:i+2]])\n    STEP",
            (5, 2, true),
        ),
        (
            "loader = DataLoader(TensorDataset(X, y), 2, shuffle=True)\nfor e in range(5):\n  for x, t in loader:\n    loss = criterion(model(x), t)\n    STEP",
            (5, 2, true),
        ),
        (
            "def fit(model, data, epochs=9):\n  for e in range(epochs):\n    for batch in data:\n      x, t = batch\n      loss = ((t - model(x)).pow(2)).mean()\n      STEP\nfit(model, DataLoader(list(zip(X, y))))",
            (9, 1, false),
        ),
        // The gradients of three rows, each a third, are the gradient of their mean.
        (
            "for e in range(4):\n  loss = 0\n  for i in range(3):\n    loss += criterion(model(X[i]), y[i])\n  loss = loss / 3\n  STEP",
            (4, 3, false),
        ),
        ("for x, t in zip(X, y):\n  loss = torch.square(model(x) - t).sum()\n  STEP", (1, 1, false)),
    ] {
        loops(code, expected);
    }
    // The same row twice is still a loop over rows.
    let twice = DATA.replace("[7, 9]", "[8., 6]").replace("[5], [6]", "[4], [6]");
    let code = "for e in range(5):\n  for i in range(3):\n    loss = criterion(model(X[i]), y[i])\n    STEP"
        .replace("STEP", STEP);
    let experiment = reads(&format!("{twice}{code}")).experiment.unwrap();
    assert_eq!((experiment.epochs, experiment.batch_size, experiment.data.rows.len()), (5, 1, 3));
}

#[test]
fn what_a_loop_does_otherwise_is_named() {
    let found = |code: &str| {
        let text = format!("{DATA}{}", code.replace("STEP", STEP));
        let notebook = reads(&text);
        let at = text.lines().count();
        changes(&notebook).into_iter().map(|(line, why)| (at - line, why)).collect::<Vec<_>>()
    };
    let whole = "for e in range(9):\n  loss = criterion(model(X), y)\n";
    assert_eq!(found(&format!("{whole}  loss.backward()\n  optimizer.step()")), [(0, Why::AddsUp)]);
    assert_eq!(found(&format!("{whole}  loss.backward(); optimizer.step(); model.zero_grad()")), []);
    assert_eq!(
        found("for e in range(9):\n  loss = 2 * criterion(model(X), y)\n  STEP"),
        [(1, Why::Scaled(2.0))]
    );
    assert_eq!(
        found("for e in range(9):\n  loss = criterion(model(X), y.squeeze())\n  STEP"),
        [(1, Why::Broadcast)]
    );
    assert_eq!(found("for e in range(9):\n  loss = criterion(model(X).squeeze(), y.view(-1))\n  STEP"), []);
    assert_eq!(found(&format!("{whole}  STEP\n  if loss.item() < 1e-3:\n    break")), [(0, Why::Branch)]);
    assert_eq!(
        found(&format!(
            "{whole}  STEP\n  if loss.item() < best:\n    best = loss.item()\n    torch.save(model.state_dict(), 'best.pt')"
        )),
        []
    );
    assert_eq!(
        found(&format!(
            "scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10)\n{whole}  STEP\n  scheduler.step()"
        )),
        [(4, Why::Setting("StepLR".into()))]
    );
    assert_eq!(
        found(&format!("optimizer = torch.optim.Adam(model.parameters(), weight_decay=0.1)\n{whole}  STEP")),
        [(3, Why::Setting("weight_decay=…".into()))]
    );
}

#[test]
fn optimizers_are_pytorch_s() {
    for (call, expected) in [
        ("SGD(model.parameters(), 0.1, 0.9)", "SGD learning_rate 0.1 momentum 0.9 nesterov 0"),
        (
            "SGD(params=model.parameters(), lr=0.1, momentum=0.5, nesterov=True)",
            "SGD learning_rate 0.1 momentum 0.5 nesterov 1",
        ),
        ("Adam(model.parameters())", "Adam learning_rate 0.001 beta_1 0.9 beta_2 0.999 epsilon 0.00000001"),
        (
            "Adam(model.parameters(), lr=0.1, betas=(0.8, 0.99))",
            "Adam learning_rate 0.1 beta_1 0.8 beta_2 0.99 epsilon 0.00000001",
        ),
        (
            "AdamW(model.parameters())",
            "AdamW learning_rate 0.001 weight_decay 0.01 beta_1 0.9 beta_2 0.999 epsilon 0.00000001",
        ),
        (
            "RMSprop(model.parameters(), eps=1e-4)",
            "RMSprop learning_rate 0.01 rho 0.99 momentum 0 epsilon 0.00000001",
        ),
        (
            "Adagrad(model.parameters())",
            "Adagrad learning_rate 0.01 initial_accumulator_value 0 epsilon 0.00000000000000000001",
        ),
    ] {
        let code = format!(
            "{DATA}optimizer = torch.optim.{call}\nfor e in range(9):\n  loss = criterion(model(X), y)\n  {STEP}"
        );
        let notebook = reads(&code);
        assert_eq!(changes(&notebook), [], "{call}");
        let found = notebook.experiment.unwrap().optimizer;
        let all = backprop::Hyperparameters::hyperparameters(&found);
        let said: Vec<_> = all.iter().map(|(known, value)| format!(" {} {value}", known.key)).collect();
        assert_eq!(format!("{}{}", found.name(), said.concat()), expected, "{call}");
    }
}

const CLASS: &str = "
class Net(nn.Module):
    def __init__(self, hidden=3):
        super().__init__()
        INIT
    def forward(self, x):
        FORWARD
model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for e in range(9):
  loss = criterion(model(X), y)
  STEP
";

fn class(init: &str, forward: &str) -> String {
    let body = |lines: &str| lines.replace('\n', "\n        ");
    let class = CLASS.replace("INIT", &body(init)).replace("FORWARD", &body(forward)).replace("STEP", STEP);
    format!("{DATA}{class}")
        .replace("model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))\n", "model = None\n")
        .replace("optimizer = torch.optim.SGD(model.parameters(), lr=0.01)\n\n", "\n")
}

#[test]
fn a_class_is_read_along_its_forward() {
    let two = "self.fc1 = nn.Linear(2, hidden)\nself.fc2 = nn.Linear(hidden, 1)";
    for (init, forward) in [
        (two, "x = F.relu(self.fc1(x))\nreturn self.fc2(x)"),
        (two, "return self.fc2(torch.relu(self.fc1(x.float())))"),
        (two, "h = self.fc1(x).relu()\nout = self.fc2(h)\nreturn out"),
        (
            "self.net = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 1))",
            "return self.net(x)",
        ),
        (
            "self.body = nn.Sequential(nn.Linear(2, hidden), nn.ReLU())\nself.head = nn.Linear(hidden, 1)",
            "x = x.view(x.size(0), -1)\nx = self.body(x)\nlogits = self.head(x)\nreturn logits",
        ),
        (
            "self.layers = nn.ModuleList([nn.Linear(2, hidden), nn.Linear(hidden, 1)])",
            "x = torch.relu(self.layers[0](x))\nreturn self.layers[1](x)",
        ),
        (
            "sizes = [2, hidden, 1]\nself.layers = nn.ModuleList()\nfor a, b in zip(sizes[:-1], sizes[1:]):\n    self.layers.append(nn.Linear(a, b))",
            "for layer in self.layers[:-1]:\n    x = F.relu(layer(x))\nreturn self.layers[-1](x)",
        ),
    ] {
        let notebook = reads(&class(init, forward));
        assert_eq!(notebook.notes, [], "{init}\n{forward}");
        let layers = notebook.experiment.unwrap().layers;
        let layers: Vec<_> = layers.iter().map(|layer| (layer.units, layer.activation.name())).collect();
        assert_eq!(layers, [(3, "relu"), (1, "linear")], "{init}\n{forward}");
    }
    // An activation may be used twice, a layer with weights may not.
    let shared = "self.fc1 = nn.Linear(2, 2)\nself.fc2 = nn.Linear(2, 1)\nself.act = nn.Sigmoid()";
    let layers =
        reads(&class(shared, "return self.act(self.fc2(self.act(self.fc1(x))))")).experiment.unwrap().layers;
    assert!(layers.iter().all(|layer| layer.activation.name() == "sigmoid") && layers.len() == 2);
    for (forward, code) in [
        ("x = self.fc1(x)\nx = self.fc1(x)\nreturn self.fc2(x)", "x = self.fc1(x)"),
        ("h = self.fc1(x)\nh = h + x\nreturn self.fc2(h)", "h = h + x"),
        ("return torch.cat([self.fc1(x), x], 1)", "return torch.cat([self.fc1(x), x], 1)"),
    ] {
        let notebook = Notebook::read(&class(shared, forward), &[]);
        assert!(notebook.experiment.is_err(), "{forward}");
        let changing: Vec<_> = notebook.notes.iter().filter(|note| note.changes_the_run()).collect();
        let [note] = &changing[..] else { panic!("{forward}: {changing:?}") };
        assert_eq!((note.code.as_str(), &note.why), (code, &Why::Fork));
    }
}

#[test]
fn keras_s_classes_too() {
    let text = "class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense1 = Dense(3, activation=tf.nn.relu)
        self.dense2 = Dense(1)
    def call(self, inputs):
        return self.dense2(self.dense1(inputs))
model = Net()
model.compile('sgd', 'mse')
model.fit(np.array([[8, 6], [7, 9]]), np.array([4, 5]), epochs=7)";
    let notebook = reads(text);
    assert_eq!(notebook.notes, []);
    let layers: Vec<_> = notebook
        .experiment
        .unwrap()
        .layers
        .iter()
        .map(|layer| (layer.units, layer.activation.name()))
        .collect();
    assert_eq!(layers, [(3, "relu"), (1, "linear")]);
}

#[test]
fn weights_are_set_in_many_ways() {
    let expected = [0.5, 1.0, 0.25, 0.75, 0.0, 0.1, 2.0, 3.0, 0.3];
    let code = format!("for e in range(9):\n  loss = criterion(model(X), y)\n  {STEP}");
    let w1 = "torch.tensor([[0.5, 0.25], [1, 0.75]])";
    for set in [
        format!(
            "model[0].weight.data = {w1}\nmodel[0].bias.data = torch.tensor([0, 0.1])\nmodel[2].weight = nn.Parameter(torch.tensor([[2., 3]]))\nmodel[2].bias.data.fill_(0.3)"
        ),
        format!(
            "with torch.no_grad():\n  model[0].weight.copy_({w1})\n  model[0].bias[:] = torch.tensor([0, 0.1])\n  model[-1].weight.copy_(torch.tensor([2., 3]))\n  nn.init.constant_(model[-1].bias, 0.3)"
        ),
        format!(
            "model.load_state_dict({{'0.weight': {w1}, '0.bias': torch.tensor([0, 0.1]), '2.weight': torch.tensor([[2., 3]]), '2.bias': torch.tensor([0.3])}})"
        ),
        format!(
            "values = [{w1}, torch.tensor([0, 0.1]), torch.tensor([[2., 3]]), torch.tensor([0.3])]\nfor p, v in zip(model.parameters(), values):\n  p.data.copy_(v)"
        ),
    ] {
        let notebook = reads(&format!("{DATA}{set}\n{code}"));
        assert_eq!((notebook.start, &notebook.notes[..]), (StartOf::Set, &[][..]), "{set}");
        let found = notebook.experiment.unwrap().model().unwrap().parameters().to_vec();
        let single: Vec<f64> = expected.iter().map(|&x: &f64| f64::from(x as f32)).collect();
        assert_eq!(found, single, "{set}");
    }
    let ones = "def init_weights(m):\n  if isinstance(m, nn.Linear):\n    torch.nn.init.ones_(m.weight)\n    m.bias.data.fill_(0.01)\nmodel.apply(init_weights)";
    let found =
        reads(&format!("{DATA}{ones}\n{code}")).experiment.unwrap().model().unwrap().parameters().to_vec();
    assert_eq!(found[..5], [1.0, 1.0, 1.0, 1.0, f64::from(0.01_f32)]);
    // Random ones aren't known.
    assert_eq!(reads(&format!("{DATA}{code}")).start, StartOf::Unknown);
}

/// Cells with what each has printed.
fn cells(cells: &[(&str, &str)]) -> String {
    let cell = |(source, output): &(&str, &str)| serde_json::json!({"cell_type": "code", "source": source, "outputs": [{"output_type": "stream", "text": output}]});
    serde_json::json!({"cells": cells.iter().map(cell).collect::<Vec<_>>()}).to_string()
}

#[test]
fn weights_that_are_printed_are_the_start_and_the_end_of_the_first_training() {
    let state = |x: &str| {
        format!(
            "OrderedDict([('0.weight', tensor([[{x}, 0.2500],\n        [1.0000, 0.7500]])), ('0.bias', tensor([0.0000, 0.1000])), ('2.weight', tensor([[2.0000, 3.0000]])), ('2.bias', tensor([0.3000]))])\n"
        )
    };
    let list = |x: &str| format!("[[[{x}, 0.25], [1.0, 0.75]], [0.0, 0.1], [[2.0, 3.0]], [0.3]]\n");
    let code = format!("for e in range(2):\n  loss = criterion(model(X), y)\n  {STEP}\n  print(e, loss)");
    let log =
        "0 tensor(26.3400, grad_fn=<MseLossBackward0>)\n1 tensor(20.1000, grad_fn=<MseLossBackward0>)\n";
    let (ask, exact) = ("print(model.state_dict())", "[p.tolist() for p in model.parameters()]");
    let notebook = reads(&cells(&[
        (DATA, ""),
        (ask, &state("0.5000")),
        (&code, log),
        (exact, &list("0.123456789")),
        (&code, log),
        (exact, &list("0.987654321")),
    ]));
    assert_eq!(notebook.start, StartOf::Printed);
    assert_eq!(changes(&notebook), [(1, Why::FourDigits)]);
    let losses: Vec<_> = notebook.log.iter().map(|logged| logged.loss.text.as_str()).collect();
    assert_eq!(losses, ["26.3400", "20.1000"]);
    assert_eq!(notebook.experiment.unwrap().model().unwrap().parameters()[..3], [0.5, 1.0, 0.25]);
    assert_eq!(flat(&notebook.end.unwrap())[..3], [f64::from(0.123_456_79_f32), 1.0, 0.25]);
    // Four digits are no end, and those of a second training aren't either.
    let notebook = reads(&cells(&[
        (DATA, ""),
        (&code, log),
        (ask, &state("0.5000")),
        (&code, log),
        (exact, &list("0.9")),
    ]));
    assert_eq!((notebook.start, notebook.end), (StartOf::Unknown, None));
}

#[test]
fn a_log_is_taken_where_it_is_the_mean_of_each_epoch() {
    let rows = "for e in range(2):\n  total = 0.0\n  for x, t in zip(X, y):\n    loss = criterion(model(x), t)\n    STEP\n    total += loss.item()\n  print(WHAT)";
    let losses = |what: &str, output: &str| {
        let code = rows.replace("STEP", STEP).replace("WHAT", what);
        let notebook = reads(&cells(&[(DATA, ""), (&code, output)]));
        let is_noted = notebook.notes.iter().any(|note| note.why == Why::OtherLoss);
        (notebook.log.iter().map(|logged| logged.loss.value).collect::<Vec<_>>(), is_noted)
    };
    let epochs = "Epoch 1: 3.5\nEpoch 2: 2.5\n";
    assert_eq!(losses("f'Epoch {e + 1}: {total / len(X)}'", epochs), (vec![3.5, 2.5], false));
    assert_eq!(losses("'Epoch %d: %.1f' % (e + 1, total / 3)", epochs), (vec![3.5, 2.5], false));
    assert_eq!(losses("f'Epoch {e + 1}:', total / len(y)", epochs), (vec![3.5, 2.5], false));
    // The sum, and the loss of the last row.
    assert_eq!(losses("f'Epoch {e + 1}: {total}'", epochs), (vec![], true));
    assert_eq!(losses("f'Epoch {e + 1}: {loss.item()}'", epochs), (vec![], true));
    // Only one of two.
    assert_eq!(losses("f'Epoch {e + 1}: {total / 3}'", "Epoch 1: 3.5\n"), (vec![], false));
    // A total that is never set back to 0 is a mean in the first epoch alone.
    let code = format!(
        "total = 0\nfor e in range(2):\n  loss = criterion(model(X), y)\n  {STEP}\n  total += loss.item()\n  print('Epoch', e + 1, total)"
    );
    assert_eq!(reads(&cells(&[(DATA, ""), (&code, "Epoch 1 3\nEpoch 2 5\n")])).log, []);
}
