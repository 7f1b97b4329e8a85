//! Dates in words: what people type, and what letters and screens print.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::partial_date::{PartialDate, Precision, Side};
use crate::source::Language;

const MONTHS_NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_NB: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const DAYS_NN: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"];
const DAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Words in front of a date that make it approximate, before or after, in all four languages.
const ABOUT: [&str; 9] =
    ["ca.", "ca", "cirka", "omkring", "rundt", "kring", "circa", "about", "around"];
const BEFORE: [&str; 2] = ["før", "before"];
const AFTER: [&str; 3] = ["etter", "efter", "after"];

fn months(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::Nb | Language::Nn => &MONTHS_NB,
        Language::Da => &MONTHS_DA,
        Language::En => &MONTHS_EN,
    }
}

/// `5. juni 2026`, with no-break spaces so that a date is never split over two lines.
#[must_use]
pub fn long(day: Date, language: Language) -> String {
    let month = month_name(day.month(), language);
    let point = if language == Language::En { "" } else { "." };
    format!("{}{point}\u{a0}{month}\u{a0}{}", day.day(), day.year())
}

/// `5.6.2026`.
#[must_use]
pub fn short(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

/// `tirsdag 5. juni 2026`.
#[must_use]
pub fn with_weekday(day: Date, language: Language) -> String {
    let the = if language == Language::Da { "den\u{a0}" } else { "" };
    format!("{}\u{a0}{the}{}", weekday(day.weekday(), language), long(day, language))
}

fn weekday(day: Weekday, language: Language) -> &'static str {
    let at = usize::from(day.to_monday_zero_offset().unsigned_abs());
    match language {
        Language::Nb | Language::Da => DAYS_NB[at],
        Language::Nn => DAYS_NN[at],
        Language::En => DAYS_EN[at],
    }
}

fn month_name(month: i8, language: Language) -> &'static str {
    months(language)[usize::from(month.unsigned_abs()).saturating_sub(1).min(11)]
}

/// A date with its precision in words: `november 2026`, `omkring 5. juni 2026`, `før 2024`.
#[must_use]
pub fn partial(date: PartialDate, language: Language) -> String {
    let first = date.first();
    let named = match date.precision() {
        Precision::Day => long(first, language),
        Precision::Month => {
            format!("{}\u{a0}{}", month_name(first.month(), language), first.year())
        }
        Precision::Year => first.year().to_string(),
    };
    let about = match language {
        Language::Nb | Language::Da => "omkring",
        Language::Nn => "kring",
        Language::En => "about",
    };
    let named = if date.is_about() { format!("{about}\u{a0}{named}") } else { named };
    let side = match (date.side(), language) {
        (Side::On, _) => return named,
        (Side::Before, Language::En) => "before",
        (Side::Before, _) => "før",
        (Side::After, Language::En) => "after",
        (Side::After, Language::Da) => "efter",
        (Side::After, _) => "etter",
    };
    format!("{side}\u{a0}{named}")
}

/// When something was, as it stands in a sentence: `12. november 2026`, but `i november 2026`.
#[must_use]
pub fn when(date: PartialDate, language: Language) -> String {
    let named = partial(date, language);
    if date.precision() == Precision::Day || date.is_about() || date.side() != Side::On {
        return named;
    }
    let inside = match language {
        Language::Nb | Language::Nn | Language::Da => "i",
        Language::En => "in",
    };
    format!("{inside}\u{a0}{named}")
}

/// Why something typed is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// The words are not understood.
    Unclear,
    /// There is no such day or month, as in 31 February.
    NoSuchDay,
    /// A day and a month, but of which year?
    NoYear,
}

/// Reads a date as people type it, in any of the four languages: `24.11.2026`, `24/11-26`,
/// `24. november 2026`, `november 2026`, `2026`, `ca. mars 2024`, `før 5.6.2026`, `i går`, and the
/// stored form.
///
/// # Errors
/// Tells whether the words are unclear or the day does not exist.
pub fn parse(text: &str, today: Date) -> Result<PartialDate, NotADate> {
    let text = text.trim().to_lowercase();
    if let Some(date) = PartialDate::from_edtf(&text) {
        return Ok(date);
    }
    let (side, text) = match (after_word(&text, &BEFORE), after_word(&text, &AFTER)) {
        (Some(rest), _) => (Side::Before, rest),
        (None, Some(rest)) => (Side::After, rest),
        (None, None) => (Side::On, text.as_str()),
    };
    let (is_about, text) = match after_word(text, &ABOUT) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let date = written(text, today)?;
    let date = if is_about { date.about() } else { date };
    Ok(if side == Side::On { date } else { date.on_side(side) })
}

/// A date without a word about how sure it is.
fn written(text: &str, today: Date) -> Result<PartialDate, NotADate> {
    if let Some(date) = PartialDate::from_edtf(text) {
        return Ok(date);
    }
    if let Some(day) = relative(text, today) {
        return Ok(PartialDate::day(day));
    }
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ".,/-–".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["den", rest @ ..] => named(rest, today),
        [weekday, rest @ ..] if is_weekday(weekday) && !rest.is_empty() => named(rest, today),
        rest => named(rest, today),
    }
}

