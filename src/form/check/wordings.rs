//! Placeholders in wordings: `{id}` names an earlier answer, and where it can be empty an
//! `otherwise:` sentence is demanded.

use super::super::condition::Operand;
use super::super::model::{Form, Need, QuestionIx};
use super::super::wording::{Piece, Wording, pieces};
use crate::source::{File, Problems, Span, Texts, nearest};

pub(super) fn check(form: &Form, problems: &mut Problems) {
    for (ix, question) in form.all_questions() {
        let place = (&question.file, question.span);
        wording(form, &question.wording, question.list, Some(ix), place, problems);
        if let Some(options) = question.kind.options() {
            for choice in options.fixed() {
                wording(form, &choice.label, question.list, Some(ix), place, problems);
            }
        }
        if let super::super::model::Kind::List(rule) = &question.kind {
            names_known(form, &rule.item_title, Some(ix), place, problems);
        }
    }
    for document in &form.documents {
        for note in document.signers.iter().filter_map(|signer| signer.note.as_ref()) {
            names_known(form, note, None, (&document.file, document.span), problems);
        }
    }
}

fn wording(
    form: &Form,
    wording: &Wording,
    list: Option<QuestionIx>,
    before: Option<QuestionIx>,
    place: (&File, Span),
    problems: &mut Problems,
) {
    let mut may_be_empty = None;
    for (which, texts) in wording.variants() {
        for name in names_known(form, texts, list, place, problems) {
            let must_be_there = match name {
                Operand::Question(ix) => {
                    let question = form.question(ix);
                    question.need == Need::Must
                        && question.unknown.is_none()
                        && !question.decline
                        && question.gates.is_empty()
                        && before.is_none_or(|before| ix < before)
                }
                Operand::Derived(_) | Operand::Deadline(_) | Operand::Letters => false,
            };
            if which != "otherwise" && !must_be_there {
                may_be_empty = Some(which);
            }
        }
    }
    if may_be_empty.is_some() && wording.otherwise.is_empty() {
        let (file, span) = place;
        problems
            .error(file, span, "an answer named in this text can be missing")
            .fix("add `otherwise:` with a sentence that does not need it");
    }
}

/// The operands named in a text; unknown names are reported.
fn names_known(
    form: &Form,
    texts: &Texts,
    list: Option<QuestionIx>,
    (file, span): (&File, Span),
    problems: &mut Problems,
) -> Vec<Operand> {
    let mut found = Vec::new();
    for (_, text) in texts.iter() {
        for piece in pieces(text) {
            let Piece::Name(id) = piece else { continue };
            match form.names.get(id) {
                Some(name) if name.list.is_none() || sees(form, list, name.list) => {
                    found.push(name.operand);
                }
                Some(_) => {
                    problems
                        .error(
                            file,
                            span,
                            format!("`{{{id}}}` belongs to the items of another list"),
                        )
                        .fix("name a question that can be seen from here");
                }
                None => {
                    problems
                        .error(
                            file,
                            span,
                            format!("the text names `{{{id}}}`, which is no question"),
                        )
                        .fix("check the spelling")
                        .did_you_mean(nearest(id, form.names.iter().map(|(id, _)| id)));
                }
            }
        }
    }
    found
}

fn sees(form: &Form, from: Option<QuestionIx>, owner: Option<QuestionIx>) -> bool {
    let mut at = from;
    while let Some(list) = at {
        if Some(list) == owner {
            return true;
        }
        at = form.question(list).list;
    }
    false
}
