//! The one object that every face drives.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answers::{Answer, Answers, Both, FieldPath, Item, Mark, Said, free_number};
use super::picture::{Picture, World};
use super::text;
use crate::form::{Form, Home, Kind, QuestionIx};

/// A form being answered. Cheap to look at: a [`Picture`] is made anew for each look.
#[derive(Debug, Clone)]
pub struct Interview {
    form: Arc<Form>,
    world: Arc<World>,
    today: Date,
    case: Answers,
    filing: Answers,
    settled: BTreeSet<String>,
    reused: BTreeSet<String>,
}

/// One change. Text is cleaned on the way in; nothing is refused because it means nothing yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    Text(FieldPathText, String),
    Pick(FieldPathText, Vec<String>),
    /// What the person wrote for "other".
    OtherWords(FieldPathText, String),
    /// A part of an office (`office`, `name`, `address`, `confirmed`) or an enclosure (`title`,
    /// `date`, `file`); of a long text, a new version that does not count yet ([`UNFINISHED`]).
    Part(FieldPathText, String, String),
    Mark(FieldPathText, Mark),
    About(FieldPathText, bool),
    By(FieldPathText, Option<Said>),
    /// To be asked once more, or not any longer.
    AskAgain(FieldPathText, bool),
    AddItem(FieldPathText),
    RemoveItem(FieldPathText, u32),
    RestoreItem(FieldPathText, u32),
    /// Moves an item one place towards the front.
    MoveItemUp(FieldPathText, u32),
    /// Records "go on anyway" for an advice.
    Settle(String),
    Unsettle(String),
}

impl Edit {
    /// The question that it changes.
    #[must_use]
    pub fn path(&self) -> Option<FieldPath> {
        match self {
            Self::Text(path, _)
            | Self::Pick(path, _)
            | Self::OtherWords(path, _)
            | Self::Part(path, ..)
            | Self::Mark(path, _)
            | Self::About(path, _)
            | Self::By(path, _)
            | Self::AskAgain(path, _)
            | Self::AddItem(path)
            | Self::RemoveItem(path, _)
            | Self::RestoreItem(path, _)
            | Self::MoveItemUp(path, _) => path.parse().ok(),
            Self::Settle(_) | Self::Unsettle(_) => None,
        }
    }
}

/// The part of a long text that holds a new version while it is being written: the old one counts
/// until the new one is finished, and a crash loses neither.
pub const UNFINISHED: &str = "nytt";

/// A [`FieldPath`] in its written form, so that edits can be logged and replayed.
pub type FieldPathText = String;

/// Why a change was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// There is no such question or item.
    NoSuchField,
    /// The text is longer than any letter; nothing was changed.
    TooLong { bytes: usize },
    /// The list is full.
    ListFull { max: usize },
    /// The answers are only looked at.
    OnlyRead,
}

/// What came of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// Invisible or dangerous characters that were taken out.
    pub removed: usize,
    /// The id of an item that was added.
    pub item: Option<u32>,
}

impl Interview {
    /// Takes up a form with answers.
    #[must_use]
    pub fn new(
        form: Arc<Form>,
        world: Arc<World>,
        today: Date,
        case: Answers,
        filing: Answers,
    ) -> Self {
        let (settled, reused) = (BTreeSet::new(), BTreeSet::new());
        Self { form, world, today, case, filing, settled, reused }
    }

    /// The same interview with decisions about advice taken up.
    #[must_use]
    pub fn with_settled(mut self, settled: BTreeSet<String>) -> Self {
        self.settled = settled;
        self
    }

    /// The same interview with questions that the case had answered before it began.
    #[must_use]
    pub fn with_reused(mut self, reused: BTreeSet<String>) -> Self {
        self.reused = reused;
        self
    }

    #[must_use]
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    #[must_use]
    pub fn world(&self) -> &Arc<World> {
        &self.world
    }

    /// The letter's date.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The same interview on another day.
    #[must_use]
    pub fn on(mut self, today: Date) -> Self {
        self.today = today;
        self
    }

    /// Answers of the case.
    #[must_use]
    pub fn case(&self) -> &Answers {
        &self.case
    }

    /// Answers of this filing.
    #[must_use]
    pub fn filing(&self) -> &Answers {
        &self.filing
    }

    /// Advice about which "go on anyway" is recorded.
    #[must_use]
    pub fn settled(&self) -> &BTreeSet<String> {
        &self.settled
    }

    /// Questions that the case had answered before this filing began.
    #[must_use]
    pub fn reused(&self) -> &BTreeSet<String> {
        &self.reused
    }

