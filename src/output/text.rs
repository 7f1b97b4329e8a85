//! A document as plain text: for pasting into portals, for reading on any screen, and for readers
//! that no PDF serves.

use textwrap::{Options, WordSplitter, wrap};

use crate::letter::document::{Block, Document, Run, Table, plain};

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
    let mut text = Text { out: String::new(), width };
    if let Some(mark) = &document.draft_mark {
        text.line(&format!("*** {mark} ***"));
        text.gap();
    }
    for group in [&document.sender, &document.recipient] {
        for line in group {
            text.line(&plain(line));
        }
        if !group.is_empty() {
            text.gap();
        }
    }
    if !document.date_line.is_empty() {
        text.line(&plain(&document.date_line));
    }
    for (label, value) in &document.references {
        text.line(&format!("{label} {}", plain(value)));
    }
    text.gap();
    let subject = plain(&document.subject);
    text.paragraph(&subject, "", "");
    text.line(&"=".repeat(subject.chars().count().min(width)));
    text.blocks(&document.body, "");
    text.finish()
}

struct Text {
    out: String,
    width: usize,
}

impl Text {
    fn finish(mut self) -> String {
        let kept = self.out.trim_end().len();
        self.out.truncate(kept);
        self.out.push('\n');
        self.out
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.replace('\u{a0}', " ").trim_end());
        self.out.push('\n');
    }

    /// One empty line, unless there is one.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Wraps a paragraph, the first line after `first`, the others after `rest`.
    fn paragraph(&mut self, words: &str, first: &str, rest: &str) {
        let mut first = first;
        for hard in words.replace('\u{a0}', " ").split('\n') {
            let options = Options::new(self.width)
                .initial_indent(first)
                .subsequent_indent(rest)
                .word_splitter(WordSplitter::NoHyphenation)
                .break_words(false);
            // One blank between words, whatever the template's line ends left.
            let hard = hard.split_whitespace().collect::<Vec<_>>().join(" ");
            for line in wrap(&hard, options) {
                self.line(&line);
            }
            first = rest;
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            match block {
                Block::Heading { level, runs } => {
                    self.gap();
                    let words = plain(runs);
                    self.paragraph(&words, indent, indent);
                    if *level <= 2 {
                        self.line(&format!(
                            "{indent}{}",
                            "-".repeat(words.chars().count().min(self.width))
                        ));
                    }
                }
                Block::Paragraph(runs) => {
                    self.gap();
                    self.paragraph(&plain(runs), indent, indent);
                }
                Block::List { ordered, items } => self.list(*ordered, items, indent),
                Block::Quote(inner) => self.blocks(inner, &format!("{indent}> ")),
                Block::Table(table) => self.table(table, indent),
                Block::Signature(signers) => {
                    for signer in signers {
                        self.gap();
                        if let Some(label) = &signer.date_label {
                            self.line(&format!("{indent}{label}: ____________________"));
                            self.line("");
                        }
                        self.line(&format!(
                            "{indent}{}: ______________________________",
                            signer.sign_label
                        ));
                        self.line(&format!("{indent}{}", plain(&signer.name)));
                        if !signer.note.is_empty() {
                            self.line(&format!("{indent}{}", plain(&signer.note)));
                        }
                    }
                }
                Block::Field { label } => {
                    self.gap();
                    self.line(&format!("{indent}{} ______________________________", plain(label)));
                }
                Block::Ticks(ticks) => {
                    self.gap();
                    for tick in ticks {
                        let mark = if tick.ticked { "[x] " } else { "[ ] " };
                        let (first, rest) = (format!("{indent}{mark}"), format!("{indent}    "));
                        self.paragraph(&plain(&tick.runs), &first, &rest);
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
                    self.paragraph(&plain(runs), &format!("{indent}{marker}"), &rest);
                    self.blocks(more, &rest);
                }
                _ => {
                    self.line(&format!("{indent}{marker}"));
                    self.blocks(item, &rest);
                }
            }
        }
    }

    /// Labels and values as lines; other tables as one small list per row, which reads well aloud
    /// and pastes well into forms.
    fn table(&mut self, table: &Table, indent: &str) {
        self.gap();
        for (at, row) in table.rows.iter().enumerate() {
            if table.header.is_empty() {
                let label = row.first().map(|cell| plain(cell)).unwrap_or_default();
                let value =
                    row.iter().skip(1).map(|cell| plain(cell)).collect::<Vec<_>>().join(", ");
                self.paragraph(&format!("{label}: {value}"), indent, &format!("{indent}    "));
                continue;
            }
            if at > 0 {
                self.gap();
            }
            for (head, cell) in table.header.iter().zip(row) {
                let value: &[Run] = cell;
                let value = plain(value);
                if !value.trim().is_empty() {
                    let words = format!("{}: {value}", plain(head));
                    self.paragraph(&words, indent, &format!("{indent}    "));
                }
            }
        }
    }
}
