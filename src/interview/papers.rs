//! Which papers the answers lead to: one per form, per list item, per office or per letter.

use super::picture::{Picture, Scope};
use super::value::{EnclosureValue, OfficeValue, Value};
use crate::form::{
    DocumentKind, EnclosedRule, Kind, Operand, Options, Per, QuestionIx, RecipientRule,
};
use crate::source::Texts;

/// One paper to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Stable while its items live: `rettighetsklage:3`, `tilsyn:statsforvalteren_agder`.
    pub id: String,
    /// The document rule, by its place in the form.
    pub rule: usize,
    /// The item it is made for, when there is one per item.
    pub scope: Scope,
    /// The items it covers, when there is one per office.
    pub group: Vec<u32>,
    /// The paper it belongs to, when there is one per document.
    pub of: Option<Box<Paper>>,
    pub recipient: Option<OfficeValue>,
}

/// Something that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enclosed {
    /// Another document of the form, by its place.
    Document(usize),
    /// A paper that the form knows must go with it.
    Named(Texts),
    /// What the person listed, with the path of the answer and the items of other lists that it
    /// shows, as in `hendelser:3`.
    Listed { enclosure: EnclosureValue, path: String, shows: Vec<String> },
}

/// A letter that items can be put into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRef {
    pub id: String,
    pub rule: usize,
    pub scope: Scope,
    pub recipient: Option<String>,
}

