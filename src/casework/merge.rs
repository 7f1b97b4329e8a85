//! Two copies of a case become one again, question by question. Pure.
//!
//! Each copy keeps check sums of the states that both have had in common
//! ([`HandedOver`](crate::archive::HandedOver)). What only one copy changed since the last of them
//! is taken from that one; what both changed differently is a [`Conflict`], and the answer here
//! stands until a person has decided.

mod answers;
mod numbers;
mod sums;

use std::collections::BTreeSet;

use self::answers::Walk;
pub use self::numbers::Aliases;
use self::numbers::{renumber, sums_here, translated, translation};
use self::sums::Sums;
pub(super) use self::sums::repeat_shared;
use crate::archive::{Case, Filing, HandedOver, Note};
use crate::interview::text::{LONGEST, clean};
use crate::interview::{Answer, Answers, FieldPath};

/// How many common states a case keeps. With none left, every difference is asked about.
const KEPT_STATES: usize = 8;

/// Where something stands in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The filing, or what the case shares.
    pub filing: Option<usize>,
    pub path: FieldPath,
}

/// An answer that both copies changed, and not to the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub place: Place,
    /// Without items.
    pub mine: Answer,
    pub theirs: Answer,
}

/// Something that came in and did not have to be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Answer(Place),
    /// An item of the list at this place.
    Item(Place, u32),
    /// An item that the other has laid aside.
    Aside(Place, u32),
    /// An item that one has laid aside and the other has changed: it stays.
    Kept(Place, u32),
    Filing(usize),
    Note(u32),
    NoteGone,
}

/// What came of two copies.
#[derive(Debug, Clone)]
pub struct Merged {
    /// With the answers that stand here wherever both copies say something else.
    pub case: Case,
    pub conflicts: Vec<Conflict>,
    pub taken: Vec<Taken>,
}

/// How a conflict is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Mine,
    Theirs,
    /// One text after the other.
    Both,
}

/// Takes out of a case that came in what means nothing here, or could do harm: folders and files of
/// another machine, what its owner calls the case and when they delete it, marks in texts that steer
/// a terminal, and numbers of filings that are not there.
pub fn made_safe(case: &mut Case) {
    case.own_number = String::new();
    case.delete_on = None;
    let excess = case.handed.len().saturating_sub(KEPT_STATES);
    case.handed.drain(..excess);
    let count = case.filings.len();
    make_answers_safe(&mut case.shared);
    for filing in &mut case.filings {
        filing.made = None;
        filing.at = None;
        filing.deadlines.clear();
        filing.follows = filing.follows.filter(|at| *at < count);
        make_answers_safe(&mut filing.answers);
        if let Some(approved) = &mut filing.read_back.approved {
            approved.who = tidy(&approved.who);
            approved.how = tidy(&approved.how);
        }
    }
    for note in &mut case.notes {
        note.text = tidy(&note.text);
    }
}

fn make_answers_safe(answers: &mut Answers) {
    let mut safe = Answers::default();
    for (id, answer) in answers.iter() {
        let mut answer = answer.clone();
        answer.text = tidy(&answer.text);
        answer.parts.remove("file");
        answer.parts.values_mut().for_each(|part| *part = tidy(part));
        for item in &mut answer.items {
            make_answers_safe(&mut item.fields);
        }
        safe.set(id, answer);
    }
    *answers = safe;
}

fn tidy(text: &str) -> String {
    let mut text = clean(text).text;
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
    }
    text
}

/// Makes a case ready to be handed over: it gets names that hold wherever it lies, and remembers
/// the state. Returns the copy to hand over. `chance` gives a name that nobody else has.
///
/// Of `secret` questions no sum is kept: there are so few national id numbers that one which was
/// corrected or taken out since could be found from its sum by trying all.
pub fn hand_out(
    case: &mut Case,
    now: &str,
    secret: &BTreeSet<String>,
    chance: &mut dyn FnMut() -> String,
) -> Case {
    if case.origin.is_empty() {
        case.origin = chance();
    }
    for filing in case.filings.iter_mut().filter(|filing| filing.key.is_empty()) {
        filing.key = chance();
    }
    sums::repeat_shared(case);
    let (sums, moved) = (sums::of_case(case), std::collections::BTreeMap::new());
    let mut state = HandedOver { id: String::new(), at: now.to_owned(), sums, moved };
    // Also from states that were remembered before a question was secret.
    for known in case.handed.iter_mut().chain([&mut state]) {
        for question in secret {
            known.forget(question);
        }
    }
    if case.handed.last().is_none_or(|last| sums_here(last) != state.sums) {
        case.handed.push(HandedOver { id: chance(), ..state });
        keep_few(&mut case.handed);
    }
    let mut copy = case.clone();
    made_safe(&mut copy);
    copy
}

