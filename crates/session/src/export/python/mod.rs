//! An experiment as a Python program that trains it anew: whole, runnable, and printing the run's losses.

mod keras;
mod literal;
mod notebook;
mod numpy;
mod part;
mod pytorch;
mod scaling;

use crate::state::Session;
use backprop::{Hyperparameter, Hyperparameters, Initializer, Optimizer, RowOrder, Step};
use experiment::Experiment;
use experiment::names;
use experiment::shuffle::Shuffle;
use experiment::weights::Weights;
use literal::{array, orders, truth};
use part::{Part, trained};
use words::say;

/// What the program is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// Keras, as in the notebook.
    Keras,
    /// NumPy alone: every step by hand.
    NumPy,
    /// PyTorch.
    PyTorch,
}

impl Library {
    /// All of them, in the order of the tabs.
    pub const ALL: [Library; 3] = [Library::Keras, Library::NumPy, Library::PyTorch];

    /// Returns its key in a page.
    pub fn key(self) -> &'static str {
        match self {
            Library::Keras => "keras",
            Library::NumPy => "numpy",
            Library::PyTorch => "pytorch",
        }
    }

    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Library::Keras => "Keras",
            Library::NumPy => "NumPy",
            Library::PyTorch => "PyTorch",
        }
    }
}

/// The most places of rows in orders that a program holds; a longer list would bury it.
const MOST_PLACES: usize = 50_000;

impl Session {
    /// Returns the experiment as a Python program.
    pub fn python(&self, library: Library) -> String {
        let parts = parts(self, library);
        let code: Vec<_> = parts.iter().map(|part| format!("# {}\n{}", part.title, part.code)).collect();
        format!("# {}\n\n{}", heading(self, library).replace('\n', "\n# "), code.join("\n"))
    }

    /// Returns the experiment as a Jupyter notebook.
    pub fn ipynb(&self, library: Library) -> String {
        notebook::ipynb(&heading(self, library), &parts(self, library))
    }
}

fn heading(session: &Session, library: Library) -> String {
    let install = match library {
        Library::Keras => "pip install keras tensorflow",
        Library::NumPy => "pip install numpy",
        Library::PyTorch => "pip install numpy torch",
    };
    let mut lines = vec![say!(exports::heading { library: library.name(), install })];
    lines.push(match too_many_orders(&session.experiment) {
        true => say!(exports::other_orders).into(),
        false => say!(exports::prints).into(),
    });
    if session.run.diverged().is_some() {
        lines.push(say!(exports::diverges).into());
    }
    let rounded = rounded(session.experiment.optimizer);
    if library == Library::Keras && !rounded.is_empty() {
        lines.push(say!(exports::rounded { hyperparameters: words::and(&rounded) }));
    }
    lines.join("\n")
}

/// What the optimizer is set by, as far as Keras computes with less than that: the momentum of its SGD.
fn rounded(optimizer: Optimizer) -> Vec<String> {
    let inexact = |(found, value): &(Hyperparameter, f64)| {
        found.key == "momentum" && f64::from(*value as f32) != *value
    };
    let is_sgd = matches!(optimizer, Optimizer::Sgd(_));
    let all = optimizer.hyperparameters().into_iter().filter(|_| is_sgd);
    all.filter(inexact).map(|(found, _)| names::hyperparameter(found.key)).collect()
}

fn parts(session: &Session, library: Library) -> Vec<Part> {
    let experiment = &*session.experiment;
    let mut parts = vec![Part { title: say!(exports::data).into(), code: data(experiment, library) }];
    parts.push(Part { title: start(experiment).into(), code: weights(experiment, library) });
    parts.push(Part { title: say!(exports::settings).into(), code: settings(experiment) });
    parts.extend(match library {
        Library::Keras => keras::parts(experiment),
        Library::NumPy => numpy::parts(experiment, session.run.diverged().is_some()),
        Library::PyTorch => pytorch::parts(experiment),
    });
    parts
}

