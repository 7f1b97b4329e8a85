//! Stories: cases from life as tables of answers with what must come of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::lint::Linted;
use super::plain::Said;
use crate::form::{Catalog, Form, Home, Operand};
use crate::interview::{Answers, FromFile, Interview, World, read_answers};
use crate::letter::document::plain;
use crate::letter::{Composer, Templates, compose_all};
use crate::source::{
    File, Key, Language, Limits, Node, Problems, Record, Shape, Span, check_shape, read,
};

/// A story, as read.
#[derive(Debug, Clone)]
pub struct Story {
    pub name: String,
    pub form: String,
    pub today: Date,
    file: File,
    span: Span,
    answers: FromFile,
    expect: Option<Node>,
}

static STORY: Record = Record {
    name: "story",
    about: "a case from life and what comes of it",
    keys: &[
        Key::must("story", Shape::Text, "what it is about, in one line"),
        Key::must("form", Shape::Id, "the form"),
        Key::must("today", Shape::Day, "the letter's date"),
        Key::must("answers", Shape::Other("answers as in an answer file"), "in any order"),
        Key::must("expect", Shape::Record(&EXPECT), "what comes of it"),
    ],
};

static EXPECT: Record = Record {
    name: "expectation",
    about: "what comes of a story",
    keys: &[
        Key::may("asked", Shape::List(&Shape::Text), "questions that are asked"),
        Key::may("not_asked", Shape::List(&Shape::Text), "questions that are not"),
        Key::may("parked", Shape::List(&Shape::Text), "answers that are kept and not used"),
        Key::may("advice", Shape::List(&Shape::Id), "advice that is told, all of it"),
        Key::may("deadlines", Shape::Entries(&Shape::Record(&EXPECT_DEADLINE)), "deadlines"),
        Key::may("documents", Shape::List(&Shape::Id), "documents that are made, in order"),
        Key::may("missing", Shape::List(&Shape::Text), "questions that a final letter waits for"),
        Key::may(
            "letters",
            Shape::Entries(&Shape::Record(&EXPECT_LETTER)),
            "sentences by document",
        ),
    ],
};

static EXPECT_DEADLINE: Record = Record {
    name: "expected deadline",
    about: "a deadline of the first item, or the only one",
    keys: &[
        Key::may("last_day", Shape::Day, "its last day"),
        Key::may("send_by", Shape::Day, "the day to send by"),
        Key::may(
            "state",
            Shape::OneOf(&["running", "passed", "maybe_passed", "open"]),
            "its state",
        ),
    ],
};

static EXPECT_LETTER: Record = Record {
    name: "expected letter",
    about: "what stands and does not stand in every document of this id",
    keys: &[
        Key::may("has", Shape::List(&Shape::Text), "sentences that must stand in it"),
        Key::may("has_not", Shape::List(&Shape::Text), "sentences that must not"),
    ],
};

static STORIES: Shape = Shape::List(&Shape::Record(&STORY));

/// Reads all stories of a catalog.
pub fn read_stories(catalog: &Catalog, linted: &Linted, problems: &mut Problems) -> Vec<Story> {
    let mut stories = Vec::new();
    for file in catalog.below("forms/stories/", ".yaml") {
        let Some(root) = read(file, Limits::default(), problems) else { continue };
        check_shape(&root, &STORIES, file, problems);
        for node in root.members() {
            stories.extend(read_story(file, node, linted, problems));
        }
    }
    stories
}

fn read_story(file: &File, node: &Node, linted: &Linted, problems: &mut Problems) -> Option<Story> {
    let id = node.get_text("form")?;
    let Some(form) = linted.forms.iter().find(|form| form.id == id) else {
        problems
            .error_at(file, node.get("form")?, format!("there is no form `{id}`"))
            .fix("check the spelling");
        return None;
    };
    let known = |id: &str| linted.world.directory.get(id).is_some();
    let (answers, wrong) = read_answers(form, node.get("answers")?, &known);
    for problem in wrong {
        problems
            .error(file, problem.span, format!("`{}`: {}", problem.id, problem.kind))
            .did_you_mean(problem.near.as_deref());
    }
    Some(Story {
        name: node.get_text("story")?.to_owned(),
        form: id.to_owned(),
        today: node.get_text("today")?.parse().ok()?,
        file: file.clone(),
        span: node.get("story")?.span,
        answers,
        expect: node.get("expect").cloned(),
    })
}

impl Story {
    /// The interview that the story tells of.
    #[must_use]
    pub fn interview(&self, form: &Arc<Form>, world: &Arc<World>) -> Interview {
        let FromFile { case, filing, settled } = self.answers.clone();
        Interview::new(Arc::clone(form), Arc::clone(world), self.today, case, filing)
            .with_settled(settled)
    }

