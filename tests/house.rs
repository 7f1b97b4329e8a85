//! One integration binary: the house is linked once.

// In a test a panic is the message, and files are the test's own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

mod all_papers;
mod answer_files;
mod architecture;
mod archive;
#[cfg(target_os = "linux")]
mod broken_disk;
mod broken_forms;
mod calendars;
mod call_cards;
mod calls;
mod calls_in_wizard;
mod case_list;
mod changed_form;
#[cfg(unix)]
mod clear_text;
mod commands;
mod conversation;
mod documents;
mod engine;
mod hand_over;
mod history;
mod hostile_answers;
mod keeping;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod locking;
mod one_case;
#[cfg(target_os = "linux")]
mod other_clock;
mod packets;
mod pdf;
mod pictures;
mod program;
mod readme;
mod received;
mod round_trip;
mod rubbish;
mod screens;
mod shipped;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod windows;
mod wizard;
#[cfg(unix)]
mod wizard_terminal;
mod words;