fn data(experiment: &Experiment, library: Library) -> String {
    let data = &experiment.data;
    let (features, targets): (Vec<_>, Vec<_>) = (data.features().collect(), data.target_columns().collect());
    let table = |columns: &[usize]| -> Vec<Vec<f64>> {
        data.rows.iter().map(|row| columns.iter().map(|&column| row[column]).collect()).collect()
    };
    let imports = match library {
        Library::Keras => "import keras\nimport numpy as np\n",
        Library::NumPy => "import numpy as np\n",
        Library::PyTorch => "import numpy as np\nimport torch\n",
    };
    let mut code = format!(
        "{imports}\nfeatures = {}\ntargets = {}\nx = {}\ny = {}\n",
        literal::names(features.iter().map(|&column| data.columns[column].as_str())),
        literal::names(data.targets.iter().map(String::as_str)),
        array(&table(&features)),
        array(&table(&targets)),
    );
    code.push_str(&scaling::code(experiment));
    if experiment.loss.takes_class_numbers() && library == Library::NumPy {
        let classes = experiment.outputs();
        code.push_str(&format!("y = (y == np.arange({classes})) * 1.0  # one column for each class\n"));
    }
    code
}

fn start(experiment: &Experiment) -> String {
    match experiment.weights {
        Weights::Initializer(Initializer::Random { scheme, .. }) => {
            say!(exports::random_weights { scheme: scheme.name() })
        }
        _ => say!(exports::weights).into(),
    }
}

/// The arrays. NumPy's program takes a bias of 0 that never moves where a layer has none.
fn weights(experiment: &Experiment, library: Library) -> String {
    let Ok(model) = experiment.model() else { return String::new() };
    let names = |layer: usize| (format!("kernel{}", layer + 1), format!("bias{}", layer + 1));
    let mut code = String::new();
    let mut all = Vec::new();
    for (layer, dense) in model.layers().iter().enumerate() {
        let (kernel, bias) = names(layer);
        let rows: Vec<Vec<f64>> = model.kernel(layer).chunks(dense.units()).map(<[f64]>::to_vec).collect();
        code.push_str(&format!("{kernel} = {}\n", array(&rows)));
        all.push(kernel);
        match (dense.settings().use_bias, library) {
            (true, _) => code.push_str(&format!("{bias} = {}\n", literal::vector(model.bias(layer)))),
            (false, Library::NumPy) => {
                code.push_str(&format!("{bias} = np.zeros({})  # use_bias=False\n", dense.units()));
            }
            (false, _) => continue,
        }
        all.push(bias);
    }
    code.push_str(&format!("weights = [{}]\n", all.join(", ")));
    code
}

fn settings(experiment: &Experiment) -> String {
    let value = |(found, value): &(Hyperparameter, f64)| match found.step {
        Step::Switch => truth(*value != 0.0).to_string(),
        _ => format!("{value:?}"),
    };
    let all = experiment.optimizer.hyperparameters();
    let keys: Vec<_> = all.iter().map(|(found, _)| found.key).collect();
    let values: Vec<_> = all.iter().map(value).collect();
    let mut code = format!(
        "{} = {}\nbatch_size, epochs = {}, {}\n",
        keys.join(", "),
        values.join(", "),
        experiment.batch_size,
        experiment.epochs,
    );
    if experiment.is_validated() {
        code.push_str(&format!(
            "validation_split = {:?}\n\
             training = int(len(x) * (1 - validation_split))  # rows; those after them are held out\n",
            experiment.validation_split,
        ));
    }
    code.push_str(&row_orders(experiment));
    code
}

/// The order of the rows in each epoch, where it isn't the one of the table.
fn row_orders(experiment: &Experiment) -> String {
    let rows = experiment.training_rows();
    let order = experiment.fit().order;
    let given = match &experiment.shuffle {
        Shuffle::Off => return String::new(),
        Shuffle::Orders(given) => given.len().min(experiment.epochs),
        Shuffle::Seed(seed) if too_many_orders(experiment) => {
            return format!(
                "shuffle = np.random.default_rng({seed})\n\
                 orders = [shuffle.permutation({}) for epoch in range(epochs)]\n",
                trained(experiment),
            );
        }
        Shuffle::Seed(_) => experiment.epochs,
    };
    let written: Vec<_> = (0..given).map(|epoch| order.of_epoch(epoch, rows)).collect();
    let mut code =
        format!("# The order of the rows in each epoch, as on the page.\norders = {}\n", orders(&written));
    if given < experiment.epochs {
        let rows = trained(experiment);
        code.push_str(&format!("orders += [list(range({rows}))] * (epochs - len(orders))\n"));
    }
    code
}

fn too_many_orders(experiment: &Experiment) -> bool {
    matches!(experiment.fit().order, RowOrder::Shuffled { .. })
        && experiment.training_rows().saturating_mul(experiment.epochs) > MOST_PLACES
}
