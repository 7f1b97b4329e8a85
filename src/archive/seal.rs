//! Keys, and sealing with them: XChaCha20-Poly1305. Every sealed piece is bound to what it is, so
//! that none can be put in the place of another, or an old one in the place of a new one unseen.

use chacha20poly1305::aead::rand_core::RngCore as _;
use chacha20poly1305::aead::{Aead as _, AeadCore as _, KeyInit as _, OsRng, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Bytes of a key.
pub(super) const KEY: usize = 32;

/// Bytes of the number that makes each sealing another one; it stands first.
const NONCE: usize = 24;

/// A key. Wiped from memory when it is let go of; never shown.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(super) struct Key([u8; KEY]);

impl Key {
    /// A new one, by chance.
    pub(super) fn new() -> Self {
        let mut bytes = [0; KEY];
        OsRng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(bytes.try_into().ok()?))
    }

    pub(super) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }

    /// A print of some bytes that only this key can make, and that tells nothing of them: two are
    /// the same if the bytes are. HMAC with SHA-256 (RFC 2104), under a key of its own.
    pub(super) fn print(&self, of: &[u8]) -> [u8; KEY] {
        let own = hmac(&self.0, b"medhold print");
        hmac(&own, of)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.0).into())
    }

    /// Seals a piece.
    ///
    /// # Errors
    /// If it is longer than the cipher takes, which is far beyond any case.
    pub(super) fn seal(&self, what: &Bound, open: &[u8]) -> Result<Vec<u8>, Broken> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let aad = what.bytes();
        let sealed = self.cipher().encrypt(&nonce, Payload { msg: open, aad: &aad });
        let mut whole = nonce.to_vec();
        whole.extend(sealed.map_err(|_| Broken)?);
        Ok(whole)
    }

    /// Opens a piece.
    ///
    /// # Errors
    /// If it was sealed with another key, is another piece, or was changed.
    pub(super) fn open(&self, what: &Bound, whole: &[u8]) -> Result<Zeroizing<Vec<u8>>, Broken> {
        let (nonce, sealed) = whole.split_at_checked(NONCE).ok_or(Broken)?;
        let aad = what.bytes();
        let payload = Payload { msg: sealed, aad: &aad };
        let open = self.cipher().decrypt(XNonce::from_slice(nonce), payload);
        open.map(Zeroizing::new).map_err(|_| Broken)
    }
}

fn hmac(key: &[u8; KEY], message: &[u8]) -> [u8; KEY] {
    const BLOCK: usize = 64;
    let padded = |with: u8| {
        let mut block = Zeroizing::new([with; BLOCK]);
        for (byte, of_key) in block.iter_mut().zip(key) {
            *byte ^= of_key;
        }
        block
    };
    let inner = Sha256::new().chain_update(&padded(0x36)[..]).chain_update(message).finalize();
    Sha256::new().chain_update(&padded(0x5c)[..]).chain_update(inner).finalize().into()
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// The key of a case.
    CaseKey { case: u32 },
    /// A version of a case.
    Revision { case: u32, revision: i64 },
    /// What a list needs to know of a version.
    Glance { case: u32, revision: i64 },
    /// What is counted of a year.
    Tallies { year: i16 },
}

impl Bound {
    fn bytes(self) -> Vec<u8> {
        let (kind, case, revision) = match self {
            Self::CaseKey { case } => (1, case, 0),
            Self::Revision { case, revision } => (2, case, revision),
            Self::Glance { case, revision } => (3, case, revision),
            Self::Tallies { year } => (4, 0, i64::from(year)),
        };
        let mut bytes = b"medhold".to_vec();
        bytes.push(kind);
        bytes.extend(case.to_be_bytes());
        bytes.extend(revision.to_be_bytes());
        bytes
    }
}

/// A sealed piece that cannot be opened: another key, another piece, or changed bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed piece does not open: it is damaged, or sealed with another key")]
pub(super) struct Broken;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_as_what_it_is_and_as_nothing_else() {
        let key = Key::new();
        let what = Bound::Revision { case: 7, revision: 3 };
        let sealed = key.seal(&what, b"svar").unwrap();
        assert!(!sealed.windows(4).any(|window| window == b"svar"));
        assert_eq!(key.open(&what, &sealed).unwrap().as_slice(), b"svar");
        for other in [
            Bound::Revision { case: 8, revision: 3 },
            Bound::Revision { case: 7, revision: 4 },
            Bound::CaseKey { case: 7 },
            Bound::Glance { case: 7, revision: 3 },
            Bound::Tallies { year: 3 },
        ] {
            assert_eq!(key.open(&other, &sealed), Err(Broken), "{other:?}");
        }
        assert_eq!(Key::new().open(&what, &sealed), Err(Broken));
    }

    #[test]
    fn prints_are_those_of_the_standard_and_of_one_key() {
        // What other programs make of the same key and words.
        let key = [7; KEY];
        let hex = hmac(&key, b"hei").map(|byte| format!("{byte:02x}")).concat();
        assert_eq!(hex, "98d33fe5122fe2912651a650c13dc791c61a697fa00fcbea05c0d47e9864f920");
        let (one, other) = (Key::new(), Key::new());
        assert_eq!(one.print(b"kari"), one.print(b"kari"));
        assert_ne!(one.print(b"kari"), one.print(b"ola"));
        assert_ne!(one.print(b"kari"), other.print(b"kari"));
    }

    #[test]
    fn a_changed_or_cut_piece_does_not_open() {
        let key = Key::new();
        let what = Bound::CaseKey { case: 1 };
        let sealed = key.seal(&what, b"svar").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(key.open(&what, &changed), Err(Broken), "byte {at}");
            assert_eq!(key.open(&what, &sealed[..at]), Err(Broken), "cut at {at}");
        }
    }
}
