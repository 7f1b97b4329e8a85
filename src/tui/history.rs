//! The earlier versions of the case: what each one changed, an answer before and after, and taking
//! back.

use super::app::App;
use super::menu::Row;
use super::message::Effect;
use super::panel::{Panel, Reply};
use super::theme::Meaning;
use crate::casework::{
    ChangeTold, DeskError, Reopened, StoreError, VersionTold, in_short, store_text,
};

/// A version or a change of it, by its place in what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Past {
    Version(usize),
    Change(usize, usize),
    TakeBack(usize, usize),
    /// Asks whether the whole case shall be taken back.
    AskAll(usize),
    TakeAllBack(usize),
}

impl App<'_> {
    /// Reads the versions.
    pub(super) fn ask_versions(&mut self) {
        self.stow();
        self.effects.push(Effect::ReadVersions);
    }

    pub(super) fn versions_read(&mut self, read: Result<Vec<VersionTold>, StoreError>) {
        match read {
            Ok(versions) => {
                if let Some(work) = &mut self.work {
                    work.versions = versions;
                }
                self.show_versions(0);
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.trouble(vec![(text, Meaning::Text)]);
            }
        }
    }

    fn version(&self, at: usize) -> Option<&VersionTold> {
        self.work.as_ref()?.versions.get(at)
    }

    fn change(&self, version: usize, change: usize) -> Option<&ChangeTold> {
        self.version(version)?.changes.get(change)
    }

    fn show_versions(&mut self, at: usize) {
        let words = &self.house.words;
        let Some(work) = &self.work else { return };
        let rows = work.versions.iter().enumerate().map(|(at, version)| {
            Row::new(Reply::Past(Past::Version(at)), &version.when)
                .note(Some(version.summary(words)))
        });
        let mut rows: Vec<Row<Reply>> = rows.collect();
        let text = words.say(if rows.is_empty() { "history-none" } else { "history-about" });
        rows.push(Row::new(Reply::Close, words.say("panel-back")).always());
        let mut panel = Panel::new(words.say("case-versions"), vec![(text, Meaning::Text)], rows);
        panel.menu = panel.menu.at(|reply| *reply == Reply::Past(Past::Version(at)));
        self.open_panel(panel);
    }

    fn show_version(&mut self, at: usize, stands: usize) {
        let words = &self.house.words;
        let Some(version) = self.version(at) else { return };
        let nothing = words.say("history-nothing");
        let said = |text: &str| {
            let short = in_short(text);
            if short.is_empty() { nothing.clone() } else { short }
        };
        let row = |(nth, change): (usize, &ChangeTold)| {
            let row = Row::new(Reply::Past(Past::Change(at, nth)), change.short(words));
            if change.before.is_empty() && change.after.is_empty() {
                return row;
            }
            let (before, after) = (said(&change.before), said(&change.after));
            let args = [("before", (&before).into()), ("after", (&after).into())];
            row.note(Some(words.say_with("history-row", &args)))
        };
        let mut rows: Vec<Row<Reply>> = version.changes.iter().enumerate().map(row).collect();
        if version.before.is_some() {
            let label = words.say("history-take-all-back");
            rows.push(Row::new(Reply::Past(Past::AskAll(at)), label).always());
        }
        rows.push(Row::new(Reply::Close, words.say("panel-back")).always());
        let title = words.say_with("history-changed-at", &[("when", (&version.when).into())]);
        let text = vec![(words.say("history-choose"), Meaning::Text)];
        let mut panel = Panel::new(title, text, rows);
        panel.menu = panel.menu.at(|reply| *reply == Reply::Past(Past::Change(at, stands)));
        self.open_panel(panel);
    }

    fn show_change(&mut self, at: usize, nth: usize) {
        let words = &self.house.words;
        let Some(change) = self.change(at, nth) else { return };
        let nothing = words.say("history-nothing");
        let said = |id: &str, text: &String| {
            let text = if text.is_empty() { &nothing } else { text };
            (words.say_with(id, &[("answer", text.into())]), Meaning::Text)
        };
        let mut text = vec![(change.short(words), Meaning::Title)];
        text.push(said("history-was", &change.before));
        text.push(said("history-is", &change.after));
        let mut rows = vec![Row::new(Reply::Close, words.say("panel-back"))];
        if change.can_be_taken_back() {
            let label = words.say("history-take-back");
            rows.push(Row::new(Reply::Past(Past::TakeBack(at, nth)), label));
        } else {
            text.push((words.say("history-cannot"), Meaning::Muted));
        }
        self.open_panel(Panel::new(words.say("case-versions"), text, rows));
    }

    fn ask_all(&mut self, at: usize) {
        let words = &self.house.words;
        let Some(version) = self.version(at) else { return };
        let text = words.say_with("history-take-all-ask", &[("when", (&version.when).into())]);
        let rows = vec![
            Row::new(Reply::Close, words.say("panel-back")),
            Row::new(Reply::Past(Past::TakeAllBack(at)), words.say("history-take-all-yes")),
        ];
        self.open_panel(Panel::new(words.say("case-versions"), vec![(text, Meaning::Text)], rows));
    }

    /// What a row of these panels does. The panel it stood on stays under the next one.
    pub(super) fn look_back(&mut self, past: Past) {
        match past {
            Past::Version(at) => {
                self.show_versions(at);
                self.show_version(at, 0);
            }
            Past::Change(at, nth) => {
                self.show_version(at, nth);
                self.show_change(at, nth);
            }
            Past::AskAll(at) => {
                self.show_version(at, 0);
                self.ask_all(at);
            }
            Past::TakeBack(at, nth) => self.take_back(at, nth),
            Past::TakeAllBack(at) => {
                if let Some(before) = self.version(at).and_then(|version| version.before) {
                    self.effects.push(Effect::TakeAllBack { before, at });
                }
            }
        }
    }

    fn take_back(&mut self, at: usize, nth: usize) {
        let Some(change) = self.change(at, nth).cloned() else { return };
        let Some(desk) = self.desk_mut() else { return };
        match desk.take_back(&change) {
            Ok(path) => {
                self.over.clear();
                self.notices.clear();
                self.effects.push(Effect::Save);
                match path {
                    Some(path) => self.open(&path),
                    None => self.review_at(None),
                }
                // One key is enough: nothing was typed on the page since.
                self.undo_goes_on = true;
                let text = self.say_with("history-taken-back", "what", &change.label);
                self.notice(text, Meaning::Good);
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    pub(super) fn all_taken_back(&mut self, at: usize, result: Result<Reopened, DeskError>) {
        match result {
            Ok(_) => {
                self.over.clear();
                self.notices.clear();
                let when = self.version(at).map(|version| version.when.clone()).unwrap_or_default();
                self.effects.push(Effect::Save);
                self.preview.stale = Some(self.now);
                self.review_at(None);
                let text = self.say_with("history-all-taken-back", "when", &when);
                self.notice(text, Meaning::Good);
            }
            Err(error) => self.desk_trouble(&error),
        }
    }
}
