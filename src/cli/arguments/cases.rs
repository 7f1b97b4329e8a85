//! The arguments of `medhold cases`.

use std::path::PathBuf;

use clap::{Arg, ArgGroup, ArgMatches, Command, value_parser};

use super::{blank, flag, path, text};
use crate::casework::{CaseId, PublicKey};
use crate::words::Words;

/// What is to be done with the cases.
#[derive(Debug)]
pub enum CasesCall {
    List { json: bool },
    Show { id: CaseId },
    Export(ExportOptions),
    Import(ImportOptions),
    Delete { id: CaseId, sure: bool },
}

/// Where a case goes.
#[derive(Debug)]
pub struct ExportOptions {
    pub id: CaseId,
    pub file: PathBuf,
    pub to: Vec<PublicKey>,
    pub passphrase: bool,
    /// Readable, as an answer file.
    pub plain: bool,
    /// The letter whose answers are wanted.
    pub form: Option<String>,
}

/// Where everything about one person goes.
#[derive(Debug)]
pub struct PersonOptions {
    pub file: PathBuf,
    pub to: Vec<PublicKey>,
    pub passphrase: bool,
    pub plain: bool,
}

/// Where a case comes from.
#[derive(Debug)]
pub struct ImportOptions {
    pub file: PathBuf,
    /// The form that an answer file is for.
    pub form: Option<String>,
    /// How every conflict is decided; asked one by one if nothing is said.
    pub all: Option<All>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum All {
    Mine,
    Theirs,
}

pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id);
    let id = || {
        let id = Arg::new("id").value_name("ID").required(true);
        id.value_parser(value_parser!(u32)).help(say("arg-case"))
    };
    let file = |help: &str| {
        let file = Arg::new("file").value_name("FILE").required(true);
        file.value_parser(value_parser!(PathBuf)).help(say(help))
    };
    let form = |help: &str| Arg::new("form").long("form").value_name("FORM").help(say(help));
    let sub =
        |name: &'static str, takes: &str, about: &str| blank(name, takes, words).about(say(about));
    let export = sub("export", "ID FILE", "cmd-cases-export")
        .arg(id())
        .arg(file("arg-export-file"))
        .arg(to(words))
        .arg(flag("passphrase", say("arg-to-passphrase")))
        .arg(flag("plain", say("arg-export-plain")))
        .arg(form("arg-export-form").requires("plain"))
        .group(ArgGroup::new("how").args(["to", "passphrase", "plain"]));
    let import = sub("import", "FILE", "cmd-cases-import")
        .arg(file("arg-import-file"))
        .arg(form("arg-import-form"))
        .arg(flag("mine", say("arg-mine")))
        .arg(flag("theirs", say("arg-theirs")))
        .group(ArgGroup::new("all").args(["mine", "theirs"]));
    let json = flag("json", say("arg-json"));
    blank("cases", words.say("help-command-name").as_str(), words)
        .about(say("cmd-cases"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("help-commands-heading"))
        .subcommands([
            sub("list", "", "cmd-cases-list").arg(json),
            sub("show", "ID", "cmd-cases-show").arg(id()),
            export,
            import,
            sub("delete", "ID", "cmd-cases-delete").arg(id()).arg(flag("yes", say("arg-yes"))),
        ])
}

fn to(words: &Words) -> Arg {
    let to = Arg::new("to").long("to").value_name("KEY").action(clap::ArgAction::Append);
    to.value_parser(key).help(words.say("arg-to"))
}

pub(super) fn person(words: &Words) -> Command {
    let say = |id: &str| words.say(id);
    let file = Arg::new("file").value_name("FILE").required(true);
    blank("person", "FILE", words)
        .about(say("cmd-person"))
        .arg(file.value_parser(value_parser!(PathBuf)).help(say("arg-person-file")))
        .arg(to(words))
        .arg(flag("passphrase", say("arg-to-passphrase")))
        .arg(flag("plain", say("arg-person-plain")))
        .group(ArgGroup::new("how").args(["to", "passphrase", "plain"]))
}

pub(super) fn read_person(person: &ArgMatches) -> PersonOptions {
    PersonOptions {
        file: path(person, "file"),
        to: person.get_many::<PublicKey>("to").into_iter().flatten().cloned().collect(),
        passphrase: person.get_flag("passphrase"),
        plain: person.get_flag("plain"),
    }
}

pub(super) fn read(matches: &ArgMatches) -> CasesCall {
    let id = |matches: &ArgMatches| CaseId(matches.get_one("id").copied().unwrap_or_default());
    let form = |matches: &ArgMatches| Some(text(matches, "form")).filter(|form| !form.is_empty());
    match matches.subcommand() {
        Some(("show", show)) => CasesCall::Show { id: id(show) },
        Some(("export", export)) => CasesCall::Export(ExportOptions {
            id: id(export),
            file: path(export, "file"),
            to: export.get_many::<PublicKey>("to").into_iter().flatten().cloned().collect(),
            passphrase: export.get_flag("passphrase"),
            plain: export.get_flag("plain"),
            form: form(export),
        }),
        Some(("import", import)) => CasesCall::Import(ImportOptions {
            file: path(import, "file"),
            form: form(import),
            all: match (import.get_flag("mine"), import.get_flag("theirs")) {
                (true, _) => Some(All::Mine),
                (_, true) => Some(All::Theirs),
                _ => None,
            },
        }),
        Some(("delete", delete)) => {
            CasesCall::Delete { id: id(delete), sure: delete.get_flag("yes") }
        }
        list => CasesCall::List { json: list.is_some_and(|(_, list)| list.get_flag("json")) },
    }
}

fn key(text: &str) -> Result<PublicKey, String> {
    text.parse().map_err(|_| "age1...".to_owned())
}
