//! A call in the wizard: what is refused is not kept and nothing pretends otherwise, and the menu of
//! the case is at hand wherever one is.

use super::calls::walks;
use super::wizard::{PATIENT, Running, Sitting};

/// To the question whether anything may be noted.
fn to_consent(running: &mut Running<'_>) {
    running.keys("<end><up><up><enter>");
    if running.says().contains("Enter begynner") {
        running.keys("<enter>");
    }
    running.keys("4<enter>");
    assert!(running.says().contains("kan du notere"), "{}", running.screen());
}

#[test]
fn a_call_that_was_refused_says_so_and_offers_nothing_that_is_kept() {
    Sitting::new().works(|running| {
        to_consent(running);
        assert!(running.says().contains("Lagres ikke ennå"), "{}", running.screen());
        running.keys("4<enter>");
        assert!(running.says().contains("Da noterer jeg ingenting"), "{}", running.screen());
        running.keys("<enter>");
        let says = running.says();
        assert_eq!(says.matches("Den som ringer, sa nei.").count(), 1, "{}", running.screen());
        assert!(says.contains("Lagres ikke") && !says.contains("ennå"), "{}", running.screen());
        running.keys("<ctrl-d>");
        let says = running.says();
        assert!(says.contains("Den som ringer, sa nei."), "{}", running.screen());
        for not in ["Eget nummer", "Hvor lenge", "Tidligere utgaver", "Skriv et brev til"] {
            assert!(!says.contains(not), "{not}: {}", running.screen());
        }
        running.keys("<esc><f2>");
        let says = running.says();
        assert!(says.contains("Den som ringer, sa nei."), "{}", running.screen());
        for not in ["mangler", "Fyll inn", "begynn på"] {
            assert!(!says.contains(not), "{not}: {}", running.screen());
        }
        // A yes after all keeps what was noted.
        running.keys("<ctrl-g>avtalt<enter>3<enter>");
        assert!(running.says().contains("Det er avtalt."), "{}", running.screen());
    });
}

#[test]
fn a_call_has_one_row_of_its_own_and_no_letter_beside_it() {
    let sitting = Sitting { size: (120, 40), ..Sitting::new() };
    sitting.works(|running| {
        to_consent(running);
        assert!(!running.screen().contains(" | "), "{}", running.screen());
        running.keys("3<enter><ctrl-d>");
        let says = running.says();
        assert_eq!(says.matches("Ny samtale").count(), 1, "{}", running.screen());
        assert!(says.contains("En annen ringer: begynn en ny sak"), "{}", running.screen());
    });
}

#[test]
fn the_menu_of_the_case_opens_over_everything_and_closes_again() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        for over in ["<f1>", "<f9>", "<f3>", "<ctrl-o>", "<ctrl-t>"] {
            running.keys(over);
            let before = running.screen();
            running.keys("<ctrl-d>");
            assert!(running.says().contains("Du er her"), "{over}: {}", running.screen());
            running.keys("<ctrl-d>");
            assert_eq!(running.screen(), before, "{over}");
            // What is chosen there leads away from what lay under it.
            running.keys("<ctrl-d>skriv et brev<enter>");
            assert_eq!(running.app.over.len(), 1, "{over}: {}", running.screen());
            running.keys("<esc>");
        }
    });
}

#[test]
fn what_only_confirms_a_key_is_gone_with_the_next() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-g>navnet<enter>");
        for (keys, said) in [
            ("<ctrl-k>", "Hele delen på ett ark"),
            ("<ctrl-k>", "Ett spørsmål om gangen igjen"),
            ("<ctrl-r>2<enter>", "Notert, også for svarene som kommer"),
        ] {
            running.keys(keys);
            assert!(running.says().contains(said), "{}", running.screen());
            running.keys("a");
            assert!(!running.says().contains(said), "{}", running.screen());
        }
    });
}

#[test]
fn back_from_another_caller_one_is_at_the_question_where_one_was() {
    Sitting::new().works(|running| {
        to_consent(running);
        running.keys("1<enter>1<enter>Kari Eksempel<enter>4<enter>");
        let here = running.screen();
        assert!(here.contains("trygt å ringe på"), "{here}");
        running.keys("<ctrl-d>annen ringer<enter>");
        assert!(running.says().contains("Lagres ikke ennå"), "{}", running.screen());
        running.keys("4<enter>3<enter>");
        // To and fro with two keys.
        running.keys("<ctrl-d><enter>");
        assert!(running.says().contains("trygt å ringe på"), "{}", running.screen());
        running.keys("<ctrl-d><enter>");
        assert!(running.says().contains("Hvor gammel"), "{}", running.screen());
    });
}
