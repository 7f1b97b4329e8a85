//! Checks across rooms: every file of the house is read, and what one names another has.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::alike::{alike, alike_parts};
use super::plain;
use super::style::Style;
use crate::form::{Catalog, Form, Kind, Operand, Options, Translation, check};
use crate::interview::World;
use crate::law::HelpLine;
use crate::letter::{Include, Labels, Shape, scan, shape_of, template_path};
use crate::source::{File, Language, Limits, Problems, Span, read};

/// Everything that could be read.
#[derive(Debug, std::default::Default)]
pub struct Linted {
    pub forms: Vec<Arc<Form>>,
    pub world: Arc<World>,
    pub labels: Labels,
    pub help: Vec<HelpLine>,
    /// What texts are held to, by language.
    pub styles: BTreeMap<Language, Style>,
}

/// Reads and checks a whole catalog. Every problem of every file is collected.
pub fn lint(catalog: &Catalog, problems: &mut Problems) -> Linted {
    let world = World { law: catalog.law_book(problems), directory: catalog.directory(problems) };
    let help = catalog.help_lines(problems);
    catalog.keeping(problems);
    catalog.naming(problems);
    let labels = match catalog.file(Labels::PATH) {
        Some(file) => Labels::read(file, problems),
        None => Labels::default(),
    };
    let styles = plain::styles(catalog, problems);
    for file in catalog.below("forms/shared/", ".yaml") {
        plain::asked(file, &styles, problems);
    }
    let mut forms = Vec::new();
    for file in catalog.form_files() {
        plain::asked(file, &styles, problems);
        let Some(form) = catalog.form(file, &Language::ALL, problems) else { continue };
        check(&form, &world.law, &world.directory, problems);
        file_is_named_for(&form, file, problems);
        templates(catalog, &form, &labels, problems);
        alike(catalog, &form, problems);
        unused(catalog, &form, problems);
        forms.push(Arc::new(form));
    }
    alike_parts(catalog, problems);
    translations(catalog, &styles, problems);
    carried(&forms, problems);
    starts(&forms, problems);
    doors(&forms, &world, &help, problems);
    Linted { forms, world: Arc::new(world), labels, help, styles }
}

fn top() -> Span {
    Span::on_line(1, 1, 1)
}

fn file_is_named_for(form: &Form, file: &File, problems: &mut Problems) {
    if !file.path().ends_with(&format!("/{}.yaml", form.id)) {
        problems
            .error(file, top(), format!("the form `{}` lies in a file of another name", form.id))
            .fix(format!("name the file {}.yaml", form.id));
    }
}

/// Every translation is of a file that is there, fits what it says now, and is plain.
fn translations(catalog: &Catalog, styles: &BTreeMap<Language, Style>, problems: &mut Problems) {
    for file in catalog.below("forms/languages/", ".yaml") {
        let Some(translation) = Translation::read(file, problems) else { continue };
        let name = &translation.translates;
        let shared = format!("forms/shared/{name}.yaml");
        let Some(of) = catalog.file(&shared).or_else(|| catalog.form_file(name)) else {
            let known = catalog.form_files().chain(catalog.below("forms/shared/", ".yaml"));
            let near = crate::source::nearest(name, known.map(File::stem)).map(str::to_owned);
            problems
                .error(file, top(), format!("there is no file of questions `{name}`"))
                .fix("name a form or a file of shared questions in `translates:`")
                .did_you_mean(near.as_deref());
            continue;
        };
        // What is wrong with the file itself was told when it was read.
        if let Some(root) = read(of, Limits::default(), &mut Problems::default()) {
            translation.check(&root, problems);
        }
        plain::asked_in(&[translation.to], file, styles, problems);
    }
}

/// Every document has its template in every letter language, and names only what the form asks.
fn templates(catalog: &Catalog, form: &Form, labels: &Labels, problems: &mut Problems) {
    for language in &form.letter_languages {
        if let Some(file) = catalog.file(Labels::PATH) {
            labels.check(*language, file, problems);
        }
        // A document without a template was told while reading.
        for rule in form.documents.iter().filter(|rule| !rule.template.is_empty()) {
            let path = template_path(&rule.template, *language);
            let Some(file) = catalog.file(&path) else {
                let known = catalog.below("templates/", ".md").map(File::path);
                let near = crate::source::nearest(&path, known).map(str::to_owned);
                problems
                    .error(&rule.file, rule.span, format!("there is no template `{path}`"))
                    .fix("write it, or mend `template:`")
                    .did_you_mean(near.as_deref());
                continue;
            };
            let names = shape_of(form, rule);
            scan_with_parts(catalog, file, &names, 0, problems);
        }
    }
}

