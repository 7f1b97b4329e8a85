//! The `medhold` program.

fn main() {}
