//! The keys while a class looks on: all that a remote sends, and few more.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The next phase, or the guess before it.
    On,
    /// The phase before.
    Back,
    /// One more hand for up.
    Up,
    /// One more hand for down.
    Down,
    /// A black screen, or no more.
    Blank,
    /// With guesses or without.
    Guesses,
    /// Back to the page.
    Leave,
}

/// What a key asks for, where hands are counted and where not.
pub fn act(key: &str, counting: bool) -> Option<Act> {
    match key {
        "PageDown" => Some(Act::On),
        "PageUp" => Some(Act::Back),
        "ArrowUp" if counting => Some(Act::Up),
        "ArrowDown" if counting => Some(Act::Down),
        "b" | "B" => Some(Act::Blank),
        "g" | "G" => Some(Act::Guesses),
        "Escape" => Some(Act::Leave),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_s_two_keys_are_enough() {
        assert_eq!([act("PageDown", true), act("PageUp", false)], [Some(Act::On), Some(Act::Back)]);
        assert_eq!([act("ArrowUp", false), act("ArrowDown", false)], [None, None]);
        assert_eq!([act("ArrowUp", true), act("ArrowDown", true)], [Some(Act::Up), Some(Act::Down)]);
        assert_eq!(
            [act("b", false), act("G", false), act("Escape", true)].map(Option::unwrap),
            [Act::Blank, Act::Guesses, Act::Leave]
        );
        assert_eq!(act("x", true), None);
    }
}
