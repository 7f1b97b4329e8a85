//! Which name means what, and where it can be seen from.

use std::collections::BTreeMap;

use super::condition::Operand;
use super::model::QuestionIx;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub operand: Operand,
    /// The list whose items it belongs to.
    pub list: Option<QuestionIx>,
}

/// All names of a form. Ids are flat and unique, so a name inside a list item means the same
/// wherever it is written; outside its list it can only be spoken of by count, any or every.
#[derive(Debug, Clone, Default)]
pub struct Names {
    by_id: BTreeMap<String, Name>,
}

impl Names {
    /// Ids that mean something of their own in templates and answer files.
    pub const RESERVED: [&'static str; 9] =
        ["each", "paper", "declares", "help", "office", "advice", "today", "draft", "settle"];

    /// Declares a name; returns false if it is taken.
    pub fn declare(&mut self, id: &str, name: Name) -> bool {
        let free = !self.by_id.contains_key(id);
        if free {
            self.by_id.insert(id.to_owned(), name);
        }
        free
    }

    /// What a name stands for.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Name> {
        self.by_id.get(id).copied()
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<QuestionIx> {
        match self.get(id)?.operand {
            Operand::Question(ix) => Some(ix),
            Operand::Derived(_) | Operand::Deadline(_) | Operand::Letters => None,
        }
    }

    /// All names, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Name)> {
        self.by_id.iter().map(|(id, name)| (id.as_str(), *name))
    }
}
