//! A text editor without a screen: text, cursor, selection, undo, and rows wrapped at words.
//!
//! Everything is pure. What changes the text takes the time since the program began, since a pause
//! begins a new undo step. The text handed in must be free of control characters other than `\n`;
//! the editor composes it (NFC) itself.
//!
//! Rows are wrapped one cell narrower than the editor is wide: the last column is for a cursor
//! behind the last letter of a full row. Among blanks that hang over the edge the cursor stays in
//! that column. A line ([`Editor::line`]) is wrapped as well: nothing scrolls sideways.

mod buffer;
mod history;
pub mod view;
mod wrap;

use std::borrow::Cow;
use std::ops::Range;
use std::time::Duration;

use buffer::{Buffer, part};
use history::{Caret, Edit, History, Kind};
use wrap::{Wrap, cells};

const CHARACTERS_ON_A_PAGE: usize = 2400;

/// Why an edit was not made. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The text would be longer than the limit.
    Full,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Left,
    Right,
    WordLeft,
    WordRight,
    /// Rows are those of the screen.
    RowStart,
    RowEnd,
    Up,
    Down,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
}

/// A row of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisibleRow<'a> {
    /// Its bytes in the text, without the line end.
    pub range: Range<usize>,
    /// May end in blanks that hang over the edge.
    pub text: &'a str,
    /// The selected bytes of `text`; an empty range where there are none.
    pub selected: Range<usize>,
}

/// A place for the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    at: usize,
    /// A wrapped row may end where the next one starts; the cursor is shown at the end then.
    at_row_end: bool,
}

impl From<usize> for Place {
    fn from(at: usize) -> Self {
        Self { at, at_row_end: false }
    }
}

#[derive(Debug, Clone)]
pub struct Editor {
    buffer: Buffer,
    wrap: Wrap,
    history: History,
    place: Place,
    /// Where the selection began; never where the cursor is.
    anchor: Option<usize>,
    /// The column that moving up and down keeps to over short rows.
    wanted: Option<usize>,
    /// The first visible row.
    top: usize,
    width: usize,
    height: usize,
    limit: usize,
    many_lines: bool,
}

impl Editor {
    /// An editor for one line, with the cursor at its end. Line ends become blanks.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self::new(text, false)
    }

    /// An editor for a text of many lines, with the cursor at its end.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, many_lines: bool) -> Self {
        let (width, height) = (80, 24);
        let buffer = Buffer::new(&fitting(text, many_lines));
        let wrap = Wrap::new(buffer.text(), width - 1);
        let place = Place::from(buffer.text().len());
        let mut editor = Self {
            buffer,
            wrap,
            history: History::default(),
            place,
            anchor: None,
            wanted: None,
            top: 0,
            width,
            height,
            limit: usize::MAX,
            many_lines,
        };
        editor.keep_in_view();
        editor
    }

    /// Refuses insertions that would make the text longer than so many bytes.
    #[must_use]
    pub fn with_limit(self, bytes: usize) -> Self {
        Self { limit: bytes, ..self }
    }
}

/// What it holds.
impl Editor {
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.buffer.text()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    #[must_use]
    pub fn takes_many_lines(&self) -> bool {
        self.many_lines
    }

    #[must_use]
    pub fn words(&self) -> usize {
        self.buffer.words()
    }

    /// About how many printed pages it fills.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.as_str().chars().count().div_ceil(CHARACTERS_ON_A_PAGE)
    }

    #[must_use]
    pub fn cursor(&self) -> usize {
        self.place.at
    }

    /// What is selected; never an empty range.
    #[must_use]
    pub fn selection(&self) -> Option<Range<usize>> {
        self.anchor.map(|anchor| anchor.min(self.place.at)..anchor.max(self.place.at))
    }

    #[must_use]
    pub fn copy(&self) -> Option<String> {
        self.selection().map(|range| part(self.as_str(), range).to_owned())
    }
}

/// Changing the text.
impl Editor {
    /// Writes a character over what is selected, or at the cursor.
    pub fn type_char(&mut self, c: char, now: Duration) -> Result<(), Refused> {
        let mut bytes = [0; 4];
        let typed = fitting(c.encode_utf8(&mut bytes), self.many_lines);
        let kind = if typed == "\n" { Kind::Whole } else { Kind::Typed };
        self.write(self.target(), &typed, kind, now)
    }

    /// Ends a paragraph; a line takes no line ends and stays as it is.
    pub fn new_line(&mut self, now: Duration) -> Result<(), Refused> {
        if self.many_lines { self.type_char('\n', now) } else { Ok(()) }
    }

    /// Writes a text as a paste does: undone in one step of its own.
    pub fn insert(&mut self, text: &str, now: Duration) -> Result<(), Refused> {
        if text.is_empty() {
            return Ok(());
        }
        self.write(self.target(), &fitting(text, self.many_lines), Kind::Whole, now)
    }

