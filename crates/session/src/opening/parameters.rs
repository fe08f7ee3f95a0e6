//! The parameters of a hand-written address, one table of them.

use super::Opening;
use super::words::{
    Choice, PHASES, axis, choose, counted, layers, lens_word, list, origin, selection, switch, whole,
};
use crate::look::lens::{Held, Lens, THRESHOLDS};
use crate::look::page::{ANY_ORIGIN, PANELS};
use crate::tour::place::TourPlace;
use crate::tour::shipped;
use backprop::{Hyperparameter, Hyperparameters, Initializer, Loss, Optimizer, Step};
use experiment::catalog::losses;
use experiment::catalog::optimizers::optimizers;
use experiment::edit::field::Field;
use experiment::edit::fields;
use experiment::edit::model::Refusal;
use experiment::limits::values_of;
use experiment::names;
use experiment::picture::lines::Scale;
use experiment::presets::PRESETS;
use experiment::shuffle::Shuffle;
use experiment::text::number::quoted;
use experiment::text::typed::{enter, parse};
use experiment::weights::Weights;
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a parameter of an address is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The experiment.
    Experiment,
    /// The place in the run and what is looked at.
    Place,
    /// The page itself.
    Page,
}

/// A parameter of a hand-written address.
#[derive(Clone)]
pub struct QueryParameter {
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub about: About,
    /// What it takes.
    pub takes: Cow<'static, str>,
    /// What it does.
    pub does: Cow<'static, str>,
    read: Read,
}

type ReadWord = fn(&mut Opening, &str) -> Result<(), Refusal>;

/// How a parameter is read.
#[derive(Clone, Copy)]
enum Read {
    Word(ReadWord),
    /// What the optimizer is set by.
    Optimizer(Hyperparameter),
}

impl QueryParameter {
    /// Reads a word.
    ///
    /// # Errors
    /// What was expected and what was found.
    pub(crate) fn read(&self, opening: &mut Opening, text: &str) -> Result<(), Refusal> {
        match self.read {
            Read::Word(read) => read(opening, text),
            Read::Optimizer(found) => {
                let text = match found.step {
                    Step::Switch => f64::from(switch(text)?).to_string(),
                    _ => text.into(),
                };
                fields::set(&mut opening.experiment, Field::Optimizer(found.key), &text)
            }
        }
    }
}

const fn parameter(
    name: &'static str,
    about: About,
    takes: &'static str,
    does: &'static str,
    read: ReadWord,
) -> QueryParameter {
    QueryParameter {
        name,
        about,
        takes: Cow::Borrowed(takes),
        does: Cow::Borrowed(does),
        read: Read::Word(read),
    }
}

/// All of them, in the order in which they are applied.
pub static PARAMETERS: LazyLock<Vec<QueryParameter>> =
    LazyLock::new(|| [FIRST.to_vec(), of_the_catalog(), LAST.to_vec()].concat());

/// Those of what the catalog describes.
fn of_the_catalog() -> Vec<QueryParameter> {
    let one_of = |words: Vec<String>| Cow::Owned(words.join(", "));
    let mut all = vec![
        QueryParameter {
            takes: one_of(Optimizer::ALL.iter().map(|found| format!("`{}`", found.name())).collect()),
            ..parameter("optimizer", About::Experiment, "", "the optimizer", |o, text| {
                let names: Vec<_> = optimizers().map(|name| (name, name)).collect();
                let alike = optimizers().find(|name| name.eq_ignore_ascii_case(text));
                let name = alike.map_or_else(|| choose(&names, text), Ok)?;
                let optimizer = o.experiment.optimizer.changed_to(name);
                o.experiment.optimizer = optimizer.unwrap_or(o.experiment.optimizer);
                Ok(())
            })
        },
        QueryParameter {
            takes: one_of(Loss::ALL.iter().map(|&loss| format!("`{}`", losses::text(loss).short)).collect()),
            ..parameter("loss", About::Experiment, "", "the loss", |o, text| {
                let loss = |&loss: &Loss| [(losses::text(loss).short, loss), (loss.name(), loss)];
                o.experiment.loss = choose(&Loss::ALL.iter().flat_map(loss).collect::<Vec<_>>(), text)?;
                Ok(())
            })
        },
    ];
    let mut keys: Vec<Hyperparameter> = Vec::new();
    for (found, _) in Optimizer::ALL.iter().flat_map(Hyperparameters::hyperparameters) {
        if !keys.iter().any(|known| known.key == found.key) {
            keys.push(found);
        }
    }
    all.extend(keys.into_iter().map(hyperparameter));
    all
}

