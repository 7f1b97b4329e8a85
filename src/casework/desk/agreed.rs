//! What may be written to the disk. The card of a call says when the one who rings has agreed to
//! that; until then its case is in memory only, and leaving it leaves nothing.

use super::{Desk, opening};
use crate::interview::Interview;
use crate::interview::Truth;

/// Whether a case may be written to the disk; of several letters the last of these decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consent {
    Given,
    /// It was not asked for yet, or not answered.
    Awaited,
    /// The one who rings said no.
    Refused,
}

impl Desk<'_> {
    /// Whether the one who rings agreed to anything being written to the disk.
    #[must_use]
    pub fn consent(&self) -> Consent {
        self.own_consent.max(self.others_consent)
    }

    /// Whether the case may be written to the disk.
    #[must_use]
    pub fn may_be_kept(&self) -> bool {
        self.consent() == Consent::Given
    }

    /// Whether something was answered that is held back from the disk.
    #[must_use]
    pub fn is_held_back(&self) -> bool {
        self.worth_keeping && !self.may_be_kept()
    }

    /// Whether an earlier state of the case lies on the disk, from before a yes was taken back.
    #[must_use]
    pub fn lies_on_disk(&self) -> bool {
        self.store.load(self.case.id).is_ok()
    }

    pub(super) fn with_agreed(mut self) -> Self {
        self.own_consent = consent_in(&self.interview);
        self.look_at_others();
        self
    }

    /// Asks the other letters of the case whether it may be kept. Only the one at hand changes
    /// until another is turned to.
    pub(super) fn look_at_others(&mut self) {
        let others = (0..self.case.filings.len()).filter(|at| *at != self.filing);
        let others = others.into_iter().map(|at| {
            // One that cannot be opened keeps what it said: it was on the disk already.
            opening::interview(self.house, &self.case, at, self.clock)
                .map_or(Consent::Given, |interview| consent_in(&interview))
        });
        self.others_consent = others.max().unwrap_or(Consent::Given);
    }
}

/// What an interview says of being written to the disk.
pub(super) fn consent_in(interview: &Interview) -> Consent {
    let Some(agreed) = &interview.form().agreed else { return Consent::Given };
    match interview.picture().truth(agreed, &[]) {
        Truth::Yes => Consent::Given,
        Truth::No => Consent::Refused,
        Truth::Open | Truth::Unknown => Consent::Awaited,
    }
}

/// Whether what an interview holds may be written to the disk.
pub(in crate::casework) fn is_agreed(interview: &Interview) -> bool {
    consent_in(interview) == Consent::Given
}
