//! What is done from the lists of all cases and deadlines, and with what is counted.

use super::app::App;
use super::case_list::{CaseList, Does, DueList, LongPage};
use super::home::Leads;
use super::keymap::Action;
use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Content, Over, Panel, Purpose, Reading, Reply};
use super::theme::Meaning;
use crate::casework::{
    CaseState, ListOrder, Sought, StoreError, Tally, Year, countable, disk_reason, report_lines,
    store_text,
};
use std::path::PathBuf;

impl App<'_> {
    /// Opens the list of all cases.
    pub(super) fn show_cases(&mut self) {
        self.notices.clear();
        if let Some(start) = &self.start {
            self.long = Some(LongPage::Cases(CaseList::new(start)));
        }
    }

    /// Opens the list of all deadlines.
    pub(super) fn show_due(&mut self) {
        self.notices.clear();
        if let Some(start) = &self.start {
            self.long = Some(LongPage::Due(DueList::new(self.house, start)));
        }
    }

    /// Does what a key asks in a long list.
    pub(super) fn act_in_long(&mut self, action: Action) {
        let (Some(start), Some(long)) = (&self.start, &mut self.long) else { return };
        if long.act(action, start) {
            return;
        }
        let chosen = long.chosen(self.house, start);
        match (action, chosen) {
            (Action::Back, _) => {
                self.notices.clear();
                self.long = None;
            }
            (Action::Choose, Some(Does::Leads(Leads::Filing(id, filing)))) => {
                self.effects.push(Effect::Reopen(id, filing));
            }
            (Action::Choose, Some(Does::Leads(Leads::Broken(_, problem)))) => {
                self.trouble(vec![(problem, Meaning::Text)]);
            }
            (Action::Choose, Some(Does::ChooseForm)) => self.choose_form(),
            (Action::Choose, Some(Does::ChooseState)) => self.choose_state(),
            (Action::Choose, Some(Does::TurnOrder)) => {
                self.seek(|sought| Sought {
                    order: match sought.order {
                        ListOrder::Changed => ListOrder::Deadline,
                        ListOrder::Deadline => ListOrder::Changed,
                    },
                    ..sought
                });
            }
            (Action::Choose, Some(Does::Calendar)) => self.effects.push(Effect::NameCalendar),
            // Among deadlines it would look as if a deadline was deleted.
            (Action::Remove, Some(Does::Leads(Leads::Filing(id, _) | Leads::Broken(id, _))))
                if matches!(self.long, Some(LongPage::Cases(_))) =>
            {
                self.ask_to_delete(id);
            }
            _ => {}
        }
    }

    /// Whether a case stands out in a long list.
    pub(super) fn is_at_listed_case(&self) -> bool {
        let (Some(start), Some(long)) = (&self.start, &self.long) else { return false };
        let is_case = matches!(long.chosen(self.house, start), Some(Does::Leads(_)));
        is_case && matches!(long, LongPage::Cases(_))
    }

    pub(super) fn seek(&mut self, change: impl FnOnce(Sought) -> Sought) {
        if let (Some(start), Some(LongPage::Cases(list))) = (&self.start, &mut self.long) {
            let sought = change(list.sought.clone());
            list.seek(start, sought);
        }
    }

    fn choose_form(&mut self) {
        let Some(start) = &self.start else { return };
        let words = &self.house.words;
        let mut rows = vec![Row::new(Reply::OnlyForm(None), words.say("list-all"))];
        let forms = start.shelf.forms();
        rows.extend(
            forms.into_iter().map(|(id, title)| Row::new(Reply::OnlyForm(Some(id)), title)),
        );
        let panel = Panel::new(words.say("title-list-form"), Vec::new(), rows);
        self.open_panel(panel);
    }

    fn choose_state(&mut self) {
        let words = &self.house.words;
        let mut rows = vec![Row::new(Reply::OnlyState(None), words.say("list-all"))];
        let states = CaseState::ALL.into_iter();
        rows.extend(
            states.map(|state| Row::new(Reply::OnlyState(Some(state)), words.say(state.words()))),
        );
        let panel = Panel::new(words.say("title-list-state"), Vec::new(), rows);
        self.open_panel(panel);
    }

    /// Asks where the calendar file goes.
    pub(super) fn ask_for_calendar(&mut self, usual: &str) {
        let (title, text) = (self.say("title-calendar"), self.say("calendar-where"));
        let ask = Ask::new(title, text, usual, Purpose::Calendar);
        self.over.push(Over::Ask(Box::new(ask)));
    }

    /// What came of writing the calendar file.
    pub(super) fn calendar_written(
        &mut self,
        path: PathBuf,
        result: Result<usize, std::io::Error>,
    ) {
        let words = &self.house.words;
        let shown = path.display().to_string();
        match result {
            Ok(count) => {
                self.over.pop();
                self.notices.clear();
                let args = [("path", (&shown).into()), ("count", count.into())];
                let text = words.say_with("calendar-made", &args);
                self.notice(text, Meaning::Good);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                let text = words.say_with("file-exists", &[("path", (&shown).into())]);
                let rows = vec![
                    Row::new(Reply::Close, words.say("file-another")),
                    Row::new(Reply::CalendarOver(path), words.say("file-overwrite")),
                ];
                let panel =
                    Panel::new(self.say("title-calendar"), vec![(text, Meaning::Text)], rows);
                self.open_panel(panel);
            }
            Err(error) => {
                let why = disk_reason(words, &error);
                let args = [("path", (&shown).into()), ("why", (&why).into())];
                let text = words.say_with("file-trouble", &args);
                if let Some(Over::Ask(ask)) = self.over.last_mut() {
                    ask.trouble = Some(text);
                }
            }
        }
    }

    /// Counts an enquiry without a case: its kind, then its area.
    pub(super) fn offer_to_count(&mut self, kind: Option<&str>) {
        let words = &self.house.words;
        let (kinds, areas) = countable(self.house);
        let (id, named) =
            if kind.is_none() { ("count-kind", kinds) } else { ("count-area", areas) };
        let reply = |word: String| match kind {
            None => Reply::CountKind(word),
            Some(kind) => Reply::Count { kind: kind.to_owned(), area: word },
        };
        let rows = named.into_iter().map(|(word, name)| Row::new(reply(word), name)).collect();
        let text = vec![(words.say(id), Meaning::Title)];
        let panel = Panel::new(words.say("home-count"), text, rows);
        self.open_panel(panel);
    }

    /// The area of an enquiry; where none is asked for it is counted at once.
    pub(super) fn offer_area(&mut self, kind: String) {
        if countable(self.house).1.is_empty() {
            self.effects.push(Effect::Count { kind, area: String::new() });
        } else {
            self.offer_to_count(Some(&kind));
        }
    }

    pub(super) fn counted(&mut self, result: Result<Tally, StoreError>) {
        self.notices.clear();
        match result {
            Ok(tally) => {
                let year = tally.year.to_string();
                let text = self.say_with("count-done", "year", &year);
                self.notice(text, Meaning::Good);
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.notice(text, Meaning::Error);
            }
        }
    }

    /// Shows what was counted, year by year.
    pub(super) fn read_report(&mut self, years: Result<Vec<Year>, StoreError>) {
        let years = match years {
            Ok(years) => years,
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                return self.trouble(vec![(text, Meaning::Text)]);
            }
        };
        let (width, _) = super::draw::body(self.size);
        let lines = report_lines(self.house, &years, Some(usize::from(width)));
        let mut paragraphs = Vec::new();
        for (text, is_heading) in lines {
            let meaning = if is_heading { Meaning::Title } else { Meaning::Text };
            paragraphs.push(("", text, meaning));
        }
        paragraphs.push(("", String::new(), Meaning::Text));
        paragraphs.push(("", self.say("counts-about"), Meaning::Muted));
        let reading = Reading::new(self.say("home-counts"), Content::Paragraphs(paragraphs));
        self.open_reading(reading);
    }
}
