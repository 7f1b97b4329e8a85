//! Getting a case onto the disk, and knowing whether it is there.

use std::path::{Path, PathBuf};

use jiff::civil::{DateTime, Time};

use super::{Desk, DeskError, OnlyRead, changed_form, lists, share_lists, stamp};
use crate::archive::{Case, Held, Store, StoreError};
use crate::casework::deadlines::deadlines_of;
use crate::casework::{hand_over, merge};
use crate::interview::text::clean;
use crate::interview::{Answer, Answers, FieldPath};

impl Desk<'_> {
    /// Writes the case, if there is anything to keep that is not on disk.
    pub fn save(&mut self) {
        if !self.dirty || !self.worth_keeping || !self.may_be_kept() {
            return;
        }
        let Some(mut held) = self.held.take() else { return };
        self.take_down();
        let saved = self.store.save(&mut held, &self.case);
        let saved = saved.and_then(|()| self.forget(&held));
        // A window that was taken over gives its mark back: it does not write any more.
        self.held = (!matches!(saved, Err(StoreError::Overtaken(_)))).then_some(held);
        match saved {
            Ok(()) => {
                self.base = Some(self.case.clone());
                self.dirty = false;
                self.unsaved = None;
                self.saved_at = Some((self.clock)().time());
            }
            Err(error) => {
                if self.held.is_none() {
                    self.only_read = Some(OnlyRead::TakenOver);
                    // Where one stood is nothing to keep.
                    self.dirty = self.typed_since() > 0;
                }
                let is_lost = self.only_read.is_none() || self.dirty;
                self.unsaved = is_lost.then_some(error);
            }
        }
    }

    /// The case as it goes to somebody else; the state that it goes in is remembered and saved.
    ///
    /// # Errors
    /// If it is only looked at, may not be kept, or cannot be saved.
    pub(in crate::casework) fn handed_out(
        &mut self,
        now: &str,
        chance: &mut dyn FnMut() -> String,
    ) -> Result<Case, DeskError> {
        self.may_change()?;
        if !self.may_be_kept() {
            return Err(StoreError::NotAgreed.into());
        }
        self.take_down();
        let before = self.case.clone();
        share_lists(self.house, &mut self.case);
        let secret = hand_over::secrets(self.house, &self.case);
        let copy = merge::hand_out(&mut self.case, now, &secret, chance);
        if self.case != before {
            self.changed();
        }
        self.save();
        match self.unsaved.take() {
            // It is tried again with the next save.
            Some(error) => Err(error.into()),
            None => Ok(copy),
        }
    }

    /// The local time.
    pub(in crate::casework) fn now(&self) -> DateTime {
        (self.clock)()
    }

    /// What was erased goes from the earlier versions too.
    fn forget(&mut self, held: &Held) -> Result<(), StoreError> {
        if self.to_forget.is_empty() {
            return Ok(());
        }
        let paths = &self.to_forget;
        let forget_sums = |case: &mut Case| {
            for path in paths {
                case.handed.iter_mut().for_each(|state| state.forget(&path.question));
            }
        };
        let empty = |answers: &mut Answers| {
            for path in paths {
                if answers.at(path).is_some()
                    && let Some(answer) = answers.at_mut(path)
                {
                    *answer = Answer::default();
                }
            }
        };
        self.store.forget(held, &|case| {
            empty(&mut case.shared);
            forget_sums(case);
            case.filings.iter_mut().for_each(|filing| empty(&mut filing.answers));
        })?;
        self.to_forget.clear();
        Ok(())
    }

    /// Whether everything that was answered is on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        !self.dirty
            || !self.worth_keeping
            || !self.may_be_kept()
            || self.only_read == Some(OnlyRead::Looking)
    }

    /// When it was last saved, since it was opened.
    #[must_use]
    pub fn saved_at(&self) -> Option<Time> {
        self.saved_at
    }

    /// Why the last save failed, if it did.
    #[must_use]
    pub fn unsaved(&self) -> Option<&StoreError> {
        self.unsaved.as_ref()
    }

    /// Whether a text that was given as an answer is in the case, and the case on disk.
    #[must_use]
    pub fn has_kept(&self, path: &FieldPath, text: &str) -> bool {
        let both = [self.interview.case(), self.interview.filing()];
        let now = both.iter().find_map(|answers| answers.at(path));
        let given = clean(text).text;
        self.is_kept() && now.map_or("", |now| now.text.trim_end()) == given.trim_end()
    }

    /// Whether there is anything in the case to come back to.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.worth_keeping && self.may_be_kept() && self.unsaved.is_none()
    }

    /// Writes a copy of the case to another folder.
    ///
    /// # Errors
    /// If it cannot be written, or may not be: nothing of a call lies on a disk before that was
    /// agreed.
    pub fn save_copy(&mut self, folder: &Path) -> Result<PathBuf, StoreError> {
        if !self.may_be_kept() {
            return Err(StoreError::NotAgreed);
        }
        self.take_down();
        Store::save_copy(&self.case, folder)
    }

    /// Judges deadlines on this day from now on, when midnight has passed.
    pub fn turn_the_page(&mut self) {
        let today = (self.clock)().date();
        if self.interview.today() != today {
            self.interview = self.interview.clone().on(today);
            self.version += 1;
        }
    }

    /// Puts the interview's answers into the case.
    pub(super) fn take_down(&mut self) {
        self.case.medhold = Case::FORMAT;
        self.case.changed = stamp((self.clock)());
        self.case.shared = self.interview.case().clone();
        let seen = deadlines_of(self.house, &self.interview);
        let filing = &mut self.case.filings[self.filing];
        filing.version = self.interview.form().version;
        filing.answers = self.interview.filing().clone();
        filing.settled.clone_from(self.interview.settled());
        filing.deadlines = seen.iter().map(|told| (told.key.clone(), told.as_seen())).collect();
        if let Ok(hash) = self.house.hash(&filing.form) {
            if filing.asked.is_empty() || filing.hash != hash {
                filing.asked = changed_form::asked_by(self.house, self.interview.form());
            }
            filing.hash = hash;
        }
        let (form, case) = (self.interview.form().clone(), &mut self.case);
        // What is answered here is not asked again when another letter of the case is gone on with.
        let answered = lists::known(&form, &case.shared);
        let new: Vec<&String> = answered.difference(&self.known).collect();
        for (at, other) in case.filings.iter_mut().enumerate() {
            if at != self.filing {
                other.reused.extend(new.iter().map(|id| (*id).clone()));
            }
        }
        let others = case.filings.iter().enumerate().filter(|(at, _)| *at != self.filing);
        let others: Vec<&Answers> = others.map(|(_, filing)| &filing.answers).collect();
        let own = &case.filings[self.filing].answers;
        if case.filings[self.filing].joined {
            lists::hand_out(&form, own, &others, &mut case.shared);
        }
    }
}
