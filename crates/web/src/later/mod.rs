//! The program that comes after the page, and what is shown until it is there.

mod meanwhile;
mod program;
mod table;

pub use meanwhile::{in_dialog, in_place};
pub use program::{Later, use_later};
pub use table::{Lost, Rare};
