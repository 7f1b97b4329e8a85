//! One question as a face shows it.

use jiff::Span;
use jiff::civil::Date;

use super::house::House;
use super::told::Teller;
use crate::form::{
    Bound, Check, Kind, ListRule, Need, OfficeRule, Piece, Question, QuestionIx, pieces,
};
use crate::interview::{Answer, EntryState, FieldPath, Interview, Picture};
use crate::law::{Mark as Trust, date_text};
use crate::source::Language;

/// A question with everything that stands around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub path: FieldPath,
    /// Its place among the questions in play, from 1.
    pub number: usize,
    /// Its section among those in play, from 1, and how many there are.
    pub section: usize,
    pub sections: usize,
    pub section_title: String,
    /// The page's title and a few calm lines, where this is the first question of its page.
    pub intro: Vec<String>,
    /// The item it belongs to, as in "Avgjørelser nr. 2".
    pub item: Option<String>,
    pub question: String,
    /// In a few words.
    pub short: String,
    pub why: Option<String>,
    pub help: Option<String>,
    pub example: Option<String>,
    pub need: Need,
    pub way: Way,
    pub state: EntryState,
    /// The answer as kept.
    pub answer: Answer,
    /// The answer in words, the form's own suggestion included.
    pub now: Option<String>,
    pub may_be_unknown: bool,
    pub may_be_declined: bool,
    /// Never shown in lists.
    pub sensitive: bool,
    /// Another letter of the case suggested the answer, and nobody has touched it.
    pub carried: bool,
    /// An example of a day, where only a day to come is an answer.
    pub ahead: Option<String>,
    /// What is wrong or odd; must findings first.
    pub findings: Vec<(Need, String)>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// A single line.
    Line,
    Date,
    /// Many lines.
    Long,
    /// Many lines, short ones.
    Address,
    /// One of these.
    One(Vec<OptionShown>),
    /// Any of these.
    Many {
        options: Vec<OptionShown>,
        min: usize,
    },
    Office {
        /// Offices to choose from.
        options: Vec<OptionShown>,
        /// The office as far as it is known: found by the form, chosen or typed.
        now: Option<OfficeShown>,
    },
    Enclosure,
    List {
        items: Vec<ItemShown>,
        min: usize,
        max: usize,
        add: String,
        /// Items that were taken out and can be brought back, the last one last.
        removed: Vec<ItemShown>,
    },
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionShown {
    pub id: String,
    pub label: String,
    pub help: Option<String>,
    pub chosen: bool,
    /// Excludes the others.
    pub none: bool,
    /// The person says what.
    pub other: bool,
}

/// An office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeShown {
    pub name: String,
    pub address: Vec<String>,
    /// Where the address can be checked.
    pub web: Option<String>,
    /// The address may be used as it is; else it is to be confirmed or mended.
    pub is_sure: bool,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemShown {
    pub id: u32,
    pub title: String,
    /// Questions of it that still must be answered.
    pub open: usize,
}

impl Asked {
    /// The question at a path; `None` if it is not in play.
    #[must_use]
    pub fn at(house: &House, interview: &Interview, path: &FieldPath) -> Option<Self> {
        Self::worded(house, interview, path, false)
    }

