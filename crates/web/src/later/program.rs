//! The program that comes after the page: fetched when what is shown is live, or at once when it is asked for.

use super::table::{Lost, Rare};
use crate::shell::host::Host;
use crate::shell::opened::once_drawn;
use crate::shell::stopped::has_stopped;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// Fetches the table.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Result<Rare, Lost>>>>;

/// What is done with the table.
type Act = Box<dyn FnOnce(Rare)>;

/// How long the page is left alone once it is drawn.
const IDLE: Duration = Duration::from_millis(100);

/// What the root says of itself until the program is there, or has failed to come.
const COMING: &str = "data-coming";

/// How far the program is.
#[derive(Clone, Copy)]
enum Stage {
    /// Nobody has asked for it yet.
    Away,
    Coming,
    Lost,
    Here(Rare),
}

/// The program that comes later, of a playground; [`use_later`] gives it in any component.
#[derive(Clone, Copy)]
pub struct Later {
    host: Host,
    stage: RwSignal<Stage>,
    fetch: Fetch,
    /// What was asked of it before it is there.
    waiting: StoredValue<Vec<Act>, LocalStorage>,
}

impl Later {
    /// It is `here`, or fetched so when the page is idle.
    pub fn new(host: Host, here: Option<Rare>, fetch: Fetch) -> Later {
        let stage = RwSignal::new(here.map_or(Stage::Away, Stage::Here));
        let later = Later { host, stage, fetch, waiting: StoredValue::new_local(Vec::new()) };
        if here.is_none() {
            host.root().set_attribute(COMING, "").ok();
            once_drawn(move || set_timeout(move || later.want(), IDLE));
        }
        later
    }

    /// The table, where it is there.
    pub fn here(self) -> Option<Rare> {
        match self.stage.get() {
            Stage::Here(rare) => Some(rare),
            _ => None,
        }
    }

    /// Whether it was fetched in vain.
    pub(super) fn is_lost(self) -> bool {
        matches!(self.stage.get(), Stage::Lost)
    }

    /// Does something with it: now, or in its turn once it is there.
    pub fn ask(self, act: impl FnOnce(Rare) + 'static) {
        match self.stage.get_untracked() {
            Stage::Here(rare) => act(rare),
            _ => {
                self.waiting.update_value(|waiting| waiting.push(Box::new(act)));
                self.want();
            }
        }
    }

    /// Fetches it, unless it is there or under way.
    pub fn want(self) {
        let Some(Stage::Away | Stage::Lost) = self.stage.try_get_untracked() else { return };
        self.stage.set(Stage::Coming);
        spawn_local(async move {
            let fetched = (self.fetch)().await;
            if has_stopped() {
                return;
            }
            if self.stage.try_set(fetched.map_or(Stage::Lost, Stage::Here)).is_some() {
                return;
            }
            self.host.root().remove_attribute(COMING).ok();
            if let Ok(rare) = fetched {
                let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
                waiting.into_iter().for_each(|act| act(rare));
            }
        });
    }
}

/// The program that comes later, from anywhere in the page.
pub fn use_later() -> Later {
    expect_context()
}
