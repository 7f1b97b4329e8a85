//! From answers to finished papers: each paper's context, template and frame put together.

use std::cell::RefCell;

use super::context::{ContextValue, Making};
use super::document::{Block, Document, Enclosure, EnclosureKind, Origin, Run, Runs, Signer};
use super::labels::Labels;
use super::markdown;
use super::printing::Printing;
use super::template::{Templates, Words, template_path};
use super::token::Tokens;
use crate::form::{DocumentKind, DocumentRule, Operand, Piece, RecipientRule, pieces};
use crate::interview::{Enclosed, Interview, Paper, Picture, Seen, Speaker, Value};
use crate::law::{HelpLine, date_text};
use crate::source::{Language, Problem, Problems};

/// A packet of papers could not be made: the form or a template is at fault, not the answers.
#[derive(Debug, thiserror::Error)]
#[error("the form's templates have problems")]
pub struct ComposeError(pub Vec<Problem>);

/// What papers are made with.
#[derive(Debug, Clone, Copy)]
pub struct Composer<'a> {
    pub templates: &'a Templates,
    pub labels: &'a Labels,
    pub help: &'a [HelpLine],
    pub language: Language,
    /// A draft shows holes and is marked; a final paper has neither.
    pub draft: bool,
}

/// The papers, and the template branches they took when those are counted.
#[derive(Debug, Default)]
pub struct Composed {
    pub documents: Vec<Document>,
    /// By their place in [`Templates::branches`].
    pub taken: Vec<usize>,
}

/// Makes all papers in play.
///
/// # Errors
/// If a template is missing or broken, or prints an answer that is not there.
pub fn compose_all(
    interview: &Interview,
    composer: Composer<'_>,
) -> Result<Composed, ComposeError> {
    compose_in(&interview.picture(), interview, composer)
}

/// The same in a picture of these answers.
///
/// # Errors
/// As for [`compose_all`].
pub fn compose_in(
    picture: &Picture<'_>,
    interview: &Interview,
    composer: Composer<'_>,
) -> Result<Composed, ComposeError> {
    let papers = picture.papers();
    let mut problems = Problems::default();
    let mut composed = Composed::default();
    for paper in &papers {
        let mut one = One { picture, composer, tokens: Tokens::default(), interview };
        let document = one.document(paper, &papers, &mut composed.taken, &mut problems);
        composed.documents.extend(document);
    }
    if problems.has_errors() { Err(ComposeError(problems.sorted())) } else { Ok(composed) }
}

/// One paper in the making.
struct One<'a, 'p> {
    picture: &'p Picture<'a>,
    interview: &'p Interview,
    composer: Composer<'p>,
    tokens: Tokens,
}

