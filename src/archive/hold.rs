//! The right to write a case: one window has it at a time. The mark of a window is a locked file,
//! which the system lets go of when the program ends, however it ends.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::case::CaseId;
use super::error::StoreError;

/// The right to write a case. While it lives, no other window has it, unless one takes it over.
#[derive(Debug)]
pub struct Held {
    id: CaseId,
    /// Which taking of the case this is: a window that takes it over has the next number, and with
    /// it a mark of its own.
    claim: i64,
    /// The newest version that this window knows; 0 before the first.
    revision: i64,
    lock: File,
    path: PathBuf,
}

impl Held {
    /// The case.
    #[must_use]
    pub fn id(&self) -> CaseId {
        self.id
    }

    pub(super) fn claim(&self) -> i64 {
        self.claim
    }

    pub(super) fn revision(&self) -> i64 {
        self.revision
    }

    pub(super) fn set_revision(&mut self, revision: i64) {
        self.revision = revision;
    }
}

impl Drop for Held {
    /// Closing the file would not do: a program that is just being started (an editor) has it for a
    /// moment too, and would hold the case until it runs.
    fn drop(&mut self) {
        // Removed while it is still locked, so that nobody else's mark can be the one that goes.
        #[cfg(unix)]
        let _ = fs::remove_file(&self.path);
        let _ = self.lock.unlock();
    }
}

/// Takes the right to write a case.
///
/// # Errors
/// If another window has it, or the mark cannot be made.
pub(super) fn take(folder: &Path, id: CaseId, claim: i64) -> Result<Held, StoreError> {
    let name = match claim {
        0 => format!("sak-{:04}.las", id.0),
        claim => format!("sak-{:04}-{claim}.las", id.0),
    };
    let path = folder.join(name);
    loop {
        let lock = open(&path).map_err(StoreError::at(&path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Open(id)),
            Err(TryLockError::Error(error)) => return Err(StoreError::at(&path)(error)),
        }
        // The window before may have taken the file away between the opening and the locking.
        if is_the_file(&lock, &path) {
            return Ok(Held { id, claim, revision: 0, lock, path });
        }
    }
}

/// Waits until no other window is starting. Until this is dropped none will.
///
/// # Errors
/// If the mark cannot be made.
pub(super) fn start(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join("start.las");
    let mark = open(&path).map_err(StoreError::at(&path))?;
    mark.lock().map_err(StoreError::at(&path))?;
    Ok(mark)
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

#[cfg(unix)]
fn is_the_file(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (lock.metadata(), fs::metadata(path)) {
        (Ok(own), Ok(there)) => (own.dev(), own.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_the_file(_lock: &File, _path: &Path) -> bool {
    true
}
