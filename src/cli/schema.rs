//! `medhold schema`: the form format as JSON Schema, for editors.

use std::io::{self, Write as _};

use super::error::{Exit, Failure};
use crate::form::grammar::FORM;
use crate::source::json_schema;

/// Prints the schema.
///
/// # Errors
/// If nobody reads it.
pub fn schema() -> Result<Exit, Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &json_schema(&FORM, "Medhold form"))
        .map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(Exit::Done)
}
