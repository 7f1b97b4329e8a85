//! Everything the program knows before anyone has answered: forms, law, offices, help lines, fonts
//! and its own words. Each is read when it is first asked for.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::form::{Catalog, Form, FormHead, check};
use crate::interview::World;
use crate::law::{Country, HelpLine, Keeping, Naming};
use crate::letter::{Labels, Templates};
use crate::output::pdf::Fonts;
use crate::source::{File, Language, Problem, Problems, nearest};
use crate::words::Words;

/// See the module's words.
#[derive(Debug)]
pub struct House {
    catalog: Catalog,
    /// Shipped files are proved before they are shipped; others are checked when they are opened.
    checks_forms: bool,
    pub words: Words,
    /// The language of the screen.
    pub language: Language,
    /// The languages that forms are opened in, beside the one they are written in.
    spoken: Vec<Language>,
    world: OnceCell<Arc<World>>,
    labels: OnceCell<Labels>,
    help: OnceCell<Vec<HelpLine>>,
    keeping: OnceCell<Option<Keeping>>,
    naming: OnceCell<Naming>,
    fonts: OnceCell<Fonts>,
    print: OnceCell<u64>,
    /// Forms that were opened.
    forms: RefCell<BTreeMap<String, Arc<Form>>>,
    /// Their templates, by form and language.
    templates: RefCell<BTreeMap<(String, Language), Rc<Templates>>>,
}

/// Something of the house cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    #[error("there is no form `{id}`")]
    NoSuchForm { id: String, near: Option<String> },
    /// Files that were added to the shipped ones have problems.
    #[error("the files of the house have problems")]
    Files(Vec<Problem>),
}

impl House {
    /// A house of shipped files.
    #[must_use]
    pub fn new(catalog: Catalog, language: Language) -> Self {
        Self {
            catalog,
            checks_forms: false,
            words: Words::new(language.code()),
            language,
            // Of the letters' languages, nynorsk is the one that no form is written in.
            spoken: vec![language, Language::Nn],
            world: OnceCell::new(),
            labels: OnceCell::new(),
            help: OnceCell::new(),
            keeping: OnceCell::new(),
            naming: OnceCell::new(),
            fonts: OnceCell::new(),
            print: OnceCell::new(),
            forms: RefCell::default(),
            templates: RefCell::default(),
        }
    }

    /// The same for letters in one language only: forms open faster.
    #[must_use]
    pub fn for_letters_in(mut self, letters: Language) -> Self {
        self.spoken = vec![self.language, letters];
        self
    }

    /// The same with files of the user's own, each in place of a shipped one with the same path.
    #[must_use]
    pub fn with_files(mut self, files: impl IntoIterator<Item = File>) -> Self {
        for file in files {
            self.checks_forms = true;
            self.catalog.add(file);
        }
        self
    }

    /// The country of who reads the screen.
    #[must_use]
    pub fn country(&self) -> Country {
        match self.language {
            Language::Da => Country::Danmark,
            Language::Nb | Language::Nn | Language::En => Country::Norge,
        }
    }

    /// The help lines of a country; none where they cannot be read.
    pub fn help_in(&self, country: Country) -> impl Iterator<Item = &HelpLine> {
        let lines = self.help().unwrap_or_default();
        lines.iter().filter(move |line| line.country == Some(country))
    }

    /// The data files.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The heads of all forms.
    ///
    /// # Errors
    /// If a form's head cannot be read.
    pub fn heads(&self) -> Result<Vec<FormHead>, HouseError> {
        let mut problems = Problems::default();
        let heads = self.catalog.heads(&mut problems);
        sound(problems).map(|()| heads)
    }

    /// The heads that can be read, and what is wrong with the others.
    #[must_use]
    pub fn heads_and_problems(&self) -> (Vec<FormHead>, Vec<Problem>) {
        let mut problems = Problems::default();
        let heads = self.catalog.heads(&mut problems);
        (heads, problems.sorted())
    }

    /// Opens a form.
    ///
    /// # Errors
    /// If there is none with this id, or it has problems.
    pub fn form(&self, id: &str) -> Result<Arc<Form>, HouseError> {
        if let Some(form) = self.forms.borrow().get(id) {
            return Ok(Arc::clone(form));
        }
        let file = self.form_file(id)?;
        let mut problems = Problems::default();
        // What is checked is checked whole.
        let spoken = if self.checks_forms { Language::ALL.as_slice() } else { &self.spoken };
        let form = self.catalog.form(file, spoken, &mut problems);
        if let (true, Some(form)) = (self.checks_forms, &form) {
            let world = self.world()?;
            check(form, &world.law, &world.directory, &mut problems);
        }
        sound(problems)?;
        let form = form.map(Arc::new).ok_or(HouseError::Files(Vec::new()))?;
        self.forms.borrow_mut().insert(id.to_owned(), Arc::clone(&form));
        Ok(form)
    }

