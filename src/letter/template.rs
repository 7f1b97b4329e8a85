//! Templates through Tera. The only file that names it.

use std::collections::{BTreeMap, HashSet};
use std::io;

use tera::value::Key;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::context::ContextValue;
use super::scan::{Branch, scan};
use super::token::{Token, TokenState, is_private};
use crate::form::{Catalog, Form};
use crate::source::{File, Language, Problems, Span};

/// The templates of one language, ready to be rendered.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    files: Vec<File>,
    branches: Vec<(File, Branch)>,
    /// Whether any of them names an office of the directory.
    names_offices: bool,
    /// By the path of a document's template, every word of it and of the parts that it includes:
    /// a name that is none of them is never asked for.
    words: BTreeMap<String, Words>,
}

/// Words of a text that could be names.
pub type Words = HashSet<String>;

/// The path of a document's template in a language: `norge/klage` becomes
/// `templates/norge/klage.nb.md`.
#[must_use]
pub fn template_path(template: &str, language: Language) -> String {
    format!("templates/{template}.{language}.md")
}

impl Templates {
    /// Takes up the templates of a form and all parts of the language. With `count_branches`, each
    /// branch that is taken leaves a token in the text.
    pub fn of_form(
        catalog: &Catalog,
        form: &Form,
        language: Language,
        count_branches: bool,
        problems: &mut Problems,
    ) -> Self {
        let mut tera = Tera::new();
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(only_tokens);
        for filter in [
            "dato",
            "dato_kort",
            "ukedag",
            "kroner",
            "fodselsnummer",
            "naar",
            "stor",
            "liten",
            "setning",
            "uden_at",
        ] {
            tera.register_filter(filter, move |value: &Value, _: Kwargs, _: &State| {
                formatted(value, filter)
            });
        }
        tera.register_filter("lov", law);
        tera.register_test("unknown", |value: &Value, _: Kwargs, _: &State| {
            state(value) == Some(TokenState::Unknown)
        });
        tera.register_test("hole", |value: &Value, _: Kwargs, _: &State| {
            state(value) == Some(TokenState::Hole)
        });
        let ending = format!(".{language}.md");
        let parts = catalog.below("templates/parts/", &ending);
        let mut files: Vec<File> = parts.cloned().collect();
        for rule in &form.documents {
            let path = template_path(&rule.template, language);
            files.extend(catalog.file(&path).cloned());
        }
        let mut branches = Vec::new();
        let mut texts = Vec::new();
        for file in &files {
            let mut text = if count_branches {
                with_branch_tokens(file, &mut branches)
            } else {
                file.text().to_owned()
            };
            // A part may stand within a line, as in a table cell: its last line end goes.
            if file.path().starts_with("templates/parts/") {
                text.truncate(text.trim_end().len());
            }
            texts.push((name_of(file), text));
        }
        let added = tera.add_raw_templates(texts);
        let names_offices = files.iter().any(|file| file.text().contains("office."));
        let words = form.documents.iter().map(|rule| {
            let path = template_path(&rule.template, language);
            let words = words_of(&files, &path);
            (path, words)
        });
        let words = words.collect();
        let templates = Self { tera, files, branches, names_offices, words };
        if let Err(error) = added {
            templates.report(&error, problems);
        }
        templates
    }

    /// Renders a template to Markdown with tokens. An error is reported with its place.
    pub fn render(
        &self,
        template: &str,
        language: Language,
        names: &[(String, ContextValue)],
        problems: &mut Problems,
    ) -> Option<String> {
        let mut context = Context::new();
        for (name, value) in names {
            if let Some(value) = to_tera(value) {
                context.insert_value(name.clone(), value);
            }
        }
        let name = format!("{template}.{language}.md");
        match self.tera.render(&name, &context) {
            Ok(text) => Some(text),
            Err(error) => {
                self.report(&error, problems);
                None
            }
        }
    }

    /// Whether any of the templates names an office of the directory, which is worth knowing
    /// before all of them are put into a context.
    #[must_use]
    pub fn names_offices(&self) -> bool {
        self.names_offices
    }

    /// The words of a document's template, with those of the parts that it includes.
    #[must_use]
    pub fn words(&self, path: &str) -> Option<&Words> {
        self.words.get(path)
    }