impl One<'_, '_> {
    fn document(
        &mut self,
        paper: &Paper,
        papers: &[Paper],
        taken: &mut Vec<usize>,
        problems: &mut Problems,
    ) -> Option<Document> {
        let Composer { language, draft, .. } = self.composer;
        let rule = &self.picture.form.documents[paper.rule];
        let path = template_path(&rule.template, language);
        let Some(file) = self.composer.templates.file(&path) else {
            problems
                .error(&rule.file, rule.span, format!("there is no template `{path}`"))
                .fix("write it, or mend `template:`");
            return None;
        };
        let words = self.composer.templates.words(&path);
        let names = self.names(paper, papers, words);
        let rendered =
            self.composer.templates.render(&rule.template, language, &names, problems)?;
        let (text, branches) = markdown::take_branches(&rendered);
        taken.extend(branches);
        let resolver = Printing {
            tokens: &self.tokens,
            language,
            law: &self.picture.world.law,
            today: self.picture.today,
            signers: self.signers(rule, paper),
            gaps: RefCell::default(),
        };
        let parsed = markdown::parse(&text, &resolver, file, problems);
        let deadline = rule.deadline.and_then(|at| self.picture.deadline_gap(at, &paper.scope));
        for gap in resolver.gaps.into_inner().into_iter().chain(deadline) {
            problems
                .error(file, crate::source::Span::on_line(1, 1, 1), gap.to_string())
                .fix("add the version that is in force to assets/law, or cite what replaced it");
        }
        if parsed.subject.is_empty() {
            problems
                .error(file, crate::source::Span::on_line(1, 1, 1), "the template has no subject")
                .fix("start it with a line `# …`");
        }
        let sender = self.sender(rule, paper);
        let mut body = parsed.body;
        let (named, enclosures) = self.enclosures(rule, paper).into_iter().unzip();
        body.extend(self.enclosure_list(named));
        let title = super::document::plain(&parsed.subject);
        Some(Document {
            id: paper.id.clone(),
            stem: rule.id.clone(),
            kind: rule.kind.word(),
            kept: rule.kind.is_kept(),
            language,
            date: self.picture.today,
            title,
            date_line: self.date_line(rule, &sender),
            recipient: self.recipient(rule, paper),
            references: self.references(rule, paper),
            foot: self.foot(rule, paper, &sender),
            sender,
            subject: parsed.subject,
            body,
            enclosures,
            of: paper.of.as_ref().map(|letter| letter.id.clone()),
            page_label: self.say("page"),
            draft_mark: draft.then(|| self.say("draft")),
        })
    }

    fn say(&self, id: &str) -> String {
        self.composer.labels.say(id, self.composer.language).to_owned()
    }

    fn names(
        &mut self,
        paper: &Paper,
        papers: &[Paper],
        words: Option<&Words>,
    ) -> Vec<(String, ContextValue)> {
        let wanted = words.is_none_or(|words| words.contains("advice"));
        let advice = if wanted { self.advice() } else { Vec::new() };
        let mut making = Making {
            picture: self.picture,
            language: self.composer.language,
            labels: self.composer.labels,
            help: self.composer.help,
            draft: self.composer.draft,
            tokens: &mut self.tokens,
            advice,
            offices: self.composer.templates.names_offices(),
            words,
        };
        making.names(paper, papers)
    }

    /// The warnings that hold, in the words of the letter's language.
    fn advice(&self) -> Vec<String> {
        let speaker = Speaker::new(self.picture, self.composer.language);
        let told = self.picture.advice(self.interview.settled());
        let advice = told.iter().filter(|told| told.advice.level != crate::form::AdviceLevel::Info);
        let advice =
            advice.filter_map(|told| speaker.filled(speaker.text(&told.advice.text), &told.scope));
        advice.collect()
    }

