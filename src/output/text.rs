//! A document as plain text: for pasting into portals, for reading on any screen, and for readers
//! that no PDF serves. A line keeps where its words come from, so that a screen can mark them.

use unicode_width::UnicodeWidthStr as _;

use crate::letter::document::{Block, Document, Run, Runs, Table, plain};

/// Columns of a line in a file.
const WIDTH: usize = 76;

/// Writes a document as UTF-8 text.
#[must_use]
pub fn render(document: &Document) -> String {
    render_in(document, WIDTH)
}

/// The same in lines of at most so many columns.
#[must_use]
pub fn render_in(document: &Document, width: usize) -> String {
    let mut text = String::new();
    for line in lines(document, width) {
        text.push_str(plain(&line).trim_end());
        text.push('\n');
    }
    text
}

/// The lines of a document, each in runs that know their origin. Line breaks and no-break spaces
/// are gone; only a word that is wider than the line passes its end.
#[must_use]
pub fn lines(document: &Document, width: usize) -> Vec<Runs> {
    let mut text = Text { lines: Vec::new(), width };
    if let Some(mark) = &document.draft_mark {
        text.house(&format!("*** {mark} ***"));
        text.gap();
    }
    for group in [&document.sender, &document.recipient] {
        for line in group {
            text.paragraph(line, "", "");
        }
        if !group.is_empty() {
            text.gap();
        }
    }
    if !document.date_line.is_empty() {
        text.paragraph(&document.date_line, "", "");
    }
    for (label, value) in &document.references {
        text.paragraph(&labelled(&format!("{label} "), value), "", "    ");
    }
    text.gap();
    text.paragraph(&document.subject, "", "");
    let subject = plain(&document.subject);
    text.house(&"=".repeat(subject.chars().count().min(width)));
    text.blocks(&document.body, "");
    text.finish()
}

struct Text {
    lines: Vec<Runs>,
    width: usize,
}

fn labelled(label: &str, value: &[Run]) -> Runs {
    std::iter::once(Run::house(label)).chain(value.iter().cloned()).collect()
}

impl Text {
    fn finish(mut self) -> Vec<Runs> {
        while self.lines.last().is_some_and(Vec::is_empty) {
            self.lines.pop();
        }
        // What must not be parted has not been; the blank is one that every form takes.
        for run in self.lines.iter_mut().flatten().filter(|run| run.text.contains('\u{a0}')) {
            run.text = run.text.replace('\u{a0}', " ");
        }
        self.lines
    }

    fn line(&mut self, mut runs: Runs) {
        for run in &mut runs {
            run.text = run.text.replace('\u{a0}', " ");
        }
        runs.retain(|run| !run.text.is_empty());
        self.lines.push(runs);
    }

    fn house(&mut self, line: &str) {
        self.line(vec![Run::house(line)]);
    }

