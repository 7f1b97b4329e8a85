//! National identity numbers, checked softly: a wrong check digit is a warning, never a wall.
//!
//! Norway: folkeregisterforskriften §§ 2-2-1 and 2-2-2. From 2032 the first check digit is looser
//! and the number says nothing of gender; nothing here derives gender or age. Denmark: modulus 11
//! was given up in 2007, so only the date part is looked at.

use jiff::civil::Date;

use super::country::Country;

/// What a number looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Everything fits.
    Plausible,
    /// A made-up number for tests (month + 80, + 65 or + 40).
    TestNumber,
    /// Not eleven (Norway) or ten (Denmark) digits.
    WrongLength,
    /// The first six digits are no day.
    NoSuchDay,
    /// The check digits do not fit: often a slip of the hand.
    CheckDigits,
}

/// The digits of a number as typed; blanks and hyphens are dropped.
#[must_use]
pub fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// Looks at a number.
#[must_use]
pub fn examine(typed: &str, country: Country) -> Finding {
    let text = digits(typed);
    let wanted = match country {
        Country::Norge => 11,
        Country::Danmark => 10,
    };
    let figures: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if figures.len() != wanted || text.chars().count() != wanted {
        return Finding::WrongLength;
    }
    let two = |at: usize| figures[at] * 10 + figures[at + 1];
    let (mut day, mut month) = (two(0), two(2));
    let mut test = false;
    if country == Country::Norge {
        if day > 40 {
            day -= 40; // D-nummer
        }
        for shift in [80, 65, 40] {
            if month > shift && month <= shift + 12 {
                month -= shift;
                test = true;
                break;
            }
        }
    }
    if !is_day(day, month, two(4)) {
        return Finding::NoSuchDay;
    }
    if country == Country::Norge && !check_digits_fit(&figures) {
        return Finding::CheckDigits;
    }
    if test { Finding::TestNumber } else { Finding::Plausible }
}

/// Whether the two-digit year has this day in some century: 29 February needs a leap year.
fn is_day(day: u32, month: u32, year: u32) -> bool {
    let (Ok(day), Ok(month), Ok(year)) =
        (i8::try_from(day), i8::try_from(month), i16::try_from(year))
    else {
        return false;
    };
    [1900, 2000].iter().any(|century| Date::new(century + year, month, day).is_ok())
}

fn check_digits_fit(figures: &[u32]) -> bool {
    let digit = |weights: &[u32]| {
        let sum: u32 = weights.iter().zip(figures).map(|(weight, figure)| weight * figure).sum();
        (11 - sum % 11) % 11
    };
    digit(&[3, 7, 6, 1, 8, 9, 4, 5, 2]) == figures[9]
        && digit(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == figures[10]
}

/// The number as printed: `150685 40033` (Norway), `150685-4003` (Denmark).
#[must_use]
pub fn printed(typed: &str, country: Country) -> String {
    let text = digits(typed);
    let gap = match country {
        Country::Norge => '\u{a0}',
        Country::Danmark => '-',
    };
    match text.char_indices().nth(6) {
        Some((at, _)) => format!("{}{gap}{}", &text[..at], &text[at..]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synthetic_numbers_are_known_as_such() {
        for number in ["15868540033", "018203 79914", "29822469963", "55868540027"] {
            assert_eq!(examine(number, Country::Norge), Finding::TestNumber, "{number}");
        }
    }

    #[test]
    fn slips_are_told_apart() {
        assert_eq!(examine("15868540034", Country::Norge), Finding::CheckDigits);
        assert_eq!(examine("99999999999", Country::Norge), Finding::NoSuchDay);
        assert_eq!(examine("1586854003", Country::Norge), Finding::WrongLength);
        assert_eq!(examine("١٥٨٦٨٥٤٠٠٣٣", Country::Norge), Finding::WrongLength);
        assert_eq!(examine("150685-4003", Country::Danmark), Finding::Plausible);
        assert_eq!(examine("310285-4003", Country::Danmark), Finding::NoSuchDay);
    }

    #[test]
    fn printing_sets_the_gap() {
        assert_eq!(printed("15868540033", Country::Norge), "158685\u{a0}40033");
        assert_eq!(printed("1506854003", Country::Danmark), "150685-4003");
        assert_eq!(printed("æø", Country::Norge), "æø");
    }
}
