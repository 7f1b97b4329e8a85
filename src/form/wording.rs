//! How a question is worded: whole sentences per voice, never glued fragments.

use crate::source::{Language, Texts};

/// Who speaks about whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// The patient about themselves.
    Own,
    /// Someone on behalf of a living patient.
    Behalf,
    /// A relative of a patient who has died.
    Deceased,
    Neutral,
}

impl Voice {
    /// The words used in form files.
    pub const WORDS: [&'static str; 4] = ["self", "behalf", "deceased", "neutral"];

    /// Reads the word used in form files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "self" => Some(Self::Own),
            "behalf" => Some(Self::Behalf),
            "deceased" => Some(Self::Deceased),
            "neutral" => Some(Self::Neutral),
            _ => None,
        }
    }
}

/// A text in up to four voices and a spoken form.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    pub neutral: Texts,
    pub own: Texts,
    pub behalf: Texts,
    pub deceased: Texts,
    /// What an adviser says on the phone.
    pub spoken: Texts,
    /// Used when an answer named in the text is not there.
    pub otherwise: Texts,
}

impl Wording {
    /// A wording with one text for all voices.
    #[must_use]
    pub fn neutral(texts: Texts) -> Self {
        Self { neutral: texts, ..Self::default() }
    }

    /// The texts of a voice, falling back to neutral.
    #[must_use]
    pub fn voiced(&self, voice: Voice) -> &Texts {
        let texts = match voice {
            Voice::Own => &self.own,
            Voice::Behalf => &self.behalf,
            Voice::Deceased => &self.deceased,
            Voice::Neutral => &self.neutral,
        };
        if texts.is_empty() { &self.neutral } else { texts }
    }

    /// Each variant that is written, with the key it stands under.
    pub fn variants(&self) -> impl Iterator<Item = (&'static str, &Texts)> {
        [
            ("neutral", &self.neutral),
            ("self", &self.own),
            ("behalf", &self.behalf),
            ("deceased", &self.deceased),
            ("spoken", &self.spoken),
            ("otherwise", &self.otherwise),
        ]
        .into_iter()
        .filter(|(_, texts)| !texts.is_empty())
    }

    /// Whether the wording has a text in this language for every voice.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        let voices = [Voice::Own, Voice::Behalf, Voice::Deceased];
        self.neutral.exact(language).is_some()
            || voices.iter().all(|voice| self.voiced(*voice).exact(language).is_some())
    }
}

/// A stretch of a text with placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    /// `{id}`: the answer to another question.
    Name(&'a str),
}

/// Splits a text at its `{id}` placeholders.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        if start > 0 {
            pieces.push(Piece::Words(&rest[..start]));
        }
        pieces.push(Piece::Name(&rest[start + 1..start + length]));
        rest = &rest[start + length + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}
