//! A [`Shape`] as JSON Schema, so that editors complete keys and underline slips.

use serde_json::{Map, Value, json};

use super::language::Language;
use super::shape::{Record, Shape};

/// The JSON Schema (draft 2020-12) of a file whose top is `record`. Records become definitions,
/// so that shapes may contain themselves.
#[must_use]
pub fn json_schema(record: &'static Record, title: &str) -> Value {
    let mut definitions = Map::new();
    define(record, &mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$ref": reference(record),
        "$defs": definitions,
    })
}

fn reference(record: &Record) -> String {
    format!("#/$defs/{}", name(record))
}

fn name(record: &Record) -> String {
    record.name.replace(' ', "_")
}

fn define(record: &'static Record, definitions: &mut Map<String, Value>) {
    if definitions.contains_key(&name(record)) {
        return;
    }
    definitions.insert(name(record), Value::Null);
    let mut properties = Map::new();
    for key in record.keys {
        let mut schema = of(&key.shape, definitions);
        if let Value::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), json!(key.about));
        }
        properties.insert(key.name.to_owned(), schema);
    }
    let required: Vec<_> = record.keys.iter().filter(|key| key.must).map(|key| key.name).collect();
    let schema = json!({
        "type": "object",
        "description": record.about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    definitions.insert(name(record), schema);
}

fn of(shape: &'static Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text => json!({"type": ["string", "number", "boolean"]}),
        Shape::Texts => {
            let properties: Map<_, _> = Language::ALL
                .iter()
                .map(|language| (language.code().to_owned(), json!({"type": "string"})))
                .collect();
            json!({"type": "object", "properties": properties, "additionalProperties": false})
        }
        Shape::Integer => json!({"type": "integer"}),
        Shape::Boolean => json!({"type": "boolean"}),
        Shape::Day => json!({"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}),
        Shape::Id => json!({"type": "string", "pattern": ID}),
        Shape::OneOf(words) => json!({"enum": words}),
        Shape::List(member) => json!({"type": "array", "items": of(member, definitions)}),
        Shape::OneOrMany(member) => {
            let member = of(member, definitions);
            json!({"anyOf": [member.clone(), {"type": "array", "items": member}]})
        }
        Shape::Record(record) => {
            define(record, definitions);
            json!({"$ref": reference(record)})
        }
        Shape::Entries(value) => json!({
            "type": "object",
            "propertyNames": {"pattern": ID},
            "additionalProperties": of(value, definitions),
        }),
        Shape::Either(single, compound) => {
            json!({"anyOf": [of(single, definitions), of(compound, definitions)]})
        }
        Shape::Other(what) => json!({"$comment": what}),
    }
}

const ID: &str = "^[a-z][a-z0-9_]*$";
