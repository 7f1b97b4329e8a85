//! A letter on the screen: the same blocks as on paper, with what the person gave, what is open, and
//! what the question at hand gives set apart.

use ratatui::text::{Line, Span};

use super::sheet::{Sheet, shown};
use super::theme::{Meaning, Theme};
use crate::casework::{Document, FieldPath, Origin, Run, as_lines};

/// Writes a letter on a sheet. Returns the first row that a question feeds, if any does.
pub fn write(
    sheet: &mut Sheet,
    document: &Document,
    question: Option<&FieldPath>,
) -> Option<usize> {
    let fed = question.map(FieldPath::to_string);
    let theme = sheet.theme();
    let mut first = None;
    for line in as_lines(document, sheet.width()) {
        let row = sheet.rows();
        let spans: Vec<Span<'static>> = line
            .iter()
            .map(|run| {
                let meaning = meaning(run, fed.as_deref());
                if is_fed(run, fed.as_deref()) {
                    first = first.or(Some(row));
                }
                span(run, meaning, theme)
            })
            .collect();
        sheet.line(Line::from(spans));
    }
    first
}

fn span(run: &Run, meaning: Meaning, theme: Theme) -> Span<'static> {
    let mut style = theme.style(meaning);
    if run.strong {
        style = style.bold();
    }
    Span::styled(shown(&run.text), style)
}

fn meaning(run: &Run, fed: Option<&str>) -> Meaning {
    match &run.origin {
        _ if is_fed(run, fed) => Meaning::Fed,
        Origin::Hole(_) => Meaning::Hole,
        Origin::Answer(_) => Meaning::Given,
        Origin::House | Origin::Fact(_) => Meaning::Text,
    }
}

fn is_fed(run: &Run, fed: Option<&str>) -> bool {
    match &run.origin {
        Origin::Answer(path) | Origin::Hole(path) => fed == Some(path.as_str()),
        Origin::House | Origin::Fact(_) => false,
    }
}

/// Whether a question feeds anything in a letter.
#[must_use]
pub fn feeds(document: &Document, question: &FieldPath) -> bool {
    let fed = question.to_string();
    document.runs().any(|run| is_fed(run, Some(&fed)))
}
