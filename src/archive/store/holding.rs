//! Which window may write which case, and the numbers of new ones.

use rusqlite::OptionalExtension as _;

use super::Store;
use crate::archive::case::CaseId;
use crate::archive::error::StoreError;
use crate::archive::hold::{self, Held};
use crate::archive::simple;

impl Store {
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
}
