//! One question from its node, without what refers to other names.

use super::super::model::{
    Check, Choice, Effort, Home, Kind, ListRule, Need, OfficeRule, Options, Question,
};
use super::super::people::Who;
use super::Reading;
use crate::source::{File, Node, Span, Texts};

impl Reading<'_> {
    pub(super) fn question(
        &mut self,
        id: &str,
        span: Span,
        node: &Node,
        file: &File,
        home: Home,
    ) -> Option<Question> {
        let kind = self.kind(id, span, node, file)?;
        let texts = |key| node.get(key).map(Texts::from_node);
        let allowed = |key| node.get_text(key) == Some("allowed");
        let says = texts("unknown_says");
        if says.is_some() && !allowed("unknown") {
            self.problems
                .error(file, span, format!("`{id}` has `unknown_says` but does not allow unknown"))
                .fix("add `unknown: allowed`, or remove `unknown_says`");
        }
        Some(Question {
            id: id.to_owned(),
            kind,
            home,
            list: None,
            wording: super::wording(node, "question", file, self.problems),
            short: texts("short").unwrap_or_default(),
            why: texts("why"),
            help: texts("help"),
            example: texts("example"),
            need: node.get_text("need").and_then(need).unwrap_or(Need::May),
            effort: node.get_text("effort").and_then(effort).unwrap_or(Effort::Known),
            sensitive: node.get("sensitive").and_then(Node::boolean).unwrap_or(false),
            private: node.get("private").and_then(Node::boolean).unwrap_or(false),
            who: node.get_text("who").and_then(Who::from_word),
            record: None,
            unknown: allowed("unknown").then_some(says),
            decline: allowed("decline"),
            default: None,
            from_case: words(node.get("from_case")),
            checks: length_checks(node),
            gates: Vec::new(),
            section: 0,
            page: 0,
            file: file.clone(),
            span,
        })
    }

    fn kind(&mut self, id: &str, span: Span, node: &Node, file: &File) -> Option<Kind> {
        let count = |key, otherwise| {
            node.get(key)
                .and_then(Node::integer)
                .and_then(|n| usize::try_from(n).ok())
                .unwrap_or(otherwise)
        };
        let kind = match node.get_text("kind")? {
            "text" => Kind::Text,
            "long_text" => Kind::LongText,
            "yes_no" => Kind::YesNo,
            "choice" => Kind::Choice(self.options(node, file)),
            "choices" => Kind::Choices { options: self.options(node, file), min: count("min", 0) },
            "date" => Kind::Date,
            "number" => Kind::Number,
            "money" => Kind::Money,
            "national_id" => Kind::NationalId,
            "phone" => Kind::Phone,
            "email" => Kind::Email,
            "address" => Kind::Address,
            "office" => Kind::Office(OfficeRule { kinds: words(node.get("offices")), by: None }),
            "enclosure" => Kind::Enclosure,
            "list" => Kind::List(ListRule {
                fields: Vec::new(),
                of_case: Vec::new(),
                item_title: node.get("item_title").map(Texts::from_node).unwrap_or_default(),
                one: node.get("one").map(Texts::from_node).unwrap_or_default(),
                add: node.get("add").map(Texts::from_node).unwrap_or_default(),
                min: count("min", 0),
                max: count("max", 50),
            }),
            "note" => Kind::Note,
            _ => return None,
        };
        self.keys_fit(id, span, &kind, node, file);
        Some(kind)
    }

    /// Keys that belong to other kinds are slips of the author.
    fn keys_fit(&mut self, id: &str, span: Span, kind: &Kind, node: &Node, file: &File) {
        const BELONGS: [(&str, &[&str]); 11] = [
            ("options", &["choice", "choices"]),
            ("items_of", &["choice", "choices"]),
            ("min", &["choices", "list"]),
            ("max", &["list"]),
            ("offices", &["office"]),
            ("by", &["office"]),
            ("item", &["list"]),
            ("item_title", &["list"]),
            ("one", &["list"]),
            ("not_after", &["date"]),
            ("not_before", &["date"]),
        ];
        for (key, kinds) in BELONGS {
            if let Some(entry) = node.entry(key)
                && !kinds.contains(&kind.word())
            {
                let message = format!("`{key}` has no meaning for a {} question", kind.word());
                self.problems
                    .error(file, entry.key_span, message)
                    .fix(format!("remove it, or make `{id}` a {} question", kinds.join(" or ")));
            }
        }
        let demanded: &[&str] = match kind {
            Kind::Choice(_) | Kind::Choices { .. } if node.get("items_of").is_none() => {
                &["options"]
            }
            Kind::Office(_) => &["offices"],
            Kind::List(_) => &["item", "item_title", "one", "add"],
            _ => &[],
        };
        for key in demanded.iter().filter(|key| node.get(key).is_none()) {
            let message = format!("a {} question needs `{key}`", kind.word());
            self.problems.error(file, span, message).fix(format!("add `{key}:` to `{id}`"));
        }
    }

    fn options(&mut self, node: &Node, file: &File) -> Options {
        let Some(options) = node.get("options") else {
            return Options::Fixed(Vec::new());
        };
        if options.text() == Some("letters") {
            return Options::Letters;
        }
        let choices = options.entries().iter().map(|entry| {
            let node = &entry.value;
            let flag = |key| node.get(key).and_then(Node::boolean).unwrap_or(false);
            Choice {
                id: entry.key.clone(),
                label: super::wording(node, "label", file, self.problems),
                help: node.get("help").map(Texts::from_node),
                letter: node.get("letter").map(Texts::from_node),
                law: words(node.get("law")),
                gate: None,
                none: flag("none"),
                other: flag("other"),
            }
        });
        Options::Fixed(choices.collect())
    }
}

/// Reads must, should or may.
pub(super) fn need(word: &str) -> Option<Need> {
    match word {
        "must" => Some(Need::Must),
        "should" => Some(Need::Should),
        "may" => Some(Need::May),
        _ => None,
    }
}

fn effort(word: &str) -> Option<Effort> {
    match word {
        "known" => Some(Effort::Known),
        "look_up" => Some(Effort::LookUp),
        "ask_others" => Some(Effort::AskOthers),
        "compose" => Some(Effort::Compose),
        _ => None,
    }
}

/// The texts of a node that is one value or a list of them.
pub(super) fn words(node: Option<&Node>) -> Vec<String> {
    let nodes = node.map(Node::one_or_many).unwrap_or_default();
    nodes.iter().filter_map(Node::text).map(str::to_owned).collect()
}

fn length_checks(node: &Node) -> Vec<Check> {
    let checks = node.get("checks").map(Node::members).unwrap_or_default();
    checks
        .iter()
        .filter_map(|check| {
            let characters = usize::try_from(check.get("longer_than")?.integer()?).ok()?;
            Some(Check::LongerThan { characters, say: Texts::from_node(check.get("say")?) })
        })
        .collect()
}
