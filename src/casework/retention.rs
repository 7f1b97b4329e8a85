//! How long a case is kept: the day it is to be deleted on, and which cases to ask about. The times
//! are data of the house. Nothing is deleted unasked.

use jiff::civil::{Date, DateTime};

use super::desk::{Desk, DeskError};
use super::house::House;
use crate::archive::{CaseId, Loaded, Store, StoreError};
use crate::law::{Period, Unit, date_text};

/// A day that a case could be deleted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySuggested {
    pub day: Date,
    /// As in "Om tre måneder: 3. mars 2027".
    pub label: String,
}

/// The day of a case, and others that could be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    pub day: Option<Date>,
    /// The day in a sentence, or that there is none.
    pub text: String,
    /// The one that practice suggests stands first.
    pub suggestions: Vec<DaySuggested>,
}

/// The sentence of the day that a case is to be deleted on.
pub(super) fn day_text(house: &House, day: Date) -> String {
    let day = date_text::long(day, house.language);
    house.words.say_with("delete-on", &[("day", (&day).into())])
}

/// Why it is asked now whether a case shall be kept, if it is.
pub(super) fn due(
    house: &House,
    delete_on: Option<Date>,
    changed: &str,
    made: bool,
    now: DateTime,
) -> Option<String> {
    let today = now.date();
    let words = &house.words;
    if let Some(day) = delete_on {
        return is_near(house, day, today).then(|| {
            let day = date_text::long(day, house.language);
            words.say_with("tidy-day", &[("day", (&day).into())])
        });
    }
    let keeping = house.keeping()?;
    let changed = changed.parse::<DateTime>().ok()?.date();
    let (patience, id) =
        if made { (keeping.finished, "tidy-old") } else { (keeping.draft, "tidy-draft") };
    (after(house, patience, changed) <= today).then(|| {
        let day = date_text::long(changed, house.language);
        words.say_with(id, &[("day", (&day).into())])
    })
}

/// The day so long after another.
fn after(house: &House, period: Period, day: Date) -> Date {
    period.end_from(day, house.country())
}

/// Whether the day of a case is so near, or past, that it is reminded of.
fn is_near(house: &House, day: Date, today: Date) -> bool {
    let remind_at = house.keeping().map_or(today, |keeping| after(house, keeping.near, today));
    day <= remind_at
}

/// A length of time in words, as in "3 months".
fn in_words(house: &House, period: Period) -> String {
    let id = match period.unit {
        Unit::Days | Unit::WorkingDays => "time-days",
        Unit::Weeks => "time-weeks",
        Unit::Months => "time-months",
        Unit::Years => "time-years",
    };
    house.words.say_with(id, &[("count", usize::from(period.count).into())])
}

/// The day on which it is asked again about a case that is kept, with what is said for choosing it.
#[must_use]
pub fn asked_again(house: &House, today: Date) -> Option<(String, Date)> {
    let again = house.keeping()?.again;
    let time = in_words(house, again);
    let label = house.words.say_with("tidy-keep", &[("time", (&time).into())]);
    Some((label, after(house, again, today)))
}

/// Reads a day that lies ahead.
#[must_use]
pub fn day_ahead(text: &str, today: Date) -> Option<Date> {
    let day = date_text::parse(text, today).ok()?.exact()?;
    (day > today).then_some(day)
}

/// Sets the day of a case that is not on the desk.
///
/// # Errors
/// If another window has it, or it cannot be read or written.
pub fn keep_until(
    store: &Store,
    id: CaseId,
    day: Option<Date>,
    now: DateTime,
) -> Result<(), StoreError> {
    let mut held = store.hold(id)?;
    let Loaded { mut case, .. } = store.load(id)?;
    case.delete_on = day;
    case.changed = super::desk::stamp(now);
    store.save(&mut held, &case)
}

impl Desk<'_> {
    /// The day that the case is to be deleted on, and others that could be chosen.
    #[must_use]
    pub fn deletion(&self) -> Deletion {
        let house = self.house();
        let today = self.interview().today();
        let day = self.delete_on();
        let suggest = |id: &str, period: Period| {
            let day = after(house, period, today);
            let (time, words) = (in_words(house, period), date_text::long(day, house.language));
            let args = [("time", (&time).into()), ("day", (&words).into())];
            DaySuggested { day, label: house.words.say_with(id, &args) }
        };
        let suggestions = house.keeping().map_or_else(Vec::new, |keeping| {
            let draft = suggest("delete-draft", keeping.draft);
            let finished = suggest("delete-finished", keeping.finished);
            let longer = suggest("delete-longer", keeping.longer);
            if self.has_made_letters() {
                vec![finished, longer, draft]
            } else {
                vec![draft, finished, longer]
            }
        });
        let text = match day {
            Some(day) => day_text(house, day),
            None => house.words.say("delete-no-day"),
        };
        Deletion { day, text, suggestions }
    }

    /// What is told at opening when the day is near or past.
    #[must_use]
    pub fn deletion_near(&self) -> Option<String> {
        let day = self.delete_on()?;
        is_near(self.house(), day, self.interview().today()).then(|| {
            let text = day_text(self.house(), day);
            self.house().words.say_with("delete-near", &[("text", (&text).into())])
        })
    }

    /// Sets the day, or that there is none.
    ///
    /// # Errors
    /// If the case is only looked at.
    pub fn set_deletion(&mut self, day: Option<Date>) -> Result<(), DeskError> {
        self.put_delete_on(day)?;
        self.save();
        Ok(())
    }
}
