//! The lines that `model.fit` prints.

/// Returns what Keras 3 prints of a finished epoch, without the times that differ from machine to machine:
///
/// ```
/// let text = backprop::epoch_log(1, 75, 4, 25.0963);
/// assert_eq!(text, "Epoch 1/75\n4/4 ━━━━━━━━━━━━━━━━━━━━ - loss: 25.0963");
/// ```
///
/// Four decimals, or in exponent form where the loss is 0.001 or less; `inf` where it is no float32 any more, as that is
/// what Keras computes with.
pub fn epoch_log(epoch: usize, epochs: usize, steps: usize, loss: f64) -> String {
    format!("Epoch {epoch}/{epochs}\n{steps}/{steps} ━━━━━━━━━━━━━━━━━━━━ - {}", loss_log(loss))
}

/// Returns the part of an epoch's line that names its loss: `loss: 25.0963`.
pub fn loss_log(loss: f64) -> String {
    format!("loss: {}", value(loss))
}

/// A float32 number as Python formats it with `.4f`, or `.4e` where it is small.
fn value(x: f64) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    if (x as f32).is_infinite() {
        return if x > 0.0 { "inf".into() } else { "-inf".into() };
    }
    if x.abs() > 1e-3 {
        return format!("{x:.4}");
    }
    let text = format!("{x:.4e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let (sign, digits) = exponent.strip_prefix('-').map_or(('+', exponent), |digits| ('-', digits));
            format!("{mantissa}e{sign}{digits:0>2}")
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_float32_is_infinite() {
        assert_eq!(loss_log(3.4e38).len(), "loss: ".len() + 39 + ".0000".len());
        assert_eq!((loss_log(3.5e38).as_str(), loss_log(f64::NAN).as_str()), ("loss: inf", "loss: nan"));
    }
}
