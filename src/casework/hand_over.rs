//! A case goes to somebody else, or comes in from them.
//!
//! What goes out is the newest state only: what was written and taken back again is nobody else's
//! business. What comes in is a new case, or is merged with the copy that is here already.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::answers_out::answers_out;
use super::cases::Shelf;
use super::desk::{Desk, DeskError, is_agreed, share_lists, stamp, take_up};
use super::house::House;
use super::merge::{self, Aliases, Choice, Conflict, Merged, Place, Taken};
use super::told::Teller;
use crate::archive::{
    Case, CaseId, Filing, Held, SealedTo, Store, StoreError, chance, seal_case, write_readable,
};
use crate::form::{Form, Per};
use crate::interview::{Answer, Interview, Mark};

/// No case has so many letters.
const MOST_LETTERS: usize = 200;

/// Seals a case of the archive to somebody, in a file that must not be there yet.
///
/// # Errors
/// If another window has the case, it cannot be read, or the file cannot be written.
pub fn hand_over(
    house: &House,
    store: &Store,
    id: CaseId,
    to: &SealedTo,
    path: &Path,
    now: DateTime,
) -> Result<(), StoreError> {
    not_there(path)?;
    let mut held = store.hold(id)?;
    let mut case = store.load(id)?.case;
    let before = case.clone();
    share_lists(house, &mut case);
    let secrets = secrets(house, &case);
    let copy = merge::hand_out(&mut case, &stamp(now), &secrets, &mut chance);
    // Remembered first: a state that nobody got does no harm, one that is forgotten does.
    if case != before {
        store.save(&mut held, &case)?;
    }
    seal_case(&copy, &stamp(now), to, path)
}

/// The questions of a case whose answers are never shown in lists: national id numbers.
pub(super) fn secrets(house: &House, case: &Case) -> BTreeSet<String> {
    let forms = case.filings.iter().filter_map(|filing| house.form(&filing.form).ok());
    let secret = |form: Arc<Form>| -> Vec<String> {
        let questions = form.all_questions().map(|(_, question)| question);
        questions.filter(|question| question.sensitive).map(|secret| secret.id.clone()).collect()
    };
    forms.flat_map(secret).collect()
}

fn not_there(path: &Path) -> Result<(), StoreError> {
    if path.symlink_metadata().is_ok() {
        return Err(StoreError::at(path)(std::io::ErrorKind::AlreadyExists.into()));
    }
    Ok(())
}

impl Desk<'_> {
    /// Seals the case at hand to somebody, in a file that must not be there yet.
    ///
    /// # Errors
    /// If the case is only looked at, may not be kept, cannot be saved, or the file cannot be written.
    pub fn hand_over(&mut self, to: &SealedTo, path: &Path) -> Result<(), DeskError> {
        not_there(path)?;
        let now = self.now();
        let copy = self.handed_out(&stamp(now), &mut chance)?;
        Ok(seal_case(&copy, &stamp(now), to, path)?)
    }
}

impl Desk<'_> {
    /// Writes the answers of the letter at hand so that anyone can read them, in a file that must
    /// not be there yet.
    ///
    /// # Errors
    /// If the file cannot be written, or may not be: nothing of a call lies on a disk before that
    /// was agreed.
    pub fn write_readable(&self, path: &Path) -> Result<(), StoreError> {
        if !self.may_be_kept() {
            return Err(StoreError::NotAgreed);
        }
        write_readable(&answers_out(self.interview()), path)
    }
}

/// What became of a case that came in.
#[derive(Debug)]
pub enum Received {
    /// It is new here.
    New(CaseId),
    /// It is here, and what is in the file is known here.
    Same(CaseId),
    /// It is here, and the file says something else.
    Merging(Box<Merging>),
}

/// A case that is here and that somebody else has changed.
#[derive(Debug)]
pub struct Merging {
    held: Held,
    merged: Merged,
    now: DateTime,
}

/// A conflict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictTold {
    pub label: String,
    pub mine: String,
    pub theirs: String,
    /// Both texts can stand one after the other.
    pub takes_both: bool,
}

