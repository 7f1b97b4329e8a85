//! What keeps the cases safe: backups, and the passphrase.

use std::path::PathBuf;

use super::app::App;
use super::keymap::Action;
use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Over, Panel, Purpose, Reply, SecretOf};
use super::theme::Meaning;
use crate::casework::{KeyError, Passphrase, StoreError, store_text};

/// What is chosen of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safe {
    Open,
    BackUp,
    Restore,
    /// The passphrase, with what it protects against.
    Passphrase,
    Remind(bool),
}

impl App<'_> {
    pub(super) fn keep_safe(&mut self, safe: Safe) {
        match safe {
            Safe::Open => self.open_safe(),
            Safe::BackUp => self.ask_path("backup-where", Purpose::BackUp),
            Safe::Restore => self.ask_path("restore-which", Purpose::Restore),
            Safe::Passphrase => self.offer_passphrase(false),
            Safe::Remind(reminds) => self.effects.push(Effect::RemindOfBackups(reminds)),
        }
    }

    fn open_safe(&mut self) {
        let words = &self.house.words;
        let Some(start) = &self.start else { return };
        let (is_set, backups) = (self.is_behind_passphrase, &start.backups);
        let row = |safe, id: &str| Row::new(Reply::Safe(safe), words.say(id));
        let mut rows = vec![
            row(Safe::BackUp, "safe-back-up"),
            row(Safe::Restore, "safe-restore"),
            row(
                Safe::Passphrase,
                if is_set { "home-passphrase-change" } else { "home-passphrase" },
            ),
            if backups.reminds {
                row(Safe::Remind(false), "safe-remind-not")
            } else {
                row(Safe::Remind(true), "safe-remind")
            },
            Row::new(Reply::Close, words.say("panel-back")),
        ];
        if is_set {
            rows.insert(2, Row::new(Reply::Do(Action::Lock), words.say("safe-lock-now")));
        }
        let text = vec![
            (words.say("safe-about"), Meaning::Text),
            (backups.last.clone(), Meaning::Text),
            (words.say(if is_set { "passphrase-set" } else { "passphrase-none" }), Meaning::Text),
        ];
        self.open_panel(Panel::new(words.say("home-safe"), text, rows));
    }

    fn ask_path(&mut self, id: &str, purpose: Purpose) {
        let (title, text) = (self.say("home-safe"), self.say(id));
        self.over.push(Over::Ask(Box::new(Ask::new(title, text, "", purpose))));
    }

    /// A case cannot be opened: it may be in a backup.
    pub(super) fn offer_restore(&mut self, problem: String) {
        let words = &self.house.words;
        let text = vec![(problem, Meaning::Text), (words.say("restore-offer"), Meaning::Text)];
        let rows = vec![
            Row::new(Reply::Safe(Safe::Restore), words.say("safe-restore")),
            Row::new(Reply::Close, words.say("panel-back")),
        ];
        self.open_panel(Panel::new(words.say("title-trouble"), text, rows));
    }

    /// Enter in one of these fields.
    pub(super) fn answer_safe(&mut self) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let path = ask.folder();
        match &ask.purpose {
            Purpose::BackUp => self.effects.push(Effect::TryBackupPath { path, restores: false }),
            Purpose::Restore => self.effects.push(Effect::TryBackupPath { path, restores: true }),
            Purpose::RestoreWith(from) => {
                let from = from.clone();
                let passphrase = Passphrase::from(ask.written.editor.as_str().to_owned());
                self.over.pop();
                self.effects.push(Effect::Restore { from, passphrase });
            }
            _ => {}
        }
    }

    /// Whether the path can be used is known before a passphrase is asked for.
    pub(super) fn backup_path_tried(
        &mut self,
        path: PathBuf,
        restores: bool,
        result: Result<(), StoreError>,
    ) {
        match result {
            Ok(()) if restores => {
                self.over.pop();
                self.ask_restore_with(path, None);
            }
            Ok(()) => {
                self.over.pop();
                self.ask_passphrase(None, SecretOf::Backup(path));
                let about = self.say("backup-about");
                if let Some(Over::Ask(ask)) = self.over.last_mut() {
                    ask.text = format!("{about} {}", ask.text);
                }
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.ask_trouble(text);
            }
        }
    }

    fn ask_restore_with(&mut self, from: PathBuf, trouble: Option<String>) {
        let (title, text) = (self.say("home-safe"), self.say("backup-passphrase"));
        let mut ask = Ask::new(title, text, "", Purpose::RestoreWith(from));
        ask.written.masked = true;
        ask.trouble = trouble;
        self.over.push(Over::Ask(Box::new(ask)));
    }

    pub(super) fn backed_up(&mut self, result: Result<Vec<String>, StoreError>) {
        self.notices.clear();
        match result {
            Ok(told) => {
                for (at, text) in told.into_iter().enumerate() {
                    self.notice(text, if at == 0 { Meaning::Good } else { Meaning::Warning });
                }
                self.effects.push(Effect::ReadHome);
            }
            Err(error) => self.tell_store_trouble(&error),
        }
    }

    pub(super) fn restored(&mut self, from: PathBuf, result: Result<String, StoreError>) {
        self.notices.clear();
        match result {
            Ok(text) => {
                self.notice(text, Meaning::Good);
                self.effects.push(Effect::ReadHome);
            }
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                let trouble = self.say("store-wrong-passphrase");
                self.ask_restore_with(from, Some(trouble));
            }
            Err(error) => self.tell_store_trouble(&error),
        }
    }

    pub(super) fn reminding(&mut self, result: Result<(), StoreError>) {
        self.notices.clear();
        match result {
            Ok(()) => {
                self.tell("safe-remind-changed");
                self.effects.push(Effect::ReadHome);
            }
            Err(error) => self.tell_store_trouble(&error),
        }
    }

    fn tell_store_trouble(&mut self, error: &StoreError) {
        let text = store_text(&self.house.words, error);
        self.notice(text, Meaning::Error);
    }

    /// Once in a while: there has been no backup for some time.
    pub(super) fn remind_of_backup(&mut self) {
        if self.start.as_ref().is_some_and(|start| start.backups.is_time) {
            self.tell("backup-remind");
        }
    }
}
