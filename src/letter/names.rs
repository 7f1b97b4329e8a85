//! The names that a template can use, and what each is: the static side of the context.

use std::collections::BTreeMap;

use crate::form::{
    DerivedRule, DerivedValue, DocumentRule, Form, Kind, Operand, Options, Per, QuestionIx,
};

/// What stands behind a name in a template.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Printed as it is; absent when not answered.
    Text,
    /// Printed through a date filter, or plainly in the long form.
    Date,
    /// A sum of money, printed plainly.
    Money,
    /// A number that can be compared and printed.
    Number,
    /// A yes or no of the house.
    Bool,
    /// A word to compare with; never printed.
    Word(Option<Vec<String>>),
    /// Words to look in with `in`; never printed.
    Words(Option<Vec<String>>),
    List(Box<Shape>),
    Map(BTreeMap<&'static str, Shape>),
    /// A list item or another map with names of the form.
    Names(BTreeMap<String, Shape>),
}

fn map(entries: impl IntoIterator<Item = (&'static str, Shape)>) -> Shape {
    Shape::Map(entries.into_iter().collect())
}

/// All names that a document's template can use.
#[must_use]
pub fn shape_of(form: &Form, rule: &DocumentRule) -> BTreeMap<String, Shape> {
    let mut names = scope_names(form, None);
    let item = |list: QuestionIx| Shape::Names(scope_names(form, Some(list)));
    let each = match &rule.per {
        Per::Item(list) => Some(*list),
        Per::Document(of) => of.iter().find_map(|at| match form.documents[*at].per {
            Per::Item(list) => Some(list),
            _ => None,
        }),
        Per::Once | Per::Office { .. } => None,
    };
    if let Some(list) = each {
        names.insert("each".to_owned(), item(list));
    }
    let texts = |names: &[&'static str]| map(names.iter().map(|name| (*name, Shape::Text)));
    let recipient = || {
        map([
            ("name", Shape::Text),
            ("address", Shape::Text),
            ("phone", Shape::Text),
            ("web", Shape::Text),
            ("check", Shape::Bool),
        ])
    };
    let enclosure = || {
        map([
            ("by_rule", Shape::Bool),
            ("number", Shape::Number),
            ("title", Shape::Text),
            ("date", Shape::Date),
        ])
    };
    let letter = || {
        map([
            ("id", Shape::Word(Some(letter_ids(form)))),
            ("title", Shape::Text),
            ("recipient", recipient()),
            ("deadline", deadline()),
            ("enclosures", Shape::List(Box::new(enclosure()))),
        ])
    };
    names.insert("paper".to_owned(), letter());
    names.insert("letters".to_owned(), Shape::List(Box::new(letter())));
    names.insert(
        "declares".to_owned(),
        texts(&[
            "gives",
            "does_not_give",
            "time",
            "cost",
            "decides",
            "appeal",
            "readers",
            "not_when",
        ]),
    );
    names.insert("today".to_owned(), Shape::Date);
    names.insert("draft".to_owned(), Shape::Bool);
    names.insert("advice".to_owned(), Shape::List(Box::new(texts(&["text"]))));
    let help = map([
        ("id", Shape::Word(None)),
        ("number", Shape::Text),
        ("name", Shape::Text),
        ("about", Shape::Text),
        ("group", Shape::Word(Some(["urgent", "talk", "advice"].map(str::to_owned).to_vec()))),
    ]);
    names.insert("help".to_owned(), Shape::List(Box::new(help)));
    names.insert("office".to_owned(), Shape::Names(BTreeMap::new()));
    names
}

fn letter_ids(form: &Form) -> Vec<String> {
    form.documents.iter().map(|rule| rule.id.clone()).collect()
}

fn deadline() -> Shape {
    let states = ["running", "passed", "maybe_passed", "open", "off"].map(str::to_owned).to_vec();
    map([
        ("state", Shape::Word(Some(states))),
        ("title", Shape::Text),
        ("sure", Shape::Bool),
        ("anchor", Shape::Date),
        ("last_day", Shape::Date),
        ("send_by", Shape::Date),
        ("law", Shape::Text),
    ])
}

/// The names of a list's items, or of the form outside all lists.
fn scope_names(form: &Form, list: Option<QuestionIx>) -> BTreeMap<String, Shape> {
    let mut names = BTreeMap::new();
    for (ix, question) in form.all_questions().filter(|(_, question)| question.list == list) {
        if !matches!(question.kind, Kind::Note) {
            names.insert(question.id.clone(), question_shape(form, ix));
        }
    }
    for derived in form.derived.iter().filter(|derived| derived.list == list) {
        names.insert(derived.id.clone(), derived_shape(form, &derived.rule, 0));
    }
    for rule in form.deadlines.iter().filter(|rule| rule.list == list) {
        names.insert(rule.id.clone(), deadline());
    }
    if list.is_some() {
        names.insert("number".to_owned(), Shape::Number);
        names.insert("enclosures".to_owned(), Shape::Text);
    }
    names
}

fn question_shape(form: &Form, ix: QuestionIx) -> Shape {
    let ids = |options: &Options| match options {
        Options::Fixed(choices) => Some(choices.iter().map(|choice| choice.id.clone()).collect()),
        Options::Letters | Options::Items(_) => None,
    };
    match &form.question(ix).kind {
        Kind::Text
        | Kind::LongText
        | Kind::Phone
        | Kind::Email
        | Kind::Address
        | Kind::NationalId
        | Kind::Number
        | Kind::Note => Shape::Text,
        Kind::Money => Shape::Money,
        Kind::Date => Shape::Date,
        Kind::YesNo => choice(Some(vec!["ja".to_owned(), "nei".to_owned()])),
        Kind::Choice(options) => choice(ids(options)),
        Kind::Choices { options, .. } => choices(ids(options)),
        Kind::Office(_) => map([
            ("name", Shape::Text),
            ("address", Shape::Text),
            ("phone", Shape::Text),
            ("web", Shape::Text),
            ("check", Shape::Bool),
        ]),
        Kind::Enclosure => map([("title", Shape::Text), ("date", Shape::Date)]),
        Kind::List(_) => Shape::List(Box::new(Shape::Names(scope_names(form, Some(ix))))),
    }
}

/// `id` to compare, `text` and `law` to print.
fn choice(ids: Option<Vec<String>>) -> Shape {
    let ids = ids.map(|mut ids| {
        ids.push(String::new());
        ids
    });
    map([
        ("id", Shape::Word(ids)),
        ("unknown", Shape::Bool),
        ("text", Shape::Text),
        ("law", Shape::Text),
    ])
}

/// `ids` to look in, `items` to go through, `text` to print them all.
fn choices(ids: Option<Vec<String>>) -> Shape {
    map([
        ("ids", Shape::Words(ids.clone())),
        ("items", Shape::List(Box::new(choice(ids)))),
        ("unknown", Shape::Bool),
        ("text", Shape::Text),
    ])
}

/// `depth` ends the walk where answers go in a circle, which the check tells of.
pub(super) fn derived_shape(form: &Form, rule: &DerivedRule, depth: usize) -> Shape {
    match rule {
        DerivedRule::First(_) if depth > 8 => Shape::Text,
        DerivedRule::First(cases) => {
            let mut words = vec![String::new()];
            for (_, value) in cases {
                match value {
                    DerivedValue::Word(word) => words.push(word.clone()),
                    DerivedValue::Answer(operand) => {
                        return operand_shape(form, *operand, depth + 1);
                    }
                }
            }
            choice(Some(words))
        }
        DerivedRule::Sum { money: true, .. } => Shape::Money,
        DerivedRule::Sum { money: false, .. } => Shape::Number,
        DerivedRule::Count { .. } | DerivedRule::Age { .. } | DerivedRule::Between { .. } => {
            Shape::Number
        }
        DerivedRule::Earliest(_) | DerivedRule::Latest(_) => Shape::Date,
    }
}

fn operand_shape(form: &Form, operand: Operand, depth: usize) -> Shape {
    match operand {
        Operand::Question(ix) => question_shape(form, ix),
        Operand::Derived(at) => derived_shape(form, &form.derived[at].rule, depth),
        Operand::Deadline(_) => deadline(),
        Operand::Letters => Shape::Number,
    }
}