fn keep_few(handed: &mut Vec<HandedOver>) {
    let excess = handed.len().saturating_sub(KEPT_STATES);
    handed.drain(..excess);
}

/// Merges a copy that came in into the one that is here. Both come from the same case.
#[must_use]
pub fn merge(mine: &Case, theirs: &Case, aliases: &Aliases) -> Merged {
    let base = mine.handed.iter().rev().find_map(|known| {
        let told = theirs.handed.iter().find(|told| told.id == known.id)?;
        Some((known, told))
    });
    let mut theirs = theirs.clone();
    let numbers = translation(mine, &theirs, base);
    renumber(&mut theirs, &numbers, aliases);
    let sums = base.map(|(known, _)| sums_here(known));
    let mut merged = Merged { case: mine.clone(), conflicts: Vec::new(), taken: Vec::new() };
    let places = merged.answers(mine, &theirs, sums.as_ref());
    merged.notes(mine, &theirs, sums.as_ref(), &places);
    let known: BTreeSet<&String> = mine.handed.iter().map(|state| &state.id).collect();
    let new = theirs.handed.iter().filter(|state| !known.contains(&state.id));
    merged.case.handed.extend(new.map(|state| translated(state, &numbers)));
    keep_few(&mut merged.case.handed);
    sums::repeat_shared(&mut merged.case);
    merged
}

impl Merged {
    /// Returns where the filings that came in stand now.
    fn answers(&mut self, mine: &Case, theirs: &Case, base: Option<&Sums>) -> Vec<usize> {
        let mut walk = Walk::new(base, "", None);
        self.case.shared = walk.answers(&mine.shared, &theirs.shared);
        self.take(walk);
        let mut places: Vec<usize> = Vec::new();
        for coming in &theirs.filings {
            let here = mine.filings.iter().position(|filing| {
                !coming.key.is_empty() && filing.key == coming.key && filing.form == coming.form
            });
            let own = sums::own_answers(&theirs.shared, coming);
            let Some(at) = here else {
                places.push(self.case.filings.len());
                self.taken.push(Taken::Filing(self.case.filings.len()));
                self.case.filings.push(coming.clone());
                continue;
            };
            places.push(at);
            let filing = &mine.filings[at];
            let mut walk = Walk::new(base, &filing.key, Some(at));
            let answers = walk.answers(&sums::own_answers(&mine.shared, filing), &own);
            self.take(walk);
            let filing = &mut self.case.filings[at];
            filing.answers = answers;
            also(filing, coming);
        }
        // They may stand in another order here.
        for (coming, at) in theirs.filings.iter().zip(&places) {
            let follows = coming.follows.and_then(|follows| places.get(follows)).copied();
            let filing = &mut self.case.filings[*at];
            if *at >= mine.filings.len() || filing.follows.is_none() {
                filing.follows = follows.filter(|follows| follows != at);
            }
        }
        places
    }

    fn take(&mut self, walk: Walk<'_>) {
        self.conflicts.extend(walk.conflicts);
        self.taken.extend(walk.taken);
    }

