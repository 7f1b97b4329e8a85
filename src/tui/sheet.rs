//! A page before it meets the screen: lines as long as the column is wide, where the cursor stands,
//! and which of them must be seen. Pages write on it; only [`super::draw`] puts it on a screen.

use std::ops::Range;

use ratatui::text::{Line, Span};
use textwrap::{Options, WordSplitter, wrap};

use super::theme::{Meaning, Theme};
use crate::casework::clean;

/// Columns from which two texts stand beside each other.
const TWO_COLUMNS: usize = 56;

/// See the module's words.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub lines: Vec<Line<'static>>,
    /// Row and column of the real cursor.
    pub cursor: Option<(usize, u16)>,
    /// Rows that must be on the screen when not all fit.
    pub keep: Range<usize>,
    /// So many rows at the top stay where they are while the rest moves under them.
    pub fixed: usize,
    width: usize,
    theme: Theme,
}

impl Sheet {
    /// An empty page of so many columns.
    #[must_use]
    pub fn new(width: u16, theme: Theme) -> Self {
        Self { width: usize::from(width).max(1), theme, ..Self::default() }
    }

    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    #[must_use]
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Rows so far.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// An empty line, unless there is one.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A paragraph.
    pub fn say(&mut self, text: &str, meaning: Meaning) {
        self.marked("", "", text, meaning);
    }

    /// What is to be told on top of the page; it stays in sight.
    pub fn tell(&mut self, notices: &[(String, Meaning)]) {
        for (text, meaning) in notices {
            self.say(text, *meaning);
        }
        self.fixed = self.rows();
        self.gap();
    }

    /// A paragraph after a mark, its further lines set in as far. Returns the rows it takes.
    pub fn marked(&mut self, mark: &str, rest: &str, text: &str, meaning: Meaning) -> Range<usize> {
        let start = self.rows();
        let style = self.theme.style(meaning);
        let mut first = mark;
        for line in text.split('\n') {
            let options = Options::new(self.width)
                .initial_indent(first)
                .subsequent_indent(rest)
                .word_splitter(WordSplitter::NoHyphenation);
            // What must not be parted is parted by nobody, and drawn as people know it.
            for row in wrap(&safe(line), options) {
                self.lines.push(Line::styled(row.trim_end().replace('\u{a0}', " "), style));
            }
            first = rest;
        }
        start..self.rows()
    }

    /// Two texts beside each other; under each other where the page is narrow.
    pub fn beside(
        &mut self,
        mark: &str,
        label: &str,
        meaning: Meaning,
        aside: &str,
        its: Meaning,
    ) -> Range<usize> {
        let rest = " ".repeat(mark.len());
        // Nothing stands beside it: it has all the room.
        if aside.is_empty() {
            return self.marked(mark, &rest, label, meaning);
        }
        if self.width < TWO_COLUMNS {
            let mut rows = self.marked(mark, &rest, label, meaning);
            let deeper = format!("{rest}  ");
            rows.end = self.marked(&deeper, &deeper, aside, its).end;
            return rows;
        }
        let left = self.width * 2 / 5;
        let mut labels = Self::new(u16::try_from(left).unwrap_or(u16::MAX), self.theme);
        labels.marked(mark, &rest, label, meaning);
        let right = self.width - left - 2;
        let mut asides = Self::new(u16::try_from(right).unwrap_or(u16::MAX), self.theme);
        asides.say(aside, its);
        let start = self.rows();
        for at in 0..labels.rows().max(asides.rows()) {
            let mut line = labels.lines.get(at).cloned().unwrap_or_default();
            let own_style = line.style;
            for span in &mut line.spans {
                span.style = own_style.patch(span.style);
            }
            line.style = ratatui::style::Style::new();
            let blanks = " ".repeat((left + 2).saturating_sub(line.width()));
            line.spans.push(Span::raw(blanks));
            if let Some(other) = asides.lines.get(at) {
                let spans = other.spans.iter().cloned();
                line.spans.extend(spans.map(|span| span.patch_style(other.style)));
            }
            self.lines.push(line);
        }
        start..self.rows()
    }

    /// A line that is laid out already.
    pub fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// A line of pieces.
    pub fn pieces(&mut self, pieces: &[(&str, Meaning)]) {
        let spans = pieces
            .iter()
            .map(|(text, meaning)| Span::styled(shown(text), self.theme.style(*meaning)));
        self.lines.push(Line::from(spans.collect::<Vec<_>>()));
    }

    /// Another sheet in place of the next rows: its cursor and what must be seen of it are this
    /// one's.
    pub fn insert(&mut self, other: Self) {
        let from = self.rows();
        self.cursor = other.cursor.map(|(row, column)| (from + row, column));
        self.keep = from + other.keep.start..from + other.keep.end;
        self.lines.extend(other.lines);
    }

    /// Puts the real cursor on a row, and keeps these rows on the screen.
    pub fn point(&mut self, row: usize, column: u16, keep: Range<usize>) {
        self.cursor = Some((row, column));
        self.keep = keep;
    }

    /// The rows to show on a screen of so many rows, from its top.
    #[must_use]
    pub fn view(&self, height: usize) -> View {
        if self.rows() <= height {
            return View { fixed: 0, first: 0, height };
        }
        let fixed = if self.fixed <= height / 2 { self.fixed } else { 0 };
        let room = height - fixed;
        let keep = match self.cursor {
            Some((row, _)) if self.keep.is_empty() => row..row + 1,
            _ => self.keep.clone(),
        };
        let first = keep.end.saturating_sub(room).min(keep.start).max(fixed);
        let first = match self.cursor {
            // What is to be kept is itself higher than the screen: the cursor decides.
            Some((row, _)) if row >= first + room => row + 1 - room,
            _ => first,
        };
        View { fixed, first, height }
    }
}

/// Which rows of a sheet are on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Rows from the top of the sheet that are shown whatever the rest does.
    pub fixed: usize,
    /// The first row below them.
    pub first: usize,
    height: usize,
}

impl View {
    /// A view from a row on.
    #[must_use]
    pub fn from(first: usize, height: usize) -> Self {
        Self { fixed: 0, first, height }
    }

    /// Rows of the screen.
    #[must_use]
    pub fn height(self) -> usize {
        self.height
    }

    /// The rows of the sheet, from the top of the screen.
    pub fn rows(self) -> impl Iterator<Item = usize> {
        (0..self.fixed).chain(self.first.max(self.fixed)..).take(self.height)
    }

    /// Where a row of the sheet is on the screen.
    #[must_use]
    pub fn place(self, row: usize) -> Option<usize> {
        self.rows().position(|shown| shown == row)
    }

    /// Whether rows are hidden above, and below in a sheet of so many rows.
    #[must_use]
    pub fn hides(self, rows: usize) -> (bool, bool) {
        let last = self.first + (self.height - self.fixed);
        (self.first > self.fixed, rows > last)
    }
}

/// A text as it may be shown: a case file may have been written by someone else, and nothing in it
/// steers a terminal.
#[must_use]
pub fn shown(text: &str) -> String {
    if text.bytes().all(|b| (b' '..0x7f).contains(&b)) {
        return text.to_owned();
    }
    safe(text).replace('\u{a0}', " ")
}

fn safe(text: &str) -> String {
    clean(text).text.replace('\n', " ")
}
