//! `medhold render`: papers from an answer file, for advocates and other programs.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::answer_file::{answer_file, interview};
use super::arguments::RenderOptions;
use super::check::problem_json;
use super::environment::Environment;
use super::error::{Exit, Failure};
use crate::casework::{
    AdviceLevel, AdviceTold, Beside, DeadlineTold, House, Lack, LackKind, NotPressed, Order,
    Overview, PaperFile, PapersError, Print, Teller, Typesetter, Writing, disk_reason, press_with,
    write_papers,
};
use crate::form::Form;
use crate::interview::Interview;
use crate::source::{File, Language, Problem, Problems, Telling};
use crate::words::Words;

/// Makes the papers of an answer file.
///
/// # Errors
/// If the form or the files cannot be used. Missing answers are told and are no failure of the
/// program.
pub fn render(environment: &Environment, options: &RenderOptions) -> Result<Exit, Failure> {
    let house = options.house(environment.house()?);
    let rendering = Rendering::new(&house, options, environment.user_home.clone())?;
    let file = answer_file(&options.answers, &house.words)?;
    let made = rendering.one(&file, &options.out, &mut Typesetter::new(house.fonts()))?;
    if options.json {
        let mut out = io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &rendering.json(&made)).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        rendering.print(&made)?;
    }
    Ok(made.exit)
}

/// What is the same for every answer file of a run.
pub(super) struct Rendering<'h> {
    pub(super) house: &'h House,
    pub(super) options: &'h RenderOptions,
    form: Arc<Form>,
    language: Language,
    /// What `~` is in the path of an enclosure.
    user_home: Option<PathBuf>,
}

impl<'h> Rendering<'h> {
    /// # Errors
    /// If the form is not there, or has no letters in the wanted language.
    pub(super) fn new(
        house: &'h House,
        options: &'h RenderOptions,
        user_home: Option<PathBuf>,
    ) -> Result<Self, Failure> {
        let form =
            house.form(&options.form).map_err(|error| Failure::house(&error, &house.words))?;
        let language = match options.language {
            None => form.letter_languages.first().copied().unwrap_or(house.language),
            Some(language) if form.letter_languages.contains(&language) => language,
            Some(language) => {
                let known: Vec<&str> =
                    form.letter_languages.iter().map(|known| known.code()).collect();
                let known = known.join(", ");
                let args = [("lang", language.code().into()), ("known", (&known).into())];
                return Err(Failure::new(Exit::Usage, house.words.say_with("error-lang", &args)));
            }
        };
        Ok(Self { house, options, form, language, user_home })
    }

    /// Makes the papers of one answer file into a folder.
    ///
    /// # Errors
    /// If the program's own files are broken, or the disk says no.
    pub(super) fn one(
        &self,
        file: &File,
        out: &Path,
        typesetter: &mut Typesetter<'_>,
    ) -> Result<Made, Failure> {
        let Self { house, options, form, language, user_home } = self;
        // A path in an answer file is meant from where that file lies.
        let folder = options.answers.parent().filter(|_| options.answers.as_os_str() != "-");
        let folder = folder.unwrap_or(Path::new(""));
        let mut problems = Problems::default();
        let interview = interview(house, form, file, options.date, &mut problems)?;
        let mut made = Made::default();
        if problems.has_errors() {
            made.problems = problems.sorted();
            made.exit = Exit::Files;
        } else if let Some(interview) = &interview {
            let order = Order {
                language: *language,
                draft: options.draft,
                formats: &options.formats,
                print: if options.large { Print::Large } else { Print::Normal },
                packets: options
                    .packet
                    .then_some(Beside { folder, user_home: user_home.as_deref() }),
                own_words: options.own_words,
                reading_copy: options.reading_copy,
            };
            match press_with(house, interview, order, typesetter) {
                Ok(papers) => made.write(&papers, form, out, options.overwrite, &house.words)?,
                Err(error) => made.not_pressed(error, &house.words)?,
            }
        }
        made.looked = interview.as_ref().map(|interview| Looked::at(house, interview));
        Ok(made)
    }

    /// Tells what came of an answer file: what is wrong on standard error, the papers' paths on
    /// standard output.
    ///
    /// # Errors
    /// If nobody reads.
    pub(super) fn print(&self, made: &Made) -> Result<(), Failure> {
        self.tell(made, &mut io::stderr().lock())?;
        let mut out = io::stdout().lock();
        for written in &made.documents {
            writeln!(out, "{}", written.path.display())?;
        }
        Ok(())
    }

