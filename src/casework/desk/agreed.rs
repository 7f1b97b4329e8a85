//! What may be written to the disk. The card of a call says when the one who rings has agreed to
//! that; until then its case is in memory only, and leaving it leaves nothing.

use super::{Desk, opening};
use crate::interview::Interview;
use crate::interview::Truth;

impl Desk<'_> {
    /// Whether the case may be written to the disk.
    #[must_use]
    pub fn may_be_kept(&self) -> bool {
        self.agreed && self.others_agreed
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
        self.agreed = is_agreed(&self.interview);
        self.look_at_others();
        self
    }

    /// Asks the other letters of the case whether it may be kept. Only the one at hand changes
    /// until another is turned to.
    pub(super) fn look_at_others(&mut self) {
        let others = (0..self.case.filings.len()).filter(|at| *at != self.filing);
        self.others_agreed = others.into_iter().all(|at| {
            // One that cannot be opened keeps what it said: it was on the disk already.
            opening::interview(self.house, &self.case, at, self.clock)
                .map_or(true, |interview| is_agreed(&interview))
        });
    }
}

/// Whether what an interview holds may be written to the disk.
pub(in crate::casework) fn is_agreed(interview: &Interview) -> bool {
    let agreed = interview.form().agreed.as_ref();
    agreed.is_none_or(|agreed| interview.picture().truth(agreed, &[]) == Truth::Yes)
}
