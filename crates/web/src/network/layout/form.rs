//! The ways to lay a network out, of which the first that fits the room is taken.

/// Edges between two layers that all have their labels, where there is room; of more, only those of one unit.
const MOST_LABELS: usize = 12;

/// A way to lay a network out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// The layers stand below each other, not side by side.
    pub upright: bool,
    /// The loss of a single output stands beside it, not after it: below it where layers stand side by side.
    pub loss_beside: bool,
    /// The loss of a single output has a large picture.
    pub large_loss: bool,
    /// A bias stands in two rows, not in one.
    pub stacked: bool,
    /// The least distance between two units of an upright layer.
    pub pitch: f64,
    /// The least distance between two layers, in tens.
    pub gap: usize,
    /// Edges between two layers that all have their labels; of more, only those of one unit.
    pub most_labels: usize,
}

const ACROSS: Form = Form {
    upright: false,
    loss_beside: false,
    large_loss: false,
    stacked: false,
    pitch: 0.0,
    gap: 12,
    most_labels: MOST_LABELS,
};
const TIGHT: Form = Form { loss_beside: true, ..ACROSS };
const STACKED: Form = Form { stacked: true, gap: 9, ..TIGHT };
/// The layers below each other, as close as their names and biases allow.
pub const UPRIGHT: Form = Form { upright: true, stacked: true, gap: 9, ..TIGHT };

/// All of them, the roomiest first.
pub const FORMS: [Form; 12] = [
    Form { large_loss: true, ..ACROSS },
    ACROSS,
    TIGHT,
    Form { gap: 10, ..TIGHT },
    STACKED,
    Form { most_labels: 8, ..STACKED },
    Form { most_labels: 5, ..STACKED },
    Form { pitch: 184.0, stacked: false, ..UPRIGHT },
    Form { pitch: 146.0, stacked: false, ..UPRIGHT },
    Form { pitch: 146.0, ..UPRIGHT },
    Form { pitch: 110.0, ..UPRIGHT },
    UPRIGHT,
];
