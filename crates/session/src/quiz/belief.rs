//! What an answer says.

use crate::state::quiz::Belief;
use words::say;

/// Returns what is believed, whatever the numbers are.
pub(super) fn text(belief: Belief) -> &'static str {
    use Belief::*;
    match belief {
        Wrongness => say!(quiz::wrongness),
        WrongRows => say!(quiz::wrong_rows),
        RightWeights => say!(quiz::right_weights),
        LostOnTheWay => say!(quiz::lost),
        Slope => say!(quiz::any_slope),
        Way => say!(quiz::any_way),
        Addend => say!(quiz::any_addend),
        Importance => say!(quiz::any_importance),
        StepLength => say!(quiz::step_length),
        Speed => say!(quiz::speed),
        Direction => say!(quiz::direction),
        LossDrop => say!(quiz::loss_drop),
        Factor => say!(quiz::factor),
        Split => say!(quiz::split),
        Added => say!(quiz::added),
        Absent => say!(quiz::absent),
        HoldsNearby => say!(quiz::holds_nearby),
        OneWeightEach => say!(quiz::one_weight_each),
        StoredRows => say!(quiz::stored_rows),
        Rounding => say!(quiz::rounding),
        SameGradients => say!(quiz::same_gradients),
        OwnJobs => say!(quiz::own_jobs),
        FirstGetsMore => say!(quiz::first_gets_more),
        SameRate => say!(quiz::same_rate),
    }
}
