//! The arguments, in the words of the locale.

pub mod cases;

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::environment::Environment;
use super::error::{Exit, Failure};
use super::face::Wanted;
use super::lists::{CountOptions, DueOptions};
use super::verify::VerifyOptions;
use crate::casework::{Format, House};
use crate::source::Language;
use crate::tui::theme::Theme;
use crate::words::Words;

/// What the program was called to do.
#[derive(Debug)]
pub enum Called {
    /// Help or version: said and done.
    Said(String),
    Face(Wanted),
    Forms {
        json: bool,
    },
    Outline {
        form: String,
        json: bool,
        language: Option<Language>,
    },
    Render(RenderOptions),
    /// The same for every line of a file.
    Batch(RenderOptions),
    Verify(VerifyOptions),
    Check {
        paths: Vec<PathBuf>,
        json: bool,
        /// What is known to be unsure is told too.
        notes: bool,
    },
    /// All deadlines of all cases.
    Deadlines(DueOptions),
    /// What is counted for the yearly report.
    Counts(CountOptions),
    Schema,
    /// What is open in all cases, as a list to ring by.
    CallBacks {
        out: Option<PathBuf>,
    },
    /// Puts the archive behind a passphrase, another one, or none.
    Passphrase,
    BackUp {
        to: PathBuf,
    },
    Restore {
        from: PathBuf,
    },
    /// One's own public key.
    Key,
    Cases(cases::CasesCall),
    /// Everything about one person.
    Person(cases::PersonOptions),
}

#[derive(Debug)]
pub struct RenderOptions {
    pub form: String,
    pub answers: PathBuf,
    pub out: PathBuf,
    pub language: Option<Language>,
    pub date: Option<Date>,
    pub formats: Vec<Format>,
    pub draft: bool,
    pub overwrite: bool,
    /// In large print.
    pub large: bool,
    /// Everything for one recipient in one file too.
    pub packet: bool,
    /// The language of what the person wrote in their own sentences.
    pub own_words: Option<Language>,
    /// With a copy of the answers in the language of the screen.
    pub reading_copy: bool,
    pub json: bool,
}

impl RenderOptions {
    /// The house with no more languages than these letters need.
    #[must_use]
    pub fn house(&self, house: House) -> House {
        let screen = house.language;
        house.for_letters_in(self.language.unwrap_or(screen))
    }
}

/// Reads the arguments. `--home` is put into the environment.
///
/// # Errors
/// If they are not understood.
pub fn read(environment: &mut Environment) -> Result<Called, Failure> {
    let words = &environment.words;
    let matches = match command(words).try_get_matches_from(Environment::arguments()) {
        Ok(matches) => matches,
        Err(error) => return not_understood(&error, words),
    };
    if let Some(home) = matches.get_one::<PathBuf>("home") {
        environment.named_home = Some(home.clone());
    }
    environment.passphrase_file = matches.get_one::<PathBuf>("passphrase-file").cloned();
    Ok(match matches.subcommand() {
        Some(("forms", forms)) => Called::Forms { json: forms.get_flag("json") },
        Some(("outline", outline)) => Called::Outline {
            form: text(outline, "form"),
            json: outline.get_flag("json"),
            language: outline.get_one::<Language>("lang").copied(),
        },
        Some(("render", render)) => Called::Render(render_options(render)),
        Some(("batch", batch)) => Called::Batch(render_options(batch)),
        Some(("verify", verify)) => Called::Verify(VerifyOptions {
            file: path(verify, "file"),
            fingerprint: verify.get_one::<String>("fingerprint").cloned(),
        }),
        Some(("check", check)) => Called::Check {
            paths: check.get_many::<PathBuf>("path").into_iter().flatten().cloned().collect(),
            json: check.get_flag("json"),
            notes: check.get_flag("notes"),
        },
        Some(("deadlines", due)) => Called::Deadlines(DueOptions {
            ics: due.get_one::<PathBuf>("ics").cloned(),
            overwrite: due.get_flag("overwrite"),
            json: due.get_flag("json"),
        }),
        Some(("counts", counts)) => Called::Counts(CountOptions {
            year: counts.get_one::<i16>("year").copied(),
            csv: counts.get_one::<PathBuf>("csv").cloned(),
            overwrite: counts.get_flag("overwrite"),
            json: counts.get_flag("json"),
        }),
        Some(("schema", _)) => Called::Schema,
        Some(("passphrase", _)) => Called::Passphrase,
        Some(("callbacks", callbacks)) => {
            Called::CallBacks { out: callbacks.get_one::<PathBuf>("out").cloned() }
        }
        Some(("backup", backup)) => Called::BackUp { to: path(backup, "file") },
        Some(("restore", restore)) => Called::Restore { from: path(restore, "file") },
        Some(("key", _)) => Called::Key,
        Some(("person", person)) => Called::Person(cases::read_person(person)),
        Some(("cases", cases)) => Called::Cases(cases::read(cases)),
        _ => Called::Face(Wanted {
            plain: matches.get_flag("plain"),
            theme: matches.get_one::<Theme>("farge").copied(),
        }),
    })
}

