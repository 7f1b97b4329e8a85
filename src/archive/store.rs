//! Cases as files in one private folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::atomic;
use super::case::{Case, CaseId};

/// The folder of cases.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// A case as listed; one that cannot be read is listed too, with the reason.
#[derive(Debug)]
pub struct Stored {
    pub id: CaseId,
    pub loaded: Result<Loaded, StoreError>,
}

/// A case as read.
#[derive(Debug)]
pub struct Loaded {
    pub case: Case,
    /// The newest file was damaged, and this is the one before it.
    pub is_older: bool,
}

/// The right to write a case. While it lives, no other window has it.
#[derive(Debug)]
pub struct Held {
    _lock: File,
}

/// What can go wrong with the folder of cases.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: {error}")]
    Disk { path: PathBuf, error: io::Error },
    #[error("{path} cannot be read as a case: {reason}")]
    Damaged { path: PathBuf, reason: String },
    #[error("{path} was written by a newer version of Medhold")]
    Newer { path: PathBuf },
    #[error("case {0} is open in another window")]
    Open(CaseId),
}

impl Store {
    /// Opens the folder, making it if need be.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn open(home: &Path) -> Result<Self, StoreError> {
        let folder = home.join("saker");
        atomic::private_folder(&folder)
            .map_err(|error| StoreError::Disk { path: folder.clone(), error })?;
        Ok(Self { folder })
    }

    /// Where a case lies.
    #[must_use]
    pub fn path(&self, id: CaseId) -> PathBuf {
        self.folder.join(format!("sak-{:04}.yaml", id.0))
    }

    fn previous(&self, id: CaseId) -> PathBuf {
        self.folder.join(format!("sak-{:04}.forrige.yaml", id.0))
    }

    /// All cases, the newest number last.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Stored>, StoreError> {
        let ids = self.ids()?;
        Ok(ids.into_iter().map(|id| Stored { id, loaded: self.load(id) }).collect())
    }

    /// Takes the next free number, passing over one that another window has just taken.
    ///
    /// # Errors
    /// If the folder cannot be read or written.
    pub fn hold_new(&self) -> Result<(CaseId, Held), StoreError> {
        let mut next = self.ids()?.last().map_or(1, |last| last.0 + 1);
        loop {
            match self.hold(CaseId(next)) {
                Err(StoreError::Open(_)) => next += 1,
                // Another window was quicker, and its case lies there already.
                Ok(_) if self.path(CaseId(next)).exists() => next += 1,
                held => return Ok((CaseId(next), held?)),
            }
        }
    }

    fn ids(&self) -> Result<Vec<CaseId>, StoreError> {
        let disk = |error| StoreError::Disk { path: self.folder.clone(), error };
        let mut ids: Vec<CaseId> = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(disk)? {
            let name = entry.map_err(disk)?.file_name();
            let number =
                name.to_str().and_then(|name| name.strip_prefix("sak-")?.split('.').next());
            ids.extend(number.and_then(|number| number.parse().ok()).map(CaseId));
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// Reads a case. A damaged file is passed over for the version before it.
    ///
    /// # Errors
    /// If neither can be read.
    pub fn load(&self, id: CaseId) -> Result<Loaded, StoreError> {
        match read(&self.path(id)) {
            Ok(case) => Ok(Loaded { case, is_older: false }),
            Err(StoreError::Newer { path }) => Err(StoreError::Newer { path }),
            Err(error) => match read(&self.previous(id)) {
                Ok(case) => Ok(Loaded { case, is_older: true }),
                Err(_) => Err(error),
            },
        }
    }

    /// Puts a damaged file aside, so that working on from the version before it does not push that
    /// one out.
    ///
    /// # Errors
    /// If the file cannot be renamed.
    pub fn set_aside(&self, id: CaseId) -> Result<PathBuf, StoreError> {
        let path = self.path(id);
        let aside = path.with_extension("skadet.yaml");
        fs::rename(&path, &aside).map_err(|error| StoreError::Disk { path, error })?;
        Ok(aside)
    }

    /// Removes a case with its earlier version. The caller holds it.
    ///
    /// # Errors
    /// If a file cannot be removed.
    pub fn delete(&self, id: CaseId) -> Result<(), StoreError> {
        let damaged = self.path(id).with_extension("skadet.yaml");
        for path in [damaged, self.previous(id), self.path(id)] {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StoreError::Disk { path, error });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes a case. The version before it is kept.
    ///
    /// # Errors
    /// If the disk is full or the folder cannot be written; what was there is untouched.
    pub fn save(&self, case: &Case) -> Result<(), StoreError> {
        let path = self.path(case.id);
        let text = serde_yaml::to_string(case).map_err(|error| StoreError::Damaged {
            path: path.clone(),
            reason: error.to_string(),
        })?;
        let disk = |error| StoreError::Disk { path: path.clone(), error };
        if path.exists() {
            let previous = self.previous(case.id);
            // A link costs nothing and never leaves the case without a file.
            let _ = fs::remove_file(&previous);
            if fs::hard_link(&path, &previous).is_err() {
                let _ = fs::copy(&path, &previous);
            }
        }
        atomic::write(&path, text.as_bytes()).map_err(disk)
    }

    /// Takes the right to write a case.
    ///
    /// # Errors
    /// If another window has it, or the lock file cannot be made.
    pub fn hold(&self, id: CaseId) -> Result<Held, StoreError> {
        let path = self.folder.join(format!(".sak-{:04}.las", id.0));
        let disk = |error| StoreError::Disk { path: path.clone(), error };
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let lock = options.open(&path).map_err(disk)?;
        match lock.try_lock() {
            Ok(()) => Ok(Held { _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Open(id)),
            Err(TryLockError::Error(error)) => Err(disk(error)),
        }
    }

    /// Writes a copy of a case to another folder, for when this one cannot be written.
    ///
    /// # Errors
    /// If that one cannot be written either.
    pub fn save_copy(case: &Case, folder: &Path) -> Result<PathBuf, StoreError> {
        let path = folder.join(format!("medhold-sak-{:04}.yaml", case.id.0));
        let disk = |error| StoreError::Disk { path: path.clone(), error };
        atomic::private_folder(folder).map_err(disk)?;
        let text = serde_yaml::to_string(case).map_err(|error| StoreError::Damaged {
            path: path.clone(),
            reason: error.to_string(),
        })?;
        atomic::write(&path, text.as_bytes()).map_err(disk)?;
        Ok(path)
    }
}

/// What every format of a case file says first.
#[derive(serde::Deserialize)]
struct Format {
    medhold: u32,
}

fn read(path: &Path) -> Result<Case, StoreError> {
    let text = fs::read_to_string(path)
        .map_err(|error| StoreError::Disk { path: path.to_owned(), error })?;
    let damaged = |reason: String| StoreError::Damaged { path: path.to_owned(), reason };
    let format: Format = serde_yaml::from_str(&text).map_err(|error| damaged(error.to_string()))?;
    if format.medhold > Case::FORMAT {
        return Err(StoreError::Newer { path: path.to_owned() });
    }
    serde_yaml::from_str(&text).map_err(|error| damaged(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::case::Filing;
    use super::*;
    use crate::interview::{Answer, Answers};

    fn case(text: &str) -> Case {
        let mut answers = Answers::default();
        answers.set("hva_skjedde", Answer::text(text));
        Case {
            medhold: Case::FORMAT,
            id: CaseId(1),
            changed: "2026-11-21T12:00".to_owned(),
            shared: Answers::default(),
            filings: vec![Filing {
                answers,
                at: Some("avgjorelser/1/kom_dato".to_owned()),
                ..Filing::new("klage_statsforvalter", 1, String::new())
            }],
        }
    }

    #[test]
    fn what_is_saved_comes_back_to_the_letter() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        for text in [
            "Łukasz\n\nNy linje",
            "- ikke: en liste",
            "{{ x }}",
            "'\"\\",
            "",
            "  blank ",
            "e\u{301}\u{1F600}",
            "no",
            "~",
            "0x10",
            "1e3",
            "\u{85}x",
        ] {
            store.save(&case(text)).unwrap();
            assert_eq!(store.load(CaseId(1)).unwrap().case, case(text), "{text:?}");
        }
    }

    #[test]
    fn a_damaged_file_gives_way_to_the_one_before() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.save(&case("første")).unwrap();
        store.save(&case("andre")).unwrap();
        atomic::write(&store.path(CaseId(1)), b"medhold: 1\nid: [").unwrap();
        let loaded = store.load(CaseId(1)).unwrap();
        assert!(loaded.is_older);
        assert_eq!(loaded.case, case("første"));
        // Working on does not push the last sound version out.
        store.set_aside(CaseId(1)).unwrap();
        store.save(&case("tredje")).unwrap();
        assert_eq!(read(&store.previous(CaseId(1))).unwrap(), case("første"));
        atomic::write(&store.path(CaseId(1)), b"medhold: 99\n").unwrap();
        assert!(matches!(store.load(CaseId(1)), Err(StoreError::Newer { .. })));
    }

    #[test]
    fn a_case_is_held_by_one_window() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        let held = store.hold(CaseId(1)).unwrap();
        assert!(matches!(store.hold(CaseId(1)), Err(StoreError::Open(_))));
        assert_eq!(store.hold_new().unwrap().0, CaseId(2));
        drop(held);
        store.hold(CaseId(1)).unwrap();
    }

    #[test]
    fn a_deleted_case_is_gone() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.save(&case("første")).unwrap();
        store.save(&case("andre")).unwrap();
        store.delete(CaseId(1)).unwrap();
        assert!(store.list().unwrap().is_empty());
        assert_eq!(fs::read_dir(home.path().join("saker")).unwrap().count(), 0);
    }
}
