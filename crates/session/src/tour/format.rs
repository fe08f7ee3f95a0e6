//! A tour as data: steps that tell, ask, answer and let the person play. The guided tour, the experiments and
//! a teacher's own tours are all of this one format.

use experiment::reading::read_json;
use serde::{Deserialize, Serialize};
use words::say;

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
            return Err(say!(json::too_large { most: MAX_TEXT >> 20 }));
        }
        let tour: Tour = read_json(json).map_err(|error| error.to_string())?;
        if tour.format != 1 {
            return Err(say!(tour_problems::format { found: u64::from(tour.format) }));
        }
        if tour.key.is_empty() || !tour.key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err(say!(tour_problems::key).into());
        }
        if tour.steps.is_empty() {
            return Err(say!(tour_problems::no_steps).into());
        }
        if tour.steps.len() > MAX_STEPS {
            let found = tour.steps.len();
            return Err(say!(tour_problems::too_many_steps { most: MAX_STEPS, found }));
        }
        for (at, step) in tour.steps.iter().enumerate() {
            let choices = step.ask.as_ref().map_or(0, |ask| ask.choices.len());
            if choices > MAX_CHOICES {
                let problem =
                    say!(tour_problems::too_many_choices { step: at, most: MAX_CHOICES, found: choices });
                return Err(problem);
            }
            match (&step.ask, &step.answer) {
                (Some(_), None) => return Err(say!(tour_problems::answer_missing { step: at })),
                (None, Some(_)) => return Err(say!(tour_problems::question_missing { step: at })),
                _ => {}
            }
        }
        Ok(tour)
    }
}
