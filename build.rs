//! Builds the data files into the program, so that one binary is all there is to install and a
//! new letter needs no Rust.

// The bans are for the program; a build script reads its environment and writes its output.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let mut paths = Vec::new();
    for folder in [
        "forms",
        "templates",
        "assets/law",
        "assets/offices",
        "assets/help",
        "assets/practice",
        "assets/language",
    ] {
        println!("cargo::rerun-if-changed={folder}");
        collect(&root.join(folder), &mut paths)?;
    }
    paths.sort();
    let mut code = String::from("&[\n");
    for path in paths {
        let name = path.strip_prefix(&root).map_err(io::Error::other)?;
        let name = name.to_string_lossy().replace('\\', "/");
        let full = path.to_string_lossy();
        writeln!(code, "    ({name:?}, include_str!({full:?})),").map_err(io::Error::other)?;
    }
    code.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("built_in.rs"), code)
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let wanted = path.extension().is_some_and(|ending| ending == "yaml" || ending == "md");
        if path.is_dir() {
            collect(&path, paths)?;
        } else if wanted {
            paths.push(path);
        }
    }
    Ok(())
}
