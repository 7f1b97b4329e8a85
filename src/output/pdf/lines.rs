//! Paragraphs into lines: break points by the Unicode rules, chosen so that the rag is even.

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::fonts::{Shaped, Shaper, Weight};
use super::geometry::Style;
use crate::letter::document::Run;

/// A stretch of glyphs at a place in its line.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Points from the start of the line.
    pub x: f32,
    pub size: f32,
    pub shaped: Shaped,
}

/// A line of text in visual order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Points, without trailing blanks.
    pub width: f32,
}

/// A stretch between two break points, with its weights.
struct Word {
    /// Byte range in the paragraph, without trailing blanks.
    start: usize,
    end: usize,
    width: f32,
    /// Width of the blanks after it.
    space: f32,
    /// The line ends here whatever fits.
    hard: bool,
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
    let mut paragraph = Paragraph::new(runs, weight);
    paragraph.trim();
    if paragraph.text.is_empty() {
        return Vec::new();
    }
    let words = paragraph.words(shaper, style.size, width);
    let ends = choose_breaks(&words, width);
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
    let mut paragraph = Paragraph::new(runs, weight);
    paragraph.trim();
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

struct Paragraph {
    text: String,
    /// Where each weight ends.
    weights: Vec<(usize, Weight)>,
}

impl Paragraph {
    fn new(runs: &[Run], weight: Weight) -> Self {
        let mut text = String::new();
        let mut weights = Vec::new();
        for run in runs {
            text.push_str(&run.text);
            weights.push((text.len(), if run.strong { Weight::Strong } else { weight }));
        }
        Self { text, weights }
    }

    /// Blanks at the end of the paragraph have no width.
    fn trim(&mut self) {
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
    }

    fn weight_at(&self, at: usize) -> Weight {
        let found = self.weights.iter().find(|(end, _)| at < *end);
        found.or(self.weights.last()).map_or(Weight::Regular, |(_, weight)| *weight)
    }

    /// Stretches of one weight within a byte range.
    fn stretches(&self, start: usize, end: usize) -> Vec<(usize, usize, Weight)> {
        let mut stretches = Vec::new();
        let mut from = start;
        for (weight_end, weight) in &self.weights {
            let to = (*weight_end).min(end);
            if to > from {
                stretches.push((from, to, *weight));
                from = to;
            }
        }
        stretches
    }

    fn width(&self, shaper: &mut Shaper<'_>, start: usize, end: usize, size: f32) -> f32 {
        self.stretches(start, end)
            .into_iter()
            .map(|(from, to, weight)| shaper.width(&self.text[from..to], weight, size))
            .sum()
    }

    fn words(&self, shaper: &mut Shaper<'_>, size: f32, limit: f32) -> Vec<Word> {
        let mut words = Vec::new();
        let mut start = 0;
        for (at, opportunity) in linebreaks(&self.text) {
            if opportunity == BreakOpportunity::Allowed && self.is_glued(at) {
                continue;
            }
            let stretch = &self.text[start..at];
            let end = start + stretch.trim_end_matches([' ', '\n']).len();
            let hard = stretch.ends_with('\n');
            let blanks = stretch[end - start..].matches(' ').count();
            #[allow(clippy::cast_precision_loss)]
            let space = shaper.width(" ", self.weight_at(end), size) * blanks as f32;
            let width = self.width(shaper, start, end, size);
            if width > limit {
                self.cut_long_word(shaper, start, end, size, limit, &mut words);
                if let Some(last) = words.last_mut() {
                    last.space = space;
                    last.hard = hard;
                }
            } else {
                words.push(Word { start, end, width, space, hard });
            }
            start = at;
        }
        words
    }

    /// A word that does not fit any line is cut between characters; nothing leaves the margin.
    fn cut_long_word(
        &self,
        shaper: &mut Shaper<'_>,
        start: usize,
        end: usize,
        size: f32,
        limit: f32,
        words: &mut Vec<Word>,
    ) {
        let mut from = start;
        let mut width = 0.0;
        for (at, c) in self.text[start..end].char_indices() {
            let at = start + at;
            let next = shaper.width(&c.to_string(), self.weight_at(at), size);
            if width + next > limit && at > from {
                words.push(Word { start: from, end: at, width, space: 0.0, hard: false });
                from = at;
                width = 0.0;
            }
            width += next;
        }
        let width = self.width(shaper, from, end, size);
        words.push(Word { start: from, end, width, space: 0.0, hard: false });
    }

    /// Break points that the language does not want: within `§ 7-2`, `5. juni`, `kl. 16`,
    /// `10 000 kr`, and after a word of one letter.
    fn is_glued(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches(' ');
        let after = &self.text[at..];
        let word = before.rsplit([' ', '\n', '\u{a0}', '(', '«']).next().unwrap_or_default();
        let digit_next = after.starts_with(|c: char| c.is_ascii_digit());
        let ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
        let next = after.split([' ', '\n', '\u{a0}', '.', ',', ')']).next().unwrap_or_default();
        let day = word
            .strip_suffix('.')
            .is_some_and(|day| !day.is_empty() && day.bytes().all(|b| b.is_ascii_digit()));
        let month = next.chars().count() >= 3 && next.chars().all(char::is_lowercase);
        let one_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        matches!(word, "§" | "§§" | "kl." | "nr." | "ca." | "s." | "kap." | "tlf." | "Tlf.")
            || (ends_in_digit && matches!(next, "kr" | "%" | "prosent"))
            || (ends_in_digit && digit_next && next.len() == 3)
            || (day && month)
            || one_letter
    }