    /// The picture of the answers as they are now.
    #[must_use]
    pub fn picture(&self) -> Picture<'_> {
        let both = Both { case: &self.case, filing: &self.filing };
        Picture::new(&self.form, both, &self.world, self.today)
    }

    /// Makes a change.
    ///
    /// # Errors
    /// If the field is not there, the text is absurdly long or the list is full. Nothing is
    /// changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Applied, Refused> {
        match edit {
            Edit::Text(path, typed) => {
                if typed.len() > text::LONGEST {
                    return Err(Refused::TooLong { bytes: typed.len() });
                }
                let (ix, path) = self.find(path)?;
                let cleaned = match self.form.question(ix).kind {
                    Kind::LongText | Kind::Address | Kind::Note => text::clean(typed),
                    _ => text::clean_line(typed),
                };
                let answer = self.answer(ix, &path)?;
                answer.mark =
                    if cleaned.text.trim().is_empty() { Mark::Empty } else { Mark::Given };
                answer.text = cleaned.text;
                Ok(Applied { removed: cleaned.removed, item: None })
            }
            Edit::OtherWords(path, typed) => {
                if typed.len() > text::LONGEST {
                    return Err(Refused::TooLong { bytes: typed.len() });
                }
                let (ix, path) = self.find(path)?;
                let cleaned = text::clean_line(typed);
                self.answer(ix, &path)?.text = cleaned.text;
                Ok(Applied { removed: cleaned.removed, item: None })
            }
            Edit::Pick(path, ids) => {
                let (ix, path) = self.find(path)?;
                let answer = self.answer(ix, &path)?;
                answer.mark = if ids.is_empty() { Mark::Empty } else { Mark::Given };
                answer.picks.clone_from(ids);
                Ok(Applied::default())
            }
            Edit::Part(path, name, typed) => {
                if typed.len() > text::LONGEST {
                    return Err(Refused::TooLong { bytes: typed.len() });
                }
                let (ix, path) = self.find(path)?;
                let kind = &self.form.question(ix).kind;
                let of_parts = matches!(kind, Kind::Office(_) | Kind::Enclosure);
                let many_lines = name == "address" || !of_parts;
                let cleaned = if many_lines { text::clean(typed) } else { text::clean_line(typed) };
                let answer = self.answer(ix, &path)?;
                if cleaned.text.is_empty() {
                    answer.parts.remove(name);
                } else {
                    answer.parts.insert(name.clone(), cleaned.text);
                }
                if of_parts {
                    answer.mark = if answer.parts.is_empty() { Mark::Empty } else { Mark::Given };
                }
                Ok(Applied { removed: cleaned.removed, item: None })
            }
            Edit::Mark(path, mark) => {
                let (ix, path) = self.find(path)?;
                self.answer(ix, &path)?.mark = *mark;
                Ok(Applied::default())
            }
            Edit::About(path, about) => {
                let (ix, path) = self.find(path)?;
                self.answer(ix, &path)?.about = *about;
                Ok(Applied::default())
            }
            Edit::By(path, by) => {
                let (ix, path) = self.find(path)?;
                self.answer(ix, &path)?.by = *by;
                Ok(Applied::default())
            }
            Edit::AskAgain(path, again) => {
                let (ix, path) = self.find(path)?;
                self.answer(ix, &path)?.ask_again = *again;
                Ok(Applied::default())
            }
            Edit::AddItem(path) => self.add_item(path),
            Edit::RemoveItem(path, item) => self.set_deleted(path, *item, true),
            Edit::RestoreItem(path, item) => self.set_deleted(path, *item, false),
            Edit::MoveItemUp(path, item) => self.move_up(path, *item),
            Edit::Settle(key) => {
                self.settled.insert(key.clone());
                Ok(Applied::default())
            }
            Edit::Unsettle(key) => {
                self.settled.remove(key);
                Ok(Applied::default())
            }
        }
    }

    fn find(&self, path: &str) -> Result<(QuestionIx, FieldPath), Refused> {
        let path: FieldPath = path.parse().map_err(|_| Refused::NoSuchField)?;
        let (ix, _) = self.picture().locate(&path).ok_or(Refused::NoSuchField)?;
        Ok((ix, path))
    }

    fn answer(&mut self, ix: QuestionIx, path: &FieldPath) -> Result<&mut Answer, Refused> {
        let outermost = self.form.lists_around(ix).first().copied().unwrap_or(ix);
        let answers = match self.form.question(outermost).home {
            Home::Case => &mut self.case,
            Home::Filing => &mut self.filing,
        };
        answers.at_mut(path).ok_or(Refused::NoSuchField)
    }

    fn list(&mut self, path: &str) -> Result<(usize, &mut Answer), Refused> {
        let (ix, path) = self.find(path)?;
        let max = self.form.list_rule(ix).ok_or(Refused::NoSuchField)?.max;
        Ok((max, self.answer(ix, &path)?))
    }

    fn add_item(&mut self, path: &str) -> Result<Applied, Refused> {
        let (max, answer) = self.list(path)?;
        if answer.live_items().count() >= max {
            return Err(Refused::ListFull { max });
        }
        let id = free_number(&answer.items.iter().map(|item| item.id));
        answer.items.push(Item { id, ..Item::default() });
        answer.mark = Mark::Given;
        Ok(Applied { removed: 0, item: Some(id) })
    }

    fn set_deleted(&mut self, path: &str, item: u32, deleted: bool) -> Result<Applied, Refused> {
        let (max, answer) = self.list(path)?;
        if !deleted && answer.live_items().count() >= max {
            return Err(Refused::ListFull { max });
        }
        let found = answer.items.iter_mut().find(|candidate| candidate.id == item);
        found.ok_or(Refused::NoSuchField)?.deleted = deleted;
        Ok(Applied::default())
    }

    fn move_up(&mut self, path: &str, item: u32) -> Result<Applied, Refused> {
        let (_, answer) = self.list(path)?;
        let at = answer.items.iter().position(|candidate| candidate.id == item);
        let at = at.ok_or(Refused::NoSuchField)?;
        let before = answer.items[..at].iter().rposition(|candidate| !candidate.deleted);
        if let Some(before) = before {
            answer.items.swap(before, at);
        }
        Ok(Applied::default())
    }
}
