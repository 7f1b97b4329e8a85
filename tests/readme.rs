//! What the README shows is true: its commands run, its form is sound.

use jiff::civil::date;
use medhold::proof::prove_all;
use medhold::source::{File, Problem, Problems, Severity};

const README: &str = include_str!("../README.md");

/// What stands between a fence that starts so and its end.
fn fenced<'a>(opening: &str, closing: &str) -> &'a str {
    let (_, rest) = README.split_once(opening).expect(opening);
    rest.split_once(closing).expect(closing).0
}

#[test]
fn the_form_in_the_readme_is_sound_and_reached() {
    let mut catalog = medhold::cli::built_in();
    catalog.add(File::new("forms/norge/takk.yaml", fenced("```yaml\n", "```")));
    catalog.add(File::new("templates/norge/takk.nb.md", fenced("````markdown\n", "````")));
    let mut problems = Problems::default();
    let proved = prove_all(&catalog, date(2026, 11, 21), &mut problems);
    let problems = problems.sorted();
    let ours = problems.iter().filter(|problem| problem.severity != Severity::Note);
    let told: Vec<String> = ours.map(Problem::to_text).collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
    let thanks = proved.iter().find(|form| form.form == "takk").expect("the form is walked");
    assert_eq!((thanks.questions, thanks.unreached), (5, 0));
}

#[test]
fn every_command_and_option_in_the_readme_is_there() {
    let help = |arguments: &[&str]| {
        let said = super::program::run(arguments, "");
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out
    };
    let commands = help(&["--help"]);
    for command in ["forms", "outline", "render", "check", "schema"] {
        assert!(README.contains(&format!("medhold {command}")), "{command}");
        assert!(commands.contains(command), "{command}");
        help(&[command, "--help"]);
    }
    let options = help(&["render", "--help"]);
    let row = README.lines().find(|line| line.contains("(`--date`")).expect("the row of render");
    for option in row.split('`').filter(|word| word.starts_with("--")) {
        let name = option.split(' ').next().unwrap();
        assert!(options.contains(name), "{name}");
    }
}
