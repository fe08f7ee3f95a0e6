//! The gradients of the backward pass against finite differences.

use crate::data::Dataset;
use crate::model::{Loss, Parameter, Sequential, ShapeError};
use crate::train::Pass;
use words::say;

/// One parameter's gradient, computed in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradientCheck {
    /// Which parameter.
    pub parameter: Parameter,
    /// The step h.
    pub h: f64,
    /// L(w + h).
    pub loss_above: f64,
    /// L(w - h).
    pub loss_below: f64,
    /// (L(w + h) - L(w - h)) / 2h.
    pub difference: f64,
    /// The gradient given.
    pub gradient: f64,
    /// |gradient - difference| over the larger of the two, but at least over 0.001 max(1, L): for a
    /// smaller gradient the rounding of L decides.
    pub relative_error: f64,
}

/// Returns the gradient of the mean loss over a dataset and of the penalty, by the backward pass, flat, in the order of
/// `get_weights`.
///
/// # Errors
/// Where the dataset's inputs or outputs aren't the model's.
pub fn gradient(model: &Sequential, loss: Loss, data: &Dataset) -> Result<Vec<f64>, ShapeError> {
    model.check("gradient", data)?;
    let mut pass = Pass::new(model);
    let mut gradient = vec![0.0; model.parameters().len()];
    for row in 0..data.rows() {
        pass.forward(model, data.x_row(row));
        pass.backward(model, loss, data.y_row(row));
        pass.add_gradient(model, data.x_row(row), &mut gradient);
    }
    gradient.iter_mut().for_each(|gradient| *gradient /= data.rows() as f64);
    model.add_penalty_gradient(&mut gradient);
    Ok(gradient)
}

/// Checks a gradient of the mean loss over a dataset, every parameter of it, against central
/// differences. The step is h = ∛ε · max(1, |w|), with ε = 2⁻⁵², where the errors of truncation and
/// rounding balance.
///
/// # Errors
/// Where the dataset's inputs or outputs aren't the model's, or the gradient has another length.
pub fn gradient_check(
    model: &Sequential,
    loss: Loss,
    data: &Dataset,
    gradient: &[f64],
) -> Result<Vec<GradientCheck>, ShapeError> {
    let here = model.evaluate(loss, data)?;
    if gradient.len() != model.parameters().len() {
        let (expected, found) = (model.parameters().len(), gradient.len());
        return Err(ShapeError::new("gradient_check", say!(shapes::gradient { expected, found })));
    }
    let mut moved = model.clone();
    let check = |(index, &gradient)| check(&mut moved, loss, data, here, index, gradient);
    gradient.iter().enumerate().map(check).collect()
}

/// Checks the gradient of one parameter as all of them are.
///
/// # Errors
/// Where the dataset's inputs or outputs aren't the model's, or the model has no such parameter.
pub fn gradient_check_of(
    model: &Sequential,
    loss: Loss,
    data: &Dataset,
    parameter: Parameter,
    gradient: f64,
) -> Result<GradientCheck, ShapeError> {
    let here = model.evaluate(loss, data)?;
    let index = model.index_of(parameter).ok_or_else(|| {
        ShapeError::new("gradient_check_of", say!(shapes::no_parameter { found: parameter.to_string() }))
    })?;
    check(&mut model.clone(), loss, data, here, index, gradient)
}

/// Checks the gradient at an index of a model whose loss is `here`; the model is moved and put back.
fn check(
    model: &mut Sequential,
    loss: Loss,
    data: &Dataset,
    here: f64,
    index: usize,
    gradient: f64,
) -> Result<GradientCheck, ShapeError> {
    let weight = model.parameters()[index];
    let h = libm::cbrt(f64::EPSILON) * weight.abs().max(1.0);
    let mut loss_at = |w: f64| {
        model.parameters_mut()[index] = w;
        let loss = model.evaluate(loss, data);
        model.parameters_mut()[index] = weight;
        loss
    };
    let (above, below) = (weight + h, weight - h);
    let (loss_above, loss_below) = (loss_at(above)?, loss_at(below)?);
    let difference = (loss_above - loss_below) / (above - below);
    let scale = gradient.abs().max(difference.abs()).max(1e-3 * here.max(1.0));
    Ok(GradientCheck {
        parameter: model.parameter_at(index),
        h,
        loss_above,
        loss_below,
        difference,
        gradient,
        relative_error: (gradient - difference).abs() / scale,
    })
}