    /// Plays the story and reports where it comes out otherwise than expected. What must stand in
    /// the letters is said of the first language; in the others they must be made alike.
    pub fn play(
        &self,
        form: &Arc<Form>,
        linted: &Linted,
        tongues: &mut [Tongue],
        problems: &mut Problems,
    ) {
        let interview = self.interview(form, &linted.world);
        let mut teller = Teller { story: self, problems };
        let expect = self.expect.clone();
        let Some(expect) = expect.as_ref() else { return };
        teller.answers(&interview, expect);
        teller.advice(&interview, expect);
        teller.deadlines(&interview, expect);
        for (at, tongue) in tongues.iter_mut().enumerate() {
            let made = Made { linted, language: tongue.language, templates: &tongue.templates };
            let first = at == 0;
            teller.letters(&interview, Some(expect).filter(|_| first), made, &mut tongue.said);
            // The templates of the other languages ask and print the same: the lint holds them to it.
            if first {
                for half_told in self.half_told(form, &linted.world) {
                    teller.draft(&half_told, made);
                }
            }
        }
    }

    /// The story as it stands after each question that others depend on, and just after an item of
    /// a list was begun. Someone may look at the letter at any of these moments.
    fn half_told(&self, form: &Arc<Form>, world: &Arc<World>) -> Vec<Interview> {
        let mut told = FromFile::default();
        let mut moments = Vec::new();
        let used = form.used();
        for (ix, question) in form.all_questions().filter(|(_, question)| question.list.is_none()) {
            let (from, to) = match question.home {
                Home::Case => (&self.answers.case, &mut told.case),
                Home::Filing => (&self.answers.filing, &mut told.filing),
            };
            let Some(answer) = from.get(&question.id) else { continue };
            let mut begun = answer.clone();
            if let Some(last) = begun.items.last_mut() {
                last.fields = Answers::default();
                to.set(question.id.clone(), begun);
                moments.push(told.clone());
            }
            let to = match question.home {
                Home::Case => &mut told.case,
                Home::Filing => &mut told.filing,
            };
            to.set(question.id.clone(), answer.clone());
            if used.contains(&Operand::Question(ix)) {
                moments.push(told.clone());
            }
        }
        let interview = |told: FromFile| {
            Interview::new(Arc::clone(form), Arc::clone(world), self.today, told.case, told.filing)
        };
        moments.into_iter().map(interview).collect()
    }
}

/// A language that letters come in, and what they said in it.
pub struct Tongue {
    pub language: Language,
    pub templates: Templates,
    pub said: Said,
}

/// What letters of one language are made with.
#[derive(Clone, Copy)]
struct Made<'a> {
    linted: &'a Linted,
    language: Language,
    templates: &'a Templates,
}

impl<'a> Made<'a> {
    fn composer(self, draft: bool) -> Composer<'a> {
        Composer {
            templates: self.templates,
            labels: &self.linted.labels,
            help: &self.linted.help,
            language: self.language,
            draft,
        }
    }
}

struct Teller<'a> {
    story: &'a Story,
    problems: &'a mut Problems,
}

