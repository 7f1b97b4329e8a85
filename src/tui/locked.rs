//! The screen while the cases are locked: nothing of them is in memory, and only the passphrase
//! goes on.

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType};

use super::draw;
use super::effect::Glass;
use super::event::Inbox;
use super::keymap::{Action, Place, action};
use super::message::Event;
use super::panel::{Ask, Purpose, SecretOf};
use super::theme::Theme;
use crate::casework::{House, KeyError, Passphrase, Store, StoreError, clean, store_text};

/// Opens the archive with a passphrase.
pub type Unlock<'u> = &'u dyn Fn(&Passphrase) -> Result<Store, StoreError>;

/// How the waiting ended.
pub(super) enum Waited {
    Open(Box<Store>),
    /// The person would rather stop.
    Left,
    Signal(i32),
}

/// The locked screen with what it needs of the world.
pub(super) struct Locked<'l> {
    pub house: &'l House,
    pub theme: Theme,
    pub inbox: &'l Inbox,
    pub unlock: Unlock<'l>,
    pub suspend: &'l dyn Fn(),
}

impl Locked<'_> {
    fn ask(&self, trouble: Option<String>) -> Ask {
        let words = &self.house.words;
        let purpose = Purpose::Passphrase { first: None, of: SecretOf::Archive };
        let mut ask = Ask::new(words.say("title-locked"), words.say("lock-ask"), "", purpose);
        ask.written.masked = true;
        ask.trouble = trouble;
        ask
    }

    /// Stays until the right passphrase is typed, or the program is to end.
    ///
    /// # Errors
    /// If the terminal cannot be written.
    pub fn wait<B: Backend>(
        &self,
        terminal: &mut Terminal<B>,
        glass: &mut dyn Glass,
    ) -> io::Result<Waited>
    where
        io::Error: From<B::Error>,
    {
        let mut ask = self.ask(None);
        loop {
            terminal.draw(|frame| draw::locked(frame, self.house, self.theme, &mut ask))?;
            for event in self.inbox.wait(None) {
                match event {
                    Event::Signal(signal) => return Ok(Waited::Signal(signal)),
                    Event::Suspend => {
                        glass.lend(&mut || (self.suspend)());
                        terminal.backend_mut().clear_region(ClearType::All)?;
                        terminal.swap_buffers();
                    }
                    Event::Paste(text) => {
                        let line = clean(&text).text;
                        // A field that is full takes no more; what is there can be seen.
                        let _ = ask.written.insert(line.trim_end_matches('\n'), Duration::ZERO);
                    }
                    Event::Key(press) => match action(Place::Line, press) {
                        Some(Action::Leave) => return Ok(Waited::Left),
                        Some(Action::Next) => {
                            let typed = ask.written.editor.as_str().to_owned();
                            ask = self.ask(Some(self.house.words.say("lock-opening")));
                            terminal.draw(|frame| {
                                draw::locked(frame, self.house, self.theme, &mut ask);
                            })?;
                            match (self.unlock)(&Passphrase::from(typed)) {
                                Ok(store) => return Ok(Waited::Open(Box::new(store))),
                                Err(error) => ask = self.ask(Some(self.trouble(&error))),
                            }
                        }
                        Some(action) => {
                            let _ = ask.written.act(action, press.shift, Duration::ZERO);
                        }
                        None => {
                            if let Some(c) = press.character() {
                                let letter = c.encode_utf8(&mut [0; 4]).to_owned();
                                let _ = ask.written.insert(&letter, Duration::ZERO);
                            }
                        }
                    },
                    Event::Size(..) | Event::Tick | Event::Done(_) => {}
                }
            }
        }
    }

    fn trouble(&self, error: &StoreError) -> String {
        let words = &self.house.words;
        match error {
            StoreError::Key(KeyError::WrongPassphrase) => words.say("store-wrong-passphrase"),
            error => store_text(words, error),
        }
    }
}
