//! Cases as sealed versions in one database.
//!
//! A save adds a version; it is on the disk when the call returns. Earlier versions can be looked
//! at and taken back, and are thinned by age. Each case has its own key; deleting the case destroys
//! it.

mod glances;
mod settings;
mod tallies;
mod versions;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::case::{Case, CaseId};
use super::database::{self, trouble};
use super::error::StoreError;
use super::hold::{self, Held};
use super::identity::{self, Found, KeyError, Passphrase};
use super::last_save::LastSave;
use super::seal::{Bound, Broken, Key};
use super::sealed::PublicKey;
use super::{atomic, simple, thin};

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

/// An archive, open or behind a passphrase.
#[derive(Debug)]
pub enum Door {
    Open(Box<Store>),
    Locked(LockedStore),
}

/// An archive that waits for its passphrase.
#[derive(Debug)]
pub struct LockedStore {
    home: PathBuf,
    locked: Vec<u8>,
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

impl LockedStore {
    /// Opens the archive.
    ///
    /// # Errors
    /// If the passphrase is another one, or the archive cannot be opened.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<Store, StoreError> {
        let identity = identity::unlock(&self.home.join("arkiv"), &self.locked, passphrase)?;
        Store::with_identity(&self.home, identity, true)
    }
}

impl Store {
    /// Comes to the archive of a home, making one if there is none.
    ///
    /// # Errors
    /// If it cannot be made or opened.
    pub fn at(home: &Path) -> Result<Door, StoreError> {
        let folder = home.join("arkiv");
        atomic::own_folder(&folder).map_err(StoreError::at(&folder))?;
        // Two first starts at the same time must not make two keys.
        let _starting = hold::start(&folder)?;
        let mut is_new = false;
        let identity = match identity::find(&folder)? {
            Found::Plain(identity) => identity,
            Found::Locked(locked) => {
                return Ok(Door::Locked(LockedStore { home: home.to_owned(), locked }));
            }
            Found::None if file(home).exists() => {
                let path = folder.join(identity::FILE);
                return Err(KeyError::Missing { path }.into());
            }
            Found::None => {
                let identity = age::x25519::Identity::generate();
                identity::keep(&folder, &identity, None)?;
                is_new = true;
                identity
            }
        };
        let store = Self::with_identity(home, identity, false)?;
        Ok(Door::Open(Box::new(Self { is_new, ..store })))
    }

    /// Opens the archive of a home that is behind no passphrase.
    ///
    /// # Errors
    /// If it is behind one, or cannot be opened.
    pub fn open(home: &Path) -> Result<Self, StoreError> {
        match Self::at(home)? {
            Door::Open(store) => Ok(*store),
            Door::Locked(_) => Err(StoreError::Locked),
        }
    }

    fn with_identity(
        home: &Path,
        identity: age::x25519::Identity,
        behind_passphrase: bool,
    ) -> Result<Self, StoreError> {
        let path = file(home);
        let mut db = database::open(&path)?;
        let key = archive_key(&mut db, &path, &identity)?;
        let store = Self {
            home: home.to_owned(),
            path,
            db: Mutex::new(db),
            identity,
            key,
            behind_passphrase: Mutex::new(behind_passphrase),
            is_new: false,
            last: LastSave::default(),
        };
        simple::take_over(&store, home)?;
        Ok(store)
    }

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

    /// Whether the archive opens with a passphrase only.
    #[must_use]
    pub fn is_behind_passphrase(&self) -> bool {
        *self.behind_passphrase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key that others seal a case to: what is sealed to it, this archive opens.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey::of(&self.identity)
    }

