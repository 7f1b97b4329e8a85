//! Walks through a form that answer by rule: what must be answered to reach a question is worked
//! out backwards from its conditions, everything else is filled in.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::form::{
    Bound, Check, Compare, Condition, DerivedRule, DerivedValue, DocumentKind, Form, Gate, Kind,
    Literal, Need, Offer, Operand, Options, Per, QuestionIx, Test,
};
use crate::interview::{Answers, Edit, EntryState, Interview, Mark, World};

/// What a question is to be answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    Pick(Vec<String>),
    Avoid(Vec<String>),
    Mark(Mark),
    Given,
    Items(usize),
    /// Text as typed: a date or a number.
    Typed(String),
}

/// Wanted answers by question.
pub type Wants = BTreeMap<QuestionIx, Want>;

/// How much of the rest is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Only musts.
    Least,
    Most,
    /// Each by the toss of a seeded coin.
    Some(u64),
}

/// A walk to take.
#[derive(Debug, Clone)]
pub struct Plan {
    pub wants: Wants,
    /// How dates are answered, as an index of [`DATES`].
    pub dates: usize,
    pub fill: Fill,
    /// Turns the choice of options that nothing decides.
    pub turn: usize,
}

/// Ways to answer dates: days before today, or a coarser or missing date.
pub const DATES: [DateWay; 7] = [
    DateWay::Ago(3),
    DateWay::Ago(24),
    DateWay::Ago(60),
    DateWay::Ago(420),
    DateWay::LastMonth,
    DateWay::LastYear,
    DateWay::Unknown,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWay {
    Ago(i32),
    LastMonth,
    LastYear,
    Unknown,
}

/// Most ways to reach something that are kept.
const ALTERNATIVES: usize = 12;

/// What must be answered so that a question is asked; several ways, the first the simplest.
pub fn ways_to(form: &Form, ix: QuestionIx) -> Vec<Wants> {
    question(form, ix, 0)
}

/// What must be answered so that a gate opens.
pub fn ways_through(form: &Form, gate: &Gate) -> Vec<Wants> {
    condition(form, &gate.when, 0)
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
        Condition::None(parts) => {
            let avoided = parts.iter().filter_map(avoid).fold(Wants::new(), |mut all, one| {
                all.extend(one);
                all
            });
            vec![avoided]
        }
        Condition::Test { operand, test, .. } => tested(form, *operand, test, depth + 1),
    }
}

/// Wants that keep a simple condition from holding.
fn avoid(part: &Condition) -> Option<Wants> {
    match part {
        Condition::All(parts) if parts.len() == 1 => avoid(&parts[0]),
        Condition::Test { operand: Operand::Question(ix), test: Test::Is(words), .. } => {
            Some(Wants::from([(*ix, Want::Avoid(words.clone()))]))
        }
        _ => None,
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
            Operand::Question(ix) => question(form, ix, depth),
            _ => vec![Wants::new()],
        },
        Operand::Letters => many_letters(form, depth),
    }
}

