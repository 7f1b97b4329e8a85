//! What is wrong or odd with the answers, as data: worded in one place, shown under the field and
//! in lists, and never in the way of going back.

use super::answers::FieldPath;
use super::picture::{Picture, Scope, Seen, Status};
use super::value::{Invalid, Value};
use crate::form::{Bound, Check, Form, GroupRule, Kind, Need, Operand, QuestionIx};
use crate::law::{PartialDate, identity};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The field, or the first field of a check over several.
    pub path: FieldPath,
    pub kind: FindingKind,
    /// Must findings keep a letter from being final; should findings are asked about once.
    pub need: Need,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    Invalid(Invalid),
    TooLate {
        latest: PartialDate,
    },
    TooEarly {
        earliest: PartialDate,
    },
    /// Hundredths.
    TooSmall {
        least: i64,
    },
    TooLarge {
        most: i64,
    },
    /// A soft length limit; the form says what to say.
    Long {
        question: QuestionIx,
        check: usize,
        characters: usize,
    },
    /// A check over several questions, by its place in the form.
    Group(usize),
    IdNumber(identity::Finding),
    /// An address whose last line is no post code and place.
    NoPostcode,
}

impl Picture<'_> {
    /// Findings of one question.
    #[must_use]
    pub fn findings_of(&self, ix: QuestionIx, scope: &[u32]) -> Vec<Finding> {
        let field = self.field(ix, scope);
        let path = self.path(ix, scope);
        let finding = |kind, need| Finding { path: path.clone(), kind, need };
        if let Status::Invalid(why) = &field.status {
            return vec![finding(FindingKind::Invalid(why.clone()), Need::Must)];
        }
        let Some(value) = &field.value else {
            return Vec::new();
        };
        let question = self.form.question(ix);
        let mut findings = Vec::new();
        for (at, check) in question.checks.iter().enumerate() {
            findings.extend(
                self.check(ix, at, check, value, scope).map(|(kind, need)| finding(kind, need)),
            );
        }
        match (&question.kind, value) {
            (Kind::NationalId, Value::Text(text)) => {
                match identity::examine(text, self.form.country) {
                    identity::Finding::Plausible => {}
                    // Another number of digits is no national id at all.
                    odd @ identity::Finding::WrongLength => {
                        findings.push(finding(FindingKind::IdNumber(odd), Need::Must));
                    }
                    odd => findings.push(finding(FindingKind::IdNumber(odd), Need::Should)),
                }
            }
            (Kind::Address, Value::Text(text)) if !has_postcode(text) => {
                findings.push(finding(FindingKind::NoPostcode, Need::Should));
            }
            _ => {}
        }
        findings
    }

    fn check(
        &self,
        ix: QuestionIx,
        at: usize,
        check: &Check,
        value: &Value,
        scope: &[u32],
    ) -> Option<(FindingKind, Need)> {
        match (check, value) {
            (Check::NotAfter(bound), Value::Date(date)) => {
                self.turns_if_today(bound, *date);
                let latest = self.date_bound(bound, scope)?;
                let after = latest.is_before(*date) == Some(true);
                after.then_some((FindingKind::TooLate { latest }, Need::Must))
            }
            (Check::NotBefore(bound), Value::Date(date)) => {
                self.turns_if_today(bound, *date);
                let earliest = self.date_bound(bound, scope)?;
                let before = date.is_before(earliest) == Some(true);
                before.then_some((FindingKind::TooEarly { earliest }, Need::Must))
            }
            (Check::AtLeast(bound), Value::Number(number) | Value::Money(number)) => {
                let least = self.number_bound(bound, scope)?;
                (*number < least).then_some((FindingKind::TooSmall { least }, Need::Must))
            }
            (Check::AtMost(bound), Value::Number(number) | Value::Money(number)) => {
                let most = self.number_bound(bound, scope)?;
                (*number > most).then_some((FindingKind::TooLarge { most }, Need::Must))
            }
            (Check::LongerThan { characters, .. }, Value::Text(text)) => {
                let length = text.chars().count();
                let kind = FindingKind::Long { question: ix, check: at, characters: length };
                (length > *characters).then_some((kind, Need::Should))
            }
            _ => None,
        }
    }

    fn turns_if_today(&self, bound: &Bound, date: PartialDate) {
        if *bound == Bound::Today {
            self.turns_around(date);
        }
    }

    fn date_bound(&self, bound: &Bound, scope: &[u32]) -> Option<PartialDate> {
        match bound {
            Bound::Today => Some(PartialDate::day(self.today)),
            Bound::Day(day) => Some(PartialDate::day(*day)),
            Bound::Number(_) => None,
            Bound::Answer(ix) => match self.value(*ix, scope)? {
                Value::Date(date) => Some(date),
                _ => None,
            },
        }
    }

    fn number_bound(&self, bound: &Bound, scope: &[u32]) -> Option<i64> {
        match bound {
            Bound::Number(number) => Some(*number),
            Bound::Today | Bound::Day(_) => None,
            Bound::Answer(ix) => match self.value(*ix, scope)? {
                Value::Number(number) | Value::Money(number) => Some(number),
                _ => None,
            },
        }
    }

    /// Findings of the checks over several questions.
    #[must_use]
    pub fn group_findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (at, check) in self.form.checks.iter().enumerate() {
            for scope in scopes(self, check.list) {
                if check.when.as_ref().is_some_and(|gate| !self.gate(gate, &scope)) {
                    continue;
                }
                if let Some(first) = self.group_fails(&check.rule, &scope) {
                    let path = self.path(first, &scope);
                    findings.push(Finding { path, kind: FindingKind::Group(at), need: check.need });
                }
            }
        }
        findings
    }

    /// The question to point at when a rule does not hold.
    fn group_fails(&self, rule: &GroupRule, scope: &[u32]) -> Option<QuestionIx> {
        let in_play = |of: &[QuestionIx]| -> Vec<QuestionIx> {
            of.iter().copied().filter(|ix| self.in_play(*ix, scope)).collect()
        };
        let given = |ix: &QuestionIx| self.field(*ix, scope).value.is_some();
        match rule {
            GroupRule::AtLeastOne(of) => {
                let of = in_play(of);
                of.first().copied().filter(|_| !of.iter().any(given))
            }
            GroupRule::ExactlyOne(of) => {
                let of = in_play(of);
                of.first().copied().filter(|_| of.iter().filter(|ix| given(ix)).count() != 1)
            }
            GroupRule::SumAtMost { of, limit } => {
                let sum: i64 = of
                    .iter()
                    .filter_map(|ix| match self.value(*ix, scope)? {
                        Value::Number(number) | Value::Money(number) => Some(number),
                        _ => None,
                    })
                    .sum();
                of.first().copied().filter(|_| sum > *limit)
            }
            GroupRule::NotBefore { later, earlier } => {
                let date = |ix: QuestionIx| match self.seen(Operand::Question(ix), scope) {
                    Seen::Value(Value::Date(date)) => Some(date),
                    _ => None,
                };
                let wrong = date(*later)?.is_before(date(*earlier)?) == Some(true);
                wrong.then_some(*later)
            }
        }
    }
}

