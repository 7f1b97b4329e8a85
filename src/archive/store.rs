//! Cases as sealed versions in one database.
//!
//! A save adds a version; it is on the disk when the call returns. Earlier versions can be looked
//! at and taken back, and are thinned by age. Each case has its own key; deleting the case destroys
//! it.

mod door;
mod glances;
mod holding;
mod settings;
mod tallies;
mod versions;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::case::{Case, CaseId};
use super::database::trouble;
use super::error::StoreError;
use super::hold::Held;
use super::last_save::LastSave;
use super::seal::{Bound, Broken, Key};
use super::sealed::PublicKey;
use super::{simple, thin};

pub use door::{Door, LockedStore};
pub use glances::GlanceRow;
pub use tallies::Tally;
pub use versions::Version;

/// The archive of cases.
pub struct Store {
    home: PathBuf,
    path: PathBuf,
    db: Mutex<Connection>,
    identity: age::x25519::Identity,
    key: Key,
    behind_passphrase: Mutex<bool>,
    is_new: bool,
    last: LastSave,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the keys.
        write!(out, "Store({})", self.path.display())
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
    /// The newest version was damaged, and this is the one before it.
    pub is_older: bool,
}

impl Store {
    fn db(&self) -> MutexGuard<'_, Connection> {
        // A panic in the middle of a statement leaves the connection sound: SQLite rolls back.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn identity(&self) -> &age::x25519::Identity {
        &self.identity
    }

    fn fault(&self) -> impl Fn(rusqlite::Error) -> StoreError {
        trouble(&self.path)
    }

    /// How the last save went.
    #[must_use]
    pub fn last_save(&self) -> LastSave {
        self.last.clone()
    }

    /// Whether the archive was made just now: the program starts for the first time.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Where the cases lie.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The key that others seal a case to: what is sealed to it, this archive opens.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey::of(&self.identity)
    }

    /// All cases by number, and those of an older program that could not be taken over.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn list(&self) -> Result<Vec<Stored>, StoreError> {
        let ids = self.ids()?;
        let mut stored: Vec<Stored> =
            ids.into_iter().map(|id| Stored { id, loaded: self.load(id) }).collect();
        for (id, error) in simple::left(&self.home) {
            if !stored.iter().any(|known| known.id == id) {
                stored.push(Stored { id, loaded: Err(error) });
            }
        }
        stored.sort_by_key(|stored| stored.id);
        Ok(stored)
    }

    /// Cases of an older program that could not be taken over, with the reason.
    #[must_use]
    pub fn left_over(&self) -> Vec<(CaseId, StoreError)> {
        simple::left(&self.home)
    }

    /// The numbers of all cases.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn ids(&self) -> Result<Vec<CaseId>, StoreError> {
        let db = self.db();
        let fault = self.fault();
        let mut rows = db.prepare("SELECT number FROM cases ORDER BY number").map_err(&fault)?;
        let ids = rows.query_map([], |row| Ok(CaseId(row.get(0)?))).map_err(&fault)?;
        ids.collect::<Result<_, _>>().map_err(&fault)
    }

    fn damaged(&self, reason: &str) -> StoreError {
        StoreError::Damaged { path: self.path.clone(), reason: reason.to_owned() }
    }

    fn case_key(&self, id: CaseId) -> Result<Key, StoreError> {
        let sealed: Option<Vec<u8>> = {
            let db = self.db();
            let row = db.query_row("SELECT key FROM cases WHERE number = ?", [id.0], |r| r.get(0));
            row.optional().map_err(self.fault())?
        };
        let sealed = sealed.ok_or_else(|| StoreError::Disk {
            path: self.path.clone(),
            error: std::io::ErrorKind::NotFound.into(),
        })?;
        self.open_key(id, &sealed)
    }

    fn open_key(&self, id: CaseId, sealed: &[u8]) -> Result<Key, StoreError> {
        let bytes = self.key.open(&Bound::CaseKey { case: id.0 }, sealed);
        let key = bytes.ok().and_then(|bytes| Key::from_bytes(&bytes));
        key.ok_or_else(|| self.damaged(&Broken.to_string()))
    }

    /// Writes a case: a new version. It is on the disk when this returns.
    ///
    /// # Errors
    /// If the disk is full or the archive cannot be written, or another window has saved the case
    /// meanwhile; what was there is untouched.
    pub fn save(&self, held: &mut Held, case: &Case) -> Result<(), StoreError> {
        self.last.is_writing();
        let saved = self.write(held, case);
        self.last.is_done_with(saved.is_ok());
        saved
    }

    fn write(&self, held: &mut Held, case: &Case) -> Result<(), StoreError> {
        let fault = self.fault();
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        let revision = self.put(&change, (held.revision(), held.claim()), case)?;
        let saved = thin::seconds(&case.changed);
        for stale in thin::doomed(&versions::of(&change, case.id).map_err(&fault)?, saved) {
            change
                .execute(
                    "DELETE FROM revisions WHERE number = ? AND revision = ?",
                    params![case.id.0, stale],
                )
                .map_err(&fault)?;
        }
        change.commit().map_err(&fault)?;
        held.set_revision(revision);
        Ok(())
    }

    /// Puts a version of a case into the database, on top of the one that is known, unless the case
    /// was taken over since.
    pub(super) fn put(
        &self,
        change: &Transaction<'_>,
        known: (i64, i64),
        case: &Case,
    ) -> Result<i64, StoreError> {
        let fault = self.fault();
        let id = case.id;
        let row: Option<(i64, i64, Vec<u8>)> = change
            .query_row("SELECT head, claim, key FROM cases WHERE number = ?", [id.0], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()
            .map_err(&fault)?;
        let saved = thin::seconds(&case.changed);
        let (head, claim, key) = match row {
            Some((head, claim, sealed)) => (head, claim, self.open_key(id, &sealed)?),
            None => {
                let key = Key::new();
                let sealed = self.key.seal(&Bound::CaseKey { case: id.0 }, key.bytes());
                let sealed = sealed.map_err(|broken| self.damaged(&broken.to_string()))?;
                change
                    .execute(
                        "INSERT INTO cases (number, key, head, changed) VALUES (?, ?, 0, ?)",
                        params![id.0, sealed, saved],
                    )
                    .map_err(&fault)?;
                (0, 0, key)
            }
        };
        if (head, claim) != known {
            return Err(StoreError::Overtaken(id));
        }
        let revision = head + 1;
        let body = serde_json::to_vec(case).map_err(|error| self.damaged(&error.to_string()))?;
        let body = zeroize::Zeroizing::new(body);
        let sealed = key.seal(&Bound::Revision { case: id.0, revision }, &body);
        let sealed = sealed.map_err(|broken| self.damaged(&broken.to_string()))?;
        change
            .execute(
                "INSERT INTO revisions (number, revision, saved, body) VALUES (?, ?, ?, ?)",
                params![id.0, revision, saved, sealed],
            )
            .map_err(&fault)?;
        change
            .execute(
                "UPDATE cases SET head = ?, changed = ? WHERE number = ?",
                params![revision, saved, id.0],
            )
            .map_err(&fault)?;
        // What a list knew of the version before holds names that may be gone from this one.
        change.execute("DELETE FROM glances WHERE number = ?", [id.0]).map_err(&fault)?;
        Ok(revision)
    }

    /// Puts a case of an older program into the archive, its earlier version first. One that is
    /// there already stays.
    pub(super) fn adopt(&self, versions: &[Case]) -> Result<(), StoreError> {
        let Some(newest) = versions.last() else { return Ok(()) };
        let fault = self.fault();
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        let known: i64 = change
            .query_row("SELECT count(*) FROM cases WHERE number = ?", [newest.id.0], |row| {
                row.get(0)
            })
            .map_err(&fault)?;
        if known == 0 {
            let mut revision = 0;
            for version in versions {
                revision = self.put(&change, (revision, 0), version)?;
            }
        }
        change.commit().map_err(&fault)
    }

    /// Removes a case, and counts nothing.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn delete(&self, id: CaseId) -> Result<(), StoreError> {
        self.delete_and_count(id, None)
    }

    /// Removes a case with all its versions and its key, from free pages and the log too. What is
    /// to be counted of it stays, in the same step. The caller holds it.
    ///
    /// # Errors
    /// If it cannot be removed; nothing is counted then.
    pub fn delete_and_count(&self, id: CaseId, leaves: Option<&Tally>) -> Result<(), StoreError> {
        simple::delete(&self.home, id)?;
        let mut db = self.db();
        let fault = self.fault();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        let gone = change.execute("DELETE FROM cases WHERE number = ?", [id.0]).map_err(&fault)?;
        if let (Some(tally), 1) = (leaves, gone) {
            match self.count_in(&change, tally) {
                // A year that cannot be read any more keeps nobody's case from being deleted.
                Ok(()) | Err(StoreError::Damaged { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        change.commit().map_err(&fault)?;
        clear_log(&db).map_err(&fault)
    }

    /// Writes a readable copy of a case to another folder, for when the archive cannot be written.
    ///
    /// # Errors
    /// If that one cannot be written either.
    pub fn save_copy(case: &Case, folder: &Path) -> Result<PathBuf, StoreError> {
        simple::save_copy(case, folder)
    }
}

fn file(home: &Path) -> PathBuf {
    home.join("arkiv").join("arkiv.db")
}

/// What was deleted must not live on in the write-ahead log.
fn clear_log(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}
