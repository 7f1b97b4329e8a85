//! The papers of the format: recipient, sender, signers and what goes with them.

use super::SHOWN;
use crate::source::{Key, Record, Shape};

pub(super) static DOCUMENT_SHAPE: Shape = Shape::Record(&DOCUMENT);
static ENCLOSED_SHAPE: Shape = Shape::Either(&Shape::Id, &Shape::Record(&ENCLOSED));
static SENDER_SHAPE: Shape = Shape::Record(&SENDER);
static SIGNER_SHAPE: Shape = Shape::Record(&SIGNER);

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
