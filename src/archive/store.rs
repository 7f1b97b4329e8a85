//! Cases as files in one private folder.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use super::atomic;
use super::case::{Case, CaseId};

/// The folder of cases.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
    last: LastSave,
}

/// How the last save went, for whoever must say so while the program is being ended.
#[derive(Debug, Clone, Default)]
pub struct LastSave(Arc<AtomicU8>);

impl LastSave {
    const DONE: u8 = 0;
    const WRITING: u8 = 1;
    const FAILED: u8 = 2;

    fn is(&self, state: u8) {
        self.0.store(state, Ordering::SeqCst);
    }

    /// Whether what was answered is on disk; gives a save that is being written a moment to end.
    #[must_use]
    pub fn is_done(&self) -> bool {
        for _ in 0..100 {
            if self.0.load(Ordering::SeqCst) != Self::WRITING {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.0.load(Ordering::SeqCst) == Self::DONE
    }
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
    lock: File,
}

impl Drop for Held {
    /// Closing the file would not do: a program that is just being started (an editor) has it for a
    /// moment too, and would hold the case until it runs.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
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

impl StoreError {
    /// Trouble of the disk at a place.
    pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |error| Self::Disk { path, error }
    }
}

impl Store {
    /// Opens the folder, making it if need be.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn open(home: &Path) -> Result<Self, StoreError> {
        let folder = home.join("saker");
        atomic::own_folder(&folder)
            .map_err(|error| StoreError::Disk { path: folder.clone(), error })?;
        Ok(Self { folder, last: LastSave::default() })
    }

    /// How the last save went.
    #[must_use]
    pub fn last_save(&self) -> LastSave {
        self.last.clone()
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
        let numbers_are_out = || StoreError::Disk {
            path: self.folder.clone(),
            error: io::Error::other("no case number is free"),
        };
        let mut next = self.numbers(true)?.last().map_or(1, |last| last.0.saturating_add(1));
        loop {
            match self.hold(CaseId(next)) {
                // Another window has it, or was quicker and its case lies there already.
                Err(StoreError::Open(_)) => {}
                Ok(_) if self.path(CaseId(next)).exists() => {}
                held => return Ok((CaseId(next), held?)),
            }
            next = next.checked_add(1).ok_or_else(numbers_are_out)?;
        }
    }

    fn ids(&self) -> Result<Vec<CaseId>, StoreError> {
        self.numbers(false)
    }

    /// The numbers of cases; `ever` counts those of deleted ones too, whose lock file stays so that
    /// no number ever means two cases.
    fn numbers(&self, ever: bool) -> Result<Vec<CaseId>, StoreError> {
        let disk = |error| StoreError::Disk { path: self.folder.clone(), error };
        let mut ids: Vec<CaseId> = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(disk)? {
            let name = entry.map_err(disk)?.file_name();
            let name = name.to_str().unwrap_or_default();
            let name = if ever { name.trim_start_matches('.') } else { name };
            let number = name.strip_prefix("sak-").and_then(|name| name.split('.').next());
            ids.extend(number.and_then(|number| number.parse().ok()).map(CaseId));
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// Reads a case. A damaged file is passed over for the version before it. The name of the file
    /// says which case it is, so that a copy of a file is a case of its own.
    ///
    /// # Errors
    /// If neither can be read, or the newest cannot be read just now: that is no damage.
    pub fn load(&self, id: CaseId) -> Result<Loaded, StoreError> {
        let named = |case: Case, is_older| Loaded { case: Case { id, ..case }, is_older };
        let newest = self.path(id);
        match read(&newest) {
            Ok(case) => Ok(named(case, false)),
            Err(StoreError::Disk { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
                read(&self.previous(id)).map(|case| named(case, false))
            }
            Err(error @ StoreError::Damaged { .. }) => match read(&self.previous(id)) {
                Ok(case) => Ok(named(case, true)),
                Err(_) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// Puts a damaged file aside, so that working on from the version before it does not push that
    /// one out.
    ///
    /// # Errors
    /// If the file cannot be renamed.
    pub fn set_aside(&self, id: CaseId) -> Result<PathBuf, StoreError> {
        let path = self.path(id);
        let mut aside = path.with_extension("skadet.yaml");
        for number in 2..1000 {
            if !aside.exists() {
                break;
            }
            // What was set aside before may hold what someone wrote by hand.
            aside = path.with_extension(format!("skadet-{number}.yaml"));
        }
        fs::rename(&path, &aside).map_err(|error| StoreError::Disk { path, error })?;
        Ok(aside)
    }

    /// Removes a case with everything that lies beside it: earlier and damaged versions, and what
    /// a crash left of a save. The caller holds it. Its empty lock file stays.
    ///
    /// # Errors
    /// If a file cannot be removed.
    pub fn delete(&self, id: CaseId) -> Result<(), StoreError> {
        let disk = |path: &Path, error| StoreError::Disk { path: path.to_owned(), error };
        let stem = format!("sak-{:04}.", id.0);
        let mut doomed = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(|error| disk(&self.folder, error))? {
            let path = entry.map_err(|error| disk(&self.folder, error))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let is_lock = path.extension().is_some_and(|ending| ending == "las");
            if name.trim_start_matches('.').starts_with(&stem) && !is_lock {
                doomed.push(path);
            }
        }
        // The newest last: what is interrupted leaves a case that can still be opened.
        doomed.sort_by_key(|path| *path == self.path(id));
        for path in doomed {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(disk(&path, error));
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
        self.last.is(LastSave::WRITING);
        let saved = self.write(case);
        self.last.is(if saved.is_ok() { LastSave::DONE } else { LastSave::FAILED });
        saved
    }

    fn write(&self, case: &Case) -> Result<(), StoreError> {
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
            Ok(()) => Ok(Held { lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Open(id)),
            Err(TryLockError::Error(error)) => Err(disk(error)),
        }
    }

    /// Writes a copy of a case to another folder, for when this one cannot be written.
    ///
    /// # Errors
    /// If that one cannot be written either.
    pub fn save_copy(case: &Case, folder: &Path) -> Result<PathBuf, StoreError> {
        let named = |number: u32| match number {
            1 => folder.join(format!("medhold-sak-{:04}.yaml", case.id.0)),
            number => folder.join(format!("medhold-sak-{:04}-{number}.yaml", case.id.0)),
        };
        // Another home may have put its own case of this number there.
        let path = (1..1000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1));
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

/// No case is larger; a file that grows without end must not fill the memory.
const LARGEST: u64 = 256 << 20;

/// What every format of a case file says first.
#[derive(serde::Deserialize)]
struct Format {
    medhold: u32,
}

fn read(path: &Path) -> Result<Case, StoreError> {
    let disk = |error| StoreError::Disk { path: path.to_owned(), error };
    let damaged = |reason: String| StoreError::Damaged { path: path.to_owned(), reason };
    if !fs::metadata(path).map_err(disk)?.is_file() {
        return Err(damaged("it is no ordinary file".to_owned()));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(disk)?.take(LARGEST).read_to_end(&mut bytes).map_err(disk)?;
    let text = String::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
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
        let held = store.hold(CaseId(1)).unwrap();
        atomic::write(&home.path().join("saker/.sak-0001.yaml.ny"), b"rest").unwrap();
        store.delete(CaseId(1)).unwrap();
        drop(held);
        assert!(store.list().unwrap().is_empty());
        let left = fs::read_dir(home.path().join("saker")).unwrap();
        let left: Vec<_> = left.map(|entry| entry.unwrap().metadata().unwrap().len()).collect();
        assert_eq!(left, [0], "only the empty lock file");
        assert_eq!(store.hold_new().unwrap().0, CaseId(2), "no number means two cases");
    }

    #[test]
    fn a_copied_file_is_a_case_of_its_own() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.save(&case("første")).unwrap();
        fs::copy(store.path(CaseId(1)), store.path(CaseId(7))).unwrap();
        assert_eq!(store.load(CaseId(7)).unwrap().case.id, CaseId(7));
        store.delete(CaseId(7)).unwrap();
        assert_eq!(store.load(CaseId(1)).unwrap().case, case("første"));
    }

    #[test]
    fn a_stop_after_damage_was_set_aside_loses_nothing() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.save(&case("første")).unwrap();
        store.save(&case("andre")).unwrap();
        for _ in 0..2 {
            atomic::write(&store.path(CaseId(1)), b"[").unwrap();
            assert!(store.load(CaseId(1)).unwrap().is_older);
            store.set_aside(CaseId(1)).unwrap();
            assert_eq!(store.load(CaseId(1)).unwrap().case, case("første"));
        }
        assert!(store.path(CaseId(1)).with_extension("skadet-2.yaml").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_in_the_place_of_a_case_is_damage() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        store.save(&case("første")).unwrap();
        store.save(&case("andre")).unwrap();
        fs::remove_file(store.path(CaseId(1))).unwrap();
        std::os::unix::fs::symlink(home.path(), store.path(CaseId(1))).unwrap();
        let loaded = store.load(CaseId(1)).unwrap();
        assert!(loaded.is_older, "a folder in its place is damage");
    }
}
