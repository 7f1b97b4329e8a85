//! How sure a fact is.

/// The confidence mark of a fact of law or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Verified: law text, or an official page from 2022 or later.
    Verified,
    /// Verified, but only on an older page: used, and the user is asked to check before sending.
    VerifiedOld,
    /// From memory only: shown as a suggestion that the user confirms or overtypes.
    Memory,
    /// Sources conflict: treated as memory.
    Conflict,
    /// Nothing known: the user types it.
    Missing,
}

impl Mark {
    /// The words used in data files.
    pub const WORDS: [&'static str; 5] =
        ["verified", "verified_old", "memory", "conflict", "missing"];

    /// Reads a word used in data files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "verified" => Some(Self::Verified),
            "verified_old" => Some(Self::VerifiedOld),
            "memory" => Some(Self::Memory),
            "conflict" => Some(Self::Conflict),
            "missing" => Some(Self::Missing),
            _ => None,
        }
    }

    /// Whether the value may be filled in without asking.
    #[must_use]
    pub fn is_trusted(self) -> bool {
        matches!(self, Self::Verified | Self::VerifiedOld)
    }
}
