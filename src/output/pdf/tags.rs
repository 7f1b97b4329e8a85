//! The structure that a screen reader follows.

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    H1,
    H2,
    H3,
    P,
    L {
        ordered: bool,
    },
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
    Figure,
    /// One paper of several in a file.
    Part,
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
            Self::Figure => "Figure",
            Self::Part => "Part",
        }
    }
}

/// One element of the tree.
#[derive(Debug, Clone)]
pub struct Element {
    pub role: Role,
    /// What a picture shows, for who does not see it.
    pub alt: Option<String>,
    /// Where a picture stands on its page: left, bottom, right, top.
    pub bounds: Option<[f32; 4]>,
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
        self.elements.push(Element { role, alt: None, bounds: None, parent, children: Vec::new() });
        match parent {
            Some(parent) => self.elements[parent].children.push(at),
            None => self.top.push(at),
        }
        at
    }

    /// Takes in another tree under a part of its own; says by how much its places have moved.
    pub fn take_in(&mut self, other: Structure) -> usize {
        let part = self.add(Role::Part, None);
        let by = self.elements.len();
        self.elements[part].children = other.top.iter().map(|at| at + by).collect();
        self.elements.extend(other.elements.into_iter().map(|mut element| {
            element.parent = Some(element.parent.map_or(part, |parent| parent + by));
            element.children.iter_mut().for_each(|child| *child += by);
            element
        }));
        by
    }
}
