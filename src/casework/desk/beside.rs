//! What stands beside the letters of a case: a new call, the number that one gave the case.

use super::Desk;
use crate::archive::CaseId;
use crate::casework::FormShown;
use crate::casework::callbacks::callbacks;
use crate::casework::home::calls;
use crate::casework::house::HouseError;
use crate::casework::summary::summary;
use crate::interview::text::clean;
use crate::letter::document::Document;

/// A filing of some case, to come back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub case: CaseId,
    pub filing: usize,
}

impl Desk<'_> {
    /// The card that a new call begins with, of the country of the letter at hand.
    #[must_use]
    pub fn new_call(&self) -> Option<FormShown> {
        let (heads, _) = self.house.heads_and_problems();
        let country = self.interview.form().country;
        calls(self.house, &heads).into_iter().find(|call| call.country == country)
    }

    /// Where one is, to come back to; nowhere while nothing of the case is on the disk.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let place = Place { case: self.case.id, filing: self.filing };
        self.is_kept().then_some(place)
    }

    /// The summary of the case for an adviser, as it stands.
    ///
    /// # Errors
    /// If the words of letters cannot be read.
    pub fn summary(&mut self) -> Result<Document, HouseError> {
        self.take_down();
        summary(self.house, &self.case, (self.clock)())
    }

    /// What is open in the case, as a list to ring by.
    ///
    /// # Errors
    /// If the words of letters cannot be read.
    pub fn callbacks(&mut self) -> Result<Document, HouseError> {
        self.take_down();
        callbacks(self.house, &[&self.case], (self.clock)())
    }

    /// What the one who works with the case calls it; empty if nothing.
    #[must_use]
    pub fn own_number(&self) -> &str {
        &self.case.own_number
    }

    /// The case's number, with the own one.
    #[must_use]
    pub fn number(&self) -> String {
        numbered(self.case.id, &self.case.own_number)
    }

    /// Gives the case a number or name of one's own; nothing typed takes it away.
    pub fn set_own_number(&mut self, typed: &str) {
        const LONGEST: usize = 40;
        let line: String = clean(typed).text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.case.own_number = line.chars().take(LONGEST).collect();
        self.changed();
        self.save();
    }
}

/// `12`, or `12 (A-7)`.
#[must_use]
pub fn numbered(id: CaseId, own: &str) -> String {
    if own.is_empty() { id.to_string() } else { format!("{id} ({own})") }
}
