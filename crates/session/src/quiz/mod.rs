//! The check of six questions before a lesson and after it: what it asks of the experiment at hand, and what is said of each
//! answer. Nothing but the numbers of the update at the playhead decides what is right.

mod belief;
mod loss;
mod path;
mod question;
mod rate;
mod result;
mod sign;
mod twins;
mod updates;
mod weight;

pub use question::{QuizChoice, QuizQuestion};
pub use result::{QuizAnswer, QuizLine, QuizResult};

use crate::state::Session;

impl Session {
    /// Returns a question, from 0, with the numbers of the update at the playhead; `None` while that is being computed.
    pub fn quiz_question(&self, question: usize) -> Option<QuizQuestion> {
        let ask = [loss::ask, sign::ask, rate::ask, path::ask, updates::ask, twins::ask].get(question)?;
        self.now.reached.then(|| ask(self))
    }
}
