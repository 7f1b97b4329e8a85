//! One question on a page: its words, its fields, what is wrong, and the way on.

use std::time::Duration;

use super::field::{Field, Part, Written};
use super::keymap::{Action, Place};
use super::menu::{Menu, Row};
use super::office;
use crate::casework::{Asked, Edit, EntryState, FieldPath, Need, OptionShown, UNFINISHED, Way};
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
    /// What was told when the person tried to go on: told once, then passed.
    pub asked_about: Option<String>,
}

impl QuestionPage {
    /// The page of a question as it stands.
    #[must_use]
    pub fn new(asked: Asked, words: &Words) -> Self {
        let fields = fields(&asked, words);
        // What was refused before says why when it is come back to.
        let findings = match asked.state {
            EntryState::Wrong => asked.findings.clone(),
            _ => Vec::new(),
        };
        Self { asked, fields, focus: 0, findings, asked_about: None }
    }

    #[must_use]
    pub fn path(&self) -> &FieldPath {
        &self.asked.path
    }

    /// Whether Enter in the field does something else than go on, so that a button is needed.
    #[must_use]
    pub fn has_button(&self) -> bool {
        self.fields.iter().any(|field| match field {
            Field::Text(written) => written.editor.takes_many_lines(),
            Field::Menu { .. } => false,
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

    /// The texts of the page, to change.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Written> {
        self.fields.iter_mut().filter_map(|field| match field {
            Field::Text(written) => Some(&mut **written),
            Field::Menu { .. } => None,
        })
    }

    /// The texts of the page.
    pub fn texts(&self) -> impl Iterator<Item = &Written> {
        self.fields.iter().filter_map(|field| match field {
            Field::Text(written) => Some(&**written),
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
                let chosen = menu.chosen()?;
                let ticked = || options.iter().filter(|option| option.chosen);
                // Choosing what the form suggests is agreeing with it.
                let agrees = self.asked.state == EntryState::Given { suggested: true }
                    && ticked().any(|option| option.id == *chosen);
                if agrees && ticked().count() == 1 {
                    return Some(ticked().map(|option| option.id.clone()).collect());
                }
                Some(toggled(options, chosen))
            }
            _ => None,
        }
    }

    /// Takes up a question that was changed. Fields that are still there stay as they are, with their
    /// cursor and what can be taken back in them.
    pub fn renew(&mut self, asked: Asked, words: &Words) {
        let mut fresh = fields(&asked, words);
        for (new, old) in fresh.iter_mut().zip(self.fields.drain(..)) {
            match (new, old) {
                (Field::Menu { menu: new, .. }, Field::Menu { menu: mut old, .. })
                    if new.len() == old.len() =>
                {
                    old.take_ticks(new);
                    *new = old;
                }
                (Field::Text(new), Field::Text(old)) if new.part == old.part => *new = old,
                _ => {}
            }
        }
        self.fields = fresh;
        self.focus = self.focus.min(self.stops().saturating_sub(1));
        self.asked = asked;
    }

    /// Whether name and address are written although offices are known to choose from.
    #[must_use]
    pub fn shows_written_office(&self) -> bool {
        let known = matches!(&self.asked.way, Way::Office { options, .. } if !options.is_empty());
        known && matches!(self.fields.first(), Some(Field::Text(_)))
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

    /// Cuts out what is selected in the text that has the keys.
    pub fn cut(&mut self, now: Duration) -> Option<String> {
        let written = self.written_mut()?;
        let cut = written.editor.cut(now);
        written.touched |= cut.is_some();
        cut
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

fn fields(asked: &Asked, words: &Words) -> Vec<Field> {
    let text = asked.answer.text.as_str();
    let part = |name: &str| asked.answer.parts.get(name).map(String::as_str).unwrap_or_default();
    match &asked.way {
        Way::Line | Way::Date => vec![Field::text(Written::line(Part::Whole, None, text))],
        Way::Long => vec![Field::text(Written::lines(Part::Whole, None, text, 6, true))],
        Way::Address => vec![Field::text(Written::lines(Part::Whole, None, text, 5, false))],
        Way::One(options) => choice(asked, options, false, words),
        Way::Many { options, .. } => choice(asked, options, true, words),
        Way::Office { .. } => office::fields(asked, words),
        Way::Enclosure => {
            let label = |id: &str| Some(words.say(id));
            vec![
                Field::text(Written::line(
                    Part::Named("title"),
                    label("field-enclosure"),
                    part("title"),
                )),
                Field::text(Written::line(
                    Part::Named("date"),
                    label("field-enclosure-date"),
                    part("date"),
                )),
                Field::text(Written::line(
                    Part::Named("file"),
                    label("field-enclosure-file"),
                    part("file"),
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
    let menu = Menu::new(rows.collect()).at(|id| chosen.as_ref() == Some(id));
    let menu = if chosen.is_none() && !many { menu.undecided() } else { menu };
    let mut fields = vec![Field::Menu { menu, many }];
    if options.iter().any(|option| option.other && option.chosen) {
        let label = Some(words.say("field-other"));
        fields.push(Field::text(Written::line(Part::Other, label, &asked.answer.text)));
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