    fn notes(&mut self, mine: &Case, theirs: &Case, base: Option<&Sums>, places: &[usize]) {
        let was = |id: u32| base.and_then(|sums| sums.get(&sums::note_key(id)));
        let same = |note: &Note, other: &Note| sums::note_sum(note) == sums::note_sum(other);
        let renamed = |became: &Option<String>| -> Option<String> {
            let (filing, path) = became.as_ref()?.split_once(':')?;
            let at = places.get(filing.parse::<usize>().ok()?)?;
            Some(format!("{at}:{path}"))
        };
        let mut next = mine.notes.iter().chain(&theirs.notes).map(|note| note.id).max();
        let mut fresh = Vec::new();
        for coming in &theirs.notes {
            let sum = sums::note_sum(coming);
            if mine.notes.iter().any(|note| same(note, coming)) {
                continue;
            }
            // It is as it was, and was changed or thrown away here since.
            if was(coming.id) == Some(&sum) {
                continue;
            }
            let here = mine.notes.iter().find(|note| note.id == coming.id);
            // One that stands there under another number is another one.
            let unchanged = here.filter(|note| {
                let is_there = theirs.notes.iter().any(|other| same(note, other));
                was(note.id) == Some(&sums::note_sum(note)) && !is_there
            });
            let id = match (unchanged, here) {
                (Some(note), _) => note.id,
                (None, None) => coming.id,
                // Neither is lost: they stand beside each other.
                (None, Some(_)) => {
                    let id = next.unwrap_or(0).saturating_add(1);
                    next = Some(id);
                    id
                }
            };
            fresh.push(Note { id, became: renamed(&coming.became), ..coming.clone() });
        }
        // Thrown away there, and unchanged here.
        let gone = |note: &Note| {
            let sum = sums::note_sum(note);
            let there = |other: &Note| other.id == note.id || same(note, other);
            was(note.id) == Some(&sum) && !theirs.notes.iter().any(there)
        };
        let notes = &mut self.case.notes;
        for note in mine.notes.iter().filter(|note| gone(note)) {
            notes.retain(|kept| kept.id != note.id);
            self.taken.push(Taken::NoteGone);
        }
        for note in fresh {
            self.taken.push(Taken::Note(note.id));
            notes.retain(|kept| kept.id != note.id);
            notes.push(note);
        }
        notes.sort_by(|one, other| one.at.cmp(&other.at).then(one.id.cmp(&other.id)));
    }

    /// Decides a conflict.
    pub fn settle(&mut self, conflict: &Conflict, choice: Choice) {
        let answers = match conflict.place.filing {
            None => &mut self.case.shared,
            Some(at) => match self.case.filings.get_mut(at) {
                Some(filing) => &mut filing.answers,
                None => return,
            },
        };
        let Some(answer) = answers.at_mut(&conflict.place.path) else { return };
        let chosen = match choice {
            Choice::Mine => conflict.mine.clone(),
            Choice::Theirs => conflict.theirs.clone(),
            Choice::Both => {
                let text = format!("{}\n\n{}", conflict.mine.text, conflict.theirs.text);
                Answer { text, ..conflict.mine.clone() }
            }
        };
        answers::put_shell(answer, chosen);
        sums::repeat_shared(&mut self.case);
    }
}

impl Conflict {
    /// Whether both texts can stand one after the other.
    #[must_use]
    pub fn takes_both(&self) -> bool {
        let text = |answer: &Answer| {
            !answer.text.trim().is_empty() && answer.picks.is_empty() && answer.parts.is_empty()
        };
        let fits = self.mine.text.len() + self.theirs.text.len() + 2 <= LONGEST;
        text(&self.mine) && text(&self.theirs) && fits
    }
}

/// What a filing keeps beside its answers: what either has settled is settled.
fn also(filing: &mut Filing, coming: &Filing) {
    filing.settled.extend(coming.settled.iter().cloned());
    filing.reused.extend(coming.reused.iter().cloned());
    filing.letters_in = filing.letters_in.or(coming.letters_in);
    filing.own_words = filing.own_words.or(coming.own_words);
    filing.read_back.agreed.extend(coming.read_back.agreed.iter().cloned());
    let (own, other) = (&filing.read_back.approved, &coming.read_back.approved);
    let later = match (own, other) {
        (Some(own), Some(other)) => other.at > own.at,
        (own, other) => own.is_none() && other.is_some(),
    };
    if later {
        filing.read_back.approved.clone_from(&coming.read_back.approved);
    }
}

#[cfg(test)]
mod tests;
