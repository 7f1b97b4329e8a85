//! Who stands in a case: by prints that tell nothing to whom has not the archive's key, so that an
//! adviser can be told that a person, or the other side, stands in another case already.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::archive::Store;
use crate::casework::house::House;
use crate::form::{self, QuestionIx, Voice, Who};
use crate::interview::{Picture, Speaker, Value};

/// What a person is to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::casework) enum Role {
    #[serde(rename = "p")]
    Patient,
    /// Who writes for the patient.
    #[serde(rename = "w")]
    Writer,
    /// A person that a letter goes to, or is about.
    #[serde(rename = "o")]
    Opponent,
}

/// A person in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::casework) struct Person {
    #[serde(rename = "r")]
    pub role: Role,
    #[serde(rename = "n")]
    name: u64,
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    born: Option<u64>,
    #[serde(rename = "i", default, skip_serializing_if = "Option::is_none")]
    number: Option<u64>,
}

/// How sure it is that two are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::casework) enum Sameness {
    /// The name alone.
    Maybe,
    /// The number, or the name and the day of birth.
    Sure,
}

impl Person {
    /// Whether this is, or may be, the same person as another.
    pub fn same(&self, other: &Self) -> Option<Sameness> {
        let both = |one: Option<u64>, other: Option<u64>| Some(one? == other?);
        match (both(self.number, other.number), both(self.born, other.born)) {
            (Some(true), _) => Some(Sameness::Sure),
            (Some(false), _) | (None, Some(false)) => None,
            _ if self.name != other.name => None,
            (None, Some(true)) => Some(Sameness::Sure),
            (None, None) => Some(Sameness::Maybe),
        }
    }

    /// What two of the same name have in common.
    pub fn name(&self) -> u64 {
        self.name
    }
}

/// The people of a filing. Their names, in small letters, and those of its recipients go to what
/// the case is found by.
pub(super) fn people(
    house: &House,
    store: &Store,
    picture: &Picture<'_>,
    found_by: &mut BTreeSet<String>,
) -> Vec<(Person, String)> {
    let form = picture.form;
    let asked = form.people();
    let is_self = Speaker::new(picture, crate::source::Language::Nb).voice() == Voice::Own;
    let mut people = Vec::new();
    let alone: Vec<_> =
        asked.iter().filter(|asked| form.question(asked.name).list.is_none()).collect();
    for asked in &alone {
        let Some(name) = name_of(picture, asked.name, &[]) else { continue };
        found_by.insert(small(&name));
        let role = match asked.who {
            Who::Patient => Role::Patient,
            Who::Writer if is_self => Role::Patient,
            Who::Writer => Role::Writer,
            Who::OtherSide | Who::Other => continue,
        };
        // Who writes for themself is asked for some of it as the patient.
        let is_same = |other: &form::Person| {
            is_self && matches!(other.who, Who::Patient | Who::Writer) && role == Role::Patient
        };
        let same: Vec<&form::Person> =
            std::iter::once(*asked).chain(alone.iter().copied().filter(|o| is_same(o))).collect();
        let born = same.iter().find_map(|of| match picture.value(of.born?, &[])? {
            Value::Date(date) => date.exact(),
            _ => None,
        });
        let number = same.iter().find_map(|of| match picture.value(of.number?, &[])? {
            Value::Text(number) => Some(number.chars().filter(char::is_ascii_digit).collect()),
            _ => None,
        });
        let known = person(store, role, &name, born.map(|day| day.to_string()), number);
        people.push((known, name));
    }
    let mut others = BTreeSet::new();
    for paper in picture.papers() {
        let Some(office) = paper.recipient else { continue };
        found_by.insert(small(&office.name));
        if office.id.is_none() {
            others.insert(office.name);
        }
    }
    for other in asked.iter().filter(|person| person.who == Who::OtherSide) {
        let list = form.question(other.name).list;
        let items = list.map_or(vec![Vec::new()], |list| {
            picture.items(list, &[]).into_iter().map(|item| vec![item]).collect()
        });
        others.extend(items.iter().filter_map(|item| name_of(picture, other.name, item)));
    }
    let persons = others.iter().filter_map(|name| house.naming()?.person(name));
    people.extend(persons.map(|name| (person(store, Role::Opponent, &name, None, None), name)));
    people
}

/// A name that was written; an office of the directory is none.
fn name_of(picture: &Picture<'_>, ix: QuestionIx, item: &[u32]) -> Option<String> {
    match picture.value(ix, item)? {
        Value::Text(name) => Some(name),
        Value::Office(office) if office.id.is_none() => Some(office.name),
        _ => None,
    }
}

fn person(
    store: &Store,
    role: Role,
    name: &str,
    born: Option<String>,
    number: Option<String>,
) -> Person {
    let name = normal(name);
    Person {
        role,
        born: born.map(|born| store.print(&format!("born {name} {born}"))),
        number: number.filter(|n| !n.is_empty()).map(|n| store.print(&format!("number {n}"))),
        name: store.print(&format!("name {name}")),
    }
}

/// A name for searching: as it is written, in small letters.
pub(super) fn small(name: &str) -> String {
    let name: String = name.nfc().collect::<String>().to_lowercase();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name however it is written: the order of its parts, commas and capitals are nothing.
fn normal(name: &str) -> String {
    let name = small(name);
    let parts = name.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        let one = |name: &str, born: Option<&str>, number: Option<&str>| {
            let (born, number) = (born.map(str::to_owned), number.map(str::to_owned));
            person(&store, Role::Patient, name, born, number)
        };
        let kari = one("Kari Nordmann", None, None);
        assert_eq!(kari.same(&one("NORDMANN,  kari", None, None)), Some(Sameness::Maybe));
        assert_eq!(kari.same(&one("Kari Normann", None, None)), None);
        let born = one("Kari Nordmann", Some("1970-01-02"), None);
        assert_eq!(kari.same(&born), Some(Sameness::Maybe));
        assert_eq!(born.same(&born), Some(Sameness::Sure));
        assert_eq!(born.same(&one("Kari Nordmann", Some("1980-01-02"), None)), None);
        let number = one("Kari Hansen", None, Some("02017012345"));
        assert_eq!(
            number.same(&one("Kari Nordmann", None, Some("02017012345"))),
            Some(Sameness::Sure)
        );
    }
}
