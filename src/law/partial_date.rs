//! Dates as people know them: a day, a month, a year, "about", "before", "after".
//!
//! Stored as a small part of EDTF (ISO 8601-2): `2026-11-24`, `2026-11`, `2026`, with `~` for
//! about, `../2026-11-24` for before and `2026-11-24/..` for after.

use std::fmt;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// How finely a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    Day,
    Month,
    Year,
}

/// On which side of the named time the date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    On,
    Before,
    After,
}

/// A date with as much precision as the person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    first: Date,
    precision: Precision,
    about: bool,
    side: Side,
}

impl PartialDate {
    /// An exact day.
    #[must_use]
    pub fn day(day: Date) -> Self {
        Self { first: day, precision: Precision::Day, about: false, side: Side::On }
    }

    /// A month of a year, if there is such a month.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, precision: Precision::Month, about: false, side: Side::On })
    }

    /// A year, if the calendar reaches it.
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Self { first, precision: Precision::Year, about: false, side: Side::On })
    }

    /// The same date, marked as approximate.
    #[must_use]
    pub fn about(self) -> Self {
        Self { about: true, ..self }
    }

    /// The same time as the end (before) or start (after) of an open stretch.
    #[must_use]
    pub fn on_side(self, side: Side) -> Self {
        Self { side, ..self }
    }

    /// The first day of the named day, month or year.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    #[must_use]
    pub fn is_about(self) -> bool {
        self.about
    }

    #[must_use]
    pub fn side(self) -> Side {
        self.side
    }

    /// The day, when it is known exactly.
    #[must_use]
    pub fn exact(self) -> Option<Date> {
        let exact = self.precision == Precision::Day && !self.about && self.side == Side::On;
        exact.then_some(self.first)
    }

    /// The earliest day this can be; `None` when it has no beginning.
    #[must_use]
    pub fn earliest(self) -> Option<Date> {
        match self.side {
            Side::Before => None,
            Side::After => Some(self.last_of_named()),
            Side::On => Some(self.first.saturating_sub(self.slack())),
        }
    }

    /// The latest day this can be; `None` when it has no end.
    #[must_use]
    pub fn latest(self) -> Option<Date> {
        match self.side {
            Side::Before => Some(self.first),
            Side::After => None,
            Side::On => Some(self.last_of_named().saturating_add(self.slack())),
        }
    }

    /// Whether this certainly lies before (`true`) or not before (`false`) the other; `None` when
    /// the two overlap.
    #[must_use]
    pub fn is_before(self, other: Self) -> Option<bool> {
        if let (Some(latest), Some(earliest)) = (self.latest(), other.earliest())
            && latest < earliest
        {
            return Some(true);
        }
        if let (Some(earliest), Some(latest)) = (self.earliest(), other.latest())
            && earliest >= latest
        {
            return Some(false);
        }
        None
    }

    fn last_of_named(self) -> Date {
        match self.precision {
            Precision::Day => self.first,
            Precision::Month => self.first.last_of_month(),
            Precision::Year => self.first.last_of_year(),
        }
    }

    /// How far "about" may stretch, our own reading: a week, a month or a year to each side.
    fn slack(self) -> Span {
        match (self.about, self.precision) {
            (false, _) => 0.days(),
            (true, Precision::Day) => 7.days(),
            (true, Precision::Month) => 1.month(),
            (true, Precision::Year) => 1.year(),
        }
    }

    /// Reads the stored form.
    #[must_use]
    pub fn from_edtf(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("../") {
            return Self::point(rest).map(|date| date.on_side(Side::Before));
        }
        if let Some(rest) = text.strip_suffix("/..") {
            return Self::point(rest).map(|date| date.on_side(Side::After));
        }
        Self::point(text)
    }

    fn point(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_suffix('~') {
            return Self::point(rest).filter(|date| !date.about).map(Self::about);
        }
        let mut parts = text.split('-');
        let year = parts.next().filter(|part| part.len() == 4)?;
        let year: i16 = year.parse().ok().filter(|_| year.bytes().all(|b| b.is_ascii_digit()))?;
        let Some(month) = parts.next() else {
            return Self::year(year);
        };
        let month = two_digits(month)?;
        let Some(day) = parts.next() else {
            return Self::month(year, month);
        };
        let day = two_digits(day)?;
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month, day).ok().map(Self::day)
    }
}

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for PartialDate {
    /// Writes the stored form.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.side == Side::Before {
            out.write_str("../")?;
        }
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(out, "{}", self.first)?,
            Precision::Month => write!(out, "{year:04}-{month:02}")?,
            Precision::Year => write!(out, "{year:04}")?,
        }
        if self.about {
            out.write_str("~")?;
        }
        if self.side == Side::After {
            out.write_str("/..")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn edtf(text: &str) -> PartialDate {
        PartialDate::from_edtf(text).unwrap_or_else(|| panic!("{text} should be read"))
    }

    #[test]
    fn the_stored_form_is_read_and_written_alike() {
        for text in ["2026-11-24", "2026-11", "2026", "2026-11~", "../2026-11-24", "2026/.."] {
            assert_eq!(edtf(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2026-13", "2026-02-31", "26-11-24", "2026-1-2", "2026-11-24-01", "2026~~"]
        {
            assert_eq!(PartialDate::from_edtf(text), None, "{text}");
        }
    }

    #[test]
    fn comparing_is_open_where_two_dates_overlap() {
        assert_eq!(edtf("2026-10").is_before(edtf("2026-11-01")), Some(true));
        assert_eq!(edtf("2026-11").is_before(edtf("2026-11-15")), None);
        assert_eq!(edtf("2026-11-15").is_before(edtf("2026-11-15")), Some(false));
        assert_eq!(edtf("../2026-11-24").is_before(edtf("2026-12-01")), Some(true));
        assert_eq!(edtf("2026-11-24/..").is_before(edtf("2026-12-01")), None);
    }

    #[test]
    fn about_stretches_the_range() {
        let range = edtf("2026-11~");
        assert_eq!(range.earliest(), Some(date(2026, 10, 1)));
        assert_eq!(range.latest(), Some(date(2026, 12, 30)));
    }
}
