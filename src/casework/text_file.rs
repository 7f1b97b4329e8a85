//! Texts of the person's own: read from a file they name, or lent to their own editor.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::archive::{CaseId, atomic};
use crate::interview::FieldPath;
use crate::interview::text::LONGEST;
use crate::source::Language;

/// Reads a text file.
///
/// # Errors
/// If it cannot be read, is no text in UTF-8 (`InvalidData`), or is longer than any answer
/// (`InvalidInput`).
pub fn read_text(path: &Path) -> io::Result<String> {
    // Asked first: opening a pipe would wait for someone to write into it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    let read = file.take(LONGEST as u64 + 1).read_to_end(&mut bytes)?;
    if read > LONGEST {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let text = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// What the name of a folder of letters begins with, by the language of the screen.
const STEMS: [&str; 3] = ["sak", "sag", "case"];

/// Folders of letters that were made of a case, below the usual folder of letters.
#[must_use]
pub fn folders_of(papers: &Path, case: CaseId) -> Vec<PathBuf> {
    let stems = STEMS.map(|stem| format!("{stem}-{case}-"));
    let is_of_case = |name: &str| stems.iter().any(|stem| name.starts_with(stem));
    let entries = std::fs::read_dir(papers).into_iter().flatten().flatten();
    let named = entries.filter(|entry| is_of_case(&entry.file_name().to_string_lossy()));
    let mut folders: Vec<PathBuf> = named.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// Where letters of a case are put on a day, unless the person says otherwise: a folder of its own
/// for each time, so that nothing is written over.
#[must_use]
pub fn usual_folder(papers: &Path, case: CaseId, day: Date, language: Language) -> PathBuf {
    let stem = match language {
        Language::Nb | Language::Nn => STEMS[0],
        Language::Da => STEMS[1],
        Language::En => STEMS[2],
    };
    let first = papers.join(format!("{stem}-{case}-{day}"));
    let numbered = (2..1000).map(|n| papers.join(format!("{stem}-{case}-{day}-{n}")));
    let mut folders = std::iter::once(first.clone()).chain(numbered);
    folders.find(|folder| !folder.exists()).unwrap_or(first)
}

/// A folder or file as the person wrote it; `~` is their own folder.
#[must_use]
pub fn expanded(typed: &Path, user_home: Option<&Path>) -> PathBuf {
    match (typed.strip_prefix("~"), user_home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => typed.to_owned(),
    }
}

/// The private folder where texts lie while another program has them open. A name tells the case
/// and the question, so that a text left by a crash finds its way back.
#[derive(Debug, Clone)]
pub struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    /// The workshop of a home.
    #[must_use]
    pub fn in_home(home: &Path) -> Self {
        Self { folder: home.join("rediger") }
    }

    /// Where a question's text lies.
    #[must_use]
    pub fn path(&self, case: CaseId, question: &FieldPath) -> PathBuf {
        let question = question.to_string().replace('/', "-");
        self.folder.join(format!("sak-{case}-{question}.txt"))
    }

    /// Lends a text out. One that lies there already, and is another, is left as it is: it holds
    /// what the person wrote.
    ///
    /// # Errors
    /// If the disk says no.
    pub fn lend(&self, path: &Path, text: &str) -> io::Result<()> {
        if path.exists() && !read_text(path).is_ok_and(|left| left.trim_end() == text.trim_end()) {
            return Ok(());
        }
        atomic::own_folder(&self.folder)?;
        atomic::write(path, format!("{text}\n").as_bytes())
    }

    /// Takes a lent text away again, when it is kept in the case. One that is not there is as good
    /// as gone.
    pub fn take_away(&self, path: &Path) {
        let _ = std::fs::remove_file(path);
    }

    /// Takes away every text of a case that is deleted.
    ///
    /// # Errors
    /// If one of them cannot be removed.
    pub fn clear(&self, case: CaseId) -> io::Result<()> {
        let stem = format!("sak-{case}-");
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.trim_start_matches('.').starts_with(&stem) {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// Writes a file that nobody else can read. One that is there stays, unless it is to be replaced.
///
/// # Errors
/// If it is there, or cannot be written.
pub fn write_private(path: &Path, text: &str, over: bool) -> io::Result<()> {
    if !over && path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        atomic::private_folder(folder)?;
    }
    atomic::write(path, text.as_bytes())
}

/// Where a calendar file goes unless the person names another place.
#[must_use]
pub fn calendar_path(papers: &Path) -> PathBuf {
    papers.join("medhold-frister.ics")
}
