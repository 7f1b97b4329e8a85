//! What the yearly report counts of a case: the choices that its forms name in `counts`, and no
//! other answer.

use crate::archive::Tally;
use crate::form::QuestionIx;
use crate::interview::{Picture, Value};

/// Adds what a filing says to what is counted of its case. What is said later stands.
pub(super) fn counted(picture: &Picture<'_>, tally: &mut Tally) {
    let counts = picture.form.counts;
    let chosen = |ix: Option<QuestionIx>| match picture.value(ix?, &[])? {
        Value::Choice { id, .. } => Some(id),
        _ => None,
    };
    for (ix, word) in [
        (counts.kind, &mut tally.kind),
        (counts.area, &mut tally.area),
        (counts.outcome, &mut tally.outcome),
    ] {
        if let Some(id) = chosen(ix) {
            *word = id;
        }
    }
}
