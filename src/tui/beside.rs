//! What stands beside the letters of a case: a new call while this one is open and the way back,
//! the number that one calls the case by.

use super::app::App;

use super::menu::Row;
use super::message::{Effect, Sheet};
use super::panel::{Ask, Content, Over, Panel, Purpose, Reading, Reply};
use super::theme::Meaning;
use super::work::Page;
use crate::casework::{Consent, Document};
use std::path::PathBuf;

/// The row that says that letters were sent, or leads to what became of them.
pub(super) fn sent_words(follower: Option<usize>) -> &'static str {
    if follower.is_some() { "case-sent" } else { "case-mark-sent" }
}

impl App<'_> {
    /// Rows of the menu of the case.
    pub(super) fn beside_rows(&self) -> Vec<Row<Reply>> {
        let words = &self.house.words;
        let Some(work) = &self.work else { return Vec::new() };
        let mut rows = Vec::new();
        if let Some(left) = self.left {
            let number = left.case.to_string();
            let label = words.say_with("case-back-to", &[("number", (&number).into())]);
            rows.push(Row::new(Reply::OtherCase, label));
        }
        if work.desk.can_be_sent() || work.desk.follower().is_some() {
            rows.push(Row::new(Reply::Sent, words.say(sent_words(work.desk.follower()))));
        }
        if work.desk.may_be_kept() {
            rows.push(Row::new(Reply::Sheet(Sheet::Summary), words.say("summary-row")));
            rows.push(Row::new(Reply::Sheet(Sheet::CallBacks), words.say("callbacks-row")));
        }
        let call = work.desk.new_call();
        rows.extend(call.map(|_| Row::new(Reply::NewCall, words.say("case-new-call"))));
        // What is not kept needs no name.
        if work.desk.may_be_kept() {
            let own = work.desk.own_number().to_owned();
            let row = Row::new(Reply::OwnNumber, words.say("case-own-number"));
            rows.push(row.aside(own, Meaning::Text));
        }
        rows
    }

    /// Asks before letters are marked as sent: the day to send them by is not shown any more then.
    pub(super) fn ask_mark_sent(&mut self) {
        self.stow();
        let Some(work) = &self.work else { return };
        if work.desk.follower().is_some() {
            return self.mark_sent();
        }
        let letters = work.desk.letters_to_mark().join(", ");
        let words = &self.house.words;
        let text = words.say_with("mark-sent-ask", &[("letters", (&letters).into())]);
        let rows = vec![
            Row::new(Reply::MarkSent, words.say("mark-sent-yes")),
            Row::new(Reply::Close, words.say("mark-sent-no")),
        ];
        let panel = Panel::new(words.say("case-mark-sent"), vec![(text, Meaning::Text)], rows);
        self.open_panel(panel);
    }

    /// The letters at hand were sent: the list of what was sent opens, where the day can be changed.
    pub(super) fn mark_sent(&mut self) {
        self.stow();
        self.over.clear();
        self.notices.clear();
        let is_new = self.work.as_ref().is_some_and(|work| work.desk.follower().is_none());
        let Some(desk) = self.desk_mut() else { return };
        match desk.mark_sent() {
            Ok(at) => {
                self.effects.push(Effect::Save);
                match at {
                    Some(path) => self.open(&path),
                    None => self.review(),
                }
                // One key takes it back: nothing was typed on the page since.
                self.undo_goes_on = true;
                if is_new {
                    self.tell("sent-marked");
                }
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    /// Whether something is typed that may not be written to the disk.
    pub(super) fn is_held_back(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.desk.is_held_back())
    }

    /// A call comes while a case is open: the case is saved by now.
    pub(super) fn begin_call(&mut self) {
        let Some(work) = &self.work else { return };
        let Some(call) = work.desk.new_call() else { return };
        self.left = work.desk.place();
        self.effects.push(Effect::Begin(call.id));
    }

    /// Back to the case that was left for this one, which is then the one to come back to.
    pub(super) fn back_to_other_case(&mut self) {
        let Some(to) = self.left.take() else { return };
        self.left = self.work.as_ref().and_then(|work| work.desk.place());
        self.effects.push(Effect::Reopen(to.case, to.filing));
    }

    pub(super) fn ask_own_number(&mut self) {
        let Some(work) = &self.work else { return };
        let own = work.desk.own_number().to_owned();
        let (title, text) = (self.say("case-own-number"), self.say("own-number-ask"));
        self.over.push(Over::Ask(Box::new(Ask::new(title, text, &own, Purpose::OwnNumber))));
    }

    pub(super) fn answer_own_number(&mut self) {
        let Some(Over::Ask(ask)) = self.over.pop() else { return };
        if let Some(desk) = self.desk_mut() {
            desk.set_own_number(ask.written.editor.as_str());
            self.effects.push(Effect::Save);
        }
    }

    /// Asks where a paper of the whole case is wanted.
    pub(super) fn offer_sheet(&mut self, which: Sheet) {
        self.stow();
        let title = self.say(match which {
            Sheet::Summary => "summary-row",
            Sheet::CallBacks | Sheet::AllCallBacks => "callbacks-row",
        });
        let rows = vec![
            Row::new(Reply::ReadSheet(which), self.say("sheet-read")),
            Row::new(Reply::WriteSheet(which), self.say("sheet-write")),
            Row::new(Reply::Close, self.say("panel-back")),
        ];
        let text = vec![(self.say("sheet-what"), Meaning::Text)];
        self.open_panel(Panel::new(title, text, rows));
    }

    pub(super) fn sheet_read(&mut self, read: Result<Box<Document>, String>) {
        match read {
            Ok(document) => {
                let title = document.title.clone();
                let content = Content::Letters { documents: vec![*document], at: 0 };
                self.open_reading(Reading::new(title, content));
            }
            Err(why) => self.trouble(vec![(why, Meaning::Text)]),
        }
    }

    pub(super) fn sheet_written(&mut self, written: Result<PathBuf, String>) {
        match written {
            Ok(folder) => {
                self.over.clear();
                self.notices.clear();
                let folder = folder.display().to_string();
                let text = self.say_with("sheet-written", "folder", &folder);
                self.notice(text, Meaning::Good);
            }
            Err(why) => self.trouble(vec![(why, Meaning::Text)]),
        }
    }

    /// Says when nothing is written to the disk yet, and when it is from now on.
    pub(super) fn tell_held_back(&mut self) {
        let Some(work) = &mut self.work else { return };
        let now = work.desk.consent();
        let before = std::mem::replace(&mut work.told_consent, now);
        match now {
            _ if now == before => {}
            Consent::Given => self.tell("kept-from-now"),
            Consent::Awaited => self.tell("held-back"),
            // The page of answers says it itself.
            Consent::Refused if matches!(work.page, Page::Review(_)) => {}
            Consent::Refused => {
                let text = self.say("call-refused");
                self.notice(text, Meaning::Warning);
            }
        }
    }

    /// Says why something is not done before the caller agreed to it.
    pub(super) fn tell_not_agreed(&mut self) {
        let rows = vec![Row::new(Reply::Close, self.say("tui-go-on"))];
        let text = vec![(self.say("held-back"), Meaning::Text)];
        self.open_panel(Panel::new(self.say("title-trouble"), text, rows));
    }
}
