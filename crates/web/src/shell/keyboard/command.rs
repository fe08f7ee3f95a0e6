//! What a key asks for.

use super::focus::Focus;
use super::key::Key;
use session::{Event, Stride};

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Command {
    Send(Event),
    Help,
    Bring,
    Present,
}

/// What a key asks of a playground where `focus` has the focus.
pub(super) fn command(key: &Key, focus: Focus) -> Option<Command> {
    let letter = key.name.to_lowercase();
    if key.control {
        let undo = match letter.as_str() {
            "z" if key.shift => Event::Redo,
            "z" => Event::Undo,
            "y" if !key.shift => Event::Redo,
            _ => return None,
        };
        return (focus != Focus::Text && !key.alt).then_some(Command::Send(undo));
    }
    if matches!(focus, Focus::Line | Focus::Text) {
        return None;
    }
    if letter == "?" {
        return Some(Command::Help);
    }
    let by_letter = match letter.as_str() {
        "o" => Some(Command::Bring),
        "p" => Some(Command::Present),
        _ => None,
    };
    if by_letter.is_some() {
        return by_letter.filter(|_| !key.shift && !key.alt && focus != Focus::Choice);
    }
    if letter == " " {
        return (focus == Focus::Page && !key.shift && !key.alt).then_some(Command::Send(Event::TogglePlay));
    }
    if focus == Focus::Choice {
        return None;
    }
    let stride = match (key.shift, key.alt) {
        (false, false) => Stride::Phase,
        (true, false) => Stride::Update,
        (false, true) => Stride::Epoch,
        (true, true) => return None,
    };
    let event = match letter.as_str() {
        "arrowleft" => Event::Step { stride, forward: false },
        "arrowright" => Event::Step { stride, forward: true },
        "home" if stride == Stride::Phase => Event::GoToStart,
        "end" if stride == Stride::Phase => Event::GoToEnd,
        _ => return None,
    };
    Some(Command::Send(event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &str, focus: Focus, expect: Option<Event>) {
        let mut key = Key::default();
        for part in keys.split('+') {
            match part {
                "Shift" => key.shift = true,
                "Alt" => key.alt = true,
                "Ctrl" => key.control = true,
                name => key.name = name.into(),
            }
        }
        assert_eq!(command(&key, focus), expect.map(Command::Send), "{keys} in {focus:?}");
    }

    fn step(stride: Stride, forward: bool) -> Option<Event> {
        Some(Event::Step { stride, forward })
    }

    #[test]
    fn keys_move_the_playhead() {
        check(" ", Focus::Page, Some(Event::TogglePlay));
        check("ArrowRight", Focus::Page, step(Stride::Phase, true));
        check("ArrowRight", Focus::Button, step(Stride::Phase, true));
        check("Shift+ArrowLeft", Focus::Page, step(Stride::Update, false));
        check("Alt+ArrowLeft", Focus::Page, step(Stride::Epoch, false));
        check("Home", Focus::Page, Some(Event::GoToStart));
        check("End", Focus::Page, Some(Event::GoToEnd));
    }

    #[test]
    fn keys_take_back_and_make_again() {
        check("Ctrl+z", Focus::Line, Some(Event::Undo));
        check("Ctrl+Shift+Z", Focus::Page, Some(Event::Redo));
        check("Ctrl+y", Focus::Choice, Some(Event::Redo));
        check("Ctrl+z", Focus::Text, None);
    }

    #[test]
    fn keys_of_what_has_the_focus_are_left_to_it() {
        check(" ", Focus::Button, None);
        check(" ", Focus::Line, None);
        check("ArrowLeft", Focus::Line, None);
        check("ArrowLeft", Focus::Choice, None);
        check("Home", Focus::Choice, None);
        check("?", Focus::Line, None);
        check("Ctrl+ArrowLeft", Focus::Page, None);
        check("o", Focus::Line, None);
        check("o", Focus::Choice, None);
        check("Ctrl+o", Focus::Page, None);
        check("p", Focus::Line, None);
        check("Ctrl+p", Focus::Page, None);
        for (letter, expect) in [("o", Command::Bring), ("p", Command::Present)] {
            let key = Key { name: letter.into(), ..Key::default() };
            assert_eq!(command(&key, Focus::Page), Some(expect));
        }
        assert_eq!(
            command(&Key { name: "?".into(), shift: true, ..Key::default() }, Focus::Button),
            Some(Command::Help)
        );
    }
}
