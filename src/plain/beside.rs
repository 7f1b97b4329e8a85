//! What stands beside the letters of a case: a new call while this one is open, the number that one
//! calls the case by.

use std::path::{Path, PathBuf};

use super::Plain;
use super::case::{Go, Left};
use super::talk::Stop;
use crate::casework::{
    CallbacksError, Desk, Document, Format, as_text, callbacks_of_all, house_text, sheet_text,
    store_text, usual_folder, write_sheet,
};

impl<'e> Plain<'e> {
    /// Says once, and again when it changed, that nothing is written to the disk yet.
    pub(super) fn tell_held_back(
        &mut self,
        desk: &Desk<'_>,
        told: &mut Option<bool>,
    ) -> Result<(), Stop> {
        let now = !desk.may_be_kept();
        let before = told.replace(now);
        match (before, now) {
            (None | Some(false), true) => self.talk.tell("held-back"),
            (Some(true), false) => self.talk.tell("kept-from-now"),
            (None | Some(false), false) | (Some(true), true) => Ok(()),
        }
    }

    /// Asks, after a yes was taken back, whether what was saved before goes too: that is as easy as
    /// it was to say yes.
    pub(super) fn offer_taken_back(&mut self, desk: &Desk<'_>) -> Result<bool, Stop> {
        if !(desk.is_held_back() && desk.lies_on_disk()) {
            return Ok(false);
        }
        self.talk.tell("taken-back-ask")?;
        match self.says_yes() {
            // Who says nothing has not said yes.
            Err(Stop::End) => Ok(false),
            said => said,
        }
    }

    /// Takes a call while a case is open, and then goes on with the case.
    pub(super) fn call_between(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        desk.save();
        if desk.unsaved().is_some() || desk.is_held_back() {
            self.tell_unsaved(desk)?;
            if desk.is_held_back() {
                self.talk.tell("held-back")?;
            }
            return Ok(Go::Again);
        }
        let Some(call) = desk.new_call() else { return Ok(Go::Again) };
        let begun = Desk::begin(self.house, self.store, self.clock, &call.id);
        let left = match begun {
            Ok(new) => self.case(new, None)?,
            Err(error) => {
                self.desk_trouble(&error)?;
                return Ok(Go::Again);
            }
        };
        if left == Left::Quit {
            return Ok(Go::Leave(Left::Quit));
        }
        (self.on_case)(Some(desk.file()));
        self.talk.gap()?;
        self.said("case-back-to", "number", &desk.number())?;
        Ok(Go::Again)
    }

    /// The letters at hand were sent: on with the list of what was sent.
    pub(super) fn mark_sent(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        let is_new = desk.follower().is_none();
        if desk.follower().is_none() {
            let letters = desk.letters_to_mark().join(", ");
            self.said("mark-sent-ask", "letters", &letters)?;
            self.talk.tell("mark-sent-prompt")?;
            let sure = self.talk.hear()?.trim().to_lowercase();
            if !["ja", "yes"].contains(&sure.as_str()) {
                return Ok(Go::Again);
            }
        }
        match desk.mark_sent() {
            Ok(at) => {
                if is_new {
                    self.talk.tell("sent-marked")?;
                }
                Ok(at.map_or(Go::Review, Go::To))
            }
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(Go::Again)
            }
        }
    }

    /// Where the papers of a case are put.
    pub(super) fn folder_of(&self, desk: &Desk<'_>) -> PathBuf {
        let (case, day) = (desk.case_id(), desk.interview().today());
        usual_folder(&self.papers, case, day, self.house.language)
    }

    /// Shows a paper that is kept, and writes it where one wants it.
    pub(super) fn sheet(
        &mut self,
        sheet: Result<Document, String>,
        folder: &Path,
    ) -> Result<(), Stop> {
        let sheet = match sheet {
            Ok(sheet) => sheet,
            Err(why) => return self.talk.say(&why),
        };
        self.talk.gap()?;
        self.talk.tell("sheet-what")?;
        for (at, id) in ["sheet-read", "sheet-write"].into_iter().enumerate() {
            let label = self.talk.words.say(id);
            self.talk.marked(&format!("{}. ", at + 1), &label)?;
        }
        self.talk.tell("case-choose")?;
        match self.talk.hear()?.trim() {
            "1" => {
                self.talk.gap()?;
                let text = as_text(&sheet, self.talk.width());
                self.talk.show(&text)
            }
            "2" => match write_sheet(self.house, &sheet, folder, &Format::ALL) {
                Ok(_) => self.said("sheet-written", "folder", &folder.display().to_string()),
                Err(error) => {
                    let text = sheet_text(self.talk.words, &error);
                    self.talk.say(&text)
                }
            },
            _ => Ok(()),
        }
    }

    /// What is open in all cases, as a list to ring by.
    pub(super) fn all_callbacks(&mut self) -> Result<(), Stop> {
        let words = self.talk.words;
        let made = callbacks_of_all(self.house, self.store, (self.clock)());
        let made = made.map_err(|error| match error {
            CallbacksError::House(error) => house_text(words, &error),
            CallbacksError::Store(error) => store_text(words, &error),
        });
        let folder = self.papers.clone();
        self.sheet(made, &folder)
    }

    /// Asks what one calls the case oneself.
    pub(super) fn own_number(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        self.talk.tell("own-number-ask")?;
        if !desk.own_number().is_empty() {
            let own = desk.own_number().to_owned();
            self.talk.say(&own)?;
        }
        let typed = self.talk.hear()?;
        desk.set_own_number(&typed);
        self.said("title-case", "number", &desk.number())?;
        Ok(Go::Again)
    }
}
