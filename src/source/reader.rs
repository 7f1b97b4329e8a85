//! YAML text to a spanned tree, within limits that hostile input cannot pass.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};

use super::problem::Problems;
use super::tree::{Data, Entry, File, Node, Scalar, Span};

/// How much a file may ask of us.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest file, in bytes.
    pub bytes: usize,
    /// Deepest nesting.
    pub depth: usize,
    /// Most values, those repeated through aliases counted each time.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 4 * 1024 * 1024, depth: 48, nodes: 200_000 }
    }
}

/// Reads one YAML document. Everything wrong with it lands in `problems`; the tree is what could
/// be read, and `None` when nothing could.
pub fn read(file: &File, limits: Limits, problems: &mut Problems) -> Option<Node> {
    Reader::new(file, limits, problems)?.document(None)
}

/// Reads the top of a file up to the first of the given keys, which costs the same however long
/// the file is. For listing forms without decoding them.
pub fn read_head(file: &File, before: &str, problems: &mut Problems) -> Option<Node> {
    Reader::new(file, Limits::default(), problems)?.document(Some(before))
}

/// The reader stops at the first thing it cannot recover from.
struct Stop;

struct Reader<'a> {
    file: &'a File,
    limits: Limits,
    problems: &'a mut Problems,
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
    /// Bytes of text that aliases have copied.
    copied: usize,
}

impl<'a> Reader<'a> {
    fn new(file: &'a File, limits: Limits, problems: &'a mut Problems) -> Option<Self> {
        let bytes = file.text().len();
        if bytes > limits.bytes {
            let message =
                format!("the file is {bytes} bytes long; at most {} can be read", limits.bytes);
            problems
                .error(file, Span::on_line(1, 1, 1), message)
                .fix("split it, or shorten the longest text in it");
            return None;
        }
        let parser = Parser::new_from_str(file.text());
        Some(Self { file, limits, problems, parser, anchors: HashMap::new(), nodes: 0, copied: 0 })
    }

    fn document(mut self, before: Option<&str>) -> Option<Node> {
        loop {
            match self.next() {
                Ok((Event::StreamStart | Event::DocumentStart(_), _)) => {}
                Ok((Event::StreamEnd, span)) => {
                    self.problems
                        .error(self.file, place(span), "the file is empty")
                        .fix("write at least one `key: value` line");
                    return None;
                }
                Ok((Event::MappingStart(anchor, _), span)) if before.is_some() => {
                    return self.map(anchor, span, 1, before).ok();
                }
                Ok((event, span)) => {
                    let node = self.node(event, span, 1).ok()?;
                    self.expect_end();
                    return Some(node);
                }
                Err(Stop) => return None,
            }
        }
    }

