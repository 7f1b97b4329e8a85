//! The main job as a person meets it: start to the first question, an answer file to letters (the
//! whole program, and what is left when everything is read), and the proof of all that is shipped.
//! Each beside a baseline in the same run: a program that does nothing.

// A benchmark speaks on the terminal, and a failure is its message.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods
)]

use std::hint::black_box;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use jiff::civil::date;
use medhold::casework::{Format, House, Order, press};
use medhold::interview::{Interview, read_answers};
use medhold::output::pdf;
use medhold::source::{File, Language, Limits, Problems, read};

mod common;

use common::measure;

const EXAMPLE: &str = include_str!("../forms/examples/klage_statsforvalter.yaml");
const FORM: &str = "klage_statsforvalter";

fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_medhold"));
    command.env_clear().env("HOME", home).env("MEDHOLD_HOME", home.join("medhold"));
    command
}

/// From the start of the program to where it asks the first question.
fn first_question(home: &Path) {
    let mut child = program(home)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"1\n\n").unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut said: Vec<u8> = Vec::new();
    let mut buffer = [0; 4096];
    while said.windows(2).filter(|two| two == b"> ").count() < 3 {
        let count = output.read(&mut buffer).unwrap();
        assert!(count > 0, "it ended before the first question");
        said.extend(&buffer[..count]);
    }
    drop(input);
    child.wait().unwrap();
}

fn main() {
    // `cargo test --benches` and the like ask for a list of tests.
    if std::env::args().any(|argument| argument == "--list" || argument == "--test") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let answers = home.path().join("svar.yaml");
    std::fs::write(&answers, EXAMPLE).unwrap();
    let out = home.path().join("ut");

    let base = measure("a program that does nothing", 200, || {
        Command::new("true").status().unwrap();
    });
    let started = measure("start to the first question", 100, || first_question(home.path()));
    let render = |times: usize, formats: &str| {
        measure(&format!("render, cold, {formats}"), times, || {
            let mut command = program(home.path());
            command.args([
                "render",
                FORM,
                "--overwrite",
                "--date",
                "2026-11-23",
                "--format",
                formats,
            ]);
            command.arg("--answers").arg(&answers).arg("--out").arg(&out);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            assert!(command.status().unwrap().success());
        })
    };
    let cold = render(100, "pdf");
    render(100, "txt");

    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let form = house.form(FORM).unwrap();
    let world = Arc::clone(house.world().unwrap());
    let file = File::new("svar.yaml", EXAMPLE);
    let told = |problems: &mut Problems| {
        let root = read(&file, Limits::default(), problems).unwrap();
        let (answers, wrong) = read_answers(&form, &root, &|id| world.directory.get(id).is_some());
        assert!(wrong.is_empty());
        Interview::new(
            Arc::clone(&form),
            Arc::clone(&world),
            date(2026, 11, 23),
            answers.case,
            answers.filing,
        )
    };
    measure("render, warm: answers to eight PDF files", 100, || {
        let interview = told(&mut Problems::default());
        black_box(press(&house, &interview, Order::of(Language::Nb, &[Format::Pdf])).unwrap());
    });
    let interview = told(&mut Problems::default());
    let papers = press(&house, &interview, Order::of(Language::Nb, &[Format::Pdf])).unwrap();
    let letter = papers[0].document.as_ref().unwrap();
    let pages = pdf::page_count(letter, house.fonts());
    let one = measure(&format!("one tagged letter of {pages} pages, warm"), 300, || {
        black_box(pdf::render(letter, house.fonts()).unwrap());
    });
    let proved = measure("check of all that is shipped", 5, || {
        let mut command = program(home.path());
        assert!(command.arg("check").stdout(Stdio::null()).status().unwrap().success());
    });
    println!();
    println!(
        "over the baseline: first question {:.2?}, render {:.2?}",
        started.saturating_sub(base),
        cold.saturating_sub(base)
    );
    println!("letters a second on one core: {:.0}", 1.0 / one.as_secs_f64());
    println!("check: {:.0} times a cold render", proved.as_secs_f64() / cold.as_secs_f64());
}
