//! How a session begins, with what the address of its page asks for or where the last visit was left, and how it follows
//! that address.

use super::asked::Asked;
use crate::look::notice::Place;
use crate::look::page::PageWishes;
use crate::opening::Opening;
use crate::opening::visit::Visit;
use crate::state::Session;
use crate::state::quiz::Quiz;
use experiment::edit::change::Change;
use experiment::edit::undo::What;
use experiment::run::curves::Curves;
use std::rc::Rc;
use words::say;

/// What a browser has kept of earlier visits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kept<'a> {
    /// [`Session::visit`].
    pub visit: Option<&'a str>,
    /// The address of the page, where the visit is of the very tab that it is opened in.
    pub of_tab: Option<&'a str>,
    /// Whether nobody has been here before, and the next visit will know that somebody has.
    pub nothing: bool,
}

impl Session {
    /// Begins with a link (the fragment of the address) where there is one, else with what the query of the
    /// address chooses, else with what was stored, else with the notebook's regression. What can't be read is said in
    /// a message. Also returns what is for the page itself.
    pub fn begin(fragment: &str, query: &str, stored: Option<&str>) -> (Session, PageWishes) {
        let asked = Asked::of(fragment, query);
        let page = asked.page().clone();
        (Session::begin_where_left(asked, Kept { visit: stored, ..Kept::default() }), page)
    }

    /// Begins with a visit or an experiment that was stored, or with the notebook's regression and a message where
    /// it can't be read. `None` is a first visit.
    pub fn open(stored: Option<&str>) -> Session {
        Session::begin("", "", stored).0
    }

    /// Begins with what the address of the page asks for; undo leads back to what was kept. A visit of this very tab
    /// to this very address goes on where it was left, and so does the last one where the address asks for nothing.
    pub fn begin_where_left(asked: Asked, kept: Kept) -> Session {
        let is_first = kept.nothing && kept.visit.is_none() && asked.opening.is_none();
        let is_first = is_first && *asked.page() == PageWishes::default() || asked.page().first;
        let mut session = Session::begin_over(asked, kept);
        if is_first {
            session.begin_first();
        }
        session
    }

    fn begin_over(asked: Asked, kept: Kept) -> Session {
        let visit = kept.visit.filter(|_| asked.page().keeps()).map(Visit::read);
        let Asked { opening, problems, .. } = asked;
        let mut session = match (visit, opening) {
            (Some(Ok(visit)), opening) if kept.of_tab == Some(&visit.address) => {
                return Session::resume(visit, opening);
            }
            (Some(Ok(visit)), Some(opening)) => Session::open_over(visit, opening),
            (Some(Ok(visit)), None) if visit.asked && kept.of_tab.is_some() => Session::return_over(visit),
            (Some(Ok(visit)), None) => Session::resume(visit, None),
            (_, Some(opening)) => Session::at(opening).with_origin(),
            (Some(Err(error)), None) => {
                let mut session = Session::default();
                session.say(Place::Page, say!(links::last_visit { problem: error }));
                session
            }
            (None, None) => Session::default(),
        };
        session.say_problems(&problems);
        session
    }

    /// Goes on with a visit to a page whose address still asks for the same, or begins anew where it can't be read.
    pub fn go_on(asked: Asked, visit: &str) -> Session {
        match (Visit::read(visit), asked.opening) {
            (Ok(visit), opening) => Session::resume(visit, opening),
            (Err(_), Some(opening)) => Session::at(opening).with_origin(),
            (Err(_), None) => Session::default(),
        }
    }

    pub(crate) fn at(opening: Opening) -> Session {
        let mut session = Session::new(opening.experiment.clone());
        session.look_at(&opening);
        session.show_tour(opening.tour.as_ref());
        session
    }

    pub(crate) fn look_at(&mut self, opening: &Opening) {
        self.first = None;
        self.look = opening.look;
        self.lenses.surface.drafts = Default::default();
        self.clamp();
        self.look();
    }