fn render_options(render: &ArgMatches) -> RenderOptions {
    RenderOptions {
        form: text(render, "form"),
        answers: path(render, "answers"),
        out: path(render, "out"),
        language: render.get_one::<Language>("lang").copied(),
        date: render.get_one::<Date>("date").copied(),
        formats: unique(render.get_many::<Format>("format").into_iter().flatten().copied()),
        draft: render.get_flag("draft"),
        overwrite: render.get_flag("overwrite"),
        large: render.get_flag("stor-skrift"),
        packet: render.get_flag("packet"),
        own_words: render.get_one::<Language>("own-words").copied(),
        reading_copy: render.get_flag("reading-copy"),
        json: render.get_flag("json"),
    }
}

fn text(matches: &ArgMatches, id: &str) -> String {
    matches.get_one::<String>(id).cloned().unwrap_or_default()
}

fn path(matches: &ArgMatches, id: &str) -> PathBuf {
    matches.get_one::<PathBuf>(id).cloned().unwrap_or_default()
}

fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id);
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue).help(say("arg-json"));
    let form = || Arg::new("form").value_name("FORM").required(true).help(say("arg-form"));
    let lang = |help: String| {
        Arg::new("lang").long("lang").value_name("L").value_parser(language).help(help)
    };
    let file = |id: &'static str, name: &'static str, help: String| {
        Arg::new(id)
            .long(id)
            .value_name(name)
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let making = |command: Command, answers: &str| {
        let day = Arg::new("date").long("date").value_name("D").value_parser(day);
        command
            .arg(form())
            .arg(file("answers", "FILE", say(answers)))
            .arg(file("out", "DIR", say("arg-out")))
            .arg(lang(say("arg-lang-letter")))
            .arg(day.help(say("arg-date")))
            .arg(
                Arg::new("format")
                    .long("format")
                    .value_name("F")
                    .value_delimiter(',')
                    .default_value("pdf")
                    .hide_default_value(true)
                    .value_parser(format)
                    .help(say("arg-format")),
            )
            .arg(flag("packet", say("arg-packet")))
            .arg(
                Arg::new("own-words")
                    .long("own-words")
                    .value_name("L")
                    .value_parser(language)
                    .help(say("arg-own-words")),
            )
            .arg(flag("reading-copy", say("arg-reading-copy")))
            .arg(flag("stor-skrift", say("arg-large")))
            .arg(flag("draft", say("arg-draft")))
            .arg(flag("overwrite", say("arg-overwrite")))
            .arg(json())
    };
    let takes = "FORM --answers FILE --out DIR";
    let render = blank("render", takes, words).about(say("cmd-render"));
    let render = making(render, "arg-answers");
    let batch = blank("batch", takes, words).about(say("cmd-batch"));
    let batch = making(batch, "arg-answers-lines");
    let verify = blank("verify", "FILE [FINGERPRINT]", words)
        .about(say("cmd-verify"))
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(say("arg-verify-file")),
        )
        .arg(Arg::new("fingerprint").value_name("FINGERPRINT").help(say("arg-fingerprint")));
    let paths = Arg::new("path").value_name("PATH").num_args(0..);
    let check = blank("check", "[PATH...]", words)
        .about(say("cmd-check"))
        .arg(paths.value_parser(value_parser!(PathBuf)).help(say("arg-paths")))
        .arg(Arg::new("notes").long("notes").action(ArgAction::SetTrue).help(say("arg-notes")))
        .arg(json());
    let outline = blank("outline", "FORM", words)
        .about(say("cmd-outline"))
        .arg(form())
        .arg(json())
        .arg(lang(say("arg-lang-screen")));
    let one_file = |name: &'static str, about: &str, help: &str| {
        let file = Arg::new("file").value_name("FILE").required(true);
        let file = file.value_parser(value_parser!(PathBuf)).help(say(help));
        blank(name, "FILE", words).about(say(about)).arg(file)
    };
    let home = Arg::new("home").long("home").value_name("DIR").global(true);
    let secret = Arg::new("passphrase-file").long("passphrase-file").value_name("F").global(true);
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let callbacks_out = Arg::new("out")
        .long("out")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .help(say("arg-callbacks-out"));
    blank("", "", words)
        .about(say("cmd-medhold"))
        .after_help(say("cmd-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("help-commands-heading"))
        .subcommands([
            blank("forms", "", words).about(say("cmd-forms")).arg(json()),
            outline,
            render,
            batch,
            verify,
            check,
            blank("deadlines", "", words)
                .about(say("cmd-deadlines"))
                .arg(file("ics", "FILE", say("arg-ics")).required(false))
                .arg(flag("overwrite", say("arg-overwrite-file")))
                .arg(json()),
            blank("counts", "[YEAR]", words)
                .about(say("cmd-counts"))
                .arg(
                    Arg::new("year")
                        .value_name("YEAR")
                        .value_parser(value_parser!(i16).range(1900..2200))
                        .help(say("arg-year")),
                )
                .arg(file("csv", "FILE", say("arg-csv")).required(false))
                .arg(flag("overwrite", say("arg-overwrite-file")))
                .arg(json()),
            blank("schema", "", words).about(say("cmd-schema")),
            blank("passphrase", "", words).about(say("cmd-passphrase")),
            blank("callbacks", "", words).about(say("cmd-callbacks")).arg(callbacks_out),
            one_file("backup", "cmd-backup", "arg-backup"),
            one_file("restore", "cmd-restore", "arg-restore"),
            cases::command(words),
            cases::person(words),
            blank("key", "", words).about(say("cmd-key")),
        ])
        .arg(home.value_parser(value_parser!(PathBuf)).help(say("arg-home")))
        .arg(secret.value_parser(value_parser!(PathBuf)).help(say("arg-passphrase-file")))
        .arg(flag("plain", say("arg-plain")))
        .arg(
            Arg::new("farge")
                .long("farge")
                .value_name("F")
                .value_parser(theme)
                .help(say("arg-theme")),
        )
        .arg(version.help(say("arg-version")))
}

fn flag(id: &'static str, help: String) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(help)
}

/// A command without arguments but `--help`. clap speaks English; its headings, its usage and its
/// own flags are replaced.
fn blank(name: &'static str, takes: &str, words: &Words) -> Command {
    let options = words.say("help-options-name");
    let before = if name.is_empty() { words.say("help-command-name") } else { name.to_owned() };
    let parts = ["medhold", &before, takes, &options];
    let usage: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    Command::new(if name.is_empty() { "medhold" } else { name })
        .override_usage(usage.join(" "))
        .help_template(words.say("help-template"))
        .disable_help_flag(true)
        .next_help_heading(words.say("help-options-heading"))
        .arg(help.help(words.say("arg-help")))
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "nb, nn, da, en".to_owned())
}

