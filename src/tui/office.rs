//! An office as recipient: found and to be confirmed, chosen from those that are known, or written.

use super::field::{Field, Part, Written};
use super::menu::{Menu, Row};
use super::sheet::Sheet;
use super::theme::Meaning;
use crate::casework::{Asked, Edit, EntryState, OfficeShown, Way};
use crate::words::Words;

/// Rows of the menu that are no office.
pub const CONFIRM: &str = "+riktig";
pub const WRITE: &str = "+skriv";
pub const LATER: &str = "+senere";
pub const OTHER: &str = "+annen";

/// How an office is answered now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// From a list, or by writing it.
    Choose,
    /// Its address is known and not sure.
    Confirm,
    /// It stands, and can be changed.
    Stands,
    /// Name and address are written by the person.
    Write,
}

fn step(asked: &Asked) -> Step {
    let Way::Office { options, now } = &asked.way else { return Step::Write };
    let parts = &asked.answer.parts;
    let written = parts.contains_key("name") || parts.contains_key("address");
    match now {
        _ if written => Step::Write,
        Some(now) if now.address.is_empty() => Step::Write,
        Some(now) if now.is_sure => Step::Stands,
        Some(_) => Step::Confirm,
        None if options.is_empty() => Step::Write,
        None => Step::Choose,
    }
}

/// The fields of the page.
pub fn fields(asked: &Asked, words: &Words) -> Vec<Field> {
    let Way::Office { options, .. } = &asked.way else { return Vec::new() };
    let row = |id: &str, label: &str| Row::new(id.to_owned(), words.say(label));
    let rows = match step(asked) {
        Step::Confirm => {
            vec![
                row(CONFIRM, "office-is-right"),
                row(WRITE, "office-write"),
                row(LATER, "office-check-later"),
            ]
        }
        Step::Stands if options.is_empty() => {
            vec![row(CONFIRM, "office-keep"), row(WRITE, "office-write")]
        }
        Step::Stands => vec![
            row(CONFIRM, "office-keep"),
            row(OTHER, "office-other"),
            row(WRITE, "office-write"),
        ],
        Step::Choose => return known(asked, words),
        Step::Write => return written(asked, "", words),
    };
    let menu = Menu::new(rows);
    // Nobody confirms an address by Enter alone that is not sure.
    let menu = if step(asked) == Step::Confirm { menu.undecided() } else { menu };
    vec![Field::Menu { menu, many: false }]
}

/// The offices that are known, and the way to write another one.
#[must_use]
pub fn known(asked: &Asked, words: &Words) -> Vec<Field> {
    let Way::Office { options, .. } = &asked.way else { return Vec::new() };
    let own = Row::new(WRITE.to_owned(), words.say("office-not-listed")).without_number().always();
    let known = options.iter().map(|option| Row::new(option.id.clone(), &option.label));
    let rows = std::iter::once(own).chain(known).collect();
    vec![Field::Menu { menu: Menu::new(rows), many: false }]
}

/// Name and address to write; what is known is where the writing starts.
#[must_use]
pub fn written(asked: &Asked, searched: &str, words: &Words) -> Vec<Field> {
    let now: Option<&OfficeShown> = match &asked.way {
        Way::Office { now, .. } => now.as_ref(),
        _ => None,
    };
    let part = |name: &str| asked.answer.parts.get(name).cloned();
    let name = part("name").or_else(|| now.map(|now| now.name.clone())).unwrap_or_default();
    let address =
        part("address").or_else(|| now.map(|now| now.address.join("\n"))).unwrap_or_default();
    let label = |id: &str| Some(words.say(id));
    // A name that was searched for in vain is the name.
    let mut own = Written::line(Part::Named("name"), label("field-office-name"), &name);
    if name.is_empty() && !searched.is_empty() {
        own = Written::line(Part::Named("name"), label("field-office-name"), searched);
        own.touched = true;
    }
    vec![
        Field::text(own),
        Field::text(Written::lines(
            Part::Named("address"),
            label("field-office-address"),
            &address,
            4,
            false,
        )),
    ]
}

/// The office as it is known, above the menu.
pub fn write_found(sheet: &mut Sheet, asked: &Asked, words: &Words) {
    let Way::Office { now: Some(now), .. } = &asked.way else { return };
    let step = step(asked);
    if step == Step::Write || step == Step::Choose {
        return;
    }
    sheet.marked("    ", "    ", &now.name, Meaning::Title);
    for line in &now.address {
        sheet.marked("    ", "    ", line, Meaning::Text);
    }
    sheet.gap();
    if step == Step::Confirm {
        let text = match &now.web {
            Some(web) => words.say_with("office-check-web", &[("web", web.into())]),
            None => words.say("office-check"),
        };
        sheet.say(&text, Meaning::Warning);
        sheet.gap();
    }
}

/// What a chosen row comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// It stands as it is.
    Stands,
    Later,
    /// The person writes name and address.
    Write,
    Edits(Vec<Edit>),
}

/// What a chosen row does to the answer.
#[must_use]
pub fn chosen(asked: &Asked, row: &str) -> Chosen {
    let parts: &[(&str, &str)] = match row {
        CONFIRM if stands(asked) => return Chosen::Stands,
        LATER => return Chosen::Later,
        WRITE => return Chosen::Write,
        CONFIRM => &[("confirmed", "ja")],
        OTHER => return Chosen::Edits(emptied(asked)),
        office => &[("name", ""), ("address", ""), ("confirmed", ""), ("office", office)],
    };
    Chosen::Edits(edits(asked, parts))
}

/// Edits that empty the answer: the office is chosen anew.
#[must_use]
pub fn emptied(asked: &Asked) -> Vec<Edit> {
    edits(asked, &[("office", ""), ("name", ""), ("address", ""), ("confirmed", "")])
}

fn edits(asked: &Asked, parts: &[(&str, &str)]) -> Vec<Edit> {
    let path = asked.path.to_string();
    let edit = |(name, value): &(&str, &str)| {
        Edit::Part(path.clone(), (*name).to_owned(), (*value).to_owned())
    };
    parts.iter().map(edit).collect()
}

/// Whether the office is the answer already, and its address sure.
fn stands(asked: &Asked) -> bool {
    let sure = matches!(&asked.way, Way::Office { now: Some(now), .. } if now.is_sure);
    sure && matches!(asked.state, EntryState::Given { .. })
}
