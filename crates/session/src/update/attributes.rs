//! The attributes of the element: the parameters of an address and `link`, which may all change later.

use crate::lesson;
use crate::look::page::PageWishes;
use crate::opening::parameters::About;
use crate::opening::query::Source;
use crate::opening::{Opening, query};
use crate::state::Session;
use crate::views::notices::Place;
use experiment::edit::undo::What;
use experiment::presets::PresetId;
use experiment::text::number::quoted;

/// The attribute that holds the fragment of a link.
pub const LINK: &str = "link";
/// What every element of a page may have, and ours makes nothing of; `lang` is the language of the page.
const OF_HTML: [&str; 27] = [
    "accesskey",
    "autocapitalize",
    "autofocus",
    "class",
    "contenteditable",
    "dir",
    "draggable",
    "enterkeyhint",
    "exportparts",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "is",
    "itemprop",
    "itemref",
    "lang",
    "nonce",
    "part",
    "popover",
    "role",
    "slot",
    "spellcheck",
    "style",
    "tabindex",
    "title",
    "translate",
];

/// A sentence for each attribute that is misspelt: one of another name is of HTML or of a framework.
fn misspelt(attributes: &[(String, String)]) -> Vec<String> {
    let unknown = attributes
        .iter()
        .map(|(name, _)| name)
        .filter(|name| *name != LINK && query::find(name).is_none() && !OF_HTML.contains(&name.as_str()));
    let near = unknown.map(|name| (name, query::nearest(name))).filter(|(_, nearest)| !nearest.is_empty());
    near.map(|(name, nearest)| format!("{} is no attribute of a playground{nearest}.", quoted(name)))
        .collect()
}

impl Session {
    /// Begins with the attributes of an element: a link where there is one, changed by the parameters. What can't
    /// be read is said in a message. Also returns what is for the page itself.
    pub fn begin_element(attributes: &[(String, String)]) -> (Session, PageWishes) {
        let (opening, problems) = open(attributes);
        let page = opening.page.clone();
        let mut session = Session::at(opening);
        session.say_problems(&problems);
        (session, page)
    }

    /// What the attributes of an element ask of the page itself; what can't be read is passed over.
    pub fn element_wishes(attributes: &[(String, String)]) -> PageWishes {
        let mut opening = blank();
        query::apply(&mut opening, attributes, Source::Attributes);
        opening.page
    }

    /// An attribute changed. Its parameter is applied to what is shown; another preset or link, or a parameter
    /// taken away, opens all of it anew.
    pub(crate) fn follow_attribute(&mut self, changed: &str, attributes: &[(String, String)]) {
        let now: Vec<_> = attributes.iter().filter(|(name, _)| name == changed).cloned().collect();
        let of_page = query::find(changed).is_some_and(|parameter| parameter.about == About::Page);
        let anew = !of_page && (now.is_empty() || [LINK, "preset", "tour", "step"].contains(&changed));
        let ((opening, problems), what) = if anew {
            (open(attributes), What::whole("attribute"))
        } else {
            let mut opening = Opening::of(self);
            let problems = query::apply(&mut opening, &now, Source::Attributes);
            ((opening, problems), What::from("attribute"))
        };
        self.end_gesture();
        self.commit(opening.experiment.clone(), what);
        self.look_at(&opening);
        if opening.tour != self.lesson.place() {
            self.show_tour(opening.tour.as_ref());
        }
        self.say_problems(&problems);
    }

    pub(crate) fn say_problems(&mut self, problems: &[String]) {
        if !problems.is_empty() {
            self.say(Place::Page, problems.join(" "));
        }
    }
}

/// What an element without attributes is: a part of another page.
fn blank() -> Opening {
    let mut opening = Opening::new(PresetId::NotebookRegression.experiment());
    opening.page.embed = true;
    opening
}

/// What the attributes ask for, and a sentence for each that is wrong.
fn open(attributes: &[(String, String)]) -> (Opening, Vec<String>) {
    let mut opening = blank();
    if let Some(asked) = lesson::asked(attributes) {
        opening = Opening { page: opening.page, ..asked };
    }
    let mut problems = Vec::new();
    for (_, link) in attributes.iter().filter(|(name, _)| name == LINK) {
        match Opening::from_link(link) {
            Some(Ok(linked)) => opening = Opening { page: opening.page, ..linked },
            Some(Err(problem)) => problems.push(format!("The attribute link can't be opened: {problem}.")),
            None => problems
                .push(format!("The attribute link: expected a link such as 1.abc, found {}.", quoted(link))),
        }
    }
    problems.extend(query::apply(&mut opening, attributes, Source::Attributes));
    problems.extend(misspelt(attributes));
    (opening, problems)
}
