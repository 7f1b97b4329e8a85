//! The reading copy: what was asked and answered, in the language it was answered in, for one who
//! signs a letter in another. It is kept and never sent.

use super::house::{House, HouseError};
use super::overview::Overview;
use crate::interview::{EntryState, Interview};
use crate::letter::document::{Block, Document, Origin, Run, Table};
use crate::source::Language;

/// Whether who reads one of the languages reads the other as their own.
#[must_use]
pub fn reads(screen: Language, letter: Language) -> bool {
    let norwegian = [Language::Nb, Language::Nn];
    screen == letter || (norwegian.contains(&screen) && norwegian.contains(&letter))
}

/// The reading copy of an interview, in the language of the screen.
///
/// # Errors
/// If the words of letters cannot be read.
pub fn reading_copy(
    house: &House,
    interview: &Interview,
    letters: &[Document],
) -> Result<Document, HouseError> {
    let words = &house.words;
    let overview = Overview::of(house, interview);
    let title = words.say("reading-copy-title");
    let mut body = vec![Block::Paragraph(vec![Run::house(words.say("reading-copy-about"))])];
    let sent = letters.iter().filter(|letter| !letter.kept);
    let items: Vec<Vec<Block>> =
        sent.map(|letter| vec![Block::Paragraph(vec![Run::house(letter.title.clone())])]).collect();
    if !items.is_empty() {
        body.push(heading(2, words.say("reading-copy-papers")));
        body.push(Block::List { ordered: false, items });
    }
    for section in &overview.sections {
        let mut rows: Vec<Vec<Vec<Run>>> = Vec::new();
        let mut blocks = Vec::new();
        for row in &section.rows {
            if let Some(item) = &row.item {
                close(&mut rows, &mut blocks);
                blocks.push(heading(3, item.clone()));
            }
            let answer = match row.state {
                EntryState::Given { .. } => row.answer.clone(),
                EntryState::Unknown => words.say("state-unknown"),
                EntryState::Declined => words.say("state-declined"),
                EntryState::Open | EntryState::Later | EntryState::Wrong => continue,
            };
            if !answer.trim().is_empty() {
                rows.push(vec![
                    vec![Run::house(&row.label)],
                    vec![Run::of(Origin::Answer(row.path.to_string()), answer)],
                ]);
            }
        }
        close(&mut rows, &mut blocks);
        if !blocks.is_empty() {
            body.push(heading(2, section.title.clone()));
            body.extend(blocks);
        }
    }
    Ok(Document {
        id: "lesekopi".to_owned(),
        stem: "lesekopi".to_owned(),
        kind: "reading_copy",
        kept: true,
        language: house.language,
        date: interview.today(),
        title: title.clone(),
        sender: Vec::new(),
        date_line: Vec::new(),
        recipient: Vec::new(),
        references: Vec::new(),
        subject: vec![Run::house(title.clone())],
        body,
        enclosures: Vec::new(),
        of: None,
        foot: vec![Run::house(title)],
        page_label: house.labels()?.say("page", house.language).to_owned(),
        draft_mark: Some(words.say("reading-copy-mark")),
    })
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, runs: vec![Run::house(text)] }
}

fn close(rows: &mut Vec<Vec<Vec<Run>>>, blocks: &mut Vec<Block>) {
    if !rows.is_empty() {
        let rows = std::mem::take(rows);
        blocks.push(Block::Table(Table { header: Vec::new(), rows }));
    }
}
