//! Which key does what, where: the one table that the wizard obeys, and that the line at the foot,
//! the help page and the README are made from.
//!
//! Nothing is bound to Alt or `AltGr` (they write characters), to F10 to F12 (terminals take them), or
//! to a letter outside menus (letters are text).

use super::key::{Key, Press};
use crate::words::Words;

/// What a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    // The way.
    Next,
    Begin,
    Choose,
    Tick,
    NewLine,
    NextField,
    PreviousField,
    Back,
    Close,
    // What may be said of a question.
    Unknown,
    Later,
    Decline,
    Clear,
    // From everywhere in a case.
    Overview,
    Deadlines,
    Letters,
    Make,
    GoTo,
    Sheet,
    WhoSays,
    Note,
    JumpBack,
    Queue,
    AskAgain,
    NextMust,
    Case,
    Save,
    // From everywhere.
    Help,
    HelpLines,
    Lock,
    Leave,
    // Texts.
    Undo,
    Redo,
    Cut,
    Paste,
    SelectAll,
    Editor,
    DeleteBack,
    DeleteForward,
    DeleteWordBack,
    DeleteWordForward,
    // Lists.
    Remove,
    MoveUp,
    MoveDown,
    // Moving about.
    Up,
    Down,
    Left,
    Right,
    WordLeft,
    WordRight,
    RowStart,
    RowEnd,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
}

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Home,
    /// What a form says of itself before the first question.
    Before,
    /// A field of one line.
    Line,
    /// A field of many lines.
    Text,
    /// One of some options.
    One,
    /// Any of some options.
    Many,
    /// The button that goes on.
    Button,
    /// The cards of a list.
    List,
    Review,
    /// Something to read.
    Reading,
    /// The letters that were made.
    Papers,
    Dialog,
    Help,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 13] = [
        Self::Home,
        Self::Before,
        Self::Line,
        Self::Text,
        Self::One,
        Self::Many,
        Self::Button,
        Self::List,
        Self::Review,
        Self::Reading,
        Self::Papers,
        Self::Dialog,
        Self::Help,
    ];
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub action: Action,
    pub keys: &'static [Press],
    pub places: &'static [Place],
    /// The sentence about it: `key-ID` in a word or two, `key-ID-about` in full.
    pub words: &'static str,
    /// Its rank in the line at the foot; `None` where it is only in the help.
    pub foot: Option<u8>,
}

const fn key(key: Key) -> Press {
    Press::plain(key)
}

const fn ctrl(c: char) -> Press {
    Press::ctrl(Key::Char(c))
}

const EVERYWHERE: &[Place] = &Place::ALL;
const IN_CASE: &[Place] = &[
    Place::Line,
    Place::Text,
    Place::One,
    Place::Many,
    Place::Button,
    Place::List,
    Place::Review,
    Place::Papers,
];
const NOTED: &[Place] = &[
    Place::Before,
    Place::Line,
    Place::Text,
    Place::One,
    Place::Many,
    Place::Button,
    Place::List,
    Place::Review,
    Place::Reading,
    Place::Papers,
    Place::Dialog,
    Place::Help,
];
const QUESTION: &[Place] =
    &[Place::Line, Place::Text, Place::One, Place::Many, Place::Button, Place::List];
const TABBED: &[Place] = &[Place::Line, Place::One, Place::Many, Place::Button];
const WRITTEN: &[Place] = &[Place::Line, Place::Text];
const FIELDS: &[Place] = &[Place::Line, Place::Text, Place::One, Place::Many, Place::Button];
const PAGES: &[Place] = &[
    Place::Home,
    Place::One,
    Place::Many,
    Place::List,
    Place::Review,
    Place::Reading,
    Place::Before,
    Place::Papers,
    Place::Dialog,
    Place::Help,
    Place::Text,
];
const CHOSEN: &[Place] = &[
    Place::Home,
    Place::One,
    Place::List,
    Place::Review,
    Place::Papers,
    Place::Dialog,
    Place::Help,
];

/// A line of the table in one go.
const fn bind(
    action: Action,
    keys: &'static [Press],
    places: &'static [Place],
    words: &'static str,
    foot: Option<u8>,
) -> Binding {
    Binding { action, keys, places, words, foot }
}

