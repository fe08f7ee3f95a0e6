//! What JavaScript sees of the program.

mod js;
mod json;
pub mod playground;
mod speak;
