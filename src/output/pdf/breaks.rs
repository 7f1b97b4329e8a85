//! Where lines may end, and where they do: not inside `§ 7-2` or `5. juni`, and so that the rag is
//! even.

use std::rc::Rc;

use super::fonts::Shaped;

/// A stretch between two break points, with its weights.
#[derive(Debug, Clone)]
pub struct Word {
    /// Byte range in the paragraph, without trailing blanks.
    pub start: usize,
    pub end: usize,
    pub width: f32,
    /// Width of the blanks after it.
    pub space: f32,
    /// The line ends here whatever fits.
    pub hard: bool,
    /// Cut at a syllable: the line ends with a hyphen that is not in the text.
    pub hyphen: bool,
    /// Its glyphs, in visual order.
    pub shaped: Vec<Rc<Shaped>>,
}

/// Break points that the language does not want: within `§ 7-2`, `5. juni`, `kl. 16`,
/// `10 000 kr`, and after a word of one letter.
pub fn is_glued(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(' ');
    let word_start = before.rfind([' ', '\n', '\u{a0}', '(', '«']);
    let word = word_start.map_or(before, |start| {
        let width = before[start..].chars().next().map_or(0, char::len_utf8);
        &before[start + width..]
    });
    let after = &text[at..];
    // `26/1187-4`, `2026-11-23`, `01-klage.pdf`: read as one.
    if before.len() == at && before.ends_with('-') {
        let rest = after.find([' ', '\n']).map_or(after, |end| &after[..end]);
        return word.chars().chain(rest.chars()).any(|c| c.is_ascii_digit());
    }
    let next_end = after.find([' ', '\n', '\u{a0}', '.', ',', ')']).unwrap_or(after.len());
    let next = &after[..next_end];
    let digit_next = after.starts_with(|c: char| c.is_ascii_digit());
    let ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
    let day = word
        .strip_suffix('.')
        .is_some_and(|day| !day.is_empty() && day.bytes().all(|b| b.is_ascii_digit()));
    let month = next.chars().count() >= 3 && next.chars().all(char::is_lowercase);
    let one_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    matches!(
        word,
        "§" | "§§" | "kl." | "nr." | "ca." | "s." | "kap." | "tlf." | "Tlf." | "stk." | "jf."
    ) || (ends_in_digit && matches!(next, "kr" | "%" | "prosent" | "kroner" | "mg" | "ml" | "kg"))
        || (ends_in_digit && digit_next && next.len() == 3)
        || (is_group(word) && is_group(next))
        || (day && month)
        || one_letter
}

/// Two or three digits, as telephone numbers are grouped.
fn is_group(word: &str) -> bool {
    (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Where each line ends, as a count of words: the least sum of squared slack, so that no line is
/// much shorter than its neighbours, and no lonely short word last.
pub fn choose(words: &[Word], width: f32) -> Vec<usize> {
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
                (false, _) => slack * slack + if word.hyphen { 0.02 } else { 0.0 },
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
