//! Copies of all cases in one file that the standard age tool can open with the passphrase it was
//! made with: YAML, readable without this program.

use std::collections::HashSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::atomic;
use super::case::{Case, CaseId};
use super::error::StoreError;
use super::identity::{KeyError, Passphrase};
use super::sealed::AGE;
use super::store::{Store, Tally};

/// The format that this program writes.
const FORMAT: u32 = 2;

/// What the file of a backup is called, before its day.
const NAME: &str = "medhold-kopi";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Copies {
    medhold_backup: u32,
    made: String,
    cases: Vec<Case>,
    /// What is counted for the yearly report of cases that are deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tallies: Vec<(Tally, u64)>,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    pub cases: usize,
    /// Cases that cannot be read and are not in it.
    pub left_out: Vec<CaseId>,
}

/// What came of a backup that was taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restored {
    /// Cases that are new here, under these numbers.
    pub added: Vec<CaseId>,
    /// Cases that are here already, just as they are in the backup.
    pub same: usize,
}

impl Store {
    /// Writes a backup of all cases, as they are now, behind a passphrase of its own.
    ///
    /// # Errors
    /// If the archive cannot be read or the file cannot be written.
    pub fn back_up(
        &self,
        to: &Path,
        passphrase: &Passphrase,
        made: &str,
    ) -> Result<BackedUp, StoreError> {
        let mut cases = Vec::new();
        let mut left_out = Vec::new();
        for stored in self.list()? {
            match stored.loaded {
                Ok(loaded) => cases.push(loaded.case),
                Err(_) => left_out.push(stored.id),
            }
        }
        let count = cases.len();
        let tallies = self.tallies()?.into_iter().collect();
        let copies = Copies { medhold_backup: FORMAT, made: made.to_owned(), cases, tallies };
        let fault = |reason: String| StoreError::Disk {
            path: to.to_owned(),
            error: std::io::Error::other(reason),
        };
        let text = serde_yaml::to_string(&copies).map_err(|error| fault(error.to_string()))?;
        let text = Zeroizing::new(text);
        let recipient = age::scrypt::Recipient::new(passphrase.clone());
        let sealed = age::encrypt(&recipient, text.as_bytes());
        let sealed = sealed.map_err(|error| fault(error.to_string()))?;
        atomic::write(to, &sealed).map_err(StoreError::at(to))?;
        Ok(BackedUp { cases: count, left_out })
    }

    /// Takes the cases of a backup in. Nothing that is here is changed: a case that is here and
    /// looks otherwise than in the backup comes in beside it, under a number of its own.
    ///
    /// # Errors
    /// If the file cannot be read, the passphrase is another one, or the archive cannot be written.
    pub fn restore(&self, from: &Path, passphrase: &Passphrase) -> Result<Restored, StoreError> {
        let copies = read(from, passphrase)?;
        let stored = self.list()?;
        let here: HashSet<CaseId> = stored.iter().map(|stored| stored.id).collect();
        let loaded = stored.iter().filter_map(|stored| stored.loaded.as_ref().ok());
        let known: HashSet<Vec<u8>> = loaded.map(|loaded| print(&loaded.case)).collect();
        let mut restored = Restored::default();
        let (same, mut fresh): (Vec<Case>, Vec<Case>) =
            copies.cases.into_iter().partition(|case| known.contains(&print(case)));
        restored.same = same.len();
        // Those that can keep their number come first.
        fresh.sort_by_key(|case| here.contains(&case.id));
        for case in fresh {
            let (id, mut held) = if here.contains(&case.id) {
                self.hold_new()?
            } else {
                (case.id, self.hold(case.id)?)
            };
            self.save(&mut held, &Case { id, ..case })?;
            restored.added.push(id);
        }
        self.take_tallies(&copies.tallies)?;
        restored.added.sort_unstable();
        Ok(restored)
    }
}

/// The file that is meant: the newest backup in a folder, or the file itself.
#[must_use]
pub fn backup_at(path: &Path) -> PathBuf {
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
    let backups = inside.map(|entry| entry.path()).filter(|path| {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        let is_age = path.extension().is_some_and(|ending| ending == "age");
        is_age && name.is_some_and(|name| name.starts_with(NAME))
    });
    backups.max().unwrap_or_else(|| path.to_owned())
}

/// A free name for a backup of this day in a folder. It says nothing of who it is about.
#[must_use]
pub fn backup_name(folder: &Path, day: &str) -> PathBuf {
    let named = |more: &str| folder.join(format!("{NAME}-{day}{more}.age"));
    let mut path = named("");
    for at in 2.. {
        if !path.exists() {
            break;
        }
        path = named(&format!("-{at}"));
    }
    path
}

/// Whether a folder takes new files; nothing stays in it.
///
/// # Errors
/// If it is not there, is no folder, or cannot be written.
pub fn takes_new_files(folder: &Path) -> Result<(), StoreError> {
    let probe = folder.join(format!(".{NAME}.ny"));
    // One that a crash left is of no use to anybody.
    let _ = std::fs::remove_file(&probe);
    let tried = atomic::write_once(&probe, &[]).and_then(|()| std::fs::remove_file(&probe));
    tried.map_err(StoreError::at(folder))
}

/// Whether a file can be a backup, as far as that is seen without its passphrase.
///
/// # Errors
/// If it cannot be read or is something else.
pub fn look_at_backup(from: &Path) -> Result<(), StoreError> {
    let bytes = std::fs::read(from).map_err(StoreError::at(from))?;
    opener(from, &bytes).map(drop)
}

