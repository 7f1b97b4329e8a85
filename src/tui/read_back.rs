//! Reading the letters back before they are made: one paragraph after the other, "that is right" or
//! "change it", and who said yes to the whole.

use super::app::App;

use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Over, Panel, Purpose, Reply};
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{Aim, Approved, FieldPath};

impl App<'_> {
    /// Reads the next paragraph that nobody has said yes to; after the last asks for the whole.
    pub(super) fn read_back(&mut self) {
        self.stow();
        let (width, _) = super::draw::body(self.size);
        let Some(work) = &self.work else { return };
        let paragraphs = match work.desk.paragraphs(usize::from(width)) {
            Ok(paragraphs) => paragraphs,
            Err(error) => return self.not_rendered(&error),
        };
        if paragraphs.is_empty() {
            self.notices.clear();
            return self.tell("no-letters-yet");
        }
        let words = &self.house.words;
        let count = paragraphs.len();
        let next = paragraphs.into_iter().enumerate().find(|(_, paragraph)| !paragraph.agreed);
        let Some((at, paragraph)) = next else { return self.ask_who_approves() };
        let args = [("at", (at + 1).into()), ("count", count.into())];
        let title = words.say_with("title-read-back", &args);
        let text = vec![(paragraph.letter, Meaning::Muted), (paragraph.text, Meaning::Text)];
        let mut rows = vec![Row::new(Reply::Agree(paragraph.key), words.say("read-back-right"))];
        if let Some(path) = paragraph.from {
            rows.push(Row::new(Reply::ChangeRead(path), words.say("read-back-change")));
        }
        rows.push(Row::new(Reply::Close, words.say("read-back-pause")));
        self.open_panel(Panel::new(title, text, rows));
    }

    pub(super) fn agree(&mut self, key: &str) {
        if let Some(desk) = self.desk_mut() {
            desk.agree(key);
            self.effects.push(Effect::Save);
        }
        self.read_back();
    }

    /// To the question that a paragraph says, and back to the reading when it is answered.
    pub(super) fn change_read(&mut self, path: &FieldPath) {
        self.notices.clear();
        self.open(path);
        if let Some(work) = &mut self.work {
            work.aim = Aim::ReadBack;
        }
    }

    fn ask_who_approves(&mut self) {
        let Some(Work { desk, .. }) = &self.work else { return };
        let who = desk.about().unwrap_or_default();
        let (title, text) = (self.say("title-approved"), self.say("approved-who"));
        let ask = Ask::new(title, text, &who, Purpose::Approve);
        self.over.push(Over::Ask(Box::new(ask)));
    }

    /// The name of who said yes is written; how was it said?
    pub(super) fn ask_how_approved(&mut self) {
        let Some(Over::Ask(ask)) = self.over.pop() else { return };
        let who = ask.written.editor.as_str().trim().to_owned();
        let words = &self.house.words;
        let rows = Approved::WAYS.iter().map(|id| {
            let how = words.say(id);
            Row::new(Reply::Approve { who: who.clone(), how: how.clone() }, how)
        });
        let text = vec![(words.say("approved-how"), Meaning::Text)];
        let panel = Panel::new(words.say("title-approved"), text, rows.collect());
        self.open_panel(panel);
    }

    pub(super) fn approve(&mut self, who: &str, how: &str) {
        let Some(desk) = self.desk_mut() else { return };
        if let Err(error) = desk.approve(who, how) {
            return self.not_rendered(&error);
        }
        self.effects.push(Effect::Save);
        if matches!(self.work.as_ref().map(|work| &work.page), Some(Page::Review(_))) {
            self.review_at(None);
        }
        self.notices.clear();
        self.tell("approved-done");
    }
}
