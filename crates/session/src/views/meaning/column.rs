//! A column of the table.

use crate::state::Session;
use experiment::Data;
use words::{and, few, say};

/// The features of the course's own tables, and the columns that are predicted from them.
const FEATURES: [&str; 2] = ["cgpa", "profile_score"];
const TARGETS: [&str; 2] = ["lpa", "placed"];

/// The most columns that a sentence lists.
const MOST: usize = 3;

/// What it holds, of the course's own tables; of any other whether the network predicts from it or should predict it.
pub(super) fn sentence(session: &Session, index: usize) -> Option<String> {
    let data = &session.experiment.data;
    let column = data.columns.get(index)?;
    let is_course = course_target(data).is_some();
    Some(match column.as_str() {
        "cgpa" if is_course => say!(ask::cgpa { column }),
        "profile_score" if is_course => say!(ask::profile_score { column }),
        "lpa" if is_course => say!(ask::lpa { column }),
        "placed" if is_course => say!(ask::placed { column }),
        _ if data.is_target(index) => say!(ask::column_of_target { column }),
        _ => say!(ask::column_of_feature { column }),
    })
}

/// Returns what the table is for: which columns are predicted from which.
pub(crate) fn purpose(session: &Session) -> String {
    let data = &session.experiment.data;
    match course_target(data).filter(|target| data.targets == [*target]) {
        Some("lpa") => say!(table::purpose_lpa).into(),
        Some(_) => say!(table::purpose_placed).into(),
        None => {
            let names = |are_targets: bool| {
                let chosen = (0..data.columns.len()).filter(|column| data.is_target(*column) == are_targets);
                and(&few(chosen.map(|column| data.columns[column].clone()), MOST))
            };
            say!(table::purpose { features: names(false), targets: names(true) })
        }
    }
}

/// The last column of one of the course's own tables, which they predict.
fn course_target(data: &Data) -> Option<&str> {
    let names: Vec<&str> = data.columns.iter().map(String::as_str).collect();
    match names[..] {
        [first, second, third] if [first, second] == FEATURES && TARGETS.contains(&third) => Some(third),
        _ => None,
    }
}
