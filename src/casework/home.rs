//! What stands on the first page: forms to begin, cases to go on with.

use jiff::civil::DateTime;

use super::deadlines::DeadlineTold;
use super::house::{House, HouseError};
use super::told::Teller;
use super::trouble::store_text;
use crate::archive::{Case, CaseId, Store, StoreError};
use crate::interview::Interview;
use crate::law::{Country, State, date_text};
use crate::source::Problem;

/// The first page.
#[derive(Debug)]
pub struct Start {
    pub forms: Vec<FormShown>,
    /// What is wrong with forms that were added to the shipped ones: they are left out, and cases
    /// stay in reach.
    pub problems: Vec<Problem>,
    /// The archive opens with a passphrase only.
    pub is_behind_passphrase: bool,
    /// The program starts for the first time.
    pub is_first: bool,
    /// The case last changed stands first.
    pub cases: Vec<CaseShown>,
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
    /// When it was last changed, in words.
    pub changed: String,
    pub filings: Vec<FilingShown>,
    /// Why it cannot be opened, if it cannot.
    pub problem: Option<String>,
}

#[derive(Debug)]
pub struct FilingShown {
    /// Its place in the case.
    pub at: usize,
    pub title: String,
    /// Whom it is about, once that is known.
    pub about: Option<String>,
    /// Whom its first letter goes to.
    pub to: Option<String>,
    /// How many things the letters wait for.
    pub left: usize,
    /// When its finished letters were made last, in words.
    pub made: Option<String>,
    /// It finds letters and makes none.
    pub guide: bool,
    /// The deadline that matters now.
    pub deadline: Option<DeadlineTold>,
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
            id: head.id.clone(),
            title: head.title.on_screen(house.language).to_owned(),
            summary: head.summary.on_screen(house.language).to_owned(),
            country: head.country,
            // Of the other country, the one that stands first.
            first: match head.place {
                Some(place) if head.country == own => place < 10,
                place => place == Some(1) && heads.len() > 1,
            },
        })
        .collect();
    forms.sort_by_key(|form| form.country != own);
    let mut stored = store.list()?;
    stored.sort_by_key(|stored| {
        let changed = stored.loaded.as_ref().map(|loaded| loaded.case.changed.clone());
        std::cmp::Reverse((changed.unwrap_or_default(), stored.id))
    });
    let cases = stored.into_iter().map(|stored| match stored.loaded {
        Ok(loaded) => shown(house, &loaded.case, now),
        Err(error) => CaseShown {
            id: stored.id,
            changed: String::new(),
            filings: Vec::new(),
            problem: Some(store_text(&house.words, &error)),
        },
    });
    Ok(Start {
        forms,
        problems,
        is_behind_passphrase: store.is_behind_passphrase(),
        is_first: store.is_new(),
        cases: cases.collect(),
    })
}

fn shown(house: &House, case: &Case, now: DateTime) -> CaseShown {
    let mut problem = None;
    let filings = (0..case.filings.len()).filter_map(|at| match filing(house, case, at, now) {
        Ok(shown) => Some(shown),
        Err(_) => {
            let form = case.filings[at].form.as_str();
            problem = Some(house.words.say_with("case-form-gone", &[("form", form.into())]));
            None
        }
    });
    let mut filings: Vec<FilingShown> = filings.collect();
    // What was begun stands before the guide that led there.
    filings.sort_by_key(|filing| filing.guide);
    CaseShown { id: case.id, changed: changed(house, &case.changed, now), filings, problem }
}

fn filing(house: &House, case: &Case, at: usize, now: DateTime) -> Result<FilingShown, HouseError> {
    let kept = &case.filings[at];
    let (form, world) = (house.form(&kept.form)?, house.world()?.clone());
    let (shared, answers) = (case.shared.clone(), kept.answers.clone());
    let interview =
        Interview::new(form, world, now.date(), shared, answers).with_settled(kept.settled.clone());
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let deadlines = picture.deadlines();
    let mut told = deadlines.iter().map(|told| teller.deadline(told)).filter(|told| !told.outer);
    let to = picture.letters().into_iter().find_map(|letter| letter.recipient);
    let about = interview.form().about.iter().find_map(|ix| teller.speaker.answer(*ix, &[]));
    Ok(FilingShown {
        at,
        title: teller.speaker.text(&interview.form().title).to_owned(),
        about,
        to,
        left: interview.missing().len() + interview.invalid().len(),
        made: kept.made.as_ref().map(|made| changed(house, &made.at, now)),
        guide: interview.form().guide,
        deadline: told.find(|told| told.state == State::Running),
    })
}

/// "i dag kl. 21.14".
pub(super) fn changed(house: &House, stamp: &str, now: DateTime) -> String {
    let Ok(then) = stamp.parse::<DateTime>() else {
        return String::new();
    };
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
