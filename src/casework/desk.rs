//! One case on the desk: edits in, news out.
//!
//! Changes are made in memory and written by [`Desk::save`]. A face saves after every change
//! ([`Desk::change`] does both) or, while someone types, as soon as they rest.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{DateTime, Time};

use super::asked::Asked;
use super::deadlines::{DeadlineTold, deadlines_of};
use super::house::{House, HouseError};
use super::news::{Look, News, advice_of, changed_deadlines};
use super::overview::Overview;
use super::told::{AdviceTold, Teller};
use crate::archive::{Case, CaseId, Filing, Held, Loaded, Store, StoreError};
use crate::form::{Form, Home};
use crate::interview::text::clean;
use crate::interview::{Answer, Answers, Applied, Edit, FieldPath, Interview, Mark, Refused};

/// Tells the local time.
pub type Clock<'h> = &'h dyn Fn() -> DateTime;

/// How many changes can be taken back.
const UNDO_STEPS: usize = 200;

/// A case with one of its filings open.
pub struct Desk<'h> {
    house: &'h House,
    store: &'h Store,
    clock: Clock<'h>,
    _held: Held,
    case: Case,
    filing: usize,
    interview: Interview,
    undo: Vec<Before>,
    /// What was taken back and can be made again.
    redo: Vec<Before>,
    /// The question that is being typed in: all of it is one step to take back.
    typing: Option<FieldPath>,
    /// What was told of so far.
    seen: Look,
    /// Sensitive answers that were erased and are not told of yet, by label.
    erased: Vec<String>,
    /// Counts the changes, so that a face knows when to look again.
    version: u64,
    /// What is in memory and not on disk.
    dirty: Dirty,
    /// What went wrong with the last save, if anything.
    unsaved: Option<StoreError>,
    saved_at: Option<Time>,
    /// Whether anything was answered in this case, ever: a case without an answer is not kept.
    worth_keeping: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dirty {
    Clean,
    Changed,
    /// The version before the next one is kept beside it, and must not hold what was erased.
    Erased,
}

struct Before {
    case: Answers,
    filing: Answers,
    settled: BTreeSet<String>,
    at: Option<FieldPath>,
}

impl std::fmt::Debug for Desk<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the answers.
        write!(out, "Desk(case {}, filing {})", self.case.id, self.filing)
    }
}

/// What is to be told when a case is opened again.
#[derive(Debug, Default)]
pub struct Reopened {
    /// The newest file was damaged; the one before it was taken, and it lies here.
    pub damaged: Option<PathBuf>,
    /// The form is not the one that was last worked on.
    pub form_changed: bool,
    /// Deadlines whose day or state is another than when last seen.
    pub deadlines: Vec<DeadlineTold>,
}

/// A case cannot be put on the desk.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    House(#[from] HouseError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the case has no such filing")]
    NoSuchFiling,
}

impl<'h> Desk<'h> {
    /// Begins a new case with a form. Nothing is written before the first answer.
    ///
    /// # Errors
    /// If the form cannot be opened or the folder of cases cannot be written.
    pub fn begin(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        form: &str,
    ) -> Result<Self, DeskError> {
        let filing = new_filing(house, form)?;
        let (id, held) = store.hold_new()?;
        let case = Case {
            medhold: Case::FORMAT,
            id,
            changed: stamp(clock()),
            shared: Answers::default(),
            filings: vec![filing],
        };
        let interview = interview(house, &case, 0, clock)?;
        Ok(Self {
            house,
            store,
            clock,
            _held: held,
            case,
            filing: 0,
            seen: Look::at(house, &interview),
            interview,
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
            erased: Vec::new(),
            version: 0,
            dirty: Dirty::Clean,
            unsaved: None,
            saved_at: None,
            worth_keeping: false,
        })
    }

    /// Opens a case again.
    ///
    /// # Errors
    /// If another window has it, it cannot be read, or its form cannot be opened.
    pub fn reopen(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        id: CaseId,
        filing: usize,
    ) -> Result<(Self, Reopened), DeskError> {
        let held = store.hold(id)?;
        let Loaded { mut case, is_older } = store.load(id)?;
        let damaged = if is_older { Some(store.set_aside(id)?) } else { None };
        let kept = case.filings.get(filing).ok_or(DeskError::NoSuchFiling)?;
        let (form_id, hash, seen) = (kept.form.clone(), kept.hash.clone(), kept.deadlines.clone());
        let form = house.form(&form_id)?;
        follow_moved(&form, &mut case, filing);
        let interview = interview(house, &case, filing, clock)?;
        let form_changed = hash != house.hash(&form_id)?;
        let deadlines = changed_deadlines(house, &interview, &seen);
        let mut desk = Self {
            house,
            store,
            clock,
            _held: held,
            case,
            filing,
            seen: Look::at(house, &interview),
            interview,
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
            erased: Vec::new(),
            version: 0,
            dirty: Dirty::Clean,
            unsaved: None,
            saved_at: None,
            worth_keeping: true,
        };
        if damaged.is_some() {
            desk.dirty = Dirty::Changed;
            desk.save();
        }
        Ok((desk, Reopened { damaged, form_changed, deadlines }))
    }

