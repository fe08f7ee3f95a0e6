//! What somebody can choose where a table could be meant in more than one way.

/// What becomes of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It goes into the network.
    Feature,
    /// It is predicted.
    Target,
    /// It is left out.
    LeftOut,
}

/// One choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Whether the first line has the names.
    Header(bool),
    /// Whether a sign that could be either groups digits: 4,256 is 4256.
    Grouped(bool),
    /// Whether the mean of a column stands in for a value that is missing, or its row is left out.
    Filled(bool),
    /// What becomes of a column.
    Role(usize, Role),
    /// This column is predicted, and nothing else.
    Predict(usize),
    /// The numbers of a column are names of classes, or numbers again.
    Classes(usize),
    /// Which of two classes of a column is 1.
    Swap(usize),
    /// Of many rows: some from all of them, or the first.
    Sampled(bool),
    /// Whether the output and the loss stay as they are.
    KeepModel(bool),
    /// Whether the features are standardized.
    Standardized(bool),
}

/// What was chosen so far; where nothing was, what is likeliest stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub(super) header: Option<bool>,
    pub(super) grouped: Option<bool>,
    pub(super) filled: bool,
    pub(super) roles: Vec<(usize, Role)>,
    pub(super) predicted: Option<usize>,
    pub(super) classes: Vec<usize>,
    pub(super) swapped: Vec<usize>,
    pub(super) sampled: bool,
    pub(super) keep_model: bool,
    pub(super) standardized: Option<bool>,
}

impl Choices {
    /// Returns them with one more.
    pub fn with(mut self, choice: Choice) -> Choices {
        match choice {
            // The columns may be others.
            Choice::Header(on) => {
                return Choices { header: Some(on), grouped: self.grouped, ..Choices::default() };
            }
            Choice::Grouped(on) => self.grouped = Some(on),
            Choice::Filled(on) => self.filled = on,
            Choice::Role(column, role) => {
                self.roles.retain(|(known, _)| *known != column);
                self.roles.push((column, role));
            }
            Choice::Predict(column) => {
                self.roles.retain(|(known, role)| *known != column && *role != Role::Target);
                self.predicted = Some(column);
            }
            Choice::Classes(column) => toggle(&mut self.classes, column),
            Choice::Swap(column) => toggle(&mut self.swapped, column),
            Choice::Sampled(on) => self.sampled = on,
            Choice::KeepModel(on) => self.keep_model = on,
            Choice::Standardized(on) => self.standardized = Some(on),
        }
        self
    }
}

fn toggle(columns: &mut Vec<usize>, column: usize) {
    match columns.iter().position(|known| *known == column) {
        Some(at) => _ = columns.remove(at),
        None => columns.push(column),
    }
}
