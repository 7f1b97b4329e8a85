//! The form format, as data. The messages about unknown keys and the JSON Schema come from here.

use super::model::Keeps;
use crate::source::{Key, Record, Shape};

const NEEDS: &[&str] = &["must", "should", "may"];
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
static DERIVED_SHAPE: Shape = Shape::Record(&DERIVED);
static FIRST_SHAPE: Shape = Shape::Record(&FIRST);
static DEADLINE_SHAPE: Shape = Shape::Record(&DEADLINE);
static ADVICE_SHAPE: Shape = Shape::Record(&ADVICE);
static OFFER_SHAPE: Shape = Shape::Either(&Shape::OneOf(&["continue"]), &Shape::Record(&OFFER));
static GROUP_CHECK_SHAPE: Shape = Shape::Record(&GROUP_CHECK);
static DOCUMENT_SHAPE: Shape = Shape::Record(&DOCUMENT);
static ENCLOSED_SHAPE: Shape = Shape::Either(&Shape::Id, &Shape::Record(&ENCLOSED));
static SENDER_SHAPE: Shape = Shape::Record(&SENDER);
static SIGNER_SHAPE: Shape = Shape::Record(&SIGNER);
static QUESTION_SHAPE: Shape = Shape::Record(&QUESTION);
static RECORD_SHAPE: Shape = Shape::Record(&PERSON_RECORD);
static OPTION_SHAPE: Shape = Shape::Record(&OPTION);
static PLACEMENT_SHAPE: Shape = Shape::Record(&PLACEMENT);
static WORD_SHAPE: Shape = Shape::Record(&WORD);

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

static QUESTION: Record = Record {
    name: "question",
    about: "one question",
    keys: &[
        Key::must(
            "kind",
            Shape::OneOf(&[
                "text",
                "long_text",
                "yes_no",
                "choice",
                "choices",
                "date",
                "number",
                "money",
                "national_id",
                "phone",
                "email",
                "address",
                "office",
                "enclosure",
                "list",
                "note",
            ]),
            "what the answer is",
        ),
        Key::must("question", Shape::Other(WORDING_WORDS), "the question, whole sentences"),
        Key::may("otherwise", Shape::Texts, "the question when an answer named in it is missing"),
        Key::must("short", Shape::Texts, "a few words for review pages and holes"),
        Key::may("why", Shape::Texts, "why it is asked"),
        Key::may("help", Shape::Texts, "more help, shown on demand"),
        Key::may("example", Shape::Texts, "an example of an answer"),
        Key::may("need", Shape::OneOf(NEEDS), "must, should or may for its letter (default may)"),
        Key::may(
            "effort",
            Shape::OneOf(&["known", "look_up", "ask_others", "compose"]),
            "what it takes to answer",
        ),
        Key::may(
            "sensitive",
            Shape::Boolean,
            "masked on screen, never on keep sheets, erased when it is laid aside",
        ),
        Key::may(
            "private",
            Shape::Boolean,
            "how someone is reached and kept safe: in no summary for others",
        ),
        Key::may(
            "unknown",
            Shape::OneOf(&["allowed", "refused"]),
            "whether `vet ikke` is an answer",
        ),
        Key::may("unknown_says", Shape::Texts, "the letter's phrase for an unknown answer"),
        Key::may(
            "decline",
            Shape::OneOf(&["allowed", "refused"]),
            "whether the person may decline",
        ),
        Key::may(
            "default",
            Shape::Other("text, an option id, a list of ids, or {answer: id}"),
            "prefilled",
        ),
        Key::may(
            "from_case",
            Shape::OneOrMany(&Shape::Id),
            "questions of other forms whose answer in the same case is suggested, the best first",
        ),
        Key::may("checks", Shape::List(&CHECK_SHAPE), "checks of the answer"),
        Key::may("not_after", Shape::Other("`today`, a day or {answer: id}"), "latest date"),
        Key::may("not_before", Shape::Other("`today`, a day or {answer: id}"), "earliest date"),
        Key::may("when", Shape::Other("a condition"), "in play only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may(
            "options",
            Shape::Either(&Shape::OneOf(&["letters"]), &Shape::Entries(&OPTION_SHAPE)),
            "options of a choice, or `letters`",
        ),
        Key::may("items_of", Shape::OneOrMany(&Shape::Id), "options are the items of these lists"),
        Key::may("min", Shape::Integer, "fewest options or items"),
        Key::may("max", Shape::Integer, "most items"),
        Key::may("offices", Shape::OneOrMany(&Shape::Id), "kinds of offices to choose from"),
        Key::may("by", Shape::Id, "question whose answer (an area) decides the office"),
        Key::may("item", Shape::Entries(&QUESTION_SHAPE), "the questions of a list item"),
        Key::may("item_title", Shape::Texts, "names an item by its answers"),
        Key::may("add", Shape::Texts, "asks whether there is one more"),
        Key::may("one", Shape::Texts, "what one item is called, as in `Place`"),
    ],
};

const WORDING_WORDS: &str =
    "a text per language, or one such map per voice: self, behalf, deceased, neutral, spoken";