fn scan_with_parts(
    catalog: &Catalog,
    file: &File,
    names: &BTreeMap<String, Shape>,
    depth: usize,
    problems: &mut Problems,
) {
    let scanned = scan(file, Some(names), problems);
    for Include { name, span, .. } in scanned.includes {
        match catalog.file(&format!("templates/{name}")) {
            Some(part) if depth < 4 => scan_with_parts(catalog, part, names, depth + 1, problems),
            Some(_) => {
                problems
                    .error(file, span, "parts include each other too deeply")
                    .fix("write the text out once");
            }
            None => {
                let known = catalog
                    .below("templates/parts/", ".md")
                    .map(|file| file.path().trim_start_matches("templates/"));
                let near = crate::source::nearest(&name, known).map(str::to_owned);
                problems
                    .error(file, span, format!("there is no part `{name}`"))
                    .fix("write it under templates/parts/")
                    .did_you_mean(near.as_deref());
            }
        }
    }
}

/// A question whose answer nothing uses is asked in vain.
fn unused(catalog: &Catalog, form: &Form, problems: &mut Problems) {
    let used = form.used();
    let words = template_words(catalog, form);
    for (ix, question) in form.all_questions() {
        let own = Operand::Question(ix);
        // The letters that an item is for, and the items that an enclosure shows, are not printed
        // themselves.
        let sorts = matches!(question.kind.options(), Some(Options::Letters | Options::Items(_)));
        let silent =
            matches!(question.kind, Kind::Note | Kind::Enclosure | Kind::Office(_)) || sorts;
        // What is kept beside the letters is told in summaries and lists, and need not be used.
        let silent = silent || form.keeps.is_some();
        if !silent && !used.contains(&own) && !words.contains(&question.id) {
            problems
                .warning(
                    &question.file,
                    question.span,
                    format!("the answer to `{}` is used nowhere", question.id),
                )
                .fix("print it in a template, use it in a condition, or do not ask it");
        }
    }
}

/// Every word of the form's templates and parts that could be a name.
fn template_words(catalog: &Catalog, form: &Form) -> std::collections::BTreeSet<String> {
    let mut words = std::collections::BTreeSet::new();
    let own = form.documents.iter().flat_map(|rule| {
        form.letter_languages
            .iter()
            .filter_map(|language| catalog.file(&template_path(&rule.template, *language)))
    });
    for file in own.chain(catalog.below("templates/parts/", ".md")) {
        let split = file.text().split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        words.extend(split.map(str::to_owned));
    }
    words
}

/// What a question may begin with is a question of some form, and of a kind that it can take.
fn carried(forms: &[Arc<Form>], problems: &mut Problems) {
    let all = || forms.iter().flat_map(|form| &form.questions);
    let of_forms = forms.iter().flat_map(|form| form.questions.iter().map(move |q| (form, q)));
    for (form, question) in of_forms {
        // A list may begin with one question of another letter as its only item.
        let item_takes = |source: &str| match &question.kind {
            Kind::List(rule) => rule
                .fields
                .iter()
                .any(|ix| form.question(*ix).from_case.iter().any(|taken| taken == source)),
            _ => false,
        };
        for source in &question.from_case {
            let sources = all().filter(|other| other.id == *source);
            let kinds: Vec<&str> = sources.map(|other| other.kind.word()).collect();
            let own = question.kind.word();
            let fits = |kind: &&str| {
                *kind == own || matches!((*kind, own), ("text", "office") | ("office", "text"))
            };
            if kinds.is_empty() {
                problems
                    .error(&question.file, question.span, format!("no form asks `{source}`"))
                    .fix("name questions of other forms in `from_case:`")
                    .did_you_mean(crate::source::nearest(
                        source,
                        all().map(|other| other.id.as_str()),
                    ));
            } else if !kinds.iter().any(fits) && !item_takes(source) {
                let message =
                    format!("`{source}` is a {} question, `{}` a {own} one", kinds[0], question.id);
                problems
                    .error(&question.file, question.span, message)
                    .fix("a question begins with an answer of its own kind");
            }
        }
    }
}

/// Offers to start another form name one that exists.
fn starts(forms: &[Arc<Form>], problems: &mut Problems) {
    for form in forms {
        for advice in &form.advice {
            for offer in &advice.offers {
                let crate::form::Offer::Start { form: target, .. } = offer else { continue };
                if !forms.iter().any(|form| form.id == *target) {
                    problems
                        .error(
                            &advice.file,
                            advice.span,
                            format!("there is no form `{target}` to start"),
                        )
                        .did_you_mean(crate::source::nearest(
                            target,
                            forms.iter().map(|form| form.id.as_str()),
                        ));
                }
            }
        }
    }
}

/// Every office and help line that an advice names is there.
fn doors(forms: &[Arc<Form>], world: &World, help: &[HelpLine], problems: &mut Problems) {
    for advice in forms.iter().flat_map(|form| &form.advice) {
        let office = |id: &&String| world.directory.get(id).is_none();
        let line = |id: &&String| !help.iter().any(|line| line.id == **id);
        let offices = advice.doors.iter().filter(office).map(|id| ("office", id));
        let lines = advice.rings.iter().filter(line).map(|id| ("help line", id));
        for (what, id) in offices.chain(lines) {
            problems
                .error(&advice.file, advice.span, format!("there is no {what} `{id}`"))
                .fix("add it to its file in assets, or mend the id");
        }
    }
}
