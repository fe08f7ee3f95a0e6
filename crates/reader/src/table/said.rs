//! What is said of a table that was read.

use super::cells::Between;
use super::choices::{Choice, Role};
use super::column::{Column, Kind};
use super::known::Known;
use super::passed::Passed;
use experiment::edit::setup::Task;
use experiment::limits::MAX_ROWS;
use experiment::text::number::{exact, quoted};
use experiment::text::typed::Decimals;
use words::{few, list, say};

/// Names that are listed.
pub(super) const NAMES: usize = 6;

/// A sentence, and what else could be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// The other way: what it is called, and what it chooses.
    pub other: Option<(&'static str, Choice)>,
}

/// Returns what a column holds, in words.
pub fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number => say!(tables::kind_number),
        Kind::Classes(classes) if classes.len() == 2 => say!(tables::kind_two),
        Kind::Classes(_) => say!(tables::kind_classes),
        Kind::Date => say!(tables::kind_date),
        Kind::Text => say!(tables::kind_text),
        Kind::Missing => say!(tables::kind_missing),
    }
}

pub(super) fn says(known: &Known) -> Vec<Said> {
    let mut all = Says(Vec::new());
    read_with(known, &mut all);
    if let Some(line) = known.doubt {
        all.say(say!(tables::several_values { line: quoted(line), count: known.columns.len() }), None);
    }
    let (targets, features) = (named(known, Role::Target), named(known, Role::Feature));
    if !targets.is_empty() && !features.is_empty() {
        all.say(say!(tables::predicts { targets: &targets, features }), None);
    }
    if known.shape.index {
        all.say(say!(tables::index).into(), None);
    }
    for at in 0..known.columns.len() {
        of_column(known, at, &mut all);
    }
    of_rows(known, &mut all);
    of_model(known, &targets, &mut all);
    all.0
}

/// The names of the columns of a role.
fn named(known: &Known, role: Role) -> String {
    let of_role = (0..known.roles.len()).filter(|&at| known.roles[at] == role);
    list(few(of_role.map(|at| known.names[at].clone()), NAMES))
}

/// What it comes to: how many rows, features and targets.
pub(super) fn sum(known: &Known) -> String {
    known.fitted.map_or_else(String::new, |fitted| {
        let data = &fitted.experiment.data;
        let (features, targets) = (data.features().count(), data.targets.len());
        let parts = [
            say!(tables::rows { count: data.rows.len() }),
            say!(tables::features { count: features }),
            say!(tables::targets { count: targets }),
        ];
        say!(tables::sum { parts: list(parts) })
    })
}

/// What is said of it once it is taken.
pub(super) fn after(known: &Known) -> String {
    let rows = known.fitted.map_or(0, |fitted| fitted.experiment.data.rows.len());
    let (targets, features) = (named(known, Role::Target), named(known, Role::Feature));
    let here = say!(tables::here { rows: say!(tables::rows { count: rows }), targets: &targets, features });
    let mut more = Says(Vec::new());
    if known.shape.index {
        more.say(say!(tables::index).into(), None);
    }
    of_model(known, &targets, &mut more);
    let passed = known.shape.passed.iter().map(Passed::says);
    words::sentences(
        [here].into_iter().chain(more.0.into_iter().map(|said| said.text)).chain(passed.take(NAMES)),
    )
}

struct Says(Vec<Said>);

