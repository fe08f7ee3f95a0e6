//! What columns, units and parameters are called.

use super::Experiment;
use crate::text::number::exact;
use backprop::{Activation, ColumnScale, Hyperparameters, Parameter, Regularizer};
use words::say;

/// Returns the number of a row on the page, where rows count from 1.
pub fn row(index: usize) -> usize {
    index + 1
}

/// Returns what a hyperparameter is called, `learning rate`; one without a name of its own as Keras calls it.
pub fn hyperparameter(key: &str) -> String {
    match key {
        "learning_rate" => say!(fields::learning_rate),
        "momentum" => say!(fields::momentum),
        "nesterov" => say!(fields::nesterov),
        "rho" => say!(fields::rho),
        "epsilon" => say!(fields::epsilon),
        "beta_1" => say!(fields::beta_one),
        "beta_2" => say!(fields::beta_two),
        "weight_decay" => say!(fields::weight_decay),
        "initial_accumulator_value" => say!(fields::initial_accumulator_value),
        "negative_slope" => say!(fields::negative_slope),
        "l1" => say!(fields::l_one),
        "l2" => say!(fields::l_two),
        key => return key.replace('_', " "),
    }
    .into()
}

/// Returns a name that begins with a capital: `Learning rate`.
pub fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns an activation and what it is set by, where that isn't what Keras sets: `relu`, `leaky_relu(0.1)`.
pub fn activation(activation: Activation) -> String {
    let name = activation.name();
    match (Activation::of_name(name) == Some(activation), &activation.hyperparameters()[..]) {
        (false, values @ [_, ..]) => {
            let values: Vec<_> = values.iter().map(|(_, value)| exact(*value)).collect();
            format!("{name}({})", values.join(", "))
        }
        _ => name.into(),
    }
}

/// Returns the factors of a penalty that aren't 0: `L1 0.001, L2 0.01`.
pub fn penalty(of: Regularizer) -> String {
    let factors = [("L1", of.l1), ("L2", of.l2)].into_iter().filter(|(_, factor)| *factor != 0.0);
    factors.map(|(name, factor)| format!("{name} {}", exact(factor))).collect::<Vec<_>>().join(", ")
}

/// Returns how columns are scaled: `standardized`.
pub fn scale(scale: Option<ColumnScale>) -> &'static str {
    match scale {
        None => say!(names::as_they_are),
        Some(ColumnScale::Standardize) => say!(names::standardized),
        Some(ColumnScale::StandardizeSample) => say!(names::standardized_sample),
        Some(ColumnScale::MinMax) => say!(names::min_max),
        Some(ColumnScale::Max) => say!(names::by_maximum),
    }
}

/// Returns what a weight or a bias is called on the page, by the units between which it stands: `cgpa→h1`, `b h1`.
pub fn weight(experiment: &Experiment, parameter: Parameter) -> String {
    weights(experiment, &[parameter])
}

/// Returns what several of them are called, in the order of the flat vector: `cgpa→h1 & h2`, `b h1–h64`,
/// `cgpa→h1, profile_score→h2, b out`.
pub fn weights(experiment: &Experiment, all: &[Parameter]) -> String {
    let arrays = all.chunk_by(|a, b| array(*a) == array(*b));
    arrays.map(|array| of_array(experiment, array)).collect::<Vec<_>>().join(", ")
}

/// Its layer, and whether it is a bias.
fn array(parameter: Parameter) -> (usize, bool) {
    (parameter.unit().0, matches!(parameter, Parameter::Bias { .. }))
}

/// Some parameters of one array: by all their inputs and units where they are all that lie between these, else one by one.
fn of_array(experiment: &Experiment, all: &[Parameter]) -> String {
    let layer = array(all[0]).0;
    let (mut inputs, mut units): (Vec<_>, Vec<_>) = all.iter().map(|&parameter| place(parameter)).unzip();
    for indices in [&mut inputs, &mut units] {
        indices.sort_unstable();
        indices.dedup();
    }
    let to = in_short(experiment, Some(layer), &units);
    match all {
        [Parameter::Bias { .. }, ..] => say!(names::bias_of { unit: to }),
        _ if inputs.len() * units.len() == all.len() => {
            say!(names::weight_of { from: in_short(experiment, layer.checked_sub(1), &inputs), to })
        }
        _ => all.iter().map(|&parameter| weight(experiment, parameter)).collect::<Vec<_>>().join(", "),
    }
}

