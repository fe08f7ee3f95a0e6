//! Every way from the parameter to the loss.

use super::selected::Selected;
use backprop::{Local, Parameter, Path};
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, written};
use experiment::text::math::{Tone, UNKNOWN};
use experiment::text::number::{bracketed, short};
use words::say;

/// Ways listed, of a network of so many parameters and of a larger one.
const MOST: usize = 24;
const MOST_OF_A_LARGE: usize = 4;
const LARGE: usize = 20_000;
/// The most ways whose number is said in whole.
const COUNTED: usize = 1_000_000_000;

/// The ways from the parameter to the loss.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PathsView {
    /// `One path to the loss`, `4 paths to the loss, and their sum`.
    pub title: String,
    /// Those listed.
    pub listed: Vec<PathView>,
    /// The sum of all products, where there are several.
    pub sum: Option<String>,
    /// How the products and their sum are shown: from the backward pass, or not known yet.
    pub tone: Tone,
}

/// One way.
#[derive(Clone, Debug, PartialEq)]
pub struct PathView {
    /// `cgpa → hidden 1 → output → loss`.
    pub name: String,
    /// `−5.697 · 1 · 0.2841 · 1 · 7`.
    pub factors: String,
    /// Their product.
    pub product: String,
    /// The units it goes through: (column of the drawing, unit).
    pub route: Vec<(usize, usize)>,
}

pub(super) fn view(of: &Selected) -> PathsView {
    let trace = &of.session.now.trace;
    let large = of.session.run.model().parameters().len() > LARGE;
    let paths = trace.paths(of.at, of.parameter, if large { MOST_OF_A_LARGE } else { MOST });
    let known = of.knows(Phase::Backward);
    let is_parameter = of.session.look.selected == of.parameter.into();
    let products: Vec<_> = paths.listed.iter().map(|path| path.product).collect();
    let gradient = trace.row_gradient(of.at, of.parameter);
    let all = paths.listed.len() == paths.count;
    let (products, sum) = if all && paths.count > 1 {
        credible(&products, gradient, |products| products.iter().sum())
    } else {
        (products.iter().map(|&product| short(product)).collect(), short(gradient))
    };
    let path = |(path, product): (&Path, String)| {
        // Of a unit the way ends at its z, with no dz/db.
        let factors = path.factors.iter().filter(|factor| is_parameter || factor.of != Local::One);
        let values: Vec<_> = factors.map(|factor| factor.value).collect();
        let (factors, _) = credible(&values, path.product, |values| values.iter().product());
        let factors: Vec<_> = factors.iter().map(|factor| bracketed(factor)).collect();
        PathView {
            name: name(of, path),
            factors: if known { factors.join(" · ") } else { String::new() },
            product: if known { product } else { UNKNOWN.into() },
            route: route(of, path),
        }
    };
    let count = paths.count;
    PathsView {
        title: match count {
            1 => say!(chain::one_path).into(),
            paths if all => say!(chain::all_paths { paths }),
            count if count > COUNTED => {
                say!(chain::strongest_of_about {
                    listed: paths.listed.len(),
                    paths: written(count as f64, 2)
                })
            }
            count => say!(chain::strongest_paths { listed: paths.listed.len(), paths: count }),
        },
        listed: paths.listed.iter().zip(products).map(path).collect(),
        tone: if known { Tone::Backward } else { Tone::Unknown },
        sum: (count > 1).then(|| if known { sum } else { UNKNOWN.into() }),
    }
}

/// The units that a way goes through, each with its layer after the parameter's: two of a softmax where it goes from the z
/// of one to the a of another.
fn stops(path: &Path) -> impl Iterator<Item = (usize, usize)> {
    let of = |(l, &[z, a]): (usize, &[usize; 2])| [Some((l, z)), Some((l, a)).filter(|_| a != z)];
    path.units.iter().enumerate().flat_map(of).flatten()
}

fn name(of: &Selected, path: &Path) -> String {
    let units = stops(path).map(|(l, unit)| of.name(Some(of.layer + l), unit));
    let names: Vec<_> =
        of.input_name().into_iter().chain(units).chain([say!(chain::end_of_a_path).into()]).collect();
    names.join(" → ")
}

fn route(of: &Selected, path: &Path) -> Vec<(usize, usize)> {
    let units = stops(path).map(|(l, unit)| (of.layer + l + 1, unit));
    let input = match of.parameter {
        Parameter::Kernel { input, .. } => Some((of.layer, input)),
        Parameter::Bias { .. } => None,
    };
    input.into_iter().chain(units).collect()
}
