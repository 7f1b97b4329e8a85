//! Syllables for a Norwegian word that does not fit its cell. Running text is never hyphenated, and
//! Danish never: its patterns part compounds in wrong places.

use crate::letter::document::Language;

/// Points that the patterns get wrong, with the points that are right.
const EXCEPTIONS: [(&str, &str); 5] = [
    ("helsepersonelloven", "helse-personell-oven"),
    ("helsepersonellovens", "helse-personell-ovens"),
    ("rehabiliteringsopphold", "rehabiliterings-opphold"),
    ("russomsorgen", "rus-somsorgen"),
    ("resturin", "rest-urin"),
];

/// Letters that stay together at each end of a word.
const LEAST: usize = 3;

/// Where a word may be parted with a hyphen, as byte offsets.
#[must_use]
pub fn points(word: &str, language: Language) -> Vec<usize> {
    if !matches!(language, Language::Nb | Language::Nn)
        || !word.chars().all(char::is_alphabetic)
        || word.chars().skip(1).any(char::is_uppercase)
    {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    if let Some((_, parts)) = EXCEPTIONS.iter().find(|(known, _)| *known == lower) {
        let parts: Vec<&str> = parts.split('-').collect();
        return ends(word, parts.into_iter());
    }
    ends(word, hypher::hyphenate(word, hypher::Lang::Norwegian))
}

fn ends<'w>(word: &str, parts: impl Iterator<Item = &'w str>) -> Vec<usize> {
    let mut at = 0;
    let mut points = Vec::new();
    for part in parts {
        at += part.len();
        let enough = |side: Option<&str>| side.is_some_and(|s| s.chars().count() >= LEAST);
        if enough(word.get(..at)) && enough(word.get(at..)) {
            points.push(at);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(word: &str) -> String {
        let mut parted = word.to_owned();
        for at in points(word, Language::Nb).into_iter().rev() {
            parted.insert(at, '-');
        }
        parted
    }

    #[test]
    fn compounds_part_between_their_words() {
        assert_eq!(parted("pasientskadeerstatning"), "pasi-ent-skade-er-stat-ning");
        assert_eq!(parted("fullmakt"), "full-makt");
        assert_eq!(parted("Rehabiliteringsopphold"), "Rehabiliterings-opphold");
    }

    #[test]
    fn short_ends_other_languages_and_addresses_stay_whole() {
        assert_eq!(parted("legen"), "legen");
        assert!(points("aktindsigt", Language::Da).is_empty());
        assert_eq!(parted("post@eksempel.no"), "post@eksempel.no");
    }
}
