//! Everything that can be done with the case at hand: its letters to go on with, a new one, and what
//! is kept beside them.

use super::Plain;
use super::case::Go;
use super::talk::Stop;
use crate::casework::{Desk, house_text};

/// What a number stands for.
#[derive(Debug, Clone, Copy)]
enum Choice {
    Letter(usize),
    Another,
    ReadBack,
    Versions,
    Deletion,
    Sent,
    Summary,
    CallBacks,
    Call,
    OwnNumber,
    HandOver,
}

impl<'e> Plain<'e> {
    /// Shows the menu of the case and does what is chosen. `None`: nothing that leads elsewhere.
    pub(super) fn case_menu(&mut self, desk: &mut Desk<'e>) -> Result<Option<Go>, Stop> {
        desk.save();
        self.talk.gap()?;
        self.said("title-case", "number", &desk.number())?;
        for text in desk.elsewhere() {
            self.talk.say(&text)?;
        }
        let mut choices = Vec::new();
        for filing in desk.filings() {
            let label = if filing.here {
                let args = [("title", (&filing.title).into())];
                self.talk.words.say_with("case-letter-here", &args)
            } else {
                filing.title
            };
            choices.push((Choice::Letter(filing.at), label));
        }
        choices.push((Choice::Another, self.talk.words.say("review-another")));
        if desk.is_ready() {
            choices.push((Choice::ReadBack, self.talk.words.say("review-read-back")));
        }
        if desk.can_be_sent() || desk.follower().is_some() {
            let known = desk.follower().is_some();
            let label = if known { "case-sent" } else { "case-mark-sent" };
            choices.push((Choice::Sent, self.talk.words.say(label)));
        }
        if desk.may_be_kept() {
            choices.push((Choice::Summary, self.talk.words.say("summary-row")));
            choices.push((Choice::CallBacks, self.talk.words.say("callbacks-row")));
        }
        if let Some(call) = desk.new_call() {
            choices.push((Choice::Call, call.title));
        }
        choices.push((Choice::OwnNumber, self.talk.words.say("case-own-number")));
        if desk.may_be_kept() {
            choices.push((Choice::HandOver, self.talk.words.say("case-hand-over")));
        }
        choices.push((Choice::Versions, self.talk.words.say("case-versions")));
        let day = desk.deletion().text;
        let label = format!("{}: {day}", self.talk.words.say("case-delete-on"));
        choices.push((Choice::Deletion, label));
        for (at, (_, label)) in choices.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), label)?;
        }
        self.talk.tell("case-choose")?;
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        let chosen = number.and_then(|number| choices.get(number.checked_sub(1)?));
        match chosen.map(|(choice, _)| *choice) {
            Some(Choice::Letter(at)) => self.turn_to(desk, at),
            Some(Choice::ReadBack) => self.read_back(desk).map(Some),
            Some(Choice::Another) => self.another(desk).map(Some),
            Some(Choice::Versions) => self.versions(desk),
            Some(Choice::Deletion) => self.ask_deletion(desk),
            Some(Choice::Sent) => self.mark_sent(desk).map(Some),
            Some(Choice::Summary) => {
                let folder = self.folder_of(desk);
                let sheet = desk.summary();
                self.sheet(sheet.map_err(|error| house_text(self.talk.words, &error)), &folder)?;
                Ok(Some(Go::Again))
            }
            Some(Choice::CallBacks) => {
                let folder = self.folder_of(desk);
                let sheet = desk.callbacks();
                self.sheet(sheet.map_err(|error| house_text(self.talk.words, &error)), &folder)?;
                Ok(Some(Go::Again))
            }
            Some(Choice::Call) => self.call_between(desk).map(Some),
            Some(Choice::OwnNumber) => self.own_number(desk).map(Some),
            Some(Choice::HandOver) if desk.only_read().is_some() => {
                self.talk.tell("read-only")?;
                Ok(Some(Go::Again))
            }
            Some(Choice::HandOver) => self.hand_over(desk).map(|()| Some(Go::Again)),
            None => self.instead_of_number(desk, None, &line),
        }
    }
}