fn derived(form: &Form, at: usize, test: &Test, depth: usize) -> Vec<Wants> {
    match (&form.derived[at].rule, test) {
        (DerivedRule::First(cases), Test::Is(words)) => {
            let mut ways = Vec::new();
            for (gate, value) in cases {
                let through = gate
                    .as_ref()
                    .map_or_else(|| vec![Wants::new()], |gate| condition(form, &gate.when, depth));
                match value {
                    DerivedValue::Word(word) if words.contains(word) => ways.extend(through),
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
pub fn both(form: &Form, some: &[Wants], others: &[Wants]) -> Vec<Wants> {
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

/// Takes a walk and returns the interview at its end. Advice that can be gone past is.
pub fn take(form: &Arc<Form>, world: &Arc<World>, today: Date, plan: &Plan) -> Interview {
    let (form, world) = (Arc::clone(form), Arc::clone(world));
    let mut interview = Interview::new(form, world, today, Answers::default(), Answers::default());
    let mut coin = match plan.fill {
        Fill::Some(seed) => seed | 1,
        Fill::Least | Fill::Most => 1,
    };
    let mut passed_over: Vec<String> = Vec::new();
    for _ in 0..16 {
        let mut changed = false;
        for entry in interview.entries() {
            let path = entry.path.to_string();
            let want = plan.wants.get(&entry.ix);
            let open = entry.state == EntryState::Open
                || matches!(entry.state, EntryState::Given { suggested: true });
            if !open || passed_over.contains(&path) {
                continue;
            }
            coin = coin
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let wanted = match plan.fill {
                Fill::Least => entry.need == Need::Must && entry.state == EntryState::Open,
                Fill::Most => true,
                Fill::Some(_) => entry.need == Need::Must || (coin >> 40) % 2 == 0,
            };
            if want.is_none() && !wanted {
                passed_over.push(path);
                continue;
            }
            let edits = edits(&interview, entry.ix, &entry.scope, &path, want, plan);
            if edits.is_empty() {
                passed_over.push(path);
                continue;
            }
            for edit in edits {
                changed |= interview.apply(&edit).is_ok();
            }
            if matches!(interview.form().question(entry.ix).kind, Kind::List(_)) {
                passed_over.push(path);
            }
        }
        if !changed {
            break;
        }
    }
    settle(&mut interview);
    interview
}

/// Goes on in spite of every stop that allows it.
fn settle(interview: &mut Interview) {
    let told: Vec<String> = interview
        .picture()
        .advice(interview.settled())
        .iter()
        .filter(|told| told.advice.offers.iter().any(|offer| matches!(offer, Offer::Continue)))
        .map(|told| told.key.clone())
        .collect();
    for key in told {
        let _ = interview.apply(&Edit::Settle(key));
    }
}

fn edits(
    interview: &Interview,
    ix: QuestionIx,
    scope: &[u32],
    path: &str,
    want: Option<&Want>,
    plan: &Plan,
) -> Vec<Edit> {
    let question = interview.form().question(ix);
    let path = || path.to_owned();
    if let Some(Want::Mark(mark)) = want {
        return vec![Edit::Mark(path(), *mark)];
    }
    if let Some(Want::Typed(text)) = want {
        return vec![Edit::Text(path(), text.clone())];
    }
    let words = format!("Prøvesvar til {}", question.id.replace('_', " "));
    match &question.kind {
        Kind::YesNo => {
            let pick = match want {
                Some(Want::Pick(ids)) => ids.clone(),
                _ => {
                    vec![if (plan.turn + ix.0).is_multiple_of(2) { "ja" } else { "nei" }.to_owned()]
                }
            };
            vec![Edit::Pick(path(), pick)]
        }
        Kind::Choice(options) | Kind::Choices { options, .. } => {
            choose(interview, ix, scope, &path(), options, want, plan)
        }
        Kind::List(rule) => {
            let wanted = match (want, plan.fill) {
                (Some(Want::Items(count)), _) => *count,
                (_, Fill::Most) => 2,
                _ => 1,
            };
            let there = interview.picture().items(ix, scope).len();
            let missing = wanted.max(rule.min).min(rule.max).saturating_sub(there);
            (0..missing).map(|_| Edit::AddItem(path())).collect()
        }
        Kind::Date => match DATES[plan.dates] {
            DateWay::Unknown if question.unknown.is_some() => {
                vec![Edit::Mark(path(), Mark::Unknown)]
            }
            way => {
                let future = question
                    .checks
                    .iter()
                    .any(|check| matches!(check, Check::NotBefore(Bound::Today)));
                vec![Edit::Text(path(), date(way, interview.today(), future))]
            }
        },
        Kind::Number => vec![Edit::Text(path(), "2".to_owned())],
        Kind::Money => vec![Edit::Text(path(), "12 500".to_owned())],
        // A synthetic number: month + 80.
        Kind::NationalId => vec![Edit::Text(path(), "15868540033".to_owned())],
        Kind::Phone => vec![Edit::Text(path(), "22 22 22 22".to_owned())],
        Kind::Email => vec![Edit::Text(path(), "kari@eksempel.no".to_owned())],
        Kind::Address => vec![Edit::Text(path(), "Storgata 1\n0161 Oslo".to_owned())],
        Kind::Office(_) => vec![
            Edit::Part(path(), "name".to_owned(), "Eksempel sykehus".to_owned()),
            Edit::Part(path(), "address".to_owned(), "Postboks 1\n0101 Oslo".to_owned()),
        ],
        Kind::Enclosure => vec![
            Edit::Part(path(), "title".to_owned(), words),
            Edit::Part(path(), "date".to_owned(), "2026-01-12".to_owned()),
        ],
        Kind::Text | Kind::LongText | Kind::Note => vec![Edit::Text(path(), words)],
    }
}

fn choose(
    interview: &Interview,
    ix: QuestionIx,
    scope: &[u32],
    path: &str,
    options: &Options,
    want: Option<&Want>,
    plan: &Plan,
) -> Vec<Edit> {
    let offered = interview.picture().offered(ix, scope);
    let avoid: &[String] = match want {
        Some(Want::Avoid(words)) => words,
        _ => &[],
    };
    let picks: Vec<String> = match want {
        Some(Want::Pick(ids)) => ids.clone(),
        _ if matches!(options, Options::Letters | Options::Items(_)) => {
            offered.iter().map(|option| option.id.clone()).collect()
        }
        _ => {
            let usable: Vec<_> =
                offered.iter().filter(|option| !avoid.contains(&option.id)).collect();
            if usable.is_empty() {
                return Vec::new();
            }
            vec![usable[(plan.turn + ix.0) % usable.len()].id.clone()]
        }
    };
    let other = offered.iter().any(|option| option.other && picks.contains(&option.id));
    let mut edits = Vec::new();
    if other {
        edits.push(Edit::OtherWords(path.to_owned(), "noe helt annet".to_owned()));
    }
    edits.push(Edit::Pick(path.to_owned(), picks));
    edits
}

fn date(way: DateWay, today: Date, future: bool) -> String {
    if future {
        return today.saturating_add(90.days()).to_string();
    }
    match way {
        DateWay::Ago(days) => today.saturating_sub(i64::from(days).days()).to_string(),
        DateWay::LastMonth => {
            let month = today.saturating_sub(1.month());
            format!("{:04}-{:02}", month.year(), month.month())
        }
        DateWay::LastYear => (today.year() - 1).to_string(),
        DateWay::Unknown => today.saturating_sub(3.days()).to_string(),
    }
}
