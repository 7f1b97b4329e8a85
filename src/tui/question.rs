//! One question on a page: its words, its fields, what is wrong, and the way on.

use std::time::Duration;

use super::field::{Field, Part, Written};
use super::keymap::{Action, Place};
use super::menu::{Menu, Row};
use super::office;
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{
    Asked, DeadlineTold, Edit, EntryState, FieldPath, Need, OptionShown, UNFINISHED, Way,
};
use crate::words::Words;

/// A page with one question.
#[derive(Debug)]
pub struct QuestionPage {
    pub asked: Asked,
    pub fields: Vec<Field>,
    /// The field that has the keys; past the last one it is the button.
    pub focus: usize,
    /// What is wrong or odd, shown since the person tried to go on.
    pub findings: Vec<(Need, String)>,
    /// Odd answers that were asked about once.
    pub asked_about: Option<String>,
    /// Go back to the review when it is answered.
    pub to_review: bool,
}

/// Twice as many rows as this are found faster by some letters than by the arrows.
const LONG_MENU: usize = 18;

/// How much of a page is shown when the screen is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fill {
    All,
    /// Without what only helps.
    Short,
    /// The question and its field.
    Bare,
}

impl QuestionPage {
    /// The page of a question as it stands.
    #[must_use]
    pub fn new(asked: Asked, words: &Words) -> Self {
        let fields = fields(&asked, words);
        Self { asked, fields, focus: 0, findings: Vec::new(), asked_about: None, to_review: false }
    }

    #[must_use]
    pub fn path(&self) -> &FieldPath {
        &self.asked.path
    }

    /// Whether Enter in the field does something else than go on, so that a button is needed.
    fn has_button(&self) -> bool {
        self.fields.iter().any(|field| match field {
            Field::Text(written) => written.editor.takes_many_lines(),
            Field::Menu { many, .. } => *many,
        })
    }

    fn stops(&self) -> usize {
        self.fields.len() + usize::from(self.has_button())
    }

    /// What has the keys.
    #[must_use]
    pub fn place(&self) -> Place {
        match self.fields.get(self.focus) {
            Some(Field::Text(written)) if written.editor.takes_many_lines() => Place::Text,
            Some(Field::Text(_)) => Place::Line,
            Some(Field::Menu { many: true, .. }) => Place::Many,
            Some(Field::Menu { .. }) => Place::One,
            None => Place::Button,
        }
    }

    /// The text that has the keys.
    pub fn written_mut(&mut self) -> Option<&mut Written> {
        match self.fields.get_mut(self.focus) {
            Some(Field::Text(written)) => Some(written),
            _ => None,
        }
    }

    #[must_use]
    pub fn written(&self) -> Option<&Written> {
        match self.fields.get(self.focus) {
            Some(Field::Text(written)) => Some(written),
            _ => None,
        }
    }

    /// The menu that has the keys.
    pub fn menu_mut(&mut self) -> Option<&mut Menu<String>> {
        match self.fields.get_mut(self.focus) {
            Some(Field::Menu { menu, .. }) => Some(menu),
            _ => None,
        }
    }

    /// Moves to the next field or the button; false at the end.
    pub fn focus_next(&mut self) -> bool {
        self.leave_field();
        if self.focus + 1 >= self.stops() {
            return false;
        }
        self.focus += 1;
        true
    }

    /// Moves to the field before; false at the start.
    pub fn focus_previous(&mut self) -> bool {
        self.leave_field();
        if self.focus == 0 {
            return false;
        }
        self.focus -= 1;
        true
    }

    /// Closes the step to take back that is being typed.
    pub fn leave_field(&mut self) {
        if let Some(written) = self.written_mut() {
            written.editor.leave();
        }
    }

