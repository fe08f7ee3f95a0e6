//! What a page is opened with: an experiment, a place in its run, and what of the page is shown. A link is
//! one written down; a hand-written address is one put together from words.

pub(crate) mod link;
pub(crate) mod parameters;
pub(crate) mod query;
pub(crate) mod words;

use crate::lens::Lens;
use crate::lens::boundary::BoundaryLens;
use crate::lens::surface::Held;
use crate::lesson::TourPlace;
use crate::look::page::PageWishes;
use crate::look::selection::Selection;
use crate::state::Session;
use crate::views::notices::Place;
use backprop::Parameter;
use experiment::Experiment;
use experiment::picture::lines::Scale;
use experiment::presets::PresetId;
use experiment::run::playhead::Playhead;
use parameters::{HELD, PHASES, SCALES};
use words::{axis_word, lens_word};

/// What a page is opened with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The experiment.
    pub experiment: Experiment,
    /// The place in its run.
    pub playhead: Playhead,
    /// The row that the network shows, where it was chosen.
    pub row: Option<usize>,
    /// What is selected on the network.
    pub selected: Selection,
    /// How the loss chart maps values, where that was chosen.
    pub scale: Option<Scale>,
    /// What the third chart shows.
    pub lens: Lens,
    /// The parameters along the loss surface; `None` goes with the selection.
    pub axes: [Option<Parameter>; 2],
    /// At which values the loss surface holds the others.
    pub held: Held,
    /// From which prediction on a row is of class 1.
    pub threshold: f64,
    /// Whether the notebook drawer is open.
    pub notebook: bool,
    /// The step of a tour that is shown beside it.
    pub tour: Option<TourPlace>,
    /// What is for the page and not for the session.
    pub page: PageWishes,
}

impl Opening {
    /// The start of an experiment's run.
    pub fn new(experiment: Experiment) -> Opening {
        Opening {
            experiment,
            playhead: Playhead::default(),
            row: None,
            selected: Selection::FIRST,
            scale: None,
            lens: Lens::default(),
            axes: [None; 2],
            held: Held::default(),
            threshold: BoundaryLens::default().threshold,
            notebook: false,
            tour: None,
            page: PageWishes::default(),
        }
    }

    /// What a session shows now.
    pub fn of(session: &Session) -> Opening {
        Opening {
            experiment: session.experiment().clone(),
            playhead: session.playhead,
            row: session.shown_row,
            selected: session.selected,
            scale: session.loss_scale,
            lens: session.lenses.chosen,
            axes: session.lenses.surface.axes,
            held: session.lenses.surface.held,
            threshold: session.lenses.boundary.threshold,
            notebook: session.notebook_open,
            tour: session.lesson.place(),
            page: PageWishes::default(),
        }
    }

    /// The place and what is looked at, in the words of a link; what is as at the start is left out.
    pub(crate) fn place(&self) -> String {
        let start = Opening::new(PresetId::NotebookRegression.experiment());
        let mut words = Vec::new();
        let mut write = |name: &str, differs: bool, value: String| {
            if differs {
                words.push(format!("{name}={value}"));
            }
        };
        let phase =
            PHASES.iter().find(|(_, phase)| *phase == self.playhead.phase).map_or("", |found| found.0);
        write("epoch", self.playhead.epoch != 1, self.playhead.epoch.to_string());
        write("update", self.playhead.batch != 1, self.playhead.batch.to_string());
        write("phase", self.playhead.phase != start.playhead.phase, phase.into());
        write("row", self.row.is_some(), self.row.unwrap_or(0).to_string());
        write("select", self.selected != start.selected, self.selected.to_string());
        let scale = SCALES.iter().find(|(_, scale)| *scale == self.scale).map_or("", |found| found.0);
        write("scale", self.scale != start.scale, scale.into());
        write("lens", self.lens != start.lens, lens_word(self.lens).into());
        write("axes", self.axes != start.axes, self.axes.map(axis_word).join(","));
        // Always: a link that leaves it out was made when it meant the end of the run.
        let held = HELD.iter().find(|(_, held)| *held == self.held).map_or("", |found| found.0);
        write("held", true, held.into());
        write("threshold", self.threshold != start.threshold, format!("{:?}", self.threshold));
        write("notebook", self.notebook, "on".into());
        if let Some(TourPlace { key, step }) = &self.tour {
            write("tour", true, (*key).into());
            write("step", true, step.to_string());
        }
        let panels = self.page.panels.iter().map(|panel| panel.word()).collect::<Vec<_>>();
        write("panels", !panels.is_empty(), panels.join(","));
        write("theme", self.page.theme.is_some(), self.page.theme.unwrap_or_default().into());
        write("keys", self.page.keyless, "off".into());
        write("embed", self.page.embed, "on".into());
        words.join("&")
    }
}

impl Session {
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
        let query = query::read(query);
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
