//! The proof that everything in a form is reached and rendered: each question asked, each option
//! chosen, each unknown and declined answer, each advice told, each document made, each branch of
//! each template taken, by stories or by walks worked out from the conditions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::lint::Linted;
use super::plain::Said;
use super::routes::Routes;
use super::stories::Story;
use super::walks::{DATES, Fill, Plan, take};
use super::ways::{Want, Wants, ways_through, ways_to};
use crate::form::{Catalog, Form, Kind, Options, QuestionIx};
use crate::interview::{Interview, Mark, Picture, Status, Value};
use crate::letter::{Composer, Templates, compose_in};
use crate::source::{File, Language, Place, Problems, Span};

/// Something that must be reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Asked(QuestionIx),
    Picked(QuestionIx, String),
    Unknown(QuestionIx),
    Declined(QuestionIx),
    Advice(String),
    Document(String),
    Branch(usize),
}

/// What was proved about a form.
#[derive(Debug, Clone)]
pub struct Coverage {
    pub form: String,
    /// Of the letters; none of a guide.
    pub letters: Vec<Language>,
    /// Of the questions.
    pub screens: Vec<Language>,
    pub questions: usize,
    pub options: usize,
    pub advice: usize,
    pub documents: usize,
    pub branches: usize,
    pub walks: usize,
    pub unreached: usize,
}

/// Most walks for one form. Reached long before by any form that is sound.
const WALKS: usize = 900;

/// Most walks that aim at one branch of a template: its tags can ask for more than can be worked
/// out, and wandering finds the rest sooner than every way with every date.
const TRIES: usize = 24;

/// Proves a form. What is not reached, and what does not render, is reported.
pub fn prove(
    catalog: &Catalog,
    form: &Arc<Form>,
    language: Language,
    linted: &Linted,
    stories: &[Story],
    today: Date,
    problems: &mut Problems,
) -> Coverage {
    let templates = Templates::of_form(catalog, form, language, true, problems);
    let routes = Routes::of_form(catalog, form, language);
    let branches = own_branches(&templates, &routes);
    let mut prover = Prover {
        form,
        routes: &routes,
        linted,
        templates: &templates,
        language,
        today,
        reached: BTreeSet::new(),
        walks: 0,
        faults: BTreeMap::new(),
        said: Said::default(),
    };
    let targets = targets(form, &branches);
    for story in stories.iter().filter(|story| story.form == form.id) {
        prover.look(&story.interview(form, &linted.world));
    }
    prover.base();
    for target in &targets {
        prover.aim(target);
    }
    prover.wander(&targets);
    let Prover { reached, walks, faults, said, .. } = prover;
    if let Some(style) = linted.styles.get(&language) {
        said.hold(catalog, form, style, problems);
    }
    for (_, fault) in faults {
        problems.extend(fault);
    }
    let unreached: Vec<&Target> =
        targets.iter().filter(|target| !reached.contains(target)).collect();
    for target in &unreached {
        report(form, &templates, target, problems);
    }
    let count = |of: fn(&Target) -> bool| targets.iter().filter(|target| of(target)).count();
    Coverage {
        form: form.id.clone(),
        letters: form.letter_languages.clone(),
        screens: form.screen_languages.clone(),
        questions: count(|target| matches!(target, Target::Asked(_))),
        options: count(|target| {
            matches!(target, Target::Picked(..) | Target::Unknown(_) | Target::Declined(_))
        }),
        advice: count(|target| matches!(target, Target::Advice(_))),
        documents: count(|target| matches!(target, Target::Document(_))),
        branches: branches.len(),
        walks,
        unreached: unreached.len(),
    }
}

/// The branches of the form's own templates and of the parts that they include.
fn own_branches(templates: &Templates, routes: &Routes<'_>) -> Vec<usize> {
    let all = templates.branches().iter().enumerate();
    all.filter(|(_, (file, _))| routes.lead_to(file)).map(|(at, _)| at).collect()
}

fn targets(form: &Form, branches: &[usize]) -> Vec<Target> {
    let mut targets = Vec::new();
    for (ix, question) in form.all_questions() {
        targets.push(Target::Asked(ix));
        let options: Vec<&str> = match (&question.kind, question.kind.options()) {
            (Kind::YesNo, _) => vec!["ja", "nei"],
            (_, Some(Options::Fixed(choices))) => {
                choices.iter().map(|choice| choice.id.as_str()).collect()
            }
            _ => Vec::new(),
        };
        targets.extend(options.into_iter().map(|id| Target::Picked(ix, id.to_owned())));
        if question.unknown.is_some() {
            targets.push(Target::Unknown(ix));
        }
        if question.decline {
            targets.push(Target::Declined(ix));
        }
    }
    targets.extend(form.advice.iter().map(|advice| Target::Advice(advice.id.clone())));
    targets.extend(form.documents.iter().map(|rule| Target::Document(rule.id.clone())));
    targets.extend(branches.iter().copied().map(Target::Branch));
    targets
}