fn theme(text: &str) -> Result<Theme, String> {
    let names = Theme::NAMES.map(|(name, _)| name).join(", ");
    let known = Theme::NAMES.into_iter().find(|(name, _)| *name == text);
    known.map(|(_, theme)| theme).ok_or(names)
}

fn day(text: &str) -> Result<Date, String> {
    let known = |day: &Date| (1900..2200).contains(&day.year());
    let dashed = text.len() == 10 && text.as_bytes()[4] == b'-';
    let day = text.parse().ok().filter(|day| dashed && known(day));
    day.ok_or_else(|| "2026-11-21".to_owned())
}

fn format(text: &str) -> Result<Format, String> {
    let known = Format::ALL.map(Format::ending).join(", ");
    Format::ALL.into_iter().find(|format| format.ending() == text).ok_or(known)
}

/// Help and version are answers, not errors; the rest is said in the words of the locale.
fn not_understood(error: &clap::Error, words: &Words) -> Result<Called, Failure> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Ok(Called::Said(error.render().to_string()));
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    let value = context(ContextKind::InvalidValue);
    let args = [("argument", (&argument).into()), ("value", (&value).into())];
    let message = match error.kind() {
        ErrorKind::MissingRequiredArgument => words.say_with("usage-missing", &args),
        ErrorKind::InvalidSubcommand => words.say_with("usage-command", &args),
        ErrorKind::UnknownArgument => words.say_with("usage-unknown", &args),
        ErrorKind::ValueValidation | ErrorKind::InvalidValue if !value.is_empty() => {
            words.say_with("usage-value", &args)
        }
        ErrorKind::InvalidValue => words.say_with("usage-no-value", &args),
        _ => error.render().to_string().trim_end().to_owned(),
    };
    let mut failure = Failure::new(Exit::Usage, message);
    let near = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::SuggestedSubcommand),
        _ => context(ContextKind::SuggestedArg),
    };
    if !near.is_empty() {
        failure = failure.hint(words.say_with("error-did-you-mean", &[("word", (&near).into())]));
    }
    if let Some(source) = std::error::Error::source(error) {
        let wanted = source.to_string();
        failure = failure.hint(words.say_with("usage-wanted", &[("wanted", (&wanted).into())]));
    }
    Err(failure.hint(words.say("usage-help")))
}

/// Each format once, in the order named.
fn unique(formats: impl Iterator<Item = Format>) -> Vec<Format> {
    let mut unique = Vec::new();
    for format in formats {
        if !unique.contains(&format) {
            unique.push(format);
        }
    }
    unique
}
