//! The few words that the house adds to a letter, per language, from `templates/parts/labels.yaml`.

use std::collections::BTreeMap;

use crate::source::{
    File, Key, Language, Limits, Node, Problems, Record, Shape, Texts, check_shape, read,
};

/// The labels file.
pub static LABELS_FILE: Record = Record {
    name: "labels file",
    about: "words that the program adds to letters",
    keys: &[Key::must("labels", Shape::Entries(&Shape::Texts), "the words by id")],
};

/// Ids that the file must hold.
const IDS: [&str; 26] = [
    "page",
    "draft",
    "their_reference",
    "enclosures",
    "enclosure",
    "enclosure_numbers",
    "place_and_date",
    "signature",
    "and",
    "ja",
    "nei",
    "unknown",
    "hole",
    "enclosure_by_hand",
    "packet_send",
    "packet_keep",
    "receipt",
    "receipt_about",
    "receipt_paper",
    "receipt_file",
    "receipt_fingerprint",
    "own_words",
    "language_nb",
    "language_nn",
    "language_da",
    "language_en",
];

/// The words by id.
#[derive(Debug, Clone, Default)]
pub struct Labels(BTreeMap<String, Texts>);

impl Labels {
    /// Where the file lies in the catalog.
    pub const PATH: &'static str = "templates/parts/labels.yaml";

    /// Reads the file; what is missing is reported.
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let Some(root) = read(file, Limits::default(), problems) else {
            return Self::default();
        };
        check_shape(&root, &Shape::Record(&LABELS_FILE), file, problems);
        let entries = root.get("labels").map(Node::entries).unwrap_or_default();
        let labels: BTreeMap<String, Texts> = entries
            .iter()
            .map(|entry| (entry.key.clone(), Texts::from_node(&entry.value)))
            .collect();
        for id in IDS.iter().filter(|id| !labels.contains_key(**id)) {
            problems
                .error_at(file, &root, format!("the label `{id}` is missing"))
                .fix(format!("add `{id}:` under `labels:`"));
        }
        Self(labels)
    }

    /// A word in exactly this language; letters never fall back.
    #[must_use]
    pub fn say(&self, id: &str, language: Language) -> &str {
        self.0.get(id).and_then(|texts| texts.exact(language)).unwrap_or_default()
    }

    /// Whether all words are there in a language.
    pub fn check(&self, language: Language, file: &File, problems: &mut Problems) {
        for (id, texts) in &self.0 {
            if texts.exact(language).is_none() {
                problems
                    .error(
                        file,
                        crate::source::Span::on_line(1, 1, 1),
                        format!("the label `{id}` has no text in {language}"),
                    )
                    .fix(format!("add `{language}:` to it"));
            }
        }
    }
}
