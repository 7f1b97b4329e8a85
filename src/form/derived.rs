//! Facts worked out from answers by a closed set of operations, and deadlines.

use super::condition::{Condition, Gate, Operand};
use super::model::QuestionIx;
use crate::source::{File, Span, Texts};

/// A named fact.
#[derive(Debug, Clone)]
pub struct Derived {
    pub id: String,
    pub rule: DerivedRule,
    /// Worked out once per item of this list.
    pub list: Option<QuestionIx>,
    /// The phrases of its words, for templates.
    pub words: Vec<DerivedWord>,
    pub file: File,
    pub span: Span,
}

/// A word that a derived fact can be, with its phrase in letters.
#[derive(Debug, Clone)]
pub struct DerivedWord {
    pub id: String,
    pub letter: Option<Texts>,
}

#[derive(Debug, Clone)]
pub enum DerivedRule {
    /// The value of the first condition that holds; the last may have none. A case that is still
    /// open is passed over.
    First(Vec<(Option<Gate>, DerivedValue)>),
    /// Sum of answers, in hundredths: all money, or all numbers.
    Sum {
        of: Vec<QuestionIx>,
        money: bool,
    },
    /// How many items of a list, those that fulfil a condition if there is one.
    Count {
        list: QuestionIx,
        of: Option<Condition>,
    },
    Earliest(Vec<Operand>),
    Latest(Vec<Operand>),
    /// Whole years from birth to a date (today where none is given).
    Age {
        born: Operand,
        at: Option<Operand>,
    },
    /// Whole units between two dates (today where no end is given).
    Between {
        from: Operand,
        to: Option<Operand>,
        unit: TimeUnit,
    },
}

#[derive(Debug, Clone)]
pub enum DerivedValue {
    Word(String),
    Answer(Operand),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeUnit {
    Days,
    Years,
}

/// A deadline of a form.
#[derive(Debug, Clone)]
pub struct DeadlineRule {
    pub id: String,
    /// What it is called on screens and sheets.
    pub title: Texts,
    /// The date it runs from.
    pub from: Operand,
    /// The law reference that sets the period; the version in force on the anchor decides.
    pub law: String,
    /// One deadline per item of this list.
    pub list: Option<QuestionIx>,
    pub gate: Option<Gate>,
    /// What to say when it has passed.
    pub passed: Option<Texts>,
    /// An outer limit is judged but not shown as a day to act by.
    pub outer: bool,
    /// The day of the other side: one waits for it, and may remind them when it has passed.
    pub waits: bool,
    pub file: File,
    pub span: Span,
}
