//! What JavaScript sees of the program.

mod js;
pub mod playground;
mod speak;