    /// The same, with the question as it is said aloud where it has such words.
    #[must_use]
    pub fn worded(
        house: &House,
        interview: &Interview,
        path: &FieldPath,
        spoken: bool,
    ) -> Option<Self> {
        let picture = interview.picture();
        let entries = interview.entries_in(&picture);
        let number = entries.iter().position(|entry| entry.path == *path)?;
        let entry = &entries[number];
        let form = interview.form();
        let question = form.question(entry.ix);
        let teller = Teller::new(house, &picture);
        let mut speaker = teller.speaker;
        speaker.spoken = spoken;
        let is_first = !entries[..number]
            .iter()
            .any(|earlier| (earlier.section, earlier.page) == (entry.section, entry.page));
        let text = |texts: &Option<crate::source::Texts>| {
            texts.as_ref().map(|texts| speaker.text(texts).to_owned())
        };
        let mut sections: Vec<usize> = entries.iter().map(|entry| entry.section).collect();
        sections.dedup();
        let page = &form.sections[entry.section].pages[entry.page];
        let intro = [&page.title, &page.intro].into_iter().filter(|_| is_first).filter_map(text);
        Some(Self {
            path: path.clone(),
            number: number + 1,
            section: sections.iter().position(|at| *at == entry.section).unwrap_or(0) + 1,
            sections: sections.len(),
            section_title: speaker.text(&form.sections[entry.section].title).to_owned(),
            intro: intro.collect(),
            item: teller.item(&entry.scope, path),
            question: speaker.question(entry.ix, &entry.scope),
            short: speaker.text(&question.short).to_owned(),
            why: text(&question.why),
            help: text(&question.help),
            example: text(&question.example),
            need: entry.need,
            way: way(&teller, interview, entry.ix, &entry.scope, question),
            state: entry.state.clone(),
            answer: picture.raw(entry.ix, &entry.scope).cloned().unwrap_or_default(),
            now: speaker.answer(entry.ix, &entry.scope),
            may_be_unknown: question.unknown.is_some(),
            may_be_declined: question.decline,
            sensitive: question.sensitive,
            carried: false,
            ahead: ahead(question, picture.today, house.language),
            findings: teller.findings(path),
        })
    }
}

fn ahead(question: &Question, today: Date, language: Language) -> Option<String> {
    let from_today =
        question.checks.iter().any(|check| matches!(check, Check::NotBefore(Bound::Today)));
    let day = today.checked_add(Span::new().days(30)).ok().filter(|_| from_today)?;
    Some(date_text::long(day, language))
}

fn way(
    teller: &Teller<'_, '_>,
    interview: &Interview,
    ix: QuestionIx,
    scope: &[u32],
    question: &Question,
) -> Way {
    let picture = teller.speaker.picture;
    match &question.kind {
        Kind::Text | Kind::Number | Kind::Money | Kind::NationalId | Kind::Phone | Kind::Email => {
            Way::Line
        }
        Kind::Date => Way::Date,
        Kind::LongText | Kind::Note => Way::Long,
        Kind::Address => Way::Address,
        Kind::YesNo => Way::One(yes_no(teller, ix, scope)),
        Kind::Choice(_) => Way::One(options(teller, ix, scope)),
        Kind::Choices { min, .. } => Way::Many { options: options(teller, ix, scope), min: *min },
        Kind::Enclosure => Way::Enclosure,
        Kind::Office(rule) => office(teller, ix, scope, rule),
        Kind::List(rule) => Way::List {
            items: items(teller, interview, ix, scope),
            min: rule.min,
            max: rule.max,
            add: teller.speaker.text(&rule.add).to_owned(),
            removed: removed(teller, rule, picture.raw(ix, scope)),
        },
    }
}

fn office(teller: &Teller<'_, '_>, ix: QuestionIx, scope: &[u32], rule: &OfficeRule) -> Way {
    let picture = teller.speaker.picture;
    let directory = &picture.world.directory;
    let answer = picture.raw(ix, scope);
    let part = |name: &str| answer.and_then(|answer| answer.parts.get(name)).map(String::as_str);
    let listed = part("office").and_then(|id| directory.get(id));
    let known = match listed {
        Some(office) => Some(OfficeShown {
            name: teller.speaker.text(&office.name).to_owned(),
            address: office.address.clone(),
            web: office.web.clone(),
            is_sure: office.address_mark.is_trusted(),
        }),
        None => picture.office_by_area(rule, scope).map(|office| OfficeShown {
            web: office.id.and_then(|id| directory.get(&id)?.web.clone()),
            name: office.name,
            address: office.address,
            is_sure: office.trust.is_trusted(),
        }),
    };
    let mut now = known;
    if let Some(name) = part("name") {
        let shown = now.get_or_insert_with(OfficeShown::default);
        name.clone_into(&mut shown.name);
    }
    if let (Some(address), Some(shown)) = (part("address"), &mut now) {
        shown.address = address.lines().map(str::to_owned).collect();
        shown.is_sure = true;
    }
    if let Some(shown) = &mut now {
        shown.is_sure |= part("confirmed") == Some("ja");
    }
    // Where the form finds the office there is nothing to choose from.
    let kinds: &[String] = if rule.by.is_some() { &[] } else { &rule.kinds };
    let offered = kinds.iter().flat_map(|kind| directory.of_kind(kind));
    let offered = offered
        .filter(|office| office.exists_on(picture.today) && office.address_mark != Trust::Missing);
    let options = offered.map(|office| OptionShown {
        id: office.id.clone(),
        label: teller.speaker.text(&office.name).to_owned(),
        help: None,
        chosen: part("office") == Some(&office.id),
        none: false,
        other: false,
    });
    Way::Office { options: options.collect(), now }
}

