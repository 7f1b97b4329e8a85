//! What the disk and the folder of cases have to complain of, in words and with what to do next.

use super::house::HouseError;
use super::papers::{NotPressed, PapersError};
use super::sheet::SheetError;
use crate::archive::{KeyError, StoreError};
use crate::words::Words;

/// What is wrong with the folder of cases, and what to do next.
#[must_use]
pub fn store_text(words: &Words, error: &StoreError) -> String {
    match error {
        StoreError::Disk { path, error } => {
            let (path, why) = (path.display().to_string(), disk_reason(words, error));
            words.say_with("store-disk", &[("path", (&path).into()), ("why", (&why).into())])
        }
        StoreError::Damaged { path, .. } => {
            let path = path.display().to_string();
            words.say_with("store-damaged", &[("path", (&path).into())])
        }
        StoreError::Newer { path } => {
            let path = path.display().to_string();
            words.say_with("store-newer", &[("path", (&path).into())])
        }
        StoreError::NotForYou { path } => {
            let path = path.display().to_string();
            words.say_with("store-not-for-you", &[("path", (&path).into())])
        }
        StoreError::IsBackup { path } => {
            let path = path.display().to_string();
            words.say_with("store-is-backup", &[("path", (&path).into())])
        }
        StoreError::NoBackup { path } => {
            let path = path.display().to_string();
            words.say_with("store-no-backup", &[("path", (&path).into())])
        }
        StoreError::Overtaken(id) => {
            let number = id.to_string();
            words.say_with("store-overtaken", &[("number", (&number).into())])
        }
        StoreError::Locked => words.say("store-locked"),
        StoreError::NotAgreed => words.say("held-back"),
        StoreError::Key(KeyError::WrongPassphrase) => words.say("store-wrong-passphrase"),
        StoreError::Key(KeyError::AnotherKey) => words.say("store-another-key"),
        StoreError::Key(KeyError::Missing { path } | KeyError::NoKey { path }) => {
            let path = path.display().to_string();
            words.say_with("store-no-key", &[("path", (&path).into())])
        }
        StoreError::Key(KeyError::Disk { path, error }) => {
            let (path, why) = (path.display().to_string(), disk_reason(words, error));
            words.say_with("store-disk", &[("path", (&path).into()), ("why", (&why).into())])
        }
        StoreError::Open(id) => {
            let number = id.to_string();
            words.say_with("store-open", &[("number", (&number).into())])
        }
    }
}

/// What is wrong with files that were added to the shipped ones.
#[must_use]
pub fn house_text(words: &Words, error: &HouseError) -> String {
    match error {
        HouseError::NoSuchForm { id, .. } => {
            words.say_with("case-form-gone", &[("form", id.into())])
        }
        HouseError::Files(problems) => {
            let mut text = words.say("house-files");
            for problem in problems {
                text.push('\n');
                text.push_str(&problem.to_text());
            }
            text
        }
    }
}

/// Why a paper of the whole case could not be written.
#[must_use]
pub fn sheet_text(words: &Words, error: &SheetError) -> String {
    match error {
        SheetError::Press(NotPressed::House(error)) => house_text(words, error),
        SheetError::Press(NotPressed::File(why)) => {
            words.say_with("papers-pdf", &[("why", why.into())])
        }
        SheetError::Papers(PapersError::Disk { path, error }) => {
            let (path, why) = (path.display().to_string(), disk_reason(words, error));
            words.say_with("papers-disk", &[("path", (&path).into()), ("why", (&why).into())])
        }
        SheetError::Press(other) => {
            words.say_with("papers-pdf", &[("why", (&other.to_string()).into())])
        }
        SheetError::Papers(other) => {
            words.say_with("papers-pdf", &[("why", (&other.to_string()).into())])
        }
    }
}

/// Why the disk said no, in words for the common reasons.
#[must_use]
pub fn disk_reason(words: &Words, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            words.say("disk-full")
        }
        ErrorKind::WriteZero => words.say("disk-write"),
        ErrorKind::PermissionDenied => words.say("disk-denied"),
        ErrorKind::ReadOnlyFilesystem => words.say("disk-read-only"),
        ErrorKind::NotFound => words.say("disk-not-found"),
        ErrorKind::NotADirectory => words.say("disk-not-a-folder"),
        ErrorKind::AlreadyExists => words.say("disk-exists"),
        ErrorKind::IsADirectory => words.say("disk-is-a-folder"),
        ErrorKind::InvalidFilename => words.say("disk-name-too-long"),
        ErrorKind::InvalidData => words.say("file-not-text"),
        ErrorKind::InvalidInput => words.say("refused-too-long"),
        _ => error.to_string(),
    }
}
