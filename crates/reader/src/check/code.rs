//! How a student's code would call things, and the wrong line beside the right one.

use backprop::{Hand, Parameter, Slip, Span};
use experiment::text::number::significant;

/// The digits of numbers in a line of code.
const DIGITS: usize = 6;

/// Returns what code calls the parameters of a span: `b2`, `W2[1][0]`, `W1[0]` for a row.
pub fn name(hand: &Hand, span: Span) -> String {
    let model = hand.model();
    let layer = model.layers().iter().position(|layer| layer.range().contains(&span.start)).unwrap_or(0);
    let dense = &model.layers()[layer];
    let is_whole = [dense.kernel_range(), dense.bias_range()].contains(&span.range());
    match model.parameter_at(span.start) {
        Parameter::Kernel { layer, .. } if is_whole => format!("W{}", layer + 1),
        Parameter::Kernel { layer, input, .. } if span.len > 1 => format!("W{}[{input}]", layer + 1),
        Parameter::Kernel { layer, input, unit } => format!("W{}[{input}][{unit}]", layer + 1),
        Parameter::Bias { layer, .. } if is_whole => format!("b{}", layer + 1),
        Parameter::Bias { layer, unit } => format!("b{}[{unit}]", layer + 1),
    }
}

/// Lines of code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// As they are with the slip.
    pub yours: Vec<String>,
    /// As they are without it.
    pub right: Vec<String>,
}

