//! Two windows on one case: it is told, looked at, or taken over, and what was typed stays.

use super::app::App;

use super::keymap::Action;
use super::menu::Row;
use super::panel::{Over, Panel, Reply};
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{BroughtIn, CaseId, DeskError, OnlyRead};

impl App<'_> {
    /// Another window has the case.
    pub(super) fn in_use(&mut self, id: CaseId, filing: usize) {
        let words = &self.house.words;
        let text = words.say_with("in-use", &[("number", (&id.to_string()).into())]);
        let rows = vec![
            Row::new(Reply::Look(id, filing), words.say("in-use-look")),
            Row::new(Reply::TakeOver(id, filing), words.say("in-use-take-over")),
            Row::new(Reply::Close, words.say("panel-back")),
        ];
        let panel = Panel::new(words.say("title-in-use"), vec![(text, Meaning::Text)], rows);
        self.open_panel(panel);
    }

    /// Says that nothing can be changed here, where that is so.
    pub(super) fn tell_only_read(&mut self) {
        if self.is_only_read() {
            self.tell("read-only");
        }
    }

    pub(super) fn is_only_read(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.desk.only_read().is_some())
    }

    /// Whether a key would change an answer that is only looked at; that is said, and nothing of the
    /// page is touched.
    pub(super) fn only_reads(&mut self, action: Option<Action>) -> bool {
        let Some(work) = &self.work else { return false };
        if work.desk.only_read().is_none() || !self.over.is_empty() {
            return false;
        }
        if !matches!(work.page, Page::Question(_) | Page::List(_)) {
            return false;
        }
        let changes = action.is_none_or(|action| {
            matches!(
                action,
                Action::Tick
                    | Action::NewLine
                    | Action::Unknown
                    | Action::Later
                    | Action::Decline
                    | Action::Clear
                    | Action::Undo
                    | Action::Redo
                    | Action::Cut
                    | Action::Paste
                    | Action::Editor
                    | Action::DeleteBack
                    | Action::DeleteForward
                    | Action::DeleteWordBack
                    | Action::DeleteWordForward
                    | Action::Remove
                    | Action::MoveUp
                    | Action::MoveDown
            )
        });
        if changes {
            self.notices.clear();
            self.tell("read-only");
        }
        changes
    }

    /// Whether the notes are of a case that is only looked at: they can be read. That is said, and
    /// the notes are closed.
    pub(super) fn only_reads_notes(&mut self) -> bool {
        if !self.is_only_read() || !matches!(self.over.last(), Some(Over::Notes(_))) {
            return false;
        }
        self.over.pop();
        self.notices.clear();
        self.tell("read-only");
        true
    }

    /// Past a question that is only looked at; false if it may be answered.
    pub(super) fn reads_on(&mut self) -> bool {
        let Some(Work { desk, page: Page::Question(page), .. }) = &self.work else { return false };
        if desk.only_read().is_none() {
            return false;
        }
        let path = page.path().clone();
        self.go_on(&path);
        true
    }

    /// Another window has taken the case over; what was typed here since waits for a decision.
    pub(super) fn tell_taken_over(&mut self) {
        let words = &self.house.words;
        let Some(work) = &self.work else { return };
        let count = work.desk.typed_since();
        let number = work.desk.case_id().to_string();
        let args = [("number", (&number).into()), ("count", count.into())];
        let text = vec![(words.say_with("taken-over", &args), Meaning::Text)];
        let row = |reply, id: &str| Row::new(reply, words.say(id));
        let rows = if count == 0 {
            vec![
                row(Reply::Close, "taken-over-look"),
                row(Reply::BringIn, "taken-over-take-back"),
                row(Reply::Home, "leave-to-home"),
            ]
        } else {
            vec![
                row(Reply::BringIn, "taken-over-bring-in")
                    .note(Some(words.say("taken-over-bring-in-about"))),
                row(Reply::SaveElsewhere, "leave-elsewhere"),
                row(Reply::Close, "taken-over-wait"),
            ]
        };
        self.open_panel(Panel::new(self.say("title-in-use"), text, rows));
    }

    pub(super) fn is_taken_over(&self) -> bool {
        let only_read = self.work.as_ref().and_then(|work| work.desk.only_read());
        only_read == Some(OnlyRead::TakenOver)
    }

    pub(super) fn brought_in(&mut self, result: Result<BroughtIn, DeskError>) {
        match result {
            Ok(brought) => {
                self.over.clear();
                self.notices.clear();
                self.told_unsaved = false;
                let here = self.work.as_ref().and_then(|work| work.desk.stands_at());
                match here {
                    Some(path) => self.open_anew(&path),
                    None => self.review_at(None),
                }
                for text in brought.told(&self.house.words) {
                    self.notice(text, Meaning::Good);
                }
            }
            Err(error) => self.desk_trouble(&error),
        }
    }
}