/// The table, in the order of the help page.
pub const TABLE: &[Binding] = &[
    bind(
        Action::Next,
        &[key(Key::Enter)],
        &[Place::Line, Place::Many, Place::Button],
        "next",
        Some(1),
    ),
    bind(Action::Begin, &[key(Key::Enter)], &[Place::Before], "begin", Some(1)),
    bind(Action::Choose, &[key(Key::Enter)], CHOSEN, "choose", Some(1)),
    bind(Action::Tick, &[key(Key::Char(' '))], &[Place::Many], "tick", Some(0)),
    bind(Action::NewLine, &[key(Key::Enter)], &[Place::Text], "new-line", Some(2)),
    bind(Action::NextField, &[key(Key::Tab)], &[Place::Text], "next-field", Some(3)),
    bind(Action::NextField, &[key(Key::Tab)], TABBED, "next-field", None),
    bind(Action::PreviousField, &[Press::shift(Key::Tab)], FIELDS, "previous-field", None),
    bind(Action::Back, &[key(Key::Esc)], QUESTION, "back", Some(4)),
    bind(
        Action::Back,
        &[key(Key::Esc)],
        &[Place::Home, Place::Before, Place::Review, Place::Papers],
        "back",
        Some(4),
    ),
    bind(
        Action::Close,
        &[key(Key::Esc)],
        &[Place::Reading, Place::Dialog, Place::Help],
        "close",
        Some(2),
    ),
    bind(Action::Remove, &[key(Key::Delete)], &[Place::Home, Place::List], "remove", Some(5)),
    bind(Action::MoveUp, &[Press::ctrl(Key::Up)], &[Place::List], "move-up", Some(9)),
    bind(Action::MoveDown, &[Press::ctrl(Key::Down)], &[Place::List], "move-down", None),
    bind(Action::Unknown, &[key(Key::F(5))], FIELDS, "unknown", Some(5)),
    bind(Action::Later, &[key(Key::F(6))], FIELDS, "later", Some(5)),
    bind(Action::Decline, &[key(Key::F(7))], FIELDS, "decline", Some(7)),
    bind(Action::Clear, &[key(Key::Delete)], &[Place::One, Place::Many], "clear", None),
    bind(Action::Overview, &[key(Key::F(2))], QUESTION, "overview", Some(8)),
    bind(Action::Letters, &[key(Key::F(4))], IN_CASE, "letters", Some(9)),
    bind(Action::Deadlines, &[key(Key::F(3))], IN_CASE, "deadlines", Some(11)),
    bind(Action::Make, &[key(Key::F(8))], IN_CASE, "make", Some(10)),
    bind(Action::GoTo, &[ctrl('g'), ctrl('f')], IN_CASE, "go-to", None),
    bind(Action::NextMust, &[ctrl('n')], IN_CASE, "next-must", None),
    bind(Action::Save, &[ctrl('s')], IN_CASE, "save", None),
    bind(Action::Undo, &[ctrl('z')], IN_CASE, "undo", None),
    bind(Action::Redo, &[ctrl('y')], IN_CASE, "redo", None),
    bind(Action::SelectAll, &[ctrl('a')], WRITTEN, "select-all", None),
    bind(Action::Cut, &[ctrl('x')], WRITTEN, "cut", None),
    bind(Action::Paste, &[ctrl('v')], WRITTEN, "paste", None),
    bind(Action::Editor, &[ctrl('e')], &[Place::Text], "editor", None),
    bind(Action::Up, &[key(Key::Up), Press::shift(Key::Up)], EVERYWHERE, "up", None),
    bind(Action::Down, &[key(Key::Down), Press::shift(Key::Down)], EVERYWHERE, "down", None),
    bind(
        Action::Left,
        &[key(Key::Left), Press::shift(Key::Left)],
        &[Place::Line, Place::Text, Place::Reading],
        "left",
        None,
    ),
    bind(
        Action::Right,
        &[key(Key::Right), Press::shift(Key::Right)],
        &[Place::Line, Place::Text, Place::Reading],
        "right",
        Some(3),
    ),
    bind(
        Action::WordLeft,
        &[Press::ctrl(Key::Left), Press { key: Key::Left, ctrl: true, shift: true }],
        WRITTEN,
        "word-left",
        None,
    ),
    bind(
        Action::WordRight,
        &[Press::ctrl(Key::Right), Press { key: Key::Right, ctrl: true, shift: true }],
        WRITTEN,
        "word-right",
        None,
    ),
    bind(
        Action::RowStart,
        &[key(Key::Home), Press::shift(Key::Home)],
        EVERYWHERE,
        "row-start",
        None,
    ),
    bind(Action::RowEnd, &[key(Key::End), Press::shift(Key::End)], EVERYWHERE, "row-end", None),
    bind(Action::PageUp, &[key(Key::PageUp), Press::shift(Key::PageUp)], PAGES, "page-up", None),
    bind(
        Action::PageDown,
        &[key(Key::PageDown), Press::shift(Key::PageDown)],
        PAGES,
        "page-down",
        None,
    ),
    bind(
        Action::TextStart,
        &[Press::ctrl(Key::Home), Press { key: Key::Home, ctrl: true, shift: true }],
        WRITTEN,
        "text-start",
        None,
    ),
    bind(
        Action::TextEnd,
        &[Press::ctrl(Key::End), Press { key: Key::End, ctrl: true, shift: true }],
        WRITTEN,
        "text-end",
        None,
    ),
    bind(Action::DeleteBack, &[key(Key::Backspace)], EVERYWHERE, "delete-back", None),
    bind(Action::DeleteForward, &[key(Key::Delete)], WRITTEN, "delete-forward", None),
    bind(
        Action::DeleteWordBack,
        &[Press::ctrl(Key::Backspace), ctrl('w')],
        WRITTEN,
        "delete-word-back",
        None,
    ),
    bind(
        Action::DeleteWordForward,
        &[Press::ctrl(Key::Delete)],
        WRITTEN,
        "delete-word-forward",
        None,
    ),
    // While someone tells.
    bind(Action::Sheet, &[ctrl('k')], IN_CASE, "sheet", None),
    bind(Action::Note, &[ctrl('t')], NOTED, "note", None),
    bind(Action::WhoSays, &[ctrl('r')], IN_CASE, "who-says", None),
    bind(Action::JumpBack, &[ctrl('b')], IN_CASE, "jump-back", None),
    bind(Action::Queue, &[ctrl('o')], IN_CASE, "queue", None),
    bind(Action::AskAgain, &[ctrl('q')], FIELDS, "ask-again", None),
    bind(Action::Case, &[ctrl('d')], IN_CASE, "case", Some(13)),
    // What lies over the page stays there until something else is chosen.
    bind(
        Action::Case,
        &[ctrl('d')],
        &[Place::Before, Place::Reading, Place::Dialog, Place::Help],
        "case",
        None,
    ),
    bind(Action::HelpLines, &[key(Key::F(9))], EVERYWHERE, "help-lines", Some(12)),
    bind(Action::Lock, &[ctrl('l')], EVERYWHERE, "lock", None),
    bind(Action::Leave, &[ctrl('c')], EVERYWHERE, "leave", Some(6)),
    bind(Action::Help, &[key(Key::F(1)), ctrl('p')], EVERYWHERE, "help", Some(200)),
];

