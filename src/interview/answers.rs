//! Answers as they were given: raw text and choices under question ids, never what was made of
//! them. What a form has no use for right now stays here untouched.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What the person did with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Nothing yet; half-typed text may still lie in the raw value.
    #[default]
    Empty,
    Given,
    /// "I do not know."
    Unknown,
    /// "I will fill this in later": a visible hole in drafts.
    Later,
    /// "I would rather not say."
    Declined,
}

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    Patient,
    Relative,
    Journal,
    Advocate,
}

impl Said {
    /// The words used in answer files.
    pub const WORDS: [&'static str; 4] = ["patient", "relative", "journal", "advocate"];

    /// Reads the word used in answer files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "patient" => Some(Self::Patient),
            "relative" => Some(Self::Relative),
            "journal" => Some(Self::Journal),
            "advocate" => Some(Self::Advocate),
            _ => None,
        }
    }
}

/// One answer. The raw parts are kept whatever the mark is, so that taking back an "I do not
/// know" brings back what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    #[serde(skip_serializing_if = "is_default")]
    pub mark: Mark,
    /// Text as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Chosen option ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<String>,
    /// Named parts of a compound answer: an office, an enclosure.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, String>,
    /// Items of a list, deleted ones included.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Said>,
    /// The person is not certain.
    #[serde(skip_serializing_if = "is_default")]
    pub about: bool,
    /// To be asked once more; until then it counts.
    #[serde(skip_serializing_if = "is_default")]
    pub ask_again: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Answer {
    /// A given text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { mark: Mark::Given, text: text.into(), ..Self::default() }
    }

    /// Given options.
    #[must_use]
    pub fn picks(ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let picks = ids.into_iter().map(Into::into).collect();
        Self { mark: Mark::Given, picks, ..Self::default() }
    }

    /// A mark without a value.
    #[must_use]
    pub fn marked(mark: Mark) -> Self {
        Self { mark, ..Self::default() }
    }

    /// The items that are not deleted.
    pub fn live_items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| !item.deleted)
    }
}

/// One item of a list, known by an id that never changes and is never used again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: u32,
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub fields: Answers,
    #[serde(default, skip_serializing_if = "is_default")]
    pub deleted: bool,
}

/// A number that none of these has: the one after the largest, else the smallest that is free.
#[must_use]
pub fn free_number(used: &(impl Iterator<Item = u32> + Clone)) -> u32 {
    let next = used.clone().max().unwrap_or(0).checked_add(1);
    // A case that came from somewhere else may have used the largest there is.
    next.or_else(|| (1..=u32::MAX).find(|number| !used.clone().any(|one| one == *number)))
        .unwrap_or(u32::MAX)
}

/// Answers by question id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer to a question, if anything was ever done with it.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Answer> {
        self.0.get(id)
    }

    /// The answer to a question, made if it is not there.
    pub fn entry(&mut self, id: &str) -> &mut Answer {
        self.0.entry(id.to_owned()).or_default()
    }

    /// Sets an answer.
    pub fn set(&mut self, id: impl Into<String>, answer: Answer) {
        self.0.insert(id.into(), answer);
    }

    /// Takes an answer out.
    pub fn remove(&mut self, id: &str) -> Option<Answer> {
        self.0.remove(id)
    }

    /// All answers with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer at a path.
    #[must_use]
    pub fn at(&self, path: &FieldPath) -> Option<&Answer> {
        let mut answers = self;
        for (list, item) in &path.items {
            let items = &answers.get(list)?.items;
            answers = &items.iter().find(|candidate| candidate.id == *item)?.fields;
        }
        answers.get(&path.question)
    }

    /// The answer at a path, made if it is not there; `None` if an item on the way is missing.
    pub fn at_mut(&mut self, path: &FieldPath) -> Option<&mut Answer> {
        let mut answers = self;
        for (list, item) in &path.items {
            let items = &mut answers.entry(list).items;
            answers = &mut items.iter_mut().find(|candidate| candidate.id == *item)?.fields;
        }
        Some(answers.entry(&path.question))
    }
}

/// Where an answer lives: the list items on the way, and the question. Written
/// `avgjorelser/2/kom_dato`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FieldPath {
    pub items: Vec<(String, u32)>,
    pub question: String,
}

impl FieldPath {
    /// A question outside all lists.
    #[must_use]
    pub fn outer(question: impl Into<String>) -> Self {
        Self { items: Vec::new(), question: question.into() }
    }

    /// A question of an item of the list at this path.
    #[must_use]
    pub fn inside(&self, item: u32, question: impl Into<String>) -> Self {
        let mut items = self.items.clone();
        items.push((self.question.clone(), item));
        Self { items, question: question.into() }
    }

    /// The path of the list whose item this question is in, with the item's id.
    #[must_use]
    pub fn list(&self) -> Option<(Self, u32)> {
        let mut items = self.items.clone();
        let (question, item) = items.pop()?;
        Some((Self { items, question }, item))
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (list, item) in &self.items {
            write!(out, "{list}/{item}/")?;
        }
        out.write_str(&self.question)
    }
}

/// A text that is no path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a path of the form list/item/question")]
pub struct NotAPath;

impl FromStr for FieldPath {
    type Err = NotAPath;

    fn from_str(text: &str) -> Result<Self, NotAPath> {
        let parts: Vec<&str> = text.split('/').collect();
        let (question, pairs) = parts.split_last().ok_or(NotAPath)?;
        if question.is_empty() || pairs.len() % 2 != 0 {
            return Err(NotAPath);
        }
        let items = pairs.chunks(2).map(|pair| match pair {
            [list, item] => Ok(((*list).to_owned(), item.parse().map_err(|_| NotAPath)?)),
            _ => Err(NotAPath),
        });
        Ok(Self { items: items.collect::<Result<_, _>>()?, question: (*question).to_owned() })
    }
}

/// Answers of a case and of one of its filings, looked at together.
#[derive(Debug, Clone, Copy)]
pub struct Both<'a> {
    /// Answers to shared questions, asked once per case.
    pub case: &'a Answers,
    /// Answers of this filing.
    pub filing: &'a Answers,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_they_are_written() {
        let path = FieldPath::outer("avgjorelser").inside(2, "steder").inside(5, "kom");
        assert_eq!(path.to_string(), "avgjorelser/2/steder/5/kom");
        assert_eq!(path.to_string().parse(), Ok(path));
        assert_eq!("a/b/c".parse::<FieldPath>(), Err(NotAPath));
        assert_eq!("a/1".parse::<FieldPath>(), Err(NotAPath));
    }

    #[test]
    fn answers_inside_items_are_found() {
        let mut answers = Answers::default();
        answers.entry("steder").items.push(Item { id: 3, ..Item::default() });
        let path = FieldPath::outer("steder").inside(3, "navn");
        if let Some(answer) = answers.at_mut(&path) {
            *answer = Answer::text("Eksempel sykehus");
        }
        assert_eq!(answers.at(&path), Some(&Answer::text("Eksempel sykehus")));
        assert_eq!(answers.at(&FieldPath::outer("steder").inside(4, "navn")), None);
    }
}
