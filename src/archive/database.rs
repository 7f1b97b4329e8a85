//! The database file: opening it, its tables, and bringing an older one up to date.

use std::fs::File;
use std::io;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::atomic;
use super::error::StoreError;

/// Marks a database as ours: "MHLD".
const APPLICATION: i32 = 0x4d48_4c44;

/// What brings an archive from each format to the next; the last one is the format of today.
/// A step is never changed once it was shipped.
const STEPS: [&str; 3] = [
    "
    CREATE TABLE archive (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        key BLOB NOT NULL
    ) STRICT;
    CREATE TABLE cases (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL,
        head INTEGER NOT NULL,
        changed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE revisions (
        number INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        saved INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (number, revision)
    ) STRICT, WITHOUT ROWID;
",
    "
    CREATE TABLE glances (
        number INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE tallies (
        year INTEGER PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT;
",
    // How often a window has taken the case over from another one.
    // What the program itself remembers; nothing of a case.
    "
    ALTER TABLE cases ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
",
];

/// Opens the database of an archive, making it if there is none. Nobody else can read the file.
///
/// # Errors
/// If it cannot be opened, is none of ours, is damaged, or is of a newer version.
pub(super) fn open(path: &Path) -> Result<Connection, StoreError> {
    if let Some(folder) = path.parent() {
        atomic::own_folder(folder).map_err(StoreError::at(folder))?;
    }
    private_file(path).map_err(StoreError::at(path))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags).map_err(trouble(path))?;
    prepare(&mut db, path)?;
    Ok(db)
}

fn private_file(path: &Path) -> io::Result<()> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map(drop)
}

fn prepare(db: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let fault = || trouble(path);
    db.busy_timeout(std::time::Duration::from_secs(5)).map_err(fault())?;
    // A save is on the disk when it returns; what is deleted is written over; nothing goes to a
    // temporary file.
    for (name, value) in [
        ("synchronous", "FULL"),
        ("secure_delete", "ON"),
        ("foreign_keys", "ON"),
        ("temp_store", "MEMORY"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
    ] {
        db.pragma_update(None, name, value).map_err(fault())?;
    }
    db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())).map_err(fault())?;
    let (format, application) = state(db).map_err(fault())?;
    let newest = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    if format > newest {
        return Err(StoreError::Newer { path: path.to_owned() });
    }
    let tables: i64 =
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(fault())?;
    let is_ours = application == i64::from(APPLICATION) || (format == 0 && tables == 0);
    if !is_ours {
        let reason = "it is a database of another program".to_owned();
        return Err(StoreError::Damaged { path: path.to_owned(), reason });
    }
    if format < newest { migrate(db).map_err(fault()) } else { Ok(()) }
}

fn state(db: &Connection) -> rusqlite::Result<(i64, i64)> {
    let format = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok((format, application))
}

/// All steps that are missing, or none of them.
fn migrate(db: &mut Connection) -> rusqlite::Result<()> {
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another window may have been quicker.
    let (format, _) = state(&change)?;
    let done = usize::try_from(format).unwrap_or(STEPS.len());
    for step in STEPS.iter().skip(done) {
        change.execute_batch(step)?;
    }
    change.pragma_update(None, "application_id", APPLICATION)?;
    let today = i64::try_from(STEPS.len().max(done)).unwrap_or(i64::MAX);
    change.pragma_update(None, "user_version", today)?;
    change.commit()
}

/// A fault of the database as trouble that can be told.
pub(super) fn trouble(path: &Path) -> impl Fn(rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    move |error| {
        let path = path.clone();
        let write = rusqlite::ffi::SQLITE_IOERR_WRITE;
        let extended = error.sqlite_error().map(|error| error.extended_code);
        let kind = match error.sqlite_error_code() {
            _ if extended == Some(write) => io::ErrorKind::WriteZero,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                return StoreError::Damaged { path, reason: error.to_string() };
            }
            Some(ErrorCode::DiskFull) => io::ErrorKind::StorageFull,
            Some(ErrorCode::ReadOnly) => io::ErrorKind::ReadOnlyFilesystem,
            Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                io::ErrorKind::PermissionDenied
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                io::ErrorKind::ResourceBusy
            }
            _ => io::ErrorKind::Other,
        };
        StoreError::Disk { path, error: io::Error::new(kind, error) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_archive_and_a_strangers_database_are_refused() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("arkiv/arkiv.db");
        let db = open(&path).unwrap();
        db.pragma_update(None, "user_version", 99).unwrap();
        drop(db);
        assert!(matches!(open(&path), Err(StoreError::Newer { .. })));
        let other = home.path().join("annet.db");
        Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        assert!(matches!(open(&other), Err(StoreError::Damaged { .. })));
        let text = home.path().join("tekst.db");
        std::fs::copy(file!(), &text).unwrap_or_default();
        atomic::write(&text, &[b'x'; 4096]).unwrap();
        assert!(matches!(open(&text), Err(StoreError::Damaged { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_the_files() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("arkiv/arkiv.db");
        let _db = open(&path).unwrap();
        let folder = path.parent().unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder), 0o700);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    }
}
