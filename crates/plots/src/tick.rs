//! Where grid lines go, and the clean numbers at them.

/// A grid line: its value and what is written at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in data units.
    pub value: f64,
    /// The number, as short as it can be.
    pub label: String,
}

impl Tick {
    /// The tick at `digits`·10^`exponent`.
    fn new(digits: i64, exponent: i32) -> Tick {
        Tick { value: scaled(digits, exponent), label: label(digits, exponent) }
    }
}

fn scaled(digits: i64, exponent: i32) -> f64 {
    // Dividing by a whole power of ten rounds once: 3 / 10 is 0.3, and 3 * 0.1 is not.
    match exponent {
        ..-300 => digits as f64 * 1e-300 / 10f64.powi(-300 - exponent),
        -300..0 => digits as f64 / 10f64.powi(-exponent),
        _ => digits as f64 * 10f64.powi(exponent),
    }
}

/// `0.25`, `−3`, `1e−7`, `2.5e12`; from 0.01 to 100 000 without an exponent.
fn label(digits: i64, exponent: i32) -> String {
    if digits == 0 {
        return "0".to_string();
    }
    let sign = if digits < 0 { "−" } else { "" };
    let digits = digits.unsigned_abs();
    let length = digits.ilog10() as i32 + 1;
    if (exponent >= -4 || length + exponent >= -1) && length + exponent <= 5 {
        let decimals = (-exponent).max(0) as usize;
        return format!("{sign}{:.decimals$}", scaled(digits as i64, exponent));
    }
    let mantissa = digits.to_string();
    let (first, rest) = mantissa.split_at(1);
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    let power = exponent + length - 1;
    let minus = if power < 0 { "−" } else { "" };
    format!("{sign}{first}{point}{rest}e{minus}{}", power.abs())
}

/// Returns equally spaced ticks from `low` to `high`, at most `most` steps.
pub fn linear(low: f64, high: f64, most: usize) -> Vec<Tick> {
    let (digit, exponent) = step((high - low) / most as f64);
    multiples(low, high, digit, exponent)
}

/// Ticks of a count such as epochs: at whole numbers, and to the very end where that is possible.
pub fn counting(low: f64, high: f64, most: usize) -> Vec<Tick> {
    let span = high - low;
    let least = (span / most as f64).max(1.0);
    let mut candidates: Vec<(i64, i32)> = vec![step(least)];
    for exponent in [least.log10() as i32, least.log10() as i32 + 1] {
        candidates.extend([(1, exponent), (2, exponent), (5, exponent)]);
        if exponent > 0 {
            candidates.push((25, exponent - 1));
        }
    }
    let steps = |&(digit, exponent): &(i64, i32)| span / scaled(digit, exponent);
    let exact = candidates
        .iter()
        .filter(|candidate| {
            let count = steps(candidate);
            count >= 2.0 && count <= most as f64 && (count - count.round()).abs() < 1e-9
        })
        .max_by(|a, b| steps(a).total_cmp(&steps(b)));
    let (digit, exponent) = *exact.unwrap_or(&candidates[0]);
    multiples(low, high, digit, exponent)
}

/// Ticks for equal ratios from 10^`low` to 10^`high`: powers of ten, with 2 and 5 between them where those are few.
pub fn logarithmic(low: f64, high: f64, most: usize) -> Vec<Tick> {
    let (first, last) = ((low - 1e-9).ceil() as i32, (high + 1e-9).floor() as i32);
    if last > first {
        let least = ((last - first) as usize).div_ceil(most) as i32;
        let stride = [1, 2, 3, 5, 10, 20, 50, 100].into_iter().find(|stride| *stride >= least).unwrap_or(200);
        return (first..=last).filter(|e| e.rem_euclid(stride) == 0).map(|e| Tick::new(1, e)).collect();
    }
    let inside = |tick: &Tick| (low..=high).contains(&tick.value.log10());
    let fine: Vec<Tick> = (first - 1..=last + 1)
        .flat_map(|e| [1, 2, 5].map(|digit| Tick::new(digit, e)))
        .filter(inside)
        .collect();
    if fine.len() > 1 { fine } else { linear(10f64.powf(low), 10f64.powf(high), most) }
}