static CHECK_SHAPE: Shape = Shape::Record(&CHECK);

static CHECK: Record = Record {
    name: "check",
    about: "a check of one answer",
    keys: &[
        Key::may("at_least", Shape::Other("a number"), "smallest number"),
        Key::may("at_most", Shape::Other("a number"), "largest number"),
        Key::may(
            "longer_than",
            Shape::Integer,
            "characters after which `say` is said; blocks nothing",
        ),
        Key::may("say", Shape::Texts, "what is said"),
    ],
};

static OPTION: Record = Record {
    name: "option",
    about: "one option of a choice",
    keys: &[
        Key::must("label", Shape::Other(WORDING_WORDS), "what the person reads"),
        Key::may("otherwise", Shape::Texts, "the label when an answer named in it is missing"),
        Key::may("help", Shape::Texts, "one line more"),
        Key::may("letter", Shape::Texts, "its phrase in the letter"),
        Key::may("law", Shape::OneOrMany(&Shape::Id), "law references"),
        Key::may("when", Shape::Other("a condition"), "offered only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may("none", Shape::Boolean, "`none of these`: excludes the others"),
        Key::may("other", Shape::Boolean, "`other`: the person says what"),
        Key::may("then", Shape::Entries(&QUESTION_SHAPE), "follow-up questions"),
    ],
};

static PLACEMENT: Record = Record {
    name: "placement",
    about: "a shared question, or a record under a prefix",
    keys: &[
        Key::may("record", Shape::Id, "the record placed under this prefix"),
        Key::may(
            "fields",
            Shape::Entries(&PLACEMENT_SHAPE),
            "which fields of the record, in order",
        ),
        Key::may("need", Shape::OneOf(NEEDS), "must, should or may"),
        Key::may("question", Shape::Other(WORDING_WORDS), "wording for this form"),
        Key::may("short", Shape::Texts, "a few words that tell it from the same field elsewhere"),
        Key::may("otherwise", Shape::Texts, "the question when an answer named in it is missing"),
        Key::may("why", Shape::Texts, "why it is asked here"),
        Key::may("help", Shape::Texts, "more help"),
        Key::may(
            "item",
            Shape::Entries(&QUESTION_SHAPE),
            "of a shared list: questions of its items that only this form asks",
        ),
        Key::may("when", Shape::Other("a condition"), "in play only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
    ],
};

static PERSON_RECORD: Record = Record {
    name: "record",
    about: "questions placed together under a prefix",
    keys: &[Key::must(
        "fields",
        Shape::Entries(&QUESTION_SHAPE),
        "the questions, ids without prefix",
    )],
};

static DERIVED: Record = Record {
    name: "derived fact",
    about: "a fact worked out by exactly one of these operations",
    keys: &[
        Key::may("first", Shape::List(&FIRST_SHAPE), "the value of the first condition that holds"),
        Key::may("sum", Shape::OneOrMany(&Shape::Id), "sum of numbers or sums of money"),
        Key::may("count", Shape::Id, "number of items of a list"),
        Key::may("where", Shape::Other("a condition on the items"), "counts only those"),
        Key::may("earliest", Shape::OneOrMany(&Shape::Id), "earliest of these dates"),
        Key::may("latest", Shape::OneOrMany(&Shape::Id), "latest of these dates"),
        Key::may("age", Shape::Id, "whole years since this date"),
        Key::may("between", Shape::Id, "time since this date"),
        Key::may("until", Shape::Id, "the end of age or between, else the letter's date"),
        Key::may("in", Shape::OneOf(&["days", "years"]), "the unit of between"),
        Key::may("per", Shape::Id, "worked out for each item of this list"),
        Key::may("words", Shape::Entries(&WORD_SHAPE), "phrases of its words in letters"),
    ],
};

static WORD: Record = Record {
    name: "word",
    about: "a word of a derived fact",
    keys: &[Key::must("letter", Shape::Texts, "its phrase in the letter")],
};

static FIRST: Record = Record {
    name: "case",
    about: "a condition and the value it gives",
    keys: &[
        Key::may("when", Shape::Other("a condition"), "left out in the last one"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may("is", Shape::Id, "a word"),
        Key::may("answer", Shape::Id, "the answer to this question"),
    ],
};

static DEADLINE: Record = Record {
    name: "deadline",
    about: "a deadline; its period stands with the law reference",
    keys: &[
        Key::must("title", Shape::Texts, "what it is called"),
        Key::must("from", Shape::Id, "the date it runs from"),
        Key::must("law", Shape::Id, "the law reference that sets the period"),
        Key::may("per", Shape::Id, "one for each item of this list"),
        Key::may("when", Shape::Other("a condition"), "in play only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may("passed", Shape::Texts, "what to say when it has passed"),
        Key::may("outer", Shape::Boolean, "an outer limit: judged, but no day to act by"),
        Key::may("waits", Shape::Boolean, "the other side's day: one waits for it"),
    ],
};

static ADVICE: Record = Record {
    name: "advice",
    about: "something to tell the person",
    keys: &[
        Key::must("when", Shape::Other("a condition"), "when to tell it"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::may("per", Shape::Id, "told for each item of this list"),
        Key::must("level", Shape::OneOf(&["info", "warning", "stop"]), "how much it matters"),
        Key::may("title", Shape::Texts, "what it is about, where it stands in a list"),
        Key::must("text", Shape::Texts, "what is said"),
        Key::may("law", Shape::OneOrMany(&Shape::Id), "law references"),
        Key::may("door", Shape::OneOrMany(&Shape::Id), "offices to turn to"),
        Key::may("ring", Shape::OneOrMany(&Shape::Id), "help lines to ring"),
        Key::may("offer", Shape::List(&OFFER_SHAPE), "what the person can do"),
    ],
};

static OFFER: Record = Record {
    name: "offer",
    about: "one thing the person can do",
    keys: &[
        Key::may("answer", Shape::Id, "answer or change this question"),
        Key::may("start", Shape::Id, "start this form"),
        Key::may("with", Shape::Other("answers to carry over: a map of ids to option ids"), "with"),
    ],
};

static GROUP_CHECK: Record = Record {
    name: "check over questions",
    about: "exactly one rule, and what to say when it does not hold",
    keys: &[
        Key::may("at_least_one", Shape::List(&Shape::Id), "at least one is answered"),
        Key::may("exactly_one", Shape::List(&Shape::Id), "exactly one is answered"),
        Key::may("sum_at_most", Shape::List(&Shape::Id), "the sum is at most `limit`"),
        Key::may("limit", Shape::Other("a number"), "limit of the sum"),
        Key::may(
            "not_before",
            Shape::List(&Shape::Id),
            "two dates: the first is not before the second",
        ),
        Key::may(
            "need",
            Shape::OneOf(&["must", "should"]),
            "whether a letter can be final without it",
        ),
        Key::may("when", Shape::Other("a condition"), "checked only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::must("text", Shape::Texts, "what is said"),
    ],
};

static DOCUMENT: Record = Record {
    name: "document",
    about: "one paper, made from a template",
    keys: &[
        Key::must("title", Shape::Texts, "what it is called on screens and sheets"),
        Key::must(
            "kind",
            Shape::OneOf(&["letter", "fullmakt", "portal_sheet", "enclosure_list", "next_steps"]),
            "what sort of paper",
        ),
        Key::must("template", Shape::Text, "path under templates/, as in norge/klage.md"),
        Key::may(
            "per",
            Shape::Either(&Shape::Id, &Shape::Record(&PER)),
            "one for each item of a list, or for each office its items name",
        ),
        Key::may("to", Shape::Record(&TO), "the recipient"),
        Key::may("from", Shape::OneOrMany(&SENDER_SHAPE), "the sender; the first that holds"),
        Key::may("signers", Shape::OneOrMany(&SIGNER_SHAPE), "who signs; each that holds"),
        Key::may("reference", Shape::Id, "the recipient's case number"),
        Key::may("enclosures", Shape::Id, "the list of enclosures"),
        Key::may(
            "encloses",
            Shape::List(&ENCLOSED_SHAPE),
            "what goes with it by the form's own rule, listed first",
        ),
        Key::may("deadline", Shape::Id, "the deadline it must keep"),
        Key::may("when", Shape::Other("a condition"), "made only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
    ],
};

static ENCLOSED: Record = Record {
    name: "enclosed",
    about: "another document of the form, or a paper that the person has",
    keys: &[
        Key::may("document", Shape::Id, "the document; only while that is made"),
        Key::may("title", Shape::Texts, "what the paper is called in the list of enclosures"),
        Key::may("when", Shape::Other("a condition"), "only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
    ],
};

static PER: Record = Record {
    name: "per",
    about: "one paper for each office, or for each of some documents",
    keys: &[
        Key::may("list", Shape::Id, "the list"),
        Key::may("by", Shape::Id, "the office question of its items"),
        Key::may("documents", Shape::List(&Shape::Id), "one for each of these documents"),
    ],
};

static TO: Record = Record {
    name: "to",
    about: "the recipient: an office question, or a name and an address",
    keys: &[
        Key::may("office", Shape::Id, "a question of kind office"),
        Key::may("name", Shape::Id, "the question with the name"),
        Key::may("address", Shape::Id, "the question with the address"),
    ],
};

static SENDER: Record = Record {
    name: "sender",
    about: "whose name and address stand at the top",
    keys: &[
        Key::may("when", Shape::Other("a condition"), "only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::must("name", Shape::Id, "the question with the name"),
        Key::may(
            "lines",
            Shape::List(&Shape::Id),
            "address, phone and the like; those that are given",
        ),
    ],
};

static SIGNER: Record = Record {
    name: "signer",
    about: "a line to sign on",
    keys: &[
        Key::may("when", Shape::Other("a condition"), "only then"),
        Key::may("when_unknown", Shape::OneOf(SHOWN), "what an unknown answer in `when` does"),
        Key::must("name", Shape::Id, "the question with the name"),
        Key::may("note", Shape::Texts, "stands under the name; may name answers"),
    ],
};
