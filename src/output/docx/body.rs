//! What the paper says, block by block.

use std::fmt::Write as _;

use super::super::Print;
use super::super::direction::{is_from_right, is_right_to_left};
use super::super::xml::escaped;
use crate::letter::document::{Block, Document, Origin, Run, Runs, Signer, Table, Tick, plain};

pub const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

/// Twentieths of a point in a millimetre.
fn mm(millimetres: f32) -> i32 {
    #[allow(clippy::cast_possible_truncation)]
    let twips = (millimetres * 1440.0 / 25.4).round() as i32;
    twips
}

/// The text of a paper, and what other parts must know of it.
pub struct Body {
    pub document: String,
    pub footer: String,
    pub ordered_lists: usize,
}

/// Writes a paper's text.
pub fn write(document: &Document, print: Print) -> Body {
    let right = match print {
        Print::Normal => 50.0,
        Print::Large => 25.0,
    };
    let width = mm(185.0 - right);
    let mut writer = Writer { xml: String::new(), ordered_lists: 0, width, print };
    writer.head(document);
    writer.blocks(&document.body, None);
    let _ = write!(
        writer.xml,
        r#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="0"/></w:sectPr>"#,
        mm(210.0),
        mm(297.0),
        mm(20.0),
        mm(right),
        mm(22.0),
        mm(25.0),
        mm(8.0),
        mm(10.0),
    );
    let start = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
    Body {
        document: format!(
            "{start}<w:document {NAMESPACES}><w:body>{}</w:body></w:document>",
            writer.xml
        ),
        footer: format!("{start}<w:ftr {NAMESPACES}>{}</w:ftr>", footer(document, writer.width)),
        ordered_lists: writer.ordered_lists,
    }
}

/// The foot line and "Side 1 av 3", counted by the word processor.
fn footer(document: &Document, width: i32) -> String {
    let mut page = String::new();
    let field = |name: &str| {
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let mut rest = document.page_label.as_str();
    while let Some(at) = rest.find('{') {
        page.push_str(&run(&rest[..at], ""));
        rest = &rest[at..];
        let end = rest.find('}').map_or(rest.len(), |end| end + 1);
        page.push_str(&field(if &rest[..end] == "{pages}" { "NUMPAGES" } else { "PAGE" }));
        rest = &rest[end..];
    }
    page.push_str(&run(rest, ""));
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr>{}<w:r><w:tab/></w:r>{page}</w:p>"#,
        runs(&document.foot, "")
    )
}

/// Cells begin at the edge of the text; `LibreOffice` does not take this from a style.
const MARGINS: &str = r#"<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>"#;

struct Writer {
    xml: String,
    ordered_lists: usize,
    /// Of the text, in twentieths of a point.
    width: i32,
    print: Print,
}

/// How a paragraph stands inside something else.
#[derive(Clone, Copy)]
enum Inside {
    Quote,
    /// First or later paragraph of a list item, with the list's number.
    Item {
        list: usize,
        first: bool,
    },
}

