//! A case on its way to somebody else: one age file, to keys or to a passphrase, YAML inside. The
//! standard age tool opens it too.

use std::fmt::{self, Write as _};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::x25519;
use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::atomic;
use super::backup::is_backup;
use super::case::Case;
use super::error::StoreError;
use super::identity::{KeyError, Passphrase};
use super::store::Store;

/// The format that this program writes.
const FORMAT: u32 = 1;

/// No case is longer, in bytes: a file from a stranger must not fill the memory.
const LARGEST: u64 = 64 << 20;

/// What every age file begins with.
pub(super) const AGE: &[u8] = b"age-encryption.org/";

/// A key that a case can be sealed to. What is sealed to it, only its owner opens.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(x25519::Recipient);

impl PublicKey {
    pub(super) fn of(identity: &x25519::Identity) -> Self {
        Self(identity.to_public())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PublicKey({})", self.0)
    }
}

/// A text that is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a public key of the form age1...")]
pub struct NotAKey;

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        x25519::Recipient::from_str(text.trim()).map(Self).map_err(|_| NotAKey)
    }
}

/// Who can open a sealed file.
#[derive(Debug)]
pub enum SealedTo {
    Keys(Vec<PublicKey>),
    Passphrase(Passphrase),
}

/// A case as it goes from hand to hand.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Handed {
    medhold_case: u32,
    made: String,
    case: Case,
}

/// What a file that came in is.
#[derive(Debug)]
pub enum Incoming {
    Case(Box<Case>),
    /// Needs the passphrase that it was sealed with.
    Locked(LockedFile),
    /// Neither sealed nor a case: a file of answers, perhaps.
    Text(String),
}

/// A sealed file that waits for its passphrase.
pub struct LockedFile {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl fmt::Debug for LockedFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "LockedFile({})", self.path.display())
    }
}

impl LockedFile {
    /// Opens it.
    ///
    /// # Errors
    /// If the passphrase is another one, or there is no case in the file.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<Case, StoreError> {
        let identity = age::scrypt::Identity::new(passphrase.clone());
        let text = open(&self.path, &self.bytes, &identity)?;
        let text = text.ok_or(StoreError::Key(KeyError::WrongPassphrase))?;
        match case_in(&self.path, &text)? {
            Some(case) => Ok(case),
            None if is_backup(&text) => Err(StoreError::IsBackup { path: self.path.clone() }),
            None => Err(damaged(&self.path, "there is no case in it")),
        }
    }
}

