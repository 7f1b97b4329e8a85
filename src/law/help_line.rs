//! Help lines: who to ring, free of charge, and how sure the number is.

use jiff::civil::Date;

use super::country::Country;
use super::mark::Mark;
use crate::source::{File, Key, Node, Problems, Record, Shape, Texts, check_shape};

/// A number to ring.
#[derive(Debug, Clone)]
pub struct HelpLine {
    pub id: String,
    pub country: Option<Country>,
    pub number: String,
    /// Who answers, in a word or two.
    pub name: Texts,
    /// What they help with and when, in one sentence.
    pub about: Texts,
    /// `urgent` numbers stand on the home screen; `talk` and `advice` behind one key.
    pub group: String,
    pub mark: Mark,
    pub checked: Date,
}

/// A file of `assets/help`.
pub static HELP_FILE: Record = Record {
    name: "help file",
    about: "numbers to ring",
    keys: &[
        Key::must("country", Shape::OneOf(&["norge", "danmark"]), "where they answer"),
        Key::must("checked", Shape::Day, "when the numbers were checked"),
        Key::must("lines", Shape::Entries(&Shape::Record(&LINE)), "the lines, in the order shown"),
    ],
};

static LINE: Record = Record {
    name: "help line",
    about: "one number",
    keys: &[
        Key::must("number", Shape::Text, "as printed"),
        Key::must("name", Shape::Texts, "who answers"),
        Key::must("about", Shape::Texts, "what they help with, and when"),
        Key::must("group", Shape::OneOf(&["urgent", "talk", "advice"]), "where it is shown"),
        Key::must("mark", Shape::OneOf(&Mark::WORDS), "how sure it is"),
        Key::must("source", Shape::Text, "where it was read"),
    ],
};

/// Reads a file into its lines, in file order.
pub fn read_help_lines(file: &File, root: &Node, problems: &mut Problems) -> Vec<HelpLine> {
    check_shape(root, &Shape::Record(&HELP_FILE), file, problems);
    let country = root.get_text("country").and_then(Country::from_id);
    let checked = root.get_text("checked").and_then(|text| text.parse().ok());
    let lines = root.get("lines").map(Node::entries).unwrap_or_default();
    lines
        .iter()
        .filter_map(|entry| {
            let node = &entry.value;
            Some(HelpLine {
                id: entry.key.clone(),
                country,
                number: node.get_text("number")?.to_owned(),
                name: Texts::from_node(node.get("name")?),
                about: Texts::from_node(node.get("about")?),
                group: node.get_text("group")?.to_owned(),
                mark: node.get_text("mark").and_then(Mark::from_word)?,
                checked: checked?,
            })
        })
        .collect()
}
