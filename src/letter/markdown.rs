//! Rendered Markdown to blocks. The only file that names the Markdown parser.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::document::{Block, Run, Runs, Signer, Table, Tick};
use super::token::{Part, Token, split};
use crate::source::{File, Language, Problems, Span};

/// What the parser needs from whoever knows the answers.
pub trait Resolver {
    /// The run that a token stands for; its text may hold blank lines between paragraphs.
    fn resolve(&self, token: &Token) -> Run;
    /// The signature block of the paper.
    fn signers(&self) -> Vec<Signer>;
}

/// What a template said.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The first heading: the subject.
    pub subject: Runs,
    pub body: Vec<Block>,
}

/// Takes the branch tokens out of rendered text and returns their numbers.
#[must_use]
pub fn take_branches(text: &str) -> (String, Vec<usize>) {
    let mut rest = String::with_capacity(text.len());
    let mut branches = Vec::new();
    for part in split(text) {
        match part {
            Part::Words(words) => rest.push_str(&words),
            Part::Token(Token::Branch(at)) => branches.push(at),
            Part::Token(token) => rest.push_str(&token.written()),
        }
    }
    (rest, branches)
}

/// Parses rendered Markdown. Only what a letter needs is understood; the rest is reported against
/// the template's file.
pub fn parse(text: &str, resolver: &dyn Resolver, file: &File, problems: &mut Problems) -> Parsed {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    let mut builder = Builder {
        resolver,
        file,
        problems,
        frames: vec![Frame::Blocks(Vec::new())],
        runs: Vec::new(),
        strong: 0,
        language: None,
        subject: None,
        code: None,
        table: None,
        row: Vec::new(),
    };
    for event in parser {
        builder.event(event);
    }
    let body = match builder.frames.pop() {
        Some(Frame::Blocks(blocks) | Frame::Item(blocks)) => blocks,
        Some(Frame::List { .. }) | None => Vec::new(),
    };
    Parsed { subject: builder.subject.unwrap_or_default(), body }
}

