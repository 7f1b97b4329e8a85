//! Backups as they are told of: when the last one was made, when to remind of one, and what came of
//! making and taking in.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::desk::stamp;
use super::home::changed;
use super::house::House;
use crate::archive::{
    Passphrase, Restored, Store, StoreError, backup_at, backup_name, look_at_backup,
    takes_new_files,
};
use crate::words::Words;

/// The shortest passphrase that is taken, in characters.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// It is reminded of a backup after so many days without one, and not oftener than that.
const PATIENCE: i64 = 30 * 24 * 60 * 60;

const MADE: &str = "backup-made";
const REMINDED: &str = "backup-reminded";
const REMINDS: &str = "backup-reminds";
const NEVER: &str = "never";

/// What there is to say of backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    /// When the last one was made, in a sentence.
    pub last: String,
    /// It is reminded of them.
    pub reminds: bool,
    /// It is time to remind.
    pub is_time: bool,
}

/// What there is to say of backups now.
///
/// # Errors
/// If the archive cannot be read.
pub fn backups(house: &House, store: &Store, now: DateTime) -> Result<Backups, StoreError> {
    let made = store.setting(MADE)?;
    let reminds = store.setting(REMINDS)?.as_deref() != Some(NEVER);
    let words = &house.words;
    let last = match &made {
        Some(made) => {
            let day = changed(house, made, now);
            words.say_with("backup-last", &[("when", (&day).into())])
        }
        None => words.say("backup-none"),
    };
    let moments = [made, store.setting(REMINDED)?].into_iter().flatten();
    let latest = moments.filter_map(|moment| seconds(&moment)).max();
    // Before the first reminder a case has been there for some time.
    let since = latest.max(store.oldest()?);
    let is_late = since.zip(seconds(&stamp(now))).is_some_and(|(then, now)| now - then >= PATIENCE);
    let is_time = reminds && is_late && !store.ids()?.is_empty();
    Ok(Backups { last, reminds, is_time })
}

fn seconds(moment: &str) -> Option<i64> {
    let moment = moment.parse::<DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(moment.timestamp().as_second())
}

/// It was reminded of a backup now; not again for some time.
///
/// # Errors
/// If the archive cannot be written.
pub fn reminded_of_backup(store: &Store, now: DateTime) -> Result<(), StoreError> {
    store.remember(REMINDED, &stamp(now))
}

/// Reminds of backups from now on, or does not any more.
///
/// # Errors
/// If the archive cannot be written.
pub fn remind_of_backups(store: &Store, reminds: bool) -> Result<(), StoreError> {
    store.remember(REMINDS, if reminds { "yes" } else { NEVER })
}

/// Writes a backup of all cases into a folder; says in sentences what came of it.
///
/// # Errors
/// If the archive cannot be read, or the file cannot be written.
pub fn back_up(
    words: &Words,
    store: &Store,
    folder: &Path,
    passphrase: &Passphrase,
    now: DateTime,
) -> Result<Vec<String>, StoreError> {
    let path = backup_name(folder, &now.date().to_string());
    let done = store.back_up(&path, passphrase, &stamp(now))?;
    let path = path.display().to_string();
    let args = [("count", done.cases.into()), ("path", (&path).into())];
    let mut told = vec![words.say_with("backup-done", &args)];
    for id in &done.left_out {
        let number = id.to_string();
        told.push(words.say_with("home-case-broken", &[("number", (&number).into())]));
    }
    if done.left_out.is_empty() {
        store.remember(MADE, &stamp(now))?;
    }
    Ok(told)
}

/// Whether a backup can be put into a folder; asked before the person thinks of a passphrase.
///
/// # Errors
/// If the folder is not there or takes no files.
pub fn takes_backup(folder: &Path) -> Result<(), StoreError> {
    takes_new_files(folder)
}

/// Whether there is a backup to take in: in a folder, or the file itself.
///
/// # Errors
/// If there is none that can be read.
pub fn is_backup_at(from: &Path) -> Result<(), StoreError> {
    look_at_backup(&backup_at(from))
}

/// Takes the cases of a backup in: of a folder, those of the newest. Says what came of it.
///
/// # Errors
/// If the file cannot be read, or the archive cannot be written.
pub fn restore_backup(
    words: &Words,
    store: &Store,
    from: &Path,
    passphrase: &Passphrase,
) -> Result<String, StoreError> {
    Ok(restored_text(words, &store.restore(&backup_at(from), passphrase)?))
}

/// What a backup brought, in a sentence.
#[must_use]
pub fn restored_text(words: &Words, restored: &Restored) -> String {
    let numbers: Vec<String> = restored.added.iter().map(ToString::to_string).collect();
    let numbers = numbers.join(", ");
    let args = [
        ("count", restored.added.len().into()),
        ("numbers", (&numbers).into()),
        ("same", restored.same.into()),
    ];
    words.say_with("backup-restored", &args)
}

/// Where a backup is put unless the person names another folder.
#[must_use]
pub fn usual_backup_folder(papers: &Path, user_home: Option<&Path>) -> PathBuf {
    user_home.unwrap_or(papers).to_owned()
}
