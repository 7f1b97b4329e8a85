//! What stands on the first page: forms to begin, cases to go on with.

use jiff::civil::{Date, DateTime};

use super::backups::{Backups, backups};
use super::cases::{CaseState, Shelf};
use super::house::{House, HouseError};
use crate::archive::{CaseId, Store, StoreError};
use crate::form::{FormHead, Keeps};
use crate::law::{Country, date_text};
use crate::source::Problem;
use crate::words::Words;

/// So many cases stand on the first page where there are many.
const FEW: usize = 5;

/// The first page.
#[derive(Debug)]
pub struct Start {
    pub forms: Vec<FormShown>,
    /// Cards that a call begins with.
    pub calls: Vec<FormShown>,
    /// What is wrong with forms that were added to the shipped ones: they are left out, and cases
    /// stay in reach.
    pub problems: Vec<Problem>,
    /// The archive opens with a passphrase only.
    pub is_behind_passphrase: bool,
    /// The program starts for the first time.
    pub is_first: bool,
    /// The day of today.
    pub today: Date,
    pub backups: Backups,
    /// The cases that matter now: where there are few all of them, the one last changed first.
    pub cases: Vec<CaseShown>,
    /// Those to ask about, whether they shall be kept, by their places among all.
    pub to_tidy: Vec<usize>,
    /// All of them.
    pub shelf: Shelf,
    /// When it was read.
    pub now: DateTime,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormShown {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub country: Country,
    /// Stands on the first page, and not only among all letters.
    pub first: bool,
}

impl FormShown {
    /// The sentence that heads the forms of its country.
    #[must_use]
    pub fn heading(&self) -> &'static str {
        match self.country {
            Country::Norge => "home-norway",
            Country::Danmark => "home-denmark",
        }
    }
}

#[derive(Debug)]
pub struct CaseShown {
    pub id: CaseId,
    /// The number, with the one that was given to it.
    pub number: String,
    /// What the one who works with it calls it.
    pub own_number: String,
    /// When it was last changed, in words.
    pub changed: String,
    /// The same in figures, in local time.
    pub changed_at: String,
    pub filings: Vec<FilingShown>,
    /// Why it cannot be opened, if it cannot.
    pub problem: Option<String>,
    /// The day that it is to be deleted on, in a sentence.
    pub delete_on: Option<String>,
    /// Why it is asked now whether it shall be kept, if it is.
    pub due: Option<String>,
}

#[derive(Debug)]
pub struct FilingShown {
    /// Its place in the case.
    pub at: usize,
    pub form: String,
    pub title: String,
    /// Whom it is about, once that is known.
    pub about: Option<String>,
    /// Whom its first letter goes to.
    pub to: Option<String>,
    /// How many things the letters wait for.
    pub left: usize,
    /// When its finished letters were made last, in words.
    pub made: Option<String>,
    /// It makes no letters: it finds them, or keeps what belongs to them.
    pub guide: bool,
    /// Of letters that were sent, where the matter stands.
    pub sent: Option<String>,
    pub state: CaseState,
    /// The deadline that matters now, in a sentence.
    pub deadline: Option<String>,
}

impl CaseShown {
    /// Its number, what it is called, and when it was changed.
    #[must_use]
    pub fn heading(&self, words: &Words) -> String {
        let args = [("number", (&self.number).into()), ("changed", (&self.changed).into())];
        words.say_with("list-case", &args)
    }
}

impl FilingShown {
    /// Its title, and whom it is about or goes to.
    #[must_use]
    pub fn named(&self) -> String {
        match [&self.about, &self.to].into_iter().flatten().next() {
            Some(name) => format!("{}: {name}", self.title),
            None => self.title.clone(),
        }
    }
}

/// Reads the first page.
///
/// # Errors
/// If the folder of cases cannot be read. A single case that cannot be read is shown with the
/// reason.
pub fn start(house: &House, store: &Store, now: DateTime) -> Result<Start, StoreError> {
    let (heads, problems) = house.heads_and_problems();
    let own = house.country();
    let mut forms: Vec<FormShown> = heads
        .iter()
        .filter(|head| head.keeps.is_none())
        .map(|head| FormShown {
            // Of the other country, the one that stands first.
            first: match head.place {
                Some(place) if head.country == own => place < 10,
                place => place == Some(1) && heads.len() > 1,
            },
            ..form_shown(house, head)
        })
        .collect();
    forms.sort_by_key(|form| form.country != own);
    let calls = calls(house, &heads);
    let shelf = Shelf::read(house, store, now)?;
    let few = if shelf.is_long() { FEW } else { shelf.len() };
    let cases = shelf.few(few, now).into_iter().filter_map(|at| shelf.shown(house, at, now));
    Ok(Start {
        forms,
        calls,
        problems,
        is_behind_passphrase: store.is_behind_passphrase(),
        is_first: store.is_new(),
        today: now.date(),
        backups: backups(house, store, now)?,
        cases: cases.collect(),
        to_tidy: shelf.to_tidy(house, now),
        shelf,
        now,
    })
}

/// The cards that a call can begin with, the one of the reader's own country first.
pub(super) fn calls(house: &House, heads: &[FormHead]) -> Vec<FormShown> {
    let own = house.country();
    let calls = heads.iter().filter(|head| head.keeps == Some(Keeps::Call));
    let mut calls: Vec<FormShown> = calls
        .map(|head| FormShown { first: head.country == own, ..form_shown(house, head) })
        .collect();
    calls.sort_by_key(|form| form.country != own);
    calls
}

fn form_shown(house: &House, head: &FormHead) -> FormShown {
    FormShown {
        id: head.id.clone(),
        title: head.title.on_screen(house.language).to_owned(),
        summary: head.summary.on_screen(house.language).to_owned(),
        country: head.country,
        first: false,
    }
}

/// "i dag kl. 21.14".
pub(super) fn changed(house: &House, stamp: &str, now: DateTime) -> String {
    match stamp.parse::<DateTime>() {
        Ok(then) => at_time(house, then, now),
        Err(_) => String::new(),
    }
}

/// A moment in words.
pub(super) fn at_time(house: &House, then: DateTime, now: DateTime) -> String {
    let time = format!("{}.{:02}", then.hour(), then.minute());
    let day = date_text::long(then.date(), house.language);
    let args = [("time", (&time).into()), ("day", (&day).into())];
    let id = if then.date() == now.date() {
        "changed-today"
    } else if then.date().tomorrow().is_ok_and(|next| next == now.date()) {
        "changed-yesterday"
    } else {
        "changed-on"
    };
    house.words.say_with(id, &args)
}

/// What a form says of itself before the first question: heading and text.
///
/// # Errors
/// If the form cannot be opened.
pub fn declares(house: &House, form: &str) -> Result<Vec<(String, String)>, HouseError> {
    let form = house.form(form)?;
    let declares = &form.declares;
    let said = [
        ("declares-gives", &declares.gives),
        ("declares-not", &declares.does_not_give),
        ("declares-decides", &declares.decides),
        ("declares-time", &declares.time),
        ("declares-cost", &declares.cost),
        ("declares-appeal", &declares.appeal),
        ("declares-readers", &declares.readers),
        ("declares-not-when", &declares.not_when),
        ("declares-start", &declares.before_you_start),
    ];
    let said = said.into_iter().filter(|(_, texts)| !texts.is_empty());
    Ok(said
        .map(|(id, texts)| (house.words.say(id), texts.on_screen(house.language).to_owned()))
        .collect())
}
