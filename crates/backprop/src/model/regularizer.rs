//! What large weights of a layer cost.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use words::say;

/// A penalty on the entries w of a kernel, l1 · Σ|w| + l2 · Σw², that is added to the loss of each batch.
///
/// Keras keeps both factors in 32 bits whatever it computes in, and so the penalty is computed with them rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Regularizer {
    /// What each |w| costs.
    pub l1: f64,
    /// What each w² costs.
    pub l2: f64,
}

impl Regularizer {
    /// No penalty.
    pub const NONE: Regularizer = Regularizer { l1: 0.0, l2: 0.0 };

    /// Returns both factors as Keras computes with them.
    pub fn kept(self) -> [f64; 2] {
        [self.l1, self.l2].map(|factor| f64::from(factor as f32))
    }

    /// Returns the penalty: l1 · Σ|w| + l2 · Σw².
    pub fn penalty(self, kernel: &[f64]) -> f64 {
        let [l1, l2] = self.kept();
        kernel.iter().map(|w| l1 * w.abs() + l2 * w * w).sum()
    }

    /// Returns its derivative by one entry: l1 · sign(w) + 2 · l2 · w.
    pub fn derivative(self, w: f64) -> f64 {
        let [l1, l2] = self.kept();
        l1 * Regularizer::sign(w) + 2.0 * l2 * w
    }

    /// Returns the derivative of |w|: the sign of w, and 0 where it is 0.
    pub fn sign(w: f64) -> f64 {
        if w == 0.0 { 0.0 } else { w.signum() }
    }
}

/// The keys of both.
const KEYS: [&str; 2] = ["l1", "l2"];

/// Writes both: `{"l1":0.0,"l2":0.01}`.
impl Serialize for Regularizer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(KEYS[0], &self.l1)?;
        map.serialize_entry(KEYS[1], &self.l2)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Regularizer {
    /// Reads either or both; what is missing is 0.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Regularizer, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Regularizer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!(json::object))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Regularizer, A::Error> {
                let mut found = Regularizer::NONE;
                while let Some(key) = map.next_key::<String>()? {
                    let factor = match key.as_str() {
                        "l1" => &mut found.l1,
                        "l2" => &mut found.l2,
                        _ => return Err(A::Error::unknown_field(&key, &KEYS)),
                    };
                    *factor = map.next_value()?;
                }
                Ok(found)
            }
        }
        deserializer.deserialize_any(Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let both = Regularizer { l1: 0.5, l2: 0.25 };
        assert_eq!(both.penalty(&[2.0, -4.0, 0.0]), 0.5 * 6.0 + 0.25 * 20.0);
        assert_eq!([2.0, -4.0, 0.0].map(|w| both.derivative(w)), [1.5, -2.5, 0.0]);
        assert_eq!((Regularizer::NONE.penalty(&[3.0]), Regularizer::NONE.derivative(3.0)), (0.0, 0.0));
    }

    #[test]
    fn factors_are_rounded_as_keras_rounds_them() {
        let l2 = Regularizer { l1: 0.0, l2: 0.01 };
        assert_eq!(l2.derivative(1.0), 0.019999999552965164);
    }
}
