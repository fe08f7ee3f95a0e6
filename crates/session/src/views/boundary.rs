//! The prediction over two features, with the rows on it and how many are right.

use crate::lens::boundary::{BoundaryNow, is_classification};
use crate::look::lens::THRESHOLDS;
use crate::state::Session;
use crate::state::boundary::{features, places};
use backprop::Confusion;
use experiment::picture::map::{MapAxis, MapPlot, Mark, MarkKind, Shade};
use experiment::text::number::{exact, grouped, short};

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
    /// The same as text.
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
            1 => "A map needs two features, and this table has one.",
            _ => "These features are too large for a picture.",
        };
        return BoundaryView { caption: caption.into(), ..BoundaryView::default() };
    };
    let threshold = is_classification(&session.experiment).then(|| threshold(session, now));
    let target = &data.targets[0];
    let others = match names.len() {
        2 => String::new(),
        _ => format!(", other features as in row {}", session.shown().0),
    };
    let left_out = if data.rows.len() > MAX_DOTS {
        format!(" {MAX_DOTS} of {} rows are drawn.", grouped(data.rows.len()))
    } else {
        String::new()
    };
    let map = map(session, now, axes, &names);
    let caption = if map.grid.as_ref().is_some_and(|grid| grid.values.iter().any(|value| value.is_infinite()))
    {
        "Where it is hatched, ŷ is no longer a finite number.".into()
    } else {
        let classes = if threshold.is_some() { " ● is 1, □ is 0, × is wrong." } else { "" };
        format!("ŷ of {target}{others}.{classes}{left_out}")
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
    let value = session.lenses.boundary.threshold;
    let data = session.run.data();
    let pairs = now.predictions.iter().copied().zip(data.y().iter().copied());
    let counts = Confusion::of(pairs, value);
    let number = |count: usize| grouped(count);
    let accuracy = if counts.all() < data.rows() {
        format!("{} of {} rows are through", grouped(counts.all()), grouped(data.rows()))
    } else {
        format!("{} of {} right", grouped(counts.right()), grouped(counts.all()))
    };
    ThresholdView {
        value,
        text: exact(value),
        range: THRESHOLDS,
        accuracy,
        counts: vec![
            ("TP", "true positives", number(counts.true_positives)),
            ("FP", "false positives", number(counts.false_positives)),
            ("FN", "false negatives", number(counts.false_negatives)),
            ("TN", "true negatives", number(counts.true_negatives)),
        ],
    }
}

fn map(session: &Session, now: &BoundaryNow, axes: [usize; 2], names: &[String]) -> MapPlot {
    let classes = is_classification(&session.experiment);
    let threshold = session.lenses.boundary.threshold;
    let axis = |i: usize| MapAxis { name: names[axes[i]].clone(), range: now.frame().0[i] };
    let (places, shown) = (places(session, axes), session.shown().0);
    let stride = places.len().div_ceil(MAX_DOTS);
    let wanted = session.run.data();
    let mark = |row: usize| {
        let class = classes.then(|| wanted.y_row(row)[0] >= 0.5);
        let predicted = now.predictions.get(row).map(|&prediction| prediction >= threshold);
        let wrong = class.zip(predicted).is_some_and(|(class, predicted)| class != predicted);
        Mark { at: places[row], kind: MarkKind::Row { class, wrong, shown: row == shown } }
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
    let range =
        |axis: &MapAxis| format!("{} from {} to {}", axis.name, short(axis.range.0), short(axis.range.1));
    let updates = match session.now_updates() {
        0 => "with the initial weights".to_string(),
        1 => "with the weights after 1 update".to_string(),
        n => format!("with the weights after {} updates", grouped(n)),
    };
    let mut sentences = vec![format!("{caption} Over {} and {}, {updates}.", range(&map.x), range(&map.y))];
    let values =
        || map.grid.iter().flat_map(|grid| grid.values.iter().copied()).filter(|value| value.is_finite());
    let count = values().count();
    if let Some(threshold) = threshold {
        let counts: Vec<_> =
            threshold.counts.iter().map(|(_, name, count)| format!("{count} {name}")).collect();
        sentences.push(format!(
            "At a threshold of {}, {}: {}.",
            threshold.text,
            threshold.accuracy,
            counts.join(", ")
        ));
        if count > 0 {
            let above = values().filter(|&value| value >= threshold.value).count();
            let part = match (100 * above).div_ceil(count) {
                0 => "nowhere in the picture".to_string(),
                100 if above == count => "everywhere in the picture".to_string(),
                part => format!("in about {part}% of the picture"),
            };
            sentences.push(format!("ŷ is at least {} {part}.", threshold.text));
        }
    } else if count > 0 {
        let (low, high) =
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        sentences.push(format!("ŷ goes from {} to {}.", short(low), short(high)));
    }
    sentences.push(format!("Row {} is shown.", session.shown().0));
    sentences.join(" ")
}
