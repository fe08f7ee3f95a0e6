//! Your turn: an update that a person works out, number after number in the order of the chain rule. What is asked, what is right
//! and what comes out by a known slip follow from the update at the playhead alone.

mod factor;
mod forward;
mod gradient;
mod loss;
mod question;
mod step;
mod substitute;
mod typed;
mod walk;
mod work;

pub use question::{TurnQuestion, TurnSlip};
pub use work::{Help, Said, YourTurn};