    pub fn replace_all(&mut self, text: &str, now: Duration) -> Result<(), Refused> {
        let text = fitting(text, self.many_lines);
        self.write(0..self.as_str().len(), &text, Kind::Whole, now)
    }

    /// Deletes what is selected, or the grapheme before the cursor. Says whether there was any, as
    /// all that delete do.
    pub fn backspace(&mut self, now: Duration) -> bool {
        self.erase_to(self.buffer.before(self.place.at), Kind::Erased, now)
    }

    pub fn delete(&mut self, now: Duration) -> bool {
        self.erase_to(self.buffer.after(self.place.at), Kind::Erased, now)
    }

    pub fn delete_word_back(&mut self, now: Duration) -> bool {
        self.erase_to(self.buffer.word_before(self.place.at), Kind::Whole, now)
    }

    pub fn delete_word_forward(&mut self, now: Duration) -> bool {
        self.erase_to(self.buffer.word_after(self.place.at), Kind::Whole, now)
    }

    pub fn cut(&mut self, now: Duration) -> Option<String> {
        let cut = self.copy()?;
        self.erase_to(self.place.at, Kind::Whole, now).then_some(cut)
    }

    pub fn undo(&mut self) -> bool {
        let step = self.history.undo();
        self.restore(step)
    }

    pub fn redo(&mut self) -> bool {
        let step = self.history.redo();
        self.restore(step)
    }

    /// The field lost focus: what is typed when it is back is a new undo step.
    pub fn leave(&mut self) {
        self.history.close();
    }

    fn target(&self) -> Range<usize> {
        self.selection().unwrap_or(self.place.at..self.place.at)
    }

    /// Erases what is selected, else what is between the cursor and a position.
    fn erase_to(&mut self, to: usize, kind: Kind, now: Duration) -> bool {
        let at = self.place.at;
        let range = self.selection().unwrap_or(at.min(to)..at.max(to));
        let has_line_end = part(self.as_str(), range.clone()).contains('\n');
        let kind = if self.anchor.is_some() || has_line_end { Kind::Whole } else { kind };
        !range.is_empty() && self.write(range, "", kind, now).is_ok()
    }

    /// Puts a text in place of a range, with the cursor behind it.
    fn write(
        &mut self,
        range: Range<usize>,
        with: &str,
        kind: Kind,
        now: Duration,
    ) -> Result<(), Refused> {
        let (edit, end) = self.buffer.edit(range, with);
        let length = self.as_str().len() - edit.removed.len() + edit.inserted.len();
        if length > self.limit.max(self.as_str().len()) {
            return Err(Refused::Full);
        }
        let before = self.caret();
        self.apply(&edit);
        self.put(self.buffer.ceil(end).into(), None, None);
        if edit.removed == edit.inserted {
            self.history.close();
        } else {
            self.history.record(kind, edit, (before, self.caret()), now);
        }
        Ok(())
    }

    fn restore(&mut self, step: Option<(Edit, Caret)>) -> bool {
        let Some((edit, caret)) = step else { return false };
        self.apply(&edit);
        self.put(caret.at.into(), caret.anchor, None);
        true
    }

    fn apply(&mut self, edit: &Edit) {
        self.buffer.apply(edit);
        let (removed, inserted) = (edit.removed.len(), edit.inserted.len());
        self.wrap.update(self.buffer.text(), edit.at, removed, inserted);
    }

    fn caret(&self) -> Caret {
        Caret { at: self.place.at, anchor: self.anchor }
    }
}

/// Moving about.
impl Editor {
    /// Moves the cursor, drawing the selection along if `selecting`. Says whether the cursor moved
    /// or a selection went: if not, it stood at the edge and the caller may go elsewhere.
    pub fn move_by(&mut self, to: Move, selecting: bool) -> bool {
        let (place, wanted) = match self.rows_of(to) {
            Some(by) => {
                let column = self.wanted.unwrap_or_else(|| self.column());
                (self.rows_away(by, column), Some(column))
            }
            None => (self.along(to, selecting), None),
        };
        let from = self.anchor.unwrap_or(self.place.at);
        let anchor = Some(from).filter(|from| selecting && *from != place.at);
        self.go(place, anchor, wanted)
    }

    /// Puts the cursor at a byte, or at the start of the grapheme the byte is in.
    pub fn set_cursor(&mut self, byte: usize) {
        self.go(self.buffer.floor(byte).into(), None, None);
    }

    pub fn select_all(&mut self) {
        let end = self.as_str().len();
        self.go(end.into(), Some(0).filter(|start| *start != end), None);
    }

