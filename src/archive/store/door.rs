//! Coming to an archive: making one, opening it, and the passphrase that it may be behind.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::{Store, file};
use crate::archive::database::{self, trouble};
use crate::archive::error::StoreError;
use crate::archive::identity::{self, Found, KeyError, Passphrase};
use crate::archive::last_save::LastSave;
use crate::archive::seal::Key;
use crate::archive::{atomic, hold, simple};

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

    /// Whether the archive opens with a passphrase only.
    #[must_use]
    pub fn is_behind_passphrase(&self) -> bool {
        *self.behind_passphrase.lock().unwrap_or_else(PoisonError::into_inner)
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
