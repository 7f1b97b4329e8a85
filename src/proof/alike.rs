//! A template in a second language is the first one in other words: the same tags in the same
//! order. So what is proved of the first one's branches holds for it, and a mend that was made in
//! one language only is seen.

use crate::form::{Catalog, Form};
use crate::letter::template_path;
use crate::source::{File, Language, Problems, Span};

/// Compares a form's templates, and all parts, in its second and further languages with the first.
pub fn alike(catalog: &Catalog, form: &Form, problems: &mut Problems) {
    let [first, others @ ..] = form.letter_languages.as_slice() else { return };
    for rule in &form.documents {
        for other in others {
            let paths = [*first, *other].map(|language| template_path(&rule.template, language));
            compare(catalog, &paths, [*first, *other], problems);
        }
    }
}

/// Compares the parts that letters share.
pub fn alike_parts(catalog: &Catalog, problems: &mut Problems) {
    let [first, second] = [Language::Nb, Language::Nn];
    let ending = format!(".{second}.md");
    for part in catalog.below("templates/parts/", &ending) {
        let own = part.path().to_owned();
        let other = own.replace(&ending, &format!(".{first}.md"));
        compare(catalog, &[other, own], [first, second], problems);
    }
}

fn compare(
    catalog: &Catalog,
    paths: &[String; 2],
    languages: [Language; 2],
    problems: &mut Problems,
) {
    // That one is missing is told elsewhere.
    let [Some(first), Some(second)] = [catalog.file(&paths[0]), catalog.file(&paths[1])] else {
        return;
    };
    let wanted = steps(first, languages[0]);
    let found = steps(second, languages[1]);
    let parts = wanted.iter().zip(&found).find(|(wanted, found)| wanted.says != found.says);
    let (line, message) = match parts {
        Some((wanted, found)) => {
            let message = format!(
                "here stands {}; {} has {} on line {}",
                found.shown(),
                first.path(),
                wanted.shown(),
                wanted.line
            );
            (found.line, message)
        }
        None if wanted.len() == found.len() => return,
        None => (1, format!("{} has more tags, or fewer", first.path())),
    };
    problems
        .error(second, Span::on_line(line, 1, 1), message)
        .fix("a letter asks and prints the same in each language, in the same order");
}

/// What is printed up to a tag that decides, and the tag.
struct Step {
    says: (Vec<String>, String),
    line: usize,
}

impl Step {
    fn shown(&self) -> String {
        let (prints, tag) = &self.says;
        match prints.join(", ").as_str() {
            "" => format!("`{tag}`"),
            prints => format!("`{prints}`, then `{tag}`"),
        }
    }
}

/// Prints between two tags may change places: sentences are built otherwise.
fn steps(file: &File, language: Language) -> Vec<Step> {
    let text = file.text();
    let mut steps = Vec::new();
    let mut prints = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|found| at + found) {
        let close = match text.as_bytes().get(start + 1) {
            Some(b'%') => "%}",
            Some(b'{') => "}}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let end = text[start..].find(close).map_or(text.len(), |found| start + found);
        let inside = text[start + 2..end].split_whitespace().collect::<Vec<_>>().join(" ");
        match close {
            "%}" => {
                prints.sort_unstable();
                let tag = inside.replace(&format!(".{language}.md"), ".md");
                let line = text[..start].matches('\n').count() + 1;
                steps.push(Step { says: (std::mem::take(&mut prints), tag), line });
            }
            "}}" => prints.push(inside),
            _ => {}
        }
        at = (end + 2).min(text.len());
    }
    prints.sort_unstable();
    let line = text.lines().count();
    steps.push(Step { says: (prints, "the end".to_owned()), line });
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(first: &str, second: &str) -> Vec<String> {
        let catalog = Catalog::new([
            File::new("templates/parts/x.nb.md", first),
            File::new("templates/parts/x.nn.md", second),
        ]);
        let mut problems = Problems::default();
        alike_parts(&catalog, &mut problems);
        problems.sorted().iter().map(crate::source::Problem::to_text).collect()
    }

    #[test]
    fn prints_may_change_places_and_tags_may_not() {
        let first = "{# why #}Jeg {{ a }} og {{ b }}.{% if c %}Ja{% endif %}{% include \"parts/y.nb.md\" %}";
        let second = "{{ b }} og {{ a }}.{% if c %}Ja{% endif %}{% include \"parts/y.nn.md\" %}";
        assert_eq!(told(first, second), Vec::<String>::new());
        let other = second.replace("if c", "if not c");
        assert!(told(first, &other)[0].contains("`if not c`"), "{:?}", told(first, &other));
        let fewer = second.replace("{{ a }}", "a");
        assert!(told(first, &fewer)[0].contains("on line 1"));
        assert_eq!(told(first, "{{ b }} {{ a }}{% if c %}Ja{% endif %}").len(), 1);
    }
}