    fn expect_end(&mut self) {
        loop {
            match self.next() {
                Ok((Event::DocumentEnd, _)) => {}
                Ok((Event::StreamEnd, _)) | Err(Stop) => return,
                Ok((_, span)) => {
                    self.problems
                        .error(self.file, place(span), "a second document starts here")
                        .fix("keep one document per file; remove the line `---`");
                    return;
                }
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, ParserSpan), Stop> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let mark = error.marker();
                let span = Span::on_line(mark.line().max(1), mark.col() + 1, 1);
                self.problems
                    .error(self.file, span, format!("this is not valid YAML: {}", error.info()))
                    .fix("look at the indentation, quotes, colons and brackets on this line and the one above");
                Err(Stop)
            }
            None => Err(Stop),
        }
    }

    fn node(&mut self, event: Event<'a>, span: ParserSpan, depth: usize) -> Result<Node, Stop> {
        self.count(1, span)?;
        if depth > self.limits.depth {
            return self.refuse(span, format!("nested deeper than {} levels", self.limits.depth));
        }
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let empty = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let data = if empty {
                    Data::Null
                } else {
                    Data::Scalar(Scalar { text: text.into_owned(), plain })
                };
                Ok(self.keep(anchor, Node { span: place(span), data }))
            }
            Event::SequenceStart(anchor, _) => self.list(anchor, span, depth),
            Event::MappingStart(anchor, _) => self.map(anchor, span, depth, None),
            Event::Alias(anchor) => self.alias(anchor, span, depth),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::SequenceEnd
            | Event::MappingEnd => self.refuse(span, "a value was expected here".to_owned()),
        }
    }

    fn list(&mut self, anchor: usize, start: ParserSpan, depth: usize) -> Result<Node, Stop> {
        let mut members = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    let span = place(ParserSpan::new(start.start, end.end));
                    return Ok(self.keep(anchor, Node { span, data: Data::List(members) }));
                }
                (event, span) => members.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn map(
        &mut self,
        anchor: usize,
        start: ParserSpan,
        depth: usize,
        before: Option<&str>,
    ) -> Result<Node, Stop> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let span = place(ParserSpan::new(start.start, key_span.end));
                    return Ok(self.keep(anchor, Node { span, data: Data::Map(entries) }));
                }
                Event::Scalar(text, _, _, _) => text.into_owned(),
                _ => return self.refuse(key_span, "a key must be a single word".to_owned()),
            };
            if before == Some(key.as_str()) {
                let span = place(ParserSpan::new(start.start, key_span.start));
                return Ok(Node { span, data: Data::Map(entries) });
            }
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            self.add(&mut entries, key, place(key_span), value);
        }
    }

    fn add(&mut self, entries: &mut Vec<Entry>, key: String, key_span: Span, value: Node) {
        if key == "<<" {
            self.problems
                .error(self.file, key_span, "merge keys (`<<`) are not read")
                .fix("write the keys out, or use an alias for the whole value");
        } else if let Some(first) = entries.iter().find(|entry| entry.key == key) {
            let line = first.key_span.line;
            self.problems
                .error(self.file, key_span, format!("the key `{key}` stands twice in this map"))
                .fix(format!("the first one is on line {line}; keep one of them"));
        } else {
            entries.push(Entry { key, key_span, value });
        }
    }

    fn alias(&mut self, anchor: usize, span: ParserSpan, depth: usize) -> Result<Node, Stop> {
        let Some(target) = self.anchors.get(&anchor) else {
            return self.refuse(span, "this alias points into itself".to_owned());
        };
        let size = Size::of(target);
        self.count(size.nodes, span)?;
        self.copied = self.copied.saturating_add(size.bytes);
        if self.copied > self.limits.bytes {
            return self.refuse(span, "the aliases copy too much text".to_owned());
        }
        if depth + size.depth > self.limits.depth {
            return self.refuse(span, format!("nested deeper than {} levels", self.limits.depth));
        }
        let data = self.anchors.get(&anchor).map_or(Data::Null, |target| target.data.clone());
        Ok(Node { span: place(span), data })
    }

    /// Remembers an anchored value; anchor 0 means none.
    fn keep(&mut self, anchor: usize, node: Node) -> Node {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        node
    }

    fn count(&mut self, more: usize, span: ParserSpan) -> Result<(), Stop> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes <= self.limits.nodes {
            return Ok(());
        }
        let message = format!("the file holds more than {} values", self.limits.nodes);
        self.refuse(span, message)
    }

    fn refuse<T>(&mut self, span: ParserSpan, message: String) -> Result<T, Stop> {
        self.problems
            .error(self.file, place(span), message)
            .fix("write the values out plainly; aliases and deep nesting are bounded");
        Err(Stop)
    }
}

/// What a copy of a value costs.
#[derive(Default)]
struct Size {
    nodes: usize,
    bytes: usize,
    depth: usize,
}

impl Size {
    fn of(node: &Node) -> Self {
        let mut size = Self { nodes: 1, ..Self::default() };
        match &node.data {
            Data::Null => {}
            Data::Scalar(scalar) => size.bytes = scalar.text.len(),
            Data::List(members) => members.iter().for_each(|member| size.add(&Self::of(member))),
            Data::Map(entries) => {
                for entry in entries {
                    size.bytes += entry.key.len();
                    size.add(&Self::of(&entry.value));
                }
            }
        }
        size
    }

    fn add(&mut self, inner: &Self) {
        self.nodes += inner.nodes;
        self.bytes += inner.bytes;
        self.depth = self.depth.max(inner.depth + 1);
    }
}

fn place(span: ParserSpan) -> Span {
    Span {
        line: span.start.line().max(1),
        column: span.start.col() + 1,
        end_line: span.end.line().max(1),
        end_column: span.end.col() + 1,
    }
}
