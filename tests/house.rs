//! One integration binary: the house is linked once.

// In a test a panic is the message.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod broken_forms;
mod engine;
mod hostile_answers;
mod pdf;
mod shipped;
mod words;
