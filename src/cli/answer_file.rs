//! Reading a file of answers, and telling what is wrong with it in the words of the locale.

use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{House, disk_reason};
use crate::form::Form;
use crate::interview::{FileProblem, FileProblemKind, Interview, read_answers};
use crate::source::{File, Limits, Problems, Span, Telling, joined_surrogates, read};
use crate::words::Words;

/// Reads the answer file; `-` is standard input.
///
/// # Errors
/// If it cannot be read, is too long, or is no text.
pub(super) fn answer_file(path: &Path, words: &Words) -> Result<File, Failure> {
    let failed = |error: io::Error| {
        let why = match error.kind() {
            io::ErrorKind::PermissionDenied => words.say("disk-denied-read"),
            _ => disk_reason(words, &error),
        };
        let path = path.display().to_string();
        let args = [("path", (&path).into()), ("why", (&why).into())];
        Failure::new(Exit::Files, words.say_with("file-trouble", &args))
    };
    let limit = Limits::default().bytes as u64;
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    };
    read.map_err(failed)?;
    let shown = path.display().to_string();
    if bytes.len() as u64 > limit {
        let megabytes = (limit >> 20).to_string();
        let args = [("path", (&shown).into()), ("limit", (&megabytes).into())];
        return Err(Failure::new(Exit::Files, words.say_with("answers-too-long", &args)));
    }
    let Ok(text) = String::from_utf8(bytes).map(|text| joined_surrogates(&text)) else {
        let why = words.say("file-not-text");
        let args = [("path", (&shown).into()), ("why", (&why).into())];
        return Err(Failure::new(Exit::Files, words.say_with("file-trouble", &args)));
    };
    Ok(File::new(shown, text))
}

/// Reads a file of answers to a form. What is wrong with it is told on standard error; `None` if
/// there is something.
///
/// # Errors
/// If there is no such form, or the program's own files are broken.
pub(super) fn read_answer_file(
    house: &House,
    form: &str,
    file: &File,
) -> Result<Option<Interview>, Failure> {
    let form = house.form(form).map_err(|error| Failure::house(&error, &house.words))?;
    let mut problems = Problems::default();
    let interview = interview(house, &form, file, None, &mut problems)?;
    let wrong = problems.has_errors();
    let words = &house.words;
    let (error, warning, help) =
        (words.say("level-error"), words.say("level-warning"), words.say("level-help"));
    let telling =
        Telling { error: &error, warning: &warning, help: &help, path: None, private: true };
    for problem in problems.sorted() {
        writeln!(io::stderr(), "{}\n", problem.told(telling))?;
    }
    Ok(interview.filter(|_| !wrong))
}

/// The answers of a file, as an interview; `None` if nothing can be read.
///
/// # Errors
/// If the program's own files are broken.
pub(super) fn interview(
    house: &House,
    form: &Arc<Form>,
    file: &File,
    date: Option<Date>,
    problems: &mut Problems,
) -> Result<Option<Interview>, Failure> {
    let world = house.world().map_err(|error| Failure::house(&error, &house.words))?;
    // Told here, in the words of the locale: the reader of data files speaks English.
    let says_nothing = |line: &str| matches!(line.trim_start().chars().next(), None | Some('#'));
    if file.text().lines().all(says_nothing) {
        let empty = house.words.say("answers-empty");
        let told = problems.error(file, Span::on_line(1, 1, 1), empty);
        told.fix(house.words.say("answers-not-a-map"));
        return Ok(None);
    }
    let Some(root) = read(file, Limits::default(), problems) else {
        return Ok(None);
    };
    let known = |id: &str| world.directory.get(id).is_some();
    let (answers, wrong) = read_answers(form, &root, &known);
    for problem in &wrong {
        note(problem, file, &house.words, problems);
    }
    let today = date.unwrap_or_else(|| Environment::now().date());
    let (form, world) = (Arc::clone(form), Arc::clone(world));
    let interview = Interview::new(form, world, today, answers.case, answers.filing);
    Ok(Some(interview.with_settled(answers.settled)))
}

/// A problem of the answer file in the words of the locale.
fn note(problem: &FileProblem, file: &File, words: &Words, problems: &mut Problems) {
    let id = &problem.id;
    let text =
        |key: &str, name: &str| words.say_with(key, &[("id", id.into()), ("name", name.into())]);
    let number = |key: &str, count: usize| {
        words.say_with(key, &[("id", id.into()), ("count", count.into())])
    };
    let message = match &problem.kind {
        FileProblemKind::NotAMap => text("answers-not-a-map", ""),
        FileProblemKind::UnknownId => text("answers-unknown-id", ""),
        FileProblemKind::BelongsToList(list) => text("answers-belongs-to-list", list),
        FileProblemKind::UnknownOption(option) => text("answers-unknown-option", option),
        FileProblemKind::UnknownPart(part) => text("answers-unknown-part", part),
        FileProblemKind::UnknownState(state) => text("answers-unknown-state", state),
        FileProblemKind::UnknownVoice(voice) => text("answers-unknown-voice", voice),
        FileProblemKind::UnknownOffice(office) => text("answers-unknown-office", office),
        FileProblemKind::ExpectedText => text("answers-expected-text", ""),
        FileProblemKind::ExpectedList => text("answers-expected-list", ""),
        FileProblemKind::ExpectedItem => text("answers-expected-item", ""),
        FileProblemKind::NotYesOrNo => text("answers-not-yes-or-no", ""),
        FileProblemKind::TooLong { bytes } => number("answers-text-too-long", bytes / 1024),
        FileProblemKind::TooManyItems { max } => number("answers-too-many-items", *max),
        FileProblemKind::UnknownNotAllowed => text("answers-unknown-not-allowed", ""),
        FileProblemKind::DeclineNotAllowed => text("answers-decline-not-allowed", ""),
    };
    let told = problems.error(file, problem.span, message);
    match &problem.near {
        Some(near) => told.fix(words.say_with("error-did-you-mean", &[("word", near.into())])),
        None => told.fix(words.say_with("answers-see-outline", &[("id", id.into())])),
    };
}
