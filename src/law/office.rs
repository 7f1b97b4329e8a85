//! Recipients: offices with address, phone, area and how sure each of them is.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::country::Country;
use super::mark::Mark;
use crate::source::{File, Key, Node, Problems, Record, Shape, Texts, check_shape};

/// An office that letters go to.
#[derive(Debug, Clone)]
pub struct Office {
    pub id: String,
    pub country: Option<Country>,
    /// What sort of office: `statsforvalter`, `sykehus`, …
    pub kind: String,
    pub name: Texts,
    /// Postal address lines under the name; empty when none is known.
    pub address: Vec<String>,
    pub address_mark: Mark,
    pub phone: Option<String>,
    pub phone_mark: Mark,
    /// Ids of the areas it answers for (counties, regions).
    pub areas: Vec<String>,
    /// Web page without scheme, for "check the address at".
    pub web: Option<String>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub checked: Date,
    pub source: String,
}

impl Office {
    /// Whether it exists on a day.
    #[must_use]
    pub fn exists_on(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// All offices by id.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    offices: BTreeMap<String, Office>,
}

/// A file of `assets/offices`.
pub static OFFICE_FILE: Record = Record {
    name: "office file",
    about: "recipients with addresses",
    keys: &[
        Key::must("country", Shape::OneOf(&["norge", "danmark"]), "where the offices are"),
        Key::must("checked", Shape::Day, "when the file was last gone through"),
        Key::must("offices", Shape::Entries(&Shape::Record(&OFFICE)), "the offices"),
    ],
};

static OFFICE: Record = Record {
    name: "office",
    about: "one recipient",
    keys: &[
        Key::must("kind", Shape::Id, "what sort of office"),
        Key::must("name", Shape::Texts, "its name as it writes it itself"),
        Key::may("address", Shape::OneOrMany(&Shape::Text), "postal address lines"),
        Key::must("address_mark", Shape::OneOf(&Mark::WORDS), "how sure the address is"),
        Key::may("phone", Shape::Text, "phone number as printed"),
        Key::may("phone_mark", Shape::OneOf(&Mark::WORDS), "how sure the number is"),
        Key::may("areas", Shape::OneOrMany(&Shape::Id), "areas it answers for"),
        Key::may("web", Shape::Text, "web page without https://"),
        Key::may("number", Shape::Text, "organisation number"),
        Key::may("from", Shape::Day, "exists from"),
        Key::may("until", Shape::Day, "last day it exists"),
        Key::may("checked", Shape::Day, "when this entry was checked, if not with the file"),
        Key::must("source", Shape::Text, "where it was read"),
        Key::may("note", Shape::Text, "for whoever keeps the file"),
    ],
};

impl Directory {
    /// Adds a file; an entry with a known id replaces the earlier one.
    pub fn add(&mut self, file: &File, root: &Node, problems: &mut Problems) {
        check_shape(root, &Shape::Record(&OFFICE_FILE), file, problems);
        let country = root.get_text("country").and_then(Country::from_id);
        let checked = root.get_text("checked").and_then(|text| text.parse().ok());
        for entry in root.get("offices").map(Node::entries).unwrap_or_default() {
            let office = office(&entry.key, &entry.value, country, checked);
            if let Some(office) = office {
                if office.address.is_empty() != (office.address_mark == Mark::Missing) {
                    problems
                        .error_at(
                            file,
                            &entry.value,
                            "an address and the mark `missing` exclude each other",
                        )
                        .fix("give the address lines, or mark it `missing`");
                }
                self.offices.insert(office.id.clone(), office);
            }
        }
    }

    /// The office with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Office> {
        self.offices.get(id)
    }

    /// The office of a kind that answers for an area on a day.
    #[must_use]
    pub fn for_area(&self, kind: &str, area: &str, on: Date) -> Option<&Office> {
        self.of_kind(kind)
            .find(|office| office.exists_on(on) && office.areas.iter().any(|a| a == area))
    }

    /// All offices of a kind.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Office> {
        self.offices.values().filter(move |office| office.kind == kind)
    }

    /// Every office.
    pub fn all(&self) -> impl Iterator<Item = &Office> {
        self.offices.values()
    }
}

fn office(
    id: &str,
    node: &Node,
    country: Option<Country>,
    checked: Option<Date>,
) -> Option<Office> {
    let day = |key| node.get_text(key).and_then(|text| text.parse::<Date>().ok());
    let mark = |key| node.get_text(key).and_then(Mark::from_word);
    let lines = |key: &str| {
        let nodes = node.get(key).map(Node::one_or_many).unwrap_or_default();
        nodes.iter().filter_map(Node::text).map(str::to_owned).collect::<Vec<_>>()
    };
    Some(Office {
        id: id.to_owned(),
        country,
        kind: node.get_text("kind")?.to_owned(),
        name: Texts::from_node(node.get("name")?),
        address: lines("address"),
        address_mark: mark("address_mark")?,
        phone: node.get_text("phone").map(str::to_owned),
        phone_mark: mark("phone_mark").unwrap_or(Mark::Missing),
        areas: lines("areas"),
        web: node.get_text("web").map(str::to_owned),
        from: day("from"),
        until: day("until"),
        checked: day("checked").or(checked)?,
        source: node.get_text("source").unwrap_or_default().to_owned(),
    })
}
