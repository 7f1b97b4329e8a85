//! Notes with their time, from any page of a case: a line to write on, and those that wait to become
//! an answer.

use super::app::App;

use super::field::{Part, Written};
use super::keymap::Action;
use super::menu::{Menu, Row};
use super::message::Effect;
use super::panel::{Over, Panel, Reply};
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use super::work::{Page, Work};
use crate::casework::{Consent, Desk, Edit, NoteRefused, Said, said_by};
use crate::words::Words;

/// See the module's words.
#[derive(Debug)]
pub struct NotesPage {
    pub written: Written,
    /// The note that is being written, once something of it is in the case.
    note: Option<u32>,
    /// Those that wait.
    menu: Menu<u32>,
}

impl NotesPage {
    fn new(desk: &Desk<'_>, words: &Words) -> Self {
        Self {
            written: Written::line(Part::Whole, None, ""),
            note: None,
            menu: waiting(desk, None, words),
        }
    }

    pub fn title(words: &Words) -> String {
        words.say("title-notes")
    }

    /// The page on a screen of this width.
    #[must_use]
    pub fn sheet(&self, words: &Words, theme: Theme, width: u16) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.say(&words.say("notes-how"), Meaning::Text);
        sheet.gap();
        let is_empty = self.written.editor.is_empty();
        self.written.write(&mut sheet, true);
        if self.menu.len() > 0 {
            sheet.gap();
            let (cursor, keep) = (sheet.cursor, sheet.keep.clone());
            self.menu.write(&mut sheet, words, is_empty);
            // The cursor stays where one writes.
            sheet.cursor = cursor;
            if !is_empty {
                sheet.keep = keep;
            }
        }
        sheet
    }
}

fn waiting(desk: &Desk<'_>, but: Option<u32>, words: &Words) -> Menu<u32> {
    let notes = desk.notes().into_iter();
    let rows = notes.filter(|note| note.became.is_none() && Some(note.id) != but).map(|note| {
        let by = note.by.map(|by| words.say(said_by(by)));
        let told = [Some(note.at), by].into_iter().flatten().collect::<Vec<_>>().join(", ");
        Row::new(note.id, note.text).note(Some(told)).without_number()
    });
    let rows: Vec<Row<u32>> = rows.collect();
    Menu::new(rows)
}

