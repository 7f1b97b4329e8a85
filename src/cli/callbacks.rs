//! `medhold callbacks`: what is open in all cases, as a list to ring by.

use std::io::{self, Write as _};
use std::path::Path;

use super::archive;
use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{
    CallbacksError, Format, as_text, callbacks_of_all, house_text, sheet_text, store_text,
    write_sheet,
};

/// Columns of the list as text.
const WIDTH: usize = 76;

/// Says the list, or writes it as PDF and text into a folder.
///
/// # Errors
/// If the archive cannot be opened, or the files cannot be written.
pub(super) fn callbacks(environment: &Environment, out: Option<&Path>) -> Result<Exit, Failure> {
    let words = &environment.words;
    let house = environment.house()?;
    let store = archive::open(environment, &environment.folders(None)?)?;
    let list = callbacks_of_all(&house, &store, Environment::now()).map_err(|error| {
        let text = match error {
            CallbacksError::House(error) => house_text(words, &error),
            CallbacksError::Store(error) => store_text(words, &error),
        };
        Failure::new(Exit::Files, text)
    })?;
    let Some(folder) = out else {
        io::stdout().write_all(as_text(&list, WIDTH).as_bytes())?;
        return Ok(Exit::Done);
    };
    let written = write_sheet(&house, &list, folder, &[Format::Pdf, Format::Text])
        .map_err(|error| Failure::new(Exit::Files, sheet_text(words, &error)))?;
    for path in written {
        writeln!(io::stdout(), "{}", path.display())?;
    }
    Ok(Exit::Done)
}
