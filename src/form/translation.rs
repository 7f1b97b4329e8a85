//! The texts of forms in more languages.
//!
//! A form is written in the language of its country. `forms/languages/nn/npe_krav.yaml` says each
//! of its texts in nynorsk, one pair after the other, so that a translator reads both and needs to
//! know nothing of forms. A text is found by what it says: when the form's text changes, its
//! translation does not fit any more, and the check tells.

use std::collections::{BTreeMap, BTreeSet};

use super::grammar::LANGUAGE_CODE;
use super::wording::{Piece, pieces};
use crate::source::{
    Data, Entry, File, Key, Language, Limits, Node, Problems, Record, Scalar, Shape, Span,
    check_shape, read,
};

/// A file of translations.
pub static TRANSLATION_FILE: Record = Record {
    name: "translation",
    about: "the texts of a file of questions in another language",
    keys: &[
        Key::must("translates", Shape::Id, "the file of questions, by its name"),
        Key::must("from", LANGUAGE_CODE, "the language it is written in"),
        Key::must("to", LANGUAGE_CODE, "the language of the translations"),
        Key::must("texts", Shape::List(&Shape::Texts), "each text in both languages"),
    ],
};

/// The texts of one file in one more language.
#[derive(Debug, Clone)]
pub struct Translation {
    file: File,
    pub translates: String,
    from: Language,
    pub to: Language,
    texts: BTreeMap<String, (String, Span)>,
}

/// Where the translations of a language lie.
#[must_use]
pub fn translation_path(name: &str, language: Language) -> String {
    format!("forms/languages/{language}/{name}.yaml")
}

impl Translation {
    /// Reads a file of translations. What is said twice or not in both languages is reported.
    pub fn read(file: &File, problems: &mut Problems) -> Option<Self> {
        let root = read(file, Limits::default(), problems)?;
        check_shape(&root, &Shape::Record(&TRANSLATION_FILE), file, problems);
        let language = |key| root.get_text(key).and_then(Language::from_code);
        let (from, to) = (language("from")?, language("to")?);
        let translates = root.get_text("translates")?.to_owned();
        if file.path() != translation_path(&translates, to) {
            problems
                .error_at(file, &root, "the file lies under another name than its head says")
                .fix(format!("it belongs in {}", translation_path(&translates, to)));
        }
        let mut texts = BTreeMap::new();
        for node in root.get("texts").map(Node::members).unwrap_or_default() {
            let said = |language: Language| Some(node.get_text(language.code())?.trim().to_owned());
            let (Some(source), Some(target)) = (said(from), said(to)) else {
                problems
                    .error_at(file, node, format!("a text is not there in both {from} and {to}"))
                    .fix("give both");
                continue;
            };
            if names(&source) != names(&target) {
                problems
                    .error_at(file, node, "the two texts name different answers in braces")
                    .fix("name the same ones in both");
            }
            if texts.insert(source, (target, node.span)).is_some() {
                problems
                    .error_at(file, node, "the text stands twice in the file")
                    .fix("remove one of them");
            }
        }
        Some(Self { file: file.clone(), translates, from, to, texts })
    }

    /// Adds the translated texts to a tree wherever their source stands.
    pub fn add_to(&self, node: &mut Node) {
        match &mut node.data {
            Data::List(members) => members.iter_mut().for_each(|member| self.add_to(member)),
            Data::Map(entries) => {
                if let Some(entry) = self.translated(entries) {
                    entries.push(entry);
                    return;
                }
                for entry in entries.iter_mut() {
                    self.add_to(&mut entry.value);
                }
            }
            Data::Null | Data::Scalar(_) => {}
        }
    }

    fn translated(&self, entries: &[Entry]) -> Option<Entry> {
        let source = entries.iter().find(|entry| entry.key == self.from.code())?;
        let has = |code: &str| entries.iter().any(|entry| entry.key == code);
        if has(self.to.code()) {
            return None;
        }
        let (text, _) = self.texts.get(source.value.text()?.trim())?;
        // What is wrong with it is best told where the form's own text stands.
        Some(Entry {
            key: self.to.code().to_owned(),
            key_span: source.key_span,
            value: Node {
                span: source.value.span,
                data: Data::Scalar(Scalar { text: text.clone(), plain: false }),
            },
        })
    }

    /// Reports translations of texts that the file of questions does not have (any more).
    pub fn check(&self, root: &Node, problems: &mut Problems) {
        let mut said = BTreeSet::new();
        sources(root, self.from.code(), &mut said);
        for (source, (_, span)) in &self.texts {
            if !said.contains(source.as_str()) {
                let message = format!("`{}` does not say «{source}» any more", self.translates);
                problems
                    .warning(&self.file, *span, message)
                    .fix("bring the translation up to what it says now, or remove it");
            }
        }
    }
}

fn sources<'n>(node: &'n Node, code: &str, said: &mut BTreeSet<&'n str>) {
    for entry in node.entries() {
        match entry.value.text() {
            Some(text) if entry.key == code => drop(said.insert(text.trim())),
            _ => sources(&entry.value, code, said),
        }
    }
    node.members().iter().for_each(|member| sources(member, code, said));
}

fn names(text: &str) -> BTreeSet<&str> {
    let names = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Words(_) => None,
    });
    names.collect()
}
