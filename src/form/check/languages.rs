//! Within the languages that a form lists, a missing text is an error.

use super::super::document::EnclosedRule;
use super::super::model::{Check, Form, Question};
use super::super::wording::Wording;
use crate::source::{File, Language, Problems, Span, Texts};

pub(super) fn check(form: &Form, problems: &mut Problems) {
    let mut checker = Checker { problems, file: &form.file, span: Span::on_line(1, 1, 1) };
    let screen = form.screen_languages.as_slice();
    let letter = form.letter_languages.as_slice();
    checker.texts("title", &form.title, screen);
    checker.texts("summary", &form.summary, screen);
    let declares = &form.declares;
    for (what, texts) in [
        ("before_you_start", &declares.before_you_start),
        ("gives", &declares.gives),
        ("does_not_give", &declares.does_not_give),
        ("time", &declares.time),
        ("cost", &declares.cost),
        ("decides", &declares.decides),
        ("appeal", &declares.appeal),
        ("readers", &declares.readers),
        ("not_when", &declares.not_when),
    ] {
        // A guide may go straight to its questions.
        if (form.guide || form.keeps.is_some()) && texts.is_empty() {
            continue;
        }
        checker.texts(what, texts, screen);
        checker.texts(what, texts, letter);
    }
    for section in &form.sections {
        checker.texts("section title", &section.title, screen);
        for page in &section.pages {
            let texts = page.title.iter().map(|texts| ("page title", texts));
            let intro = page.intro.iter().map(|texts| ("intro", texts));
            texts.chain(intro).for_each(|(what, texts)| checker.texts(what, texts, screen));
        }
    }
    for question in &form.questions {
        checker.file = &question.file;
        checker.span = question.span;
        checker.question(question, screen, letter);
    }
    for advice in &form.advice {
        let checker = checker.at(&advice.file, advice.span);
        checker.texts("text", &advice.text, screen);
        if let Some(title) = &advice.title {
            checker.texts("title", title, screen);
        }
    }
    for check in &form.checks {
        checker.at(&check.file, check.span).texts("text", &check.text, screen);
    }
    for rule in &form.deadlines {
        let checker = checker.at(&rule.file, rule.span);
        checker.texts("title", &rule.title, screen);
        checker.texts("title", &rule.title, letter);
        if let Some(passed) = &rule.passed {
            checker.texts("passed", passed, screen);
        }
    }
    for derived in &form.derived {
        for word in &derived.words {
            if let Some(phrase) = &word.letter {
                checker.at(&derived.file, derived.span).texts("letter", phrase, letter);
            }
        }
    }
    for document in &form.documents {
        let checker = checker.at(&document.file, document.span);
        checker.texts("title", &document.title, screen);
        checker.texts("title", &document.title, letter);
        for note in document.signers.iter().filter_map(|signer| signer.note.as_ref()) {
            checker.texts("note", note, letter);
        }
        for enclosed in &document.encloses {
            if let EnclosedRule::Named(title) = &enclosed.what {
                checker.texts("title", title, letter);
            }
        }
    }
}

struct Checker<'a> {
    problems: &'a mut Problems,
    file: &'a File,
    span: Span,
}

impl<'a> Checker<'a> {
    fn at(&mut self, file: &'a File, span: Span) -> &mut Self {
        self.file = file;
        self.span = span;
        self
    }

    fn texts(&mut self, what: &str, texts: &Texts, languages: &[Language]) {
        for language in languages.iter().filter(|language| texts.exact(**language).is_none()) {
            self.problems
                .error(self.file, self.span, format!("`{what}` has no text in {language}"))
                .fix(format!(
                    "add `{language}:` to it, or take {language} out of the form's languages"
                ));
        }
    }

    fn wording(&mut self, what: &str, wording: &Wording, languages: &[Language]) {
        for language in languages.iter().filter(|language| !wording.speaks(**language)) {
            self.problems
                .error(self.file, self.span, format!("`{what}` has no text in {language}"))
                .fix("add a neutral text, or one for each of self, behalf and deceased");
        }
        for (_, texts) in wording.variants() {
            self.texts(what, texts, languages);
        }
    }

    fn question(&mut self, question: &Question, screen: &[Language], letter: &[Language]) {
        self.wording("question", &question.wording, screen);
        self.texts("short", &question.short, screen);
        self.texts("short", &question.short, letter);
        for (what, texts) in
            [("why", &question.why), ("help", &question.help), ("example", &question.example)]
        {
            if let Some(texts) = texts {
                self.texts(what, texts, screen);
            }
        }
        if let Some(Some(says)) = &question.unknown {
            self.texts("unknown_says", says, letter);
        }
        for check in &question.checks {
            if let Check::LongerThan { say, .. } = check {
                self.texts("say", say, screen);
            }
        }
        let Some(options) = question.kind.options() else {
            if let super::super::model::Kind::List(rule) = &question.kind {
                self.texts("item_title", &rule.item_title, screen);
                self.texts("one", &rule.one, screen);
                self.texts("add", &rule.add, screen);
            }
            return;
        };
        for choice in options.fixed() {
            self.wording("label", &choice.label, screen);
            if let Some(help) = &choice.help {
                self.texts("help", help, screen);
            }
            if let Some(phrase) = &choice.letter {
                self.texts("letter", phrase, letter);
            }
        }
    }
}
