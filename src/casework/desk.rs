//! One case on the desk: edits in, news out.
//!
//! Changes are made in memory and written by [`Desk::save`]. A face saves after every change
//! ([`Desk::change`] does both) or, while someone types, as soon as they rest.

mod agreed;
mod aim;
mod back;
mod beside;
mod carry;
mod changed_form;
mod changes;
mod letters;
mod lists;
mod notes;
mod opening;
mod read_back;
mod saving;
mod sent;
mod windows;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime, Time};

use super::asked::Asked;
use super::cases::{Elsewhere, Person, elsewhere, people_of};
use super::deadlines::{DeadlineTold, deadlines_of};
use super::house::{House, HouseError};
use super::news::{Look, advice_of};
use super::overview::Overview;
use super::papers::{Format, Order};
use super::reading_copy::reads;
use super::told::{AdviceTold, OfferTold, Teller};
use crate::archive::{Case, CaseId, Held, Made, Store, StoreError};
use crate::form::FormHead;
use crate::interview::{Answers, Entry, EntryState, FieldPath, Interview, Said};
use crate::source::Language;
pub use agreed::Consent;
pub(super) use agreed::is_agreed;
pub use aim::Aim;
pub use beside::{Place, numbered};
pub use changed_form::FormNews;
pub use letters::FilingOf;
pub use notes::{NoteRefused, NoteShown};
pub(super) use opening::{share_lists, take_up};
pub use read_back::{Approved, Paragraph};
pub use windows::{BroughtIn, OnlyRead};

/// Tells the local time.
pub type Clock<'h> = &'h dyn Fn() -> DateTime;

/// How many changes can be taken back.
const UNDO_STEPS: usize = 200;

/// A case with one of its filings open.
pub struct Desk<'h> {
    house: &'h House,
    store: &'h Store,
    clock: Clock<'h>,
    /// The right to write the case; none while it is only looked at.
    held: Option<Held>,
    only_read: Option<OnlyRead>,
    /// The case as it is on disk, as far as this window knows.
    base: Option<Case>,
    case: Case,
    filing: usize,
    interview: Interview,
    undo: Vec<Before>,
    /// What was taken back and can be made again.
    redo: Vec<Before>,
    /// The question that is being typed in: all of it is one step to take back.
    typing: Option<FieldPath>,
    /// Changes at hand are part of a step that is put down when all of them are made.
    in_one_step: bool,
    /// What was told of so far.
    seen: Look,
    /// Questions that this filing took over from another one when it began.
    carried: Vec<String>,
    /// Questions of the case that were answered when this filing was opened.
    known: BTreeSet<String>,
    /// Sensitive answers that were erased and are not told of yet, by label.
    erased: Vec<String>,
    /// Answers that earlier versions of the case must not hold any more.
    to_forget: Vec<FieldPath>,
    /// Who tells now.
    said_by: Option<Said>,
    /// Questions are worded as they are said aloud.
    spoken: bool,
    /// Who stood in the case when it was last looked who else has them, and what was told of it.
    looked_for: Vec<Person>,
    elsewhere: Vec<Elsewhere>,
    /// Counts the changes, so that a face knows when to look again.
    version: u64,
    /// What is in memory and not on disk.
    dirty: bool,
    /// What went wrong with the last save, if anything.
    unsaved: Option<StoreError>,
    saved_at: Option<Time>,
    /// Whether anything was answered in this case, ever: a case without an answer is not kept.
    worth_keeping: bool,
    /// Whether the letter at hand may be written to the disk: of a call, once that was agreed.
    own_consent: Consent,
    /// Whether the other letters of the case may.
    others_consent: Consent,
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
    /// The newest version was damaged, and the one before it was taken.
    pub damaged: bool,
    /// The form is not the one that was last worked on.
    pub form_changed: bool,
    /// What came new in it, and what went.
    pub form_news: FormNews,
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
    #[error("the case is only looked at")]
    OnlyRead,
}

