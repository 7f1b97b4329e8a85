//! `medhold verify`: is this file the letter that was made?

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{Checksum, RECEIPT_FILE, disk_reason, said_of};

/// What is to be looked at.
#[derive(Debug)]
pub struct VerifyOptions {
    pub file: PathBuf,
    /// As it stands on the sheet that was kept.
    pub fingerprint: Option<String>,
}

/// Compares a file with a fingerprint, or with the receipt that lies beside it.
///
/// # Errors
/// If the file cannot be read.
pub fn verify(environment: &Environment, options: &VerifyOptions) -> Result<Exit, Failure> {
    let words = &environment.words;
    let sum = sum_of(&options.file).map_err(|error| {
        let (path, why) = (options.file.display().to_string(), disk_reason(words, &error));
        let args = [("path", (&path).into()), ("why", (&why).into())];
        Failure::new(Exit::Files, words.say_with("file-trouble", &args))
    })?;
    let same = match &options.fingerprint {
        Some(typed) => Some(sum.is(typed)),
        None => beside(&options.file, &sum),
    };
    let print = sum.fingerprint();
    let mut out = io::stdout().lock();
    writeln!(out, "{}", words.say_with("verify-fingerprint", &[("print", (&print).into())]))?;
    let (id, exit) = match same {
        Some(true) => ("verify-same", Exit::Done),
        Some(false) => ("verify-other", Exit::Files),
        None => ("verify-unknown", Exit::Missing),
    };
    writeln!(out, "{}", words.say(id))?;
    Ok(exit)
}

/// What the receipt in the file's own folder says.
fn beside(file: &Path, sum: &Checksum) -> Option<bool> {
    let name = file.file_name()?.to_str()?;
    let receipt = opened(&file.with_file_name(RECEIPT_FILE)).ok()?;
    let mut bytes = Vec::new();
    receipt.take(1 << 20).read_to_end(&mut bytes).ok()?;
    said_of(&String::from_utf8_lossy(&bytes), name, sum)
}

fn sum_of(path: &Path) -> io::Result<Checksum> {
    Checksum::of_reader(&mut opened(path)?)
}

/// Opens a file. A pipe or a device could keep one waiting for ever.
fn opened(path: &Path) -> io::Result<std::fs::File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    std::fs::File::open(path)
}