struct Prover<'a> {
    form: &'a Arc<Form>,
    routes: &'a Routes<'a>,
    linted: &'a Linted,
    templates: &'a Templates,
    language: Language,
    today: Date,
    reached: BTreeSet<Target>,
    walks: usize,
    /// Template faults, each told once.
    faults: BTreeMap<String, Problems>,
    /// What the letters said.
    said: Said,
}

impl Prover<'_> {
    /// The least and the most one can answer, with dates in every way.
    fn base(&mut self) {
        for dates in 0..DATES.len() {
            for fill in [Fill::Least, Fill::Most] {
                self.walk(&Plan { wants: Wants::new(), dates, fill, turn: dates });
            }
        }
    }

    /// Walks until the target is reached or every way was tried.
    fn aim(&mut self, target: &Target) {
        let ways: Vec<Wants> = match target {
            Target::Asked(ix) => ways_to(self.form, *ix),
            Target::Picked(ix, id) => {
                with(&ways_to(self.form, *ix), *ix, &Want::Pick(vec![id.clone()]))
            }
            Target::Unknown(ix) => with(&ways_to(self.form, *ix), *ix, &Want::Mark(Mark::Unknown)),
            Target::Declined(ix) => {
                with(&ways_to(self.form, *ix), *ix, &Want::Mark(Mark::Declined))
            }
            Target::Advice(id) => {
                let advice = self.form.advice.iter().find(|advice| advice.id == *id);
                advice.map(|advice| ways_through(self.form, &advice.gate.when)).unwrap_or_default()
            }
            Target::Document(id) => {
                let rule = self.form.documents.iter().find(|rule| rule.id == *id);
                let gate = rule.and_then(|rule| rule.gate.as_ref());
                gate.map_or_else(|| vec![Wants::new()], |gate| ways_through(self.form, &gate.when))
            }
            Target::Branch(at) => {
                let branch = self.templates.branches().get(*at);
                branch.map(|(file, branch)| self.routes.ways_into(file, branch)).unwrap_or_default()
            }
        };
        let tries = match target {
            Target::Branch(_) => TRIES,
            _ => usize::MAX,
        };
        let fills = [Fill::Least, Fill::Most].into_iter();
        let each = fills.flat_map(|fill| (0..DATES.len()).map(move |dates| (fill, dates)));
        let plans =
            each.flat_map(|(fill, dates)| ways.iter().map(move |wants| (fill, dates, wants)));
        for (turn, (fill, dates, wants)) in plans.take(tries).enumerate() {
            if self.reached.contains(target) || self.walks >= WALKS {
                return;
            }
            self.walk(&Plan { wants: wants.clone(), dates, fill, turn: turn + self.walks });
        }
    }

    /// Walks at random, seeded, for template branches that no condition of the form leads to: by
    /// turns from what is known of such a branch and from every corner of the form, with everything
    /// else by the toss of a coin.
    fn wander(&mut self, targets: &[Target]) {
        let mut seed: u64 = 7;
        let questions: Vec<QuestionIx> = self.form.all_questions().map(|(ix, _)| ix).collect();
        while self.walks < WALKS {
            let open = targets.iter().filter_map(|target| match target {
                Target::Branch(at) if !self.reached.contains(target) => Some(*at),
                _ => None,
            });
            let open: Vec<usize> = open.collect();
            if open.is_empty() {
                return;
            }
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let ways = if self.walks.is_multiple_of(2) {
                let at = open[self.walks / 2 % open.len()];
                let branch = self.templates.branches().get(at);
                branch.map(|(file, branch)| self.routes.ways_into(file, branch))
            } else {
                Some(ways_to(self.form, questions[self.walks % questions.len()]))
            };
            let ways = ways.unwrap_or_default();
            let wants = ways.get(self.walks % ways.len().max(1)).cloned().unwrap_or_default();
            let dates = self.walks % DATES.len();
            self.walk(&Plan { wants, dates, fill: Fill::Some(seed), turn: self.walks });
        }
    }

    fn walk(&mut self, plan: &Plan) {
        self.walks += 1;
        let interview = take(self.form, &self.linted.world, self.today, plan);
        self.look(&interview);
    }

    /// Notes what an interview reaches, and renders it.
    fn look(&mut self, interview: &Interview) {
        let picture = interview.picture();
        for entry in interview.entries_in(&picture) {
            self.reached.insert(Target::Asked(entry.ix));
            let field = picture.field(entry.ix, &entry.scope);
            match (&field.status, &field.value) {
                (Status::Unknown, _) => {
                    self.reached.insert(Target::Unknown(entry.ix));
                }
                (Status::Declined, _) => {
                    self.reached.insert(Target::Declined(entry.ix));
                }
                (_, Some(Value::Choice { id, .. })) => {
                    self.reached.insert(Target::Picked(entry.ix, id.clone()));
                }
                (_, Some(Value::Choices { ids, .. })) => {
                    self.reached.extend(ids.iter().map(|id| Target::Picked(entry.ix, id.clone())));
                }
                _ => {}
            }
        }
        let told = picture.advice(interview.settled());
        self.reached.extend(told.iter().map(|told| Target::Advice(told.advice.id.clone())));
        let is_final =
            interview.missing_in(&picture).is_empty() && interview.invalid_in(&picture).is_empty();
        // A draft is always possible; a final paper when nothing is missing. The two differ in
        // holes, of which a final paper has none, so a draft is tried now and then.
        if !is_final || self.walks.is_multiple_of(8) {
            self.compose(&picture, interview, true);
        }
        if is_final {
            self.compose(&picture, interview, false);
        }
    }

    fn compose(&mut self, picture: &Picture<'_>, interview: &Interview, draft: bool) {
        let composer = Composer {
            templates: self.templates,
            labels: &self.linted.labels,
            help: &self.linted.help,
            language: self.language,
            draft,
        };
        match compose_in(picture, interview, composer) {
            Ok(composed) => {
                let stems = composed
                    .documents
                    .iter()
                    .map(|document| Target::Document(document.stem.clone()));
                if !draft {
                    composed.documents.iter().for_each(|document| self.said.take_up(document));
                    self.reached.extend(stems);
                    self.reached.extend(composed.taken.into_iter().map(Target::Branch));
                }
            }
            Err(error) => {
                for problem in error.0 {
                    let Place { file, span } = &problem.place;
                    let key = format!("{}:{}:{}", file.path(), span.line, problem.message);
                    let told = self.faults.entry(key).or_default();
                    if told.is_empty() {
                        let fix = problem.fix.clone().unwrap_or_default();
                        told.error(file, *span, problem.message.clone()).fix(fix);
                    }
                }
            }
        }
    }
}

