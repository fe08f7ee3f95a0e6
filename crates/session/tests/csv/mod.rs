//! Tables for tests, written as lines of numbers below a line of names.

use session::{Change, Data, Event, Session};

/// What opens a table in the place of a session's: its last column is the target.
pub fn opened(session: &Session, csv: &str) -> Event {
    let mut lines = csv.lines().map(|line| line.split(','));
    let columns: Vec<String> = lines.next().expect("names").map(String::from).collect();
    let rows = lines.map(|line| line.map(|cell| cell.parse().expect("a number")).collect()).collect();
    let targets = columns.last().cloned().into_iter().collect();
    let mut experiment = session.experiment().clone();
    experiment::edit::table::replace(&mut experiment, Data { columns, targets, rows });
    Event::Bring { experiment: Box::new(experiment), says: String::new(), what: Change::OpenedCsv }
}