impl App<'_> {
    /// Opens the notes, or closes them.
    pub(super) fn open_notes(&mut self) {
        if matches!(self.over.last(), Some(Over::Notes(_))) {
            return self.close_notes();
        }
        self.stow();
        let words = &self.house.words;
        let Some(work) = &self.work else { return };
        let page = NotesPage::new(&work.desk, words);
        self.over.push(Over::Notes(Box::new(page)));
    }

    /// Puts the note that is being written into the case.
    pub(super) fn stow_note(&mut self) {
        let Some(Over::Notes(page)) = self.over.last_mut() else { return };
        let Some(work) = &mut self.work else { return };
        if std::mem::take(&mut page.written.touched) {
            page.note = work.desk.write_note(page.note, page.written.editor.as_str());
            self.effects.push(Effect::Save);
        }
    }

    fn close_notes(&mut self) {
        self.stow_note();
        let Some(Over::Notes(page)) = self.over.pop() else { return };
        if page.note.is_some() {
            self.notices.clear();
            // Whether it is saved stands above; what is not agreed is not saved.
            let consent = self.work.as_ref().map(|work| work.desk.consent());
            self.tell(match consent {
                Some(Consent::Awaited) => "note-held-back",
                Some(Consent::Refused) => "call-refused",
                Some(Consent::Given) | None => "note-kept",
            });
        }
    }

    /// What a key does in the notes.
    pub(super) fn act_in_notes(&mut self, action: Action, shift: bool) {
        let now = self.now;
        let Some(Over::Notes(page)) = self.over.last_mut() else { return };
        let is_empty = page.written.editor.is_empty();
        match action {
            Action::Next | Action::NextField if is_empty => self.use_note(),
            Action::Next | Action::NextField | Action::Back => self.close_notes(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown if is_empty => {
                page.menu.act(action);
            }
            Action::DeleteForward if is_empty => self.drop_note(),
            Action::Paste => {
                let text = self.clipboard.clone().unwrap_or_default();
                self.insert(&text);
            }
            _ => {
                // A line that is full takes nothing more; what is there can be seen.
                if page.written.act(action, shift, now).unwrap_or_default() {
                    self.was_typed();
                }
            }
        }
    }

    /// The note at hand becomes the answer to the question under it.
    fn use_note(&mut self) {
        let Some(Over::Notes(page)) = self.over.last() else { return };
        let Some(id) = page.menu.chosen().copied() else {
            self.over.pop();
            return;
        };
        let here = self.asked_here().map(|asked| asked.path.clone());
        let Some(work) = &mut self.work else { return };
        self.notices.clear();
        let Some(path) = here.filter(|_| !matches!(work.page, Page::List(_))) else {
            self.over.pop();
            return self.tell("note-no-text");
        };
        match work.desk.use_note(id, &path) {
            Ok(_) => {
                self.over.clear();
                self.effects.push(Effect::Save);
                self.open(&path);
                self.tell("note-used");
                self.undo_goes_on = true;
            }
            Err(refused) => {
                self.over.pop();
                match refused {
                    NoteRefused::NoText => self.tell("note-no-text"),
                    NoteRefused::Answered => self.tell("note-answered"),
                    NoteRefused::Refused(refused) => {
                        let text = self.refused(&refused);
                        self.notice(text, Meaning::Error);
                    }
                }
            }
        }
    }

    fn drop_note(&mut self) {
        if self.only_reads_notes() {
            return;
        }
        let words = &self.house.words;
        let Some(Over::Notes(page)) = self.over.last_mut() else { return };
        let (Some(id), Some(work)) = (page.menu.chosen().copied(), &mut self.work) else { return };
        work.desk.write_note(Some(id), "");
        page.menu = waiting(&work.desk, page.note, words);
        self.effects.push(Effect::Save);
    }

    /// Asks who says what is answered from here on, and how sure the answer at hand is.
    pub(super) fn ask_who_says(&mut self) {
        self.stow();
        let Some(Work { desk, page, .. }) = &self.work else { return };
        let words = &self.house.words;
        let now = desk.says_now();
        let mut rows: Vec<Row<Reply>> = Vec::new();
        for by in [Said::Patient, Said::Relative, Said::Journal, Said::Advocate] {
            let row = Row::new(Reply::NowSays(Some(by)), words.say(said_by(by)));
            rows.push(if now == Some(by) {
                row.aside(words.say("said-now"), Meaning::Good)
            } else {
                row
            });
        }
        rows.push(Row::new(Reply::NowSays(None), words.say("said-nobody")));
        if let Page::Question(page) = page {
            let id = if page.asked.answer.about { "said-sure" } else { "said-not-sure" };
            rows.push(Row::new(Reply::About(!page.asked.answer.about), words.say(id)));
        }
        rows.push(Row::new(Reply::Close, words.say("panel-back")));
        let text = vec![(words.say("said-how"), Meaning::Text)];
        self.open_panel(Panel::new(words.say("title-said"), text, rows));
    }

    /// From here on this is who tells; the answer at hand is theirs too.
    pub(super) fn now_says(&mut self, by: Option<Said>) {
        let edit = |path: &str| Edit::By(path.to_owned(), by);
        if let Some(work) = &mut self.work {
            work.desk.now_says(by);
        }
        self.change_here(&edit);
        self.notices.clear();
        self.confirm(by.map_or("said-nobody-now", |_| "said-from-now"));
    }

    /// Whether the answer at hand is certain.
    pub(super) fn about_here(&mut self, about: bool) {
        self.change_here(&|path| Edit::About(path.to_owned(), about));
        self.notices.clear();
        self.confirm(if about { "said-about-on" } else { "said-about-off" });
    }

    /// Changes what is noted of the answer at hand, if there is one.
    fn change_here(&mut self, edit: &dyn Fn(&str) -> Edit) {
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let about_an_answer = page.asked.answer != crate::casework::Answer::default();
        if about_an_answer && desk.apply(&[edit(&path.to_string())]).is_ok() {
            if let Some(asked) = desk.asked(&path) {
                page.asked = asked;
            }
            self.effects.push(Effect::Save);
        }
    }
}
