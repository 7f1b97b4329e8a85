//! Two windows on one case: it is told, looked at, or taken over, and what was typed stays.

use super::Plain;
use super::talk::Stop;
use crate::casework::{CaseId, Desk, DeskError, OnlyRead, Reopened};

impl<'e> Plain<'e> {
    /// Another window has the case: it is looked at, taken over, or left alone (`None`).
    pub(super) fn in_use(
        &mut self,
        id: CaseId,
        filing: usize,
    ) -> Result<Option<(Desk<'e>, Option<Reopened>)>, Stop> {
        self.said("in-use", "number", &id.to_string())?;
        self.talk.tell("in-use-plain")?;
        let opened = match self.number()? {
            Some(0) => Desk::look(self.house, self.store, self.clock, id, filing),
            Some(1) => Desk::take_over(self.house, self.store, self.clock, id, filing),
            _ => return Ok(None),
        };
        match opened {
            Ok((desk, reopened)) => Ok(Some((desk, Some(reopened)))),
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }

    /// Says once that another window has taken the case over, and what can be done.
    pub(super) fn tell_taken_over(&mut self, desk: &mut Desk<'e>) -> Result<(), Stop> {
        if desk.only_read() != Some(OnlyRead::TakenOver) || self.told_taken_over {
            return Ok(());
        }
        self.told_taken_over = true;
        self.offer_bring_in(desk).map(drop)
    }

    /// Whether there is nothing left that only this window has.
    pub(super) fn offer_bring_in(&mut self, desk: &mut Desk<'e>) -> Result<bool, Stop> {
        let number = desk.case_id().to_string();
        let count = desk.typed_since();
        let args = [("number", (&number).into()), ("count", count.into())];
        let text = self.talk.words.say_with("taken-over", &args);
        self.talk.gap()?;
        self.talk.say(&text)?;
        let text = self.talk.words.say_with("taken-over-plain", &[("count", count.into())]);
        self.talk.say(&text)?;
        match self.number()? {
            Some(0) => match desk.bring_in() {
                Ok(brought) => {
                    self.told_taken_over = false;
                    for text in brought.told(self.talk.words) {
                        self.talk.say(&text)?;
                    }
                    Ok(true)
                }
                Err(DeskError::Store(error)) => {
                    self.store_trouble(&error)?;
                    Ok(false)
                }
                Err(error) => {
                    self.desk_trouble(&error)?;
                    Ok(false)
                }
            },
            Some(1) if count > 0 => {
                self.talk.tell("leave-folder")?;
                let folder = self.talk.hear()?;
                self.save_copy(desk, folder.trim())
            }
            _ => Ok(false),
        }
    }
}
