//! Arrays, put into the layers of a network.

use super::found::Found;
use backprop::Array;
use experiment::Experiment;

/// What a layer takes: its inputs, its units, and whether it has a bias.
pub type Layer = (usize, usize, bool);

/// Kernels and biases, each in the order of their layers.
type Parts<'a> = (Vec<&'a Found>, Vec<&'a Found>);

/// Returns the layers of an experiment.
pub fn layers(experiment: &Experiment) -> Vec<Layer> {
    let mut inputs = experiment.data.features().count();
    let layer =
        |layer: &backprop::Layer| (std::mem::replace(&mut inputs, layer.units), layer.units, layer.use_bias);
    experiment.layers.iter().map(layer).collect()
}

/// Arrays that fit.
pub struct Fit {
    /// The arrays as `get_weights` has them.
    pub arrays: Vec<Array>,
    /// Whether kernels were turned.
    pub turned: bool,
}

/// Returns arrays as the layers of a network take them, or with each kernel the `other` way round.
pub fn fit(found: &[Found], layers: &[Layer], other: bool) -> Option<Fit> {
    let biases = layers.iter().filter(|layer| layer.2).count();
    [by_name(found), by_shape(found), by_place(found, layers)].into_iter().flatten().find_map(|parts| {
        // NumPy's programs have a bias of zeros where a layer has none.
        let zeros = biases < layers.len() && parts.1.len() == layers.len();
        if parts.0.len() != layers.len() || parts.1.len() != biases && !zeros {
            return None;
        }
        let mut fit = Fit { arrays: Vec::new(), turned: false };
        let mut biases = parts.1.iter();
        for (&(inputs, units, has_bias), kernel) in layers.iter().zip(parts.0) {
            let turned = kernel.torch != other;
            fit.arrays.push(self::kernel(kernel, inputs, units, turned)?);
            fit.turned |= turned;
            if has_bias || zeros {
                let bias = bias(biases.next()?, units)?;
                match (has_bias, &bias) {
                    (true, _) => fit.arrays.push(bias),
                    (false, Array::Vector(numbers)) if numbers.iter().all(|x| *x == 0.0) => {}
                    (false, _) => return None,
                }
            }
        }
        Some(fit)
    })
}

/// Returns the layers that some arrays belong to, whatever network that is: with a bias in each, or in none.
pub fn network(found: &[Found]) -> Option<Vec<Layer>> {
    let in_turn = |start: usize| found.iter().skip(start).step_by(2).collect();
    let alternating = found.len().is_multiple_of(2).then(|| (in_turn(0), in_turn(1)));
    let all = [by_name(found), by_shape(found), alternating];
    all.into_iter().flatten().find_map(|(kernels, biases)| {
        let has_bias = !biases.is_empty();
        [false, true].into_iter().find_map(|other| {
            let layer = |kernel: &&Found| match kernel.shape() {
                (rows, Some(width)) if kernel.torch == other => Some((rows, width, has_bias)),
                (rows, Some(width)) => Some((width, rows, has_bias)),
                (rows, None) => kernel.name.as_ref().map(|_| (rows, 1, has_bias)),
            };
            let layers: Vec<Layer> = kernels.iter().map(layer).collect::<Option<_>>()?;
            let joined = layers.windows(2).all(|two| two[0].1 == two[1].0);
            (joined && fit(found, &layers, other).is_some()).then_some(layers)
        })
    })
}

/// By their names, where some have one: the others are no weights.
fn by_name(found: &[Found]) -> Option<Parts<'_>> {
    let of = |is_bias: bool| {
        let mut parts: Vec<&Found> = Vec::new();
        for found in
            found.iter().filter(|found| found.name.as_ref().is_some_and(|name| name.is_bias == is_bias))
        {
            let numbers = |found: &Found| found.name.clone().unwrap_or_default().numbers;
            let after =
                parts.iter().rposition(|known| numbers(known) <= numbers(found)).map_or(0, |at| at + 1);
            parts.insert(after, found);
        }
        parts
    };
    let parts = (of(false), of(true));
    (!parts.0.is_empty()).then_some(parts)
}

/// By their shapes.
fn by_shape(found: &[Found]) -> Option<Parts<'_>> {
    Some(found.iter().partition(|found| found.shape().1.is_some()))
}

/// By their places, in the order of `get_weights`.
fn by_place<'a>(found: &'a [Found], layers: &[Layer]) -> Option<Parts<'a>> {
    let (mut kernels, mut biases, mut all) = (Vec::new(), Vec::new(), found.iter());
    for layer in layers {
        kernels.push(all.next()?);
        if layer.2 {
            biases.push(all.next()?);
        }
    }
    all.next().is_none().then_some((kernels, biases))
}

fn kernel(found: &Found, inputs: usize, units: usize, turned: bool) -> Option<Array> {
    let rows = match &found.array {
        Array::Vector(numbers) => {
            let fits = numbers.len() == inputs * units && (inputs == 1 || units == 1);
            return fits.then(|| Array::Matrix(numbers.chunks(units).map(<[f64]>::to_vec).collect()));
        }
        Array::Matrix(rows) => rows,
    };
    let shape = if turned { (units, Some(inputs)) } else { (inputs, Some(units)) };
    if found.shape() != shape {
        return None;
    }
    Some(Array::Matrix(match turned {
        true => (0..inputs).map(|input| rows.iter().map(|row| row[input]).collect()).collect(),
        false => rows.clone(),
    }))
}

fn bias(found: &Found, units: usize) -> Option<Array> {
    let numbers = match (&found.array, found.shape()) {
        (Array::Vector(numbers), _) => numbers.clone(),
        (Array::Matrix(rows), (_, Some(1)) | (1, _)) => rows.concat(),
        _ => return None,
    };
    (numbers.len() == units).then_some(Array::Vector(numbers))
}
