//! Opening the archive, its passphrase, and copies of it to keep elsewhere.

use std::io::{self, BufRead as _, Write as _};
use std::path::Path;

use super::environment::{Environment, Folders};
use super::error::{Exit, Failure};
use super::secret_file;
use crate::casework::{
    Door, KeyError, Passphrase, SHORTEST_PASSPHRASE, Store, StoreError, backup_at, expanded,
    passphrase_length, restored_text, same_passphrase, set_aside, store_text, try_backup,
};
use crate::tui::secret;
use crate::words::Words;

/// How often a wrong passphrase may be typed before the program ends.
pub(super) const TRIES: usize = 5;

/// Opens the archive; asks for the passphrase where there is one.
///
/// # Errors
/// If it cannot be opened, or nobody gives the right passphrase.
pub(super) fn open(environment: &Environment, folders: &Folders) -> Result<Store, Failure> {
    let words = &environment.words;
    let failure = |error: &StoreError| {
        let failure = Failure::new(Exit::Files, store_text(words, error));
        // Another folder does not help those whose cases lie in this one.
        if folders.home.join("arkiv").is_dir() {
            return failure;
        }
        failure.hint(words.say("error-name-home"))
    };
    let locked = match Store::at(&folders.home) {
        Ok(Door::Open(store)) => {
            if let Some(file) = &environment.passphrase_file {
                // Who gives one believes that the cases are locked.
                writeln!(io::stderr(), "{}", about_file(words, "passphrase-file-unused", file))?;
            }
            return Ok(*store);
        }
        Ok(Door::Locked(locked)) => locked,
        Err(error) => return rescue(environment, folders, &error).unwrap_or(Err(failure(&error))),
    };
    if let Some(file) = &environment.passphrase_file {
        let passphrase = secret_file::passphrase(words, file)?;
        return locked.unlock(&passphrase).map_err(|error| match error {
            StoreError::Key(KeyError::WrongPassphrase) => {
                Failure::new(Exit::Files, about_file(words, "passphrase-file-wrong", file))
            }
            error => failure(&error),
        });
    }
    let asker = Asker::new()?;
    let mut prompt = words.say("passphrase-locked");
    for _ in 0..TRIES {
        let Some(passphrase) = asker.ask(&prompt)? else { break };
        match locked.unlock(&passphrase) {
            Ok(store) => return Ok(store),
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                prompt = words.say("passphrase-wrong");
            }
            Err(error) => {
                drop(asker);
                return rescue(environment, folders, &error).unwrap_or(Err(failure(&error)));
            }
        }
    }
    Err(Failure::new(Exit::Files, store_text(words, &StoreError::Locked)))
}

fn about_file(words: &Words, id: &str, file: &Path) -> String {
    let path = file.display().to_string();
    words.say_with(id, &[("path", (&path).into())])
}

/// Offers a backup to someone whose archive is broken. The broken one is put aside, not changed.
/// `None` where nobody is asked or the person would rather not.
fn rescue(
    environment: &Environment,
    folders: &Folders,
    error: &StoreError,
) -> Option<Result<Store, Failure>> {
    let broken = matches!(
        error,
        StoreError::Damaged { .. }
            | StoreError::Key(
                KeyError::Missing { .. } | KeyError::NoKey { .. } | KeyError::AnotherKey
            )
    );
    if !broken || !Environment::someone_types() {
        return None;
    }
    rescued(environment, folders, error).transpose()
}

fn rescued(
    environment: &Environment,
    folders: &Folders,
    error: &StoreError,
) -> Result<Option<Store>, Failure> {
    let words = &environment.words;
    writeln!(io::stderr(), "{}\n{}", store_text(words, error), words.say("rescue-offer"))?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    if line.trim().is_empty() {
        return Ok(None);
    }
    let from = backup_at(&expanded(Path::new(line.trim()), environment.user_home.as_deref()));
    let failure = |error: &StoreError| Failure::new(Exit::Files, store_text(words, error));
    let asker = Asker::new()?;
    let mut prompt = words.say("backup-passphrase");
    for _ in 0..TRIES {
        let Some(passphrase) = asker.ask(&prompt)? else { break };
        match try_backup(&from, &passphrase) {
            Ok(()) => {}
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                prompt = words.say("passphrase-wrong");
                continue;
            }
            Err(error) => return Err(failure(&error)),
        }
        let aside = set_aside(&folders.home).map_err(|error| failure(&error))?;
        let store = Store::open(&folders.home).map_err(|error| failure(&error))?;
        let restored = store.restore(&from, &passphrase).map_err(|error| failure(&error))?;
        let aside = aside.display().to_string();
        asker.tell(&restored_text(words, &restored))?;
        asker.tell(&words.say_with("rescue-done", &[("path", (&aside).into())]))?;
        return Ok(Some(store));
    }
    Ok(None)
}

/// Opens the archive again after it was locked.
///
/// # Errors
/// If the passphrase is another one, or the archive cannot be opened.
pub(super) fn unlock(folders: &Folders, passphrase: &Passphrase) -> Result<Store, StoreError> {
    match Store::at(&folders.home)? {
        // Another window has taken the passphrase away.
        Door::Open(store) => Ok(*store),
        Door::Locked(locked) => locked.unlock(passphrase),
    }
}

/// Who is asked for a passphrase.
pub(super) enum Asker {
    Terminal(secret::Quiet),
    /// A line of a pipe is an answer.
    Pipe,
}