    /// Tells what is wrong with an answer file and what is to be known of it.
    ///
    /// # Errors
    /// If nobody reads.
    pub(super) fn tell(&self, made: &Made, err: &mut dyn io::Write) -> Result<(), Failure> {
        let (words, options) = (&self.house.words, self.options);
        let (error, warning, help) =
            (words.say("level-error"), words.say("level-warning"), words.say("level-help"));
        let telling =
            Telling { error: &error, warning: &warning, help: &help, path: None, private: true };
        for problem in &made.problems {
            writeln!(err, "{}\n", problem.told(telling))?;
        }
        for (path, text) in &made.wrong {
            match path {
                Some(path) => writeln!(err, "{path}: {text}")?,
                None => writeln!(err, "{text}")?,
            }
        }
        for note in &made.notes {
            writeln!(err, "{note}")?;
        }
        if let Some(looked) = made.looked.as_ref().filter(|_| made.problems.is_empty()) {
            let missing = looked.missing();
            let waits = !missing.is_empty() && (made.exit == Exit::Missing || options.draft);
            if waits {
                writeln!(err, "{}", words.say("render-missing"))?;
                for lack in missing {
                    let path = lack.path.as_ref().map(ToString::to_string).unwrap_or_default();
                    writeln!(err, "  {path}: {}", lack.text)?;
                }
            }
            if made.exit == Exit::Missing {
                writeln!(err, "{}", words.say("render-draft-hint"))?;
            }
            if !looked.parked.is_empty() {
                let parked = looked.parked.join(", ");
                let text = words.say_with("render-parked", &[("what", (&parked).into())]);
                writeln!(err, "{text}")?;
            }
            for advice in looked.advice.iter().filter(|told| told.level != AdviceLevel::Info) {
                writeln!(err, "{}: {}", advice.key, advice.text)?;
            }
            for deadline in looked.deadlines.iter().filter(|deadline| !deadline.outer) {
                writeln!(err, "{}", deadline.text)?;
            }
        }
        Ok(())
    }

    /// The same for other programs.
    pub(super) fn json(&self, made: &Made) -> Value {
        let (options, looked) = (self.options, made.looked.as_ref());
        let documents: Vec<Value> = made.documents.iter().map(Written::to_json).collect();
        let mut problems: Vec<Value> =
            made.problems.iter().map(|problem| problem_json(problem, None)).collect();
        problems.extend(
            made.wrong
                .iter()
                .map(|(path, text)| json!({ "severity": "error", "path": path, "message": text })),
        );
        let deadlines: Vec<Value> = looked
            .map(|looked| looked.deadlines.iter().map(deadline_json).collect())
            .unwrap_or_default();
        let advice: Vec<Value> = looked
            .map(|looked| looked.advice.iter().map(advice_json).collect())
            .unwrap_or_default();
        let missing: Vec<Value> = looked
            .map(|looked| looked.missing().iter().map(|lack| lack_json(lack)).collect())
            .unwrap_or_default();
        json!({
            "contract": 1,
            "form": options.form,
            "language": self.language.code(),
            "draft": options.draft,
            "documents": documents,
            "deadlines": deadlines,
            "advice": advice,
            "missing": missing,
            "notes": made.notes,
            "parked": looked.map(|looked| looked.parked.clone()).unwrap_or_default(),
            "problems": problems,
        })
    }
}

/// What came of one answer file.
pub(super) struct Made {
    pub(super) exit: Exit,
    documents: Vec<Written>,
    problems: Vec<Problem>,
    /// Sentences about what is wrong, with the question where there is one.
    wrong: Vec<(Option<String>, String)>,
    /// What must be known of what was made.
    notes: Vec<String>,
    looked: Option<Looked>,
}

/// A paper on disk.
struct Written {
    /// The document, and which of several: `rettighetsklage:2`.
    key: String,
    kind: &'static str,
    path: PathBuf,
}

impl Written {
    fn to_json(&self) -> Value {
        let id = self.key.split(':').next().unwrap_or_default();
        let path = self.path.display().to_string();
        json!({ "id": id, "key": self.key, "kind": self.kind, "path": path })
    }
}

impl Default for Made {
    fn default() -> Self {
        Self {
            exit: Exit::Done,
            documents: Vec::new(),
            problems: Vec::new(),
            wrong: Vec::new(),
            notes: Vec::new(),
            looked: None,
        }
    }
}