    /// Opens a new filing of another form in the same case, with these answers. The present one
    /// stays as it is.
    ///
    /// # Errors
    /// If the form cannot be opened.
    pub fn start(&mut self, form: &str, with: &[(String, Vec<String>)]) -> Result<(), DeskError> {
        self.take_down();
        let mut filing = new_filing(self.house, form)?;
        let starts = self.house.form(form)?;
        for (id, words) in with {
            let Some(ix) = starts.names.question(id) else { continue };
            let question = starts.question(ix);
            let answer = if question.kind.options().is_some() {
                Answer::picks(words.iter().cloned())
            } else {
                Answer::text(words.join("\n"))
            };
            match question.home {
                Home::Filing => filing.answers.set(id.clone(), answer),
                // What the case knows already stands.
                Home::Case if self.case.shared.get(id).is_none() => {
                    self.case.shared.set(id.clone(), answer);
                }
                Home::Case => {}
            }
        }
        self.case.filings.push(filing);
        self.filing = self.case.filings.len() - 1;
        self.interview = interview(self.house, &self.case, self.filing, self.clock)?;
        self.undo.clear();
        self.redo.clear();
        self.typing = None;
        self.seen = Look::at(self.house, &self.interview).without_advice();
        self.changed();
        Ok(())
    }

