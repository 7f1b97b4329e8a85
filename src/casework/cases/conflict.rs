//! Whether somebody in the case at hand stands in another case already: an adviser must know before
//! they promise anything. Told once and calmly; it stops nothing.
//!
//! At home it says nothing: there the same people stand in every letter.

use std::collections::{BTreeMap, BTreeSet};

use super::glance::{Whom, stamp};
use super::people::{Person, Role, Sameness, people};
use crate::archive::{CaseId, Store};
use crate::casework::house::House;
use crate::interview::Interview;

/// With patients of so many names the archive is one of an adviser.
const MANY_PATIENTS: usize = 3;

/// Who writes in the cases of so many patients is the adviser, and no news.
const ONESELF: usize = 3;

/// Somebody who stands in other cases too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Elsewhere {
    pub name: String,
    pub role: RoleThere,
    /// The name is the same, and nothing else is known of both.
    pub only_name: bool,
    pub cases: Vec<CaseId>,
}

/// What somebody is in the other cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleThere {
    Patient,
    Writer,
    Opponent,
}

impl Elsewhere {
    /// It as a sentence.
    #[must_use]
    pub fn text(&self, house: &House) -> String {
        let cases: Vec<String> = self.cases.iter().map(ToString::to_string).collect();
        let cases = cases.join(", ");
        let args = [
            ("name", (&self.name).into()),
            ("cases", (&cases).into()),
            ("count", self.cases.len().into()),
        ];
        let id = match (self.role, self.only_name) {
            (RoleThere::Patient, false) => "elsewhere-patient",
            (RoleThere::Writer, false) => "elsewhere-writer",
            (RoleThere::Opponent, false) => "elsewhere-opponent",
            (RoleThere::Patient, true) => "elsewhere-maybe-patient",
            (RoleThere::Writer, true) => "elsewhere-maybe-writer",
            (RoleThere::Opponent, true) => "elsewhere-maybe-opponent",
        };
        house.words.say_with(id, &args)
    }
}

/// The people of an interview, with their names.
pub(in crate::casework) fn people_of(
    house: &House,
    store: &Store,
    interview: &Interview,
) -> Vec<(Person, String)> {
    people(house, store, &interview.picture(), &mut BTreeSet::new())
}

/// Who of these stands in other cases.
pub(in crate::casework) fn elsewhere(
    house: &House,
    store: &Store,
    id: CaseId,
    own: &[(Person, String)],
) -> Vec<Elsewhere> {
    if own.is_empty() {
        return Vec::new();
    }
    let stamp = stamp(house);
    // What cannot be read now is no reason to stop anybody.
    let rows = store.glances(|bytes| Whom::read(bytes, stamp)).unwrap_or_default();
    let others: Vec<(CaseId, Whom)> = rows
        .into_iter()
        .filter(|row| row.id != id)
        .filter_map(|row| Some((row.id, row.glance?)))
        .collect();
    let is_patient = |person: &&Person| person.role == Role::Patient;
    let of_others = others.iter().flat_map(|(_, glance)| glance.people.iter());
    let own_people = own.iter().map(|(person, _)| person);
    let patients: BTreeSet<u64> =
        of_others.chain(own_people).filter(is_patient).map(Person::name).collect();
    let has_calls = others.iter().any(|(_, glance)| glance.has_call());
    if patients.len() < MANY_PATIENTS && !has_calls {
        return Vec::new();
    }
    let mut found: BTreeMap<(String, RoleThere, bool), Vec<CaseId>> = BTreeMap::new();
    for (person, name) in own {
        if person.role == Role::Writer && writes_for_many(person, &others) {
            continue;
        }
        for (case, glance) in &others {
            for there in &glance.people {
                let Some(sameness) = person.same(there) else { continue };
                // A writer who writes again, or a place that is complained of again, is no news.
                if person.role == there.role && person.role != Role::Patient {
                    continue;
                }
                let role = match there.role {
                    Role::Patient => RoleThere::Patient,
                    Role::Writer => RoleThere::Writer,
                    Role::Opponent => RoleThere::Opponent,
                };
                let key = (name.clone(), role, sameness == Sameness::Maybe);
                let cases = found.entry(key).or_default();
                if !cases.contains(case) {
                    cases.push(*case);
                }
            }
        }
    }
    found
        .into_iter()
        .map(|((name, role, only_name), cases)| Elsewhere { name, role, only_name, cases })
        .collect()
}

fn writes_for_many(person: &Person, others: &[(CaseId, Whom)]) -> bool {
    let patients: BTreeSet<u64> = others
        .iter()
        .filter(|(_, glance)| {
            let mut writers = glance.people.iter().filter(|there| there.role == Role::Writer);
            writers.any(|there| there.name() == person.name())
        })
        .flat_map(|(_, glance)| &glance.people)
        .filter(|there| there.role == Role::Patient)
        .map(Person::name)
        .collect();
    patients.len() >= ONESELF
}
