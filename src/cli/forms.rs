//! `medhold forms`: what there is to begin.

use std::io::{self, Write as _};

use serde_json::json;

use super::error::{Exit, Failure};
use crate::casework::House;
use crate::source::Language;

/// Prints the forms.
///
/// # Errors
/// If a form's head cannot be read.
pub fn forms(house: &House, as_json: bool) -> Result<Exit, Failure> {
    let heads = house.heads().map_err(|error| Failure::house(&error, &house.words))?;
    let mut out = io::stdout().lock();
    let codes = |languages: &[Language]| -> Vec<&str> {
        languages.iter().map(|language| language.code()).collect()
    };
    if as_json {
        let forms: Vec<_> = heads
            .iter()
            .map(|head| {
                json!({
                    "id": head.id,
                    "country": head.country.id(),
                    "title": head.title.on_screen(house.language),
                    "languages": codes(&head.letter_languages),
                    "screen_languages": codes(&head.screen_languages),
                    "checked": head.checked.to_string(),
                })
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &json!({ "contract": 1, "forms": forms }))
            .map_err(io::Error::from)?;
        writeln!(out)?;
        return Ok(Exit::Done);
    }
    for head in &heads {
        writeln!(out, "{}", head.id)?;
        writeln!(out, "  {}", head.title.on_screen(house.language))?;
        let (country, languages) = (head.country.id(), codes(&head.letter_languages).join(", "));
        let day = head.checked.strftime("%-d.%-m.%Y").to_string();
        let args = [
            ("country", country.into()),
            ("languages", (&languages).into()),
            ("day", (&day).into()),
        ];
        writeln!(out, "  {}", house.words.say_with("forms-line", &args))?;
    }
    Ok(Exit::Done)
}
