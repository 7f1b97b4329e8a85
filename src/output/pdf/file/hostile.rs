//! What no honest PDF does, looked for before the PDF crate reads the file: it would run out of
//! memory, of time or of stack over it.

use std::collections::BTreeMap;
use std::io::{BufReader, Read as _};

use flate2::read::ZlibDecoder;

/// Numbers, names and words outside streams that are drawn. Each becomes an object in memory, some
/// fifty times as large as it is written.
const MOST_WORDS: usize = 3_000_000;

/// Beyond this a list of objects is not opened.
pub const MOST_LISTED: usize = 8 << 20;

/// What may still be read.
struct Budget {
    words: usize,
    /// Bytes to look through. Objects stand one behind the other: what is looked through over and
    /// over is made for that.
    bytes: usize,
}

impl Budget {
    fn spend(&mut self, bytes: &[u8]) {
        let begins = |two: &[u8]| opens(two[1]) || (is_between(two[0]) && !is_between(two[1]));
        self.words = self.words.saturating_sub(bytes.windows(2).filter(|two| begins(two)).count());
        self.bytes = self.bytes.saturating_sub(bytes.len());
    }

    fn is_spent(&self) -> bool {
        self.words == 0 || self.bytes == 0
    }

    /// Spends what objects that are packed together hold; says whether they can be looked at.
    fn spend_packed(&mut self, head: &[u8], rest: &[u8]) -> bool {
        const OTHERS: [&[u8]; 5] = [b"LZW", b"ASCII", b"RunLength", b"Crypt", b"DCT"];
        if OTHERS.iter().any(|filter| find(head, filter).is_some()) {
            return false;
        }
        let Some(data) = rest.strip_prefix(b"stream") else { return false };
        let start = data.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(0);
        if find(head, b"FlateDecode").is_none() && find(head, b"/Fl").is_none() {
            let end = find(data, b"endstream").unwrap_or(data.len());
            self.spend(&data[..end]);
            return true;
        }
        let mut opened = BufReader::new(ZlibDecoder::new(&data[start..]));
        // The first byte is the last of the piece before.
        let mut piece = [0; 8193];
        // A damaged end is for the PDF crate to tell.
        while let Ok(count @ 1..) = opened.read(&mut piece[1..]) {
            self.spend(&piece[..=count]);
            piece[0] = piece[count];
            if self.is_spent() {
                break;
            }
        }
        true
    }
}

/// What opens a list, a dictionary or a string.
fn opens(byte: u8) -> bool {
    matches!(byte, b'[' | b'<' | b'(')
}

/// What parts words from one another.
fn is_between(byte: u8) -> bool {
    byte.is_ascii_whitespace() || opens(byte) || matches!(byte, 0 | b'/' | b']' | b'>' | b')')
}

/// An object from behind its `obj` to where it, or what comes before its stream, ends.
fn object_at(rest: &[u8]) -> &[u8] {
    let end = rest
        .windows(6)
        .position(|window| window == b"endobj" || window == b"stream")
        .unwrap_or(rest.len());
    &rest[..end]
}

/// The bytes with names as they are meant: `#53` for `S`.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'#').then(|| after.get(..2)).flatten();
        let code = code.and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                plain.push(byte);
                rest = &after[2..];
            }
            None => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    plain
}

/// Whether a file does to its reader what no honest file does: fields of a cross-reference that are
/// too wide or empty, more entries than bytes, lengths that hang on one another in a chain, or
/// more numbers and names than pages have use for.
pub fn is_hostile(bytes: &[u8]) -> bool {
    let mut lengths: BTreeMap<u64, u64> = BTreeMap::new();
    let mut budget = Budget { words: MOST_WORDS, bytes: bytes.len() * 8 + MOST_LISTED };
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"obj") {
        let start = from + at;
        from = start + 3;
        if bytes[..start].ends_with(b"end") {
            continue;
        }
        let rest = &bytes[from..];
        budget.spend(object_at(rest));
        // A dictionary before its own stream; honest ones are far shorter. An object without a
        // stream, as a length that stands by itself, ends before the next begins.
        let near = &rest[..rest.len().min(65_536)];
        let near = &near[..find(near, b"endobj").unwrap_or(near.len())];
        let head = &near[..find(near, b"stream").unwrap_or(0)];
        if let Some(target) = length_of(head)
            && let Some(own) = number_before(&bytes[..start])
        {
            lengths.insert(own, target);
        }
        if find(head, b"/XRef").is_some() && !is_sound_table(head, bytes.len()) {
            return true;
        }
        let names = unescaped(head);
        if find(&names, b"ObjStm").is_some() && !budget.spend_packed(&names, &rest[head.len()..]) {
            return true;
        }
        if budget.is_spent() {
            return true;
        }
    }
    lengths.values().any(|target| lengths.contains_key(target))
}

