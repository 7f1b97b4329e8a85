//! Texts that were begun elsewhere: in the person's own editor, or in the plain face.

use super::app::App;

use super::menu::Row;
use super::message::Effect;
use super::panel::{Panel, Reply};
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{self, Edit, FieldPath};

impl App<'_> {
    /// Asks about a text that was begun elsewhere.
    pub(super) fn offer_text(&mut self, says: &str, begun: &str) {
        let words = &self.house.words;
        let text =
            vec![(words.say(says), Meaning::Title), (casework::in_short(begun), Meaning::Text)];
        let rows = vec![
            Row::new(Reply::TakeText(begun.to_owned()), words.say("editor-take")),
            Row::new(Reply::DropText, words.say("editor-drop")),
            Row::new(Reply::Close, words.say("editor-decide-later")),
        ];
        let panel = Panel::new(self.say("title-begun"), text, rows);
        self.open_panel(panel);
    }

    /// The person's own editor may keep copies of what it opens: that is said first.
    pub(super) fn offer_editor(&mut self) {
        self.stow();
        self.notices.clear();
        if self.work.as_ref().is_some_and(|work| !work.desk.may_be_kept()) {
            // The other program writes it to the disk.
            return self.tell_not_agreed();
        }
        if !self.has_editor {
            return self.tell("tui-editor-none");
        }
        if self.editor_warned {
            return self.lend();
        }
        let words = &self.house.words;
        let text = vec![(words.say("editor-warning"), Meaning::Text)];
        let rows = vec![
            Row::new(Reply::LendText, words.say("editor-open")),
            Row::new(Reply::Close, words.say("editor-not")),
        ];
        let panel = Panel::new(self.say("title-editor"), text, rows);
        self.open_panel(panel);
    }

    pub(super) fn lend(&mut self) {
        self.editor_warned = true;
        let Some(Work { page: Page::Question(page), .. }) = &self.work else { return };
        let path = page.path().clone();
        let text = page.written().map(|written| written.editor.as_str().to_owned());
        if let Some(text) = text {
            self.effects.extend([Effect::Save, Effect::Lend { path, text }]);
        }
    }

    /// A text that was begun elsewhere takes the place of the one here.
    pub(super) fn take_text(&mut self, text: &str) {
        let now = self.now;
        // It comes from a file: what no letter can hold goes, as with a paste.
        let cleaned = casework::clean(text);
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let had_begun = page.unfinished().is_some();
        let Some(written) = page.written_mut() else { return };
        if written.editor.replace_all(&cleaned.text, now).is_err() {
            return self.tell_full();
        }
        written.touched = true;
        page.asked_about = None;
        if had_begun {
            let _ = desk.apply(&[none_begun(&path)]);
        }
        self.notices.clear();
        self.tell("tui-editor-taken");
        self.tell_removed(cleaned.removed);
        self.stow();
        let once_kept = Some(cleaned.text);
        self.effects.extend([Effect::Save, Effect::DropLent { path, once_kept }]);
    }

    pub(super) fn drop_text(&mut self) {
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        if page.unfinished().is_none() {
            return self.effects.push(Effect::DropLent { path, once_kept: None });
        }
        let _ = desk.apply(&[none_begun(&path)]);
        if let Some(asked) = desk.asked(&path) {
            page.asked = asked;
        }
        self.effects.push(Effect::Save);
    }
}

/// The edit that ends a new version which was begun beside the old one.
fn none_begun(path: &FieldPath) -> Edit {
    Edit::Part(path.to_string(), casework::UNFINISHED.to_owned(), String::new())
}
