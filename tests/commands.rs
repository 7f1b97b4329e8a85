//! The command line as other programs meet it: what is printed where, and the exit codes.

use serde_json::Value;

use super::program::{EXAMPLE, FORM, Rendered, command, finish, render, run};

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("one JSON value")
}

/// The example without the lines that start so.
fn without(start: &str) -> String {
    let lines = EXAMPLE.lines().filter(|line| !line.starts_with(start));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn forms_are_listed_for_people_and_programs() {
    let said = run(&["forms"], "");
    assert_eq!(said.code, Some(0));
    assert!(said.out.contains("Klage til Statsforvalteren"), "{}", said.out);
    let listed = json(&run(&["forms", "--json"], "").out);
    let forms = listed["forms"].as_array().unwrap();
    let form = forms.iter().find(|form| form["id"] == FORM).unwrap();
    assert_eq!(form["country"], "norge");
    assert_eq!(form["title"], "Klage til Statsforvalteren");
    assert_eq!(form["languages"], serde_json::json!(["nb", "nn"]));
    assert!(form["checked"].as_str().is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok()));
}

#[test]
fn the_outline_names_every_id_of_the_example() {
    let outline = run(&["outline", FORM, "--json"], "");
    assert_eq!(outline.code, Some(0), "{}", outline.err);
    json(&outline.out);
    let shown = run(&["outline", FORM], "").out;
    for line in EXAMPLE.lines() {
        let id: String =
            line.trim_start_matches("- ").chars().take_while(|c| !": ".contains(*c)).collect();
        if !id.is_empty() && !id.starts_with(['#', '{', '-']) && line.contains(':') {
            assert!(shown.contains(&id), "{id}");
            assert!(outline.out.contains(&format!("\"{id}\"")), "{id}");
        }
    }
}

#[test]
fn the_schema_is_a_json_schema_that_knows_the_keys() {
    let said = run(&["schema"], "");
    assert_eq!(said.code, Some(0));
    let schema = json(&said.out);
    assert!(schema["$schema"].as_str().is_some_and(|uri| uri.contains("json-schema")));
    for key in ["form", "sections", "documents", "deadlines", "advice"] {
        assert!(said.out.contains(&format!("\"{key}\"")), "{key}");
    }
}

#[test]
fn the_example_becomes_its_papers_the_same_each_time() {
    let first = render(EXAMPLE, &["--format", "pdf,txt"]);
    assert_eq!(first.said.code, Some(0), "{}", first.said.err);
    let names = first.names();
    let stems = [
        "01-rettighetsklage",
        "02-tilsyn",
        "03-fullmakt",
        "04-vedleggsliste",
        "05-vedleggsliste",
        "06-portalark",
        "07-portalark",
        "08-neste_steg",
    ];
    let expected: Vec<String> = stems
        .iter()
        .flat_map(|stem| [format!("{stem}.pdf"), format!("{stem}.txt")])
        .chain(["kvittering.txt".to_owned()])
        .collect();
    assert_eq!(names, expected);
    for (line, name) in first.said.out.lines().zip(&expected) {
        assert!(line.ends_with(name), "each path is printed: {line}");
    }
    let second = render(EXAMPLE, &["--format", "pdf,txt"]);
    for name in &names {
        let bytes = |made: &Rendered| std::fs::read(made.out().join(name)).unwrap();
        assert!(bytes(&first) == bytes(&second), "{name} differs between two runs");
    }
}

#[test]
fn json_is_one_object_and_a_contract() {
    let made = render(EXAMPLE, &["--json"]);
    assert_eq!(made.said.code, Some(0));
    let told = json(&made.said.out);
    assert_eq!(told["contract"], 1);
    assert_eq!(told["documents"].as_array().map(Vec::len), Some(9));
    let first = &told["documents"][0];
    assert_eq!(first["id"], "rettighetsklage");
    assert_eq!(first["key"], "rettighetsklage:1");
    assert_eq!(first["kind"], "letter");
    assert!(std::path::Path::new(first["path"].as_str().unwrap()).is_file());
    let deadline = &told["deadlines"][0];
    assert_eq!(deadline["id"], "klagefrist");
    assert_eq!(deadline["anchor"], "2026-11-12");
    assert_eq!(deadline["last_day"], "2026-12-10");
    assert_eq!(deadline["send_by"], "2026-12-03");
    assert_eq!(deadline["state"], "running");
    assert_eq!(deadline["law"], "pasient- og brukerrettighetsloven §\u{a0}7-5");
    for key in ["advice", "missing", "parked", "problems"] {
        assert!(told[key].is_array(), "{key}");
    }
    let advice = told["advice"].as_array().unwrap();
    assert!(advice.iter().any(|advice| advice["id"] == "begge_brev"), "{advice:?}");
}