    /// Sets some words as one line, in visual order.
    fn line(&self, shaper: &mut Shaper<'_>, words: &[Word], size: f32, last: bool) -> Line {
        let (Some(first), Some(final_word)) = (words.first(), words.last()) else {
            return Line::default();
        };
        let (start, end) = (first.start, final_word.end);
        let mut stretches = Vec::new();
        for (at, word) in words.iter().enumerate() {
            stretches.extend(self.stretches(word.start, word.end));
            // A line of a paragraph ends with a space glyph, so that reading aloud and copying do
            // not glue two words over the line end.
            let gap = match words.get(at + 1) {
                Some(next) => &self.text[word.end..next.start],
                None if !last && (word.hard || word.space > 0.0) => " ",
                None => "",
            };
            if !gap.is_empty() {
                stretches.push((usize::MAX, gap.len(), self.weight_at(word.end)));
            }
        }
        let text = &self.text[start..end];
        let pieces = if text.chars().any(is_right_to_left) {
            self.visual(shaper, &stretches, text, start)
        } else {
            let mut pieces = Vec::new();
            for (from, to, weight) in stretches {
                pieces.extend(self.shape(shaper, from, to, weight).iter().cloned());
            }
            pieces
        };
        let mut x = 0.0;
        let mut placed = Vec::with_capacity(pieces.len());
        for shaped in pieces {
            let advance = shaped.advance * size / 1000.0;
            placed.push(Piece { x, size, shaped });
            x += advance;
        }
        let width =
            words.iter().map(|word| word.width + word.space).sum::<f32>() - final_word.space;
        Line { pieces: placed, width }
    }

    /// Shapes a stretch; a start of `usize::MAX` means that many blanks.
    fn shape(
        &self,
        shaper: &mut Shaper<'_>,
        from: usize,
        to: usize,
        weight: Weight,
    ) -> Vec<Shaped> {
        let shaped = if from == usize::MAX {
            shaper.shape(&" ".repeat(to), weight)
        } else {
            shaper.shape(&self.text[from..to], weight)
        };
        shaped.as_ref().clone()
    }

    /// Stretches in the order they are seen, by the Unicode bidirectional algorithm.
    fn visual(
        &self,
        shaper: &mut Shaper<'_>,
        stretches: &[(usize, usize, Weight)],
        text: &str,
        start: usize,
    ) -> Vec<Shaped> {
        let info = BidiInfo::new(text, None);
        let level_at = |at: usize| info.levels.get(at).copied().unwrap_or_else(Level::ltr);
        let mut leveled: Vec<(Level, Vec<Shaped>)> = Vec::new();
        let mut at = start;
        for (from, to, weight) in stretches {
            if *from == usize::MAX {
                leveled.push((level_at(at - start), self.shape(shaper, *from, *to, *weight)));
                at += to;
                continue;
            }
            let mut piece = *from;
            while piece < *to {
                let level = level_at(piece - start);
                let more = self.text[piece..*to]
                    .char_indices()
                    .find(|(offset, _)| level_at(piece + offset - start) != level);
                let end = more.map_or(*to, |(offset, _)| piece + offset);
                leveled.push((level, self.shape(shaper, piece, end, *weight)));
                piece = end;
            }
            at = *to;
        }
        let levels: Vec<Level> = leveled.iter().map(|(level, _)| *level).collect();
        let order = BidiInfo::reorder_visual(&levels);
        order.into_iter().flat_map(|at| leveled[at].1.clone()).collect()
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Where each line ends, as a count of words: the least sum of squared slack, so that no line is
/// much shorter than its neighbours, and no lonely short word last.
fn choose_breaks(words: &[Word], width: f32) -> Vec<usize> {
    let count = words.len();
    let mut best: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); count + 1];
    best[0] = (0.0, 0);
    for start in 0..count {
        let so_far = best[start].0;
        if so_far.is_infinite() {
            continue;
        }
        let mut line = 0.0;
        for end in start + 1..=count {
            let word = &words[end - 1];
            line += word.width;
            // A hundredth of a point is rounding.
            if line > width + 0.01 && end > start + 1 {
                break;
            }
            let slack = (width - line).max(0.0) / width;
            let ends = end == count || word.hard;
            let lonely = end == count && end == start + 1 && count > 1 && word.width < width / 6.0;
            let cost = match (ends, lonely) {
                (true, false) => 0.0,
                (true, true) => 0.1,
                (false, _) => slack * slack,
            };
            if so_far + cost < best[end].0 {
                best[end] = (so_far + cost, start);
            }
            if word.hard {
                break;
            }
            line += word.space;
        }
    }
    let mut ends = Vec::new();
    let mut at = count;
    while at > 0 {
        ends.push(at);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

#[cfg(test)]
mod tests {
    use super::super::fonts::Fonts;
    use super::super::geometry::BODY;
    use super::*;

    fn texts(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::shipped();
        let lines = break_lines(&mut fonts.shaper(), &[Run::house(text)], BODY, width);
        let words = |line: &Line| -> String {
            line.pieces.iter().flat_map(|p| &p.shaped.glyphs).map(|g| g.text.as_str()).collect()
        };
        assert!(lines.iter().all(|line| line.width <= width + 0.02), "nothing leaves the margin");
        lines.iter().map(words).collect()
    }

    #[test]
    fn all_words_are_there_in_order() {
        let text = "Jeg klager på avgjørelsen fra Eksempel sykehus av 5. juni 2026. Klagen gjelder \
                    pasient- og brukerrettighetsloven § 2-1 b, og jeg ber om ny vurdering.";
        for width in [60.0, 120.0, 200.0, 380.0] {
            assert_eq!(texts(text, width).concat(), text);
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
    fn hard_breaks_break() {
        assert_eq!(texts("Storgata 1\n0161 Oslo", 300.0), ["Storgata 1 ", "0161 Oslo"]);
    }
}
