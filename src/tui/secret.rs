//! A passphrase, typed at the terminal and not shown.

use std::io::{self, Write as _};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::casework::Passphrase;

/// Keys come one by one and are not shown, while it lives: also those that are typed before the
/// question stands there, or while an answer is looked at.
#[derive(Debug)]
pub struct Quiet(());

impl Quiet {
    /// Makes the terminal quiet.
    ///
    /// # Errors
    /// If it does not let us.
    pub fn new() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self(()))
    }

    /// Asks for a passphrase on a line of its own. `None` if the person gives up.
    ///
    /// # Errors
    /// If the terminal cannot be read or written.
    pub fn ask(&self, prompt: &str) -> io::Result<Option<Passphrase>> {
        let mut out = io::stderr();
        write!(out, "{prompt} ")?;
        out.flush()?;
        let typed = type_in();
        // The terminal does not begin a line of itself now.
        write!(out, "\r\n")?;
        typed
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        // There is nothing to be done about a terminal that is gone.
        let _ = disable_raw_mode();
    }
}

fn type_in() -> io::Result<Option<Passphrase>> {
    let mut typed = String::new();
    loop {
        match read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
                match key.code {
                    KeyCode::Enter => return Ok(Some(Passphrase::from(typed))),
                    KeyCode::Char('c' | 'd') if ctrl => return Ok(None),
                    KeyCode::Esc => return Ok(None),
                    KeyCode::Char('u') if ctrl => typed.clear(),
                    KeyCode::Backspace => drop(typed.pop()),
                    KeyCode::Char(c) if !ctrl => typed.push(c),
                    _ => {}
                }
            }
            Event::Paste(text) => typed.push_str(text.trim_end_matches(['\r', '\n'])),
            _ => {}
        }
    }
}
