//! The cases of an archive in a list, without opening each.

use jiff::civil::DateTime;

use super::glance::{DeadlineGlance, FilingGlance, Glance, stamp};
use super::people::small;
use crate::archive::{CaseId, Store, StoreError};
use crate::casework::deadlines;
use crate::casework::desk::numbered;
use crate::casework::home::{CaseShown, FilingShown, changed};
use crate::casework::house::House;
use crate::casework::retention;
use crate::casework::text_file::Workshop;
use crate::casework::trouble::store_text;
use crate::law::State;

/// An archive of so many cases is one of somebody who counts them.
const MANY: usize = 6;

/// See the module's words.
#[derive(Debug, Default)]
pub struct Shelf {
    pub(super) cases: Vec<Kept>,
    /// A number of this archive that nobody else knows.
    pub(super) secret: u64,
}

/// A case on the shelf.
#[derive(Debug)]
pub(super) struct Kept {
    pub id: CaseId,
    /// What is known of it, or why it cannot be read.
    pub known: Result<Glance, String>,
}

/// A row of the list: a letter of a case, or a case that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListRow {
    /// The place of the case.
    pub case: usize,
    /// The place of the letter in the case.
    pub filing: Option<usize>,
    /// The first row of its case.
    pub first: bool,
}

/// How far a letter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseState {
    /// Answers are missing.
    Begun,
    Ready,
    Made,
    /// It was sent and waits for an answer.
    Sent,
    Closed,
}

impl CaseState {
    /// Every state, on its way.
    pub const ALL: [Self; 5] = [Self::Begun, Self::Ready, Self::Made, Self::Sent, Self::Closed];

    /// The sentence that names it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Begun => "state-begun",
            Self::Ready => "state-ready",
            Self::Made => "state-made",
            Self::Sent => "state-sent",
            Self::Closed => "state-closed",
        }
    }
}

/// What comes first in the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What was changed last.
    #[default]
    Changed,
    /// What must be sent first.
    Deadline,
}

/// What is looked for in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    pub letters: String,
    /// The id of a form.
    pub form: Option<String>,
    pub state: Option<CaseState>,
    pub order: Order,
}

impl FilingGlance {
    pub(super) fn state(&self) -> CaseState {
        match (self.closed, self.sent, self.left, &self.made) {
            (true, ..) => CaseState::Closed,
            (_, true, ..) => CaseState::Sent,
            (_, _, 0, Some(_)) => CaseState::Made,
            (_, _, 0, None) => CaseState::Ready,
            _ => CaseState::Begun,
        }
    }

    /// The deadline that matters now.
    fn running(&self) -> Option<&DeadlineGlance> {
        let matters =
            |deadline: &&DeadlineGlance| deadline.state() == State::Running || deadline.waits;
        self.deadlines.iter().filter(matters).min_by_key(|deadline| deadline.last_day)
    }
}

impl Glance {
    /// Why it is asked now whether it shall be kept, if it is.
    fn due(&self, house: &House, now: DateTime) -> Option<String> {
        let made = self.filings.iter().any(|filing| filing.made.is_some());
        retention::due(house, self.delete_on, &self.changed, made, now)
    }
}

impl Shelf {
    /// Reads the list. Cases that changed since they were listed last, or whose day has come, are
    /// opened once; what they come to is kept for the next time.
    ///
    /// # Errors
    /// If the archive cannot be read. A single case that cannot be read stands in the list with the
    /// reason.
    pub fn read(house: &House, store: &Store, now: DateTime) -> Result<Self, StoreError> {
        let (today, stamp) = (now.date(), stamp(house));
        let mut fresh = Vec::new();
        let mut cases = Vec::new();
        for row in store.glances(|bytes| Glance::read(bytes, stamp, today))? {
            let known = match row.glance {
                Some(glance) => Ok(glance),
                None => match store.load(row.id) {
                    Ok(loaded) => {
                        let glance = Glance::of(house, store, &loaded.case, today);
                        // Of a case whose newest version is damaged nothing is kept.
                        if !loaded.is_older {
                            fresh.push((row.id, row.revision, glance.bytes()));
                        }
                        Ok(glance)
                    }
                    Err(error) => Err(store_text(&house.words, &error)),
                },
            };
            cases.push(Kept { id: row.id, known });
        }
        for (id, error) in store.left_over() {
            if !cases.iter().any(|kept| kept.id == id) {
                cases.push(Kept { id, known: Err(store_text(&house.words, &error)) });
            }
        }
        if !fresh.is_empty() {
            // Only time is lost where they cannot be kept: they are worked out again.
            let _ = store.put_glances(&fresh);
        }
        Ok(Self { cases, secret: store.print("calendar") })
    }

