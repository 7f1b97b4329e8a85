//! What keeps the cases safe: backups, the passphrase, and locking.

use std::path::Path;

use super::talk::{Stop, Talk};
use super::{Plain, Secret};
use crate::casework::{
    self, Backups, KeyError, Passphrase, SHORTEST_PASSPHRASE, Store, StoreError, passphrase_length,
    same_passphrase, store_text,
};

/// Asks for a passphrase: not shown at a terminal, and a line like any other elsewhere.
fn ask_secret(
    talk: &mut Talk<'_>,
    secret: &Option<Secret<'_>>,
    prompt: &str,
) -> Result<Option<Passphrase>, Stop> {
    match secret {
        Some(secret) => {
            talk.flush()?;
            Ok(secret(prompt)?)
        }
        None => {
            talk.say(prompt)?;
            let line = talk.hear()?;
            Ok((!line.is_empty()).then(|| Passphrase::from(line)))
        }
    }
}

/// Waits for the passphrase of locked cases. `None` if the person gives up.
pub(super) fn unlocked(
    talk: &mut Talk<'_>,
    secret: &Option<Secret<'_>>,
    unlock: &dyn Fn(&Passphrase) -> Result<Store, StoreError>,
) -> Result<Option<Store>, Stop> {
    talk.clear_away()?;
    let mut prompt = talk.words.say("passphrase-locked");
    loop {
        let Some(passphrase) = ask_secret(talk, secret, &prompt)? else {
            talk.tell("locked-now")?;
            return Ok(None);
        };
        match unlock(&passphrase) {
            Ok(store) => return Ok(Some(store)),
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                prompt = talk.words.say("passphrase-wrong");
            }
            Err(error) => {
                let text = store_text(talk.words, &error);
                talk.say(&text)?;
                prompt = talk.words.say("passphrase-locked");
            }
        }
    }
}

impl Plain<'_> {
    /// Backups and the passphrase.
    pub(super) fn keep_safe(&mut self, backups: &Backups) -> Result<(), Stop> {
        let is_set = self.store.is_behind_passphrase();
        self.talk.gap()?;
        self.talk.tell("safe-about")?;
        self.talk.say(&backups.last)?;
        self.talk.tell(if is_set { "passphrase-set" } else { "passphrase-none" })?;
        let rows = [
            "safe-back-up",
            "safe-restore",
            if backups.reminds { "safe-remind-not" } else { "safe-remind" },
            if is_set { "passphrase-change" } else { "home-passphrase" },
            "passphrase-remove",
        ];
        let rows = &rows[..if is_set { 5 } else { 4 }];
        for (at, id) in rows.iter().enumerate() {
            let label = self.talk.words.say(id);
            self.talk.marked(&format!("{}. ", at + 1), &label)?;
        }
        self.talk.tell("case-choose")?;
        let chosen = self.number()?.filter(|at| *at < rows.len());
        match chosen {
            Some(0) => self.back_up(),
            Some(1) => self.restore(),
            Some(2) => match casework::remind_of_backups(self.store, !backups.reminds) {
                Ok(()) => self.talk.tell("safe-remind-changed"),
                Err(error) => self.store_trouble(&error),
            },
            Some(3) => {
                self.talk.tell("passphrase-about")?;
                match self.new_passphrase()? {
                    Some(passphrase) => self.set_passphrase(Some(&passphrase)),
                    None => self.talk.tell("passphrase-unchanged"),
                }
            }
            Some(_) => self.set_passphrase(None),
            None => Ok(()),
        }
    }

    fn set_passphrase(&mut self, passphrase: Option<&Passphrase>) -> Result<(), Stop> {
        match self.store.set_passphrase(passphrase) {
            Ok(()) if passphrase.is_some() => self.talk.tell("passphrase-set"),
            Ok(()) => self.talk.tell("passphrase-none"),
            Err(error) => self.store_trouble(&error),
        }
    }

    pub(super) fn secret(&mut self, id: &str) -> Result<Option<Passphrase>, Stop> {
        let prompt = self.talk.words.say(id);
        ask_secret(&mut self.talk, &self.secret, &prompt)
    }

    /// A new passphrase, typed twice; `None` if the person gives up.
    pub(super) fn new_passphrase(&mut self) -> Result<Option<Passphrase>, Stop> {
        loop {
            let Some(first) = self.secret("passphrase-new")? else { return Ok(None) };
            if passphrase_length(&first) == 0 {
                return Ok(None);
            }
            if passphrase_length(&first) < SHORTEST_PASSPHRASE {
                self.said("passphrase-short", "least", SHORTEST_PASSPHRASE)?;
                continue;
            }
            let Some(again) = self.secret("passphrase-again")? else { return Ok(None) };
            if same_passphrase(&first, &again) {
                return Ok(Some(first));
            }
            self.talk.tell("passphrase-differs")?;
        }
    }

    fn back_up(&mut self) -> Result<(), Stop> {
        self.talk.tell("backup-where")?;
        let folder = self.talk.hear()?;
        if folder.trim().is_empty() {
            return self.talk.tell("passphrase-unchanged");
        }
        let folder = self.path(Path::new(folder.trim()));
        if let Err(error) = casework::takes_backup(&folder) {
            return self.store_trouble(&error);
        }
        self.talk.tell("backup-about")?;
        let Some(passphrase) = self.new_passphrase()? else {
            return self.talk.tell("passphrase-unchanged");
        };
        let now = (self.clock)();
        match casework::back_up(self.talk.words, self.store, &folder, &passphrase, now) {
            Ok(told) => {
                for text in told {
                    self.talk.say(&text)?;
                }
                Ok(())
            }
            Err(error) => self.store_trouble(&error),
        }
    }

    fn restore(&mut self) -> Result<(), Stop> {
        self.talk.tell("restore-which")?;
        let from = self.talk.hear()?;
        if from.trim().is_empty() {
            return self.talk.tell("passphrase-unchanged");
        }
        let from = self.path(Path::new(from.trim()));
        if let Err(error) = casework::is_backup_at(&from) {
            return self.store_trouble(&error);
        }
        let mut id = "backup-passphrase";
        loop {
            let Some(passphrase) = self.secret(id)? else {
                return self.talk.tell("passphrase-unchanged");
            };
            match casework::restore_backup(self.talk.words, self.store, &from, &passphrase) {
                Ok(text) => return self.talk.say(&text),
                Err(StoreError::Key(KeyError::WrongPassphrase)) => id = "passphrase-wrong",
                Err(error) => return self.store_trouble(&error),
            }
        }
    }
}
