//! Three-valued logic, with "open" told apart by its cause.

/// The outcome of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    Yes,
    No,
    /// Waits for an answer: an operand is empty, later, declined or parked.
    Open,
    /// An operand is answered "I do not know"; the author says what that does.
    Unknown,
}

impl Truth {
    /// Yes or no as a truth.
    #[must_use]
    pub fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// All of these.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::Yes, |so_far, part| match (so_far, part) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Open, _) | (_, Self::Open) => Self::Open,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        })
    }

    /// Any of these.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::all(parts.into_iter().map(Self::negated)).negated()
    }

    /// The opposite; open stays open.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Open => Self::Open,
            Self::Unknown => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{No, Open, Unknown, Yes};
    use super::*;

    #[test]
    fn a_decided_part_decides() {
        assert_eq!(Truth::all([Yes, Open, No]), No);
        assert_eq!(Truth::any([No, Unknown, Yes]), Yes);
    }

    #[test]
    fn waiting_for_an_answer_comes_before_unknown() {
        assert_eq!(Truth::all([Yes, Unknown, Open]), Open);
        assert_eq!(Truth::all([Yes, Unknown]), Unknown);
        assert_eq!(Truth::any([No, Unknown]), Unknown);
        assert_eq!(Truth::any([]), No);
        assert_eq!(Truth::all([]), Yes);
    }
}
