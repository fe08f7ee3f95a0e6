//! Charts like those of the notebook's run.

use experiment::picture::lines::{Hue, LinePlot, Marker, Scale, Series};

/// The loss of 75 epochs: steep, then slow.
pub fn loss() -> LinePlot {
    let curve = |rate: f64| {
        (1..=75).map(move |epoch| {
            let x = f64::from(epoch);
            (x, 24.0 * (-rate * (x - 1.0)).exp() + 1.05 * (-x / 43.0).exp())
        })
    };
    LinePlot {
        title: "Loss per epoch".into(),
        x_label: "epoch".into(),
        y_label: "loss".into(),
        x_range: (0.0, 75.0),
        scale: Scale::Log,
        series: vec![Series {
            name: "loss".into(),
            pin: None,
            selected: false,
            points: curve(0.9).collect(),
        }],
        ghost: vec![Series { name: "loss".into(), pin: None, selected: false, points: curve(0.4).collect() }],
        pins: Vec::new(),
        levels: Vec::new(),
        means: true,
        hue: Hue::Ink,
        playhead: 2.25,
        computed: 75.0,
        explains: true,
        epoch: 3,
        markers: vec![
            Marker { at: (2.25, 10.08), label: "10.08".into() },
            Marker { at: (75.0, 0.1835), label: "0.1835".into() },
        ],
        diverged_at: None,
        note: None,
        description: "The loss falls from 25.05 to 0.1835.".into(),
    }
}

/// Five distinct lines of nine weights.
pub fn weights() -> LinePlot {
    let curve = |to: f64, drift: f64| {
        (0..=300).map(move |update| {
            let x = f64::from(update) / 4.0;
            (x, 0.1 + (to - 0.1) * (1.0 - (-x).exp()) + drift * x)
        })
    };
    let lines = [
        ("cgpa→h1 & h2", 0.27, -0.0035),
        ("profile_score→h1 & h2", 0.4, 0.0016),
        ("b h1 & h2", 0.13, -0.0001),
        ("h1 & h2→out", 0.48, 0.0005),
        ("b out", 0.22, -0.0003),
    ];
    let series = |by: f64| {
        let line = move |(index, &(name, to, drift)): (usize, &(&str, f64, f64))| Series {
            name: name.into(),
            pin: None,
            selected: index == 1,
            points: curve(to * by, drift).collect(),
        };
        lines.iter().enumerate().map(line).collect()
    };
    LinePlot {
        title: "Weights over the run".into(),
        y_label: "weight".into(),
        scale: Scale::Linear,
        means: false,
        explains: false,
        series: series(1.0),
        ghost: series(0.9),
        markers: vec![Marker { at: (2.25, 0.3612), label: "0.3612".into() }],
        ..loss()
    }
}

/// A line through these values, one an epoch, from 1.
pub fn values(scale: Scale, values: &[f64]) -> LinePlot {
    let points = values.iter().enumerate().map(|(index, &y)| (index as f64 + 1.0, y)).collect();
    LinePlot {
        x_range: (0.0, values.len().max(1) as f64),
        computed: values.len().max(1) as f64,
        scale,
        series: vec![Series { name: "loss".into(), pin: None, selected: false, points }],
        ghost: Vec::new(),
        playhead: 0.0,
        markers: Vec::new(),
        ..loss()
    }
}