fn place(parameter: Parameter) -> (usize, usize) {
    match parameter {
        Parameter::Kernel { input, unit, .. } => (input, unit),
        Parameter::Bias { unit, .. } => (0, unit),
    }
}

/// Units of one layer, by their ascending places: `h1 & h3`, or `h1–h64` where they are many in a row.
fn in_short(experiment: &Experiment, layer: Option<usize>, units: &[usize]) -> String {
    let name = |&unit: &usize| unit_in_short(experiment, layer, unit);
    match units {
        [first, .., last] if units.len() > 3 && last - first + 1 == units.len() => {
            say!(names::first_to_last { first: name(first), last: name(last) })
        }
        _ => units.iter().map(name).collect::<Vec<_>>().join(say!(names::and)),
    }
}

/// Returns what a unit is called in the name of a weight: `h2`, `h1.2`, `out`; an input or one of several outputs by its column.
pub fn unit_in_short(experiment: &Experiment, layer: Option<usize>, unit: usize) -> String {
    let hidden = experiment.layers.len() - 1;
    match layer {
        Some(layer) if layer < hidden && hidden == 1 => say!(names::hidden_in_short { unit: unit + 1 }),
        Some(layer) if layer < hidden => {
            say!(names::hidden_of_in_short { layer: layer + 1, unit: unit + 1 })
        }
        Some(_) if experiment.outputs() == 1 => say!(names::output_in_short).into(),
        _ => self::unit(experiment, layer, unit),
    }
}

/// Returns the name of a unit, or of an input where `layer` is `None`.
pub fn unit(experiment: &Experiment, layer: Option<usize>, unit: usize) -> String {
    let data = &experiment.data;
    let hidden = experiment.layers.len() - 1;
    match layer {
        None => data.features().nth(unit).map_or_else(String::new, |column| data.columns[column].clone()),
        Some(layer) if layer == hidden => output(experiment, unit),
        Some(_) if hidden == 1 => say!(names::hidden_unit { unit: unit + 1 }),
        Some(layer) => say!(names::hidden_unit_of { layer: layer + 1, unit: unit + 1 }),
    }
}

/// What an output is called: `output`, or where there are several by what it predicts.
fn output(experiment: &Experiment, output: usize) -> String {
    match experiment.outputs() {
        1 => say!(names::output).into(),
        _ => target(experiment, output),
    }
}

/// Returns what an output predicts: its target, or its class where the target is the number of one.
pub fn target(experiment: &Experiment, output: usize) -> String {
    match experiment.loss.takes_class_numbers() {
        true => say!(names::class { class: output }),
        false => experiment.data.targets[output].clone(),
    }
}

/// Returns the name of a column of the drawing.
pub fn layer(experiment: &Experiment, layer: Option<usize>) -> String {
    layer.map_or_else(|| say!(names::input).into(), |layer| layer_of(experiment.layers.len() - 1, layer))
}

