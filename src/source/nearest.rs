//! "Did you mean …?"

/// The known name closest to `word`, if one is close enough to be a slip of the hand.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(word, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["question", "kind", "options"];
        assert_eq!(nearest("qustion", known), Some("question"));
        assert_eq!(nearest("optons", known), Some("options"));
        assert_eq!(nearest("template", known), None);
    }
}
