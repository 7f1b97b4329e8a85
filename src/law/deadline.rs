//! Deadlines with their working.
//!
//! Norway: domstolloven §§ 148 and 149 through forvaltningsloven § 30: the day it starts is not
//! counted, weeks, months and years end on the day with the same name or number, a month without
//! that day ends on its last, and an end on a Saturday, Sunday or holiday moves to the next
//! working day. The complaint is in time when it is handed to the post before the end. Denmark
//! counts alike, but the complaint must have arrived.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{add_working_days, days_between, working_day_from, working_day_until};
use super::country::Country;
use super::partial_date::PartialDate;

/// The unit that the law counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// No law counts further; a slip of the pen must not run past the calendar.
const LONGEST: u16 = 1000;

/// A length of time in the law's own unit, as in `4 weeks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub count: u16,
    pub unit: Unit,
}

impl Period {
    /// Reads `4 weeks`, `1 year`, `10 working_days`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.split_once(' ')?;
        let count = count.parse().ok().filter(|count| (1..=LONGEST).contains(count))?;
        let unit = match unit {
            "day" | "days" => Unit::Days,
            "working_day" | "working_days" => Unit::WorkingDays,
            "week" | "weeks" => Unit::Weeks,
            "month" | "months" => Unit::Months,
            "year" | "years" => Unit::Years,
            _ => return None,
        };
        Some(Self { count, unit })
    }

    /// The day the period ends on, before weekends and holidays are looked at.
    #[must_use]
    pub fn end_from(self, anchor: Date, country: Country) -> Date {
        let count = i64::from(self.count);
        match self.unit {
            Unit::Days => anchor.saturating_add(count.days()),
            Unit::WorkingDays => add_working_days(anchor, self.count, country),
            Unit::Weeks => anchor.saturating_add(count.weeks()),
            Unit::Months => anchor.saturating_add(count.months()),
            Unit::Years => anchor.saturating_add(count.years()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Days => "days",
            Unit::WorkingDays => "working_days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        };
        write!(out, "{} {unit}", self.count)
    }
}

/// What must have happened by the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// Handed to the post or to an official (Norway, forvaltningsloven § 30).
    Posted,
    /// Arrived at the authority (Denmark).
    Arrived,
}

/// Where a deadline stands on the letter's date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is time left, whatever the exact anchor was.
    Running,
    /// It is over, whatever the exact anchor was.
    Passed,
    /// The anchor is not known finely enough to tell.
    MaybePassed,
}

impl State {
    /// The word used in conditions and templates.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Passed => "passed",
            Self::MaybePassed => "maybe_passed",
        }
    }
}

/// One step of the working, in the order it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Counted from this date; the earliest day it can mean is the safe one.
    From { anchor: PartialDate, safe: Date },
    /// The period was added.
    Added { period: Period, end: Date },
    /// The end was no working day and moved.
    Moved { from: Date, to: Date },
}

/// A deadline worked out for one anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub anchor: PartialDate,
    pub period: Period,
    /// The last day that is certainly in time; `None` when the anchor has no beginning.
    pub last_day: Option<Date>,
    /// A day earlier on which to send, to be safe: the last working day a week before the last
    /// day, or today when that has gone by.
    pub send_by: Option<Date>,
    pub state: State,
    pub met: Met,
    pub steps: Vec<Step>,
}

impl Deadline {
    /// Works the deadline out, judged on `on` (the letter's date).
    #[must_use]
    pub fn work_out(
        anchor: PartialDate,
        period: Period,
        met: Met,
        country: Country,
        on: Date,
    ) -> Self {
        let last_from = |day: Date| working_day_from(period.end_from(day, country), country);
        let mut steps = Vec::new();
        let last_day = anchor.earliest().map(|safe| {
            let end = period.end_from(safe, country);
            let last = last_from(safe);
            steps.push(Step::From { anchor, safe });
            steps.push(Step::Added { period, end });
            if last != end {
                steps.push(Step::Moved { from: end, to: last });
            }
            last
        });
        // Nobody has learned of a decision after today, so an open end is today.
        let possibly_last = last_from(anchor.latest().unwrap_or(on));
        let state = if last_day.is_some_and(|last| on <= last) {
            State::Running
        } else if on > possibly_last {
            State::Passed
        } else {
            State::MaybePassed
        };
        let week_before = |last: Date| working_day_until(last.saturating_sub(7.days()), country);
        let send_by = last_day.filter(|last| on <= *last).map(|last| week_before(last).max(on));
        Self { anchor, period, last_day, send_by, state, met, steps }
    }

