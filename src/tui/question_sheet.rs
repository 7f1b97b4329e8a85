//! What a question looks like on screens of any size.

use super::field::Field;
use super::menu::SEARCHED;
use super::office;
use super::question::QuestionPage;
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{DeadlineTold, EntryState, Need, Way};
use crate::words::Words;

/// What a page needs to know of the world around it.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    pub words: &'a Words,
    pub theme: Theme,
    /// What is to be told on top of the page.
    pub notices: &'a [(String, Meaning)],
    /// The answer as it was understood.
    pub echo: Option<&'a str>,
    /// Deadlines that run from this question.
    pub deadlines: &'a [DeadlineTold],
}

/// From so many words on, pages are counted too.
const HALF_A_PAGE: usize = 150;

/// How much of a page is shown when the screen is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fill {
    All,
    /// Without examples and introductions.
    Short,
    /// The reason, and no help beyond it.
    Brief,
    /// The question and its field.
    Bare,
}

impl QuestionPage {
    /// Makes the editors as large as the screen lets them be.
    pub fn fit(&mut self, look: &Look<'_>, width: u16, height: u16) {
        let inner = width.saturating_sub(2);
        for field in &mut self.fields {
            if let Field::Text(written) = field {
                let rows = if written.editor.takes_many_lines() { written.rows } else { 3 };
                written.editor.set_size(inner, rows);
            }
        }
        let grows = self.texts().any(|written| written.grows);
        if !grows {
            return;
        }
        let all = usize::from(height);
        let mut rows = 3;
        for (fill, enough) in [(Fill::All, 6), (Fill::Short, 6), (Fill::Brief, 3), (Fill::Bare, 3)]
        {
            let used = self.write(look, width, fill).rows();
            let taken: usize = self.grown_rows();
            let left = (all + taken).saturating_sub(used);
            rows = left.clamp(3, 40);
            if left >= enough {
                break;
            }
        }
        let rows = u16::try_from(rows).unwrap_or(u16::MAX);
        for field in &mut self.fields {
            if let Field::Text(written) = field
                && written.grows
            {
                written.editor.set_size(inner, rows);
                written.rows = rows.min(6);
            }
        }
    }

    fn grown_rows(&self) -> usize {
        let grown = self.texts().filter(|written| written.grows);
        grown.map(|written| written.editor.visible().count().max(usize::from(written.rows))).sum()
    }

    /// The page on a screen of this size: as much of it as fits, the question and the field first.
    #[must_use]
    pub fn sheet(&self, look: &Look<'_>, width: u16, height: u16) -> Sheet {
        let mut sheet = self.write(look, width, Fill::All);
        let height = usize::from(height);
        for fill in [Fill::Short, Fill::Brief, Fill::Bare] {
            // A menu may be longer than any screen: it moves under the question.
            let moves = self.longest_menu() > height / 2 && sheet.fixed <= height / 2;
            if moves || sheet.rows() <= height {
                break;
            }
            sheet = self.write(look, width, fill);
        }
        sheet
    }

    /// The question among the others of its section: its words and its field.
    #[must_use]
    pub fn sheet_in_section(&self, look: &Look<'_>, width: u16) -> Sheet {
        self.write(look, width, Fill::Bare)
    }

    fn longest_menu(&self) -> usize {
        let rows = |field: &Field| match field {
            Field::Menu { menu, .. } => menu.len(),
            Field::Text(_) => 0,
        };
        self.fields.iter().map(rows).max().unwrap_or_default()
    }

    fn write(&self, look: &Look<'_>, width: u16, fill: Fill) -> Sheet {
        let words = look.words;
        let mut sheet = Sheet::new(width, look.theme);
        let asked = &self.asked;
        sheet.tell(look.notices);
        if fill == Fill::All {
            for line in &asked.intro {
                sheet.say(line, Meaning::Text);
            }
            sheet.gap();
        }
        if let Some(item) = &asked.item {
            sheet.say(item, Meaning::Muted);
        }
        sheet.say(&asked.question, Meaning::Title);
        let help = asked.help.as_ref().filter(|_| fill <= Fill::Short);
        let why = asked.why.as_ref().or(asked.help.as_ref()).filter(|_| fill == Fill::Brief);
        let why = why.or(asked.why.as_ref().filter(|_| fill <= Fill::Short));
        for text in [why, help].into_iter().flatten() {
            sheet.say(text, Meaning::Text);
        }
        if let (Fill::All, Some(example)) = (fill, &asked.example) {
            let text = words.say_with("example", &[("example", example.into())]);
            sheet.say(&text, Meaning::Muted);
        }
        if let Some(text) = self.state_line(words) {
            sheet.say(&text, Meaning::Muted);
        }
        if fill <= Fill::Short {
            sheet.gap();
        }
        if matches!(asked.way, Way::Office { .. }) {
            office::write_found(&mut sheet, asked, words);
        }
        if self.longest_menu() >= SEARCHED && fill != Fill::Bare {
            sheet.say(&words.say("menu-how"), Meaning::Muted);
        }
        if matches!(asked.way, Way::Many { .. }) && fill != Fill::Bare {
            sheet.say(&words.say("many-how"), Meaning::Muted);
        }
        if asked.way == Way::Date && fill <= Fill::Brief {
            let how = match &asked.ahead {
                Some(day) => words.say_with("date-how-ahead", &[("day", day.into())]),
                None => words.say("date-how"),
            };
            sheet.say(&how, Meaning::Muted);
        }
        // Options may go on below the screen: what is wrong is told above them.
        let is_menu = self.longest_menu() > 0;
        if is_menu {
            self.write_findings(&mut sheet, words);
        }
        sheet.fixed = sheet.rows();
        for (at, field) in self.fields.iter().enumerate() {
            if at > 0 {
                sheet.gap();
            }
            match field {
                Field::Text(written) => written.write(&mut sheet, at == self.focus),
                Field::Menu { menu, .. } => {
                    menu.write(&mut sheet, words, at == self.focus);
                }
            }
        }
        self.write_below(&mut sheet, look, fill);
        sheet
    }

