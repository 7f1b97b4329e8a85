//! Where cases live. The only room that touches the disk for cases.
//!
//! An archive is a folder with a database (`arkiv.db`) of sealed cases and the key that opens it
//! (`nokkel.age`), which may be behind a passphrase.

pub mod atomic;
mod backup;
mod case;
mod database;
mod error;
mod hold;
mod identity;
mod last_save;
mod seal;
mod sealed;
mod simple;
mod store;
mod thin;

pub use backup::{
    BackedUp, Restored, backup_at, backup_name, look_at_backup, set_aside, takes_new_files,
    try_backup,
};
pub use case::{Approval, Case, CaseId, Filing, HandedOver, Made, Note, ReadBack};
pub use error::StoreError;
pub use hold::Held;
pub use identity::{KeyError, Passphrase, passphrase_length, same_passphrase};
pub use last_save::LastSave;
pub use sealed::{
    Incoming, LockedFile, NotAKey, PublicKey, SealedTo, chance, seal, seal_case, write_readable,
};
pub use store::{Door, GlanceRow, Loaded, LockedStore, Store, Stored, Tally, Version};
