//! What must be answered for a question to be asked, a gate to open or a condition to hold, worked
//! out backwards from the conditions of a form.

use std::collections::BTreeMap;

use jiff::ToSpan;

use crate::form::{
    Compare, Condition, DerivedRule, DerivedValue, DocumentKind, Form, Kind, Literal, Need,
    Operand, Per, QuestionIx, Test,
};
use crate::interview::Mark;

/// What a question is to be answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    Pick(Vec<String>),
    Avoid(Vec<String>),
    Mark(Mark),
    Given,
    /// Left unanswered.
    Leave,
    Items(usize),
    /// Text as typed: a date or a number.
    Typed(String),
}

/// Wanted answers by question.
pub type Wants = BTreeMap<QuestionIx, Want>;

/// Most ways to reach something that are kept.
const ALTERNATIVES: usize = 12;

/// What must be answered so that a question is asked; several ways, the first the simplest.
pub fn ways_to(form: &Form, ix: QuestionIx) -> Vec<Wants> {
    question(form, ix, 0)
}

/// What must be answered so that a condition holds.
pub fn ways_through(form: &Form, wanted: &Condition) -> Vec<Wants> {
    condition(form, wanted, 0)
}

fn question(form: &Form, ix: QuestionIx, depth: usize) -> Vec<Wants> {
    if depth > 12 {
        return vec![Wants::new()];
    }
    let asked = form.question(ix);
    let mut ways = vec![Wants::new()];
    for gate in &asked.gates {
        ways = both(form, &ways, &condition(form, &gate.when, depth + 1));
    }
    if let Some(list) = asked.list {
        ways = both(form, &ways, &question(form, list, depth + 1));
        ways = both(form, &ways, &[Wants::from([(list, Want::Items(1))])]);
    }
    ways
}

fn condition(form: &Form, wanted: &Condition, depth: usize) -> Vec<Wants> {
    if depth > 12 {
        return vec![Wants::new()];
    }
    match wanted {
        Condition::All(parts) => parts.iter().fold(vec![Wants::new()], |ways, part| {
            both(form, &ways, &condition(form, part, depth + 1))
        }),
        Condition::Any(parts) => {
            let mut ways: Vec<Wants> =
                parts.iter().flat_map(|part| condition(form, part, depth + 1)).collect();
            ways.truncate(ALTERNATIVES);
            ways
        }
        Condition::None(parts) => parts.iter().fold(vec![Wants::new()], |ways, part| {
            both(form, &ways, &avoided(form, part, depth + 1))
        }),
        Condition::Test { operand, test, .. } => tested(form, *operand, test, depth + 1),
    }
}

/// What keeps a condition from holding, as far as that can be answered for.
fn avoided(form: &Form, part: &Condition, depth: usize) -> Vec<Wants> {
    match part {
        Condition::All(parts) if parts.len() == 1 => avoided(form, &parts[0], depth),
        Condition::Any(parts) => parts
            .iter()
            .fold(vec![Wants::new()], |ways, part| both(form, &ways, &avoided(form, part, depth))),
        Condition::None(parts) if parts.len() == 1 => condition(form, &parts[0], depth),
        Condition::Test { operand: Operand::Question(ix), test: Test::Is(words), .. } => {
            vec![Wants::from([(*ix, Want::Avoid(words.clone()))])]
        }
        Condition::Test { operand: Operand::Question(ix), test: Test::Answered(true), .. }
            if form.question(*ix).need != Need::Must =>
        {
            vec![Wants::from([(*ix, Want::Leave)])]
        }
        Condition::Test { operand: Operand::Derived(at), test: Test::Is(words), .. } => {
            let others = form.derived[*at].words.iter().map(|word| &word.id);
            let others = others.filter(|word| !words.contains(word)).cloned();
            derived(form, *at, &Test::Is(others.collect()), depth)
        }
        _ => vec![Wants::new()],
    }
}

fn tested(form: &Form, operand: Operand, test: &Test, depth: usize) -> Vec<Wants> {
    match operand {
        Operand::Question(ix) => {
            let reached = question(form, ix, depth);
            let wants: Vec<Wants> = match test {
                Test::Is(words) => words
                    .iter()
                    .map(|word| Wants::from([(ix, Want::Pick(vec![word.clone()]))]))
                    .collect(),
                Test::Only(words) => vec![Wants::from([(ix, Want::Pick(words.clone()))])],
                Test::Unknown(true) => vec![Wants::from([(ix, Want::Mark(Mark::Unknown))])],
                Test::Answered(true) => vec![Wants::from([(ix, Want::Given)])],
                Test::Count(compare, count) => {
                    vec![Wants::from([(ix, Want::Items(enough(*compare, *count)))])]
                }
                Test::AnyItem(inner) | Test::EveryItem(inner) => {
                    let items = vec![Wants::from([(ix, Want::Items(1))])];
                    both(form, &items, &condition(form, inner, depth))
                }
                Test::Number(compare, Literal::Number(number)) => {
                    let number: i64 = enough(*compare, number / 100);
                    vec![Wants::from([(ix, Want::Typed(number.to_string()))])]
                }
                Test::Before(Literal::Day(day)) => {
                    let day = day.saturating_sub(1.day());
                    vec![Wants::from([(ix, Want::Typed(day.to_string()))])]
                }
                Test::After(Literal::Day(day)) => {
                    let day = day.saturating_add(1.day());
                    vec![Wants::from([(ix, Want::Typed(day.to_string()))])]
                }
                _ => vec![Wants::new()],
            };
            both(form, &reached, &wants)
        }
        Operand::Derived(at) => derived(form, at, test, depth),
        // Deadlines follow from the way dates are answered, which is tried in every way.
        Operand::Deadline(at) => match form.deadlines[at].from {
            anchor @ (Operand::Question(_) | Operand::Derived(_)) => {
                tested(form, anchor, &Test::Answered(true), depth)
            }
            Operand::Deadline(_) | Operand::Letters => vec![Wants::new()],
        },
        Operand::Letters => many_letters(form, depth),
    }
}

