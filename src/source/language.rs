//! The four languages and texts that come in several of them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::tree::Node;

/// A written language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// Danish.
    Da,
    /// English, for answering only: no letter is written in it.
    En,
}

impl Language {
    /// All languages, the fallback of Norway first.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Da, Self::En];

    /// The language tag, as in `nb`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The tag with its country, as in `nb-NO`, for readers and word processors.
    #[must_use]
    pub fn locale(self) -> &'static str {
        match self {
            Self::Nb => "nb-NO",
            Self::Nn => "nn-NO",
            Self::Da => "da-DK",
            Self::En => "en-GB",
        }
    }

    /// Reads a language tag.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// One text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts(BTreeMap<Language, String>);

impl Texts {
    /// The texts at a node; what is not a language or not a text is the shape's to report.
    #[must_use]
    pub fn from_node(node: &Node) -> Self {
        let mut texts = Self::default();
        for entry in node.entries() {
            if let (Some(language), Some(text)) =
                (Language::from_code(&entry.key), entry.value.text())
            {
                texts.set(language, text.trim());
            }
        }
        texts
    }

    /// Sets the text of one language.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        self.0.insert(language, text.into());
    }

    /// The text in exactly this language. Letters use this: they never fall back.
    #[must_use]
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The text for a screen: this language, else the country's own, else whatever there is.
    #[must_use]
    pub fn on_screen(&self, language: Language) -> &str {
        let wanted = [language, Language::Nb, Language::Da];
        wanted.iter().find_map(|language| self.exact(*language)).unwrap_or_default()
    }

    /// The languages that have a text.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.0.keys().copied()
    }

    /// Each language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> + '_ {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