/// Each way with one more want.
fn with(ways: &[Wants], ix: QuestionIx, want: &Want) -> Vec<Wants> {
    ways.iter()
        .map(|way| {
            let mut way = way.clone();
            way.insert(ix, want.clone());
            way
        })
        .collect()
}

fn report(form: &Form, templates: &Templates, target: &Target, problems: &mut Problems) {
    let of = |ix: &QuestionIx| {
        let question = form.question(*ix);
        (question.file.clone(), question.span, question.id.clone())
    };
    let (file, span, what): (File, Span, String) = match target {
        Target::Asked(ix) => {
            let (file, span, id) = of(ix);
            (file, span, format!("the question `{id}` is never asked"))
        }
        Target::Picked(ix, option) => {
            let (file, span, id) = of(ix);
            (file, span, format!("the option `{option}` of `{id}` is never chosen"))
        }
        Target::Unknown(ix) => {
            let (file, span, id) = of(ix);
            (file, span, format!("`{id}` is never answered with unknown"))
        }
        Target::Declined(ix) => {
            let (file, span, id) = of(ix);
            (file, span, format!("`{id}` is never declined"))
        }
        Target::Advice(id) => {
            let span = form.advice.iter().find(|advice| advice.id == *id).map(|advice| advice.span);
            (
                form.file.clone(),
                span.unwrap_or_default(),
                format!("the advice `{id}` is never told"),
            )
        }
        Target::Document(id) => {
            let span = form.documents.iter().find(|rule| rule.id == *id).map(|rule| rule.span);
            (
                form.file.clone(),
                span.unwrap_or_default(),
                format!("the document `{id}` is never final"),
            )
        }
        Target::Branch(at) => {
            let Some((file, branch)) = templates.branches().get(*at) else { return };
            let span = Span::on_line(branch.line, 1, branch.tag.chars().count() + 6);
            (file.clone(), span, format!("this branch is never taken: `{}`", branch.tag))
        }
    };
    problems
        .error(&file, span, what)
        .fix("mend the conditions on the way to it, or add a story that reaches it");
}
