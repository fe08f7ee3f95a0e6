//! The loss of the row shown as a picture: how far the prediction is from the target, and what the loss makes of that.

use crate::state::Session;
use backprop::{Loss, Sequential};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::{given, short};
use words::{say, sentences};

/// Outputs that have a picture.
const MOST: usize = 3;
/// Rows of a table whose targets are all marked.
const MOST_MARKS: usize = 12;
/// The least height of the picture of a cross-entropy: −ln of 0.018.
const LEAST_TOP: f64 = 4.0;

/// The loss of the row shown as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// What is made of a distance: its square, the distance itself, the square up to 1 and a strip beyond, or minus the
    /// logarithm of a probability.
    pub loss: Loss,
    /// Whether the loss is known yet.
    pub known: bool,
    /// The first outputs; of classes only the one that is right, since no other counts.
    pub outputs: Vec<Distance>,
    /// What is said of the others.
    pub more: Option<String>,
    /// All of it in words.
    pub sentence: String,
}

/// A prediction and its target on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Distance {
    /// Which output.
    pub output: usize,
    /// The ends of the axis.
    pub range: (f64, f64),
    /// The target.
    pub target: f64,
    /// The targets of the other rows, where they are few.
    pub others: Vec<f64>,
    /// The prediction as the loss takes it; `None` where it isn't known, or isn't a finite number that can be drawn.
    pub prediction: Option<f64>,
    /// The target and the prediction as the picture's labels say them: in the table's own units where the target is scaled.
    pub labels: (String, String),
    /// What is said in the place of a prediction that can't be drawn.
    pub note: Option<&'static str>,
    /// The loss of this output.
    pub loss: f64,
    /// The loss of every prediction from 0 to 1, of a cross-entropy, which is no matter of distance alone; else empty.
    pub curve: Vec<(f64, f64)>,
    /// The height of that curve's picture.
    pub top: f64,
}

impl Session {
    /// Returns the loss of the row shown as a picture, as far as a phase of its update has come.
    pub fn gauge(&self, phase: Phase) -> Gauge {
        let trace = &self.now.trace;
        let at = self.shown().1;
        let counted = self.outputs_that_count();
        let outputs = counted.len();
        let known = self.now.reached && phase >= Phase::Loss;
        let drawn: Vec<_> = counted.into_iter().take(MOST).map(|output| distance(self, output)).collect();
        let of = |distance: &Distance| {
            let said = in_words(self, distance, known);
            match trace.targets[at].len() {
                1 => said,
                _ => {
                    let output = names::unit(&self.experiment, last(self), distance.output);
                    say!(gauge::of_output { output, said })
                }
            }
        };
        let left = outputs.saturating_sub(MOST);
        let not_drawn = (left > 0).then(|| say!(gauge::more_outputs { outputs: left }));
        let whole = (outputs > 1 && known).then(|| short(trace.row_losses[at]));
        let mean = whole.map(|loss| match self.experiment.loss.is_over_classes() {
            true => say!(gauge::sum { loss }),
            false => say!(gauge::mean { loss }),
        });
        let said = drawn.iter().map(of).collect::<Vec<_>>();
        let sentence = sentences(said.into_iter().chain(not_drawn).chain(mean));
        let more = (left > 0).then(|| say!(gauge::more { outputs: left }));
        Gauge { loss: self.experiment.loss, known, outputs: drawn, more, sentence }
    }

    /// The outputs whose prediction counts in the loss of the row shown: of classes the one that is right.
    pub(crate) fn outputs_that_count(&self) -> Vec<usize> {
        let targets = &self.now.trace.targets[self.shown().1];
        let counts = |output: &usize| !self.experiment.loss.is_over_classes() || targets[*output] != 0.0;
        (0..targets.len()).filter(counts).collect()
    }
}

/// The last layer.
fn last(session: &Session) -> Option<usize> {
    session.experiment.layers.len().checked_sub(1)
}

