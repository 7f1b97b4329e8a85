//! How long a case is kept: the day it is to be deleted on, and going through the cases whose day
//! has come.

use jiff::civil::Date;

use super::app::App;
use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Over, Panel, Purpose, Reply};
use super::theme::Meaning;
use crate::casework::{CaseId, CaseShown, StoreError, asked_again, day_ahead, store_text};
use crate::words::Words;

/// What is chosen of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// Asks for the day of the case at hand.
    Ask,
    Set(Option<Date>),
    Write,
    /// Of a case that is asked about: it is kept, and asked about again or not.
    Keep(CaseId, bool),
    Delete(CaseId),
    /// Decided another time.
    Pass,
}

/// A case that is asked about: its numbers, and its letters a line each.
pub(super) fn named_case(case: &CaseShown, words: &Words) -> Vec<(String, Meaning)> {
    let title = words.say_with("title-case", &[("number", (&case.number).into())]);
    let letters = case.filings.iter().map(|filing| match &filing.about {
        Some(about) => format!("- {}: {about}", filing.title),
        None => format!("- {}", filing.title),
    });
    let letters = letters.map(|letter| (letter, Meaning::Text));
    std::iter::once((title, Meaning::Title)).chain(letters).collect()
}

impl App<'_> {
    pub(super) fn retain(&mut self, retention: Retention) {
        match retention {
            Retention::Ask => self.ask_deletion(),
            Retention::Set(day) => self.set_deletion(day),
            Retention::Write => {
                let (title, text) = (self.say("title-delete-on"), self.say("delete-on-write"));
                let ask = Ask::new(title, text, "", Purpose::DeleteOn);
                self.over.push(Over::Ask(Box::new(ask)));
            }
            Retention::Keep(id, again) => {
                let today = self.start.as_ref().map(|start| start.today);
                let day = today.filter(|_| again).and_then(|today| asked_again(self.house, today));
                let day = day.map(|(_, day)| day);
                self.tidies_on = true;
                self.effects.push(Effect::KeepUntil(id, day));
            }
            Retention::Delete(id) => {
                self.tidies_on = true;
                self.effects.push(Effect::Delete(id));
            }
            Retention::Pass => self.tidy_next(),
        }
    }

    fn ask_deletion(&mut self) {
        let words = &self.house.words;
        let Some(work) = &self.work else { return };
        let deletion = work.desk.deletion();
        let set = |day| Reply::Retention(Retention::Set(day));
        let suggested = deletion.suggestions.into_iter();
        let mut rows: Vec<Row<Reply>> =
            suggested.map(|one| Row::new(set(Some(one.day)), one.label)).collect();
        let write = Reply::Retention(Retention::Write);
        rows.push(Row::new(write, words.say("delete-another-day")));
        if deletion.day.is_some() {
            rows.push(Row::new(set(None), words.say("delete-without-day")));
        }
        rows.push(Row::new(Reply::Close, words.say("panel-back")));
        let text =
            vec![(deletion.text, Meaning::Title), (words.say("delete-on-about"), Meaning::Text)];
        self.open_panel(Panel::new(words.say("title-delete-on"), text, rows));
    }

    fn set_deletion(&mut self, day: Option<Date>) {
        let Some(desk) = self.desk_mut() else { return };
        match desk.set_deletion(day) {
            Ok(()) => {
                let text = desk.deletion().text;
                self.notices.clear();
                self.notice(text, Meaning::Good);
                self.effects.push(Effect::Save);
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    /// Enter in the field of a day.
    pub(super) fn answer_delete_on(&mut self) {
        let today = self.work.as_ref().map(|work| work.desk.interview().today());
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let day = today.and_then(|today| day_ahead(ask.written.editor.as_str(), today));
        match day {
            Some(day) => {
                self.over.pop();
                self.set_deletion(Some(day));
            }
            None => ask.trouble = Some(self.house.words.say("delete-on-wrong")),
        }
    }

    /// Tells at opening that the day of the case is near or past.
    pub(super) fn tell_deletion_near(&mut self) {
        let near = self.work.as_ref().and_then(|work| work.desk.deletion_near());
        if let Some(text) = near {
            self.notice(text, Meaning::Warning);
        }
    }

    /// Goes through the cases that are asked about.
    pub(super) fn tidy(&mut self) {
        let Some(start) = &self.start else { return };
        self.tidying = Some(start.to_tidy.iter().filter_map(|at| start.shelf.id(*at)).collect());
        self.tidy_next();
    }

    /// The next case that is asked about.
    pub(super) fn tidy_next(&mut self) {
        let Some(waiting) = &mut self.tidying else { return };
        if waiting.is_empty() {
            self.tidying = None;
            return;
        }
        let id = waiting.remove(0);
        let words = &self.house.words;
        let start = self.start.as_ref();
        let case = start.and_then(|start| {
            let at = start.to_tidy.iter().find(|at| start.shelf.id(**at) == Some(id))?;
            start.shelf.shown(self.house, *at, start.now)
        });
        let Some(case) = case else { return self.tidy_next() };
        let mut text = named_case(&case, words);
        text.extend(case.due.clone().map(|due| (due, Meaning::Text)));
        text.push((words.say("tidy-about"), Meaning::Muted));
        let row = |retention, id: &str| Row::new(Reply::Retention(retention), words.say(id));
        let again = start.and_then(|start| asked_again(self.house, start.today));
        let again =
            again.map(|(label, _)| Row::new(Reply::Retention(Retention::Keep(id, true)), label));
        let rows = again.into_iter().chain([
            row(Retention::Keep(id, false), "tidy-keep-without-day"),
            row(Retention::Delete(id), "tidy-delete"),
            row(Retention::Pass, "tidy-pass"),
        ]);
        self.open_panel(Panel::new(words.say("title-tidy"), text, rows.collect()));
    }

    pub(super) fn kept(&mut self, result: Result<(), StoreError>) {
        match result {
            Ok(()) => {
                self.notices.clear();
                self.tell("tidy-kept");
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.notice(text, Meaning::Error);
            }
        }
        self.effects.push(Effect::ReadHome);
    }
}
