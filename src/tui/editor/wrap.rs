//! Where the rows of the screen begin.
//!
//! Rows break after blanks and after hyphens inside words; a word longer than a row breaks between
//! graphemes. Blanks at the end of a row hang: they never begin a new row. A row depends only on
//! the text from its start on, so after an edit wrapping begins again a few rows above it and ends
//! where a new row falls together with an old one: usually some rows further down.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::buffer::part;

/// A row above an edit looks at most this many rows ahead: up to the first grapheme that does not
/// fit, which may be the first of the row after the next, and to what may fuse with it.
const ROWS_ABOVE: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrap {
    width: usize,
    /// Where each row begins; the first always at 0.
    starts: Vec<usize>,
}

impl Wrap {
    pub fn new(text: &str, width: usize) -> Self {
        let mut wrap = Self { width, starts: Vec::new() };
        wrap.fill(text, 0, &[]);
        wrap
    }

    /// Takes up an edit already made in the text: `removed` bytes at `at` became `inserted` ones.
    pub fn update(&mut self, text: &str, at: usize, removed: usize, inserted: usize) {
        let first = self.row_of(at).saturating_sub(ROWS_ABOVE);
        let mut old = self.starts.split_off(first);
        let start = old.first().copied().unwrap_or(0);
        old.retain(|start| *start >= at + removed);
        for start in &mut old {
            *start = *start - removed + inserted;
        }
        self.fill(text, start, &old);
    }

    /// Adds the rows from `start` on; when one begins where an old one did, the rest are as before.
    fn fill(&mut self, text: &str, start: usize, old: &[usize]) {
        let mut old = old.iter().copied().peekable();
        let mut start = Some(start);
        while let Some(at) = start {
            while old.next_if(|old| *old < at).is_some() {}
            if old.peek() == Some(&at) {
                self.starts.extend(old);
                return;
            }
            self.starts.push(at);
            start = row_length(part(text, at..), self.width).map(|length| at + length);
        }
    }

    pub fn rows(&self) -> usize {
        self.starts.len()
    }

    /// The bytes of a row, without the line end.
    pub fn row(&self, text: &str, row: usize) -> Range<usize> {
        let start = self.starts.get(row).copied().unwrap_or(text.len());
        let end = self.starts.get(row + 1).copied().unwrap_or(text.len());
        start..end - usize::from(part(text, start..end).ends_with('\n'))
    }

    /// The row a position is on. Where a row is wrapped, that is the start of the next one.
    pub fn row_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The position nearest to a column, not behind it, that belongs to a row.
    ///
    /// In a wrapped row the last such position is in front of the last blank, where one goes on
    /// writing the row. Without a blank it is the end of the row, which is the next row's start too.
    pub fn position(&self, text: &str, row: usize, column: usize) -> usize {
        let range = self.row(text, row);
        let wrapped = self.starts.get(row + 1) == Some(&range.end);
        let (mut at, mut cells) = (range.start, 0);
        for (grapheme, width) in graphemes(part(text, range.clone())) {
            let is_last_blank = wrapped && at + grapheme.len() == range.end && is_blanks(grapheme);
            cells += width;
            if cells > column || is_last_blank {
                return at;
            }
            at += grapheme.len();
        }
        at
    }
}

/// How many cells a text takes.
pub fn cells(text: &str) -> usize {
    graphemes(text).map(|(_, width)| width).sum()
}

/// A blank where a row may be broken. No-break spaces are not.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// The bytes of the first row of a text with its line end, or nothing if it is the last row.
///
/// Always takes at least one grapheme, however narrow the row.
fn row_length(text: &str, width: usize) -> Option<usize> {
    let (mut at, mut used) = (0, 0);
    let mut last_break = None;
    let mut previous = "";
    for (grapheme, cells) in graphemes(text) {
        if grapheme == "\n" {
            return Some(at + 1);
        }
        let blank = is_blanks(grapheme);
        if !blank && at > 0 && used + cells > width {
            return Some(last_break.unwrap_or(at));
        }
        at += grapheme.len();
        used += cells;
        if blank || (is_hyphen(grapheme) && is_in_word(previous, part(text, at..))) {
            last_break = Some(at);
        }
        previous = grapheme;
    }
    None
}

fn is_blanks(grapheme: &str) -> bool {
    grapheme.chars().all(is_blank)
}

fn is_hyphen(grapheme: &str) -> bool {
    matches!(grapheme, "-" | "\u{2010}" | "\u{2013}" | "\u{2014}")
}

/// Whether a hyphen between these may end a row. Dates, numbers and options stay whole.
fn is_in_word(before: &str, behind: &str) -> bool {
    before.starts_with(char::is_alphanumeric) && behind.starts_with(char::is_alphabetic)
}

/// The graphemes of a text with the cells each takes.
fn graphemes(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (length, width) = first_grapheme(rest)?;
        let (grapheme, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some((grapheme, width))
    })
}

