//! Which earlier versions of a case are kept: many of the last hour, few of last year.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::store::Version;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How far apart versions of an age are kept: up to this age, one in so long a time.
/// What was lost by mistake is mostly missed the next day.
const RULE: [(i64, i64); 5] = [
    (HOUR, MINUTE),
    (2 * DAY, 10 * MINUTE),
    (14 * DAY, HOUR),
    (60 * DAY, DAY),
    (i64::MAX, 30 * DAY),
];

/// The time on the wall that a case was saved at, as seconds; 0 if it says none.
pub(super) fn seconds(stamp: &str) -> i64 {
    let time = stamp.parse::<DateTime>().ok();
    let time = time.and_then(|time| time.to_zoned(TimeZone::UTC).ok());
    time.map_or(0, |time| time.timestamp().as_second())
}

/// Versions that are not kept any longer, of those of a case, the newest first. The two newest are
/// always kept: if one is damaged there is the other.
pub(super) fn doomed(versions: &[Version], now: i64) -> Vec<i64> {
    let mut last = None;
    let mut doomed = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        // A clock that was set back makes nothing old.
        let age = now.saturating_sub(version.saved).max(0);
        let apart = RULE.iter().find(|(until, _)| age < *until).map_or(DAY, |(_, apart)| *apart);
        let slot = (apart, version.saved.div_euclid(apart));
        if last == Some(slot) && at > 1 {
            doomed.push(version.revision);
        }
        last = Some(slot);
    }
    doomed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(revision: i64, saved: i64) -> Version {
        Version { revision, saved }
    }

    #[test]
    fn typing_leaves_one_version_a_minute() {
        let now = 1_000_000 * MINUTE;
        let versions: Vec<Version> = (0..10).map(|at| version(10 - at, now - at)).collect();
        let doomed = doomed(&versions, now);
        // Of the minute at hand the newest, and the one before it.
        assert_eq!(doomed, [8, 7, 6, 5, 4, 3, 2, 1].map(i64::from));
    }

    #[test]
    fn old_versions_thin_out_and_never_all_go() {
        let now = 2_000_000_000;
        // One a minute for 100 days, thinned as they come.
        let mut kept: Vec<Version> = Vec::new();
        for at in 0..100 * 24 * 60 {
            let time = now + at * MINUTE;
            kept.insert(0, version(at, time));
            let doomed = doomed(&kept, time);
            kept.retain(|version| !doomed.contains(&version.revision));
        }
        assert!(kept.len() > 60 + 280 + 280 + 45 && kept.len() < 720, "{}", kept.len());
        assert!(kept.iter().any(|version| version.saved < now + 31 * DAY), "the first month stays");
    }

    #[test]
    fn a_clock_set_back_loses_nothing() {
        let versions = [version(3, 100), version(2, 5_000_000), version(1, 4_000_000)];
        assert_eq!(doomed(&versions, 100), [0_i64; 0]);
    }

    #[test]
    fn the_time_on_the_wall_counts() {
        assert_eq!(seconds("2026-11-21T12:00") - seconds("2026-11-21T11:00"), HOUR);
        assert_eq!(seconds("tull"), 0);
    }
}
