//! A program that comes later, and how far it is.

use super::table::Lost;
use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;

/// The table of a program, on its way.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Lost>>>>;

/// What is done with the table.
type Act<T> = Box<dyn FnOnce(T)>;

/// How far a program is.
#[derive(Clone, Copy)]
enum Stage<T> {
    /// Nobody has asked for it yet.
    Away,
    Coming,
    Lost,
    Here(T),
}

/// A program that comes later, by its table.
pub struct Program<T: 'static> {
    stage: RwSignal<Stage<T>>,
    fetch: fn() -> Coming<T>,
    /// What was asked of it before it is there.
    waiting: StoredValue<Vec<Act<T>>, LocalStorage>,
}

impl<T> Clone for Program<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Program<T> {}

impl<T: Copy + Send + Sync> Program<T> {
    /// One whose table is `here`, or fetched so.
    pub fn new(here: Option<T>, fetch: fn() -> Coming<T>) -> Program<T> {
        let stage = RwSignal::new(here.map_or(Stage::Away, Stage::Here));
        Program { stage, fetch, waiting: StoredValue::new_local(Vec::new()) }
    }

    /// The table, where it is there.
    pub fn here(self) -> Option<T> {
        match self.stage.get() {
            Stage::Here(table) => Some(table),
            _ => None,
        }
    }

    /// Whether nobody has asked for it yet.
    pub fn is_away(self) -> bool {
        matches!(self.stage.get_untracked(), Stage::Away)
    }

    /// Whether it is being fetched.
    pub fn is_coming(self) -> bool {
        matches!(self.stage.try_get(), Some(Stage::Coming))
    }

    /// Whether it was fetched in vain.
    pub fn is_lost(self) -> bool {
        matches!(self.stage.get(), Stage::Lost)
    }

    /// Whether it is there, or was fetched in vain.
    pub fn is_settled(self) -> bool {
        matches!(self.stage.get(), Stage::Lost | Stage::Here(_))
    }

    /// Does something with the table: now, or in its turn once it is there.
    pub fn ask(self, act: impl FnOnce(T) + 'static) {
        match self.stage.get_untracked() {
            Stage::Here(table) => act(table),
            _ => {
                self.waiting.update_value(|waiting| waiting.push(Box::new(act)));
                self.want();
            }
        }
    }

    /// Returns the table, for one who waits for it alone.
    pub async fn fetched(self) -> Result<T, Lost> {
        match self.stage.get_untracked() {
            Stage::Here(table) => Ok(table),
            _ => (self.fetch)().await,
        }
    }

    /// Fetches it, unless it is there or under way.
    pub fn want(self) {
        let Some(Stage::Away | Stage::Lost) = self.stage.try_get_untracked() else { return };
        self.stage.set(Stage::Coming);
        spawn_local(async move {
            let fetched = (self.fetch)().await;
            // The playground, or the whole program, may be gone by now.
            if has_stopped() || self.stage.try_set(fetched.map_or(Stage::Lost, Stage::Here)).is_some() {
                return;
            }
            if let Ok(table) = fetched {
                let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
                waiting.into_iter().for_each(|act| act(table));
            }
        });
    }
}
