//! Advice that holds now, and deadlines with their state.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::FieldPath;
use super::picture::{Picture, Scope};
use super::validate::scopes;
use crate::form::{Advice, AdviceLevel, Offer, Operand};
use crate::law::Deadline;

/// An advice that holds.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    pub advice: &'a Advice,
    pub scope: Scope,
    /// Names the advice and the item it is about; what "go on anyway" is recorded under.
    pub key: String,
    /// Whether "go on anyway" is recorded.
    pub settled: bool,
}

impl Told<'_> {
    /// Whether a final letter waits for a decision about it.
    #[must_use]
    pub fn is_open_stop(&self) -> bool {
        self.advice.level == AdviceLevel::Stop && !self.settled
    }

    /// Whether the person may go on in spite of it.
    #[must_use]
    pub fn can_be_settled(&self) -> bool {
        self.advice.offers.iter().any(|offer| matches!(offer, Offer::Continue))
    }
}

/// A deadline that is in play.
#[derive(Debug, Clone)]
pub struct ToldDeadline {
    /// By its place in the form.
    pub rule: usize,
    pub scope: Scope,
    pub deadline: Rc<Deadline>,
}

impl<'a> Picture<'a> {
    /// All advice that holds now, in the order of the form.
    #[must_use]
    pub fn advice(&self, settled: &BTreeSet<String>) -> Vec<Told<'a>> {
        let form = self.form;
        let mut told = Vec::new();
        for advice in &form.advice {
            for scope in scopes(self, advice.list) {
                if self.gate(&advice.gate, &scope) {
                    let items = scope.iter().map(u32::to_string);
                    let key = std::iter::once(advice.id.clone())
                        .chain(items)
                        .collect::<Vec<_>>()
                        .join(":");
                    let settled = settled.contains(&key);
                    told.push(Told { advice, scope, key, settled });
                }
            }
        }
        told
    }

    /// All deadlines in play, the earliest last day first.
    #[must_use]
    pub fn deadlines(&self) -> Vec<ToldDeadline> {
        let mut told = Vec::new();
        for (rule, written) in self.form.deadlines.iter().enumerate() {
            for scope in scopes(self, written.list) {
                if let Some(deadline) = self.deadline(rule, &scope) {
                    told.push(ToldDeadline { rule, scope, deadline });
                }
            }
        }
        told.sort_by_key(|one| (one.deadline.last_day, one.rule, one.scope.clone()));
        told
    }

    /// Deadlines in play that nobody can work out yet, with the question they run from.
    #[must_use]
    pub fn waiting_deadlines(&self) -> Vec<(usize, Scope, Option<FieldPath>)> {
        let mut waiting = Vec::new();
        for (rule, written) in self.form.deadlines.iter().enumerate() {
            for scope in scopes(self, written.list) {
                let in_play = written.gate.as_ref().is_none_or(|gate| self.gate(gate, &scope));
                if !in_play || self.deadline(rule, &scope).is_some() {
                    continue;
                }
                let anchor = match written.from {
                    Operand::Question(ix) if self.in_play(ix, &scope) => {
                        Some(self.path(ix, &scope))
                    }
                    _ => None,
                };
                waiting.push((rule, scope, anchor));
            }
        }
        waiting
    }
}
