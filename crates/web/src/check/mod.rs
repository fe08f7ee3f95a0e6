//! The numbers of a student's own code, checked against the run: a card above the network.

mod card;
mod checking;
mod search;
mod verdict;

pub use card::Card;
pub use checking::{Checking, use_checking};