#[test]
fn missing_answers_are_exit_3_with_a_list_and_a_draft_can_be_made() {
    let lacking = without("melder_navn");
    let made = render(&lacking, &[]);
    assert_eq!(made.said.code, Some(3));
    assert!(made.said.err.contains("melder_navn"), "{}", made.said.err);
    assert!(made.names().is_empty(), "nothing is made");
    let told = render(&lacking, &["--json"]);
    assert_eq!(told.said.code, Some(3));
    let told = json(&told.said.out);
    assert_eq!(told["missing"][0]["path"], "melder_navn");
    assert_eq!(told["documents"].as_array().map(Vec::len), Some(0));
    let draft = render(&lacking, &["--draft", "--format", "txt"]);
    assert_eq!(draft.said.code, Some(0), "{}", draft.said.err);
    let letter = draft.read("01-rettighetsklage.txt");
    assert!(letter.contains("UTKAST") || letter.contains("Utkast"), "{letter}");
}

#[test]
fn what_is_parked_is_told_and_is_in_no_paper() {
    let answers = EXAMPLE.replace("onsker: [endring, granskning]", "onsker: [endring]");
    let made = render(&answers, &["--json", "--format", "txt"]);
    let told = json(&made.said.out);
    let parked: Vec<&str> =
        told["parked"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert!(parked.iter().any(|path| path.starts_with("steder")), "{parked:?}");
    for name in made.names() {
        assert!(!made.read(&name).contains("akuttmottaket med ambulanse"), "{name}");
    }
}

#[test]
fn a_file_in_the_way_is_kept_unless_told_otherwise() {
    let first = render(EXAMPLE, &["--format", "txt"]);
    let letter = first.out().join("02-tilsyn.txt");
    std::fs::write(&letter, "mitt eget").unwrap();
    std::fs::remove_file(first.out().join("01-rettighetsklage.txt")).unwrap();
    let again = |more: &[&str]| {
        let mut command = command(first.folder.path());
        command.args(["render", FORM, "--answers"]).arg(first.folder.path().join("svar.yaml"));
        command.arg("--out").arg(first.out()).args(["--date", "2026-11-23", "--format", "txt"]);
        command.args(more);
        finish(command, "")
    };
    let refused = again(&[]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("02-tilsyn.txt") && refused.err.contains("--overwrite"));
    assert_eq!(first.read("02-tilsyn.txt"), "mitt eget");
    assert!(!first.names().contains(&"01-rettighetsklage.txt".to_owned()), "all or nothing");
    // A letter of the form that is not made any more goes, as the help says; no other file does.
    for name in ["09-tilsyn.txt", "09-mitt.txt"] {
        std::fs::write(first.out().join(name), "gammelt").unwrap();
    }
    assert_eq!(again(&["--overwrite"]).code, Some(0));
    assert!(first.read("02-tilsyn.txt").contains("Anmodning om tilsyn"));
    assert!(!first.names().contains(&"09-tilsyn.txt".to_owned()));
    assert_eq!(first.read("09-mitt.txt"), "gammelt");
    let help = run(&["render", "--help"], "").out;
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("ta bort skjemaets brev som ikke lages lenger"), "{help}");
}

#[test]
fn wrong_usage_is_exit_2_with_what_to_do() {
    for (arguments, expected) in [
        (&["rendre"][..], "render"),
        (&["render", "klage_statsforvalte", "--answers", "x", "--out", "y"], FORM),
        (&["render", FORM, "--answers", "x"], "--out"),
        (&["render", FORM, "--answers", "x", "--out", "y", "--date", "31.2.2026"], "31.2.2026"),
        (&["outline", "finnes_ikke"], "forms"),
        (&["render", FORM, "--answers", "x", "--out", "y", "--format", "doc"], "txt"),
        (&["--fargelegg"], "--fargelegg"),
    ] {
        let said = run(arguments, "");
        assert_eq!(said.code, Some(2), "{arguments:?}: {}", said.err);
        assert!(said.out.is_empty());
        assert!(said.err.contains(expected), "{arguments:?}: {}", said.err);
    }
    let language = render(EXAMPLE, &["--lang", "da"]);
    assert_eq!(language.said.code, Some(2), "{}", language.said.err);
}

