//! All gradients of the update at the playhead, as a table.

use super::chain::check::{digits, is_cheap};
use crate::number::{grouped, plain, short};
use crate::{Parameter, Phase, Session};
use backprop::gradient_check;

/// The most rows.
const MAX_ROWS: usize = 200;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradientColumn {
    /// In the order of `get_weights`.
    Parameter,
    /// The weight before the update.
    Weight,
    /// dL/dw.
    Gradient,
    /// The weight after it.
    After,
    /// How many digits a finite difference agrees to.
    Check,
}

impl GradientColumn {
    /// All of them, from left to right.
    pub const ALL: [GradientColumn; 5] = [
        GradientColumn::Parameter,
        GradientColumn::Weight,
        GradientColumn::Gradient,
        GradientColumn::After,
        GradientColumn::Check,
    ];

    /// Its heading.
    pub fn name(self) -> &'static str {
        match self {
            GradientColumn::Parameter => "parameter",
            GradientColumn::Weight => "weight",
            GradientColumn::Gradient => "gradient",
            GradientColumn::After => "new weight",
            GradientColumn::Check => "digits checked",
        }
    }
}

/// The order of the table: by a column, up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradientOrder {
    /// By which column.
    pub column: GradientColumn,
    /// The largest first.
    pub descending: bool,
}

impl Default for GradientOrder {
    fn default() -> Self {
        GradientOrder { column: GradientColumn::Parameter, descending: false }
    }
}

impl Session {
    pub(crate) fn toggle_gradients(&mut self) {
        self.gradients = if self.gradients.is_some() { None } else { Some(GradientOrder::default()) };
    }

    pub(crate) fn sort_gradients(&mut self, column: GradientColumn) {
        self.gradients = self
            .gradients
            .map(|order| GradientOrder { column, descending: order.column == column && !order.descending });
    }
}

/// All gradients of the update at the playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientsView {
    /// How they are sorted.
    pub order: GradientOrder,
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
    /// Whether it is the selected one.
    pub selected: bool,
    /// The texts of the columns after the first.
    pub cells: [String; 4],
}

/// The numbers of a row; those that come in a later phase are `None`.
struct Numbers {
    index: usize,
    weight: f64,
    gradient: Option<f64>,
    after: Option<f64>,
    check: Option<Option<u32>>,
}

pub(super) fn view(session: &Session, order: GradientOrder) -> GradientsView {
    let (rows, unchecked) = sorted(session, order);
    let all = rows.len();
    let row = |numbers: &Numbers| {
        let parameter = session.run.model().parameter_at(numbers.index);
        let text = |x: Option<f64>| x.map_or("?".into(), short);
        let check = match numbers.check {
            None => "?".into(),
            Some(None) => "rounding".into(),
            Some(Some(digits)) => digits.to_string(),
        };
        let check = if unchecked { "–".into() } else { check };
        let cells = [short(numbers.weight), text(numbers.gradient), text(numbers.after), check];
        GradientRow { parameter, selected: session.selected == parameter.into(), cells }
    };
    let notes = [
        (session.playhead.phase < Phase::Backward).then(|| "The gradients come in phase 3.".to_string()),
        unchecked.then(|| "This network and batch are too large to check every gradient.".to_string()),
        (all > MAX_ROWS)
            .then(|| format!("The first {MAX_ROWS} of {} parameters; copying gives all.", grouped(all))),
    ];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    GradientsView {
        order,
        rows: rows.iter().take(MAX_ROWS).map(row).collect(),
        note: (!notes.is_empty()).then(|| notes.join(" ")),
    }
}

/// The whole table as tab-separated text with ASCII minus signs.
pub(crate) fn text(session: &Session, order: GradientOrder) -> String {
    let (rows, _) = sorted(session, order);
    let head = GradientColumn::ALL.map(GradientColumn::name).join("\t");
    let row = |numbers: &Numbers| {
        let text = |x: Option<f64>| x.map_or(String::new(), plain);
        let check = numbers.check.flatten().map_or(String::new(), |digits| digits.to_string());
        let parameter = session.run.model().parameter_at(numbers.index).to_string();
        [parameter, plain(numbers.weight), text(numbers.gradient), text(numbers.after), check].join("\t")
    };
    std::iter::once(head).chain(rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// All rows, and whether they are too many to be checked.
fn sorted(session: &Session, order: GradientOrder) -> (Vec<Numbers>, bool) {
    let trace = &session.now.trace;
    let knows = |phase| session.now.reached && session.playhead.phase >= phase;
    let gradients = trace.gradients();
    let count = gradients.len();
    let cheap = is_cheap(2 * count * count * trace.rows.len());
    let checks = (cheap && knows(Phase::Backward) && trace.is_finite()).then(|| {
        let batch = session.run.data().of_rows(&trace.rows).ok()?;
        gradient_check(&session.now.model, session.experiment.loss, &batch, &gradients).ok()
    });
    let checks = checks.flatten();
    let after = trace.after();
    let row = |index: usize| Numbers {
        index,
        weight: session.now.model.parameters()[index],
        gradient: knows(Phase::Backward).then(|| gradients[index]),
        after: knows(Phase::Update).then(|| after[index]),
        check: checks.as_ref().map(|checks| digits(&checks[index])),
    };
    let mut rows: Vec<_> = (0..count).map(row).collect();
    let key = |row: &Numbers| match order.column {
        GradientColumn::Parameter => row.index as f64,
        GradientColumn::Weight => row.weight,
        GradientColumn::Gradient => row.gradient.unwrap_or(0.0),
        GradientColumn::After => row.after.unwrap_or(0.0),
        GradientColumn::Check => row.check.flatten().map_or(-1.0, f64::from),
    };
    rows.sort_by(|a, b| {
        let order_of = key(a).total_cmp(&key(b));
        if order.descending { order_of.reverse() } else { order_of }
    });
    (rows, !cheap)
}