impl Writer {
    /// Sender and recipient in frames where the envelope's window wants them; date and references
    /// under the sender.
    fn head(&mut self, document: &Document) {
        let mut before = String::new();
        if !document.recipient.is_empty() {
            self.frame("Sender", &document.sender, (125.0, 15.0), 65.0);
            self.frame("Recipient", &document.recipient, (20.0, 45.0), 75.0);
            let mut below = vec![document.date_line.clone()];
            below.extend(document.references.iter().map(|(label, value)| {
                let mut line = vec![Run::house(format!("{label} "))];
                line.extend(value.iter().cloned());
                line
            }));
            self.frame("Sender", &below, (125.0, 72.0), 65.0);
            // From the top margin to where the window's reach ends.
            let reach = match self.print {
                Print::Normal => 85.0,
                Print::Large => 100.0,
            };
            before = format!(r#"<w:spacing w:before="{}"/>"#, mm(reach - 20.0));
        }
        self.paragraph("Heading1", &before, &runs(&document.subject, ""));
    }

    /// Lines at a place on the page, in millimetres from its top left corner.
    fn frame(&mut self, style: &str, lines: &[Runs], (x, y): (f32, f32), width: f32) {
        let frame = format!(
            r#"<w:framePr w:w="{}" w:hSpace="0" w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="{}" w:y="{}"/>"#,
            mm(width),
            mm(x),
            mm(y)
        );
        for line in lines.iter().filter(|line| !plain(line).trim().is_empty()) {
            self.paragraph(style, &frame, &runs(line, ""));
        }
    }

    fn paragraph(&mut self, style: &str, properties: &str, content: &str) {
        let _ = write!(
            self.xml,
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>"#
        );
    }

    fn blocks(&mut self, blocks: &[Block], inside: Option<Inside>) {
        for (at, block) in blocks.iter().enumerate() {
            // A signature never stands alone on a page.
            let signed = blocks[at + 1..].iter().take(3);
            let kept = signed.clone().any(|next| matches!(next, Block::Signature(_)));
            let keep = if kept { "<w:keepNext/>" } else { "" };
            match block {
                Block::Heading { level, runs: own } => {
                    let style = if *level <= 2 { "Heading2" } else { "Heading3" };
                    self.paragraph(style, "", &runs(own, ""));
                }
                Block::Paragraph(own) => {
                    let (style, properties) = match inside {
                        None => ("Normal", String::new()),
                        Some(Inside::Quote) => ("Quote", String::new()),
                        Some(Inside::Item { list, first }) if first && at == 0 => (
                            "ListParagraph",
                            format!(
                                r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr>"#
                            ),
                        ),
                        Some(Inside::Item { .. }) => {
                            ("ListParagraph", r#"<w:ind w:left="397"/>"#.to_owned())
                        }
                    };
                    let bidi = if is_from_right(&plain(own)) { "<w:bidi/>" } else { "" };
                    let properties = format!("{keep}{properties}{bidi}");
                    self.paragraph(style, &properties, &runs(own, ""));
                }
                Block::List { ordered, items } => {
                    let list = if *ordered {
                        self.ordered_lists += 1;
                        self.ordered_lists + 1
                    } else {
                        1
                    };
                    for item in items {
                        self.blocks(item, Some(Inside::Item { list, first: true }));
                    }
                }
                Block::Quote(inner) => self.blocks(inner, Some(Inside::Quote)),
                Block::Table(table) => self.table(table),
                Block::Signature(signers) => {
                    for signer in signers {
                        self.signature(signer);
                    }
                }
                Block::Field { label } => {
                    let line = format!(
                        r#"{keep}<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{}"/></w:tabs><w:spacing w:before="240"/>"#,
                        self.width
                    );
                    let content = format!("{}<w:r><w:tab/></w:r>", runs(label, " "));
                    self.paragraph("Normal", &line, &content);
                }
                Block::Ticks(ticks) => {
                    for tick in ticks {
                        self.tick(tick);
                    }
                }
                Block::PageBreak => {
                    self.paragraph("Normal", "", r#"<w:r><w:br w:type="page"/></w:r>"#);
                }
            }
        }
    }

    fn tick(&mut self, tick: &Tick) {
        let mark = if tick.ticked { "☑" } else { "☐" };
        let content = format!("{}<w:r><w:tab/></w:r>{}", run(mark, ""), runs(&tick.runs, ""));
        let place = r#"<w:tabs><w:tab w:val="left" w:pos="397"/></w:tabs><w:ind w:left="397" w:hanging="397"/>"#;
        self.paragraph("ListParagraph", place, &content);
    }

    fn table(&mut self, table: &Table) {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.header.len());
        if columns == 0 {
            return;
        }
        let facts = table.header.is_empty();
        // A letter is about half as wide as it is high; strong ones are wider.
        let letter = match (self.print, facts) {
            (Print::Large, _) => 165,
            (Print::Normal, true) => 128,
            (Print::Normal, false) => 108,
        };
        // Tables may use more of the page than running text.
        let available = if facts { self.width } else { mm(160.0) };
        let widths = widths(table, columns, available, letter);
        let line =
            |size: u32| format!(r#"w:val="single" w:sz="{size}" w:space="0" w:color="000000""#);
        let borders = if facts {
            String::new()
        } else {
            let (thick, thin) = (line(6), line(2));
            format!("<w:tblBorders><w:bottom {thin}/><w:insideH {thin}/></w:tblBorders>")
                .replace("<w:tblBorders>", &format!("<w:tblBorders><w:top {thick}/>"))
        };
        let look = if facts {
            r#"<w:tblLook w:val="0080" w:firstRow="0" w:firstColumn="1"/>"#
        } else {
            r#"<w:tblLook w:val="0020" w:firstRow="1" w:firstColumn="0"/>"#
        };
        let total: i32 = widths.iter().sum();
        let _ = write!(
            self.xml,
            r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{MARGINS}{look}</w:tblPr><w:tblGrid>"#
        );
        for width in &widths {
            let _ = write!(self.xml, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.xml.push_str("</w:tblGrid>");
        if !facts {
            self.row(&table.header, &widths, "<w:cantSplit/><w:tblHeader/>", |_| ("Table", true));
        }
        for row in &table.rows {
            self.row(row, &widths, "<w:cantSplit/>", |column| {
                if facts { ("Facts", column == 0) } else { ("Table", false) }
            });
        }
        self.xml.push_str("</w:tbl>");
        // Two tables in a row would become one, and a table may not be the last thing.
        self.paragraph("Sender", "", "");
    }

    fn row(
        &mut self,
        cells: &[Runs],
        widths: &[i32],
        properties: &str,
        style: impl Fn(usize) -> (&'static str, bool),
    ) {
        let _ = write!(self.xml, "<w:tr><w:trPr>{properties}</w:trPr>");
        for (column, width) in widths.iter().enumerate() {
            let empty = Runs::new();
            let cell = cells.get(column).unwrap_or(&empty);
            let (style, strong) = style(column);
            let properties = if strong { "<w:b/><w:bCs/>" } else { "" };
            let _ = write!(
                self.xml,
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p></w:tc>"#,
                runs_with(cell, "", properties)
            );
        }
        self.xml.push_str("</w:tr>");
    }

    /// Lines to write on, with what they are for under them.
    fn signature(&mut self, signer: &Signer) {
        let gap = mm(8.0);
        let date = mm(58.0);
        let columns: Vec<(i32, Vec<String>)> = match &signer.date_label {
            None => vec![(self.width - date, under(signer))],
            Some(label) => {
                vec![(date, vec![run(label, "")]), (self.width - date - gap, under(signer))]
            }
        };
        self.paragraph("Signature", r#"<w:spacing w:before="480"/>"#, "");
        let total: i32 = columns.iter().map(|(width, _)| width).sum::<i32>()
            + if columns.len() > 1 { gap } else { 0 };
        let _ = write!(
            self.xml,
            r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{MARGINS}</w:tblPr><w:tblGrid>"#
        );
        for (at, (width, _)) in columns.iter().enumerate() {
            if at > 0 {
                let _ = write!(self.xml, r#"<w:gridCol w:w="{gap}"/>"#);
            }
            let _ = write!(self.xml, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (at, (width, lines)) in columns.iter().enumerate() {
            if at > 0 {
                let _ = write!(
                    self.xml,
                    r#"<w:tc><w:tcPr><w:tcW w:w="{gap}" w:type="dxa"/></w:tcPr><w:p/></w:tc>"#
                );
            }
            let _ = write!(
                self.xml,
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>"#
            );
            for line in lines {
                self.paragraph("Signature", "", line);
            }
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr></w:tbl>");
        self.paragraph("Table", "", "");
    }
}

/// What stands under a signature line.
fn under(signer: &Signer) -> Vec<String> {
    let mut lines = vec![run(&signer.sign_label, "")];
    let more = [&signer.name, &signer.note].into_iter().filter(|runs| !runs.is_empty());
    lines.extend(more.map(|own| runs(own, "")));
    lines
}

/// Columns by what they hold, the narrow ones as wide as they want to be.
fn widths(table: &Table, columns: usize, available: i32, letter: i32) -> Vec<i32> {
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let mut wanted = vec![letter * 4; columns];
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let text = plain(cell);
            let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            let letters = i32::try_from(longest.min(400)).unwrap_or(400);
            wanted[column] = wanted[column].max((letters + 3) * letter);
        }
    }
    let (mut left, mut widths) = (available, vec![0; columns]);
    let mut order: Vec<usize> = (0..columns).collect();
    order.sort_by_key(|column| wanted[*column]);
    for (done, column) in order.into_iter().enumerate() {
        let share = left / i32::try_from(columns - done).unwrap_or(1).max(1);
        widths[column] = if done + 1 == columns { left } else { wanted[column].min(share) };
        left -= widths[column];
    }
    widths
}

fn runs(all: &[Run], after: &str) -> String {
    runs_with(all, after, "")
}

/// Runs of text; a hole in a draft is marked.
fn runs_with(all: &[Run], after: &str, properties: &str) -> String {
    let mut xml = String::new();
    for own in all {
        let mut properties = properties.to_owned();
        if own.strong && properties.is_empty() {
            properties.push_str("<w:b/><w:bCs/>");
        }
        if matches!(own.origin, Origin::Hole(_)) {
            properties.push_str(r#"<w:highlight w:val="yellow"/>"#);
        }
        if let Some(language) = own.language {
            let _ = write!(properties, r#"<w:lang w:val="{}"/>"#, language.locale());
        }
        xml.push_str(&run(&own.text, &properties));
    }
    if !after.is_empty() {
        xml.push_str(&run(after, ""));
    }
    xml
}

/// A run, in stretches of one direction, with its line breaks.
fn run(text: &str, properties: &str) -> String {
    let mut xml = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.push_str("<w:r><w:br/></w:r>");
        }
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            let from_right = is_right_to_left(first);
            let is_other = |c: char| {
                if from_right {
                    c.is_alphanumeric() && !is_right_to_left(c)
                } else {
                    is_right_to_left(c)
                }
            };
            let end = rest.find(is_other).unwrap_or(rest.len());
            let direction = if from_right { "<w:rtl/>" } else { "" };
            let properties = match format!("{properties}{direction}") {
                none if none.is_empty() => none,
                some => format!("<w:rPr>{some}</w:rPr>"),
            };
            let _ = write!(
                xml,
                r#"<w:r>{properties}<w:t xml:space="preserve">{}</w:t></w:r>"#,
                escaped(&rest[..end])
            );
            rest = &rest[end..];
        }
    }
    xml
}