/// Takes a case in.
///
/// # Errors
/// If it is open in another window, is none, or the archive cannot be written.
pub fn receive(
    house: &House,
    store: &Store,
    from: &Path,
    mut case: Case,
    now: DateTime,
) -> Result<Received, StoreError> {
    if case.filings.is_empty() || case.filings.len() > MOST_LETTERS {
        let reason = "it has no letter, or more than any case".to_owned();
        return Err(StoreError::Damaged { path: from.to_owned(), reason });
    }
    merge::made_safe(&mut case);
    may_be_kept(house, &case, now)?;
    let Some(here) = Shelf::read(house, store, now)?.of_origin(&case.origin) else {
        return add(store, case, now).map(Received::New);
    };
    let held = store.hold(here)?;
    let mine = store.load(here)?.case;
    let mut shared = mine.clone();
    share_lists(house, &mut shared);
    share_lists(house, &mut case);
    let aliases = aliases(house, &[&mine, &case]);
    let merged = merge::merge(&shared, &case, &aliases);
    if merged.conflicts.is_empty() && merged.taken.is_empty() {
        let mut merging = Merging { held, merged, now };
        if merging.merged.case != mine {
            merging.save(store, now)?;
        }
        return Ok(Received::Same(here));
    }
    Ok(Received::Merging(Box::new(Merging { held, merged, now })))
}

/// An interview of a letter of a case, as it is when the case is opened; nothing is changed.
///
/// # Errors
/// If the case cannot be read or the form cannot be opened.
pub fn look(
    house: &House,
    store: &Store,
    id: CaseId,
    filing: usize,
    now: DateTime,
) -> Result<Interview, DeskError> {
    let mut case = store.load(id)?.case;
    take_up(house, &mut case, filing, &|| now).map(|(interview, _)| interview)
}

/// The forms of a case's letters, in the order they were begun.
///
/// # Errors
/// If the case cannot be read.
pub fn forms_of(store: &Store, id: CaseId) -> Result<Vec<String>, StoreError> {
    let filings = store.load(id)?.case.filings.into_iter();
    Ok(filings.map(|filing| filing.form).collect())
}

/// Puts answers of a file into the archive as a new case.
///
/// # Errors
/// If the archive cannot be written, the form cannot be opened, or it is not agreed that a call is
/// kept.
pub fn add_answers(
    house: &House,
    store: &Store,
    interview: &Interview,
    now: DateTime,
) -> Result<CaseId, DeskError> {
    if !is_agreed(interview) {
        return Err(StoreError::NotAgreed.into());
    }
    let form = interview.form();
    let filing = Filing {
        answers: interview.filing().clone(),
        settled: interview.settled().clone(),
        ..Filing::new(form.id.clone(), form.version, house.hash(&form.id)?)
    };
    let case = Case::new(CaseId(0), stamp(now), interview.case().clone(), vec![filing]);
    Ok(add(store, Case { begun: Some(now.date()), ..case }, now)?)
}

/// Whether it is agreed that the calls of a case are kept.
fn may_be_kept(house: &House, case: &Case, now: DateTime) -> Result<(), StoreError> {
    let agreed = |at: usize| {
        let mut case = case.clone();
        // One whose form is not here says nothing that can be read here.
        let taken = take_up(house, &mut case, at, &|| now);
        taken.map_or(true, |(interview, _)| is_agreed(&interview))
    };
    if (0..case.filings.len()).all(agreed) { Ok(()) } else { Err(StoreError::NotAgreed) }
}

/// Puts a case into the archive under a number of its own.
///
/// # Errors
/// If the archive cannot be written.
fn add(store: &Store, case: Case, now: DateTime) -> Result<CaseId, StoreError> {
    let (id, mut held) = store.hold_new()?;
    store.save(&mut held, &Case { id, medhold: Case::FORMAT, changed: stamp(now), ..case })?;
    Ok(id)
}

/// What names the items of a list in these cases.
fn aliases(house: &House, cases: &[&Case]) -> Aliases {
    let filings = cases.iter().flat_map(|case| &case.filings);
    let forms = filings.filter_map(|filing| house.form(&filing.form).ok());
    forms.flat_map(|form| aliases_of(&form)).collect()
}

