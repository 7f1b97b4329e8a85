//! What benchmarks share.

use std::time::{Duration, Instant};

/// Times a piece of work again and again; prints the middle and the spread.
pub fn measure(name: &str, times: usize, mut work: impl FnMut()) -> Duration {
    measure_inside(name, times, || {
        let start = Instant::now();
        work();
        start.elapsed()
    })
}

/// The same for work that times itself, where what follows it does not count.
pub fn measure_inside(name: &str, times: usize, mut work: impl FnMut() -> Duration) -> Duration {
    work();
    let mut taken: Vec<Duration> = (0..times).map(|_| work()).collect();
    taken.sort();
    let middle = taken[taken.len() / 2];
    let low = taken[taken.len() / 20];
    let high = taken[taken.len() - 1 - taken.len() / 20];
    println!("{name:<44} {middle:>10.2?}   ({low:.2?} to {high:.2?}, {times} runs)");
    middle
}
