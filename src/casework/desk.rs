//! One case on the desk: edits in, news out, everything saved at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::asked::Asked;
use super::house::{House, HouseError};
use super::overview::Overview;
use super::told::{AdviceTold, DeadlineTold, OfferTold, Teller};
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
    /// What went wrong with the last save, if anything.
    unsaved: Option<StoreError>,
    /// Whether anything was answered in this case, ever: a case without an answer is not kept.
    worth_keeping: bool,
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

/// What a change brought about, for telling.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct News {
    pub applied: Applied,
    /// Advice that did not hold before.
    pub advice: Vec<AdviceTold>,
    /// Deadlines that are new or have moved.
    pub deadlines: Vec<DeadlineTold>,
    /// Answers that were laid aside, by label.
    pub parked: Vec<String>,
    /// Sensitive answers that are not needed any more and were erased, by label.
    pub erased: Vec<String>,
    /// What the form found by itself, as label and answer.
    pub found: Vec<(String, String)>,
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
            interview,
            undo: Vec::new(),
            unsaved: None,
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
            interview,
            undo: Vec::new(),
            unsaved: None,
            worth_keeping: true,
        };
        if damaged.is_some() {
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
        self.save();
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
            self.save();
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
        let picture = self.interview.picture();
        let teller = Teller::new(self.house, &picture);
        let titled = |mut advice: AdviceTold| {
            self.name_starts(&mut advice);
            advice
        };
        let told = picture.advice(self.interview.settled());
        told.iter().map(|told| titled(teller.advice(told))).collect()
    }

    /// An offer to begin another form is shown by that form's title.
    fn name_starts(&self, advice: &mut AdviceTold) {
        let starts = |offer: &OfferTold| matches!(offer, OfferTold::Start { .. });
        if !advice.offers.iter().any(starts) {
            return;
        }
        let Ok(heads) = self.house.heads() else { return };
        for offer in &mut advice.offers {
            if let OfferTold::Start { form, title, .. } = offer
                && let Some(head) = heads.iter().find(|head| head.id == *form)
            {
                head.title.on_screen(self.house.language).clone_into(title);
            }
        }
    }

    /// All deadlines that are in play.
    #[must_use]
    pub fn deadlines(&self) -> Vec<DeadlineTold> {
        deadlines(self.house, &self.interview)
    }

    /// Deadlines that nobody can work out yet, a sentence each.
    #[must_use]
    pub fn waiting_deadlines(&self) -> Vec<String> {
        let picture = self.interview.picture();
        Teller::new(self.house, &picture).waiting_deadlines()
    }

    /// Makes a change of one or more edits, saves it, and says what came of it. A save that fails
    /// loses nothing: the change stands, [`Desk::unsaved`] tells, and the next save tries again.
    ///
    /// # Errors
    /// If one of the edits cannot be made; nothing is changed then.
    pub fn change(&mut self, edits: &[Edit]) -> Result<News, Refused> {
        let looked = Look::at(self);
        let before = Before {
            case: self.interview.case().clone(),
            filing: self.interview.filing().clone(),
            settled: self.interview.settled().clone(),
            at: self.stands_at(),
        };
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
        if self.undo.len() == UNDO_STEPS {
            self.undo.remove(0);
        }
        self.undo.push(before);
        self.worth_keeping = true;
        let mut news = News { applied, ..Look::at(self).since(&looked) };
        news.erased = self.erase_sensitive();
        news.parked.retain(|label| !news.erased.contains(label));
        self.save();
        if !news.erased.is_empty() {
            // The version before this one is kept beside it, and must not hold it either.
            self.undo.clear();
            self.save();
        }
        Ok(news)
    }

    /// A national id and the like is kept only while it is needed: what is laid aside goes. Says
    /// what went.
    fn erase_sensitive(&mut self) -> Vec<String> {
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
        for (path, _) in &aside {
            // It is there, so it can be emptied.
            let _ = self.interview.apply(&Edit::Text(path.to_string(), String::new()));
            let _ = self.interview.apply(&Edit::Mark(path.to_string(), Mark::Empty));
        }
        aside.into_iter().map(|(_, label)| label).collect()
    }

    /// Takes the last change back; returns the question it was made at.
    pub fn undo(&mut self) -> Option<FieldPath> {
        let before = self.undo.pop()?;
        let (form, world) = (self.interview.form().clone(), self.interview.world().clone());
        self.interview =
            Interview::new(form, world, self.interview.today(), before.case, before.filing)
                .with_settled(before.settled);
        self.save();
        Some(before.at.unwrap_or_default())
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
            self.save();
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

    /// Writes the case, if there is anything to keep.
    pub fn save(&mut self) {
        self.take_down();
        if self.worth_keeping {
            self.unsaved = self.store.save(&self.case).err();
        }
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
        filing.deadlines = seen.iter().map(|told| (told.key.clone(), as_seen(told))).collect();
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

fn deadlines(house: &House, interview: &Interview) -> Vec<DeadlineTold> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    picture.deadlines().iter().map(|told| teller.deadline(told)).collect()
}

fn as_seen(told: &DeadlineTold) -> String {
    let day = told.last_day.map(|day| day.to_string()).unwrap_or_default();
    format!("{day} {}", told.state.word())
}

fn changed_deadlines(
    house: &House,
    interview: &Interview,
    seen: &BTreeMap<String, String>,
) -> Vec<DeadlineTold> {
    let mut told = deadlines(house, interview);
    told.retain(|told| seen.get(&told.key).is_some_and(|seen| *seen != as_seen(told)));
    told
}

/// What can be seen of a filing, for comparing before and after a change.
struct Look {
    advice: Vec<AdviceTold>,
    deadlines: Vec<DeadlineTold>,
    parked: Vec<(FieldPath, String)>,
    found: Vec<(FieldPath, String, String)>,
}

impl Look {
    fn at(desk: &Desk<'_>) -> Self {
        let interview = &desk.interview;
        let picture = interview.picture();
        let teller = Teller::new(desk.house, &picture);
        let parked = interview.parked().into_iter().filter(|path| !path.question.is_empty());
        let parked = parked.map(|path| {
            let label = teller.label(&path);
            (path, label)
        });
        let found = interview
            .entries_in(&picture)
            .into_iter()
            .filter(|entry| interview.finds_itself(entry));
        let found = found.filter_map(|entry| {
            let answer = teller.speaker.answer(entry.ix, &entry.scope)?;
            Some((entry.path.clone(), teller.label(&entry.path), answer))
        });
        Self {
            advice: desk.advice(),
            deadlines: desk.deadlines(),
            parked: parked.collect(),
            found: found.collect(),
        }
    }

    fn since(self, before: &Self) -> News {
        let new_advice = |advice: &AdviceTold| {
            !advice.settled && !before.advice.iter().any(|known| known.key == advice.key)
        };
        let new_deadline = |told: &DeadlineTold| {
            let worth_telling = !told.outer || told.state != crate::law::State::Running;
            worth_telling
                && !before
                    .deadlines
                    .iter()
                    .any(|known| known.key == told.key && as_seen(known) == as_seen(told))
        };
        let was_parked = |path: &FieldPath| before.parked.iter().any(|(known, _)| known == path);
        let parked = self.parked.iter().filter(|(path, _)| !was_parked(path));
        let was_found = |path: &FieldPath, answer: &str| {
            before.found.iter().any(|(known, _, was)| known == path && was == answer)
        };
        let found = self.found.iter().filter(|(path, _, answer)| !was_found(path, answer));
        News {
            erased: Vec::new(),
            applied: Applied::default(),
            parked: parked.map(|(_, label)| label.clone()).collect(),
            found: found.map(|(_, label, answer)| (label.clone(), answer.clone())).collect(),
            advice: self.advice.into_iter().filter(new_advice).collect(),
            deadlines: self.deadlines.into_iter().filter(new_deadline).collect(),
        }
    }
}
