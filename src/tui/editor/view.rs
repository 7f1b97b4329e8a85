//! The visible rows as lines of ratatui.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::buffer::part;
use super::{Editor, VisibleRow};

/// The visible rows, what is selected in a style of its own.
#[must_use]
pub fn lines(editor: &Editor, normal: Style, selected: Style) -> Vec<Line<'static>> {
    editor.visible().map(|row| line(&row, normal, selected)).collect()
}

fn line(row: &VisibleRow<'_>, normal: Style, selected: Style) -> Line<'static> {
    let spans = [
        (part(row.text, ..row.selected.start), normal),
        (part(row.text, row.selected.clone()), selected),
        (part(row.text, row.selected.end..), normal),
    ];
    let spans = spans.into_iter().filter(|(text, _)| !text.is_empty());
    spans.map(|(text, style)| Span::styled(text.to_owned(), style)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Move;
    use super::*;

    #[test]
    fn visible_rows_are_drawn_and_what_is_selected_stands_out() {
        let (normal, selected) = (Style::new(), Style::new().reversed());
        let mut editor = Editor::text("ett\nto tre\n\nfire");
        editor.set_size(5, 3);
        editor.set_cursor(1);
        editor.move_by(Move::Down, true);
        let plain = |text| Span::styled(text, normal);
        let marked = |text| Span::styled(text, selected);
        assert_eq!(
            lines(&editor, normal, selected),
            [
                Line::from(vec![plain("e"), marked("tt")]),
                Line::from(vec![marked("t"), plain("o ")]),
                Line::from(vec![plain("tre")]),
            ]
        );
        editor.move_by(Move::TextEnd, false);
        let end =
            [Line::from(vec![plain("tre")]), Line::default(), Line::from(vec![plain("fire")])];
        assert_eq!(lines(&editor, normal, selected), end);
    }
}
