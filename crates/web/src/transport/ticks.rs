//! The marks below the timeline.

use words::{grouped, say};

/// More epochs than this have a mark only where there is a number.
const MOST_MARKS: usize = 150;

/// A mark below the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, 0 to 1.
    pub part: f64,
    /// Its number; most have none.
    pub name: Option<String>,
}

/// The marks for a number of epochs: about four of them with their number, the last one always.
pub fn ticks(epochs: usize) -> Vec<Tick> {
    let stride = stride(epochs);
    let named =
        |epoch: usize| epoch == epochs || (epoch.is_multiple_of(stride) && epochs - epoch >= stride / 2);
    let name = |epoch: usize| {
        if epoch == epochs { say!(transport::epochs { epochs: epoch }) } else { grouped(epoch) }
    };
    (0..=epochs)
        .step_by(if epochs > MOST_MARKS { stride } else { 1 })
        .chain((epochs > MOST_MARKS && !epochs.is_multiple_of(stride)).then_some(epochs))
        .map(|epoch| Tick {
            part: epoch as f64 / epochs.max(1) as f64,
            name: named(epoch).then(|| name(epoch)),
        })
        .collect()
}

/// The least of 1, 2.5 and 5 times a power of ten that gives no more than four steps.
fn stride(epochs: usize) -> usize {
    let mut ten = 1;
    loop {
        for stride in [ten, 5 * ten / 2, 5 * ten] {
            if stride * 4 >= epochs {
                return stride;
            }
        }
        ten *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(epochs: usize, expect: &[&str]) {
        let ticks = ticks(epochs);
        let names: Vec<_> = ticks.iter().filter_map(|tick| tick.name.as_deref()).collect();
        assert_eq!(names, expect);
        assert!(ticks.len() <= MOST_MARKS + 1);
        assert_eq!(ticks.last().map(|tick| tick.part), Some(1.0));
    }

    #[test]
    fn a_few_round_numbers() {
        check(75, &["0", "25", "50", "75 epochs"]);
        check(1, &["0", "1 epoch"]);
        check(10, &["0", "5", "10 epochs"]);
        check(500, &["0", "250", "500 epochs"]);
        check(100_000, &["0", "25,000", "50,000", "75,000", "100,000 epochs"]);
    }
}
