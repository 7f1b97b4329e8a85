//! The form as types: what can be asked, in which order, and what comes of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::condition::{Condition, Gate};
use super::derived::{DeadlineRule, Derived};
use super::document::DocumentRule;
use super::names::Names;
use super::people::Who;
use super::wording::{Voice, Wording};
use crate::law::Country;
use crate::source::{File, Language, Span, Texts};

/// A whole form.
#[derive(Debug, Clone)]
pub struct Form {
    pub id: String,
    /// Raised by the author whenever an answer could mean something else than before.
    pub version: i64,
    pub country: Country,
    pub file: File,
    pub letter_languages: Vec<Language>,
    pub screen_languages: Vec<Language>,
    pub title: Texts,
    /// One line for the menu.
    pub summary: Texts,
    /// When the law behind the form was last checked.
    pub checked: Date,
    /// Questions whose answer names a case in lists; the first that is answered.
    pub about: Vec<QuestionIx>,
    /// Finds the right letter and makes none itself.
    pub guide: bool,
    /// What it keeps beside the letters, if it is for that.
    pub keeps: Option<Keeps>,
    /// Questions that the yearly report counts.
    pub counts: Counts,
    /// Of a call: nothing is written to the disk before this holds.
    pub agreed: Option<Condition>,
    /// Of what became of letters: where that is said.
    pub tracks: Option<Tracks>,
    pub declares: Declares,
    /// Who speaks; the first condition that holds decides, else neutral.
    pub voice: Vec<(Voice, Condition)>,
    pub sections: Vec<Section>,
    /// Every question, list fields included, in file order.
    pub questions: Vec<Question>,
    pub derived: Vec<Derived>,
    pub deadlines: Vec<DeadlineRule>,
    pub advice: Vec<Advice>,
    pub checks: Vec<GroupCheck>,
    pub documents: Vec<DocumentRule>,
    /// Old question id to new, for answers saved with an earlier version.
    pub moved: BTreeMap<String, String>,
    pub names: Names,
}

/// What a form keeps beside the letters of a case. It makes no letter that is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// Who rings, what they agree to, and how they are rung back: the card of a call.
    Call,
    /// What became of a letter that was sent. One for each filing.
    Progress,
}

impl Keeps {
    /// The words used in forms.
    pub const WORDS: &'static [&'static str] = &["call", "progress"];

    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "call" => Some(Self::Call),
            "progress" => Some(Self::Progress),
            _ => None,
        }
    }
}

/// Choices that the yearly report counts cases by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Information or assistance.
    pub kind: Option<QuestionIx>,
    /// The area of care.
    pub area: Option<QuestionIx>,
    /// What came of it.
    pub outcome: Option<QuestionIx>,
}

/// The list that says what became of each letter, and what its questions mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracks {
    pub list: QuestionIx,
    /// The office that has the letter.
    pub recipient: QuestionIx,
    /// Which letter it is.
    pub letter: QuestionIx,
    /// What kind of letter it is.
    pub kind: Option<QuestionIx>,
    /// Documents and forms with the option that says their kind.
    pub kinds: Vec<(String, String)>,
    /// The day it was sent.
    pub sent: QuestionIx,
    /// The day the decision came.
    pub answered: QuestionIx,
    /// Whether there is nothing more to wait for.
    pub closed: QuestionIx,
}

/// What a form says of itself before the first question, in a call, and on the next-steps sheet.
#[derive(Debug, Clone, Default)]
pub struct Declares {
    pub before_you_start: Texts,
    pub gives: Texts,
    pub does_not_give: Texts,
    pub time: Texts,
    pub cost: Texts,
    pub decides: Texts,
    pub appeal: Texts,
    pub readers: Texts,
    pub not_when: Texts,
}

#[derive(Debug, Clone)]
pub struct Section {
    pub title: Texts,
    pub pages: Vec<Page>,
}

#[derive(Debug, Clone)]
pub struct Page {
    pub title: Option<Texts>,
    /// A few calm lines before the questions, where a new or hard topic begins.
    pub intro: Option<Texts>,
    /// Conditions of the section and the page, for faces that show the intro.
    pub gates: Vec<Gate>,
    /// Questions in order, follow-ups right after the question they follow.
    pub questions: Vec<QuestionIx>,
}

