//! What is proved before anyone meets it: that forms, templates, law and offices fit together, and
//! that every page, option, advice, document and template branch can be reached and rendered.

mod coverage;
mod fresh;
mod lint;
mod plain;
mod stories;
mod style;
mod walks;

pub use coverage::{Coverage, prove};
pub use lint::{Linted, lint};
pub use stories::{Story, read_stories};

use jiff::civil::Date;

use crate::form::Catalog;
use crate::letter::Templates;
use crate::source::Problems;

/// Everything there is to prove about a catalog on a day: files, stories, coverage.
pub fn prove_all(catalog: &Catalog, today: Date, problems: &mut Problems) -> Vec<Coverage> {
    let linted = lint(catalog, problems);
    fresh::fresh(catalog, today, problems);
    let stories = read_stories(catalog, &linted, problems);
    if problems.has_errors() {
        // What is broken cannot be walked; its problems are told first.
        return Vec::new();
    }
    let mut proved = Vec::new();
    for form in &linted.forms {
        if let Some(language) = form.letter_languages.first() {
            let templates = Templates::of_form(catalog, form, *language, false, problems);
            for story in stories.iter().filter(|story| story.form == form.id) {
                story.play(form, &linted, &templates, problems);
            }
        }
        let mut languages = form.letter_languages.clone();
        if languages.is_empty() {
            // A guide makes no letters; its questions are proved all the same.
            languages.extend(form.screen_languages.first());
        }
        for language in languages {
            proved.push(prove(catalog, form, language, &linted, &stories, today, problems));
        }
    }
    proved
}
