//! How a filing comes onto the desk: a new case, an old one, another letter of the same case.

use super::lists::{self, Taken};
use super::{Clock, Consent, Desk, DeskError, FormNews, Look, OnlyRead, Reopened, carry, stamp};
use crate::archive::{Case, CaseId, Filing, Held, Loaded, Store};
use crate::casework::house::HouseError;
use crate::casework::news::changed_deadlines;
use crate::casework::{House, progress};
use crate::form::{Form, Home};
use crate::interview::{Answer, Answers, Interview};
use std::collections::BTreeSet;

impl<'h> Desk<'h> {
    /// Begins a new case with a form. Nothing is written before the first answer.
    ///
    /// # Errors
    /// If the form cannot be opened or the folder of cases cannot be written.
    pub fn begin(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        form: &str,
    ) -> Result<Self, DeskError> {
        let filing = new_filing(house, form)?;
        let (id, held) = store.hold_new()?;
        let begun = Some(clock().date());
        let case = Case::new(id, stamp(clock()), Answers::default(), vec![filing]);
        let case = Case { begun, ..case };
        let interview = interview(house, &case, 0, clock)?;
        Ok(Self {
            house,
            store,
            clock,
            held: Some(held),
            only_read: None,
            base: None,
            case,
            filing: 0,
            seen: Look::at(house, &interview),
            interview,
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
            in_one_step: false,
            carried: Vec::new(),
            known: BTreeSet::new(),
            erased: Vec::new(),
            to_forget: Vec::new(),
            said_by: None,
            spoken: false,
            looked_for: Vec::new(),
            elsewhere: Vec::new(),
            version: 0,
            dirty: false,
            unsaved: None,
            saved_at: None,
            worth_keeping: false,
            own_consent: Consent::Awaited,
            others_consent: Consent::Given,
        }
        .with_agreed())
    }

    /// Opens a case again.
    ///
    /// # Errors
    /// If another window has it, it cannot be read, or its form cannot be opened.
    pub fn reopen(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        id: CaseId,
        filing: usize,
    ) -> Result<(Self, Reopened), DeskError> {
        let held = store.hold(id)?;
        Self::open(house, store, clock, (id, filing), Some(held))
    }

    /// Opens a case that another window has, and takes it over from there.
    ///
    /// # Errors
    /// If it cannot be read, or its form cannot be opened.
    pub fn take_over(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        id: CaseId,
        filing: usize,
    ) -> Result<(Self, Reopened), DeskError> {
        // What cannot be opened here is not taken away there.
        drop(Self::look(house, store, clock, id, filing)?);
        let held = store.take_over(id)?;
        Self::open(house, store, clock, (id, filing), Some(held))
    }

    /// Opens a case for looking at it, whoever has it.
    ///
    /// # Errors
    /// If it cannot be read, or its form cannot be opened.
    pub fn look(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        id: CaseId,
        filing: usize,
    ) -> Result<(Self, Reopened), DeskError> {
        Self::open(house, store, clock, (id, filing), None)
    }

    fn open(
        house: &'h House,
        store: &'h Store,
        clock: Clock<'h>,
        (id, filing): (CaseId, usize),
        held: Option<Held>,
    ) -> Result<(Self, Reopened), DeskError> {
        let Loaded { mut case, is_older: damaged } = store.load(id)?;
        let base = Some(case.clone());
        let (interview, reopened) = take_up(house, &mut case, filing, clock)?;
        let reopened = Reopened { damaged, ..reopened };
        let known = lists::known(interview.form(), &case.shared);
        let mut desk = Self {
            house,
            store,
            clock,
            only_read: held.is_none().then_some(OnlyRead::Looking),
            held,
            base,
            case,
            filing,
            seen: Look::at(house, &interview),
            interview,
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
            in_one_step: false,
            carried: Vec::new(),
            known,
            erased: Vec::new(),
            to_forget: Vec::new(),
            said_by: None,
            spoken: false,
            looked_for: Vec::new(),
            elsewhere: Vec::new(),
            version: 0,
            dirty: false,
            unsaved: None,
            saved_at: None,
            worth_keeping: true,
            own_consent: Consent::Awaited,
            others_consent: Consent::Given,
        }
        .with_agreed();
        // What was there before is no news; the page of the case tells it.
        desk.look_elsewhere();
        if reopened.damaged {
            desk.dirty = true;
            desk.save();
        }
        Ok((desk, reopened))
    }

    /// Goes on with another letter of the same case.
    ///
    /// # Errors
    /// If there is none, or its form cannot be opened; the present one then stays.
    pub fn turn_to(&mut self, filing: usize) -> Result<Reopened, DeskError> {
        self.take_down();
        let (interview, reopened) = take_up(self.house, &mut self.case, filing, self.clock)?;
        self.known = lists::known(interview.form(), &self.case.shared);
        self.filing = filing;
        self.seen = Look::at(self.house, &interview);
        self.interview = interview;
        self.undo.clear();
        self.redo.clear();
        self.carried.clear();
        self.typing = None;
        self.look_at_others();
        self.changed();
        Ok(reopened)
    }

    /// The letter of the case that was begun last with a form.
    #[must_use]
    pub fn filing_of(&self, form: &str) -> Option<usize> {
        self.case.filings.iter().rposition(|filing| filing.form == form)
    }

