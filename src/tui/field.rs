//! What a page is answered with: an editor for each text, a menu for each choice.

use std::time::Duration;

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::editor::view::lines;
use super::editor::{Editor, Move, Refused};
use super::keymap::Action;
use super::menu::Menu;
use super::sheet::Sheet;
use super::theme::Meaning;
use crate::casework::LONGEST;

/// A field of a page.
#[derive(Debug)]
pub enum Field {
    Text(Box<Written>),
    Menu { menu: Menu<String>, many: bool },
}

impl Field {
    #[must_use]
    pub fn text(written: Written) -> Self {
        Self::Text(Box::new(written))
    }
}

/// Which part of an answer an editor holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The answer itself.
    Whole,
    /// What "other" is.
    Other,
    /// A named part of a compound answer.
    Named(&'static str),
}

/// A text that is being written.
#[derive(Debug)]
pub struct Written {
    pub part: Part,
    pub label: Option<String>,
    pub editor: Editor,
    /// Rows that are shown, also while they are empty.
    pub rows: u16,
    /// Something was typed since the page was opened.
    pub touched: bool,
    /// Takes the room that is left on the page.
    pub grows: bool,
    /// Shown as points: a passphrase.
    pub masked: bool,
}

impl Written {
    /// A field of one line.
    #[must_use]
    pub fn line(part: Part, label: Option<String>, text: &str) -> Self {
        let editor = Editor::line(text).with_limit(LONGEST);
        Self { part, label, editor, rows: 1, touched: false, grows: false, masked: false }
    }

    /// A field of many lines; one that grows takes the room that is left.
    #[must_use]
    pub fn lines(part: Part, label: Option<String>, text: &str, rows: u16, grows: bool) -> Self {
        let editor = Editor::text(text).with_limit(LONGEST);
        Self { part, label, editor, rows, touched: false, grows, masked: false }
    }

    /// Writes a character or a pasted text.
    ///
    /// # Errors
    /// If the field is full; nothing is changed then.
    pub fn insert(&mut self, text: &str, now: Duration) -> Result<(), Refused> {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(c), None) if c != '\n' => self.editor.type_char(c, now)?,
            _ => self.editor.insert(text, now)?,
        }
        self.touched = true;
        Ok(())
    }

    /// Does what a key asks of a text; false if that moved or changed nothing.
    ///
    /// # Errors
    /// If the field is full.
    pub fn act(&mut self, action: Action, shift: bool, now: Duration) -> Result<bool, Refused> {
        let editor = &mut self.editor;
        let moved = match action {
            Action::Up => editor.move_by(Move::Up, shift),
            Action::Down => editor.move_by(Move::Down, shift),
            Action::Left => editor.move_by(Move::Left, shift),
            Action::Right => editor.move_by(Move::Right, shift),
            Action::WordLeft => editor.move_by(Move::WordLeft, shift),
            Action::WordRight => editor.move_by(Move::WordRight, shift),
            Action::RowStart => editor.move_by(Move::RowStart, shift),
            Action::RowEnd => editor.move_by(Move::RowEnd, shift),
            Action::PageUp => editor.move_by(Move::PageUp, shift),
            Action::PageDown => editor.move_by(Move::PageDown, shift),
            Action::TextStart => editor.move_by(Move::TextStart, shift),
            Action::TextEnd => editor.move_by(Move::TextEnd, shift),
            Action::SelectAll => {
                editor.select_all();
                true
            }
            _ => false,
        };
        if moved {
            return Ok(true);
        }
        let changed = match action {
            Action::NewLine => {
                editor.new_line(now)?;
                true
            }
            Action::DeleteBack => editor.backspace(now),
            Action::DeleteForward => editor.delete(now),
            Action::DeleteWordBack => editor.delete_word_back(now),
            Action::DeleteWordForward => editor.delete_word_forward(now),
            Action::Undo => editor.undo(),
            Action::Redo => editor.redo(),
            _ => false,
        };
        self.touched |= changed;
        Ok(changed)
    }

    /// Writes the field on a sheet.
    pub fn write(&self, sheet: &mut Sheet, focused: bool) {
        if let Some(label) = &self.label {
            sheet.say(label, Meaning::Text);
        }
        let theme = sheet.theme();
        let normal = theme.style(Meaning::Input);
        let marked = theme.style(Meaning::Marked);
        let many = self.editor.takes_many_lines();
        let top = sheet.rows();
        let margin = if focused { "| " } else { ": " };
        let shown = self.masked.then(|| {
            let points = "*".repeat(self.editor.as_str().chars().count());
            Editor::line(&points)
        });
        let shown = shown.as_ref().unwrap_or(&self.editor);
        let mut rows = lines(shown, normal, marked);
        let wanted = usize::from(self.rows);
        while rows.len() < wanted {
            rows.push(Line::default());
        }
        for row in rows {
            let mut spans = vec![Span::styled(margin, theme.style(Meaning::Muted))];
            if many {
                spans.extend(row.spans);
            } else {
                // A field of one line is ruled, as on paper.
                let ruled = normal.add_modifier(Modifier::UNDERLINED);
                let rest = sheet.width().saturating_sub(2 + row.width());
                let written = row.spans.into_iter().map(|span| span.patch_style(ruled));
                spans.extend(written);
                spans.push(Span::styled(" ".repeat(rest), ruled));
            }
            sheet.line(Line::from(spans));
        }
        if focused {
            let (column, row) = shown.cursor_cell();
            let bottom = sheet.rows();
            sheet.point(top + usize::from(row), column + 2, top..bottom);
        }
    }
}
