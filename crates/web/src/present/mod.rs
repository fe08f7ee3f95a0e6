//! The page as it is shown to a class.

mod asked;
mod keys;
mod place;
mod show;

pub use place::{PresentPlace, Presenting, use_presenting};
pub use show::Show;