    /// How many cases there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Whether these are the cases of someone who works with many.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.len() >= MANY
    }

    /// The number of a case by its place.
    #[must_use]
    pub fn id(&self, at: usize) -> Option<CaseId> {
        self.cases.get(at).map(|kept| kept.id)
    }

    /// The few cases that matter now, by their places: those to send first, then those changed last.
    #[must_use]
    pub fn few(&self, count: usize, now: DateTime) -> Vec<usize> {
        let by_change = self.find(&Sought::default(), now);
        if by_change.len() <= count {
            return by_change;
        }
        let by_day = self.find(&Sought { order: Order::Deadline, ..Sought::default() }, now);
        let due = by_day.into_iter().filter(|at| self.send_by(*at).is_some()).take(count / 2);
        let mut few: Vec<usize> = due.collect();
        for at in by_change {
            if few.len() < count && !few.contains(&at) {
                few.push(at);
            }
        }
        few
    }

    /// The rows of some cases: one for each letter.
    #[must_use]
    pub fn rows(&self, cases: &[usize]) -> Vec<ListRow> {
        let mut rows = Vec::with_capacity(cases.len());
        for case in cases {
            let filings = self.cases.get(*case).and_then(|kept| kept.known.as_ref().ok());
            let filings = filings.map(|glance| glance.filings.as_slice()).unwrap_or_default();
            let mut first = true;
            // What was begun stands before the guide that led there.
            for guides in [false, true] {
                let own = filings.iter().filter(|filing| filing.follows.is_none());
                for filing in own.filter(|filing| (filing.guide || filing.keeps) == guides) {
                    let first = std::mem::take(&mut first);
                    rows.push(ListRow { case: *case, filing: Some(filing.at), first });
                }
            }
            if first {
                rows.push(ListRow { case: *case, filing: None, first });
            }
        }
        rows
    }

    /// The case that was once the same as one that came in. Of several, the one changed last.
    pub(in crate::casework) fn of_origin(&self, origin: &str) -> Option<CaseId> {
        let cases = self.cases.iter().filter_map(|kept| Some((kept.id, kept.known.as_ref().ok()?)));
        let same = cases.filter(|(_, glance)| !origin.is_empty() && glance.origin == origin);
        same.max_by(|(_, one), (_, other)| one.changed.cmp(&other.changed)).map(|(id, _)| id)
    }

    /// Why a case cannot be opened, if it cannot.
    #[must_use]
    pub fn problem(&self, at: usize) -> Option<&str> {
        self.cases.get(at)?.known.as_ref().err().map(String::as_str)
    }

    /// Whether any deadline runs.
    #[must_use]
    pub fn has_deadlines(&self) -> bool {
        self.known().flat_map(|glance| &glance.filings).any(|filing| filing.running().is_some())
    }

    /// Whether enquiries are counted here: by somebody who has many cases, or takes calls.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.is_long() || self.known().any(Glance::has_call)
    }

    /// Whether any case began with the card of a call.
    #[must_use]
    pub fn has_call(&self) -> bool {
        self.known().any(Glance::has_call)
    }

    /// The forms of the list: id and title, by title.
    #[must_use]
    pub fn forms(&self) -> Vec<(String, String)> {
        let filings = self.known().flat_map(|glance| &glance.filings);
        let mut forms: Vec<(String, String)> = filings
            .filter(|filing| !filing.keeps)
            .map(|filing| (filing.form.clone(), filing.title.clone()))
            .collect();
        forms.sort_by(|one, other| (&one.1, &one.0).cmp(&(&other.1, &other.0)));
        forms.dedup();
        forms
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &Glance> {
        self.cases.iter().filter_map(|kept| kept.known.as_ref().ok())
    }

    /// The places of the cases that fit, in order. Where letters were typed, those that begin so
    /// come first.
    #[must_use]
    pub fn find(&self, sought: &Sought, now: DateTime) -> Vec<usize> {
        let letters = small(&sought.letters);
        let wanted: Vec<&str> = letters.split(' ').filter(|word| !word.is_empty()).collect();
        let mut found: Vec<(usize, Key)> = Vec::new();
        for (at, kept) in self.cases.iter().enumerate() {
            let Some(rank) = rank(kept, &wanted) else { continue };
            let key = match &kept.known {
                Ok(glance) if !fits(glance, sought) => continue,
                Err(_) if sought.form.is_some() || sought.state.is_some() => continue,
                Ok(glance) => Key {
                    rank,
                    day: match sought.order {
                        Order::Changed => None,
                        Order::Deadline => self.send_by(at).map(|day| day.max(now.date())),
                    },
                    changed: glance.changed.as_str(),
                    id: kept.id,
                },
                Err(_) => Key { rank, day: None, changed: "", id: kept.id },
            };
            found.push((at, key));
        }
        found.sort_by(|(_, one), (_, other)| one.order(other));
        found.into_iter().map(|(at, _)| at).collect()
    }

    /// The day that something of a case must be sent by.
    fn send_by(&self, at: usize) -> Option<jiff::civil::Date> {
        let glance = self.cases.get(at)?.known.as_ref().ok()?;
        let running = glance.filings.iter().filter_map(FilingGlance::running);
        running.map(|deadline| deadline.send_by.unwrap_or(deadline.last_day)).min()
    }

    /// A case as it is shown.
    #[must_use]
    pub fn shown(&self, house: &House, at: usize, now: DateTime) -> Option<CaseShown> {
        let kept = self.cases.get(at)?;
        let glance = match &kept.known {
            Ok(glance) => glance,
            Err(problem) => {
                return Some(CaseShown {
                    id: kept.id,
                    number: kept.id.to_string(),
                    own_number: String::new(),
                    changed: String::new(),
                    changed_at: String::new(),
                    filings: Vec::new(),
                    problem: Some(problem.clone()),
                    delete_on: None,
                    due: None,
                });
            }
        };
        // The way of a letter is shown with the letter.
        let is_followed = |filing: &&FilingGlance| filing.follows.is_none();
        let mut filings: Vec<FilingShown> = glance
            .filings
            .iter()
            .filter(is_followed)
            .map(|filing| filing_shown(house, glance, filing, now))
            .collect();
        // What was begun stands before the guide that led there.
        filings.sort_by_key(|filing| filing.guide);
        let problem = glance.form_gone.as_deref();
        Some(CaseShown {
            id: kept.id,
            number: numbered(kept.id, &glance.own_number),
            own_number: glance.own_number.clone(),
            changed: changed(house, &glance.changed, now),
            changed_at: glance.changed.clone(),
            filings,
            problem: problem
                .map(|form| house.words.say_with("case-form-gone", &[("form", form.into())])),
            delete_on: glance.delete_on.map(|day| retention::day_text(house, day)),
            due: glance.due(house, now),
        })
    }

    /// The cases to ask about, whether they shall be kept.
    #[must_use]
    pub fn to_tidy(&self, house: &House, now: DateTime) -> Vec<usize> {
        let due =
            |kept: &Kept| kept.known.as_ref().is_ok_and(|glance| glance.due(house, now).is_some());
        let places = self.cases.iter().enumerate().filter(|(_, kept)| due(kept));
        places.map(|(at, _)| at).collect()
    }
}

