//! Conditions over the answers: yes, no, or open and why.

use super::kleene::Truth;
use super::picture::{Picture, Seen};
use super::value::Value;
use crate::form::{Compare, Condition, Gate, Kind, Literal, Operand, QuestionIx, Shown, Test};
use crate::law::PartialDate;

impl Picture<'_> {
    /// Whether what stands behind a gate is in play.
    #[must_use]
    pub fn gate(&self, gate: &Gate, scope: &[u32]) -> bool {
        match self.truth(&gate.when, scope) {
            Truth::Yes => true,
            Truth::No | Truth::Open => false,
            Truth::Unknown => gate.when_unknown == Some(Shown::Show),
        }
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn truth(&self, condition: &Condition, scope: &[u32]) -> Truth {
        match condition {
            Condition::All(parts) => Truth::all(parts.iter().map(|part| self.truth(part, scope))),
            Condition::Any(parts) => Truth::any(parts.iter().map(|part| self.truth(part, scope))),
            Condition::None(parts) => {
                Truth::any(parts.iter().map(|part| self.truth(part, scope))).negated()
            }
            Condition::Test { operand, test, .. } => self.test(*operand, test, scope),
        }
    }

    fn test(&self, operand: Operand, test: &Test, scope: &[u32]) -> Truth {
        if let (Operand::Question(list), Test::AnyItem(inner) | Test::EveryItem(inner)) =
            (operand, test)
        {
            return self.over_items(list, inner, matches!(test, Test::AnyItem(_)), scope);
        }
        let seen = self.seen(operand, scope);
        match (test, &seen) {
            (Test::Answered(wanted), Seen::Open | Seen::Unknown) => Truth::of(!wanted),
            (Test::Answered(wanted), _) | (Test::Unknown(wanted), Seen::Unknown) => {
                Truth::of(*wanted)
            }
            (Test::Unknown(_), Seen::Open) => Truth::Open,
            (Test::Unknown(wanted), _) => Truth::of(!wanted),
            (Test::Count(compare, count), Seen::Open) if self.is_list_in_play(operand, scope) => {
                Truth::of(compare.holds(0, *count))
            }
            (_, Seen::Open) => Truth::Open,
            (_, Seen::Unknown) => Truth::Unknown,
            (Test::Is(words), _) => {
                Truth::of(held_words(&seen).iter().any(|held| words.contains(held)))
            }
            (Test::Only(words), _) => {
                let held = held_words(&seen);
                Truth::of(held.len() == words.len() && held.iter().all(|word| words.contains(word)))
            }
            (Test::States(states), Seen::Deadline(deadline)) => {
                Truth::of(states.contains(&deadline.state))
            }
            (Test::DaysLeft(compare, days), Seen::Deadline(deadline)) => {
                match deadline.days_left(self.today) {
                    Some(left) => {
                        self.turns_with_days_left(deadline, *compare, *days);
                        Truth::of(compare.holds(i64::from(left), *days))
                    }
                    None => Truth::Unknown,
                }
            }
            (Test::Count(compare, count), _) => Truth::of(compare.holds(held_count(&seen), *count)),
            (Test::Before(literal), Seen::Value(Value::Date(date))) => {
                self.with_date(*date, literal, scope, |other| date.is_before(other))
            }
            (Test::After(literal), Seen::Value(Value::Date(date))) => {
                self.with_date(*date, literal, scope, |other| other.is_before(*date))
            }
            (Test::Number(compare, literal), _) => {
                self.with_number(&seen, *compare, literal, scope)
            }
            _ => Truth::Open,
        }
    }

    /// An empty list counts nothing; one that is not in play says nothing.
    fn is_list_in_play(&self, operand: Operand, scope: &[u32]) -> bool {
        matches!(
            operand,
            Operand::Question(ix)
                if matches!(self.form.question(ix).kind, Kind::List(_)) && self.in_play(ix, scope)
        )
    }

    fn over_items(&self, list: QuestionIx, inner: &Condition, any: bool, scope: &[u32]) -> Truth {
        if !self.in_play(list, scope) {
            return Truth::Open;
        }
        let depth = self.form.lists_around(list).len();
        let outer = &scope[..depth.min(scope.len())];
        let truths = self.items(list, outer).into_iter().map(|item| {
            let mut scope = outer.to_vec();
            scope.push(item);
            self.truth(inner, &scope)
        });
        if any { Truth::any(truths) } else { Truth::all(truths) }
    }

    fn with_date(
        &self,
        own: PartialDate,
        literal: &Literal,
        scope: &[u32],
        compare: impl Fn(PartialDate) -> Option<bool>,
    ) -> Truth {
        let other = match literal {
            Literal::Day(day) => PartialDate::day(*day),
            Literal::Today => {
                self.turns_around(own);
                PartialDate::day(self.today)
            }
            Literal::Number(_) => return Truth::Open,
            Literal::Answer(operand) => match self.seen(*operand, scope) {
                Seen::Value(Value::Date(date)) => date,
                Seen::Unknown => return Truth::Unknown,
                _ => return Truth::Open,
            },
        };
        compare(other).map_or(Truth::Unknown, Truth::of)
    }

    fn with_number(
        &self,
        seen: &Seen,
        compare: Compare,
        literal: &Literal,
        scope: &[u32],
    ) -> Truth {
        let Some(left) = held_number(seen) else {
            return Truth::Open;
        };
        let right = match literal {
            Literal::Number(number) => *number,
            Literal::Day(_) | Literal::Today => return Truth::Open,
            Literal::Answer(operand) => match self.seen(*operand, scope) {
                Seen::Unknown => return Truth::Unknown,
                other => match held_number(&other) {
                    Some(number) => number,
                    None => return Truth::Open,
                },
            },
        };
        Truth::of(compare.holds(left, right))
    }
}

fn held_words(seen: &Seen) -> Vec<String> {
    match seen {
        Seen::Words(words) => words.clone(),
        Seen::Value(Value::Choice { id, .. }) => vec![id.clone()],
        Seen::Value(Value::Choices { ids, .. }) => ids.clone(),
        Seen::Value(Value::Text(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn held_count(seen: &Seen) -> i64 {
    let length = match seen {
        Seen::Count(count) => return *count,
        Seen::Value(Value::List(items)) => items.len(),
        _ => held_words(seen).len(),
    };
    i64::try_from(length).unwrap_or(i64::MAX)
}

fn held_number(seen: &Seen) -> Option<i64> {
    match seen {
        Seen::Value(Value::Number(number) | Value::Money(number)) => Some(*number),
        Seen::Count(count) => Some(count.saturating_mul(100)),
        _ => None,
    }
}
