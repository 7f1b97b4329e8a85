//! `medhold batch`: papers from many answer files, one per line, on all cores.
//!
//! A line that cannot be used stops nothing. What came of each line is told in the order of the
//! lines, and at any time no more lines are in memory than the workers can take.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, IsTerminal as _, Read as _, Write as _};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::Value;

use super::arguments::RenderOptions;
use super::environment::{Environment, Houses};
use super::error::{Exit, Failure};
use super::render::Rendering;
use super::signals::Signals;
use crate::casework::{House, Typesetter, disk_reason};
use crate::source::{File, Limits, joined_surrogates};
use crate::words::Words;

/// A line on its way to a worker.
struct Line {
    /// From 1.
    number: u64,
    text: Result<String, Unreadable>,
}

/// Why a line is no answer file.
enum Unreadable {
    TooLong,
    NotText,
}

/// What came of a line.
struct Done {
    number: u64,
    exit: Exit,
    /// What is told of it, in the way that was asked for.
    said: Said,
}

enum Said {
    Nothing,
    /// Sentences for a person.
    Text(String),
    /// One object for another program.
    Json(Value),
}

/// Makes the papers of every line of a file.
///
/// # Errors
/// If the form or the file cannot be used at all. A line that cannot is told and is no failure of
/// the program.
pub fn batch(environment: &Environment, options: &RenderOptions) -> Result<Exit, Failure> {
    let house = options.house(environment.house()?);
    // Refused once, not for every line.
    Rendering::new(&house, options, None)?;
    let words = &house.words;
    let trouble = |error: &io::Error| {
        let (path, why) = (options.answers.display().to_string(), disk_reason(words, error));
        let args = [("path", (&path).into()), ("why", (&why).into())];
        Failure::new(Exit::Files, words.say_with("file-trouble", &args))
    };
    let (source, size): (Box<dyn io::Read + Send>, _) = if options.answers.as_os_str() == "-" {
        (Box::new(io::stdin()), None)
    } else {
        let file = std::fs::File::open(&options.answers).map_err(|error| trouble(&error))?;
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        (Box::new(file), Some(size))
    };
    let bar = bar(size, words);
    // Sets that are begun are made whole, and what was made is told.
    let stop = Signals::flag()?;
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (to_workers, lines) = sync_channel::<Line>(workers * 2);
    let (to_teller, done) = channel::<Done>();
    let lines = Mutex::new(lines);
    let count = thread::scope(|scope| -> Result<Count, Failure> {
        for _ in 0..workers {
            let (lines, to_teller, houses) = (&lines, to_teller.clone(), environment.houses());
            scope.spawn(move || work(&houses, options, lines, &to_teller));
        }
        drop(to_teller);
        let read = {
            let (bar, stop) = (&bar, &stop);
            scope.spawn(move || {
                let mut reader = BufReader::new(source);
                let mut number = 0;
                while !stop.load(Ordering::Relaxed) {
                    let mut bytes = Vec::new();
                    let limit = Limits::default().bytes as u64 + 1;
                    let taken = reader.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
                    if taken == 0 {
                        return Ok(());
                    }
                    number += 1;
                    let text = readable(bytes, &mut reader)?;
                    bar.inc(taken as u64);
                    let blank = text.as_ref().is_ok_and(|text| text.trim().is_empty());
                    // Nobody listens when telling has failed.
                    if !blank && to_workers.send(Line { number, text }).is_err() {
                        return Ok(());
                    }
                }
                Ok(())
            })
        };
        let count = tell(done, &bar);
        let read: io::Result<()> = read.join().unwrap_or(Ok(()));
        read.map_err(|error| trouble(&error))?;
        count
    })?;
    bar.finish_and_clear();
    let args =
        [("good", count.good.into()), ("bad", count.bad.into()), ("all", count.all().into())];
    writeln!(io::stderr().lock(), "{}", words.say_with("batch-done", &args))?;
    let stopped = stop.load(Ordering::Relaxed);
    if stopped {
        writeln!(io::stderr().lock(), "{}", words.say("batch-stopped"))?;
    }
    Ok(if stopped || count.bad > 0 { Exit::Partly } else { Exit::Done })
}

/// A line as text. One that is too long is read to its end, so that the next is whole.
fn readable(
    mut bytes: Vec<u8>,
    reader: &mut impl BufRead,
) -> io::Result<Result<String, Unreadable>> {
    let limit = Limits::default().bytes;
    if bytes.len() > limit && !bytes.ends_with(b"\n") {
        loop {
            let rest = reader.fill_buf()?;
            if rest.is_empty() {
                break;
            }
            let end = rest.iter().position(|byte| *byte == b'\n');
            let taken = end.map_or(rest.len(), |end| end + 1);
            reader.consume(taken);
            if end.is_some() {
                break;
            }
        }
        return Ok(Err(Unreadable::TooLong));
    }
    while bytes.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
        bytes.pop();
    }
    let text = String::from_utf8(bytes).map(|text| joined_surrogates(&text));
    Ok(text.map_err(|_| Unreadable::NotText))
}

