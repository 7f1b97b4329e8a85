//! The one object that every face drives.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answers::{Answer, Answers, Both, FieldPath, Item, Mark, Said, free_number};
use super::papers::Paper;
use super::picture::{Field, Picture, Scope, Status, World};
use super::text;
use super::validate::{Finding, FindingKind};
use crate::form::{Form, Home, Kind, Need, Question, QuestionIx};

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

/// A question in play, in the order of the walk.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub ix: QuestionIx,
    pub scope: Scope,
    pub path: FieldPath,
    pub need: Need,
    pub state: EntryState,
    pub section: usize,
    pub page: usize,
}

/// What the review pages show of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryState {
    Open,
    Given { suggested: bool },
    Unknown,
    Later,
    Declined,
    Wrong,
}

/// Why the letters cannot be final yet.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    /// A must that is not answered.
    Answer(FieldPath),
    /// Marked "later".
    Later(FieldPath),
    /// A list with too few items.
    Items { path: FieldPath, at_least: usize },
    /// A must check that does not hold.
    Check(Finding),
    /// A stop that nobody has decided about.
    Stop(String),
    /// A letter without a confirmed recipient.
    Recipient { paper: String, rule: usize },
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

    /// Every question in play in the order of the walk, list items inside their list.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.entries_in(&self.picture())
    }

    /// The same for a picture that is already made.
    #[must_use]
    pub fn entries_in(&self, picture: &Picture<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for section in &self.form.sections {
            for page in &section.pages {
                for ix in &page.questions {
                    add_entries(picture, *ix, &[], &mut entries);
                }
            }
        }
        entries
    }

    /// Answers that are kept but not in play, deleted items included.
    #[must_use]
    pub fn parked(&self) -> Vec<FieldPath> {
        let picture = self.picture();
        let mut parked = Vec::new();
        // What only other letters of the case ask lies with them.
        let here = |id: &str| {
            let ix = self.form.names.question(id);
            ix.is_some_and(|ix| self.form.question(ix).home == Home::Case)
        };
        for (id, answer) in self.case.iter().filter(|(id, _)| here(id)) {
            park(&picture, id, answer, None, &mut parked);
        }
        for (id, answer) in self.filing.iter() {
            park(&picture, id, answer, None, &mut parked);
        }
        parked
    }

    /// All findings, in the order of the walk.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.findings_in(&self.picture())
    }

    fn findings_in(&self, picture: &Picture<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self
            .entries_in(picture)
            .iter()
            .flat_map(|entry| picture.findings_of(entry.ix, &entry.scope))
            .collect();
        findings.extend(picture.group_findings());
        findings
    }

    /// Answers in play that mean nothing of their kind.
    #[must_use]
    pub fn invalid(&self) -> Vec<Finding> {
        self.invalid_in(&self.picture())
    }

    /// The same in a picture of these answers.
    #[must_use]
    pub fn invalid_in(&self, picture: &Picture<'_>) -> Vec<Finding> {
        let bad = |finding: &Finding| {
            finding.need == Need::Must && !matches!(finding.kind, FindingKind::Group(_))
        };
        self.findings_in(picture).into_iter().filter(bad).collect()
    }

    /// Why the letters cannot be final; empty when they can. Invalid answers are
    /// [`Interview::invalid`]'s to tell.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        self.missing_in(&self.picture())
    }

    /// The same in a picture of these answers.
    #[must_use]
    pub fn missing_in(&self, picture: &Picture<'_>) -> Vec<Missing> {
        let mut missing = Vec::new();
        for entry in self.entries_in(picture) {
            let rule = self.form.list_rule(entry.ix);
            let items = picture.items(entry.ix, &entry.scope).len();
            match (&entry.state, rule) {
                (_, Some(rule)) if items < rule.min => {
                    missing.push(Missing::Items { path: entry.path, at_least: rule.min });
                }
                // A note for oneself is in no letter.
                (EntryState::Later, _)
                    if matches!(self.form.question(entry.ix).kind, Kind::Note) => {}
                (EntryState::Later, _) => missing.push(Missing::Later(entry.path)),
                (EntryState::Open, _) if entry.need == Need::Must => {
                    missing.push(Missing::Answer(entry.path));
                }
                _ => {}
            }
        }
        let must = picture.group_findings().into_iter().filter(|f| f.need == Need::Must);
        missing.extend(must.map(Missing::Check));
        let stops =
            picture.advice(&self.settled).into_iter().filter(super::advice::Told::is_open_stop);
        missing.extend(stops.map(|told| Missing::Stop(told.key)));
        for paper in picture.papers() {
            if self.lacks_recipient(&paper) {
                missing.push(Missing::Recipient { paper: paper.id, rule: paper.rule });
            }
        }
        missing
    }

    fn lacks_recipient(&self, paper: &Paper) -> bool {
        self.form.documents[paper.rule].to.is_some()
            && !paper.recipient.as_ref().is_some_and(|office| office.trust.is_trusted())
    }
}

fn add_entries(picture: &Picture<'_>, ix: QuestionIx, scope: &[u32], entries: &mut Vec<Entry>) {
    let field = picture.field(ix, scope);
    if field.status == Status::Parked {
        return;
    }
    let question = picture.form.question(ix);
    entries.push(Entry {
        ix,
        scope: scope.to_vec(),
        path: picture.path(ix, scope),
        need: question.need,
        state: state(&field, question),
        section: question.section,
        page: question.page,
    });
    if let Kind::List(rule) = &question.kind {
        for item in picture.items(ix, scope) {
            let mut inner = scope.to_vec();
            inner.push(item);
            for field in &rule.fields {
                add_entries(picture, *field, &inner, entries);
            }
        }
    }
}

fn state(field: &Rc<Field>, question: &Question) -> EntryState {
    match &field.status {
        Status::Given => EntryState::Given { suggested: field.suggested },
        // A list is settled when it has enough items, none of them being needed.
        Status::Empty if matches!(&question.kind, Kind::List(rule) if rule.min == 0) => {
            EntryState::Given { suggested: true }
        }
        Status::Empty | Status::Parked => EntryState::Open,
        Status::Unknown => EntryState::Unknown,
        Status::Later => EntryState::Later,
        Status::Declined => EntryState::Declined,
        Status::Invalid(_) => EntryState::Wrong,
    }
}

fn is_touched(answer: &Answer) -> bool {
    // What was only put off says nothing that could come back.
    !matches!(answer.mark, Mark::Empty | Mark::Later)
        || !answer.text.is_empty()
        || !answer.items.is_empty()
}

fn park(
    picture: &Picture<'_>,
    id: &str,
    answer: &Answer,
    inside: Option<(&FieldPath, u32)>,
    parked: &mut Vec<FieldPath>,
) {
    let path = match inside {
        None => FieldPath::outer(id),
        Some((list, item)) => list.inside(item, id),
    };
    let touched = is_touched(answer);
    let in_play = picture.locate(&path).is_some_and(|(ix, scope)| picture.in_play(ix, &scope));
    if touched && !in_play {
        parked.push(path.clone());
    }
    for item in &answer.items {
        if item.deleted || !in_play {
            if in_play && item.fields.iter().any(|(_, answer)| is_touched(answer)) {
                parked.push(path.inside(item.id, ""));
            }
        } else {
            for (id, answer) in item.fields.iter() {
                park(picture, id, answer, Some((&path, item.id)), parked);
            }
        }
    }
}
