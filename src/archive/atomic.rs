//! Writing files so that a crash, a full disk or a power cut leaves the old one or the new one,
//! whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a file: to a new one beside it, synced, then put in its place. The file and the folder
/// can be read by nobody else.
///
/// # Errors
/// If the disk is full or the folder cannot be written; the old file is then untouched.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    // Owner-only from the start: tempfile creates with mode 0600 on unix.
    let mut file = tempfile::Builder::new().prefix(".medhold-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Makes a folder that only its owner can enter, with those above it as they are.
///
/// # Errors
/// If it cannot be made, or something else has its name.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// A rename is only safe when the folder itself is on disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_private_and_replaces_the_old() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        private_folder(&inner).unwrap();
        let path = inner.join("x.yaml");
        write(&path, b"en").unwrap();
        write(&path, b"to").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"to");
        assert_eq!(fs::read_dir(&inner).unwrap().count(), 1, "nothing is left beside it");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(&path), 0o600);
            assert_eq!(mode(&inner), 0o700);
        }
    }
}
