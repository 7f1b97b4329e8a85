//! Medhold: letters that help people complain, claim and be heard in the Norwegian and Danish
//! health services.
//!
//! Data flows one way: YAML ([`source`]), law ([`law`]), form ([`form`]), and on to the letters.

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
pub mod words;
