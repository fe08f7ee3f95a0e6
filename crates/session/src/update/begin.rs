//! How a session begins, and how it goes over to what is opened.

use crate::lesson::scene::asked;
use crate::look::notice::Place;
use crate::look::page::PageWishes;
use crate::opening::Opening;
use crate::opening::parameters::About;
use crate::opening::query;
use crate::opening::query::Source;
use crate::state::Session;
use experiment::Experiment;
use experiment::presets::PresetId;
use experiment::text::number::quoted;

impl Session {
    /// Begins with an experiment stored as JSON, or with the notebook's regression and a message where
    /// it can't be read. `None` is a first visit.
    pub fn open(stored: Option<&str>) -> Session {
        match stored.map(Experiment::from_json) {
            None => Session::default(),
            Some(Ok(experiment)) => Session::new(experiment),
            Some(Err(error)) => {
                let mut session = Session::default();
                let text =
                    format!("The stored experiment can't be read ({error}), so this is the notebook's.");
                session.say(Place::Page, text);
                session
            }
        }
    }

    /// Begins with a link (the fragment of the address) where there is one, else with what the query of the
    /// address chooses, else with the experiment stored as JSON, else with the notebook's regression. What can't
    /// be read is said in a message. Also returns what is for the page itself.
    pub fn begin(fragment: &str, query: &str, stored: Option<&str>) -> (Session, PageWishes) {
        Session::begin_where_left(fragment, query, stored, None)
    }

    /// The same with what was stored of the lesson, [`Session::lesson_progress`]. The tour that was open is opened
    /// again where the address chooses nothing.
    pub fn begin_where_left(
        fragment: &str,
        query: &str,
        stored: Option<&str>,
        lesson: Option<&str>,
    ) -> (Session, PageWishes) {
        let query = read(query);
        let (mut problems, mut page) = (query.problems, query.opening.page.clone());
        let (mut session, asked) = match Opening::from_link(fragment) {
            Some(Ok(opening)) => {
                page = page.or(&opening.page);
                (Session::at(opening), true)
            }
            Some(Err(problem)) => {
                problems.push(format!(
                    "This link can't be opened: {problem}. So this is the notebook's experiment."
                ));
                (Session::default(), true)
            }
            None if query.chooses || page.embed => (Session::at(query.opening), true),
            None => (Session::open(stored), false),
        };
        match lesson {
            Some(progress) if !asked => session.resume_lesson(progress, stored),
            Some(progress) if !page.embed => session.remember_lesson(progress),
            _ => {}
        }
        session.say_problems(&problems);
        (session, page)
    }

    pub(crate) fn at(opening: Opening) -> Session {
        let mut session = Session::new(opening.experiment.clone());
        session.look_at(&opening);
        session.show_tour(opening.tour.as_ref());
        session
    }

    /// Opens a link in the place of what is there, which undo brings back.
    pub(crate) fn open_link(&mut self, fragment: &str) {
        match Opening::from_link(fragment) {
            None => {}
            Some(Ok(opening)) => {
                self.load(opening.experiment.clone(), "link");
                self.look_at(&opening);
                self.show_tour(opening.tour.as_ref());
            }
            Some(Err(problem)) => self.say(Place::Page, format!("This link can't be opened: {problem}.")),
        }
    }

    pub(crate) fn look_at(&mut self, opening: &Opening) {
        self.playhead = opening.playhead;
        self.shown_row = opening.row;
        self.selected = opening.selected;
        self.loss_scale = opening.scale;
        self.lenses.chosen = opening.lens;
        self.lenses.surface.axes = opening.axes;
        self.lenses.surface.held = opening.held;
        self.lenses.boundary.threshold = opening.threshold;
        self.lenses.surface.drafts = Default::default();
        self.notebook_open = opening.notebook;
        self.clamp();
        self.look();
    }

    /// The fragment of a link to what is shown now, without its `#`.
    pub fn link(&self) -> String {
        self.link_for(PageWishes::default())
    }

    /// The same for a page that is shown as wished.
    pub fn link_for(&self, page: PageWishes) -> String {
        Opening { page, ..Opening::of(self) }.to_link()
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
    let start = || Opening::new(PresetId::NotebookRegression.experiment());
    let mut opening = asked(&pairs).unwrap_or_else(start);
    let mut problems = query::apply(&mut opening, &pairs, Source::Address);
    problems.extend(
        query::misspelt(&pairs)
            .map(|(name, meant)| format!("{} is no parameter of a link, perhaps {meant}.", quoted(name))),
    );
    let chooses = pairs.iter().any(|(name, _)| query::find(name).is_some_and(|p| p.about != About::Page));
    Query { opening, chooses, problems }
}
