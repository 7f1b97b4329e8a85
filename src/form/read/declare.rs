//! First pass: which questions there are, in which order, and what each is called.

use super::super::condition::Operand;
use super::super::model::{Home, Kind, Page, QuestionIx, Section};
use super::super::names::{Name, Names};
use super::super::people::{Part, Who};
use super::{Pending, PendingGate, Reading};
use crate::source::{Entry, File, Node, Span, Texts, nearest};

/// A section with the nodes that the second pass still needs.
pub(super) struct DeclaredSection<'a> {
    pub section: Section,
    pub node: &'a Node,
    pub pages: Vec<&'a Node>,
}

/// Where a question is being declared.
#[derive(Clone)]
struct Spot<'a> {
    section: usize,
    page: usize,
    list: Option<QuestionIx>,
    gates: Vec<PendingGate<'a>>,
}

impl<'a> Reading<'a> {
    pub(super) fn declare(&mut self) -> Vec<DeclaredSection<'a>> {
        let root = self.root;
        self.names.declare("letters", Name { operand: Operand::Letters, list: None });
        let mut sections = Vec::new();
        for (at, node) in
            root.get("sections").map(Node::members).unwrap_or_default().iter().enumerate()
        {
            let pages = node.get("pages").map(Node::members).unwrap_or_default();
            let declared = pages.iter().enumerate().map(|(page, node_of_page)| {
                let gates = vec![self.gate_of(node), self.gate_of(node_of_page)];
                let spot = Spot { section: at, page, list: None, gates };
                Page {
                    title: node_of_page.get("title").map(Texts::from_node),
                    intro: node_of_page.get("intro").map(Texts::from_node),
                    gates: Vec::new(),
                    questions: self.declare_page(node_of_page, &spot),
                }
            });
            let section = Section {
                title: node.get("title").map(Texts::from_node).unwrap_or_default(),
                pages: declared.collect(),
            };
            sections.push(DeclaredSection { section, node, pages: pages.iter().collect() });
        }
        self.declare_facts();
        sections
    }

    fn gate_of(&self, holder: &'a Node) -> PendingGate<'a> {
        PendingGate::Of { holder, file: self.file.clone() }
    }

    fn declare_page(&mut self, page: &'a Node, spot: &Spot<'a>) -> Vec<QuestionIx> {
        let mut questions = Vec::new();
        for entry in page.entries() {
            match entry.key.as_str() {
                "ask" => {
                    let file = self.file.clone();
                    for entry in entry.value.entries() {
                        self.ask(entry, &file, Home::Filing, spot, &mut questions);
                    }
                }
                "use" => {
                    for entry in entry.value.entries() {
                        self.place(entry, spot, &mut questions);
                    }
                }
                _ => {}
            }
        }
        questions
    }

    /// Declares a question with its follow-ups and, for a list, its fields.
    fn ask(
        &mut self,
        entry: &'a Entry,
        file: &File,
        home: Home,
        spot: &Spot<'a>,
        order: &mut Vec<QuestionIx>,
    ) {
        let Some(ix) = self.declare_one(&entry.key, entry.key_span, &entry.value, file, home, spot)
        else {
            return;
        };
        order.push(ix);
        self.declare_inside(ix, &entry.value, file, home, spot, order);
    }

    fn declare_inside(
        &mut self,
        ix: QuestionIx,
        node: &'a Node,
        file: &File,
        home: Home,
        spot: &Spot<'a>,
        order: &mut Vec<QuestionIx>,
    ) {
        for option in node.get("options").map(Node::entries).unwrap_or_default() {
            let Some(then) = option.value.get("then") else {
                continue;
            };
            let mut inner = spot.clone();
            let span = option.key_span;
            inner.gates = self.pending_gates(ix);
            inner.gates.push(PendingGate::Option { question: ix, option: &option.key, span });
            for entry in then.entries() {
                self.ask(entry, file, home, &inner, order);
            }
        }
        if let Some(item) = node.get("item") {
            let inner = Spot { list: Some(ix), gates: Vec::new(), ..spot.clone() };
            let mut fields = Vec::new();
            for entry in item.entries() {
                self.ask(entry, file, home, &inner, &mut fields);
            }
            if let Kind::List(rule) = &mut self.questions[ix.0].kind {
                rule.fields = fields;
            }
        }
    }

    fn pending_gates(&self, ix: QuestionIx) -> Vec<PendingGate<'a>> {
        let pending = self.pending.iter().find(|pending| pending.ix == ix);
        pending.map(|pending| pending.gates.clone()).unwrap_or_default()
    }

    fn declare_one(
        &mut self,
        id: &str,
        id_span: Span,
        node: &'a Node,
        file: &File,
        home: Home,
        spot: &Spot<'a>,
    ) -> Option<QuestionIx> {
        let ix = QuestionIx(self.questions.len());
        let mut question = self.question(id, id_span, node, file, home)?;
        question.list = spot.list;
        question.section = spot.section;
        question.page = spot.page;
        let name = Name { operand: Operand::Question(ix), list: spot.list };
        if !self.name(id, id_span, file, name) {
            return None;
        }
        self.questions.push(question);
        let mut gates = spot.gates.clone();
        gates.push(PendingGate::Of { holder: node, file: file.clone() });
        self.pending.push(Pending { ix, node, file: file.clone(), gates, suggested: true });
        Some(ix)
    }

    /// Gives an id its meaning; returns false, with the problem told, if it has one already.
    fn name(&mut self, id: &str, span: Span, file: &File, name: Name) -> bool {
        let taken = Names::RESERVED.contains(&id);
        let is_free = !taken && self.names.declare(id, name);
        if !is_free {
            let message = if taken {
                format!("the id `{id}` has a meaning of its own in templates or answer files")
            } else {
                format!("the id `{id}` is used twice")
            };
            self.problems.error(file, span, message).fix(
                "ids are unique in a form, list items and shared questions included; choose another",
            );
        }
        is_free
    }

    /// Places a shared question, or a record under a prefix.
    fn place(&mut self, entry: &'a Entry, spot: &Spot<'a>, order: &mut Vec<QuestionIx>) {
        if let Some(record) = entry.value.get_text("record") {
            self.place_record(entry, record, spot, order);
            return;
        }
        let shared = self.shared;
        let found = shared
            .iter()
            .find_map(|(file, root)| Some((file, root.get("questions")?.entry(&entry.key)?)));
        let Some((file, target)) = found else {
            let known = shared.iter().filter_map(|(_, root)| root.get("questions"));
            let known = known.flat_map(Node::entries).map(|entry| entry.key.as_str());
            self.problems
                .error(self.file, entry.key_span, format!("there is no shared question `{}`", entry.key))
                .fix("shared questions stand in forms/shared; questions of this form go under `ask:`")
                .did_you_mean(nearest(&entry.key, known));
            return;
        };
        let file = file.clone();
        let is_list = target.value.get_text("kind") == Some("list");
        let home = if is_list { Home::Filing } else { Home::Case };
        self.no_who(entry, "write it at the shared question itself");
        let Some(ix) =
            self.declare_one(&entry.key, entry.key_span, &target.value, &file, home, spot)
        else {
            return;
        };
        self.questions[ix.0].span = target.key_span;
        self.overlay(ix, &entry.value);
        order.push(ix);
        self.declare_inside(ix, &target.value, &file, home, spot, order);
        if let Kind::List(rule) = &mut self.questions[ix.0].kind {
            rule.of_case.clone_from(&rule.fields);
        }
        self.declare_own_fields(ix, entry, spot);
    }

    /// Questions that this form alone asks of the items of a shared list.
    fn declare_own_fields(&mut self, ix: QuestionIx, placed: &'a Entry, spot: &Spot<'a>) {
        let Some(item) = placed.value.entry("item") else { return };
        let file = self.file.clone();
        if !matches!(self.questions[ix.0].kind, Kind::List(_)) {
            self.problems
                .error(&file, item.key_span, format!("`{}` is not a list", placed.key))
                .fix("only a shared list can get questions of its own for its items");
            return;
        }
        let inner = Spot { list: Some(ix), gates: Vec::new(), ..spot.clone() };
        let mut fields = Vec::new();
        for entry in item.value.entries() {
            self.ask(entry, &file, Home::Filing, &inner, &mut fields);
        }
        if let Kind::List(rule) = &mut self.questions[ix.0].kind {
            rule.fields.extend(fields);
        }
    }

    fn place_record(
        &mut self,
        entry: &'a Entry,
        record: &str,
        spot: &Spot<'a>,
        order: &mut Vec<QuestionIx>,
    ) {
        let shared = self.shared;
        let found = shared.iter().find_map(|(file, root)| {
            Some((file, root.get("records")?.get(record)?.get("fields")?))
        });
        let Some((file, fields)) = found else {
            let known = shared.iter().filter_map(|(_, root)| root.get("records"));
            let known = known.flat_map(Node::entries).map(|entry| entry.key.as_str());
            self.problems
                .error_at(self.file, &entry.value, format!("there is no record `{record}`"))
                .fix("records stand in forms/shared")
                .did_you_mean(nearest(record, known));
            return;
        };
        let file = file.clone();
        let mut spot = spot.clone();
        spot.gates.push(self.gate_of(&entry.value));
        let who = entry.value.get_text("who").and_then(Who::from_word);
        for placed in entry.value.get("fields").map(Node::entries).unwrap_or_default() {
            let Some(field) = fields.entry(&placed.key) else {
                let known = fields.entries().iter().map(|entry| entry.key.as_str());
                let message = format!("the record `{record}` has no field `{}`", placed.key);
                self.problems
                    .error(self.file, placed.key_span, message)
                    .did_you_mean(nearest(&placed.key, known));
                continue;
            };
            self.no_who(placed, "write it beside `record`, for all its fields");
            let id = format!("{}_{}", entry.key, placed.key);
            let declared =
                self.declare_one(&id, placed.key_span, &field.value, &file, Home::Case, &spot);
            if let Some(ix) = declared {
                self.overlay(ix, &placed.value);
                let question = &mut self.questions[ix.0];
                question.span = field.key_span;
                question.record = Some(entry.key.clone());
                if Part::of(&question.kind).is_some() {
                    question.who = who.or(question.who);
                }
                order.push(ix);
            }
        }
    }

    /// Only a record is told whose it is where it is placed.
    fn no_who(&mut self, placed: &Entry, fix: &str) {
        if let Some(who) = placed.value.entry("who") {
            let message = format!("`{}` is not a record, and has no `who` here", placed.key);
            self.problems.error(self.file, who.key_span, message).fix(fix);
        }
    }

    /// Lays a placement's own wording and condition over a shared question.
    fn overlay(&mut self, ix: QuestionIx, placement: &'a Node) {
        let form_file = self.file.clone();
        if placement.get("question").is_some() {
            let wording = super::wording(placement, "question", &form_file, self.problems);
            self.questions[ix.0].wording = wording;
        }
        let question = &mut self.questions[ix.0];
        if let Some(short) = placement.get("short") {
            question.short = Texts::from_node(short);
        }
        if let Some(why) = placement.get("why") {
            question.why = Some(Texts::from_node(why));
        }
        if let Some(help) = placement.get("help") {
            question.help = Some(Texts::from_node(help));
        }
        if let Some(need) = placement.get_text("need").and_then(super::questions::need) {
            question.need = need;
        }
        let gate = PendingGate::Of { holder: placement, file: form_file };
        if let Some(pending) = self.pending.iter_mut().find(|pending| pending.ix == ix) {
            pending.gates.push(gate);
            if let Some(suggest) = placement.get("suggest").and_then(Node::boolean) {
                pending.suggested = suggest;
            }
        }
    }

    /// Derived facts and deadlines share the names of questions.
    fn declare_facts(&mut self) {
        let root = self.root;
        let mut facts = Vec::new();
        for (key, make) in [
            ("derived", Operand::Derived as fn(usize) -> Operand),
            ("deadlines", Operand::Deadline as fn(usize) -> Operand),
        ] {
            let entries = root.get(key).map(Node::entries).unwrap_or_default();
            for (at, entry) in entries.iter().enumerate() {
                let list = entry.value.get("per").and_then(|per| self.list_at(per));
                let name = Name { operand: make(at), list };
                self.name(&entry.key, entry.key_span, self.file, name);
                facts.push((key, entry));
            }
        }
        for (key, entry) in facts {
            let nodes =
                if key == "derived" { &mut self.derived_nodes } else { &mut self.deadline_nodes };
            nodes.push((&entry.key, &entry.value));
        }
    }

    /// The list question that a node names.
    pub(super) fn list_at(&mut self, node: &Node) -> Option<QuestionIx> {
        let id = node.text()?;
        let ix = self.question_named(id, node.span)?;
        if matches!(self.questions[ix.0].kind, Kind::List(_)) {
            return Some(ix);
        }
        let file = self.file;
        self.problems
            .error(file, node.span, format!("`{id}` is not a list"))
            .fix("name a question of kind list");
        None
    }
}
