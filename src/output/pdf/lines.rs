//! Paragraphs into lines: break points by the Unicode rules and [`super::breaks`], glyphs in the
//! order they are seen.

use std::ops::Range;
use std::rc::Rc;

use harfrust::Direction;
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::breaks::{Word, choose, is_glued};
use super::fonts::{Shaped, Shaper, Weight, width};
use super::geometry::Style;
use super::hyphens;
use crate::letter::document::{Language, Run};
use crate::output::direction::{is_from_right, is_right_to_left};

/// A stretch of glyphs at a place in its line.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Points from the start of the line.
    pub x: f32,
    pub size: f32,
    /// Read from the right. Its glyphs stand from left to right all the same.
    pub from_right: bool,
    /// Of a passage in another language than the paper's.
    pub language: Option<Language>,
    pub shaped: Rc<Shaped>,
}

/// A line of text. Its pieces stand in the order they are read, each at the place where it is seen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Points, without trailing blanks.
    pub width: f32,
    /// Of a paragraph that is read from the right throughout.
    pub from_right: bool,
}

impl Line {
    /// Points from its first glyph to the end of its last, with blanks.
    #[must_use]
    pub fn extent(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.shaped.advance * piece.size / 1000.0).sum()
    }
}

/// Breaks runs into lines of at most `width` points. A `\n` in a run ends a line.
pub fn break_lines(shaper: &mut Shaper<'_>, runs: &[Run], style: Style, width: f32) -> Vec<Line> {
    break_lines_in(shaper, runs, style, width, Weight::Regular)
}

/// The same with a weight for runs that are not strong themselves.
pub fn break_lines_in(
    shaper: &mut Shaper<'_>,
    runs: &[Run],
    style: Style,
    width: f32,
    weight: Weight,
) -> Vec<Line> {
    let paragraph = Paragraph::new(runs, weight);
    if paragraph.text.is_empty() {
        return Vec::new();
    }
    let words = paragraph.words(shaper, style.size, width);
    let ends = choose(&words, width);
    let mut lines = Vec::with_capacity(ends.len());
    let mut from = 0;
    let count = ends.len();
    for (at, end) in ends.into_iter().enumerate() {
        let last = at + 1 == count;
        lines.push(paragraph.line(shaper, &words[from..end], style.size, last));
        from = end;
    }
    lines
}

/// The widest word and the width of everything on one line, for column widths.
pub fn extent(shaper: &mut Shaper<'_>, runs: &[Run], style: Style, weight: Weight) -> (f32, f32) {
    let paragraph = Paragraph::new(runs, weight);
    let words = paragraph.words(shaper, style.size, f32::INFINITY);
    let widest = words.iter().map(|word| word.width).fold(0.0, f32::max);
    let mut longest: f32 = 0.0;
    let mut line = 0.0;
    for word in &words {
        line += word.width;
        longest = longest.max(line);
        line += word.space;
        if word.hard {
            line = 0.0;
        }
    }
    (widest, longest)
}

/// Text with its weights.
struct Paragraph {
    text: String,
    /// Where each weight ends.
    weights: Vec<(usize, Weight)>,
    /// Passages in other languages than the paper's.
    languages: Vec<(Range<usize>, Language)>,
    /// Where some of it is read from the right: the way the whole is read, and each byte.
    levels: Option<(Level, Vec<Level>)>,
}

impl Paragraph {
    fn new(runs: &[Run], weight: Weight) -> Self {
        let mut text = String::new();
        let mut weights: Vec<(usize, Weight)> = Vec::with_capacity(runs.len());
        let mut languages = Vec::new();
        for run in runs {
            let from = text.len();
            // A soft hyphen in the text is a wish about another page than this.
            text.extend(run.text.chars().filter(|c| *c != '\u{ad}'));
            languages.extend(run.language.map(|language| (from..text.len(), language)));
            let own = if run.strong { Weight::Strong } else { weight };
            match weights.last_mut() {
                Some((end, last)) if *last == own => *end = text.len(),
                _ => weights.push((text.len(), own)),
            }
        }
        text.truncate(text.trim_end().len());
        let levels = text.chars().any(is_right_to_left).then(|| {
            let base = if is_from_right(&text) { Level::rtl() } else { Level::ltr() };
            (base, BidiInfo::new(&text, Some(base)).levels)
        });
        Self { text, weights, languages, levels }
    }