    /// The house.
    #[must_use]
    pub fn house(&self) -> &'h House {
        self.house
    }

    /// The interview as it stands.
    #[must_use]
    pub fn interview(&self) -> &Interview {
        &self.interview
    }

    /// The number of the case.
    #[must_use]
    pub fn case_id(&self) -> CaseId {
        self.case.id
    }

    /// Where the case lies.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.store.path(self.case.id)
    }

    /// The question last stood at.
    #[must_use]
    pub fn stands_at(&self) -> Option<FieldPath> {
        self.case.filings[self.filing].at.as_ref()?.parse().ok()
    }

    /// Remembers the question one stands at, for the next opening.
    pub fn stand_at(&mut self, path: &FieldPath) {
        let at = Some(path.to_string());
        if self.case.filings[self.filing].at != at {
            self.case.filings[self.filing].at = at;
            self.changed();
        }
    }

    /// The question at a path, if it is in play.
    #[must_use]
    pub fn asked(&self, path: &FieldPath) -> Option<Asked> {
        Asked::at(self.house, &self.interview, path)
    }

    /// The check-answers page.
    #[must_use]
    pub fn overview(&self) -> Overview {
        Overview::of(self.house, &self.interview)
    }

    /// All advice that holds.
    #[must_use]
    pub fn advice(&self) -> Vec<AdviceTold> {
        advice_of(self.house, &self.interview)
    }

    /// All deadlines that are in play.
    #[must_use]
    pub fn deadlines(&self) -> Vec<DeadlineTold> {
        deadlines_of(self.house, &self.interview)
    }

    /// Deadlines that nobody can work out yet, a sentence each.
    #[must_use]
    pub fn waiting_deadlines(&self) -> Vec<String> {
        let picture = self.interview.picture();
        Teller::new(self.house, &picture).waiting_deadlines()
    }

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
        if self.typing.is_none() || self.typing.as_ref() != path {
            if self.undo.len() == UNDO_STEPS {
                self.undo.remove(0);
            }
            self.undo.push(before);
        }
        self.redo.clear();
        self.worth_keeping = true;
        self.changed();
        Ok(applied)
    }

    /// What can be told now that was not told before.
    pub fn news(&mut self) -> News {
        let now = Look::at(self.house, &self.interview);
        let mut news = now.since(&self.seen);
        self.seen = now;
        news.erased = std::mem::take(&mut self.erased);
        news.parked.retain(|label| !news.erased.contains(label));
        news
    }

    /// A number that is another one after every change.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    fn changed(&mut self) {
        self.version += 1;
        if self.dirty == Dirty::Clean {
            self.dirty = Dirty::Changed;
        }
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
            self.erased.push(label);
        }
        self.undo.clear();
        self.redo.clear();
        self.dirty = Dirty::Erased;
    }

    /// Takes the last change back; returns the question it was made at.
    pub fn undo(&mut self) -> Option<FieldPath> {
        let before = self.undo.pop()?;
        self.redo.push(self.before(before.at.clone()));
        Some(self.go_to(before))
    }

    /// Makes the change again that was taken back last; returns the question it was made at.
    pub fn redo(&mut self) -> Option<FieldPath> {
        let after = self.redo.pop()?;
        self.undo.push(self.before(after.at.clone()));
        Some(self.go_to(after))
    }

    fn before(&self, at: Option<FieldPath>) -> Before {
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
                .with_settled(step.settled);
        self.typing = None;
        self.seen = Look::at(self.house, &self.interview);
        self.changed();
        step.at.unwrap_or_default()
    }

    /// The page after this one.
    #[must_use]
    pub fn next(&self, from: Option<&FieldPath>) -> Option<FieldPath> {
        self.interview.next(from)
    }

    /// The page before this one.
    #[must_use]
    pub fn previous(&self, from: &FieldPath) -> Option<FieldPath> {
        self.interview.previous(from)
    }

    /// The first page of an item.
    #[must_use]
    pub fn first_of(&self, list: &FieldPath, item: u32) -> Option<FieldPath> {
        self.interview.first_of(list, item)
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
        if is_empty && self.interview.apply(&Edit::RemoveItem(list.to_string(), item)).is_ok() {
            self.changed();
        }
    }

    /// Whether final letters could be made now.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.interview.missing().is_empty()
            && self.interview.invalid().is_empty()
            && !self.interview.picture().letters().is_empty()
    }

    /// The first must that nobody has answered.
    #[must_use]
    pub fn next_must(&self) -> Option<FieldPath> {
        let overview = self.overview();
        overview.lacks.into_iter().find_map(|lack| lack.path)
    }

    /// Writes the case, if there is anything to keep that is not on disk.
    pub fn save(&mut self) {
        if self.dirty == Dirty::Clean || !self.worth_keeping {
            return;
        }
        self.take_down();
        let mut saved = self.store.save(&self.case);
        if self.dirty == Dirty::Erased && saved.is_ok() {
            saved = self.store.save(&self.case);
        }
        match saved {
            Ok(()) => {
                self.dirty = Dirty::Clean;
                self.unsaved = None;
                self.saved_at = Some((self.clock)().time());
            }
            Err(error) => self.unsaved = Some(error),
        }
    }

    /// Whether everything that was answered is on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.dirty == Dirty::Clean || !self.worth_keeping
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
        self.unsaved.is_none() && now.map_or("", |now| now.text.trim_end()) == given.trim_end()
    }

    /// Whether there is anything in the case to come back to.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.worth_keeping && self.unsaved.is_none()
    }

    /// Writes a copy of the case to another folder.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn save_copy(&mut self, folder: &Path) -> Result<PathBuf, StoreError> {
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
    fn take_down(&mut self) {
        self.case.medhold = Case::FORMAT;
        self.case.changed = stamp((self.clock)());
        self.case.shared = self.interview.case().clone();
        let seen = self.deadlines();
        let filing = &mut self.case.filings[self.filing];
        filing.version = self.interview.form().version;
        filing.answers = self.interview.filing().clone();
        filing.settled.clone_from(self.interview.settled());
        filing.deadlines = seen.iter().map(|told| (told.key.clone(), told.as_seen())).collect();
        if let Ok(hash) = self.house.hash(&filing.form) {
            filing.hash = hash;
        }
    }
}

/// `2026-11-21T21:14`.
fn stamp(now: DateTime) -> String {
    now.strftime("%Y-%m-%dT%H:%M").to_string()
}

fn new_filing(house: &House, form: &str) -> Result<Filing, HouseError> {
    Ok(Filing::new(form, house.form(form)?.version, house.hash(form)?))
}

fn interview(
    house: &House,
    case: &Case,
    filing: usize,
    clock: Clock<'_>,
) -> Result<Interview, HouseError> {
    let filing = &case.filings[filing];
    let (form, world) = (house.form(&filing.form)?, house.world()?.clone());
    let answers = filing.answers.clone();
    Ok(Interview::new(form, world, clock().date(), case.shared.clone(), answers)
        .with_settled(filing.settled.clone()))
}

/// Answers whose question has a new name follow it, unless that has an answer of its own.
fn follow_moved(form: &Form, case: &mut Case, filing: usize) {
    for (old, new) in &form.moved {
        for answers in [&mut case.shared, &mut case.filings[filing].answers] {
            if answers.get(new).is_none()
                && let Some(answer) = answers.remove(old)
            {
                answers.set(new.clone(), answer);
            }
        }
    }
}
