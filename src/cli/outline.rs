//! `medhold outline`: the question tree of a form.

use std::io::{self, Write as _};

use serde_json::{Value, json};

use super::error::{Exit, Failure};
use crate::casework::House;
use crate::form::{Effort, Form, Need, on_one_line, written_gates};
use crate::interview::{OutlineEntry, outline as entries};
use crate::source::Language;

/// Prints the tree.
///
/// # Errors
/// If the form cannot be opened.
pub fn outline(
    house: &House,
    form: &str,
    as_json: bool,
    language: Option<Language>,
) -> Result<Exit, Failure> {
    let form = house.form(form).map_err(|error| Failure::house(&error, &house.words))?;
    let language = language.unwrap_or(house.language);
    let mut out = io::stdout().lock();
    if as_json {
        serde_json::to_writer_pretty(&mut out, &tree(&form, language)).map_err(io::Error::from)?;
        writeln!(out)?;
        return Ok(Exit::Done);
    }
    let mut section = None;
    for entry in entries(&form) {
        if section != Some(entry.question.section) {
            section = Some(entry.question.section);
            let title = form.sections[entry.question.section].title.on_screen(language);
            writeln!(out, "\n{title}")?;
        }
        let indent = "  ".repeat(entry.depth + 1);
        let question = entry.question;
        let need = need(question.need);
        writeln!(out, "{indent}{} ({}, {need})", question.id, question.kind.word())?;
        writeln!(out, "{indent}  {}", wording(&entry, language))?;
        if !entry.options.is_empty() {
            writeln!(out, "{indent}  options: {}", entry.options.join(", "))?;
        }
        if let Some(when) = written_gates(&form, &question.gates) {
            writeln!(out, "{indent}  when: {}", on_one_line(&when))?;
        }
    }
    writeln!(out, "\ndocuments")?;
    for document in &form.documents {
        writeln!(out, "  {} ({})", document.id, document.kind.word())?;
        let when = document
            .gate
            .as_ref()
            .and_then(|gate| written_gates(&form, std::slice::from_ref(gate)));
        if let Some(when) = when {
            writeln!(out, "    when: {}", on_one_line(&when))?;
        }
    }
    Ok(Exit::Done)
}

fn wording<'f>(entry: &OutlineEntry<'f>, language: Language) -> &'f str {
    let wording = &entry.question.wording;
    let texts = wording.variants().next().map(|(_, texts)| texts);
    texts.map(|texts| texts.on_screen(language)).unwrap_or_default()
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Must => "must",
        Need::Should => "should",
        Need::May => "may",
    }
}

fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Known => "known",
        Effort::LookUp => "look_up",
        Effort::AskOthers => "ask_others",
        Effort::Compose => "compose",
    }
}

fn tree(form: &Form, language: Language) -> Value {
    let questions: Vec<Value> = entries(form)
        .iter()
        .map(|entry| {
            let question = entry.question;
            let options: Vec<Value> = entry
                .options
                .iter()
                .map(|id| {
                    let fixed = question.kind.options().map(crate::form::Options::fixed);
                    let choice = fixed.and_then(|all| all.iter().find(|choice| choice.id == *id));
                    json!({
                        "id": id,
                        "label": choice.map(|choice| choice.label.neutral.on_screen(language)),
                        "when": choice.and_then(|choice| choice.gate.as_ref()).and_then(|gate| {
                            written_gates(form, std::slice::from_ref(gate))
                        }),
                    })
                })
                .collect();
            json!({
                "id": question.id,
                "kind": question.kind.word(),
                "need": need(question.need),
                "effort": effort(question.effort),
                "section": question.section,
                "list": question.list.map(|list| form.question(list).id.as_str()),
                "question": wording(entry, language),
                "short": question.short.on_screen(language),
                "options": options,
                "unknown": question.unknown.is_some(),
                "decline": question.decline,
                "when": written_gates(form, &question.gates),
            })
        })
        .collect();
    let documents: Vec<Value> = form
        .documents
        .iter()
        .map(|document| {
            json!({
                "id": document.id,
                "kind": document.kind.word(),
                "title": document.title.on_screen(language),
                "when": document.gate.as_ref().and_then(|gate| {
                    written_gates(form, std::slice::from_ref(gate))
                }),
            })
        })
        .collect();
    let sections: Vec<&str> =
        form.sections.iter().map(|section| section.title.on_screen(language)).collect();
    json!({
        "contract": 1,
        "form": form.id,
        "version": form.version,
        "country": form.country.id(),
        "sections": sections,
        "questions": questions,
        "documents": documents,
    })
}
