//! The editor as a whole: tables of keys, and properties over hostile texts.

use proptest::prelude::*;
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

const NOW: Duration = Duration::ZERO;

/// What hostile texts are made of.
pub const PIECES: [&str; 58] = [
    "a",
    "b",
    "1",
    "å",
    "ordet",
    "Ævžž",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "-",
    "–",
    ".",
    "'",
    "\u{a0}",
    "\u{ad}",
    "e\u{301}",
    "\u{301}",
    "\u{30a}",
    "\u{323}",
    "A\u{30a}",
    "\u{212b}",
    "\u{958}",
    "👨‍👩‍👧‍👦",
    "👩",
    "👍🏽",
    "\u{200d}",
    "\u{fe0f}",
    "\u{fe0e}",
    "❤",
    "1\u{fe0f}\u{20e3}",
    "\u{1f3fb}",
    "🇳",
    "🇴",
    "🇳🇴",
    "한",
    "\u{1112}",
    "\u{1161}",
    "\u{11ab}",
    "ᄀᄀ",
    "نعمة",
    "لا",
    "\u{64b}",
    "שלום",
    "\u{5b0}",
    "日本",
    "\u{3000}",
    "か\u{3099}",
    "\u{200b}",
    "\u{2060}",
    "\u{600}",
    "क्ष",
    "\u{94d}",
    "\u{f71}\u{f72}",
    "กำ",
    "ﷺ",
    "⸻",
];

/// An editor from a text with `|` for the cursor and `^` for where the selection began.
pub fn marked(text: &str) -> Editor {
    let find = |mark: char, other: char| text.replace(other, "").find(mark);
    let mut editor = Editor::text(&text.replace(['|', '^'], ""));
    editor.set_cursor(find('|', '^').unwrap());
    editor.anchor = find('^', '|');
    editor
}

/// The opposite of [`marked`].
pub fn shown(editor: &Editor) -> String {
    let mut text = editor.as_str().to_owned();
    let mut marks = vec![(editor.cursor(), '|')];
    marks.extend(editor.anchor.map(|at| (at, '^')));
    marks.sort_unstable();
    for (at, mark) in marks.into_iter().rev() {
        text.insert(at, mark);
    }
    text
}

#[derive(Debug, Clone)]
enum Op {
    Type(char),
    Insert(String),
    Replace(String),
    NewLine,
    Backspace,
    Delete,
    WordBack,
    WordForward,
    Cut,
    SelectAll,
    ClearSelection,
    Go(Move, bool),
    SetCursor(usize),
    Undo,
    Redo,
    Leave,
    Size(u16, u16),
    Wait,
}

const MOVES: [Move; 12] = [
    Move::Left,
    Move::Right,
    Move::WordLeft,
    Move::WordRight,
    Move::RowStart,
    Move::RowEnd,
    Move::Up,
    Move::Down,
    Move::PageUp,
    Move::PageDown,
    Move::TextStart,
    Move::TextEnd,
];

