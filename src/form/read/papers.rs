//! The documents of a form.

use super::super::condition::Operand;
use super::super::derived::DeadlineRule;
use super::super::document::{
    DocumentKind, DocumentRule, EnclosedBy, EnclosedRule, Per, RecipientRule, SenderRule,
    SignerRule,
};
use super::super::model::{Kind, QuestionIx};
use super::Reading;
use crate::source::{Entry, Node, Texts, nearest};

impl Reading<'_> {
    pub(super) fn documents(&mut self, deadlines: &[DeadlineRule]) -> Vec<DocumentRule> {
        let root = self.root;
        let entries = root.get("documents").map(Node::entries).unwrap_or_default();
        entries.iter().map(|entry| self.document(entry, entries, deadlines)).collect()
    }

    fn document(
        &mut self,
        entry: &Entry,
        all: &[Entry],
        deadlines: &[DeadlineRule],
    ) -> DocumentRule {
        let node = &entry.value;
        let file = self.file;
        let per = self.per(node, all);
        let list = match per {
            Per::Item(list) => Some(list),
            Per::Once | Per::Office { .. } | Per::Document(_) => None,
        };
        let to = node.get("to").and_then(|to| self.recipient(to, list, &per));
        let reference = node.get("reference").and_then(|at| self.operand_at(at, list, file));
        let enclosures = node.get("enclosures").and_then(|at| self.list_at(at));
        let enclosed = node.get("encloses").map(Node::members).unwrap_or_default();
        let encloses = enclosed.iter().filter_map(|node| self.enclosed(node, list, all)).collect();
        let deadline = node.get("deadline").and_then(|at| {
            let operand = self.operand_at(at, list, file)?;
            if !matches!(operand, Operand::Deadline(_)) {
                self.problems
                    .error_at(file, at, "this is not a deadline")
                    .fix("name one of `deadlines:`");
            }
            deadlines.iter().position(|rule| Some(rule.id.as_str()) == at.text())
        });
        let gate = self.own_gate(node, list, file);
        let from = self.senders(node, list);
        let signers = self.signers(node, list);
        // Documents are known by their place: one that is told to be broken keeps it.
        let kind = node.get_text("kind").and_then(DocumentKind::from_word);
        DocumentRule {
            id: entry.key.clone(),
            title: node.get("title").map(Texts::from_node).unwrap_or_default(),
            kind: kind.unwrap_or(DocumentKind::Letter),
            template: node.get_text("template").unwrap_or_default().to_owned(),
            per,
            to,
            from,
            signers,
            reference,
            enclosures,
            encloses,
            deadline,
            gate,
            file: file.clone(),
            span: entry.key_span,
        }
    }

    fn per(&mut self, node: &Node, all: &[Entry]) -> Per {
        let Some(per) = node.get("per") else {
            return Per::Once;
        };
        if per.text().is_some() {
            return self.list_at(per).map_or(Per::Once, Per::Item);
        }
        if let Some(documents) = per.get("documents") {
            let places = self.documents_named(documents, all);
            return Per::Document(places);
        }
        let list = per.get("list").and_then(|list| self.list_at(list));
        let by = per.get("by").and_then(|by| self.question_at(by, list, self.file));
        match (list, by) {
            (Some(list), Some(by)) if self.is_office(by) => Per::Office { list, by },
            _ => {
                self.problems
                    .error_at(
                        self.file,
                        per,
                        "`per` names a list, a list `by` an office question, or documents",
                    )
                    .fix("write `per: list`, `per: {list: …, by: …}` or `per: {documents: […]}`");
                Per::Once
            }
        }
    }

    fn enclosed(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        all: &[Entry],
    ) -> Option<EnclosedBy> {
        let file = self.file;
        let when = self.own_gate(node, list, file);
        let what = match (node.get("document"), node.get("title")) {
            (None, None) if node.text().is_some() => {
                EnclosedRule::Document(self.document_named(node, all)?)
            }
            (Some(document), None) => EnclosedRule::Document(self.document_named(document, all)?),
            (None, Some(title)) => EnclosedRule::Named(Texts::from_node(title)),
            _ => {
                self.problems
                    .error_at(file, node, "what is enclosed is a `document` or has a `title`")
                    .fix("write the id of a document, `{document: id, when: …}` or `{title: …}`");
                return None;
            }
        };
        Some(EnclosedBy { what, when })
    }

    /// The places of the documents that a list names.
    fn documents_named(&mut self, node: &Node, all: &[Entry]) -> Vec<usize> {
        node.members().iter().filter_map(|named| self.document_named(named, all)).collect()
    }

    fn document_named(&mut self, node: &Node, all: &[Entry]) -> Option<usize> {
        let id = node.text().unwrap_or_default();
        let known = all.iter().map(|entry| entry.key.as_str());
        let found = known.clone().position(|known| known == id);
        if found.is_none() {
            self.problems
                .error_at(self.file, node, format!("there is no document `{id}`"))
                .fix("name one of `documents:`")
                .did_you_mean(nearest(id, known));
        }
        found
    }

    fn is_office(&self, ix: QuestionIx) -> bool {
        matches!(self.questions[ix.0].kind, Kind::Office(_))
    }

    fn recipient(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        per: &Per,
    ) -> Option<RecipientRule> {
        let file = self.file;
        if let Some(office) = node.get("office") {
            let list = match per {
                Per::Office { list, .. } => Some(*list),
                Per::Once | Per::Item(_) | Per::Document(_) => list,
            };
            let ix = self.question_at(office, list, file)?;
            if !self.is_office(ix) {
                self.problems
                    .error_at(file, office, "this is not an office question")
                    .fix("name a question of kind office, or use `name` and `address`");
                return None;
            }
            return Some(RecipientRule::Office(ix));
        }
        let Some(name) = node.get("name") else {
            self.problems
                .error_at(file, node, "a recipient needs `office`, or `name`")
                .fix("add `office: id`, or `name: id` and `address: id`");
            return None;
        };
        let name = self.operand_at(name, list, file)?;
        let address = node.get("address").and_then(|address| self.operand_at(address, list, file));
        Some(RecipientRule::Answers { name, address })
    }

    fn senders(&mut self, node: &Node, list: Option<QuestionIx>) -> Vec<SenderRule> {
        let file = self.file;
        let nodes = node.get("from").map(Node::one_or_many).unwrap_or_default();
        let mut senders = Vec::new();
        for node in nodes {
            let when = self.own_gate(node, list, file);
            let name = node.get("name").and_then(|name| self.operand_at(name, list, file));
            let lines = node.get("lines").map(Node::members).unwrap_or_default();
            let lines = lines.iter().filter_map(|line| self.operand_at(line, list, file)).collect();
            senders.extend(name.map(|name| SenderRule { when, name, lines }));
        }
        senders
    }

    fn signers(&mut self, node: &Node, list: Option<QuestionIx>) -> Vec<SignerRule> {
        let file = self.file;
        let nodes = node.get("signers").map(Node::one_or_many).unwrap_or_default();
        let mut signers = Vec::new();
        for node in nodes {
            let when = self.own_gate(node, list, file);
            let name = node.get("name").and_then(|name| self.operand_at(name, list, file));
            let note = node.get("note").map(Texts::from_node);
            signers.extend(name.map(|name| SignerRule { when, name, note }));
        }
        signers
    }
}
