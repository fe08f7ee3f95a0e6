//! How the features and the targets are scaled.

use backprop::{ColumnScale, Dataset, Scaler};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use words::say;

/// How the features and the targets are scaled: `{"inputs":"standardize","targets":"min_max"}`, or as format 1 says
/// that the features are standardized, `true`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Scaling {
    /// How each feature is, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inputs: Option<ColumnScale>,
    /// How each target is, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub targets: Option<ColumnScale>,
}

/// What scales a table's features and its targets, where something does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scalers {
    /// The features.
    pub inputs: Option<Scaler>,
    /// The targets.
    pub targets: Option<Scaler>,
}

impl Scaling {
    /// Returns whether format 1 has a word for it: nothing is scaled, or the features are standardized.
    pub fn is_of_format_1(self) -> bool {
        self.targets.is_none() && matches!(self.inputs, None | Some(ColumnScale::Standardize))
    }

    /// Returns what scales all rows of a dataset, those that are held out among them, as
    /// `StandardScaler().fit_transform(x)` does before Keras splits the rows.
    pub fn of(self, data: &Dataset) -> Scalers {
        Scalers {
            inputs: self.inputs.map(|scale| Scaler::of(scale, data.inputs(), data.x())),
            targets: self.targets.map(|scale| Scaler::of(scale, data.outputs(), data.y())),
        }
    }
}

impl Scalers {
    /// Returns whether every column has a finite center and spread: those of the largest numbers there are have none.
    pub fn are_finite(&self) -> bool {
        let all = self.inputs.iter().chain(&self.targets);
        all.flat_map(|scaler| scaler.center().iter().chain(scaler.spread())).all(|x| x.is_finite())
    }

    /// Returns a target or a prediction of an output in the table's own units.
    pub fn own_units(&self, output: usize, y: f64) -> f64 {
        self.targets.as_ref().map_or(y, |scaler| scaler.original(output, y))
    }

    /// Returns the targets or the predictions of a row, one for each output, in the table's own units.
    pub fn row_in_own_units(&self, row: &[f64]) -> Vec<f64> {
        row.iter().enumerate().map(|(output, &y)| self.own_units(output, y)).collect()
    }
}

impl<'de> Deserialize<'de> for Scaling {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScalingVisitor;
        impl<'de> Visitor<'de> for ScalingVisitor {
            type Value = Scaling;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!(json::scaling))
            }
            fn visit_bool<E: serde::de::Error>(self, on: bool) -> Result<Scaling, E> {
                Ok(Scaling { inputs: on.then_some(ColumnScale::Standardize), targets: None })
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scaling, A::Error> {
                let mut scaling = Scaling::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "inputs" => scaling.inputs = map.next_value()?,
                        "targets" => scaling.targets = map.next_value()?,
                        other => return Err(A::Error::unknown_field(other, &["inputs", "targets"])),
                    }
                }
                Ok(scaling)
            }
        }
        deserializer.deserialize_any(ScalingVisitor)
    }
}

#[cfg(test)]
mod tests {
    use crate::experiment::Experiment;
    use crate::experiment::presets::PresetId;
    use crate::experiment::scaling::Scaling;
    use backprop::ColumnScale;

    /// The notebook, and what is said of its scaling.
    fn with(json: &str) -> Result<Experiment, String> {
        let plain = PresetId::NotebookRegression.experiment().to_json();
        let json = plain.replacen(r#""layers""#, &format!(r#"{json},"layers""#), 1);
        Experiment::from_json(&json).map_err(|error| error.to_string())
    }

    #[test]
    fn format_1_is_read_and_written_as_it_was() {
        let standardized = Scaling { inputs: Some(ColumnScale::Standardize), targets: None };
        for json in
            [r#""standardize":true"#, r#""standardise":true"#, r#""scaling":{"inputs":"standardize"}"#]
        {
            let experiment = with(json).unwrap();
            assert_eq!((experiment.format, experiment.scaling), (1, standardized), "{json}");
            assert!(experiment.to_json().contains(r#""standardize":true,"#));
        }
        assert_eq!(with(r#""standardize":false"#).unwrap(), PresetId::NotebookRegression.experiment());
    }

    #[test]
    fn format_2_has_a_word_for_each_scale() {
        for &scale in ColumnScale::ALL {
            let json = format!(r#""scaling":{{"targets":"{}"}}"#, scale.name());
            let experiment = with(&json).unwrap();
            assert_eq!((experiment.format, experiment.scaling.targets), (2, Some(scale)));
            assert_eq!(Experiment::from_json(&experiment.to_json()), Ok(experiment.clone()));
            assert!(experiment.to_json().contains(&json));
        }
    }

    #[test]
    fn what_is_no_scale_is_refused_at_its_place() {
        let scales = "standardize, standardize_n_minus_1, min_max, max";
        let cases = [
            (r#""scaling":3"#, "scaling:"),
            (r#""scaling":{"inputs":"robust"}"#, scales),
            (r#""scaling":{"outputs":"max"}"#, "scaling"),
        ];
        for (json, expected) in cases {
            let error = with(json).unwrap_err();
            assert!(error.contains(expected), "{json}: {error}");
        }
    }
}
