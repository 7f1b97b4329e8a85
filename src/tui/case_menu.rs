//! Everything that can be done with the case at hand, one key away: its letters to go on with, a
//! new one, and what is kept beside them.

use super::app::App;
use super::menu::Row;
use super::panel::{Over, Panel, Reply};
use super::retention::Retention;
use super::theme::Meaning;
use crate::casework::Consent;

impl App<'_> {
    /// Opens the menu of the case, over whatever is at hand; the same key closes it.
    pub(super) fn turn_case_menu(&mut self) {
        match self.over.last() {
            Some(Over::Panel(panel)) if panel.leaves => drop(self.over.pop()),
            _ => self.open_case_menu(),
        }
    }

    /// Opens the menu of the case.
    fn open_case_menu(&mut self) {
        self.stow();
        let Some(work) = &self.work else { return };
        let words = &self.house.words;
        let mut rows: Vec<Row<Reply>> = Vec::new();
        for (at, filing) in work.desk.filings().into_iter().enumerate() {
            let row = Row::new(Reply::GoOn(filing.at), filing.title);
            let row = row.under((at == 0).then(|| words.say("case-letters")));
            rows.push(if filing.here {
                row.aside(words.say("case-here"), Meaning::Muted)
            } else {
                row
            });
        }
        let is_kept = work.desk.may_be_kept();
        if is_kept {
            rows.push(Row::new(Reply::Another, words.say("review-another")));
        }
        if work.desk.is_ready() {
            rows.push(Row::new(Reply::ReadBack, words.say("review-read-back")));
        }
        rows.extend(self.beside_rows());
        if is_kept {
            rows.push(Row::new(Reply::HandOver, words.say("case-hand-over")));
            rows.push(Row::new(Reply::Versions, words.say("case-versions")));
            let day = work.desk.deletion().text;
            let row = Row::new(Reply::Retention(Retention::Ask), words.say("case-delete-on"));
            rows.push(row.aside(day, Meaning::Muted));
        }
        rows.push(Row::new(Reply::Close, words.say("panel-back")));
        let number = work.desk.number();
        let title = words.say_with("title-case", &[("number", (&number).into())]);
        // To the case that was left for this one, or else to another letter, one mostly goes; who
        // came here by chance goes back.
        let here = work.desk.at_filing();
        let other = rows.iter().any(|row| matches!(row.value, Reply::GoOn(at) if at != here));
        let left = self.left.is_some();
        let elsewhere = move |reply: &Reply| match reply {
            Reply::OtherCase => true,
            Reply::GoOn(at) => !left && other && *at != here,
            reply => !left && !other && *reply == Reply::Close,
        };
        let elsewhere_too = work.desk.elsewhere().into_iter();
        let mut text: Vec<_> = elsewhere_too.map(|text| (text, Meaning::Warning)).collect();
        match work.desk.consent() {
            Consent::Given => {}
            Consent::Awaited => text.push((words.say("held-back"), Meaning::Text)),
            Consent::Refused => text.push((words.say("call-refused"), Meaning::Warning)),
        }
        let mut panel = Panel::new(title, text, rows);
        panel.leaves = true;
        panel.menu = panel.menu.loose().at(elsewhere);
        self.open_panel(panel);
    }
}