fn distance(session: &Session, output: usize) -> Distance {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    let (layer, loss) = (&trace.layers[trace.layers.len() - 1], session.experiment.loss);
    let (z, a, y) = (&layer.z[at], &layer.a[at], &trace.targets[at]);
    let target = y[output];
    let prediction = loss.prediction(layer.activation, a, output);
    let of_loss = loss.of_output(layer.activation, [z, a, y], output);
    let data = session.run.data();
    let targets = (0..data.rows()).map(|row| data.y_row(row)[output]);
    let (range, curve, top) = match loss {
        _ if is_of_probabilities(loss) => {
            let top = std::iter::successors(Some(LEAST_TOP), |top| Some(2.0 * top));
            let top = top.take(20).find(|top| of_loss <= *top).unwrap_or(LEAST_TOP);
            ((0.0, 1.0), curve(loss, target, top), top)
        }
        _ => {
            // From the first prediction on, so that the axis stays as it is while the network learns.
            let first = first_prediction(session, row, output);
            let all = targets.clone().chain([first, prediction]).filter(|value| value.is_finite());
            (ends(all), Vec::new(), 0.0)
        }
    };
    let own = |y: f64| session.run.scalers().own_units(output, y);
    let (low, high) = range;
    let hidden = session.hides_predictions();
    let drawable = prediction.is_finite() && (high - low).is_finite() && !hidden;
    let note = match () {
        () if !session.now.reached || drawable => None,
        () if hidden => None,
        () if prediction.is_nan() => Some(say!(gauge::undefined)),
        () => Some(say!(gauge::too_far)),
    };
    Distance {
        output,
        range,
        target,
        others: if data.rows() <= MOST_MARKS {
            targets.filter(|other| *other != target).collect()
        } else {
            Vec::new()
        },
        labels: (given(own(target)), short(own(prediction))),
        prediction: Some(prediction).filter(|_| drawable && session.now.reached),
        note,
        loss: of_loss,
        curve,
        top,
    }
}

/// What the run's first weights predict of a row.
fn first_prediction(session: &Session, row: usize, output: usize) -> f64 {
    let mut model: Sequential = session.run.model().clone();
    let of_row = |model: &Sequential| model.predict(session.run.data().x_row(row)).ok();
    model
        .set_parameters(session.run.initial())
        .ok()
        .and_then(|()| of_row(&model))
        .map_or(f64::NAN, |predicted| predicted[output])
}

/// Round numbers with all values between them.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    if low == high {
        let half = if low == 0.0 { 1.0 } else { low.abs() / 2.0 };
        return (low - half, high + half);
    }
    let least = (high - low) / 4.0;
    let power = 10.0_f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0].map(|step| step * power).into_iter().find(|step| *step >= least);
    let step = step.unwrap_or(10.0 * power);
    ((low / step).floor() * step, (high / step).ceil() * step)
}

/// The loss of the predictions between 0 and 1 where it is at most `top`, ever closer to 0 and to 1.
fn curve(loss: Loss, target: f64, top: f64) -> Vec<(f64, f64)> {
    let near = |closer: i32| 2.0_f64.powi(-closer);
    let low = (5..=24).rev().map(near);
    let high = (5..=24).map(|closer| 1.0 - near(closer));
    let all = low.chain((1..16).map(|part| f64::from(part) / 16.0)).chain(high);
    all.map(|p| (p, loss.of_prediction(p, target))).filter(|(_, loss)| *loss <= top).collect()
}

fn in_words(session: &Session, distance: &Distance, known: bool) -> String {
    let (y, of_loss) = (distance.target, short(distance.loss));
    let (target, predicted) = distance.labels.clone();
    if session.hides_predictions() {
        return say!(turn::hidden_for_now).into();
    }
    let Some(a) = distance.prediction else {
        return distance.note.map_or_else(
            || say!(headline::computing).into(),
            |note| say!(gauge::not_drawn { note, target }),
        );
    };
    let kind = session.experiment.loss;
    let apart = Loss::MeanAbsoluteError.of_prediction(a, y);
    let gap = short(apart);
    let scaled =
        (session.run.scalers().targets.is_some() && a != y).then(|| say!(gauge::scaled { gap: &gap }));
    let place = match kind.probability_of(a, y) {
        Some(given) if kind.is_over_classes() => say!(gauge::given_class { given: short(given) }),
        Some(given) => say!(gauge::given { given: short(given), target }),
        None if is_of_probabilities(kind) => say!(gauge::between { predicted, target }),
        None if scaled.is_some() => say!(gauge::predicted { predicted, target }),
        None if a < y => say!(gauge::below { predicted, gap, target }),
        None if a > y => say!(gauge::above { predicted, gap, target }),
        None => say!(gauge::at_target { predicted }),
    };
    let loss = known.then(|| match kind {
        Loss::MeanSquaredError => say!(gauge::squared { loss: of_loss }),
        Loss::MeanAbsoluteError => say!(gauge::itself { loss: of_loss }),
        Loss::Huber if apart <= 1.0 => say!(gauge::half_squared { loss: of_loss }),
        Loss::Huber => say!(gauge::strip { loss: of_loss }),
        _ if kind.probability_of(a, y).is_some() => say!(gauge::surprise { loss: of_loss }),
        _ => say!(gauge::cross_entropy { loss: of_loss }),
    });
    sentences([Some(place), scaled, loss].into_iter().flatten())
}

/// Whether a loss takes predictions for probabilities.
fn is_of_probabilities(loss: Loss) -> bool {
    loss == Loss::BinaryCrossentropy || loss.is_over_classes()
}
