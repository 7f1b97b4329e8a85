//! What conditions see of answers, derived facts and deadlines.

use std::rc::Rc;

use jiff::civil::Date;

use super::kleene::Truth;
use super::picture::{Picture, Seen, Status};
use super::value::Value;
use crate::form::{DerivedRule, DerivedValue, Operand, QuestionIx, TimeUnit};
use crate::law::{Deadline, PartialDate, Reference, ReferenceError, calendar};

impl Picture<'_> {
    /// What a condition sees of an operand.
    #[must_use]
    pub fn seen(&self, operand: Operand, scope: &[u32]) -> Seen {
        match operand {
            Operand::Letters => {
                Seen::Count(i64::try_from(self.letters().len()).unwrap_or(i64::MAX))
            }
            Operand::Deadline(at) => match self.deadline(at, scope) {
                Some(deadline) => Seen::Deadline(deadline),
                None => match self.seen(self.form.deadlines[at].from, scope) {
                    Seen::Unknown => Seen::Unknown,
                    _ => Seen::Open,
                },
            },
            Operand::Derived(at) => self.derived(at, scope),
            Operand::Question(ix) => {
                let field = self.field(ix, scope);
                match (&field.status, &field.value) {
                    (Status::Unknown, _) => Seen::Unknown,
                    (Status::Given, Some(value)) => Seen::Value(value.clone()),
                    _ => Seen::Open,
                }
            }
        }
    }

    fn derived(&self, at: usize, scope: &[u32]) -> Seen {
        match &self.form.derived[at].rule {
            DerivedRule::First(cases) => {
                let holding = cases
                    .iter()
                    .find(|(gate, _)| gate.as_ref().is_none_or(|gate| self.gate(gate, scope)));
                match holding {
                    None => Seen::Open,
                    Some((_, DerivedValue::Word(word))) => Seen::Words(vec![word.clone()]),
                    Some((_, DerivedValue::Answer(operand))) => self.seen(*operand, scope),
                }
            }
            DerivedRule::Sum { of, money } => {
                let numbers = of.iter().flat_map(|ix| self.numbers(*ix, scope));
                let sum = numbers.fold(0, i64::saturating_add);
                Seen::Value(if *money { Value::Money(sum) } else { Value::Number(sum) })
            }
            DerivedRule::Count { list, of } => {
                let holds = |item: &u32| {
                    let mut scope =
                        scope[..self.form.lists_around(*list).len().min(scope.len())].to_vec();
                    scope.push(*item);
                    of.as_ref().is_none_or(|of| self.truth(of, &scope) == Truth::Yes)
                };
                let count = self.items(*list, scope).iter().filter(|item| holds(item)).count();
                Seen::Value(Value::Number(i64::try_from(count).unwrap_or(0).saturating_mul(100)))
            }
            DerivedRule::Earliest(of) => {
                self.extreme(of, scope, |a, b| a.is_before(b) == Some(true))
            }
            DerivedRule::Latest(of) => self.extreme(of, scope, |a, b| b.is_before(a) == Some(true)),
            DerivedRule::Age { born, at } => self.between(*born, *at, TimeUnit::Years, scope),
            DerivedRule::Between { from, to, unit } => self.between(*from, *to, *unit, scope),
        }
    }

    /// The numbers a question holds: its own, or one per item when it stands in a list.
    fn numbers(&self, ix: QuestionIx, scope: &[u32]) -> Vec<i64> {
        let number = |value: Option<Value>| match value {
            Some(Value::Number(number) | Value::Money(number)) => Some(number),
            _ => None,
        };
        let lists = self.form.lists_around(ix);
        if lists.len() <= scope.len() {
            return number(self.value(ix, scope)).into_iter().collect();
        }
        let mut scopes = vec![scope.to_vec()];
        for list in &lists[scope.len()..] {
            scopes = scopes
                .iter()
                .flat_map(|scope| {
                    self.items(*list, scope).into_iter().map(|item| {
                        let mut scope = scope.clone();
                        scope.push(item);
                        scope
                    })
                })
                .collect();
        }
        scopes.iter().filter_map(|scope| number(self.value(ix, scope))).collect()
    }

    fn extreme(
        &self,
        of: &[Operand],
        scope: &[u32],
        comes_first: impl Fn(PartialDate, PartialDate) -> bool,
    ) -> Seen {
        let dates = of.iter().filter_map(|operand| match self.seen(*operand, scope) {
            Seen::Value(Value::Date(date)) => Some(date),
            _ => None,
        });
        dates
            .reduce(|best, date| if comes_first(date, best) { date } else { best })
            .map_or(Seen::Open, |date| Seen::Value(Value::Date(date)))
    }

    fn between(&self, from: Operand, to: Option<Operand>, unit: TimeUnit, scope: &[u32]) -> Seen {
        let from = match self.seen(from, scope) {
            Seen::Value(Value::Date(date)) => date,
            Seen::Unknown => return Seen::Unknown,
            _ => return Seen::Open,
        };
        let to = match to.map(|to| self.seen(to, scope)) {
            None => {
                self.turns_with_age(from, unit);
                PartialDate::day(self.today)
            }
            Some(Seen::Value(Value::Date(date))) => date,
            Some(Seen::Unknown) => return Seen::Unknown,
            Some(_) => return Seen::Open,
        };
        let count = |from: Date, to: Date| match unit {
            TimeUnit::Years => i64::from(calendar::years_between(from, to)),
            TimeUnit::Days => i64::from(calendar::days_between(from, to)),
        };
        // A partial date can mean several lengths of time; only where all agree is it known.
        match (from.earliest(), from.latest(), to.earliest(), to.latest()) {
            (Some(from_first), Some(from_last), Some(to_first), Some(to_last)) => {
                let (longest, shortest) = (count(from_first, to_last), count(from_last, to_first));
                if longest == shortest {
                    Seen::Value(Value::Number(longest.saturating_mul(100)))
                } else {
                    Seen::Unknown
                }
            }
            _ => Seen::Unknown,
        }
    }

    /// A deadline, when its anchor is known and it is in play.
    #[must_use]
    pub fn deadline(&self, at: usize, scope: &[u32]) -> Option<Rc<Deadline>> {
        let rule = &self.form.deadlines[at];
        let depth = rule.list.map_or(0, |list| self.form.lists_around(list).len() + 1);
        let key = (at, scope[..depth.min(scope.len())].to_vec());
        if let Some(known) = self.deadlines.borrow().get(&key) {
            return known.clone();
        }
        let found = self.work_out_deadline(at, &key.1).map(Rc::new);
        self.deadlines.borrow_mut().insert(key, found.clone());
        found
    }

    fn work_out_deadline(&self, at: usize, scope: &[u32]) -> Option<Deadline> {
        let rule = &self.form.deadlines[at];
        if !rule.gate.as_ref().is_none_or(|gate| self.gate(gate, scope)) {
            return None;
        }
        let Seen::Value(Value::Date(anchor)) = self.seen(rule.from, scope) else {
            return None;
        };
        if anchor.earliest().or(anchor.latest()).is_none() {
            self.turns_tomorrow();
        }
        let reference = self.deadline_law(at, anchor).ok()?;
        let period = reference.period?;
        let (met, country) = (reference.met, self.form.country);
        let deadline = Deadline::work_out(anchor, period, met, country, self.today);
        self.turns_with(&deadline, country);
        Some(deadline)
    }

    /// The law of a deadline as it was when the deadline started to run.
    fn deadline_law(&self, at: usize, anchor: PartialDate) -> Result<&Reference, ReferenceError> {
        let on = anchor.earliest().or(anchor.latest()).unwrap_or(self.today);
        self.world.law.on(&self.form.deadlines[at].law, on)
    }

    /// Why a deadline that runs cannot be worked out: no letter may go out as if there were none.
    #[must_use]
    pub fn deadline_gap(&self, at: usize, scope: &[u32]) -> Option<ReferenceError> {
        let rule = &self.form.deadlines[at];
        if !rule.gate.as_ref().is_none_or(|gate| self.gate(gate, scope)) {
            return None;
        }
        match self.seen(rule.from, scope) {
            Seen::Value(Value::Date(anchor)) => self.deadline_law(at, anchor).err(),
            _ => None,
        }
    }
}