/// A question by its place in [`Form::questions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIx(pub usize);

/// Whose answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// Asked once per case: the question comes from `forms/shared`.
    Case,
    /// Asked once per filing.
    Filing,
}

/// How much a letter needs the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Must,
    Should,
    May,
}

/// What it takes to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    Known,
    LookUp,
    AskOthers,
    Compose,
}

impl Effort {
    /// From what is said at once to what takes longest.
    pub const ALL: [Self; 4] = [Self::Known, Self::LookUp, Self::AskOthers, Self::Compose];
}

#[derive(Debug, Clone)]
pub struct Question {
    pub id: String,
    pub kind: Kind,
    pub home: Home,
    /// The list whose items hold this question.
    pub list: Option<QuestionIx>,
    pub wording: Wording,
    /// A few words for review pages and holes.
    pub short: Texts,
    pub why: Option<Texts>,
    pub help: Option<Texts>,
    pub example: Option<Texts>,
    pub need: Need,
    pub effort: Effort,
    pub sensitive: bool,
    /// How someone is reached and kept safe: in no summary for others.
    pub private: bool,
    /// Who it names, or whose day of birth or number it is.
    pub who: Option<Who>,
    /// The prefix of the record that it is a field of.
    pub record: Option<String>,
    /// Whether "I do not know" is an answer, and what the letter then says; `None` within means
    /// that the letter says nothing.
    pub unknown: Option<Option<Texts>>,
    /// Whether the person may decline to say.
    pub decline: bool,
    pub default: Option<Default>,
    /// Questions whose answer in another letter of the case a new letter begins with, the best
    /// first. Of a list, lists; their items come over with the fields that say the same.
    pub from_case: Vec<String>,
    pub checks: Vec<Check>,
    /// All conditions on the way from the section to the question; all must hold.
    pub gates: Vec<Gate>,
    pub section: usize,
    pub page: usize,
    pub file: File,
    pub span: Span,
}

/// What an answer is.
#[derive(Debug, Clone)]
pub enum Kind {
    Text,
    LongText,
    YesNo,
    Choice(Options),
    Choices {
        options: Options,
        min: usize,
    },
    Date,
    Number,
    Money,
    NationalId,
    Phone,
    Email,
    Address,
    Office(OfficeRule),
    Enclosure,
    List(ListRule),
    /// For oneself; never in a document.
    Note,
}

impl Kind {
    /// The word used in form files.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::YesNo => "yes_no",
            Self::Choice(_) => "choice",
            Self::Choices { .. } => "choices",
            Self::Date => "date",
            Self::Number => "number",
            Self::Money => "money",
            Self::NationalId => "national_id",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Office(_) => "office",
            Self::Enclosure => "enclosure",
            Self::List(_) => "list",
            Self::Note => "note",
        }
    }

    /// The options of a choice or choices question.
    #[must_use]
    pub fn options(&self) -> Option<&Options> {
        match self {
            Self::Choice(options) | Self::Choices { options, .. } => Some(options),
            _ => None,
        }
    }
}

/// Where the options of a choice come from.
#[derive(Debug, Clone)]
pub enum Options {
    Fixed(Vec<Choice>),
    /// The letters in play: which of them this item belongs in.
    Letters,
    /// The items of some lists, by `list:item`.
    Items(Vec<QuestionIx>),
}

impl Options {
    /// The fixed options; empty for those that come from answers.
    #[must_use]
    pub fn fixed(&self) -> &[Choice] {
        match self {
            Self::Fixed(choices) => choices,
            Self::Letters | Self::Items(_) => &[],
        }
    }
}

/// One option.
#[derive(Debug, Clone)]
pub struct Choice {
    pub id: String,
    pub label: Wording,
    pub help: Option<Texts>,
    /// Its phrase in the letter; the label where it has none.
    pub letter: Option<Texts>,
    pub law: Vec<String>,
    pub gate: Option<Gate>,
    /// "None of these": excludes all others.
    pub none: bool,
    /// "Other": the person says what.
    pub other: bool,
}

/// A prefilled answer that the person may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Default {
    /// Text, or the id of one option.
    Word(String),
    /// Ids of several options.
    Words(Vec<String>),
    /// The answer to another question.
    Answer(QuestionIx),
}

