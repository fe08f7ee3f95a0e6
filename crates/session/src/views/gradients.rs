//! All gradients of the update at the playhead, as a table.

use super::chain::check::{digits, is_cheap};
use crate::look::gradients::{GradientColumn, GradientOrder};
use crate::state::Session;
use backprop::{Parameter, gradient_check};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::{plain, short};
use words::{say, sentences};

/// The most rows.
const MAX_ROWS: usize = 200;

/// All gradients of the update at the playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientsView {
    /// How they are sorted.
    pub order: GradientOrder,
    /// The columns.
    pub columns: Vec<GradientColumn>,
    /// The rows.
    pub rows: Vec<GradientRow>,
    /// What is left out, or comes later.
    pub note: Option<String>,
}

/// A parameter in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientRow {
    /// Which.
    pub parameter: Parameter,
    /// What it is called.
    pub name: String,
    /// Whether it is the selected one.
    pub selected: bool,
    /// The texts of the columns after the first.
    pub cells: Vec<String>,
}

/// The numbers of a row; those that come in a later phase are `None`.
struct Numbers {
    index: usize,
    weight: f64,
    gradient: Option<f64>,
    slots: Vec<Option<f64>>,
    step: Option<f64>,
    after: Option<f64>,
    check: Option<Option<u32>>,
}

impl Numbers {
    /// The number of a column; the digits of a check are `None` where rounding hides them.
    fn of(&self, column: GradientColumn) -> Option<f64> {
        match column {
            GradientColumn::Parameter => Some(self.index as f64),
            GradientColumn::Weight => Some(self.weight),
            GradientColumn::Gradient => self.gradient,
            GradientColumn::Slot { place, .. } => self.slots.get(place).copied().flatten(),
            GradientColumn::Step => self.step,
            GradientColumn::After => self.after,
            GradientColumn::Check => self.check.flatten().map(f64::from),
        }
    }
}

fn columns(session: &Session) -> Vec<GradientColumn> {
    GradientColumn::all(session.experiment.optimizer)
}

pub(super) fn view(session: &Session, order: GradientOrder) -> GradientsView {
    let (rows, unchecked) = sorted(session, order);
    let (all, columns) = (rows.len(), columns(session));
    let row = |numbers: &Numbers| {
        let parameter = session.run.model().parameter_at(numbers.index);
        let cell = |&column: &GradientColumn| match (column, numbers.check) {
            (GradientColumn::Check, _) if unchecked => "–".into(),
            (GradientColumn::Check, Some(None)) => say!(charts::rounding).into(),
            (GradientColumn::Check, Some(Some(digits))) => digits.to_string(),
            _ => numbers.of(column).map_or("?".into(), short),
        };
        let cells = columns[1..].iter().map(cell).collect();
        GradientRow {
            parameter,
            name: name(session, numbers),
            selected: session.look.selected == parameter.into(),
            cells,
        }
    };
    let notes = [
        (session.look.playhead.phase < Phase::Backward)
            .then(|| say!(charts::gradients_come_later).to_string()),
        unchecked.then(|| say!(charts::too_large_to_check).to_string()),
        (all > MAX_ROWS).then(|| say!(charts::first_parameters { shown: MAX_ROWS, all })),
    ];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    GradientsView {
        order,
        columns: columns.clone(),
        rows: rows.iter().take(MAX_ROWS).map(row).collect(),
        note: (!notes.is_empty()).then(|| sentences(notes)),
    }
}

/// The whole table as tab-separated text with ASCII minus signs, its parameters named as in Python.
pub(crate) fn text(session: &Session, order: GradientOrder) -> String {
    let (rows, _) = sorted(session, order);
    let columns = columns(session);
    let head = columns.iter().map(|column| column.name()).collect::<Vec<_>>().join("\t");
    let row = |numbers: &Numbers| {
        let parameter = session.run.model().parameter_at(numbers.index).to_string();
        let cell = |&column: &GradientColumn| numbers.of(column).map_or(String::new(), plain);
        std::iter::once(parameter).chain(columns[1..].iter().map(cell)).collect::<Vec<_>>().join("\t")
    };
    std::iter::once(head).chain(rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

fn name(session: &Session, of: &Numbers) -> String {
    names::weight(&session.experiment, session.run.model().parameter_at(of.index))
}

/// All rows, and whether they are too many to be checked.
fn sorted(session: &Session, order: GradientOrder) -> (Vec<Numbers>, bool) {
    let trace = &session.now.trace;
    let knows = |phase| session.now.reached && session.look.playhead.phase >= phase;
    let gradients = trace.gradients();
    let count = gradients.len();
    let cheap = is_cheap(2 * count * count * trace.rows.len());
    let checks = (cheap && knows(Phase::Backward) && trace.is_finite()).then(|| {
        let batch = session.run.data().of_rows(&trace.rows).ok()?;
        gradient_check(&session.now.model, session.experiment.loss, &batch, &gradients).ok()
    });
    let checks = checks.flatten();
    let after = trace.after();
    let slot = |place: usize| -> Vec<f64> {
        trace.changes().flat_map(|change| &change.slots[place].after).copied().collect()
    };
    let slots: Vec<_> = (0..session.experiment.optimizer.slots().len()).map(slot).collect();
    let rate = session.experiment.optimizer.learning_rate();
    let row = |index: usize| Numbers {
        index,
        weight: session.now.model.parameters()[index],
        gradient: knows(Phase::Backward).then(|| gradients[index]),
        slots: slots.iter().map(|slot| knows(Phase::Update).then(|| slot[index])).collect(),
        step: knows(Phase::Update).then(|| rate * gradients[index]),
        after: knows(Phase::Update).then(|| after[index]),
        check: checks.as_ref().map(|checks| digits(&checks[index])),
    };
    let mut rows: Vec<_> = (0..count).map(row).collect();
    let unknown = if order.column == GradientColumn::Check { -1.0 } else { 0.0 };
    let key = |row: &Numbers| row.of(order.column).unwrap_or(unknown);
    rows.sort_by(|a, b| {
        let order_of = key(a).total_cmp(&key(b));
        if order.descending { order_of.reverse() } else { order_of }
    });
    (rows, !cheap)
}
