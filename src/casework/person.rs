//! Everything that is kept about one person, over all cases: for somebody who asks for access to
//! what is kept about them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

use super::desk::{stamp, take_up};
use super::hand_over::as_written;
use super::house::House;
use super::text_file::folders_of;
use super::told::Teller;
use crate::archive::{Approval, Case, Note, SealedTo, Store, StoreError, seal, write_readable};
use crate::interview::{Answer, Answers, FieldPath, Interview, Mark, Said};

/// Whom it is about. At least one of the two is known.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub name: String,
    /// The national id number.
    pub number: String,
}

/// Everything that is kept about a person.
#[derive(Debug, Serialize)]
pub struct AboutPerson {
    /// When it was gathered, in local time.
    pub gathered: String,
    pub cases: Vec<CaseAbout>,
    /// Cases that could not be read, by number: nobody knows whom they are about.
    pub unreadable: Vec<u32>,
}

/// A case that tells of the person.
#[derive(Debug, Serialize)]
pub struct CaseAbout {
    pub case: u32,
    pub own_number: String,
    pub changed: String,
    /// The day that it is to be deleted on.
    pub delete_on: Option<String>,
    /// Where the person stands in it, by the label of the question.
    pub found_in: Vec<String>,
    /// Only versions before the newest one tell of the person; they are thinned with time.
    pub only_in_earlier_versions: bool,
    /// How many versions of the case are kept.
    pub versions: usize,
    /// When it was handed over to somebody, or came in.
    pub handed_over: Vec<String>,
    pub letters: Vec<LetterAbout>,
    pub notes: Vec<Note>,
    /// Folders with letters that were made.
    pub folders: Vec<PathBuf>,
}

/// A letter of such a case.
#[derive(Debug, Serialize)]
pub struct LetterAbout {
    pub form: String,
    pub title: String,
    pub answers: Vec<AnswerAbout>,
    pub approved: Option<Approval>,
}

/// An answer, whoever it tells of.
#[derive(Debug, Serialize)]
pub struct AnswerAbout {
    pub question: String,
    pub id: String,
    pub answer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_by: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<Mark>,
}

/// Gathers everything.
///
/// # Errors
/// If the archive cannot be read.
pub fn about_person(
    house: &House,
    store: &Store,
    papers: &Path,
    wanted: &Wanted,
    now: DateTime,
) -> Result<AboutPerson, StoreError> {
    let seek = Seek::new(wanted);
    let mut about = AboutPerson { gathered: stamp(now), cases: Vec::new(), unreadable: Vec::new() };
    for stored in store.list()? {
        let Ok(loaded) = stored.loaded else {
            about.unreadable.push(stored.id.0);
            continue;
        };
        let mut case = loaded.case;
        let mut places = seek.places(&case);
        let versions = store.versions(case.id)?;
        let only_in_earlier_versions = places.is_empty();
        if places.is_empty() {
            let earlier = versions.iter().skip(1);
            let mut earlier =
                earlier.filter_map(|version| store.load_version(case.id, version.revision).ok());
            let Some(found) = earlier.find(|earlier| !seek.places(earlier).is_empty()) else {
                continue;
            };
            places = seek.places(&found);
            case = found;
        }
        let case = case_about(house, papers, case, &places, now);
        about.cases.push(CaseAbout { only_in_earlier_versions, versions: versions.len(), ..case });
    }
    Ok(about)
}

/// Seals what was gathered, in a file that must not be there yet.
///
/// # Errors
/// If it cannot be written.
pub fn seal_about(about: &AboutPerson, to: &SealedTo, path: &Path) -> Result<(), StoreError> {
    seal(about, to, path)
}

/// The same, so that anyone can read it.
///
/// # Errors
/// If it cannot be written.
pub fn write_about(about: &AboutPerson, path: &Path) -> Result<(), StoreError> {
    write_readable(about, path)
}

fn case_about(
    house: &House,
    papers: &Path,
    mut case: Case,
    places: &[(Option<usize>, FieldPath)],
    now: DateTime,
) -> CaseAbout {
    let made = case.filings.iter().filter_map(|filing| Some(filing.made.as_ref()?.folder.clone()));
    let made = made.filter(|folder| folder.is_dir());
    let folders: BTreeSet<PathBuf> = made.chain(folders_of(papers, case.id)).collect();
    let mut letters = Vec::new();
    let mut found_in: BTreeSet<String> = BTreeSet::new();
    for at in 0..case.filings.len() {
        let opened = take_up(house, &mut case, at, &|| now).ok().map(|(interview, _)| interview);
        let filing = &case.filings[at];
        let labels = Labels { house, interview: opened.as_ref() };
        let mut answers = Vec::new();
        labels.collect(&case.shared, &FieldPath::default(), &mut answers);
        labels.collect(&filing.answers, &FieldPath::default(), &mut answers);
        for (place, path) in places {
            if place.is_none_or(|place| place == at) {
                found_in.insert(labels.label(path));
            }
        }
        letters.push(LetterAbout {
            form: filing.form.clone(),
            title: labels.title().unwrap_or_else(|| filing.form.clone()),
            answers,
            approved: filing.read_back.approved.clone(),
        });
    }
    if places.iter().any(|(_, path)| path.question.is_empty()) {
        found_in.remove("");
        found_in.insert(house.words.say("person-in-notes"));
    }
    CaseAbout {
        case: case.id.0,
        own_number: case.own_number,
        changed: case.changed,
        delete_on: case.delete_on.map(|day| day.to_string()),
        found_in: found_in.into_iter().collect(),
        only_in_earlier_versions: false,
        versions: 0,
        handed_over: case.handed.iter().map(|state| state.at.clone()).collect(),
        letters,
        notes: case.notes,
        folders: folders.into_iter().collect(),
    }
}

