//! A case goes to somebody else, or comes in from them.

use std::path::{Path, PathBuf};

use super::Plain;
use super::talk::Stop;
use crate::casework::{
    Case, Choice, Desk, Incoming, KeyError, LockedFile, Merging, PublicKey, Received, SealedTo,
    StoreError, passphrase_length, receive, store_text,
};

/// How often a wrong passphrase may be typed.
const TRIES: usize = 5;

impl Plain<'_> {
    /// Asks how the case goes to somebody else, and writes the file.
    pub(super) fn hand_over(&mut self, desk: &mut Desk<'_>) -> Result<(), Stop> {
        self.talk.gap()?;
        self.talk.tell("handover-about")?;
        let ways = ["handover-to-passphrase", "handover-to-key", "handover-to-anyone"];
        match self.choose_way(&ways)? {
            Some(0) => {
                self.talk.tell("handover-passphrase-about")?;
                let Some(passphrase) = self.new_passphrase()? else { return Ok(()) };
                self.hand_sealed(desk, &SealedTo::Passphrase(passphrase))
            }
            Some(1) => {
                self.talk.tell("handover-paste-key")?;
                loop {
                    let line = self.talk.hear()?;
                    if line.trim().is_empty() {
                        return Ok(());
                    }
                    match line.parse::<PublicKey>() {
                        Ok(key) => return self.hand_sealed(desk, &SealedTo::Keys(vec![key])),
                        Err(_) => self.talk.tell("handover-no-key")?,
                    }
                }
            }
            Some(2) => {
                self.talk.tell("handover-anyone-about")?;
                if self.choose_way(&["handover-not", "handover-all-the-same"])? != Some(1) {
                    return Ok(());
                }
                let Some(path) = self.where_out(desk, "yaml")? else { return Ok(()) };
                match desk.write_readable(&path) {
                    Ok(()) => self.said("handover-plain", "path", &path.display().to_string()),
                    Err(error) => self.store_trouble(&error),
                }
            }
            _ => Ok(()),
        }
    }

    fn hand_sealed(&mut self, desk: &mut Desk<'_>, to: &SealedTo) -> Result<(), Stop> {
        let Some(path) = self.where_out(desk, "age")? else { return Ok(()) };
        match desk.hand_over(to, &path) {
            Ok(()) => {
                let (number, path) = (desk.case_id().to_string(), path.display().to_string());
                let args = [("number", (&number).into()), ("path", (&path).into())];
                let text = self.talk.words.say_with("handover-done", &args);
                self.talk.say(&text)
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    /// Where the file shall lie; Enter alone takes what is suggested. Its name says the number of
    /// the case and nothing else.
    fn where_out(&mut self, desk: &Desk<'_>, ending: &str) -> Result<Option<PathBuf>, Stop> {
        let number = desk.case_id().to_string();
        let args = [("number", (&number).into())];
        let name = self.talk.words.say_with("handover-file-name", &args);
        let suggested = Path::new("~").join(format!("{name}.{ending}"));
        self.talk.tell("handover-where")?;
        self.said("handover-suggested", "path", &suggested.display().to_string())?;
        let line = self.talk.hear()?;
        let typed = line.trim();
        if super::command::command(typed, super::command::Takes::default()).is_some() {
            return Ok(None);
        }
        let path = if typed.is_empty() { suggested } else { PathBuf::from(typed) };
        Ok(Some(self.path(&path)))
    }

    /// Numbered ways; Enter alone goes back.
    fn choose_way(&mut self, ways: &[&str]) -> Result<Option<usize>, Stop> {
        for (at, id) in ways.iter().enumerate() {
            let text = self.talk.words.say(id);
            self.talk.marked(&format!("{}. ", at + 1), &text)?;
        }
        self.talk.tell("case-choose")?;
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        Ok(number.and_then(|number| number.checked_sub(1)).filter(|at| *at < ways.len()))
    }

    /// Takes a case in that somebody else has handed over.
    pub(super) fn receive(&mut self) -> Result<(), Stop> {
        self.talk.tell("receive-where")?;
        let line = self.talk.hear()?;
        if line.trim().is_empty() {
            return Ok(());
        }
        let path = self.path(Path::new(line.trim()));
        let case = match self.store.read_incoming(&path) {
            Ok(Incoming::Case(case)) => *case,
            Ok(Incoming::Locked(file)) => match self.unlocked(&file)? {
                Some(case) => case,
                None => return Ok(()),
            },
            Ok(Incoming::Text(_)) => return self.talk.tell("receive-no-case"),
            Err(error) => return self.store_trouble(&error),
        };
        match receive(self.house, self.store, &path, case, (self.clock)()) {
            Ok(Received::New(id)) => self.said("received-new", "number", &id.to_string()),
            Ok(Received::Same(id)) => self.said("received-same", "number", &id.to_string()),
            Ok(Received::Merging(merging)) => self.merge(*merging),
            Err(error) => self.store_trouble(&error),
        }
    }

    fn unlocked(&mut self, file: &LockedFile) -> Result<Option<Case>, Stop> {
        let mut asks = "received-passphrase";
        for _ in 0..TRIES {
            let typed = self.secret(asks)?.filter(|typed| passphrase_length(typed) > 0);
            let Some(passphrase) = typed else { return Ok(None) };
            match file.unlock(&passphrase) {
                Ok(case) => return Ok(Some(case)),
                Err(StoreError::Key(KeyError::WrongPassphrase)) => asks = "passphrase-wrong",
                Err(error) => {
                    let text = store_text(self.talk.words, &error);
                    self.talk.say(&text)?;
                    return Ok(None);
                }
            }
        }
        Ok(None)
    }

    /// Asks about each answer that both have changed, and saves when all are decided.
    fn merge(&mut self, mut merging: Merging) -> Result<(), Stop> {
        let number = merging.id().to_string();
        let count = merging.conflicts().len();
        for at in 0..count {
            let Some(told) = merging.conflict(self.house, at) else { continue };
            let (place, all) = ((at + 1).to_string(), count.to_string());
            let args =
                [("at", (&place).into()), ("count", (&all).into()), ("what", (&told.label).into())];
            let text = self.talk.words.say_with("merge-conflict", &args);
            self.talk.gap()?;
            self.talk.say(&text)?;
            for (heading, answer) in [("merge-here", &told.mine), ("merge-there", &told.theirs)] {
                self.talk.tell(heading)?;
                self.talk.marked("   ", answer)?;
            }
            let mut ways = vec!["merge-mine", "merge-theirs"];
            ways.extend(told.takes_both.then_some("merge-both"));
            let choice = match self.choose_way(&ways)? {
                Some(0) => Choice::Mine,
                Some(1) => Choice::Theirs,
                Some(_) => Choice::Both,
                None => return self.said("merge-stopped", "number", &number),
            };
            merging.settle(at, choice);
        }
        if let Err(error) = merging.save(self.store, (self.clock)()) {
            return self.store_trouble(&error);
        }
        self.said("merge-done", "number", &number)?;
        let taken = merging.taken(self.house);
        if !taken.is_empty() {
            self.talk.tell("merge-taken")?;
        }
        taken.iter().try_for_each(|line| self.talk.marked("- ", line))
    }
}