/// Ticks for equal ratios, about a dozen, strictly by their digits: powers of ten and what divides them well.
pub fn ratios(low: f64, high: f64) -> Vec<Tick> {
    let decades = (high / low).log10();
    let (digits, stride): (&[i64], i32) = match decades {
        ..2.0 => (&[10, 15, 20, 30, 50, 70], 1),
        ..5.0 => (&[10, 20, 50], 1),
        ..14.0 => (&[10], 1),
        _ => (&[10], (decades / 12.0).ceil() as i32),
    };
    let (first, last) = (low.log10().floor() as i32, high.log10().ceil() as i32);
    let exponents = (first..=last).filter(|exponent| exponent.rem_euclid(stride) == 0);
    let ticks = exponents.flat_map(|exponent| {
        digits.iter().map(move |&digit| match digit % 10 {
            0 => Tick::new(digit / 10, exponent),
            _ => Tick::new(digit, exponent - 1),
        })
    });
    ticks.filter(|tick| (low..=high).contains(&tick.value)).collect()
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `least`.
fn step(least: f64) -> (i64, i32) {
    let exponent = least.log10().floor() as i32;
    let digit = [1, 2, 5].into_iter().find(|digit| scaled(*digit, exponent) >= least * (1.0 - 1e-9));
    digit.map_or((1, exponent + 1), |digit| (digit, exponent))
}

fn multiples(low: f64, high: f64, digit: i64, exponent: i32) -> Vec<Tick> {
    let step = scaled(digit, exponent);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|k| Tick::new(k * digit, exponent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ticks: &[Tick], expected: &str) {
        let labels: Vec<&str> = ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels.join(" "), expected);
    }

    #[test]
    fn linear_ticks_are_round() {
        check(&linear(0.0, 0.65, 4), "0 0.2 0.4 0.6");
        check(&linear(-1.2, 1.2, 4), "−1 0 1");
        check(&linear(0.0, 123_456.0, 3), "0 50000 1e5");
        check(&linear(0.0, 0.00007, 4), "0 2e−5 4e−5 6e−5");
        check(&linear(-1e306, 1e306, 4), "−1e306 −5e305 0 5e305 1e306");
        check(&linear(12.5, 12.6, 3), "12.50 12.55 12.60");
        check(&linear(-0.91225, -0.91215, 2), "−0.91225 −0.91220 −0.91215");
        check(&linear(0.01, 0.01002, 2), "0.01000 0.01001 0.01002");
    }

    #[test]
    fn epochs_are_whole_and_end_at_the_last() {
        check(&counting(0.0, 75.0, 5), "0 25 50 75");
        check(&counting(0.0, 100.0, 4), "0 25 50 75 100");
        check(&counting(0.0, 1.0, 5), "0 1");
        check(&counting(0.0, 3.0, 5), "0 1 2 3");
        check(&counting(0.0, 37.0, 5), "0 10 20 30");
        check(&counting(0.0, 100_000.0, 4), "0 25000 50000 75000 1e5");
    }

    #[test]
    fn log_ticks_are_powers_of_ten() {
        check(&logarithmic(-1.0, 1.4, 4), "0.1 1 10");
        check(&logarithmic(-320.0, 300.0, 4), "1e−200 1 1e200");
        check(&logarithmic(-0.8, 0.7, 4), "0.2 0.5 1 2 5");
        check(&logarithmic(-0.03, -0.01, 4), "0.94 0.96");
        check(&logarithmic(-7.2, -4.8, 4), "1e−7 1e−6 1e−5");
    }

    #[test]
    fn values_are_those_of_the_labels() {
        assert_eq!(linear(0.0, 1.0, 10)[3], Tick { value: 0.3, label: "0.3".into() });
        assert!(Tick::new(1, -320).value > 0.0);
    }
}
