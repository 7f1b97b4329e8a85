//! The text itself: always composed (NFC), walked by grapheme and by word.

use std::iter::once;
use std::ops::Range;
use std::slice::SliceIndex;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::history::Edit;

#[derive(Debug, Clone)]
pub struct Buffer {
    text: String,
    words: usize,
}

impl Buffer {
    pub fn new(text: &str) -> Self {
        let text: String = text.nfc().collect();
        let words = text.unicode_words().count();
        Self { text, words }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn words(&self) -> usize {
        self.words
    }

    /// The edit that puts `with` in place of a range, and where what it wrote ends.
    ///
    /// Two composed texts need not be composed where they meet, so the edit takes in as much
    /// around the range as can fuse with it.
    pub fn edit(&self, range: Range<usize>, with: &str) -> (Edit, usize) {
        let seam = self.seam(&range);
        let head = part(&self.text, seam.start..range.start).to_owned() + with;
        let whole = head.clone() + part(&self.text, range.end..seam.end);
        if is_nfc(&whole) {
            let removed = part(&self.text, range.clone()).to_owned();
            let end = range.start + with.len();
            return (Edit { at: range.start, removed, inserted: with.to_owned() }, end);
        }
        let head: String = head.nfc().collect();
        let inserted: String = whole.nfc().collect();
        let end = seam.start + head.len().min(inserted.len());
        let removed = part(&self.text, seam.clone()).to_owned();
        (Edit { at: seam.start, removed, inserted }, end)
    }

    pub fn apply(&mut self, edit: &Edit) {
        let old = edit.at..edit.at + edit.removed.len();
        if self.text.get(old.clone()) != Some(edit.removed.as_str()) {
            return;
        }
        let gone = self.words_around(&old);
        self.text.replace_range(old, &edit.inserted);
        let new = edit.at..edit.at + edit.inserted.len();
        self.words = (self.words + self.words_around(&new)).saturating_sub(gone);
    }

    /// The boundary before a position; the start of the text has none but itself.
    pub fn before(&self, at: usize) -> usize {
        self.walker(at).prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    pub fn after(&self, at: usize) -> usize {
        self.walker(at).next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    /// The nearest boundary that is not behind a position.
    pub fn floor(&self, at: usize) -> usize {
        let mut down = (0..=at.min(self.text.len())).rev();
        let at = down.find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        if self.is_boundary(at) { at } else { self.before(at) }
    }

    /// The nearest boundary that is not in front of a position.
    pub fn ceil(&self, at: usize) -> usize {
        let mut up = at..self.text.len();
        let at = up.find(|at| self.text.is_char_boundary(*at)).unwrap_or(self.text.len());
        if self.is_boundary(at) { at } else { self.after(at) }
    }

    pub fn word_before(&self, at: usize) -> usize {
        self.word(at, Self::before)
    }

    pub fn word_after(&self, at: usize) -> usize {
        self.word(at, Self::after)
    }

    /// Over blanks, then over one run of letters or one run of marks. A line end is crossed alone:
    /// deleting a word must not eat into another paragraph.
    fn word(&self, from: usize, step: fn(&Self, usize) -> usize) -> usize {
        let mut at = from;
        let mut run = Class::Blank;
        loop {
            let next = step(self, at);
            let class = Class::of(part(&self.text, at.min(next)..at.max(next)));
            match class {
                _ if next == at => return at,
                Class::LineEnd => return if at == from { next } else { at },
                _ if run != Class::Blank && run != class => return at,
                _ => (at, run) = (next, class),
            }
        }
    }

    fn walker(&self, at: usize) -> GraphemeCursor {
        GraphemeCursor::new(at, self.text.len(), true)
    }

    fn is_boundary(&self, at: usize) -> bool {
        self.walker(at).is_boundary(&self.text, 0).unwrap_or(true)
    }

    /// The range and what around it can fuse with something put in its place.
    fn seam(&self, range: &Range<usize>) -> Range<usize> {
        let before = part(&self.text, ..range.start);
        let start = before.char_indices().rev().find(|(_, c)| is_stable(*c));
        let behind = part(&self.text, range.end..);
        let end = behind.char_indices().find(|(_, c)| is_stable(*c));
        start.map_or(0, |(at, _)| at)..end.map_or(self.text.len(), |(at, _)| range.end + at)
    }

    /// Counts the words in and next to a range. No word reaches over a blank, so what lies beyond
    /// one need not be counted again.
    fn words_around(&self, range: &Range<usize>) -> usize {
        let blanks = [' ', '\n'];
        let start = part(&self.text, ..range.start).rfind(blanks).unwrap_or(0);
        let end = part(&self.text, range.end..).find(blanks);
        let end = end.map_or(self.text.len(), |at| range.end + at);
        part(&self.text, start..end).unicode_words().count()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Letters,
    Marks,
    LineEnd,
}

impl Class {
    fn of(grapheme: &str) -> Self {
        match grapheme.chars().next() {
            Some('\n') => Self::LineEnd,
            Some(c) if c.is_whitespace() => Self::Blank,
            Some(c) if c.is_alphanumeric() => Self::Letters,
            _ => Self::Marks,
        }
    }
}

/// A part of a text; nothing where there is no such part.
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

/// Whether nothing in front of a character can ever fuse with it or change places with it.
fn is_stable(c: char) -> bool {
    c < '\u{300}'
        || (canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seam_is_composed_on_both_sides() {
        for (text, range, with, expected) in [
            ("a", 1..1, "\u{30a}", "å"),
            ("\u{301}b", 0..0, "e", "éb"),
            ("a\n\u{30a}", 1..2, "", "å"),
            ("e\u{323}", 0..0, "", "\u{1eb9}"),
            ("\u{1eb9}", 3..3, "\u{302}", "\u{1ec7}"),
            ("\u{1100}", 3..3, "\u{1161}", "가"),
            ("q", 1..1, "\u{301}\u{323}", "q\u{323}\u{301}"),
            ("x", 1..1, "A\u{30a}ngstro\u{308}m", "xÅngström"),
        ] {
            let mut buffer = Buffer::new(text);
            let (edit, _) = buffer.edit(range, with);
            buffer.apply(&edit);
            assert_eq!(buffer.text(), expected);
        }
    }

    #[test]
    fn positions_inside_a_grapheme_go_to_its_edges() {
        let buffer = Buffer::new("a👨‍👩‍👧b🇳🇴🇸🇪");
        let family = 1..1 + "👨‍👩‍👧".len();
        for inside in family.start + 1..family.end {
            assert_eq!((buffer.floor(inside), buffer.ceil(inside)), (family.start, family.end));
        }
        let norway = family.end + 1;
        assert_eq!(buffer.floor(norway + 4), norway);
        assert_eq!(buffer.floor(999), buffer.text().len());
        assert_eq!(buffer.ceil(999), buffer.text().len());
    }
}