impl Teller<'_> {
    fn wrong(&mut self, span: Span, message: &str) {
        let message = format!("the story «{}» comes out otherwise: {message}", self.story.name);
        self.problems
            .error(&self.story.file, span, message)
            .fix("mend the form, or the story if it is wrong");
    }

    fn answers(&mut self, interview: &Interview, expect: &Node) {
        let entries = interview.entries();
        let is_asked = |id: &str| entries.iter().any(|entry| entry.path.question == id);
        for node in expect.get("asked").map(Node::members).unwrap_or_default() {
            let id = node.text().unwrap_or_default();
            if !is_asked(id) {
                self.wrong(node.span, &format!("`{id}` is not asked"));
            }
        }
        for node in expect.get("not_asked").map(Node::members).unwrap_or_default() {
            let id = node.text().unwrap_or_default();
            if is_asked(id) {
                self.wrong(node.span, &format!("`{id}` is asked"));
            }
        }
        // A row that the story gives and nothing uses is a slip, unless it is said to be parked.
        let expected = expect.get("parked").map(Node::members).unwrap_or_default();
        let parked: Vec<String> = interview.parked().iter().map(ToString::to_string).collect();
        for path in &parked {
            if !expected.iter().any(|node| node.text() == Some(path)) {
                self.wrong(self.story.span, &format!("the answer to `{path}` is not used"));
            }
        }
        for node in expected {
            if !parked.iter().any(|path| Some(path.as_str()) == node.text()) {
                self.wrong(
                    node.span,
                    &format!("`{}` is not parked", node.text().unwrap_or_default()),
                );
            }
        }
        for finding in interview.invalid() {
            self.wrong(
                self.story.span,
                &format!("`{}` means nothing: {:?}", finding.path, finding.kind),
            );
        }
        let missing: Vec<String> = interview
            .missing()
            .into_iter()
            .map(|missing| match missing {
                crate::interview::Missing::Answer(path)
                | crate::interview::Missing::Later(path)
                | crate::interview::Missing::Items { path, .. } => path.to_string(),
                crate::interview::Missing::Check(finding) => finding.path.to_string(),
                crate::interview::Missing::Stop(key) => key,
                crate::interview::Missing::Recipient { paper, .. } => paper,
            })
            .collect();
        let expected = expect.get("missing").map(Node::members).unwrap_or_default();
        let wanted: Vec<&str> = expected.iter().filter_map(Node::text).collect();
        if missing != wanted {
            let span = expect.get("missing").map_or(self.story.span, |node| node.span);
            self.wrong(span, &format!("a final letter waits for {missing:?}"));
        }
    }

    fn advice(&mut self, interview: &Interview, expect: &Node) {
        let Some(expected) = expect.get("advice") else { return };
        let picture = interview.picture();
        let mut told: Vec<String> =
            picture.advice(interview.settled()).iter().map(|told| told.advice.id.clone()).collect();
        told.dedup();
        let mut wanted: Vec<&str> = expected.members().iter().filter_map(Node::text).collect();
        wanted.sort_unstable();
        told.sort_unstable();
        if told != wanted {
            self.wrong(expected.span, &format!("the advice told is {told:?}"));
        }
    }

    fn deadlines(&mut self, interview: &Interview, expect: &Node) {
        let picture = interview.picture();
        let told = picture.deadlines();
        for entry in expect.get("deadlines").map(Node::entries).unwrap_or_default() {
            let rules = &interview.form().deadlines;
            let found = told.iter().find(|told| rules[told.rule].id == entry.key);
            let day =
                |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
            let (last_day, send_by, state) = match found {
                Some(told) => {
                    let deadline = &told.deadline;
                    (day(deadline.last_day), day(deadline.send_by), deadline.state.word())
                }
                None => ("none".to_owned(), "none".to_owned(), "open"),
            };
            for (key, is) in
                [("last_day", last_day.as_str()), ("send_by", send_by.as_str()), ("state", state)]
            {
                if let Some(node) = entry.value.get(key)
                    && node.text() != Some(is)
                {
                    self.wrong(node.span, &format!("`{key}` of `{}` is {is}", entry.key));
                }
            }
        }
    }

    /// A draft can always be made.
    fn draft(&mut self, interview: &Interview, made: Made<'_>) {
        if let Err(error) = compose_all(interview, made.composer(true)) {
            for problem in error.0 {
                let place = problem.place;
                let message = format!("in a draft, half way: {}", problem.message);
                self.problems
                    .error(&place.file, place.span, message)
                    .fix("print it inside an `if`: in a draft any answer can be missing");
            }
        }
    }

    fn letters(
        &mut self,
        interview: &Interview,
        expect: Option<&Node>,
        made: Made<'_>,
        said: &mut Said,
    ) {
        let draft = !interview.missing().is_empty();
        let documents = match compose_all(interview, made.composer(draft)) {
            Ok(composed) => composed.documents,
            Err(error) => {
                for problem in error.0 {
                    let place = problem.place;
                    self.problems.error(&place.file, place.span, problem.message);
                }
                return;
            }
        };
        for document in &documents {
            said.take_up(document);
        }
        let Some(expect) = expect else { return };
        if let Some(expected) = expect.get("documents") {
            let made: Vec<&str> = documents.iter().map(|document| document.stem.as_str()).collect();
            let wanted: Vec<&str> = expected.members().iter().filter_map(Node::text).collect();
            if made != wanted {
                self.wrong(expected.span, &format!("the documents are {made:?}"));
            }
        }
        let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for document in &documents {
            let runs: Vec<_> = document.runs().cloned().collect();
            let words = plain(&runs).replace('\u{a0}', " ");
            texts.entry(document.stem.as_str()).or_default().push(words);
        }
        for entry in expect.get("letters").map(Node::entries).unwrap_or_default() {
            let Some(texts) = texts.get(entry.key.as_str()) else {
                self.wrong(entry.key_span, &format!("there is no document `{}`", entry.key));
                continue;
            };
            for node in entry.value.get("has").map(Node::members).unwrap_or_default() {
                let sentence = node.text().unwrap_or_default();
                if !texts.iter().any(|text| text.contains(sentence)) {
                    self.wrong(
                        node.span,
                        &format!("«{sentence}» does not stand in `{}`", entry.key),
                    );
                }
            }
            for node in entry.value.get("has_not").map(Node::members).unwrap_or_default() {
                let sentence = node.text().unwrap_or_default();
                if texts.iter().any(|text| text.contains(sentence)) {
                    self.wrong(node.span, &format!("«{sentence}» stands in `{}`", entry.key));
                }
            }
        }
    }
}
