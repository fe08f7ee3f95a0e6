//! Readable addresses: `?preset=xor&lr=0.05&phase=backward&select=kernel1[0][1]`. What is misspelt is
//! reported with the nearest right word, and the rest holds.

use super::Opening;
use super::parameters::{HELD, PARAMETERS, QueryParameter, SCALES};
use super::words::{axis_word, distance, lens_word, perhaps};
use crate::tour::place::TourPlace;
use experiment::edit::model::Refusal;
use experiment::presets::PresetId;
use experiment::text::number::quoted;
use words::say;

/// The names and values of a query.
pub(crate) type Pairs = [(String, String)];

/// The most parameters that are read: more than there are.
const MAX_PAIRS: usize = 100;

/// Where parameters stand, for a message about one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Address,
    Attributes,
    /// The state of a step, whose message names the step itself.
    Step,
}

impl Source {
    fn wrong(self, name: &str, problem: &str) -> String {
        match self {
            Source::Address => say!(links::in_the_link { name, problem }),
            Source::Step => say!(json::at_place { place: name, problem }),
            Source::Attributes => say!(links::attribute { name, problem }),
        }
    }
}

/// Other names that are understood: a former one, which links still have, and Keras's.
const ALSO: [(&str, &str); 2] = [("standardise", "standardize"), ("learning_rate", "lr")];

/// The parameter of a name.
pub(crate) fn find(name: &str) -> Option<&'static QueryParameter> {
    let name = ALSO.iter().find(|(also, _)| *also == name).map_or(name, |(_, name)| name);
    PARAMETERS.iter().find(|parameter| parameter.name == name)
}

/// The names that are none, each with the one that it is nearly: any other is of a course platform, of a server or of a
/// framework, and nobody's business here.
pub(crate) fn misspelt(pairs: &Pairs) -> impl Iterator<Item = (&str, &'static str)> {
    let names = pairs.iter().map(|(name, _)| name.as_str());
    names.filter(|name| is_misspelt(name)).filter_map(|name| Some((name, meant(name)?)))
}

/// The parameter whose name is nearly this one, case and hyphens aside: but for a letter more, from four letters on but
/// for a third of them, or it is only the name's beginning. Of two slips the first letter is none.
fn meant(name: &str) -> Option<&'static str> {
    let bare = |name: &str| name.to_lowercase().replace(['_', '-'], "");
    let found = bare(name);
    let slips = |word: &str| {
        let word = bare(word);
        let slips = distance(&word, &found);
        let starts_alike = word.chars().next() == found.chars().next();
        let is_near = match slips {
            0 => true,
            1 => word.len() >= 4 || found.starts_with(&word),
            _ => starts_alike && (slips * 3 <= word.len() || found.len() >= 3 && word.starts_with(&found)),
        };
        is_near.then_some(slips)
    };
    let names = PARAMETERS.iter().map(|parameter| (parameter.name, parameter.name));
    let near = names.chain(ALSO).filter_map(|(word, name)| Some((slips(word)?, name)));
    near.min_by_key(|&(slips, _)| slips).map(|(_, name)| name)
}

/// Whether a name is nearly that of a parameter.
pub(crate) fn is_misspelt(name: &str) -> bool {
    find(name).is_none() && meant(name).is_some()
}

/// What is wrong with the first name that is none.
pub(crate) fn unknown(pairs: &Pairs) -> Option<Refusal> {
    let (name, _) = pairs.iter().find(|(name, _)| find(name).is_none())?;
    let nearest = perhaps(PARAMETERS.iter().map(|parameter| parameter.name), name);
    let name = quoted(name);
    Some(match nearest {
        Some(meant) => say!(links::no_parameter_perhaps { name, meant: quoted(meant) }),
        None => say!(links::no_parameter { name }),
    })
}

/// What says how many outputs there are: read before the layers.
const BEFORE_THE_LAYERS: [&str; 2] = ["preset", "loss"];