impl Asker {
    pub(super) fn new() -> Result<Self, Failure> {
        if Environment::someone_types() {
            return Ok(Self::Terminal(secret::Quiet::new()?));
        }
        Ok(Self::Pipe)
    }

    pub(super) fn ask(&self, prompt: &str) -> Result<Option<Passphrase>, Failure> {
        if let Self::Terminal(quiet) = self {
            return Ok(quiet.ask(prompt)?);
        }
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Ok(None);
        }
        Ok(Some(Passphrase::from(line.trim_end_matches(['\r', '\n']).to_owned())))
    }

    fn tell(&self, text: &str) -> Result<(), Failure> {
        let end = if matches!(self, Self::Terminal(_)) { "\r\n" } else { "\n" };
        Ok(write!(io::stderr(), "{text}{end}")?)
    }
}

/// A new passphrase, typed twice. `Some(None)` if the person wants none.
pub(super) fn ask_new(
    environment: &Environment,
    may_be_none: bool,
) -> Result<Option<Passphrase>, Failure> {
    let words = &environment.words;
    let asker = Asker::new()?;
    loop {
        let first =
            words.say(if may_be_none { "passphrase-new-or-none" } else { "passphrase-new" });
        let gave_up = || Failure::new(Exit::Usage, words.say("passphrase-unchanged"));
        let first = asker.ask(&first)?.ok_or_else(gave_up)?;
        let length = passphrase_length(&first);
        if length == 0 && may_be_none {
            return Ok(None);
        }
        if length < SHORTEST_PASSPHRASE {
            asker.tell(
                &words.say_with("passphrase-short", &[("least", SHORTEST_PASSPHRASE.into())]),
            )?;
            continue;
        }
        let again = asker.ask(&words.say("passphrase-again"))?.ok_or_else(gave_up)?;
        if same_passphrase(&first, &again) {
            return Ok(Some(first));
        }
        asker.tell(&words.say("passphrase-differs"))?;
    }
}

/// Sets, changes or takes away the passphrase.
///
/// # Errors
/// If the archive cannot be opened or the key cannot be written.
pub(super) fn passphrase(environment: &Environment) -> Result<Exit, Failure> {
    let words = &environment.words;
    let store = open(environment, &environment.folders(None)?)?;
    let told =
        |id: &str| -> Result<(), Failure> { Ok(writeln!(io::stdout(), "{}", words.say(id))?) };
    told("passphrase-about")?;
    let new = ask_new(environment, true)?;
    store
        .set_passphrase(new.as_ref())
        .map_err(|error| Failure::new(Exit::Files, store_text(words, &error)))?;
    told(if new.is_some() { "passphrase-set" } else { "passphrase-none" })?;
    Ok(Exit::Done)
}

/// Shows the key that others seal a case to.
///
/// # Errors
/// If the archive cannot be opened.
pub(super) fn key(environment: &Environment) -> Result<Exit, Failure> {
    let store = open(environment, &environment.folders(None)?)?;
    let mut out = io::stdout();
    writeln!(out, "{}", store.public_key())?;
    // The key alone can be handed to another program.
    writeln!(io::stderr(), "{}", environment.words.say("key-about"))?;
    Ok(Exit::Done)
}

/// Writes a backup of all cases.
///
/// # Errors
/// If the archive cannot be read or the file cannot be written.
pub(super) fn back_up(environment: &Environment, to: &Path) -> Result<Exit, Failure> {
    let words = &environment.words;
    let store = open(environment, &environment.folders(None)?)?;
    if to.exists() {
        let path = to.display().to_string();
        let text = words.say_with("backup-exists", &[("path", (&path).into())]);
        return Err(Failure::new(Exit::Files, text));
    }
    writeln!(io::stdout(), "{}", words.say("backup-about"))?;
    let passphrase = ask_new(environment, false)?
        .ok_or_else(|| Failure::new(Exit::Usage, words.say("passphrase-unchanged")))?;
    let made = Environment::now().strftime("%Y-%m-%dT%H:%M").to_string();
    let done = store
        .back_up(to, &passphrase, &made)
        .map_err(|error| Failure::new(Exit::Files, store_text(words, &error)))?;
    let path = to.display().to_string();
    let args = [("count", done.cases.into()), ("path", (&path).into())];
    writeln!(io::stdout(), "{}", words.say_with("backup-done", &args))?;
    for id in &done.left_out {
        let number = id.to_string();
        let text = words.say_with("home-case-broken", &[("number", (&number).into())]);
        writeln!(io::stdout(), "{text}")?;
    }
    Ok(if done.left_out.is_empty() { Exit::Done } else { Exit::Files })
}

/// Takes the cases of a backup in.
///
/// # Errors
/// If the file cannot be read, or the archive cannot be written.
pub(super) fn restore(environment: &Environment, from: &Path) -> Result<Exit, Failure> {
    let words = &environment.words;
    let store = open(environment, &environment.folders(None)?)?;
    let asker = Asker::new()?;
    let mut prompt = words.say("backup-passphrase");
    for _ in 0..TRIES {
        let Some(passphrase) = asker.ask(&prompt)? else { break };
        match store.restore(from, &passphrase) {
            Ok(restored) => {
                drop(asker);
                writeln!(io::stdout(), "{}", restored_text(words, &restored))?;
                return Ok(Exit::Done);
            }
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                prompt = words.say("passphrase-wrong");
            }
            Err(error) => return Err(Failure::new(Exit::Files, store_text(words, &error))),
        }
    }
    Err(Failure::new(Exit::Files, words.say("passphrase-unchanged")))
}