/// Returns a number as a comment has it.
pub fn number(x: f64) -> String {
    let text = significant(x, DIGITS);
    let is_fraction = text.contains('.') && !text.contains('e');
    let trimmed = if is_fraction { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    trimmed.replace('−', "-")
}

/// Returns the lines of a slip, with the numbers of the last update of a run that has it.
pub fn lines(hand: &Hand, slip: Slip, inputs_name: &str) -> Lines {
    let lines = |yours: &[String], right: &[String]| Lines { yours: yours.to_vec(), right: right.to_vec() };
    let one = |yours: String, right: String| lines(&[yours], &[right]);
    let with = |code: &str, value: f64| format!("{code}  # {}", number(value));
    let model = hand.model();
    let last = model.layers().len() - 1;
    let before = |layer: usize| if layer == 0 { inputs_name.to_string() } else { format!("a{layer}") };
    match slip {
        Slip::UpdatedKernel => {
            let (k, w) = (last + 1, model.layers()[last].kernel_range().start);
            let update = format!("W{k} -= lr * dW{k}");
            let back = format!("da{last} = dz{k} @ W{k}.T");
            let [_, delta] = hand.of_unit(last, 0);
            let product = |weight: f64| {
                format!("# {} * {} = {}", number(delta), number(weight), number(delta * weight))
            };
            let (new, old) = (hand.parameters()[w], hand.before()[w]);
            let numbers = |weight: f64| (model.outputs() == 1).then(|| product(weight));
            let yours = [Some(update.clone()), Some(back.clone()), numbers(new)];
            let right = [Some(back), numbers(old), Some(update)];
            Lines {
                yours: yours.into_iter().flatten().collect(),
                right: right.into_iter().flatten().collect(),
            }
        }
        Slip::StartsFrom { target, source, after } => {
            let (to, from) = (name(hand, target), name(hand, source));
            let from_value = if after { hand.parameters() } else { hand.before() }[source.start];
            let step = hand.parameters()[target.start] - from_value;
            let sum = |base: f64| format!("# {} {} = {}", number(base), signed(step), number(base + step));
            lines(
                &[format!("{to} = {from} - lr * d{to}"), sum(from_value)],
                &[format!("{to} = {to} - lr * d{to}"), sum(hand.before()[target.start])],
            )
        }
        Slip::Exchanged(a, b) => {
            let (one, other) = (name(hand, a), name(hand, b));
            let [first, second] = [hand.gradient()[a.start], hand.gradient()[b.start]];
            lines(
                &[
                    with(&format!("{one} -= lr * d{other}"), first),
                    with(&format!("{other} -= lr * d{one}"), second),
                ],
                &[
                    with(&format!("{one} -= lr * d{one}"), second),
                    with(&format!("{other} -= lr * d{other}"), first),
                ],
            )
        }
        _ => of_place(hand, slip, &one, &with, &before),
    }
}

type One<'a> = &'a dyn Fn(String, String) -> Lines;
type With<'a> = &'a dyn Fn(&str, f64) -> String;

/// The lines of a slip that has one line.
fn of_place(hand: &Hand, slip: Slip, one: One, with: With, before: &dyn Fn(usize) -> String) -> Lines {
    let model = hand.model();
    let (last, outputs) = (model.layers().len() - 1, model.outputs() as f64);
    let rows = hand.rows_of_batch() as f64;
    let gradient = |layer: usize, at: usize| hand.gradient()[model.layers()[layer].kernel_range().start + at];
    let k = |layer: usize| layer + 1;
    match slip {
        Slip::FactorTwo => {
            let [d_a, _] = hand.of_unit(last, 0);
            let (alone, twice) = ("dy = y_hat - y", "dy = 2 * (y_hat - y)");
            match hand.is_square() {
                true => one(with(alone, d_a), with(twice, 2.0 * d_a)),
                false => one(with(twice, d_a), with(alone, d_a / 2.0)),
            }
        }
        Slip::HalfLoss => one(with("loss = error / 2", hand.loss()), with("loss = error", 2.0 * hand.loss())),
        Slip::SumOverRows => {
            let product = format!("dW{} = {}.T @ dz{}", k(last), before(last), k(last));
            let sum = gradient(last, 0);
            one(with(&product, sum), with(&format!("{product} / {}", number(rows)), sum / rows))
        }
        Slip::SumOverOutputs => {
            let [d_a, _] = hand.of_unit(last, 0);
            one(
                with("dy = 2 * (y_hat - y)", d_a),
                with(&format!("dy = 2 * (y_hat - y) / {}", number(outputs)), d_a / outputs),
            )
        }
        Slip::LossSumOverRows => one("loss = np.sum(losses)".into(), "loss = np.mean(losses)".into()),
        Slip::LossSumOverOutputs => {
            let of = hand.loss();
            one(
                with("loss = np.sum((y_hat - y) ** 2)", of),
                with("loss = np.mean((y_hat - y) ** 2)", of / outputs),
            )
        }
        Slip::NoDerivative(layer) => {
            let k = k(layer);
            one(
                with(&format!("dz{k} = da{k}"), hand.of_unit(layer, 0)[1]),
                format!("dz{k} = da{k} * f_prime(z{k})"),
            )
        }
        Slip::DerivativeOfA(layer) => {
            let k = k(layer);
            let line = |of: &str| format!("dz{k} = da{k} * f_prime({of}{k})");
            one(with(&line("a"), hand.of_unit(layer, 0)[1]), line("z"))
        }
        Slip::DerivativeTwice => {
            let k = k(last);
            let delta = hand.of_unit(last, 0)[1];
            one(
                with(&format!("dz{k} = (y_hat - y) * y_hat * (1 - y_hat)"), delta),
                format!("dz{k} = y_hat - y"),
            )
        }
        Slip::Sign(span) => {
            let is_all = span.len == model.parameters().len();
            let of = if is_all {
                name(hand, Span { start: 0, len: model.layers()[0].kernel_range().len() })
            } else {
                name(hand, span)
            };
            let (old, new) = (hand.before()[span.start], hand.parameters()[span.start]);
            one(
                with(&format!("{of} = {of} + lr * d{of}"), new),
                with(&format!("{of} = {of} - lr * d{of}"), 2.0 * old - new),
            )
        }
        Slip::GradientTurned(layer) => {
            let (k, units) = (k(layer), model.layers()[layer].units());
            let product = format!("{}.T @ dz{k}", before(layer));
            one(
                with(&format!("dW{k} = ({product}).T"), gradient(layer, 1)),
                with(&format!("dW{k} = {product}"), gradient(layer, units)),
            )
        }
        Slip::ForwardTurned(layer) => {
            let (k, input) = (k(layer), before(layer));
            one(format!("z{k} = {input} @ W{k}.T + b{k}"), format!("z{k} = {input} @ W{k} + b{k}"))
        }
        Slip::BackwardTurned(layer) => {
            let k = k(layer);
            one(format!("da{layer} = dz{k} @ W{k}"), format!("da{layer} = dz{k} @ W{k}.T"))
        }
        Slip::NotUpdated(span) => {
            let of = name(hand, span);
            one(
                with(&of, hand.before()[span.start]),
                format!("{of} -= lr * d{of}  # d{of}: {}", number(hand.gradient()[span.start])),
            )
        }
        Slip::LossAfterUpdate => {
            let [update, loss] = ["update(x, y)", "losses.append(loss(x, y))"];
            Lines { yours: vec![update.into(), loss.into()], right: vec![loss.into(), update.into()] }
        }
        Slip::LossAtEpochEnd => one("loss = np.mean(loss(X, y))".into(), "loss = np.mean(losses)".into()),
        Slip::Order(order) => {
            let list = |rows: &mut dyn Iterator<Item = usize>| {
                rows.map(|row| row.to_string()).collect::<Vec<_>>().join(", ")
            };
            let given = hand.order(order);
            let line = |rows: String| format!("for i in [{rows}]:");
            one(line(list(&mut given.iter().copied())), line(list(&mut (0..given.len()))))
        }
        Slip::SampleDeviation => {
            one("X = (X - mean) / X.std(ddof=1)".into(), "X = (X - mean) / X.std(ddof=0)".into())
        }
        _ => Lines::default(),
    }
}

fn signed(x: f64) -> String {
    if x < 0.0 { format!("- {}", number(-x)) } else { format!("+ {}", number(x)) }
}
