//! A table in whatever form people have it, read as the page's own.
//!
//! ```
//! use reader::table::{Choices, Opened};
//! let page = experiment::presets::PresetId::NotebookRegression.experiment();
//! let opened = Opened::read("cgpa;lpa\n7,5;5\n6;NA\n5;7\n", &Choices::default(), &page).expect("a table");
//! assert_eq!(opened.experiment.expect("an experiment").data.rows, [[7.5, 5.0], [5.0, 7.0]]);
//! assert_eq!(opened.lacking, 1);
//! ```
//!
//! What could be meant in more than one way is said, with what stands for it until somebody chooses.

mod asked;
mod cells;
mod choices;
mod column;
mod date;
mod grid;
mod known;
mod literal;
mod markup;
mod model;
mod number;
mod numbers;
mod opened;
mod passed;
mod printed;
mod records;
mod roles;
mod said;
mod separated;
mod shape;

pub use asked::{Answer, Question};
pub use choices::{Choice, Choices, Role};
pub use column::Kind;
pub use opened::{Opened, Shown, ShownColumn};
pub use said::Said;

use cells::{Between, Cells};

/// Returns the cells of a text.
fn cells(text: &str) -> Option<Cells> {
    let text = text.trim_start_matches('\u{feff}');
    if let Some(found) = text.trim_start().starts_with('<').then(|| markup::cells(text)).flatten() {
        return Some(found);
    }
    let printed = || {
        let lines = printed::array(text)?;
        Some(Cells { lines, between: Between::Python, header: Some(false), targets: 0, doubt: None })
    };
    printed().or_else(|| literal::cells(text)).or_else(|| separated::cells(text))
}

/// Returns whether a text is a table: it has two columns at least, and numbers.
pub fn is_table(text: &str) -> bool {
    let has_numbers = |cells: Cells| {
        let shape = shape::shape(cells, None);
        let mut values = shape.rows.iter().flat_map(|row| &row.cells);
        shape.names.len() > 1 && values.any(|cell| number::is_number(&cell.text))
    };
    !text.contains('\0') && cells(text).is_some_and(has_numbers)
}

/// Returns whether a piece of code holds a table, and nothing that trains on it.
pub fn is_in_code(text: &str) -> bool {
    literal::cells(text).is_some()
}
