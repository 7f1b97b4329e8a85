//! The command line: arguments, wiring, exit codes. The only room that knows the environment, the
//! time and what terminal there is.

mod answer_file;
mod archive;
mod arguments;
mod batch;
mod callbacks;
mod cases;
mod check;
mod environment;
mod error;
mod face;
mod forms;
mod lists;
mod outline;
mod person;
mod render;
mod schema;
mod secret_file;
mod signals;
mod verify;

use std::io::{self, Write as _};
use std::process::ExitCode;

use arguments::Called;
use environment::Environment;
use error::{Exit, Failure};

use crate::form::{Catalog, Named};

/// The data files that are built in.
const BUILT_IN: &[Named] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The shipped data files.
#[must_use]
pub fn built_in() -> Catalog {
    Catalog::built_in(BUILT_IN)
}

/// Runs the program and says how it went.
#[must_use]
pub fn run() -> ExitCode {
    let mut environment = Environment::read();
    let outcome = match arguments::read(&mut environment) {
        Ok(called) => dispatch(called, &environment),
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(exit) => exit.code(),
        Err(failure) => {
            // The error stream may be gone with its terminal; there is nobody left to tell then.
            let _ = io::stderr().write_all(failure.to_text(&environment.words).as_bytes());
            failure.exit.code()
        }
    }
}

fn dispatch(called: Called, environment: &Environment) -> Result<Exit, Failure> {
    match called {
        Called::Said(text) => {
            io::stdout().write_all(text.as_bytes())?;
            Ok(Exit::Done)
        }
        Called::Face(wanted) => face::open(environment, wanted),
        Called::Forms { json } => forms::forms(&environment.house()?, json),
        Called::Outline { form, json, language } => {
            outline::outline(&environment.house()?, &form, json, language)
        }
        Called::Render(options) => render::render(environment, &options),
        Called::Batch(options) => batch::batch(environment, &options),
        Called::Verify(options) => verify::verify(environment, &options),
        Called::Check { paths, json, notes } => check::check(environment, &paths, json, notes),
        Called::Deadlines(options) => lists::deadlines(environment, &options),
        Called::Counts(options) => lists::counts(environment, &options),
        Called::Schema => schema::schema(),
        Called::Passphrase => archive::passphrase(environment),
        Called::CallBacks { out } => callbacks::callbacks(environment, out.as_deref()),
        Called::BackUp { to } => archive::back_up(environment, &to),
        Called::Restore { from } => archive::restore(environment, &from),
        Called::Key => archive::key(environment),
        Called::Person(options) => person::person(environment, &options),
        Called::Cases(call) => cases::cases(environment, call),
    }
}
