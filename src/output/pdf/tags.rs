//! The structure that a screen reader follows.

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    H1,
    H2,
    H3,
    P,
    L { ordered: bool },
    LI,
    Lbl,
    LBody,
    BlockQuote,
    Table,
    THead,
    TBody,
    TR,
    TH(Scope),
    TD,
    Form,
}

/// What a header cell heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Row,
    Column,
}

impl Role {
    /// The standard structure type.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::P => "P",
            Self::L { .. } => "L",
            Self::LI => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::BlockQuote => "BlockQuote",
            Self::Table => "Table",
            Self::THead => "THead",
            Self::TBody => "TBody",
            Self::TR => "TR",
            Self::TH(_) => "TH",
            Self::TD => "TD",
            Self::Form => "Form",
        }
    }
}

/// One element of the tree.
#[derive(Debug, Clone)]
pub struct Element {
    pub role: Role,
    pub parent: Option<usize>,
    pub children: Vec<usize>,
}

/// The tree, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Structure {
    pub elements: Vec<Element>,
    /// Elements that stand directly in the document.
    pub top: Vec<usize>,
}

impl Structure {
    /// Adds an element as the last child of its parent.
    pub fn add(&mut self, role: Role, parent: Option<usize>) -> usize {
        let at = self.elements.len();
        self.elements.push(Element { role, parent, children: Vec::new() });
        match parent {
            Some(parent) => self.elements[parent].children.push(at),
            None => self.top.push(at),
        }
        at
    }
}