    /// The file of a template.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path() == path)
    }

    /// All branches there are, when they are counted; tokens number them in this order.
    #[must_use]
    pub fn branches(&self) -> &[(File, Branch)] {
        &self.branches
    }

    fn report(&self, error: &tera::Error, problems: &mut Problems) {
        use tera::ErrorKind;
        let (message, filename, span) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                let span = Span {
                    line: span.start_line,
                    column: span.start_col + 1,
                    end_line: span.end_line,
                    end_column: span.end_col + 1,
                };
                (report.message().to_owned(), report.filename().to_owned(), span)
            }
            ErrorKind::Io(_) => (
                "this template prints something that is neither an answer nor a number".to_owned(),
                String::new(),
                Span::on_line(1, 1, 1),
            ),
            _ => (error.to_string(), String::new(), Span::on_line(1, 1, 1)),
        };
        let file = self.files.iter().find(|file| name_of(file) == filename).or(self.files.last());
        let Some(file) = file else { return };
        let empty = message.contains("undefined")
            || message.contains("not defined")
            || message.contains("not found");
        let fix = if empty {
            "an answer can be missing: print it inside an `if`, or make its question a must"
        } else {
            "compare the template with CONTRIBUTING, section Templates"
        };
        problems.error(file, span, message).fix(fix);
    }
}

fn name_of(file: &File) -> String {
    file.path().trim_start_matches("templates/").to_owned()
}

/// The words of a file and of what it includes, and what that includes.
fn words_of(files: &[File], path: &str) -> Words {
    let mut words = Words::new();
    let mut known = HashSet::new();
    let mut waiting = vec![path.to_owned()];
    while let Some(path) = waiting.pop() {
        let Some(file) = files.iter().find(|file| file.path() == path) else { continue };
        if !known.insert(path) {
            continue;
        }
        let parts = file.text().split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        words.extend(parts.filter(|word| !word.is_empty()).map(str::to_owned));
        let included = scan(file, None, &mut Problems::default()).includes;
        waiting.extend(included.into_iter().map(|part| format!("templates/{}", part.name)));
    }
    words
}

/// The template with a token after each tag that opens a branch.
fn with_branch_tokens(file: &File, known: &mut Vec<(File, Branch)>) -> String {
    let mut text = file.text().to_owned();
    let branches = scan(file, None, &mut Problems::default()).branches;
    for (at, branch) in branches.iter().enumerate().rev() {
        text.insert_str(branch.at, &Token::Branch(known.len() + at).written());
    }
    known.extend(branches.into_iter().map(|branch| (file.clone(), branch)));
    text
}

fn to_tera(value: &ContextValue) -> Option<Value> {
    Some(match value {
        ContextValue::Absent => return None,
        ContextValue::Token(token) | ContextValue::Word(token) => Value::from(token.as_str()),
        ContextValue::Number(number) => Value::from(*number),
        ContextValue::Bool(flag) => Value::from(*flag),
        ContextValue::List(members) => {
            Value::from(members.iter().filter_map(to_tera).collect::<Vec<_>>())
        }
        ContextValue::Map(entries) => {
            let entries = entries
                .iter()
                .filter_map(|(name, value)| Some((Key::from(name.clone()), to_tera(value)?)));
            Value::from(entries.collect::<tera::Map>())
        }
    })
}

/// Everything printed passes here: nothing but tokens, numbers and blanks may be printed.
fn only_tokens(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    if text.chars().all(|c| is_private(c) || c.is_ascii_digit() || c == ' ') {
        return out.write_all(text.as_bytes());
    }
    Err(io::Error::other("only answers are printed"))
}

fn formatted(value: &Value, format: &str) -> TeraResult<String> {
    let token = value.as_str().and_then(Token::read);
    match token {
        Some(Token::Entry { at, state, mut formats }) => {
            formats.push(format.to_owned());
            Ok(Token::Entry { at, state, formats }.written())
        }
        _ if value.is_undefined() => Err(tera::Error::message("the answer is undefined")),
        _ => Err(tera::Error::message(format!("`{format}` needs an answer to work on"))),
    }
}

/// `"pbrl_7_2" | lov`, `"fvl_17 fvl_18" | lov` or `rettighet | lov`.
fn law(value: &Value, _: Kwargs, _: &State) -> TeraResult<String> {
    if let Some(token) = value.get_from_path("law").and_then(Value::as_str) {
        return Ok(token.to_owned());
    }
    match value.as_str() {
        Some(ids)
            if !ids.trim().is_empty()
                && ids.bytes().all(|b| b.is_ascii_alphanumeric() || b"_ ".contains(&b)) =>
        {
            Ok(Token::Law(ids.split_whitespace().map(str::to_owned).collect()).written())
        }
        _ => Err(tera::Error::message(
            "`lov` needs ids of law references, or a choice that has some",
        )),
    }
}

fn state(value: &Value) -> Option<TokenState> {
    let text = value.as_str().or_else(|| value.get_from_path("text").and_then(Value::as_str));
    match text.and_then(Token::read)? {
        Token::Entry { state, .. } => Some(state),
        Token::Law(_) | Token::Branch(_) => None,
    }
}
