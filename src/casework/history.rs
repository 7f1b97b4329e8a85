//! The earlier versions of a case in words: when each was saved, what it changed, and how an answer
//! read before and after.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::compare::{Difference, What, compare};
use super::home::at_time;
use super::house::House;
use super::told::Teller;
use crate::archive::Case;
use crate::interview::{Answer, FieldPath, Interview, Mark};
use crate::words::Words;

/// A version of the case, and what it changed.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionTold {
    pub revision: i64,
    /// The version that it changed; the first has none before it.
    pub before: Option<i64>,
    /// As in "i går kl. 21.14".
    pub when: String,
    pub changes: Vec<ChangeTold>,
}

/// What became of a thing in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Changed,
    Emptied,
    /// The words are the same; who said it, or how sure it is, is not.
    Source,
    ItemAdded,
    ItemRemoved,
    Moved,
    /// A letter was begun.
    Begun,
    Note,
}

/// One thing that a version changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeTold {
    pub kind: ChangeKind,
    /// The question in a few words, with its item and its letter.
    pub label: String,
    /// In words; empty where nothing was said. What is sensitive is never shown.
    pub before: String,
    pub after: String,
    /// What is put back when it is taken back.
    pub(super) back: Option<Difference>,
    /// Is never shown, and not brought back.
    pub(super) sensitive: bool,
}

impl ChangeTold {
    /// Whether it can be taken back alone.
    #[must_use]
    pub fn can_be_taken_back(&self) -> bool {
        self.back.is_some() && !self.sensitive
    }

    /// What became of it, where that is more than a change: a word to stand behind the label.
    #[must_use]
    pub fn word(&self, words: &Words) -> Option<String> {
        let id = match self.kind {
            ChangeKind::Added | ChangeKind::ItemAdded => "history-added",
            ChangeKind::Emptied => "history-emptied",
            ChangeKind::ItemRemoved => "history-removed",
            ChangeKind::Moved => "history-moved",
            ChangeKind::Source => "history-source",
            ChangeKind::Begun => "history-begun",
            ChangeKind::Changed | ChangeKind::Note => return None,
        };
        Some(words.say(id))
    }

    /// The label with what became of it.
    #[must_use]
    pub fn short(&self, words: &Words) -> String {
        match self.word(words) {
            Some(word) => format!("{} ({word})", self.label),
            None => self.label.clone(),
        }
    }
}

impl VersionTold {
    /// How many things it changed, and which.
    #[must_use]
    pub fn summary(&self, words: &Words) -> String {
        const NAMED: usize = 4;
        let named: Vec<String> =
            self.changes.iter().take(NAMED).map(|change| change.short(words)).collect();
        let what = named.join(", ");
        let args = [
            ("count", self.changes.len().into()),
            ("what", (&what).into()),
            ("more", self.changes.len().saturating_sub(NAMED).into()),
        ];
        words.say_with("history-summary", &args)
    }
}

/// A state of a case with what its letters make of it.
pub(super) struct Side {
    case: Case,
    /// `None` where a form is not there any more.
    interviews: Vec<Option<Interview>>,
}

impl Side {
    pub(super) fn new(house: &House, case: Case, today: Date) -> Self {
        let interviews = case.filings.iter().map(|filing| {
            let (form, world) = (house.form(&filing.form).ok()?, house.world().ok()?.clone());
            let (shared, own) = (case.shared.clone(), filing.answers.clone());
            Some(Interview::new(form, world, today, shared, own))
        });
        let interviews = interviews.collect();
        Self { case, interviews }
    }

    /// A case in which nothing was said.
    pub(super) fn blank(case: &Case) -> Self {
        let blank = Case::new(case.id, String::new(), crate::interview::Answers::default(), vec![]);
        Self { case: blank, interviews: Vec::new() }
    }

    /// The letter that a question is asked in: of the case's own, the first that asks it.
    fn interview(&self, letter: Option<usize>, path: &FieldPath) -> Option<&Interview> {
        match letter {
            Some(at) => self.interviews.get(at)?.as_ref(),
            None => self
                .interviews
                .iter()
                .flatten()
                .find(|interview| interview.form().names.question(first_of(path)).is_some()),
        }
    }
}

fn first_of(path: &FieldPath) -> &str {
    path.items.first().map_or(path.question.as_str(), |(list, _)| list)
}

/// Whether an answer must not be shown, nor be brought back: it is sensitive, or nobody knows what
/// it is.
pub(super) fn is_sensitive(interview: Option<&Interview>, question: &str) -> bool {
    let Some(interview) = interview else { return true };
    let form = interview.form();
    form.names.question(question).is_none_or(|ix| form.question(ix).sensitive)
}

/// What is said in the second state and not in the first, or otherwise.
pub(super) fn changes(house: &House, before: &Side, after: &Side) -> Vec<ChangeTold> {
    let comparison = compare(&before.case, &after.case);
    let mut told: Vec<(usize, ChangeTold)> = Vec::new();
    for at in &comparison.only_after {
        let form = after.case.filings.get(*at).map(|filing| filing.form.clone());
        let title = after
            .interviews
            .get(*at)
            .and_then(Option::as_ref)
            .map(|interview| interview.form().title.on_screen(house.language).to_owned());
        told.push((
            0,
            ChangeTold {
                kind: ChangeKind::Begun,
                label: title.or(form).unwrap_or_default(),
                before: String::new(),
                after: String::new(),
                back: None,
                sensitive: false,
            },
        ));
    }
    for difference in comparison.differences {
        if let Some(one) = change(house, before, after, difference) {
            told.push(one);
        }
    }
    let notes: std::collections::BTreeSet<u32> =
        comparison.notes_before.union(&comparison.notes_after).copied().collect();
    for id in notes {
        let text = |case: &Case| {
            let note = case.notes.iter().find(|note| note.id == id);
            note.map(|note| note.text.clone()).unwrap_or_default()
        };
        told.push((
            usize::MAX,
            ChangeTold {
                kind: ChangeKind::Note,
                label: house.words.say("history-note"),
                before: text(&before.case),
                after: text(&after.case),
                back: None,
                sensitive: false,
            },
        ));
    }
    told.sort_by_key(|(place, _)| *place);
    told.into_iter().map(|(_, change)| change).collect()
}