fn named(words: &[&str], today: Date) -> Result<PartialDate, NotADate> {
    match *words {
        [day, month, year] => {
            let (Some(day), Some(month), Some(year)) =
                (number(day), month_of(month), year_of(year, today))
            else {
                return Err(NotADate::Unclear);
            };
            let day = i8::try_from(day).map_err(|_| NotADate::NoSuchDay)?;
            Date::new(year, month, day).map(PartialDate::day).map_err(|_| NotADate::NoSuchDay)
        }
        // "15. oktober": the year is asked for, not guessed.
        [day, month] if number(day).is_some() && number(month).is_none() => {
            Err(if month_of(month).is_some() { NotADate::NoYear } else { NotADate::Unclear })
        }
        [month, year] => {
            let (Some(month), Some(year)) = (month_of(month), year_of(year, today)) else {
                return Err(NotADate::Unclear);
            };
            PartialDate::month(year, month).ok_or(NotADate::NoSuchDay)
        }
        [year] if year.len() == 4 => {
            let year = number(year).and_then(|year| i16::try_from(year).ok());
            year.and_then(PartialDate::year).ok_or(NotADate::Unclear)
        }
        _ => Err(NotADate::Unclear),
    }
}

/// The rest of `text` after one of the words, if it starts with one.
fn after_word<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let cut = rest.trim_start();
        (cut.len() < rest.len() || word.ends_with('.')).then_some(cut)
    })
}

fn relative(text: &str, today: Date) -> Option<Date> {
    let days = match text {
        "i dag" | "idag" | "today" => 0,
        "i går" | "igår" | "yesterday" => 1,
        "i forgårs" | "i førgår" => 2,
        _ => return None,
    };
    today.checked_sub(days.days()).ok()
}

fn is_weekday(word: &str) -> bool {
    let lists = [&DAYS_NB, &DAYS_NN, &DAYS_EN];
    lists.iter().any(|days| days.iter().any(|day| day.to_lowercase() == word))
}

fn number(word: &str) -> Option<u16> {
    word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok())?
}

fn month_of(word: &str) -> Option<i8> {
    if let Some(month) = number(word) {
        return i8::try_from(month).ok();
    }
    let lists = [&MONTHS_NB, &MONTHS_DA, &MONTHS_EN];
    let matches = |name: &str| {
        let name = name.to_lowercase();
        name == word || (word.chars().count() >= 3 && name.starts_with(word))
    };
    let at = lists.iter().find_map(|names| names.iter().position(|name| matches(name)))?;
    i8::try_from(at + 1).ok()
}

/// A year of four digits, or of two: those up to next year belong to this century.
fn year_of(word: &str, today: Date) -> Option<i16> {
    let year = i16::try_from(number(word)?).ok()?;
    match word.len() {
        4 => Some(year),
        2 => {
            let century = today.year() - today.year() % 100;
            let guess = century + year;
            Some(if guess > today.year() + 1 { guess - 100 } else { guess })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    fn stored(text: &str) -> String {
        parse(text, TODAY).map_or_else(|why| format!("{why:?}"), |date| date.to_string())
    }

    #[test]
    fn what_people_type_is_understood() {
        let cases = [
            ("24.11.2026", "2026-11-24"),
            ("24. november 2026", "2026-11-24"),
            ("tirsdag 24. nov. 2026", "2026-11-24"),
            ("den 5. maj 2026", "2026-05-05"),
            ("24/11-26", "2026-11-24"),
            ("1.2.45", "1945-02-01"),
            ("November 2026", "2026-11"),
            ("11.2026", "2026-11"),
            ("2024", "2024"),
            ("ca. mars 2024", "2024-03~"),
            ("ca mars 2024", "2024-03~"),
            ("omkring 5. juni 2026", "2026-06-05~"),
            ("før 24.11.2026", "../2026-11-24"),
            ("efter 2023", "2023/.."),
            ("i går", "2026-11-20"),
            ("2026-11-24", "2026-11-24"),
        ];
        for (typed, expected) in cases {
            assert_eq!(stored(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        assert_eq!(parse("31.2.2026", TODAY), Err(NotADate::NoSuchDay));
        assert_eq!(parse("29.2.2025", TODAY), Err(NotADate::NoSuchDay));
        assert_eq!(parse("en gang i høst", TODAY), Err(NotADate::Unclear));
        assert_eq!(parse("carl 2024", TODAY), Err(NotADate::Unclear));
        assert_eq!(parse("", TODAY), Err(NotADate::Unclear));
        assert_eq!(parse("15.oktober", TODAY), Err(NotADate::NoYear));
        assert_eq!(parse("ca. 20. oktober", TODAY), Err(NotADate::NoYear));
        assert_eq!(parse("før etter 2026", TODAY), Err(NotADate::Unclear));
        assert_eq!(parse(&"før ".repeat(100_000), TODAY), Err(NotADate::Unclear));
    }

    #[test]
    fn letters_print_dates_in_their_language() {
        let day = date(2026, 6, 5);
        assert_eq!(long(day, Language::Nb), "5.\u{a0}juni\u{a0}2026");
        assert_eq!(
            with_weekday(date(2026, 12, 22), Language::Nb),
            "tirsdag\u{a0}22.\u{a0}desember\u{a0}2026"
        );
        let month = PartialDate::month(2024, 3);
        assert_eq!(month.map(|d| when(d, Language::Nb)), Some("i\u{a0}mars\u{a0}2024".into()));
        assert_eq!(
            when(PartialDate::day(day), Language::Nb),
            partial(PartialDate::day(day), Language::Nb)
        );
        let about = PartialDate::month(2024, 3).map(PartialDate::about);
        assert_eq!(
            about.map(|d| partial(d, Language::Nb)),
            Some("omkring\u{a0}mars\u{a0}2024".into())
        );
    }
}
