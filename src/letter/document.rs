//! A finished paper as blocks of runs, before anyone decides what it looks like.

use jiff::civil::Date;

pub use crate::source::Language;

/// A paper, ready to be set on pages or written as text.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The paper's id in its packet, as in `rettighetsklage:3`.
    pub id: String,
    /// First part of its file name, as in `rettighetsklage`.
    pub stem: String,
    /// `letter`, `fullmakt`, `portal_sheet`, `enclosure_list` or `next_steps`.
    pub kind: &'static str,
    /// Kept by the sender and never sent.
    pub kept: bool,
    pub language: Language,
    /// The letter's date.
    pub date: Date,
    /// The subject, for metadata and lists.
    pub title: String,
    /// Name, then address and the like; one entry per line.
    pub sender: Vec<Runs>,
    /// Place and date, to the right.
    pub date_line: Runs,
    /// Recipient as it shows in a window envelope; one entry per line.
    pub recipient: Vec<Runs>,
    /// Label and value, as in "Deres ref." and a case number.
    pub references: Vec<(String, Runs)>,
    pub subject: Runs,
    pub body: Vec<Block>,
    /// What goes with it, in the order of the numbers.
    pub enclosures: Vec<Enclosure>,
    /// The letter that it belongs to, by its id, where it is a list or sheet of one letter.
    pub of: Option<String>,
    /// Stands small at the foot of each page, beside the page number.
    pub foot: Runs,
    /// With `{page}` and `{pages}`.
    pub page_label: String,
    /// Word printed on every page of a draft; `None` for a final paper.
    pub draft_mark: Option<String>,
}

/// Something that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// As it stands in the letter's list.
    pub title: String,
    pub kind: EnclosureKind,
}

/// Where an enclosure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnclosureKind {
    /// Another paper of the packet, by its stem.
    Paper(String),
    /// The person's own file, as it was typed.
    File(String),
    /// A copy that the person puts in.
    ByHand,
}

/// Text with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// May hold `\n` for a line break within a paragraph or cell.
    pub text: String,
    pub origin: Origin,
    pub strong: bool,
    /// The language of a passage in another one than the paper's.
    pub language: Option<Language>,
}

/// A line or paragraph.
pub type Runs = Vec<Run>;

/// Where a run comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The template, or the program's own labels.
    House,
    /// An answer, by its path.
    Answer(String),
    /// A fact worked out or looked up: a deadline, an office, a law.
    Fact(String),
    /// A hole in a draft, by the path of the question that would fill it.
    Hole(String),
}

/// A block of the body.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Level 2 or 3; the subject is level 1.
    Heading {
        level: u8,
        runs: Runs,
    },
    Paragraph(Runs),
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Table(Table),
    Signature(Vec<Signer>),
    /// A line to fill in by hand.
    Field {
        label: Runs,
    },
    /// Boxes, ticked or not.
    Ticks(Vec<Tick>),
    PageBreak,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Empty for a table of labels and values, whose first column are the row headers.
    pub header: Vec<Runs>,
    pub rows: Vec<Vec<Runs>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Signer {
    pub name: Runs,
    /// Stands under the name.
    pub note: Runs,
    /// "Sted og dato" in the letter's language.
    /// The words under a line for place and date, where the paper has no date of its own.
    pub date_label: Option<String>,
    /// "Underskrift" in the letter's language.
    pub sign_label: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    pub ticked: bool,
    pub runs: Runs,
}

impl Run {
    /// Words of some origin, plain and in the paper's language.
    #[must_use]
    pub fn of(origin: Origin, text: impl Into<String>) -> Self {
        Self { text: text.into(), origin, strong: false, language: None }
    }

    /// The house's own words.
    #[must_use]
    pub fn house(text: impl Into<String>) -> Self {
        Self::of(Origin::House, text)
    }
}

impl Document {
    /// Every run of the paper in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        let mut runs: Vec<&Run> = Vec::new();
        runs.extend(self.sender.iter().flatten());
        runs.extend(self.recipient.iter().flatten());
        runs.extend(&self.date_line);
        runs.extend(self.references.iter().flat_map(|(_, value)| value));
        runs.extend(&self.subject);
        collect(&self.body, &mut runs);
        runs.extend(&self.foot);
        runs.into_iter()
    }

    /// Visits every run, to change it.
    pub fn runs_mut(&mut self, visit: &mut impl FnMut(&mut Run)) {
        let lines = self.sender.iter_mut().chain(&mut self.recipient);
        lines.flatten().for_each(&mut *visit);
        self.date_line.iter_mut().for_each(&mut *visit);
        self.references.iter_mut().flat_map(|(_, value)| value).for_each(&mut *visit);
        self.subject.iter_mut().for_each(&mut *visit);
        visit_blocks(&mut self.body, visit);
        self.foot.iter_mut().for_each(visit);
    }

    /// Whether the paper has holes.
    #[must_use]
    pub fn has_holes(&self) -> bool {
        self.runs().any(|run| matches!(run.origin, Origin::Hole(_)))
    }
}

fn collect<'a>(blocks: &'a [Block], runs: &mut Vec<&'a Run>) {
    for block in blocks {
        match block {
            Block::Heading { runs: own, .. }
            | Block::Paragraph(own)
            | Block::Field { label: own } => {
                runs.extend(own);
            }
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, runs)),
            Block::Quote(inner) => collect(inner, runs),
            Block::Table(table) => {
                runs.extend(table.header.iter().chain(table.rows.iter().flatten()).flatten());
            }
            Block::Signature(signers) => {
                runs.extend(
                    signers.iter().flat_map(|signer| signer.name.iter().chain(&signer.note)),
                );
            }
            Block::Ticks(ticks) => runs.extend(ticks.iter().flat_map(|tick| &tick.runs)),
            Block::PageBreak => {}
        }
    }
}

fn visit_blocks(blocks: &mut [Block], visit: &mut impl FnMut(&mut Run)) {
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph(runs) | Block::Field { label: runs } => {
                runs.iter_mut().for_each(&mut *visit);
            }
            Block::List { items, .. } => {
                for item in items {
                    visit_blocks(item, visit);
                }
            }
            Block::Quote(inner) => visit_blocks(inner, visit),
            Block::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.flatten().for_each(&mut *visit);
            }
            Block::Signature(signers) => {
                let runs = signers
                    .iter_mut()
                    .flat_map(|signer| signer.name.iter_mut().chain(&mut signer.note));
                runs.for_each(&mut *visit);
            }
            Block::Ticks(ticks) => {
                ticks.iter_mut().flat_map(|tick| &mut tick.runs).for_each(&mut *visit);
            }
            Block::PageBreak => {}
        }
    }
}

/// The words of some runs.
#[must_use]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