fn filing_shown(
    house: &House,
    glance: &Glance,
    filing: &FilingGlance,
    now: DateTime,
) -> FilingShown {
    let of_way = glance.filings.iter().filter(|other| other.follows == Some(filing.at));
    let deadline = of_way.chain([filing]).find_map(FilingGlance::running);
    FilingShown {
        at: filing.at,
        form: filing.form.clone(),
        title: filing.title.clone(),
        about: filing.about.clone(),
        to: filing.to.clone(),
        left: filing.left,
        made: filing.made.as_ref().map(|made| changed(house, made, now)),
        guide: filing.guide || filing.keeps,
        state: filing.state(),
        sent: filing.way.clone(),
        deadline: deadline.map(|deadline| deadlines::sentence(house, deadline, now.date())),
    }
}

/// What decides the order of the list.
struct Key<'a> {
    rank: u8,
    day: Option<jiff::civil::Date>,
    changed: &'a str,
    id: CaseId,
}

impl Key<'_> {
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        let day = |key: &Self| (key.day.is_none(), key.day);
        let newest = || (other.changed, other.id).cmp(&(self.changed, self.id));
        self.rank.cmp(&other.rank).then(day(self).cmp(&day(other))).then_with(newest)
    }
}

fn fits(glance: &Glance, sought: &Sought) -> bool {
    let form = |filing: &FilingGlance| sought.form.as_ref().is_none_or(|form| filing.form == *form);
    let state = |filing: &FilingGlance| sought.state.is_none_or(|state| filing.state() == state);
    let any = sought.form.is_none() && sought.state.is_none();
    any || glance.filings.iter().any(|filing| !filing.keeps && form(filing) && state(filing))
}

