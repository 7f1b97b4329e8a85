//! What an answer means: raw text and choices made into values, or the reason why they cannot be.

use jiff::civil::Date;

use super::answers::Answer;
use crate::form::Kind;
use crate::law::date_text::{self, NotADate};
use crate::law::{Mark as Trust, PartialDate};

/// A value that conditions, letters and checks can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// One option, with what the person wrote for "other".
    Choice {
        id: String,
        other: Option<String>,
    },
    Choices {
        ids: Vec<String>,
        other: Option<String>,
    },
    Date(PartialDate),
    /// Hundredths.
    Number(i64),
    /// Øre.
    Money(i64),
    Office(OfficeValue),
    Enclosure(EnclosureValue),
    /// Ids of the live items.
    List(Vec<u32>),
}

/// A recipient: from the directory, or typed, or both (an address mended by hand).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeValue {
    /// The directory's id, when it was found there.
    pub id: Option<String>,
    pub name: String,
    /// Address lines under the name.
    pub address: Vec<String>,
    /// How sure the address is; what the person typed or confirmed is sure.
    pub trust: Trust,
}

/// Something to enclose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnclosureValue {
    pub title: String,
    pub date: Option<PartialDate>,
    pub file: Option<String>,
}

/// Why a given answer has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    Empty,
    NotADate,
    NoSuchDay,
    /// A day without its year.
    NoYear,
    NotANumber,
    NotASum,
    /// An option that is not offered (any more).
    NoSuchOption(String),
    NoneWithOthers,
    OtherNeedsWords,
    OnlyOne,
    TooFew {
        at_least: usize,
    },
    /// A phone number has digits.
    NotAPhone,
    NotAnEmail,
    EnclosureNeedsTitle,
    OfficeNeedsName,
    OfficeNeedsAddress,
    /// More than stands at the top of a letter.
    AddressTooLong,
    /// More than one line of a letter ought to hold: it belongs in a longer answer.
    LineTooLong,
    TooLong {
        bytes: usize,
    },
}

/// An option that is offered, with what matters for reading an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub id: String,
    pub none: bool,
    pub other: bool,
}

/// Characters of an answer that is one line: about half a page.
const LONGEST_LINE: usize = 1500;

/// Lines and characters of an address that a letter has room for.
const LONGEST_ADDRESS: (usize, usize) = (8, 400);

/// Whether an address is more than a letter has room for.
pub(super) fn is_too_long(address: &[impl AsRef<str>]) -> bool {
    let characters: usize = address.iter().map(|line| line.as_ref().chars().count()).sum();
    address.len() > LONGEST_ADDRESS.0 || characters > LONGEST_ADDRESS.1
}

/// Makes a value of a given answer. `offered` are the options in play for a choice; offices and
/// lists are made by the relevance engine, which knows the directory and the items.
///
/// # Errors
/// If the raw answer does not mean anything of its kind.
pub fn parse(
    kind: &Kind,
    answer: &Answer,
    offered: &[Offered],
    today: Date,
) -> Result<Value, Invalid> {
    if answer.text.len() > super::text::LONGEST {
        return Err(Invalid::TooLong { bytes: answer.text.len() });
    }
    let text = answer.text.trim();
    match kind {
        Kind::Choice(_) => choice(answer, offered),
        Kind::YesNo => yes_no(answer),
        Kind::Choices { min, .. } => choices(answer, offered, *min),
        Kind::Enclosure => enclosure(answer, today),
        Kind::Office(_) | Kind::List(_) => Err(Invalid::Empty),
        _ if text.is_empty() => Err(Invalid::Empty),
        Kind::Text if text.chars().count() > LONGEST_LINE => Err(Invalid::LineTooLong),
        Kind::Text | Kind::LongText | Kind::NationalId | Kind::Note => {
            Ok(Value::Text(text.to_owned()))
        }
        Kind::Address => {
            let address = address(text);
            let lines: Vec<&str> = address.lines().collect();
            if is_too_long(&lines) {
                return Err(Invalid::AddressTooLong);
            }
            Ok(Value::Text(address))
        }
        Kind::Date => date(text, today).map(Value::Date),
        Kind::Number => hundredths(text).map(Value::Number).ok_or(Invalid::NotANumber),
        Kind::Money => money(text).map(Value::Money).ok_or(Invalid::NotASum),
        Kind::Phone => phone(text).map(Value::Text).ok_or(Invalid::NotAPhone),
        Kind::Email => email(text).map(Value::Text).ok_or(Invalid::NotAnEmail),
    }
}

