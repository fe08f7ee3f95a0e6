//! What is open in a table that was read.

use super::choices::{Choice, Role};
use super::known::Known;
use super::said::NAMES;
use experiment::text::number::exact;
use words::{few, list, say};

/// Something that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it says.
    pub text: String,
    /// What follows from it.
    pub about: String,
    /// What it chooses.
    pub choice: Choice,
    /// Whether it stands.
    pub stands: bool,
}

pub(super) fn questions(known: &Known) -> Vec<Question> {
    let mut found = Vec::new();
    let answer = |text: String, about: String, choice, stands| Answer { text, about, choice, stands };
    let open = |at: &usize| known.columns[*at].either.is_some() && known.roles[*at] != Role::LeftOut;
    let open: Vec<usize> = (0..known.columns.len()).filter(open).collect();
    if let Some((text, grouped, decimal)) = open.first().and_then(|&at| known.columns[at].either.clone()) {
        let columns = list(few(open.iter().map(|&at| known.names[at].clone()), NAMES));
        let (grouped, decimal) = (exact(grouped), exact(decimal));
        let is_comma = text.contains(',');
        let stands = known.choices.grouped.unwrap_or(true);
        let groups = if is_comma { say!(tables::comma_groups) } else { say!(tables::point_groups) };
        let marks = if is_comma { say!(tables::comma_marks) } else { say!(tables::point_marks) };
        found.push(Question {
            text: say!(tables::which_number { text: &text, columns, grouped: &grouped, decimal: &decimal }),
            answers: vec![
                answer(grouped, groups.into(), Choice::Grouped(true), stands),
                answer(decimal, marks.into(), Choice::Grouped(false), !stands),
            ],
        });
    }
    if known.shape.header_is_open {
        let header = known.shape.header;
        let names = match header {
            true => known.shape.names.clone(),
            false => known
                .shape
                .rows
                .first()
                .map_or(Vec::new(), |row| row.cells.iter().map(|cell| cell.text.clone()).collect()),
        };
        let names = list(few(names.into_iter(), NAMES));
        found.push(Question {
            text: say!(tables::which_header).into(),
            answers: vec![
                answer(say!(tables::are_names).into(), names, Choice::Header(true), header),
                answer(
                    say!(tables::are_values).into(),
                    say!(tables::called_x).into(),
                    Choice::Header(false),
                    !header,
                ),
            ],
        });
    }
    found
}
