//! Deadlines of every day from 2020 to 2040, in both countries, against calendars and a way of
//! counting that are not the program's own.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday, date};
use medhold::law::calendar::is_working_day;
use medhold::law::{Country, Deadline, Met, PartialDate, Period};

/// The days on which offices are closed beside weekends, as `tests/data/days_off.txt` has them.
fn days_off(country: Country) -> BTreeSet<Date> {
    let text = include_str!("data/days_off.txt");
    let of_country = text.lines().skip_while(|line| *line != country.id()).skip(1);
    let mut days = BTreeSet::new();
    for line in of_country.take_while(|line| line.contains(':')) {
        let (year, listed) = line.split_once(": ").unwrap();
        for day in listed.split(' ') {
            let (day, month) = day.split_once('.').unwrap();
            days.insert(date(year.parse().unwrap(), month.parse().unwrap(), day.parse().unwrap()));
        }
    }
    assert!(days.len() > 250, "{} days", days.len());
    days
}

fn every_day() -> impl Iterator<Item = Date> {
    date(2020, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() <= 2040)
}

fn is_open(day: Date, off: &BTreeSet<Date>) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !off.contains(&day)
}

/// Counted by hand: a month has its days, and a month without the day ends on its last.
fn counted(from: Date, count: i32, unit: &str, off: &BTreeSet<Date>) -> Date {
    let mut day = from;
    match unit {
        "days" => (0..count).for_each(|_| day = day.tomorrow().unwrap()),
        "weeks" => (0..count * 7).for_each(|_| day = day.tomorrow().unwrap()),
        "working_days" => {
            for _ in 0..count {
                day = day.tomorrow().unwrap();
                while !is_open(day, off) {
                    day = day.tomorrow().unwrap();
                }
            }
        }
        _ => {
            let months = if unit == "years" { count * 12 } else { count };
            let all = i32::from(from.year()) * 12 + i32::from(from.month()) - 1 + months;
            let (year, month) = (all / 12, all % 12 + 1);
            let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            let february = if leap { 29 } else { 28 };
            let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let last = lengths[usize::try_from(month).unwrap() - 1];
            day = date(
                i16::try_from(year).unwrap(),
                i8::try_from(month).unwrap(),
                from.day().min(last),
            );
        }
    }
    while !is_open(day, off) {
        day = day.tomorrow().unwrap();
    }
    day
}

#[test]
fn working_days_are_those_of_other_calendars() {
    for country in [Country::Norge, Country::Danmark] {
        let off = days_off(country);
        for day in every_day() {
            assert_eq!(is_working_day(day, country), is_open(day, &off), "{day} {}", country.id());
        }
    }
}

#[test]
fn deadlines_are_those_counted_by_hand() {
    // Every period that the forms of the two countries count with, but for ten and twenty years,
    // which end where nobody has a calendar yet.
    let norway =
        [(3, "weeks"), (4, "weeks"), (1, "months"), (6, "months"), (1, "years"), (3, "years")];
    let denmark =
        [(7, "working_days"), (14, "days"), (4, "weeks"), (2, "years"), (3, "years"), (5, "years")];
    let mut compared = 0;
    for (country, met, periods) in [
        (Country::Norge, Met::Posted, norway.as_slice()),
        (Country::Danmark, Met::Arrived, denmark.as_slice()),
    ] {
        let off = days_off(country);
        for (anchor, (count, unit)) in
            every_day().flat_map(|day| periods.iter().map(move |period| (day, period)))
        {
            let period = Period::parse(&format!("{count} {unit}")).unwrap();
            let on = anchor;
            let worked = Deadline::work_out(PartialDate::day(anchor), period, met, country, on);
            let wanted = counted(anchor, *count, unit, &off);
            assert_eq!(worked.last_day, Some(wanted), "{anchor} + {count} {unit}");
            compared += 1;
        }
    }
    assert!(compared > 80_000, "{compared}");
}
