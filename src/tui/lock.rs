//! The passphrase: asked about once, chosen, changed, taken away; and locking.

use std::time::Duration;

use super::app::{AfterSave, App};
use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Over, Panel, Purpose, Reply};
use super::theme::Meaning;
use crate::casework::{Passphrase, StoreError, same_passphrase, store_text};

/// The shortest passphrase that is taken, in characters.
const SHORTEST: usize = 8;

/// After this long without a key an archive with a passphrase locks itself.
pub(super) const IDLE: Duration = Duration::from_secs(15 * 60);

impl App<'_> {
    /// What a passphrase protects against and what it costs, and the choice.
    pub(super) fn offer_passphrase(&mut self, first: bool) {
        let words = &self.house.words;
        let mut text = Vec::new();
        if first {
            text.push((words.say("passphrase-first"), Meaning::Text));
        }
        text.push((words.say("passphrase-about"), Meaning::Text));
        if first {
            text.push((words.say("passphrase-later"), Meaning::Muted));
        }
        let not_now = Row::new(Reply::Close, words.say("passphrase-not-now"));
        let choose = Row::new(Reply::ChoosePassphrase, words.say("passphrase-choose"));
        let mut rows = vec![not_now, choose];
        if self.is_behind_passphrase {
            rows.push(Row::new(Reply::NoPassphrase, words.say("passphrase-remove")));
        }
        let panel = Panel::new(self.say("title-passphrase"), text, rows);
        self.open_panel(panel);
    }

    /// Asks for a new passphrase, twice.
    pub(super) fn ask_passphrase(&mut self, first: Option<Passphrase>) {
        let id = if first.is_some() { "passphrase-again" } else { "passphrase-new" };
        let (title, text) = (self.say("title-passphrase"), self.say(id));
        let mut ask = Ask::new(title, text, "", Purpose::Passphrase { first });
        ask.written.masked = true;
        self.over.push(Over::Ask(Box::new(ask)));
    }

    /// Enter in the field of a passphrase.
    pub(super) fn answer_passphrase(&mut self) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let Purpose::Passphrase { first } = &mut ask.purpose else { return };
        let typed = ask.written.editor.as_str().to_owned();
        let is_short = typed.chars().count() < SHORTEST;
        let typed = Passphrase::from(typed);
        match first.take() {
            None if is_short => {
                let args = [("least", SHORTEST.into())];
                ask.trouble = Some(self.house.words.say_with("passphrase-short", &args));
            }
            None => {
                self.over.pop();
                self.ask_passphrase(Some(typed));
            }
            Some(first) if same_passphrase(&first, &typed) => {
                self.over.pop();
                self.effects.push(Effect::SetPassphrase(Some(typed)));
            }
            Some(_) => {
                self.over.pop();
                self.ask_passphrase(None);
                if let Some(Over::Ask(ask)) = self.over.last_mut() {
                    ask.trouble = Some(self.house.words.say("passphrase-differs"));
                }
            }
        }
    }

    pub(super) fn passphrase_set(&mut self, is_set: bool, result: Result<(), StoreError>) {
        self.notices.clear();
        match result {
            Ok(()) => {
                self.is_behind_passphrase = is_set;
                let id = if is_set { "passphrase-set" } else { "passphrase-none" };
                let text = self.say(id);
                self.notice(text, Meaning::Good);
                if let Some(home) = &mut self.home {
                    home.tell_passphrase(is_set, &self.house.words);
                }
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.notice(text, Meaning::Error);
            }
        }
    }

    /// Saves, empties the screen and ends: the cases open with the passphrase only.
    pub(super) fn lock(&mut self) {
        if self.is_behind_passphrase {
            return self.save_then(AfterSave::Lock);
        }
        self.notices.clear();
        self.tell("lock-no-passphrase");
    }

    /// When the archive locks itself, if it does.
    pub(super) fn idle_until(&self) -> Option<Duration> {
        self.is_behind_passphrase.then_some(self.last_key + IDLE)
    }
}
