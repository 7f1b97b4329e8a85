//! Cases as readable files: what earlier versions of the program kept, and the copy that is written
//! when the archive cannot be.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::atomic;
use super::case::{Case, CaseId};
use super::error::StoreError;
use super::store::Store;

/// No case is larger; a file that grows without end must not fill the memory.
const LARGEST: u64 = 256 << 20;

fn folder(home: &Path) -> PathBuf {
    home.join("saker")
}

fn newest(folder: &Path, id: CaseId) -> PathBuf {
    folder.join(format!("sak-{:04}.yaml", id.0))
}

fn previous(folder: &Path, id: CaseId) -> PathBuf {
    folder.join(format!("sak-{:04}.forrige.yaml", id.0))
}

/// Takes the cases of an earlier program into the archive, and then their files away. What cannot
/// be read stays where it is, and what another window has open waits for the next time.
///
/// # Errors
/// If the archive cannot be written, or the files cannot be taken away.
pub(super) fn take_over(store: &Store, home: &Path) -> Result<(), StoreError> {
    let folder = folder(home);
    for id in numbers(&folder)? {
        let Some(_lock) = lock(&folder, id) else { continue };
        let mut versions: Vec<Case> = Vec::new();
        let mut taken = Vec::new();
        for path in [previous(&folder, id), newest(&folder, id)] {
            match read(&path) {
                Ok(case) => {
                    versions.push(Case { id, ..case });
                    taken.push(path);
                }
                Err(StoreError::Newer { path }) => return Err(StoreError::Newer { path }),
                Err(_) => {}
            }
        }
        if versions.is_empty() {
            continue;
        }
        store.adopt(&versions)?;
        // What a crash left of a save, and the mark of the window, go too. A damaged file may hold
        // what somebody wrote: it stays until the case is deleted. The newest goes last: while it is
        // there, a stop in the middle leaves nothing that is not found the next time.
        let unfinished = [format!(".sak-{:04}.yaml.ny", id.0), format!(".sak-{:04}.las", id.0)];
        let mut doomed = unfinished.map(|name| folder.join(name)).to_vec();
        doomed.append(&mut taken);
        remove_all(&doomed)?;
    }
    // Only if nothing is left in it.
    let _ = fs::remove_dir(&folder);
    Ok(())
}

/// Cases of an earlier program that could not be taken over, with the reason.
pub(super) fn left(home: &Path) -> Vec<(CaseId, StoreError)> {
    let folder = folder(home);
    let ids = numbers(&folder).unwrap_or_default();
    let reason = |id| match read(&newest(&folder, id)) {
        Err(error) => error,
        // It is sound: another window of an earlier program has it open.
        Ok(_) => StoreError::Open(id),
    };
    ids.into_iter().map(|id| (id, reason(id))).collect()
}