/// What a key does in a place.
#[must_use]
pub fn action(place: Place, press: Press) -> Option<Action> {
    bindings(place).find(|binding| binding.keys.contains(&press)).map(|binding| binding.action)
}

/// The lines of the table that hold in a place.
pub fn bindings(place: Place) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |binding| binding.places.contains(&place))
}

/// A key's name, as in "Ctrl+G".
#[must_use]
pub fn name(press: Press, words: &Words) -> String {
    let own = match press.key {
        Key::Char(' ') => words.say("keyname-space"),
        Key::Char(c) => c.to_uppercase().to_string(),
        Key::F(number) => format!("F{number}"),
        Key::Enter => "Enter".to_owned(),
        Key::Tab => "Tab".to_owned(),
        Key::Esc => "Esc".to_owned(),
        Key::Backspace => words.say("keyname-backspace"),
        Key::Delete => "Delete".to_owned(),
        Key::Up => words.say("keyname-up"),
        Key::Down => words.say("keyname-down"),
        Key::Left => words.say("keyname-left"),
        Key::Right => words.say("keyname-right"),
        Key::Home => "Home".to_owned(),
        Key::End => "End".to_owned(),
        Key::PageUp => "PgUp".to_owned(),
        Key::PageDown => "PgDn".to_owned(),
    };
    match (press.ctrl, press.shift) {
        (true, _) => format!("Ctrl+{own}"),
        (false, true) => format!("Shift+{own}"),
        (false, false) => own,
    }
}

impl Binding {
    /// The first key of a binding, by its name.
    #[must_use]
    pub fn key_name(&self, words: &Words) -> String {
        self.keys.first().map(|press| name(*press, words)).unwrap_or_default()
    }

    /// What it does, in a word or two.
    #[must_use]
    pub fn short(&self, words: &Words) -> String {
        words.say(&format!("key-{}", self.words))
    }

    /// What it does, in a sentence.
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        words.say(&format!("key-{}-about", self.words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_means_one_thing_in_one_place() {
        for place in Place::ALL {
            let mut seen = std::collections::HashMap::new();
            for binding in bindings(place) {
                for press in binding.keys {
                    let before = seen.insert(*press, binding.action);
                    assert_eq!(before, None, "{press:?} in {place:?}");
                }
            }
        }
    }

    #[test]
    fn every_key_has_its_words() {
        let words = Words::new("nb");
        for binding in TABLE {
            for id in [format!("key-{}", binding.words), format!("key-{}-about", binding.words)] {
                assert!(words.has(&id), "{id}");
            }
            assert!(!binding.keys.is_empty() && !binding.places.is_empty());
        }
    }

    #[test]
    fn nothing_is_bound_that_terminals_take_or_people_write() {
        for press in TABLE.iter().flat_map(|binding| binding.keys) {
            match press.key {
                Key::F(number) => assert!(number < 10, "{press:?}"),
                Key::Char(' ') => {}
                // Tab, Enter, a pasted line feed and the Backspace of old terminals.
                Key::Char(c) => assert!(press.ctrl && !"imjh".contains(c), "{press:?}"),
                _ => {}
            }
        }
    }

    #[test]
    fn there_is_a_way_out_of_every_place() {
        for place in Place::ALL {
            let does = |action| bindings(place).any(|binding| binding.action == action);
            assert!(does(Action::Help) && does(Action::Leave), "{place:?}");
            assert!(place == Place::Home || does(Action::Back) || does(Action::Close), "{place:?}");
        }
    }
}
