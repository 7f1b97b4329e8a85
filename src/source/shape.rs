//! What a data file may look like, as data: one description gives the messages about unknown
//! keys and wrong types, and the JSON Schema.

use super::language::Language;
use super::nearest::nearest;
use super::problem::Problems;
use super::tree::{Data, File, Node};

/// What may stand at a place.
#[derive(Debug)]
pub enum Shape {
    /// Any single value, read as text.
    Text,
    /// A text per language.
    Texts,
    /// A plain whole number.
    Integer,
    /// Plain `true` or `false`.
    Boolean,
    /// A day as `2026-11-21`.
    Day,
    /// A name of the form `[a-z][a-z0-9_]*`.
    Id,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list.
    List(&'static Shape),
    /// A list, or one value that stands for a list of one.
    OneOrMany(&'static Shape),
    /// A map with known keys.
    Record(&'static Record),
    /// A map from ids to values.
    Entries(&'static Shape),
    /// A single value of the first shape, or a list or map of the second.
    Either(&'static Shape, &'static Shape),
    /// Read by its own rules (conditions); the words say what it is.
    Other(&'static str),
}

/// A map with known keys.
#[derive(Debug)]
pub struct Record {
    pub name: &'static str,
    pub about: &'static str,
    pub keys: &'static [Key],
}

/// One key of a [`Record`].
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub shape: Shape,
    pub must: bool,
    pub about: &'static str,
}

impl Key {
    /// A key that must be there.
    #[must_use]
    pub const fn must(name: &'static str, shape: Shape, about: &'static str) -> Self {
        Self { name, shape, must: true, about }
    }

    /// A key that may be left out.
    #[must_use]
    pub const fn may(name: &'static str, shape: Shape, about: &'static str) -> Self {
        Self { name, shape, must: false, about }
    }
}

/// Words that YAML 1.1 readers take for truth values: refused as ids, since other tools read the
/// same files.
const BOOLEANS: [&str; 8] = ["y", "n", "yes", "no", "on", "off", "true", "false"];

/// Compares a tree with its shape and notes every difference.
pub fn check_shape(node: &Node, shape: &Shape, file: &File, problems: &mut Problems) {
    let mut expected = |what: &str| {
        let message = format!("expected {what}, found {}", node.described());
        problems.error_at(file, node, message);
    };
    match shape {
        Shape::Text | Shape::OneOf(_) | Shape::Id | Shape::Day if node.text().is_none() => {
            expected("a single value");
        }
        Shape::Integer if node.integer().is_none() => expected("a whole number"),
        Shape::Boolean if node.boolean().is_none() => expected("`true` or `false`"),
        Shape::Text | Shape::Other(_) | Shape::Integer | Shape::Boolean => {}
        Shape::Texts => check_texts(node, file, problems),
        Shape::Id => check_id(node.text().unwrap_or_default(), node, file, problems),
        Shape::Day => check_day(node, file, problems),
        Shape::OneOf(words) => check_word(node, words, file, problems),
        Shape::List(member) => match &node.data {
            Data::List(members) => {
                for node in members {
                    check_shape(node, member, file, problems);
                }
            }
            Data::Null | Data::Scalar(_) | Data::Map(_) => expected("a list"),
        },
        Shape::OneOrMany(member) => {
            for node in node.one_or_many() {
                check_shape(node, member, file, problems);
            }
        }
        Shape::Either(single, compound) => match node.data {
            Data::Null | Data::Scalar(_) => check_shape(node, single, file, problems),
            Data::List(_) | Data::Map(_) => check_shape(node, compound, file, problems),
        },
        Shape::Entries(value) => match &node.data {
            Data::Map(entries) => {
                for entry in entries {
                    check_name(&entry.key, entry.key_span, file, problems);
                    check_shape(&entry.value, value, file, problems);
                }
            }
            Data::Null | Data::Scalar(_) | Data::List(_) => expected("a map of ids"),
        },
        Shape::Record(record) => match &node.data {
            Data::Map(_) => check_record(node, record, file, problems),
            Data::Null | Data::Scalar(_) | Data::List(_) => {
                expected(&format!("a map ({})", record.about));
            }
        },
    }
}

fn check_record(node: &Node, record: &Record, file: &File, problems: &mut Problems) {
    for entry in node.entries() {
        if let Some(key) = record.keys.iter().find(|key| key.name == entry.key) {
            check_shape(&entry.value, &key.shape, file, problems);
        } else {
            let known = record.keys.iter().map(|key| key.name);
            let all = known.clone().collect::<Vec<_>>().join(", ");
            let message = format!("unknown key `{}` in {}", entry.key, record.name);
            problems
                .error(file, entry.key_span, message)
                .fix(format!("known keys: {all}"))
                .did_you_mean(nearest(&entry.key, known));
        }
    }
    for key in record.keys.iter().filter(|key| key.must && node.get(key.name).is_none()) {
        let message = format!("{} lacks the key `{}`", record.name, key.name);
        problems.error_at(file, node, message).fix(format!("add `{}:` ({})", key.name, key.about));
    }
}

fn check_texts(node: &Node, file: &File, problems: &mut Problems) {
    if !matches!(node.data, Data::Map(_)) {
        let message = format!("expected a text per language, found {}", node.described());
        problems.error_at(file, node, message).fix("write `{nb: \"…\"}`");
        return;
    }
    for entry in node.entries() {
        if Language::from_code(&entry.key).is_none() {
            if matches!(entry.value.data, Data::Null) {
                // What stands after a comma in `{nb: One, two}` reads as a key of its own.
                let message = format!("`{}` stands outside the text before it", entry.key);
                problems
                    .error(file, entry.key_span, message)
                    .fix("a comma ends a text between { and }: put the whole text in quotes");
                continue;
            }
            problems
                .error(file, entry.key_span, format!("`{}` is not a language", entry.key))
                .fix("use nb, nn, da or en");
        }
        match entry.value.text().map(str::trim) {
            None => {
                let message = format!("expected a text, found {}", entry.value.described());
                problems.error_at(file, &entry.value, message).fix("put the text in quotes");
            }
            Some("") => {
                problems
                    .error_at(file, &entry.value, "the text is empty")
                    .fix("write it, or remove the line");
            }
            Some(_) => {}
        }
    }
}

fn check_id(id: &str, node: &Node, file: &File, problems: &mut Problems) {
    check_name(id, node.span, file, problems);
}

fn check_name(id: &str, span: super::tree::Span, file: &File, problems: &mut Problems) {
    let mut characters = id.chars();
    let starts = characters.next().is_some_and(|c| c.is_ascii_lowercase());
    let goes_on = characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !(starts && goes_on) {
        problems
            .error(file, span, format!("`{id}` is not an id"))
            .fix("an id starts with a-z and goes on with a-z, 0-9 and _ (write `ae`, `o`, `aa` for æ, ø, å)");
    } else if BOOLEANS.contains(&id) {
        problems
            .error(file, span, format!("`{id}` is read as a truth value by other YAML readers"))
            .fix("use another id, such as `ja` and `nei`");
    }
}

fn check_day(node: &Node, file: &File, problems: &mut Problems) {
    let text = node.text().unwrap_or_default();
    if text.len() != 10 || text.parse::<jiff::civil::Date>().is_err() {
        problems
            .error_at(file, node, format!("`{text}` is not a day"))
            .fix("write it as 2026-11-21");
    }
}

fn check_word(node: &Node, words: &'static [&'static str], file: &File, problems: &mut Problems) {
    let text = node.text().unwrap_or_default();
    if !words.contains(&text) {
        problems
            .error_at(file, node, format!("`{text}` is not one of the known words here"))
            .fix(format!("use one of: {}", words.join(", ")))
            .did_you_mean(nearest(text, words.iter().copied()));
    }
}
