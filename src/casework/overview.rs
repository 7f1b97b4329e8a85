//! The check-answers page and what stands on it.

use std::path::PathBuf;

use super::deadlines::{DeadlineTold, deadlines_of};
use super::desk::Approved;
use super::house::House;
use super::news::advice_of;
use super::told::{AdviceTold, Lack, LackKind, Teller};
use crate::form::{Effort, Kind, Need};
use crate::interview::{Edit, EntryState, FieldPath, Interview, Mark, Said};
use crate::source::Language;

/// All answers of a filing, by section.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub title: String,
    pub sections: Vec<OverviewSection>,
    /// Answers that are kept but not used now.
    pub parked: Vec<OverviewRow>,
    /// What a final letter waits for; wrong answers first.
    pub lacks: Vec<Lack>,
    pub deadlines: Vec<DeadlineTold>,
    /// Questions that are not musts and that nobody has answered.
    pub open: usize,
    /// Where one stood, while questions after it were never answered.
    pub goes_on: Option<FieldPath>,
    /// The language of the letters, where there is a choice.
    pub letters_in: Option<Language>,
    /// The language of the person's own words, where it is asked.
    pub own_words: Option<Language>,
    /// Of letters that were sent, where the matter stands.
    pub sent: Option<String>,
    /// Where the finished letters were put last, and when.
    pub made: Option<(PathBuf, String)>,
    /// The person's yes to the letters, where they were read back.
    pub approved: Option<Approved>,
    /// Of a form that makes no letters, where the answers lead: what the person can do, in order.
    pub ways: Option<Vec<AdviceTold>>,
    /// Of a call, the one who rings said no to anything being kept.
    pub refused: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct OverviewSection {
    pub title: String,
    pub rows: Vec<OverviewRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct OverviewRow {
    /// The question's number, as on its own page; 0 for parked answers.
    pub number: usize,
    pub path: FieldPath,
    /// How deep inside lists.
    pub depth: usize,
    pub label: String,
    /// The answer in words; empty where there is none to show.
    pub answer: String,
    pub state: EntryState,
    pub need: Need,
    /// Asked in another letter of the case; what is said here is said in all of them.
    pub reused: bool,
    /// Suggested by another letter of the case, and not looked at yet.
    pub carried: bool,
    /// Heads the rows of an item.
    pub item: Option<String>,
    /// What it takes to answer.
    pub effort: Effort,
    /// Who said it, where that was noted.
    pub by: Option<Said>,
    /// The person is not certain.
    pub about: bool,
    /// To be asked once more.
    pub ask_again: bool,
}

impl Overview {
    /// The overview of an interview as it stands.
    #[must_use]
    pub fn of(house: &House, interview: &Interview) -> Self {
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        let form = interview.form();
        let entries = interview.entries_in(&picture);
        let mut sections: Vec<OverviewSection> = Vec::new();
        let mut last = None;
        let mut item_before: Option<Vec<u32>> = None;
        for (at, entry) in entries.iter().enumerate() {
            if last != Some(entry.section) {
                last = Some(entry.section);
                let title = teller.speaker.text(&form.sections[entry.section].title).to_owned();
                sections.push(OverviewSection { title, rows: Vec::new() });
            }
            let question = form.question(entry.ix);
            let answer = match &question.kind {
                _ if question.sensitive => hidden(&entry.state, house),
                // The items themselves follow.
                Kind::List(_) => {
                    let count = picture.items(entry.ix, &entry.scope).len();
                    house.words.say_with("overview-items", &[("count", count.into())])
                }
                _ => teller.speaker.answer(entry.ix, &entry.scope).unwrap_or_default(),
            };
            let scope = (!entry.scope.is_empty()).then(|| entry.scope.clone());
            let item =
                (scope != item_before).then(|| teller.item(&entry.scope, &entry.path)).flatten();
            item_before = scope;
            let raw = picture.raw(entry.ix, &entry.scope);
            if let Some(section) = sections.last_mut() {
                section.rows.push(OverviewRow {
                    effort: question.effort,
                    by: raw.and_then(|raw| raw.by),
                    about: raw.is_some_and(|raw| raw.about),
                    ask_again: raw.is_some_and(|raw| raw.ask_again),
                    number: at + 1,
                    path: entry.path.clone(),
                    depth: entry.scope.len(),
                    label: teller.speaker.text(&question.short).to_owned(),
                    answer,
                    state: entry.state.clone(),
                    need: entry.need,
                    reused: interview.is_reused(entry),
                    carried: false,
                    item,
                });
            }
        }
        let parked = interview.parked().into_iter().map(|path| {
            let both = [interview.case(), interview.filing()];
            let raw = both.iter().find_map(|answers| answers.at(&path));
            let is_sensitive =
                form.names.question(&path.question).is_none_or(|ix| form.question(ix).sensitive);
            let answer = raw.filter(|_| !is_sensitive).map(|answer| answer.text.clone());
            OverviewRow {
                number: 0,
                label: parked_label(house, &teller, &path),
                depth: 0,
                answer: answer.unwrap_or_default(),
                state: EntryState::Open,
                need: Need::May,
                reused: false,
                carried: false,
                item: None,
                effort: Effort::Known,
                by: raw.and_then(|raw| raw.by),
                about: raw.is_some_and(|raw| raw.about),
                ask_again: false,
                path,
            }
        });
        let parked = parked.collect();
        let wrong = interview.invalid();
        let missing = interview.missing();
        let lacks = wrong.iter().map(|finding| teller.wrong(finding));
        let lacks = lacks.chain(missing.iter().map(|missing| teller.lack(missing)));
        let is_open = |entry: &&crate::interview::Entry| {
            entry.need != Need::Must && entry.state == EntryState::Open
        };
        Self {
            title: teller.speaker.text(&form.title).to_owned(),
            lacks: once(lacks.collect()),
            deadlines: deadlines_of(house, interview),
            open: entries.iter().filter(is_open).count(),
            goes_on: None,
            letters_in: None,
            made: None,
            approved: None,
            sent: None,
            own_words: None,
            ways: (!form.makes_letters()).then(|| advice_of(house, interview)),
            refused: false,
            sections,
            parked,
        }
    }
}

impl Overview {
    /// The next thing after a question that the letters wait for, in the order of the walk.
    #[must_use]
    pub fn missing_after(&self, from: Option<&FieldPath>) -> Option<FieldPath> {
        let rows = self.sections.iter().flat_map(|section| &section.rows);
        let rows: Vec<&FieldPath> = rows.map(|row| &row.path).collect();
        let place = |path: &FieldPath| rows.iter().position(|row| *row == path);
        // Past a list is past its items.
        let within = |path: &&FieldPath| {
            from.is_some_and(|from| {
                let depth = from.items.len();
                let outer = path.items.get(..depth) == Some(&from.items[..]);
                **path == *from
                    || outer
                        && path.items.get(depth).is_some_and(|(list, _)| *list == from.question)
            })
        };
        let here = rows.iter().rposition(within);
        // A decision is taken about its advice, not at a question.
        let waiting = self.lacks.iter().filter(|lack| lack.kind != LackKind::Decision);
        let waiting = waiting.filter_map(|lack| lack.path.as_ref());
        let later = waiting.filter(|path| place(path) > here);
        later.min_by_key(|path| place(path)).cloned()
    }

    /// Whether the letters wait for nothing but what the person wanted to look up and need not say.
    #[must_use]
    pub fn only_put_off(&self) -> bool {
        !self.lacks.is_empty() && self.lacks.iter().all(|lack| lack.kind == LackKind::PutOff)
    }

    /// The edits that leave that out.
    pub(super) fn put_off(&self) -> Vec<Edit> {
        let put_off = self.lacks.iter().filter(|lack| lack.kind == LackKind::PutOff);
        let paths = put_off.filter_map(|lack| lack.path.as_ref());
        paths.map(|path| Edit::Mark(path.to_string(), Mark::Empty)).collect()
    }
}

/// A recipient that is not known is told once, as the answer that is missing.
fn once(lacks: Vec<Lack>) -> Vec<Lack> {
    let told = |path: &FieldPath| {
        let others = lacks.iter().filter(|lack| lack.kind != LackKind::Recipient);
        others.filter_map(|lack| lack.path.as_ref()).any(|other| other == path)
    };
    let doubled: Vec<bool> = lacks
        .iter()
        .map(|lack| lack.kind == LackKind::Recipient && lack.path.as_ref().is_some_and(told))
        .collect();
    lacks.into_iter().zip(doubled).filter(|(_, doubled)| !doubled).map(|(lack, _)| lack).collect()
}

fn hidden(state: &EntryState, house: &House) -> String {
    match state {
        EntryState::Given { .. } | EntryState::Wrong => house.words.say("answer-hidden"),
        EntryState::Open | EntryState::Unknown | EntryState::Later | EntryState::Declined => {
            String::new()
        }
    }
}

/// A parked answer's question; a deleted item stands under its list.
fn parked_label(house: &House, teller: &Teller<'_, '_>, path: &FieldPath) -> String {
    if !path.question.is_empty() {
        return teller.label(path);
    }
    let Some((list, _)) = path.list() else { return String::new() };
    let label = teller.label(&list);
    house.words.say_with("parked-item", &[("list", (&label).into())])
}

/// An answer on one line, cut at a word when it is long.
#[must_use]
pub fn in_short(answer: &str) -> String {
    cut_to(answer, 160)
}

/// An answer on one line of a narrow column.
#[must_use]
pub fn in_brief(answer: &str) -> String {
    cut_to(answer, 60)
}

fn cut_to(answer: &str, longest: usize) -> String {
    let mut line = String::new();
    for part in answer.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !line.is_empty() {
            line += if line.ends_with([',', '.', '?', '!', ':', ';']) { " " } else { ", " };
        }
        line += part;
    }
    if line.chars().count() <= longest {
        return line;
    }
    let cut: String = line.chars().take(longest).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..at])
}

/// The sentence that names a language.
#[must_use]
pub fn language_words(language: Language) -> &'static str {
    match language {
        Language::Nb => "language-nb",
        Language::Nn => "language-nn",
        Language::Da => "language-da",
        Language::En => "language-en",
    }
}
