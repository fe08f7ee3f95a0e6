//! Where a finite difference can't tell a gradient.

use backprop::{Activation, Loss, Trace};

/// Whether an activation, a penalty, the loss or its clipping has a kink where a difference would
/// step over it.
pub fn near_a_kink(trace: &Trace, loss: Loss) -> bool {
    let near = |x: f64, kink: f64| (x - kink).abs() < 1e-3;
    let bent = trace.layers.iter().any(|layer| {
        // Theirs is in the slope.
        let bends = matches!(layer.activation, Activation::Elu | Activation::Softsign);
        let kinks = || layer.activation.kinks().iter().chain(bends.then_some(&0.0));
        layer.z.iter().flatten().any(|&z| kinks().any(|&kink| near(z, kink)))
    });
    // At 0 itself the two sides of |w| cancel out.
    let of_penalty = trace.layers.iter().any(|layer| {
        layer.regularizer.l1 > 0.0 && layer.kernel.before.iter().any(|&w| w != 0.0 && near(w, 0.0))
    });
    let last = &trace.layers[trace.layers.len() - 1];
    let predictions = || last.a.iter().flatten();
    let of_loss = match loss {
        Loss::BinaryCrossentropy if last.activation == Activation::Sigmoid => false,
        Loss::BinaryCrossentropy => predictions().any(|&a| near(a, 0.0) || near(a, 1.0)),
        Loss::MeanAbsoluteError => {
            predictions().zip(trace.targets.iter().flatten()).any(|(&a, &y)| near(a, y))
        }
        _ if loss.is_over_classes() && last.activation != Activation::Softmax => {
            // Where a sum is near 0, what is divided by it is steeper than a difference can follow.
            let sums = last.a.iter().map(|a| a.iter().sum::<f64>());
            let clipped = |a: &Vec<f64>| {
                let sum: f64 = a.iter().sum();
                a.iter().any(|a| near(*a, 0.0) || near(*a, 1.0) || near(a / sum, 0.0) || near(a / sum, 1.0))
            };
            sums.into_iter().any(|sum| sum.abs() < 0.1) || last.a.iter().any(clipped)
        }
        _ => false,
    };
    bent || of_penalty || of_loss
}

/// Makes the targets of a row, one for each class, add up to 1.
pub fn make_distribution(y: &mut [f64]) {
    let sum: f64 = y.iter().map(|y| y.abs() + 0.01).sum();
    y.iter_mut().for_each(|y| *y = (y.abs() + 0.01) / sum);
}
