//! The log of a fit: what was printed of each epoch.

use super::terminal::plain;

/// A number as it was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The text: `25.0919`.
    pub text: String,
    /// The number.
    pub value: f64,
    /// What one in its last digit is worth: 0.0001.
    pub unit: f64,
}

impl Printed {
    /// Reads a number.
    pub fn read(text: &str) -> Option<Printed> {
        let value: f64 = text.parse().ok().filter(|x: &f64| x.is_finite())?;
        let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let decimals = mantissa.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let power = power.parse::<i32>().ok()? - i32::try_from(decimals).ok()?;
        Some(Printed { text: text.into(), value, unit: 10_f64.powi(power) })
    }

    /// Returns what stands in place of a number that wasn't printed: any prints alike.
    pub fn nothing() -> Printed {
        Printed { text: String::new(), value: 0.0, unit: f64::INFINITY }
    }

    /// Returns whether it was printed.
    pub fn is_there(&self) -> bool {
        !self.text.is_empty()
    }

    /// Reads a number that was float32, `np.float32(25.0919)` or `25.091899871826172`: with as few digits as say which.
    pub fn of_single(text: &str) -> Option<Printed> {
        let text = text.rsplit_once('(').map_or(text, |(_, inner)| inner).trim_end_matches(')');
        let printed = Printed::read(text)?;
        let single = printed.value as f32;
        match f64::from(single) == printed.value && text.len() > 9 {
            true => Printed::read(&single.to_string()),
            false => Some(printed),
        }
    }

    /// Returns another number in the form of this one.
    pub fn write(&self, number: f64) -> String {
        let (mantissa, power) = self.text.split_once(['e', 'E']).unwrap_or((&self.text, ""));
        let decimals = mantissa.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if power.is_empty() {
            return format!("{number:.decimals$}");
        }
        let written = format!("{number:.decimals$e}");
        let (mantissa, power) = written.split_once('e').unwrap_or((&written, "0"));
        let (sign, digits) = power.strip_prefix('-').map_or(("+", power), |digits| ("-", digits));
        format!("{mantissa}e{sign}{digits:0>2}")
    }

    /// Returns whether a number that was computed in float64 prints alike.
    pub fn is(&self, number: f64) -> bool {
        self.is_within(number, 0.0)
    }

    /// Returns whether a number prints alike that may lie so far apart from Keras's besides.
    pub fn is_within(&self, number: f64, slack: f64) -> bool {
        (number - self.value).abs() <= self.half_width() + slack
    }

    /// Returns how far a number may be from it that prints alike. Keras computes in float32, whose rounding may turn a last digit
    /// that is nearly on the edge.
    pub fn half_width(&self) -> f64 {
        let size = self.value.abs();
        self.unit / 2.0 + 5e-7 * size + 1e-6 * size.sqrt()
    }
}

/// The numbers of an epoch.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    /// The mean loss during the epoch.
    pub loss: Printed,
    /// What else was printed, by Keras's name: `val_loss`, `accuracy`.
    pub others: Vec<(String, Printed)>,
}

impl Logged {
    /// Sets a number, by Keras's name.
    pub fn set(&mut self, name: &str, printed: Printed) {
        if name == "loss" {
            self.loss = printed;
            return;
        }
        self.others.retain(|(known, _)| known != name);
        self.others.push((name.into(), printed));
    }
}

/// Returns what a log of Keras says of each epoch of each fit, in order; a fit ends where an epoch has no loss, or isn't the next
/// one: a part that was left out.
pub fn fits(output: &str) -> Vec<Vec<Logged>> {
    let output = plain(output);
    let mut found: Vec<Vec<Logged>> = Vec::new();
    let mut goes_on = false;
    for part in output.split("Epoch ").skip(1) {
        let number = part.split_once('/').and_then(|(number, _)| number.trim().parse::<usize>().ok());
        let Some(number) = number else { continue };
        if number == 1 {
            found.push(Vec::new());
            goes_on = true;
        }
        match (found.last_mut(), epoch(part)) {
            (Some(fit), Some(logged)) if goes_on && number == fit.len() + 1 => fit.push(logged),
            _ => goes_on = false,
        }
    }
    found
}

/// The last numbers of an epoch: a bar that grows prints them again and again.
fn epoch(part: &str) -> Option<Logged> {
    let mut loss = None;
    let mut others: Vec<(String, Printed)> = Vec::new();
    let mut rest = part;
    while let Some(at) = rest.find(": ") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let name = before.rsplit(|c: char| !is_name(c)).next().unwrap_or_default();
        let number: String =
            after.trim_start().chars().take_while(|c| c.is_ascii_digit() || "+-.eE".contains(*c)).collect();
        if let Some(printed) = Printed::read(number.trim_end_matches('-')) {
            if name == "loss" {
                loss = Some(printed);
            } else if !name.is_empty() {
                others.retain(|(known, _)| known != name);
                others.push((name.into(), printed));
            }
        }
        rest = after;
    }
    Some(Logged { loss: loss?, others })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, losses: &[&str]) {
        let found: Vec<_> = fits(output).into_iter().flatten().map(|logged| logged.loss.text).collect();
        assert_eq!(found, losses);
    }

    #[test]
    fn logs_of_keras_2_and_3_bars_and_lines() {
        check(
            "Epoch 1/75\n4/4 [==============================] - 0s 2ms/step - loss: 25.0919\n",
            &["25.0919"],
        );
        check(
            "Epoch 1/2\n4/4 - 0s - 7ms/step - loss: 17.5527\nEpoch 2/2\n4/4 - 0s - 8ms/step - loss: 0.5939\n",
            &["17.5527", "0.5939"],
        );
        check(
            "Epoch 1/1\n\u{1b}[1m1/4\u{1b}[0m ━━━ \u{1b}[1m0s\u{1b}[0m 6ms/step - loss: 12.6736\u{8}\u{8}\u{8}\r4/4 ━━━ 0s 6ms/step - loss: 25.0963\n",
            &["25.0963"],
        );
        check(
            "Epoch 1/1\n4/4 - 0s - loss: 7.3014e-05 - accuracy: 0.5000 - val_loss: 3.25\n",
            &["7.3014e-05"],
        );
        check("Epoch one of many\nloss: 3", &[]);
    }

    #[test]
    fn what_else_is_printed_has_its_name() {
        let found =
            fits("Epoch 1/1\n4/4 - 0s - 7ms/step - accuracy: 0.5000 - loss: 0.7000 - val_loss: 0.6921\n");
        let names: Vec<_> =
            found[0][0].others.iter().map(|(name, printed)| (name.as_str(), printed.value)).collect();
        assert_eq!(names, [("accuracy", 0.5), ("val_loss", 0.6921)]);
    }

    #[test]
    fn a_number_is_printed_alike_within_half_of_its_last_digit() {
        let printed = Printed::read("25.0919").unwrap();
        assert!(printed.is(25.09194) && printed.is(25.09186) && !printed.is(25.0921));
        let small = Printed::read("7.3014e-05").unwrap();
        assert_eq!(
            (printed.write(18.82984).as_str(), small.write(7.30141e-5).as_str()),
            ("18.8298", "7.3014e-05")
        );
        assert!((small.unit - 1e-9).abs() < 1e-20 && small.is(7.30141e-5) && !small.is(7.5e-5));
    }
}
