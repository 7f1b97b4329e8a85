//! What is proved before anyone meets it: that forms, templates, law and offices fit together, and
//! that every page, option, advice, document and template branch can be reached and rendered.

mod alike;
mod coverage;
mod fresh;
mod lint;
mod plain;
mod routes;
mod stories;
mod style;
mod walks;
mod ways;

pub use coverage::{Coverage, prove};
pub use lint::{Linted, lint};
pub use stories::{Story, Tongue, read_stories};

use plain::Said;

use std::sync::Arc;
use std::thread;

use jiff::civil::Date;

use crate::form::{Catalog, Form};
use crate::letter::Templates;
use crate::source::{Language, Problems};

/// Everything there is to prove about a catalog on a day: files, stories, coverage.
pub fn prove_all(catalog: &Catalog, today: Date, problems: &mut Problems) -> Vec<Coverage> {
    let linted = lint(catalog, problems);
    fresh::fresh(catalog, today, problems);
    let stories = read_stories(catalog, &linted, problems);
    if problems.has_errors() {
        // What is broken cannot be walked; its problems are told first.
        return Vec::new();
    }
    // A form has nothing to do with the next: each is proved in a thread of its own.
    let proofs: Vec<(Vec<Coverage>, Problems)> = thread::scope(|scope| {
        let (linted, stories) = (&linted, &stories);
        let proofs = linted
            .forms
            .iter()
            .map(|form| scope.spawn(move || prove_form(catalog, form, linted, stories, today)));
        let proofs: Vec<_> = proofs.collect();
        proofs.into_iter().filter_map(|proof| proof.join().ok()).collect()
    });
    let mut proved = Vec::new();
    for (coverage, found) in proofs {
        proved.extend(coverage);
        problems.extend(found);
    }
    proved
}

/// Plays a form's stories, and walks it in each language of its letters.
fn prove_form(
    catalog: &Catalog,
    form: &Arc<Form>,
    linted: &Linted,
    stories: &[Story],
    today: Date,
) -> (Vec<Coverage>, Problems) {
    let mut problems = Problems::default();
    let mut languages = form.letter_languages.clone();
    if languages.is_empty() {
        // A guide makes no letters; its questions are proved all the same.
        languages.extend(form.screen_languages.first());
    }
    let tongue = |language: &Language| Tongue {
        language: *language,
        templates: Templates::of_form(catalog, form, *language, false, &mut problems),
        said: Said::default(),
    };
    let mut tongues: Vec<Tongue> = languages.iter().map(tongue).collect();
    for story in stories.iter().filter(|story| story.form == form.id) {
        story.play(form, linted, &mut tongues, &mut problems);
    }
    // The walks hold the first language to it, and say more.
    for Tongue { language, said, .. } in tongues.iter().skip(1) {
        if let Some(style) = linted.styles.get(language) {
            said.hold(catalog, form, style, &mut problems);
        }
    }
    // The templates of the other languages take the same branches: the lint holds them to it.
    let proved = languages
        .first()
        .map(|language| prove(catalog, form, *language, linted, stories, today, &mut problems));
    (proved.into_iter().collect(), problems)
}