    /// Whether something was typed that is not in the case.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.texts().any(|written| written.touched)
    }

    /// Calls everything that was typed taken.
    pub fn untouch(&mut self) {
        for field in &mut self.fields {
            if let Field::Text(written) = field {
                written.touched = false;
            }
        }
    }

    fn texts(&self) -> impl Iterator<Item = &Written> {
        self.fields.iter().filter_map(|field| match field {
            Field::Text(written) => Some(written),
            Field::Menu { .. } => None,
        })
    }

    /// What was typed, as edits.
    #[must_use]
    pub fn typed(&self) -> Vec<Edit> {
        let path = self.path().to_string();
        let touched = self.texts().filter(|written| written.touched);
        touched
            .map(|written| {
                let text = written.editor.as_str().to_owned();
                match written.part {
                    Part::Whole => Edit::Text(path.clone(), text),
                    Part::Other => Edit::OtherWords(path.clone(), text),
                    Part::Named(name) => Edit::Part(path.clone(), name.to_owned(), text),
                }
            })
            .collect()
    }

    /// The choice that Enter or a tick makes: option ids that hold from now on.
    #[must_use]
    pub fn picks(&self) -> Option<Vec<String>> {
        match (&self.asked.way, self.fields.get(self.focus)?) {
            (Way::One(_), Field::Menu { menu, .. }) => Some(vec![menu.chosen()?.clone()]),
            (Way::Many { options, .. }, Field::Menu { menu, .. }) => {
                Some(toggled(options, menu.chosen()?))
            }
            _ => None,
        }
    }

    /// Takes up a question that was changed; the fields that were typed in stay as they are.
    pub fn renew(&mut self, asked: Asked, words: &Words) {
        let fresh = fields(&asked, words);
        let same = fresh.len() == self.fields.len();
        if same {
            for (field, new) in self.fields.iter_mut().zip(fresh) {
                if let (Field::Menu { menu, .. }, Field::Menu { menu: new, .. }) = (field, new) {
                    menu.take_ticks(&new);
                }
            }
        } else {
            self.fields = fresh;
        }
        self.focus = self.focus.min(self.stops().saturating_sub(1));
        self.asked = asked;
    }

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
        for fill in [Fill::All, Fill::Short, Fill::Bare] {
            let used = self.write(look, width, fill).rows();
            let taken: usize = self.grown_rows();
            let left = (all + taken).saturating_sub(used);
            rows = left.clamp(3, 40);
            if left >= 6 {
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
        for fill in [Fill::Short, Fill::Bare] {
            // A menu may be longer than any screen: it moves under the question.
            let moves = self.is_long_menu(height) && sheet.fixed <= height / 2;
            if moves || sheet.rows() <= height {
                break;
            }
            sheet = self.write(look, width, fill);
        }
        sheet
    }

    fn is_long_menu(&self, height: usize) -> bool {
        let rows = |field: &Field| match field {
            Field::Menu { menu, .. } => menu.len(),
            Field::Text(_) => 0,
        };
        self.fields.iter().any(|field| rows(field) > height / 2)
    }

    fn write(&self, look: &Look<'_>, width: u16, fill: Fill) -> Sheet {
        let words = look.words;
        let mut sheet = Sheet::new(width, look.theme);
        let asked = &self.asked;
        for notice in look.notices {
            sheet.say(&notice.0, notice.1);
        }
        sheet.gap();
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
        if fill <= Fill::Short {
            for text in [&asked.why, &asked.help].into_iter().flatten() {
                sheet.say(text, Meaning::Text);
            }
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
        if self.is_long_menu(LONG_MENU) && fill != Fill::Bare {
            sheet.say(&words.say("menu-how"), Meaning::Muted);
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

    /// What stands under the fields: findings, the deadline that runs from here, size, button.
    fn write_below(&self, sheet: &mut Sheet, look: &Look<'_>, fill: Fill) {
        let words = look.words;
        let field_end = sheet.rows();
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
        if !self.findings.is_empty() {
            // What is wrong must be seen together with the field.
            sheet.keep.end = sheet.rows();
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
            let args = [
                ("words", written.editor.words().into()),
                ("pages", written.editor.pages().into()),
            ];
            sheet.say(&words.say_with("text-size", &args), Meaning::Muted);
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
        if fill == Fill::All {
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

    /// A new version of the text that was begun in the plain face and not finished.
    #[must_use]
    pub fn unfinished(&self) -> Option<&str> {
        self.asked.answer.parts.get(UNFINISHED).map(String::as_str)
    }

    /// Writes into the field that has the keys.
    ///
    /// # Errors
    /// If the field is full.
    pub fn insert(&mut self, text: &str, now: Duration) -> Result<bool, super::editor::Refused> {
        match self.written_mut() {
            Some(written) => written.insert(text, now).map(|()| true),
            None => Ok(false),
        }
    }

    /// Moves or changes within the field that has the keys; false if nothing came of it.
    ///
    /// # Errors
    /// If the field is full.
    pub fn act(
        &mut self,
        action: Action,
        shift: bool,
        now: Duration,
    ) -> Result<bool, super::editor::Refused> {
        match self.fields.get_mut(self.focus) {
            Some(Field::Text(written)) => written.act(action, shift, now),
            Some(Field::Menu { menu, .. }) => Ok(menu.act(action)),
            None => Ok(false),
        }
    }
}

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

fn fields(asked: &Asked, words: &Words) -> Vec<Field> {
    let text = asked.answer.text.as_str();
    let part = |name: &str| asked.answer.parts.get(name).map(String::as_str).unwrap_or_default();
    match &asked.way {
        Way::Line | Way::Date => vec![Field::Text(Written::line(Part::Whole, None, text))],
        Way::Long => vec![Field::Text(Written::lines(Part::Whole, None, text, 6, true))],
        Way::Address => vec![Field::Text(Written::lines(Part::Whole, None, text, 5, false))],
        Way::One(options) => choice(asked, options, false, words),
        Way::Many { options, .. } => choice(asked, options, true, words),
        Way::Office { .. } => office::fields(asked, words),
        Way::Enclosure => {
            let label = |id: &str| Some(words.say(id));
            vec![
                Field::Text(Written::line(
                    Part::Named("title"),
                    label("field-enclosure"),
                    part("title"),
                )),
                Field::Text(Written::line(
                    Part::Named("date"),
                    label("field-enclosure-date"),
                    part("date"),
                )),
            ]
        }
        Way::List { .. } => Vec::new(),
    }
}

fn choice(asked: &Asked, options: &[OptionShown], many: bool, words: &Words) -> Vec<Field> {
    let rows = options.iter().map(|option| {
        let row = Row::new(option.id.clone(), &option.label).note(option.help.clone());
        if many { row.tick(option.chosen) } else { row }
    });
    let chosen = options.iter().find(|option| option.chosen).map(|option| option.id.clone());
    let menu = Menu::new(rows.collect()).at(|id| !many && chosen.as_ref() == Some(id));
    let mut fields = vec![Field::Menu { menu, many }];
    if options.iter().any(|option| option.other && option.chosen) {
        let label = Some(words.say("field-other"));
        fields.push(Field::Text(Written::line(Part::Other, label, &asked.answer.text)));
    }
    fields
}

/// The choice after a tick is set or taken away. What excludes the others does so at once.
fn toggled(options: &[OptionShown], id: &str) -> Vec<String> {
    let Some(option) = options.iter().find(|option| option.id == id) else {
        return Vec::new();
    };
    let holds = |other: &&OptionShown| {
        if other.id == id {
            !option.chosen
        } else {
            other.chosen && (option.chosen || (!option.none && !other.none))
        }
    };
    options.iter().filter(holds).map(|option| option.id.clone()).collect()
}