/// A difference in words, with the place of its question in the form.
fn change(
    house: &House,
    before: &Side,
    after: &Side,
    difference: Difference,
) -> Option<(usize, ChangeTold)> {
    let (was, is) = (difference.letter.map(|(was, _)| was), difference.letter.map(|(_, is)| is));
    let path = &difference.path;
    let old = before.interview(was, path);
    // What nobody asks any more is told as it was asked then.
    let new = after.interview(is, path).or(old);
    let interview = new.or(old)?;
    let place = interview.form().names.question(first_of(path)).map_or(usize::MAX, |ix| ix.0);
    let sensitive = is_sensitive(Some(interview), &path.question);
    let mut change = ChangeTold {
        kind: ChangeKind::Changed,
        label: label(house, interview, path),
        before: String::new(),
        after: String::new(),
        back: None,
        sensitive,
    };
    match &difference.what {
        What::Answer { before: said, after: says } => {
            change.before = old.or(new).map_or_else(String::new, |old| {
                in_words(house, old, path, said.as_ref(), sensitive)
            });
            change.after = in_words(house, interview, path, says.as_ref(), sensitive);
            change.kind = match (said, says) {
                (None, _) => ChangeKind::Added,
                (_, None) => ChangeKind::Emptied,
                _ if change.before == change.after && !sensitive => ChangeKind::Source,
                _ => ChangeKind::Changed,
            };
        }
        What::Item { before: said, after: says } => {
            let side = if says.is_some() { interview } else { old? };
            let item = says.as_ref().or(said.as_ref())?;
            let (label, title) = item_words(house, side, path, item.id);
            change.label = label;
            if says.is_some() {
                change.after = title;
                change.kind = ChangeKind::ItemAdded;
            } else {
                change.before = title;
                change.kind = ChangeKind::ItemRemoved;
            }
        }
        What::Order { before: was, after: is } => {
            let titles = |side: &Interview, ids: &[u32]| {
                let titles: Vec<String> =
                    ids.iter().map(|id| item_words(house, side, path, *id).1).collect();
                titles.join(", ")
            };
            change.before = titles(old?, was);
            change.after = titles(interview, is);
            change.kind = ChangeKind::Moved;
        }
    }
    if let Some(at) = is.filter(|_| after.case.filings.len() > 1)
        && let Some(Some(interview)) = after.interviews.get(at)
    {
        let letter = interview.form().title.on_screen(house.language);
        let args = [("what", (&change.label).into()), ("letter", letter.into())];
        change.label = house.words.say_with("history-in-letter", &args);
    }
    change.back = Some(difference);
    Some((place, change))
}

fn label(house: &House, interview: &Interview, path: &FieldPath) -> String {
    let picture = interview.picture();
    Teller::new(house, &picture).label(path)
}

/// An item by its number, as in "Hendelse nr. 2", and in its own words.
fn item_words(house: &House, side: &Interview, list: &FieldPath, item: u32) -> (String, String) {
    let picture = side.picture();
    let teller = Teller::new(house, &picture);
    let Some((ix, outer)) = picture.locate(list) else {
        return (list.question.clone(), String::new());
    };
    let mut scope = outer.clone();
    scope.push(item);
    let number = teller.item(&scope, &list.inside(item, ""));
    let own = teller.speaker.item_words(ix, &outer, item);
    (number.unwrap_or_else(|| teller.label(list)), own.unwrap_or_default())
}

/// An answer as the page of answers words it, whether it is in use or laid aside.
fn in_words(
    house: &House,
    interview: &Interview,
    path: &FieldPath,
    answer: Option<&Answer>,
    sensitive: bool,
) -> String {
    let Some(answer) = answer else { return String::new() };
    let words = &house.words;
    match answer.mark {
        Mark::Unknown => return words.say("state-unknown"),
        Mark::Later => return words.say("state-later"),
        Mark::Declined => return words.say("state-declined"),
        Mark::Given | Mark::Empty if sensitive => return words.say("answer-hidden"),
        Mark::Given | Mark::Empty => {}
    }
    let picture = interview.picture();
    let Some((ix, scope)) = picture.locate(path) else { return answer.text.clone() };
    let teller = Teller::new(house, &picture);
    let field = picture.field(ix, &scope);
    if field.value.is_some() && !field.suggested {
        return teller.speaker.answer(ix, &scope).unwrap_or_default();
    }
    let picks = answer.picks.iter().map(|id| teller.speaker.option_label(ix, id, &scope));
    let of_person =
        |(name, _): &(&String, &String)| !["office", "confirmed"].contains(&name.as_str());
    let parts = answer.parts.iter().filter(of_person).map(|(_, part)| part.clone());
    let said: Vec<String> = picks.chain(parts).chain([answer.text.clone()]).collect();
    let said: Vec<&str> =
        said.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

/// A moment on the wall, as the archive counts it, in words.
pub(super) fn when(house: &House, saved: i64, now: DateTime) -> String {
    let then = Timestamp::from_second(saved).map(|then| then.to_zoned(TimeZone::UTC).datetime());
    then.map_or_else(|_| String::new(), |then| at_time(house, then, now))
}
