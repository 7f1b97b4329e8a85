//! What was made, so that one can later tell whether a letter is the one: a short fingerprint per
//! paper on the sheet that is kept, and a file of checksums beside the papers.

use std::fmt::Write as _;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

use crate::letter::Labels;
use crate::letter::document::{Block, Run, Table};
use crate::source::Language;

/// The receipt's name in its packet.
pub const ID: &str = "kvittering";
/// The file beside the papers, as `sha256sum -c` reads it too.
pub const FILE: &str = "kvittering.txt";

/// Letters and digits that are not mistaken for one another on paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A SHA-256 checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checksum([u8; 32]);

impl Checksum {
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of what a reader gives, to its end.
    ///
    /// # Errors
    /// If reading fails.
    pub fn of_reader(reader: &mut impl Read) -> io::Result<Self> {
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(Self(hash.finalize().into())),
                count => hash.update(&buffer[..count]),
            }
        }
    }

    /// As checksum tools write it: 64 small hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// As a person compares it: sixteen signs in groups of four, of the first 80 bits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let bits = self.0[..10].iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let signs: Vec<char> = (0..16)
            .rev()
            .map(|at| char::from(ALPHABET[usize::try_from(bits >> (5 * at) & 31).unwrap_or(0)]))
            .collect();
        signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
    }

    /// Whether what a person typed from paper is this fingerprint. Letters that look like digits
    /// are taken for them.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let plain = |text: &str| -> String {
            let signs = text.chars().filter(|c| c.is_alphanumeric());
            signs
                .map(|c| match c.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    other => other,
                })
                .collect()
        };
        plain(typed) == plain(&self.fingerprint()) || typed.trim().eq_ignore_ascii_case(&self.hex())
    }
}

/// The papers that were made to be sent.
#[derive(Debug, Default)]
pub struct Receipt(Vec<(String, String, Checksum)>);

impl Receipt {
    /// Notes a paper by its title, file name and bytes.
    pub fn add(&mut self, title: &str, name: &str, bytes: &[u8]) {
        self.0.push((title.to_owned(), name.to_owned(), Checksum::of(bytes)));
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The end of the sheet that is kept.
    #[must_use]
    pub fn blocks(&self, labels: &Labels, language: Language) -> Vec<Block> {
        if self.is_empty() {
            return Vec::new();
        }
        let say = |id: &str| vec![Run::house(labels.say(id, language))];
        let row = |(title, name, sum): &(String, String, Checksum)| {
            [title.clone(), name.clone(), sum.fingerprint()].map(|text| vec![Run::house(text)])
        };
        vec![
            Block::Heading { level: 2, runs: say("receipt") },
            Block::Paragraph(say("receipt_about")),
            Block::Table(Table {
                header: vec![say("receipt_paper"), say("receipt_file"), say("receipt_fingerprint")],
                rows: self.0.iter().map(|entry| row(entry).to_vec()).collect(),
            }),
        ]
    }

    /// The file of checksums.
    #[must_use]
    pub fn file(&self) -> String {
        self.0.iter().fold(String::new(), |mut file, (_, name, sum)| {
            let _ = writeln!(file, "{}  {name}", sum.hex());
            file
        })
    }
}

/// What a receipt beside a file says of it. `None`: nothing.
#[must_use]
pub fn said_of(receipt: &str, name: &str, sum: &Checksum) -> Option<bool> {
    // Other tools write a star or a dot before the name, and some editors a mark before the text.
    let lines = receipt.trim_start_matches('\u{feff}').lines();
    let lines = lines.filter_map(|line| line.split_once(char::is_whitespace));
    let bare = |of: &str| {
        let of = of.trim().trim_start_matches('*');
        of.strip_prefix("./").unwrap_or(of) == name
    };
    let told: Vec<&str> = lines.filter(|(_, of)| bare(of)).map(|(sum, _)| sum).collect();
    match told.as_slice() {
        [] => None,
        sums => Some(sums.iter().any(|told| told.eq_ignore_ascii_case(&sum.hex()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_can_be_typed_from_paper() {
        let sum = Checksum::of(b"brev");
        let print = sum.fingerprint();
        assert_eq!(print.len(), 19);
        assert!(sum.is(&print) && sum.is(&print.to_lowercase().replace('-', " ")));
        assert!(sum.is(&print.replace('0', "o").replace('1', "l")));
        assert!(!sum.is(&Checksum::of(b"brev.").fingerprint()));
        assert_eq!(
            Checksum::of(b"").hex(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        assert_eq!(Checksum::of(b"").fingerprint(), "WERC-8GMR-ZGE1-96QV");
    }

    #[test]
    fn a_receipt_knows_its_papers() {
        let mut receipt = Receipt::default();
        receipt.add("Klage", "01-klage.pdf", b"en");
        let file = receipt.file();
        assert_eq!(said_of(&file, "01-klage.pdf", &Checksum::of(b"en")), Some(true));
        assert_eq!(said_of(&file, "01-klage.pdf", &Checksum::of(b"to")), Some(false));
        let other =
            format!("\u{feff}{}", file.to_uppercase().replace("  01-KLAGE.PDF", " *01-klage.pdf"));
        assert_eq!(said_of(&other, "01-klage.pdf", &Checksum::of(b"en")), Some(true));
        assert_eq!(said_of(&file, "02-annet.pdf", &Checksum::of(b"en")), None);
    }
}