    fn weight_at(&self, at: usize) -> Weight {
        let found = self.weights.iter().find(|(end, _)| at < *end);
        found.or(self.weights.last()).map_or(Weight::Regular, |(_, weight)| *weight)
    }

    fn language_at(&self, at: usize) -> Option<Language> {
        let found = self.languages.iter().find(|(range, _)| range.contains(&at));
        found.map(|(_, language)| *language)
    }

    /// Glyphs of a byte range, one stretch of one weight and direction after the other.
    fn shape(&self, shaper: &mut Shaper<'_>, start: usize, end: usize) -> Vec<Rc<Shaped>> {
        let mut shaped = Vec::new();
        let mut from = start;
        for (weight_end, weight) in &self.weights {
            let to = (*weight_end).min(end);
            while from < to {
                let level = self.level_at(from);
                let stretch = match &self.levels {
                    Some((_, levels)) => {
                        levels[from..to].iter().take_while(|next| **next == level).count()
                    }
                    None => to - from,
                };
                let text = &self.text[from..from + stretch];
                shaped.extend(shaper.shape_from(direction(level), text, *weight).iter().cloned());
                from += stretch;
            }
        }
        shaped
    }

    fn level_at(&self, at: usize) -> Level {
        let levels = self.levels.as_ref();
        levels.and_then(|(_, levels)| levels.get(at)).copied().unwrap_or_else(Level::ltr)
    }

    fn words(&self, shaper: &mut Shaper<'_>, size: f32, limit: f32) -> Vec<Word> {
        let mut words = Vec::new();
        let mut start = 0;
        for (at, opportunity) in linebreaks(&self.text) {
            if opportunity == BreakOpportunity::Allowed && is_glued(&self.text, at) {
                continue;
            }
            let stretch = &self.text[start..at];
            let end = start + stretch.trim_end_matches([' ', '\n']).len();
            let hard = stretch.ends_with('\n');
            let blanks = stretch[end - start..].matches(' ').count();
            let space = if blanks == 0 {
                0.0
            } else {
                #[allow(clippy::cast_precision_loss)]
                let count = blanks as f32;
                shaper.width(" ", self.weight_at(end), size) * count
            };
            let shaped = self.shape(shaper, start, end);
            let wide = width(&shaped, size);
            if wide > limit {
                self.cut_long_word(shaper, (start, end), size, limit, &mut words);
                if let Some(last) = words.last_mut() {
                    last.space = space;
                    last.hard = hard;
                }
            } else {
                words.push(Word { start, end, width: wide, space, hard, hyphen: false, shaped });
            }
            start = at;
        }
        words
    }

    /// A word that does not fit any line is parted between syllables where the language has them
    /// known, else between characters; nothing leaves the margin.
    fn cut_long_word(
        &self,
        shaper: &mut Shaper<'_>,
        (start, end): (usize, usize),
        size: f32,
        limit: f32,
        words: &mut Vec<Word>,
    ) {
        let language = self.language_at(start).unwrap_or(shaper.language);
        // A glued blank, as after a one-letter word, does not hide the word behind it.
        let mut next = start;
        let mut points = Vec::new();
        for part in self.text[start..end].split_inclusive([' ', '\u{a0}']) {
            let within = hyphens::points(part.trim_end(), language);
            points.extend(within.into_iter().map(|point| next + point));
            next += part.len();
        }
        let mut from = start;
        while from < end {
            let syllable = points.iter().rev().copied().find(|to| {
                *to > from && {
                    let part = self.shape(shaper, from, *to);
                    let hyphen = shaper.shape(HYPHEN, self.weight_at(from));
                    width(&part, size) + width(&hyphen, size) <= limit
                }
            });
            let rest = self.shape(shaper, from, end);
            let (to, hyphen) = match syllable {
                _ if width(&rest, size) <= limit => (end, false),
                Some(to) => (to, true),
                None => (self.fitting(shaper, from, end, size, limit), false),
            };
            let mut shaped = self.shape(shaper, from, to);
            if hyphen {
                shaped.extend(shaper.shape(HYPHEN, self.weight_at(from)).iter().cloned());
            }
            let width = width(&shaped, size);
            words.push(Word {
                start: from,
                end: to,
                width,
                space: 0.0,
                hard: false,
                hyphen,
                shaped,
            });
            from = to;
        }
    }

