fn main() -> std::process::ExitCode {
    medhold::cli::run()
}
