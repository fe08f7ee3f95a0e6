//! The programs that come after the page: what is needed soon is fetched once the page is there, what is needed rarely when it
//! is idle, and either at once when it is asked for.

mod meanwhile;
mod program;
mod table;

pub use meanwhile::{in_dialog, in_peace, in_place, in_place_while, waiting};
pub use program::{Coming, Program};
pub use table::{Lost, Pictured, Rare, Soon};

use crate::shell::host::Host;
use crate::shell::opened::once_drawn;
use leptos::prelude::*;
use std::time::Duration;

/// How long the page is left alone once it is drawn, and once what is needed soon is there.
const IDLE: Duration = Duration::from_millis(100);

/// What the root says of itself while a program is on its way.
const COMING: &str = "data-coming";

/// The programs that come later, of a playground; [`use_later`] gives them in any component.
#[derive(Clone, Copy)]
pub struct Later {
    /// What is drawn into the network once it stands.
    pub pictures: Program<Pictured>,
    /// What is shown as soon as it is there: the panels that show it ask for it.
    pub soon: Program<Soon>,
    /// What is shown when somebody asks for it.
    pub rare: Program<Rare>,
}

impl Later {
    /// Those of a playground.
    pub fn new(host: Host, pictures: Program<Pictured>, soon: Program<Soon>, rare: Program<Rare>) -> Later {
        let later = Later { pictures, soon, rare };
        if rare.is_away() {
            host.root().set_attribute(COMING, "").ok();
            Effect::new(move |_| {
                if rare.is_settled() && !later.is_needed_soon_coming() {
                    host.root().remove_attribute(COMING).ok();
                }
            });
            once_drawn(move || later.want_rare());
        }
        later
    }

    /// Whether anything of what is needed soon is being fetched.
    fn is_needed_soon_coming(self) -> bool {
        // Both, so that an effect follows both.
        let coming = [self.pictures.is_coming(), self.soon.is_coming()];
        coming.contains(&true)
    }

    /// Fetches what is needed rarely, strictly after what is needed soon.
    fn want_rare(self) {
        let next = move || if self.is_needed_soon_coming() { self.want_rare() } else { self.rare.want() };
        set_timeout(next, IDLE);
    }
}

/// The programs that come later, from anywhere in the page.
pub fn use_later() -> Later {
    expect_context()
}