    fn write_findings(&self, sheet: &mut Sheet, words: &Words) {
        for (need, text) in &self.findings {
            match need {
                Need::Must => {
                    sheet.say(
                        &words.say_with("finding-must", &[("text", text.into())]),
                        Meaning::Error,
                    );
                }
                Need::Should => {
                    let text = words.say_with("finding-should", &[("text", text.into())]);
                    sheet.say(&text, Meaning::Warning);
                }
                // How to go on.
                Need::May => sheet.say(text, Meaning::Muted),
            }
        }
    }

    /// What stands under the fields: findings, the deadline that runs from here, size, button.
    fn write_below(&self, sheet: &mut Sheet, look: &Look<'_>, fill: Fill) {
        let words = look.words;
        let field_end = sheet.rows();
        if self.longest_menu() == 0 {
            self.write_findings(sheet, words);
            if !self.findings.is_empty() {
                // What is wrong must be seen together with the field.
                sheet.keep.end = sheet.rows();
            }
        }
        if let Some(echo) = look.echo.filter(|_| self.findings.is_empty()) {
            sheet.say(echo, Meaning::Good);
        }
        for deadline in look.deadlines {
            sheet.gap();
            sheet.say(&deadline.text, Meaning::Text);
            if fill == Fill::All {
                let args = [("law", (&deadline.law).into())];
                sheet.say(&words.say_with("deadline-see-working", &args), Meaning::Muted);
            }
        }
        if let Some(written) = self.texts().find(|written| written.grows) {
            let (count, pages) = (written.editor.words(), written.editor.pages());
            let id = if count < HALF_A_PAGE { "text-size" } else { "text-size-pages" };
            let args = [("words", count.into()), ("pages", pages.into())];
            sheet.say(&words.say_with(id, &args), Meaning::Muted);
        }
        if fill == Fill::All && field_end == sheet.rows() {
            sheet.gap();
        }
        if self.has_button() {
            let focused = self.focus >= self.fields.len();
            let (mark, meaning) =
                if focused { (">", Meaning::Selected) } else { (" ", Meaning::Text) };
            let button = format!("{mark} [ {} ]", words.say("button-next"));
            let rows = sheet.marked("", "", &button, meaning);
            if focused {
                sheet.point(rows.start, 0, rows);
            }
        }
        if fill <= Fill::Short {
            let hints = self.hints(words);
            if !hints.is_empty() {
                sheet.gap();
                sheet.say(&hints.join(" "), Meaning::Muted);
            }
        }
    }

    /// What was said of the question without answering it, or suggested.
    fn state_line(&self, words: &Words) -> Option<String> {
        if self.is_touched() {
            return None;
        }
        match self.asked.state {
            EntryState::Given { suggested: true } => Some(words.say("tui-suggested")),
            EntryState::Given { .. } if self.asked.carried => Some(words.say("tui-carried")),
            EntryState::Unknown => Some(words.say("tui-unknown")),
            EntryState::Later => Some(words.say("tui-later")),
            EntryState::Declined => Some(words.say("tui-declined")),
            _ => None,
        }
    }

    fn hints(&self, words: &Words) -> Vec<String> {
        let asked = &self.asked;
        let mut hints = Vec::new();
        if asked.need != Need::Must && asked.state == EntryState::Open && !self.is_touched() {
            hints.push(words.say("tui-hint-skip"));
        }
        if asked.may_be_unknown {
            hints.push(words.say("tui-hint-unknown"));
        }
        if asked.may_be_declined {
            hints.push(words.say("tui-hint-decline"));
        }
        hints
    }
}
