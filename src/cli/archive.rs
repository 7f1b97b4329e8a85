//! Opening the archive, its passphrase, and copies of it to keep elsewhere.

use std::io::{self, BufRead as _, Write as _};
use std::path::Path;

use super::environment::{Environment, Folders};
use super::error::{Exit, Failure};
use crate::casework::{
    Door, KeyError, Passphrase, Store, StoreError, passphrase_length, same_passphrase, store_text,
};
use crate::tui::secret;

/// How often a wrong passphrase may be typed before the program ends.
const TRIES: usize = 5;

/// The shortest passphrase that is taken, in characters.
const SHORTEST: usize = 8;

/// Opens the archive; asks for the passphrase where there is one.
///
/// # Errors
/// If it cannot be opened, or nobody gives the right passphrase.
pub(super) fn open(environment: &Environment, folders: &Folders) -> Result<Store, Failure> {
    let words = &environment.words;
    let failure = |error: &StoreError| {
        Failure::new(Exit::Files, store_text(words, error)).hint(words.say("error-name-home"))
    };
    let locked = match Store::at(&folders.home).map_err(|error| failure(&error))? {
        Door::Open(store) => return Ok(*store),
        Door::Locked(locked) => locked,
    };
    let asker = Asker::new()?;
    let mut prompt = words.say("passphrase-locked");
    for _ in 0..TRIES {
        let Some(passphrase) = asker.ask(&prompt)? else { break };
        match locked.unlock(&passphrase) {
            Ok(store) => return Ok(store),
            Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                prompt = words.say("passphrase-wrong");
            }
            Err(error) => return Err(failure(&error)),
        }
    }
    Err(Failure::new(Exit::Files, store_text(words, &StoreError::Locked)))
}

/// Who is asked for a passphrase.
enum Asker {
    Terminal(secret::Quiet),
    /// A line of a pipe is an answer.
    Pipe,
}

impl Asker {
    fn new() -> Result<Self, Failure> {
        if Environment::someone_types() {
            return Ok(Self::Terminal(secret::Quiet::new()?));
        }
        Ok(Self::Pipe)
    }

    fn ask(&self, prompt: &str) -> Result<Option<Passphrase>, Failure> {
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
fn ask_new(environment: &Environment, may_be_none: bool) -> Result<Option<Passphrase>, Failure> {
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
        if length < SHORTEST {
            asker.tell(&words.say_with("passphrase-short", &[("least", SHORTEST.into())]))?;
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
                let numbers: Vec<String> = restored.added.iter().map(ToString::to_string).collect();
                let numbers = numbers.join(", ");
                let args = [
                    ("count", restored.added.len().into()),
                    ("numbers", (&numbers).into()),
                    ("same", restored.same.into()),
                ];
                drop(asker);
                writeln!(io::stdout(), "{}", words.say_with("backup-restored", &args))?;
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