    /// The end of as many characters from a place as fit a line, at least one.
    fn fitting(
        &self,
        shaper: &mut Shaper<'_>,
        from: usize,
        end: usize,
        size: f32,
        limit: f32,
    ) -> usize {
        let mut total = 0.0;
        // An address on the web or for e-mail rather ends its line after a sign than in a word.
        let mut after_sign = None;
        for (offset, c) in self.text[from..end].char_indices() {
            let at = from + offset;
            total += shaper.width(c.encode_utf8(&mut [0; 4]), self.weight_at(at), size);
            if total > limit && at > from {
                return after_sign.unwrap_or(at);
            }
            if matches!(c, '/' | '.' | '@' | '-' | '_' | '?' | '&' | '=') && total > limit / 3.0 {
                after_sign = Some(at + c.len_utf8());
            }
        }
        end
    }

    /// Sets some words as one line, in visual order.
    fn line(&self, shaper: &mut Shaper<'_>, words: &[Word], size: f32, last: bool) -> Line {
        let Some(final_word) = words.last() else {
            return Line::default();
        };
        let from_right = self.levels.as_ref().is_some_and(|(base, _)| base.is_rtl());
        let pieces = match &self.levels {
            Some((base, _)) => self.visual(shaper, words, *base, last, size),
            None => placed(self.straight(shaper, words, last), size),
        };
        let width =
            words.iter().map(|word| word.width + word.space).sum::<f32>() - final_word.space;
        Line { pieces, width, from_right }
    }

    /// Words and blanks from left to right.
    fn straight(&self, shaper: &mut Shaper<'_>, words: &[Word], last: bool) -> Vec<Spoken> {
        let mut all = Vec::with_capacity(words.len() * 2);
        for (at, word) in words.iter().enumerate() {
            let language = self.language_at(word.start);
            all.extend(word.shaped.iter().map(|shaped| (language, Rc::clone(shaped))));
            let blanks = match words.get(at + 1) {
                Some(next) => &self.text[word.end..next.start],
                None if ends_with_blank(word, last) => " ",
                None => "",
            };
            if !blanks.is_empty() {
                let blanks = shaper.shape(blanks, self.weight_at(word.end));
                all.extend(blanks.iter().map(|shaped| (language, Rc::clone(shaped))));
            }
        }
        all
    }

    /// Stretches at the places where they are seen, by the Unicode bidirectional algorithm.
    fn visual(
        &self,
        shaper: &mut Shaper<'_>,
        words: &[Word],
        base: Level,
        last: bool,
        size: f32,
    ) -> Vec<Piece> {
        let (Some(first), Some(final_word)) = (words.first(), words.last()) else {
            return Vec::new();
        };
        let (start, end) = (first.start, final_word.end);
        let mut leveled: Vec<(Level, Spoken)> = Vec::new();
        let mut from = start;
        while from < end {
            let level = self.level_at(from);
            let weight = self.weight_at(from);
            // A stretch goes on while level and weight are the same, and ends with its word, so
            // that a word is shaped whole and once.
            let rest = self.text[from..end].char_indices().skip(1);
            let blank = self.text[from..].starts_with(' ');
            let to = rest
                .map(|(offset, c)| (from + offset, c))
                .find(|(at, c)| {
                    self.level_at(*at) != level
                        || self.weight_at(*at) != weight
                        || (*c == ' ') != blank
                })
                .map_or(end, |(at, _)| at);
            let text = &self.text[from..to];
            let shaped = shaper.shape_from(direction(level), text, weight);
            let language = self.language_at(from);
            leveled.extend(shaped.iter().map(|shaped| (level, (language, Rc::clone(shaped)))));
            from = to;
        }
        if final_word.hyphen {
            let hyphen = shaper.shape(HYPHEN, self.weight_at(end));
            leveled.extend(hyphen.iter().map(|shaped| (base, (None, Rc::clone(shaped)))));
        }
        if ends_with_blank(final_word, last) {
            let blank = shaper.shape(" ", self.weight_at(end));
            leveled.extend(blank.iter().map(|shaped| (base, (None, Rc::clone(shaped)))));
        }
        let levels: Vec<Level> = leveled.iter().map(|(level, _)| *level).collect();
        let mut pieces = placed(leveled.into_iter().map(|(_, spoken)| spoken).collect(), size);
        let mut x = 0.0;
        for at in BidiInfo::reorder_visual(&levels) {
            pieces[at].x = x;
            pieces[at].from_right = levels[at].is_rtl();
            x += pieces[at].shaped.advance * size / 1000.0;
        }
        pieces
    }
}

