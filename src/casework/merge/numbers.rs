//! Two copies of a case may both have given the next number to an item of their own. Here an item
//! that came in finds its own in this copy, or gets a number that is free.

use std::collections::{BTreeMap, BTreeSet};

use super::sums::{Sums, of_answers, own_answers};
use crate::archive::{Case, HandedOver};
use crate::interview::{Answer, Answers, Item};

/// Items of a list, by `list/number`: what they are called in another copy.
pub(super) type Numbers = BTreeMap<String, u32>;

/// Names that stand for the items of a list beside its own: the letters that are made of each.
pub type Aliases = BTreeMap<String, String>;

fn name(list: &str, item: u32) -> String {
    format!("{list}/{item}")
}

/// Every group of answers of a case, by the key of its filing.
fn groups(case: &Case) -> impl Iterator<Item = (&str, Answers)> {
    let filings = case.filings.iter();
    let filings = filings.map(|filing| (filing.key.as_str(), own_answers(&case.shared, filing)));
    std::iter::once(("", case.shared.clone())).chain(filings)
}

/// An item of a list, as each group of answers that has it tells it.
type Told = BTreeMap<String, Item>;

/// The items of all outer lists.
fn items_of(case: &Case) -> BTreeMap<String, BTreeMap<u32, Told>> {
    let mut lists: BTreeMap<String, BTreeMap<u32, Told>> = BTreeMap::new();
    for (key, answers) in groups(case) {
        for (list, answer) in answers.iter() {
            for item in &answer.items {
                let told = lists.entry(list.to_owned()).or_default().entry(item.id).or_default();
                told.insert(key.to_owned(), item.clone());
            }
        }
    }
    lists
}

/// The numbers that a list had in a state.
fn numbered(sums: &Sums, list: &str) -> BTreeSet<u32> {
    let ids = sums.keys().filter_map(|place| {
        let (_, path) = place.split_once('|')?;
        path.strip_prefix(list)?.strip_prefix('/')?.parse().ok()
    });
    ids.collect()
}

/// What each item of the other copy is called in this one. `base` is the last common state as both
/// of them keep it, this one's first.
pub(super) fn translation(
    mine: &Case,
    theirs: &Case,
    base: Option<(&HandedOver, &HandedOver)>,
) -> Numbers {
    let (own, lists) = (items_of(mine), items_of(theirs));
    let none = BTreeMap::new();
    let mut numbers = Numbers::new();
    for (list, coming) in &lists {
        let here = own.get(list).unwrap_or(&none);
        let called = |state: &HandedOver, item: u32| {
            state.moved.get(&name(list, item)).copied().unwrap_or(item)
        };
        let common: BTreeMap<u32, u32> = base.map_or_else(BTreeMap::new, |(known, told)| {
            let ids = numbered(&known.sums, list).into_iter();
            ids.map(|id| (called(told, id), called(known, id))).collect()
        });
        let common_here: BTreeSet<u32> = common.values().copied().collect();
        let mut used: BTreeSet<u32> = here.keys().copied().chain(common_here.clone()).collect();
        let last = used.iter().chain(coming.keys()).chain(common.keys()).max().copied();
        let mut next = last.unwrap_or(0);
        for (id, told) in coming {
            let number = match (common.get(id), here.get(id)) {
                (Some(known), _) => *known,
                (None, Some(own)) if !common_here.contains(id) => {
                    let same = match base {
                        Some(_) => says(own) == says(told),
                        None => has_in_common(own, told),
                    };
                    if same { *id } else { free(&mut next, &used) }
                }
                (None, None) if !used.contains(id) => *id,
                _ => free(&mut next, &used),
            };
            used.insert(number);
            numbers.insert(name(list, *id), number);
        }
    }
    numbers
}

fn free(next: &mut u32, used: &BTreeSet<u32>) -> u32 {
    *next = next.saturating_add(1);
    if !used.contains(next) {
        return *next;
    }
    // Beyond the largest number there is; a gap serves as well.
    *next = (1..=u32::MAX).find(|id| !used.contains(id)).unwrap_or(u32::MAX);
    *next
}

fn says(told: &Told) -> Sums {
    let mut sums = Sums::new();
    for (key, item) in told {
        of_answers(&item.fields, &format!("{key}|"), &mut sums);
    }
    sums
}

