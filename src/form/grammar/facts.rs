//! What is worked out from answers: facts, deadlines, advice and checks over several questions.

use super::SHOWN;
use crate::source::{Key, Record, Shape};

pub(super) static DERIVED_SHAPE: Shape = Shape::Record(&DERIVED);
static FIRST_SHAPE: Shape = Shape::Record(&FIRST);
static WORD_SHAPE: Shape = Shape::Record(&WORD);
pub(super) static DEADLINE_SHAPE: Shape = Shape::Record(&DEADLINE);
pub(super) static ADVICE_SHAPE: Shape = Shape::Record(&ADVICE);
static OFFER_SHAPE: Shape = Shape::Either(&Shape::OneOf(&["continue"]), &Shape::Record(&OFFER));
pub(super) static GROUP_CHECK_SHAPE: Shape = Shape::Record(&GROUP_CHECK);

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