/// Names answers as the form does, where there is one.
struct Labels<'a> {
    house: &'a House,
    interview: Option<&'a Interview>,
}

impl Labels<'_> {
    fn title(&self) -> Option<String> {
        Some(self.interview?.form().title.on_screen(self.house.language).to_owned())
    }

    fn label(&self, path: &FieldPath) -> String {
        let Some(interview) = self.interview else { return path.question.clone() };
        let picture = interview.picture();
        Teller::new(self.house, &picture).label(path)
    }

    /// Every answer, also those that lie aside.
    fn collect(&self, answers: &Answers, within: &FieldPath, told: &mut Vec<AnswerAbout>) {
        for (id, answer) in answers.iter() {
            let path = FieldPath { items: within.items.clone(), question: id.to_owned() };
            let said = Answer { items: Vec::new(), ..answer.clone() };
            let is_list = !answer.items.is_empty();
            if said != Answer::default() && !is_list {
                told.push(AnswerAbout {
                    question: self.label(&path),
                    id: path.to_string(),
                    answer: self.in_words(&path, &said),
                    said_by: said.by,
                    state: Some(said.mark).filter(|mark| *mark != Mark::Given),
                });
            }
            for item in &answer.items {
                let mut inner = path.items.clone();
                inner.push((id.to_owned(), item.id));
                let inner = FieldPath { items: inner, question: String::new() };
                self.collect(&item.fields, &inner, told);
            }
        }
    }

    fn in_words(&self, path: &FieldPath, said: &Answer) -> String {
        let spoken = self.interview.and_then(|interview| {
            let picture = interview.picture();
            let (ix, scope) = picture.locate(path)?;
            Teller::new(self.house, &picture).speaker.answer(ix, &scope)
        });
        spoken.unwrap_or_else(|| as_written(said))
    }
}

/// Looks for a person in what people wrote.
struct Seek {
    name: Vec<String>,
    number: String,
}

impl Seek {
    fn new(wanted: &Wanted) -> Self {
        let number: String = wanted.number.chars().filter(char::is_ascii_digit).collect();
        Self { name: words(&wanted.name), number }
    }

    /// Every place of a case that names the person; one without a question is a note.
    fn places(&self, case: &Case) -> Vec<(Option<usize>, FieldPath)> {
        let mut places = Vec::new();
        self.look(&case.shared, None, &[], &mut places);
        for (at, filing) in case.filings.iter().enumerate() {
            self.look(&filing.answers, Some(at), &[], &mut places);
        }
        if case.notes.iter().any(|note| self.is_in(&note.text)) {
            places.push((None, FieldPath::default()));
        }
        places
    }

    fn look(
        &self,
        answers: &Answers,
        filing: Option<usize>,
        items: &[(String, u32)],
        places: &mut Vec<(Option<usize>, FieldPath)>,
    ) {
        for (id, answer) in answers.iter() {
            let texts = std::iter::once(&answer.text).chain(answer.parts.values());
            if texts.into_iter().any(|text| self.is_in(text)) {
                places.push((filing, FieldPath { items: items.to_vec(), question: id.to_owned() }));
            }
            for item in &answer.items {
                let mut inner = items.to_vec();
                inner.push((id.to_owned(), item.id));
                self.look(&item.fields, filing, &inner, places);
            }
        }
    }

    /// All parts of the name in their order with at most one word between, or the number.
    fn is_in(&self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        let digits = || -> String { text.chars().filter(char::is_ascii_digit).collect() };
        if self.number.len() >= 6 && digits().contains(&self.number) {
            return true;
        }
        let Some((first, rest)) = self.name.split_first() else { return false };
        let told = words(text);
        let begins = (0..told.len()).filter(|at| told[*at] == *first);
        begins.into_iter().any(|at| {
            let mut at = at;
            rest.iter().all(|word| {
                let next = (at + 1..told.len().min(at + 3)).find(|next| told[*next] == *word);
                at = next.unwrap_or(at);
                next.is_some()
            })
        })
    }
}

/// The words of a text as they are compared: small letters, composed, without signs.
fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect::<String>().to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, number: &str, text: &str) -> bool {
        Seek::new(&Wanted { name: name.to_owned(), number: number.to_owned() }).is_in(text)
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        assert!(found("Kari Eksempel", "", "kari  EKSEMPEL"));
        assert!(found("Kari Eksempel", "", "Naboen, Kari Anne Eksempel, så det."));
        assert!(found("A\u{30a}se Eksempel", "", "Åse Eksempel"));
        assert!(!found("Kari Eksempel", "", "Kari og Ola og Per Eksempel"));
        assert!(!found("Kari Eksempel", "", "Karin Eksempel"));
        assert!(!found("", "", "Kari Eksempel"));
    }

    #[test]
    fn a_number_is_found_with_and_without_blanks() {
        assert!(found("", "158685 40033", "fnr 15868540033"));
        assert!(found("", "15868540033", "158685 40033"));
        assert!(!found("", "15868540033", "15868540034"));
        // A few digits are nobody's number.
        assert!(!found("", "15", "15"));
    }
}
