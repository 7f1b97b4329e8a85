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
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    const NOW: Duration = Duration::ZERO;

    /// What hostile texts are made of.
    pub const PIECES: [&str; 58] = [
        "a",
        "b",
        "1",
        "å",
        "ordet",
        "Ævžž",
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "-",
        "–",
        ".",
        "'",
        "\u{a0}",
        "\u{ad}",
        "e\u{301}",
        "\u{301}",
        "\u{30a}",
        "\u{323}",
        "A\u{30a}",
        "\u{212b}",
        "\u{958}",
        "👨‍👩‍👧‍👦",
        "👩",
        "👍🏽",
        "\u{200d}",
        "\u{fe0f}",
        "\u{fe0e}",
        "❤",
        "1\u{fe0f}\u{20e3}",
        "\u{1f3fb}",
        "🇳",
        "🇴",
        "🇳🇴",
        "한",
        "\u{1112}",
        "\u{1161}",
        "\u{11ab}",
        "ᄀᄀ",
        "نعمة",
        "لا",
        "\u{64b}",
        "שלום",
        "\u{5b0}",
        "日本",
        "\u{3000}",
        "か\u{3099}",
        "\u{200b}",
        "\u{2060}",
        "\u{600}",
        "क्ष",
        "\u{94d}",
        "\u{f71}\u{f72}",
        "กำ",
        "ﷺ",
        "⸻",
    ];

    /// An editor from a text with `|` for the cursor and `^` for where the selection began.
    pub fn marked(text: &str) -> Editor {
        let find = |mark: char, other: char| text.replace(other, "").find(mark);
        let mut editor = Editor::text(&text.replace(['|', '^'], ""));
        editor.set_cursor(find('|', '^').unwrap());
        editor.anchor = find('^', '|');
        editor
    }

    /// The opposite of [`marked`].
    pub fn shown(editor: &Editor) -> String {
        let mut text = editor.as_str().to_owned();
        let mut marks = vec![(editor.cursor(), '|')];
        marks.extend(editor.anchor.map(|at| (at, '^')));
        marks.sort_unstable();
        for (at, mark) in marks.into_iter().rev() {
            text.insert(at, mark);
        }
        text
    }

    #[derive(Debug, Clone)]
    enum Op {
        Type(char),
        Insert(String),
        Replace(String),
        NewLine,
        Backspace,
        Delete,
        WordBack,
        WordForward,
        Cut,
        SelectAll,
        ClearSelection,
        Go(Move, bool),
        SetCursor(usize),
        Undo,
        Redo,
        Leave,
        Size(u16, u16),
        Wait,
    }

    const MOVES: [Move; 12] = [
        Move::Left,
        Move::Right,
        Move::WordLeft,
        Move::WordRight,
        Move::RowStart,
        Move::RowEnd,
        Move::Up,
        Move::Down,
        Move::PageUp,
        Move::PageDown,
        Move::TextStart,
        Move::TextEnd,
    ];

    fn hostile(most: usize) -> impl Strategy<Value = String> {
        let piece = prop::sample::select(&PIECES[..]);
        prop::collection::vec(piece, 0..most).prop_map(|pieces| pieces.concat())
    }

    fn op() -> impl Strategy<Value = Op> {
        let piece = prop::sample::select(&PIECES[..]);
        let character = piece.prop_map(|piece| piece.chars().last().unwrap());
        prop_oneof![
            8 => character.prop_map(Op::Type),
            3 => hostile(6).prop_map(Op::Insert),
            1 => hostile(12).prop_map(Op::Replace),
            2 => Just(Op::NewLine),
            4 => Just(Op::Backspace),
            3 => Just(Op::Delete),
            1 => Just(Op::WordBack),
            1 => Just(Op::WordForward),
            1 => Just(Op::Cut),
            1 => Just(Op::SelectAll),
            1 => Just(Op::ClearSelection),
            9 => (prop::sample::select(&MOVES[..]), any::<bool>()).prop_map(|(to, s)| Op::Go(to, s)),
            2 => (0_usize..120).prop_map(Op::SetCursor),
            3 => Just(Op::Undo),
            2 => Just(Op::Redo),
            1 => Just(Op::Leave),
            1 => (0_u16..14, 0_u16..6).prop_map(|(width, height)| Op::Size(width, height)),
            1 => Just(Op::Wait),
        ]
    }

    fn perform(editor: &mut Editor, op: &Op, now: &mut Duration) {
        match op {
            Op::Type(c) => _ = editor.type_char(*c, *now),
            Op::Insert(text) => _ = editor.insert(text, *now),
            Op::Replace(text) => _ = editor.replace_all(text, *now),
            Op::NewLine => _ = editor.new_line(*now),
            Op::Backspace => _ = editor.backspace(*now),
            Op::Delete => _ = editor.delete(*now),
            Op::WordBack => _ = editor.delete_word_back(*now),
            Op::WordForward => _ = editor.delete_word_forward(*now),
            Op::Cut => _ = editor.cut(*now),
            Op::SelectAll => editor.select_all(),
            Op::ClearSelection => editor.clear_selection(),
            Op::Go(to, selecting) => _ = editor.move_by(*to, *selecting),
            Op::SetCursor(byte) => editor.set_cursor(*byte),
            Op::Undo => _ = editor.undo(),
            Op::Redo => _ = editor.redo(),
            Op::Leave => editor.leave(),
            Op::Size(width, height) => editor.set_size(*width, *height),
            Op::Wait => *now += Duration::from_secs(3),
        }
    }

    fn boundaries(text: &str) -> Vec<usize> {
        text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
    }

    fn check(editor: &Editor) {
        let text = editor.as_str();
        assert!(is_nfc(text));
        let edges = boundaries(text);
        assert!(edges.contains(&editor.cursor()), "cursor inside a grapheme");
        assert!(editor.anchor.is_none_or(|at| edges.contains(&at)), "anchor inside a grapheme");
        assert_ne!(editor.anchor, Some(editor.cursor()));
        assert!(editor.takes_many_lines() || !text.contains('\n'));
        assert_eq!(editor.words(), text.unicode_words().count());
        assert_eq!(editor.wrap, Wrap::new(text, (editor.width - 1).max(1)));
        let (column, row) = editor.cursor_cell();
        assert!(usize::from(column) < editor.width && usize::from(row) < editor.height);
        let visible: Vec<_> = editor.visible().collect();
        assert_eq!(visible.len(), editor.height.min(editor.rows() - editor.top()));
        assert!(editor.top() == 0 || visible.len() == editor.height, "rows are left unused");
        let row = &visible[usize::from(row)];
        assert!((row.range.start..=row.range.end).contains(&editor.cursor()));
        for row in &visible {
            assert_eq!(&text[row.range.clone()], row.text);
            // A single grapheme may be wider than any row.
            let shown = row.text.trim_end_matches(wrap::is_blank);
            let wide = shown.graphemes(true).filter(|grapheme| cells(grapheme) > 0).count();
            assert!(editor.width < 2 || cells(shown) <= editor.width || wide == 1, "{row:?}");
        }
        let selected: String = visible.iter().map(|row| &row.text[row.selected.clone()]).collect();
        if visible.len() == editor.rows() {
            assert_eq!(selected, editor.copy().unwrap_or_default().replace('\n', ""));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_done_all_stays_sound(
            text in hostile(20),
            many_lines in any::<bool>(),
            limit in prop_oneof![Just(usize::MAX), 0_usize..60],
            ops in prop::collection::vec(op(), 0..50),
        ) {
            let mut editor = Editor::new(&text, many_lines).with_limit(limit);
            editor.set_size(7, 4);
            let mut now = NOW;
            for op in &ops {
                let length = editor.as_str().len();
                perform(&mut editor, op, &mut now);
                check(&editor);
                let undone = matches!(op, Op::Undo | Op::Redo);
                prop_assert!(undone || editor.as_str().len() <= limit.max(length));
            }
            // Undoing all and doing it again goes there and back by the same texts.
            let mut texts = vec![editor.as_str().to_owned()];
            while editor.undo() {
                check(&editor);
                texts.push(editor.as_str().to_owned());
            }
            let first = Editor::new(&text, many_lines);
            prop_assert_eq!(editor.as_str(), first.as_str());
            for text in texts.iter().rev().skip(1) {
                prop_assert!(editor.redo());
                prop_assert_eq!(editor.as_str(), text);
            }
            while editor.redo() {
                check(&editor);
            }
        }

        #[test]
        fn undo_and_redo_give_back_text_cursor_and_selection(
            text in hostile(20),
            ops in prop::collection::vec(op(), 0..30),
        ) {
            let mut editor = Editor::text(&text);
            editor.set_size(7, 4);
            let mut now = NOW;
            for op in ops.iter().filter(|op| !matches!(op, Op::Undo | Op::Redo)) {
                editor.leave();
                let before = (editor.as_str().to_owned(), shown(&editor));
                perform(&mut editor, op, &mut now);
                let after = shown(&editor);
                if editor.as_str() != before.0 {
                    prop_assert!(editor.undo());
                    prop_assert_eq!(shown(&editor), before.1);
                    prop_assert!(editor.redo());
                    prop_assert_eq!(shown(&editor), after);
                }
            }
        }

        #[test]
        fn left_and_right_visit_each_grapheme_once(text in hostile(30)) {
            let mut editor = Editor::text(&text);
            editor.set_size(9, 3);
            editor.move_by(Move::TextStart, false);
            let mut visited = vec![editor.cursor()];
            while editor.move_by(Move::Right, false) {
                visited.push(editor.cursor());
            }
            prop_assert_eq!(&visited, &boundaries(editor.as_str()));
            let mut back = vec![editor.cursor()];
            while editor.move_by(Move::Left, false) {
                back.push(editor.cursor());
            }
            visited.reverse();
            prop_assert_eq!(back, visited);
        }

        #[test]
        fn down_and_up_visit_each_row(text in hostile(30), column in 0_usize..9) {
            let mut editor = Editor::text(&text);
            editor.set_size(9, 3);
            editor.move_by(Move::TextStart, false);
            editor.place = editor.place_on(0, column);
            let start = editor.place;
            for row in 1..editor.rows() {
                prop_assert!(editor.move_by(Move::Down, false));
                prop_assert_eq!(editor.row(), row);
                check(&editor);
            }
            prop_assert!(!editor.move_by(Move::Down, false));
            while editor.move_by(Move::Up, false) {}
            prop_assert_eq!(editor.row(), 0);
            prop_assert!(editor.place.at <= start.at);
        }
    }

    /// (text with marks, what is done, expected text with marks)
    type Case = (&'static str, fn(&mut Editor), &'static str);

    fn all(cases: &[Case]) {
        for (from, done, expected) in cases {
            let mut editor = marked(from);
            editor.set_size(11, 5);
            done(&mut editor);
            check(&editor);
            assert_eq!(shown(&editor), *expected, "from {from:?}");
        }
    }

    #[test]
    fn edits() {
        all(&[
            ("h|i", |e| e.type_char('e', NOW).unwrap(), "he|i"),
            ("^hopp|!", |e| e.type_char('x', NOW).unwrap(), "x|!"),
            ("a|b", |e| e.type_char('\u{30a}', NOW).unwrap(), "å|b"),
            ("e\u{323}|", |e| _ = e.backspace(NOW), "|"),
            ("a\n|\u{30a}", |e| _ = e.backspace(NOW), "å|"),
            ("👩|👧", |e| e.type_char('\u{200d}', NOW).unwrap(), "👩\u{200d}👧|"),
            ("🇳🇴|x", |e| _ = e.backspace(NOW), "|x"),
            ("x|👨‍👩‍👧‍👦y", |e| _ = e.delete(NOW), "x|y"),
            ("q\u{301}|", |e| _ = e.backspace(NOW), "|"),
            ("한|", |e| _ = e.backspace(NOW), "|"),
            ("|a", |e| assert!(!e.backspace(NOW)), "|a"),
            ("a|", |e| assert!(!e.delete(NOW)), "a|"),
            ("a|b", |e| e.new_line(NOW).unwrap(), "a\n|b"),
            ("a|b", |e| e.insert("x\ny", NOW).unwrap(), "ax\ny|b"),
            ("a^bc|d", |e| assert_eq!(e.cut(NOW).unwrap(), "bc"), "a|d"),
            ("a|b^c", |e| assert_eq!(e.copy().unwrap(), "b"), "a|b^c"),
            ("ab|", |e| assert_eq!((e.cut(NOW), e.copy()), (None, None)), "ab|"),
            ("a^bc|d", |e| _ = e.backspace(NOW), "a|d"),
            ("a|bc^d", |e| _ = e.delete_word_back(NOW), "a|d"),
            ("a|b", |e| e.replace_all("c\u{327}d", NOW).unwrap(), "çd|"),
            ("kjære lege|n", |e| _ = e.delete_word_back(NOW), "kjære |n"),
            ("hei du  |", |e| _ = e.delete_word_back(NOW), "hei |"),
            ("hei du...|", |e| _ = e.delete_word_back(NOW), "hei du|"),
            ("hei\n|du", |e| _ = e.delete_word_back(NOW), "hei|du"),
            ("hei\n  |du", |e| _ = e.delete_word_back(NOW), "hei\n|du"),
            ("|  hei du", |e| _ = e.delete_word_forward(NOW), "| du"),
            ("hei|\ndu", |e| _ = e.delete_word_forward(NOW), "hei|du"),
        ]);
    }

    #[test]
    fn moves() {
        let go = |e: &mut Editor, to| assert!(e.move_by(to, false));
        assert!(!marked("|a\nb").move_by(Move::Up, false));
        assert!(!marked("a\n|b").move_by(Move::Down, false));
        go(&mut marked("^a|"), Move::Down);
        all(&[
            ("a👍🏽|b", |e| _ = e.move_by(Move::Left, false), "a|👍🏽b"),
            ("a^bc|d", |e| _ = e.move_by(Move::Left, false), "a|bcd"),
            ("a|bc^d", |e| _ = e.move_by(Move::Right, false), "abc|d"),
            ("a^bc|d", |e| _ = e.move_by(Move::Right, true), "a^bcd|"),
            ("ab^c|d", |e| _ = e.move_by(Move::Left, true), "ab|cd"),
            ("én to, |tre", |e| _ = e.move_by(Move::WordLeft, false), "én to|, tre"),
            ("|én to", |e| _ = e.move_by(Move::WordRight, false), "én| to"),
            ("én|\nto", |e| _ = e.move_by(Move::WordRight, false), "én\n|to"),
            // Rows of ten cells: "en to tre " and "fire".
            ("en to tre fi|re", |e| _ = e.move_by(Move::RowStart, false), "en to tre |fire"),
            ("en| to tre fire", |e| _ = e.move_by(Move::RowEnd, false), "en to tre| fire"),
            ("e|n ", |e| _ = e.move_by(Move::RowEnd, false), "en |"),
            ("e|n \nto", |e| _ = e.move_by(Move::RowEnd, false), "en |\nto"),
            ("en| to\ntre", |e| _ = e.move_by(Move::RowEnd, false), "en to|\ntre"),
            (
                "|a\nb\nc\nd\ne\nf\ng",
                |e| _ = e.move_by(Move::PageDown, false),
                "a\nb\nc\nd\n|e\nf\ng",
            ),
            (
                "a\nb\nc\nd\ne\nf|\ng",
                |e| _ = e.move_by(Move::PageUp, false),
                "a\nb|\nc\nd\ne\nf\ng",
            ),
            ("a\n|b", |e| _ = e.move_by(Move::TextStart, true), "|a\n^b"),
            ("|a\nb", |e| _ = e.move_by(Move::TextEnd, true), "^a\nb|"),
            ("a|b", Editor::select_all, "^ab|"),
            ("^ab|", Editor::clear_selection, "ab|"),
            ("a|👍🏽b", |e| e.set_cursor(4), "a|👍🏽b"),
        ]);
    }

    #[test]
    fn up_and_down_keep_to_the_column_over_short_rows() {
        let down = |e: &mut Editor| assert!(e.move_by(Move::Down, false));
        let mut editor = marked("abcd|ef\nx\n日本語æøå");
        for expected in ["abcdef\nx|\n日本語æøå", "abcdef\nx\n日本|語æøå"] {
            down(&mut editor);
            assert_eq!(shown(&editor), expected);
        }
        editor.move_by(Move::Left, false);
        editor.move_by(Move::Up, false);
        editor.move_by(Move::Up, false);
        assert_eq!(shown(&editor), "ab|cdef\nx\n日本語æøå");
    }

    #[test]
    fn the_end_of_a_row_without_a_blank_is_shown_on_that_row() {
        let mut editor = Editor::text("abcdefghij");
        editor.set_size(6, 4);
        editor.set_cursor(1);
        assert!(editor.move_by(Move::RowEnd, false));
        assert_eq!((editor.cursor(), editor.cursor_cell()), (5, (5, 0)));
        assert!(!editor.move_by(Move::RowEnd, false));
        editor.set_size(6, 4);
        assert_eq!(editor.cursor_cell(), (5, 0));
        editor.move_by(Move::Down, false);
        assert_eq!((editor.cursor(), editor.cursor_cell()), (10, (5, 1)));
        editor.move_by(Move::Up, false);
        editor.move_by(Move::RowStart, false);
        assert_eq!(editor.cursor(), 0);
        editor.set_cursor(5);
        assert_eq!(editor.cursor_cell(), (0, 1));
    }

    #[test]
    fn the_cursor_stays_in_the_last_column_among_hanging_blanks() {
        let mut editor = Editor::text("abc");
        editor.set_size(4, 2);
        let cells = [' ', ' ', ' ', 'd'].map(|c| {
            editor.type_char(c, NOW).unwrap();
            (editor.cursor_cell(), editor.rows())
        });
        assert_eq!(cells, [((3, 0), 1), ((3, 0), 1), ((3, 0), 1), ((1, 1), 2)]);
    }

    #[test]
    fn the_view_moves_as_little_as_shows_the_cursor() {
        let mut editor = Editor::text(&"x\n".repeat(9));
        editor.set_size(10, 3);
        assert_eq!((editor.rows(), editor.top()), (10, 7));
        editor.set_cursor(14);
        assert_eq!((editor.top(), editor.cursor_cell()), (7, (0, 0)));
        editor.move_by(Move::Up, false);
        assert_eq!(editor.top(), 6);
        editor.move_by(Move::Down, false);
        assert_eq!((editor.top(), editor.cursor_cell()), (6, (0, 1)));
        editor.set_size(10, 1);
        assert_eq!(editor.top(), 7);
        editor.move_by(Move::TextStart, false);
        assert_eq!(editor.top(), 0);
        assert_eq!(editor.visible().map(|row| row.range).collect::<Vec<_>>(), vec![0..1]);
    }

    #[test]
    fn a_full_text_takes_no_more_and_stays_as_it_is() {
        let mut editor = marked("^abc|å").with_limit(5);
        assert_eq!(editor.insert("vwxy", NOW), Err(Refused::Full));
        assert_eq!(shown(&editor), "^abc|å");
        assert!(!editor.undo());
        assert_eq!(editor.insert("xyz", NOW), Ok(()));
        assert_eq!(editor.type_char('a', NOW), Err(Refused::Full));
        assert_eq!(editor.new_line(NOW), Err(Refused::Full));
        assert_eq!(editor.replace_all("123456", NOW), Err(Refused::Full));
        assert_eq!(shown(&editor), "xyz|å");
        // Counted as it will be kept, not as it was typed.
        assert_eq!(Editor::text("12a").with_limit(4).type_char('\u{30a}', NOW), Ok(()));
        let mut over = Editor::text("123456").with_limit(3);
        assert!(over.backspace(NOW));
    }

    #[test]
    fn a_line_takes_no_line_ends() {
        let mut editor = Editor::line("a\nb");
        editor.insert("\nc\n", NOW).unwrap();
        editor.new_line(NOW).unwrap();
        editor.type_char('\n', NOW).unwrap();
        assert_eq!(editor.as_str(), "a b c  ");
        assert!(!editor.takes_many_lines());
        editor.replace_all("x\ny", NOW).unwrap();
        assert_eq!(editor.as_str(), "x y");
    }

    #[test]
    fn words_and_pages_are_counted() {
        for (text, words, pages) in [("", 0, 0), ("Hei, du!", 2, 1), (&"å".repeat(2400), 1, 1)] {
            let editor = Editor::text(text);
            assert_eq!(
                (editor.words(), editor.pages(), editor.is_empty()),
                (words, pages, text.is_empty())
            );
        }
        assert_eq!(Editor::text(&"å ".repeat(1201)).pages(), 2);
    }
}
