//! A column of the table.

use crate::state::Session;
use words::say;

/// The features of the course's own tables, and the columns that are predicted from them.
const FEATURES: [&str; 2] = ["cgpa", "profile_score"];
const TARGETS: [&str; 2] = ["lpa", "placed"];

/// What it holds, of the course's own tables; of any other whether the network predicts from it or should predict it.
pub(super) fn sentence(session: &Session, index: usize) -> Option<String> {
    let data = &session.experiment.data;
    let column = data.columns.get(index)?;
    let names: Vec<&str> = data.columns.iter().map(String::as_str).collect();
    let is_course = matches!(names[..], [first, second, third]
        if [first, second] == FEATURES && TARGETS.contains(&third));
    Some(match column.as_str() {
        "cgpa" if is_course => say!(ask::cgpa { column }),
        "profile_score" if is_course => say!(ask::profile_score { column }),
        "lpa" if is_course => say!(ask::lpa { column }),
        "placed" if is_course => say!(ask::placed { column }),
        _ if data.is_target(index) => say!(ask::column_of_target { column }),
        _ => say!(ask::column_of_feature { column }),
    })
}
