//! The ways into the branches of templates, worked out backwards: when the paper is made at all,
//! and what holds on the way through its tags and the parts that it includes.

use std::collections::BTreeMap;

use super::ways::{Wants, ways_through};
use crate::form::{Catalog, Compare, Condition, Form, Kind, Operand, Per, Test};
use crate::letter::{Branch, Turn, scan, template_path};
use crate::source::{File, Language, Problems, Span};

/// How deep parts include each other; the lint holds them to it.
const DEPTH: usize = 5;

/// The ways into each template and part of a form in one language.
pub struct Routes<'a> {
    form: &'a Form,
    by_file: BTreeMap<String, Vec<Condition>>,
}

impl<'a> Routes<'a> {
    pub fn of_form(catalog: &Catalog, form: &'a Form, language: Language) -> Self {
        let mut routes = Self { form, by_file: BTreeMap::new() };
        for rule in &form.documents {
            let mut made: Vec<Condition> = rule.gate.iter().map(|gate| gate.when.clone()).collect();
            if let Per::Item(list) | Per::Office { list, .. } = &rule.per {
                made.push(items(*list));
            }
            let path = template_path(&rule.template, language);
            routes.follow(catalog, &path, made, 0);
        }
        routes
    }

    fn follow(&mut self, catalog: &Catalog, path: &str, way: Vec<Condition>, depth: usize) {
        let Some(file) = catalog.file(path).filter(|_| depth < DEPTH) else { return };
        for part in scan(file, None, &mut Problems::default()).includes {
            let mut way = way.clone();
            way.extend(part.turns.iter().map(|turn| self.condition(turn)));
            self.follow(catalog, &format!("templates/{}", part.name), way, depth + 1);
        }
        self.by_file.entry(path.to_owned()).or_default().push(Condition::All(way));
    }

    /// Whether the form prints a template or part.
    pub fn lead_to(&self, file: &File) -> bool {
        self.by_file.contains_key(file.path())
    }

    /// What to answer so that a branch is taken; several ways, the simplest first.
    pub fn ways_into(&self, file: &File, branch: &Branch) -> Vec<Wants> {
        let turns: Vec<Condition> = branch.turns.iter().map(|turn| self.condition(turn)).collect();
        let through = self.by_file.get(file.path()).into_iter().flatten();
        let ways = through.flat_map(|way| {
            let all = std::iter::once(way.clone()).chain(turns.iter().cloned());
            ways_through(self.form, &Condition::All(all.collect()))
        });
        let mut known = Vec::new();
        for way in ways {
            if !known.contains(&way) {
                known.push(way);
            }
        }
        known
    }

    /// What a tag asks for, as a condition of the form. What it asks of anything else than an
    /// answer always holds here: such branches are found by wandering.
    fn condition(&self, turn: &Turn) -> Condition {
        let words: Vec<&str> = turn.tag.split_whitespace().collect();
        let asked = match words.as_slice() {
            ["if" | "elif", test @ ..] => {
                let ways = test.split(|word| *word == "or").map(|all| {
                    let parts = all.split(|word| *word == "and");
                    Condition::All(parts.map(|part| self.test(part)).collect())
                });
                Condition::Any(ways.collect())
            }
            ["for", _, "in", list] => self.test(&[list]),
            _ => return Condition::always(),
        };
        if turn.taken { asked } else { Condition::None(vec![asked]) }
    }

    fn test(&self, words: &[&str]) -> Condition {
        let (path, test) = match words {
            ["not", rest @ ..] => return Condition::None(vec![self.test(rest)]),
            [path, "!=", word] => {
                return Condition::None(vec![self.test(&[path, "==", word])]);
            }
            [word, "in", path] | [path, "==", word] => match quoted(word) {
                Some(word) => (path, Test::Is(vec![word.to_owned()])),
                None => return Condition::always(),
            },
            [path, "is", "unknown"] => (path, Test::Unknown(true)),
            [path, "is", "not", "unknown"] => (path, Test::Answered(true)),
            [path] if path.ends_with(".unknown") => (path, Test::Unknown(true)),
            [path] => (path, Test::Answered(true)),
            _ => return Condition::always(),
        };
        // The innermost name of the path that is the form's own: `item.place.name`.
        let named = path.rsplit('.').find_map(|part| self.form.names.get(part));
        match named.map(|name| name.operand) {
            None => Condition::always(),
            Some(Operand::Question(ix)) if matches!(self.form.question(ix).kind, Kind::List(_)) => {
                items(ix)
            }
            Some(operand) => Condition::Test { operand, test, span: Span::default() },
        }
    }
}

/// A list with something in it.
fn items(list: crate::form::QuestionIx) -> Condition {
    let test = Test::Count(Compare::AtLeast, 1);
    Condition::Test { operand: Operand::Question(list), test, span: Span::default() }
}

fn quoted(word: &str) -> Option<&str> {
    let inside = word.strip_prefix('"')?.strip_suffix('"');
    inside.or_else(|| word.strip_prefix('\'')?.strip_suffix('\''))
}
