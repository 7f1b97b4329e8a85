//! Conditions written out again, in the words of the form format, for people and tools that look
//! at a form without reading its file.

use serde_json::{Map, Value, json};

use super::condition::{Compare, Condition, Gate, Literal, Operand, Shown, Test};
use super::model::Form;

/// All gates as one condition; `None` if there is nothing to fulfil.
#[must_use]
pub fn written_gates(form: &Form, gates: &[Gate]) -> Option<Value> {
    let parts: Vec<Value> = gates
        .iter()
        .filter_map(|gate| {
            let mut written = written(form, &gate.when)?;
            if let (Some(shown), Value::Object(map)) = (gate.when_unknown, &mut written) {
                let word = match shown {
                    Shown::Show => "show",
                    Shown::Hide => "hide",
                };
                map.insert("when_unknown".to_owned(), json!(word));
            }
            Some(written)
        })
        .collect();
    joined("all", parts)
}

/// A condition; `None` if it always holds.
#[must_use]
pub fn written(form: &Form, condition: &Condition) -> Option<Value> {
    let each = |parts: &[Condition]| parts.iter().filter_map(|part| written(form, part)).collect();
    match condition {
        Condition::All(parts) => joined("all", each(parts)),
        Condition::Any(parts) => joined("any", each(parts)),
        Condition::None(parts) => {
            let parts: Vec<Value> = each(parts);
            Some(json!({ "none": parts }))
        }
        Condition::Test { operand, test, .. } => {
            let mut map = Map::new();
            map.insert(name(form, *operand).to_owned(), tested(form, test));
            Some(Value::Object(map))
        }
    }
}

/// A single part needs nothing around it.
fn joined(word: &str, mut parts: Vec<Value>) -> Option<Value> {
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(json!({ word: parts })),
    }
}

fn name(form: &Form, operand: Operand) -> &str {
    match operand {
        Operand::Question(ix) => &form.question(ix).id,
        Operand::Derived(at) => &form.derived[at].id,
        Operand::Deadline(at) => &form.deadlines[at].id,
        Operand::Letters => "letters",
    }
}

fn tested(form: &Form, test: &Test) -> Value {
    let inner = |condition: &Condition| written(form, condition).unwrap_or_else(|| json!({}));
    match test {
        Test::Is(words) => match words.as_slice() {
            [word] => json!(word),
            words => json!(words),
        },
        Test::Only(words) => json!({ "only": words }),
        Test::States(states) => {
            let words: Vec<&str> = states.iter().map(|state| state.word()).collect();
            match words.as_slice() {
                [word] => json!(word),
                words => json!(words),
            }
        }
        Test::Answered(yes) => json!({ "answered": yes }),
        Test::Unknown(yes) => json!({ "unknown": yes }),
        Test::Before(literal) => json!({ "before": value(form, literal) }),
        Test::After(literal) => json!({ "after": value(form, literal) }),
        Test::Number(compare, literal) => json!({ compare_word(*compare): value(form, literal) }),
        Test::Count(compare, count) => json!({ "count": { compare_word(*compare): count } }),
        Test::DaysLeft(compare, days) => json!({ "days_left": { compare_word(*compare): days } }),
        Test::AnyItem(condition) => json!({ "any": inner(condition) }),
        Test::EveryItem(condition) => json!({ "every": inner(condition) }),
    }
}

fn value(form: &Form, literal: &Literal) -> Value {
    match literal {
        Literal::Day(day) => json!(day.to_string()),
        Literal::Today => json!("today"),
        Literal::Number(hundredths) if hundredths % 100 == 0 => json!(hundredths / 100),
        Literal::Number(hundredths) => {
            let sign = if *hundredths < 0 { "-" } else { "" };
            let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
            json!(format!("{sign}{whole}.{part:02}"))
        }
        Literal::Answer(operand) => json!({ "answer": name(form, *operand) }),
    }
}

fn compare_word(compare: Compare) -> &'static str {
    match compare {
        Compare::AtLeast => "at_least",
        Compare::AtMost => "at_most",
        Compare::MoreThan => "more_than",
        Compare::LessThan => "less_than",
        Compare::Equals => "equals",
    }
}

/// A written condition on one line, as YAML writes maps within a line.
#[must_use]
pub fn on_one_line(written: &Value) -> String {
    match written {
        Value::Object(map) => {
            let parts: Vec<String> =
                map.iter().map(|(key, value)| format!("{key}: {}", on_one_line(value))).collect();
            format!("{{{}}}", parts.join(", "))
        }
        Value::Array(values) => {
            let parts: Vec<String> = values.iter().map(on_one_line).collect();
            format!("[{}]", parts.join(", "))
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
