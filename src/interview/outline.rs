//! The question tree of a form, for people who look before they start and for other tools.

use crate::form::{Form, Kind, Options, Question, QuestionIx};

/// One question of the tree.
#[derive(Debug, Clone)]
pub struct OutlineEntry<'a> {
    pub ix: QuestionIx,
    pub question: &'a Question,
    /// 0 for questions outside lists, one more inside each list.
    pub depth: usize,
    /// Option ids, with `*` for options that come from answers.
    pub options: Vec<&'a str>,
    pub conditional: bool,
}

/// All questions in the order of the form, those of list items under their list.
#[must_use]
pub fn outline(form: &Form) -> Vec<OutlineEntry<'_>> {
    let mut entries = Vec::new();
    for section in &form.sections {
        for page in &section.pages {
            for ix in &page.questions {
                add(form, *ix, 0, &mut entries);
            }
        }
    }
    entries
}

fn add<'a>(form: &'a Form, ix: QuestionIx, depth: usize, entries: &mut Vec<OutlineEntry<'a>>) {
    let question = form.question(ix);
    let options = match (&question.kind, question.kind.options()) {
        (Kind::YesNo, _) => vec!["ja", "nei"],
        (_, Some(Options::Fixed(choices))) => {
            choices.iter().map(|choice| choice.id.as_str()).collect()
        }
        (_, Some(Options::Letters | Options::Items(_))) => vec!["*"],
        (_, None) => Vec::new(),
    };
    entries.push(OutlineEntry {
        ix,
        question,
        depth,
        options,
        conditional: !question.gates.is_empty(),
    });
    if let Kind::List(rule) = &question.kind {
        for field in &rule.fields {
            add(form, *field, depth + 1, entries);
        }
    }
}
