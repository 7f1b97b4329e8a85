//! What a list of cases needs to know of each, sealed beside its newest version, so that thousands
//! are listed without opening one. What stands in it is the business of who lists.

use std::num::NonZero;
use std::thread;

use rusqlite::{TransactionBehavior, params};

use super::Store;
use crate::archive::case::CaseId;
use crate::archive::error::StoreError;
use crate::archive::seal::{Bound, Key};

/// A list of so many is opened by several at once.
const MANY: usize = 128;

/// A case as a list meets it.
#[derive(Debug)]
pub struct GlanceRow<T> {
    pub id: CaseId,
    /// Its newest version.
    pub revision: i64,
    /// What was put beside this version, if it is there, whole, and says something to the reader.
    pub glance: Option<T>,
}

/// The same before it is opened.
struct SealedRow {
    id: CaseId,
    revision: i64,
    key: Vec<u8>,
    body: Option<Vec<u8>>,
}

impl SealedRow {
    fn open<T>(&self, archive: &Key, read: &(impl Fn(&[u8]) -> Option<T> + Sync)) -> GlanceRow<T> {
        let (id, revision) = (self.id, self.revision);
        let glance = || {
            let key = archive.open(&Bound::CaseKey { case: id.0 }, &self.key).ok()?;
            let bound = Bound::Glance { case: id.0, revision };
            let open = Key::from_bytes(&key)?.open(&bound, self.body.as_ref()?).ok()?;
            read(&open)
        };
        GlanceRow { id, revision, glance: glance() }
    }
}

impl Store {
    /// All cases of the archive by number, with what stands beside their newest version, as the
    /// caller reads it.
    ///
    /// # Errors
    /// If the archive cannot be read. One that is damaged is given without its glance.
    pub fn glances<T: Send>(
        &self,
        read: impl Fn(&[u8]) -> Option<T> + Sync,
    ) -> Result<Vec<GlanceRow<T>>, StoreError> {
        let rows = self.sealed_rows()?;
        let (key, read) = (&self.key, &read);
        let workers = match rows.len() {
            0..MANY => 1,
            _ => thread::available_parallelism().map_or(1, NonZero::get),
        };
        let open = |rows: &[SealedRow]| -> Vec<GlanceRow<T>> {
            rows.iter().map(|row| row.open(key, read)).collect()
        };
        if workers == 1 {
            return Ok(open(&rows));
        }
        let open = &open;
        Ok(thread::scope(|scope| {
            let parts = rows.chunks(rows.len().div_ceil(workers));
            let parts: Vec<_> = parts.map(|part| scope.spawn(move || open(part))).collect();
            let opened = parts.into_iter().flat_map(|part| {
                // None may be missing from the list: a fault there is one here.
                part.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault))
            });
            opened.collect()
        }))
    }

    fn sealed_rows(&self) -> Result<Vec<SealedRow>, StoreError> {
        let db = self.db();
        let fault = self.fault();
        let mut rows = db
            .prepare(
                "SELECT cases.number, cases.head, cases.key, glances.body
                 FROM cases LEFT JOIN glances
                 ON glances.number = cases.number AND glances.revision = cases.head
                 ORDER BY cases.number",
            )
            .map_err(&fault)?;
        let rows = rows.query_map([], |row| {
            let bytes = |at: usize| -> rusqlite::Result<Option<Vec<u8>>> {
                Ok(row.get_ref(at)?.as_blob().ok().map(<[u8]>::to_vec))
            };
            let (id, revision) = (CaseId(row.get(0)?), row.get(1)?);
            Ok(SealedRow { id, revision, key: bytes(2)?.unwrap_or_default(), body: bytes(3)? })
        });
        rows.map_err(&fault)?.collect::<Result<_, _>>().map_err(&fault)
    }

    /// Puts glances beside versions, all in one step. One that is not the newest any more is left
    /// out.
    ///
    /// # Errors
    /// If the archive cannot be written; nothing is put there then.
    pub fn put_glances(&self, glances: &[(CaseId, i64, Vec<u8>)]) -> Result<(), StoreError> {
        let fault = self.fault();
        let mut sealed = Vec::with_capacity(glances.len());
        for (id, revision, open) in glances {
            let key = self.case_key(*id)?;
            let body = key.seal(&Bound::Glance { case: id.0, revision: *revision }, open);
            let body = body.map_err(|broken| self.damaged(&broken.to_string()))?;
            sealed.push((id, revision, body));
        }
        let mut db = self.db();
        let change =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&fault)?;
        {
            let mut put = change
                .prepare(
                    "INSERT OR REPLACE INTO glances (number, revision, body)
                     SELECT number, head, ? FROM cases WHERE number = ? AND head = ?",
                )
                .map_err(&fault)?;
            for (id, revision, body) in sealed {
                put.execute(params![body, id.0, revision]).map_err(&fault)?;
            }
        }
        change.commit().map_err(&fault)
    }

    /// A print of a name or number that tells nothing of it: two are the same if what they were made
    /// of is. Another archive makes other prints.
    #[must_use]
    pub fn print(&self, of: &str) -> u64 {
        let mut print = [0; 8];
        print.copy_from_slice(&self.key.print(of.as_bytes())[..8]);
        u64::from_be_bytes(print)
    }
}
