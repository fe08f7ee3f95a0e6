//! What the page and its programs say of each loss. Its mathematics is [`Loss`].

use crate::text::math::{Math, Tone, bracketed, in_brackets, joined};
use crate::text::number::given;
use backprop::Loss;
use std::cmp::Ordering;
use words::say;

/// What is said of a loss.
pub struct LossText {
    /// Its name in a menu.
    pub name: &'static str,
    /// Its name in an address, beside Keras's.
    pub short: &'static str,
    /// L of one output in the drawing, of its target and of that as text.
    pub caption: fn(f64, &str) -> String,
    /// What its mean is taken over, where there are several outputs.
    pub each: &'static str,
    /// Why it is computed like this, in sentences.
    pub why: &'static str,
    /// L of one output, of the prediction and the target, and what these are.
    pub formula: fn(Math, Math, [f64; 2]) -> Math,
    /// L of one output from z, where it and the last activation are computed in one; of z and the target.
    pub from_z: Option<fn(Math, f64) -> Math>,
    /// dL/dŷ of one output, of the prediction and the target.
    pub slope: fn(f64, f64) -> &'static str,
    /// dL/dŷ where it is 0 though the prediction is wrong, in a word and in a sentence.
    pub cut_off: [&'static str; 2],
    /// What becomes of it with other targets than it takes, of what these are.
    pub wrong_target: fn(&str) -> String,
    /// Which predictions it takes, and what becomes of others, of the name of the last activation.
    pub wrong_prediction: fn(&str) -> String,
    /// NumPy's `loss_of(z, a, y)` and `delta_of(z, a, y)`; computed in one with the last activation, and not.
    pub numpy: [&'static str; 2],
    /// PyTorch's `loss_of`, and whether it takes z.
    pub pytorch: [&'static str; 2],
}

/// Returns what is said of a loss.
pub fn text(loss: Loss) -> LossText {
    match loss {
        Loss::MeanSquaredError => LossText {
            name: say!(losses::mean_squared_error),
            short: "mse",
            caption: |value, text| format!("({})²", less_text(value, text)),
            each: "(ŷ − y)²",
            why: say!(losses::mean_squared_error_why),
            formula: |a, y, _| Math::Power(Box::new([less(a, y), digit("2")])),
            slope: |_, _| "2(ŷ − y)",
            numpy: [
                "",
                "\ndef loss_of(z, a, y):\n    return np.mean((a - y) ** 2)\n\n\n\
                 def delta_of(z, a, y):\n    return d_of_layer[-1](z, a, 2 * (a - y) / y.size)\n\n",
            ],
            pytorch: ["", "loss_of = torch.nn.MSELoss()\n"],
            ..OF_ANY_NUMBER
        },
        Loss::MeanAbsoluteError => LossText {
            name: say!(losses::mean_absolute_error),
            short: "mae",
            caption: |value, text| format!("|{}|", less_text(value, text)),
            each: "|ŷ − y|",
            why: say!(losses::mean_absolute_error_why),
            formula: |a, y, _| size(a, y),
            slope: |a, y| match a.partial_cmp(&y) {
                Some(Ordering::Greater) => "1, ŷ > y",
                Some(Ordering::Less) => "−1, ŷ < y",
                _ => "0, ŷ = y",
            },
            numpy: [
                "",
                "\ndef loss_of(z, a, y):\n    return np.mean(np.abs(a - y))\n\n\n\
                 def delta_of(z, a, y):\n    return d_of_layer[-1](z, a, np.sign(a - y) / y.size)\n\n",
            ],
            pytorch: ["", "loss_of = torch.nn.L1Loss()\n"],
            ..OF_ANY_NUMBER
        },
        Loss::Huber => LossText {
            name: say!(losses::huber),
            short: "huber",
            caption: |value, text| say!(losses::huber_of { error: less_text(value, text) }),
            each: "Huber(ŷ − y)",
            why: say!(losses::huber_why),
            formula: |a, y, [prediction, target]| match (prediction - target).abs() <= 1.0 {
                true => {
                    Math::Fraction(Box::new([Math::Power(Box::new([less(a, y), digit("2")])), digit("2")]))
                }
                false => Math::Row(vec![size(a, y), Math::Operator("−"), digit("0.5")]),
            },
            slope: |a, y| match a - y {
                error if error > 1.0 => "1, ŷ > y + 1",
                error if error < -1.0 => "−1, ŷ < y − 1",
                _ => "ŷ − y",
            },
            numpy: [
                "",
                "\ndef loss_of(z, a, y):\n    size = np.abs(a - y)\n    \
                 return np.mean(np.where(size <= 1, size ** 2 / 2, size - 0.5))\n\n\n\
                 def delta_of(z, a, y):\n    return d_of_layer[-1](z, a, np.clip(a - y, -1, 1) / y.size)\n\n",
            ],
            pytorch: ["", "loss_of = torch.nn.HuberLoss()\n"],
            ..OF_ANY_NUMBER
        },
        Loss::BinaryCrossentropy => LossText {
            name: say!(losses::binary_crossentropy),
            short: "bce",
            caption: |value, _| match value {
                1.0 => "−ln ŷ".into(),
                0.0 => "−ln(1 − ŷ)".into(),
                _ => say!(losses::cross_entropy).into(),
            },
            each: say!(losses::cross_entropy),
            why: say!(losses::binary_crossentropy_why),
            formula: cross_entropy,
            from_z: Some(cross_entropy_from_z),
            slope: |_, y| match y {
                1.0 => "−1/ŷ",
                0.0 => "1/(1 − ŷ)",
                _ => "(ŷ − y)/(ŷ(1 − ŷ))",
            },
            cut_off: [say!(losses::cut_off), say!(losses::no_slope)],
            wrong_target: |targets| say!(losses::wrong_target { targets }),
            wrong_prediction: |activation| say!(losses::wrong_prediction { activation }),
            numpy: [
                "# After a sigmoid the cross-entropy is computed from z, where nothing cancels or overflows.\n\
                 def loss_of(z, a, y):\n    \
                 return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))\n\n\n\
                 def delta_of(z, a, y):\n    return (a - y) / y.size\n\n",
                "# As Keras does, predictions are kept between 1e-7 and 1 - 1e-7.\n\
                 def loss_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
                 return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))\n\n\n\
                 def delta_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
                 d_a = np.where(p == a, (1 - y) / (1 - p) - y / p, 0) / y.size\n    \
                 return d_of_layer[-1](z, a, d_a)\n\n",
            ],
            pytorch: [
                "loss_of = torch.nn.BCEWithLogitsLoss()  # the sigmoid of the last layer is in it\n",
                "\ndef loss_of(a, y):\n    \
                 a = torch.clamp(a, 1e-7, 1 - 1e-7)  # as Keras does\n    \
                 return -(y * torch.log(a) + (1 - y) * torch.log(1 - a)).mean()\n\n",
            ],
        },
        Loss::CategoricalCrossentropy => LossText {
            name: say!(losses::categorical_crossentropy),
            short: "cce",
            numpy: [
                SOFTMAX_IN_NUMPY,
                "# As Keras does, predictions are divided by their sum and kept between 1e-7 and 1 - 1e-7.\n\
                 def loss_of(z, a, y):\n    \
                 p = np.clip(a / a.sum(axis=-1, keepdims=True), 1e-7, 1 - 1e-7)\n    \
                 return -np.sum(y * np.log(p)) / len(y)\n\n\n\
                 def delta_of(z, a, y):\n    \
                 total = a.sum(axis=-1, keepdims=True)\n    p = a / total\n    \
                 inside = (p >= 1e-7) & (p <= 1 - 1e-7)\n    \
                 own = np.where(inside, y / np.where(inside, p, 1), 0)\n    \
                 d_a = (np.sum(y * inside, axis=-1, keepdims=True) - own) / total / len(y)\n    \
                 return d_of_layer[-1](z, a, d_a)\n\n",
            ],
            pytorch: [
                SOFTMAX_IN_PYTORCH,
                "\ndef loss_of(a, y):\n    \
                 p = torch.clamp(a / a.sum(dim=-1, keepdim=True), 1e-7, 1 - 1e-7)  # as Keras does\n    \
                 return -(y * torch.log(p)).sum(dim=-1).mean()\n\n",
            ],
            ..over_classes()
        },
        Loss::SparseCategoricalCrossentropy => LossText {
            name: say!(losses::sparse_categorical_crossentropy),
            short: "scce",
            numpy: [
                SOFTMAX_IN_NUMPY,
                "# As Keras does, predictions are kept between 1e-7 and 1 - 1e-7 and divided by their sum.\n\
                 def loss_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
                 return -np.sum(y * np.log(p / p.sum(axis=-1, keepdims=True))) / len(y)\n\n\n\
                 def delta_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
                 d_a = np.where(p == a, 1 / p.sum(axis=-1, keepdims=True) - y / p, 0) / len(y)\n    \
                 return d_of_layer[-1](z, a, d_a)\n\n",
            ],
            pytorch: [
                SOFTMAX_IN_PYTORCH,
                "\ndef loss_of(a, y):\n    \
                 p = torch.clamp(a, 1e-7, 1 - 1e-7)  # as Keras does\n    \
                 p = p / p.sum(dim=-1, keepdim=True)\n    \
                 return -torch.log(p[torch.arange(len(y)), y]).mean()\n\n",
            ],
            ..over_classes()
        },
    }
}

/// Returns the losses of a menu, each with its name in words.
pub fn losses() -> impl Iterator<Item = (Loss, &'static str)> {
    Loss::ALL.iter().map(|&loss| (loss, text(loss).name))
}

/// What is said of a loss that takes any target and any prediction.
const OF_ANY_NUMBER: LossText = LossText {
    name: "",
    short: "",
    caption: |_, _| String::new(),
    each: "",
    why: "",
    formula: |a, _, _| a,
    from_z: None,
    slope: |_, _| "",
    cut_off: [""; 2],
    wrong_target: |_| String::new(),
    wrong_prediction: |_| String::new(),
    numpy: [""; 2],
    pytorch: [""; 2],
};

/// What is said of both losses over classes.
fn over_classes() -> LossText {
    LossText {
        caption: |value, _| if value == 0.0 { "0".into() } else { "−ln ŷ".into() },
        each: "−y ln ŷ",
        why: say!(losses::categorical_crossentropy_why),
        formula: |a, y, [_, value]| {
            let ln = Math::Row(vec![Math::Name("ln"), in_brackets(a)]);
            let log = if value == 1.0 { ln } else { joined([y, ln], "·") };
            Math::Row(vec![Math::Operator("−"), log])
        },
        slope: |_, y| match y {
            1.0 => "−1/ŷ",
            0.0 => "0",
            _ => "−y/ŷ",
        },
        cut_off: [say!(losses::cut_off), say!(losses::no_slope)],
        wrong_target: |targets| say!(losses::wrong_class_target { targets }),
        wrong_prediction: |activation| say!(losses::wrong_class_prediction { activation }),
        ..OF_ANY_NUMBER
    }
}

const SOFTMAX_IN_NUMPY: &str = "# After a softmax the cross-entropy is computed from z, where nothing overflows.\n\
     def loss_of(z, a, y):\n    \
     z = z - z.max(axis=-1, keepdims=True)\n    \
     log_a = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))\n    \
     return -np.sum(y * log_a) / len(y)\n\n\n\
     def delta_of(z, a, y):\n    return (a - y) / len(y)\n\n";

const SOFTMAX_IN_PYTORCH: &str =
    "loss_of = torch.nn.CrossEntropyLoss()  # the softmax of the last layer is in it\n";

/// `ŷ − 5`, and of a negative target `ŷ + 5`.
fn less_text(value: f64, text: &str) -> String {
    match text.strip_prefix('−') {
        Some(positive) if value < 0.0 => format!("ŷ + {positive}"),
        _ => format!("ŷ − {text}"),
    }
}

/// −ln a, −ln(1 − a), or −(y ln a + (1 − y) ln(1 − a)), by what y is.
fn cross_entropy(a: Math, y: Math, [_, value]: [f64; 2]) -> Math {
    let minus_ln = |of| Math::Row(vec![Math::Operator("−"), Math::Name("ln"), of]);
    let ln = |of| Math::Row(vec![Math::Name("ln"), of]);
    match value {
        1.0 => minus_ln(in_brackets(a)),
        0.0 => minus_ln(less(digit("1"), a)),
        _ => {
            let right = Math::Row(vec![y.clone(), Math::Operator("·"), ln(in_brackets(a.clone()))]);
            let wrong = Math::Row(vec![less(digit("1"), y), Math::Operator("·"), ln(less(digit("1"), a))]);
            Math::Row(vec![Math::Operator("−"), in_brackets(joined([right, wrong], "+"))])
        }
    }
}

/// (1 − y) · z + ln(1 + e^−z); the first term is z where y is 0, and 0 where it is 1.
fn cross_entropy_from_z(z: Math, y: f64) -> Math {
    let power = Math::Row(vec![Math::Operator("−"), bracketed(z.clone())]);
    let e = Math::Power(Box::new([Math::Name("e"), power]));
    let ln = Math::Row(vec![Math::Name("ln"), in_brackets(joined([digit("1"), e], "+"))]);
    match y {
        1.0 => ln,
        0.0 => joined([z, ln], "+"),
        y => joined([joined([less(digit("1"), Math::Number(given(y), Tone::Plain)), z], "·"), ln], "+"),
    }
}

/// |from − what|.
fn size(from: Math, what: Math) -> Math {
    Math::Row(vec![Math::Name("|"), from, Math::Operator("−"), what, Math::Name("|")])
}

/// (from − what).
fn less(from: Math, what: Math) -> Math {
    in_brackets(Math::Row(vec![from, Math::Operator("−"), what]))
}

fn digit(text: &str) -> Math {
    Math::Number(text.into(), Tone::Plain)
}
