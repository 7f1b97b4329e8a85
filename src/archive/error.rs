//! What can go wrong with the archive.

use std::io;
use std::path::PathBuf;

use super::case::CaseId;
use super::identity::KeyError;

/// See the module's words.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: {error}")]
    Disk { path: PathBuf, error: io::Error },
    #[error("{path} cannot be read as a case: {reason}")]
    Damaged { path: PathBuf, reason: String },
    #[error("{path} was written by a newer version of Medhold")]
    Newer { path: PathBuf },
    #[error("{path} is sealed to somebody else")]
    NotForYou { path: PathBuf },
    /// It was given where a case is taken in.
    #[error("{path} is a backup, and no case")]
    IsBackup { path: PathBuf },
    /// It was given where a backup is taken in.
    #[error("{path} is no backup")]
    NoBackup { path: PathBuf },
    #[error("case {0} is open in another window")]
    Open(CaseId),
    #[error("case {0} was changed in another window")]
    Overtaken(CaseId),
    #[error("the archive is behind a passphrase")]
    Locked,
    #[error("it is not agreed that the case is kept")]
    NotAgreed,
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl StoreError {
    /// Trouble of the disk at a place.
    pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Disk { path, error }
    }
}