/// What names the items of a list beside the list itself: `rettighetsklage:2` is the letter of
/// decision 2, `for_sent:2` the advice about it.
pub(super) fn aliases_of(form: &Form) -> Aliases {
    let documents = form.documents.iter().filter_map(|document| match &document.per {
        Per::Item(list) | Per::Office { list, .. } => Some((document.id.clone(), *list)),
        Per::Once | Per::Document(_) => None,
    });
    let advice = form.advice.iter().filter_map(|advice| Some((advice.id.clone(), advice.list?)));
    documents.chain(advice).map(|(id, list)| (id, form.question(list).id.clone())).collect()
}

impl Merging {
    /// The case here.
    #[must_use]
    pub fn id(&self) -> CaseId {
        self.held.id()
    }

    /// What both changed, and not to the same.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.merged.conflicts
    }

    /// A conflict in words. What is sensitive is not shown.
    #[must_use]
    pub fn conflict(&self, house: &House, at: usize) -> Option<ConflictTold> {
        let now = self.now;
        let conflict = self.merged.conflicts.get(at)?;
        let place = &conflict.place;
        let telling = |answer: &Answer| words(house, &self.merged.case, place, Some(answer), now);
        Some(ConflictTold {
            label: label(house, &self.merged.case, place, now),
            mine: telling(&conflict.mine),
            theirs: telling(&conflict.theirs),
            takes_both: conflict.takes_both() && !is_sensitive(house, &self.merged.case, place),
        })
    }

    /// Everything that came in without a question, a line each.
    #[must_use]
    pub fn taken(&self, house: &House) -> Vec<String> {
        let now = self.now;
        self.merged.taken.iter().map(|taken| self.told(house, now, taken)).collect()
    }

    fn told(&self, house: &House, now: DateTime, taken: &Taken) -> String {
        let case = &self.merged.case;
        let what = |place: &Place| label(house, case, place, now);
        let item = |place: &Place, id: u32| {
            // The first field of the item tells it apart by its list and number.
            let list = what(place);
            let title = item_title(house, case, place, id, now);
            title.map_or_else(|| list.clone(), |title| format!("{list}: {title}"))
        };
        let say = |id: &str, what: &str| house.words.say_with(id, &[("what", what.into())]);
        match taken {
            Taken::Answer(place) => {
                let answer = words(house, case, place, None, now);
                let (label, args) = (what(place), answer.as_str());
                let args = [("what", (&label).into()), ("answer", args.into())];
                house.words.say_with("taken-answer", &args)
            }
            Taken::Item(place, id) => say("taken-item", &item(place, *id)),
            Taken::Aside(place, id) => say("taken-aside", &item(place, *id)),
            Taken::Kept(place, id) => say("taken-kept", &item(place, *id)),
            Taken::Filing(at) => say("taken-letter", &title(house, case, *at)),
            Taken::Note(id) => {
                let note = case.notes.iter().find(|note| note.id == *id);
                say("taken-note", note.map_or("", |note| &note.text))
            }
            Taken::NoteGone => house.words.say("taken-note-gone"),
        }
    }

    /// Decides a conflict.
    pub fn settle(&mut self, at: usize, choice: Choice) {
        if let Some(conflict) = self.merged.conflicts.get(at).cloned() {
            self.merged.settle(&conflict, choice);
        }
    }

    /// Saves the case as it is now, with the answers here where nobody has decided.
    ///
    /// # Errors
    /// If the archive cannot be written.
    pub fn save(&mut self, store: &Store, now: DateTime) -> Result<(), StoreError> {
        self.merged.case.changed = stamp(now);
        self.merged.case.medhold = Case::FORMAT;
        store.save(&mut self.held, &self.merged.case)
    }
}

