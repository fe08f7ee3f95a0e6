//! The prediction over two features, with the rows on it and how many are right.

use crate::lens::boundary::{BoundaryNow, is_classification};
use crate::look::lens::THRESHOLDS;
use crate::state::Session;
use crate::state::boundary::{features, places};
use backprop::Confusion;
use experiment::names;
use experiment::picture::map::{MapAxis, MapPlot, Mark, MarkKind, Shade};
use experiment::text::number::{exact, short};
use words::{grouped, list, say, sentences};

/// The most rows that have a dot.
const MAX_DOTS: usize = 400;

/// The prediction over two features.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct BoundaryView {
    /// The picture.
    pub map: MapPlot,
    /// The names of all features, where there are more than the two of the axes to choose from.
    pub names: Vec<String>,
    /// The features along x and y.
    pub features: [usize; 2],
    /// What the threshold does; a regression has none.
    pub threshold: Option<ThresholdView>,
    /// What the picture shows, or why it can't.
    pub caption: String,
}

/// The threshold and what follows from it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ThresholdView {
    /// From which ŷ on a row counts as class 1.
    pub value: f64,
    /// The threshold as text.
    pub text: String,
    /// The least and the greatest it can be.
    pub range: (f64, f64),
    /// `3 of 4 right`.
    pub accuracy: String,
    /// Each kind of prediction, in short and in full, and how many there are: `TP`, `true positives`, 1.
    pub counts: Vec<(&'static str, &'static str, String)>,
}

pub(super) fn view(session: &Session) -> BoundaryView {
    let data = &session.experiment.data;
    let names: Vec<_> = data.features().map(|column| data.columns[column].clone()).collect();
    let (Some(axes), Some(now)) = (features(session), &session.lenses.boundary.now) else {
        let caption = match names.len() {
            1 => say!(maps::one_feature),
            _ => say!(maps::features_too_large),
        };
        return BoundaryView { caption: caption.into(), ..BoundaryView::default() };
    };
    let threshold = is_classification(&session.experiment).then(|| threshold(session, now));
    let target = &data.targets[0];
    let what = match names.len() {
        2 => say!(maps::prediction { target }),
        _ => say!(maps::prediction_at_row { target, row: names::row(session.shown().0) }),
    };
    let rows = data.rows.len();
    let left_out = (rows > MAX_DOTS).then(|| say!(maps::rows_drawn { drawn: MAX_DOTS, rows }));
    let map = map(session, now, axes, &names);
    let caption = if map.grid.as_ref().is_some_and(|grid| grid.values.iter().any(|value| value.is_infinite()))
    {
        say!(maps::prediction_hatched).into()
    } else {
        let classes = threshold.is_some().then(|| say!(maps::classes).to_string());
        let held_out = session.experiment.is_validated().then(|| say!(maps::held_out).to_string());
        sentences([Some(what), classes, held_out, left_out].into_iter().flatten())
    };
    let description = description(session, &map, threshold.as_ref(), &caption);
    BoundaryView {
        map: MapPlot { description, ..map },
        features: axes,
        names: if names.len() > 2 { names } else { Vec::new() },
        threshold,
        caption,
    }
}

fn threshold(session: &Session, now: &BoundaryNow) -> ThresholdView {
    let value = session.look.threshold;
    let data = session.run.data();
    let pairs = now.predictions.iter().copied().zip(data.y().iter().copied());
    let counts = Confusion::of(pairs, value);
    let accuracy = if counts.all() < data.rows() {
        say!(maps::rows_computed { done: counts.all(), rows: data.rows() })
    } else {
        say!(maps::rows_right { right: counts.right(), rows: counts.all() })
    };
    ThresholdView {
        value,
        text: exact(value),
        range: THRESHOLDS,
        accuracy,
        counts: vec![
            (say!(maps::true_positives_in_short), say!(maps::true_positives), grouped(counts.true_positives)),
            (
                say!(maps::false_positives_in_short),
                say!(maps::false_positives),
                grouped(counts.false_positives),
            ),
            (
                say!(maps::false_negatives_in_short),
                say!(maps::false_negatives),
                grouped(counts.false_negatives),
            ),
            (say!(maps::true_negatives_in_short), say!(maps::true_negatives), grouped(counts.true_negatives)),
        ],
    }
}

fn map(session: &Session, now: &BoundaryNow, axes: [usize; 2], names: &[String]) -> MapPlot {
    let classes = is_classification(&session.experiment);
    let threshold = session.look.threshold;
    let axis = |i: usize| MapAxis { name: names[axes[i]].clone(), range: now.frame().0[i] };
    let (places, shown) = (places(session, axes), session.shown().0);
    let stride = places.len().div_ceil(MAX_DOTS);
    let wanted = session.run.data();
    let training = wanted.training_rows();
    let mark = |row: usize| {
        let class = classes.then(|| wanted.y_row(row)[0] >= 0.5);
        let predicted = now.predictions.get(row).map(|&prediction| prediction >= threshold);
        let wrong = class.zip(predicted).is_some_and(|(class, predicted)| class != predicted);
        Mark {
            at: places[row],
            kind: MarkKind::Row { class, wrong, shown: row == shown, held_out: row >= training },
        }
    };
    let others = (0..places.len()).step_by(stride).filter(|&row| row != shown);
    MapPlot {
        x: axis(0),
        y: axis(1),
        grid: now.grid.clone(),
        shade: if classes { Shade::Unit } else { Shade::Spread },
        boundary: classes.then_some(threshold),
        marks: others.chain([shown]).map(mark).collect(),
        ..MapPlot::default()
    }
}

fn description(session: &Session, map: &MapPlot, threshold: Option<&ThresholdView>, caption: &str) -> String {
    let range = |MapAxis { name: feature, range: (least, most) }: &MapAxis| {
        say!(maps::feature_range { feature, least: short(*least), most: short(*most) })
    };
    let (x, y) = (range(&map.x), range(&map.y));
    let frame = match session.now_updates() {
        0 => say!(maps::with_initial_weights { x, y }),
        updates => say!(maps::with_weights_after { x, y, updates }),
    };
    let mut said = vec![caption.to_string(), frame];
    let values =
        || map.grid.iter().flat_map(|grid| grid.values.iter().copied()).filter(|value| value.is_finite());
    let count = values().count();
    if let Some(threshold) = threshold {
        let of_kind = |(_, kind, count): &(_, &str, String)| say!(maps::count_of { kind, count });
        let counts = list(threshold.counts.iter().map(of_kind));
        let (at, accuracy) = (&threshold.text, &threshold.accuracy);
        said.push(say!(maps::at_threshold { threshold: at, accuracy, counts }));
        if count > 0 {
            let above = values().filter(|&value| value >= threshold.value).count();
            said.push(match (100 * above).div_ceil(count) {
                0 => say!(maps::nowhere_above { threshold: at }),
                100 if above == count => say!(maps::everywhere_above { threshold: at }),
                percent => say!(maps::partly_above { threshold: at, percent }),
            });
        }
    } else if count > 0 {
        let (low, high) =
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        said.push(say!(maps::prediction_goes { least: short(low), most: short(high) }));
    }
    said.push(say!(maps::row_shown { row: names::row(session.shown().0) }));
    sentences(said)
}
