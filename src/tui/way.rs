//! The way through a case: from page to page, forwards with a look at the answer, backwards and
//! elsewhere without.

use super::app::{App, Effect, Page, Work};
use super::keymap::{Action, Place};
use super::list::{Card, ListPage};
use super::office;
use super::panel::{Over, Panel};
use super::papers;
use super::question::QuestionPage;
use super::review::{self, ReviewPage};
use super::theme::Meaning;
use crate::casework::{Asked, Edit, EntryState, FieldPath, Mark, Need, News, Refused, Teller, Way};

impl App<'_> {
    /// Does what a key asks on a page of a case.
    pub(super) fn act_in_case(&mut self, action: Action, shift: bool) {
        let (now, place) = (self.now, self.place());
        match action {
            Action::Overview => return self.review(),
            Action::Deadlines => return self.read_deadlines(),
            Action::Letters => {
                self.stow();
                self.effects.push(Effect::Compose);
                return self.read_letters();
            }
            Action::Make => return self.make(false),
            Action::GoTo => return self.ask_where_to(),
            Action::NextMust => return self.next_must(),
            Action::Save => return self.save_now(),
            _ => {}
        }
        let Some(work) = &mut self.work else { return };
        match &mut work.page {
            Page::Question(page) => {
                let did = match (action, place) {
                    // The other way round of every field: past its end lies the next one.
                    (Action::Next | Action::NextField, _) => return self.next_field(),
                    (Action::PreviousField, _) => {
                        if !page.focus_previous() {
                            self.back();
                        }
                        return;
                    }
                    (Action::Back, _) => {
                        let cleared = page.menu_mut().is_some_and(|menu| menu.clear_search());
                        return if cleared { () } else { self.back() };
                    }
                    (Action::Choose, _) => return self.choose(),
                    (Action::Tick, _) => return self.tick(),
                    (Action::Unknown, _) => return self.mark(Mark::Unknown),
                    (Action::Later, _) => return self.mark(Mark::Later),
                    (Action::Decline, _) => return self.mark(Mark::Declined),
                    (Action::Clear, _) => return self.clear(),
                    (Action::Cut, _) => {
                        let cut = page.written_mut().and_then(|written| {
                            written.touched = true;
                            written.editor.cut(now)
                        });
                        return self.keep_cut(cut);
                    }
                    (Action::Paste, _) => {
                        let text = self.clipboard.clone().unwrap_or_default();
                        if page.insert(&text, now) == Ok(true) {
                            self.was_typed();
                        }
                        return;
                    }
                    (Action::Editor, _) => return self.offer_editor(),
                    _ => page.act(action, shift, now),
                };
                self.after_act(action, did);
            }
            Page::List(page) => {
                if page.menu.act(action) {
                    return;
                }
                match action {
                    Action::Choose => self.choose_card(),
                    Action::Remove => self.remove_item(),
                    Action::MoveUp => self.move_item(true),
                    Action::MoveDown => self.move_item(false),
                    Action::Undo => self.undo(),
                    Action::Back => {
                        if !page.menu.clear_search() {
                            self.back();
                        }
                    }
                    _ => {}
                }
            }
            Page::Review(page) => {
                if page.menu.act(action) {
                    return;
                }
                match action {
                    Action::Choose => self.choose_in_review(),
                    Action::Back => {
                        if !page.menu.clear_search() {
                            self.leave_review();
                        }
                    }
                    _ => {}
                }
            }
            Page::Papers(page) => {
                if page.menu.act(action) {
                    return;
                }
                match action {
                    Action::Choose => self.choose_paper(),
                    Action::Back => self.review(),
                    _ => {}
                }
            }
        }
    }

    /// What a key in a field came to: something changed, the end of the field was passed, or a step
    /// is taken back that lies before it.
    fn after_act(&mut self, action: Action, did: Result<bool, super::editor::Refused>) {
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
        match (did, action) {
            (Ok(true), _) => {
                if changes && page.is_touched() {
                    self.was_typed();
                }
            }
            (Ok(false), Action::Down) => {
                page.focus_next();
            }
            (Ok(false), Action::Up) => {
                page.focus_previous();
            }
            (Ok(false), Action::Undo) => self.undo(),
            (Ok(false), _) => {}
            (Err(_), _) => {
                let text = self.say("refused-too-long");
                self.notices.clear();
                self.notice(text, Meaning::Error);
            }
        }
    }

    /// Puts what was typed into the case, without judging it. Nothing is said of it before the
    /// person goes on from here.
    pub(super) fn stow(&mut self) {
        self.typed = None;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let edits = page.typed();
        if edits.is_empty() {
            return;
        }
        let path = page.path().clone();
        match desk.type_in(&path, &edits) {
            Ok(_) => {
                page.untouch();
                // What was typed is known to the page as the answer from now on.
                if let Some(asked) = desk.asked(&path) {
                    page.asked = asked;
                }
            }
            Err(refused) => {
                let text = self.refused(&refused);
                self.notice(text, Meaning::Error);
            }
        }
    }

    pub(super) fn refused(&self, refused: &Refused) -> String {
        let Some(work) = &self.work else { return String::new() };
        let picture = work.desk.interview().picture();
        Teller::new(self.house, &picture).refused(refused)
    }

    /// Opens the page of a question; the next one if it is not in play.
    pub(super) fn open(&mut self, path: &FieldPath) {
        self.stow();
        self.close_texts();
        self.preview.stale = Some(self.now);
        let words = &self.house.words;
        let Some(work) = &mut self.work else { return };
        let Some(asked) = work.desk.asked(path) else {
            return match work.desk.next(Some(path)) {
                Some(next) if next != *path => self.open(&next),
                _ => self.review(),
            };
        };
        work.desk.typing_done();
        work.desk.stand_at(path);
        work.page = match asked.way {
            Way::List { .. } => Page::List(Box::new(ListPage::new(asked, words))),
            _ => Page::Question(Box::new(QuestionPage::new(asked, words))),
        };
        self.effects.push(Effect::Save);
        self.offer_begun_text();
    }

    /// The step that is being typed ends where its page is left.
    fn close_texts(&mut self) {
        if let Some(Work { page: Page::Question(page), .. }) = &mut self.work {
            page.leave_field();
        }
    }

    /// A text that was begun elsewhere and not finished.
    fn offer_begun_text(&mut self) {
        let Some(Work { page: Page::Question(page), .. }) = &self.work else { return };
        if page.asked.way != Way::Long {
            return;
        }
        let path = page.path().clone();
        match page.unfinished().map(str::to_owned) {
            Some(begun) => self.offer_text("editor-begun", &begun),
            None => self.effects.push(Effect::LookForLent { path }),
        }
    }

    /// Enter in a field: on to the next field, or on from the question.
    fn next_field(&mut self) {
        let Some(Work { page: Page::Question(page), .. }) = &mut self.work else { return };
        if !page.focus_next() {
            self.next();
        }
    }

    /// On from a question: its answer is looked at first.
    pub(super) fn next(&mut self) {
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let edits = page.typed();
        self.typed = None;
        let applied = if edits.is_empty() { Ok(()) } else { desk.apply(&edits).map(|_| ()) };
        if let Err(refused) = applied {
            let text = self.refused(&refused);
            return self.notice(text, Meaning::Error);
        }
        page.untouch();
        desk.answered();
        let Some(asked) = desk.asked(&path) else { return self.go_on(&path) };
        let wrong = asked.findings.iter().any(|(need, _)| *need == Need::Must);
        let is_empty = asked.state == EntryState::Open;
        let mut findings = asked.findings.clone();
        if is_empty && asked.need == Need::Must {
            findings = vec![(Need::Must, words.say("tui-needs-answer"))];
        }
        let key = format!("{:?}", findings.iter().map(|(_, text)| text).collect::<Vec<_>>());
        let stops =
            wrong || asked.state == EntryState::Wrong || (is_empty && asked.need == Need::Must);
        // Told once: nobody is held at a question, the letters wait for it instead.
        let is_told = page.asked_about.as_ref() == Some(&key);
        page.renew(asked, words);
        if !findings.is_empty() && !is_told {
            let go_on = if stops { "tui-passes" } else { "tui-odd" };
            page.findings = findings;
            page.findings.push((Need::May, words.say(go_on)));
            page.asked_about = Some(key);
            self.effects.push(Effect::Save);
            return;
        }
        self.go_on(&path);
    }

    /// Past a question: what came of the answer is told, then the next page.
    fn go_on(&mut self, path: &FieldPath) {
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        let to_review = match &work.page {
            Page::Question(page) => page.to_review,
            Page::List(page) => page.to_review,
            Page::Review(_) | Page::Papers(_) => false,
        };
        let news = work.desk.news();
        let next = work.desk.next(Some(path));
        let ready = work.desk.is_ready();
        if ready && !work.told_ready && next.is_some() {
            work.told_ready = true;
            self.tell("tui-now-ready");
        }
        match next {
            // Inside an item that is being mended the rest of it is walked too.
            Some(next) if !to_review || next.items.len() > path.items.len() => self.open(&next),
            Some(next) if to_review && next.items == path.items && !next.items.is_empty() => {
                self.open(&next);
                self.mark_to_review();
            }
            _ => self.review_at(Some(path)),
        }
        self.tell_news(&news);
        self.effects.push(Effect::Save);
    }

    fn mark_to_review(&mut self) {
        match self.work.as_mut().map(|work| &mut work.page) {
            Some(Page::Question(page)) => page.to_review = true,
            Some(Page::List(page)) => page.to_review = true,
            _ => {}
        }
    }

    fn tell_news(&mut self, news: &News) {
        let words = &self.house.words;
        let mut lines: Vec<(String, Meaning)> = Vec::new();
        if news.applied.removed > 0 {
            let args = [("count", news.applied.removed.into())];
            lines.push((words.say_with("characters-removed", &args), Meaning::Warning));
        }
        for (what, answer) in &news.found {
            let args = [("what", what.into()), ("answer", answer.into())];
            lines.push((words.say_with("found-itself", &args), Meaning::Good));
        }
        for deadline in &news.deadlines {
            lines.push((deadline.text.clone(), Meaning::Text));
        }
        if !news.parked.is_empty() {
            let what = news.parked.join(", ");
            let args = [("what", (&what).into()), ("count", news.parked.len().into())];
            lines.push((words.say_with("parked-now", &args), Meaning::Text));
        }
        if !news.erased.is_empty() {
            let what = news.erased.join(", ");
            lines.push((words.say_with("erased-now", &[("what", (&what).into())]), Meaning::Text));
        }
        self.notices.extend(lines);
        // The first one lies on top.
        for advice in news.advice.iter().rev() {
            self.open_advice(advice);
        }
    }

    /// Back to the page before; nothing is judged and nothing is lost.
    pub(super) fn back(&mut self) {
        self.stow();
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        let (path, to_review) = match &work.page {
            Page::Question(page) => (page.path().clone(), page.to_review),
            Page::List(page) => (page.path().clone(), page.to_review),
            Page::Review(_) | Page::Papers(_) => return self.leave_review(),
        };
        if to_review {
            return self.review_at(Some(&path));
        }
        match work.desk.previous(&path) {
            Some(before) => {
                if let Some((list, item)) = path.list()
                    && before == list
                {
                    work.desk.drop_if_empty(&list, item);
                }
                self.open(&before);
            }
            None => self.ask_to_leave(),
        }
    }

    /// The check-answers page.
    pub(super) fn review(&mut self) {
        let at = self.work.as_ref().and_then(|work| match &work.page {
            Page::Question(page) => Some(page.path().clone()),
            Page::List(page) => Some(page.path().clone()),
            Page::Review(_) | Page::Papers(_) => None,
        });
        self.stow();
        self.notices.clear();
        self.review_at(at.as_ref());
    }

    pub(super) fn review_at(&mut self, at: Option<&FieldPath>) {
        self.stow();
        self.close_texts();
        let words = &self.house.words;
        let Some(work) = &mut self.work else { return };
        work.desk.turn_the_page();
        let overview = work.desk.overview();
        // Nothing is missing: the letters are what is at hand.
        let at = at.filter(|_| !overview.lacks.is_empty());
        work.page = Page::Review(Box::new(ReviewPage::new(overview, at, words)));
        self.effects.push(Effect::Save);
    }

    /// From the review back to the question one stood at.
    fn leave_review(&mut self) {
        let Some(work) = &self.work else { return };
        let kept = work.desk.stands_at().filter(|path| work.desk.asked(path).is_some());
        match kept.or_else(|| work.desk.next(None)) {
            Some(path) => self.open(&path),
            None => self.go_home(),
        }
    }

    fn choose_in_review(&mut self) {
        let Some(Work { page: Page::Review(page), .. }) = &self.work else { return };
        match page.menu.chosen().cloned() {
            Some(review::Leads::Make) => self.make(false),
            Some(review::Leads::Draft) => self.make(true),
            Some(review::Leads::Fill) => self.next_must(),
            Some(review::Leads::Decide) => self.open_stop(),
            Some(review::Leads::Read) => {
                self.effects.push(Effect::Compose);
                self.read_letters();
            }
            Some(review::Leads::Home) => self.go_home(),
            Some(review::Leads::To(path)) => {
                self.notices.clear();
                self.open(&path);
                self.mark_to_review();
            }
            None => {}
        }
    }

    /// On to the first thing that the letters wait for.
    pub(super) fn next_must(&mut self) {
        self.stow();
        self.notices.clear();
        let Some(work) = &self.work else { return };
        let overview = work.desk.overview();
        match overview.lacks.first() {
            None => {
                self.review_at(None);
                self.tell("no-must-left");
            }
            Some(lack) => match &lack.path {
                Some(path) => {
                    let path = path.clone();
                    self.open(&path);
                }
                None => self.open_stop(),
            },
        }
    }

    fn ask_where_to(&mut self) {
        self.stow();
        let Some(work) = &self.work else { return };
        let panel = Panel::go_to(&work.desk.overview(), &self.house.words);
        self.open_panel(panel);
    }

    /// Enter on an option.
    fn choose(&mut self) {
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let Some(row) = page.menu_mut().and_then(|menu| menu.chosen().cloned()) else { return };
        if let Way::Office { .. } = page.asked.way {
            match office::chosen(&page.asked, &row) {
                office::Chosen::Stands => return self.next(),
                office::Chosen::Later => return self.mark(Mark::Later),
                office::Chosen::Write => {
                    page.fields = office::written(&page.asked, words);
                    page.focus = 0;
                    return;
                }
                office::Chosen::Edits(edits) => {
                    if desk.apply(&edits).is_err() {
                        return;
                    }
                    let confirmed = row == office::CONFIRM;
                    if let Some(asked) = desk.asked(&page.asked.path) {
                        let sure =
                            matches!(&asked.way, Way::Office { now: Some(now), .. } if now.is_sure);
                        page.fields.clear();
                        page.renew(asked, words);
                        page.focus = 0;
                        if confirmed || (sure && row != office::OTHER) {
                            return self.next();
                        }
                    }
                    self.effects.push(Effect::Save);
                    return;
                }
            }
        }
        let Some(picks) = page.picks() else { return };
        let other = match &page.asked.way {
            Way::One(options) => options.iter().any(|option| option.id == row && option.other),
            _ => false,
        };
        let edit = Edit::Pick(page.path().to_string(), picks);
        if desk.apply(&[edit]).is_err() {
            return;
        }
        let Some(asked) = desk.asked(page.path()) else {
            let path = page.path().clone();
            return self.go_on(&path);
        };
        page.findings.clear();
        page.renew(asked, words);
        if other {
            // What "other" is comes next.
            page.focus_next();
            self.effects.push(Effect::Save);
        } else {
            self.next();
        }
    }

    /// Sets or takes away a tick.
    fn tick(&mut self) {
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let Some(picks) = page.picks() else { return };
        let edit = Edit::Pick(page.path().to_string(), picks);
        if desk.apply(&[edit]).is_err() {
            return;
        }
        page.findings.clear();
        if let Some(asked) = desk.asked(page.path()) {
            page.renew(asked, words);
        }
        self.preview.stale = Some(self.now);
        self.effects.push(Effect::Save);
    }

    /// "I do not know", "later", "rather not say".
    fn mark(&mut self, mark: Mark) {
        self.stow();
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let may = match mark {
            Mark::Unknown => page.asked.may_be_unknown,
            Mark::Declined => page.asked.may_be_declined,
            Mark::Later | Mark::Empty | Mark::Given => true,
        };
        let path = page.path().clone();
        if !may {
            if page.asked.need == Need::Must {
                page.findings = vec![(Need::Must, words.say("tui-needs-answer-unknown"))];
                return;
            }
            // It need not be answered: passed over.
            return self.go_on(&path);
        }
        if desk.apply(&[Edit::Mark(path.to_string(), mark)]).is_ok() {
            self.go_on(&path);
        }
    }

    /// Empties an answer that is a choice.
    fn clear(&mut self) {
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().to_string();
        let edits = [Edit::Pick(path.clone(), Vec::new()), Edit::Mark(path, Mark::Empty)];
        if desk.apply(&edits).is_err() {
            return;
        }
        if let Some(asked) = desk.asked(page.path()) {
            page.renew(asked, words);
        }
        self.notices.clear();
        self.tell("cleared");
        self.effects.push(Effect::Save);
    }

    /// Takes the last change of the case back and goes to where it was made.
    fn undo(&mut self) {
        self.stow();
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        match work.desk.undo() {
            Some(path) => {
                // The page is made anew: what it held is what was taken back.
                self.open(&path);
                self.tell("undone");
            }
            None => self.tell("nothing-to-undo"),
        }
    }

    fn choose_card(&mut self) {
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        match page.menu.chosen().cloned() {
            Some(Card::Item(item)) => self.open_item(&path, item),
            Some(Card::Add) => match desk.apply(&[Edit::AddItem(path.to_string())]) {
                Ok(applied) => {
                    if let Some(item) = applied.item {
                        self.open_item(&path, item);
                    }
                }
                Err(refused) => {
                    let text = self.refused(&refused);
                    self.notices.clear();
                    self.notice(text, Meaning::Error);
                }
            },
            Some(Card::On) => self.next_of_list(),
            None => {}
        }
    }

    fn open_item(&mut self, list: &FieldPath, item: u32) {
        self.notices.clear();
        let first = self.work.as_ref().and_then(|work| work.desk.first_of(list, item));
        if let Some(first) = first {
            self.open(&first);
        }
    }

    fn next_of_list(&mut self) {
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let asked = desk.asked(&path);
        let findings = asked.map(|asked| asked.findings).unwrap_or_default();
        let too_few = matches!(
            &page.asked.way,
            Way::List { items, min, .. } if items.len() < *min && page.asked.need == Need::Must
        );
        if too_few && page.findings.is_empty() {
            page.findings = if findings.is_empty() {
                vec![(Need::Must, self.house.words.say("tui-list-empty"))]
            } else {
                findings
            };
            return;
        }
        self.go_on(&path);
    }

    fn remove_item(&mut self) {
        let Some(Work { page: Page::List(page), .. }) = &self.work else { return };
        let Some(item) = page.item() else { return };
        let title = page.menu.chosen_label().unwrap_or_default();
        let edit = Edit::RemoveItem(page.path().to_string(), item);
        self.change_list(&edit, &Card::Add);
        let text = self.say_with("tui-item-removed", "title", &title);
        self.notice(text, Meaning::Text);
    }

    fn move_item(&mut self, up: bool) {
        let Some(Work { page: Page::List(page), .. }) = &self.work else { return };
        let Some(item) = page.item() else { return };
        let moved = if up {
            Some(item)
        } else {
            // One place down is one place up for the one below.
            let Way::List { items, .. } = &page.asked.way else { return };
            let at = items.iter().position(|card| card.id == item);
            at.and_then(|at| items.get(at + 1)).map(|below| below.id)
        };
        if let Some(moved) = moved {
            let edit = Edit::MoveItemUp(page.path().to_string(), moved);
            self.change_list(&edit, &Card::Item(item));
        }
    }

    fn change_list(&mut self, edit: &Edit, at: &Card) {
        let words = &self.house.words;
        self.notices.clear();
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        if desk.apply(std::slice::from_ref(edit)).is_err() {
            return;
        }
        if let Some(asked) = desk.asked(page.path()) {
            page.renew(asked, words, at);
        }
        let news = desk.news();
        self.tell_news(&news);
        self.preview.stale = Some(self.now);
        self.effects.push(Effect::Save);
    }

    fn choose_paper(&mut self) {
        let Some(Work { page: Page::Papers(page), .. }) = &self.work else { return };
        self.notices.clear();
        match page.menu.chosen().cloned() {
            Some(papers::Leads::Open(path)) => self.effects.push(Effect::Open(path)),
            Some(papers::Leads::NextSteps) => self.read_next_steps(),
            Some(papers::Leads::Text) => {
                let (folder, draft) = (page.folder.clone(), page.draft);
                self.effects.push(Effect::WriteText { folder, draft });
            }
            Some(papers::Leads::Review) => self.review(),
            Some(papers::Leads::Home) => self.go_home(),
            None => {}
        }
    }

    /// Makes the letters; what is missing is shown first.
    pub(super) fn make(&mut self, draft: bool) {
        self.stow();
        self.effects.push(Effect::Save);
        self.effects.push(Effect::Press { draft });
    }

    /// The selected text is copied; false if nothing is selected.
    pub(super) fn copy(&mut self) -> bool {
        let selected = match (self.over.last(), self.work.as_ref().map(|work| &work.page)) {
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

    fn keep_cut(&mut self, cut: Option<String>) {
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
        let panel = Panel::help(place, asked, &self.house.words);
        self.open_panel(panel);
    }
}
