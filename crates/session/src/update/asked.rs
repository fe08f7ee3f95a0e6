//! What the address of a page asks for.

use crate::lesson::scene::asked;
use crate::look::page::PageWishes;
use crate::opening::Opening;
use crate::opening::parameters::About;
use crate::opening::query::{self, Source};
use experiment::text::number::quoted;
use words::say;

/// What the address of a page asks for.
pub struct Asked {
    /// The experiment and what is shown of it, where it says so.
    pub(crate) opening: Option<Opening>,
    /// What of it can't be read, a sentence each.
    pub(crate) problems: Vec<String>,
    page: PageWishes,
}

impl Asked {
    /// Reads a link (the fragment of the address) where there is one, else what the query of the address chooses.
    pub fn of(fragment: &str, query: &str) -> Asked {
        let query = read(query);
        let (mut problems, mut page) = (query.problems, query.opening.page.clone());
        let opening = match Opening::from_link(fragment) {
            Some(Ok(opening)) => {
                page = page.or(&opening.page);
                Some(opening)
            }
            Some(Err(problem)) => {
                problems.push(say!(links::notebook_instead { problem }));
                Some(Opening::first())
            }
            None => (query.chooses || page.embed).then_some(query.opening),
        };
        let opening = opening.map(|opening| Opening { page: PageWishes::default(), ..opening });
        Asked { opening, problems, page }
    }

    /// Returns what is for the page itself.
    pub fn page(&self) -> &PageWishes {
        &self.page
    }
}

/// What the query of an address asks for.
struct Query {
    opening: Opening,
    /// Whether it says which experiment, or where in it, and not only how the page looks.
    chooses: bool,
    /// A sentence for each parameter that is wrong.
    problems: Vec<String>,
}

/// Reads a query, with or without its `?`.
fn read(query: &str) -> Query {
    let pairs = query::pairs(query);
    let mut opening = asked(&pairs).unwrap_or_else(Opening::first);
    let mut problems = query::apply(&mut opening, &pairs, Source::Address);
    problems.extend(beyond(&opening));
    problems.extend(
        query::misspelt(&pairs).map(|(name, meant)| {
            say!(links::no_parameter_perhaps { name: quoted(name), meant: quoted(meant) })
        }),
    );
    let chooses = pairs.iter().any(|(name, _)| query::find(name).is_some_and(|p| p.about != About::Page));
    Query { opening, chooses, problems }
}

/// A sentence for each place that is beyond the last one that there is, and so becomes that.
fn beyond(opening: &Opening) -> impl Iterator<Item = String> {
    let (experiment, playhead) = (&opening.experiment, opening.look.playhead);
    let rows = experiment.data.rows.len();
    let places = [
        ("epoch", playhead.epoch, experiment.epochs),
        ("update", playhead.batch, experiment.fit().steps_per_epoch(rows)),
        ("row", opening.look.row.unwrap_or(0), rows - 1),
    ];
    places.into_iter().filter(|(_, found, last)| found > last).map(|(name, found, last)| {
        let problem = say!(links::beyond { name, found, last });
        say!(links::in_the_link { name, problem })
    })
}