/// The parameter that sets something of the optimizer.
fn hyperparameter(found: Hyperparameter) -> QueryParameter {
    let having = Optimizer::ALL.iter().filter(|optimizer| optimizer.get(found.key).is_some());
    let having: Vec<_> = having.map(Optimizer::name).collect();
    let of = if having.len() == Optimizer::ALL.len() { "any optimizer".into() } else { having.join(", ") };
    QueryParameter {
        name: if found.key == "learning_rate" { "lr" } else { found.key },
        about: About::Experiment,
        takes: match found.step {
            Step::Switch => "`on` or `off`".into(),
            _ => values_of(&found).into(),
        },
        does: format!("the {} of {of}", names::hyperparameter(found.key)).into(),
        read: Read::Optimizer(found),
    }
}

const FIRST: &[QueryParameter] = &[
    parameter(
        "preset",
        About::Experiment,
        "`notebook`, `xor`, …",
        "the example to start from",
        |o, text| {
            let words: Vec<_> = PRESETS.iter().map(|preset| (preset.key, preset.id)).collect();
            o.experiment = choose(&words, text)?.experiment();
            Ok(())
        },
    ),
    parameter(
        "layers",
        About::Experiment,
        "a list such as `3:tanh,1:linear`",
        "units and activation of each layer",
        |o, text| layers(&mut o.experiment, text),
    ),
];