fn date(text: &str, today: Date) -> Result<PartialDate, Invalid> {
    date_text::parse(text, today).map_err(|why| match why {
        NotADate::Unclear => Invalid::NotADate,
        NotADate::NoSuchDay => Invalid::NoSuchDay,
        NotADate::NoYear => Invalid::NoYear,
    })
}

fn yes_no(answer: &Answer) -> Result<Value, Invalid> {
    match answer.picks.as_slice() {
        [] => Err(Invalid::Empty),
        [one] if one == "ja" || one == "nei" => Ok(Value::Choice { id: one.clone(), other: None }),
        [one] => Err(Invalid::NoSuchOption(one.clone())),
        _ => Err(Invalid::OnlyOne),
    }
}

fn choice(answer: &Answer, offered: &[Offered]) -> Result<Value, Invalid> {
    match answer.picks.as_slice() {
        [] => Err(Invalid::Empty),
        [id] => {
            let other = other_words(id, answer, offered)?;
            Ok(Value::Choice { id: id.clone(), other })
        }
        _ => Err(Invalid::OnlyOne),
    }
}

fn choices(answer: &Answer, offered: &[Offered], min: usize) -> Result<Value, Invalid> {
    if answer.picks.is_empty() {
        return Err(if min > 0 { Invalid::TooFew { at_least: min } } else { Invalid::Empty });
    }
    let mut other = None;
    let mut ids: Vec<&Offered> = Vec::new();
    for id in &answer.picks {
        other = other.or(other_words(id, answer, offered)?);
        ids.extend(offered.iter().filter(|option| option.id == *id));
    }
    if ids.len() > 1 && ids.iter().any(|option| option.none) {
        return Err(Invalid::NoneWithOthers);
    }
    if ids.len() < min {
        return Err(Invalid::TooFew { at_least: min });
    }
    // In the order of the form, not of the keystrokes: the same answers give the same letter.
    let ids = offered.iter().filter(|option| ids.contains(option)).map(|option| option.id.clone());
    Ok(Value::Choices { ids: ids.collect(), other })
}

fn other_words(id: &str, answer: &Answer, offered: &[Offered]) -> Result<Option<String>, Invalid> {
    let option = offered.iter().find(|option| option.id == id);
    let option = option.ok_or_else(|| Invalid::NoSuchOption(id.to_owned()))?;
    let words = answer.text.trim();
    match (option.other, words) {
        (false, _) => Ok(None),
        (true, "") => Err(Invalid::OtherNeedsWords),
        (true, words) => Ok(Some(words.to_owned())),
    }
}

fn enclosure(answer: &Answer, today: Date) -> Result<Value, Invalid> {
    let part =
        |name: &str| answer.parts.get(name).map(|part| part.trim()).filter(|part| !part.is_empty());
    if answer.parts.values().all(|part| part.trim().is_empty()) {
        return Err(Invalid::Empty);
    }
    let title = part("title").ok_or(Invalid::EnclosureNeedsTitle)?;
    let date = part("date").map(|text| date(text, today)).transpose()?;
    Ok(Value::Enclosure(EnclosureValue {
        title: title.to_owned(),
        date,
        file: part("file").map(str::to_owned),
    }))
}

/// The largest number or sum taken, in hundredths: a list of them still adds up.
const LARGEST: i64 = 100_000_000_000_000;

/// `1 234,50` as hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let (sign, whole) = match whole.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, whole),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole = in_thousands(whole)?;
    if !(part.is_empty() || digits(part)) || part.len() > 2 {
        return None;
    }
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<i64>().ok()? * 10,
        _ => part.parse::<i64>().ok()?,
    };
    let whole: i64 = whole.parse().ok()?;
    let all = whole.checked_mul(100)?.checked_add(part)?;
    (all <= LARGEST).then_some(sign * all)
}

/// The figures of `10 000`; blanks part thousands and nothing else.
fn in_thousands(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(char::is_whitespace).collect();
    let figures = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let (first, rest) = groups.split_first()?;
    let fits = match rest {
        [] => !first.is_empty(),
        rest => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
    };
    (figures && fits).then(|| groups.concat())
}