#[test]
fn own_words_in_another_language_are_said_and_the_reading_copy_is_kept() {
    let made = render(
        EXAMPLE,
        &["--lang", "nn", "--own-words", "en", "--reading-copy", "--format", "txt,docx"],
    );
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    let letter =
        std::fs::read_to_string(made.folder.path().join("ut/01-rettighetsklage.txt")).unwrap();
    assert!(letter.contains("eigne ord i dette brevet, er skrive på engelsk."), "{letter}");
    let greeting = letter.find("Med venleg helsing").unwrap();
    assert!(letter.find("er skrive på engelsk").unwrap() < greeting, "{letter}");
    let copy = std::fs::read_to_string(made.folder.path().join("ut/09-lesekopi.txt")).unwrap();
    assert!(copy.contains("LESEKOPI – SKAL IKKE SENDES"), "{copy}");
    assert!(copy.contains("Hva du vil oppnå: "), "{copy}");
    assert!(!copy.contains("15868540033"), "what is hidden on the screen is hidden here");
    let without = render(EXAMPLE, &["--format", "txt"]);
    assert!(
        !std::fs::read_to_string(without.folder.path().join("ut/01-rettighetsklage.txt"))
            .unwrap()
            .contains("egne ord i dette")
    );
}

#[test]
fn with_nobody_to_answer_one_line_and_exit_2() {
    let said = run(&[], "");
    assert_eq!(said.code, Some(2));
    assert!(said.out.is_empty());
    assert_eq!(said.err.lines().count(), 2, "one line, and what to do: {}", said.err);
    assert!(said.err.contains("medhold render"));
}

#[test]
fn check_is_clean_for_what_is_shipped_and_tells_all_that_is_broken() {
    let said = run(&["check", "--json"], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let told = json(&said.out);
    // Facts grow old by themselves; everything else is ours to mend.
    let of_age = |problem: &&Value| {
        let message = problem["message"].as_str().unwrap();
        problem["severity"] == "note" || message.contains("was last checked on")
    };
    let problems = told["problems"].as_array().unwrap();
    let ours: Vec<&Value> = problems.iter().filter(|problem| !of_age(problem)).collect();
    assert!(ours.is_empty(), "{ours:?}");
    assert!(run(&["check", "--notes"], "").err.contains("rests on memory alone"));

    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let sound = include_str!("data/sound.yaml");
    write("forms/norge/en.yaml", &sound.replace("form: sound", "form: en\nfrom: 1"));
    write("forms/norge/to.yaml", "form: [to\n");
    write("templates/norge/klage.nb.md", "# {{ finnes_ikke }}\n");
    let folder = folder.path().to_str().unwrap();
    let said = run(&["check", folder], "");
    assert_eq!(said.code, Some(1));
    for told in ["forms/norge/en.yaml:2:1", "unknown key `from`", "forms/norge/to.yaml:"] {
        assert!(said.err.contains(told), "{told}: {}", said.err);
    }
}

#[test]
fn check_of_one_file_sees_the_files_around_it_and_says_when_there_is_nothing() {
    let form = concat!(env!("CARGO_MANIFEST_DIR"), "/forms/norge/klage_statsforvalter.yaml");
    let said = run(&["check", form], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let empty = tempfile::tempdir().unwrap();
    for nothing in [empty.path().to_str().unwrap(), "/finnes/ikke"] {
        let said = run(&["check", nothing], "");
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(said.err.contains(nothing), "{}", said.err);
    }
}

#[test]
fn an_answer_file_comes_through_a_pipe_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(folder.path());
    command.args(["render", FORM, "--answers", "-", "--date", "2026-11-23", "--out"]);
    command.arg(folder.path().join("ut"));
    let said = finish(command, EXAMPLE);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.out.lines().count(), 9);
}

#[cfg(unix)]
#[test]
fn what_is_written_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let made = render(EXAMPLE, &[]);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&made.out()), 0o700);
    for name in made.names() {
        assert_eq!(mode(&made.out().join(name)), 0o600);
    }
}