    /// One empty line, unless there is one.
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(Vec::new());
        }
    }

    /// Wraps a paragraph, the first line after `first`, the others after `rest`.
    fn paragraph(&mut self, runs: &[Run], first: &str, rest: &str) {
        let mut indent = first;
        for words in hard_lines(runs) {
            let mut line = Line::after(indent);
            for word in words {
                if line.words > 0 && line.width + 1 + word.width > self.width {
                    self.lines.push(line.runs);
                    line = Line::after(rest);
                }
                line.push(word);
            }
            self.lines.push(line.runs);
            indent = rest;
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            match block {
                Block::Heading { level, runs } => {
                    self.gap();
                    self.paragraph(runs, indent, indent);
                    if *level <= 2 {
                        let rule = plain(runs).chars().count().min(self.width);
                        self.house(&format!("{indent}{}", "-".repeat(rule)));
                    }
                }
                Block::Paragraph(runs) => {
                    self.gap();
                    self.paragraph(runs, indent, indent);
                }
                Block::List { ordered, items } => self.list(*ordered, items, indent),
                Block::Quote(inner) => self.blocks(inner, &format!("{indent}> ")),
                Block::Table(table) => self.table(table, indent),
                Block::Signature(signers) => {
                    for signer in signers {
                        self.gap();
                        if let Some(label) = &signer.date_label {
                            self.house(&format!("{indent}{label}: ____________________"));
                            self.lines.push(Vec::new());
                        }
                        let rule = "______________________________";
                        self.house(&format!("{indent}{}: {rule}", signer.sign_label));
                        self.paragraph(&signer.name, indent, indent);
                        if !signer.note.is_empty() {
                            self.paragraph(&signer.note, indent, indent);
                        }
                    }
                }
                Block::Field { label } => {
                    self.gap();
                    let mut line = labelled(indent, label);
                    line.push(Run::house(" ______________________________"));
                    self.line(line);
                }
                Block::Ticks(ticks) => {
                    self.gap();
                    for tick in ticks {
                        let mark = if tick.ticked { "[x] " } else { "[ ] " };
                        let (first, rest) = (format!("{indent}{mark}"), format!("{indent}    "));
                        self.paragraph(&tick.runs, &first, &rest);
                    }
                }
                Block::PageBreak => self.gap(),
            }
        }
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Block>], indent: &str) {
        self.gap();
        for (at, item) in items.iter().enumerate() {
            let marker = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
            let rest = format!("{indent}{}", " ".repeat(marker.chars().count()));
            match item.split_first() {
                Some((Block::Paragraph(runs), more)) => {
                    self.paragraph(runs, &format!("{indent}{marker}"), &rest);
                    self.blocks(more, &rest);
                }
                _ => {
                    self.house(&format!("{indent}{marker}"));
                    self.blocks(item, &rest);
                }
            }
        }
    }

    /// Labels and values as lines; other tables as one small list per row, which reads well aloud
    /// and pastes well into forms.
    fn table(&mut self, table: &Table, indent: &str) {
        self.gap();
        let rest = format!("{indent}    ");
        for (at, row) in table.rows.iter().enumerate() {
            if table.header.is_empty() {
                let mut cells = row.iter();
                let mut line = cells.next().cloned().unwrap_or_default();
                for (at, cell) in cells.enumerate() {
                    line.push(Run::house(if at == 0 { ": " } else { ", " }));
                    line.extend(cell.iter().cloned());
                }
                self.paragraph(&line, indent, &rest);
                continue;
            }
            if at > 0 {
                self.gap();
            }
            for (head, cell) in table.header.iter().zip(row) {
                if !plain(cell).trim().is_empty() {
                    self.paragraph(&labelled(&format!("{}: ", plain(head)), cell), indent, &rest);
                }
            }
        }
    }
}

/// A word, perhaps of several origins, as in an answer with a full stop of the template's.
#[derive(Default)]
struct Word {
    runs: Runs,
    width: usize,
}

/// A line that is being filled.
struct Line {
    runs: Runs,
    width: usize,
    words: usize,
}

impl Line {
    fn after(indent: &str) -> Self {
        let runs = if indent.is_empty() { Vec::new() } else { vec![Run::house(indent)] };
        Self { runs, width: indent.width(), words: 0 }
    }

    fn push(&mut self, word: Word) {
        if self.words > 0 {
            // The blank between two words of one run belongs to it.
            match (self.runs.last_mut(), word.runs.first()) {
                (Some(last), Some(next)) if is_same(last, next) => last.text.push(' '),
                _ => self.runs.push(Run::house(" ")),
            }
            self.width += 1;
        }
        for run in word.runs {
            match self.runs.last_mut() {
                Some(last) if is_same(last, &run) => last.text.push_str(&run.text),
                _ => self.runs.push(run),
            }
        }
        self.width += word.width;
        self.words += 1;
    }
}

fn is_same(one: &Run, other: &Run) -> bool {
    one.origin == other.origin && one.strong == other.strong
}

/// The words of each line that the text itself breaks. One blank between words, whatever the
/// template's line ends left.
fn hard_lines(runs: &[Run]) -> Vec<Vec<Word>> {
    let mut lines = vec![Vec::new()];
    let mut word = Word::default();
    let close = |word: &mut Word, lines: &mut Vec<Vec<Word>>| {
        let mut done = std::mem::take(word);
        if let (false, Some(line)) = (done.runs.is_empty(), lines.last_mut()) {
            done.width = done.runs.iter().map(|run| run.text.width()).sum();
            line.push(done);
        }
    };
    for run in runs {
        let mut begins = true;
        for c in run.text.chars() {
            if c == '\n' {
                close(&mut word, &mut lines);
                lines.push(Vec::new());
                begins = true;
            } else if c.is_whitespace() && c != '\u{a0}' {
                close(&mut word, &mut lines);
                begins = true;
            } else {
                match word.runs.last_mut() {
                    Some(last) if !begins => last.text.push(c),
                    _ => word.runs.push(Run { text: c.to_string(), ..run.clone() }),
                }
                begins = false;
            }
        }
    }
    close(&mut word, &mut lines);
    lines
}