/// Removes the files of a case of an earlier program, damaged and unfinished ones too.
///
/// # Errors
/// If a file cannot be removed.
pub(super) fn delete(home: &Path, id: CaseId) -> Result<(), StoreError> {
    let folder = folder(home);
    let stem = format!("sak-{:04}.", id.0);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(StoreError::at(&folder))?,
    };
    let mut doomed = Vec::new();
    for entry in entries {
        let path = entry.map_err(StoreError::at(&folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.trim_start_matches('.').starts_with(&stem) {
            doomed.push(path);
        }
    }
    // The newest last: what is interrupted leaves a case that can still be taken over.
    doomed.sort_by_key(|path| *path == newest(&folder, id));
    remove_all(&doomed)
}

fn remove_all(paths: &[PathBuf]) -> Result<(), StoreError> {
    for path in paths {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(StoreError::at(path)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The numbers of the cases in the folder.
fn numbers(folder: &Path) -> Result<Vec<CaseId>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(StoreError::at(folder))?,
    };
    let mut ids: Vec<CaseId> = Vec::new();
    for entry in entries {
        let name = entry.map_err(StoreError::at(folder))?.file_name();
        let name = name.to_str().unwrap_or_default();
        let number = name.strip_prefix("sak-").and_then(|name| name.split('.').next());
        ids.extend(number.and_then(|number| number.parse().ok()).map(CaseId));
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// The mark that an earlier program has a case open by.
fn lock(folder: &Path, id: CaseId) -> Option<File> {
    let path = folder.join(format!(".sak-{:04}.las", id.0));
    let lock = File::options().create(true).truncate(false).write(true).open(path).ok()?;
    lock.try_lock().is_ok().then_some(lock)
}

/// What every format of a case file says first.
#[derive(serde::Deserialize)]
struct Format {
    medhold: u32,
}

fn read(path: &Path) -> Result<Case, StoreError> {
    let disk = |error| StoreError::Disk { path: path.to_owned(), error };
    let damaged = |reason: String| StoreError::Damaged { path: path.to_owned(), reason };
    if !fs::metadata(path).map_err(disk)?.is_file() {
        return Err(damaged("it is no ordinary file".to_owned()));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(disk)?.take(LARGEST).read_to_end(&mut bytes).map_err(disk)?;
    let text = String::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
    let format: Format = serde_yaml::from_str(&text).map_err(|error| damaged(error.to_string()))?;
    if format.medhold > Case::FORMAT {
        return Err(StoreError::Newer { path: path.to_owned() });
    }
    serde_yaml::from_str(&text).map_err(|error| damaged(error.to_string()))
}

/// Writes a readable copy of a case to a folder.
pub(super) fn save_copy(case: &Case, folder: &Path) -> Result<PathBuf, StoreError> {
    let named = |number: u32| match number {
        1 => folder.join(format!("medhold-sak-{:04}.yaml", case.id.0)),
        number => folder.join(format!("medhold-sak-{:04}-{number}.yaml", case.id.0)),
    };
    // Another home may have put its own case of this number there.
    let path = (1..1000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1));
    atomic::private_folder(folder).map_err(StoreError::at(&path))?;
    let text = serde_yaml::to_string(case)
        .map_err(|error| StoreError::Damaged { path: path.clone(), reason: error.to_string() })?;
    atomic::write(&path, text.as_bytes()).map_err(StoreError::at(&path))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::super::case::Filing;
    use super::*;
    use crate::interview::{Answer, Answers};

    fn case(text: &str) -> Case {
        let mut answers = Answers::default();
        answers.set("hva_skjedde", Answer::text(text));
        let filing = Filing { answers, ..Filing::new("klage_statsforvalter", 1, String::new()) };
        let changed = "2026-11-21T12:00".to_owned();
        Case::new(CaseId(1), changed, Answers::default(), vec![filing])
    }

    fn put(home: &Path, name: &str, case: &Case) {
        let folder = folder(home);
        atomic::own_folder(&folder).unwrap();
        atomic::write(&folder.join(name), serde_yaml::to_string(case).unwrap().as_bytes()).unwrap();
    }

    #[test]
    fn cases_of_an_earlier_program_are_taken_over_with_their_earlier_version() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        put(home, "sak-0003.yaml", &case("nyeste"));
        put(home, "sak-0003.forrige.yaml", &case("forrige"));
        put(home, ".sak-0003.las", &case("rest av en lås"));
        let store = Store::open(home).unwrap();
        assert_eq!(store.ids().unwrap(), [CaseId(3)]);
        let loaded = store.load(CaseId(3)).unwrap();
        assert_eq!(loaded.case, Case { id: CaseId(3), ..case("nyeste") });
        let versions = store.versions(CaseId(3)).unwrap();
        let earlier = store.load_version(CaseId(3), versions[1].revision).unwrap();
        assert_eq!(earlier, Case { id: CaseId(3), ..case("forrige") });
        assert!(!folder(home).exists(), "nothing readable is left");
        assert_eq!(store.hold_new().unwrap().0, CaseId(4));
    }

    #[test]
    fn a_stop_in_the_middle_of_taking_over_doubles_nothing() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        put(home, "sak-0001.yaml", &case("nyeste"));
        drop(Store::open(home).unwrap());
        // As if the file had not been taken away yet.
        put(home, "sak-0001.yaml", &case("nyeste"));
        let store = Store::open(home).unwrap();
        assert_eq!(store.versions(CaseId(1)).unwrap().len(), 1);
        assert!(!folder(home).exists());
    }

    #[test]
    fn the_case_itself_is_the_last_to_go() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        put(home, "sak-0001.yaml", &case("nyeste"));
        // Something that cannot be taken away stands for a stop at that point.
        fs::create_dir(folder(home).join(".sak-0001.yaml.ny")).unwrap();
        assert!(Store::open(home).is_err());
        assert!(newest(&folder(home), CaseId(1)).exists(), "so it is looked after the next time");
        fs::remove_dir(folder(home).join(".sak-0001.yaml.ny")).unwrap();
        assert_eq!(Store::open(home).unwrap().ids().unwrap(), [CaseId(1)]);
        assert!(!folder(home).exists());
    }

    #[test]
    fn what_cannot_be_read_stays_and_is_listed() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        put(home, "sak-0002.yaml", &case("frisk"));
        atomic::write(&folder(home).join("sak-0001.yaml"), b"medhold: 1\nid: [").unwrap();
        let store = Store::open(home).unwrap();
        let listed = store.list().unwrap();
        assert_eq!(listed.len(), 2);
        assert!(matches!(listed[0].loaded, Err(StoreError::Damaged { .. })));
        assert!(listed[1].loaded.is_ok());
        store.delete(CaseId(1)).unwrap();
        assert_eq!(store.list().unwrap().len(), 1);
    }

    #[test]
    fn a_damaged_file_gives_way_to_the_one_before() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        put(home, "sak-0001.forrige.yaml", &case("forrige"));
        atomic::write(&folder(home).join("sak-0001.yaml"), b"[").unwrap();
        let store = Store::open(home).unwrap();
        assert_eq!(store.load(CaseId(1)).unwrap().case, case("forrige"));
        assert_eq!(store.list().unwrap().len(), 1, "listed once");
        let damaged = folder(home).join("sak-0001.yaml");
        assert_eq!(fs::read(&damaged).unwrap(), b"[", "nobody knows what it holds");
        drop(store);
        let store = Store::open(home).unwrap();
        assert_eq!(store.versions(CaseId(1)).unwrap().len(), 1);
        store.delete(CaseId(1)).unwrap();
        assert!(!damaged.exists());
    }
}