    /// The last day, were this the exact day it runs from.
    #[must_use]
    pub fn last_from(&self, day: Date, country: Country) -> Date {
        working_day_from(self.period.end_from(day, country), country)
    }

    /// Days from `on` to the last day; negative when it has passed.
    #[must_use]
    pub fn days_left(&self, on: Date) -> Option<i32> {
        self.last_day.map(|last| days_between(on, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn norway(anchor: PartialDate, period: &str, on: Date) -> Deadline {
        let period = Period::parse(period).unwrap_or(Period { count: 1, unit: Unit::Days });
        Deadline::work_out(anchor, period, Met::Posted, Country::Norge, on)
    }

    #[test]
    fn the_worked_examples_of_the_law() {
        let on = date(2026, 11, 21);
        let cases = [
            (date(2026, 11, 24), "4 weeks", date(2026, 12, 22)),
            (date(2026, 11, 27), "4 weeks", date(2026, 12, 28)),
            (date(2027, 4, 26), "3 weeks", date(2027, 5, 18)),
            (date(2027, 4, 15), "3 weeks", date(2027, 5, 7)),
            (date(2026, 12, 17), "10 working_days", date(2027, 1, 4)),
            (date(2026, 8, 31), "6 months", date(2027, 3, 1)),
        ];
        for (anchor, period, last) in cases {
            let deadline = norway(PartialDate::day(anchor), period, on);
            assert_eq!(deadline.last_day, Some(last), "{anchor} + {period}");
        }
        assert_eq!(
            Period { count: 6, unit: Unit::Months }.end_from(date(2026, 8, 31), Country::Norge),
            date(2027, 2, 28)
        );
    }

    #[test]
    fn a_partial_anchor_gives_the_safe_day_and_an_honest_state() {
        let Some(november) = PartialDate::month(2026, 11) else { panic!("a month") };
        let state = |on| norway(november, "4 weeks", on).state;
        assert_eq!(
            norway(november, "4 weeks", date(2026, 11, 21)).last_day,
            Some(date(2026, 11, 30))
        );
        assert_eq!(state(date(2026, 11, 30)), State::Running);
        assert_eq!(state(date(2026, 12, 1)), State::MaybePassed);
        assert_eq!(state(date(2026, 12, 28)), State::MaybePassed);
        assert_eq!(state(date(2026, 12, 29)), State::Passed);
    }

    #[test]
    fn before_and_after_are_open_on_one_side() {
        let before = PartialDate::day(date(2026, 11, 1)).on_side(Side::Before);
        let after = PartialDate::day(date(2026, 11, 1)).on_side(Side::After);
        assert_eq!(norway(before, "4 weeks", date(2026, 11, 21)).state, State::MaybePassed);
        assert_eq!(norway(before, "4 weeks", date(2026, 12, 21)).state, State::Passed);
        assert_eq!(norway(after, "4 weeks", date(2026, 11, 21)).state, State::Running);
        assert_eq!(norway(after, "4 weeks", date(2027, 2, 1)).state, State::MaybePassed);
    }

    #[test]
    fn send_by_is_a_week_before_or_today() {
        let anchor = PartialDate::day(date(2026, 11, 24));
        assert_eq!(norway(anchor, "4 weeks", date(2026, 11, 25)).send_by, Some(date(2026, 12, 15)));
        assert_eq!(norway(anchor, "4 weeks", date(2026, 12, 20)).send_by, Some(date(2026, 12, 20)));
        assert_eq!(norway(anchor, "4 weeks", date(2026, 12, 23)).send_by, None);
    }

    use super::super::partial_date::Side;
}