const LAST: &[QueryParameter] = &[
    parameter("batch_size", About::Experiment, "1 to 10000", "rows per update", |o, text| {
        fields::set(&mut o.experiment, Field::BatchSize, text)
    }),
    parameter("epochs", About::Experiment, "1 to 100000", "passes over the rows", |o, text| {
        fields::set(&mut o.experiment, Field::Epochs, text)
    }),
    parameter(
        "weights",
        About::Experiment,
        "`zeros`, `glorot_uniform` or a number",
        "where all weights start",
        |o, text| {
            o.experiment.weights = Weights::Initializer(match parse(text) {
                Ok(value) => Initializer::Constant { value },
                Err(_) => choose(
                    &[
                        ("zeros", Initializer::Zeros),
                        ("glorot_uniform", Initializer::GlorotUniform { seed: 1 }),
                    ],
                    text,
                )?,
            });
            Ok(())
        },
    ),
    parameter("seed", About::Experiment, "a whole number", "a random start, from this seed", |o, text| {
        fields::set(&mut o.experiment, Field::InitialSeed, text)
    }),
    parameter("shuffle", About::Experiment, "`off` or a seed", "the order of the rows", |o, text| {
        if text == "off" {
            o.experiment.shuffle = Shuffle::Off;
            return Ok(());
        }
        fields::set(&mut o.experiment, Field::ShuffleSeed, text)
            .map_err(|_| format!("expected off or a seed, found {}", quoted(text)))
    }),
    parameter("standardise", About::Experiment, "`on` or `off`", "standardised inputs", |o, text| {
        o.experiment.standardise = switch(text)?;
        Ok(())
    }),
    parameter("epoch", About::Place, "a whole number from 1", "the epoch to open at", |o, text| {
        o.playhead.epoch = counted(text)?;
        Ok(())
    }),
    parameter("update", About::Place, "a whole number from 1", "the update in that epoch", |o, text| {
        o.playhead.batch = counted(text)?;
        Ok(())
    }),
    parameter("phase", About::Place, "`forward`, `loss`, `backward` or `update`", "its phase", |o, text| {
        o.playhead.phase = choose(&PHASES, text)?;
        Ok(())
    }),
    parameter("row", About::Place, "a whole number from 0", "the row that the network shows", |o, text| {
        o.row = Some(whole(text)?);
        Ok(())
    }),
    parameter(
        "select",
        About::Place,
        "`kernel1[0][1]`, `bias2[0]`, `unit1[0]`, `input[1]` or `loss`",
        "the weight, the unit or the loss that is explained",
        |o, text| {
            o.selected = selection(o, text)?;
            Ok(())
        },
    ),
    parameter(
        "scale",
        About::Place,
        "`log`, `linear` or `auto`",
        "the scale of the loss chart",
        |o, text| {
            o.scale = choose(&SCALES, text)?;
            Ok(())
        },
    ),
    parameter(
        "lens",
        About::Place,
        "`surface`, `boundary`, `predictions` or `gradients`",
        "what the third chart shows",
        |o, text| {
            o.lens = choose(&Lens::ALL.map(|lens| (lens_word(lens), lens)), text)?;
            Ok(())
        },
    ),
    parameter(
        "axes",
        About::Place,
        "two weights, such as `kernel1[0][0],bias1[0]`",
        "those of the loss surface",
        |o, text| {
            let (x, y) = text.split_once(',').ok_or("expected two weights, with a comma between them")?;
            o.axes = [axis(o, x)?, axis(o, y)?];
            Ok(())
        },
    ),
    parameter("held", About::Place, "`playhead` or `end`", "where it holds the other weights", |o, text| {
        o.held = choose(&HELD, text)?;
        Ok(())
    }),
    parameter(
        "threshold",
        About::Place,
        "0.05 to 0.95",
        "from which prediction on a row is of class 1",
        |o, text| {
            o.threshold = parse(text)?;
            let (least, most) = THRESHOLDS;
            let within = (least..=most).contains(&o.threshold);
            within.then_some(()).ok_or_else(|| enter(&format!("a number from {least} to {most}"), text))
        },
    ),
    parameter("notebook", About::Place, "`on` or `off`", "what the notebook would print", |o, text| {
        o.notebook = switch(text)?;
        Ok(())
    }),
    parameter("tour", About::Place, "`notebook`, `twins`, …", "the tour to open", |o, text| {
        let key = choose(&shipped::keys().map(|key| (key, key)), text)?;
        let step = o.tour.as_ref().map_or(1, |tour| tour.step);
        o.tour = Some(TourPlace { key, step });
        Ok(())
    }),
    parameter("step", About::Place, "a whole number from 1", "its step", |o, text| {
        let step = counted(text)?;
        let tour = o.tour.as_mut().ok_or("expected a tour beside it")?;
        let steps = shipped::of_key(tour.key).map_or(1, |tour| tour.steps.len());
        if step > steps {
            return Err(format!("expected 1 to {steps}, found {}", quoted(text)));
        }
        tour.step = step;
        Ok(())
    }),
    parameter(
        "panels",
        About::Page,
        "a list such as `network,loss`",
        "the only panels to show",
        |o, text| {
            o.page.panels = list(&PANELS, text)?.concat();
            Ok(())
        },
    ),
    parameter("theme", About::Page, "`light`, `dark`, `system` or `page`", "the colours", |o, text| {
        let (light, dark) = (("light", "light"), ("dark", "dark"));
        let themes = [light, dark, ("system", "system"), ("auto", "system"), ("page", "page")];
        o.page.theme = Some(choose(&themes, text)?);
        Ok(())
    }),
    parameter("keys", About::Page, "`on` or `off`", "keys such as the arrows and Space", |o, text| {
        o.page.keyless = !switch(text)?;
        Ok(())
    }),
    parameter("lang", About::Page, "`en`", "the language", |_, text| choose(&[("en", ())], text)),
    parameter("embed", About::Page, "`on` or `off`", "as a part of another page", |o, text| {
        o.page.embed = switch(text)?;
        Ok(())
    }),
    parameter(
        "api",
        About::Page,
        "`on`, `off` or an origin such as `https://example.org`",
        "let the page around it ask for things, or only one of that origin",
        |o, text| {
            let any = || switch(text).map(|on| on.then(|| ANY_ORIGIN.to_string()));
            o.page.api = if text.contains("://") { Some(origin(text)?) } else { any()? };
            Ok(())
        },
    ),
];

/// The scales of the loss chart; without one it is what the range of the losses asks for.
pub(crate) const SCALES: [Choice<Option<Scale>>; 3] =
    [("auto", None), ("log", Some(Scale::Log)), ("linear", Some(Scale::Linear))];

/// Where the loss surface holds the other weights.
pub(crate) const HELD: [Choice<Held>; 2] = [("playhead", Held::Playhead), ("end", Held::End)];
