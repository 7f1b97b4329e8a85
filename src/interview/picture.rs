//! The picture: what is in play, what each answer means, and what follows from them, worked out
//! from the answers alone.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use jiff::civil::Date;

use super::answers::{Answer, Both, FieldPath, Mark};
use super::value::{self, EnclosureValue, Invalid, Offered, OfficeValue, Value};
use crate::form::{Default, Form, Home, Kind, OfficeRule, Options, QuestionIx};
use crate::law::{Deadline, Directory, LawBook, Mark as Trust};
use crate::source::Language;

/// The facts that do not come from the person.
#[derive(Debug, Clone, std::default::Default)]
pub struct World {
    pub law: LawBook,
    pub directory: Directory,
}

/// The ids of the list items around a question, the outermost first.
pub type Scope = Vec<u32>;

/// What has become of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Not in play; what was answered is kept.
    Parked,
    Empty,
    Given,
    Unknown,
    Later,
    Declined,
    /// Given, but it means nothing yet: kept, and never in a document.
    Invalid(Invalid),
}

/// A question as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub status: Status,
    /// The value, when the status is [`Status::Given`].
    pub value: Option<Value>,
    /// Nobody typed this: it is the form's suggestion.
    pub suggested: bool,
}

/// What a condition sees of an operand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    Open,
    Unknown,
    Value(Value),
    Words(Vec<String>),
    Deadline(Rc<Deadline>),
    Count(i64),
}

type Fields = HashMap<(QuestionIx, Scope), Option<Rc<Field>>>;
type Deadlines = HashMap<(usize, Scope), Option<Rc<Deadline>>>;

/// See the module's words. Cheap to make: work is done when it is asked for, once.
#[derive(Debug)]
pub struct Picture<'a> {
    pub form: &'a Form,
    pub answers: Both<'a>,
    pub world: &'a World,
    /// The letter's date.
    pub today: Date,
    fields: RefCell<Fields>,
    pub(super) deadlines: RefCell<Deadlines>,
    /// See [`Picture::holds_until`].
    pub(super) turns: Cell<Option<Date>>,
}

impl<'a> Picture<'a> {
    /// A picture of these answers on this day.
    #[must_use]
    pub fn new(form: &'a Form, answers: Both<'a>, world: &'a World, today: Date) -> Self {
        Self {
            form,
            answers,
            world,
            today,
            fields: RefCell::default(),
            deadlines: RefCell::default(),
            turns: Cell::default(),
        }
    }

    /// The path of a question in a scope.
    #[must_use]
    pub fn path(&self, ix: QuestionIx, scope: &[u32]) -> FieldPath {
        let lists = self.form.lists_around(ix);
        let names = lists.iter().map(|list| self.form.question(*list).id.clone());
        let items = names.zip(scope.iter().copied()).collect();
        FieldPath { items, question: self.form.question(ix).id.clone() }
    }

    /// The question and scope of a path, if the form has them.
    #[must_use]
    pub fn locate(&self, path: &FieldPath) -> Option<(QuestionIx, Scope)> {
        let ix = self.form.names.question(&path.question)?;
        let lists = self.form.lists_around(ix);
        let fits = lists.len() == path.items.len()
            && lists
                .iter()
                .zip(&path.items)
                .all(|(list, (id, _))| self.form.question(*list).id == *id);
        fits.then(|| (ix, path.items.iter().map(|(_, item)| *item).collect()))
    }

