//! The way through a case: from page to page, forwards with a look at the answer, backwards and
//! elsewhere without.

use super::app::App;

use super::list::ListPage;
use super::message::Effect;
use super::question::QuestionPage;
use super::review::ReviewPage;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{AdviceLevel, Aim, FieldPath, News, OfferTold, Refused, Teller, Way};

impl App<'_> {
    /// Puts what was typed into the case, without judging it. Nothing is said of it before the
    /// person goes on from here.
    pub(super) fn stow(&mut self) {
        self.typed = None;
        self.stow_note();
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
                self.effects.push(Effect::Save);
            }
            Err(refused) => {
                let text = self.refused(&refused);
                self.notice(text, Meaning::Error);
            }
        }
    }

    fn tell_either(&mut self, guide: &'static str, letter: &'static str) {
        let id = self.work.as_ref().map_or(letter, |work| work.desk.either(guide, letter));
        self.tell(id);
    }

    pub(super) fn refused(&self, refused: &Refused) -> String {
        let Some(work) = &self.work else { return String::new() };
        let picture = work.desk.interview().picture();
        Teller::new(self.house, &picture).refused(refused)
    }

    /// Opens the page of a question; the next one if it is not in play.
    pub(super) fn open(&mut self, path: &FieldPath) {
        self.stow();
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
        work.turn_to(match asked.way {
            Way::List { .. } => Page::List(Box::new(ListPage::new(asked, words))),
            _ => Page::Question(Box::new(QuestionPage::new(asked, words))),
        });
        self.effects.push(Effect::Save);
        self.offer_begun_text();
    }

    /// Opens the page of a question as the desk has it; what stood on the page at hand is known there.
    pub(super) fn open_anew(&mut self, path: &FieldPath) {
        if let Some(Work { page: Page::Question(page), .. }) = &mut self.work {
            page.untouch();
        }
        self.open(path);
    }

    /// A text that was begun elsewhere and not finished.
    pub(super) fn offer_begun_text(&mut self) {
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

    /// Past a question: what came of the answer is told, then the next page. An answer that was
    /// changed from the review leads back to it, in a list when its item is done.
    pub(super) fn go_on(&mut self, path: &FieldPath) {
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        let news = work.desk.news();
        let back = work.aim != Aim::On;
        let reads = work.aim == Aim::ReadBack;
        let next = work.desk.after(path, &mut work.aim);
        if work.desk.is_ready() && !work.told_ready && next.is_some() {
            work.told_ready = true;
            let id = work.desk.either("guide-now-ready-tui", "tui-now-ready");
            self.tell(id);
        }
        match next {
            Some(next) => self.open(&next),
            None => self.review_at(Some(path).filter(|_| back)),
        }
        if reads && matches!(self.work.as_ref().map(|work| &work.page), Some(Page::Review(_))) {
            self.read_back();
        }
        self.tell_held_back();
        self.tell_news(&news);
        if news.advice.is_empty() {
            self.remind_of_stop(path);
        }
        self.effects.push(Effect::Save);
    }

    /// Who confirms the answer that an advice stops at meets the advice again.
    fn remind_of_stop(&mut self, path: &FieldPath) {
        let Some(work) = &self.work else { return };
        let answers =
            |offer: &OfferTold| matches!(offer, OfferTold::Answer { path: to, .. } if to == path);
        let stop = work.desk.advice().into_iter().find(|advice| {
            advice.level == AdviceLevel::Stop
                && !advice.settled
                && advice.offers.iter().any(answers)
        });
        if let Some(stop) = stop {
            self.open_advice(&stop);
        }
    }

    pub(super) fn tell_news(&mut self, news: &News) {
        let words = &self.house.words;
        let mut lines: Vec<(String, Meaning)> = Vec::new();
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
        lines.extend(news.elsewhere.iter().map(|text| (text.clone(), Meaning::Warning)));
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
        let path = match &work.page {
            Page::Question(page) => page.path().clone(),
            Page::List(page) => page.path().clone(),
            Page::Review(_) | Page::Papers(_) => return self.leave_review(),
        };
        if matches!(work.aim, Aim::Review | Aim::ReadBack) && path.items.is_empty() {
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
        self.stow();
        self.notices.clear();
        self.review_at(None);
    }

    pub(super) fn review_at(&mut self, at: Option<&FieldPath>) {
        self.stow();
        let words = &self.house.words;
        let Some(work) = &mut self.work else { return };
        let overview = work.desk.overview();
        let has_papers = work.papers.is_some() || matches!(work.page, Page::Papers(_));
        // Nothing is missing: the letters are what is at hand.
        let at = at.filter(|_| !overview.lacks.is_empty() && !overview.only_put_off());
        work.turn_to(Page::Review(Box::new(ReviewPage::new(overview, at, has_papers, words))));
        work.aim = Aim::On;
        self.effects.push(Effect::Save);
    }

    /// From the review back to the question one stood at.
    pub(super) fn leave_review(&mut self) {
        let Some(work) = &self.work else { return };
        let kept = work.desk.stands_at().filter(|path| work.desk.asked(path).is_some());
        match kept.or_else(|| work.desk.next(None)) {
            Some(path) => self.open(&path),
            None => self.go_home(),
        }
    }

    /// On to the next thing that the letters wait for: after the question at hand, else the first.
    pub(super) fn next_must(&mut self) {
        self.stow();
        self.remember_here();
        self.notices.clear();
        let Some(work) = &self.work else { return };
        let overview = work.desk.overview();
        if overview.lacks.is_empty() {
            self.review_at(None);
            return self.tell_either("guide-no-must-left", "no-must-left");
        }
        let here = self.asked_here().map(|asked| &asked.path);
        let next = overview.missing_after(here).or_else(|| overview.missing_after(None));
        match next {
            Some(path) => {
                if let Some(work) = &mut self.work {
                    work.aim = Aim::On;
                }
                self.open(&path);
            }
            None => self.open_stop(),
        }
    }

    /// Through everything that the letters wait for, and back to the page of answers.
    pub(super) fn fill(&mut self) {
        self.next_must();
        if let Some(Work { aim, page: Page::Question(_) | Page::List(_), .. }) = &mut self.work {
            *aim = Aim::Missing;
        }
    }
}
