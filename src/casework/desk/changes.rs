//! Changes of a case, what follows from them, and taking them back.

use super::{Before, Desk, OnlyRead, UNDO_STEPS, agreed};
use crate::casework::news::{Look, News};
use crate::casework::told::Teller;
use crate::form::AdviceLevel;
use crate::interview::{Answer, Applied, Edit, FieldPath, Interview, Mark, Refused};

impl Desk<'_> {
    /// Makes a change, saves it, and says what came of it. A save that fails loses nothing: the
    /// change stands, [`Desk::unsaved`] tells, and the next save tries again.
    ///
    /// # Errors
    /// If one of the edits cannot be made; nothing is changed then.
    pub fn change(&mut self, edits: &[Edit]) -> Result<News, Refused> {
        let applied = self.apply(edits)?;
        self.save();
        Ok(News { applied, ..self.news() })
    }

    /// Makes a change of one or more edits. It is one step to take back, together with what was
    /// typed at the same question before it.
    ///
    /// # Errors
    /// If one of the edits cannot be made; nothing is changed then.
    pub fn apply(&mut self, edits: &[Edit]) -> Result<Applied, Refused> {
        let path = edits.first().and_then(Edit::path);
        if self.only_read.is_some() {
            return Err(Refused::OnlyRead);
        }
        let applied = self.step(path.as_ref(), edits)?;
        self.answered();
        Ok(applied)
    }

    /// Takes what is being typed, half a word or not. What follows from it is told when it is
    /// done, and nothing is erased for it.
    ///
    /// # Errors
    /// If one of the edits cannot be made; nothing is changed then.
    pub fn type_in(&mut self, path: &FieldPath, edits: &[Edit]) -> Result<Applied, Refused> {
        if self.only_read == Some(OnlyRead::Looking) {
            return Err(Refused::OnlyRead);
        }
        // What was typed before it was known that the case was taken over is not lost.
        let applied = self.step(Some(path), edits)?;
        self.typing = Some(path.clone());
        Ok(applied)
    }

    /// The next typing is a step of its own.
    pub fn typing_done(&mut self) {
        self.typing = None;
    }

    /// What was typed is the answer: what is not needed any more for it goes.
    pub fn answered(&mut self) {
        self.typing_done();
        self.erase_sensitive();
    }

    /// Makes several changes that are one act of the person: they are taken back together.
    pub(super) fn as_one_step<T>(&mut self, does: impl FnOnce(&mut Self) -> T) -> T {
        let first = self.before(self.stands_at());
        let (version, erased) = (self.version, self.to_forget.len());
        self.in_one_step = true;
        let done = does(self);
        self.in_one_step = false;
        // What was erased does not come back.
        if self.version != version && self.to_forget.len() == erased {
            self.push_undo(first);
        }
        done
    }

    fn push_undo(&mut self, before: Before) {
        if self.undo.len() == UNDO_STEPS {
            self.undo.remove(0);
        }
        self.undo.push(before);
    }

    fn step(&mut self, path: Option<&FieldPath>, edits: &[Edit]) -> Result<Applied, Refused> {
        let before = self.before(self.stands_at());
        let untouched = self.interview.clone();
        let mut applied = Applied::default();
        for edit in edits {
            match self.interview.apply(edit) {
                Ok(one) => {
                    applied.removed += one.removed;
                    applied.item = one.item.or(applied.item);
                }
                Err(refused) => {
                    self.interview = untouched;
                    return Err(refused);
                }
            }
        }
        self.note_who_says(edits);
        let goes_on = self.typing.is_some() && self.typing.as_ref() == path;
        if !goes_on && !self.in_one_step {
            self.push_undo(before);
        }
        self.redo.clear();
        if let Some(path) = path {
            self.carried.retain(|id| *id != path.question);
        }
        self.worth_keeping = true;
        self.changed();
        Ok(applied)
    }

    /// What was answered is noted as said by whoever tells now.
    fn note_who_says(&mut self, edits: &[Edit]) {
        let Some(by) = self.said_by else { return };
        let answers = |edit: &&Edit| {
            let says = matches!(
                edit,
                Edit::Text(..) | Edit::Pick(..) | Edit::OtherWords(..) | Edit::Part(..)
            );
            says || matches!(edit, Edit::Mark(_, Mark::Given))
        };
        for path in edits.iter().filter(answers).filter_map(Edit::path) {
            // It was just changed, so it is there.
            let _ = self.interview.apply(&Edit::By(path.to_string(), Some(by)));
        }
    }

    /// What can be told now that was not told before.
    pub fn news(&mut self) -> News {
        let now = Look::at(self.house, &self.interview);
        let mut news = now.since(&self.seen);
        self.seen = now;
        news.erased = std::mem::take(&mut self.erased);
        news.elsewhere = self.look_elsewhere();
        if !self.interview.form().makes_letters() {
            // A guide gathers its advice to its end; only what cannot wait is told on the way.
            news.advice.retain(|advice| advice.level != AdviceLevel::Info);
        }
        news.advice = self.with_begun(std::mem::take(&mut news.advice));
        news.parked.retain(|label| !news.erased.contains(label));
        news
    }

    /// A number that is another one after every change.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    pub(super) fn changed(&mut self) {
        self.version += 1;
        self.dirty = true;
        self.own_consent = agreed::consent_in(&self.interview);
    }

    /// A national id and the like is kept only while it is needed: what is laid aside goes.
    fn erase_sensitive(&mut self) {
        let picture = self.interview.picture();
        let teller = Teller::new(self.house, &picture);
        let is_sensitive = |path: &FieldPath| {
            picture.locate(path).is_some_and(|(ix, _)| picture.form.question(ix).sensitive)
        };
        let aside: Vec<(FieldPath, String)> = self
            .interview
            .parked()
            .into_iter()
            .filter(|path| is_sensitive(path))
            .map(|path| (path.clone(), teller.label(&path)))
            .collect();
        if aside.is_empty() {
            return;
        }
        for (path, label) in aside {
            // It is there, so it can be emptied.
            let _ = self.interview.apply(&Edit::Text(path.to_string(), String::new()));
            let _ = self.interview.apply(&Edit::Mark(path.to_string(), Mark::Empty));
            self.case.handed.iter_mut().for_each(|state| state.forget(&path.question));
            self.erased.push(label);
            self.to_forget.push(path);
        }
        self.undo.clear();
        self.redo.clear();
        self.dirty = true;
    }

    /// Takes the last change back; returns the question it was made at.
    pub fn undo(&mut self) -> Option<FieldPath> {
        if self.only_read.is_some() {
            return None;
        }
        let before = self.undo.pop()?;
        self.redo.push(self.before(before.at.clone()));
        Some(self.go_to(before))
    }

    /// Makes the change again that was taken back last; returns the question it was made at.
    pub fn redo(&mut self) -> Option<FieldPath> {
        if self.only_read.is_some() {
            return None;
        }
        let after = self.redo.pop()?;
        self.undo.push(self.before(after.at.clone()));
        Some(self.go_to(after))
    }

    pub(super) fn before(&self, at: Option<FieldPath>) -> Before {
        Before {
            case: self.interview.case().clone(),
            filing: self.interview.filing().clone(),
            settled: self.interview.settled().clone(),
            at,
        }
    }

    fn go_to(&mut self, step: Before) -> FieldPath {
        let (form, world) = (self.interview.form().clone(), self.interview.world().clone());
        self.interview =
            Interview::new(form, world, self.interview.today(), step.case, step.filing)
                .with_settled(step.settled)
                .with_reused(self.case.filings[self.filing].reused.clone());
        self.typing = None;
        self.seen = Look::at(self.house, &self.interview);
        self.changed();
        step.at.unwrap_or_default()
    }

    /// Takes an item out again in which nothing was answered.
    pub fn drop_if_empty(&mut self, list: &FieldPath, item: u32) {
        let both = [self.interview.case(), self.interview.filing()];
        let kept = both.iter().find_map(|answers| answers.at(list));
        let is_empty = kept.is_some_and(|answer| {
            let found = answer.items.iter().find(|candidate| candidate.id == item);
            found.is_some_and(|item| {
                !item.deleted && item.fields.iter().all(|(_, a)| *a == Answer::default())
            })
        });
        if is_empty
            && self.only_read.is_none()
            && self.interview.apply(&Edit::RemoveItem(list.to_string(), item)).is_ok()
        {
            self.changed();
        }
    }
}
