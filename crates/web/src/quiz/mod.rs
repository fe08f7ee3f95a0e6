//! The check before a lesson and after it: six questions, and what comes of them.

mod dialog;
mod question;
mod result;

pub use dialog::Quiz;
