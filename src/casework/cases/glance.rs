//! What the list of cases knows of each: worked out once when a case was changed, sealed beside its
//! newest version, and read by the thousand.
//!
//! Nothing in it depends on the day it is read, but for what [`Picture::holds_until`] bounds: from
//! that day on the case is looked at anew. What is left of a deadline is counted when it is shown.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::counted::counted;
use super::people::{Person, people};
use crate::archive::{Case, Filing, Store, Tally};
use crate::casework::deadlines::DeadlineTold;
use crate::casework::house::{House, HouseError};
use crate::casework::progress::{Track, track};
use crate::casework::told::Teller;
use crate::interview::{Interview, Picture};
use crate::law::State;

/// Raised when what stands here is read otherwise.
const FORMAT: u32 = 2;

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Glance {
    /// What it was worked out with. Made with anything else it says nothing.
    pub stamp: u64,
    /// The day it was worked out for.
    pub on: Date,
    /// The first day it may not hold any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_number: String,
    /// Which case it is wherever it lies, if it was ever handed over.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// When it was last changed, in local time.
    pub changed: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub notes: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete_on: Option<Date>,
    pub filings: Vec<FilingGlance>,
    /// A form that this house does not have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_gone: Option<String>,
    /// What it is found by beside numbers and titles, in small letters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub found_by: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// What it is in the yearly report.
    pub tally: Tally,
}

/// A filing in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct FilingGlance {
    /// Its place in the case.
    pub at: usize,
    pub form: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left: usize,
    /// When its letters were made last, in local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guide: bool,
    /// It keeps what belongs to letters, and is none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps: bool,
    /// The filing whose letters it keeps track of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<usize>,
    /// Its letters, or those it follows, were sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sent: bool,
    /// What came of them is known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    /// Of letters that were sent, where the matter stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<DeadlineGlance>,
}

impl FilingGlance {
    /// What is known of the way of its letters belongs to it.
    fn follow(&mut self, track: &Track) {
        self.sent = track.sent;
        self.closed = track.closed;
        if track.sent {
            // A day to send by is met when it is sent.
            self.deadlines.clear();
            self.way = Some(track.text.clone());
        }
    }
}

/// A deadline in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::casework) struct DeadlineGlance {
    /// Names the rule and the item.
    pub key: String,
    pub title: String,
    pub last_day: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_by: Option<Date>,
    /// The word of its state.
    pub state: String,
    /// The other side's day: one waits for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub law: String,
}

fn is_zero<N: Default + PartialEq>(number: &N) -> bool {
    *number == N::default()
}

impl DeadlineGlance {
    fn of(told: DeadlineTold) -> Option<Self> {
        Some(Self {
            key: told.key,
            title: told.title,
            last_day: told.last_day?,
            send_by: told.send_by,
            state: told.state.word().to_owned(),
            waits: told.waits,
            law: told.law,
        })
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        let states = [State::Running, State::MaybePassed];
        let known = states.into_iter().find(|state| state.word() == self.state);
        known.unwrap_or(State::Passed)
    }

    /// The day to send by, as it is on a later day than it was worked out for.
    pub fn send_by(&self, today: Date) -> Option<Date> {
        self.send_by.map(|day| day.max(today))
    }
}

/// Who stands in a case, and nothing else that a list knows of it. No day changes that.
#[derive(Debug, Deserialize)]
pub(super) struct Whom {
    stamp: u64,
    #[serde(default)]
    pub people: Vec<Person>,
    filings: Vec<Card>,
}

/// Whether a filing is the card of a call.
#[derive(Debug, Deserialize)]
struct Card {
    #[serde(default)]
    keeps: bool,
    #[serde(default)]
    follows: Option<usize>,
}

impl Whom {
    /// Reads it from what a list knows; `None` if that was made otherwise.
    pub fn read(bytes: &[u8], stamp: u64) -> Option<Self> {
        let whom: Self = serde_json::from_slice(bytes).ok()?;
        (whom.stamp == stamp).then_some(whom)
    }

    /// Whether it began with the card of a call.
    pub fn has_call(&self) -> bool {
        self.filings.iter().any(|filing| filing.keeps && filing.follows.is_none())
    }
}

