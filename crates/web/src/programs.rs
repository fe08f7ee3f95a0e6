//! The programs that come later, each made by one function: there `cargo xtask dist` cuts what is reached through its table out of
//! the start. In every other build all of it is there from the start.

use crate::ask::Ask;
use crate::chain::ChainOrTurn;
use crate::check::use_checking;
use crate::door::{DoorDialog, Reading};
use crate::first::First;
use crate::header::Help;
use crate::later::{Coming, Lost, Pictured, Program, Rare, Soon, in_place_while};
use crate::lesson::Lesson;
use crate::network::{Motion, Pictures};
use crate::notebook::Notebook;
use crate::paper::{Sheet, save_picture};
use crate::plots::Plots;
use crate::present::Show;
use crate::quiz::Quiz;
use crate::settings::Settings;
use crate::share::Share;
use crate::turn::TurnCard;
use leptos::prelude::*;

macro_rules! program {
    ($(#[$about:meta])* $name:ident: $table:ident $made:tt) => {
        $(#[$about])*
        pub fn $name() -> Program<$table> {
            #[cfg_attr(
                feature = "cut",
                leptos::wasm_split::wasm_split($name, wasm_split_path = ::leptos::wasm_split, fallible)
            )]
            fn table() -> Result<$table, Lost> {
                Ok($table $made)
            }

            #[cfg(feature = "cut")]
            let (here, fetch): (_, fn() -> Coming<$table>) = (None, || Box::pin(table()));
            #[cfg(not(feature = "cut"))]
            let (here, fetch): (_, fn() -> Coming<$table>) = (table().ok(), || Box::pin(async { table() }));
            Program::new(here, fetch)
        }
    };
}

program! {
    /// What is drawn into the network right after the start.
    pictures: Pictured {
        pictures: || view! { <Pictures /> }.into_any(),
        motion: || view! { <Motion /> }.into_any(),
    }
}

program! {
    /// What stands around it.
    soon: Soon {
        first: || view! { <First /> }.into_any(),
        settings: || view! { <Settings reading=reading() /> }.into_any(),
        plots: || view! { <Plots /> }.into_any(),
        chain: || view! { <ChainOrTurn /> }.into_any(),
    }
}

program! {
    /// What is shown when somebody asks for it.
    rare: Rare {
        ask: || view! { <Ask /> }.into_any(),
        lesson: || view! { <Lesson /> }.into_any(),
        check: || {
            let checking = use_checking();
            let (is_open, close) = (move || checking.is_open(), move || checking.close());
            in_place_while(reading(), "check", is_open, close, |reading| (reading.check)())
        },
        notebook: || view! { <Notebook /> }.into_any(),
        help: |open| view! { <Help open /> }.into_any(),
        share: |open| view! { <Share open /> }.into_any(),
        quiz: |open| view! { <Quiz open /> }.into_any(),
        turn: || view! { <TurnCard /> }.into_any(),
        present: || view! { <Show /> }.into_any(),
        door: |open| view! { <DoorDialog open reading=reading() /> }.into_any(),
        sheet: || view! { <Sheet /> }.into_any(),
        save_picture,
    }
}

program! {
    /// What reads what people bring, and checks their numbers.
    reading: Reading {
        ..Reading::HERE
    }
}
