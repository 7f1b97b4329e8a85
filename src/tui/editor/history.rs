//! Undo and redo: what one step takes back.
//!
//! A step is one edit with its inverse in it. Typing grows the open step until a rule here (or a
//! call to [`History::close`]) ends it, so that one undo takes back about one word.

use std::collections::VecDeque;
use std::time::Duration;

use super::buffer::part;
use super::wrap::is_blank;

/// So many steps are kept; the oldest go first.
const MOST_STEPS: usize = 1000;
/// So many characters at most go into one step.
const MOST_CHARACTERS: usize = 100;
/// After a pause this long a new step begins.
const PAUSE: Duration = Duration::from_secs(2);

/// A change of the text at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub at: usize,
    pub removed: String,
    pub inserted: String,
}

impl Edit {
    fn inverse(&self) -> Self {
        Self { at: self.at, removed: self.inserted.clone(), inserted: self.removed.clone() }
    }

    /// This edit and one made right after it as one, if they touch.
    fn joined(&self, next: &Self) -> Option<Self> {
        let end = self.at + self.inserted.len();
        let next_end = next.at + next.removed.len();
        if next.at > end || next_end < self.at {
            return None;
        }
        // What the later edit removed beyond what this one had written.
        let before = part(&next.removed, ..self.at.saturating_sub(next.at));
        let behind = part(&next.removed, next.removed.len() - next_end.saturating_sub(end)..);
        // What it left of what this one had written.
        let head = part(&self.inserted, ..next.at.saturating_sub(self.at));
        let tail = part(&self.inserted, self.inserted.len() - end.saturating_sub(next_end)..);
        Some(Self {
            at: self.at.min(next.at),
            removed: [before, &self.removed, behind].concat(),
            inserted: [head, &next.inserted, tail].concat(),
        })
    }

    /// Whether what is typed next begins a new word and this edit already holds one.
    fn is_word_before(&self, next: &Self) -> bool {
        self.inserted.ends_with(is_blank)
            && self.inserted.contains(|c| !is_blank(c))
            && !next.inserted.starts_with(is_blank)
    }
}

/// Where the cursor is, and where the selection began if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    pub at: usize,
    pub anchor: Option<usize>,
}

/// How an edit came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Typed,
    Erased,
    /// A paste, a line end, or several characters at once: always a step of its own.
    Whole,
}

#[derive(Debug, Clone)]
struct Step {
    edit: Edit,
    before: Caret,
    after: Caret,
}

/// The newest step while it may still grow.
#[derive(Debug, Clone)]
struct Open {
    kind: Kind,
    characters: usize,
    last: Duration,
}

impl Open {
    fn takes(&self, kind: Kind, now: Duration) -> bool {
        self.kind == kind
            && self.characters < MOST_CHARACTERS
            && now.saturating_sub(self.last) < PAUSE
    }
}

#[derive(Debug, Clone, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    open: Option<Open>,
}

impl History {
    /// Takes up an edit that was just made.
    pub fn record(&mut self, kind: Kind, edit: Edit, carets: (Caret, Caret), now: Duration) {
        let (before, after) = carets;
        self.undone.clear();
        let open = self.open.take().filter(|open| open.takes(kind, now));
        let characters = match open {
            Some(open) if self.grow(&edit, after) => open.characters,
            _ => {
                self.push(Step { edit, before, after });
                0
            }
        };
        let open = Open { kind, characters: characters + 1, last: now };
        self.open = (kind != Kind::Whole).then_some(open);
    }

    /// Ends the open step: what comes next begins a new one.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// The edit that takes the newest step back, and where the cursor was before it.
    pub fn undo(&mut self) -> Option<(Edit, Caret)> {
        self.close();
        let step = self.done.pop_back()?;
        let back = (step.edit.inverse(), step.before);
        self.undone.push(step);
        Some(back)
    }

    /// The edit that was last taken back, and where the cursor was after it.
    pub fn redo(&mut self) -> Option<(Edit, Caret)> {
        self.close();
        let step = self.undone.pop()?;
        let again = (step.edit.clone(), step.after);
        self.done.push_back(step);
        Some(again)
    }

    /// Adds an edit to the newest step, unless a new word begins or it is somewhere else.
    fn grow(&mut self, edit: &Edit, after: Caret) -> bool {
        let step = self.done.back_mut().filter(|step| !step.edit.is_word_before(edit));
        let joined = step.and_then(|step| Some((step.edit.joined(edit)?, step)));
        let Some((joined, step)) = joined else { return false };
        (step.edit, step.after) = (joined, after);
        true
    }

