//! What is around the program: the page or the element that it is in, its address, its storage, its keys, its files.

pub mod address;
pub mod bars;
pub mod clipboard;
pub mod elements;
pub mod file;
pub mod finger;
pub mod host;
pub mod keyboard;
pub mod leaving;
pub mod media;
pub mod opened;
pub mod resize;
pub mod slices;
pub mod stopped;
pub mod storage;
pub mod theme;
