//! The names at the ends of the lines: one below the other, each as near to its line as there is room.

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The height its line ends at.
    pub y: f64,
    /// The lower, the sooner it is left out.
    pub importance: i64,
}

/// Places for names.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// The index of each name that is shown and the height of its middle, from the top.
    pub placed: Vec<(usize, f64)>,
    /// How many were left out; `more` is where to say so.
    pub left_out: usize,
    /// The height of the middle of `+n more`.
    pub more: f64,
}

/// Arranges names, each `height` high, between `top` and `bottom`.
pub fn arrange(wanted: &[Wanted], top: f64, bottom: f64, height: f64) -> Arrangement {
    let mut shown: Vec<usize> = (0..wanted.len()).collect();
    let room = (((bottom - top) / height) as usize).max(1);
    let mut end = bottom;
    if shown.len() > room {
        shown.sort_by_key(|&index| std::cmp::Reverse(wanted[index].importance));
        shown = apart_first(&shown, wanted, height);
        shown.truncate(room - 1);
        end -= height;
    }
    shown.sort_by(|&a, &b| wanted[a].y.total_cmp(&wanted[b].y));
    let heights: Vec<f64> = shown.iter().map(|&index| wanted[index].y).collect();
    Arrangement {
        left_out: wanted.len() - shown.len(),
        placed: shown.into_iter().zip(spread(&heights, top, end, height)).collect(),
        more: bottom - height / 2.0,
    }
}

/// The names that have room at their lines when taken in this order, then the others.
fn apart_first(order: &[usize], wanted: &[Wanted], height: f64) -> Vec<usize> {
    let (mut apart, mut others) = (Vec::<usize>::new(), Vec::new());
    for &index in order {
        let clear = apart.iter().all(|&other| (wanted[other].y - wanted[index].y).abs() >= height);
        if clear { apart.push(index) } else { others.push(index) }
    }
    apart.extend(others);
    apart
}

/// The heights nearest to the ascending `wanted` (least squares) that are at least `height` apart.
/// Less their place in the row these must ascend: pooling adjacent violators finds them.
fn spread(wanted: &[f64], top: f64, bottom: f64, height: f64) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (index, y) in wanted.iter().enumerate() {
        let mut pool = (y - index as f64 * height, 1);
        while let Some(&(sum, count)) = pools.last()
            && sum / count as f64 > pool.0 / pool.1 as f64
        {
            pool = (sum + pool.0, count + pool.1);
            pools.pop();
        }
        pools.push(pool);
    }
    let first = top + height / 2.0;
    let last = (bottom - (wanted.len() as f64 - 0.5) * height).max(first);
    let starts = pools.into_iter().flat_map(|(sum, count)| std::iter::repeat_n(sum / count as f64, count));
    starts.enumerate().map(|(index, y)| y.clamp(first, last) + index as f64 * height).collect()
}

/// Returns as much of a name as there is room for: the first of several, and of `profile_score→h1` rather `pro…ore→h1` than
/// its end, which tells it from others.
pub fn fit(name: &str, width: f64, measure: impl Fn(&str) -> f64) -> String {
    let fits = |text: &String| measure(text) <= width;
    let (first, more) = name.split_once(", ").map_or((name, ""), |(first, _)| (first, ", …"));
    let (start, end) = first.split_at(first.find('→').unwrap_or(first.len()));
    let start: Vec<char> = start.chars().collect();
    let cut = |kept: usize| {
        let back = if end.is_empty() { 0 } else { kept / 2 };
        let (front, back) = (start[..kept - back].iter(), start[start.len() - back..].iter());
        front.chain(&['…']).chain(back).collect::<String>() + end + more
    };
    let whole = [name.to_string(), format!("{first}{more}")];
    whole.into_iter().chain((1..start.len()).rev().map(cut)).find(fits).unwrap_or_default()
}

/// Returns a name, or its first word where there is no room for all of it.
pub fn whole_or_first_word(name: &str, width: f64, measure: impl Fn(&str) -> f64) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    if measure(name) <= width { name.to_string() } else { fit(first, width, measure) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[f64], expected: &[f64]) {
        let wanted: Vec<Wanted> = wanted.iter().map(|&y| Wanted { y, importance: 0 }).collect();
        let arrangement = arrange(&wanted, 0.0, 100.0, 10.0);
        let heights: Vec<f64> = arrangement.placed.iter().map(|placed| placed.1).collect();
        assert_eq!(heights, expected);
    }

    #[test]
    fn names_stand_at_their_lines_or_next_to_them() {
        check(&[20.0, 60.0], &[20.0, 60.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[50.0, 52.0, 90.0], &[46.0, 56.0, 90.0]);
        check(&[0.0, 0.0], &[5.0, 15.0]);
        check(&[100.0, 100.0], &[85.0, 95.0]);
    }

    #[test]
    fn the_least_important_are_left_out() {
        let wanted: Vec<Wanted> =
            (0..20).map(|i| Wanted { y: f64::from(i), importance: i64::from(i) }).collect();
        let arrangement = arrange(&wanted, 0.0, 50.0, 10.0);
        assert_eq!(arrangement.left_out, 16);
        assert_eq!(arrangement.more, 45.0);
        assert_eq!(arrangement.placed, [(9, 5.0), (17, 15.0), (18, 25.0), (19, 35.0)]);
    }

    #[test]
    fn long_names_are_cut() {
        let measure = |text: &str| text.chars().count() as f64;
        assert_eq!(fit("bias1", 5.0, measure), "bias1");
        assert_eq!(fit("a_very_long_name", 7.0, measure), "a_very…");
        assert_eq!(fit("name", 0.0, measure), "");
        assert_eq!(fit("profile_score→h1 & h2", 16.0, measure), "prof…ore→h1 & h2");
        assert_eq!(fit("b h1 & h2, b out", 13.0, measure), "b h1 & h2, …");
        assert_eq!(fit("cgpa→h1, profile_score→h2, b out", 20.0, measure), "cgpa→h1, …");
        assert_eq!(fit("a_very_long_name→h1, b out", 12.0, measure), "a_v…me→h1, …");
    }
}
