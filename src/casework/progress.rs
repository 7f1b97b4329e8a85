//! What became of the letters of a case, as far as it changes what is told of them: letters that
//! were sent have no day to send them by any more, and are waited for.

use jiff::civil::{Date, DateTime};

use super::deadlines::{DeadlineTold, deadlines_of};
use super::house::House;
use super::told::Teller;
use crate::archive::Case;
use crate::form::{DocumentKind, Tracks};
use crate::interview::{Interview, Picture, Status, Value};
use crate::law::{State, date_text};

/// What became of the letters of one filing.
#[derive(Debug, Clone)]
pub struct Track {
    /// All of them were sent.
    pub sent: bool,
    /// Nothing more is waited for.
    pub closed: bool,
    /// An answer is waited for since this day.
    pub waits_since: Option<Date>,
    /// Where the matter stands, in a sentence.
    pub text: String,
    /// Days that run from what was sent and answered.
    pub deadlines: Vec<DeadlineTold>,
}

impl Track {
    /// The day that matters now: one to act by, or one that the other side let pass.
    #[must_use]
    pub fn deadline(&self) -> Option<&DeadlineTold> {
        let matters = |told: &&DeadlineTold| match told.state {
            State::Running => !told.outer,
            State::Passed | State::MaybePassed => told.waits,
        };
        self.deadlines.iter().filter(matters).min_by_key(|told| told.last_day)
    }
}

/// The filing that keeps track of the letters of another one.
pub(super) fn follower(case: &Case, filing: usize) -> Option<usize> {
    case.filings.iter().position(|other| other.follows == Some(filing))
}

/// What became of the letters of a filing; nothing if nobody keeps track of them.
pub(super) fn track(house: &House, case: &Case, filing: usize, now: DateTime) -> Option<Track> {
    let kept = &case.filings[follower(case, filing)?];
    let form = house.form(&kept.form).ok()?;
    let tracks = form.tracks.clone()?;
    let world = house.world().ok()?.clone();
    let interview =
        Interview::new(form, world, now.date(), case.shared.clone(), kept.answers.clone());
    Some(tracked(house, &interview, &tracks))
}

fn tracked(house: &House, interview: &Interview, tracks: &Tracks) -> Track {
    let picture = interview.picture();
    let items = picture.items(tracks.list, &[]);
    let sent: Vec<Option<Date>> = items
        .iter()
        .map(|item| match picture.value(tracks.sent, &[*item]) {
            Some(Value::Date(date)) => Some(date.first()),
            _ => None,
        })
        .collect();
    let answered = |item: u32| {
        let status = &picture.field(tracks.answered, &[item]).status;
        matches!(status, Status::Given | Status::Unknown)
    };
    let waits = items
        .iter()
        .zip(&sent)
        .filter(|(item, _)| !answered(**item) && !is_closed(&picture, tracks, **item));
    let waits_since = waits.filter_map(|(_, sent)| *sent).min();
    let all_sent = !sent.is_empty() && sent.iter().all(Option::is_some);
    let closed = !items.is_empty() && items.iter().all(|item| is_closed(&picture, tracks, *item));
    let words = &house.words;
    let text = match waits_since {
        Some(since) => {
            let day = date_text::long(since, house.language);
            words.say_with("sent-waits", &[("day", (&day).into())])
        }
        None if closed => words.say("sent-closed"),
        None => words.say("sent-answered"),
    };
    Track { sent: all_sent, closed, waits_since, text, deadlines: deadlines_of(house, interview) }
}

fn is_closed(picture: &Picture<'_>, tracks: &Tracks, item: u32) -> bool {
    matches!(picture.value(tracks.closed, &[item]), Some(Value::Choice { id, .. }) if id == "ja")
}

/// A letter of a filing, as its track begins with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SentLetter {
    pub title: String,
    /// The ids of its document and its form, as kinds of letters are named by.
    pub names: [String; 2],
    /// The directory's id, or the name and address of the office.
    pub office: Option<String>,
    pub name: String,
    pub address: Vec<String>,
}

impl SentLetter {
    /// An office without an address is no office to the list: its name stands with the letter.
    pub fn kept_title(&self) -> String {
        if self.office.is_some() || !self.address.is_empty() || self.name.is_empty() {
            return self.title.clone();
        }
        format!("{}: {}", self.title, self.name)
    }

    pub fn kept_name(&self) -> String {
        if self.address.is_empty() { String::new() } else { self.name.clone() }
    }
}

/// The letters that the answers of an interview lead to.
pub(super) fn letters_of(house: &House, interview: &Interview) -> Vec<SentLetter> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let form = interview.form();
    let letters = picture
        .papers()
        .into_iter()
        .filter(|paper| form.documents[paper.rule].kind == DocumentKind::Letter);
    letters
        .map(|paper| {
            let office = paper.recipient;
            SentLetter {
                names: [form.documents[paper.rule].id.clone(), form.id.clone()],
                title: teller.speaker.text(&form.documents[paper.rule].title).to_owned(),
                office: office.as_ref().and_then(|office| office.id.clone()),
                name: office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
                address: office.map(|office| office.address).unwrap_or_default(),
            }
        })
        .collect()
}
