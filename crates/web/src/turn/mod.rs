//! Your turn: the card of a weight, with its numbers to be worked out one after another.

mod card;
mod end;
mod question;
mod turning;

pub use card::TurnCard;
pub use turning::{Turning, begin_in_sight, use_turning};
