//! What is still open in a case: to be answered, looked up, asked others about, or asked once more.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::house::House;
use super::told::Teller;
use crate::form::{Effort, Form, Home, Kind, Need, QuestionIx};
use crate::interview::{EntryState, FieldPath, Interview, Speaker};

/// Something that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPoint {
    /// The place of its filing in the case.
    pub filing: usize,
    pub letter: String,
    pub path: FieldPath,
    /// The question in a few words, with the item it belongs to.
    pub label: String,
    /// The question as it is said aloud.
    pub spoken: String,
    /// It can be asked over the telephone. A number of a person is never spoken, and what the
    /// adviser counts is nothing to ask.
    pub aloud: bool,
    pub effort: Effort,
    pub why: Waits,
}

/// Open points that take the same to answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Pile {
    /// The words above them.
    pub heading: &'static str,
    pub points: Vec<OpenPoint>,
}

/// Why something is open. The order is that of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waits {
    /// The letters need it.
    Missing,
    /// What was answered means nothing.
    Wrong,
    /// Put off.
    Later,
    /// Answered, and to be asked once more.
    AskAgain,
    /// It would make the letter stronger.
    Strengthens,
    /// It is good to know, and stands in no letter.
    Voluntary,
}

impl Waits {
    /// Its words, for the end of a row.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Missing => "state-must",
            Self::Wrong => "state-wrong",
            Self::Later => "state-later",
            Self::AskAgain => "queue-ask-again",
            Self::Strengthens => "queue-strengthens",
            Self::Voluntary => "queue-voluntary",
        }
    }
}

impl Desk<'_> {
    /// What is open in the case, by what it takes to answer it: in each pile first what the letters
    /// need, and of that first what the letter at hand needs.
    #[must_use]
    pub fn queue(&self) -> Vec<Pile> {
        let open = open_points(self.house(), &self.interviews());
        let piles = Effort::ALL.into_iter().map(|effort| {
            let points = open.iter().filter(|point| point.effort == effort).cloned();
            let mut points: Vec<OpenPoint> = points.collect();
            points.sort_by_key(|point| (point.why, point.filing != self.at_filing()));
            let heading = match effort {
                Effort::Known => "queue-known",
                Effort::LookUp => "queue-look-up",
                Effort::AskOthers => "queue-ask-others",
                Effort::Compose => "queue-compose",
            };
            Pile { heading, points }
        });
        piles.filter(|pile| !pile.points.is_empty()).collect()
    }
}

/// What is open in these interviews of a case. A question that several letters share stands once,
/// where it is first asked.
pub(super) fn open_points(house: &House, filings: &[(usize, Interview)]) -> Vec<OpenPoint> {
    let mut asked = BTreeSet::new();
    let mut points = Vec::new();
    for (filing, interview) in filings {
        points.extend(open_in(house, *filing, interview, &mut asked));
    }
    points
}

fn open_in(
    house: &House,
    filing: usize,
    interview: &Interview,
    asked: &mut BTreeSet<(Option<usize>, FieldPath)>,
) -> Vec<OpenPoint> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let speaker = Speaker { spoken: true, ..teller.speaker };
    let form = interview.form();
    let letter = teller.speaker.text(&form.title);
    let entries = interview.entries_in(&picture);
    let open = entries.iter().filter_map(|entry| {
        let question = form.question(entry.ix);
        let again = picture.raw(entry.ix, &entry.scope).is_some_and(|raw| raw.ask_again);
        let why = match entry.state {
            EntryState::Later => Waits::Later,
            EntryState::Wrong => Waits::Wrong,
            EntryState::Open if entry.need == Need::Must => Waits::Missing,
            EntryState::Open if entry.need == Need::Should && form.makes_letters() => {
                Waits::Strengthens
            }
            EntryState::Open if entry.need == Need::Should => Waits::Voluntary,
            _ if again => Waits::AskAgain,
            _ => return None,
        };
        let of = (question.home == Home::Filing).then_some(filing);
        if !asked.insert((of, entry.path.clone())) {
            return None;
        }
        Some(OpenPoint {
            filing,
            letter: letter.to_owned(),
            path: entry.path.clone(),
            label: teller.label(&entry.path),
            spoken: speaker.question(entry.ix, &entry.scope),
            aloud: is_asked_aloud(form, entry.ix),
            effort: question.effort,
            why,
        })
    });
    open.collect()
}

fn is_asked_aloud(form: &Form, ix: QuestionIx) -> bool {
    let question = form.question(ix);
    let counts = [form.counts.kind, form.counts.area, form.counts.outcome].contains(&Some(ix));
    !counts && !question.sensitive && !matches!(question.kind, Kind::NationalId | Kind::Note)
}
