//! `medhold person`: everything that is kept about one person, for a request of access.

use std::io::{self, Write as _};

use super::archive::{ask_new, open};
use super::arguments::cases::PersonOptions;
use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{
    SealedTo, StoreError, Wanted, about_person, seal_about, store_text, write_about,
};

/// Asks whom it is about, and writes what is kept. The name is no argument: a shell remembers those.
///
/// # Errors
/// If nobody is named, nothing is found, or the archive or the file cannot be used.
pub(super) fn person(environment: &Environment, options: &PersonOptions) -> Result<Exit, Failure> {
    let folders = environment.folders(None)?;
    let store = open(environment, &folders)?;
    let house = environment.house()?;
    let words = &house.words;
    let failure = |error: StoreError| Failure::new(Exit::Files, store_text(words, &error));
    let path = options.file.display().to_string();
    let named = [("path", (&path).into())];
    if options.file.symlink_metadata().is_ok() {
        return Err(Failure::new(Exit::Files, words.say_with("backup-exists", &named)));
    }
    if options.to.is_empty() && !options.passphrase && !options.plain {
        let failure = Failure::new(Exit::Usage, words.say("handover-to-whom"));
        return Err(failure.hint(words.say("handover-to-whom-hint")));
    }
    let ask = |id: &str| -> Result<String, Failure> {
        write!(io::stderr(), "{} ", words.say(id))?;
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        Ok(line.trim().to_owned())
    };
    let wanted = Wanted { name: ask("person-name")?, number: ask("person-number")? };
    if wanted.name.is_empty() && wanted.number.is_empty() {
        return Err(Failure::new(Exit::Usage, words.say("person-nobody")));
    }
    let about = about_person(&house, &store, &folders.papers, &wanted, Environment::now());
    let about = about.map_err(failure)?;
    let mut err = io::stderr();
    for number in &about.unreadable {
        let number = number.to_string();
        let text = words.say_with("person-unreadable", &[("number", (&number).into())]);
        writeln!(err, "{text}")?;
    }
    if about.cases.is_empty() {
        writeln!(io::stdout(), "{}", words.say("person-nothing"))?;
        return Ok(if about.unreadable.is_empty() { Exit::Done } else { Exit::Files });
    }
    if options.plain {
        write_about(&about, &options.file).map_err(failure)?;
        writeln!(err, "{}", words.say_with("handover-plain", &named))?;
    } else {
        let to = if options.passphrase {
            writeln!(err, "{}", words.say("handover-passphrase-about"))?;
            let passphrase = ask_new(environment, false)?
                .ok_or_else(|| Failure::new(Exit::Usage, words.say("passphrase-unchanged")))?;
            SealedTo::Passphrase(passphrase)
        } else {
            SealedTo::Keys(options.to.clone())
        };
        seal_about(&about, &to, &options.file).map_err(failure)?;
    }
    let mut out = io::stdout();
    let numbers: Vec<String> = about.cases.iter().map(|case| case.case.to_string()).collect();
    let numbers = numbers.join(", ");
    let args = [("numbers", (&numbers).into()), ("path", (&path).into())];
    writeln!(out, "{}", words.say_with("person-done", &args))?;
    for folder in about.cases.iter().flat_map(|case| &case.folders) {
        let folder = folder.display().to_string();
        writeln!(out, "{}", words.say_with("person-folder", &[("folder", (&folder).into())]))?;
    }
    writeln!(err, "{}", words.say("person-others"))?;
    Ok(if about.unreadable.is_empty() { Exit::Done } else { Exit::Files })
}