    /// The raw answer of a question, whatever its status.
    #[must_use]
    pub fn raw(&self, ix: QuestionIx, scope: &[u32]) -> Option<&'a Answer> {
        let question = self.form.question(ix);
        let outermost = self.form.lists_around(ix).first().copied().unwrap_or(ix);
        let answers = match self.form.question(outermost).home {
            Home::Case => self.answers.case,
            Home::Filing => self.answers.filing,
        };
        // Most questions stand in no list: for them there is no path to make.
        if outermost == ix { answers.get(&question.id) } else { answers.at(&self.path(ix, scope)) }
    }

    /// A question as it stands. The scope may be deeper than the question: conditions inside an
    /// item see the item first and then outwards.
    #[must_use]
    pub fn field(&self, ix: QuestionIx, scope: &[u32]) -> Rc<Field> {
        let depth = self.form.lists_around(ix).len();
        let key = (ix, scope[..depth.min(scope.len())].to_vec());
        if let Some(known) = self.fields.borrow().get(&key) {
            // `None` marks a question that is being worked out: a circle, which the form's check
            // refuses. Here it only must not hang.
            return known.clone().unwrap_or_else(|| Rc::new(Field::without_value(Status::Empty)));
        }
        self.fields.borrow_mut().insert(key.clone(), None);
        let field = Rc::new(self.work_out(ix, &key.1));
        self.fields.borrow_mut().insert(key, Some(Rc::clone(&field)));
        field
    }

    /// Whether a question is asked.
    #[must_use]
    pub fn in_play(&self, ix: QuestionIx, scope: &[u32]) -> bool {
        self.field(ix, scope).status != Status::Parked
    }

    /// The value of a question in play.
    #[must_use]
    pub fn value(&self, ix: QuestionIx, scope: &[u32]) -> Option<Value> {
        self.field(ix, scope).value.clone()
    }

    fn work_out(&self, ix: QuestionIx, scope: &[u32]) -> Field {
        let question = self.form.question(ix);
        let list_in_play = question.list.is_none_or(|list| {
            let outer = &scope[..scope.len().saturating_sub(1)];
            self.in_play(list, outer)
                && scope.last().is_some_and(|item| self.items(list, outer).contains(item))
        });
        if !list_in_play || !question.gates.iter().all(|gate| self.gate(gate, scope)) {
            return Field::without_value(Status::Parked);
        }
        let Some(answer) = self.raw(ix, scope) else {
            return self.unanswered(ix, scope);
        };
        match answer.mark {
            Mark::Empty if matches!(question.kind, Kind::List(_)) => self.given(ix, scope, answer),
            Mark::Empty => self.unanswered(ix, scope),
            Mark::Given => self.given(ix, scope, answer),
            Mark::Unknown if question.unknown.is_some() => Field::without_value(Status::Unknown),
            Mark::Declined if question.decline => Field::without_value(Status::Declined),
            // A form that no longer takes "I do not know" asks again.
            Mark::Unknown | Mark::Declined => Field::without_value(Status::Empty),
            Mark::Later => Field::without_value(Status::Later),
        }
    }

    fn given(&self, ix: QuestionIx, scope: &[u32], answer: &Answer) -> Field {
        let kind = &self.form.question(ix).kind;
        let value = match kind {
            Kind::List(rule) => {
                let ids: Vec<u32> =
                    answer.live_items().map(|item| item.id).take(rule.max).collect();
                if ids.is_empty() { Err(Invalid::Empty) } else { Ok(Value::List(ids)) }
            }
            Kind::Office(rule) => self.office(rule, scope, answer).map(Value::Office),
            _ => {
                self.turns_with_words(kind, answer);
                value::parse(kind, answer, &self.offered(ix, scope), self.today)
            }
        };
        match value {
            Ok(value) => Field { status: Status::Given, value: Some(value), suggested: false },
            Err(Invalid::Empty) => self.unanswered(ix, scope),
            Err(invalid) => Field::without_value(Status::Invalid(invalid)),
        }
    }

    /// What stands where nobody answered: the form's suggestion, or nothing.
    fn unanswered(&self, ix: QuestionIx, scope: &[u32]) -> Field {
        match self.suggestion(ix, scope) {
            Some(value) => Field { status: Status::Given, value: Some(value), suggested: true },
            None => Field::without_value(Status::Empty),
        }
    }

    fn suggestion(&self, ix: QuestionIx, scope: &[u32]) -> Option<Value> {
        let question = self.form.question(ix);
        if let Kind::Office(rule) = &question.kind {
            return self
                .office_by_area(rule, scope)
                .filter(|office| office.trust.is_trusted())
                .map(Value::Office);
        }
        if let Kind::Choice(Options::Items(_) | Options::Letters) = question.kind {
            // One possible answer needs no question.
            return match self.offered(ix, scope).as_slice() {
                [only] => Some(Value::Choice { id: only.id.clone(), other: None }),
                _ => None,
            };
        }
        match question.default.as_ref()? {
            Default::Answer(other) => self.value(*other, scope),
            Default::Words(words) => {
                let answer = Answer::picks(words.clone());
                value::parse(&question.kind, &answer, &self.offered(ix, scope), self.today).ok()
            }
            Default::Word(word) => {
                let answer = match question.kind {
                    Kind::Choice(_) | Kind::YesNo => Answer::picks([word.clone()]),
                    _ => Answer::text(word.clone()),
                };
                value::parse(&question.kind, &answer, &self.offered(ix, scope), self.today).ok()
            }
        }
    }

    /// The live items of a list.
    #[must_use]
    pub fn items(&self, list: QuestionIx, scope: &[u32]) -> Vec<u32> {
        match self.value(list, scope) {
            Some(Value::List(ids)) => ids,
            _ => Vec::new(),
        }
    }

    /// The options that are offered now.
    #[must_use]
    pub fn offered(&self, ix: QuestionIx, scope: &[u32]) -> Vec<Offered> {
        let plain = |id: String| Offered { id, none: false, other: false };
        match self.form.question(ix).kind.options() {
            None => Vec::new(),
            Some(Options::Fixed(choices)) => choices
                .iter()
                .filter(|choice| choice.gate.as_ref().is_none_or(|gate| self.gate(gate, scope)))
                .map(|choice| Offered {
                    id: choice.id.clone(),
                    none: choice.none,
                    other: choice.other,
                })
                .collect(),
            Some(Options::Letters) => {
                self.letters().into_iter().map(|letter| plain(letter.id)).collect()
            }
            Some(Options::Items(lists)) => lists
                .iter()
                .flat_map(|list| {
                    let depth = self.form.lists_around(*list).len();
                    let items = self.items(*list, &scope[..depth.min(scope.len())]);
                    items.into_iter().map(|item| plain(self.item_id(*list, item)))
                })
                .collect(),
        }
    }

    /// The id of an item where items are options.
    #[must_use]
    pub fn item_id(&self, list: QuestionIx, item: u32) -> String {
        format!("{}:{item}", self.form.question(list).id)
    }

    /// The office found from an area, with how sure its address is.
    #[must_use]
    pub fn office_by_area(&self, rule: &OfficeRule, scope: &[u32]) -> Option<OfficeValue> {
        let Value::Choice { id: area, .. } = self.value(rule.by?, scope)? else {
            return None;
        };
        let offices = &self.world.directory;
        self.turns_with_offices();
        let office =
            rule.kinds.iter().find_map(|kind| offices.for_area(kind, &area, self.today))?;
        Some(self.listed_office(office))
    }

    fn listed_office(&self, office: &crate::law::Office) -> OfficeValue {
        let language = self.form.letter_languages.first().copied().unwrap_or(Language::Nb);
        OfficeValue {
            id: Some(office.id.clone()),
            name: office.name.on_screen(language).to_owned(),
            address: office.address.clone(),
            trust: office.address_mark,
        }
    }

    /// An office as answered: chosen from the directory, confirmed, or typed.
    fn office(
        &self,
        rule: &OfficeRule,
        scope: &[u32],
        answer: &Answer,
    ) -> Result<OfficeValue, Invalid> {
        let part = |name: &str| answer.parts.get(name).map(|part| part.trim()).unwrap_or_default();
        let found = match part("office") {
            "" => self.office_by_area(rule, scope),
            id => self.world.directory.get(id).map(|office| self.listed_office(office)),
        };
        let confirmed = part("confirmed") == "ja";
        let name = part("name");
        let address: Vec<String> = part("address")
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(str::to_owned)
            .collect();
        if super::value::is_too_long(&address) || super::value::is_too_long(&[name]) {
            return Err(Invalid::AddressTooLong);
        }
        let typed = !name.is_empty() || !address.is_empty();
        if !typed && !confirmed && part("office").is_empty() {
            return Err(Invalid::Empty);
        }
        let mut office = match found {
            Some(office) => office,
            None if name.is_empty() => return Err(Invalid::OfficeNeedsName),
            None => OfficeValue {
                id: None,
                name: String::new(),
                address: Vec::new(),
                trust: Trust::Missing,
            },
        };
        if !name.is_empty() {
            name.clone_into(&mut office.name);
        }
        if !address.is_empty() {
            office.address = address;
            office.trust = Trust::Verified;
        }
        if confirmed && !office.address.is_empty() {
            office.trust = Trust::Verified;
        }
        if !office.trust.is_trusted() {
            return Err(Invalid::OfficeNeedsAddress);
        }
        Ok(office)
    }
}

impl Field {
    fn without_value(status: Status) -> Self {
        Self { status, value: None, suggested: false }
    }

    /// The enclosure, if this is one.
    #[must_use]
    pub fn enclosure(&self) -> Option<&EnclosureValue> {
        match &self.value {
            Some(Value::Enclosure(enclosure)) => Some(enclosure),
            _ => None,
        }
    }
}
