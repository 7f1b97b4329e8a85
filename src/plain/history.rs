//! The earlier versions of the case: what each one changed, and taking back.

use super::Plain;
use super::case::Go;
use super::talk::Stop;
use crate::casework::{Desk, VersionTold, in_short};

impl<'e> Plain<'e> {
    /// Shows the versions, and takes back what is chosen. `None`: nothing that leads elsewhere.
    pub(super) fn versions(&mut self, desk: &mut Desk<'e>) -> Result<Option<Go>, Stop> {
        let versions = match desk.versions() {
            Ok(versions) => versions,
            Err(error) => {
                self.store_trouble(&error)?;
                return Ok(None);
            }
        };
        loop {
            self.talk.gap()?;
            if versions.is_empty() {
                self.talk.tell("history-none")?;
                return Ok(Some(Go::Again));
            }
            self.talk.tell("history-about")?;
            for (at, version) in versions.iter().enumerate() {
                let summary = version.summary(self.talk.words);
                self.talk
                    .marked(&format!("{}. ", at + 1), &format!("{}. {summary}", version.when))?;
            }
            self.talk.tell("history-plain-choose")?;
            let Some(version) = self.number()?.and_then(|at| versions.get(at)) else {
                return Ok(Some(Go::Again));
            };
            if let Some(go) = self.version(desk, version)? {
                return Ok(Some(go));
            }
        }
    }

    /// One version: `None` if nothing of it was taken back.
    fn version(&mut self, desk: &mut Desk<'e>, version: &VersionTold) -> Result<Option<Go>, Stop> {
        self.talk.gap()?;
        self.said("history-changed-at", "when", &version.when)?;
        let nothing = self.talk.words.say("history-nothing");
        for (at, change) in version.changes.iter().enumerate() {
            let label = change.short(self.talk.words);
            self.talk.marked(&format!("{}. ", at + 1), &label)?;
            if change.before.is_empty() && change.after.is_empty() {
                continue;
            }
            for (id, text) in [("history-was", &change.before), ("history-is", &change.after)] {
                let short = if text.is_empty() { nothing.clone() } else { in_short(text) };
                let line = self.talk.words.say_with(id, &[("answer", (&short).into())]);
                self.talk.marked("   ", &line)?;
            }
        }
        let whole = version.changes.len();
        if version.before.is_some() {
            let label = self.talk.words.say("history-take-all-back");
            self.talk.marked(&format!("{}. ", whole + 1), &label)?;
        }
        self.talk.tell("history-plain-take")?;
        let number = self.number()?;
        if let (Some(before), true) = (version.before, number == Some(whole)) {
            return self.take_all_back(desk, version, before);
        }
        let Some(change) = number.and_then(|at| version.changes.get(at)) else { return Ok(None) };
        if !change.can_be_taken_back() {
            self.talk.tell("history-cannot")?;
            return Ok(None);
        }
        // A long answer is read whole before it is taken back.
        for (id, text) in [("history-was", &change.before), ("history-is", &change.after)] {
            if in_short(text) != *text {
                self.said(id, "answer", text)?;
            }
        }
        match desk.take_back(change) {
            Ok(path) => {
                self.said("history-taken-back-plain", "what", &change.label)?;
                self.tell_unsaved(desk)?;
                Ok(Some(path.map_or(Go::Review, Go::To)))
            }
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }

    fn take_all_back(
        &mut self,
        desk: &mut Desk<'e>,
        version: &VersionTold,
        before: i64,
    ) -> Result<Option<Go>, Stop> {
        self.said("history-take-all-ask", "when", &version.when)?;
        self.talk.tell("history-plain-sure")?;
        if !self.says_yes()? {
            return Ok(None);
        }
        match desk.take_all_back(before) {
            Ok(_) => {
                self.said("history-all-taken-back", "when", &version.when)?;
                self.tell_unsaved(desk)?;
                Ok(Some(Go::Review))
            }
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }

    /// The place of a row that was chosen by its number.
    pub(super) fn number(&mut self) -> Result<Option<usize>, Stop> {
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        Ok(number.and_then(|number| number.checked_sub(1)))
    }

    /// Whether the next line is a yes.
    pub(super) fn says_yes(&mut self) -> Result<bool, Stop> {
        let line = self.talk.hear()?;
        Ok(["ja", "yes"].contains(&line.trim().to_lowercase().as_str()))
    }
}