impl Picture<'_> {
    /// All papers in play, in the order of the form; letters with a deadline come with the
    /// earliest first.
    #[must_use]
    pub fn papers(&self) -> Vec<Paper> {
        let mut papers: Vec<Paper> = Vec::new();
        for (at, rule) in self.form.documents.iter().enumerate() {
            match &rule.per {
                Per::Document(of) => {
                    let targets: Vec<Paper> =
                        papers.iter().filter(|paper| of.contains(&paper.rule)).cloned().collect();
                    papers.extend(targets.into_iter().filter_map(|target| {
                        let in_play = rule.gate.as_ref().is_none_or(|gate| self.gate(gate, &[]));
                        let enough = rule.kind != DocumentKind::EnclosureList
                            || !self.enclosures_of(&target).is_empty();
                        (in_play && enough).then(|| Paper {
                            id: format!("{}:{}", rule.id, target.id),
                            rule: at,
                            scope: target.scope.clone(),
                            group: target.group.clone(),
                            recipient: target.recipient.clone(),
                            of: Some(Box::new(target)),
                        })
                    }));
                }
                Per::Once | Per::Item(_) | Per::Office { .. } => papers.extend(self.papers_of(at)),
            }
        }
        papers
    }

    /// The letters in play.
    #[must_use]
    pub fn letters(&self) -> Vec<LetterRef> {
        let rules = self.form.documents.iter().enumerate();
        rules
            .filter(|(_, rule)| rule.kind == DocumentKind::Letter)
            .flat_map(|(at, _)| self.papers_of(at))
            .map(|paper| LetterRef {
                id: paper.id,
                rule: paper.rule,
                scope: paper.scope,
                recipient: paper.recipient.map(|office| office.name),
            })
            .collect()
    }

    fn papers_of(&self, at: usize) -> Vec<Paper> {
        let rule = &self.form.documents[at];
        let gated = |scope: &[u32]| rule.gate.as_ref().is_none_or(|gate| self.gate(gate, scope));
        let paper = |id: String, scope: Scope, group: Vec<u32>| {
            let recipient = self.recipient(rule.to.as_ref(), &scope, &group);
            Paper { id, rule: at, scope, group, of: None, recipient }
        };
        match &rule.per {
            Per::Once => gated(&[])
                .then(|| paper(rule.id.clone(), Vec::new(), Vec::new()))
                .into_iter()
                .collect(),
            Per::Item(list) => {
                let items = self.items(*list, &[]).into_iter().filter(|item| gated(&[*item]));
                let mut papers: Vec<Paper> = items
                    .map(|item| paper(format!("{}:{item}", rule.id), vec![item], Vec::new()))
                    .collect();
                let last_day = |paper: &Paper| {
                    let deadline = rule.deadline.and_then(|at| self.deadline(at, &paper.scope))?;
                    deadline.last_day
                };
                // Those without a day come last.
                papers.sort_by_key(|paper| (last_day(paper).is_none(), last_day(paper)));
                papers
            }
            Per::Office { list, by } if gated(&[]) => self
                .by_office(*list, *by)
                .into_iter()
                .map(|(key, items)| paper(format!("{}:{key}", rule.id), Vec::new(), items))
                .collect(),
            Per::Office { .. } | Per::Document(_) => Vec::new(),
        }
    }

    /// The items of a list by the office they name, offices in order of first mention. Items
    /// without an office stand together, so that a draft shows the hole.
    fn by_office(&self, list: QuestionIx, by: QuestionIx) -> Vec<(String, Vec<u32>)> {
        let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
        for item in self.items(list, &[]) {
            let key = match self.value(by, &[item]) {
                Some(Value::Office(office)) => office.id.unwrap_or_else(|| format!("egen_{item}")),
                _ => "ukjent".to_owned(),
            };
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, items)) => items.push(item),
                None => groups.push((key, vec![item])),
            }
        }
        groups
    }

    fn recipient(
        &self,
        rule: Option<&RecipientRule>,
        scope: &[u32],
        group: &[u32],
    ) -> Option<OfficeValue> {
        match rule? {
            RecipientRule::Office(ix) => {
                let inner: Vec<u32> = match group.first() {
                    Some(first) => vec![*first],
                    None => scope.to_vec(),
                };
                // Of several places under one office the address that someone confirmed counts.
                let others = group.iter().filter_map(|item| match self.value(*ix, &[*item])? {
                    Value::Office(office) => Some(office),
                    _ => None,
                });
                let first = match self.value(*ix, &inner) {
                    Some(Value::Office(office)) => Some(office),
                    _ => None,
                };
                let confirmed =
                    others.into_iter().find(|office| office.trust == crate::law::Mark::Verified);
                confirmed.or(first)
            }
            RecipientRule::Answers { name, address } => {
                let text = |operand: Operand| match self.seen(operand, scope) {
                    super::picture::Seen::Value(Value::Text(text)) => Some(text),
                    _ => None,
                };
                let address = address.and_then(text).unwrap_or_default();
                Some(OfficeValue {
                    id: None,
                    name: text(*name)?,
                    address: address.lines().map(str::to_owned).collect(),
                    trust: crate::law::Mark::Verified,
                })
            }
        }
    }

    /// The question of a list's items that says which letters an item goes into.
    #[must_use]
    pub fn letters_question(&self, list: QuestionIx) -> Option<QuestionIx> {
        let fields = &self.form.list_rule(list)?.fields;
        fields
            .iter()
            .copied()
            .find(|ix| matches!(self.form.question(*ix).kind.options(), Some(Options::Letters)))
    }

    /// The items of a list that a paper may show. An item that says which letters it goes into is
    /// in those and no others; where the question is not in play there is one letter, and it is in
    /// that. A paper that belongs to a letter shows what the letter shows. Of the rest, a kept
    /// sheet shows everything and a fullmakt, which others read, nothing of such lists.
    #[must_use]
    pub fn items_for(&self, list: QuestionIx, scope: &[u32], paper: &Paper) -> Vec<u32> {
        let items = self.items(list, scope);
        let letter = paper.of.as_deref().unwrap_or(paper);
        let rule = &self.form.documents[letter.rule];
        if let Per::Office { list: grouped, .. } = &rule.per
            && *grouped == list
        {
            return items.into_iter().filter(|item| letter.group.contains(item)).collect();
        }
        let Some(question) = self.letters_question(list) else {
            return items;
        };
        match rule.kind {
            DocumentKind::Letter => {}
            kind if kind.is_kept() => return items,
            _ => return Vec::new(),
        }
        items
            .into_iter()
            .filter(|item| {
                let mut inner = scope.to_vec();
                inner.push(*item);
                if !self.in_play(question, &inner) {
                    return true;
                }
                match self.value(question, &inner) {
                    Some(Value::Choices { ids, .. }) => ids.contains(&letter.id),
                    Some(Value::Choice { id, .. }) => id == letter.id,
                    _ => false,
                }
            })
            .collect()
    }

    /// The enclosures of a paper, in the order of their numbers: documents of the form that go with
    /// it, then what the person listed.
    #[must_use]
    pub fn enclosures_of(&self, paper: &Paper) -> Vec<Enclosed> {
        let letter = paper.of.as_deref().unwrap_or(paper);
        let rule = &self.form.documents[letter.rule];
        let in_play = rule.encloses.iter().filter(|enclosed| {
            enclosed.when.as_ref().is_none_or(|gate| self.gate(gate, &letter.scope))
        });
        let by_rule = in_play.filter_map(|enclosed| match &enclosed.what {
            EnclosedRule::Document(at) if self.papers_of(*at).is_empty() => None,
            EnclosedRule::Document(at) => Some(Enclosed::Document(*at)),
            EnclosedRule::Named(title) => Some(Enclosed::Named(title.clone())),
        });
        let mut enclosed: Vec<Enclosed> = by_rule.collect();
        let Some(list) = rule.enclosures else { return enclosed };
        let fields =
            self.form.list_rule(list).map(|rule| rule.fields.as_slice()).unwrap_or_default();
        let is_enclosure =
            |ix: &&QuestionIx| matches!(self.form.question(**ix).kind, Kind::Enclosure);
        let Some(field) = fields.iter().find(is_enclosure).copied() else { return enclosed };
        for item in self.items_for(list, &[], letter) {
            let listed = self.field(field, &[item]).enclosure().cloned();
            let path = self.path(field, &[item]).to_string();
            let shows = || fields.iter().flat_map(|ix| self.items_picked(*ix, item)).collect();
            let listed = listed.map(|enclosure| (enclosure, shows()));
            enclosed.extend(listed.map(|(enclosure, shows)| Enclosed::Listed {
                enclosure,
                path,
                shows,
            }));
        }
        enclosed
    }

    /// The items of other lists that a field of an item picks.
    fn items_picked(&self, field: QuestionIx, item: u32) -> Vec<String> {
        match (self.form.question(field).kind.options(), self.value(field, &[item])) {
            (Some(Options::Items(_)), Some(Value::Choice { id, .. })) => vec![id],
            (Some(Options::Items(_)), Some(Value::Choices { ids, .. })) => ids,
            _ => Vec::new(),
        }
    }
}
