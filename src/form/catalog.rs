//! All data files of the house under their paths: forms, shared questions, templates, law,
//! offices and help lines.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::model::{Form, Keeps};
use super::read::{Tree, read_form};
use super::translation::{Translation, translation_path};
use crate::law::help_line::read_help_lines;
use crate::law::{Country, Directory, HelpLine, Keeping, LawBook, Naming};
use crate::source::{File, Language, Limits, Node, Problems, Texts, read, read_head};

/// A path and its text, as built into the program.
pub type Named = (&'static str, &'static str);

/// The data files, shipped or from a folder.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    files: BTreeMap<String, File>,
}

/// What the list of forms shows, read without decoding the form.
#[derive(Debug, Clone)]
pub struct FormHead {
    pub id: String,
    pub country: Country,
    pub title: Texts,
    pub summary: Texts,
    pub letter_languages: Vec<Language>,
    pub screen_languages: Vec<Language>,
    pub checked: Date,
    /// Finds the right letter and makes none itself.
    pub guide: bool,
    /// What it keeps beside the letters, if it is for that.
    pub keeps: Option<Keeps>,
    /// Where it stands in menus.
    pub place: Option<i64>,
}

impl FormHead {
    /// Whether letters come of it: not of a guide, nor of what is kept beside them.
    #[must_use]
    pub fn makes_letters(&self) -> bool {
        !self.guide && self.keeps.is_none()
    }
}

impl Catalog {
    /// A catalog of these files.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = File>) -> Self {
        let files = files.into_iter().map(|file| (file.path().to_owned(), file)).collect();
        Self { files }
    }

    /// The files built into the program.
    #[must_use]
    pub fn built_in(named: &[Named]) -> Self {
        Self::new(named.iter().map(|(path, text)| File::new(*path, *text)))
    }

    /// Adds a file, in place of one with the same path.
    pub fn add(&mut self, file: File) {
        self.files.insert(file.path().to_owned(), file);
    }

    /// The file with this path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// The files below a folder with this ending, by path.
    pub fn below<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder) && path.ends_with(ending))
            .map(|(_, file)| file)
    }

    /// The form files, by path.
    pub fn form_files(&self) -> impl Iterator<Item = &File> {
        self.below("forms/norge/", ".yaml").chain(self.below("forms/danmark/", ".yaml"))
    }

    /// The heads of all forms.
    pub fn heads(&self, problems: &mut Problems) -> Vec<FormHead> {
        let heads = self.form_files().filter_map(|file| head(file, problems));
        let mut heads: Vec<FormHead> = heads.collect();
        heads.sort_by_key(|head| (head.place.is_none(), head.place));
        heads
    }

    /// The file of the form with this id.
    #[must_use]
    pub fn form_file(&self, id: &str) -> Option<&File> {
        let named = format!("/{id}.yaml");
        self.form_files().find(|file| file.path().ends_with(&named))
    }

    /// Reads one form with everything it uses, with its texts also in the `spoken` languages.
    pub fn form(&self, file: &File, spoken: &[Language], problems: &mut Problems) -> Option<Form> {
        let root = self.translated(file, spoken, problems)?;
        let shared = self.below("forms/shared/", ".yaml");
        let shared = shared
            .filter_map(|file| Some((file.clone(), self.translated(file, spoken, problems)?)));
        // Each country has words of its own for the same things.
        let fits = |(_, tree): &Tree| {
            tree.get_text("country").is_none_or(|of| Some(of) == root.get_text("country"))
        };
        let shared: Vec<Tree> = shared.filter(fits).collect();
        read_form(&(file.clone(), root), &shared, problems)
    }

    /// A file of questions with the translations that there are.
    fn translated(
        &self,
        file: &File,
        spoken: &[Language],
        problems: &mut Problems,
    ) -> Option<Node> {
        let mut root = read(file, Limits::default(), problems)?;
        for language in spoken {
            let path = translation_path(file.stem(), *language);
            let translation = self.file(&path).and_then(|file| Translation::read(file, problems));
            if let Some(translation) = translation {
                translation.add_to(&mut root);
            }
        }
        Some(root)
    }

    fn trees(&self, folder: &str, problems: &mut Problems) -> Vec<Tree> {
        self.below(folder, ".yaml")
            .filter_map(|file| Some((file.clone(), read(file, Limits::default(), problems)?)))
            .collect()
    }

    /// All law references.
    pub fn law_book(&self, problems: &mut Problems) -> LawBook {
        let mut book = LawBook::default();
        for (file, root) in self.trees("assets/law/", problems) {
            book.add(&file, &root, problems);
        }
        book
    }

    /// All offices.
    pub fn directory(&self, problems: &mut Problems) -> Directory {
        let mut directory = Directory::default();
        for (file, root) in self.trees("assets/offices/", problems) {
            directory.add(&file, &root, problems);
        }
        directory
    }

    /// How long cases are kept.
    pub fn keeping(&self, problems: &mut Problems) -> Option<Keeping> {
        let file = self.file(Keeping::PATH)?;
        let root = read(file, Limits::default(), problems)?;
        Keeping::read(file, &root, problems)
    }

    /// What tells a person's name from a place's.
    pub fn naming(&self, problems: &mut Problems) -> Naming {
        let Some(file) = self.file(Naming::PATH) else { return Naming::default() };
        let root = read(file, Limits::default(), problems);
        root.map(|root| Naming::read(file, &root, problems)).unwrap_or_default()
    }

    /// All help lines.
    pub fn help_lines(&self, problems: &mut Problems) -> Vec<HelpLine> {
        self.trees("assets/help/", problems)
            .iter()
            .flat_map(|(file, root)| read_help_lines(file, root, problems))
            .collect()
    }
}

fn head(file: &File, problems: &mut Problems) -> Option<FormHead> {
    let root = read_head(file, "sections", problems)?;
    let languages = |key: &str| {
        let nodes = root.get(key).map(Node::members).unwrap_or_default();
        nodes.iter().filter_map(|node| Language::from_code(node.text()?)).collect::<Vec<_>>()
    };
    Some(FormHead {
        id: root.get_text("form")?.to_owned(),
        country: root.get_text("country").and_then(Country::from_id)?,
        title: Texts::from_node(root.get("title")?),
        summary: Texts::from_node(root.get("summary")?),
        letter_languages: languages("letter_languages"),
        screen_languages: languages("screen_languages"),
        checked: root.get_text("checked")?.parse().ok()?,
        guide: root.get("guide").and_then(Node::boolean).unwrap_or(false),
        keeps: root.get_text("keeps").and_then(Keeps::from_word),
        place: root.get("place").and_then(Node::integer),
    })
}