/// `10 000 kr`, `kr 10.000,-`, `12 345,50` as øre. A point before three digits parts thousands.
fn money(text: &str) -> Option<i64> {
    const CURRENCY: [&str; 5] = ["kroner", "kr.", "kr", "dkk", "nok"];
    let text = text.trim().to_lowercase();
    let in_front = CURRENCY.iter().find_map(|word| text.strip_prefix(word));
    let text = in_front.unwrap_or(&text).trim();
    let behind = CURRENCY.iter().find_map(|word| text.strip_suffix(word));
    let text = behind.unwrap_or(text).trim().trim_end_matches(",-").trim_end_matches(",–");
    let parts: Vec<&str> = text.split('.').collect();
    let thousands = parts.len() > 1
        && parts[1..]
            .iter()
            .all(|part| part.split(',').next().is_some_and(|p| p.trim().len() == 3));
    let text = if thousands { text.replace('.', "") } else { text.to_owned() };
    hundredths(&text).filter(|sum| *sum >= 0)
}

/// An address typed on one line with commas, as one line per part.
fn address(text: &str) -> String {
    let lines: Vec<&str> =
        if text.contains('\n') { text.lines().collect() } else { text.split(',').collect() };
    let lines = lines.into_iter().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn phone(text: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_digit() || " +()-/\u{a0}".contains(c);
    let figures = text.chars().filter(char::is_ascii_digit).count();
    if !text.chars().all(allowed) || !(5..=15).contains(&figures) {
        return None;
    }
    let compact: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let (prefix, local) = match compact.strip_prefix("+47").or_else(|| compact.strip_prefix("0047"))
    {
        Some(local) => ("+47 ", local),
        None => ("", compact.as_str()),
    };
    if local.len() != 8 || local.contains('+') {
        return Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let gaps: &[usize] = if local.starts_with('8') { &[3, 5] } else { &[2, 4, 6] };
    let mut printed = prefix.to_owned();
    for (at, c) in local.chars().enumerate() {
        if gaps.contains(&at) {
            printed.push(' ');
        }
        printed.push(c);
    }
    Some(printed)
}

fn email(text: &str) -> Option<String> {
    let (name, host) = text.split_once('@')?;
    let sound = !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.contains(char::is_whitespace)
        && !host.contains('@');
    sound.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn value(kind: &Kind, text: &str) -> Result<Value, Invalid> {
        parse(kind, &Answer::text(text), &[], date(2026, 11, 21))
    }

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (typed, øre) in [
            ("10000", 1_000_000),
            ("10 000 kr", 1_000_000),
            ("kr 10.000,-", 1_000_000),
            ("12 345,50", 1_234_550),
            ("12.50", 1_250),
            ("0", 0),
        ] {
            assert_eq!(value(&Kind::Money, typed), Ok(Value::Money(øre)), "{typed}");
        }
        assert_eq!(value(&Kind::Money, "mye"), Err(Invalid::NotASum));
        assert_eq!(value(&Kind::Money, "-5"), Err(Invalid::NotASum));
    }

    #[test]
    fn phones_are_printed_in_pairs() {
        for (typed, printed) in [
            ("22222222", "22 22 22 22"),
            ("+47 222 22 222", "+47 22 22 22 22"),
            ("80012345", "800 12 345"),
            ("116117", "116117"),
            ("+45 12 34 56 78", "+45 12 34 56 78"),
        ] {
            assert_eq!(value(&Kind::Phone, typed), Ok(Value::Text(printed.into())), "{typed}");
        }
        assert_eq!(value(&Kind::Phone, "ring mor"), Err(Invalid::NotAPhone));
    }

    #[test]
    fn choices_come_in_the_order_of_the_form() {
        let offered = ["a", "b", "ingen", "annet"].map(|id| Offered {
            id: id.to_owned(),
            none: id == "ingen",
            other: id == "annet",
        });
        let kind = Kind::Choices { options: crate::form::Options::Letters, min: 1 };
        let parse = |answer: Answer| parse(&kind, &answer, &offered, date(2026, 11, 21));
        let ids = |value: Result<Value, Invalid>| match value {
            Ok(Value::Choices { ids, .. }) => ids.join(","),
            other => format!("{other:?}"),
        };
        assert_eq!(ids(parse(Answer::picks(["b", "a"]))), "a,b");
        assert_eq!(parse(Answer::picks(["a", "ingen"])), Err(Invalid::NoneWithOthers));
        assert_eq!(parse(Answer::picks(["annet"])), Err(Invalid::OtherNeedsWords));
        assert_eq!(parse(Answer::picks(["x"])), Err(Invalid::NoSuchOption("x".into())));
        assert_eq!(parse(Answer::picks([""; 0])), Err(Invalid::TooFew { at_least: 1 }));
    }
}
