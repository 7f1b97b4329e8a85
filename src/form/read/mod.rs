//! From spanned trees to a [`Form`], in two passes: first every name is declared, then everything
//! that refers to a name is resolved. Each pass goes on after a problem, so that one run reports
//! all of them.

mod conditions;
mod declare;
mod facts;
mod papers;
mod questions;
mod resolve;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::grammar;
use super::model::{Counts, Declares, Form, Keeps, Kind, Options, Question, QuestionIx, Tracks};
use super::names::Names;
use super::wording::Wording;
use crate::law::Country;
use crate::source::{File, Language, Node, Problems, Shape, Span, Texts, check_shape, nearest};

/// A file with its tree.
pub type Tree = (File, Node);

/// What is known while a form is read.
pub struct Reading<'a> {
    pub(super) file: &'a File,
    pub(super) root: &'a Node,
    pub(super) shared: &'a [Tree],
    pub(super) problems: &'a mut Problems,
    pub(super) questions: Vec<Question>,
    pub(super) names: Names,
    pending: Vec<Pending<'a>>,
    derived_nodes: Vec<(&'a str, &'a Node)>,
    deadline_nodes: Vec<(&'a str, &'a Node)>,
}

/// A declared question whose references are not resolved yet.
struct Pending<'a> {
    ix: QuestionIx,
    node: &'a Node,
    file: File,
    gates: Vec<PendingGate<'a>>,
    /// Its `default` is suggested.
    suggested: bool,
}

/// A condition that a question stands under.
#[derive(Clone)]
enum PendingGate<'a> {
    /// The `when` of this node, if it has one.
    Of { holder: &'a Node, file: File },
    /// Follows an option of a question.
    Option { question: QuestionIx, option: &'a str, span: Span },
}

/// Reads a form. Everything wrong with it lands in `problems`; the form is what could be made, and
/// `None` when its top is too broken to make one.
pub fn read_form(tree: &Tree, shared: &[Tree], problems: &mut Problems) -> Option<Form> {
    let (file, root) = tree;
    check_shape(root, &Shape::Record(&grammar::FORM), file, problems);
    for (file, root) in shared {
        check_shape(root, &Shape::Record(&grammar::SHARED), file, problems);
    }
    let guide = root.get("guide").and_then(Node::boolean).unwrap_or(false);
    let keeps = root.get_text("keeps").and_then(Keeps::from_word);
    for key in ["declares", "documents"] {
        if !guide && keeps.is_none() && root.get(key).is_none() {
            problems
                .error_at(file, root, format!("a form needs `{key}`"))
                .fix(format!("add `{key}:`, or `guide: true` if it only leads to other forms"));
        }
    }
    let mut reading = Reading {
        file,
        root,
        shared,
        problems,
        questions: Vec::new(),
        names: Names::default(),
        pending: Vec::new(),
        derived_nodes: Vec::new(),
        deadline_nodes: Vec::new(),
    };
    let mut sections = reading.declare();
    reading.resolve_questions(&mut sections);
    let derived = reading.derived();
    let deadlines = reading.deadlines();
    let advice = reading.advice();
    let checks = reading.group_checks(&sections);
    let documents = reading.documents(&deadlines);
    let voice = reading.voice();
    let about = reading.about();
    let counts = reading.counts();
    let tracks = reading.tracks();
    let agreed = root.get("agreed").map(|node| reading.condition(node, None, file));
    let form = Form {
        id: root.get_text("form")?.to_owned(),
        version: root.get("version")?.integer()?,
        country: root.get_text("country").and_then(Country::from_id)?,
        file: file.clone(),
        letter_languages: languages(root, "letter_languages"),
        screen_languages: languages(root, "screen_languages"),
        title: Texts::from_node(root.get("title")?),
        summary: Texts::from_node(root.get("summary")?),
        checked: root.get_text("checked")?.parse::<Date>().ok()?,
        about,
        guide,
        keeps,
        counts,
        agreed,
        tracks,
        declares: root.get("declares").map(declares).unwrap_or_default(),
        voice,
        sections: sections.into_iter().map(|section| section.section).collect(),
        derived,
        deadlines,
        advice,
        checks,
        documents,
        moved: moved(root),
        questions: reading.questions,
        names: reading.names,
    };
    Some(form)
}

impl Reading<'_> {
    fn about(&mut self) -> Vec<QuestionIx> {
        let root = self.root;
        let named = root.get("about").map(Node::one_or_many).unwrap_or_default();
        let mut about = Vec::new();
        for node in named {
            let Some(id) = node.text() else { continue };
            match self.names.question(id).filter(|ix| self.questions[ix.0].list.is_none()) {
                Some(ix) => about.push(ix),
                None => {
                    self.problems
                        .error_at(self.file, node, format!("`about` names no question: `{id}`"))
                        .fix("name a question of the form that is outside lists");
                }
            }
        }
        about
    }

    /// The list of letters that were sent, with its questions.
    fn tracks(&mut self) -> Option<Tracks> {
        let node = self.root.get("tracks")?;
        let list = self.tracked(node, "list", None, "list")?;
        let kind = self.tracked(node, "kind", Some(list), "choice");
        let kinds = self.kinds(node, kind);
        Some(Tracks {
            list,
            recipient: self.tracked(node, "recipient", Some(list), "office")?,
            letter: self.tracked(node, "letter", Some(list), "text")?,
            kind,
            kinds,
            sent: self.tracked(node, "sent", Some(list), "date")?,
            answered: self.tracked(node, "answered", Some(list), "date")?,
            closed: self.tracked(node, "closed", Some(list), "yes_no")?,
        })
    }

    /// Documents and forms with an option of the question about the kind of letter.
    fn kinds(&mut self, node: &Node, kind: Option<QuestionIx>) -> Vec<(String, String)> {
        let mut kinds = Vec::new();
        for entry in node.get("kinds").map(Node::entries).unwrap_or_default() {
            let Some(option) = entry.value.text() else { continue };
            let options = kind.and_then(|ix| self.questions[ix.0].kind.options());
            let known = options
                .is_some_and(|options| options.fixed().iter().any(|choice| choice.id == option));
            if known {
                kinds.push((entry.key.clone(), option.to_owned()));
            } else {
                self.problems
                    .error_at(self.file, &entry.value, format!("there is no option `{option}`"))
                    .fix("name an option of the question that `kind` names");
            }
        }
        kinds
    }

    /// A question of the kind that is meant, in the list that is meant.
    fn tracked(
        &mut self,
        node: &Node,
        key: &str,
        list: Option<QuestionIx>,
        kind: &str,
    ) -> Option<QuestionIx> {
        let node = node.get(key)?;
        let id = node.text()?;
        let fits = |ix: &QuestionIx| {
            let question = &self.questions[ix.0];
            question.list == list && question.kind.word() == kind
        };
        let found = self.names.question(id).filter(fits);
        if found.is_none() {
            self.problems
                .error_at(self.file, node, format!("`tracks` needs a {kind} here: `{id}`"))
                .fix("name the list of letters that were sent, and questions of its items");
        }
        found
    }

    /// The choices that are counted.
    fn counts(&mut self) -> Counts {
        let node = self.root.get("counts");
        let mut counted = |key: &str| {
            let node = node?.get(key)?;
            let id = node.text()?;
            let is_choice = |ix: &QuestionIx| {
                let question = &self.questions[ix.0];
                question.list.is_none() && matches!(question.kind, Kind::Choice(Options::Fixed(_)))
            };
            let found = self.names.question(id).filter(is_choice);
            if found.is_none() {
                self.problems
                    .error_at(self.file, node, format!("`counts` names no choice: `{id}`"))
                    .fix("name a choice of the form that is outside lists");
            }
            found
        };
        let (kind, area) = (counted("kind"), counted("area"));
        Counts { kind, area, outcome: counted("outcome") }
    }
}

