//! `medhold deadlines` and `medhold counts`: the archive without the wizard.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{
    Number, Shelf, Store, StoreError, Year, as_csv, disk_reason, report_lines, store_text,
    write_private,
};

/// What was asked for of the deadlines.
#[derive(Debug)]
pub struct DueOptions {
    /// The calendar file to write.
    pub ics: Option<PathBuf>,
    pub overwrite: bool,
    pub json: bool,
}

/// What was asked for of what is counted.
#[derive(Debug)]
pub struct CountOptions {
    pub year: Option<i16>,
    /// The table to write.
    pub csv: Option<PathBuf>,
    pub overwrite: bool,
    pub json: bool,
}

fn shelf(environment: &Environment) -> Result<(Store, Shelf, crate::casework::House), Failure> {
    let store = super::archive::open(environment, &environment.folders(None)?)?;
    let house = environment.house()?;
    let shelf = Shelf::read(&house, &store, Environment::now());
    let shelf = shelf.map_err(|error| said_no(environment, &error))?;
    Ok((store, shelf, house))
}

fn said_no(environment: &Environment, error: &StoreError) -> Failure {
    Failure::new(Exit::Files, store_text(&environment.words, error))
}

/// Writes a file, and says where; the number is of what it holds.
fn write(
    environment: &Environment,
    (path, over): (&Path, bool),
    text: &str,
    told: (&str, usize),
) -> Result<(), Failure> {
    let words = &environment.words;
    let shown = path.display().to_string();
    match write_private(path, text, over) {
        Ok(()) => {
            let args = [("path", (&shown).into()), ("count", told.1.into())];
            Ok(writeln!(io::stdout(), "{}", words.say_with(told.0, &args))?)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let text = words.say_with("file-exists", &[("path", (&shown).into())]);
            Err(Failure::new(Exit::Files, text).hint(words.say("file-exists-hint")))
        }
        Err(error) => {
            let why = disk_reason(words, &error);
            let args = [("path", (&shown).into()), ("why", (&why).into())];
            Err(Failure::new(Exit::Files, words.say_with("file-trouble", &args)))
        }
    }
}

fn print(value: &Value) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}

/// Prints all deadlines, or writes them as a calendar file.
///
/// # Errors
/// If the archive cannot be read, or the file is there already or cannot be written.
pub fn deadlines(environment: &Environment, options: &DueOptions) -> Result<Exit, Failure> {
    let (_, shelf, house) = shelf(environment)?;
    let now = Environment::now();
    if let Some(path) = &options.ics {
        let (calendar, count) = shelf.calendar(&house, now);
        let at = (path.as_path(), options.overwrite);
        write(environment, at, &calendar, ("calendar-made", count))?;
        if !options.json {
            return Ok(Exit::Done);
        }
    }
    let all = shelf.deadlines(now);
    let all = all.into_iter().filter_map(|due| shelf.due(&house, due, now));
    if options.json {
        let all: Vec<Value> = all
            .map(|due| {
                json!({
                    "case": due.case.0,
                    "own_number": due.own_number,
                    "letter": due.letter,
                    "title": due.title,
                    "last_day": due.last_day.to_string(),
                    "send_by": due.send_by.map(|day| day.to_string()),
                    "state": due.state.word(),
                    "law": due.law,
                })
            })
            .collect();
        print(&json!({ "contract": 1, "deadlines": all }))?;
        return Ok(Exit::Done);
    }
    let mut out = io::stdout().lock();
    let mut none = true;
    for due in all {
        none = false;
        writeln!(out, "{}\n  {}", due.text, due.place(&environment.words))?;
    }
    if none {
        writeln!(out, "{}", environment.words.say("no-deadlines"))?;
    }
    Ok(Exit::Done)
}

/// Prints what is counted, or writes it as a table.
///
/// # Errors
/// If the archive cannot be read, or the file is there already or cannot be written.
pub fn counts(environment: &Environment, options: &CountOptions) -> Result<Exit, Failure> {
    let (store, shelf, house) = shelf(environment)?;
    let years = shelf.report(&house, &store).map_err(|error| said_no(environment, &error))?;
    let wanted = |year: &Year| options.year.is_none_or(|wanted| year.year == wanted);
    let years: Vec<Year> = years.into_iter().filter(wanted).collect();
    if let Some(path) = &options.csv {
        let at = (path.as_path(), options.overwrite);
        write(environment, at, &as_csv(&house, &years), ("counts-written", years.len()))?;
        if !options.json {
            return Ok(Exit::Done);
        }
    }
    if options.json {
        let years: Vec<Value> = years.iter().map(year_value).collect();
        print(&json!({ "contract": 1, "years": years }))?;
        return Ok(Exit::Done);
    }
    let mut out = io::stdout().lock();
    for (line, _) in report_lines(&house, &years, Environment::screen().map(|(columns, _)| columns))
    {
        writeln!(out, "{line}")?;
    }
    Ok(Exit::Done)
}

/// A number is a number, `fewer_than_5`, or `hidden`.
fn number_value(number: Number) -> Value {
    match number {
        Number::Known(count) => json!(count),
        Number::Few => json!("fewer_than_5"),
        Number::Hidden => json!("hidden"),
    }
}

fn year_value(year: &Year) -> Value {
    let tables = year.tables.iter().map(|table| {
        let groups = table.groups.as_ref().map(|groups| {
            let groups = groups.iter().map(|group| {
                json!({ "id": group.id, "name": group.name, "count": number_value(group.count) })
            });
            groups.collect::<Vec<_>>()
        });
        (table.by.to_owned(), json!(groups))
    });
    let tables: serde_json::Map<String, Value> = tables.collect();
    json!({ "year": year.year, "all": number_value(year.all), "by": tables })
}