impl Made {
    fn write(
        &mut self,
        papers: &[PaperFile],
        form: &Form,
        out: &Path,
        overwrite: bool,
        words: &Words,
    ) -> Result<(), Failure> {
        let writing = if overwrite { Writing::Over(form) } else { Writing::New };
        let paths = match write_papers(papers, out, writing) {
            Ok(paths) => paths,
            Err(PapersError::InTheWay(paths)) => {
                self.exit = Exit::Files;
                for path in paths {
                    let path = path.display().to_string();
                    let text = words.say_with("error-in-the-way", &[("path", (&path).into())]);
                    self.wrong.push((None, text));
                }
                return Ok(());
            }
            Err(PapersError::Disk { path, error }) => {
                let (path, why) = (path.display().to_string(), disk_reason(words, &error));
                let args = [("path", (&path).into()), ("why", (&why).into())];
                return Err(Failure::new(Exit::Files, words.say_with("papers-disk", &args)));
            }
        };
        self.notes = papers.iter().flat_map(|paper| paper.notes.clone()).collect();
        self.documents = papers
            .iter()
            .zip(paths)
            .map(|(paper, path)| Written { key: paper.id.clone(), kind: paper.kind, path })
            .collect();
        Ok(())
    }

    fn not_pressed(&mut self, error: NotPressed, words: &Words) -> Result<(), Failure> {
        match error {
            // Told with everything else that the answers lack.
            NotPressed::Lacking(_) => self.exit = Exit::Missing,
            NotPressed::Wrong(lacks) => {
                self.exit = Exit::Files;
                self.wrong = lacks
                    .into_iter()
                    .map(|lack| (lack.path.map(|path| path.to_string()), lack.text))
                    .collect();
            }
            NotPressed::Glyphs(glyphs) => {
                self.exit = Exit::Files;
                self.wrong = glyphs
                    .into_iter()
                    .map(|(path, text)| (path.map(|path| path.to_string()), text))
                    .collect();
            }
            NotPressed::Templates(problems) => {
                self.exit = Exit::Files;
                self.problems = problems;
            }
            NotPressed::House(error) => return Err(Failure::house(&error, words)),
            NotPressed::File(why) => {
                let text = words.say_with("papers-pdf", &[("why", (&why).into())]);
                return Err(Failure::new(Exit::Internal, text));
            }
        }
        Ok(())
    }
}

/// What can be said of the answers, whether or not papers were made.
struct Looked {
    deadlines: Vec<DeadlineTold>,
    advice: Vec<AdviceTold>,
    lacks: Vec<Lack>,
    parked: Vec<String>,
}

impl Looked {
    fn at(house: &House, interview: &Interview) -> Self {
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        let told = picture.advice(interview.settled());
        let overview = Overview::of(house, interview);
        Self {
            deadlines: overview.deadlines,
            advice: told.iter().map(|told| teller.advice(told)).collect(),
            lacks: overview.lacks,
            parked: interview.parked().iter().map(ToString::to_string).collect(),
        }
    }

    /// What is not there; what is wrong is told as a problem.
    fn missing(&self) -> Vec<&Lack> {
        self.lacks.iter().filter(|lack| lack.kind != LackKind::Wrong).collect()
    }
}

fn deadline_json(deadline: &DeadlineTold) -> Value {
    json!({
        "id": deadline.id,
        "key": deadline.key,
        "anchor": deadline.anchor,
        "last_day": deadline.last_day.map(|day| day.to_string()),
        "send_by": deadline.send_by.map(|day| day.to_string()),
        "state": deadline.state.word(),
        "law": deadline.law,
        "outer": deadline.outer,
    })
}

fn advice_json(advice: &AdviceTold) -> Value {
    let level = match advice.level {
        AdviceLevel::Info => "info",
        AdviceLevel::Warning => "warning",
        AdviceLevel::Stop => "stop",
    };
    json!({
        "id": advice.id,
        "key": advice.key,
        "level": level,
        "text": advice.text,
        "law": advice.law,
        "settled": advice.settled,
    })
}

fn lack_json(lack: &Lack) -> Value {
    let kind = match lack.kind {
        LackKind::Answer => "answer",
        LackKind::Later | LackKind::PutOff => "later",
        LackKind::Decision => "decision",
        LackKind::Recipient => "recipient",
        LackKind::Wrong => "wrong",
    };
    json!({ "kind": kind, "path": lack.path.as_ref().map(ToString::to_string), "text": lack.text })
}
