//! What is known of a table when it is spoken of.

use super::cells::Between;
use super::choices::{Choices, Role};
use super::column::{Column, Kind};
use super::model::Fitted;
use super::passed::Passed;
use super::shape::Shape;
use experiment::limits::MAX_ROWS;

/// What is known of a table when it is spoken of.
pub(super) struct Known<'a> {
    pub shape: &'a Shape,
    pub between: Between,
    pub columns: &'a [Column],
    pub names: &'a [String],
    pub roles: &'a [Role],
    pub rows: usize,
    pub doubt: Option<&'a str>,
    pub lacking: &'a [usize],
    pub fitted: Option<&'a Fitted>,
    pub choices: &'a Choices,
}

impl Known<'_> {
    /// Whether everything is a number that could mean nothing else.
    pub fn is_clear(&self) -> bool {
        let is_plain = |(column, role): (&Column, &Role)| {
            column.kind == Kind::Number
                && *role != Role::LeftOut
                && column.writing.unit == Default::default()
                && column.odd.is_none()
        };
        let fitted = self.fitted.is_some_and(|fitted| fitted.asks_for.is_none());
        let losses = self.shape.passed.iter().any(Passed::is_loss);
        self.columns.iter().zip(self.roles).all(is_plain)
            && self.lacking.is_empty()
            && self.doubt.is_none()
            && self.rows <= MAX_ROWS
            && fitted
            && !losses
    }
}
