//! Looking back: the earlier versions of the case at hand, and taking back one answer or a whole
//! state. What is taken back is a new version; the one before it stays.

use std::sync::Arc;

use super::opening::{renewed, take_up};
use super::{Desk, DeskError, Look, Reopened, lists};
use crate::archive::{Case, StoreError};
use crate::casework::compare::{Difference, What};
use crate::casework::history::{ChangeTold, Side, VersionTold, changes, is_sensitive, when};
use crate::form::Form;
use crate::interview::{Answer, Answers, FieldPath, Item, Mark};

impl Desk<'_> {
    /// The versions of the case with what each one changed, the newest first. Those that changed
    /// nothing that was said are passed over.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn versions(&mut self) -> Result<Vec<VersionTold>, StoreError> {
        self.save();
        let now = (self.clock)();
        let mut told = Vec::new();
        let mut known: Option<(i64, Side)> = None;
        for version in self.store.versions(self.case.id)?.into_iter().rev() {
            // A damaged one is passed over, as it is when the case is opened.
            let Ok(case) = self.store.load_version(self.case.id, version.revision) else {
                continue;
            };
            let side = Side::new(self.house, case, now.date());
            let (before, mut changed) = match &known {
                Some((revision, before)) => (Some(*revision), changes(self.house, before, &side)),
                None => (None, changes(self.house, &Side::blank(&self.case), &side)),
            };
            // What is neither shown nor brought back need not lie in memory.
            for change in changed.iter_mut().filter(|change| change.sensitive) {
                change.back = None;
            }
            if !changed.is_empty() {
                let when = when(self.house, version.saved, now);
                told.push(VersionTold {
                    revision: version.revision,
                    before,
                    when,
                    changes: changed,
                });
            }
            known = Some((version.revision, side));
        }
        told.reverse();
        Ok(told)
    }

    /// Takes one change back: what was said before it is said again. One step to take back.
    /// Returns the question, if it is asked now.
    ///
    /// # Errors
    /// If the letter that it was said in cannot be opened.
    pub fn take_back(&mut self, change: &ChangeTold) -> Result<Option<FieldPath>, DeskError> {
        self.may_change()?;
        let back = change.back.as_ref().filter(|_| change.can_be_taken_back());
        let Some(Difference { letter, path, what }) = back else { return Ok(None) };
        if let Some((_, at)) = letter.filter(|(_, at)| *at != self.filing) {
            self.turn_to(at)?;
        }
        let before = self.before(self.stands_at());
        let (mut case, mut filing) =
            (self.interview.case().clone(), self.interview.filing().clone());
        let answers = if letter.is_some() { &mut filing } else { &mut case };
        bring_back(answers, path);
        let Some(answer) = answers.at_mut(path) else { return Ok(None) };
        put_back(answer, what, &|id| is_sensitive(Some(&self.interview), id));
        self.interview = renewed(&self.interview, case, filing);
        self.undo.push(before);
        self.redo.clear();
        self.worth_keeping = true;
        self.changed();
        self.answered();
        self.save();
        self.seen = Look::at(self.house, &self.interview);
        let asked = self.asked(path).map(|asked| asked.path);
        Ok(asked.or_else(|| {
            path.list().map(|(list, _)| list).filter(|list| self.asked(list).is_some())
        }))
    }

    /// Takes the whole case back to what a version said. Letters, items and notes that came later
    /// stay; what is sensitive is as it is now.
    ///
    /// # Errors
    /// If the version cannot be read, or the form of the letter at hand cannot be opened. The case
    /// is as it was then.
    pub fn take_all_back(&mut self, revision: i64) -> Result<Reopened, DeskError> {
        self.may_change()?;
        self.take_down();
        let then = self.store.load_version(self.case.id, revision)?;
        let forms =
            self.case.filings.iter().filter_map(|filing| self.house.form(&filing.form).ok());
        let forms: Vec<Arc<Form>> = forms.collect();
        let keep = |id: &str| {
            let mut known = forms
                .iter()
                .filter_map(|form| Some(form.question(form.names.question(id)?).sensitive));
            // What no form knows any more is nobody's to bring back.
            known.next().is_none_or(|first| first || known.any(|sensitive| sensitive))
        };
        let mut case = earlier(&self.case, then, &keep);
        let (interview, reopened) = take_up(self.house, &mut case, self.filing, self.clock)?;
        self.case = case;
        self.known = lists::known(interview.form(), &self.case.shared);
        self.seen = Look::at(self.house, &interview);
        self.interview = interview;
        self.undo.clear();
        self.redo.clear();
        self.carried.clear();
        self.typing = None;
        self.worth_keeping = true;
        self.changed();
        self.answered();
        self.save();
        Ok(reopened)
    }
}

/// Whether an answer stays as it is now.
type Keeps<'k> = &'k dyn Fn(&str) -> bool;

