//! One cleaner for everything a person types, pastes or imports.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Text made safe to keep, show and print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub text: String,
    /// How many characters were taken out.
    pub removed: usize,
}

/// Longest text of one answer, in bytes: about 60 pages. More is refused with a sentence, since
/// no office reads it and every save would carry it.
pub const LONGEST: usize = 256 * 1024;

/// Cleans a text: composed characters (NFC), line ends as `\n`, tabs as blanks; control
/// characters, invisible marks that change the reading direction, and private-use characters
/// (which the letter uses for its own purposes) are taken out.
///
/// No-break spaces stay as they are; soft hyphens go, since they would show up in odd places.
#[must_use]
pub fn clean(typed: &str) -> Cleaned {
    if typed.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cleaned { text: typed.to_owned(), removed: 0 };
    }
    let mut text = String::with_capacity(typed.len());
    let mut removed = 0;
    let mut characters = typed.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => {
                if characters.peek() == Some(&'\n') {
                    characters.next();
                }
                text.push('\n');
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => text.push('\n'),
            '\t' => text.push_str("    "),
            c if is_unwanted(c) => removed += 1,
            c => text.push(c),
        }
    }
    if !is_nfc(&text) {
        text = text.nfc().collect();
    }
    Cleaned { text, removed }
}

/// Cleans a text that is one line: line ends become blanks, and blanks at the ends go.
#[must_use]
pub fn clean_line(typed: &str) -> Cleaned {
    let Cleaned { text, removed } = clean(typed);
    let text = text.split('\n').map(str::trim).filter(|part| !part.is_empty());
    Cleaned { text: text.collect::<Vec<_>>().join(" "), removed }
}

/// Whether an answer only says that there is nothing to answer.
#[must_use]
pub fn says_no(text: &str) -> bool {
    let word = text.trim().trim_end_matches('.').to_lowercase();
    ["nei", "nej", "ingen", "ingenting", "-"].contains(&word.as_str())
}

/// Whether an answer only says that the person does not know.
#[must_use]
pub fn says_unknown(text: &str) -> bool {
    let word = text.trim().trim_end_matches('.').to_lowercase().replace('’', "'");
    let known = [
        "vet ikke",
        "veit ikkje",
        "ved ikke",
        "don't know",
        "dont know",
        "husker ikke",
        "hugsar ikkje",
        "husker det ikke",
        "ukjent",
        "ukendt",
        "unknown",
    ];
    known.contains(&word.as_str())
}

fn is_unwanted(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
        || (c as u32) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_invisible_or_dangerous_goes_and_the_rest_stays() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d").text, "a\nb\nc\nd");
        assert_eq!(clean("A\u{30a}se\u{301}").text, "Åsé");
        assert_eq!(clean("\u{1b}[31mrød\u{7}").text, "[31mrød");
        assert_eq!(clean("\u{202e}snu\u{202c}\u{e000}x").removed, 3);
        assert_eq!(clean("10\u{a0}000 kr").text, "10\u{a0}000 kr");
        assert_eq!(clean_line("  Kari\n Nordmann ").text, "Kari Nordmann");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for typed in ["A\u{30a}\r\n\t\u{200b}\u{1b}x", "نعمة", "Ánde Ávžžášvuotna"] {
            let once = clean(typed).text;
            assert_eq!(clean(&once), Cleaned { text: once.clone(), removed: 0 });
        }
    }
}