    fn push(&mut self, step: Step) {
        if self.done.len() == MOST_STEPS {
            self.done.pop_front();
        }
        self.done.push_back(step);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{marked, shown};
    use super::super::{Editor, Move};
    use super::*;
    use Does::*;

    fn edit_of(text: &str, at: usize, length: usize, inserted: &str) -> Edit {
        let at = at.min(text.len());
        let end = (at + length).min(text.len());
        Edit { at, removed: text[at..end].to_owned(), inserted: inserted.to_owned() }
    }

    fn made(text: &str, edit: &Edit) -> String {
        let mut text = text.to_owned();
        assert_eq!(&text[edit.at..edit.at + edit.removed.len()], edit.removed);
        text.replace_range(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        text
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn two_edits_as_one_do_the_same(
            text in "[a-e]{0,8}",
            first in (0_usize..9, 0_usize..4, "[A-E]{0,4}"),
            second in (0_usize..9, 0_usize..6, "[0-9]{0,4}"),
        ) {
            let first = edit_of(&text, first.0, first.1, &first.2);
            let middle = made(&text, &first);
            let second = edit_of(&middle, second.0, second.1, &second.2);
            let last = made(&middle, &second);
            let apart = second.at > first.at + first.inserted.len()
                || second.at + second.removed.len() < first.at;
            let joined = first.joined(&second);
            prop_assert_eq!(joined.is_none(), apart);
            if let Some(joined) = joined {
                prop_assert_eq!(made(&text, &joined), last.clone());
                prop_assert_eq!(made(&last, &joined.inverse()), text);
            }
        }
    }

    #[test]
    fn the_oldest_steps_go_first() {
        let mut history = History::default();
        for n in 0..=MOST_STEPS {
            let edit = Edit { at: n, removed: String::new(), inserted: "x".to_owned() };
            history.record(Kind::Whole, edit, Default::default(), Duration::ZERO);
        }
        let undone: Vec<_> =
            std::iter::from_fn(|| history.undo()).map(|(edit, _)| edit.at).collect();
        assert_eq!(undone, (1..=MOST_STEPS).rev().collect::<Vec<_>>());
    }

    /// What a person does in a table of undo rules.
    enum Does {
        Types(&'static str),
        Erases(usize),
        Deletes(usize),
        Pastes(&'static str),
        Waits(u64),
        Moves(Move),
        Selects(Move),
        Leaves,
        Undoes,
        Redoes,
    }

    fn did(from: &str, script: &[Does]) -> Editor {
        let mut editor = marked(from);
        let mut now = Duration::ZERO;
        for does in script {
            match does {
                Types(text) => text.chars().for_each(|c| editor.type_char(c, now).unwrap()),
                Erases(times) => (0..*times).for_each(|_| assert!(editor.backspace(now))),
                Deletes(times) => (0..*times).for_each(|_| assert!(editor.delete(now))),
                Pastes(text) => editor.insert(text, now).unwrap(),
                Waits(milliseconds) => now += Duration::from_millis(*milliseconds),
                Moves(to) => assert!(editor.move_by(*to, false)),
                Selects(to) => assert!(editor.move_by(*to, true)),
                Leaves => editor.leave(),
                Undoes => assert!(editor.undo()),
                Redoes => assert!(editor.redo()),
            }
        }
        editor
    }

    #[test]
    fn each_rule_ends_a_step_where_it_should() {
        for (from, script, expected) in [
            ("|", &[Types("hei")][..], &["|"][..]),
            ("|", &[Types("a"), Waits(1999), Types("b")], &["|"]),
            ("|", &[Types("a"), Waits(2000), Types("b")], &["a|", "|"]),
            ("|", &[Types("a"), Waits(1500), Types("b"), Waits(1500), Types("c")], &["|"]),
            ("|", &[Types("a\nb")], &["a\n|", "a|", "|"]),
            ("a\nb|", &[Erases(3)], &["a|", "a\n|", "a\nb|"]),
            ("|a\nb", &[Deletes(3)], &["|b", "|\nb", "|a\nb"]),
            ("|", &[Types("a"), Pastes("x"), Types("b")], &["ax|", "a|", "|"]),
            ("|", &[Types("ab"), Erases(1), Types("c")], &["a|", "ab|", "|"]),
            ("ab|cd", &[Erases(1), Deletes(1)], &["ab|cd"]),
            ("ab|", &[Types("c"), Moves(Move::Left), Types("d")], &["ab|c", "ab|"]),
            ("|", &[Types("a"), Leaves, Types("b")], &["a|", "|"]),
            ("|", &[Types("a"), Undoes, Redoes, Types("b")], &["a|", "|"]),
            ("|", &[Types("én to  tre")], &["én to  |", "én |", "|"]),
            ("a|", &[Types(" b")], &["a|"]),
            ("a|", &[Types(" b c")], &["a b |", "a|"]),
            ("^abc|", &[Types("xyz")], &["^abc|"]),
            ("ab|", &[Types("c"), Selects(Move::Left), Types("d")], &["ab|c^", "ab|"]),
            ("ab|", &[Types("c"), Selects(Move::WordLeft), Erases(1)], &["|abc^", "ab|"]),
            ("|", &[Types("a\u{30a}s")], &["|"]),
        ] {
            let mut editor = did(from, script);
            let last = shown(&editor);
            let steps: Vec<_> =
                (0..99).map_while(|_| editor.undo().then(|| shown(&editor))).collect();
            assert_eq!(steps, expected, "from {from:?} to {last:?}");
            while editor.redo() {}
            assert_eq!(shown(&editor), last);
        }
    }

    #[test]
    fn a_step_holds_a_hundred_characters() {
        let mut editor = did("|", &[Types("x")]);
        (1..250).for_each(|_| editor.type_char('x', Duration::ZERO).unwrap());
        let lengths: Vec<_> =
            (0..9).map_while(|_| editor.undo().then(|| editor.as_str().len())).collect();
        assert_eq!(lengths, [200, 100, 0]);
    }

    #[test]
    fn a_new_edit_ends_redoing() {
        let mut editor = did("|", &[Types("a"), Undoes, Types("b")]);
        assert!(!editor.redo());
        assert_eq!(shown(&editor), "b|");
    }
}