/// How an office is found.
#[derive(Debug, Clone)]
pub struct OfficeRule {
    /// Kinds of offices that may be chosen from the directory.
    pub kinds: Vec<String>,
    /// The question (area) that decides which office it is.
    pub by: Option<QuestionIx>,
}

#[derive(Debug, Clone)]
pub struct ListRule {
    pub fields: Vec<QuestionIx>,
    /// Of a shared list, the fields whose answers hold for the whole case. The list itself belongs
    /// to the filing: each letter says which items go into it.
    pub of_case: Vec<QuestionIx>,
    /// Names an item by its own answers, as in `{sted} ({fra})`.
    pub item_title: Texts,
    /// What one item is called, as in "Place".
    pub one: Texts,
    /// What the button or command says for one more.
    pub add: Texts,
    pub min: usize,
    pub max: usize,
}

/// A limit for a date or number.
#[derive(Debug, Clone, PartialEq)]
pub enum Bound {
    Today,
    Day(Date),
    /// Hundredths.
    Number(i64),
    Answer(QuestionIx),
}

/// A check of one answer.
#[derive(Debug, Clone)]
pub enum Check {
    NotAfter(Bound),
    NotBefore(Bound),
    AtLeast(Bound),
    AtMost(Bound),
    /// A soft limit on length in characters, with what to say.
    LongerThan {
        characters: usize,
        say: Texts,
    },
}

/// A check over several questions.
#[derive(Debug, Clone)]
pub struct GroupCheck {
    pub rule: GroupRule,
    pub need: Need,
    pub text: Texts,
    pub when: Option<Gate>,
    pub list: Option<QuestionIx>,
    pub file: File,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub enum GroupRule {
    AtLeastOne(Vec<QuestionIx>),
    ExactlyOne(Vec<QuestionIx>),
    /// Hundredths.
    SumAtMost {
        of: Vec<QuestionIx>,
        limit: i64,
    },
    NotBefore {
        later: QuestionIx,
        earlier: QuestionIx,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AdviceLevel {
    Info,
    Warning,
    /// Needs a decision before a final letter can be made.
    Stop,
}

/// Something to tell the person when a condition holds.
#[derive(Debug, Clone)]
pub struct Advice {
    pub id: String,
    pub gate: Gate,
    pub list: Option<QuestionIx>,
    pub level: AdviceLevel,
    /// What it is about, where it stands in a list.
    pub title: Option<Texts>,
    pub text: Texts,
    /// Offices to turn to, by their ids.
    pub doors: Vec<String>,
    /// Help lines to ring, by their ids.
    pub rings: Vec<String>,
    pub offers: Vec<Offer>,
    pub law: Vec<String>,
    pub file: File,
    pub span: Span,
}

/// What the person can do about an advice.
#[derive(Debug, Clone)]
pub enum Offer {
    /// Answer or change this question.
    Answer(QuestionIx),
    /// Open a new filing of another form, with these answers filled in.
    Start { form: String, with: Vec<(String, Vec<String>)> },
    /// Go on anyway; recorded, and settles a stop.
    Continue,
}

impl Form {
    /// Whether letters come of it: not of a guide, nor of what is kept beside them.
    #[must_use]
    pub fn makes_letters(&self) -> bool {
        !self.guide && self.keeps.is_none()
    }

    /// The question at an index.
    #[must_use]
    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.0]
    }

    /// Every question with its index, in file order.
    pub fn all_questions(&self) -> impl Iterator<Item = (QuestionIx, &Question)> {
        self.questions.iter().enumerate().map(|(at, question)| (QuestionIx(at), question))
    }

    /// The list rule of a list question.
    #[must_use]
    pub fn list_rule(&self, ix: QuestionIx) -> Option<&ListRule> {
        match &self.question(ix).kind {
            Kind::List(rule) => Some(rule),
            _ => None,
        }
    }

    /// The lists around a question, the outermost first.
    #[must_use]
    pub fn lists_around(&self, ix: QuestionIx) -> Vec<QuestionIx> {
        let mut lists = Vec::new();
        let mut at = self.question(ix).list;
        while let Some(list) = at {
            lists.push(list);
            at = self.question(list).list;
        }
        lists.reverse();
        lists
    }
}