/// A container that is being filled.
enum Frame {
    Blocks(Vec<Block>),
    List { ordered: bool, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
}

struct Builder<'a> {
    resolver: &'a dyn Resolver,
    file: &'a File,
    problems: &'a mut Problems,
    frames: Vec<Frame>,
    runs: Runs,
    strong: usize,
    /// Of the passage that is open.
    language: Option<Language>,
    subject: Option<Runs>,
    /// Info string and text of a fenced block.
    code: Option<(String, String)>,
    table: Option<Table>,
    row: Vec<Runs>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.text(&text),
            },
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => {
                self.unknown("a horizontal rule", "remove it; use a heading to part the text");
            }
            Event::Code(code) => {
                self.text(&code);
                self.unknown("code in backticks", "write the words without backticks");
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.unknown(&format!("HTML (`{}`)", html.trim()), "use Markdown only");
            }
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {
                self.unknown("a mark that letters do not have", "remove it");
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } => self.runs.clear(),
            Tag::Strong => self.strong += 1,
            Tag::List(first) => {
                self.flush_loose_text();
                self.frames.push(Frame::List { ordered: first.is_some(), items: Vec::new() });
            }
            Tag::Item => {
                self.runs.clear();
                self.frames.push(Frame::Item(Vec::new()));
            }
            Tag::BlockQuote(_) => self.frames.push(Frame::Blocks(Vec::new())),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.trim().to_owned(),
                    CodeBlockKind::Indented => "indented".to_owned(),
                };
                self.code = Some((info, String::new()));
            }
            Tag::Table(_) => {
                self.table = Some(Table { header: Vec::new(), rows: Vec::new() });
            }
            Tag::TableHead | Tag::TableRow => self.row.clear(),
            Tag::TableCell => self.runs.clear(),
            Tag::Emphasis => {
                self.unknown("italics", "letters have none; use **strong** where it is needed");
            }
            Tag::Link { dest_url, .. } => {
                self.language = dest_url.strip_prefix("lang:").and_then(Language::from_code);
                if self.language.is_none() {
                    self.unknown("a link", "write the address out; `[words](lang:da)` is for words in another language");
                }
            }
            _ => self.unknown("a mark that letters do not have", "remove it"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                for runs in paragraphs(std::mem::take(&mut self.runs)) {
                    self.add(Block::Paragraph(runs));
                }
            }
            TagEnd::Heading(level) => {
                let runs = one_line(std::mem::take(&mut self.runs));
                if level as u8 == 1 {
                    if self.subject.is_some() {
                        self.unknown("a second subject", "use `##` for headings in the letter");
                    }
                    self.subject = Some(runs);
                } else {
                    self.add(Block::Heading { level: (level as u8).min(3), runs });
                }
            }
            TagEnd::Link => self.language = None,
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Item => {
                self.flush_loose_text();
                let blocks = match self.frames.pop() {
                    Some(Frame::Item(blocks)) => blocks,
                    other => {
                        self.frames.extend(other);
                        return;
                    }
                };
                if let Some(Frame::List { items, .. }) = self.frames.last_mut() {
                    items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Frame::List { ordered, items }) = self.frames.pop() {
                    self.add(Block::List { ordered, items });
                }
            }
            TagEnd::BlockQuote(_) => {
                if let Some(Frame::Blocks(blocks)) = self.frames.pop() {
                    self.add(Block::Quote(blocks));
                }
            }
            TagEnd::CodeBlock => self.fenced(),
            TagEnd::TableCell => {
                let runs = std::mem::take(&mut self.runs);
                self.row.push(runs);
            }
            TagEnd::TableHead => {
                let header = std::mem::take(&mut self.row);
                let empty =
                    header.iter().all(|cell| super::document::plain(cell).trim().is_empty());
                if let Some(table) = &mut self.table {
                    table.header = if empty { Vec::new() } else { header };
                }
            }
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                if let Some(table) = &mut self.table {
                    table.rows.push(row);
                }
            }
            TagEnd::Table => {
                if let Some(mut table) = self.table.take() {
                    drop_empty_columns(&mut table);
                    self.add(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    /// Text of a tight list item stands in no paragraph.
    fn flush_loose_text(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if !super::document::plain(&runs).trim().is_empty() {
            for runs in paragraphs(runs) {
                self.add(Block::Paragraph(runs));
            }
        }
    }

    fn add(&mut self, block: Block) {
        match self.frames.last_mut() {
            Some(Frame::Blocks(blocks) | Frame::Item(blocks)) => blocks.push(block),
            Some(Frame::List { items, .. }) => items.push(vec![block]),
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        let runs = self.runs_of(text);
        self.runs.extend(runs);
    }

    fn runs_of(&self, text: &str) -> Runs {
        let (strong, language) = (self.strong > 0, self.language);
        let parts = split(text).into_iter().filter_map(|part| match part {
            Part::Words(words) => Some(Run { strong, language, ..Run::house(words) }),
            Part::Token(Token::Branch(_)) => None,
            Part::Token(token) => Some(Run { strong, language, ..self.resolver.resolve(&token) }),
        });
        parts.collect()
    }

    fn fenced(&mut self) {
        let Some((info, text)) = self.code.take() else {
            return;
        };
        match info.as_str() {
            "signature" => {
                let signers = self.resolver.signers();
                self.add(Block::Signature(signers));
            }
            "page-break" => self.add(Block::PageBreak),
            "field" => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    let label = one_line(self.runs_of(line.trim()));
                    self.add(Block::Field { label });
                }
            }
            "tick-list" => {
                let mut ticks = Vec::new();
                for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    let (ticked, rest) =
                        match (line.strip_prefix("[x] "), line.strip_prefix("[ ] ")) {
                            (Some(rest), _) => (true, rest),
                            (None, Some(rest)) => (false, rest),
                            (None, None) => {
                                self.unknown(
                                    "a line of a tick-list without a box",
                                    "start it with `[x] ` or `[ ] `",
                                );
                                continue;
                            }
                        };
                    ticks.push(Tick { ticked, runs: one_line(self.runs_of(rest)) });
                }
                self.add(Block::Ticks(ticks));
            }
            other => self.unknown(
                &format!("a block `{other}`"),
                "known blocks: signature, field, tick-list, page-break",
            ),
        }
    }

    fn unknown(&mut self, what: &str, fix: &str) {
        self.problems
            .error(self.file, Span::on_line(1, 1, 1), format!("the template makes {what}"))
            .fix(fix);
    }
}

