//! The spanned tree that every data file is read into.

use std::fmt;
use std::sync::Arc;

/// A named text: a file of the house, or one the user pointed at. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct File(Arc<Named>);

#[derive(PartialEq, Eq)]
struct Named {
    path: String,
    text: String,
}

impl File {
    /// Names a text. A leading byte order mark (Windows Notepad writes one) is dropped.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Self(Arc::new(Named { path: path.into(), text }))
    }

    /// The path as the reader of a message should see it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The name without its folder and ending.
    #[must_use]
    pub fn stem(&self) -> &str {
        let name = self.path().rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl fmt::Debug for File {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "File({})", self.path())
    }
}

/// A stretch of a file. Lines and columns start at 1, columns count characters, the end is
/// exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Span {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

impl Span {
    /// A stretch of `width` characters on one line.
    #[must_use]
    pub fn on_line(line: usize, column: usize, width: usize) -> Self {
        Self { line, column, end_line: line, end_column: column + width }
    }
}

/// One value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub span: Span,
    pub data: Data,
}

/// What stands at a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    Null,
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A scalar as written. Only a plain (unquoted) one can be a number or a truth value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    pub text: String,
    pub plain: bool,
}

/// A key and its value, in file order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Node {
    /// The text of a scalar, as written.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.data {
            Data::Scalar(scalar) => Some(&scalar.text),
            Data::Null | Data::List(_) | Data::Map(_) => None,
        }
    }

    /// The entries of a map in file order; empty for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.data {
            Data::Map(entries) => entries,
            Data::Null | Data::Scalar(_) | Data::List(_) => &[],
        }
    }

    /// The members of a list; empty for anything else.
    #[must_use]
    pub fn members(&self) -> &[Node] {
        match &self.data {
            Data::List(members) => members,
            Data::Null | Data::Scalar(_) | Data::Map(_) => &[],
        }
    }

    /// A list's members, or the node itself where one value stands for a list of one.
    #[must_use]
    pub fn one_or_many(&self) -> &[Node] {
        match &self.data {
            Data::List(members) => members,
            Data::Null => &[],
            Data::Scalar(_) | Data::Map(_) => std::slice::from_ref(self),
        }
    }

    /// The entry under `key`.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The value under `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The scalar text under `key`.
    #[must_use]
    pub fn get_text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::text)
    }

    /// A truth value: plain `true` or `false`, as YAML 1.2 has it.
    #[must_use]
    pub fn boolean(&self) -> Option<bool> {
        match &self.data {
            Data::Scalar(scalar) if scalar.plain => match scalar.text.as_str() {
                "true" | "True" | "TRUE" => Some(true),
                "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A plain whole number.
    #[must_use]
    pub fn integer(&self) -> Option<i64> {
        match &self.data {
            Data::Scalar(scalar) if scalar.plain => scalar.text.parse().ok(),
            _ => None,
        }
    }

    /// What kind of thing stands here, for "expected …, found …".
    #[must_use]
    pub fn described(&self) -> &'static str {
        match &self.data {
            Data::Null => "nothing",
            Data::Scalar(_) => "a single value",
            Data::List(_) => "a list",
            Data::Map(_) => "a map",
        }
    }
}
