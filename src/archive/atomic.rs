//! Writing files so that a crash, a full disk or a power cut leaves the old one or the new one,
//! whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file: to a new one beside it, synced, then put in its place. Nobody else can read the
/// file.
///
/// The file beside it always has the same name, so that one left by a crash is taken away by the
/// next write. Two writers of one file at a time must be kept apart by the caller.
///
/// # Errors
/// If the disk is full or the folder cannot be written; the old file is then untouched.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, bytes)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync_folder(folder.unwrap_or_else(|| Path::new(".")))
}

/// The same for one of several files. They are there for sure when their folder is synced, once,
/// after the last; until then each is the old one or the new one, whole.
///
/// # Errors
/// As for [`write()`].
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(path)?;
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // What could not be finished must not stay: it holds what the person wrote.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    Ok(())
}

/// Writes a file that must not be there yet. Nobody else can read it. What cannot be finished is
/// taken away again.
///
/// # Errors
/// If something has its name, which then stays as it is, or the disk says no.
pub fn write_once(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Err(error) = write_new(path, bytes) {
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(path);
        }
        return Err(error);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync_folder(folder.unwrap_or_else(|| Path::new(".")))
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(path.with_file_name(format!(".{}.ny", name.to_string_lossy())))
}

/// A file that was not there before (so never someone else's, by a link), readable by its owner
/// only from the start.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The plain files in a folder, by path; links and what cannot be read are none.
#[must_use]
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.map(|entry| entry.path()).collect()
}

/// Takes a file away.
///
/// # Errors
/// If the disk says no.
pub fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Makes a folder that only its owner can enter, with those above it as they are. One that is there
/// already stays as it is.
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

/// The same for a folder of the program's own, which is closed to others if it was open.
///
/// # Errors
/// If it cannot be made or closed.
pub fn own_folder(folder: &Path) -> io::Result<()> {
    private_folder(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let now = fs::metadata(folder)?.permissions();
        if now.mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

/// Makes sure of what was put into a folder: a rename is only safe when the folder itself is on
/// disk.
///
/// # Errors
/// If the disk says no.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
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
        // As a crash in the middle of a write would leave it.
        fs::File::create(inner.join(".x.yaml.ny")).unwrap();
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

    #[test]
    fn what_is_written_once_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sak.age");
        write_once(&path, b"en").unwrap();
        let again = write_once(&path, b"to");
        assert_eq!(again.map_err(|error| error.kind()), Err(io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read(&path).unwrap(), b"en");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_way_is_not_written_through() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("someone_elses");
        fs::File::create(&target).unwrap();
        std::os::unix::fs::symlink(&target, folder.path().join(".x.pdf.ny")).unwrap();
        write(&folder.path().join("x.pdf"), b"brev").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"");
    }
}
