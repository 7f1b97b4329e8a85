//! The key that opens the archive: an age identity in a file of its own, plain or behind a
//! passphrase. The standard age tool can read both.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;
use zeroize::Zeroizing;

use super::atomic;
use super::seal::Key;

/// The file of the identity, beside the archive.
pub(super) const FILE: &str = "nokkel.age";

/// What a plain identity begins with.
const PLAIN: &str = "AGE-SECRET-KEY-";

/// A passphrase as it was typed. Wiped from memory, never shown.
pub type Passphrase = SecretString;

/// Whether two passphrases are the same.
#[must_use]
pub fn same_passphrase(one: &Passphrase, other: &Passphrase) -> bool {
    one.expose_secret() == other.expose_secret()
}

/// How many characters a passphrase has.
#[must_use]
pub fn passphrase_length(passphrase: &Passphrase) -> usize {
    passphrase.expose_secret().chars().count()
}

/// The file of an identity as it lies there.
pub(super) enum Found {
    None,
    Plain(x25519::Identity),
    /// Needs a passphrase.
    Locked(Vec<u8>),
}

/// What can be wrong with the file of the key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("{path}: {error}")]
    Disk { path: PathBuf, error: std::io::Error },
    #[error("{path} is no key of this program")]
    NoKey { path: PathBuf },
    #[error("the passphrase is not the right one")]
    WrongPassphrase,
    #[error("{path} is not there, and the archive does not open without it")]
    Missing { path: PathBuf },
    #[error("the key does not open this archive")]
    AnotherKey,
}

fn path(home: &Path) -> PathBuf {
    home.join(FILE)
}

fn disk(path: &Path) -> impl FnOnce(std::io::Error) -> KeyError {
    let path = path.to_owned();
    move |error| KeyError::Disk { path, error }
}

/// Looks for the identity of a home.
///
/// # Errors
/// If it cannot be read or is none.
pub(super) fn find(home: &Path) -> Result<Found, KeyError> {
    let path = path(home);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => Zeroizing::new(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::None),
        Err(error) => return Err(disk(&path)(error)),
    };
    if !bytes.starts_with(PLAIN.as_bytes()) {
        return Ok(Found::Locked(bytes.to_vec()));
    }
    let no_key = || KeyError::NoKey { path: path.clone() };
    let text = std::str::from_utf8(&bytes).map_err(|_| no_key())?;
    x25519::Identity::from_str(text.trim()).map(Found::Plain).map_err(|_| no_key())
}

/// Opens an identity that is behind a passphrase.
///
/// # Errors
/// If the passphrase is another one, or the file is no identity.
pub(super) fn unlock(
    home: &Path,
    locked: &[u8],
    passphrase: &Passphrase,
) -> Result<x25519::Identity, KeyError> {
    let no_key = || KeyError::NoKey { path: path(home) };
    let decryptor = age::Decryptor::new(locked).map_err(|_| no_key())?;
    if !decryptor.is_scrypt() {
        return Err(no_key());
    }
    let identity = age::scrypt::Identity::new(passphrase.clone());
    let mut reader = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|_| KeyError::WrongPassphrase)?;
    let mut text = Zeroizing::new(String::new());
    reader.read_to_string(&mut text).map_err(|_| no_key())?;
    x25519::Identity::from_str(text.trim()).map_err(|_| no_key())
}

/// Writes the identity, behind a passphrase if there is one. The file before it is gone when this
/// returns.
///
/// # Errors
/// If it cannot be written; the file before it then stands.
pub(super) fn keep(
    home: &Path,
    identity: &x25519::Identity,
    passphrase: Option<&Passphrase>,
) -> Result<(), KeyError> {
    let path = path(home);
    let text = identity.to_string();
    let plain = Zeroizing::new(format!("{}\n", text.expose_secret()).into_bytes());
    let bytes = match passphrase {
        None => plain.to_vec(),
        Some(passphrase) => {
            let recipient = age::scrypt::Recipient::new(passphrase.clone());
            age::encrypt(&recipient, &plain)
                .map_err(|error| disk(&path)(std::io::Error::other(error.to_string())))?
        }
    };
    let bytes = Zeroizing::new(bytes);
    atomic::write(&path, &bytes).map_err(disk(&path))
}

/// The archive's key, for the one who has the identity.
///
/// # Errors
/// If it cannot be wrapped.
pub(super) fn wrap(identity: &x25519::Identity, key: &Key) -> Result<Vec<u8>, KeyError> {
    age::encrypt(&identity.to_public(), key.bytes()).map_err(|_| KeyError::AnotherKey)
}

/// The archive's key again.
///
/// # Errors
/// If it was wrapped for another identity, or changed.
pub(super) fn unwrap(identity: &x25519::Identity, wrapped: &[u8]) -> Result<Key, KeyError> {
    let bytes = age::decrypt(identity, wrapped).map_err(|_| KeyError::AnotherKey)?;
    Key::from_bytes(&Zeroizing::new(bytes)).ok_or(KeyError::AnotherKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Passphrase {
        Passphrase::from(text.to_owned())
    }

    #[test]
    fn a_key_can_go_behind_a_passphrase_and_come_out_again() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        assert!(matches!(find(home).unwrap(), Found::None));
        let identity = x25519::Identity::generate();
        let key = Key::new();
        let wrapped = wrap(&identity, &key).unwrap();
        keep(home, &identity, None).unwrap();
        let Found::Plain(found) = find(home).unwrap() else { panic!("it is plain") };
        assert_eq!(unwrap(&found, &wrapped).unwrap().bytes(), key.bytes());
        keep(home, &identity, Some(&secret("hest og vogn"))).unwrap();
        let bytes = std::fs::read(path(home)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(PLAIN));
        let Found::Locked(locked) = find(home).unwrap() else { panic!("it is locked") };
        let wrong = unlock(home, &locked, &secret("hest"));
        assert!(matches!(wrong, Err(KeyError::WrongPassphrase)));
        let found = unlock(home, &locked, &secret("hest og vogn")).unwrap();
        assert_eq!(unwrap(&found, &wrapped).unwrap().bytes(), key.bytes());
        let other = x25519::Identity::generate();
        assert!(matches!(unwrap(&other, &wrapped), Err(KeyError::AnotherKey)));
    }

    #[test]
    fn what_is_no_key_is_told() {
        let home = tempfile::tempdir().unwrap();
        atomic::write(&path(home.path()), b"AGE-SECRET-KEY-1TULL\n").unwrap();
        assert!(matches!(find(home.path()), Err(KeyError::NoKey { .. })));
        atomic::write(&path(home.path()), b"tull").unwrap();
        let Found::Locked(locked) = find(home.path()).unwrap() else { panic!() };
        let opened = unlock(home.path(), &locked, &secret("x"));
        assert!(matches!(opened, Err(KeyError::NoKey { .. })));
    }
}