fn languages(root: &Node, key: &str) -> Vec<Language> {
    let nodes = root.get(key).map(Node::members).unwrap_or_default();
    nodes.iter().filter_map(|node| Language::from_code(node.text()?)).collect()
}

fn declares(node: &Node) -> Declares {
    let texts = |key| node.get(key).map(Texts::from_node).unwrap_or_default();
    Declares {
        before_you_start: texts("before_you_start"),
        gives: texts("gives"),
        does_not_give: texts("does_not_give"),
        time: texts("time"),
        cost: texts("cost"),
        decides: texts("decides"),
        appeal: texts("appeal"),
        readers: texts("readers"),
        not_when: texts("not_when"),
    }
}

fn moved(root: &Node) -> BTreeMap<String, String> {
    let entries = root.get("moved").map(Node::entries).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| Some((entry.key.clone(), entry.value.text()?.to_owned())))
        .collect()
}

/// A wording: one text per language, or one such map per voice.
pub(super) fn wording(node: &Node, key: &str, file: &File, problems: &mut Problems) -> Wording {
    let mut wording = Wording {
        otherwise: node.get("otherwise").map(Texts::from_node).unwrap_or_default(),
        ..Wording::default()
    };
    let Some(node) = node.get(key) else {
        return wording;
    };
    let languages = |key: &str| Language::from_code(key).is_some();
    let voiced = node.entries().iter().any(|entry| !languages(&entry.key));
    if !voiced {
        check_shape(node, &Shape::Texts, file, problems);
        wording.neutral = Texts::from_node(node);
        return wording;
    }
    for entry in node.entries() {
        let texts = match entry.key.as_str() {
            "neutral" => &mut wording.neutral,
            "self" => &mut wording.own,
            "behalf" => &mut wording.behalf,
            "deceased" => &mut wording.deceased,
            "spoken" => &mut wording.spoken,
            other => {
                let known = ["neutral", "self", "behalf", "deceased", "spoken"];
                problems
                    .error(
                        file,
                        entry.key_span,
                        format!("`{other}` is neither a language nor a voice"),
                    )
                    .fix("use nb, nn, da, en, or self, behalf, deceased, neutral, spoken")
                    .did_you_mean(nearest(other, known));
                continue;
            }
        };
        check_shape(&entry.value, &Shape::Texts, file, problems);
        *texts = Texts::from_node(&entry.value);
    }
    wording
}
