//! Two windows on one case: looking at what another one has, and what is left to do when another one
//! took this case over.

use super::back::{bring_back, put_back};
use super::opening::take_up;
use super::{Desk, DeskError, Look, lists, stamp};
use crate::archive::{Case, Loaded, Note};
use crate::casework::compare::{Difference, What, compare};
use crate::casework::history::{Side, changes};
use crate::words::Words;

/// Why nothing can be changed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnlyRead {
    /// The case was opened for looking at it.
    Looking,
    /// Another window has taken it over. What was typed here since is kept in this window only.
    TakenOver,
}

/// What became of what was typed in a window that was taken over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Questions that say now what was typed here.
    pub taken: Vec<String>,
    /// Questions that the other window answered otherwise: what was typed here is a note.
    pub noted: Vec<String>,
    /// The same of sensitive questions, which no note holds: what the other window says stands.
    pub left: Vec<String>,
}

impl BroughtIn {
    /// What became of it, in sentences.
    #[must_use]
    pub fn told(&self, words: &Words) -> Vec<String> {
        let mut told = vec![words.say("brought-in")];
        let named = [
            ("brought-in-taken", &self.taken),
            ("brought-in-noted", &self.noted),
            ("brought-in-left", &self.left),
        ];
        for (id, labels) in named.into_iter().filter(|(_, labels)| !labels.is_empty()) {
            told.push(words.say_with(id, &[("what", (&labels.join(", ")).into())]));
        }
        told
    }
}

impl Desk<'_> {
    /// Whether the case is only looked at, and why.
    #[must_use]
    pub fn only_read(&self) -> Option<OnlyRead> {
        self.only_read
    }

    /// Nothing is changed in a case that is only looked at.
    pub(super) fn may_change(&self) -> Result<(), DeskError> {
        if self.only_read.is_some() { Err(DeskError::OnlyRead) } else { Ok(()) }
    }

    /// Takes the case back from the window that took it over, and puts in what was typed here since.
    /// Where that window gave another answer it stands, and what was typed here becomes a note.
    ///
    /// # Errors
    /// If the case cannot be read or taken. What was typed is still in this window then.
    pub fn bring_in(&mut self) -> Result<BroughtIn, DeskError> {
        self.take_down();
        let mine = self.case.clone();
        let base = self.base.clone().unwrap_or_else(|| mine.clone());
        let held = self.store.take_over(self.case.id)?;
        let Loaded { case: theirs, .. } = self.store.load(self.case.id)?;
        let today = (self.clock)().date();
        let sides = [&base, &mine].map(|case| Side::new(self.house, case.clone(), today));
        let told = changes(self.house, &sides[0], &sides[1]);
        let others = compare(&base, &theirs).differences;
        let mut case = theirs;
        let mut brought = BroughtIn::default();
        for change in told {
            let Some(difference) = &change.back else { continue };
            let contested = others
                .iter()
                .any(|other| other.letter == difference.letter && touches(other, difference));
            if !contested {
                if put_in(&mut case, difference) {
                    brought.taken.push(change.label);
                }
            } else if change.sensitive {
                // A number like this is in no note.
                brought.left.push(change.label);
            } else if !change.after.is_empty() {
                let at = stamp((self.clock)());
                let id = case.notes.iter().map(|note| note.id).max().unwrap_or(0) + 1;
                let text = format!("{}: {}", change.label, change.after);
                case.notes.push(Note { id, at, text, by: None, became: None });
                brought.noted.push(change.label);
            }
        }
        // What only this window has beside the answers.
        case.notes.extend(mine.notes.into_iter().filter(|note| !base.notes.contains(note)));
        let begun = base.filings.len();
        if self.filing >= begun {
            self.filing += case.filings.len().saturating_sub(begun);
        }
        case.filings.extend(mine.filings.into_iter().skip(begun));
        let (interview, _) = take_up(self.house, &mut case, self.filing, self.clock)?;
        self.case = case;
        self.held = Some(held);
        self.only_read = None;
        self.known = lists::known(interview.form(), &self.case.shared);
        self.seen = Look::at(self.house, &interview);
        self.interview = interview;
        self.undo.clear();
        self.redo.clear();
        self.typing = None;
        self.changed();
        self.save();
        Ok(brought)
    }

    /// How many things were said in this window that are not on disk, if it was taken over.
    #[must_use]
    pub fn typed_since(&self) -> usize {
        let Some(base) = self.base.as_ref().filter(|_| self.only_read.is_some()) else { return 0 };
        let mut mine = self.case.clone();
        mine.shared = self.interview.case().clone();
        if let Some(filing) = mine.filings.get_mut(self.filing) {
            filing.answers = self.interview.filing().clone();
        }
        let comparison = compare(base, &mine);
        comparison.differences.len() + comparison.only_after.len() + comparison.notes_after.len()
    }
}

/// Puts what was typed here into the case as the other window left it.
fn put_in(case: &mut Case, difference: &Difference) -> bool {
    let answers = match difference.letter {
        None => &mut case.shared,
        Some((_, at)) => match case.filings.get_mut(at) {
            Some(filing) => &mut filing.answers,
            None => return false,
        },
    };
    bring_back(answers, &difference.path);
    let Some(answer) = answers.at_mut(&difference.path) else { return false };
    put_back(answer, &turned(difference.what.clone()), &|_| false);
    true
}

/// Whether two differences are about the same question, or one about an item and one inside it.
fn touches(one: &Difference, other: &Difference) -> bool {
    let item = |difference: &Difference| match &difference.what {
        What::Item { before, after } => {
            let id = before.as_ref().or(after.as_ref()).map(|item| item.id)?;
            Some(difference.path.inside(id, ""))
        }
        What::Answer { .. } | What::Order { .. } => None,
    };
    match (item(one), item(other)) {
        (None, None) => one.path == other.path,
        (Some(one), Some(other)) => one == other,
        (Some(item), None) => other.path.items.starts_with(&item.items),
        (None, Some(item)) => one.path.items.starts_with(&item.items),
    }
}

/// The same difference, looked at from its other end.
fn turned(what: What) -> What {
    match what {
        What::Answer { before, after } => What::Answer { before: after, after: before },
        What::Item { before, after } => What::Item { before: after, after: before },
        What::Order { before, after } => What::Order { before: after, after: before },
    }
}
