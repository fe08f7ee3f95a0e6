//! Whatever people bring: one door, by a file, a drop or a paste.

mod accept;
mod brought;
mod dialog;
mod drop_zone;
mod found;
mod preview;
mod reading;
mod run;
mod search;
mod table;

pub use brought::{Brought, Door, use_door};
pub use dialog::DoorDialog;
pub use drop_zone::DropZone;
pub use reading::Reading;
