//! `medhold check`: forms, templates, law, offices and stories proved. Speaks English, as the
//! files do that it speaks of.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::environment::{Environment, catalog_files, catalog_name};
use super::error::{Exit, Failure};
use crate::proof::{Coverage, prove_all};
use crate::source::{File, Language, Problem, Problems, Severity, Telling};

/// Checks the shipped files, with those at the paths in place of or beside them.
///
/// # Errors
/// If a path cannot be read.
pub fn check(
    environment: &Environment,
    paths: &[PathBuf],
    as_json: bool,
    with_notes: bool,
) -> Result<Exit, Failure> {
    let house = environment.house()?;
    let mut catalog = house.catalog().clone();
    let mut on_disk: BTreeMap<String, PathBuf> = BTreeMap::new();
    for path in paths {
        for (file, path) in files_at(environment, path)? {
            on_disk.insert(file.path().to_owned(), path);
            catalog.add(file);
        }
    }
    let mut problems = Problems::default();
    let proved = prove_all(&catalog, Environment::now().date(), &mut problems);
    let failed = problems.has_errors();
    let problems = problems.sorted();
    if as_json {
        print_json(&problems, &proved, &on_disk)?;
    } else {
        print(&problems, &proved, &on_disk, with_notes)?;
    }
    Ok(if failed { Exit::Files } else { Exit::Done })
}

/// The data files at a path. A file brings those around it along: a form is nothing without its
/// template.
fn files_at(environment: &Environment, path: &Path) -> Result<Vec<(File, PathBuf)>, Failure> {
    let words = &environment.words;
    let shown = path.display().to_string();
    let not_there = |message: &str| {
        Failure::new(Exit::Usage, words.say_with(message, &[("path", (&shown).into())]))
    };
    let whole = std::path::absolute(path)?;
    let mut found = Vec::new();
    if whole.is_dir() {
        found.extend(catalog_files(&whole)?);
        // Shown as the person named it.
        for (_, file) in &mut found {
            if let Ok(rest) = file.strip_prefix(&whole) {
                *file = path.join(rest);
            }
        }
    } else if whole.is_file() {
        let name = catalog_name(&whole).ok_or_else(|| not_there("error-not-in-catalog"))?;
        let depth = Path::new(&name).components().count();
        let root = whole.ancestors().nth(depth).unwrap_or(&whole);
        for folder in ["forms", "templates", "assets"].map(|name| root.join(name)) {
            if folder.is_dir() {
                found.extend(catalog_files(&folder)?);
            }
        }
    }
    if found.is_empty() {
        return Err(not_there("error-nothing-to-check"));
    }
    Ok(found)
}

fn shown_path<'a>(problem: &'a Problem, on_disk: &'a BTreeMap<String, PathBuf>) -> Option<&'a str> {
    on_disk.get(problem.place.file.path())?.to_str()
}

fn print(
    problems: &[Problem],
    proved: &[Coverage],
    on_disk: &BTreeMap<String, PathBuf>,
    with_notes: bool,
) -> Result<(), Failure> {
    let mut err = io::stderr().lock();
    let is_note = |problem: &&Problem| problem.severity == Severity::Note;
    for problem in problems.iter().filter(|problem| with_notes || !is_note(problem)) {
        let telling = Telling { path: shown_path(problem, on_disk), ..Telling::default() };
        writeln!(err, "{}\n", problem.told(telling))?;
    }
    let mut out = io::stdout().lock();
    for form in proved {
        writeln!(
            out,
            "{}: {} questions, {} options, {} pieces of advice, {} documents and {} template \
             branches reached in {} walks, {} not reached; letters in {}, questions in {}",
            form.form,
            form.questions,
            form.options,
            form.advice,
            form.documents,
            form.branches,
            form.walks,
            form.unreached,
            codes(&form.letters),
            codes(&form.screens),
        )?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let notes = problems.iter().filter(is_note).count();
    let warnings = problems.len() - errors - notes;
    let more = match notes {
        0 => String::new(),
        _ if with_notes => format!(", {notes} notes"),
        _ => format!(", {notes} notes (--notes shows them)"),
    };
    writeln!(out, "{errors} errors, {warnings} warnings{more}")?;
    Ok(())
}

fn codes(languages: &[Language]) -> String {
    match languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(", ").as_str() {
        "" => "none".to_owned(),
        codes => codes.to_owned(),
    }
}

fn print_json(
    problems: &[Problem],
    proved: &[Coverage],
    on_disk: &BTreeMap<String, PathBuf>,
) -> Result<(), Failure> {
    let problems: Vec<Value> = problems
        .iter()
        .map(|problem| problem_json(problem, shown_path(problem, on_disk)))
        .collect();
    let forms: Vec<Value> = proved
        .iter()
        .map(|form| {
            json!({
                "form": form.form,
                "questions": form.questions,
                "options": form.options,
                "advice": form.advice,
                "documents": form.documents,
                "branches": form.branches,
                "walks": form.walks,
                "letters": form.letters.iter().map(|language| language.code()).collect::<Vec<_>>(),
                "screens": form.screens.iter().map(|language| language.code()).collect::<Vec<_>>(),
                "unreached": form.unreached,
            })
        })
        .collect();
    let mut out = io::stdout().lock();
    let all = json!({ "contract": 1, "problems": problems, "forms": forms });
    serde_json::to_writer_pretty(&mut out, &all).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// A problem for another program.
#[must_use]
pub fn problem_json(problem: &Problem, path: Option<&str>) -> Value {
    let span = problem.place.span;
    json!({
        "severity": match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "file": path.unwrap_or_else(|| problem.place.file.path()),
        "line": span.line,
        "column": span.column,
        "message": problem.message,
        "fix": problem.fix,
    })
}
