//! Experiments to start from.

/// An experiment to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresetId {
    /// The notebook's regression.
    NotebookRegression,
    /// The notebook's classification.
    NotebookClassification,
    /// The notebook's log, replayed with the recovered row orders.
    NotebookLogReplay,
    /// The notebook's regression from a random start.
    RandomStart,
    /// A learning rate that diverges.
    Diverging,
    /// XOR with tanh.
    Xor,
}

/// A preset as the page offers it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// Which.
    pub id: PresetId,
    /// Its word in links: `xor`.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What to look at, in a sentence.
    pub about: &'static str,
}

/// All of them, in the order of the menu.
pub const PRESETS: [Preset; 0] = [];