/// Without a common state: items with the same number and an answer in common are the same.
fn has_in_common(one: &Told, other: &Told) -> bool {
    let (one, other) = (says(one), says(other));
    let same = one.iter().any(|(place, sum)| other.get(place) == Some(sum));
    same || one.is_empty() || other.is_empty()
}

/// A state as the other copy keeps it, with the items as they are called here.
pub(super) fn translated(state: &HandedOver, numbers: &Numbers) -> HandedOver {
    let mut moved = BTreeMap::new();
    for place in state.sums.keys() {
        let Some((_, path)) = place.split_once('|') else { continue };
        let Some((list, id)) = path.split_once('/') else { continue };
        let Ok(id) = id.parse::<u32>() else { continue };
        let item = name(list, id);
        let there = state.moved.get(&item).copied().unwrap_or(id);
        let here = numbers.get(&name(list, there)).copied().unwrap_or(there);
        if here != id {
            moved.insert(item, here);
        }
    }
    HandedOver { moved, ..state.clone() }
}

/// The sums of a state with the items as they are called here.
pub(super) fn sums_here(state: &HandedOver) -> Sums {
    let called = |list: &str, id: &str| {
        let moved = state.moved.get(&format!("{list}/{id}"));
        moved.map_or_else(|| id.to_owned(), ToString::to_string)
    };
    let place = |place: &str| -> String {
        let Some((key, path)) = place.split_once('|') else { return place.to_owned() };
        let Some((list, rest)) = path.split_once('/') else { return place.to_owned() };
        let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
        let id = called(list, id);
        match rest {
            Some(rest) => format!("{key}|{list}/{id}/{rest}"),
            None => format!("{key}|{list}/{id}"),
        }
    };
    let outer_list = |place: &str| -> Option<String> {
        let list = place.split_once('|')?.1.strip_suffix('#')?;
        (!list.contains('/')).then(|| list.to_owned())
    };
    let translated = state.sums.iter().map(|(at, sum)| match outer_list(at) {
        Some(list) => {
            let ids: Vec<String> = sum.split(',').map(|id| called(&list, id)).collect();
            (at.clone(), ids.join(","))
        }
        None => (place(at), sum.clone()),
    });
    translated.collect()
}

/// Calls the items of the other copy as they are called here, wherever they are named.
pub(super) fn renumber(case: &mut Case, numbers: &Numbers, aliases: &Aliases) {
    let named = |text: &str, mark: char| -> Option<String> {
        let (before, id) = text.split_once(mark)?;
        let list = aliases.get(before).map_or(before, String::as_str);
        // A letter to an office that nobody knows is named by the item that tells of it.
        let own = if id.starts_with("egen_") { "egen_" } else { "" };
        let number = numbers.get(&format!("{list}/{}", &id[own.len()..]))?;
        Some(format!("{before}{mark}{own}{number}"))
    };
    let rename = |answers: &mut Answers| {
        let mut renamed = Answers::default();
        for (id, answer) in answers.iter() {
            let mut answer = answer.clone();
            for item in &mut answer.items {
                item.id = numbers.get(&name(id, item.id)).copied().unwrap_or(item.id);
            }
            renumber_picks(&mut answer, &|pick| named(pick, ':'));
            renamed.set(id, answer);
        }
        *answers = renamed;
    };
    rename(&mut case.shared);
    for filing in &mut case.filings {
        rename(&mut filing.answers);
        let settled = std::mem::take(&mut filing.settled).into_iter();
        filing.settled = settled.map(|key| named(&key, ':').unwrap_or(key)).collect();
        // They are told anew when the case is opened here.
        filing.deadlines.clear();
        filing.at = None;
    }
    for note in &mut case.notes {
        note.became = note.became.take().map(|became| {
            let renamed = became.split_once(':').and_then(|(filing, path)| {
                let (list, rest) = path.split_once('/')?;
                let (id, rest) = rest.split_once('/')?;
                let number = numbers.get(&format!("{list}/{id}"))?;
                Some(format!("{filing}:{list}/{number}/{rest}"))
            });
            renamed.unwrap_or(became)
        });
    }
}

fn renumber_picks(answer: &mut Answer, named: &dyn Fn(&str) -> Option<String>) {
    for pick in &mut answer.picks {
        if let Some(renamed) = named(pick) {
            *pick = renamed;
        }
    }
    for item in &mut answer.items {
        let mut fields = Answers::default();
        for (id, field) in item.fields.iter() {
            let mut field = field.clone();
            renumber_picks(&mut field, named);
            fields.set(id, field);
        }
        item.fields = fields;
    }
}