    /// Puts the archive behind a passphrase, another one, or none. The cases stay as they are.
    ///
    /// # Errors
    /// If the key cannot be written; what was before still opens the archive then.
    pub fn set_passphrase(&self, passphrase: Option<&Passphrase>) -> Result<(), StoreError> {
        identity::keep(&self.home.join("arkiv"), &self.identity, passphrase)?;
        let mut behind = self.behind_passphrase.lock().unwrap_or_else(PoisonError::into_inner);
        *behind = passphrase.is_some();
        Ok(())
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

    /// Takes the next free number. It is used up when the case is saved for the first time.
    ///
    /// # Errors
    /// If the archive cannot be read, or the mark of the window cannot be made.
    pub fn hold_new(&self) -> Result<(CaseId, Held), StoreError> {
        let used: Option<u32> = {
            let db = self.db();
            db.query_row("SELECT seq FROM sqlite_sequence WHERE name = 'cases'", [], |row| {
                row.get(0)
            })
            .optional()
            .map_err(self.fault())?
        };
        let left = simple::left(&self.home).into_iter().map(|(id, _)| id.0).max();
        let mut next = used.max(left).unwrap_or(0);
        loop {
            next = next.checked_add(1).ok_or_else(|| StoreError::Disk {
                path: self.path.clone(),
                error: std::io::Error::other("no case number is free"),
            })?;
            match self.hold(CaseId(next)) {
                // Another window has it, or was quicker and has saved it already.
                Err(StoreError::Open(_)) => {}
                Ok(held) if held.revision() > 0 => drop(held),
                held => return Ok((CaseId(next), held?)),
            }
        }
    }

    /// Takes the right to write a case.
    ///
    /// # Errors
    /// If another window has it, or the mark of the window cannot be made.
    pub fn hold(&self, id: CaseId) -> Result<Held, StoreError> {
        loop {
            let (_, claim) = self.head(id)?;
            let mut held = hold::take(&self.home.join("arkiv"), id, claim)?;
            let (head, now) = self.head(id)?;
            // Another window may have taken it over between the looking and the holding.
            if now == claim {
                held.set_revision(head);
                return Ok(held);
            }
        }
    }

    /// Takes the right to write a case from the window that has it. That window is told at its next
    /// save, which changes nothing any more.
    ///
    /// # Errors
    /// If there is no such case, or the archive cannot be written.
    pub fn take_over(&self, id: CaseId) -> Result<Held, StoreError> {
        loop {
            let taken = {
                let db = self.db();
                let sql =
                    "UPDATE cases SET claim = claim + 1 WHERE number = ? RETURNING head, claim";
                let row: Option<(i64, i64)> = db
                    .query_row(sql, [id.0], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()
                    .map_err(self.fault())?;
                row
            };
            let (head, claim) = taken.ok_or_else(|| StoreError::Disk {
                path: self.path.clone(),
                error: std::io::ErrorKind::NotFound.into(),
            })?;
            match hold::take(&self.home.join("arkiv"), id, claim) {
                Ok(mut held) => {
                    held.set_revision(head);
                    return Ok(held);
                }
                // A third window opened it in this moment, with the number that was new.
                Err(StoreError::Open(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The newest version of a case, and how often it was taken over; 0 before the first save.
    fn head(&self, id: CaseId) -> Result<(i64, i64), StoreError> {
        let db = self.db();
        let head = db.query_row("SELECT head, claim FROM cases WHERE number = ?", [id.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(head.optional().map_err(self.fault())?.unwrap_or_default())
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

/// The key of the archive, made once.
fn archive_key(
    db: &mut Connection,
    path: &Path,
    identity: &age::x25519::Identity,
) -> Result<Key, StoreError> {
    let fault = trouble(path);
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
    let wrapped: Option<Vec<u8>> = change
        .query_row("SELECT key FROM archive WHERE one = 1", [], |row| row.get(0))
        .optional()
        .map_err(&fault)?;
    let key = match wrapped {
        Some(wrapped) => identity::unwrap(identity, &wrapped)?,
        None => {
            let key = Key::new();
            let wrapped = identity::wrap(identity, &key)?;
            change
                .execute("INSERT INTO archive (one, key) VALUES (1, ?)", [wrapped])
                .map_err(&fault)?;
            key
        }
    };
    change.commit().map_err(&fault)?;
    Ok(key)
}

/// What was deleted must not live on in the write-ahead log.
fn clear_log(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}