    /// Check sum of a form's file, in hexadecimal.
    ///
    /// # Errors
    /// If there is no form with this id.
    pub fn hash(&self, id: &str) -> Result<String, HouseError> {
        let digest = Sha256::digest(self.form_file(id)?.text().as_bytes());
        let mut hash = String::with_capacity(16);
        for byte in &digest[..8] {
            let _ = write!(hash, "{byte:02x}");
        }
        Ok(hash)
    }

    /// A number that is another one when this program, its language, or a file is that questions
    /// and deadlines come from.
    #[must_use]
    pub fn print(&self, format: u32) -> u64 {
        *self.print.get_or_init(|| {
            let mut hasher = DefaultHasher::new();
            (env!("CARGO_PKG_VERSION"), format, self.language.code()).hash(&mut hasher);
            for folder in ["forms/", "assets/law/", "assets/offices/", "assets/practice/"] {
                for file in self.catalog.below(folder, ".yaml") {
                    if !file.path().starts_with("forms/stories/") {
                        (file.path(), file.text()).hash(&mut hasher);
                    }
                }
            }
            hasher.finish()
        })
    }

    fn form_file(&self, id: &str) -> Result<&File, HouseError> {
        self.catalog.form_file(id).ok_or_else(|| {
            let known = self.catalog.form_files().map(File::stem);
            let near = nearest(id, known).map(str::to_owned);
            HouseError::NoSuchForm { id: id.to_owned(), near }
        })
    }

    /// Law and offices.
    ///
    /// # Errors
    /// If a file has problems.
    pub fn world(&self) -> Result<&Arc<World>, HouseError> {
        read_once(&self.world, |problems| {
            let law = self.catalog.law_book(problems);
            Arc::new(World { law, directory: self.catalog.directory(problems) })
        })
    }

    /// The words that the house adds to letters.
    ///
    /// # Errors
    /// If the file is missing or has problems.
    pub fn labels(&self) -> Result<&Labels, HouseError> {
        read_once(&self.labels, |problems| match self.catalog.file(Labels::PATH) {
            Some(file) => Labels::read(file, problems),
            None => Labels::default(),
        })
    }

    /// The help lines.
    ///
    /// # Errors
    /// If a file has problems.
    pub fn help(&self) -> Result<&[HelpLine], HouseError> {
        let lines = read_once(&self.help, |problems| self.catalog.help_lines(problems))?;
        Ok(lines.as_slice())
    }

    /// How long cases are kept; without times nothing is suggested, and only what has a day is
    /// asked about.
    #[must_use]
    pub fn keeping(&self) -> Option<&Keeping> {
        let read = |problems: &mut Problems| self.catalog.keeping(problems);
        read_once(&self.keeping, read).ok()?.as_ref()
    }

    /// What tells a person's name from a place's; where that cannot be read, nobody is told of.
    #[must_use]
    pub fn naming(&self) -> Option<&Naming> {
        read_once(&self.naming, |problems| self.catalog.naming(problems)).ok()
    }

    /// The templates of a form.
    ///
    /// # Errors
    /// If one of them has problems.
    pub fn templates(&self, form: &Form, language: Language) -> Result<Rc<Templates>, HouseError> {
        let key = (form.id.clone(), language);
        if let Some(known) = self.templates.borrow().get(&key) {
            return Ok(Rc::clone(known));
        }
        let mut problems = Problems::default();
        let templates = Templates::of_form(&self.catalog, form, language, false, &mut problems);
        sound(problems)?;
        let templates = Rc::new(templates);
        self.templates.borrow_mut().insert(key, Rc::clone(&templates));
        Ok(templates)
    }

    /// The shipped fonts.
    #[must_use]
    pub fn fonts(&self) -> &Fonts {
        self.fonts.get_or_init(Fonts::shipped)
    }
}

fn read_once<T>(
    cell: &OnceCell<T>,
    read: impl FnOnce(&mut Problems) -> T,
) -> Result<&T, HouseError> {
    if let Some(value) = cell.get() {
        return Ok(value);
    }
    let mut problems = Problems::default();
    let value = read(&mut problems);
    sound(problems)?;
    Ok(cell.get_or_init(|| value))
}

fn sound(problems: Problems) -> Result<(), HouseError> {
    if problems.has_errors() { Err(HouseError::Files(problems.sorted())) } else { Ok(()) }
}
