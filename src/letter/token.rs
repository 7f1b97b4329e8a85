//! Tokens: what stands in the template's context in place of what a person wrote.
//!
//! A token is a word of private-use characters, which are refused in input and in templates. It
//! names an entry of the table by number, its state, and the formats that filters asked for. To
//! Tera and to the Markdown parser it is one plain word, whatever the answer holds.

use super::document::Origin;
use crate::law::PartialDate;

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
/// ASCII characters of a token's body are shifted here.
const SHIFT: u32 = 0xe100;

/// What a token stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenEntry {
    pub origin: Origin,
    pub content: Content,
}

/// What is printed where the token stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Text(String),
    Date(PartialDate),
    /// Øre.
    Money(i64),
    /// Hundredths.
    Number(i64),
    NationalId(String),
}

/// How an answer was given; filters and tests can see it in the token itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    Given,
    Unknown,
    /// A hole in a draft.
    Hole,
}

impl TokenState {
    fn letter(self) -> char {
        match self {
            Self::Given => 'g',
            Self::Unknown => 'u',
            Self::Hole => 'h',
        }
    }

    fn from_letter(letter: char) -> Option<Self> {
        match letter {
            'g' => Some(Self::Given),
            'u' => Some(Self::Unknown),
            'h' => Some(Self::Hole),
            _ => None,
        }
    }
}

/// A token taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Entry {
        at: usize,
        state: TokenState,
        formats: Vec<String>,
    },
    /// Law references by id, cited together.
    Law(Vec<String>),
    /// A template branch that was taken.
    Branch(usize),
}

impl Token {
    /// The token as it stands in text.
    #[must_use]
    pub fn written(&self) -> String {
        let body = match self {
            Self::Entry { at, state, formats } => {
                let mut body = format!("{at}{}", state.letter());
                for format in formats {
                    body.push(',');
                    body.push_str(format);
                }
                body
            }
            Self::Law(ids) => format!("L{}", ids.join("+")),
            Self::Branch(at) => format!("B{at}"),
        };
        let shifted = body.chars().filter_map(|c| char::from_u32(SHIFT + u32::from(c)));
        std::iter::once(OPEN).chain(shifted).chain(std::iter::once(CLOSE)).collect()
    }

    /// Reads a text that is exactly one token.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match split(text).as_slice() {
            [Part::Token(token)] => Some(token.clone()),
            _ => None,
        }
    }

    fn from_body(body: &str) -> Option<Self> {
        if let Some(ids) = body.strip_prefix('L') {
            return Some(Self::Law(ids.split('+').map(str::to_owned).collect()));
        }
        if let Some(at) = body.strip_prefix('B') {
            return at.parse().ok().map(Self::Branch);
        }
        let mut parts = body.split(',');
        let head = parts.next()?;
        let state = TokenState::from_letter(head.chars().last()?)?;
        let at = head[..head.len() - 1].parse().ok()?;
        Some(Self::Entry { at, state, formats: parts.map(str::to_owned).collect() })
    }
}

/// A stretch of rendered text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Words(String),
    Token(Token),
}

/// Takes rendered text apart at its tokens. Stray private-use characters are dropped.
#[must_use]
pub fn split(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut words = String::new();
    let mut body: Option<String> = None;
    for c in text.chars() {
        match (c, &mut body) {
            (OPEN, _) => {
                if !words.is_empty() {
                    parts.push(Part::Words(std::mem::take(&mut words)));
                }
                body = Some(String::new());
            }
            (CLOSE, Some(inside)) => {
                parts.extend(Token::from_body(inside).map(Part::Token));
                body = None;
            }
            (c, Some(inside)) => {
                let plain = u32::from(c).checked_sub(SHIFT).and_then(char::from_u32);
                inside.extend(plain.filter(char::is_ascii));
            }
            (c, None) if is_private(c) => {}
            (c, None) => words.push(c),
        }
    }
    if !words.is_empty() {
        parts.push(Part::Words(words));
    }
    parts
}

/// Whether a character is kept for tokens.
#[must_use]
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// The tokens handed out for one paper.
#[derive(Debug, Default)]
pub struct Tokens {
    entries: Vec<TokenEntry>,
}

impl Tokens {
    /// Hands out a token.
    pub fn hand_out(&mut self, origin: Origin, content: Content, state: TokenState) -> String {
        let at = self.entries.len();
        self.entries.push(TokenEntry { origin, content });
        Token::Entry { at, state, formats: Vec::new() }.written()
    }

    /// The entry of a token.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&TokenEntry> {
        self.entries.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_read_as_they_are_written() {
        let tokens = [
            Token::Entry {
                at: 17,
                state: TokenState::Unknown,
                formats: vec!["dato".into(), "stor".into()],
            },
            Token::Law(vec!["pbrl_7_2".into()]),
            Token::Law(vec!["fvl_17".into(), "fvl_18".into()]),
            Token::Branch(3),
        ];
        for token in tokens {
            assert_eq!(Token::read(&token.written()), Some(token.clone()));
            assert!(token.written().chars().all(is_private));
        }
        let text = format!("Hei {}.", Token::Branch(1).written());
        assert_eq!(split(&text).len(), 3);
        assert_eq!(Token::read(&text), None);
    }
}
