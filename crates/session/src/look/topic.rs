//! What can be asked about.

use super::lens::Lens;
use backprop::Parameter;
use experiment::edit::field::Field;
use std::fmt;
use std::str::FromStr;

/// What can be asked about: a quantity of the run, or what is set. It is no part of a link.
///
/// Written as places of the page say it, `kernel1[0][0]`, `delta:0.1`, `learning-rate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A weight or a bias.
    Parameter(Parameter),
    /// dL/dw, over the batch.
    Gradient(Parameter),
    /// dL/dw of the row shown alone.
    Share(Parameter),
    /// An input of the network.
    Input(usize),
    /// A quantity of a unit.
    Unit {
        /// Which of its quantities.
        of: OfUnit,
        /// Its layer.
        layer: usize,
        /// Which of its units.
        unit: usize,
    },
    /// What is predicted for the row shown, of an output.
    Prediction(usize),
    /// What is predicted for a row of the table.
    Predicted {
        /// The row.
        row: usize,
        /// The output.
        output: usize,
    },
    /// The target of an output, of the row shown.
    Target(usize),
    /// The loss of the row shown.
    Loss,
    /// A field.
    Field(Field),
    /// The activation of a layer.
    Activation(usize),
    /// The optimizer.
    Optimizer,
    /// Whether the rows are shuffled.
    Shuffle,
    /// How the inputs are scaled.
    ScaledInputs,
    /// How the targets are.
    ScaledTargets,
    /// Where the weights start.
    Start,
    /// A chart of the run.
    Chart(Chart),
    /// Keeping the run to compare others with.
    Pin,
}

/// A chart of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chart {
    /// The loss of every epoch.
    Loss,
    /// The weights.
    Weights,
    /// The third one, by what it shows.
    Third(Lens),
}

/// A quantity of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfUnit {
    /// What arrives.
    Z,
    /// What goes out; of an output the prediction.
    A,
    /// dL/dz.
    Delta,
    /// da/dz.
    Slope,
    /// dL/da.
    ByA,
}

impl OfUnit {
    const ALL: [(OfUnit, &'static str); 5] = [
        (OfUnit::Z, "z"),
        (OfUnit::A, "a"),
        (OfUnit::Delta, "delta"),
        (OfUnit::Slope, "slope"),
        (OfUnit::ByA, "by-a"),
    ];
}

impl Topic {
    /// Whether it is set, and not computed.
    pub(crate) fn is_set(self) -> bool {
        use Topic::{
            Activation, Chart, Field, Optimizer, Pin, ScaledInputs, ScaledTargets, Shuffle, Start, Target,
        };
        matches!(
            self,
            Field(_)
                | Activation(_)
                | Optimizer
                | Shuffle
                | ScaledInputs
                | ScaledTargets
                | Start
                | Target(_)
                | Chart(_)
                | Pin
        )
    }
}

/// What is named by a word alone.
const ALONE: [(Topic, &str); 14] = [
    (Topic::Loss, "loss"),
    (Topic::Optimizer, "optimizer"),
    (Topic::Shuffle, "shuffle"),
    (Topic::ScaledInputs, "scale_inputs"),
    (Topic::ScaledTargets, "scale_targets"),
    (Topic::Start, "start"),
    (Topic::Pin, "pin"),
    (Topic::Chart(Chart::Loss), "loss-chart"),
    (Topic::Chart(Chart::Weights), "weights-chart"),
    (Topic::Chart(Chart::Third(Lens::LossSurface)), "loss-surface"),
    (Topic::Chart(Chart::Third(Lens::DecisionBoundary)), "decision-boundary"),
    (Topic::Chart(Chart::Third(Lens::Predictions)), "predictions"),
    (Topic::Chart(Chart::Third(Lens::Accuracy)), "accuracy"),
    (Topic::Chart(Chart::Third(Lens::GradientNorms)), "gradient-norms"),
];

impl From<Parameter> for Topic {
    fn from(parameter: Parameter) -> Topic {
        Topic::Parameter(parameter)
    }
}

impl From<Field> for Topic {
    fn from(field: Field) -> Topic {
        Topic::Field(field)
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Topic::Parameter(parameter) => parameter.fmt(f),
            Topic::Gradient(parameter) => write!(f, "gradient:{parameter}"),
            Topic::Share(parameter) => write!(f, "share:{parameter}"),
            Topic::Input(input) => write!(f, "input:{input}"),
            Topic::Unit { of, layer, unit } => {
                let name = OfUnit::ALL.iter().find(|(other, _)| other == of).map_or("", |(_, name)| name);
                write!(f, "{name}:{layer}.{unit}")
            }
            Topic::Predicted { row, output } => write!(f, "predicted:{row}.{output}"),
            Topic::Prediction(output) => write!(f, "prediction:{output}"),
            Topic::Target(output) => write!(f, "target:{output}"),
            Topic::Field(field) => field.fmt(f),
            Topic::Activation(layer) => write!(f, "activation-{layer}"),
            topic => {
                let name = ALONE.iter().find(|(other, _)| other == topic).map_or("", |(_, name)| name);
                f.write_str(name)
            }
        }
    }
}

