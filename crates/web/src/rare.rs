//! The program that comes later: what the page needs only when somebody asks for it.

use crate::header::Help;
use crate::later::{Lost, Rare};
use crate::lesson::Lesson;
use crate::notebook::Notebook;
use crate::paper::{Sheet, save_picture};
use crate::share::Share;
use leptos::prelude::*;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

thread_local! {
    /// The table, once it was fetched for any playground of the page.
    static FETCHED: Cell<Option<Rare>> = const { Cell::new(None) };
}

/// The table. `cargo xtask dist` cuts the program here; in every other build it is there from the start.
#[cfg_attr(
    feature = "cut",
    leptos::wasm_split::wasm_split(rare, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn rare() -> Result<Rare, Lost> {
    Ok(Rare {
        lesson: || view! { <Lesson /> }.into_any(),
        notebook: || view! { <Notebook /> }.into_any(),
        help: |open| view! { <Help open /> }.into_any(),
        share: |open| view! { <Share open /> }.into_any(),
        sheet: || view! { <Sheet /> }.into_any(),
        save_picture,
    })
}

/// The table, where it needn't be fetched.
pub fn here() -> Option<Rare> {
    #[cfg(not(feature = "cut"))]
    FETCHED.set(rare().ok());
    FETCHED.get()
}

/// Fetches the table.
pub fn fetch() -> Pin<Box<dyn Future<Output = Result<Rare, Lost>>>> {
    Box::pin(async {
        #[cfg(feature = "cut")]
        FETCHED.set(Some(rare().await?));
        FETCHED.get().ok_or(Lost)
    })
}