/// The case as it was, with what came later.
fn earlier(now: &Case, then: Case, keep: Keeps<'_>) -> Case {
    let mut case = now.clone();
    case.shared = merged(&now.shared, &then.shared, keep);
    for (own, was) in case.filings.iter_mut().zip(then.filings) {
        if own.form != was.form {
            continue;
        }
        own.answers = merged(&own.answers, &was.answers, keep);
        own.settled = was.settled;
        own.letters_in = was.letters_in;
        own.own_words = was.own_words;
    }
    case.notes.extend(
        then.notes.into_iter().filter(|note| !now.notes.iter().any(|known| known.id == note.id)),
    );
    case.notes.sort_by_key(|note| note.id);
    case
}

fn merged(now: &Answers, then: &Answers, keep: Keeps<'_>) -> Answers {
    let mut merged = Answers::default();
    for (id, was) in then.iter().filter(|(id, _)| !keep(id)) {
        merged.set(id, with_later_items(was.clone(), now.get(id), keep));
    }
    for (id, is) in now.iter() {
        if keep(id) {
            merged.set(id, is.clone());
        } else if then.get(id).is_none() && !is.items.is_empty() {
            merged.set(id, with_later_items(Answer::default(), Some(is), keep));
        }
    }
    merged
}

/// A list as it was. Items that came later lie aside, so that no number is given twice.
fn with_later_items(mut was: Answer, now: Option<&Answer>, keep: Keeps<'_>) -> Answer {
    let none = Vec::new();
    let items = now.map_or(&none, |now| &now.items);
    for item in &mut was.items {
        let fields = std::mem::take(&mut item.fields);
        let own = items.iter().find(|own| own.id == item.id);
        let nothing = Answers::default();
        item.fields = merged(own.map_or(&nothing, |own| &own.fields), &fields, keep);
    }
    let known: Vec<u32> = was.items.iter().map(|item| item.id).collect();
    let later = items.iter().filter(|item| !known.contains(&item.id));
    was.items.extend(later.map(|item| Item { deleted: true, ..item.clone() }));
    was
}

/// Items on the way to an answer that were deleted since are there again.
pub(super) fn bring_back(answers: &mut Answers, path: &FieldPath) {
    let mut answers = answers;
    for (list, item) in &path.items {
        let found = answers.entry(list).items.iter_mut().find(|held| held.id == *item);
        let Some(found) = found else { return };
        found.deleted = false;
        answers = &mut found.fields;
    }
}

/// Makes an answer what it was before a change.
pub(super) fn put_back(answer: &mut Answer, what: &What, keep: Keeps<'_>) {
    match what {
        What::Answer { before, .. } => {
            let items = std::mem::take(&mut answer.items);
            *answer = Answer { items, ..before.clone().unwrap_or_default() };
        }
        What::Item { before: Some(was), after: _ } => {
            answer.mark = Mark::Given;
            match answer.items.iter_mut().find(|item| item.id == was.id) {
                Some(item) => {
                    item.deleted = false;
                    item.fields = merged(&item.fields, &was.fields, keep);
                }
                None => {
                    let fields = merged(&Answers::default(), &was.fields, keep);
                    answer.items.push(Item { id: was.id, fields, deleted: false });
                }
            }
        }
        What::Item { before: None, after } => {
            let came = after.as_ref().map(|item| item.id);
            for item in answer.items.iter_mut().filter(|item| Some(item.id) == came) {
                item.deleted = true;
            }
        }
        What::Order { before, .. } => {
            // What came later, or is gone, stands behind.
            let place = |id: u32| before.iter().position(|was| *was == id).unwrap_or(before.len());
            answer.items.sort_by_key(|item| place(item.id));
        }
    }
    if answer.mark == Mark::Given
        && !answer.items.is_empty()
        && answer.live_items().next().is_none()
    {
        answer.mark = Mark::Empty;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_as_it_was_gives_no_number_twice_and_keeps_what_is_sensitive() {
        let item = |id, name: &str, secret: &str| {
            let mut fields = Answers::default();
            fields.set("navn", Answer::text(name));
            if !secret.is_empty() {
                fields.set("nummer", Answer::text(secret));
            }
            Item { id, fields, deleted: false }
        };
        let mut then = Answers::default();
        then.entry("folk").items = vec![item(1, "Kari", "12345678901")];
        let mut now = Answers::default();
        now.entry("folk").items = vec![item(1, "Ola", ""), item(2, "Per", "")];
        now.set("nummer", Answer::text("10987654321"));
        let back = merged(&now, &then, &|id| id == "nummer");
        let folk = back.get("folk").unwrap();
        assert_eq!(folk.items[0].fields.get("navn"), Some(&Answer::text("Kari")));
        assert_eq!(folk.items[0].fields.get("nummer"), None, "an erased number does not come back");
        assert_eq!((folk.items[1].id, folk.items[1].deleted), (2, true));
        assert_eq!(back.get("nummer"), Some(&Answer::text("10987654321")));
    }
}