/// The bytes and cells of the first grapheme.
///
/// Nearly all letters in Norwegian and Danish are graphemes of their own and one cell wide. They
/// are told by their bytes; only the others are looked up.
fn first_grapheme(text: &str) -> Option<(usize, usize)> {
    // Up to 0xcb in front: characters below U+0300, of which none fuses with the one before it.
    match text.as_bytes() {
        [b' '..=b'~', 0..=0xcb, ..] | [b' '..=b'~'] => Some((1, 1)),
        [0xc3..=0xcb, _, 0..=0xcb, ..] | [0xc3..=0xcb, _] => Some((2, 1)),
        _ => text.graphemes(true).next().map(|grapheme| (grapheme.len(), grapheme.width())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The rows of a text, with what hangs and without line ends.
    fn rows(text: &str, width: usize) -> Vec<&str> {
        let wrap = Wrap::new(text, width);
        (0..wrap.rows()).map(|row| &text[wrap.row(text, row)]).collect()
    }

    #[test]
    fn rows_break_at_words_and_hyphens() {
        for (text, width, expected) in [
            ("", 5, &[""][..]),
            ("ett to tre", 6, &["ett to ", "tre"]),
            ("ett to tre", 7, &["ett to ", "tre"]),
            ("ett\n\nto\n", 6, &["ett", "", "to", ""]),
            ("ett    to", 3, &["ett    ", "to"]),
            ("ett      ", 3, &["ett      "]),
            ("  ett", 3, &["  ", "ett"]),
            ("sykehuset", 4, &["syke", "huse", "t"]),
            ("på sykehuset", 6, &["på ", "sykehu", "set"]),
            ("en e-post", 6, &["en e-", "post"]),
            ("den 2024-05-01", 9, &["den ", "2024-05-0", "1"]),
            ("ta -pose", 6, &["ta ", "-pose"]),
            ("10\u{a0}000 kr", 5, &["10\u{a0}00", "0 kr"]),
            ("日本語", 5, &["日本", "語"]),
            ("日本", 1, &["日", "本"]),
            ("a👨‍👩‍👧b", 2, &["a", "👨‍👩‍👧", "b"]),
            ("e\u{323}\u{301}e\u{323}", 1, &["e\u{323}\u{301}", "e\u{323}"]),
            ("abc", 1, &["a", "b", "c"]),
        ] {
            assert_eq!(rows(text, width), expected, "{text:?} at {width}");
        }
    }

    #[test]
    fn letters_told_by_their_bytes_are_as_they_would_be_looked_up() {
        let nexts =
            ["", "a", "å", "\u{ad}", "\n", "\u{2ff}", "\u{300}", "\u{200d}", "日", "\u{fe0f}"];
        for first in ('\u{20}'..'\u{500}').filter(|c| !c.is_control()) {
            for next in nexts {
                let text = format!("{first}{next}");
                let grapheme = text.graphemes(true).next().unwrap();
                let expected = Some((grapheme.len(), grapheme.width()));
                assert_eq!(first_grapheme(&text), expected, "{text:?}");
            }
        }
    }

    #[test]
    fn a_position_on_a_row_belongs_to_it() {
        let text = "en to  tresko";
        let wrap = Wrap::new(text, 5);
        assert_eq!(rows(text, 5), ["en to  ", "tresk", "o"]);
        for (row, column, expected) in [
            (0, 0, 0),
            (0, 3, 3),
            (0, 5, 5),
            (0, 9, 6),
            (1, 0, 7),
            (1, 9, 12),
            (2, 0, 12),
            (2, 9, 13),
        ] {
            assert_eq!(wrap.position(text, row, column), expected, "{row} {column}");
        }
        let wide = Wrap::new("日本\n", 9);
        assert_eq!(
            [0, 1, 2, 3, 4].map(|column| wide.position("日本\n", 0, column)),
            [0, 0, 3, 3, 6]
        );
    }

    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(&super::super::tests::PIECES[..]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_wrapped_again_is_as_if_all_were(
            text in pieces(),
            range in (0_usize..200, 0_usize..60),
            inserted in pieces(),
            width in 1_usize..12,
        ) {
            let edge = |at: usize| (0..=at.min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap();
            let (start, end) = (edge(range.0), edge(range.0 + range.1));
            let mut wrap = Wrap::new(&text, width);
            let mut after = text.clone();
            after.replace_range(start..end, &inserted);
            wrap.update(&after, start, end - start, inserted.len());
            prop_assert_eq!(wrap, Wrap::new(&after, width));
        }

        #[test]
        fn rows_keep_all_text_and_fit(text in pieces(), width in 1_usize..12) {
            let kept: String = rows(&text, width).join("\n");
            prop_assert_eq!(kept.replace('\n', ""), text.replace('\n', ""));
            let wrap = Wrap::new(&text, width);
            for row in 0..wrap.rows() {
                let range = wrap.row(&text, row);
                let next = wrap.starts.get(row + 1).copied().unwrap_or(text.len());
                let between = &text[range.end..next];
                prop_assert!(between.is_empty() || between == "\n");
                prop_assert!(!text[range.clone()].contains('\n'));
                let shown = text[range.clone()].trim_end_matches(is_blank);
                let fits = cells(shown) <= width || graphemes(shown).filter(|(_, w)| *w > 0).count() == 1;
                prop_assert!(fits, "{:?} is wider than {}", shown, width);
                prop_assert_eq!(wrap.row_of(range.start), row);
            }
        }
    }

    /// A sentence, one paragraph and many: after a key in the middle few rows are made anew.
    #[test]
    fn an_edit_leaves_far_rows_alone() {
        let text =
            "Jeg ble liggende på gangen i tre døgn. ".repeat(100) + "\n" + &"kort\n".repeat(5000);
        let mut wrap = Wrap::new(&text, 40);
        let far = wrap.starts.len() - 10;
        // A false start far away survives only where nothing is wrapped again.
        *wrap.starts.last_mut().unwrap() += 1;
        let mut after = text.clone();
        after.insert(100, 'x');
        wrap.update(&after, 100, 0, 1);
        assert_eq!(wrap.starts[far], Wrap::new(&after, 40).starts[far]);
        assert_eq!(*wrap.starts.last().unwrap(), after.len() + 1);
    }
}
