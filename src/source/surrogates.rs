//! Escapes that JSON has and YAML has not.

/// JSON writes characters beyond the first plane as two escapes, `\ud83d\ude00`, which YAML does not
/// know; the character itself both read.
#[must_use]
pub fn joined_surrogates(text: &str) -> String {
    let unit = |at: usize| {
        let escape = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(escape, 16).ok()
    };
    let mut joined = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(found) = text[from..].find("\\u") {
        let at = from + found;
        let whole = match (unit(at), unit(at + 6)) {
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
            }
            _ => None,
        };
        joined.push_str(&text[from..at]);
        match whole {
            Some(c) => {
                joined.push(c);
                from = at + 12;
            }
            None => {
                joined.push_str("\\u");
                from = at + 2;
            }
        }
    }
    joined.push_str(&text[from..]);
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_become_one_character_and_all_else_stays() {
        for (text, joined) in [
            (r#"{"a": "x\ud83d\ude00y\uD83D\uDE01"}"#, r#"{"a": "x😀y😁"}"#),
            // One half, halves in the wrong order, halves apart.
            (r"\ud83d", r"\ud83d"),
            (r"\ude00\ud83d", r"\ude00\ud83d"),
            (r"\ud83d \ude00", r"\ud83d \ude00"),
            (r"\ud83d\ud83d\ude00", r"\ud83d😀"),
            // Other escapes, escapes cut short, a backslash that is escaped itself.
            (r"\u00e6 \n \u12 \u", r"\u00e6 \n \u12 \u"),
            (r"\ud83d\ude0", r"\ud83d\ude0"),
            (r"\\ud83d\\ude00", r"\\ud83d\\ude00"),
            (r"\ud83æøå\udeæøå", r"\ud83æøå\udeæøå"),
            ("", ""),
        ] {
            assert_eq!(joined_surrogates(text), joined, "{text}");
        }
    }
}
