//! A problem in a data file, told so that its author can mend it.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::tree::{File, Node, Span};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// Worth a look; nothing stops.
    Warning,
    /// Known, and shown to whoever asks.
    Note,
}

/// Where a problem stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: File,
    pub span: Span,
}

/// One problem: what, where, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub severity: Severity,
    pub place: Place,
    pub message: String,
    pub fix: Option<String>,
}

/// How a problem is told: the words around it, and the path it is shown under.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    pub error: &'a str,
    pub warning: &'a str,
    pub help: &'a str,
    /// In place of the file's own path.
    pub path: Option<&'a str>,
    /// Quote only what the problem is about: the rest of the line is somebody's own words.
    pub private: bool,
}

impl Default for Telling<'_> {
    fn default() -> Self {
        Self { error: "error", warning: "warning", help: "help", path: None, private: false }
    }
}

impl Problem {
    /// The line that the problem stands on, as written.
    #[must_use]
    pub fn quoted_line(&self) -> &str {
        self.place.file.text().lines().nth(self.place.span.line.saturating_sub(1)).unwrap_or("")
    }

    /// The problem as text for a person: message, `file:line:column`, the quoted line, the fix.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.told(Telling::default())
    }

    /// The same in other words than the house's own.
    #[must_use]
    pub fn told(&self, telling: Telling<'_>) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR.with_name(telling.error),
            Severity::Warning => Level::WARNING.with_name(telling.warning),
            Severity::Note => Level::NOTE,
        };
        let span = self.place.span;
        let line = shown(self.quoted_line());
        let width = line.chars().count();
        let from = span.column.saturating_sub(1).min(width);
        let to = if span.end_line == span.line { span.end_column.saturating_sub(1) } else { width };
        let to = to.clamp(from, width).max((from + 1).min(width));
        let line = if telling.private { covered(&line, from, to) } else { line };
        let width = line.chars().count();
        let (from, to) = (from.min(width), to.min(width));
        let snippet = Snippet::source(&line)
            .line_start(span.line)
            .path(telling.path.unwrap_or_else(|| self.place.file.path()))
            .fold(false)
            .annotation(
                AnnotationKind::Primary.span(byte_offset(&line, from)..byte_offset(&line, to)),
            );
        let mut group = level.primary_title(&self.message).element(snippet);
        if let Some(fix) = &self.fix {
            group = group.element(Level::HELP.with_name(telling.help).message(fix));
        }
        Renderer::plain().decor_style(DecorStyle::Ascii).render(&[group])
    }
}

/// Long lines are cut and control characters shown as blanks: a quoted line must never reach the
/// terminal as an escape sequence.
fn shown(line: &str) -> String {
    line.chars().take(400).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The line with dots for everything outside the place, and the place cut to a few words.
fn covered(line: &str, from: usize, to: usize) -> String {
    const SHOWN: usize = 40;
    let cover = |(at, c): (usize, char)| {
        if (from..to.min(from + SHOWN)).contains(&at) || c.is_whitespace() { c } else { '·' }
    };
    let covered: String = line.chars().take(to).enumerate().map(cover).collect();
    covered.trim_end_matches([' ', '·']).to_owned()
}

fn byte_offset(line: &str, characters: usize) -> usize {
    line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at)
}

/// All problems of a run, in the order they were met.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Notes an error at a place; the returned problem takes a fix.
    pub fn error(&mut self, file: &File, span: Span, message: impl Into<String>) -> &mut Problem {
        self.note(Severity::Error, file, span, message.into())
    }

    /// Notes a warning at a place; the returned problem takes a fix.
    pub fn warning(&mut self, file: &File, span: Span, message: impl Into<String>) -> &mut Problem {
        self.note(Severity::Warning, file, span, message.into())
    }

    /// Notes what is known to be so and worth knowing; the returned problem takes a fix.
    pub fn remark(&mut self, file: &File, span: Span, message: impl Into<String>) -> &mut Problem {
        self.note(Severity::Note, file, span, message.into())
    }

    /// Notes an error at a node.
    pub fn error_at(
        &mut self,
        file: &File,
        node: &Node,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.error(file, node.span, message)
    }

    fn note(
        &mut self,
        severity: Severity,
        file: &File,
        span: Span,
        message: String,
    ) -> &mut Problem {
        let at = self.list.len();
        let place = Place { file: file.clone(), span };
        self.list.push(Problem { severity, place, message, fix: None });
        &mut self.list[at]
    }

    /// Adds the problems of another run.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Whether any problem is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The problems by file and place, each told once.
    #[must_use]
    pub fn sorted(mut self) -> Vec<Problem> {
        self.list.sort_by(|a, b| {
            let key =
                |p: &Problem| (p.place.file.path().to_owned(), p.place.span, p.message.clone());
            key(a).cmp(&key(b))
        });
        self.list.dedup();
        self.list
    }
}

impl Problem {
    /// Adds what to do about it.
    pub fn fix(&mut self, fix: impl Into<String>) -> &mut Self {
        self.fix = Some(fix.into());
        self
    }

    /// Adds a "did you mean" if there is a near name.
    pub fn did_you_mean(&mut self, near: Option<&str>) -> &mut Self {
        if let Some(near) = near {
            self.fix = Some(format!("did you mean `{near}`?"));
        }
        self
    }
}
