//! Derived facts, deadlines, advice and checks over several questions.

use super::super::condition::{Condition, Operand};
use super::super::derived::{
    DeadlineRule, Derived, DerivedRule, DerivedValue, DerivedWord, TimeUnit,
};
use super::super::model::{
    Advice, AdviceLevel, GroupCheck, GroupRule, Kind, Need, Offer, QuestionIx,
};
use super::super::wording::Voice;
use super::Reading;
use super::declare::DeclaredSection;
use super::resolve::hundredths;
use crate::source::{Entry, Node, Texts};

impl<'a> Reading<'a> {
    pub(super) fn voice(&mut self) -> Vec<(Voice, Condition)> {
        let file = self.file;
        let root = self.root;
        let entries = root.get("voice").map(Node::entries).unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| {
                let voice = Voice::from_word(&entry.key)?;
                Some((voice, self.condition(&entry.value, None, file)))
            })
            .collect()
    }

    pub(super) fn derived(&mut self) -> Vec<Derived> {
        let file = self.file;
        let nodes = self.derived_nodes.clone();
        let mut all = Vec::new();
        for (id, node) in nodes {
            let list = self.names.get(id).and_then(|name| name.list);
            let rule = self.rule(node, list);
            let words = super::conditions::words_of(&rule);
            let phrases = node.get("words");
            for entry in phrases.map(Node::entries).unwrap_or_default() {
                self.words_known(std::slice::from_ref(&entry.key), &words, &entry.value, file);
            }
            let words = words
                .into_iter()
                .map(|id| {
                    let phrase = phrases.and_then(|phrases| phrases.get(&id)?.get("letter"));
                    DerivedWord { letter: phrase.map(Texts::from_node), id }
                })
                .collect();
            all.push(Derived {
                id: id.to_owned(),
                rule,
                list,
                words,
                file: file.clone(),
                span: node.span,
            });
        }
        all
    }

    fn rule(&mut self, node: &'a Node, list: Option<QuestionIx>) -> DerivedRule {
        const RULES: [&str; 7] = ["first", "sum", "count", "earliest", "latest", "age", "between"];
        let file = self.file;
        let found: Vec<_> = RULES.iter().filter(|rule| node.get(rule).is_some()).collect();
        if found.len() != 1 {
            self.problems
                .error_at(file, node, "a derived fact has exactly one operation")
                .fix(format!("use one of: {}", RULES.join(", ")));
        }
        let operands = |this: &mut Self, key: &str| {
            let nodes = node.get(key).map(Node::one_or_many).unwrap_or_default();
            nodes.iter().filter_map(|node| this.dated_at(node, list, file)).collect::<Vec<_>>()
        };
        let until = operands(self, "until").first().copied();
        let fallback = DerivedRule::First(Vec::new());
        match found.first() {
            Some(&&"sum") => {
                let nodes = node.get("sum").map(Node::one_or_many).unwrap_or_default();
                let of: Vec<QuestionIx> = nodes
                    .iter()
                    .filter_map(|node| {
                        let id = node.text()?.to_owned();
                        self.question_named(&id, node.span)
                    })
                    .collect();
                let is_money = |ix: &QuestionIx| matches!(self.questions[ix.0].kind, Kind::Money);
                let is_number = |ix: &QuestionIx| matches!(self.questions[ix.0].kind, Kind::Number);
                let money = of.iter().all(is_money);
                if !money && !of.iter().all(is_number) {
                    self.problems
                        .error_at(file, node, "a sum is of money, or of numbers")
                        .fix("name questions that are all of kind money, or all of kind number");
                }
                DerivedRule::Sum { of, money }
            }
            Some(&&"count") => {
                let target = node.get("count").and_then(|of| self.list_at(of));
                let of = node.get("where").map(|of| self.condition(of, target, file));
                target.map_or(fallback, |list| DerivedRule::Count { list, of })
            }
            Some(&&"earliest") => DerivedRule::Earliest(operands(self, "earliest")),
            Some(&&"latest") => DerivedRule::Latest(operands(self, "latest")),
            Some(&&"age") => match operands(self, "age").first() {
                Some(born) => DerivedRule::Age { born: *born, at: until },
                None => fallback,
            },
            Some(&&"between") => {
                let unit = if node.get_text("in") == Some("years") {
                    TimeUnit::Years
                } else {
                    TimeUnit::Days
                };
                match operands(self, "between").first() {
                    Some(from) => DerivedRule::Between { from: *from, to: until, unit },
                    None => fallback,
                }
            }
            _ => self.first(node, list),
        }
    }

    fn first(&mut self, node: &Node, list: Option<QuestionIx>) -> DerivedRule {
        let file = self.file;
        let cases = node.get("first").map(Node::members).unwrap_or_default();
        let mut read = Vec::new();
        for (at, case) in cases.iter().enumerate() {
            let when = self.own_gate(case, list, file);
            if when.is_none() && at + 1 < cases.len() {
                self.problems
                    .error_at(file, case, "only the last case may stand without `when`")
                    .fix("add a condition, or move it to the end");
            }
            let value = match (case.get_text("is"), case.get("answer")) {
                (Some(word), None) => DerivedValue::Word(word.to_owned()),
                (None, Some(answer)) => match self.operand_at(answer, list, file) {
                    Some(operand) => DerivedValue::Answer(operand),
                    None => continue,
                },
                _ => {
                    self.problems
                        .error_at(file, case, "a case gives exactly one value")
                        .fix("write `is:` with a word, or `answer:` with a question");
                    continue;
                }
            };
            read.push((when, value));
        }
        DerivedRule::First(read)
    }

    pub(super) fn deadlines(&mut self) -> Vec<DeadlineRule> {
        let file = self.file;
        let nodes = self.deadline_nodes.clone();
        let mut all = Vec::new();
        for (id, node) in nodes {
            let list = self.names.get(id).and_then(|name| name.list);
            let from = node.get("from").and_then(|from| self.dated_at(from, list, file));
            let gate = self.own_gate(node, list, file);
            all.push(DeadlineRule {
                id: id.to_owned(),
                title: node.get("title").map(Texts::from_node).unwrap_or_default(),
                // Deadlines are known by their place: one that is told to be broken keeps it, and
                // runs from nothing.
                from: from.unwrap_or(Operand::Letters),
                law: node.get_text("law").unwrap_or_default().to_owned(),
                list,
                gate,
                passed: node.get("passed").map(Texts::from_node),
                outer: node.get("outer").and_then(Node::boolean).unwrap_or(false),
                waits: node.get("waits").and_then(Node::boolean).unwrap_or(false),
                file: file.clone(),
                span: node.span,
            });
        }
        all
    }

    pub(super) fn advice(&mut self) -> Vec<Advice> {
        let file = self.file;
        let root = self.root;
        let entries = root.get("advice").map(Node::entries).unwrap_or_default();
        let mut all = Vec::new();
        for entry in entries {
            let node = &entry.value;
            let list = node.get("per").and_then(|per| self.list_at(per));
            let Some(gate) = self.own_gate(node, list, file) else {
                continue;
            };
            let offers = node.get("offer").map(Node::members).unwrap_or_default();
            all.push(Advice {
                id: entry.key.clone(),
                gate,
                list,
                level: match node.get_text("level") {
                    Some("stop") => AdviceLevel::Stop,
                    Some("warning") => AdviceLevel::Warning,
                    _ => AdviceLevel::Info,
                },
                title: node.get("title").map(Texts::from_node),
                text: node.get("text").map(Texts::from_node).unwrap_or_default(),
                doors: super::questions::words(node.get("door")),
                rings: super::questions::words(node.get("ring")),
                offers: offers.iter().filter_map(|offer| self.offer(offer, list)).collect(),
                law: super::questions::words(node.get("law")),
                file: file.clone(),
                span: entry.key_span,
            });
        }
        all
    }

    fn offer(&mut self, node: &Node, list: Option<QuestionIx>) -> Option<Offer> {
        if node.text() == Some("continue") {
            return Some(Offer::Continue);
        }
        let file = self.file;
        if let Some(answer) = node.get("answer") {
            return self.question_at(answer, list, file).map(Offer::Answer);
        }
        let Some(form) = node.get_text("start") else {
            self.problems
                .error_at(file, node, "an offer is `continue`, `answer: id` or `start: form`")
                .fix("write one of the three");
            return None;
        };
        let with = node.get("with").map(Node::entries).unwrap_or_default();
        let with = with
            .iter()
            .map(|entry| (entry.key.clone(), super::questions::words(Some(&entry.value))))
            .collect();
        Some(Offer::Start { form: form.to_owned(), with })
    }

    pub(super) fn group_checks(&mut self, sections: &[DeclaredSection<'a>]) -> Vec<GroupCheck> {
        let mut nodes: Vec<&'a Node> = Vec::new();
        let root = self.root;
        let lists = sections
            .iter()
            .flat_map(|section| section.pages.iter().copied().chain([section.node]))
            .chain([root]);
        for holder in lists {
            nodes.extend(holder.get("checks").map(Node::members).unwrap_or_default());
        }
        nodes.into_iter().filter_map(|node| self.group_check(node)).collect()
    }

    fn group_check(&mut self, node: &Node) -> Option<GroupCheck> {
        const RULES: [&str; 4] = ["at_least_one", "exactly_one", "sum_at_most", "not_before"];
        let file = self.file;
        let found: Vec<&Entry> = RULES.iter().filter_map(|rule| node.entry(rule)).collect();
        let [entry] = found.as_slice() else {
            self.problems
                .error_at(file, node, "a check over questions has exactly one rule")
                .fix(format!("use one of: {}", RULES.join(", ")));
            return None;
        };
        let mut of = Vec::new();
        for node in entry.value.members() {
            let id = node.text().unwrap_or_default().to_owned();
            of.extend(self.question_named(&id, node.span));
        }
        let list = of.first().and_then(|ix| self.questions[ix.0].list);
        if of.iter().any(|ix| self.questions[ix.0].list != list) {
            self.problems
                .error_at(file, node, "the questions of a check stand in the same list, or in none")
                .fix("write one check per list");
            return None;
        }
        let rule = match (entry.key.as_str(), of.as_slice()) {
            ("at_least_one", _) => GroupRule::AtLeastOne(of),
            ("exactly_one", _) => GroupRule::ExactlyOne(of),
            ("not_before", [later, earlier]) => {
                GroupRule::NotBefore { later: *later, earlier: *earlier }
            }
            ("sum_at_most", _) => {
                let limit = node.get_text("limit").and_then(hundredths);
                if limit.is_none() {
                    self.problems
                        .error_at(file, node, "`sum_at_most` needs a `limit`")
                        .fix("add `limit: 1000`");
                }
                GroupRule::SumAtMost { of, limit: limit? }
            }
            _ => {
                self.problems
                    .error_at(file, node, "`not_before` takes two dates")
                    .fix("write [later_date, earlier_date]");
                return None;
            }
        };
        let when = self.own_gate(node, list, file);
        Some(GroupCheck {
            rule,
            need: if node.get_text("need") == Some("must") { Need::Must } else { Need::Should },
            text: node.get("text").map(Texts::from_node).unwrap_or_default(),
            when,
            list,
            file: file.clone(),
            span: node.span,
        })
    }
}
