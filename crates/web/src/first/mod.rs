//! The first visit: what stands below the headline, and at the weight that is asked about.

mod buttons;
mod fold;
mod parts;
mod place;
mod reach;
mod reading;
mod sums;

pub use buttons::GuessButtons;
pub use fold::{Fold, Unfold};
pub use place::FirstPlace;
pub use reading::{Reading, time_to_read};
pub use sums::written;

use buttons::Buttons;
use leptos::prelude::*;
use parts::Parts;
use reach::Reach;
use sums::Sums;

/// The buttons of the step, how far its parts are, and its sums.
#[component]
pub fn First() -> impl IntoView {
    view! {
        <div class="first-row">
            <Buttons />
            <Parts />
        </div>
        <Sums />
        <Reach />
    }
}
