//! What the entries of an array start at, as Keras's names say it.

use super::model::Start;
use super::name::snake;
use crate::value::{Given, Value};
use backprop::{Distribution, Scheme};

/// Returns what a value makes of an array: `"he_normal"`, `initializers.RandomNormal(stddev=0.01)`, `Constant(0.1)`; nothing where it
/// is of another kind.
pub(super) fn initializer(value: &Value) -> Option<Start> {
    let nothing = Given::default();
    let given = match value {
        Value::Made(made) => &made.given,
        _ => &nothing,
    };
    let name = snake(value.text().or_else(|| value.kind())?);
    let number = |name: &str, place: usize, usual: f64| match given.get(name, place) {
        None => Some(usual),
        Some(value) => value.number().filter(|number| number.is_finite()),
    };
    Some(match name.strip_suffix("_initializer").unwrap_or(&name) {
        "zeros" | "zero" => Start::Constant(0.0),
        "ones" | "one" => Start::Constant(1.0),
        "constant" => Start::Constant(number("value", 0, 0.0)?),
        "random_uniform" | "uniform" => {
            let [least, most] = [number("minval", 0, -0.05)?, number("maxval", 1, 0.05)?];
            match [least, most] {
                [-0.05, 0.05] => Start::Scheme(Scheme::RandomUniform),
                _ => Start::Drawn(Distribution::Uniform {
                    middle: f64::midpoint(least, most),
                    reach: (most - least) / 2.0,
                }),
            }
        }
        normal @ ("random_normal" | "normal" | "truncated_normal") => {
            let [mean, stddev] = [number("mean", 0, 0.0)?, number("stddev", 1, 0.05)?];
            match (normal, mean, stddev) {
                ("truncated_normal", 0.0, 0.05) => Start::Scheme(Scheme::TruncatedNormal),
                ("truncated_normal", ..) => Start::Drawn(Distribution::TruncatedNormal { mean, stddev }),
                (_, 0.0, 0.05) => Start::Scheme(Scheme::RandomNormal),
                _ => Start::Drawn(Distribution::Normal { mean, stddev }),
            }
        }
        "variance_scaling" => Start::Scheme(scaled(given)?),
        other => Start::Scheme(Scheme::of_name(other)?),
    })
}

/// The scheme that `VarianceScaling` is.
fn scaled(given: &Given) -> Option<Scheme> {
    let scale = given.get("scale", 0).map_or(Some(1.0), Value::number)?;
    let mode = given.get("mode", 1).map_or(Some("fan_in"), Value::text)?;
    let is_uniform = match given.get("distribution", 2).map_or(Some("truncated_normal"), Value::text)? {
        "uniform" => true,
        "truncated_normal" | "normal" => false,
        _ => return None,
    };
    let pair = match (scale, mode) {
        (1.0, "fan_avg") => [Scheme::GlorotUniform, Scheme::GlorotNormal],
        (2.0, "fan_in") => [Scheme::HeUniform, Scheme::HeNormal],
        (1.0, "fan_in") => [Scheme::LecunUniform, Scheme::LecunNormal],
        _ => return None,
    };
    Some(pair[usize::from(!is_uniform)])
}