/// The object that a stream's length stands in, if it stands elsewhere.
fn length_of(head: &[u8]) -> Option<u64> {
    let at = find(head, b"/Length")? + 7;
    let words = words(&head[at..], 3);
    let [number, _, refers] = words.as_slice() else { return None };
    (refers.starts_with('R')).then(|| number.parse().ok()).flatten()
}

/// The number of an object, which stands before its generation and `obj`.
fn number_before(before: &[u8]) -> Option<u64> {
    let tail = String::from_utf8_lossy(&before[before.len().saturating_sub(32)..]).into_owned();
    tail.split_whitespace().rev().nth(1)?.parse().ok()
}

fn is_sound_table(head: &[u8], size: usize) -> bool {
    let list = |name: &[u8]| -> Vec<u64> {
        let Some(at) = find(head, name) else { return Vec::new() };
        let rest = &head[at + name.len()..];
        let (Some(open), Some(close)) = (find(rest, b"["), find(rest, b"]")) else {
            return Vec::new();
        };
        let inside = rest.get(open + 1..close).unwrap_or_default();
        let inside = String::from_utf8_lossy(inside).into_owned();
        inside.split_whitespace().map(|word| word.parse().unwrap_or(u64::MAX)).collect()
    };
    let widths = list(b"/W");
    let widths_sound =
        widths.iter().all(|width| *width <= 8) && widths.iter().any(|width| *width > 0);
    // An entry may take less than a byte when it is compressed, but not a thousandth.
    let most = (size as u64).saturating_mul(1000);
    let entries: u64 = list(b"/Index")
        .chunks(2)
        .filter_map(|pair| pair.get(1))
        .fold(0, |sum, count| sum.saturating_add(*count));
    widths_sound && entries <= most
}

fn words(bytes: &[u8], count: usize) -> Vec<String> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).into_owned();
    text.split_whitespace().take(count).map(str::to_owned).collect()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn packed(name: &str, content: &[u8]) -> Vec<u8> {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(content).unwrap();
        let data = packed.finish().unwrap();
        let length = data.len();
        let mut file =
            format!("7 0 obj <</Type /{name} /Filter /FlateDecode /Length {length}>> stream\n")
                .into_bytes();
        file.extend(data);
        file.extend_from_slice(b"\nendstream endobj");
        file
    }

    #[test]
    fn more_numbers_than_pages_have_use_for_are_refused() {
        let numbers = "0 ".repeat(MOST_WORDS + 1);
        let lists = "[".repeat(MOST_WORDS + 1);
        for many in [&numbers, &lists] {
            assert!(is_hostile(format!("1 0 obj [{many}] endobj").as_bytes()));
            assert!(is_hostile(&packed("ObjStm", many.as_bytes())));
            assert!(is_hostile(&packed("Obj#53tm", many.as_bytes())), "a name in disguise");
        }
        // What is drawn is opened by the page it belongs to, and counted there.
        assert!(!is_hostile(&packed("XObject", numbers.as_bytes())));
        assert!(!is_hostile(&packed("ObjStm", "0 ".repeat(1000).as_bytes())));
    }

    #[test]
    fn a_file_that_is_looked_through_over_and_over_is_refused_soon() {
        let began = std::time::Instant::now();
        assert!(is_hostile("obj ".repeat(5 << 20).as_bytes()));
        assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    }
}