/// A bar by the bytes that are read, where someone sees it.
fn bar(size: Option<u64>, words: &Words) -> ProgressBar {
    let target = if io::stderr().is_terminal() {
        ProgressDrawTarget::stderr_with_hz(10)
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(size, target);
    let template = match size {
        Some(_) => {
            format!("[{{bar:30}}] {{percent}} %  {{msg}}  {} {{eta}}", words.say("batch-eta"))
        }
        None => "{msg}".to_owned(),
    };
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style.progress_chars("#-."));
    }
    bar
}

/// Makes papers until there are no more lines.
fn work(
    houses: &Houses,
    options: &RenderOptions,
    lines: &Mutex<Receiver<Line>>,
    to_teller: &Sender<Done>,
) {
    let Ok(house) = houses.house() else { return };
    let house = options.house(house);
    let Ok(rendering) = Rendering::new(&house, options, houses.user_home.clone()) else { return };
    let mut typesetter = Typesetter::new(house.fonts());
    loop {
        let next = match lines.lock() {
            Ok(lines) => lines.recv(),
            Err(_) => return,
        };
        let Ok(line) = next else { return };
        let done = one(&house, &rendering, line, &mut typesetter);
        if to_teller.send(done).is_err() {
            return;
        }
    }
}

fn one(
    house: &House,
    rendering: &Rendering<'_>,
    line: Line,
    typesetter: &mut Typesetter<'_>,
) -> Done {
    let number = line.number;
    let failed = |why: String| {
        let line = number.to_string();
        let args = [("line", (&line).into()), ("why", (&why).into())];
        let text = house.words.say_with("batch-line", &args);
        let said = if rendering.options.json {
            Said::Json(serde_json::json!({ "contract": 1, "line": number, "problems": [
                { "severity": "error", "path": null, "message": text }
            ] }))
        } else {
            Said::Text(text)
        };
        Done { number, exit: Exit::Files, said }
    };
    let text = match line.text {
        Ok(text) => text,
        Err(Unreadable::NotText) => return failed(house.words.say("file-not-text")),
        Err(Unreadable::TooLong) => {
            let megabytes = (Limits::default().bytes >> 20).to_string();
            let args = [("limit", (&megabytes).into())];
            return failed(house.words.say_with("batch-too-long", &args));
        }
    };
    let name = format!("{}:{number}", rendering.options.answers.display());
    let out = rendering.options.out.join(format!("{number:06}"));
    let made = match rendering.one(&File::new(name, text), &out, typesetter) {
        Ok(made) => made,
        Err(failure) => return failed(failure.to_text(&house.words)),
    };
    let exit = made.exit;
    let said = if rendering.options.json {
        let mut json = rendering.json(&made);
        json["line"] = number.into();
        Said::Json(json)
    } else if exit == Exit::Done {
        Said::Nothing
    } else {
        let mut told = Vec::new();
        match rendering.tell(&made, &mut told) {
            Ok(()) => {
                let told = String::from_utf8_lossy(&told).trim_end().replace('\n', "\n  ");
                return Done { exit, ..failed(told) };
            }
            Err(failure) => return failed(failure.to_text(&house.words)),
        }
    };
    Done { number, exit, said }
}

#[derive(Default)]
struct Count {
    good: usize,
    bad: usize,
}

impl Count {
    fn all(&self) -> usize {
        self.good + self.bad
    }
}

/// Tells what came of the lines, in their order.
fn tell(done: Receiver<Done>, bar: &ProgressBar) -> Result<Count, Failure> {
    let mut count = Count::default();
    let mut waiting: BTreeMap<u64, Done> = BTreeMap::new();
    for done in done {
        match done.exit {
            Exit::Done => count.good += 1,
            _ => count.bad += 1,
        }
        bar.set_message(count.all().to_string());
        if !matches!(done.said, Said::Nothing) {
            waiting.insert(done.number, done);
        }
        // A little out of order is put right; a line that takes long holds up no more than these.
        while waiting.len() > 64
            && let Some((_, done)) = waiting.pop_first()
        {
            say(done, bar)?;
        }
    }
    while let Some((_, done)) = waiting.pop_first() {
        say(done, bar)?;
    }
    Ok(count)
}

fn say(done: Done, bar: &ProgressBar) -> Result<(), Failure> {
    match done.said {
        Said::Nothing => {}
        Said::Text(text) => bar.suspend(|| writeln!(io::stderr().lock(), "{text}"))?,
        Said::Json(json) => {
            let mut out = io::stdout().lock();
            serde_json::to_writer(&mut out, &json).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(())
}