/// A column that nobody filled in says nothing but its heading.
fn drop_empty_columns(table: &mut Table) {
    let is_empty = |column: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.all(|cell| super::document::plain(cell).trim().is_empty())
    };
    let empty: Vec<usize> = (0..table.header.len()).filter(|at| is_empty(*at)).collect();
    if empty.len() == table.header.len() {
        return;
    }
    for at in empty.into_iter().rev() {
        table.header.remove(at);
        for row in table.rows.iter_mut().filter(|row| at < row.len()) {
            row.remove(at);
        }
    }
}

/// Splits runs into paragraphs at the blank lines that a person wrote.
fn paragraphs(runs: Runs) -> Vec<Runs> {
    let mut paragraphs: Vec<Runs> = vec![Vec::new()];
    for run in runs {
        let text = run.text.clone();
        let mut pieces = blank_line_pieces(&text).into_iter();
        let first = pieces.next().unwrap_or_default();
        if let Some(last) = paragraphs.last_mut()
            && !first.is_empty()
        {
            last.push(Run { text: first, ..run.clone() });
        }
        for piece in pieces {
            paragraphs.push(vec![Run { text: piece, ..run.clone() }]);
        }
    }
    paragraphs.retain(|runs| !super::document::plain(runs).trim().is_empty());
    paragraphs
}

/// The stretches between blank lines, each trimmed of line ends.
fn blank_line_pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in text.split('\n') {
        if line.trim().is_empty() && text.contains('\n') {
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line);
        }
    }
    let kept: Vec<String> = pieces.iter().filter(|piece| !piece.is_empty()).cloned().collect();
    if kept.is_empty() { vec![text.to_owned()] } else { kept }
}

/// Line breaks in a heading, label or tick become blanks.
fn one_line(runs: Runs) -> Runs {
    runs.into_iter()
        .map(|run| {
            let text = if run.text.contains('\n') {
                run.text.split_whitespace().collect::<Vec<_>>().join(" ")
            } else {
                run.text
            };
            Run { text, ..run }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nobody;

    impl Resolver for Nobody {
        fn resolve(&self, _: &Token) -> Run {
            Run::house("")
        }

        fn signers(&self) -> Vec<Signer> {
            Vec::new()
        }
    }

    fn body(text: &str) -> (Vec<Block>, bool) {
        let mut problems = Problems::default();
        let parsed = parse(text, &Nobody, &File::new("brev.nb.md", text), &mut problems);
        (parsed.body, problems.has_errors())
    }

    #[test]
    fn words_in_another_language_are_named_by_their_language() {
        let (blocks, wrong) = body("Klagen til [Styrelsen for **Patientklager**](lang:da) i dag.");
        assert!(!wrong);
        let [Block::Paragraph(runs)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let danish: String = runs
            .iter()
            .filter(|run| run.language == Some(Language::Da))
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(danish, "Styrelsen for Patientklager");
        assert_eq!(runs.last().unwrap().language, None);
    }

    #[test]
    fn a_link_to_anywhere_else_is_refused() {
        for target in ["https://eksempel.no", "lang:xx", "lang:"] {
            assert!(body(&format!("[Se her]({target})")).1, "{target}");
        }
    }
}
