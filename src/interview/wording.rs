//! Questions and answers in words for a screen: the right voice, the right language, and named
//! answers filled in.

use super::picture::{Field, Picture, Seen};
use super::value::Value;
use crate::form::{Kind, Operand, Options, Piece, QuestionIx, Voice, Wording, pieces};
use crate::law::date_text;
use crate::source::{Language, Texts};

/// Says things for one picture in one language.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'a, 'p> {
    pub picture: &'p Picture<'a>,
    pub language: Language,
    /// Whether the spoken forms are wanted, for someone on the phone.
    pub spoken: bool,
}

impl<'a, 'p> Speaker<'a, 'p> {
    /// A speaker for reading on a screen.
    #[must_use]
    pub fn new(picture: &'p Picture<'a>, language: Language) -> Self {
        Self { picture, language, spoken: false }
    }

    /// Who speaks, by the form's own conditions.
    #[must_use]
    pub fn voice(&self) -> Voice {
        let holds = |condition| self.picture.truth(condition, &[]) == super::kleene::Truth::Yes;
        let found = self.picture.form.voice.iter().find(|(_, condition)| holds(condition));
        found.map_or(Voice::Neutral, |(voice, _)| *voice)
    }

    /// The question as asked.
    #[must_use]
    pub fn question(&self, ix: QuestionIx, scope: &[u32]) -> String {
        let question = self.picture.form.question(ix);
        match self.wording(&question.wording, scope) {
            // A must that it names was passed over; the short form names nothing.
            text if text.is_empty() => self.text(&question.short).to_owned(),
            text => text,
        }
    }

    /// A wording in the right voice with answers filled in.
    #[must_use]
    pub fn wording(&self, wording: &Wording, scope: &[u32]) -> String {
        let texts = if self.spoken && !wording.spoken.is_empty() {
            &wording.spoken
        } else {
            wording.voiced(self.voice())
        };
        match self.filled(texts.on_screen(self.language), scope) {
            Some(text) => text,
            None => wording.otherwise.on_screen(self.language).to_owned(),
        }
    }