    /// Opens a new filing of another form in the same case, with these answers. The present one
    /// stays as it is.
    ///
    /// # Errors
    /// If the form cannot be opened.
    pub fn start(&mut self, form: &str, with: &[(String, Vec<String>)]) -> Result<(), DeskError> {
        self.may_change()?;
        self.take_down();
        let mut filing = new_filing(self.house, form)?;
        let starts = self.house.form(form)?;
        for (id, words) in with {
            let Some(ix) = starts.names.question(id) else { continue };
            let question = starts.question(ix);
            let answer = if question.kind.options().is_some() {
                Answer::picks(words.iter().cloned())
            } else {
                Answer::text(words.join("\n"))
            };
            match question.home {
                Home::Filing => filing.answers.set(id.clone(), answer),
                // What the case knows already stands.
                Home::Case if self.case.shared.get(id).is_none() => {
                    self.case.shared.set(id.clone(), answer);
                }
                Home::Case => {}
            }
        }
        lists::take_in(&starts, &self.case.shared, &mut filing.answers, Taken::All);
        let at_hand = carry::with_offices(&self.interview);
        let others = self
            .case
            .filings
            .iter()
            .enumerate()
            .rev()
            .map(|(at, filing)| if at == self.filing { &at_hand } else { &filing.answers });
        let language = self.house.language;
        let directory = &self.interview.world().directory;
        let name_of = |id: &str| Some(directory.get(id)?.name.on_screen(language).to_owned());
        self.carried =
            carry::carry(&starts, &mut filing.answers, &others.collect::<Vec<_>>(), &name_of);
        filing.reused = lists::known(&starts, &self.case.shared);
        self.known.clone_from(&filing.reused);
        self.case.filings.push(filing);
        self.filing = self.case.filings.len() - 1;
        self.interview = interview(self.house, &self.case, self.filing, self.clock)?;
        self.undo.clear();
        self.redo.clear();
        self.typing = None;
        self.seen = Look::at(self.house, &self.interview).without_advice();
        self.look_at_others();
        self.changed();
        Ok(())
    }
}

fn new_filing(house: &House, form: &str) -> Result<Filing, HouseError> {
    Ok(Filing::new(form, house.form(form)?.version, house.hash(form)?))
}

pub(super) fn interview(
    house: &House,
    case: &Case,
    filing: usize,
    clock: Clock<'_>,
) -> Result<Interview, HouseError> {
    let filing = &case.filings[filing];
    let (form, world) = (house.form(&filing.form)?, house.world()?.clone());
    let answers = filing.answers.clone();
    Ok(Interview::new(form, world, clock().date(), case.shared.clone(), answers)
        .with_settled(filing.settled.clone())
        .with_reused(filing.reused.clone()))
}

/// The same interview with other answers.
pub(super) fn renewed(interview: &Interview, case: Answers, filing: Answers) -> Interview {
    let (form, world) = (interview.form().clone(), interview.world().clone());
    Interview::new(form, world, interview.today(), case, filing)
        .with_settled(interview.settled().clone())
        .with_reused(interview.reused().clone())
}

/// Lets a case know what the lists of all its letters say, also those that nobody has opened since
/// they came in.
pub(in crate::casework) fn share_lists(house: &House, case: &mut Case) {
    for at in 0..case.filings.len() {
        let Ok(form) = house.form(&case.filings[at].form) else { continue };
        if !case.filings[at].joined {
            continue;
        }
        lists::take_in(&form, &case.shared, &mut case.filings[at].answers, Taken::AsTheyWere);
        let others = case.filings.iter().enumerate().filter(|(other, _)| *other != at);
        let others: Vec<&Answers> = others.map(|(_, filing)| &filing.answers).collect();
        lists::hand_out(&form, &case.filings[at].answers, &others, &mut case.shared);
    }
}

/// Makes a filing of a case ready to be worked on.
pub(in crate::casework) fn take_up(
    house: &House,
    case: &mut Case,
    filing: usize,
    clock: Clock<'_>,
) -> Result<(Interview, Reopened), DeskError> {
    let kept = case.filings.get(filing).ok_or(DeskError::NoSuchFiling)?;
    let (form_id, hash, seen) = (kept.form.clone(), kept.hash.clone(), kept.deadlines.clone());
    let form = house.form(&form_id)?;
    let form_changed = hash != house.hash(&form_id)?;
    follow_moved(&form, case, filing);
    lists::give_to_case(&form, &mut case.shared, &mut case.filings[filing].answers);
    let opened = &mut case.filings[filing];
    opened.joined |= lists::agree(&form, &case.shared, &opened.answers);
    if opened.joined {
        lists::take_in(&form, &case.shared, &mut opened.answers, Taken::AsTheyWere);
    }
    let interview = interview(house, case, filing, clock)?;
    let mut deadlines = changed_deadlines(house, &interview, &seen);
    if progress::track(house, case, filing, clock()).is_some_and(|track| track.sent) {
        // What was sent has no day to send it by.
        deadlines.clear();
    }
    let form_news = if form_changed {
        FormNews::of(house, &interview, &case.filings[filing].asked)
    } else {
        FormNews::default()
    };
    Ok((interview, Reopened { damaged: false, form_changed, form_news, deadlines }))
}

/// Answers whose question has a new name follow it, unless that has an answer of its own.
fn follow_moved(form: &Form, case: &mut Case, filing: usize) {
    for (old, new) in &form.moved {
        for answers in [&mut case.shared, &mut case.filings[filing].answers] {
            rename(answers, old, new);
        }
    }
}

fn rename(answers: &mut Answers, old: &str, new: &str) {
    if answers.get(new).is_none()
        && let Some(answer) = answers.remove(old)
    {
        answers.set(new, answer);
    }
    let lists: Vec<String> = answers
        .iter()
        .filter(|(_, answer)| !answer.items.is_empty())
        .map(|(id, _)| id.to_owned())
        .collect();
    for list in lists {
        for item in &mut answers.entry(&list).items {
            rename(&mut item.fields, old, new);
        }
    }
}
