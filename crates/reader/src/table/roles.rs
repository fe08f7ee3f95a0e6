//! What becomes of each column: a feature, a target, or nothing.

use super::choices::{Choices, Role};
use super::column::Column;
use experiment::Data;

/// Names that say that a column is what is predicted.
const TARGETS: [&str; 20] = [
    "y",
    "target",
    "targets",
    "label",
    "labels",
    "class",
    "outcome",
    "output",
    "result",
    "survived",
    "diagnosis",
    "species",
    "churn",
    "exited",
    "approved",
    "admitted",
    "placed",
    "passed",
    "price",
    "salary",
];
/// Names of columns that only count the rows.
const COUNTERS: [&str; 13] =
    ["id", "no", "no.", "nr", "nr.", "#", "s.no", "s.no.", "sno", "sl no", "sr no", "index", "row"];

/// Returns what becomes of each column; so many of the last are said to be `targets`, and the table on the `page` has some.
pub fn roles(
    columns: &[Column],
    names: &[String],
    targets: usize,
    page: &Data,
    choices: &Choices,
) -> Vec<Role> {
    let counts = |at: usize| COUNTERS.contains(&names[at].to_lowercase().as_str()) && columns[at].counts();
    let is_out = |at: usize| choices.roles.contains(&(at, Role::LeftOut));
    let usual = |at: usize| match columns[at].is_usable() && !counts(at) && !is_out(at) {
        true => Role::Feature,
        false => Role::LeftOut,
    };
    let mut roles: Vec<Role> = (0..columns.len()).map(usual).collect();
    let guessed = || guess(&roles, names, targets, page);
    let predicted = choices.predicted.map_or_else(guessed, |column| vec![column]);
    let of_targets = predicted.into_iter().map(|column| (column, Role::Target));
    for (column, role) in of_targets.chain(choices.roles.iter().copied()) {
        if let Some(place) = roles.get_mut(column).filter(|_| columns[column].is_usable()) {
            *place = role;
        }
    }
    roles
}

fn guess(roles: &[Role], names: &[String], targets: usize, page: &Data) -> Vec<usize> {
    let usable = || (0..roles.len()).filter(|&at| roles[at] == Role::Feature);
    if targets > 0 {
        return (roles.len() - targets.min(roles.len())..roles.len()).collect();
    }
    // The page's own table, opened again.
    if page.columns.len() == names.len() && page.columns.iter().all(|name| names.contains(name)) {
        return usable().filter(|&at| page.targets.contains(&names[at])).collect();
    }
    let is_said = |at: &usize| TARGETS.contains(&names[*at].to_lowercase().as_str());
    usable().rfind(is_said).or_else(|| usable().next_back()).into_iter().collect()
}
