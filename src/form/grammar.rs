//! The form format, as data. The messages about unknown keys and the JSON Schema come from here.

mod facts;
mod papers;
mod questions;

use self::facts::{ADVICE_SHAPE, DEADLINE_SHAPE, DERIVED_SHAPE, GROUP_CHECK_SHAPE};
use self::papers::DOCUMENT_SHAPE;
use self::questions::{PLACEMENT_SHAPE, QUESTION_SHAPE, RECORD_SHAPE};
use super::model::Keeps;
use crate::source::{Key, Record, Shape};

/// What an unknown answer in a condition does.
const SHOWN: &[&str] = &["show", "hide"];

/// A form file, `forms/<country>/<id>.yaml`.
pub static FORM: Record = Record {
    name: "form",
    about: "a form: what is asked, in which order, and which letters come of it",
    keys: &[
        Key::must("form", Shape::Id, "the id, as in the file name"),
        Key::must("version", Shape::Integer, "raise it when an answer would mean something else"),
        Key::must("country", Shape::OneOf(&["norge", "danmark"]), "whose law it follows"),
        Key::must("letter_languages", Shape::List(&LANGUAGE), "languages of the letters"),
        Key::must("screen_languages", Shape::List(&LANGUAGE), "languages of the questions"),
        Key::must("title", Shape::Texts, "what it is called in menus"),
        Key::must("summary", Shape::Texts, "one line for the menu"),
        Key::must("checked", Shape::Day, "when the law behind it was last checked"),
        Key::may(
            "about",
            Shape::OneOrMany(&Shape::Id),
            "questions whose answer names the case in lists, the first that is answered",
        ),
        Key::may("guide", Shape::Boolean, "finds the right letter and makes none itself"),
        Key::may(
            "keeps",
            Shape::OneOf(Keeps::WORDS),
            "what is kept beside the letters: the card of a call, or what became of a letter",
        ),
        Key::may("counts", Shape::Record(&COUNTS), "answers that the yearly report counts"),
        Key::may("tracks", Shape::Record(&TRACKS), "where it says what became of each letter"),
        Key::may(
            "agreed",
            Shape::Other("a condition"),
            "of a call: nothing is written to the disk before it holds",
        ),
        Key::may(
            "place",
            Shape::Integer,
            "where it stands in menus; below 10 on the first page, without one last",
        ),
        Key::may("declares", Shape::Record(&DECLARES), "what the person is told before the start"),
        Key::may("voice", Shape::Record(&VOICE), "who speaks, by condition"),
        Key::must("sections", Shape::List(&SECTION_SHAPE), "the questions"),
        Key::may("derived", Shape::Entries(&DERIVED_SHAPE), "facts worked out from answers"),
        Key::may("deadlines", Shape::Entries(&DEADLINE_SHAPE), "deadlines with law and anchor"),
        Key::may("advice", Shape::Entries(&ADVICE_SHAPE), "what to tell the person, and when"),
        Key::may("checks", Shape::List(&GROUP_CHECK_SHAPE), "checks over several questions"),
        Key::may("documents", Shape::Entries(&DOCUMENT_SHAPE), "the papers"),
        Key::may("moved", Shape::Entries(&Shape::Id), "old question id to new"),
    ],
};

/// A file of shared questions and records, `forms/shared/*.yaml`.
pub static SHARED: Record = Record {
    name: "shared file",
    about: "questions that belong to the case and are asked once, and records placed under a prefix",
    keys: &[
        Key::must("shared", Shape::Id, "the name of the file"),
        Key::may(
            "country",
            Shape::OneOf(&["norge", "danmark"]),
            "for the forms of this country only",
        ),
        Key::may("questions", Shape::Entries(&QUESTION_SHAPE), "shared questions"),
        Key::may(
            "records",
            Shape::Entries(&RECORD_SHAPE),
            "records, as a person or an organisation",
        ),
    ],
};

/// The tag of a language.
pub const LANGUAGE_CODE: Shape = Shape::OneOf(&["nb", "nn", "da", "en"]);
static LANGUAGE: Shape = LANGUAGE_CODE;
static SECTION_SHAPE: Shape = Shape::Record(&SECTION);
static PAGE_SHAPE: Shape = Shape::Record(&PAGE);

static DECLARES: Record = Record {
    name: "declares",
    about: "what the person is told before the first question and on the next-steps sheet",
    keys: &[
        Key::must("before_you_start", Shape::Texts, "what to have at hand, and how long it takes"),
        Key::must("gives", Shape::Texts, "what the letter can lead to"),
        Key::must("does_not_give", Shape::Texts, "what it cannot lead to"),
        Key::must("time", Shape::Texts, "how long an answer takes"),
        Key::must("cost", Shape::Texts, "what it costs"),
        Key::must("decides", Shape::Texts, "who decides"),
        Key::must("appeal", Shape::Texts, "whether the outcome can be appealed"),
        Key::must("readers", Shape::Texts, "who will read the letter"),
        Key::must("not_when", Shape::Texts, "when not to send it"),
    ],
};

static COUNTS: Record = Record {
    name: "counts",
    about: "choices that the yearly report counts cases by; no other answer is counted",
    keys: &[
        Key::may("kind", Shape::Id, "information or assistance"),
        Key::may("area", Shape::Id, "the area of care"),
        Key::may("outcome", Shape::Id, "what came of it"),
    ],
};

static TRACKS: Record = Record {
    name: "tracks",
    about: "the list with one item for each letter that was sent, and what its questions mean",
    keys: &[
        Key::must("list", Shape::Id, "the list"),
        Key::must("recipient", Shape::Id, "the office that has the letter"),
        Key::must("letter", Shape::Id, "which letter it is, a text"),
        Key::may("kind", Shape::Id, "what kind of letter it is, a choice"),
        Key::may(
            "kinds",
            Shape::Entries(&Shape::Id),
            "its option for a document or a form, by their ids",
        ),
        Key::must("sent", Shape::Id, "the day it was sent"),
        Key::must("answered", Shape::Id, "the day the decision came"),
        Key::must("closed", Shape::Id, "whether there is nothing more to wait for, yes or no"),
    ],
};

static VOICE: Record = Record {
    name: "voice",
    about: "the first condition that holds decides who speaks",
    keys: &[
        Key::may("self", Shape::Other("a condition"), "the patient speaks"),
        Key::may("behalf", Shape::Other("a condition"), "someone speaks for a living patient"),
        Key::may("deceased", Shape::Other("a condition"), "a relative of a patient who has died"),
    ],
};

static SECTION: Record = Record {
    name: "section",
    about: "a part of the form with a title",
    keys: &[
        Key::must("title", Shape::Texts, "its title"),
        Key::may("when", Shape::Other("a condition"), "in play only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::must("pages", Shape::List(&PAGE_SHAPE), "its pages"),
        Key::may("checks", Shape::List(&GROUP_CHECK_SHAPE), "checks over its questions"),
    ],
};

static PAGE: Record = Record {
    name: "page",
    about: "questions that belong together",
    keys: &[
        Key::may("title", Shape::Texts, "its title"),
        Key::may("intro", Shape::Texts, "a few calm lines before a new or hard topic"),
        Key::may("when", Shape::Other("a condition"), "in play only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may("ask", Shape::Entries(&QUESTION_SHAPE), "questions of this form"),
        Key::may(
            "use",
            Shape::Entries(&PLACEMENT_SHAPE),
            "shared questions, or a prefix for a record",
        ),
        Key::may("checks", Shape::List(&GROUP_CHECK_SHAPE), "checks over its questions"),
    ],
};