#[test]
fn a_letter_is_told_from_one_that_was_changed() {
    let made = render(EXAMPLE, &[]);
    let letter = made.out().join("01-rettighetsklage.pdf");
    let verify = |more: &[&str]| {
        let path = letter.to_str().unwrap();
        run(&[&["verify", path], more].concat(), "")
    };
    let said = verify(&[]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    let print = said.out.split_whitespace().nth(1).unwrap().to_owned();
    let steps = made.out().join("08-neste_steg.pdf");
    let kept = super::pdf::extracted(&steps);
    assert!(kept.contains(&print), "the sheet that is kept shows {print}: {kept}");
    assert_eq!(verify(&[&print.to_lowercase()]).code, Some(0));
    assert_eq!(verify(&["0000-0000-0000-0000"]).code, Some(1));
    let mut bytes = std::fs::read(&letter).unwrap();
    bytes.push(b'\n');
    std::fs::write(&letter, bytes).unwrap();
    assert_eq!(verify(&[]).code, Some(1), "a changed letter is found out");
    assert_eq!(verify(&[&print]).code, Some(1));
    std::fs::remove_file(made.out().join("kvittering.txt")).unwrap();
    assert_eq!(verify(&[]).code, Some(3), "nothing to compare with");
}

#[test]
fn many_answer_files_at_once_and_a_bad_line_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let answers: serde_yaml::Value = serde_yaml::from_str(EXAMPLE).unwrap();
    let line = |name: &str| {
        let mut answers = answers.clone();
        answers["pasient_navn"] = name.into();
        serde_json::to_string(&answers).unwrap()
    };
    let lines = [
        line("Ragnhild Eksempel"),
        "{\"pasient_navn\": ".to_owned(),
        String::new(),
        line("Ola Eksempel"),
        "{\"onsker\": [\"endring\"]}".to_owned(),
        line("Åse 😀 Eksempel"),
    ];
    let file = folder.path().join("svar.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let batch = |out: &str, more: &[&str]| {
        let mut command = command(folder.path());
        command.args(["batch", FORM, "--date", "2026-11-23", "--answers"]).arg(&file);
        command.arg("--out").arg(folder.path().join(out)).args(more);
        finish(command, "")
    };
    let said = batch("ut", &[]);
    assert_eq!(said.code, Some(4), "{}", said.err);
    for number in [2, 5, 6] {
        assert!(said.err.contains(&format!("Linje {number}:")), "{}", said.err);
    }
    assert!(said.err.contains("2 av 5"), "{}", said.err);
    assert!(!said.err.contains("Åse"), "no name in what is told: {}", said.err);
    let made =
        |out: &str, at: &str| folder.path().join(out).join(at).join("01-rettighetsklage.pdf");
    assert!(made("ut", "000001").exists() && made("ut", "000004").exists());
    assert!(!made("ut", "000002").exists() && !made("ut", "000006").exists());
    // The same line gives the same bytes as `render`, whatever came before it.
    let alone = render(&lines[3], &[]);
    let bytes = std::fs::read(alone.out().join("01-rettighetsklage.pdf")).unwrap();
    assert!(bytes == std::fs::read(made("ut", "000004")).unwrap());
    let told = batch("json", &["--json"]);
    let objects: Vec<Value> = told.out.lines().map(json).collect();
    assert_eq!(objects.len(), 5);
    assert!(objects.iter().all(|object| object["contract"] == 1 && object["line"].is_u64()));
    let mut piped = command(folder.path());
    piped.args(["batch", FORM, "--date", "2026-11-23", "--answers", "-", "--out"]);
    piped.arg(folder.path().join("fra-ror"));
    let said = finish(piped, &lines[0]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(made("fra-ror", "000001").exists());
}

#[cfg(unix)]
#[test]
fn a_batch_that_is_stopped_leaves_whole_sets_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let answers: serde_yaml::Value = serde_yaml::from_str(EXAMPLE).unwrap();
    let line = serde_json::to_string(&answers).unwrap();
    let file = folder.path().join("svar.jsonl");
    std::fs::write(&file, format!("{line}\n").repeat(5000)).unwrap();
    let mut batch = command(folder.path());
    batch.args(["batch", FORM, "--date", "2026-11-23", "--answers"]).arg(&file);
    let out = folder.path().join("ut");
    let child = batch.arg("--out").arg(&out).stderr(std::process::Stdio::piped()).spawn().unwrap();
    while !out.join("000003").exists() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(4), "{said}");
    assert!(said.contains("Stoppet"), "{said}");
    let sets: Vec<_> = std::fs::read_dir(&out).unwrap().map(|set| set.unwrap().path()).collect();
    assert!(sets.len() < 5000 && said.contains(&format!("{0} av {0}", sets.len())), "{said}");
    for set in sets {
        assert_eq!(std::fs::read_dir(&set).unwrap().count(), 9, "{}", set.display());
    }
}