/// Every scope of a list's items, nested lists included; the one empty scope for no list.
#[must_use]
pub(super) fn scopes(picture: &Picture<'_>, list: Option<QuestionIx>) -> Vec<Scope> {
    let Some(list) = list else {
        return vec![Vec::new()];
    };
    let mut lists = lists_down_to(picture.form, list);
    lists.push(list);
    let mut scopes: Vec<Scope> = vec![Vec::new()];
    for list in lists {
        let mut inner = Vec::new();
        for scope in scopes {
            for item in picture.items(list, &scope) {
                let mut scope = scope.clone();
                scope.push(item);
                inner.push(scope);
            }
        }
        scopes = inner;
    }
    scopes
}

fn lists_down_to(form: &Form, list: QuestionIx) -> Vec<QuestionIx> {
    form.lists_around(list)
}

/// Whether the last line starts with a post code (Norway and Denmark: four digits), or the address
/// is abroad and ends with a country.
fn has_postcode(address: &str) -> bool {
    let lines: Vec<&str> = address.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let Some(last) = lines.last() else {
        return false;
    };
    let digits = last.chars().take_while(char::is_ascii_digit).count();
    let abroad = lines.len() > 2 && last.chars().all(|c| !c.is_ascii_digit());
    (digits == 4 && last.chars().nth(4).is_some_and(char::is_whitespace)) || abroad
}
