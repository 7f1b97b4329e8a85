//! Reads a template's tags without running them: unknown names also one level down, filters and
//! tests that are not ours, comparisons with words that an answer can never be, and the branches
//! there are to take.

use std::collections::BTreeMap;

use super::names::Shape;
use super::token::is_private;
use crate::source::{File, Problems, Span, nearest};

/// A branch of a template: where it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    pub line: usize,
    /// The tag that opens it, as written.
    pub tag: String,
    /// Byte offset right after the tag.
    pub at: usize,
    /// What must hold and not hold to come into it.
    pub turns: Vec<Turn>,
}

/// A tag that opens a branch, and whether it is taken or gone past on the way to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// As written.
    pub tag: String,
    pub taken: bool,
}

/// A part that a template includes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Include {
    /// As written.
    pub name: String,
    pub span: Span,
    /// What must hold and not hold for it to be included.
    pub turns: Vec<Turn>,
}

/// What a template says of itself.
#[derive(Debug, Clone, Default)]
pub struct Scanned {
    pub branches: Vec<Branch>,
    pub includes: Vec<Include>,
}

/// What a template may use.
pub const FILTERS: [&str; 12] = [
    "uden_at",
    "dato",
    "dato_kort",
    "ukedag",
    "naar",
    "kroner",
    "fodselsnummer",
    "lov",
    "stor",
    "liten",
    "setning",
    "length",
];
pub const TESTS: [&str; 2] = ["unknown", "hole"];
const WORDS: [&str; 13] = [
    "if", "elif", "else", "endif", "for", "endfor", "in", "and", "or", "not", "is", "include",
    "true",
];

/// Scans a template. `names` is what it can see, or `None` for a part whose names are those of
/// whoever includes it.
pub fn scan(
    file: &File,
    names: Option<&BTreeMap<String, Shape>>,
    problems: &mut Problems,
) -> Scanned {
    let mut scanner = Scanner {
        file,
        names,
        problems,
        loops: Vec::new(),
        open: Vec::new(),
        found: Scanned::default(),
    };
    scanner.run();
    scanner.found
}

struct Scanner<'a> {
    file: &'a File,
    names: Option<&'a BTreeMap<String, Shape>>,
    problems: &'a mut Problems,
    /// Loop variables in sight, the innermost last; `None` when the list is not known.
    loops: Vec<(String, Option<Shape>)>,
    /// Tags that wait for their end.
    open: Vec<Open>,
    found: Scanned,
}

/// A tag that waits for its end, with the turns taken at it so far.
struct Open {
    tag: &'static str,
    span: Span,
    turns: Vec<Turn>,
}

#[derive(Debug, Clone, PartialEq)]
enum Word {
    Name(String),
    Text(String),
    Number,
    Sign(String),
}

