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
/// If the file cannot be read, others can read it or it is theirs, or its first line is empty.
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
    let held = file.metadata()?;
    Ok(others_read(held.mode(), held.uid(), rustix::process::geteuid().as_raw()))
}

/// Whether anyone else can read a file, by what the group and all may, and by whose it is. What
/// root can read is no matter of its owner: it reads everything.
#[cfg(unix)]
fn others_read(mode: u32, owner: u32, me: u32) -> bool {
    const ROOT: u32 = 0;
    mode & 0o077 != 0 || (owner != me && owner != ROOT)
}

#[cfg(not(unix))]
fn is_open_to_others(_file: &File) -> io::Result<bool> {
    Ok(false)
}

#[cfg(all(test, unix))]
mod tests {
    use super::others_read;

    #[test]
    fn only_ones_own_file_that_is_closed_is_taken() {
        const ME: u32 = 1000;
        assert!(!others_read(0o100_600, ME, ME) && !others_read(0o100_400, ME, ME));
        for mode in [0o644, 0o640, 0o604, 0o620, 0o601] {
            assert!(others_read(mode, ME, ME), "{mode:o}");
        }
        assert!(others_read(0o100_600, 1001, ME), "whose it is can read it");
        assert!(others_read(0o100_600, 1001, 0), "also for root");
        assert!(!others_read(0o100_600, 0, ME), "root reads everything in any case");
    }
}