impl<'h> Desk<'h> {
    /// Tells what other letters of the case have asked and this one does not ask again.
    #[must_use]
    pub fn reused(&self) -> Option<String> {
        const NAMED: usize = 6;
        let picture = self.interview.picture();
        let teller = Teller::new(self.house, &picture);
        let entries = self.interview.entries_in(&picture);
        let reused = entries.iter().filter(|entry| self.interview.is_reused(entry));
        let labels: Vec<String> = reused.map(|entry| teller.label(&entry.path)).collect();
        let what = labels[..labels.len().min(NAMED)].join(", ");
        let more = labels.len().saturating_sub(NAMED);
        let args =
            [("count", labels.len().into()), ("what", (&what).into()), ("more", more.into())];
        let words = &self.house.words;
        let mut told = Vec::new();
        if !labels.is_empty() {
            told.push(words.say_with("reused-now", &args));
        }
        let carried = entries
            .iter()
            .filter(|entry| entry.scope.is_empty() && self.carried.contains(&entry.path.question));
        let carried: Vec<String> = carried.map(|entry| teller.label(&entry.path)).collect();
        if !carried.is_empty() {
            let what = carried.join(", ");
            told.push(words.say_with("carried-now", &[("what", (&what).into())]));
        }
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The letters that can be begun in the same case: id and title.
    #[must_use]
    pub fn more_letters(&self) -> Vec<(String, String)> {
        let own = self.interview.form();
        if !self.may_be_kept() {
            // Letters are made from what may be kept.
            return Vec::new();
        }
        let (heads, _) = self.house.heads_and_problems();
        let fit = heads.iter().filter(|head| head.country == own.country && head.makes_letters());
        let title = |head: &FormHead| {
            let title = head.title.on_screen(self.house.language);
            match self.filing_of(&head.id) {
                Some(_) => self.house.words.say_with("another-more", &[("title", title.into())]),
                None => title.to_owned(),
            }
        };
        fit.map(|head| (head.id.clone(), title(head))).collect()
    }

    /// The language that the letters are written in: the one that was chosen, else that of the
    /// screen where the letters come in it, else their first. A guide has none.
    #[must_use]
    pub fn letters_in(&self) -> Option<Language> {
        let written = &self.interview.form().letter_languages;
        let wanted = [self.case.filings[self.filing].letters_in, Some(self.house.language)];
        let wanted = wanted.into_iter().flatten().find(|language| written.contains(language));
        wanted.or(written.first().copied())
    }

    /// The language of what the person writes in their own sentences, where it is another than
    /// the letters' and not one that their reader knows: the letters then say so.
    #[must_use]
    pub fn own_words(&self) -> Option<Language> {
        let chosen = self.case.filings[self.filing].own_words;
        let words = chosen.unwrap_or(self.house.language);
        Some(words).filter(|words| *words == Language::En && self.letters_in().is_some())
    }

    /// Writes in English now, or does not any more.
    pub fn turn_own_words(&mut self) {
        let next = match self.own_words() {
            Some(_) => self.letters_in(),
            None => Some(Language::En),
        };
        self.case.filings[self.filing].own_words = next;
        self.changed();
        self.save();
    }

    /// Papers as this filing wants them. A guide has none.
    #[must_use]
    pub fn order<'o>(&self, formats: &'o [Format]) -> Option<Order<'o>> {
        let language = self.letters_in()?;
        let reading_copy = !reads(self.house.language, language);
        Some(Order { own_words: self.own_words(), reading_copy, ..Order::of(language, formats) })
    }

    /// Remembers where the finished letters were put.
    pub fn letters_made(&mut self, folder: &Path) {
        let made = Made { folder: folder.to_path_buf(), at: stamp((self.clock)()) };
        self.case.filings[self.filing].made = Some(made);
        self.changed();
        self.save();
    }

    /// Where the finished letters were put last, and the day in words.
    #[must_use]
    pub fn made(&self) -> Option<(PathBuf, String)> {
        let made = self.case.filings[self.filing].made.as_ref()?;
        let now = (self.clock)();
        Some((made.folder.clone(), super::home::changed(self.house, &made.at, now)))
    }

    /// The day that the case is to be deleted on.
    #[must_use]
    pub fn delete_on(&self) -> Option<Date> {
        self.case.delete_on
    }

    pub(super) fn put_delete_on(&mut self, day: Option<Date>) -> Result<(), DeskError> {
        self.may_change()?;
        self.case.delete_on = day;
        self.changed();
        Ok(())
    }

    /// Whether letters of the case were made.
    #[must_use]
    pub fn has_made_letters(&self) -> bool {
        self.case.filings.iter().any(|filing| filing.made.is_some())
    }

    /// Takes the next language that the letters come in.
    pub fn turn_letters(&mut self) {
        let written = self.interview.form().letter_languages.iter().copied();
        let now = self.letters_in();
        let next = written.clone().skip_while(|language| Some(*language) != now).nth(1);
        let next = next.or_else(|| written.clone().next());
        self.case.filings[self.filing].letters_in = next;
        self.changed();
        self.save();
    }

    /// Who in this case stands in other cases too, a sentence each.
    #[must_use]
    pub fn elsewhere(&self) -> Vec<String> {
        self.elsewhere.iter().map(|elsewhere| elsewhere.text(self.house)).collect()
    }

    /// Looks whether somebody stands in other cases, where the people are not those of the last
    /// look; gives what was not told before.
    pub(super) fn look_elsewhere(&mut self) -> Vec<String> {
        let named = people_of(self.house, self.store, &self.interview);
        let people: Vec<Person> = named.iter().map(|(person, _)| person.clone()).collect();
        if people == self.looked_for {
            return Vec::new();
        }
        self.looked_for = people;
        let found = elsewhere(self.house, self.store, self.case.id, &named);
        let before = std::mem::replace(&mut self.elsewhere, found);
        let news = self.elsewhere.iter().filter(|found| !before.contains(found));
        news.map(|found| found.text(self.house)).collect()
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

    /// Where the archive lies that the case is in.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.store.path().to_path_buf()
    }

    /// Whom the letters are about, once that is known.
    #[must_use]
    pub fn about(&self) -> Option<String> {
        let picture = self.interview.picture();
        let teller = Teller::new(self.house, &picture);
        let about = self.interview.form().about.iter();
        about.into_iter().find_map(|ix| teller.speaker.answer(*ix, &[]))
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

    /// Words questions as they are said aloud, or as they are read.
    pub fn speak(&mut self, aloud: bool) {
        self.spoken = aloud;
    }

    /// The question at a path, if it is in play.
    #[must_use]
    pub fn asked(&self, path: &FieldPath) -> Option<Asked> {
        let mut asked = Asked::worded(self.house, &self.interview, path, self.spoken)?;
        asked.carried = path.items.is_empty() && self.carried.contains(&path.question);
        Some(asked)
    }

    /// The check-answers page.
    #[must_use]
    pub fn overview(&self) -> Overview {
        let mut overview = Overview::of(self.house, &self.interview);
        let choice = self.interview.form().letter_languages.len() > 1;
        overview.letters_in = self.letters_in().filter(|_| choice);
        for row in overview.sections.iter_mut().flat_map(|section| &mut section.rows) {
            row.carried = row.path.items.is_empty() && self.carried.contains(&row.path.question);
        }
        overview.goes_on = self.stands_at().filter(|at| self.asks_more_after(at));
        overview.ways = overview.ways.take().map(|ways| self.with_begun(ways));
        overview.refused = self.consent() == Consent::Refused;
        overview.made = self.made();
        overview.approved = self.approved();
        if let Some(track) = self.track().filter(|track| track.sent) {
            overview.deadlines = track.deadlines;
            overview.sent = Some(track.text);
        }
        let chosen = self.case.filings[self.filing].own_words.is_some();
        let asks = chosen || self.house.language == Language::En;
        overview.own_words = self.own_words().or(self.letters_in()).filter(|_| asks);
        overview
    }

    /// Whether a question after this one was never answered, in the order of the walk.
    fn asks_more_after(&self, at: &FieldPath) -> bool {
        let entries = self.interview.entries();
        let Some(here) = entries.iter().position(|entry| entry.path == *at) else { return false };
        let open = |entry: &Entry| {
            matches!(entry.state, EntryState::Open | EntryState::Given { suggested: true })
                && entry.scope.is_empty()
                && !self.interview.finds_itself(entry)
        };
        entries[here + 1..].iter().any(open)
    }

    /// Of two sentences, the one for a form that makes no letters, or the one for a letter.
    #[must_use]
    pub fn either(&self, guide: &'static str, letter: &'static str) -> &'static str {
        if self.interview.form().makes_letters() { letter } else { guide }
    }

    /// Of three sentences, the one for what is kept beside letters, for a guide, which makes none
    /// either, or for a letter.
    #[must_use]
    pub fn one_of(&self, [kept, guide, letter]: [&'static str; 3]) -> &'static str {
        let form = self.interview.form();
        match form.keeps {
            Some(_) => kept,
            None if form.guide => guide,
            None => letter,
        }
    }

    /// All advice that holds.
    #[must_use]
    pub fn advice(&self) -> Vec<AdviceTold> {
        self.with_begun(advice_of(self.house, &self.interview))
    }

    /// Marks the letters that an advice offers and that the case has already.
    fn with_begun(&self, mut advice: Vec<AdviceTold>) -> Vec<AdviceTold> {
        for offer in advice.iter_mut().flat_map(|advice| &mut advice.offers) {
            if let OfferTold::Start { form, begun, .. } = offer {
                *begun = self.filing_of(form);
            }
        }
        advice
    }

    /// All deadlines that are in play; of letters that were sent, those that run from there.
    #[must_use]
    pub fn deadlines(&self) -> Vec<DeadlineTold> {
        match self.track().filter(|track| track.sent) {
            Some(track) => track.deadlines,
            None => deadlines_of(self.house, &self.interview),
        }
    }

    /// Deadlines that nobody can work out yet, a sentence each.
    #[must_use]
    pub fn waiting_deadlines(&self) -> Vec<String> {
        if let Some(track) = self.track().filter(|track| track.sent) {
            return vec![track.text];
        }
        let picture = self.interview.picture();
        Teller::new(self.house, &picture).waiting_deadlines()
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
}

/// `2026-11-21T21:14`.
pub(super) fn stamp(now: DateTime) -> String {
    now.strftime("%Y-%m-%dT%H:%M").to_string()
}
