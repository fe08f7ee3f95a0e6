//! What a link or an attribute asks of the page itself, and not of the session.

use super::notice::Place;

/// What is asked of the page itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PageWishes {
    /// The only panels to show; the usual ones where this is empty.
    pub panels: Vec<Panel>,
    /// The theme: `light`, `dark`, `system` or `page`.
    pub theme: Option<&'static str>,
    /// Whether it leaves the keys to the page around it.
    pub keyless: bool,
    /// Whether the page is a part of another one.
    pub embed: bool,
    /// Whether it begins with the first visit, whoever has been here before.
    pub first: bool,
    /// Whether it begins as it is shown to a class.
    pub present: bool,
    /// The origin of the page that may ask for things from around it, `*` for any; none where nothing is answered.
    pub api: Option<String>,
}

/// What stands for each origin, as `postMessage` takes it.
pub(crate) const ANY_ORIGIN: &str = "*";

impl PageWishes {
    /// These, and what a link wishes where these wish nothing. Whether another page may ask for things is for the
    /// address alone to say.
    pub(crate) fn or(self, link: &PageWishes) -> PageWishes {
        PageWishes {
            panels: if self.panels.is_empty() { link.panels.clone() } else { self.panels },
            theme: self.theme.or(link.theme),
            keyless: self.keyless || link.keyless,
            embed: self.embed || link.embed,
            first: self.first || link.first,
            present: self.present || link.present,
            api: self.api,
        }
    }

    /// Returns the theme that is asked for: a part of another page looks like that page unless it is asked for another.
    pub fn theme(&self) -> Option<&'static str> {
        self.theme.or(self.embed.then_some("page"))
    }

    /// Returns whether a visit is kept: a part of another page is always new, and what another page may ask for is not
    /// to be what a person did elsewhere.
    pub fn keeps(&self) -> bool {
        !self.embed && self.api.is_none()
    }

    /// Returns whether a panel is shown: one of those asked for, or else of the usual ones.
    pub fn shows(&self, panel: Panel) -> bool {
        match (self.panels.is_empty(), self.embed) {
            (false, _) => self.panels.contains(&panel),
            (true, true) => COMPACT.contains(&panel),
            (true, false) => true,
        }
    }

    /// Returns whether any of these panels is shown.
    pub fn shows_any(&self, panels: &[Panel]) -> bool {
        panels.iter().any(|panel| self.shows(*panel))
    }

    /// Returns where the messages of a place are shown: there, or at the top of the page where no panel of it is shown.
    pub fn place_of(&self, place: Place) -> Place {
        let panels: &[Panel] = match place {
            Place::Page => &[],
            Place::Data => &[Panel::Data],
            Place::Model => &[Panel::Model],
            Place::Weights => &[Panel::Start],
            Place::Training => &[Panel::Training],
            Place::Run => &PLOTS,
            Place::Cure => &CENTER,
        };
        if self.shows_any(panels) { place } else { Place::Page }
    }
}

/// A panel of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The table.
    Data,
    /// The layers.
    Model,
    /// The initial weights.
    Start,
    /// Loss, optimizer, batches, epochs, order.
    Training,
    /// What happens now, in words and as a drawing.
    Network,
    /// The chain rule of the selected parameter.
    Chain,
    /// The pinned runs.
    Pins,
    /// The chart of the loss.
    Loss,
    /// The chart of the weights.
    Weights,
    /// The third chart.
    Lens,
    /// Play, timeline and phases.
    Transport,
}

impl Panel {
    /// All of them.
    pub const ALL: [Panel; 11] = [
        Panel::Data,
        Panel::Model,
        Panel::Start,
        Panel::Training,
        Panel::Network,
        Panel::Chain,
        Panel::Pins,
        Panel::Loss,
        Panel::Weights,
        Panel::Lens,
        Panel::Transport,
    ];

    /// Returns the word for it alone.
    pub fn word(self) -> &'static str {
        PANELS.iter().find(|(_, panels)| *panels == [self]).map_or("", |(word, _)| word)
    }
}

/// What a person can set.
pub const SETTINGS: [Panel; 4] = [Panel::Data, Panel::Model, Panel::Start, Panel::Training];
/// What happens now.
pub const CENTER: [Panel; 2] = [Panel::Network, Panel::Chain];
/// The whole run.
pub const PLOTS: [Panel; 4] = [Panel::Pins, Panel::Loss, Panel::Weights, Panel::Lens];
/// What a page shows that is a part of another one and isn't asked for anything else.
const COMPACT: [Panel; 2] = [Panel::Network, Panel::Transport];

/// The words that stand for panels.
pub const PANELS: [(&str, &[Panel]); 15] = [
    ("data", &[Panel::Data]),
    ("table", &[Panel::Data]),
    ("model", &[Panel::Model]),
    ("start", &[Panel::Start]),
    ("training", &[Panel::Training]),
    ("settings", &SETTINGS),
    ("network", &[Panel::Network]),
    ("chain", &[Panel::Chain]),
    ("pins", &[Panel::Pins]),
    ("loss", &[Panel::Loss]),
    ("weights", &[Panel::Weights]),
    ("lens", &[Panel::Lens]),
    ("plots", &PLOTS),
    ("transport", &[Panel::Transport]),
    ("all", &Panel::ALL),
];
