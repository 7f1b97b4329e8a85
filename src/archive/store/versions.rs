//! The versions of a case: reading the newest or an earlier one, and taking an answer out of all.

use rusqlite::{Connection, TransactionBehavior, params};

use super::{Loaded, Store, clear_log};
use crate::archive::case::{Case, CaseId};
use crate::archive::error::StoreError;
use crate::archive::hold::Held;
use crate::archive::seal::{Bound, Key};

/// A version of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub revision: i64,
    /// Seconds since 1970 as the clock on the wall counted them.
    pub saved: i64,
}

impl Store {
    /// Reads a case. A damaged version is passed over for the one before it.
    ///
    /// # Errors
    /// If there is none, or no version of it can be read.
    pub fn load(&self, id: CaseId) -> Result<Loaded, StoreError> {
        let key = self.case_key(id)?;
        let mut first_fault = None;
        for (at, version) in self.versions(id)?.iter().enumerate() {
            match self.read(id, &key, version.revision) {
                Ok(case) => return Ok(Loaded { case, is_older: at > 0 }),
                // What was written by a newer program is no damage.
                Err(error @ StoreError::Newer { .. }) => return Err(error),
                Err(error) => drop(first_fault.get_or_insert(error)),
            }
        }
        Err(first_fault.unwrap_or_else(|| self.damaged("it has no version")))
    }

    /// The versions of a case, the newest first.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn versions(&self, id: CaseId) -> Result<Vec<Version>, StoreError> {
        let db = self.db();
        let fault = self.fault();
        of(&db, id).map_err(&fault)
    }

    /// Reads one version of a case.
    ///
    /// # Errors
    /// If there is none of that number, or it cannot be read.
    pub fn load_version(&self, id: CaseId, revision: i64) -> Result<Case, StoreError> {
        self.read(id, &self.case_key(id)?, revision)
    }

    fn read(&self, id: CaseId, key: &Key, revision: i64) -> Result<Case, StoreError> {
        let sealed: Vec<u8> = {
            let db = self.db();
            let row = db.query_row(
                "SELECT body FROM revisions WHERE number = ? AND revision = ?",
                params![id.0, revision],
                |row| row.get(0),
            );
            row.map_err(self.fault())?
        };
        let body = key.open(&Bound::Revision { case: id.0, revision }, &sealed);
        let body = body.map_err(|broken| self.damaged(&broken.to_string()))?;
        self.parse(id, &body)
    }

    fn parse(&self, id: CaseId, body: &[u8]) -> Result<Case, StoreError> {
        let not_a_case = |error: serde_json::Error| self.damaged(&error.to_string());
        let format: Format = serde_json::from_slice(body).map_err(not_a_case)?;
        if format.medhold > Case::FORMAT {
            return Err(StoreError::Newer { path: self.path.clone() });
        }
        let case: Case = serde_json::from_slice(body).map_err(not_a_case)?;
        Ok(Case { id, ..case })
    }

    /// Takes an answer out of the earlier versions of a case too. The newest is as it was saved.
    ///
    /// # Errors
    /// If the archive cannot be written; all versions are then as they were.
    pub fn forget(&self, held: &Held, erase: &dyn Fn(&mut Case)) -> Result<(), StoreError> {
        let id = held.id();
        let key = self.case_key(id)?;
        let fault = self.fault();
        let mut mended = Vec::new();
        for version in self.versions(id)?.iter().filter(|v| v.revision != held.revision()) {
            // One that cannot be read cannot be shown either; it goes.
            let case = self.read(id, &key, version.revision).ok();
            let body = case.and_then(|mut case| {
                erase(&mut case);
                serde_json::to_vec(&case).ok().map(zeroize::Zeroizing::new)
            });
            let what = Bound::Revision { case: id.0, revision: version.revision };
            mended.push((version.revision, body.and_then(|body| key.seal(&what, &body).ok())));
        }
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        for (revision, body) in mended {
            let done = match body {
                Some(body) => change.execute(
                    "UPDATE revisions SET body = ? WHERE number = ? AND revision = ?",
                    params![body, id.0, revision],
                ),
                None => change.execute(
                    "DELETE FROM revisions WHERE number = ? AND revision = ?",
                    params![id.0, revision],
                ),
            };
            done.map_err(&fault)?;
        }
        change.commit().map_err(&fault)?;
        clear_log(&db).map_err(&fault)
    }
}

pub(super) fn of(db: &Connection, id: CaseId) -> rusqlite::Result<Vec<Version>> {
    let mut rows = db
        .prepare("SELECT revision, saved FROM revisions WHERE number = ? ORDER BY revision DESC")?;
    let found =
        rows.query_map([id.0], |row| Ok(Version { revision: row.get(0)?, saved: row.get(1)? }))?;
    found.collect()
}

/// What every format of a case says first.
#[derive(serde::Deserialize)]
struct Format {
    medhold: u32,
}
