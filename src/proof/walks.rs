//! Walks through a form that answer by rule: what is wanted is answered so, everything else is
//! filled in.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::ways::{Want, Wants};
use crate::form::{Bound, Check, Form, Kind, Need, Offer, Options, QuestionIx};
use crate::interview::{Answers, Edit, EntryState, Interview, Mark, World};

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
            if want == Some(&Want::Leave) || (want.is_none() && !wanted) {
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
                Some(Want::Avoid(words)) if words.iter().any(|word| word == "ja") => {
                    vec!["nei".to_owned()]
                }
                Some(Want::Avoid(_)) => vec!["ja".to_owned()],
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
