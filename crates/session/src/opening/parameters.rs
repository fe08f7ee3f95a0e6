//! The parameters of a hand-written address, one table of them.

use super::Opening;
use super::words::{
    Choice, axis, choose, column_scales, counted, layers, lens_word, list, origin, phases, selection, switch,
    within,
};
use crate::look::lens::{Held, Lens, THRESHOLDS};
use crate::look::page::{ANY_ORIGIN, PANELS};
use crate::tour::place::TourPlace;
use crate::tour::shipped;
use backprop::{ColumnScale, Hyperparameter, Hyperparameters, Initializer, Loss, Optimizer, Scheme, Step};
use experiment::catalog::losses;
use experiment::catalog::optimizers::optimizers;
use experiment::edit::field::Field;
use experiment::edit::fields;
use experiment::edit::model::{self, Refusal};
use experiment::limits::{MAX_ROWS, values_of};
use experiment::names;
use experiment::picture::lines::Scale;
use experiment::presets::PRESETS;
use experiment::shuffle::Shuffle;
use experiment::text::number::exact;
use experiment::text::typed::{enter, parse};
use experiment::weights::Weights;
use std::sync::LazyLock;
use words::say;

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
    words: Words,
    read: Read,
}

/// A message that is told nothing.
type Message = fn() -> &'static str;

