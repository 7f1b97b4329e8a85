//! A passphrase from a file that only its owner can read.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::error::{Exit, Failure};
use crate::casework::{Passphrase, disk_reason};
use crate::words::Words;

/// No passphrase is longer, in bytes.
const LONGEST: u64 = 4096;

/// The passphrase on the first line of a file.
///
/// # Errors
/// If the file cannot be read, others can read it, or its first line is empty.
pub(super) fn passphrase(words: &Words, path: &Path) -> Result<Passphrase, Failure> {
    let shown = path.display().to_string();
    let failure =
        |id: &str| Failure::new(Exit::Files, words.say_with(id, &[("path", (&shown).into())]));
    let disk = |error: io::Error| {
        let why = disk_reason(words, &error);
        let args = [("path", (&shown).into()), ("why", (&why).into())];
        Failure::new(Exit::Files, words.say_with("store-disk", &args))
    };
    // A pipe could keep one waiting for ever.
    if !std::fs::metadata(path).map_err(&disk)?.is_file() {
        return Err(disk(io::ErrorKind::InvalidInput.into()));
    }
    let file = File::open(path).map_err(&disk)?;
    if is_open_to_others(&file).map_err(disk)? {
        return Err(failure("passphrase-file-open"));
    }
    let mut line = zeroize::Zeroizing::new(String::new());
    BufReader::new(file.take(LONGEST)).read_line(&mut line).map_err(disk)?;
    let passphrase = line.trim_end_matches(['\r', '\n']).to_owned();
    if passphrase.is_empty() {
        return Err(failure("passphrase-file-empty"));
    }
    Ok(Passphrase::from(passphrase))
}

/// The file as it is open, so that none can be put in its place after the look.
#[cfg(unix)]
fn is_open_to_others(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Ok(file.metadata()?.mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open_to_others(_file: &File) -> io::Result<bool> {
    Ok(false)
}