    /// The text of an operand with its origin, one run per line.
    fn lines(&self, operand: Operand, scope: &[u32]) -> Vec<Runs> {
        let Some((text, origin)) = self.text(operand, scope) else {
            return Vec::new();
        };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| vec![Run::of(origin.clone(), line)]).collect()
    }

    fn text(&self, operand: Operand, scope: &[u32]) -> Option<(String, Origin)> {
        let origin = match operand {
            Operand::Question(ix) => Origin::Answer(self.picture.path(ix, scope).to_string()),
            Operand::Derived(at) => {
                if let Some(question) = self.question_behind(at, scope) {
                    return self.text(question, scope);
                }
                Origin::Fact(self.picture.form.derived[at].id.clone())
            }
            Operand::Deadline(_) | Operand::Letters => return None,
        };
        match self.picture.seen(operand, scope) {
            Seen::Value(Value::Text(text)) => Some((text, origin)),
            Seen::Value(Value::Date(date)) => {
                Some((date_text::partial(date, self.composer.language), origin))
            }
            Seen::Value(Value::Office(office)) => Some((office.name, origin)),
            _ => None,
        }
    }

    fn question_behind(&self, at: usize, scope: &[u32]) -> Option<Operand> {
        let crate::form::DerivedRule::First(cases) = &self.picture.form.derived[at].rule else {
            return None;
        };
        let holding = cases
            .iter()
            .find(|(gate, _)| gate.as_ref().is_none_or(|gate| self.picture.gate(gate, scope)))?;
        match holding.1 {
            crate::form::DerivedValue::Answer(operand) => Some(operand),
            crate::form::DerivedValue::Word(_) => None,
        }
    }

    fn sender(&self, rule: &DocumentRule, paper: &Paper) -> Vec<Runs> {
        let holding = rule.from.iter().find(|sender| {
            sender.when.as_ref().is_none_or(|gate| self.picture.gate(gate, &paper.scope))
        });
        let Some(sender) = holding else {
            return Vec::new();
        };
        let mut lines = self.name_lines(sender.name, &paper.scope);
        for line in &sender.lines {
            lines.extend(self.lines(*line, &paper.scope));
        }
        lines
    }

    /// A name, or in a draft the hole where it will stand.
    fn name_lines(&self, name: Operand, scope: &[u32]) -> Vec<Runs> {
        let lines = self.lines(name, scope);
        if !lines.is_empty() || !self.composer.draft {
            return lines;
        }
        vec![vec![self.hole(name, scope)]]
    }

    fn hole(&self, operand: Operand, scope: &[u32]) -> Run {
        let mut operand = operand;
        while let Operand::Derived(at) = operand
            && let Some(behind) = self.question_behind(at, scope)
        {
            operand = behind;
        }
        let (path, label) = match operand {
            Operand::Question(ix) => {
                let question = self.picture.form.question(ix);
                let label = question.short.exact(self.composer.language).unwrap_or_default();
                (self.picture.path(ix, scope).to_string(), label)
            }
            _ => (String::new(), ""),
        };
        let text = self.say("hole").replace("{what}", label);
        Run::of(Origin::Hole(path), text)
    }

    fn recipient(&self, rule: &DocumentRule, paper: &Paper) -> Vec<Runs> {
        let Some(to) = &rule.to else {
            return Vec::new();
        };
        let operand = match to {
            RecipientRule::Office(ix) => Operand::Question(*ix),
            RecipientRule::Answers { name, .. } => *name,
        };
        let scope: Vec<u32> = match paper.group.first() {
            Some(first) => vec![*first],
            None => paper.scope.clone(),
        };
        let Some(office) = &paper.recipient else {
            return if self.composer.draft {
                vec![vec![self.hole(operand, &scope)]]
            } else {
                Vec::new()
            };
        };
        let origin = match operand {
            Operand::Question(ix) => Origin::Answer(self.picture.path(ix, &scope).to_string()),
            _ => Origin::Fact("recipient".to_owned()),
        };
        let lines = std::iter::once(&office.name).chain(&office.address);
        lines.map(|line| vec![Run::of(origin.clone(), line.as_str())]).collect()
    }

    /// `Oslo, 5. juni 2026`: the place is where the sender's post comes.
    fn date_line(&self, rule: &DocumentRule, sender: &[Runs]) -> Runs {
        if rule.kind != DocumentKind::Letter {
            return Vec::new();
        }
        let date = date_text::long(self.picture.today, self.composer.language);
        let place = sender.iter().find_map(|line| {
            let run = line.first()?;
            let (code, place) = run.text.split_once(' ')?;
            let is_code = code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit());
            let is_place = !place.chars().any(|c| c.is_ascii_digit());
            (is_code && is_place).then(|| Run { text: place.trim().to_owned(), ..run.clone() })
        });
        match place {
            Some(place) => vec![place, Run::house(format!(", {date}"))],
            None => vec![Run::house(date)],
        }
    }

    fn references(&self, rule: &DocumentRule, paper: &Paper) -> Vec<(String, Runs)> {
        let reference = rule.reference.map(|operand| self.lines(operand, &paper.scope));
        let first = reference.and_then(|lines| lines.into_iter().next());
        first.map(|runs| (self.say("their_reference"), runs)).into_iter().collect()
    }

    /// Who, what, and the other side's reference: a loose page finds its case again.
    fn foot(&self, rule: &DocumentRule, paper: &Paper, sender: &[Runs]) -> Runs {
        let title = rule.title.exact(self.composer.language).unwrap_or_default();
        let mut runs = sender.first().cloned().unwrap_or_default();
        let dash = if runs.is_empty() { "" } else { " – " };
        runs.push(Run::house(format!("{dash}{title}")));
        for (label, value) in self.references(rule, paper) {
            runs.push(Run::house(format!(" – {label} ")));
            runs.extend(value);
        }
        runs
    }

    fn signers(&self, rule: &DocumentRule, paper: &Paper) -> Vec<Signer> {
        let in_play = rule.signers.iter().filter(|signer| {
            signer.when.as_ref().is_none_or(|gate| self.picture.gate(gate, &paper.scope))
        });
        in_play
            .map(|signer| Signer {
                name: self
                    .name_lines(signer.name, &paper.scope)
                    .into_iter()
                    .next()
                    .unwrap_or_default(),
                note: signer.note.as_ref().map(|note| self.note(note, paper)).unwrap_or_default(),
                date_label: match rule.kind {
                    // A letter has its date at the top; two could differ.
                    DocumentKind::Letter => None,
                    _ => Some(self.say("place_and_date")),
                },
                sign_label: self.say("signature"),
            })
            .collect()
    }

    /// A signer's note with answers filled in; empty if one of them is missing.
    fn note(&self, note: &crate::source::Texts, paper: &Paper) -> Runs {
        let mut runs = Vec::new();
        for piece in pieces(note.exact(self.composer.language).unwrap_or_default()) {
            match piece {
                Piece::Words(words) => runs.push(Run::house(words)),
                Piece::Name(id) => {
                    let name = self.picture.form.names.get(id);
                    let found = name.and_then(|name| self.text(name.operand, &paper.scope));
                    let Some((text, origin)) = found else {
                        return Vec::new();
                    };
                    runs.push(Run::of(origin, text));
                }
            }
        }
        runs
    }

    /// What goes with a letter, each with the run that names it.
    fn enclosures(&self, rule: &DocumentRule, paper: &Paper) -> Vec<(Run, Enclosure)> {
        let language = self.composer.language;
        if rule.kind != DocumentKind::Letter {
            return Vec::new();
        }
        let enclosed = self.picture.enclosures_of(paper).into_iter();
        enclosed
            .map(|enclosed| match enclosed {
                Enclosed::Document(rule) => {
                    let rule = &self.picture.form.documents[rule];
                    let title = rule.title.exact(language).unwrap_or_default();
                    (Run::house(title), EnclosureKind::Paper(rule.id.clone()))
                }
                Enclosed::Named(title) => {
                    (Run::house(title.exact(language).unwrap_or_default()), EnclosureKind::ByHand)
                }
                Enclosed::Listed { enclosure, path, .. } => {
                    let date = enclosure.date.map(|date| date_text::partial(date, language));
                    let text = match date {
                        Some(date) => format!("{}, {date}", enclosure.title),
                        None => enclosure.title,
                    };
                    let kind = enclosure.file.map_or(EnclosureKind::ByHand, EnclosureKind::File);
                    (Run::of(Origin::Answer(path), text), kind)
                }
            })
            .map(|(run, kind)| {
                let title = run.text.clone();
                (run, Enclosure { title, kind })
            })
            .collect()
    }

    /// "Vedlegg" with the numbered enclosures, under a letter.
    fn enclosure_list(&self, runs: Vec<Run>) -> Vec<Block> {
        if runs.is_empty() {
            return Vec::new();
        }
        let items = runs.into_iter().map(|run| vec![Block::Paragraph(vec![run])]).collect();
        let heading = Block::Heading { level: 3, runs: vec![Run::house(self.say("enclosures"))] };
        vec![heading, Block::List { ordered: true, items }]
    }
}
