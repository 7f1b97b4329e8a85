//! Texts of the person's own: read from a file they name, or lent to their own editor.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::archive::atomic;
use crate::interview::text::LONGEST;

/// Reads a text file.
///
/// # Errors
/// If it cannot be read, is no text in UTF-8 (`InvalidData`), or is longer than any answer
/// (`FileTooLarge`).
pub fn read_text(path: &Path) -> io::Result<String> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    let read = file.take(LONGEST as u64 + 1).read_to_end(&mut bytes)?;
    if read > LONGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let text = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Writes a text that only its owner can read, in a folder that only its owner can enter.
///
/// # Errors
/// If the disk says no.
pub fn private_text(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        atomic::private_folder(folder)?;
    }
    atomic::write(path, format!("{text}\n").as_bytes())
}

/// Takes a lent text away again. One that is not there is as good as gone.
pub fn remove_text(path: &Path) {
    let _ = std::fs::remove_file(path);
}