/// How well a case fits to words that were typed, 0 the best; `None` if it does not. Each word must
/// stand in it somewhere.
fn rank(kept: &Kept, wanted: &[&str]) -> Option<u8> {
    let number = kept.id.to_string();
    let mut worst = 0;
    for word in wanted {
        let rank = if number == *word {
            0
        } else {
            let Ok(glance) = &kept.known else { return None };
            let own = glance.own_number.to_lowercase();
            let titles = glance.filings.iter().map(|filing| filing.title.to_lowercase());
            let names = glance.filings.iter().filter_map(|filing| filing.about.as_deref());
            let texts: Vec<String> = [glance.found_by.clone(), own]
                .into_iter()
                .chain(names.map(small))
                .chain(titles)
                .collect();
            let begins = |text: &String| {
                text.split(|c: char| c.is_whitespace() || ",-/(".contains(c))
                    .any(|own| own.starts_with(word))
                    || text.starts_with(word)
            };
            if number.starts_with(word) || texts.iter().any(begins) {
                1
            } else if texts.iter().any(|text| text.contains(word)) {
                2
            } else {
                return None;
            }
        };
        worst = worst.max(rank);
    }
    Some(worst)
}

/// Deletes a case. What is counted of it for the yearly report stays, where somebody counts.
///
/// # Errors
/// If it is open in another window, or cannot be removed.
pub fn delete(
    house: &House,
    store: &Store,
    workshop: &Workshop,
    id: CaseId,
    now: DateTime,
) -> Result<(), StoreError> {
    let _held = store.hold(id)?;
    let case = store.load(id).ok().map(|loaded| loaded.case);
    let tally = case.map(|case| Glance::of(house, store, &case, now.date()).tally);
    let says = |tally: &crate::archive::Tally| {
        [&tally.kind, &tally.area, &tally.outcome].iter().any(|word| !word.is_empty())
    };
    // At home nobody counts, and nothing of a letter is to stay behind.
    let counts = |tally: &crate::archive::Tally| {
        says(tally)
            || store.ids().is_ok_and(|ids| ids.len() >= MANY)
            || store.tallies().is_ok_and(|tallies| !tallies.is_empty())
    };
    let tally = tally.filter(counts);
    workshop.clear(id).map_err(StoreError::at("rediger"))?;
    store.delete_and_count(id, tally.as_ref())
}
