//! Who stands in a case: by prints that tell nothing to whom has not the archive's key, so that an
//! adviser can be told that a person, or the other side, stands in another case already.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::archive::Store;
use crate::form::{Kind, Voice};
use crate::interview::{Picture, Speaker, Value};

/// The ends of question ids that the forms give a person's name, day of birth and number.
const NAME: &str = "_navn";
const BORN: &str = "_fodselsdato";
const NUMBER: &str = "_fnr";

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
    store: &Store,
    picture: &Picture<'_>,
    found_by: &mut BTreeSet<String>,
) -> Vec<(Person, String)> {
    let form = picture.form;
    let is_self = Speaker::new(picture, crate::source::Language::Nb).voice() == Voice::Own;
    let mut people = Vec::new();
    let text = |id: &str| match picture.value(form.names.question(id)?, &[])? {
        Value::Text(text) => Some(text),
        _ => None,
    };
    for (ix, question) in form.all_questions() {
        let Some(prefix) = question.id.strip_suffix(NAME) else { continue };
        if question.list.is_some() || !matches!(question.kind, Kind::Text) {
            continue;
        }
        let Some(Value::Text(name)) = picture.value(ix, &[]) else { continue };
        found_by.insert(small(&name));
        let role = match prefix {
            "pasient" | "giver" => Role::Patient,
            "melder" if is_self => Role::Patient,
            "melder" => Role::Writer,
            _ => continue,
        };
        let born = form.names.question(&format!("{prefix}{BORN}"));
        let born = born.and_then(|ix| match picture.value(ix, &[])? {
            Value::Date(date) => date.exact(),
            _ => None,
        });
        let number = text(&format!("{prefix}{NUMBER}"));
        let number = number.map(|number| number.chars().filter(char::is_ascii_digit).collect());
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
    for (ix, question) in form.all_questions() {
        let Some(list) = question.list.filter(|_| question.id.ends_with(NAME)) else { continue };
        if form.question(list).list.is_some() {
            continue;
        }
        for item in picture.items(list, &[]) {
            match picture.value(ix, &[item]) {
                Some(Value::Text(name)) => drop(others.insert(name)),
                Some(Value::Office(office)) if office.id.is_none() => {
                    others.insert(office.name);
                }
                _ => {}
            }
        }
    }
    let persons = others.iter().filter_map(|name| as_person(name));
    people.extend(persons.map(|name| (person(store, Role::Opponent, &name, None, None), name)));
    people
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

/// Words before a name that tell what someone is.
const TITLES: [&str; 14] = [
    "dr",
    "doktor",
    "lege",
    "læge",
    "fastlege",
    "overlege",
    "overlæge",
    "tannlege",
    "tandlæge",
    "psykolog",
    "psykiater",
    "sykepleier",
    "fysioterapeut",
    "spesialist",
];

/// Parts of words that no person is called, and every institution.
const INSTITUTIONS: [&str; 26] = [
    "sykehus",
    "sjukehus",
    "sygehus",
    "hospital",
    "helse",
    "sundhed",
    "senter",
    "center",
    "kontor",
    "klinik",
    "avdeling",
    "afdeling",
    "kommune",
    "region",
    "styrelse",
    "nemnd",
    "nævn",
    "direktorat",
    "forvalter",
    "apotek",
    "tjeneste",
    "legevakt",
    "lægehus",
    "legehus",
    "poliklinik",
    "ambulanse",
];

/// The name, if it is one of a person: two to four words with capitals, as in "Lege Kari Nordmann".
fn as_person(name: &str) -> Option<String> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(['.', ',']).to_lowercase();
    while words.first().is_some_and(|word| TITLES.contains(&bare(word).as_str())) {
        words.remove(0);
    }
    let capital = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            // "HF", "AS" and the like are no names.
            && (word.ends_with('.') || letters.any(char::is_lowercase))
            && !word.chars().any(char::is_numeric)
    };
    let institution = |word: &&str| INSTITUTIONS.iter().any(|part| bare(word).contains(part));
    let is_person = (2..=4).contains(&words.len())
        && words.iter().all(capital)
        && !words.iter().any(institution);
    is_person.then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_from_a_place() {
        for name in ["Kari Nordmann", "Lege Kari Nordmann", "Dr. Ola Hansen", "Per B. Olsen"] {
            assert!(as_person(name).is_some(), "{name}");
        }
        let places = [
            "Oslo universitetssykehus HF",
            "Storgata legekontor",
            "Sykehuset Innlandet",
            "Helse Bergen",
            "Arendal",
            "Volvat Medisinske Senter",
            "Tinn kommune",
            "Aleris AS",
        ];
        for name in places {
            assert_eq!(as_person(name), None, "{name}");
        }
    }

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
