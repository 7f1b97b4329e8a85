//! How long a case is kept: the day it is to be deleted on, and which cases to ask about. Nothing is
//! deleted unasked.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};

use super::desk::{Desk, DeskError};
use super::house::House;
use crate::archive::{CaseId, Loaded, Store, StoreError};
use crate::law::date_text;

/// It is reminded of the day from so many days before it.
const NEAR: i64 = 7;

/// A draft that nobody worked on for so many days is asked about.
const DRAFT: i64 = 30;

/// A case whose letters were made and that nobody worked on for so many days is asked about.
const CLOSED: i64 = 91;

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
    let since = |day: Date| day.until(today).map_or(0, |span| i64::from(span.get_days()));
    let words = &house.words;
    if let Some(day) = delete_on {
        return (since(day) >= -NEAR).then(|| {
            let day = date_text::long(day, house.language);
            words.say_with("tidy-day", &[("day", (&day).into())])
        });
    }
    let changed = changed.parse::<DateTime>().ok()?.date();
    let (patience, id) = if made { (CLOSED, "tidy-old") } else { (DRAFT, "tidy-draft") };
    (since(changed) >= patience).then(|| {
        let day = date_text::long(changed, house.language);
        words.say_with(id, &[("day", (&day).into())])
    })
}

/// The day after which it is asked again about a case that is kept.
#[must_use]
pub fn asked_again(today: Date) -> Date {
    today.saturating_add(3.months())
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
        let suggest = |id: &str, day: Date| {
            let words = date_text::long(day, house.language);
            let label = house.words.say_with(id, &[("day", (&words).into())]);
            DaySuggested { day, label }
        };
        let draft = suggest("delete-in-month", today.saturating_add(30.days()));
        let closed = suggest("delete-in-quarter", today.saturating_add(3.months()));
        let year = suggest("delete-in-year", today.saturating_add(1.year()));
        let suggestions = if self.has_made_letters() {
            vec![closed, year, draft]
        } else {
            vec![draft, closed, year]
        };
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
        let left = self.interview().today().until(day).map_or(0, |span| i64::from(span.get_days()));
        (left <= NEAR).then(|| {
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
