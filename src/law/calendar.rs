//! Public holidays and working days.
//!
//! Norway: lov 24.2.1995 nr. 12 § 2 (helligdager) and lov 26.4.1947 nr. 1 (1 and 17 May).
//! Denmark: the national church's holidays without store bededag, which ended with 2023, and
//! grundlovsdag, on which public offices are closed.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::country::Country;

/// Easter Sunday of a year (Gregorian computus, Meeus/Jones/Butcher; the letters are those of the
/// published algorithm).
#[must_use]
#[allow(clippy::many_single_char_names)]
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let month = i8::try_from(n / 31).unwrap_or(4);
    let day = i8::try_from(n % 31 + 1).unwrap_or(1);
    Date::new(year, month, day).unwrap_or(Date::MAX)
}

/// Whether a day is a public holiday. Sundays are not in the list.
#[must_use]
pub fn is_holiday(day: Date, country: Country) -> bool {
    let from_easter = easter(day.year()).until(day).map_or(0, |span| span.get_days());
    let fixed = (day.month(), day.day());
    match country {
        Country::Norge => {
            matches!(fixed, (1, 1) | (5, 1 | 17) | (12, 25 | 26))
                || matches!(from_easter, -3 | -2 | 0 | 1 | 39 | 49 | 50)
        }
        Country::Danmark => {
            let store_bededag = from_easter == 26 && day.year() < 2024;
            matches!(fixed, (1, 1) | (6, 5) | (12, 25 | 26))
                || matches!(from_easter, -3 | -2 | 0 | 1 | 39 | 49 | 50)
                || store_bededag
        }
    }
}

/// Whether offices are open: Monday to Friday, no holiday.
#[must_use]
pub fn is_working_day(day: Date, country: Country) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day, country)
}

/// The day itself, or the next working day after it.
#[must_use]
pub fn working_day_from(day: Date, country: Country) -> Date {
    let mut day = day;
    while !is_working_day(day, country) && day < Date::MAX {
        day = day.saturating_add(1.day());
    }
    day
}

/// The day itself, or the last working day before it.
#[must_use]
pub fn working_day_until(day: Date, country: Country) -> Date {
    let mut day = day;
    while !is_working_day(day, country) && day > Date::MIN {
        day = day.saturating_sub(1.day());
    }
    day
}

/// `count` working days after a day, that day not counted.
#[must_use]
pub fn add_working_days(day: Date, count: u16, country: Country) -> Date {
    let mut day = day;
    for _ in 0..count {
        day = working_day_from(day.saturating_add(1.day()), country);
    }
    day
}

/// Whole days from one day to another; negative when the other lies before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span: Span| span.get_days())
}

/// Whole years from one day to another, as ages are counted.
#[must_use]
pub fn years_between(from: Date, to: Date) -> i16 {
    let years = to.year() - from.year();
    if (to.month(), to.day()) < (from.month(), from.day()) { years - 1 } else { years }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_church_says() {
        let sundays = [
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2028, 4, 16),
            date(2029, 4, 1),
            date(2030, 4, 21),
            date(2031, 4, 13),
            date(2038, 4, 25),
        ];
        for sunday in sundays {
            assert_eq!(easter(sunday.year()), sunday);
        }
    }

    #[test]
    fn norwegian_holidays_and_their_neighbours() {
        for day in [date(2027, 5, 6), date(2027, 5, 17), date(2026, 12, 25), date(2026, 4, 2)] {
            assert!(is_holiday(day, Country::Norge), "{day}");
        }
        for day in [date(2026, 12, 24), date(2026, 12, 31), date(2026, 4, 4), date(2026, 6, 5)] {
            assert!(!is_holiday(day, Country::Norge), "{day}");
        }
    }

    #[test]
    fn store_bededag_ended_with_2023() {
        assert!(is_holiday(date(2023, 5, 5), Country::Danmark));
        assert!(!is_holiday(date(2024, 4, 26), Country::Danmark));
    }

    #[test]
    fn ten_working_days_over_christmas() {
        assert_eq!(add_working_days(date(2026, 12, 17), 10, Country::Norge), date(2027, 1, 4));
    }

    #[test]
    fn ages_are_counted_on_the_birthday() {
        assert_eq!(years_between(date(2010, 11, 22), date(2026, 11, 21)), 15);
        assert_eq!(years_between(date(2010, 11, 21), date(2026, 11, 21)), 16);
    }
}
