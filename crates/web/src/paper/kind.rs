//! What is put on paper: the handout, unless a button asked for something else. The root of the playground says so, for its
//! styles as well, until the sheet is gone again.

use crate::shell::host::Host;

const ATTRIBUTE: &str = "data-paper";

/// What is put on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What is shown.
    Handout,
    /// One update in four panels.
    Poster,
    /// One update to fill in, and then with its numbers.
    Worksheet,
}

impl Kind {
    const ALL: [(Kind, &str); 3] =
        [(Kind::Handout, "handout"), (Kind::Poster, "poster"), (Kind::Worksheet, "worksheet")];

    /// Asks for it, from the next sheet on.
    pub fn ask(self, host: Host) {
        let name = Kind::ALL.into_iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name);
        // It fails for no name that there is.
        host.root().set_attribute(ATTRIBUTE, name).ok();
    }

    /// Returns what was asked for.
    pub(super) fn asked(host: Host) -> Kind {
        let asked = host.root().get_attribute(ATTRIBUTE);
        let found = Kind::ALL.into_iter().find(|(_, name)| asked.as_deref() == Some(name));
        found.map_or(Kind::Handout, |(kind, _)| kind)
    }
}
