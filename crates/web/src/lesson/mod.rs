//! The lesson: its menu in the header, and the card of the step above the network.

mod ask;
mod card;
mod menu;
mod words;

pub use card::Lesson;
pub use menu::Tours;