/// A name that nobody else has.
#[must_use]
pub fn chance() -> String {
    let mut bytes = [0; 12];
    OsRng.fill_bytes(&mut bytes);
    bytes.iter().fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// Writes a case as a sealed file. A file that is there stays, and is an error.
///
/// # Errors
/// If it cannot be sealed or written, or something has its name.
pub fn seal_case(case: &Case, made: &str, to: &SealedTo, path: &Path) -> Result<(), StoreError> {
    let handed = Handed { medhold_case: FORMAT, made: made.to_owned(), case: case.clone() };
    seal(&handed, to, path)
}

/// Writes anything as a sealed file of YAML. A file that is there stays, and is an error.
///
/// # Errors
/// If it cannot be sealed or written, or something has its name.
pub fn seal<T: Serialize>(what: &T, to: &SealedTo, path: &Path) -> Result<(), StoreError> {
    let text = serde_yaml::to_string(what).map_err(|error| damaged(path, &error.to_string()))?;
    let text = Zeroizing::new(text);
    let fault = |reason: String| StoreError::at(path)(std::io::Error::other(reason));
    let sealed = match to {
        SealedTo::Passphrase(passphrase) => {
            let recipient = age::scrypt::Recipient::new(passphrase.clone());
            age::encrypt(&recipient, text.as_bytes()).map_err(|error| fault(error.to_string()))?
        }
        SealedTo::Keys(keys) => {
            let keys = keys.iter().map(|key| &key.0 as &dyn age::Recipient);
            let encryptor =
                age::Encryptor::with_recipients(keys).map_err(|error| fault(error.to_string()))?;
            let mut sealed = Vec::new();
            let written = encryptor.wrap_output(&mut sealed).and_then(|mut writer| {
                writer.write_all(text.as_bytes())?;
                writer.finish().map(drop)
            });
            written.map_err(StoreError::at(path))?;
            sealed
        }
    };
    atomic::write_once(path, &sealed).map_err(StoreError::at(path))
}

/// Writes anything as readable YAML. A file that is there stays, and is an error.
///
/// # Errors
/// If it cannot be written, or something has its name.
pub fn write_readable<T: Serialize>(what: &T, path: &Path) -> Result<(), StoreError> {
    let text = serde_yaml::to_string(what).map_err(|error| damaged(path, &error.to_string()))?;
    atomic::write_once(path, text.as_bytes()).map_err(StoreError::at(path))
}

impl Store {
    /// Reads a file that came in. What is sealed to the key of this archive is opened.
    ///
    /// # Errors
    /// If it cannot be read, is sealed to somebody else, is damaged, or was written by a newer
    /// program.
    pub fn read_incoming(&self, path: &Path) -> Result<Incoming, StoreError> {
        let bytes = read(path)?;
        if !bytes.starts_with(AGE) {
            let text = String::from_utf8(bytes.to_vec());
            let text = text.map_err(|_| damaged(path, "it is not text"))?;
            return Ok(match case_in(path, &text)? {
                Some(case) => Incoming::Case(Box::new(case)),
                None => Incoming::Text(text),
            });
        }
        let decryptor = age::Decryptor::new(bytes.as_slice())
            .map_err(|error| damaged(path, &error.to_string()))?;
        if decryptor.is_scrypt() {
            return Ok(Incoming::Locked(LockedFile {
                path: path.to_owned(),
                bytes: bytes.to_vec(),
            }));
        }
        let text = open(path, &bytes, self.identity())?;
        let text = text.ok_or_else(|| StoreError::NotForYou { path: path.to_owned() })?;
        match case_in(path, &text)? {
            Some(case) => Ok(Incoming::Case(Box::new(case))),
            None => Err(damaged(path, "there is no case in it")),
        }
    }
}

fn damaged(path: &Path, reason: &str) -> StoreError {
    StoreError::Damaged { path: path.to_owned(), reason: reason.to_owned() }
}

fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    if !std::fs::metadata(path).map_err(StoreError::at(path))?.is_file() {
        return Err(damaged(path, "it is no ordinary file"));
    }
    let mut bytes = Zeroizing::new(Vec::new());
    let file = File::open(path).map_err(StoreError::at(path))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(StoreError::at(path))?;
    if bytes.len() as u64 > LARGEST {
        return Err(damaged(path, "it is too large"));
    }
    Ok(bytes)
}

/// What is sealed in a file; `None` if the key is another one.
fn open(
    path: &Path,
    bytes: &[u8],
    identity: &dyn age::Identity,
) -> Result<Option<Zeroizing<String>>, StoreError> {
    let decryptor =
        age::Decryptor::new(bytes).map_err(|error| damaged(path, &error.to_string()))?;
    let Ok(reader) = decryptor.decrypt(std::iter::once(identity)) else { return Ok(None) };
    let mut text = Zeroizing::new(String::new());
    let read = reader.take(LARGEST).read_to_string(&mut text);
    read.map_err(|error| damaged(path, &error.to_string()))?;
    Ok(Some(text))
}

/// What every format of a handed case says first.
#[derive(Deserialize)]
struct Format {
    medhold_case: u32,
    case: CaseFormat,
}

#[derive(Deserialize)]
struct CaseFormat {
    medhold: u32,
}

/// No case that this program wrote nests brackets so deep; reading one that does takes for ever.
fn nests_too_deep(text: &str) -> bool {
    const DEEPEST: usize = 1000;
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// The case in a text; `None` if it is something else.
fn case_in(path: &Path, text: &str) -> Result<Option<Case>, StoreError> {
    if nests_too_deep(text) {
        return Err(damaged(path, "it nests too deep"));
    }
    let Ok(format) = serde_yaml::from_str::<Format>(text) else { return Ok(None) };
    if format.medhold_case > FORMAT || format.case.medhold > Case::FORMAT {
        return Err(StoreError::Newer { path: path.to_owned() });
    }
    let handed: Handed =
        serde_yaml::from_str(text).map_err(|error| damaged(path, &error.to_string()))?;
    Ok(Some(handed.case))
}
