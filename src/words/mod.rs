//! The program's own sentences, as data in `assets/locales`.
//!
//! Sentences are whole, take named arguments, and are the same for every face. Isolation marks are
//! off: they would show as rubbish in some terminals and travel into copied text.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const LOCALES: [(&str, &str); 4] = [
    ("nb", include_str!("../../assets/locales/nb.ftl")),
    ("nn", include_str!("../../assets/locales/nn.ftl")),
    ("da", include_str!("../../assets/locales/da.ftl")),
    ("en", include_str!("../../assets/locales/en.ftl")),
];

/// The sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    code: &'static str,
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Words({})", self.code)
    }
}

/// What stands for a name in a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl Words {
    /// The sentences of a language; bokmål where there are none.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let known = LOCALES.iter().find(|(known, _)| *known == code).unwrap_or(&LOCALES[0]);
        let (code, text) = *known;
        // What a locale file has wrong is the test's to tell; the rest of it is used.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let language: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle, code }
    }

    /// A sentence without arguments.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A sentence with arguments.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut named = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number),
            };
            named.set(*name, value);
        }
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        match pattern {
            Some(pattern) => {
                self.bundle.format_pattern(pattern, Some(&named), &mut Vec::new()).into_owned()
            }
            None => format!("({id})"),
        }
    }

    /// Whether a sentence is there.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The texts of all locale files, for the test that compares them with the code.
    #[must_use]
    pub fn locales() -> &'static [(&'static str, &'static str)] {
        &LOCALES
    }
}
