//! A form that is another one than when a letter was last worked on: which questions are new, and
//! which answers have lost theirs.

use std::collections::BTreeMap;

use crate::casework::House;
use crate::casework::told::Teller;
use crate::form::Form;
use crate::interview::{Answer, Answers, FieldPath, Interview};
use crate::words::Words;

/// How many are named; the others are counted.
const NAMED: usize = 6;

/// What is new in a form. Only what is in play is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormNews {
    /// Questions that came new, by label.
    pub new: Vec<String>,
    /// The first of them.
    pub first: Option<FieldPath>,
    /// Answers whose question is gone, by label. They are kept, and stand in no letter.
    pub gone: Vec<String>,
}

impl FormNews {
    /// Compares a form with what it asked when the letter was last worked on, id to label. A letter
    /// of an earlier version of the program does not say; then only what is gone is known.
    pub(super) fn of(
        house: &House,
        interview: &Interview,
        asked: &BTreeMap<String, String>,
    ) -> Self {
        let form = interview.form();
        let mut news = Self::default();
        if asked.is_empty() {
            return news;
        }
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        for entry in interview.entries_in(&picture) {
            let question = form.question(entry.ix);
            // One that was renamed is no new one.
            let was =
                form.moved.iter().any(|(old, new)| *new == question.id && asked.contains_key(old));
            if was || asked.contains_key(&question.id) {
                continue;
            }
            let label = teller.speaker.text(&question.short).to_owned();
            news.first.get_or_insert(entry.path);
            if !news.new.contains(&label) {
                news.new.push(label);
            }
        }
        for (id, label) in asked {
            if form.names.question(id).is_some() || form.moved.contains_key(id) {
                continue;
            }
            let said = [interview.filing(), interview.case()];
            if said.iter().any(|answers| is_said(answers, id)) {
                news.gone.push(label.clone());
            }
        }
        news
    }

    /// The same in sentences.
    #[must_use]
    pub fn sentences(&self, words: &Words) -> Vec<String> {
        let told = [("form-news-new", &self.new), ("form-news-gone", &self.gone)];
        let told = told.into_iter().filter(|(_, labels)| !labels.is_empty());
        let told = told.map(|(id, labels)| {
            let what = labels[..labels.len().min(NAMED)].join(", ");
            let more = labels.len().saturating_sub(NAMED);
            let args =
                [("count", labels.len().into()), ("what", (&what).into()), ("more", more.into())];
            words.say_with(id, &args)
        });
        told.collect()
    }
}

/// Everything that a form asks, id to label.
pub(super) fn asked_by(house: &House, form: &Form) -> BTreeMap<String, String> {
    let label = |texts: &crate::source::Texts| texts.on_screen(house.language).to_owned();
    form.questions.iter().map(|question| (question.id.clone(), label(&question.short))).collect()
}

/// Whether there is an answer to a question, in a list or outside.
fn is_said(answers: &Answers, id: &str) -> bool {
    answers.iter().any(|(known, answer)| {
        (known == id && *answer != Answer::default())
            || answer.items.iter().any(|item| is_said(&item.fields, id))
    })
}
