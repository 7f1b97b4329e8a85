//! Saving and leaving: nothing is called saved before it is, and nothing is thrown away unasked.

use std::time::Duration;

use super::app::App;

use super::menu::Row;
use super::message::Effect;
use super::panel::{Panel, Reply};
use super::theme::Meaning;
use super::work::AfterSave;
use crate::casework::{Consent, store_text};

/// What could not be saved is tried again after so long.
const AGAIN: Duration = Duration::from_secs(5);

impl App<'_> {
    /// Saves, and then does what waits for that.
    pub(super) fn save_then(&mut self, then: AfterSave) {
        self.stow();
        self.after_save = Some(then);
        self.effects.push(Effect::Save);
    }

    /// What is done after a save: only now it is known whether everything is on disk.
    pub(super) fn saved(&mut self) {
        let words = &self.house.words;
        let trouble = self.work.as_ref().and_then(|work| work.desk.unsaved());
        let trouble = trouble.map(|error| store_text(words, error));
        let then = self.after_save.take();
        match (&trouble, then) {
            (None, Some(AfterSave::Quit)) => self.effects.push(Effect::Quit(0)),
            // Locking would throw away what may not be written: it is asked about instead.
            (
                None,
                Some(AfterSave::Home | AfterSave::NewCall | AfterSave::OtherCase | AfterSave::Lock),
            ) if self.is_held_back() => {
                self.open_leave();
            }
            (None, Some(AfterSave::Lock)) => self.effects.push(Effect::Quit(super::LOCK)),
            (None, Some(AfterSave::Home)) => self.effects.push(Effect::ReadHome),
            (None, Some(AfterSave::NewCall)) => self.begin_call(),
            (None, Some(AfterSave::OtherCase)) => self.back_to_other_case(),
            (None, Some(AfterSave::Tell)) => {
                self.notices.clear();
                self.tell_where();
            }
            (
                Some(_),
                Some(
                    AfterSave::Quit
                    | AfterSave::Home
                    | AfterSave::Lock
                    | AfterSave::NewCall
                    | AfterSave::OtherCase,
                ),
            )
            | (_, Some(AfterSave::AskToLeave)) => {
                self.open_leave();
            }
            (Some(_), Some(AfterSave::Tell)) => self.told_unsaved = false,
            (_, None) => {}
        }
        let is_taken_over = self.is_taken_over();
        if is_taken_over && !std::mem::replace(&mut self.told_unsaved, true) {
            self.tell_taken_over();
        }
        match trouble {
            _ if is_taken_over => {}
            Some(text) => {
                // There may be room again before the next key.
                self.typed = Some((self.now + AGAIN, self.now + AGAIN));
                if !std::mem::replace(&mut self.told_unsaved, true) {
                    self.notices.retain(|(_, meaning)| *meaning != Meaning::Error);
                    let more = self.say("tui-not-saved");
                    self.notice(text, Meaning::Error);
                    self.notice(more, Meaning::Error);
                }
            }
            None if self.told_unsaved => {
                self.told_unsaved = false;
                self.notices.retain(|(_, meaning)| *meaning != Meaning::Error);
                let text = self.say("tui-saved-again");
                self.notice(text, Meaning::Good);
            }
            _ => {}
        }
    }

    fn tell_where(&mut self) {
        let Some(work) = &self.work else { return };
        if work.desk.is_kept() {
            let file = work.desk.file().display().to_string();
            let text = self.say_with("saved-at", "path", &file);
            self.notice(text, Meaning::Good);
        } else {
            self.tell(match work.desk.consent() {
                _ if !work.desk.is_held_back() => "leave-nothing",
                Consent::Refused => "call-refused",
                Consent::Given | Consent::Awaited => "held-back",
            });
        }
    }

    /// Leaving: what is saved is said, and nothing is thrown away without being asked about.
    pub(super) fn ask_to_leave(&mut self) {
        // Asked twice means it.
        let asked = self
            .over
            .last()
            .is_some_and(|over| over.title(&self.house.words) == self.say("title-leave"));
        self.save_then(if asked { AfterSave::Quit } else { AfterSave::AskToLeave });
    }

    fn open_leave(&mut self) {
        let words = &self.house.words;
        let row = |reply, id: &str| Row::new(reply, words.say(id));
        let unsaved = self.work.as_ref().filter(|work| !work.desk.is_saved());
        let unsaved = unsaved.and_then(|work| work.desk.unsaved());
        let (text, rows) = match (&self.work, unsaved) {
            (None, _) => (
                vec![(words.say("leave-home"), Meaning::Text)],
                vec![row(Reply::Quit, "leave-quit"), row(Reply::Close, "leave-stay")],
            ),
            (Some(work), Some(error)) => (
                vec![
                    (words.say("not-saved"), Meaning::Error),
                    (store_text(words, error), Meaning::Text),
                ],
                vec![
                    if work.desk.only_read().is_some() {
                        row(Reply::BringIn, "taken-over-bring-in")
                    } else {
                        row(Reply::SaveAgain, "leave-again")
                    },
                    row(Reply::SaveElsewhere, "leave-elsewhere"),
                    row(Reply::Close, "leave-stay"),
                    row(Reply::QuitUnsaved, "leave-unsaved-quit"),
                ],
            ),
            (Some(work), None) if work.desk.is_held_back() => {
                let before = work.desk.lies_on_disk();
                let id = if before { "leave-taken-back" } else { "leave-held-back" };
                let mut rows =
                    vec![row(Reply::Close, "leave-stay"), row(Reply::Discard, "leave-discard")];
                // A yes is taken back as easily as it was given.
                if before {
                    rows.insert(1, row(Reply::DeleteHere, "leave-delete"));
                }
                rows.push(row(Reply::Quit, "leave-quit"));
                (vec![(words.say(id), Meaning::Warning)], rows)
            }
            (Some(work), None) => {
                let kept = if work.desk.is_kept() { "leave-all-saved" } else { "leave-nothing" };
                (
                    vec![(words.say(kept), Meaning::Text)],
                    vec![
                        row(Reply::Close, "leave-stay"),
                        row(Reply::Home, "leave-to-home"),
                        row(Reply::Quit, "leave-quit"),
                    ],
                )
            }
        };
        let panel = Panel::new(self.say("title-leave"), text, rows);
        self.open_panel(panel);
    }

    /// To the first page.
    pub(super) fn go_home(&mut self) {
        self.over.clear();
        self.notices.clear();
        self.save_then(AfterSave::Home);
    }
}
