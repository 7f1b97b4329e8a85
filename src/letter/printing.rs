//! Tokens printed: an answer as the letter says it, a law reference as it is cited that day.

use std::cell::RefCell;

use jiff::civil::Date;

use super::document::{Origin, Run, Signer};
use super::markdown::Resolver;
use super::token::{Content, Token, TokenEntry, TokenState, Tokens};
use crate::law::{LawBook, ReferenceError, date_text, identity};
use crate::source::Language;

/// Prints tokens.
pub(super) struct Printing<'a> {
    pub tokens: &'a Tokens,
    pub language: Language,
    pub law: &'a LawBook,
    pub today: Date,
    pub signers: Vec<Signer>,
    /// Law that does not resolve on the day of the letter.
    pub gaps: RefCell<Vec<ReferenceError>>,
}

impl Resolver for Printing<'_> {
    fn resolve(&self, token: &Token) -> Run {
        match token {
            Token::Entry { at, state, formats } => match self.tokens.get(*at) {
                Some(entry) => self.printed(entry, *state, formats),
                None => Run::house(""),
            },
            Token::Law(ids) => {
                let cited =
                    self.law.cite(ids.iter().map(String::as_str), self.today, self.language);
                let text = cited.unwrap_or_else(|gap| {
                    self.gaps.borrow_mut().push(gap);
                    String::new()
                });
                Run::of(Origin::Fact(ids.join(" ")), text)
            }
            Token::Branch(_) => Run::house(""),
        }
    }

    fn signers(&self) -> Vec<Signer> {
        self.signers.clone()
    }
}

impl Printing<'_> {
    fn printed(&self, entry: &TokenEntry, state: TokenState, formats: &[String]) -> Run {
        let asked = |format: &str| formats.iter().any(|asked| asked == format);
        let mut text = match &entry.content {
            Content::Text(text) => text.clone(),
            Content::Date(date) => match date.exact() {
                Some(day) if asked("dato_kort") => date_text::short(day),
                Some(day) if asked("ukedag") => date_text::with_weekday(day, self.language),
                _ if asked("naar") => date_text::when(*date, self.language),
                _ => date_text::partial(*date, self.language),
            },
            Content::Money(øre) => crate::interview::printed_money(*øre),
            Content::Number(number) => crate::interview::printed_number(*number),
            Content::NationalId(number) => {
                let country = if self.language == Language::Da {
                    crate::law::Country::Danmark
                } else {
                    crate::law::Country::Norge
                };
                identity::printed(number, country)
            }
        };
        if state != TokenState::Hole {
            for format in formats {
                text = match format.as_str() {
                    "stor" => capitalised(&text),
                    "liten" => uncapitalised(&text),
                    "setning" => sentence(&text),
                    "uden_at" => without_that(&text),
                    _ => continue,
                };
            }
        }
        Run::of(entry.origin.clone(), text)
    }
}

/// The first letter large.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The first letter small, unless the word is written in large letters throughout, as "NAV".
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), text.chars().nth(1)) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Without the «at» that the letter writes in front of a Danish complaint's point.
fn without_that(text: &str) -> String {
    let (first, rest) = text.trim_start().split_once(' ').unwrap_or_default();
    if first.eq_ignore_ascii_case("at") { rest.trim_start().to_owned() } else { text.to_owned() }
}

/// As a sentence: the first letter large, and a full stop where the person wrote no end.
fn sentence(text: &str) -> String {
    let text = capitalised(text.trim_end());
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', ':', '»', '«', '"']) {
        text
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_becomes_a_sentence() {
        assert_eq!(sentence("mor er alene"), "Mor er alene.");
        assert_eq!(sentence("Hvorfor? "), "Hvorfor?");
        assert_eq!(sentence(""), "");
        assert_eq!(without_that("At jeg ventede"), "jeg ventede");
        assert_eq!(without_that("attesten mangler"), "attesten mangler");
        assert_eq!(uncapitalised("Datter"), "datter");
        assert_eq!(uncapitalised("NAV-rådgiver"), "NAV-rådgiver");
        assert_eq!(capitalised("øre"), "Øre");
    }
}
