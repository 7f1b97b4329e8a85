//! A letter whose writer told the story in another language than the letter's: what they wrote
//! stays as they wrote it, is read aloud as that language, and the letter says so.

use super::document::{Block, Document, Language, Origin, Run, plain};
use super::labels::Labels;
use crate::form::{Form, Kind};
use crate::interview::FieldPath;

/// Marks what a person wrote in sentences as written in `language`, and says so above the
/// signature of each letter that holds such words.
pub fn mark_own_words(document: &mut Document, form: &Form, language: Language, labels: &Labels) {
    if document.language == language {
        return;
    }
    let is_own = |run: &Run| match &run.origin {
        Origin::Answer(path) => is_told(form, path),
        Origin::House | Origin::Fact(_) | Origin::Hole(_) => false,
    };
    let mut found = false;
    document.runs_mut(&mut |run| {
        if is_own(run) {
            run.language = Some(language);
            found = true;
        }
    });
    if !found || document.kind != "letter" {
        return;
    }
    let name = labels.say(language_label(language), document.language);
    let says = labels.say("own_words", document.language).replace("{language}", name);
    let signs = |block: &Block| matches!(block, Block::Signature(_));
    let signed = document.body.iter().position(signs).unwrap_or(document.body.len());
    // The greeting stays with the signature.
    let greets = |block: &Block| matches!(block, Block::Paragraph(runs) if plain(runs).split_whitespace().count() <= 4);
    let at = match signed.checked_sub(1) {
        Some(before) if greets(&document.body[before]) => before,
        _ => signed,
    };
    document.body.insert(at, Block::Paragraph(vec![Run::house(says)]));
}

/// Whether the answer is told in the person's own sentences, and no name, address or choice.
fn is_told(form: &Form, path: &str) -> bool {
    let path: Option<FieldPath> = path.parse().ok();
    let ix = path.and_then(|path| form.names.question(&path.question));
    ix.is_some_and(|ix| matches!(form.question(ix).kind, Kind::LongText))
}

fn language_label(language: Language) -> &'static str {
    match language {
        Language::Nb => "language_nb",
        Language::Nn => "language_nn",
        Language::Da => "language_da",
        Language::En => "language_en",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_label() {
        for language in Language::ALL {
            assert!(language_label(language).ends_with(language.code()));
        }
    }
}