impl Says {
    fn say(&mut self, text: String, other: Option<(&'static str, Choice)>) {
        self.0.push(Said { text, other });
    }
}

fn read_with(known: &Known, all: &mut Says) {
    let between = match known.between {
        Between::Tabs => say!(tables::tabs),
        Between::Semicolons => say!(tables::semicolons),
        Between::Bars => say!(tables::bars),
        Between::Commas | Between::CommasAndBlanks => say!(tables::commas),
        Between::Blanks | Between::WideBlanks => say!(tables::blanks),
        Between::Python => say!(tables::python),
        Between::Tags => say!(tables::tags),
    };
    let mut parts = vec![between];
    if known
        .columns
        .iter()
        .any(|column| column.kind == Kind::Number && column.writing.decimals == Decimals::Comma)
    {
        parts.push(say!(tables::decimal_comma));
    }
    let header = known.shape.header;
    parts.push(if header { say!(tables::with_names) } else { say!(tables::without_names) });
    let other = if header { say!(tables::it_has_values) } else { say!(tables::it_has_names) };
    let other = (!known.shape.header_is_said).then_some((other, Choice::Header(!header)));
    all.say(say!(tables::read_with { parts: words::and(&parts) }), other);
}

fn of_column(known: &Known, at: usize, all: &mut Says) {
    let (column, name, role) = (&known.columns[at], &known.names[at], known.roles[at]);
    let Column { kind, writing, example, .. } = column;
    let own = &known.shape.names[at];
    if !own.is_empty() && own != name {
        all.say(say!(tables::renamed { own: quoted(own), name }), None);
    }
    match kind {
        Kind::Date => all.say(say!(tables::dates { name, example: quoted(example) }), None),
        Kind::Text => all.say(say!(tables::texts { name }), None),
        Kind::Missing => all.say(say!(tables::empty { name }), None),
        Kind::Number if role == Role::LeftOut && column.counts() => {
            all.say(
                say!(tables::counts { name }),
                Some((say!(tables::take_it), Choice::Role(at, Role::Feature))),
            );
        }
        _ if role == Role::LeftOut => {}
        Kind::Classes(_) if is_digits(column) => {
            all.say(
                say!(tables::digits_as_classes { name }),
                Some((say!(tables::as_numbers), Choice::Classes(at))),
            );
        }
        Kind::Classes(classes) if classes.len() == 2 => {
            let is_swapped = usize::from(known.choices.swapped.contains(&at));
            let (zero, one) = (&classes[is_swapped], &classes[1 - is_swapped]);
            all.say(
                say!(tables::two_classes { name, zero, one }),
                Some((say!(tables::swap), Choice::Swap(at))),
            );
        }
        Kind::Classes(classes) => {
            all.say(say!(tables::classes { name, count: classes.len(), classes: list(classes) }), None);
        }
        Kind::Number => {
            if role == Role::Target && column.could_be_classes {
                let text = say!(tables::digits_as_numbers { name });
                all.say(text, Some((say!(tables::as_classes), Choice::Classes(at))));
            }
            let unit = [&writing.unit.0, &writing.unit.1].into_iter().find(|part| !part.is_empty());
            if let (Some(unit), Some(number)) = (unit, writing.number(example)) {
                all.say(
                    say!(tables::unit { name, unit: quoted(unit), example, number: exact(number) }),
                    None,
                );
            }
            if let Some(row) = column.odd {
                let line = &known.shape.rows[row];
                let (number, text) = (line.number, quoted(&line.cells[at].text));
                all.say(say!(tables::odd { name, text, line: number }), None);
            }
        }
    }
}

/// Whether its classes are numbers.
fn is_digits(column: &Column) -> bool {
    column.could_be_classes && column.writing.number(&column.example).is_some()
}

fn of_rows(known: &Known, all: &mut Says) {
    let (lacking, rows, filled) = (known.lacking.len(), known.shape.rows.len(), known.choices.filled);
    if lacking > 0 {
        let kept = known.fitted.map_or(0, |fitted| fitted.experiment.data.rows.len());
        let left_out = rows - kept.min(rows);
        if filled {
            let text = say!(tables::filled { lacking, rows });
            all.say(text, Some((say!(tables::leave_out), Choice::Filled(false))));
            if left_out > 0 && kept > 0 {
                all.say(say!(tables::still_lacking { count: left_out }), None);
            }
        } else {
            let text = say!(tables::lacking { lacking, rows });
            all.say(text, Some((say!(tables::fill_in), Choice::Filled(true))));
        }
    }
    if known.rows > MAX_ROWS {
        let (rows, most) = (known.rows, MAX_ROWS);
        match known.choices.sampled {
            true => all.say(
                say!(tables::sample { rows, most }),
                Some((say!(tables::take_first), Choice::Sampled(false))),
            ),
            false => all.say(
                say!(tables::first { rows, most }),
                Some((say!(tables::take_sample), Choice::Sampled(true))),
            ),
        }
    }
}

fn of_model(known: &Known, targets: &str, all: &mut Says) {
    let Some(fitted) = known.fitted else { return };
    let keep = known.choices.keep_model;
    if let Some(task) = fitted.asks_for {
        let text = match (task, keep) {
            (Task::Classification, false) => say!(tables::becomes_sigmoid { targets }),
            (Task::Classification, true) => say!(tables::stays_linear { targets }),
            (Task::Regression, false) => say!(tables::becomes_linear { targets }),
            (Task::Regression, true) => say!(tables::stays_sigmoid { targets }),
        };
        let other = if keep { say!(tables::change_model) } else { say!(tables::keep_model) };
        all.say(text, Some((other, Choice::KeepModel(!keep))));
    }
    if fitted.standardizes {
        let on = fitted.experiment.scaling.inputs.is_some();
        let text = if on { say!(tables::standardized) } else { say!(tables::as_they_are) };
        let other = if on { say!(tables::leave_them) } else { say!(tables::standardize) };
        all.say(text.into(), Some((other, Choice::Standardized(!on))));
    }
}