/// The name of a layer where so many are hidden.
pub(crate) fn layer_of(hidden: usize, layer: usize) -> String {
    match layer {
        layer if layer == hidden => say!(names::output).into(),
        _ if hidden == 1 => say!(names::hidden_layer).into(),
        layer => say!(names::hidden_layer_of { layer: layer + 1 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::PresetId;
    use std::rc::Rc;

    /// The notebook's experiment with layers of so many units; each output is a target.
    fn of(units: &[usize]) -> Experiment {
        let mut experiment = PresetId::NotebookRegression.experiment();
        let layer = experiment.layers[0];
        experiment.layers = units.iter().map(|&units| crate::Layer { units, ..layer }).collect();
        if units[units.len() - 1] == 2 {
            Rc::make_mut(&mut experiment.data).targets = vec!["profile_score".into(), "lpa".into()];
        }
        experiment
    }

    fn kernel(layer: usize, input: usize, unit: usize) -> Parameter {
        Parameter::Kernel { layer, input, unit }
    }

    fn bias(layer: usize, unit: usize) -> Parameter {
        Parameter::Bias { layer, unit }
    }

    #[test]
    fn a_weight_is_called_by_the_units_at_its_ends() {
        let (one, two, outputs) = (of(&[2, 1]), of(&[3, 2, 1]), of(&[3, 2]));
        for (experiment, parameter, name) in [
            (&one, kernel(0, 1, 0), "profile_score→h1"),
            (&one, kernel(1, 1, 0), "h2→out"),
            (&one, bias(0, 1), "b h2"),
            (&one, bias(1, 0), "b out"),
            (&two, kernel(0, 0, 2), "cgpa→h1.3"),
            (&two, kernel(1, 2, 1), "h1.3→h2.2"),
            (&two, kernel(2, 1, 0), "h2.2→out"),
            (&two, bias(1, 1), "b h2.2"),
            (&outputs, kernel(1, 2, 1), "h3→lpa"),
            (&outputs, bias(1, 0), "b profile_score"),
        ] {
            assert_eq!(weight(experiment, parameter), name);
        }
    }

    #[test]
    fn several_weights_are_called_by_all_their_ends_where_these_are_a_block() {
        let wide = of(&[6, 1]);
        let biases =
            |units: &[usize]| weights(&wide, &units.iter().map(|&unit| bias(0, unit)).collect::<Vec<_>>());
        assert_eq!(biases(&[0, 2]), "b h1 & h3");
        assert_eq!(biases(&[1, 2, 3]), "b h2 & h3 & h4");
        assert_eq!(biases(&[1, 2, 3, 4]), "b h2–h5");
        assert_eq!(biases(&[0, 1, 2, 4]), "b h1 & h2 & h3 & h5");
        let block: Vec<_> = (0..2).flat_map(|input| (0..4).map(move |unit| kernel(0, input, unit))).collect();
        assert_eq!(weights(&wide, &block), "cgpa & profile_score→h1–h4");
        assert_eq!(weights(&wide, &[kernel(0, 0, 0), kernel(0, 1, 1)]), "cgpa→h1, profile_score→h2");
        assert_eq!(
            weights(&wide, &[kernel(0, 0, 0), bias(0, 0), bias(0, 1), kernel(1, 5, 0), bias(1, 0)]),
            "cgpa→h1, b h1 & h2, h6→out, b out"
        );
    }

    #[test]
    fn units_and_layers_count_from_one() {
        let (one, two, outputs) = (of(&[2, 1]), of(&[3, 2, 1]), of(&[3, 2]));
        for (experiment, layer, unit, name) in [
            (&one, None, 1, "profile_score"),
            (&one, Some(0), 1, "hidden 2"),
            (&one, Some(1), 0, "output"),
            (&two, Some(0), 2, "hidden 1.3"),
            (&two, Some(1), 0, "hidden 2.1"),
            (&two, Some(2), 0, "output"),
            (&outputs, Some(0), 1, "hidden 2"),
            (&outputs, Some(1), 1, "lpa"),
        ] {
            assert_eq!(self::unit(experiment, layer, unit), name);
        }
        assert_eq!(
            [None, Some(0), Some(1)].map(|layer| self::layer(&one, layer)),
            ["input", "hidden", "output"]
        );
        assert_eq!(
            [Some(0), Some(1), Some(2)].map(|layer| self::layer(&two, layer)),
            ["hidden 1", "hidden 2", "output"]
        );
        assert_eq!([0, 1, 3].map(row), [1, 2, 4]);
    }

    #[test]
    fn settings_are_called_by_words_and_activations_by_keras() {
        assert_eq!(hyperparameter("learning_rate"), "learning rate");
        assert_eq!(hyperparameter("no_such_setting"), "no such setting");
        assert_eq!([capitalized("learning rate"), capitalized("")], ["Learning rate", ""]);
        let leaky = Activation::of_name("leaky_relu").unwrap();
        assert_eq!(activation(leaky), "leaky_relu");
        assert_eq!(activation(Activation::LeakyRelu { negative_slope: 0.1 }), "leaky_relu(0.1)");
        assert_eq!(activation(Activation::Relu), "relu");
    }
}
