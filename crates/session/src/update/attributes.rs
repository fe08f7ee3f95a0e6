//! The attributes of the element: the parameters of an address, `link` and `experiment`, which may all change later.

use crate::lesson::scene::asked;
use crate::look::notice::Place;
use crate::look::page::PageWishes;
use crate::opening::parameters::About;
use crate::opening::query::{Pairs, Source};
use crate::opening::visit::Visit;
use crate::opening::{Opening, query};
use crate::state::Session;
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::undo::What;
use experiment::presets::PresetId;
use experiment::text::number::quoted;
use words::{say, sentences};

/// The most problems of an address or an element that are said at once.
const MAX_SAID: usize = 5;

/// The attribute that holds the fragment of a link.
pub const LINK: &str = "link";
/// The attribute that holds an experiment as JSON.
pub const EXPERIMENT: &str = "experiment";
/// The language of the page, as every element may have it.
const LANG: &str = "lang";
/// Those that say what all of it opens with, each together with others.
const OPENING: [&str; 5] = [LINK, EXPERIMENT, "preset", "tour", "step"];

impl Session {
    /// Begins with the attributes of an element: a link where there is one, changed by the parameters. What can't
    /// be read is said in a message. Also returns what is for the page itself.
    pub fn begin_element(attributes: &[(String, String)]) -> (Session, PageWishes) {
        Session::begin_element_where_left(attributes, None)
    }

    /// Goes on with what an element showed before it was taken away, [`Session::visit`]; where there is nothing of that
    /// kind, begins with its attributes.
    pub fn begin_element_where_left(
        attributes: &[(String, String)],
        visit: Option<&str>,
    ) -> (Session, PageWishes) {
        let (opening, problems) = open(attributes);
        let page = opening.page.clone();
        let origin = Opening { page: PageWishes::default(), ..opening };
        let mut session = match visit.and_then(|visit| Visit::read(visit).ok()) {
            Some(visit) => Session::resume(visit, Some(origin)),
            None => Session::at(origin).with_origin(),
        };
        session.say_problems(&problems);
        if page.first {
            session.begin_first();
        }
        (session, page)
    }

    /// Returns what the attributes of an element ask of the page itself; what can't be read is passed over.
    pub fn element_wishes(attributes: &[(String, String)]) -> PageWishes {
        let mut opening = blank();
        apply(&mut opening, attributes);
        opening.page
    }

    /// Returns whether an attribute of this name is one of a playground, or nearly.
    pub fn follows_attribute(name: &str) -> bool {
        [LINK, EXPERIMENT].contains(&name)
            || name != LANG && (query::find(name).is_some() || query::is_misspelt(name))
    }

    /// An attribute changed. Its parameter is applied to what is shown; another preset or link, or a parameter
    /// taken away, opens all of it anew.
    pub(crate) fn follow_attribute(&mut self, changed: &str, attributes: &[(String, String)]) {
        let value = attributes.iter().find(|(name, _)| name == changed).map(|(_, value)| value);
        let about = query::find(changed).map(|parameter| parameter.about);
        let opens =
            OPENING.contains(&changed) || value.is_none() && about.is_some_and(|of| of != About::Page);
        if let (EXPERIMENT, Some(Ok(experiment))) = (changed, value.map(|json| read_experiment(json))) {
            self.put(experiment);
            self.say_problems(&problems(&Opening::of(self), attributes));
        } else if opens {
            let (opening, problems) = open(attributes);
            self.show(&opening, What::whole(Change::Attribute));
            self.say_problems(&problems);
        } else {
            let now: Vec<_> = value.map(|value| (changed.into(), value.clone())).into_iter().collect();
            let mut opening = Opening::of(self);
            apply(&mut opening, &now);
            self.show(&opening, What::from(Change::Attribute));
            self.say_problems(&problems(&opening, attributes));
        }
        self.origin = Some(Opening { page: PageWishes::default(), ..open(attributes).0 });
    }

    /// Shows another opening, which undo takes back.
    fn show(&mut self, opening: &Opening, what: What) {
        self.end_gesture();
        self.commit(opening.experiment.clone(), what);
        self.look_at(opening);
        if opening.tour != self.lesson.place() {
            self.show_tour(opening.tour.as_ref());
        }
    }

    /// Says what is wrong: the first of many, and how many more there are.
    pub(crate) fn say_problems(&mut self, problems: &[String]) {
        if problems.is_empty() {
            return;
        }
        let more = problems.len().saturating_sub(MAX_SAID);
        let more = (more > 0).then(|| say!(links::more { more }));
        self.say(Place::Page, sentences(problems.iter().take(MAX_SAID).cloned().chain(more)));
    }
}

/// What an element without attributes is: a part of another page.
fn blank() -> Opening {
    let mut opening = Opening::new(PresetId::NotebookRegression.experiment());
    opening.page.embed = true;
    opening
}

/// What the attributes ask for, and a sentence for each that is wrong.
fn open(attributes: &Pairs) -> (Opening, Vec<String>) {
    let mut opening = blank();
    if let Some(asked) = asked(attributes) {
        opening = Opening { page: opening.page, ..asked };
    }
    let mut problems = misspelt(attributes);
    for (name, value) in attributes {
        match name.as_str() {
            LINK => match Opening::from_link(value) {
                Some(Ok(linked)) => opening = Opening { page: opening.page, ..linked },
                Some(Err(problem)) => {
                    problems.push(say!(links::attribute { name: LINK, problem }));
                }
                None => {
                    let problem = say!(links::no_link { found: quoted(value) });
                    problems.push(say!(links::attribute { name: LINK, problem }));
                }
            },
            EXPERIMENT => match read_experiment(value) {
                Ok(experiment) => opening.experiment = experiment,
                Err(problem) => problems.push(problem),
            },
            _ => {}
        }
    }
    problems.extend(apply(&mut opening, attributes));
    (opening, problems)
}

/// Reads the attribute of that name.
///
/// # Errors
/// A sentence that says what is wrong, and where the attribute isn't JSON at all, how an experiment comes here.
fn read_experiment(json: &str) -> Result<Experiment, String> {
    if json.starts_with("[object") {
        return Err(say!(links::object_as_text { found: quoted(json) }));
    }
    Experiment::from_json(json)
        .map_err(|error| say!(links::attribute { name: EXPERIMENT, problem: error.to_string() }))
}

/// Applies the parameters among the attributes.
fn apply(opening: &mut Opening, attributes: &Pairs) -> Vec<String> {
    let parameters: Vec<_> = attributes.iter().filter(|(name, _)| name != LANG).cloned().collect();
    query::apply(opening, &parameters, Source::Attributes)
}

/// What is wrong with each of the attributes, held against what is shown.
fn problems(now: &Opening, attributes: &Pairs) -> Vec<String> {
    let single = attributes.iter().filter(|(name, _)| !OPENING.contains(&name.as_str()));
    let wrong = single.flat_map(|attribute| apply(&mut now.clone(), std::slice::from_ref(attribute)));
    misspelt(attributes).into_iter().chain(wrong).collect()
}

fn misspelt(attributes: &Pairs) -> Vec<String> {
    let sentence =
        |(name, meant)| say!(links::no_attribute_perhaps { name: quoted(name), meant: quoted(meant) });
    query::misspelt(attributes).map(sentence).collect()
}
