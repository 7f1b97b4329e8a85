//! What is counted for the yearly report and outlives its case: a year and a few words chosen from
//! lists, never a name, a number or a day.
//!
//! A year is one sealed row in which the same words are one count, so that nothing tells in which
//! order anything was counted.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::Store;
use crate::archive::error::StoreError;
use crate::archive::seal::Bound;

/// One enquiry. A word that is empty was not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub year: i16,
    /// Information or assistance.
    #[serde(default)]
    pub kind: String,
    /// The area of care.
    #[serde(default)]
    pub area: String,
    /// The form of its letter.
    #[serde(default)]
    pub form: String,
    #[serde(default)]
    pub outcome: String,
}

#[derive(Serialize, Deserialize)]
struct Counted {
    tally: Tally,
    count: u64,
}

impl Store {
    /// What was counted without a case, or of cases that are deleted.
    ///
    /// # Errors
    /// If the archive cannot be read, or a year is damaged.
    pub fn tallies(&self) -> Result<BTreeMap<Tally, u64>, StoreError> {
        let fault = self.fault();
        let rows: Vec<(i16, Vec<u8>)> = {
            let db = self.db();
            let mut rows = db.prepare("SELECT year, body FROM tallies").map_err(&fault)?;
            let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(&fault)?;
            rows.collect::<Result<_, _>>().map_err(&fault)?
        };
        let mut all = BTreeMap::new();
        for (year, body) in rows {
            for counted in self.open_year(year, &body)? {
                *all.entry(counted.tally).or_default() += counted.count;
            }
        }
        Ok(all)
    }

    /// Counts an enquiry.
    ///
    /// # Errors
    /// If the archive cannot be written.
    pub fn count(&self, tally: &Tally) -> Result<(), StoreError> {
        let fault = self.fault();
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        self.count_in(&change, tally)?;
        change.commit().map_err(&fault)
    }

    pub(super) fn count_in(
        &self,
        change: &Transaction<'_>,
        tally: &Tally,
    ) -> Result<(), StoreError> {
        self.add_in(change, tally, 1)
    }

    /// Takes over what another archive has counted, where nothing is counted yet.
    ///
    /// # Errors
    /// If the archive cannot be read or written.
    pub(in crate::archive) fn take_tallies(
        &self,
        tallies: &[(Tally, u64)],
    ) -> Result<(), StoreError> {
        if tallies.is_empty() || !self.tallies()?.is_empty() {
            return Ok(());
        }
        let fault = self.fault();
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        for (tally, count) in tallies {
            self.add_in(&change, tally, *count)?;
        }
        change.commit().map_err(&fault)
    }

    fn add_in(
        &self,
        change: &Transaction<'_>,
        tally: &Tally,
        count: u64,
    ) -> Result<(), StoreError> {
        let fault = self.fault();
        let year = tally.year;
        let known: Option<Vec<u8>> = change
            .query_row("SELECT body FROM tallies WHERE year = ?", [year], |row| row.get(0))
            .optional()
            .map_err(&fault)?;
        let mut counted =
            known.map_or_else(|| Ok(Vec::new()), |body| self.open_year(year, &body))?;
        match counted.iter_mut().find(|counted| counted.tally == *tally) {
            Some(counted) => counted.count = counted.count.saturating_add(count),
            None => counted.push(Counted { tally: tally.clone(), count }),
        }
        counted.sort_by(|one, other| one.tally.cmp(&other.tally));
        let open =
            serde_json::to_vec(&counted).map_err(|error| self.damaged(&error.to_string()))?;
        let body = self.key.seal(&Bound::Tallies { year }, &open);
        let body = body.map_err(|broken| self.damaged(&broken.to_string()))?;
        change
            .execute(
                "INSERT OR REPLACE INTO tallies (year, body) VALUES (?, ?)",
                params![year, body],
            )
            .map_err(&fault)?;
        Ok(())
    }

    fn open_year(&self, year: i16, body: &[u8]) -> Result<Vec<Counted>, StoreError> {
        let open = self.key.open(&Bound::Tallies { year }, body);
        let open = open.map_err(|broken| self.damaged(&broken.to_string()))?;
        serde_json::from_slice(&open).map_err(|error| self.damaged(&error.to_string()))
    }
}
