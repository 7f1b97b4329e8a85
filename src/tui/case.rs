//! What a key does on a page of a case.

use super::app::App;

use super::keymap::{Action, Place};
use super::message::Effect;
use super::panel::{Begins, Over, Panel};
use super::theme::Meaning;
use super::work::{AfterSave, Page, Work};
use super::{editor, papers, review};
use crate::casework::{Aim, Asked, EntryState, Mark, OverviewRow, in_short};

impl App<'_> {
    /// Does what a key asks on a page of a case.
    pub(super) fn act_in_case(&mut self, action: Action, shift: bool) {
        if self.only_reads(Some(action)) {
            return;
        }
        match action {
            Action::Overview => self.review(),
            Action::Deadlines => {
                self.stow();
                self.effects.push(Effect::ReadDeadlines);
            }
            Action::Letters => self.read_letters(),
            Action::Make => self.make(false),
            Action::GoTo => self.find(),
            Action::WhoSays => self.ask_who_says(),
            Action::Sheet => self.turn_sheet(),
            Action::JumpBack => self.jump_back(),
            Action::Queue => self.open_queue(),
            Action::NextMust => self.next_must(),
            Action::Save => self.save_then(AfterSave::Tell),
            _ => self.act_on_page(action, shift),
        }
    }

    fn act_on_page(&mut self, action: Action, shift: bool) {
        let did = match self.work.as_mut().map(|work| &mut work.page) {
            Some(Page::Question(_)) => return self.act_on_question(action, shift),
            Some(Page::List(page)) => page.menu.act(action),
            Some(Page::Review(page)) => page.menu.act(action),
            Some(Page::Papers(page)) => page.menu.act(action),
            None => return,
        };
        if did {
            return;
        }
        match (self.place(), action) {
            (Place::List, Action::Choose) => self.choose_card(),
            (Place::List, Action::Down) if self.in_sheet => self.go_in_sheet(true),
            (Place::List, Action::Up) if self.in_sheet => self.go_in_sheet(false),
            (Place::List, Action::Back) if self.in_sheet => self.turn_sheet(),
            (Place::List, Action::Remove) => self.remove_item(),
            (Place::List, Action::MoveUp) => self.move_item(true),
            (Place::List, Action::MoveDown) => self.move_item(false),
            (_, Action::Undo) => self.undo(),
            (_, Action::Redo) => self.redo(),
            (Place::List, Action::Back) => self.back(),
            (Place::Review, Action::Choose) => self.choose_in_review(),
            (Place::Review, Action::Back) => self.leave_review(),
            (Place::Papers, Action::Choose) => self.choose_paper(),
            (Place::Papers, Action::Back) => self.review(),
            _ => {}
        }
    }

    fn act_on_question(&mut self, action: Action, shift: bool) {
        let now = self.now;
        let in_sheet = self.in_sheet;
        let Some(Work { page: Page::Question(page), .. }) = &mut self.work else { return };
        match action {
            Action::NextField if in_sheet => {
                if !page.focus_next() {
                    self.go_in_sheet(true);
                }
            }
            Action::Next | Action::NextField => self.next_field(),
            Action::PreviousField => {
                if !page.focus_previous() {
                    if in_sheet { self.go_in_sheet(false) } else { self.back() }
                }
            }
            Action::Back if in_sheet && !page.shows_written_office() => {
                if !page.act(action, shift, now).unwrap_or_default() {
                    self.turn_sheet();
                }
            }
            Action::Back if page.shows_written_office() => self.choose_office_again(),
            Action::Choose => self.choose(),
            Action::Tick => self.tick(),
            Action::Unknown => self.mark(Mark::Unknown),
            Action::Later => self.mark(Mark::Later),
            Action::Decline => self.mark(Mark::Declined),
            Action::Clear => self.clear(),
            Action::AskAgain => self.ask_again(),
            Action::Editor => self.offer_editor(),
            Action::Cut => {
                let cut = page.cut(now);
                self.keep_cut(cut);
            }
            Action::Paste => {
                let text = self.clipboard.clone().unwrap_or_default();
                self.insert(&text);
            }
            _ => {
                let did = page.act(action, shift, now);
                self.after_act(action, did);
            }
        }
    }

    /// What a key in a field came to: something changed, the end of the field was passed, or a step
    /// is taken back that lies before it.
    pub(super) fn after_act(&mut self, action: Action, did: Result<bool, editor::Refused>) {
        let changes = !matches!(
            action,
            Action::Up
                | Action::Down
                | Action::Left
                | Action::Right
                | Action::WordLeft
                | Action::WordRight
                | Action::RowStart
                | Action::RowEnd
                | Action::PageUp
                | Action::PageDown
                | Action::TextStart
                | Action::TextEnd
                | Action::SelectAll
        );
        let Some(Work { page: Page::Question(page), .. }) = &mut self.work else { return };
        let is_text = page.written().is_some();
        match (did, action) {
            (Ok(true), _) => {
                if changes && page.is_touched() {
                    self.was_typed();
                }
            }
            (Ok(false), Action::Down) => {
                if !page.focus_next() && self.in_sheet {
                    self.go_in_sheet(true);
                }
            }
            (Ok(false), Action::Up) => {
                if !page.focus_previous() && self.in_sheet {
                    self.go_in_sheet(false);
                }
            }
            (Ok(false), Action::Undo) if self.undo_goes_on || !is_text => self.undo(),
            (Ok(false), Action::Undo) => {
                self.undo_goes_on = true;
                self.notices.clear();
                self.tell("tui-undo-more");
            }
            (Ok(false), Action::Redo) => self.redo(),
            (Ok(false), Action::Back) => self.back(),
            (Ok(false), _) => {}
            (Err(_), _) => self.tell_full(),
        }
    }

    pub(super) fn choose_in_review(&mut self) {
        let Some(Work { page: Page::Review(page), .. }) = &self.work else { return };
        match page.menu.chosen().cloned() {
            Some(review::Leads::Make) => self.make(false),
            Some(review::Leads::Draft) => self.make(true),
            Some(review::Leads::Fill) => self.fill(),
            Some(review::Leads::GoOnAt(path)) => self.open(&path),
            Some(review::Leads::LeaveOut) => {
                self.leave_out();
            }
            Some(review::Leads::Decide) => self.open_stop(),
            Some(review::Leads::Begin { form, with }) => {
                self.declare(Begins::Letter { form, with });
            }
            Some(review::Leads::GoOn(filing)) => self.turn_to_letter(filing),
            Some(review::Leads::Read) => self.read_letters(),
            Some(review::Leads::ReadBack) => self.read_back(),
            Some(review::Leads::Papers) => {
                if let Some(work) = &mut self.work
                    && let Some(papers) = work.papers.take()
                {
                    work.turn_to(Page::Papers(papers));
                }
            }
            Some(leads @ (review::Leads::Language | review::Leads::OwnWords)) => {
                if let Some(desk) = self.desk_mut() {
                    match leads {
                        review::Leads::OwnWords => desk.turn_own_words(),
                        _ => desk.turn_letters(),
                    }
                }
                self.preview.stale = Some(self.now);
                self.review_at(None);
                if let Some(Work { page: Page::Review(page), .. }) = &mut self.work {
                    page.stand_at(&leads);
                }
            }
            Some(review::Leads::Another) => self.offer_letters(),
            Some(review::Leads::Folder(folder)) => self.effects.push(Effect::Open(folder)),
            Some(review::Leads::Home) => self.go_home(),
            Some(review::Leads::To(path)) => {
                self.notices.clear();
                self.open(&path);
                if let Some(work) = &mut self.work {
                    work.aim = Aim::Review;
                }
            }
            Some(review::Leads::Nowhere) | None => {}
        }
    }

    /// The letters do without what the person wanted to look up; what then stands there as the
    /// form suggests is told.
    pub(super) fn leave_out(&mut self) {
        let Some(work) = &mut self.work else { return };
        let overview = work.desk.overview();
        work.desk.leave_out(&overview);
        let left_out = |row: &&OverviewRow| {
            overview.lacks.iter().any(|lack| lack.path.as_ref() == Some(&row.path))
        };
        let now = work.desk.overview();
        let rows = now.sections.iter().flat_map(|section| &section.rows).filter(left_out);
        let stand = rows.filter(|row| row.state == EntryState::Given { suggested: true });
        let stand: Vec<String> =
            stand.map(|row| format!("{}: {}", row.label, in_short(&row.answer))).collect();
        self.effects.push(Effect::Save);
        self.review_at(None);
        if !stand.is_empty() {
            let text = self.say_with("left-out-suggested", "what", &stand.join(". "));
            self.notice(text, Meaning::Warning);
        }
    }

    pub(super) fn choose_paper(&mut self) {
        let Some(Work { page: Page::Papers(page), .. }) = &self.work else { return };
        self.notices.clear();
        match page.menu.chosen().cloned() {
            Some(papers::Leads::Open(path)) => self.effects.push(Effect::Open(path)),
            Some(papers::Leads::NextSteps) => self.read_next_steps(),
            Some(papers::Leads::More(more)) => {
                let (folder, draft) = (page.folder.clone(), page.draft);
                self.effects.push(Effect::WriteMore { more, folder, draft });
            }
            Some(papers::Leads::Review) => self.review(),
            Some(papers::Leads::Sent) => self.ask_mark_sent(),
            Some(papers::Leads::Another) => self.offer_letters(),
            Some(papers::Leads::Home) => self.go_home(),
            None => {}
        }
    }

    /// Makes the letters; what is missing is shown first.
    pub(super) fn make(&mut self, draft: bool) {
        self.stow();
        self.effects.push(Effect::Render { draft });
    }

    /// The selected text is copied; false if nothing is selected.
    pub(super) fn copy(&mut self) -> bool {
        let selected = match (self.over.last(), self.work.as_ref().map(|work| &work.page)) {
            (Some(Over::Ask(ask)), _) if ask.written.masked => None,
            (Some(Over::Ask(ask)), _) => ask.written.editor.copy(),
            (Some(_), _) => None,
            (None, Some(Page::Question(page))) => {
                page.written().and_then(|written| written.editor.copy())
            }
            (None, _) => None,
        };
        let Some(text) = selected else { return false };
        self.clipboard = Some(text.clone());
        self.effects.push(Effect::Copy(text));
        self.notices.clear();
        self.tell("copied");
        true
    }

    pub(super) fn keep_cut(&mut self, cut: Option<String>) {
        if let Some(text) = cut {
            self.clipboard = Some(text.clone());
            self.effects.push(Effect::Copy(text));
            self.was_typed();
        }
    }

    /// The question at hand, for the help page.
    pub(super) fn asked_here(&self) -> Option<&Asked> {
        match self.work.as_ref().map(|work| &work.page)? {
            Page::Question(page) => Some(&page.asked),
            Page::List(page) => Some(&page.asked),
            Page::Review(_) | Page::Papers(_) => None,
        }
    }

    /// Where the help is asked for.
    pub(super) fn help(&mut self) {
        let place = self.place();
        if place == Place::Help {
            self.over.pop();
            return;
        }
        let asked = self.asked_here().filter(|_| self.over.is_empty());
        let can = |action| self.can(action);
        let panel = Panel::help(place, asked, &can, &self.house.words);
        self.open_panel(panel);
    }
}