    pub fn clear_selection(&mut self) {
        self.go(self.place, None, self.wanted);
    }

    /// How many rows a move goes down, if it keeps to a column.
    fn rows_of(&self, to: Move) -> Option<isize> {
        // One row of the old page stays in sight.
        let page = isize::try_from(self.height).unwrap_or(isize::MAX).saturating_sub(1).max(1);
        match to {
            Move::Up => Some(-1),
            Move::Down => Some(1),
            Move::PageUp => Some(-page),
            Move::PageDown => Some(page),
            _ => None,
        }
    }

    fn rows_away(&self, by: isize, column: usize) -> Place {
        let row = self.row().saturating_add_signed(by).min(self.rows().saturating_sub(1));
        if row == self.row() { self.place } else { self.place_on(row, column) }
    }

    fn along(&self, to: Move, selecting: bool) -> Place {
        let at = self.place.at;
        let collapsing = self.selection().filter(|_| !selecting);
        match (to, collapsing) {
            (Move::Left, Some(selected)) => selected.start.into(),
            (Move::Right, Some(selected)) => selected.end.into(),
            (Move::Left, None) => self.buffer.before(at).into(),
            (Move::Right, None) => self.buffer.after(at).into(),
            (Move::WordLeft, _) => self.buffer.word_before(at).into(),
            (Move::WordRight, _) => self.buffer.word_after(at).into(),
            (Move::RowStart, _) => self.place_on(self.row(), 0),
            (Move::RowEnd, _) => self.place_on(self.row(), usize::MAX),
            (Move::TextStart, _) => 0.into(),
            (Move::TextEnd, _) => self.as_str().len().into(),
            (Move::Up | Move::Down | Move::PageUp | Move::PageDown, _) => self.place,
        }
    }

    fn place_on(&self, row: usize, column: usize) -> Place {
        let at = self.wrap.position(self.as_str(), row, column);
        Place { at, at_row_end: self.wrap.row_of(at) > row }
    }

    /// Moves without editing: if anything moved, the open undo step ends.
    fn go(&mut self, place: Place, anchor: Option<usize>, wanted: Option<usize>) -> bool {
        let moved = (place, anchor) != (self.place, self.anchor);
        if moved {
            self.history.close();
        }
        self.put(place, anchor, wanted);
        moved
    }

    fn put(&mut self, place: Place, anchor: Option<usize>, wanted: Option<usize>) {
        (self.place, self.anchor, self.wanted) = (place, anchor, wanted);
        self.keep_in_view();
    }
}

/// What is seen of it.
impl Editor {
    /// Sets the size in cells; at least one by one is assumed.
    pub fn set_size(&mut self, width: u16, height: u16) {
        let old = std::mem::replace(&mut self.width, width.max(1).into());
        self.height = height.max(1).into();
        if self.width != old {
            self.wrap = Wrap::new(self.buffer.text(), (self.width - 1).max(1));
            (self.place, self.wanted) = (self.place.at.into(), None);
        }
        self.keep_in_view();
    }

    /// How many rows the whole text has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.wrap.rows()
    }

    /// The first visible row.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top
    }

    /// Column and row of the cursor in the view, always inside it.
    #[must_use]
    pub fn cursor_cell(&self) -> (u16, u16) {
        let row = self.row().saturating_sub(self.top);
        let cell = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        (cell(self.column()), cell(row))
    }

    pub fn visible(&self) -> impl Iterator<Item = VisibleRow<'_>> {
        let end = self.rows().min(self.top + self.height);
        let selection = self.selection().unwrap_or_default();
        (self.top..end).map(move |row| {
            let range = self.wrap.row(self.as_str(), row);
            let text = part(self.as_str(), range.clone());
            let within = |at: usize| at.clamp(range.start, range.end) - range.start;
            let selected = within(selection.start)..within(selection.end);
            VisibleRow { range, text, selected }
        })
    }

    /// The row the cursor is shown on.
    fn row(&self) -> usize {
        self.wrap.row_of(self.place.at).saturating_sub(self.place.at_row_end.into())
    }

    fn column(&self) -> usize {
        let row = self.wrap.row(self.as_str(), self.row());
        cells(part(self.as_str(), row.start..self.place.at)).min(self.width - 1)
    }

    /// Moves the view as little as shows the cursor and leaves no room below the last row unused.
    fn keep_in_view(&mut self) {
        let row = self.row();
        let last_top = self.rows().saturating_sub(self.height);
        self.top = self.top.min(last_top).clamp((row + 1).saturating_sub(self.height), row);
    }
}

/// What fits into an editor: a line has no line ends.
fn fitting(text: &str, many_lines: bool) -> Cow<'_, str> {
    if many_lines || !text.contains('\n') {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.replace('\n', " "))
    }
}

#[cfg(test)]
mod tests;