fn yes_no(teller: &Teller<'_, '_>, ix: QuestionIx, scope: &[u32]) -> Vec<OptionShown> {
    let chosen = chosen(teller.speaker.picture, ix, scope);
    let shown = |id: &str| OptionShown {
        id: id.to_owned(),
        label: teller.speaker.option_label(ix, id, scope),
        help: None,
        chosen: chosen.iter().any(|chosen| chosen == id),
        none: false,
        other: false,
    };
    ["ja", "nei"].into_iter().map(shown).collect()
}

fn options(teller: &Teller<'_, '_>, ix: QuestionIx, scope: &[u32]) -> Vec<OptionShown> {
    let speaker = teller.speaker;
    let chosen = chosen(speaker.picture, ix, scope);
    let fixed = speaker.picture.form.question(ix).kind.options().map(crate::form::Options::fixed);
    let offered = speaker.picture.offered(ix, scope);
    let shown = offered.into_iter().map(|option| {
        let choice = fixed.and_then(|fixed| fixed.iter().find(|choice| choice.id == option.id));
        let help = choice.and_then(|choice| choice.help.as_ref());
        OptionShown {
            label: speaker.option_label(ix, &option.id, scope),
            help: help.map(|help| speaker.text(help).to_owned()),
            chosen: chosen.contains(&option.id),
            id: option.id,
            none: option.none,
            other: option.other,
        }
    });
    shown.collect()
}

/// Option ids that hold now, suggested ones included.
fn chosen(picture: &Picture<'_>, ix: QuestionIx, scope: &[u32]) -> Vec<String> {
    match picture.value(ix, scope) {
        Some(crate::interview::Value::Choice { id, .. }) => vec![id],
        Some(crate::interview::Value::Choices { ids, .. }) => ids,
        _ => picture.raw(ix, scope).map(|answer| answer.picks.clone()).unwrap_or_default(),
    }
}

/// Items that do not go into the letter: taken out of it, or told in another letter of the case.
fn removed(teller: &Teller<'_, '_>, rule: &ListRule, answer: Option<&Answer>) -> Vec<ItemShown> {
    let speaker = teller.speaker;
    let title = speaker.text(&rule.item_title);
    let titled = answer.into_iter().flat_map(|answer| &answer.items).filter(|item| item.deleted);
    let titled = titled.filter_map(|item| {
        // Nothing of it is in play, so it is named by what was typed.
        let words = pieces(title).into_iter().filter_map(|piece| match piece {
            Piece::Name(field) => item.fields.get(field),
            Piece::Words(_) => None,
        });
        let words = words.map(|raw| raw.parts.get("title").unwrap_or(&raw.text).trim());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let title = words.join(", ");
        (!title.is_empty()).then_some(ItemShown { id: item.id, title, open: 0 })
    });
    titled.collect()
}

fn items(
    teller: &Teller<'_, '_>,
    interview: &Interview,
    list: QuestionIx,
    scope: &[u32],
) -> Vec<ItemShown> {
    let picture = teller.speaker.picture;
    let entries = interview.entries_in(picture);
    let items = picture.items(list, scope).into_iter().map(|id| {
        let mut inner = scope.to_vec();
        inner.push(id);
        let open = entries.iter().filter(|entry| {
            entry.scope.starts_with(&inner)
                && picture.form.lists_around(entry.ix).contains(&list)
                && match entry.state {
                    EntryState::Open | EntryState::Wrong => entry.need == Need::Must,
                    EntryState::Later => true,
                    _ => false,
                }
        });
        let title = teller.speaker.item_words(list, scope, id);
        let title = title.unwrap_or_else(|| teller.words.say("item-begun"));
        ItemShown { id, title, open: open.count() }
    });
    items.collect()
}
