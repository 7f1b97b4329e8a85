//! Reading the letters back to the person, paragraph by paragraph, and their yes to the whole.

use super::{Desk, stamp};
use crate::archive::Approval;
use crate::casework::home;
use crate::casework::papers::{NotPressed, as_lines, compose};
use crate::casework::receipt::Checksum;
use crate::interview::FieldPath;
use crate::letter::document::{Document, Origin, Run};

/// A paragraph of a letter as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The letter it stands in.
    pub letter: String,
    /// Its lines; what is never said aloud is masked.
    pub text: String,
    /// What a yes to it is remembered under.
    pub key: String,
    /// The first question that feeds it.
    pub from: Option<FieldPath>,
    /// The person said yes to it as it stands.
    pub agreed: bool,
}

/// The person's yes to the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    pub who: String,
    pub how: String,
    /// When, in words.
    pub at: String,
    /// The letters say the same now as then.
    pub holds: bool,
}

impl Approved {
    /// The words for how a person can say yes, in the order it is offered.
    pub const WAYS: [&'static str; 6] = [
        "approved-phone",
        "approved-phone-interpreter",
        "approved-paper",
        "approved-paper-interpreter",
        "approved-together",
        "approved-together-interpreter",
    ];
}

impl Desk<'_> {
    /// Every paragraph of the letters that are sent, laid out for so many columns.
    ///
    /// # Errors
    /// If the letters cannot be composed.
    pub fn paragraphs(&self, width: usize) -> Result<Vec<Paragraph>, NotPressed> {
        let agreed = &self.case.filings[self.filing].read_back.agreed;
        let letters = self.letters_to_read()?;
        let paragraphs = letters.iter().flat_map(|letter| {
            let lines = as_lines(letter, width);
            // From whom, to whom, which day and about what is one thing to say yes to. Another day
            // is no reason to ask again.
            let head = Document { body: Vec::new(), ..letter.clone() };
            let undated = Document { date_line: Vec::new(), ..head.clone() };
            let (head, body) = lines.split_at(as_lines(&head, width).len().min(lines.len()));
            let groups = body.split(|line| line.iter().all(|run| run.text.trim().is_empty()));
            let groups = groups.filter(|lines| !lines.is_empty());
            let groups = groups.map(|lines| (self.lines_as_said(lines), None));
            let key = said(&self.lines_as_said(&as_lines(&undated, width)));
            let head = (self.lines_as_said(head), Some(key_of(&key)));
            let all: Vec<_> = std::iter::once(head).chain(groups).collect();
            all.into_iter().map(|(runs, key)| (letter.title.clone(), runs, key))
        });
        let shown = paragraphs.map(|(letter, runs, key)| {
            let text = said(&runs);
            let key = key.unwrap_or_else(|| key_of(&text));
            let from = runs.iter().find_map(|run| match &run.origin {
                Origin::Answer(path) | Origin::Hole(path) => path.parse().ok(),
                Origin::House | Origin::Fact(_) => None,
            });
            Paragraph { letter, text, agreed: agreed.contains(&key), key, from }
        });
        Ok(shown.collect())
    }

    /// Lines as one run of runs, with what is sensitive masked.
    fn lines_as_said(&self, lines: &[Vec<Run>]) -> Vec<Run> {
        let mut said: Vec<Run> = Vec::new();
        for line in lines {
            if !said.is_empty() {
                said.push(Run::house("\n"));
            }
            said.extend(line.iter().map(|run| {
                if self.is_secret(run) {
                    return Run { text: self.house.words.say("answer-hidden"), ..run.clone() };
                }
                run.clone()
            }));
        }
        said
    }

    /// Whether a run is an answer that is never said aloud.
    fn is_secret(&self, run: &Run) -> bool {
        let Origin::Answer(path) = &run.origin else { return false };
        let form = self.interview.form();
        let question = path.rsplit('/').next().unwrap_or(path);
        form.names.question(question).is_some_and(|ix| form.question(ix).sensitive)
    }

    /// The letters that someone else will read.
    fn letters_to_read(&self) -> Result<Vec<Document>, NotPressed> {
        let Some(order) = self.order(&[]) else { return Ok(Vec::new()) };
        let documents = compose(self.house, &self.interview, order.drafted(!self.is_ready()))?;
        let read =
            |document: &Document| !document.kept && matches!(document.kind, "letter" | "fullmakt");
        Ok(documents.into_iter().filter(read).collect())
    }

    /// The person says yes to a paragraph.
    pub fn agree(&mut self, key: &str) {
        if self.only_read.is_some() {
            return;
        }
        self.case.filings[self.filing].read_back.agreed.insert(key.to_owned());
        self.changed();
        self.save();
    }

    /// The person says yes to the letters as they stand.
    ///
    /// # Errors
    /// If the letters cannot be composed.
    pub fn approve(&mut self, who: &str, how: &str) -> Result<(), NotPressed> {
        let letters = self.letters_now()?;
        let at = stamp((self.clock)());
        let approval = Approval { who: who.to_owned(), how: how.to_owned(), at, letters };
        self.case.filings[self.filing].read_back.approved = Some(approval);
        self.changed();
        self.save();
        Ok(())
    }

    /// The person's yes, if there is one.
    #[must_use]
    pub fn approved(&self) -> Option<Approved> {
        let approval = self.case.filings[self.filing].read_back.approved.as_ref()?;
        let now = (self.clock)();
        Some(Approved {
            who: approval.who.clone(),
            how: approval.how.clone(),
            at: home::changed(self.house, &approval.at, now),
            holds: self.letters_now().is_ok_and(|letters| letters == approval.letters),
        })
    }

    /// Check sum of everything that would be read.
    fn letters_now(&self) -> Result<String, NotPressed> {
        let mut all = String::new();
        for letter in self.letters_to_read()? {
            // The letter's own date is no change of what it says.
            let undated = Document { date_line: Vec::new(), ..letter };
            // What is never said aloud is in no sum either: a number of eleven digits could be found
            // from one by trying all.
            for run in undated.runs().filter(|run| !self.is_secret(run)) {
                all += &run.text;
                all.push(' ');
            }
        }
        Ok(key_of(&all))
    }
}

fn said(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The same words have the same key, however they are laid out.
fn key_of(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    Checksum::of(words.join(" ").as_bytes()).fingerprint()
}
