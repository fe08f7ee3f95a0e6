//! The layout of a drawing in a box of a sheet.

use super::Layout;
use super::form::FORMS;
use super::shape::Shape;

impl Layout {
    /// The layout of a shape that is largest in a box so wide and high, with all the labels that the roomiest has.
    pub fn within(shape: &Shape, size: (f64, f64)) -> Layout {
        let roomiest = Layout::in_form(shape, FORMS[0]);
        let others = FORMS[1..].iter().filter(|form| form.most_labels == FORMS[0].most_labels);
        others.map(|&form| Layout::in_form(shape, form)).fold(roomiest, |best, other| {
            if other.scale_in(size) > best.scale_in(size) { other } else { best }
        })
    }

    /// How large it can be in a box so wide and high.
    pub fn scale_in(&self, (width, height): (f64, f64)) -> f64 {
        (width / self.width).min(height / self.height)
    }
}
