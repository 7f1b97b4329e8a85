//! Which way a text is read.

/// Letters of scripts that are read from the right.
#[must_use]
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Whether a paragraph is read from the right: it begins so, and most of its letters are. A letter
/// is Norwegian or Danish: a sentence that begins with a foreign name is not turned round by it,
/// nor one with a long quotation.
#[must_use]
pub fn is_from_right(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let right = letters().filter(|c| is_right_to_left(*c)).count();
    letters().next().is_some_and(is_right_to_left) && right * 2 > letters().count()
}

#[cfg(test)]
mod tests {
    use super::is_from_right;

    #[test]
    fn a_name_or_a_quotation_turns_no_sentence_round() {
        assert!(is_from_right("אמא אמרה Paracet 500 mg ולא יותר."));
        assert!(!is_from_right("نعمة er mitt navn, og jeg klager."));
        assert!(!is_from_right("Mor sa: «אני לא יכולה לעמוד, כואב לי מאוד!»"));
        assert!(!is_from_right("Ikke slik."));
    }
}