/// What a parameter takes and is, in words.
#[derive(Clone, Copy)]
enum Words {
    /// Messages.
    Said { takes: Message, is: Message },
    /// One of the words of a catalog.
    OneOf { words: fn() -> Vec<&'static str>, is: Message },
    /// What the optimizer is set by.
    Optimizer(Hyperparameter),
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
    /// Returns what it takes.
    pub fn takes(&self) -> String {
        match self.words {
            Words::Said { takes, .. } => takes().into(),
            Words::OneOf { words, .. } => ::words::list(words().iter().map(|word| format!("`{word}`"))),
            Words::Optimizer(found) if found.step == Step::Switch => say!(parameters::on_or_off).into(),
            Words::Optimizer(found) => values_of(&found),
        }
    }

    /// Returns what it is.
    pub fn is(&self) -> String {
        match self.words {
            Words::Said { is, .. } | Words::OneOf { is, .. } => is().into(),
            Words::Optimizer(found) => {
                let hyperparameter = names::hyperparameter(found.key);
                let having = Optimizer::ALL.iter().filter(|optimizer| optimizer.get(found.key).is_some());
                let having: Vec<_> = having.map(Optimizer::name).collect();
                match having.len() == Optimizer::ALL.len() {
                    true => say!(parameters::of_any_optimizer { hyperparameter }),
                    false => {
                        say!(parameters::of_optimizer { hyperparameter, optimizers: words::and(&having) })
                    }
                }
            }
        }
    }

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
    takes: Message,
    is: Message,
    read: ReadWord,
) -> QueryParameter {
    QueryParameter { name, about, words: Words::Said { takes, is }, read: Read::Word(read) }
}

/// All of them, in the order in which they are applied.
pub static PARAMETERS: LazyLock<Vec<QueryParameter>> =
    LazyLock::new(|| [FIRST.to_vec(), of_the_catalog(), LAST.to_vec()].concat());

/// Those of what the catalog describes.
fn of_the_catalog() -> Vec<QueryParameter> {
    let mut all = vec![
        QueryParameter {
            name: "optimizer",
            about: About::Experiment,
            words: Words::OneOf { words: || optimizers().collect(), is: || say!(parameters::optimizer) },
            read: Read::Word(|o, text| {
                let names: Vec<_> = optimizers().map(|name| (name, name)).collect();
                let alike = optimizers().find(|name| name.eq_ignore_ascii_case(text));
                let name = alike.map_or_else(|| choose(&names, text), Ok)?;
                let optimizer = o.experiment.optimizer.changed_to(name);
                o.experiment.optimizer = optimizer.unwrap_or(o.experiment.optimizer);
                Ok(())
            }),
        },
        QueryParameter {
            name: "loss",
            about: About::Experiment,
            words: Words::OneOf {
                words: || Loss::ALL.iter().map(|&loss| losses::text(loss).short).collect(),
                is: || say!(parameters::loss),
            },
            read: Read::Word(|o, text| {
                let loss = |&loss: &Loss| [(losses::text(loss).short, loss), (loss.name(), loss)];
                let loss = choose(&Loss::ALL.iter().flat_map(loss).collect::<Vec<_>>(), text)?;
                model::set_loss(&mut o.experiment, loss);
                Ok(())
            }),
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
    QueryParameter {
        name: if found.key == "learning_rate" { "lr" } else { found.key },
        about: About::Experiment,
        words: Words::Optimizer(found),
        read: Read::Optimizer(found),
    }
}

/// The starts that have a word.
fn starts() -> Vec<(&'static str, Initializer)> {
    let random = Scheme::ALL.iter().map(|&scheme| Initializer::Random { scheme, seed: 1 });
    let all = [Initializer::Zeros, Initializer::Ones].into_iter().chain(random);
    all.map(|initializer| (initializer.name(), initializer)).collect()
}

const FIRST: &[QueryParameter] = &[
    parameter(
        "preset",
        About::Experiment,
        || say!(parameters::preset_takes),
        || say!(parameters::preset),
        |o, text| {
            let words: Vec<_> = PRESETS.iter().map(|preset| (preset.key, preset.id)).collect();
            o.experiment = choose(&words, text)?.experiment();
            Ok(())
        },
    ),
    parameter(
        "layers",
        About::Experiment,
        || say!(parameters::layers_takes),
        || say!(parameters::layers),
        |o, text| layers(&mut o.experiment, text),
    ),
];

const LAST: &[QueryParameter] = &[
    parameter(
        "batch_size",
        About::Experiment,
        || say!(parameters::batch_size_takes),
        || say!(parameters::batch_size),
        |o, text| fields::set(&mut o.experiment, Field::BatchSize, text),
    ),
    parameter(
        "epochs",
        About::Experiment,
        || say!(parameters::epochs_takes),
        || say!(parameters::epochs),
        |o, text| fields::set(&mut o.experiment, Field::Epochs, text),
    ),
    parameter(
        "weights",
        About::Experiment,
        || say!(parameters::weights_takes),
        || say!(parameters::weights),
        |o, text| {
            o.experiment.weights = Weights::Initializer(match parse(text) {
                Ok(value) => Initializer::Constant { value },
                Err(_) => choose(&starts(), text)?,
            });
            o.experiment.settle_format();
            Ok(())
        },
    ),
    parameter(
        "seed",
        About::Experiment,
        || say!(parameters::whole_number),
        || say!(parameters::seed),
        |o, text| fields::set(&mut o.experiment, Field::InitialSeed, text),
    ),
    parameter(
        "shuffle",
        About::Experiment,
        || say!(parameters::shuffle_takes),
        || say!(parameters::shuffle),
        |o, text| {
            if text == "off" {
                o.experiment.shuffle = Shuffle::Off;
                return Ok(());
            }
            fields::set(&mut o.experiment, Field::ShuffleSeed, text)
                .map_err(|_| enter(say!(links::off_or_seed), text))
        },
    ),
    parameter(
        "standardize",
        About::Experiment,
        || say!(parameters::on_or_off),
        || say!(parameters::standardize),
        |o, text| {
            o.experiment.scaling.inputs = switch(text)?.then_some(ColumnScale::Standardize);
            o.experiment.settle_format();
            Ok(())
        },
    ),
    parameter(
        "scale_inputs",
        About::Experiment,
        || say!(parameters::scale_takes_of_columns),
        || say!(parameters::scale_inputs),
        |o, text| {
            o.experiment.scaling.inputs = choose(&column_scales(), text)?;
            o.experiment.settle_format();
            Ok(())
        },
    ),
    parameter(
        "scale_targets",
        About::Experiment,
        || say!(parameters::scale_takes_of_columns),
        || say!(parameters::scale_targets),
        |o, text| {
            o.experiment.scaling.targets = choose(&column_scales(), text)?;
            o.experiment.settle_format();
            Ok(())
        },
    ),
    parameter(
        "epoch",
        About::Place,
        || say!(parameters::from_one),
        || say!(parameters::epoch),
        |o, text| {
            o.look.playhead.epoch = counted(text)?;
            Ok(())
        },
    ),
    parameter(
        "update",
        About::Place,
        || say!(parameters::from_one),
        || say!(parameters::update),
        |o, text| {
            o.look.playhead.batch = counted(text)?;
            Ok(())
        },
    ),
    parameter(
        "phase",
        About::Place,
        || say!(parameters::phase_takes),
        || say!(parameters::phase),
        |o, text| {
            o.look.playhead.phase = choose(&phases(), text)?;
            Ok(())
        },
    ),
    parameter(
        "row",
        About::Place,
        || say!(parameters::from_zero),
        || say!(parameters::row),
        |o, text| {
            o.look.row = Some(within(text, 0, MAX_ROWS)?);
            Ok(())
        },
    ),
    parameter(
        "select",
        About::Place,
        || say!(parameters::select_takes),
        || say!(parameters::select),
        |o, text| {
            o.look.selected = selection(o, text)?;
            Ok(())
        },
    ),
    parameter(
        "scale",
        About::Place,
        || say!(parameters::scale_takes),
        || say!(parameters::scale),
        |o, text| {
            o.look.scale = choose(&SCALES, text)?;
            Ok(())
        },
    ),
    parameter(
        "lens",
        About::Place,
        || say!(parameters::lens_takes),
        || say!(parameters::lens),
        |o, text| {
            o.look.lens = choose(&Lens::ALL.map(|lens| (lens_word(lens), lens)), text)?;
            Ok(())
        },
    ),
    parameter(
        "axes",
        About::Place,
        || say!(parameters::axes_takes),
        || say!(parameters::axes),
        |o, text| {
            let (x, y) = text.split_once(',').ok_or_else(|| enter(say!(links::two_weights), text))?;
            o.look.axes = [axis(o, x)?, axis(o, y)?];
            Ok(())
        },
    ),
    parameter(
        "held",
        About::Place,
        || say!(parameters::held_takes),
        || say!(parameters::held),
        |o, text| {
            o.look.held = choose(&HELD, text)?;
            Ok(())
        },
    ),
    parameter(
        "threshold",
        About::Place,
        || say!(parameters::threshold_takes),
        || say!(parameters::threshold),
        |o, text| {
            o.look.threshold = parse(text)?;
            let (least, most) = THRESHOLDS;
            let within = (least..=most).contains(&o.look.threshold);
            let what = || say!(typing::from_to { least: exact(least), most: exact(most) });
            within.then_some(()).ok_or_else(|| enter(&what(), text))
        },
    ),
    parameter(
        "notebook",
        About::Place,
        || say!(parameters::on_or_off),
        || say!(parameters::notebook),
        |o, text| {
            o.look.notebook = switch(text)?;
            Ok(())
        },
    ),
    parameter(
        "tour",
        About::Place,
        || say!(parameters::tour_takes),
        || say!(parameters::tour),
        |o, text| {
            let key = choose(&shipped::keys().map(|key| (key, key)), text)?;
            let step = o.tour.as_ref().map_or(1, |tour| tour.step);
            o.tour = Some(TourPlace { key, step });
            Ok(())
        },
    ),
    parameter(
        "step",
        About::Place,
        || say!(parameters::from_one),
        || say!(parameters::step),
        |o, text| {
            let tour = o.tour.as_mut().ok_or(say!(links::step_without_tour))?;
            tour.step = within(text, 1, shipped::of_key(tour.key).map_or(1, |tour| tour.steps.len()))?;
            Ok(())
        },
    ),
    parameter(
        "panels",
        About::Page,
        || say!(parameters::panels_takes),
        || say!(parameters::panels),
        |o, text| {
            o.page.panels = list(&PANELS, text)?.concat();
            Ok(())
        },
    ),
    parameter(
        "theme",
        About::Page,
        || say!(parameters::theme_takes),
        || say!(parameters::theme),
        |o, text| {
            let (light, dark) = (("light", "light"), ("dark", "dark"));
            let themes = [light, dark, ("system", "system"), ("auto", "system"), ("page", "page")];
            o.page.theme = Some(choose(&themes, text)?);
            Ok(())
        },
    ),
    parameter(
        "keys",
        About::Page,
        || say!(parameters::on_or_off),
        || say!(parameters::keys),
        |o, text| {
            o.page.keyless = !switch(text)?;
            Ok(())
        },
    ),
    parameter(
        "lang",
        About::Page,
        || say!(parameters::lang_takes),
        || say!(parameters::lang),
        |_, text| if words::speaks(text) { Ok(()) } else { choose(&[("en", ())], text) },
    ),
    parameter(
        "embed",
        About::Page,
        || say!(parameters::on_or_off),
        || say!(parameters::embed),
        |o, text| {
            o.page.embed = switch(text)?;
            Ok(())
        },
    ),
    parameter(
        "first",
        About::Page,
        || say!(parameters::on_or_off),
        || say!(parameters::first),
        |o, text| {
            o.page.first = switch(text)?;
            Ok(())
        },
    ),
    parameter(
        "present",
        About::Page,
        || say!(parameters::on_or_off),
        || say!(parameters::present),
        |o, text| {
            o.page.present = switch(text)?;
            Ok(())
        },
    ),
    parameter(
        "api",
        About::Page,
        || say!(parameters::api_takes),
        || say!(parameters::api),
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