fn derived(form: &Form, at: usize, test: &Test, depth: usize) -> Vec<Wants> {
    match (&form.derived[at].rule, test) {
        (DerivedRule::First(cases), Test::Is(_) | Test::Answered(true)) => {
            let mut ways = Vec::new();
            let is_wanted = |word: &String| match test {
                Test::Is(words) => words.contains(word),
                _ => true,
            };
            for (gate, value) in cases {
                let through = gate
                    .as_ref()
                    .map_or_else(|| vec![Wants::new()], |gate| condition(form, &gate.when, depth));
                match value {
                    DerivedValue::Word(word) if is_wanted(word) => ways.extend(through),
                    DerivedValue::Answer(operand) => {
                        ways.extend(both(form, &through, &tested(form, *operand, test, depth)));
                    }
                    DerivedValue::Word(_) => {}
                }
            }
            ways.truncate(ALTERNATIVES);
            ways
        }
        (DerivedRule::Count { list, of }, Test::Number(compare, Literal::Number(number))) => {
            let items = Wants::from([(*list, Want::Items(enough(*compare, number / 100)))]);
            let inner =
                of.as_ref().map_or_else(|| vec![Wants::new()], |of| condition(form, of, depth));
            both(form, &both(form, &question(form, *list, depth), &[items]), &inner)
        }
        _ => vec![Wants::new()],
    }
}

/// More than one letter: two items for a letter per item, or two kinds of letters.
fn many_letters(form: &Form, depth: usize) -> Vec<Wants> {
    let mut ways = Vec::new();
    for rule in form.documents.iter().filter(|rule| rule.kind == DocumentKind::Letter) {
        let gate = rule.gate.as_ref();
        let through =
            gate.map_or_else(|| vec![Wants::new()], |gate| condition(form, &gate.when, depth));
        let (Per::Item(list) | Per::Office { list, .. }) = &rule.per else { continue };
        let two = [Wants::from([(*list, Want::Items(2))])];
        ways.extend(both(form, &both(form, &through, &question(form, *list, depth)), &two));
    }
    ways.truncate(ALTERNATIVES);
    if ways.is_empty() { vec![Wants::new()] } else { ways }
}

fn enough<N: TryFrom<i64> + Default>(compare: Compare, number: i64) -> N {
    let number = match compare {
        Compare::AtLeast | Compare::AtMost | Compare::Equals => number,
        Compare::MoreThan => number + 1,
        Compare::LessThan => number - 1,
    };
    N::try_from(number).unwrap_or_default()
}

/// Every way of one with every way of the other, where they do not contradict.
fn both(form: &Form, some: &[Wants], others: &[Wants]) -> Vec<Wants> {
    let mut ways = Vec::new();
    for one in some {
        for other in others {
            if let Some(way) = merged(form, one, other) {
                ways.push(way);
                if ways.len() >= ALTERNATIVES {
                    return ways;
                }
            }
        }
    }
    ways
}

fn merged(form: &Form, one: &Wants, other: &Wants) -> Option<Wants> {
    let mut all = one.clone();
    for (ix, want) in other {
        let next = match (all.get(ix), want) {
            (None, want) => want.clone(),
            (Some(Want::Pick(a)), Want::Pick(b)) => {
                let many = matches!(form.question(*ix).kind, Kind::Choices { .. });
                if !many && a != b {
                    return None;
                }
                let mut picks = a.clone();
                picks.extend(b.iter().filter(|id| !a.contains(id)).cloned());
                Want::Pick(picks)
            }
            (Some(Want::Pick(picks)), Want::Avoid(words))
            | (Some(Want::Avoid(words)), Want::Pick(picks)) => {
                if picks.iter().any(|pick| words.contains(pick)) {
                    return None;
                }
                Want::Pick(picks.clone())
            }
            (Some(Want::Avoid(_)), other @ (Want::Mark(_) | Want::Leave)) => other.clone(),
            (Some(known @ (Want::Mark(_) | Want::Leave)), Want::Avoid(_)) => known.clone(),
            (Some(Want::Leave), Want::Given) | (Some(Want::Given), Want::Leave) => return None,
            (Some(Want::Avoid(a)), Want::Avoid(b)) => {
                let mut words = a.clone();
                words.extend(b.iter().filter(|id| !a.contains(id)).cloned());
                Want::Avoid(words)
            }
            (Some(Want::Items(a)), Want::Items(b)) => Want::Items(*a.max(b)),
            (Some(Want::Given), other) => other.clone(),
            (Some(known), Want::Given) => known.clone(),
            (Some(known), want) if known == want => want.clone(),
            _ => return None,
        };
        all.insert(*ix, next);
    }
    Some(all)
}
