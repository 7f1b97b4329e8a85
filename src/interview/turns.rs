//! How long a picture holds: the first later day on which the same answers may say something else.
//!
//! Whatever looks at the day says so here, when it looks. A list of thousands of cases is shown from
//! what was worked out earlier, and works out anew only those whose day has come.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::answers::Answer;
use super::picture::Picture;
use super::value;
use crate::form::{Compare, Kind, TimeUnit};
use crate::law::{Country, Deadline, PartialDate};

/// A day so far off that two digits for a year mean another century.
const FAR: i64 = 100;

impl Picture<'_> {
    /// The first day after today on which what was asked of this picture so far may be answered
    /// otherwise; `None` if no day changes it.
    #[must_use]
    pub fn holds_until(&self) -> Option<Date> {
        self.turns.get()
    }

    fn turns_on(&self, day: Date) {
        if day > self.today && self.turns.get().is_none_or(|known| day < known) {
            self.turns.set(Some(day));
        }
    }

    pub(super) fn turns_tomorrow(&self) {
        self.turns_on(self.today.saturating_add(1.day()));
    }

    /// A date was compared with today.
    pub(super) fn turns_around(&self, date: PartialDate) {
        for day in [date.earliest(), date.latest()].into_iter().flatten() {
            self.turns_on(day);
            self.turns_on(day.saturating_add(1.day()));
        }
    }

    /// The days that are left were compared with a number.
    pub(super) fn turns_with_days_left(&self, deadline: &Deadline, compare: Compare, days: i64) {
        let Some(last) = deadline.last_day else { return };
        // Only as far as any law counts; farther the answer is the same for a lifetime.
        let days = days.clamp(-40_000, 40_000);
        let then = last.saturating_sub(days.days());
        let flips = |day: Date| {
            let left = |on: Date| i64::from(crate::law::calendar::days_between(on, last));
            compare.holds(left(day.saturating_sub(1.day())), days) != compare.holds(left(day), days)
        };
        for day in [then, then.saturating_add(1.day())] {
            if flips(day) {
                self.turns_on(day);
            }
        }
    }

    /// A deadline was judged.
    pub(super) fn turns_with(&self, deadline: &Deadline, country: Country) {
        let after = |day: Date| day.saturating_add(1.day());
        if let Some(last) = deadline.last_day {
            self.turns_on(after(last));
        }
        // One that nobody knows the end of is never surely over.
        if let Some(latest) = deadline.anchor.latest() {
            self.turns_on(after(deadline.last_from(latest, country)));
        }
    }

    /// The time from a date until today was counted.
    pub(super) fn turns_with_age(&self, from: PartialDate, unit: TimeUnit) {
        if unit == TimeUnit::Days {
            return self.turns_tomorrow();
        }
        for day in [from.earliest(), from.latest()].into_iter().flatten() {
            let years = i64::from(self.today.year()) - i64::from(day.year());
            for years in [years, years + 1] {
                let birthday = day.saturating_add(years.clamp(-9_000, 9_000).years());
                self.turns_on(birthday);
                self.turns_on(birthday.saturating_add(1.day()));
            }
        }
    }

    /// Words were read as a date: "yesterday", or a year of two digits.
    pub(super) fn turns_with_words(&self, kind: &Kind, answer: &Answer) {
        if !matches!(kind, Kind::Date | Kind::Enclosure) {
            return;
        }
        let on = |day: Date| value::parse(kind, answer, &[], day).ok();
        let now = on(self.today);
        if now != on(self.today.saturating_add(1.day())) {
            self.turns_tomorrow();
        }
        if now != on(self.today.saturating_add(FAR.years())) {
            self.turns_on(date(self.today.year().saturating_add(1).min(9999), 1, 1));
        }
    }

    /// An office was looked up as it is today.
    pub(super) fn turns_with_offices(&self) {
        let offices = self.world.directory.all();
        for office in offices {
            let ends = office.until.map(|until| until.saturating_add(1.day()));
            for day in office.from.into_iter().chain(ends) {
                self.turns_on(day);
            }
        }
    }
}