/// A stretch and, where it is not the paper's, its language.
type Spoken = (Option<Language>, Rc<Shaped>);

/// Stretches one after another.
fn placed(spoken: Vec<Spoken>, size: f32) -> Vec<Piece> {
    let mut x = 0.0;
    let mut pieces = Vec::with_capacity(spoken.len());
    for (language, shaped) in spoken {
        let advance = shaped.advance * size / 1000.0;
        pieces.push(Piece { x, size, from_right: false, language, shaped });
        x += advance;
    }
    pieces
}

fn direction(level: Level) -> Direction {
    if level.is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// What [`Shaper`] sets as a hyphen and extracting reads as nothing.
const HYPHEN: &str = "\u{ad}";

/// A line of a paragraph ends with a space glyph, so that reading aloud and copying do not glue two
/// words over the line end.
fn ends_with_blank(word: &Word, last: bool) -> bool {
    !last && (word.hard || word.space > 0.0)
}

#[cfg(test)]
mod tests {
    use super::super::fonts::Fonts;
    use super::super::geometry::Sizes;
    use super::*;

    fn texts(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::shipped();
        let body = Sizes::NORMAL.body;
        let lines = break_lines(&mut fonts.shaper(), &[Run::house(text)], body, width);
        let words = |line: &Line| -> String {
            line.pieces.iter().flat_map(|p| p.shaped.glyphs()).map(|(_, text)| text).collect()
        };
        assert!(lines.iter().all(|line| line.width <= width + 0.02), "nothing leaves the margin");
        lines.iter().map(words).collect()
    }

    #[test]
    fn all_words_are_there_in_order() {
        let text = "Jeg klager på avgjørelsen fra Eksempel sykehus av 5. juni 2026. Klagen gjelder \
                    pasient- og brukerrettighetsloven § 2-1 b, og jeg ber om ny vurdering.";
        for width in [60.0, 120.0, 200.0, 380.0] {
            assert_eq!(texts(text, width).concat().replace('\u{ad}', ""), text);
        }
    }

    #[test]
    fn dates_sections_and_sums_stay_together() {
        for width in [80.0, 100.0, 140.0, 180.0, 260.0] {
            for line in
                texts("Den 5. juni kl. 16 etter § 7-2 krever jeg 10 000 kr av dem i dag.", width)
            {
                let end = line.trim_end();
                assert!(
                    !end.ends_with('§') && !end.ends_with("kl.") && !end.ends_with("5."),
                    "{line}"
                );
                assert!(!end.ends_with(" 10") && !end.ends_with(" i"), "{line}");
            }
        }
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        let word = "a".repeat(300);
        assert_eq!(texts(&word, 100.0).concat(), word);
    }

    #[test]
    fn only_a_word_that_fits_no_line_is_parted() {
        let text = "Etter pasientskadeerstatningsordningen kan du kreve det.";
        let wide = texts(text, 300.0).concat();
        assert!(!wide.contains('\u{ad}'));
        let narrow = texts(text, 90.0);
        assert!(narrow.iter().any(|line| line.ends_with('\u{ad}')), "{narrow:?}");
    }

    #[test]
    fn hard_breaks_break() {
        assert_eq!(texts("Storgata 1\n0161 Oslo", 300.0), ["Storgata 1 ", "0161 Oslo"]);
    }
}
