//! What the program remembers beside the cases: when the last backup was made. Nothing that anyone
//! answered.

use rusqlite::{OptionalExtension as _, params};

use super::Store;
use crate::archive::error::StoreError;

impl Store {
    /// Something that was remembered.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let db = self.db();
        let found =
            db.query_row("SELECT value FROM settings WHERE name = ?", [name], |row| row.get(0));
        found.optional().map_err(self.fault())
    }

    /// Remembers something.
    ///
    /// # Errors
    /// If the archive cannot be written.
    pub fn remember(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO settings (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.db().execute(sql, params![name, value]).map(drop).map_err(self.fault())
    }

    /// When the oldest version was saved that is kept, in seconds since 1970 as the clock on the
    /// wall counted them.
    ///
    /// # Errors
    /// If the archive cannot be read.
    pub fn oldest(&self) -> Result<Option<i64>, StoreError> {
        let db = self.db();
        db.query_row("SELECT min(saved) FROM revisions", [], |row| row.get(0)).map_err(self.fault())
    }
}
