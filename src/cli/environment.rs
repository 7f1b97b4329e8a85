//! What comes from outside the program: environment, folders, the time.

// The one place where the bans on these do not hold.
#![allow(clippy::disallowed_methods)]

use std::env;
use std::fs;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::error::{Exit, Failure};
use crate::casework::House;
use crate::source::{File, Language, Limits};
use crate::tui::theme::Theme;
use crate::words::Words;

/// Everything from outside, read once.
#[derive(Debug)]
pub struct Environment {
    pub words: Words,
    pub language: Language,
    /// From `--home` or `MEDHOLD_HOME`.
    pub named_home: Option<PathBuf>,
    /// From `--passphrase-file`.
    pub passphrase_file: Option<PathBuf>,
    /// The person's own folder, for `~`.
    pub user_home: Option<PathBuf>,
    /// The person's editor, with its arguments.
    pub editor: Option<String>,
    /// Colours, as far as the terminal and `NO_COLOR` say.
    pub theme: Theme,
    /// The line-by-line face was asked for, or the terminal can do no more.
    wants_plain: bool,
}

/// The folders of one user.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Cases and everything private.
    pub home: PathBuf,
    /// Where letters are put.
    pub papers: PathBuf,
}

/// What a house is built from. A house itself stays in its thread.
#[derive(Debug, Clone)]
pub struct Houses {
    language: Language,
    /// The person's own forms.
    own: Option<PathBuf>,
    pub user_home: Option<PathBuf>,
}

impl Houses {
    /// The shipped forms and the person's own.
    ///
    /// # Errors
    /// If the person's own cannot be read.
    pub fn house(&self) -> Result<House, Failure> {
        let house = House::new(super::built_in(), self.language);
        match &self.own {
            Some(own) if own.is_dir() => {
                let files = catalog_files(own)?;
                Ok(house.with_files(files.into_iter().map(|(file, _)| file)))
            }
            _ => Ok(house),
        }
    }
}

impl Environment {
    /// Reads the environment.
    #[must_use]
    pub fn read() -> Self {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.trim().is_empty());
        let language = language(set);
        Self {
            words: Words::new(language.code()),
            language,
            named_home: env::var_os("MEDHOLD_HOME").filter(|home| !home.is_empty()).map(Into::into),
            passphrase_file: None,
            user_home: UserDirs::new().map(|dirs| dirs.home_dir().to_owned()),
            editor: set("VISUAL").or_else(|| set("EDITOR")),
            theme: theme(set("NO_COLOR").is_some(), &set("TERM").unwrap_or_default()),
            wants_plain: set("ACCESSIBLE").is_some()
                || set("TERM").is_none_or(|term| term == "dumb"),
        }
    }

    /// Whether the whole screen can be had: someone sits at a terminal that can do it, and has not
    /// asked for something simpler.
    #[must_use]
    pub fn takes_the_screen(&self) -> bool {
        !self.wants_plain && Self::someone_types() && io::stdout().is_terminal()
    }

    /// The arguments of the program, its own name first.
    #[must_use]
    pub fn arguments() -> Vec<std::ffi::OsString> {
        env::args_os().collect()
    }

    /// The local time.
    #[must_use]
    pub fn now() -> DateTime {
        jiff::Timestamp::now().to_zoned(local_zone()).datetime()
    }

    /// Columns and rows of the screen, if someone sits at one.
    #[must_use]
    pub fn screen() -> Option<(usize, usize)> {
        if !Self::someone_types() {
            return None;
        }
        let (width, height) = terminal_size::terminal_size_of(io::stdout())?;
        Some((usize::from(width.0), usize::from(height.0))).filter(|(columns, _)| *columns > 0)
    }

    /// Whether someone types the answers.
    #[must_use]
    pub fn someone_types() -> bool {
        std::io::stdin().is_terminal()
    }

    /// The folders, named or usual.
    ///
    /// # Errors
    /// If the system does not say where data belongs.
    pub fn folders(&self, home: Option<&Path>) -> Result<Folders, Failure> {
        if let Some(named) = home.or(self.named_home.as_deref()) {
            let home = std::path::absolute(named)?;
            return Ok(Folders { papers: home.join("brev"), home });
        }
        let usual = || {
            let home = ProjectDirs::from("", "", "medhold")?.data_dir().to_owned();
            let user = UserDirs::new()?;
            let documents = user.document_dir().unwrap_or_else(|| user.home_dir()).join("Medhold");
            Some(Folders { home, papers: documents })
        };
        usual().ok_or_else(|| {
            Failure::new(Exit::Usage, self.words.say("error-no-home"))
                .hint(self.words.say("error-name-home"))
        })
    }

    /// The house with the files that the user keeps beside the shipped ones.
    ///
    /// # Errors
    /// If one of those cannot be read.
    pub fn house(&self) -> Result<House, Failure> {
        self.houses().house()
    }

    /// What a house is built from, for work in several threads.
    pub fn houses(&self) -> Houses {
        let own = self.folders(None).map(|folders| folders.home.join("egne"));
        Houses { language: self.language, own: own.ok(), user_home: self.user_home.clone() }
    }
}

