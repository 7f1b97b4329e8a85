//! Conditions as maps: several keys mean all, a list of values means any.

use jiff::civil::Date;

use super::model::QuestionIx;
use crate::law::State;
use crate::source::Span;

/// Something a condition can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operand {
    Question(QuestionIx),
    /// A derived fact, by its place in the form.
    Derived(usize),
    /// A deadline, by its place in the form.
    Deadline(usize),
    /// The number of letters in play.
    Letters,
}

/// A condition; an empty `All` always holds.
#[derive(Debug, Clone)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    None(Vec<Condition>),
    Test { operand: Operand, test: Test, span: Span },
}

/// What is tested of an operand.
#[derive(Debug, Clone)]
pub enum Test {
    /// Equal to, or containing, any of these option ids or words.
    Is(Vec<String>),
    /// Contains these and nothing else.
    Only(Vec<String>),
    /// A deadline in any of these states.
    States(Vec<State>),
    /// Given at all (or not).
    Answered(bool),
    /// Answered "I do not know" (or not).
    Unknown(bool),
    Before(Literal),
    After(Literal),
    /// A number, sum, age or length of time.
    Number(Compare, Literal),
    /// The number of items of a list, of letters, or of chosen options.
    Count(Compare, i64),
    /// Days left of a deadline.
    DaysLeft(Compare, i64),
    AnyItem(Box<Condition>),
    EveryItem(Box<Condition>),
}

/// A value to compare with.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    Day(Date),
    Today,
    /// Hundredths.
    Number(i64),
    Answer(Operand),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Equals,
}

impl Compare {
    /// Applies the comparison.
    #[must_use]
    pub fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Self::AtLeast => left >= right,
            Self::AtMost => left <= right,
            Self::MoreThan => left > right,
            Self::LessThan => left < right,
            Self::Equals => left == right,
        }
    }
}

/// What an unknown operand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Show,
    Hide,
}

/// A condition with what unknown does to it.
#[derive(Debug, Clone)]
pub struct Gate {
    pub when: Condition,
    pub when_unknown: Option<Shown>,
    pub span: Span,
}

impl Condition {
    /// A condition that always holds.
    #[must_use]
    pub fn always() -> Self {
        Self::All(Vec::new())
    }

    /// Every operand in the condition, those compared with included, and those inside item tests
    /// too.
    pub fn operands(&self, visit: &mut dyn FnMut(Operand, Span)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => {
                for part in parts {
                    part.operands(visit);
                }
            }
            Self::Test { operand, test, span } => {
                visit(*operand, *span);
                match test {
                    Test::Before(Literal::Answer(other))
                    | Test::After(Literal::Answer(other))
                    | Test::Number(_, Literal::Answer(other)) => visit(*other, *span),
                    Test::AnyItem(inner) | Test::EveryItem(inner) => inner.operands(visit),
                    _ => {}
                }
            }
        }
    }
}
