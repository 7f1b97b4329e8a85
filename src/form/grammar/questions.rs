//! A question of the format: what it says, what it takes as an answer, and how a shared one is placed.

use super::super::people::Who;
use super::SHOWN;
use crate::source::{Key, Record, Shape};

const NEEDS: &[&str] = &["must", "should", "may"];

pub(super) static QUESTION_SHAPE: Shape = Shape::Record(&QUESTION);
pub(super) static RECORD_SHAPE: Shape = Shape::Record(&PERSON_RECORD);
static OPTION_SHAPE: Shape = Shape::Record(&OPTION);
pub(super) static PLACEMENT_SHAPE: Shape = Shape::Record(&PLACEMENT);

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
            "who",
            Shape::OneOf(Who::WORDS),
            "who a text or an office names, or whose day of birth or number it is; cases are found by the name",
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
        Key::may(
            "who",
            Shape::OneOf(Who::WORDS),
            "of a record: whose name, day of birth and number its fields are",
        ),
        Key::may("need", Shape::OneOf(NEEDS), "must, should or may"),
        Key::may("suggest", Shape::Boolean, "`false`: its default is not suggested here"),
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