/// The language of the screen: the one that is asked for, else nynorsk or Danish where the machine
/// speaks it. English must be asked for: many a Norwegian machine is set to it.
fn language(set: impl Fn(&str) -> Option<String>) -> Language {
    let own = set("MEDHOLD_LANG").and_then(|code| Language::from_code(code.trim()));
    let machine = || {
        let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(&set)?;
        match said.get(..2)? {
            "nn" => Some(Language::Nn),
            "da" => Some(Language::Da),
            _ => None,
        }
    };
    own.or_else(machine).unwrap_or(Language::Nb)
}

/// No colours where none are wanted (`NO_COLOR`), or where the terminal has none.
fn theme(no_color: bool, term: &str) -> Theme {
    let is_grey = ["vt100", "vt102", "vt220", "vt320"].contains(&term) || term.ends_with("-mono");
    if no_color || is_grey { Theme::Monochrome } else { Theme::Colour }
}

/// The data files below a folder, each under its path in the catalog, with its path on disk.
///
/// # Errors
/// If one of them cannot be read.
pub fn catalog_files(folder: &Path) -> Result<Vec<(File, PathBuf)>, Failure> {
    let mut paths = Vec::new();
    collect(folder, 0, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if let Some(name) = catalog_name(&path) {
            files.push((File::new(name, read(&path)?), path));
        }
    }
    Ok(files)
}

/// Reads a file of text, with its path in what goes wrong.
///
/// # Errors
/// If it cannot be read or is not UTF-8.
fn read(path: &Path) -> Result<String, Failure> {
    let limit = Limits::default().bytes as u64 + 1;
    let read = || -> io::Result<String> {
        if !fs::metadata(path)?.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut text = String::new();
        fs::File::open(path)?.take(limit).read_to_string(&mut text)?;
        Ok(text)
    };
    read().map_err(|error| Failure::new(Exit::Files, format!("{}: {error}", path.display())))
}

/// The path of a data file in the catalog: from the last folder on the way that has a name of the
/// catalog.
#[must_use]
pub fn catalog_name(path: &Path) -> Option<String> {
    let parts: Vec<&str> = path.iter().map(|part| part.to_str()).collect::<Option<_>>()?;
    let at = parts.iter().rposition(|part| ["forms", "templates", "assets"].contains(part))?;
    (at + 1 < parts.len()).then(|| parts[at..].join("/"))
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let named =
        |error: std::io::Error| Failure::new(Exit::Files, format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(named)? {
        let path = entry.map_err(named)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let ending = path.extension().and_then(|ending| ending.to_str());
        // Build folders and the like are no data; a link in a circle must come to an end.
        if path.is_dir() && !name.starts_with('.') && name != "target" && depth < 8 {
            collect(&path, depth + 1, paths)?;
        } else if matches!(ending, Some("yaml" | "md")) && path.is_file() {
            paths.push(path);
        }
    }
    Ok(())
}

/// Where the machine is. Its own zone file says all that is needed; looking for the zone's name, as
/// is done otherwise, goes through hundreds of files.
fn local_zone() -> TimeZone {
    const OWN: &str = "/etc/localtime";
    let read = || TimeZone::tzif("", &fs::read(OWN).ok()?).ok();
    let named = env::var_os("TZ").is_some();
    if named { None } else { read() }.unwrap_or_else(TimeZone::system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_speaks_what_is_asked_for_or_what_the_machine_speaks() {
        let with = |pairs: &'static [(&str, &str)]| {
            language(move |name| {
                pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(with(&[]), Language::Nb);
        assert_eq!(with(&[("LANG", "en_US.UTF-8")]), Language::Nb);
        assert_eq!(with(&[("LANG", "da_DK.UTF-8")]), Language::Da);
        assert_eq!(with(&[("LANG", "da_DK.UTF-8"), ("LC_ALL", "nn_NO")]), Language::Nn);
        assert_eq!(with(&[("MEDHOLD_LANG", "en"), ("LANG", "nb_NO")]), Language::En);
        assert_eq!(with(&[("MEDHOLD_LANG", "xx"), ("LANG", "C")]), Language::Nb);
    }
}
