//! A tour as data: steps that tell, ask, answer and let the person play. The guided tour, the experiments and
//! a teacher's own tours are all of this one format.

use experiment::in_words;
use experiment::text::number::{cut, grouped};
use serde::{Deserialize, Serialize};

/// A tour. Its JSON is format 1; unknown or missing keys are errors that name the place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tour {
    /// The format of the JSON: 1.
    pub format: u32,
    /// Its word in links: `notebook`.
    pub key: String,
    /// Its name in the menu; an experiment's is its question.
    pub title: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// A step: what is told, what is asked before the page shows it, the answer, and what to play with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// Its heading.
    pub title: String,
    /// What it begins with.
    pub tell: Scene,
    /// What it asks.
    pub ask: Option<Ask>,
    /// What comes once that is answered.
    pub answer: Option<Scene>,
    /// What to try now.
    #[serde(rename = "try")]
    pub play: Option<String>,
    /// Conditions on which its words rest: they hold when it is told and answered.
    #[serde(default)]
    pub holds: Vec<String>,
}

/// Words, and what the page shows with them. Texts, formulas and figures hold numbers of the run in braces:
/// `{predicted}`, `{gradient kernel1[0][0]}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Scene {
    /// What the page is set to, in the words of a hand-written link; what it doesn't name stays.
    pub state: Option<String>,
    /// Runs to compare with.
    pub pins: Vec<PinnedRun>,
    /// Paragraphs.
    pub text: Vec<String>,
    /// Formulas, a line each.
    pub formula: Vec<String>,
    /// A small table.
    pub figures: Vec<Figure>,
}

/// A run to compare with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PinnedRun {
    /// What it is called.
    pub name: String,
    /// Its experiment, in the words of a hand-written link.
    pub state: String,
}

/// A line of the small table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure {
    /// What it is.
    pub name: String,
    /// Its number, in braces.
    pub value: String,
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ask {
    /// The question.
    pub question: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

/// A choice. None is right by itself: it is where its condition holds in the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    /// Its words.
    pub text: String,
    /// When it is right; never, where nothing is given.
    pub when: Option<String>,
    /// What helps on where it is chosen and wrong, before the second try.
    pub hint: Option<String>,
}

/// Where something is wrong in a tour's JSON, and what: `steps[2].ask.choices[0].when: …`.
pub(crate) type Wrong = String;

/// The longest tour, in bytes: more than a book takes.
const MAX_TEXT: usize = 1 << 20;
/// The most steps: each is set up and computed before a tour is opened.
const MAX_STEPS: usize = 60;
/// The most choices of a question.
const MAX_CHOICES: usize = 9;

impl Tour {
    /// Reads format 1 and checks its shape; [`Tour::check`] checks its words.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn from_json(json: &str) -> Result<Tour, Wrong> {
        if json.len() > MAX_TEXT {
            return Err(format!("expected at most {} MB of text", MAX_TEXT >> 20));
        }
        let mut reader = serde_json::Deserializer::from_str(json);
        let tour: Tour = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let place = error.path().to_string();
            let problem = in_words(error.inner());
            if place == "." { problem } else { format!("{}: {problem}", cut(&place, 100)) }
        })?;
        reader.end().map_err(|error| in_words(&error))?;
        if tour.format != 1 {
            return Err(format!("format: expected 1, found {}", tour.format));
        }
        if tour.key.is_empty() || !tour.key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err("key: expected letters, digits and hyphens".into());
        }
        if tour.steps.is_empty() {
            return Err("steps: expected at least one, found none".into());
        }
        if tour.steps.len() > MAX_STEPS {
            let found = grouped(tour.steps.len());
            return Err(format!("steps: expected at most {MAX_STEPS}, found {found}"));
        }
        for (at, step) in tour.steps.iter().enumerate() {
            let choices = step.ask.as_ref().map_or(0, |ask| ask.choices.len());
            if choices > MAX_CHOICES {
                let found = grouped(choices);
                return Err(format!(
                    "steps[{at}].ask.choices: expected at most {MAX_CHOICES}, found {found}"
                ));
            }
            match (&step.ask, &step.answer) {
                (Some(_), None) => {
                    return Err(format!("steps[{at}].answer: expected one, as there is a question"));
                }
                (None, Some(_)) => {
                    return Err(format!("steps[{at}].ask: expected a question, as there is an answer"));
                }
                _ => {}
            }
        }
        Ok(tour)
    }
}
