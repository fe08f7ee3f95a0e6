//! What the page and its programs say of each activation. Its mathematics is [`Activation`].

use crate::text::math::{Math, Tone, bracketed, in_brackets, joined};
use crate::text::number::{exact, short};
use backprop::Activation;
use words::say;

/// What is said of an activation.
pub struct ActivationText {
    /// f(z) written out, of z as a formula and as a number; `None` where it is z.
    pub formula: Option<Box<dyn Fn(Math, f64) -> Math>>,
    /// f′(z), of z and the name of a: `a(1 − a)`.
    pub slope: fn(f64, &str) -> String,
    /// What it makes of any z, in a few words.
    pub makes: &'static str,
    /// What becomes of z, as a sentence; of z and a.
    pub sentence: fn(f64, f64) -> String,
    /// Why a unit's slope is 0; of its name and z.
    pub closed: fn(&str, f64) -> String,
    /// f(z) and f′(z) of NumPy: the body of a function of z, and an expression of z and a; of a softmax, whose a
    /// depends on every z, dL/dz in place of f′(z), of dL/da too.
    pub numpy: [&'static str; 2],
    /// PyTorch's module, with its path; none where a is z.
    pub pytorch: Option<&'static str>,
}

/// Returns what is said of an activation.
pub fn text(activation: Activation) -> ActivationText {
    match activation {
        Activation::Linear => ActivationText {
            makes: say!(activations::makes_linear),
            formula: None,
            slope: |_, _| "linear".into(),
            sentence: |_, _| say!(activations::linear).into(),
            closed: saturated,
            numpy: ["return z", "np.ones_like(z)"],
            pytorch: None,
        },
        Activation::Sigmoid => ActivationText {
            makes: say!(activations::makes_sigmoid),
            formula: Some(Box::new(|z, _| {
                Math::Fraction(Box::new([digit("1"), joined([digit("1"), power_of_e(minus(z))], "+")]))
            })),
            slope: |_, a| format!("{a}(1 − {a})"),
            sentence: |_, a| say!(activations::sigmoid { a: short(a) }),
            closed: saturated,
            numpy: [
                "e = np.exp(-np.abs(z))  # can't overflow\n    return np.where(z >= 0, 1, e) / (1 + e)",
                "a * (1 - a)",
            ],
            pytorch: Some("torch.nn.Sigmoid()"),
        },
        Activation::Tanh => ActivationText {
            makes: say!(activations::makes_tanh),
            formula: Some(Box::new(|z, _| function("tanh", z))),
            slope: |_, a| format!("1 − {a}²"),
            sentence: |_, a| say!(activations::tanh { a: short(a) }),
            closed: saturated,
            numpy: ["return np.tanh(z)", "1 - a * a"],
            pytorch: Some("torch.nn.Tanh()"),
        },
        Activation::Relu => ActivationText {
            makes: say!(activations::makes_relu),
            formula: Some(Box::new(|z, _| function("max", joined([digit("0"), z], ",")))),
            slope: |z, _| if z > 0.0 { "relu, z > 0" } else { "relu, z ≤ 0" }.into(),
            sentence: |z, _| match z > 0.0 {
                true => say!(activations::relu_above).into(),
                false => say!(activations::relu_below).into(),
            },
            closed: |unit, z| say!(activations::relu_closed { unit, z: short(z) }),
            numpy: ["return np.maximum(z, 0)", "(z > 0) * 1.0"],
            pytorch: Some("torch.nn.ReLU()"),
        },
        Activation::LeakyRelu { negative_slope } => ActivationText {
            makes: say!(activations::makes_leaky_relu),
            formula: Some(Box::new(move |z, value| match value > 0.0 {
                true => z,
                false => joined([number(negative_slope), bracketed(z)], "·"),
            })),
            slope: |z, _| if z > 0.0 { "leaky_relu, z > 0" } else { "leaky_relu, z ≤ 0" }.into(),
            sentence: |z, a| match z > 0.0 {
                true => say!(activations::leaky_relu_above).into(),
                false => say!(activations::leaky_relu_below { a: short(a) }),
            },
            closed: |unit, z| say!(activations::leaky_relu_closed { unit, z: short(z) }),
            numpy: [
                "return np.where(z > 0, z, np.float32({negative_slope}) * z)  # Keras keeps it in float32",
                "np.where(z > 0, 1.0, np.float64(np.float32({negative_slope})))",
            ],
            pytorch: Some("torch.nn.LeakyReLU(float(np.float32({negative_slope})))"),
        },
        Activation::Relu6 => ActivationText {
            makes: say!(activations::makes_relu6),
            formula: Some(Box::new(|z, _| {
                let above = function("max", joined([digit("0"), z], ","));
                function("min", joined([digit("6"), above], ","))
            })),
            slope: |z, _| {
                match z {
                    _ if z <= 0.0 => "relu6, z ≤ 0",
                    _ if z >= 6.0 => "relu6, z ≥ 6",
                    _ => "relu6, 0 < z < 6",
                }
                .into()
            },
            sentence: |z, a| match z > 0.0 && z < 6.0 {
                true => say!(activations::relu6_between).into(),
                false => say!(activations::relu6_outside { a: short(a) }),
            },
            closed: |unit, z| say!(activations::relu6_closed { unit, z: short(z) }),
            numpy: ["return np.clip(z, 0, 6)", "((z > 0) & (z < 6)) * 1.0"],
            pytorch: Some("torch.nn.ReLU6()"),
        },
        Activation::Elu => ActivationText {
            makes: say!(activations::makes_elu),
            formula: Some(Box::new(|z, value| match value < 0.0 {
                true => joined([power_of_e(z), digit("1")], "−"),
                false => z,
            })),
            slope: |z, a| if z < 0.0 { format!("{a} + 1, z < 0") } else { "elu, z ≥ 0".into() },
            sentence: |z, a| match z < 0.0 {
                true => say!(activations::elu_below { a: short(a) }),
                false => say!(activations::elu_above).into(),
            },
            closed: saturated,
            numpy: ["return np.where(z < 0, np.expm1(np.minimum(z, 0)), z)", "np.where(z < 0, a + 1, 1)"],
            pytorch: Some("torch.nn.ELU()"),
        },
        Activation::Selu => ActivationText {
            makes: say!(activations::makes_selu),
            formula: Some(Box::new(|z, value| match value < 0.0 {
                true => {
                    let inner = joined([power_of_e(z), digit("1")], "−");
                    joined([digit("1.758099341"), in_brackets(inner)], "·")
                }
                false => joined([digit("1.050700987"), z], "·"),
            })),
            slope: |z, a| match z < 0.0 {
                true => format!("{a} + 1.758, z < 0"),
                false => "1.051, z ≥ 0".into(),
            },
            sentence: |_, a| say!(activations::selu { a: short(a) }),
            closed: saturated,
            numpy: [
                "scale, alpha = 1.0507009873554805, 1.6732632423543772\n    \
                 return scale * np.where(z < 0, alpha * np.expm1(np.minimum(z, 0)), z)",
                "np.where(z < 0, a + 1.0507009873554805 * 1.6732632423543772, 1.0507009873554805)",
            ],
            pytorch: Some("torch.nn.SELU()"),
        },
        Activation::Gelu => ActivationText {
            makes: say!(activations::makes_gelu),
            formula: Some(Box::new(|z, _| {
                let inside = Math::Fraction(Box::new([z.clone(), Math::Root(Box::new(digit("2")))]));
                let above = joined([digit("1"), function("erf", inside)], "+");
                joined([bracketed(z), Math::Fraction(Box::new([above, digit("2")]))], "·")
            })),
            slope: |_, _| "Φ(z) + z·φ(z)".into(),
            sentence: |_, a| say!(activations::gelu { a: short(a) }),
            closed: saturated,
            numpy: [
                "import math\n    erf = np.vectorize(math.erf, otypes=[float])\n    return z * (1 + erf(z * np.sqrt(np.float32(0.5)))) / 2  # Keras takes the root in float32",
                "np.where(z == 0, 0.5, a / np.where(z == 0, 1, z)) + (s := z * np.sqrt(np.float32(0.5))) * np.exp(-s * s) / np.sqrt(np.pi)",
            ],
            pytorch: Some("torch.nn.GELU()"),
        },
        Activation::Silu => ActivationText {
            makes: say!(activations::makes_silu),
            formula: Some(Box::new(|z, _| {
                let under = joined([digit("1"), power_of_e(minus(z.clone()))], "+");
                Math::Fraction(Box::new([z, under]))
            })),
            slope: |_, _| "σ(z)(1 + z(1 − σ(z)))".into(),
            sentence: |_, a| say!(activations::silu { a: short(a) }),
            closed: saturated,
            numpy: [
                "e = np.exp(-np.abs(z))  # can't overflow\n    return z * np.where(z >= 0, 1, e) / (1 + e)",
                "(s := np.where(z >= 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))) * (1 + z * (1 - s))",
            ],
            pytorch: Some("torch.nn.SiLU()"),
        },
        Activation::Softplus => ActivationText {
            makes: say!(activations::makes_softplus),
            formula: Some(Box::new(|z, _| function("ln", joined([digit("1"), power_of_e(z)], "+")))),
            slope: |_, _| "σ(z)".into(),
            sentence: |_, a| say!(activations::softplus { a: short(a) }),
            closed: saturated,
            numpy: [
                "return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))",
                "np.where(z >= 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))",
            ],
            pytorch: Some("torch.nn.Softplus(threshold=1000)"),
        },
        Activation::Softsign => ActivationText {
            makes: say!(activations::makes_softsign),
            formula: Some(Box::new(|z, _| {
                let size = Math::Row(vec![Math::Name("|"), z.clone(), Math::Name("|")]);
                Math::Fraction(Box::new([z, joined([digit("1"), size], "+")]))
            })),
            slope: |_, _| "1/(1 + |z|)²".into(),
            sentence: |_, a| say!(activations::softsign { a: short(a) }),
            closed: saturated,
            numpy: ["return z / (1 + np.abs(z))", "1 / (1 + np.abs(z)) ** 2"],
            pytorch: Some("torch.nn.Softsign()"),
        },
        Activation::Exponential => ActivationText {
            makes: say!(activations::makes_exponential),
            formula: Some(Box::new(|z, _| power_of_e(z))),
            slope: |_, a| a.into(),
            sentence: |_, a| say!(activations::exponential { a: short(a) }),
            closed: saturated,
            numpy: ["return np.exp(z)", "a"],
            // PyTorch has no module for it.
            pytorch: Some(r#"type("Exp", (torch.nn.Module,), {"forward": lambda self, z: torch.exp(z)})()"#),
        },
        Activation::HardSigmoid => ActivationText {
            makes: say!(activations::makes_hard_sigmoid),
            formula: Some(Box::new(|z, _| {
                let kept = Math::Fraction(Box::new([joined([bracketed(z), digit("3")], "+"), digit("6")]));
                let above = function("max", joined([digit("0"), kept], ","));
                function("min", joined([digit("1"), above], ","))
            })),
            slope: |z, _| if z.abs() < 3.0 { "1/6, −3 < z < 3" } else { "0, |z| ≥ 3" }.into(),
            sentence: |_, a| say!(activations::hard_sigmoid { a: short(a) }),
            closed: |unit, z| say!(activations::hard_sigmoid_closed { unit, z: short(z) }),
            numpy: ["return np.clip(z + 3, 0, 6) / 6", "(np.abs(z) < 3) / 6"],
            pytorch: Some("torch.nn.Hardsigmoid()"),
        },
        Activation::Softmax => ActivationText {
            makes: say!(activations::makes_softmax),
            formula: Some(Box::new(|z, _| {
                let all = Math::Power(Box::new([Math::Name("e"), Math::Name("z")]));
                let sum = Math::Row(vec![Math::Operator("∑"), all]);
                Math::Fraction(Box::new([power_of_e(z), sum]))
            })),
            slope: |_, a| format!("{a}(1 − {a})"),
            sentence: |_, a| say!(activations::softmax { a: short(a) }),
            closed: |unit, _| say!(activations::softmax_closed { unit }),
            numpy: [
                "e = np.exp(z - z.max(axis=-1, keepdims=True))  # can't overflow\n    \
                 return e / e.sum(axis=-1, keepdims=True)",
                "a * (d_a - np.sum(d_a * a, axis=-1, keepdims=True))  # each a depends on every z",
            ],
            pytorch: Some("torch.nn.Softmax(dim=-1)"),
        },
    }
}

fn saturated(unit: &str, z: f64) -> String {
    say!(activations::saturated { unit, z: short(z) })
}

/// Returns the name of a function, and what is in its brackets.
pub fn function(name: &'static str, inside: Math) -> Math {
    Math::Row(vec![Math::Name(name), in_brackets(inside)])
}

/// e to a power.
pub fn power_of_e(power: Math) -> Math {
    Math::Power(Box::new([Math::Name("e"), power]))
}

fn minus(z: Math) -> Math {
    Math::Row(vec![Math::Operator("−"), bracketed(z)])
}

fn number(value: f64) -> Math {
    Math::Number(exact(value), Tone::Plain)
}

fn digit(text: &str) -> Math {
    Math::Number(text.into(), Tone::Plain)
}
