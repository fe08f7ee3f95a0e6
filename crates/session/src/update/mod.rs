//! Everything that changes a session.

pub(crate) mod announce;
pub(crate) mod apply;
pub(crate) mod asked;
pub(crate) mod attributes;
pub(crate) mod begin;
pub(crate) mod compute;
pub(crate) mod effect;
pub(crate) mod event;
pub(crate) mod files;
pub(crate) mod first;
pub(crate) mod gestures;
pub(crate) mod gradients;
pub(crate) mod lens;
pub(crate) mod motion;
mod new_row;
pub(crate) mod pace;
pub(crate) mod pins;
pub(crate) mod playback;
pub(crate) mod start;
pub(crate) mod table;
mod turn;
