//! What a key asks of the first visit.

use super::focus::Focus;
use super::key::Key;
use session::{FirstAct, FirstStep, Way};

/// What a key asks of the step of a first visit where `focus` has the focus.
pub(super) fn act(key: &Key, focus: Focus, step: FirstStep) -> Option<FirstAct> {
    if key.control || key.alt || key.shift || !matches!(focus, Focus::Page | Focus::Button) {
        return None;
    }
    let asks = step == FirstStep::Guess;
    match key.name.as_str() {
        "Escape" => Some(FirstAct::End),
        "Enter" | " " if focus == Focus::Page => Some(FirstAct::Next),
        "ArrowRight" => Some(FirstAct::Next),
        "ArrowLeft" => Some(FirstAct::Back),
        "ArrowUp" if asks => Some(FirstAct::Guess(Way::Up)),
        "ArrowDown" if asks => Some(FirstAct::Guess(Way::Down)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, focus: Focus, step: FirstStep, expect: Option<FirstAct>) {
        let key = Key { name: name.into(), ..Key::default() };
        assert_eq!(act(&key, focus, step), expect, "{name} in {focus:?} at {step:?}");
    }

    #[test]
    fn keys_go_through_the_steps() {
        check(" ", Focus::Page, FirstStep::Watch, Some(FirstAct::Next));
        check("Enter", Focus::Page, FirstStep::Loss, Some(FirstAct::Next));
        check("Enter", Focus::Button, FirstStep::Loss, None);
        check("ArrowRight", Focus::Button, FirstStep::Loss, Some(FirstAct::Next));
        check("ArrowLeft", Focus::Page, FirstStep::Loss, Some(FirstAct::Back));
        check("Escape", Focus::Page, FirstStep::Drag, Some(FirstAct::End));
        for field in [Focus::Choice, Focus::Line, Focus::Text] {
            check("ArrowRight", field, FirstStep::Loss, None);
            check("Escape", field, FirstStep::Loss, None);
        }
    }

    #[test]
    fn arrows_answer_an_open_guess_alone() {
        check("ArrowUp", Focus::Page, FirstStep::Guess, Some(FirstAct::Guess(Way::Up)));
        check("ArrowDown", Focus::Button, FirstStep::Guess, Some(FirstAct::Guess(Way::Down)));
        check("ArrowUp", Focus::Page, FirstStep::Loss, None);
        let shifted = Key { name: "ArrowRight".into(), shift: true, ..Key::default() };
        assert_eq!(act(&shifted, Focus::Page, FirstStep::Loss), None);
    }
}