/// An interview in which a place can be looked at; for what the case shares, one of a form that asks
/// it.
fn interview_at(house: &House, case: &Case, place: &Place, now: DateTime) -> Option<Interview> {
    let outermost = place.path.items.first().map_or(&place.path.question, |(list, _)| list);
    let fits = |at: &usize| {
        let form = house.form(&case.filings[*at].form).ok();
        form.is_some_and(|form| form.names.question(outermost).is_some())
    };
    let at = match place.filing {
        Some(at) => Some(at).filter(fits),
        None => (0..case.filings.len()).rev().find(fits),
    }?;
    let filing = case.filings.get(at)?;
    let (form, world) = (house.form(&filing.form).ok()?, house.world().ok()?.clone());
    let (shared, answers) = (case.shared.clone(), filing.answers.clone());
    Some(Interview::new(form, world, now.date(), shared, answers))
}

fn label(house: &House, case: &Case, place: &Place, now: DateTime) -> String {
    let Some(interview) = interview_at(house, case, place, now) else {
        return place.path.question.clone();
    };
    let picture = interview.picture();
    let label = Teller::new(house, &picture).label(&place.path);
    match place.filing {
        Some(at) if case.filings.len() > 1 => {
            let title = title(house, case, at);
            let args = [("what", (&label).into()), ("item", (&title).into())];
            house.words.say_with("label-in-item", &args)
        }
        _ => label,
    }
}

fn item_title(
    house: &House,
    case: &Case,
    place: &Place,
    item: u32,
    now: DateTime,
) -> Option<String> {
    let interview = interview_at(house, case, place, now)?;
    let picture = interview.picture();
    let (ix, scope) = picture.locate(&place.path)?;
    Teller::new(house, &picture).speaker.item_words(ix, &scope, item)
}

fn title(house: &House, case: &Case, at: usize) -> String {
    let Some(filing) = case.filings.get(at) else { return String::new() };
    match house.form(&filing.form) {
        Ok(form) => form.title.on_screen(house.language).to_owned(),
        Err(_) => filing.form.clone(),
    }
}

fn is_sensitive(house: &House, case: &Case, place: &Place) -> bool {
    let filing = place.filing.and_then(|at| case.filings.get(at)).into_iter();
    let forms = filing.chain(&case.filings).filter_map(|filing| house.form(&filing.form).ok());
    let mut asked = forms.filter_map(|form| {
        let ix = form.names.question(&place.path.question)?;
        Some(form.question(ix).sensitive)
    });
    // What nobody asks any more may be anything.
    asked.next().unwrap_or(true)
}

/// An answer in words: this one, or the one that stands there.
fn words(
    house: &House,
    case: &Case,
    place: &Place,
    answer: Option<&Answer>,
    now: DateTime,
) -> String {
    let mut with = case.clone();
    let answers = match place.filing {
        Some(at) => with.filings.get_mut(at).map(|filing| &mut filing.answers),
        None => Some(&mut with.shared),
    };
    let Some(answers) = answers else { return String::new() };
    if let (Some(answer), Some(there)) = (answer, answers.at_mut(&place.path)) {
        *there = answer.clone();
    }
    let there = answers.at(&place.path).cloned().unwrap_or_default();
    merge::repeat_shared(&mut with);
    let say = |id: &str| house.words.say(id);
    match there.mark {
        Mark::Unknown => return say("state-unknown"),
        Mark::Later => return say("state-later"),
        Mark::Declined => return say("state-declined"),
        Mark::Empty if there == Answer::default() => return say("state-open"),
        Mark::Empty | Mark::Given => {}
    }
    if is_sensitive(house, case, place) {
        return say("answer-hidden");
    }
    let spoken = interview_at(house, &with, place, now).and_then(|interview| {
        let picture = interview.picture();
        let (ix, scope) = picture.locate(&place.path)?;
        Teller::new(house, &picture).speaker.answer(ix, &scope)
    });
    spoken.unwrap_or_else(|| as_written(&there))
}

pub(super) fn as_written(answer: &Answer) -> String {
    let parts = answer.picks.iter().chain(answer.parts.values());
    let text = Some(&answer.text).filter(|text| !text.is_empty());
    parts.chain(text).cloned().collect::<Vec<_>>().join(", ")
}
