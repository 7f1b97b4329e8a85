//! The terminal while it is ours: taken once, given back whole on every way out.

use std::io::{self, Write};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::force_color_output;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};

/// Owns the modes of the terminal; gives them back when it goes.
#[derive(Debug, Default)]
pub struct Guard {
    is_ours: bool,
}

impl Guard {
    /// A guard of a terminal that was taken by another.
    #[must_use]
    pub fn taken() -> Self {
        Self { is_ours: true }
    }

    /// Takes the terminal.
    ///
    /// # Errors
    /// If it cannot be had.
    pub fn enter(&mut self, out: &mut impl Write) -> io::Result<()> {
        // Colours are our own decision: left to it, crossterm wipes bold and reverse as well.
        force_color_output(true);
        self.is_ours = true;
        enable_raw_mode()?;
        execute!(out, EnterAlternateScreen, EnableBracketedPaste)
    }

    /// Gives the terminal back as it was. It may be gone by now; then there is nothing to give.
    pub fn leave(&mut self, out: &mut impl Write) {
        if !std::mem::take(&mut self.is_ours) {
            return;
        }
        let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _ = disable_raw_mode();
    }
}
