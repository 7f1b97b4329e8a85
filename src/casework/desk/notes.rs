//! What is jotted down while someone tells, and becomes an answer later.

use super::{Desk, stamp};
use crate::archive::Note;
use crate::casework::home;
use crate::casework::told::Teller;
use crate::form::Kind;
use crate::interview::text::{LONGEST, clean};
use crate::interview::{Applied, Edit, FieldPath, Refused, Said, free_number};

/// A note as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteShown {
    pub id: u32,
    /// When, in words.
    pub at: String,
    pub text: String,
    pub by: Option<Said>,
    /// The question that it became the answer to, in a few words.
    pub became: Option<String>,
}

/// Why a note did not become an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteRefused {
    /// The question is answered by choosing, or there is none at hand.
    NoText,
    /// There is an answer, and the note would take its place.
    Answered,
    Refused(Refused),
}

impl Desk<'_> {
    /// The notes of the case, the newest first.
    #[must_use]
    pub fn notes(&self) -> Vec<NoteShown> {
        let now = (self.clock)();
        let picture = self.interview.picture();
        let teller = Teller::new(self.house, &picture);
        let became = |became: &str| {
            let (filing, path) = became.split_once(':')?;
            let here = filing.parse() == Ok(self.filing);
            here.then(|| path.parse().ok()).flatten().map(|path| teller.label(&path))
        };
        let shown = self.case.notes.iter().rev().map(|note| NoteShown {
            id: note.id,
            at: home::changed(self.house, &note.at, now),
            text: note.text.clone(),
            by: note.by,
            became: note.became.as_deref().map(|text| became(text).unwrap_or_default()),
        });
        shown.collect()
    }

    /// Writes a note: a new one, or the one of this number anew. An emptied one goes. Returns its
    /// number while there is one.
    pub fn write_note(&mut self, id: Option<u32>, text: &str) -> Option<u32> {
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = clean(&text[..end]).text.trim().to_owned();
        let at = id.and_then(|id| self.case.notes.iter().position(|note| note.id == id));
        match (at, text.is_empty()) {
            (None, true) => return None,
            (Some(at), true) => {
                self.case.notes.remove(at);
            }
            (Some(at), false) if self.case.notes[at].text == text => return id,
            (Some(at), false) => self.case.notes[at].text.clone_from(&text),
            (None, false) => {}
        }
        self.worth_keeping = true;
        self.changed();
        if at.is_some() {
            return id.filter(|_| !text.is_empty());
        }
        let id = free_number(&self.case.notes.iter().map(|note| note.id));
        let at = stamp((self.clock)());
        self.case.notes.push(Note { id, at, text, by: self.said_by, became: None });
        Some(id)
    }

    /// Makes a note the answer to a question; in a long text it comes after what stands there.
    ///
    /// # Errors
    /// If the question takes no text, or is answered by a short one already. Nothing is changed
    /// then.
    pub fn use_note(&mut self, id: u32, path: &FieldPath) -> Result<Applied, NoteRefused> {
        let at = self.case.notes.iter().position(|note| note.id == id);
        let at = at.ok_or(NoteRefused::NoText)?;
        let text = self.case.notes[at].text.clone();
        let asked = self.asked(path).ok_or(NoteRefused::NoText)?;
        let picture = self.interview.picture();
        let (ix, _) = picture.locate(path).ok_or(NoteRefused::NoText)?;
        let kind = &self.interview.form().question(ix).kind;
        let before = asked.answer.text.trim_end();
        let text = match kind {
            Kind::LongText | Kind::Note if !before.is_empty() => format!("{before}\n\n{text}"),
            Kind::YesNo
            | Kind::Choice(_)
            | Kind::Choices { .. }
            | Kind::List(_)
            | Kind::Office(_)
            | Kind::Enclosure => return Err(NoteRefused::NoText),
            _ if !before.is_empty() => return Err(NoteRefused::Answered),
            _ => text,
        };
        let edit = Edit::Text(path.to_string(), text);
        let applied = self.apply(&[edit]).map_err(NoteRefused::Refused)?;
        self.case.notes[at].became = Some(format!("{}:{path}", self.filing));
        Ok(applied)
    }

    /// Whoever is telling now: what is answered from here on is theirs.
    pub fn now_says(&mut self, by: Option<Said>) {
        self.said_by = by;
    }

    /// Whoever is telling now, where that was said.
    #[must_use]
    pub fn says_now(&self) -> Option<Said> {
        self.said_by
    }
}