impl Glance {
    /// Reads one; `None` if it was made otherwise or does not hold on this day.
    pub fn read(bytes: &[u8], stamp: u64, today: Date) -> Option<Self> {
        let glance: Self = serde_json::from_slice(bytes).ok()?;
        let holds = glance.on <= today && glance.until.is_none_or(|until| today < until);
        (glance.stamp == stamp && holds).then_some(glance)
    }

    /// Whether it began with the card of a call.
    pub fn has_call(&self) -> bool {
        self.filings.iter().any(|filing| filing.keeps && filing.follows.is_none())
    }

    /// As it is kept.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Works out what a list needs to know of a case.
    pub fn of(house: &House, store: &Store, case: &Case, today: Date) -> Self {
        let mut glance = Self {
            stamp: stamp(house),
            on: today,
            until: None,
            own_number: case.own_number.clone(),
            origin: case.origin.clone(),
            changed: case.changed.clone(),
            notes: case.notes.len(),
            delete_on: case.delete_on,
            filings: Vec::new(),
            form_gone: None,
            found_by: String::new(),
            people: Vec::new(),
            tally: Tally::default(),
        };
        let mut found_by = BTreeSet::new();
        let mut tally = Tally::default();
        for (at, kept) in case.filings.iter().enumerate() {
            let Ok(interview) = opened(house, case, kept, today) else {
                glance.form_gone = Some(kept.form.clone());
                continue;
            };
            let picture = interview.picture();
            let mut filing = filing(house, &interview, &picture, kept, at);
            if let Some(track) = track(house, case, at, today.at(0, 0, 0, 0)) {
                filing.follow(&track);
            }
            glance.filings.push(filing);
            for (person, _) in people(house, store, &picture, &mut found_by) {
                if !glance.people.contains(&person) {
                    glance.people.push(person);
                }
            }
            counted(&picture, &mut tally);
            let until = picture.holds_until();
            glance.until = glance.until.into_iter().chain(until).min();
        }
        tally.year = case.begun.map_or_else(|| year(&case.changed, today), Date::year);
        let letters = glance.filings.iter().filter(|filing| !filing.guide && !filing.keeps);
        let main =
            letters.max_by_key(|filing| (filing.made.is_some(), std::cmp::Reverse(filing.at)));
        tally.form = main.map(|filing| filing.form.clone()).unwrap_or_default();
        glance.tally = tally;
        glance.found_by = found_by.into_iter().collect::<Vec<_>>().join(" ");
        glance
    }
}

/// The year of a case that does not know when it was begun: that of its last change.
fn year(changed: &str, today: Date) -> i16 {
    changed.get(..4).and_then(|year| year.parse().ok()).unwrap_or(today.year())
}

fn opened(house: &House, case: &Case, kept: &Filing, today: Date) -> Result<Interview, HouseError> {
    let (form, world) = (house.form(&kept.form)?, house.world()?.clone());
    let (shared, answers) = (case.shared.clone(), kept.answers.clone());
    Ok(Interview::new(form, world, today, shared, answers).with_settled(kept.settled.clone()))
}

fn filing(
    house: &House,
    interview: &Interview,
    picture: &Picture<'_>,
    kept: &Filing,
    at: usize,
) -> FilingGlance {
    let form = interview.form();
    let teller = Teller::new(house, picture);
    let deadlines = picture.deadlines();
    let deadlines = deadlines.iter().map(|told| teller.deadline(told)).filter(|told| !told.outer);
    FilingGlance {
        at,
        form: kept.form.clone(),
        title: teller.speaker.text(&form.title).to_owned(),
        about: form.about.iter().find_map(|ix| teller.speaker.answer(*ix, &[])),
        to: picture.letters().into_iter().find_map(|letter| letter.recipient),
        left: interview.missing_in(picture).len() + interview.invalid_in(picture).len(),
        made: kept.made.as_ref().map(|made| made.at.clone()),
        guide: form.guide,
        keeps: form.keeps.is_some(),
        follows: kept.follows,
        sent: false,
        closed: false,
        way: None,
        deadlines: deadlines.filter_map(DeadlineGlance::of).collect(),
    }
}

/// What everything here was worked out with: this program, its language, its files.
pub(super) fn stamp(house: &House) -> u64 {
    house.print(FORMAT)
}
