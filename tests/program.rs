//! The program as its users start it: the real binary, a home of its own, nothing of the
//! machine's own settings.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub const EXAMPLE: &str = include_str!("../forms/examples/klage_statsforvalter.yaml");
pub const FORM: &str = "klage_statsforvalter";

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Said {
    /// `None` if a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// The program with the environment of a person who has nothing set.
pub fn command(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_medhold"));
    command.env_clear().env("HOME", home).env("MEDHOLD_HOME", home.join("medhold"));
    command
}

/// Runs a command to its end.
pub fn finish(mut command: Command, input: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let feeder = std::thread::spawn(move || {
        // A program that ends early does not read to the end.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().expect("it ends");
    feeder.join().expect("fed");
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs the program with arguments in a home that is gone afterwards.
pub fn run(arguments: &[&str], input: &str) -> Said {
    let home = tempfile::tempdir().expect("a folder");
    let mut command = command(home.path());
    command.args(arguments);
    finish(command, input)
}

/// An answer file rendered into a folder of its own.
pub struct Rendered {
    pub said: Said,
    pub folder: TempDir,
}

impl Rendered {
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("ut")
    }

    /// The files made, by name.
    pub fn names(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.out()) else {
            return Vec::new();
        };
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.out().join(name)).expect(name)
    }
}

/// Renders an answer file with more arguments.
pub fn render(answers: impl AsRef<[u8]>, more: &[&str]) -> Rendered {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("svar.yaml");
    std::fs::write(&file, answers).expect("written");
    let mut command = command(folder.path());
    command.args(["render", FORM, "--answers"]).arg(&file).arg("--out");
    command.arg(folder.path().join("ut")).args(["--date", "2026-11-23"]).args(more);
    let said = finish(command, "");
    Rendered { said, folder }
}