/// Whether a file is a backup that this passphrase opens.
///
/// # Errors
/// If it is not.
pub fn try_backup(from: &Path, passphrase: &Passphrase) -> Result<(), StoreError> {
    read(from, passphrase).map(drop)
}

/// Puts an archive that cannot be opened aside, so that a new one can take its place. Nothing of it
/// is changed.
///
/// # Errors
/// If it cannot be moved.
pub fn set_aside(home: &Path) -> Result<PathBuf, StoreError> {
    let from = home.join("arkiv");
    let mut to = home.join("arkiv-skadet-1");
    for at in 2.. {
        if !to.exists() {
            break;
        }
        to = home.join(format!("arkiv-skadet-{at}"));
    }
    std::fs::rename(&from, &to).map_err(StoreError::at(&from))?;
    Ok(to)
}

/// What a case says, whatever its number is.
fn print(case: &Case) -> Vec<u8> {
    let unnumbered = Case { id: CaseId(0), ..case.clone() };
    let text = serde_json::to_vec(&unnumbered).unwrap_or_default();
    Sha256::digest(&text).to_vec()
}

/// What every format of a backup says first.
#[derive(Deserialize)]
struct Format {
    medhold_backup: u32,
}

/// Whether a text is that of a backup, of whatever format.
pub(super) fn is_backup(text: &str) -> bool {
    serde_yaml::from_str::<Format>(text).is_ok()
}

/// What opens these bytes, if they are behind a passphrase.
fn opener<'b>(from: &Path, bytes: &'b [u8]) -> Result<age::Decryptor<&'b [u8]>, StoreError> {
    let no_backup = || StoreError::NoBackup { path: from.to_owned() };
    if !bytes.starts_with(AGE) {
        return Err(no_backup());
    }
    let decryptor = age::Decryptor::new(bytes).map_err(|error| StoreError::Damaged {
        path: from.to_owned(),
        reason: error.to_string(),
    })?;
    // A case that is sealed to keys.
    if !decryptor.is_scrypt() {
        return Err(no_backup());
    }
    Ok(decryptor)
}

fn read(from: &Path, passphrase: &Passphrase) -> Result<Copies, StoreError> {
    let damaged = |reason: String| StoreError::Damaged { path: from.to_owned(), reason };
    let bytes = std::fs::read(from).map_err(StoreError::at(from))?;
    let decryptor = opener(from, &bytes)?;
    let identity = age::scrypt::Identity::new(passphrase.clone());
    let mut reader = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|_| StoreError::Key(KeyError::WrongPassphrase))?;
    let mut text = Zeroizing::new(String::new());
    reader.read_to_string(&mut text).map_err(|error| damaged(error.to_string()))?;
    let format: Format =
        serde_yaml::from_str(&text).map_err(|_| StoreError::NoBackup { path: from.to_owned() })?;
    if format.medhold_backup > FORMAT {
        return Err(StoreError::Newer { path: from.to_owned() });
    }
    serde_yaml::from_str(&text).map_err(|error| damaged(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::case::Filing;
    use super::*;
    use crate::interview::{Answer, Answers};

    fn save(store: &Store, text: &str) -> CaseId {
        let (id, mut held) = store.hold_new().unwrap();
        let mut shared = Answers::default();
        shared.set("melder_navn", Answer::text(text));
        let filings = vec![Filing::new("klage_statsforvalter", 1, String::new())];
        let changed = "2026-11-21T12:00".to_owned();
        let case = Case::new(id, changed, shared, filings);
        store.save(&mut held, &case).unwrap();
        id
    }

    #[test]
    fn a_backup_brings_everything_back_and_changes_nothing() {
        let passphrase = Passphrase::from("sommerfugl i mai".to_owned());
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("kopi.age");
        let store = Store::open(&home.path().join("en")).unwrap();
        save(&store, "Kari");
        save(&store, "Ola");
        let tally = Tally { year: 2026, kind: "bistand".to_owned(), ..Tally::default() };
        store.count(&tally).unwrap();
        store.count(&tally).unwrap();
        let made = store.back_up(&file, &passphrase, "2026-11-21T12:00").unwrap();
        assert_eq!(made, BackedUp { cases: 2, left_out: Vec::new() });
        let bytes = std::fs::read(&file).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("Kari"));

        let wrong = Passphrase::from("sommerfugl".to_owned());
        let other = Store::open(&home.path().join("to")).unwrap();
        let refused = other.restore(&file, &wrong);
        assert!(matches!(refused, Err(StoreError::Key(KeyError::WrongPassphrase))));
        assert!(other.ids().unwrap().is_empty());
        // A case of its own under the same number stays, and the one that comes in goes beside it.
        save(&other, "Per");
        let restored = other.restore(&file, &passphrase).unwrap();
        assert_eq!(restored.added, [CaseId(2), CaseId(3)]);
        let again = other.restore(&file, &passphrase).unwrap();
        assert_eq!(again, Restored { added: Vec::new(), same: 2 });
        let name = |id| {
            let case = other.load(id).unwrap().case;
            case.shared.get("melder_navn").unwrap().text.clone()
        };
        let names = [1, 2, 3].map(|number| name(CaseId(number)));
        assert_eq!(names, ["Per", "Ola", "Kari"]);
        // What was counted comes along, once.
        assert_eq!(other.tallies().unwrap().values().sum::<u64>(), 2);
        let lost = std::fs::read(home.path().join("kopi.age")).unwrap();
        atomic::write(&file, &lost[..lost.len() / 2]).unwrap();
        assert!(store.restore(&file, &passphrase).is_err());
    }
}
