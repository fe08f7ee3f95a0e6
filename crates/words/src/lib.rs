//! Every sentence that a person reads.
//!
//! One message is one whole sentence or label, in Fluent's syntax, in a folder for each language: `en/chain.ftl` has the words of
//! the chain card. Code knows only what a message is called and what it is told:
//!
//! ```
//! use words::say;
//! assert_eq!(say!(common::undo), "Undo");
//! let rows = 4_usize;
//! assert_eq!(say!(common::row_count { rows }), "4 rows");
//! assert_eq!(say!(common::row_count { rows: 1_usize }), "1 row");
//! ```
//!
//! A message that doesn't exist, or one that is told too much or too little, doesn't compile. English is in the program; another
//! language is a table of the same texts that [`speak`] takes up.

mod fill;
mod language;
mod list;
mod pseudo;
mod told;

pub use fill::{fill, text};
pub use language::{Unfit, language, speak, speak_english, speaks, texts};
pub use list::{and, few, list, sentences};
pub use pseudo::{PSEUDO, pseudo};
pub use told::{Tell, Told, grouped};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Says a message in the language of the page: `say!(common::undo)`, or `say!(common::row_count { rows })` for one that is told something.
#[macro_export]
macro_rules! say {
    ($file:ident :: $message:ident) => { $crate::$file::$message() };
    ($file:ident :: $message:ident { $($name:ident $(: $value:expr)?),+ $(,)? }) => {
        $crate::$file::$message { $($name: $crate::say!(@told $name $($value)?)),+ }.say()
    };
    (@told $name:ident) => { $crate::Tell::told(&$name) };
    (@told $name:ident $value:expr) => { $crate::Tell::told(&$value) };
}
