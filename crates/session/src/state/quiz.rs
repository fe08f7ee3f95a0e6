//! What was answered in the check of six questions, before a lesson and after it.

/// How many questions there are.
/// What somebody who answers a question holds to be so: what is right, or a known misconception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// Right: the loss measures how wrong a prediction is.
    Wrongness,
    /// It counts the rows that are wrong.
    WrongRows,
    /// It measures how far the weights are from the right ones.
    RightWeights,
    /// It measures what gets lost on the way through the network.
    LostOnTheWay,
    /// Right: the sign of a gradient is that of a slope.
    Slope,
    /// It is the way that the weight should go.
    Way,
    /// The gradient is what an update adds.
    Addend,
    /// It says how much the weight matters.
    Importance,
    /// Right: the learning rate is how long a step a gradient is worth.
    StepLength,
    /// It is how fast updates are computed.
    Speed,
    /// It decides which way a weight goes.
    Direction,
    /// It is how much the loss falls.
    LossDrop,
    /// Right: a path that gradients share is a factor of each.
    Factor,
    /// Each gets its part of it.
    Split,
    /// It is added to each.
    Added,
    /// It has no say.
    Absent,
    /// Right: a gradient holds only close by.
    HoldsNearby,
    /// There is an update for each weight.
    OneWeightEach,
    /// Each update stores a row.
    StoredRows,
    /// Computers can't compute larger steps.
    Rounding,
    /// Right: the same gradients move equal units.
    SameGradients,
    /// Each unit finds a job of its own.
    OwnJobs,
    /// The first unit gets more of the error.
    FirstGetsMore,
    /// The learning rate, which is the same for all, keeps units equal.
    SameRate,
}

/// The beliefs that each question offers, in the order in which they are offered.
pub(crate) const BELIEFS: [[Belief; 4]; 6] = {
    use Belief::*;
    [
        [WrongRows, RightWeights, Wrongness, LostOnTheWay],
        [Way, Slope, Addend, Importance],
        [StepLength, Speed, LossDrop, Direction],
        [Split, Added, Absent, Factor],
        [OneWeightEach, HoldsNearby, StoredRows, Rounding],
        [OwnJobs, SameRate, SameGradients, FirstGetsMore],
    ]
};

impl Belief {
    /// Returns whether it is right.
    pub fn is_right(self) -> bool {
        use Belief::*;
        matches!(self, Wrongness | Slope | StepLength | Factor | HoldsNearby | SameGradients)
    }
}

/// What was answered: all questions once before a lesson, and once after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quiz(Vec<Option<Belief>>);

impl Quiz {
    /// How many questions there are.
    pub const QUESTIONS: usize = BELIEFS.len();

    /// Answers the question that comes next; `None` leaves it open.
    pub(crate) fn answer(&mut self, belief: Option<Belief>) {
        if self.0.len() < 2 * Quiz::QUESTIONS {
            self.0.push(belief);
        }
    }

    /// Returns what was answered before a lesson, and what after it.
    pub fn sittings(&self) -> [&[Option<Belief>]; 2] {
        let (before, after) = self.0.split_at(self.0.len().min(Quiz::QUESTIONS));
        [before, after]
    }

    /// Returns whether all was answered before a lesson, and not all after it.
    pub fn awaits_after(&self) -> bool {
        (Quiz::QUESTIONS..2 * Quiz::QUESTIONS).contains(&self.0.len())
    }

    /// Returns it as numbers, for a visit: 0 is no answer, others count the choices of the question.
    pub(crate) fn to_kept(&self) -> Vec<usize> {
        let number = |(at, belief): (usize, &Option<Belief>)| {
            let of = |belief| BELIEFS[at % Quiz::QUESTIONS].iter().position(|other| *other == belief);
            belief.and_then(of).map_or(0, |place| place + 1)
        };
        self.0.iter().enumerate().map(number).collect()
    }

    /// Reads what [`Quiz::to_kept`] returns.
    pub(crate) fn of_kept(kept: &[usize]) -> Quiz {
        let mut quiz = Quiz::default();
        for (at, number) in kept.iter().enumerate() {
            let of = |place: usize| BELIEFS[at % Quiz::QUESTIONS].get(place).copied();
            quiz.answer(number.checked_sub(1).and_then(of));
        }
        quiz
    }
}
