//! Where one goes when the answer at hand is done: on, or back to what one was about.

use super::Desk;
use crate::casework::overview::Overview;
use crate::form::{Effort, Need};
use crate::interview::{Entry, EntryState, FieldPath};

/// What the person is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Aim {
    /// The next question, and the next.
    #[default]
    On,
    /// Changing one answer from the page of answers.
    Review,
    /// Changing an answer while the letters are read back.
    ReadBack,
    /// One after the other of what the letters wait for.
    Missing,
    /// One after the other of what the person at hand can answer now.
    Known,
    /// Changing an answer because an advice said so; then back to where one was.
    Back(FieldPath),
}

impl Desk<'_> {
    /// The page after an answer; `None` is the page of answers.
    #[must_use]
    pub fn after(&self, from: &FieldPath, aim: &mut Aim) -> Option<FieldPath> {
        let next = self.next(Some(from));
        match aim {
            Aim::On => next,
            // What the new answer asks more of comes first.
            Aim::Review | Aim::ReadBack => {
                next.filter(|next| !from.items.is_empty() && self.is_open(next))
            }
            Aim::Missing => {
                let missing = self.overview().missing_after(Some(from));
                if missing.is_none() {
                    *aim = Aim::On;
                }
                missing
            }
            Aim::Known => {
                let known = self.next_known(Some(from));
                if known.is_none() {
                    *aim = Aim::On;
                }
                known
            }
            Aim::Back(to) => {
                // What the new answer asks more of comes first.
                if let Some(next) = next.filter(|next| self.is_open(next)) {
                    return Some(next);
                }
                let to = std::mem::take(to);
                *aim = Aim::On;
                if self.asked(&to).is_some() { Some(to) } else { self.next(Some(&to)) }
            }
        }
    }

    /// The next open question after this one that the person need not look up or think about.
    #[must_use]
    pub fn next_known(&self, from: Option<&FieldPath>) -> Option<FieldPath> {
        let entries = self.interview.entries();
        let here = from.and_then(|from| entries.iter().position(|entry| entry.path == *from));
        let form = self.interview.form();
        let known = |entry: &&Entry| {
            entry.state == EntryState::Open
                && entry.need != Need::May
                && form.question(entry.ix).effort == Effort::Known
        };
        let later = entries.iter().skip(here.map_or(0, |at| at + 1)).find(known);
        later.map(|entry| entry.path.clone())
    }

    fn is_open(&self, path: &FieldPath) -> bool {
        self.asked(path).is_some_and(|asked| asked.state == EntryState::Open)
    }

    /// What the person wanted to look up and need not say is left out of the letters.
    pub fn leave_out(&mut self, overview: &Overview) {
        let edits = overview.put_off();
        // They are in play, so they can be marked.
        let _ = self.apply(&edits);
    }
}
