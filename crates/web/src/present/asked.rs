//! What a class is asked, and its hands.

use crate::state::{State, use_state};
use leptos::prelude::*;
use session::{Phase, Session, Way};
use words::{say, sentences};

/// How far the guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is asked.
    None,
    /// The class guesses.
    Open,
    /// It was told.
    Told,
}

/// The guess of a class: how far it is, and how many hands there are for up and for down.
#[derive(Clone, Copy)]
pub struct Guess {
    state: State,
    pub stage: RwSignal<Stage>,
    pub hands: RwSignal<(usize, usize)>,
}

impl Guess {
    /// No guess.
    pub fn new() -> Guess {
        Guess { state: use_state(), stage: RwSignal::new(Stage::None), hands: RwSignal::new((0, 0)) }
    }

    /// Asks, where there is something to guess: before the gradients, of a weight that is selected.
    pub fn open(self) -> bool {
        let state = self.state;
        let phase = state.zones().network.memo().with_untracked(|network| network.phase);
        let can = phase == Phase::Loss && state.with(Session::way_of_selected).is_some();
        if can {
            self.hands.set((0, 0));
            self.stage.set(Stage::Open);
        }
        can
    }

    /// One more hand.
    pub fn count(self, way: Way) {
        self.hands.update(|(up, down)| match way {
            Way::Up => *up += 1,
            Way::Down => *down += 1,
        });
    }

    /// The title and the sentences of the stage, in the place of the headline's; what was told has its reason behind it.
    pub fn told(self) -> Option<(String, String)> {
        match self.stage.get() {
            Stage::None => None,
            Stage::Open => Some((say!(present::question).into(), say!(present::talk).into())),
            Stage::Told => {
                let ((title, why), way) =
                    self.state.with(|session| (session.way_told(), session.way_of_selected().flatten()));
                let (up, down) = self.hands.get();
                let (right, all) = match way {
                    Some(Way::Up) => (up, up + down),
                    Some(Way::Down) => (down, up + down),
                    None => (0, up + down),
                };
                let hands = (all > 0).then(|| say!(present::of_hands { right, all }));
                Some((title, sentences(hands.into_iter().chain(why))))
            }
        }
    }
}

/// The two answers, which count hands.
#[component]
pub fn Hands(guess: Guess) -> impl IntoView {
    let hand = move |action: &'static str, text: &'static str, key: &'static str, way: Way| {
        let count = move || match (guess.hands.get(), way) {
            ((up, _), Way::Up) => up,
            ((_, down), Way::Down) => down,
        };
        view! {
            <button type="button" data-action=action on:click=move |_| guess.count(way)>
                <span>{text}</span>
                <span class="hands">{move || (count() > 0).then(count)}</span>
                <small>{say!(present::count { key })}</small>
            </button>
        }
    };
    view! {
        <div class="present-hands">
            {hand("hands-up", say!(present::up), "↑", Way::Up)}
            {hand("hands-down", say!(present::down), "↓", Way::Down)}
        </div>
    }
}
