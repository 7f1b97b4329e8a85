//! What a list of cases needs to know of each, sealed beside its newest version, so that thousands
//! are listed without opening one. What stands in it is the business of who lists.

use rusqlite::{TransactionBehavior, params};
use zeroize::Zeroizing;

use super::Store;
use crate::archive::case::CaseId;
use crate::archive::error::StoreError;
use crate::archive::seal::{Bound, Key};

/// A case as a list meets it.
#[derive(Debug)]
pub struct GlanceRow {
    pub id: CaseId,
    /// Its newest version.
    pub revision: i64,
    /// What was put beside this version, if it is there and whole.
    pub glance: Option<Zeroizing<Vec<u8>>>,
}

impl Store {
    /// All cases of the archive by number, with what stands beside their newest version.
    ///
    /// # Errors
    /// If the archive cannot be read. One that is damaged is given without its glance.
    pub fn glances(&self) -> Result<Vec<GlanceRow>, StoreError> {
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
        let mut rows = rows.query([]).map_err(&fault)?;
        let mut glances = Vec::new();
        while let Some(row) = rows.next().map_err(&fault)? {
            let id = CaseId(row.get(0).map_err(&fault)?);
            let revision = row.get(1).map_err(&fault)?;
            let sealed = row.get_ref(2).and_then(|key| Ok((key, row.get_ref(3)?)));
            let (key, body) = sealed.map_err(&fault)?;
            let glance = match (key.as_blob(), body.as_blob()) {
                (Ok(key), Ok(body)) => self.open_glance(id, revision, key, body),
                _ => None,
            };
            glances.push(GlanceRow { id, revision, glance });
        }
        Ok(glances)
    }

    fn open_glance(
        &self,
        id: CaseId,
        revision: i64,
        key: &[u8],
        body: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let key = self.key.open(&Bound::CaseKey { case: id.0 }, key).ok()?;
        Key::from_bytes(&key)?.open(&Bound::Glance { case: id.0, revision }, body).ok()
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
