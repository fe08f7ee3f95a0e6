//! Training: rows through the network and back, and updates of its weights.

mod fit;
mod optimizer;
mod pass;
mod predict;
mod settings;
mod state;
mod sums;
mod trainer;

pub use optimizer::{Adagrad, Adam, AdamW, Optimizer, RmsProp, Rule, Sgd, Update};
pub(crate) use pass::Pass;
pub use settings::Fit;
pub use state::{History, State};
pub use sums::Sums;
pub use trainer::Trainer;
