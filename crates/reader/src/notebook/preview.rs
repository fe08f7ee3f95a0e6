//! What was read of a notebook, in sentences.

use super::note::{Note, Why};
use super::places::Cells;
use super::{Notebook, StartOf};
use backprop::{Array, Initializer, Scheme, more_arguments};
use experiment::catalog::losses;
use experiment::text::number::{exact, single};
use experiment::weights::Weights;
use experiment::{Data, Experiment};
use words::{few, list, say};

/// Names of columns that are listed, of features and of targets.
const COLUMNS: usize = 6;
/// The most letters of a line of code that are shown.
const CODE: usize = 120;

/// What was read of a notebook, and what wasn't.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How many cells it has.
    pub cells: usize,
    /// What was read.
    pub parts: Vec<Part>,
    /// The lines that change the run and can't be shown.
    pub changing: Vec<Line>,
    /// The lines that were passed over: they change nothing.
    pub passed: Vec<Line>,
    /// The names of files that it reads, and that aren't here.
    pub missing: Vec<String>,
    /// Why there is no experiment in it.
    pub problem: Option<String>,
}

/// A part that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is: `Model`.
    pub name: &'static str,
    /// What it says: `Dense(2, linear), Dense(1, linear)`.
    pub text: String,
    /// What else belongs to it.
    pub more: Option<String>,
    /// Where it stands: `cell 6`.
    pub place: String,
}

/// A line that was not taken over.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line itself.
    pub code: String,
    /// Where it stands: `cell 4, line 3`.
    pub place: String,
    /// What is said of it, where it is more than that it was passed over.
    pub says: Option<String>,
}

impl Preview {
    /// Returns what is said of a notebook.
    pub fn of(notebook: &Notebook) -> Preview {
        let (changing, passed): (Vec<&Note>, _) =
            notebook.notes.iter().partition(|note| note.changes_the_run());
        let lines = |notes: Vec<&Note>| notes.into_iter().map(|note| line(notebook, note)).collect();
        let missing: Vec<String> = notebook.missing_files().map(String::from).collect();
        let problem = notebook.experiment.as_ref().err().filter(|_| missing.is_empty()).cloned();
        Preview {
            cells: notebook.cells,
            parts: notebook
                .experiment
                .as_ref()
                .map(|experiment| parts(notebook, experiment))
                .unwrap_or_default(),
            changing: lines(changing),
            passed: lines(passed),
            missing,
            problem,
        }
    }
}

fn line(notebook: &Notebook, note: &Note) -> Line {
    let (cell, line) = (note.cell, note.line);
    let code: String = note.code.chars().take(CODE).collect();
    Line {
        code,
        place: match notebook.cells {
            1 => say!(door::line { line }),
            _ => say!(door::cell_and_line { cell, line }),
        },
        says: match &note.why {
            Why::Passed => None,
            Why::File(name) => Some(say!(door::file { name })),
            _ => Some(note.says()),
        },
    }
}

fn parts(notebook: &Notebook, experiment: &Experiment) -> Vec<Part> {
    let places = &notebook.places;
    let place = |cells: &Cells| place(notebook, cells);
    let part = |name, text, place| Part { name, text, more: None, place };
    let layers = experiment.layers.iter().map(|layer| {
        say!(door::dense {
            units: layer.units,
            activation: layer.activation.name(),
            more: more_arguments(*layer),
        })
    });
    let optimizer = say!(door::optimizer {
        name: experiment.optimizer.name(),
        rate: exact(experiment.optimizer.learning_rate()),
    });
    let loss = losses::text(experiment.loss).name;
    let mut parts = vec![
        part(say!(door::data), table(&experiment.data), place(&places.data)),
        part(say!(door::model), list(layers), place(&places.model)),
        part(say!(door::start), start(notebook, experiment), place(&places.start)),
        Part {
            more: Some(fit(notebook, experiment)),
            ..part(say!(door::training), say!(door::training_of { optimizer, loss }), place(&places.training))
        },
    ];
    let log: Vec<_> = notebook.log.iter().filter(|logged| logged.loss.is_there()).collect();
    if let (Some(first), Some(last)) = (log.first(), log.last()) {
        let (first, last) = (&first.loss.text, &last.loss.text);
        let text = say!(door::losses { count: log.len(), first, last });
        let names: Vec<String> = notebook.log[0].others.iter().map(|(name, _)| name.clone()).collect();
        let more = (!names.is_empty()).then(|| say!(door::log_with { names: list(names) }));
        parts.push(Part { more, ..part(say!(door::log), text, output(notebook, &places.log)) });
    }
    if notebook.end.is_some() {
        parts.push(part(say!(door::end), say!(door::printed_end).into(), output(notebook, &places.end)));
    }
    parts
}

fn table(data: &Data) -> String {
    let name = |column: usize| data.columns[column].clone();
    let features = list(few(data.features().map(name), COLUMNS));
    let targets = list(few(data.target_columns().map(name), COLUMNS));
    say!(door::table { rows: data.rows.len(), features, targets })
}

fn start(notebook: &Notebook, experiment: &Experiment) -> String {
    let alike = match &experiment.weights {
        Weights::Values(arrays) => alike(arrays),
        Weights::Initializer(_) => None,
    };
    match (notebook.start, alike) {
        (StartOf::Set, Some(value)) => say!(door::all_set { value }),
        (StartOf::Set, None) => say!(door::set).into(),
        (StartOf::Printed, _) => say!(door::printed_start).into(),
        (StartOf::Initializers, Some(value)) => say!(door::all_initialized { value }),
        (StartOf::Initializers, None) => say!(door::initialized).into(),
        (StartOf::Unknown, _) => match &experiment.weights {
            Weights::Initializer(Initializer::Random { scheme, .. }) if *scheme != Scheme::GlorotUniform => {
                say!(door::start_drawn { scheme: scheme.name() })
            }
            _ => say!(door::start_unknown).into(),
        },
    }
}

/// The number at which all weights and biases start, where it is one.
fn alike(arrays: &[Array]) -> Option<String> {
    let mut numbers = arrays.iter().flat_map(|array| match array {
        Array::Vector(numbers) => numbers.clone(),
        Array::Matrix(rows) => rows.concat(),
    });
    let first = numbers.next()?;
    numbers.all(|number| number == first).then(|| single(first))
}

fn fit(notebook: &Notebook, experiment: &Experiment) -> String {
    let (epochs, size) = (experiment.epochs, experiment.batch_size);
    let order = if notebook.is_shuffled { say!(door::shuffled) } else { say!(door::in_order) };
    say!(door::fit { epochs, size, order })
}

/// Where a part stands; nothing where there is just one cell.
fn place(notebook: &Notebook, cells: &Cells) -> String {
    let cells: Vec<String> = cells.iter().map(usize::to_string).collect();
    match cells.len() {
        _ if notebook.cells <= 1 => String::new(),
        0 => String::new(),
        1 => say!(door::cell { cell: &cells[0] }),
        _ => say!(door::cells { cells: list(few(cells.into_iter(), COLUMNS)) }),
    }
}

fn output(notebook: &Notebook, cells: &Cells) -> String {
    match place(notebook, cells) {
        place if place.is_empty() => say!(door::output).into(),
        place => say!(door::output_of { place }),
    }
}