    /// Returns the fragment of a link to what is shown now, without its `#`.
    pub fn link(&self) -> String {
        self.link_for(PageWishes::default())
    }

    /// Returns the fragment of a link to what is shown now, for a page that is shown as wished.
    pub fn link_for(&self, page: PageWishes) -> String {
        Opening { page, ..Opening::of(self) }.to_link()
    }

    /// What is shown is what the address, or the attributes, asked for.
    pub(crate) fn with_origin(mut self) -> Session {
        self.origin = Some(Opening::of(&self));
        self
    }

    /// Goes on where a visit was left.
    pub(crate) fn resume(visit: Visit, origin: Option<Opening>) -> Session {
        let mut session = Session::new(visit.shown.experiment.clone());
        session.resume_lesson(&visit.lesson);
        session.pin_again(visit.pins);
        if *session.experiment != visit.shown.experiment {
            session.replace(Rc::new(visit.shown.experiment.clone()));
        }
        session.look_at(&visit.shown);
        session.quiz = Quiz::of_kept(&visit.quiz);
        Session { ghost: Curves::default(), edits: visit.edits, own: visit.own, origin, ..session }
    }

    /// Opens what an address asks for over a visit.
    fn open_over(mut visit: Visit, opening: Opening) -> Session {
        let own = if visit.asked { visit.own.take() } else { Some(visit.shown.clone()) };
        Session { own, ..Session::over(visit, opening, Change::Link).with_origin() }
    }

    /// Opens what was there before an address chose another experiment.
    fn return_over(mut visit: Visit) -> Session {
        let own = visit.own.take().unwrap_or_else(Opening::first);
        Session::over(visit, own, Change::BackFromLink)
    }

    fn over(visit: Visit, opening: Opening, what: Change) -> Session {
        let mut session = Session::at(opening);
        session.edits = visit.edits;
        if *session.experiment != visit.shown.experiment {
            session.edits.push(Rc::new(visit.shown.experiment), What::whole(what));
        }
        session.remember_lesson(&visit.lesson);
        session.quiz = Quiz::of_kept(&visit.quiz);
        session
    }

    /// Opens what the address of the page asks for by now in the place of what is there, which undo brings back.
    pub(crate) fn follow_address(&mut self, fragment: &str, query: &str) {
        match Opening::from_link(fragment) {
            Some(Err(problem)) => {
                return self.say(Place::Page, problem);
            }
            // A place of the page.
            None if !fragment.trim_start_matches('#').is_empty() => return,
            _ => {}
        }
        let Asked { opening, problems, .. } = Asked::of(fragment, query);
        match opening {
            Some(opening) => {
                if self.origin.is_none() {
                    self.own = Some(Opening::of(self));
                }
                self.go_to(&opening, Change::Link);
                self.origin = Some(Opening::of(self));
                self.say_problems(&problems);
            }
            None if self.origin.take().is_some() => {
                let own = self.own.take().unwrap_or_else(Opening::first);
                self.go_to(&own, Change::BackFromLink);
            }
            None => {}
        }
    }

    /// Opens again what the address of the page, or the attributes of the element, asked for.
    pub(crate) fn start_over(&mut self) {
        if let Some(origin) = self.origin.clone() {
            self.go_to(&origin, Change::BackToLink);
        }
    }

    fn go_to(&mut self, opening: &Opening, what: Change) {
        self.load(opening.experiment.clone(), what);
        self.look_at(opening);
        self.show_tour(opening.tour.as_ref());
    }

    /// Returns what is to be kept of the visit to a page at an address, for [`Session::begin_where_left`]: at most so
    /// many bytes of it, but what is shown in any case.
    pub fn visit(&self, address: &str, room: usize) -> String {
        let visit = Visit {
            address: address.to_string(),
            asked: self.origin.is_some(),
            shown: Opening::of(self),
            own: self.own.clone(),
            pins: self.pins_to_keep(),
            edits: self.edits_to_keep(),
            lesson: self.lesson_progress(),
            quiz: self.quiz.to_kept(),
        };
        visit.write(room)
    }
}