    /// A text with named answers filled in, or `None` if one of them is missing.
    #[must_use]
    pub fn filled(&self, text: &str, scope: &[u32]) -> Option<String> {
        let mut filled = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => filled.push_str(words),
                Piece::Name(id) => {
                    let name = self.picture.form.names.get(id)?;
                    filled.push_str(&self.operand(name.operand, scope)?);
                }
            }
        }
        Some(filled)
    }

    /// An operand's value in words.
    #[must_use]
    pub fn operand(&self, operand: Operand, scope: &[u32]) -> Option<String> {
        if let Operand::Question(ix) = operand {
            return self.answer(ix, scope);
        }
        match self.picture.seen(operand, scope) {
            Seen::Value(value) => Some(self.plain_value(&value)),
            Seen::Words(words) => Some(words.join(", ")),
            Seen::Deadline(deadline) => {
                deadline.last_day.map(|day| date_text::long(day, self.language))
            }
            Seen::Count(count) => Some(count.to_string()),
            Seen::Open | Seen::Unknown => None,
        }
    }

    /// An answer in words, for review pages and texts that name it.
    #[must_use]
    pub fn answer(&self, ix: QuestionIx, scope: &[u32]) -> Option<String> {
        let field = self.picture.field(ix, scope);
        let value = field.value.as_ref()?;
        let labels = |ids: &[String], other: &Option<String>| {
            let words = ids.iter().map(|id| self.option_label(ix, id, scope));
            let mut words: Vec<String> = words.collect();
            if let (Some(other), Some(last)) = (other, words.last_mut()) {
                *last = format!("{last}: {other}");
            }
            words.join(", ")
        };
        Some(match value {
            Value::Choice { id, other } => labels(std::slice::from_ref(id), other),
            Value::Choices { ids, other } => labels(ids, other),
            Value::Office(office) => std::iter::once(&office.name)
                .chain(&office.address)
                .cloned()
                .collect::<Vec<_>>()
                .join(", "),
            Value::Enclosure(enclosure) => match enclosure.date {
                Some(date) => {
                    format!("{} ({})", enclosure.title, date_text::partial(date, self.language))
                }
                None => enclosure.title.clone(),
            },
            Value::List(items) => items.len().to_string(),
            Value::Text(_) | Value::Date(_) | Value::Number(_) | Value::Money(_) => {
                self.plain_value(value)
            }
        })
    }

    fn plain_value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Date(date) => date_text::partial(*date, self.language),
            Value::Number(number) => printed_number(*number),
            Value::Money(øre) => printed_money(*øre),
            Value::Choice { id, .. } => id.clone(),
            Value::Choices { ids, .. } => ids.join(", "),
            Value::Office(office) => office.name.clone(),
            Value::Enclosure(enclosure) => enclosure.title.clone(),
            Value::List(items) => items.len().to_string(),
        }
    }

    /// An option as the person reads it.
    #[must_use]
    pub fn option_label(&self, ix: QuestionIx, id: &str, scope: &[u32]) -> String {
        let form = self.picture.form;
        let yes_no = match (&form.question(ix).kind, id) {
            (Kind::YesNo, "ja") => Some(("Ja", "Yes")),
            (Kind::YesNo, "nei") => Some(("Nei", "No")),
            _ => None,
        };
        if let Some((own, english)) = yes_no {
            // "Ja" and "nei" (Danish "nej") are the same words on screen and in the letter.
            let own = if own == "Nei" && self.language == Language::Da { "Nej" } else { own };
            return if self.language == Language::En { english } else { own }.to_owned();
        }
        match form.question(ix).kind.options() {
            Some(Options::Fixed(choices)) => choices
                .iter()
                .find(|choice| choice.id == id)
                .map_or_else(|| id.to_owned(), |choice| self.wording(&choice.label, scope)),
            Some(Options::Items(lists)) => {
                let named = id.split_once(':').and_then(|(list, item)| {
                    let list = lists.iter().find(|ix| form.question(**ix).id == list)?;
                    let depth = form.lists_around(*list).len();
                    let outer = &scope[..depth.min(scope.len())];
                    let title = self.item_title(*list, outer, item.parse().ok()?);
                    // Of several lists it must be told which one is meant.
                    let of = (lists.len() > 1).then(|| self.text(&form.question(*list).short));
                    Some(of.map_or_else(|| title.clone(), |of| format!("{of}: {title}")))
                });
                named.unwrap_or_else(|| id.to_owned())
            }
            Some(Options::Letters) => self.letter_label(id),
            None => id.to_owned(),
        }
    }

    /// A letter as the person reads it: its title and where it goes.
    #[must_use]
    pub fn letter_label(&self, id: &str) -> String {
        let letters = self.picture.letters();
        let Some(letter) = letters.iter().find(|letter| letter.id == id) else {
            return id.to_owned();
        };
        let title = self.picture.form.documents[letter.rule].title.on_screen(self.language);
        match &letter.recipient {
            Some(recipient) => format!("{title} ({recipient})"),
            None => title.to_owned(),
        }
    }

    /// An item named by its own answers; by its number where they are missing.
    #[must_use]
    pub fn item_title(&self, list: QuestionIx, outer: &[u32], item: u32) -> String {
        let number = || {
            let at = self.picture.items(list, outer).iter().position(|id| *id == item);
            at.map_or_else(|| item.to_string(), |at| (at + 1).to_string())
        };
        self.item_words(list, outer, item).unwrap_or_else(number)
    }

    /// What an item's own answers call it; `None` as long as they say nothing.
    #[must_use]
    pub fn item_words(&self, list: QuestionIx, outer: &[u32], item: u32) -> Option<String> {
        let mut scope = outer.to_vec();
        scope.push(item);
        self.picture.form.list_rule(list).and_then(|rule| {
            let text = rule.item_title.on_screen(self.language);
            let mut title = String::new();
            let mut found = false;
            for piece in pieces(text) {
                match piece {
                    Piece::Words(words) => title.push_str(words),
                    Piece::Name(id) => {
                        let name = self.picture.form.names.get(id)?;
                        if let Some(answer) = self.brief(name.operand, &scope) {
                            title.push_str(&first_words(&answer));
                            found = true;
                        }
                    }
                }
            }
            // What stood around a missing answer goes with it.
            let title = title.replace("()", "");
            found.then(|| title.trim_matches([' ', ',', ':']).to_owned())
        })
    }

    /// An operand in as few words as tell it apart: an office by its name.
    fn brief(&self, operand: Operand, scope: &[u32]) -> Option<String> {
        match self.picture.seen(operand, scope) {
            Seen::Value(Value::Office(office)) => Some(office.name),
            _ => self.operand(operand, scope),
        }
    }

    /// A text of the form for the screen.
    #[must_use]
    pub fn text<'t>(&self, texts: &'t Texts) -> &'t str {
        texts.on_screen(self.language)
    }

    /// Whether an answer is the form's own suggestion.
    #[must_use]
    pub fn is_suggested(&self, field: &Field) -> bool {
        field.suggested
    }
}

/// The first line of a long answer, shortened at a word.
fn first_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 60 {
        return line.to_owned();
    }
    let cut: String = line.chars().take(60).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..at])
}

/// Hundredths as printed in Norway and Denmark: `12 345,5`.
#[must_use]
pub fn printed_number(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let part = match part {
        0 => String::new(),
        part if part % 10 == 0 => format!(",{}", part / 10),
        part => format!(",{part:02}"),
    };
    format!("{sign}{}{part}", grouped(whole))
}

/// Øre as kroner: `12 345 kr`, `12,50 kr`.
#[must_use]
pub fn printed_money(øre: i64) -> String {
    let (whole, part) = (øre.unsigned_abs() / 100, øre.unsigned_abs() % 100);
    let sign = if øre < 0 { "−" } else { "" };
    let part = if part == 0 { String::new() } else { format!(",{part:02}") };
    format!("{sign}{}{part}\u{a0}kr", grouped(whole))
}

/// Digits in threes, with no-break spaces; four digits stay together, as Språkrådet has it.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut printed = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            printed.push('\u{a0}');
        }
        printed.push(digit);
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_grouped_from_five_digits_on() {
        assert_eq!(printed_money(1_000_000), "10\u{a0}000\u{a0}kr");
        assert_eq!(printed_money(250_000), "2500\u{a0}kr");
        assert_eq!(printed_money(1_250), "12,50\u{a0}kr");
        assert_eq!(printed_number(150), "1,5");
    }
}
