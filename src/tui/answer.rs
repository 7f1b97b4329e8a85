//! Answering a question: its fields, its options, what may be said instead, and taking it back.

use super::app::App;

use super::keymap::Place;
use super::menu::Menu;
use super::message::Effect;
use super::office;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{Desk, Edit, EntryState, FieldPath, Mark, Need, Way, says_no, says_unknown};

impl<'h> App<'h> {
    /// Enter in a field: on to the next field, or on from the question.
    pub(super) fn next_field(&mut self) {
        let Some(Work { page: Page::Question(page), .. }) = &mut self.work else { return };
        // An empty text that need not be written is passed in one step.
        let is_empty = page.written().is_some_and(|written| written.editor.is_empty());
        let passes = is_empty && page.asked.way == Way::Long && page.asked.need != Need::Must;
        if passes || !page.focus_next() {
            self.next();
        }
    }

    /// On from a question: its answer is looked at first.
    pub(super) fn next(&mut self) {
        if self.reads_on() {
            return;
        }
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let many = page.place() == Place::Many;
        if many && page.menu_mut().is_some_and(Menu::take_searched) {
            return self.tick();
        }
        let written = page.written().map(|written| written.editor.as_str());
        if page.asked.may_be_unknown
            && !matches!(page.asked.way, Way::Long)
            && written.is_some_and(says_unknown)
        {
            return self.mark(Mark::Unknown);
        }
        let path = page.path().clone();
        let mut edits = page.typed();
        // "Nei" to something that need not be answered is no answer that belongs in a letter.
        if page.asked.way == Way::Line && page.asked.need != Need::Must {
            let says_no = page.written().is_some_and(|written| says_no(written.editor.as_str()));
            if says_no {
                edits = vec![Edit::Text(path.to_string(), String::new())];
            }
        }
        // Who passes over what was put off and need not be said has said so.
        // What is there and was put off is an answer when it is confirmed.
        if page.asked.state == EntryState::Later && edits.is_empty() {
            let kept = &page.asked.answer;
            let is_blank =
                kept.text.trim().is_empty() && kept.picks.is_empty() && kept.parts.is_empty();
            let need = page.asked.need;
            match (is_blank, need) {
                (false, _) => edits = vec![Edit::Mark(path.to_string(), Mark::Given)],
                // A suggestion that was put off comes back.
                (true, Need::Must) if many => {
                    edits = vec![Edit::Mark(path.to_string(), Mark::Empty)];
                }
                (true, Need::Must) => {}
                (true, _) => edits = vec![Edit::Mark(path.to_string(), Mark::Empty)],
            }
        }
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
            findings = vec![(
                Need::Must,
                words.say(desk.one_of([
                    "kept-needs-answer",
                    "guide-needs-answer",
                    "tui-needs-answer",
                ])),
            )];
        }
        let key = format!("{:?}", findings.iter().map(|(_, text)| text).collect::<Vec<_>>());
        let stops =
            wrong || asked.state == EntryState::Wrong || (is_empty && asked.need == Need::Must);
        // Told once: nobody is held at a question, the letters wait for it instead.
        let is_told = page.asked_about.as_ref() == Some(&key) && !is_empty;
        page.renew(asked, words);
        if !findings.is_empty() && !is_told {
            page.findings = findings;
            if !is_empty {
                let passes = desk.one_of(["kept-passes", "guide-passes", "tui-passes"]);
                let go_on = if stops { passes } else { "tui-odd" };
                page.findings.push((Need::May, words.say(go_on)));
            }
            page.asked_about = Some(key);
            self.effects.push(Effect::Save);
            return;
        }
        self.go_on(&path);
    }

    /// Enter on an option.
    pub(super) fn choose(&mut self) {
        if self.reads_on() {
            return;
        }
        self.stow();
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let Some(row) = page.menu_mut().and_then(|menu| menu.chosen().cloned()) else {
            page.findings = vec![(Need::May, words.say("tui-choose-first"))];
            return;
        };
        if let Way::Office { .. } = page.asked.way {
            match office::chosen(&page.asked, &row) {
                office::Chosen::Stands => return self.next(),
                office::Chosen::Later => return self.mark(Mark::Later),
                office::Chosen::Write => {
                    let searched = page.menu_mut().and_then(|menu| menu.narrowed_by());
                    let searched = searched.unwrap_or_default().trim().to_owned();
                    page.fields = office::written(&page.asked, &searched, words);
                    // The name is there: the address is next.
                    page.focus = usize::from(!searched.is_empty());
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
    pub(super) fn tick(&mut self) {
        if let Some(Work { page: Page::Question(page), .. }) = &mut self.work
            && let Some(menu) = page.menu_mut()
        {
            menu.end_number();
        }
        self.tick_row();
    }

    pub(super) fn tick_row(&mut self) {
        if self.only_reads(None) {
            return;
        }
        self.stow();
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

    /// Takes the tick back that was set last.
    pub(super) fn untick(&mut self) {
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let _ = desk.undo();
        if let Some(asked) = desk.asked(page.path()) {
            page.renew(asked, words);
        }
    }

    /// "I do not know", "later", "rather not say".
    pub(super) fn mark(&mut self, mark: Mark) {
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
                let id = desk.one_of([
                    "kept-needs-answer",
                    "guide-needs-answer-unknown",
                    "tui-needs-answer-unknown",
                ]);
                page.findings = vec![(Need::Must, words.say(id))];
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
    pub(super) fn clear(&mut self) {
        self.stow();
        let words = &self.house.words;
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().to_string();
        let edits = match page.asked.way {
            Way::Office { .. } => office::emptied(&page.asked),
            _ => vec![Edit::Pick(path.clone(), Vec::new()), Edit::Mark(path, Mark::Empty)],
        };
        if desk.apply(&edits).is_err() {
            return;
        }
        if let Some(asked) = desk.asked(page.path()) {
            page.fields.clear();
            page.renew(asked, words);
        }
        self.notices.clear();
        self.tell("tui-cleared");
        self.effects.push(Effect::Save);
    }

    /// Takes the last change of the case back and goes to where it was made.
    pub(super) fn undo(&mut self) {
        self.step(Desk::undo, "undone", "nothing-to-undo");
    }

    /// Makes the change again that was taken back last.
    pub(super) fn redo(&mut self) {
        self.step(Desk::redo, "tui-redone", "tui-nothing-to-redo");
    }

    fn step(
        &mut self,
        step: impl FnOnce(&mut Desk<'h>) -> Option<FieldPath>,
        done: &str,
        nothing: &str,
    ) {
        self.stow();
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        match step(&mut work.desk) {
            Some(path) => {
                // The page is made anew: what it held is what was changed.
                self.open(&path);
                self.tell(done);
            }
            None => self.tell(nothing),
        }
    }

    /// From the written name and address back to the offices that are known.
    pub(super) fn choose_office_again(&mut self) {
        self.stow();
        let words = &self.house.words;
        if let Some(Work { page: Page::Question(page), .. }) = &mut self.work {
            page.fields = office::known(&page.asked, words);
            page.focus = 0;
        }
    }
}
