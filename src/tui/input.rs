//! Keys and pasted text on their way into the state.

use std::time::Duration;

use super::app::App;

use super::home;
use super::key::Press;
use super::keymap::{Action, Place, action};
use super::message::Effect;
use super::panel::{Begins, Over, Reply};
use super::safe::Safe;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework;

/// The digits of one number come within this time.
const DIGIT_PAUSE: Duration = Duration::from_millis(1200);

impl App<'_> {
    pub(super) fn key(&mut self, press: Press) {
        let passing = std::mem::take(&mut self.passing);
        self.notices.retain(|(text, _)| !passing.contains(text));
        let place = self.place();
        match action(place, press) {
            // A blank is a letter where something is searched for.
            Some(Action::Tick) if press.character().is_some() && self.is_searching() => {
                self.write(" ");
            }
            Some(action) => self.act(action, press.shift),
            None => {
                if let Some(c) = press.character() {
                    self.write(c.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    pub(super) fn is_searching(&mut self) -> bool {
        let menu = match self.work.as_mut().map(|work| &mut work.page) {
            Some(Page::Question(page)) => page.menu_mut(),
            _ => None,
        };
        menu.is_some_and(|menu| menu.narrowed_by().is_some())
    }

    pub(super) fn paste(&mut self, text: &str) {
        // Where nothing is written a paste does nothing: it is never a key.
        if !matches!(self.place(), Place::Line | Place::Text) {
            return;
        }
        if text.len() > casework::LONGEST {
            return self.tell_full();
        }
        let cleaned = casework::clean(text);
        self.tell_removed(cleaned.removed);
        self.insert(&cleaned.text);
    }

    /// Says that characters were taken out that no letter can hold.
    pub(super) fn tell_removed(&mut self, count: usize) {
        if count > 0 {
            let text = self.house.words.say_with("characters-removed", &[("count", count.into())]);
            self.notices.clear();
            self.notice(text, Meaning::Warning);
        }
    }

    /// The text is longer than any letter; nothing was changed.
    pub(super) fn tell_full(&mut self) {
        let text = self.say("refused-too-long");
        self.notices.clear();
        self.notice(text, Meaning::Error);
    }

    /// A character goes where the keys go: into a text, or into the search of a menu.
    pub(super) fn write(&mut self, text: &str) {
        // Who types at the button means the field before it.
        if self.place() == Place::Button
            && let Some(Work { page: Page::Question(page), .. }) = &mut self.work
            && page.texts().next().is_some()
        {
            page.focus_previous();
        }
        let written = matches!(self.place(), Place::Line | Place::Text);
        let mut letters = text.chars();
        if let (false, Some(c)) = (written, letters.next()) {
            self.search(c);
            return;
        }
        self.insert(text);
    }

    pub(super) fn search(&mut self, c: char) {
        match self.over.last_mut() {
            Some(Over::Panel(panel)) => {
                let meant = panel.menu.type_char(c);
                let counts =
                    matches!(panel.menu.chosen(), Some(Reply::CountKind(_) | Reply::Count { .. }));
                // Two keys count an enquiry while the telephone is in the other hand.
                if meant && counts && c.is_ascii_digit() && panel.menu.len() < 10 {
                    self.act_over(Action::Choose, false);
                }
                return;
            }
            Some(_) => return,
            None => {}
        }
        let now = self.now;
        match self.work.as_mut().map(|work| &mut work.page) {
            None => {
                if let (Some(long), Some(start)) = (&mut self.long, &self.start) {
                    long.type_char(c, start);
                } else if let Some(home) = &mut self.home {
                    home.menu.type_char(c);
                }
            }
            Some(Page::Question(page)) => {
                let many = page.place() == Place::Many;
                let Some(menu) = page.menu_mut() else { return };
                // After a pause a digit begins a new number.
                if now > self.digit_until {
                    menu.end_number();
                }
                self.digit_until = now + DIGIT_PAUSE;
                let meant = menu.type_char(c);
                let digits = menu.digits();
                if !(meant && many) {
                    return;
                }
                // «1» ticks at once; when it becomes «12» that tick is taken back.
                if digits > 1 {
                    self.untick();
                }
                if digits > 0 {
                    self.tick_row();
                }
            }
            Some(Page::List(page)) => {
                page.menu.type_char(c);
            }
            Some(Page::Review(page)) => {
                page.menu.type_char(c);
            }
            Some(Page::Papers(page)) => {
                page.menu.type_char(c);
            }
        }
    }

    pub(super) fn insert(&mut self, text: &str) {
        if self.only_reads(None) || self.only_reads_notes() {
            return;
        }
        let now = self.now;
        let written = match self.over.last_mut() {
            Some(Over::Ask(ask)) => ask.written.insert(text, now).map(|()| false),
            Some(Over::Notes(notes)) => notes.written.insert(text, now).map(|()| true),
            Some(_) => return,
            None => match self.work.as_mut().map(|work| &mut work.page) {
                Some(Page::Question(page)) => page.insert(text, now),
                _ => return,
            },
        };
        match written {
            Ok(true) => self.was_typed(),
            Ok(false) => {}
            Err(_) => self.tell_full(),
        }
    }

    /// Remembers that something was typed that is not in the case yet.
    pub(super) fn was_typed(&mut self) {
        let first = self.typed.map_or(self.now, |(first, _)| first);
        self.typed = Some((first, self.now));
        self.preview.stale = Some(self.now);
        if let Some(Page::Question(page)) = self.work.as_mut().map(|work| &mut work.page) {
            page.findings.clear();
            page.asked_about = None;
        }
        self.undo_goes_on = false;
    }

    pub(super) fn act(&mut self, action: Action, shift: bool) {
        match action {
            Action::Help => return self.help(),
            Action::HelpLines => return self.read_help_lines(),
            Action::Lock => return self.lock(),
            Action::Note => return self.open_notes(),
            Action::Case => return self.turn_case_menu(),
            Action::Leave => {
                if !self.copy() {
                    self.ask_to_leave();
                }
                return;
            }
            _ => {}
        }
        if self.over.is_empty() {
            if self.work.is_some() {
                self.act_in_case(action, shift);
            } else if self.long.is_some() {
                self.act_in_long(action);
            } else {
                self.act_at_home(action);
            }
        } else {
            self.act_over(action, shift);
        }
    }

    pub(super) fn act_at_home(&mut self, action: Action) {
        let Some(home) = &mut self.home else { return };
        if home.menu.act(action) {
            return;
        }
        let chosen = home.menu.chosen().cloned();
        match (action, chosen) {
            (Action::Choose, Some(home::Leads::Form(form))) => self.declare(Begins::Case(form)),
            (Action::Choose, Some(home::Leads::Filing(id, filing))) => {
                self.effects.push(Effect::Reopen(id, filing));
            }
            (Action::Choose, Some(home::Leads::AllForms(all))) => self.show_forms(all),
            (Action::Back, _) if home.shows_all => self.show_forms(false),
            (Action::Choose, Some(home::Leads::Cases)) => self.show_cases(),
            (Action::Choose, Some(home::Leads::Due)) => self.show_due(),
            (Action::Choose, Some(home::Leads::Counts)) => self.effects.push(Effect::ReadReport),
            (Action::Choose, Some(home::Leads::Count)) => self.offer_to_count(None),
            (Action::Choose, Some(home::Leads::CallBacks)) => {
                self.offer_sheet(super::message::Sheet::AllCallBacks);
            }
            (Action::Choose, Some(home::Leads::HelpLines)) => self.read_help_lines(),
            (Action::Choose, Some(home::Leads::Tidy)) => self.tidy(),
            (Action::Choose, Some(home::Leads::Receive)) => {
                self.notices.clear();
                self.ask_file_in();
            }
            (Action::Choose, Some(home::Leads::Safe)) => self.keep_safe(Safe::Open),
            (Action::Choose, Some(home::Leads::Broken(_, problem))) => {
                self.offer_restore(problem);
            }
            (Action::Remove, Some(home::Leads::Filing(id, _) | home::Leads::Broken(id, _))) => {
                self.ask_to_delete(id);
            }
            (Action::Remove, _) => {
                self.notices.clear();
                self.tell("home-no-case-here");
            }
            _ => {}
        }
    }

    fn show_forms(&mut self, all: bool) {
        if let Some(start) = &self.start {
            self.home = Some(home::HomePage::new(self.house, start, all));
        }
    }

    pub(super) fn act_over(&mut self, action: Action, shift: bool) {
        let (now, size) = (self.now, self.size);
        let Some(over) = self.over.last_mut() else { return };
        match over {
            Over::Panel(panel) => {
                let (width, height) = super::draw::body(size);
                let sheet = panel.sheet(&self.house.words, self.theme, width);
                if panel.act(action, sheet.view(usize::from(height))) {
                    return;
                }
                let chosen = panel.menu.chosen().cloned();
                match (action, chosen) {
                    (Action::Choose, Some(reply)) => {
                        let leaves = panel.leaves && reply != Reply::Close;
                        self.over.pop();
                        if leaves {
                            self.over.clear();
                        }
                        self.reply(reply);
                    }
                    (Action::Close, _) => {
                        self.over.pop();
                    }
                    _ => {}
                }
            }
            Over::Reading(reading) => match action {
                Action::Close | Action::Back => {
                    self.over.pop();
                }
                Action::Begin => {
                    let begins = reading.begins.take();
                    self.over.pop();
                    self.begin(begins);
                }
                _ => {
                    let (width, page) = super::draw::body(size);
                    let rows = reading.sheet(&self.house.words, self.theme, width).rows();
                    reading.act(action, usize::from(page), rows);
                }
            },
            Over::Notes(_) => self.act_in_notes(action, shift),
            Over::Ask(ask) => match action {
                Action::Next | Action::NextField => self.answer_ask(),
                Action::Back => {
                    self.over.pop();
                }
                Action::Paste => {
                    let text = self.clipboard.clone().unwrap_or_default();
                    self.insert(&text);
                }
                Action::Cut => {
                    let cut = ask.written.editor.cut(now);
                    self.clipboard = cut.or(self.clipboard.take());
                }
                _ => {
                    // A line that is full takes nothing more; what is there can be seen.
                    let _ = ask.written.act(action, shift, now);
                }
            },
        }
    }
}