struct Spanned {
    word: Word,
    span: Span,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let file = self.file;
        let text = file.text();
        if let Some((at, c)) = text.char_indices().find(|(_, c)| is_private(*c)) {
            let span = span_at(text, at, c.len_utf8());
            self.problems
                .error(file, span, "private-use characters are kept for answers")
                .fix("remove the character");
        }
        let mut at = 0;
        while let Some(found) = text[at..].find('{') {
            let start = at + found;
            let (close, kind) = match text.as_bytes().get(start + 1) {
                Some(b'{') => ("}}", '='),
                Some(b'%') => ("%}", '%'),
                Some(b'#') => ("#}", '#'),
                _ => {
                    at = start + 1;
                    continue;
                }
            };
            let Some(length) = text[start + 2..].find(close) else {
                let span = span_at(text, start, 2);
                self.problems
                    .error(file, span, "this tag is not closed")
                    .fix(format!("add `{close}`"));
                return;
            };
            let end = start + length + 4;
            let whole = &text[start + 2..start + 2 + length];
            let inside = whole.trim_start_matches('-');
            let offset = start + 2 + (whole.len() - inside.len());
            let inside = inside.trim_end_matches('-');
            match kind {
                '=' => self.print(inside, offset),
                '%' => self.tag(inside, offset, end),
                _ => {}
            }
            at = end;
        }
        for Open { tag, span, .. } in std::mem::take(&mut self.open) {
            self.problems
                .error(file, span, format!("this `{tag}` is not ended"))
                .fix(format!("add {{% end{tag} %}}"));
        }
    }

    fn print(&mut self, inside: &str, offset: usize) {
        let words = self.words(inside, offset);
        let filtered = words.iter().any(|word| word.word == Word::Sign("|".to_owned()));
        if let [Spanned { word: Word::Name(path), span }, ..] = words.as_slice() {
            let shape = self.resolve(path, *span);
            match shape {
                Some(Shape::Map(_) | Shape::Names(_)) if !filtered => {
                    self.problems
                        .error(
                            self.file,
                            *span,
                            format!("`{path}` has parts and cannot be printed whole"),
                        )
                        .fix(format!("print one of them, as in {{{{ {path}.text }}}}"));
                }
                Some(Shape::Word(_) | Shape::Words(_) | Shape::Bool) => {
                    self.problems
                        .error(
                            self.file,
                            *span,
                            format!("`{path}` is for comparing and is never printed"),
                        )
                        .fix("print `.text`, the phrase of the letter");
                }
                Some(Shape::List(_)) if !filtered => {
                    self.problems
                        .error(
                            self.file,
                            *span,
                            format!("`{path}` is a list and cannot be printed whole"),
                        )
                        .fix(format!("go through it: {{% for x in {path} %}}"));
                }
                _ => {}
            }
        }
        self.expression(&words, true);
    }

    fn tag(&mut self, inside: &str, offset: usize, end: usize) {
        let words = self.words(inside, offset);
        let Some(Spanned { word: Word::Name(tag), span }) = words.first() else {
            return;
        };
        let (tag, span) = (tag.clone(), *span);
        match tag.as_str() {
            "if" => {
                self.open.push(Open { tag: "if", span, turns: Vec::new() });
                self.expression(&words[1..], false);
                self.branch(inside, span, end);
            }
            "elif" => {
                self.expression(&words[1..], false);
                self.branch(inside, span, end);
            }
            "else" => self.branch(inside, span, end),
            "for" => {
                self.open.push(Open { tag: "for", span, turns: Vec::new() });
                self.start_loop(&words[1..], span);
                self.branch(inside, span, end);
            }
            "endif" | "endfor" => {
                let wanted = if tag == "endif" { "if" } else { "for" };
                match self.open.pop() {
                    Some(opened) if opened.tag == wanted => {}
                    other => {
                        self.problems
                            .error(self.file, span, format!("`{tag}` without its `{wanted}`"))
                            .fix("check the order of the tags");
                        self.open.extend(other);
                    }
                }
                if tag == "endfor" {
                    self.loops.pop();
                }
            }
            "include" => {
                if let Some(Spanned { word: Word::Text(name), span }) = words.get(1) {
                    let (name, span, turns) = (name.clone(), *span, self.turns());
                    self.found.includes.push(Include { name, span, turns });
                }
            }
            other => {
                self.problems
                    .error(self.file, span, format!("`{other}` is not used in templates"))
                    .fix("templates hold wording, if, for, include and named filters; rules belong in the form");
            }
        }
    }

    fn branch(&mut self, inside: &str, span: Span, end: usize) {
        let tag = inside.trim().to_owned();
        if let Some(open) = self.open.last_mut() {
            open.turns.iter_mut().for_each(|turn| turn.taken = false);
            open.turns.push(Turn { tag: tag.clone(), taken: true });
        }
        let turns = self.turns();
        self.found.branches.push(Branch { line: span.line, tag, at: end, turns });
    }

    /// The turns that lead to where the scanner is.
    fn turns(&self) -> Vec<Turn> {
        self.open.iter().flat_map(|open| open.turns.clone()).collect()
    }

    fn start_loop(&mut self, words: &[Spanned], span: Span) {
        if let [
            Spanned { word: Word::Name(variable), .. },
            Spanned { word: Word::Name(of), .. },
            Spanned { word: Word::Name(path), span: path_span },
        ] = words
            && of == "in"
        {
            let shape = match self.resolve(path, *path_span) {
                Some(Shape::List(inner)) => Some(*inner),
                Some(_) => {
                    self.problems
                        .error(self.file, *path_span, format!("`{path}` is not a list"))
                        .fix("name a list question");
                    None
                }
                None => None,
            };
            self.loops.push((variable.clone(), shape));
            return;
        }
        self.problems
            .error(self.file, span, "a loop has the form `for name in list`")
            .fix("name a list question, without filters");
        self.loops.push((String::new(), None));
    }

    /// Names, filters and tests of an expression.
    fn expression(&mut self, words: &[Spanned], printed: bool) {
        for (at, Spanned { word, span }) in words.iter().enumerate() {
            let Word::Name(name) = word else { continue };
            let before = at.checked_sub(1).map(|before| &words[before].word);
            let after_sign = |sign: &str| before == Some(&Word::Sign(sign.to_owned()));
            let after_word = |name: &str| before == Some(&Word::Name(name.to_owned()));
            if after_sign("|") {
                self.known(name, *span, &FILTERS, "filter");
            } else if after_word("is")
                || (after_word("not") && at >= 2 && is_is(&words[at - 2].word))
            {
                if name != "not" {
                    self.known(name, *span, &TESTS, "test");
                }
            } else if WORDS.contains(&name.as_str()) || name == "false" {
            } else if !(printed && at == 0) {
                self.resolve(name, *span);
            }
        }
        self.comparisons(words);
    }

    /// `path == "word"` and `"word" in path` with words that can never be.
    fn comparisons(&mut self, words: &[Spanned]) {
        for three in words.windows(3) {
            let [a, sign, b] = three else { continue };
            let (path, text) = match (&a.word, &sign.word, &b.word) {
                (Word::Name(path), Word::Sign(sign), Word::Text(text))
                    if sign == "==" || sign == "!=" =>
                {
                    (path, text)
                }
                (Word::Text(text), Word::Name(of), Word::Name(path)) if of == "in" => (path, text),
                _ => continue,
            };
            let span = if matches!(a.word, Word::Text(_)) { a.span } else { b.span };
            match self.shape(path) {
                Some(Shape::Word(Some(known)) | Shape::Words(Some(known)))
                    if !known.contains(text) =>
                {
                    let all =
                        known.iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>();
                    self.problems
                        .error(self.file, span, format!("`{path}` can never be `{text}`"))
                        .fix(format!("use one of: {}", all.join(", ")))
                        .did_you_mean(nearest(text, all.iter().map(String::as_str)));
                }
                Some(Shape::Word(_) | Shape::Words(_)) | None => {}
                Some(_) => {
                    self.problems
                        .error(self.file, span, format!("`{path}` is not a word to compare with"))
                        .fix("compare `.id` of a choice, or look in `.ids`");
                }
            }
        }
    }

    fn known(&mut self, name: &str, span: Span, known: &[&str], what: &str) {
        if !known.contains(&name) {
            self.problems
                .error(self.file, span, format!("there is no {what} `{name}`"))
                .fix(format!("known: {}", known.join(", ")))
                .did_you_mean(nearest(name, known.iter().copied()));
        }
    }

    /// The shape behind a dotted path; unknown names are reported.
    fn resolve(&mut self, path: &str, span: Span) -> Option<Shape> {
        let mut parts = path.split('.');
        let first = parts.next().unwrap_or_default();
        if first == "loop" {
            return None;
        }
        let mut shape = match self.loops.iter().rev().find(|(name, _)| name == first) {
            Some((_, shape)) => shape.clone()?,
            None => {
                let names = self.names?;
                if let Some(shape) = names.get(first) {
                    shape.clone()
                } else {
                    self.problems
                        .error(self.file, span, format!("the form has no `{first}`"))
                        .fix("a template sees only what its form asks; check the spelling")
                        .did_you_mean(nearest(first, names.keys().map(String::as_str)));
                    return None;
                }
            }
        };
        for part in parts {
            let next = match &shape {
                Shape::Map(entries) => entries.get(part).cloned(),
                Shape::Names(entries) if entries.is_empty() => return None,
                Shape::Names(entries) => entries.get(part).cloned(),
                _ => None,
            };
            let Some(next) = next else {
                let known: Vec<&str> = match &shape {
                    Shape::Map(entries) => entries.keys().copied().collect(),
                    Shape::Names(entries) => entries.keys().map(String::as_str).collect(),
                    _ => Vec::new(),
                };
                self.problems
                    .error(self.file, span, format!("`{path}`: there is no `{part}`"))
                    .fix(if known.is_empty() {
                        "print it without a dot".to_owned()
                    } else {
                        format!("known: {}", known.join(", "))
                    })
                    .did_you_mean(nearest(part, known.iter().copied()));
                return None;
            };
            shape = next;
        }
        Some(shape)
    }

    /// The shape behind a path, without reporting.
    fn shape(&mut self, path: &str) -> Option<Shape> {
        let mut quiet = Problems::default();
        std::mem::swap(self.problems, &mut quiet);
        let shape = self.resolve(path, Span::default());
        std::mem::swap(self.problems, &mut quiet);
        shape
    }

    fn words(&self, inside: &str, offset: usize) -> Vec<Spanned> {
        let mut words = Vec::new();
        let mut characters = inside.char_indices().peekable();
        while let Some((start, c)) = characters.next() {
            let mut end = start + c.len_utf8();
            let word = if c.is_ascii_alphabetic() || c == '_' {
                while let Some((at, c)) = characters.peek().copied() {
                    if !(c.is_ascii_alphanumeric() || c == '_' || c == '.') {
                        break;
                    }
                    end = at + c.len_utf8();
                    characters.next();
                }
                Word::Name(inside[start..end].to_owned())
            } else if c == '"' || c == '\'' {
                let mut ends = inside.len();
                for (at, next) in characters.by_ref() {
                    end = at + next.len_utf8();
                    if next == c {
                        ends = at;
                        break;
                    }
                }
                Word::Text(inside[start + 1..ends].to_owned())
            } else if c.is_ascii_digit() {
                while characters.peek().is_some_and(|(_, c)| c.is_ascii_digit() || *c == '.') {
                    end += 1;
                    characters.next();
                }
                Word::Number
            } else if c.is_whitespace() {
                continue;
            } else {
                if let Some((at, '=')) = characters.peek().copied()
                    && matches!(c, '=' | '!' | '<' | '>')
                {
                    end = at + 1;
                    characters.next();
                }
                Word::Sign(inside[start..end].to_owned())
            };
            let span = span_at(self.file.text(), offset + start, end - start);
            words.push(Spanned { word, span });
        }
        words
    }
}

