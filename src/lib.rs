//! Medhold: letters that help people complain, claim and be heard in the Norwegian and Danish
//! health services.
//!
//! # The map
//!
//! Data flows one way, from YAML to paper. Each room imports only from rooms above it in this
//! list; `tests/architecture.rs` holds the whole table.
//!
//! | Room | What it is for |
//! |---|---|
//! | [`source`] | reads data files: one tree that knows its places, and problems with a fix |
//! | [`words`] | the program's own sentences |
//! | [`law`] | on the ground: calendar, deadlines, statutes, offices, id numbers, dates as people know them |
//! | [`form`] | what can be asked: questions, conditions, advice, deadlines, documents |
//! | [`interview`] | what is asked now: answers, what is in play, what is missing. Pure |
//! | [`letter`] | what the letters say: templates and answers become [`letter::document::Document`] |
//! | [`output`] | how they look: a document becomes PDF or plain text |
//! | [`proof`] | proves the data before anyone meets it: lint, stories, coverage |
//! | [`archive`] | keeps cases on disk |
//! | [`casework`] | one case being worked on: the single door for every face |
//! | [`tui`] | the face that takes the whole screen |
//! | [`plain`] | the face that works line by line |
//! | [`cli`] | arguments and wiring; the only room that knows the clock and the environment |
//!
//! To follow an answer on its way: a face hands an [`interview::Edit`] to [`casework::Desk`], which
//! applies it to the [`interview::Interview`] and saves the case. [`casework::compose`] puts what is
//! in play into a template ([`letter::compose_all`]) and [`casework::press`] makes the files.
//!
//! To write a new letter, read `CONTRIBUTING.md`: it needs no Rust.

pub mod archive;
pub mod casework;
pub mod cli;
pub mod form;
pub mod interview;
pub mod law;
pub mod letter;
pub mod output;
pub mod plain;
pub mod proof;
pub mod source;
pub mod tui;
pub mod words;