fn hostile(most: usize) -> impl Strategy<Value = String> {
    let piece = prop::sample::select(&PIECES[..]);
    prop::collection::vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

fn op() -> impl Strategy<Value = Op> {
    let piece = prop::sample::select(&PIECES[..]);
    let character = piece.prop_map(|piece| piece.chars().last().unwrap());
    prop_oneof![
        8 => character.prop_map(Op::Type),
        3 => hostile(6).prop_map(Op::Insert),
        1 => hostile(12).prop_map(Op::Replace),
        2 => Just(Op::NewLine),
        4 => Just(Op::Backspace),
        3 => Just(Op::Delete),
        1 => Just(Op::WordBack),
        1 => Just(Op::WordForward),
        1 => Just(Op::Cut),
        1 => Just(Op::SelectAll),
        1 => Just(Op::ClearSelection),
        9 => (prop::sample::select(&MOVES[..]), any::<bool>()).prop_map(|(to, s)| Op::Go(to, s)),
        2 => (0_usize..120).prop_map(Op::SetCursor),
        3 => Just(Op::Undo),
        2 => Just(Op::Redo),
        1 => Just(Op::Leave),
        1 => (0_u16..14, 0_u16..6).prop_map(|(width, height)| Op::Size(width, height)),
        1 => Just(Op::Wait),
    ]
}

fn perform(editor: &mut Editor, op: &Op, now: &mut Duration) {
    match op {
        Op::Type(c) => _ = editor.type_char(*c, *now),
        Op::Insert(text) => _ = editor.insert(text, *now),
        Op::Replace(text) => _ = editor.replace_all(text, *now),
        Op::NewLine => _ = editor.new_line(*now),
        Op::Backspace => _ = editor.backspace(*now),
        Op::Delete => _ = editor.delete(*now),
        Op::WordBack => _ = editor.delete_word_back(*now),
        Op::WordForward => _ = editor.delete_word_forward(*now),
        Op::Cut => _ = editor.cut(*now),
        Op::SelectAll => editor.select_all(),
        Op::ClearSelection => editor.clear_selection(),
        Op::Go(to, selecting) => _ = editor.move_by(*to, *selecting),
        Op::SetCursor(byte) => editor.set_cursor(*byte),
        Op::Undo => _ = editor.undo(),
        Op::Redo => _ = editor.redo(),
        Op::Leave => editor.leave(),
        Op::Size(width, height) => editor.set_size(*width, *height),
        Op::Wait => *now += Duration::from_secs(3),
    }
}

fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

fn check(editor: &Editor) {
    let text = editor.as_str();
    assert!(is_nfc(text));
    let edges = boundaries(text);
    assert!(edges.contains(&editor.cursor()), "cursor inside a grapheme");
    assert!(editor.anchor.is_none_or(|at| edges.contains(&at)), "anchor inside a grapheme");
    assert_ne!(editor.anchor, Some(editor.cursor()));
    assert!(editor.takes_many_lines() || !text.contains('\n'));
    assert_eq!(editor.words(), text.unicode_words().count());
    assert_eq!(editor.wrap, Wrap::new(text, (editor.width - 1).max(1)));
    let (column, row) = editor.cursor_cell();
    assert!(usize::from(column) < editor.width && usize::from(row) < editor.height);
    let visible: Vec<_> = editor.visible().collect();
    assert_eq!(visible.len(), editor.height.min(editor.rows() - editor.top()));
    assert!(editor.top() == 0 || visible.len() == editor.height, "rows are left unused");
    let row = &visible[usize::from(row)];
    assert!((row.range.start..=row.range.end).contains(&editor.cursor()));
    for row in &visible {
        assert_eq!(&text[row.range.clone()], row.text);
        // A single grapheme may be wider than any row.
        let shown = row.text.trim_end_matches(wrap::is_blank);
        let wide = shown.graphemes(true).filter(|grapheme| cells(grapheme) > 0).count();
        assert!(editor.width < 2 || cells(shown) <= editor.width || wide == 1, "{row:?}");
    }
    let selected: String = visible.iter().map(|row| &row.text[row.selected.clone()]).collect();
    if visible.len() == editor.rows() {
        assert_eq!(selected, editor.copy().unwrap_or_default().replace('\n', ""));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_all_stays_sound(
        text in hostile(20),
        many_lines in any::<bool>(),
        limit in prop_oneof![Just(usize::MAX), 0_usize..60],
        ops in prop::collection::vec(op(), 0..50),
    ) {
        let mut editor = Editor::new(&text, many_lines).with_limit(limit);
        editor.set_size(7, 4);
        let mut now = NOW;
        for op in &ops {
            let length = editor.as_str().len();
            perform(&mut editor, op, &mut now);
            check(&editor);
            let undone = matches!(op, Op::Undo | Op::Redo);
            prop_assert!(undone || editor.as_str().len() <= limit.max(length));
        }
        // Undoing all and doing it again goes there and back by the same texts.
        let mut texts = vec![editor.as_str().to_owned()];
        while editor.undo() {
            check(&editor);
            texts.push(editor.as_str().to_owned());
        }
        let first = Editor::new(&text, many_lines);
        prop_assert_eq!(editor.as_str(), first.as_str());
        for text in texts.iter().rev().skip(1) {
            prop_assert!(editor.redo());
            prop_assert_eq!(editor.as_str(), text);
        }
        while editor.redo() {
            check(&editor);
        }
    }

    #[test]
    fn undo_and_redo_give_back_text_cursor_and_selection(
        text in hostile(20),
        ops in prop::collection::vec(op(), 0..30),
    ) {
        let mut editor = Editor::text(&text);
        editor.set_size(7, 4);
        let mut now = NOW;
        for op in ops.iter().filter(|op| !matches!(op, Op::Undo | Op::Redo)) {
            editor.leave();
            let before = (editor.as_str().to_owned(), shown(&editor));
            perform(&mut editor, op, &mut now);
            let after = shown(&editor);
            if editor.as_str() != before.0 {
                prop_assert!(editor.undo());
                prop_assert_eq!(shown(&editor), before.1);
                prop_assert!(editor.redo());
                prop_assert_eq!(shown(&editor), after);
            }
        }
    }

    #[test]
    fn left_and_right_visit_each_grapheme_once(text in hostile(30)) {
        let mut editor = Editor::text(&text);
        editor.set_size(9, 3);
        editor.move_by(Move::TextStart, false);
        let mut visited = vec![editor.cursor()];
        while editor.move_by(Move::Right, false) {
            visited.push(editor.cursor());
        }
        prop_assert_eq!(&visited, &boundaries(editor.as_str()));
        let mut back = vec![editor.cursor()];
        while editor.move_by(Move::Left, false) {
            back.push(editor.cursor());
        }
        visited.reverse();
        prop_assert_eq!(back, visited);
    }

    #[test]
    fn down_and_up_visit_each_row(text in hostile(30), column in 0_usize..9) {
        let mut editor = Editor::text(&text);
        editor.set_size(9, 3);
        editor.move_by(Move::TextStart, false);
        editor.place = editor.place_on(0, column);
        let start = editor.place;
        for row in 1..editor.rows() {
            prop_assert!(editor.move_by(Move::Down, false));
            prop_assert_eq!(editor.row(), row);
            check(&editor);
        }
        prop_assert!(!editor.move_by(Move::Down, false));
        while editor.move_by(Move::Up, false) {}
        prop_assert_eq!(editor.row(), 0);
        prop_assert!(editor.place.at <= start.at);
    }
}

/// (text with marks, what is done, expected text with marks)
type Case = (&'static str, fn(&mut Editor), &'static str);

fn all(cases: &[Case]) {
    for (from, done, expected) in cases {
        let mut editor = marked(from);
        editor.set_size(11, 5);
        done(&mut editor);
        check(&editor);
        assert_eq!(shown(&editor), *expected, "from {from:?}");
    }
}

#[test]
fn edits() {
    all(&[
        ("h|i", |e| e.type_char('e', NOW).unwrap(), "he|i"),
        ("^hopp|!", |e| e.type_char('x', NOW).unwrap(), "x|!"),
        ("a|b", |e| e.type_char('\u{30a}', NOW).unwrap(), "å|b"),
        ("e\u{323}|", |e| _ = e.backspace(NOW), "|"),
        ("a\n|\u{30a}", |e| _ = e.backspace(NOW), "å|"),
        ("👩|👧", |e| e.type_char('\u{200d}', NOW).unwrap(), "👩\u{200d}👧|"),
        ("🇳🇴|x", |e| _ = e.backspace(NOW), "|x"),
        ("x|👨‍👩‍👧‍👦y", |e| _ = e.delete(NOW), "x|y"),
        ("q\u{301}|", |e| _ = e.backspace(NOW), "|"),
        ("한|", |e| _ = e.backspace(NOW), "|"),
        ("|a", |e| assert!(!e.backspace(NOW)), "|a"),
        ("a|", |e| assert!(!e.delete(NOW)), "a|"),
        ("a|b", |e| e.new_line(NOW).unwrap(), "a\n|b"),
        ("a|b", |e| e.insert("x\ny", NOW).unwrap(), "ax\ny|b"),
        ("a^bc|d", |e| assert_eq!(e.cut(NOW).unwrap(), "bc"), "a|d"),
        ("a|b^c", |e| assert_eq!(e.copy().unwrap(), "b"), "a|b^c"),
        ("ab|", |e| assert_eq!((e.cut(NOW), e.copy()), (None, None)), "ab|"),
        ("a^bc|d", |e| _ = e.backspace(NOW), "a|d"),
        ("a|bc^d", |e| _ = e.delete_word_back(NOW), "a|d"),
        ("a|b", |e| e.replace_all("c\u{327}d", NOW).unwrap(), "çd|"),
        ("kjære lege|n", |e| _ = e.delete_word_back(NOW), "kjære |n"),
        ("hei du  |", |e| _ = e.delete_word_back(NOW), "hei |"),
        ("hei du...|", |e| _ = e.delete_word_back(NOW), "hei du|"),
        ("hei\n|du", |e| _ = e.delete_word_back(NOW), "hei|du"),
        ("hei\n  |du", |e| _ = e.delete_word_back(NOW), "hei\n|du"),
        ("|  hei du", |e| _ = e.delete_word_forward(NOW), "| du"),
        ("hei|\ndu", |e| _ = e.delete_word_forward(NOW), "hei|du"),
    ]);
}

#[test]
fn moves() {
    let go = |e: &mut Editor, to| assert!(e.move_by(to, false));
    assert!(!marked("|a\nb").move_by(Move::Up, false));
    assert!(!marked("a\n|b").move_by(Move::Down, false));
    go(&mut marked("^a|"), Move::Down);
    all(&[
        ("a👍🏽|b", |e| _ = e.move_by(Move::Left, false), "a|👍🏽b"),
        ("a^bc|d", |e| _ = e.move_by(Move::Left, false), "a|bcd"),
        ("a|bc^d", |e| _ = e.move_by(Move::Right, false), "abc|d"),
        ("a^bc|d", |e| _ = e.move_by(Move::Right, true), "a^bcd|"),
        ("ab^c|d", |e| _ = e.move_by(Move::Left, true), "ab|cd"),
        ("én to, |tre", |e| _ = e.move_by(Move::WordLeft, false), "én to|, tre"),
        ("|én to", |e| _ = e.move_by(Move::WordRight, false), "én| to"),
        ("én|\nto", |e| _ = e.move_by(Move::WordRight, false), "én\n|to"),
        // Rows of ten cells: "en to tre " and "fire".
        ("en to tre fi|re", |e| _ = e.move_by(Move::RowStart, false), "en to tre |fire"),
        ("en| to tre fire", |e| _ = e.move_by(Move::RowEnd, false), "en to tre| fire"),
        ("e|n ", |e| _ = e.move_by(Move::RowEnd, false), "en |"),
        ("e|n \nto", |e| _ = e.move_by(Move::RowEnd, false), "en |\nto"),
        ("en| to\ntre", |e| _ = e.move_by(Move::RowEnd, false), "en to|\ntre"),
        ("|a\nb\nc\nd\ne\nf\ng", |e| _ = e.move_by(Move::PageDown, false), "a\nb\nc\nd\n|e\nf\ng"),
        ("a\nb\nc\nd\ne\nf|\ng", |e| _ = e.move_by(Move::PageUp, false), "a\nb|\nc\nd\ne\nf\ng"),
        ("a\n|b", |e| _ = e.move_by(Move::TextStart, true), "|a\n^b"),
        ("|a\nb", |e| _ = e.move_by(Move::TextEnd, true), "^a\nb|"),
        ("a|b", Editor::select_all, "^ab|"),
        ("^ab|", Editor::clear_selection, "ab|"),
        ("a|👍🏽b", |e| e.set_cursor(4), "a|👍🏽b"),
    ]);
}

#[test]
fn up_and_down_keep_to_the_column_over_short_rows() {
    let down = |e: &mut Editor| assert!(e.move_by(Move::Down, false));
    let mut editor = marked("abcd|ef\nx\n日本語æøå");
    for expected in ["abcdef\nx|\n日本語æøå", "abcdef\nx\n日本|語æøå"] {
        down(&mut editor);
        assert_eq!(shown(&editor), expected);
    }
    editor.move_by(Move::Left, false);
    editor.move_by(Move::Up, false);
    editor.move_by(Move::Up, false);
    assert_eq!(shown(&editor), "ab|cdef\nx\n日本語æøå");
}

#[test]
fn the_end_of_a_row_without_a_blank_is_shown_on_that_row() {
    let mut editor = Editor::text("abcdefghij");
    editor.set_size(6, 4);
    editor.set_cursor(1);
    assert!(editor.move_by(Move::RowEnd, false));
    assert_eq!((editor.cursor(), editor.cursor_cell()), (5, (5, 0)));
    assert!(!editor.move_by(Move::RowEnd, false));
    editor.set_size(6, 4);
    assert_eq!(editor.cursor_cell(), (5, 0));
    editor.move_by(Move::Down, false);
    assert_eq!((editor.cursor(), editor.cursor_cell()), (10, (5, 1)));
    editor.move_by(Move::Up, false);
    editor.move_by(Move::RowStart, false);
    assert_eq!(editor.cursor(), 0);
    editor.set_cursor(5);
    assert_eq!(editor.cursor_cell(), (0, 1));
}

#[test]
fn the_cursor_stays_in_the_last_column_among_hanging_blanks() {
    let mut editor = Editor::text("abc");
    editor.set_size(4, 2);
    let cells = [' ', ' ', ' ', 'd'].map(|c| {
        editor.type_char(c, NOW).unwrap();
        (editor.cursor_cell(), editor.rows())
    });
    assert_eq!(cells, [((3, 0), 1), ((3, 0), 1), ((3, 0), 1), ((1, 1), 2)]);
}

#[test]
fn the_view_moves_as_little_as_shows_the_cursor() {
    let mut editor = Editor::text(&"x\n".repeat(9));
    editor.set_size(10, 3);
    assert_eq!((editor.rows(), editor.top()), (10, 7));
    editor.set_cursor(14);
    assert_eq!((editor.top(), editor.cursor_cell()), (7, (0, 0)));
    editor.move_by(Move::Up, false);
    assert_eq!(editor.top(), 6);
    editor.move_by(Move::Down, false);
    assert_eq!((editor.top(), editor.cursor_cell()), (6, (0, 1)));
    editor.set_size(10, 1);
    assert_eq!(editor.top(), 7);
    editor.move_by(Move::TextStart, false);
    assert_eq!(editor.top(), 0);
    assert_eq!(editor.visible().map(|row| row.range).collect::<Vec<_>>(), vec![0..1]);
}

#[test]
fn a_full_text_takes_no_more_and_stays_as_it_is() {
    let mut editor = marked("^abc|å").with_limit(5);
    assert_eq!(editor.insert("vwxy", NOW), Err(Refused::Full));
    assert_eq!(shown(&editor), "^abc|å");
    assert!(!editor.undo());
    assert_eq!(editor.insert("xyz", NOW), Ok(()));
    assert_eq!(editor.type_char('a', NOW), Err(Refused::Full));
    assert_eq!(editor.new_line(NOW), Err(Refused::Full));
    assert_eq!(editor.replace_all("123456", NOW), Err(Refused::Full));
    assert_eq!(shown(&editor), "xyz|å");
    // Counted as it will be kept, not as it was typed.
    assert_eq!(Editor::text("12a").with_limit(4).type_char('\u{30a}', NOW), Ok(()));
    let mut over = Editor::text("123456").with_limit(3);
    assert!(over.backspace(NOW));
}

#[test]
fn a_line_takes_no_line_ends() {
    let mut editor = Editor::line("a\nb");
    editor.insert("\nc\n", NOW).unwrap();
    editor.new_line(NOW).unwrap();
    editor.type_char('\n', NOW).unwrap();
    assert_eq!(editor.as_str(), "a b c  ");
    assert!(!editor.takes_many_lines());
    editor.replace_all("x\ny", NOW).unwrap();
    assert_eq!(editor.as_str(), "x y");
}

#[test]
fn words_and_pages_are_counted() {
    for (text, words, pages) in [("", 0, 0), ("Hei, du!", 2, 1), (&"å".repeat(2400), 1, 1)] {
        let editor = Editor::text(text);
        assert_eq!(
            (editor.words(), editor.pages(), editor.is_empty()),
            (words, pages, text.is_empty())
        );
    }
    assert_eq!(Editor::text(&"å ".repeat(1201)).pages(), 2);
}