/// There is nothing of that name to be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTopic;

impl FromStr for Topic {
    type Err = NoTopic;

    /// Reads the form that `Display` writes.
    fn from_str(text: &str) -> Result<Topic, NoTopic> {
        let read = || {
            let Some((kind, of)) = text.split_once(':') else {
                let alone = ALONE.iter().find(|(_, name)| *name == text).map(|(topic, _)| *topic);
                let layer = || text.strip_prefix("activation-")?.parse().ok().map(Topic::Activation);
                let field = || text.parse().ok().map(Topic::Field);
                let parameter = || text.parse().ok().map(Topic::Parameter);
                return alone.or_else(layer).or_else(field).or_else(parameter);
            };
            match kind {
                "gradient" => Some(Topic::Gradient(of.parse().ok()?)),
                "share" => Some(Topic::Share(of.parse().ok()?)),
                "input" => Some(Topic::Input(of.parse().ok()?)),
                "prediction" => Some(Topic::Prediction(of.parse().ok()?)),
                "target" => Some(Topic::Target(of.parse().ok()?)),
                kind => {
                    let (first, second) = of.split_once('.')?;
                    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
                    if kind == "predicted" {
                        return Some(Topic::Predicted { row: first, output: second });
                    }
                    let (of, _) = *OfUnit::ALL.iter().find(|(_, name)| *name == kind)?;
                    Some(Topic::Unit { of, layer: first, unit: second })
                }
            }
        };
        read().ok_or(NoTopic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        let kernel = Parameter::Kernel { layer: 0, input: 2, unit: 1 };
        let bias = Parameter::Bias { layer: 1, unit: 0 };
        for (topic, name) in [
            (Topic::Parameter(kernel), "kernel1[2][1]"),
            (Topic::Gradient(bias), "gradient:bias2[0]"),
            (Topic::Share(kernel), "share:kernel1[2][1]"),
            (Topic::Input(1), "input:1"),
            (Topic::Unit { of: OfUnit::Delta, layer: 0, unit: 12 }, "delta:0.12"),
            (Topic::Unit { of: OfUnit::ByA, layer: 2, unit: 0 }, "by-a:2.0"),
            (Topic::Predicted { row: 3, output: 0 }, "predicted:3.0"),
            (Topic::Target(0), "target:0"),
            (Topic::Loss, "loss"),
            (Topic::Start, "start"),
            (Topic::Chart(Chart::Third(Lens::GradientNorms)), "gradient-norms"),
            (Topic::Activation(1), "activation-1"),
            (Topic::Prediction(1), "prediction:1"),
            (Topic::Field(Field::Cell { row: 0, column: 2 }), "cell-0-2"),
            (Topic::Field(Field::LEARNING_RATE), "learning-rate"),
        ] {
            assert_eq!((topic.to_string().as_str(), name.parse()), (name, Ok(topic)));
        }
        for wrong in ["", "kernel1[0]", "gradient:", "input:x", "z:0", "w:0.0", "network-weight", "losses"] {
            assert_eq!(wrong.parse::<Topic>(), Err(NoTopic), "{wrong}");
        }
    }
}
