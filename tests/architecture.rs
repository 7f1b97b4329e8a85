//! Who may know whom. The table is the house's plan; a leak here is a redesign or a mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each room with the rooms that it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("words", &[]),
    ("law", &["source"]),
    ("form", &["source", "law"]),
    ("interview", &["source", "law", "form"]),
    ("letter", &["source", "law", "form", "interview"]),
    ("output", &["letter::document"]),
    ("proof", &["source", "law", "form", "interview", "letter"]),
    ("archive", &["source", "interview"]),
    ("casework", &["source", "law", "form", "interview", "letter", "output", "archive", "words"]),
    ("tui", &["casework", "words"]),
    ("plain", &["casework", "words"]),
    ("cli", &["source", "form", "interview", "proof", "casework", "plain", "tui", "words"]),
];

/// Crates that only some files may name, as `crate`, files or folders under `src/`.
const CRATES: &[(&str, &[&str])] = &[
    ("tera", &["letter/template.rs"]),
    ("pulldown_cmark", &["letter/markdown.rs"]),
    ("printpdf", &["output/pdf/file"]),
    ("lopdf", &["output/pdf/file"]),
    ("subsetter", &["output/pdf/file"]),
    ("harfrust", &["output/pdf"]),
    ("saphyr_parser", &["source/reader.rs"]),
    ("annotate_snippets", &["source/problem.rs"]),
    ("fluent_bundle", &["words"]),
    ("serde_yaml", &["archive"]),
    ("clap", &["cli"]),
    ("directories", &["cli"]),
    ("signal_hook", &["cli"]),
    ("rustix", &["cli"]),
    ("terminal_size", &["cli"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
];

/// Ways to the outside, and where they may be taken.
const EDGES: &[(&str, &[&str])] = &[
    ("std::env", &["cli"]),
    ("env::var", &["cli"]),
    ("SystemTime", &["cli"]),
    ("Zoned::now", &["cli"]),
    ("std::process", &["cli", "main.rs"]),
    ("std::net", &[]),
    ("println!", &[]),
    ("eprintln!", &[]),
    ("stdout()", &["cli", "tui/mod.rs"]),
    ("stdin()", &["cli"]),
    ("std::fs", &["archive", "casework/text_file.rs", "casework/packet.rs", "cli"]),
];

fn source_files() -> Vec<(String, String)> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap();
            // Tests inside a file may reach further.
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let code: Vec<&str> =
                code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (name, code.join("\n"))
        })
        .collect()
}

/// Paths of ours that a file names, as `form` or `letter::document`, use lists opened.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let path: String =
            rest.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
        found.insert(path.trim_end_matches(':').to_owned());
    }
    found
}

fn is_below(path: &str, allowed: &[&str]) -> bool {
    allowed.iter().any(|allowed| {
        path == *allowed || path.strip_prefix(allowed).is_some_and(|rest| rest.starts_with('/'))
    })
}

#[test]
fn rooms_know_only_whom_they_may() {
    let table: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut leaks = Vec::new();
    let mut seen = BTreeSet::new();
    for (file, code) in source_files() {
        let room = file.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        if ["main", "lib"].contains(&room.as_str()) {
            continue;
        }
        let Some(allowed) = table.get(room.as_str()) else {
            leaks.push(format!("{file}: the room `{room}` is not in the table"));
            continue;
        };
        for import in imports(&code) {
            let own = import == room || import.starts_with(&format!("{room}::"));
            let known = allowed
                .iter()
                .any(|allowed| import == *allowed || import.starts_with(&format!("{allowed}::")));
            if known {
                seen.insert((room.clone(), import.clone()));
            }
            if !own && !known {
                leaks.push(format!("{file} names `{import}`"));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    // A table that allows what nobody uses says nothing.
    for (room, allowed) in ROOMS {
        for import in *allowed {
            let used = seen.iter().any(|(by, path)| {
                by == room && (path == import || path.starts_with(&format!("{import}::")))
            });
            assert!(used, "`{room}` may import `{import}` and does not");
        }
    }
}

#[test]
fn crates_and_edges_stay_where_they_belong() {
    let mut leaks = Vec::new();
    for (file, code) in source_files() {
        for (name, allowed) in CRATES {
            let names = code.match_indices(name).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                let after = &code[at + name.len()..];
                let is_word = before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '"');
                is_word && (after.starts_with("::") || after.starts_with(';'))
            });
            if names && !is_below(&file, allowed) {
                leaks.push(format!("{file} names the crate `{name}`"));
            }
        }
        for (way, allowed) in EDGES {
            if code.contains(way) && !is_below(&file, allowed) {
                leaks.push(format!("{file} uses `{way}`"));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

/// Nothing leaves the machine: no crate that is built in can open a connection by itself. (`mio` is
/// there: the terminal's keys are waited for with it. It can watch sockets and speaks no protocol.)
#[test]
fn no_crate_speaks_to_the_network() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.contains("printpdf v"), "the tree is read");
    let barred = [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "tokio",
        "async-std",
        "socket2",
        "rustls",
        "native-tls",
        "openssl",
        "attohttpc",
        "isahc",
        "surf",
        "tungstenite",
        "quinn",
        "h2",
        "webbrowser",
    ];
    for name in barred {
        let found = tree.lines().any(|line| line.starts_with(&format!("{name} v")));
        assert!(!found, "{name} is among the crates");
    }
}

#[test]
fn files_stay_small_enough_to_read_in_one_go() {
    let mut lengths: Vec<(usize, String)> =
        source_files().into_iter().map(|(file, code)| (code.lines().count(), file)).collect();
    lengths.sort();
    let median = lengths[lengths.len() / 2].0;
    let (longest, file) = lengths.last().unwrap();
    assert!(*longest <= 700, "{file} has {longest} lines");
    assert!(median <= 200, "the median is {median}");
}