fn is_is(word: &Word) -> bool {
    *word == Word::Name("is".to_owned())
}

fn span_at(text: &str, at: usize, length: usize) -> Span {
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let width = text.get(at..at + length).map_or(1, |part| part.chars().count());
    Span::on_line(line, column, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_knows_what_leads_into_it() {
        let text = "{% if a %}{% for b in c %}{% include \"parts/x.nb.md\" %}{% endfor %}\
                    {% elif d == \"e\" %}{% else %}{% endif %}{% if f %}{% endif %}";
        let file = File::new("templates/x.nb.md", text);
        let found = scan(&file, None, &mut Problems::default());
        let says = |turns: &[Turn]| {
            let says = turns.iter().map(|turn| {
                let not = if turn.taken { "" } else { "not " };
                format!("{not}{}", turn.tag)
            });
            says.collect::<Vec<_>>().join(", ")
        };
        let branches: Vec<String> =
            found.branches.iter().map(|branch| says(&branch.turns)).collect();
        assert_eq!(
            branches,
            [
                "if a",
                "if a, for b in c",
                "not if a, elif d == \"e\"",
                "not if a, not elif d == \"e\", else",
                "if f",
            ]
        );
        assert_eq!(says(&found.includes[0].turns), "if a, for b in c");
    }
}
