//! What JavaScript sees of the program.

mod given;
mod js;
mod json;
pub mod playground;
mod speak;
