//! How the answers stand: what is in play, what is laid aside, what is wrong, and what is missing
//! before the letters can be final.

use std::rc::Rc;

use super::answers::{Answer, FieldPath, Mark};
use super::engine::Interview;
use super::papers::Paper;
use super::picture::{Field, Picture, Scope, Status};
use super::validate::{Finding, FindingKind};
use crate::form::{Home, Kind, Need, Question, QuestionIx};

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
    /// Every question in play in the order of the walk, list items inside their list.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.entries_in(&self.picture())
    }

    /// The same for a picture that is already made.
    #[must_use]
    pub fn entries_in(&self, picture: &Picture<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for section in &self.form().sections {
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
            let ix = self.form().names.question(id);
            ix.is_some_and(|ix| self.form().question(ix).home == Home::Case)
        };
        for (id, answer) in self.case().iter().filter(|(id, _)| here(id)) {
            park(&picture, id, answer, None, &mut parked);
        }
        for (id, answer) in self.filing().iter() {
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
            let rule = self.form().list_rule(entry.ix);
            let items = picture.items(entry.ix, &entry.scope).len();
            match (&entry.state, rule) {
                (_, Some(rule)) if items < rule.min => {
                    missing.push(Missing::Items { path: entry.path, at_least: rule.min });
                }
                // A note for oneself is in no letter.
                (EntryState::Later, _)
                    if matches!(self.form().question(entry.ix).kind, Kind::Note) => {}
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
            picture.advice(self.settled()).into_iter().filter(super::advice::Told::is_open_stop);
        missing.extend(stops.map(|told| Missing::Stop(told.key)));
        for paper in picture.papers() {
            if self.lacks_recipient(&paper) {
                missing.push(Missing::Recipient { paper: paper.id, rule: paper.rule });
            }
        }
        missing
    }

    fn lacks_recipient(&self, paper: &Paper) -> bool {
        self.form().documents[paper.rule].to.is_some()
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
