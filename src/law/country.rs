//! The two countries.

use crate::source::Language;

/// A country whose law a form follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    Norge,
    Danmark,
}

impl Country {
    /// Reads the id used in data files.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "norge" => Some(Self::Norge),
            "danmark" => Some(Self::Danmark),
            _ => None,
        }
    }

    /// The id used in data files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Norge => "norge",
            Self::Danmark => "danmark",
        }
    }

    /// The language that a screen text falls back to.
    #[must_use]
    pub fn fallback_language(self) -> Language {
        match self {
            Self::Norge => Language::Nb,
            Self::Danmark => Language::Da,
        }
    }
}
