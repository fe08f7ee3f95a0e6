//! By what a printout of somebody's own code is known.

use super::printout::{What, is_index, read};

/// What a printout has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Losses, in lines that say so.
    Losses,
    /// Weights or gradients alone.
    Parameters,
}

/// Returns what a text is a printout of; none where a line has numbers and nothing beside them that says which: a table has its
/// names in the first line alone.
pub fn sign(text: &str) -> Option<Sign> {
    let mut found = None;
    for line in text.lines().filter(|line| line.contains(|c: char| c.is_ascii_digit())) {
        let items = read(line);
        let has_letters = line.contains(char::is_alphabetic);
        let of_losses = items.iter().any(|item| item.what == What::Loss);
        let of_parameters = items.iter().any(|item| matches!(item.what, What::Parameters { .. }));
        // What goes on with an array.
        let goes_on = !has_letters && line.contains(['[', ']']);
        if is_row(line)
            || !(of_losses || of_parameters || goes_on || has_letters && line.split(' ').any(is_index))
        {
            return None;
        }
        if of_losses {
            found = Some(Sign::Losses);
        } else if of_parameters {
            found = found.or(Some(Sign::Parameters));
        }
    }
    found
}

/// Whether a line is a row of a table that a sign parts: two of its values are numbers and nothing else.
fn is_row(line: &str) -> bool {
    !line.contains('[')
        && [',', ';', '\t', '|']
            .iter()
            .any(|sign| line.split(*sign).filter(|cell| cell.trim().parse::<f64>().is_ok()).count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printout_says_what_its_numbers_are_and_a_table_in_its_first_line() {
        for (text, expect) in [
            ("Epoch 1 loss 26.2\nEpoch 2 loss 19.1", Some(Sign::Losses)),
            ("Training …\nEpoch 1, row 1, loss 13.5\ndone", Some(Sign::Losses)),
            ("Epoch 1/2\n4/4 [==] - 0s 2ms/step - loss: 25.1", Some(Sign::Losses)),
            ("losses: [26.2, 19.1,\n 10.8]", Some(Sign::Losses)),
            ("after first row\nW1 = 0.106 b1 = 0.0008", Some(Sign::Parameters)),
            ("dW1: [[1. 2.]\n [3. 4.]]", Some(Sign::Parameters)),
            ("epoch loss\n1 0.5\n2 0.3", None),
            ("epoch,loss\n1,0.5\n2,0.3", None),
            ("W1,b1,loss\n0.1,0.2,0.3", None),
            ("   epoch  loss\n0      1  26.3\n1      2  19.8", None),
            ("name,a,b\nW1,0.5,0.3\nW2,0.4,0.1", None),
            ("result,score\nloss,3\nwin,4", None),
            ("26.2\n19.1", None),
            ("", None),
        ] {
            assert_eq!(sign(text), expect, "{text}");
        }
    }
}