/// Applies the parameters there are, in the order of the table. One that is wrong changes nothing.
pub(crate) fn apply(opening: &mut Opening, pairs: &Pairs, source: Source) -> Vec<String> {
    let mut problems = Vec::new();
    let (before, after): (Vec<_>, Vec<_>) =
        PARAMETERS.iter().partition(|parameter| BEFORE_THE_LAYERS.contains(&parameter.name));
    for parameter in before.into_iter().chain(after) {
        let is_it = |name: &str| find(name).is_some_and(|found| found.name == parameter.name);
        for (_, value) in pairs.iter().filter(|(name, _)| is_it(name)) {
            let mut changed = opening.clone();
            let read = parameter.read(&mut changed, value);
            let checked = read.and_then(|()| changed.experiment.check().map_err(|error| error.to_string()));
            match checked {
                Ok(()) => *opening = changed,
                Err(problem) => problems.push(source.wrong(parameter.name, &problem)),
            }
        }
    }
    problems
}

/// The names and values of a query, decoded.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    query.split('&').filter(|part| !part.is_empty()).take(MAX_PAIRS).map(pair).collect()
}

/// `%5B` is `[` and `+` a blank. What is no code stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = (*first == b'%' && after.len() >= 2)
            .then(|| std::str::from_utf8(&after[..2]).ok().and_then(|code| u8::from_str_radix(code, 16).ok()))
            .flatten();
        bytes.push(match (code, first) {
            (Some(byte), _) => byte,
            (None, b'+') => b' ',
            (None, byte) => *byte,
        });
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).trim().to_string()
}

impl Opening {
    /// The place and what is looked at, in the words of a link; what is as at the start is left out.
    pub(crate) fn to_query(&self) -> String {
        let start = Opening::new(PresetId::NotebookRegression.experiment());
        let mut words = Vec::new();
        let mut write = |name: &str, differs: bool, value: String| {
            if differs {
                words.push(format!("{name}={value}"));
            }
        };
        let phase = self.look.playhead.phase.key();
        write("epoch", self.look.playhead.epoch != 1, self.look.playhead.epoch.to_string());
        write("update", self.look.playhead.batch != 1, self.look.playhead.batch.to_string());
        write("phase", self.look.playhead.phase != start.look.playhead.phase, phase.into());
        write("row", self.look.row.is_some(), self.look.row.unwrap_or(0).to_string());
        write("select", self.look.selected != start.look.selected, self.look.selected.to_string());
        let scale = SCALES.iter().find(|(_, scale)| *scale == self.look.scale).map_or("", |found| found.0);
        write("scale", self.look.scale != start.look.scale, scale.into());
        write("lens", self.look.lens != start.look.lens, lens_word(self.look.lens).into());
        write("axes", self.look.axes != start.look.axes, self.look.axes.map(axis_word).join(","));
        // Always: a link that leaves it out was made when it meant the end of the run.
        let held = HELD.iter().find(|(_, held)| *held == self.look.held).map_or("", |found| found.0);
        write("held", true, held.into());
        write("threshold", self.look.threshold != start.look.threshold, format!("{:?}", self.look.threshold));
        write("notebook", self.look.notebook, "on".into());
        if let Some(TourPlace { key, step }) = &self.tour {
            write("tour", true, (*key).into());
            write("step", true, step.to_string());
        }
        let panels = self.page.panels.iter().map(|panel| panel.word()).collect::<Vec<_>>();
        write("panels", !panels.is_empty(), panels.join(","));
        write("theme", self.page.theme.is_some(), self.page.theme.unwrap_or_default().into());
        write("keys", self.page.keyless, "off".into());
        write("embed", self.page.embed, "on".into());
        write("first", self.page.first, "on".into());
        write("present", self.page.present, "on".into());
        words.join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_an_address() {
        assert_eq!(decoded("kernel1%5B0%5d%5B1%5D"), "kernel1[0][1]");
        assert_eq!(decoded("a+b%2"), "a b%2");
        assert_eq!(decoded("100%é%zz%c3%a9"), "100%é%zzé");
    }
}
