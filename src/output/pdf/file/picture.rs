//! Pictures that go with a letter: JPEG as it is, without what a camera wrote beside the picture
//! (where it was taken, by which telephone), and PNG on white.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Object, Stream, dictionary};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::enclosure::Unusable;

/// As many as the largest cameras make, and no more memory than a machine has.
const MOST_PIXELS: usize = 120_000_000;

/// A picture ready to be put into a file.
#[derive(Debug)]
pub struct Picture {
    /// Its sides as it is to be seen, in pixels.
    pub width: usize,
    pub height: usize,
    /// How the camera was held, as Exif numbers it: 1 is upright.
    turn: u8,
    pub(super) stream: Stream,
}

impl Picture {
    /// Reads a JPEG. It is decoded to its end, so that a damaged one is found now and not by the
    /// one who opens the letter.
    pub(super) fn jpeg(bytes: &[u8]) -> Result<Self, Unusable> {
        let options = DecoderOptions::default().set_strict_mode(true);
        let damaged = |_| Unusable::Damaged;
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
        decoder.decode_headers().map_err(damaged)?;
        let (width, height) = decoder.dimensions().ok_or(Unusable::Damaged)?;
        small_enough(width, height)?;
        let colours = decoder.input_colorspace().ok_or(Unusable::Damaged)?;
        let turn = decoder.exif().map_or(1, |exif| orientation(exif));
        let pixels = decoder.decode().map_err(damaged)?;
        let stream = match colours {
            ColorSpace::Luma => passed_on(bytes, "DeviceGray", width, height)?,
            ColorSpace::YCbCr | ColorSpace::RGB => passed_on(bytes, "DeviceRGB", width, height)?,
            // Colours for a printing press: as the decoder understood them.
            _ => pixels_stream(&pixels, "DeviceRGB", width, height)?,
        };
        let (width, height) = if turn >= 5 { (height, width) } else { (width, height) };
        Ok(Self { width, height, turn, stream })
    }

    /// Reads a PNG.
    pub(super) fn png(bytes: &[u8]) -> Result<Self, Unusable> {
        let damaged = |_| Unusable::Damaged;
        let limits = png::Limits { bytes: MOST_PIXELS * 4 };
        let mut decoder = png::Decoder::new_with_limits(std::io::Cursor::new(bytes), limits);
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(damaged)?;
        let info = reader.info();
        let (width, height) = (info.width as usize, info.height as usize);
        small_enough(width, height)?;
        let size = reader.output_buffer_size().ok_or(Unusable::TooLarge)?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels).map_err(damaged)?;
        pixels.truncate(frame.buffer_size());
        let (pixels, colours) = match frame.color_type {
            png::ColorType::Grayscale => (pixels, "DeviceGray"),
            png::ColorType::Rgb | png::ColorType::Indexed => (pixels, "DeviceRGB"),
            png::ColorType::GrayscaleAlpha => (on_white(&pixels, 1), "DeviceGray"),
            png::ColorType::Rgba => (on_white(&pixels, 3), "DeviceRGB"),
        };
        let stream = pixels_stream(&pixels, colours, width, height)?;
        Ok(Self { width, height, turn: 1, stream })
    }

    /// What puts the upright picture into a box: `a b c d e f` of a PDF matrix.
    #[must_use]
    pub fn matrix(&self, (x, y): (f32, f32), (w, h): (f32, f32)) -> [f32; 6] {
        match self.turn {
            2 => [-w, 0.0, 0.0, h, x + w, y],
            3 => [-w, 0.0, 0.0, -h, x + w, y + h],
            4 => [w, 0.0, 0.0, -h, x, y + h],
            5 => [0.0, -h, -w, 0.0, x + w, y + h],
            6 => [0.0, -h, w, 0.0, x, y + h],
            7 => [0.0, h, w, 0.0, x, y],
            8 => [0.0, h, -w, 0.0, x + w, y],
            _ => [w, 0.0, 0.0, h, x, y],
        }
    }
}

fn small_enough(width: usize, height: usize) -> Result<(), Unusable> {
    match width.checked_mul(height) {
        Some(1..=MOST_PIXELS) => Ok(()),
        Some(0) => Err(Unusable::Damaged),
        _ => Err(Unusable::TooLarge),
    }
}

/// Pixels with their share of transparency, laid on white.
fn on_white(pixels: &[u8], colours: usize) -> Vec<u8> {
    pixels
        .chunks_exact(colours + 1)
        .flat_map(|pixel| {
            let alpha = u32::from(pixel[colours]);
            pixel[..colours].iter().map(move |value| {
                let mixed = (u32::from(*value) * alpha + 255 * (255 - alpha) + 127) / 255;
                u8::try_from(mixed).unwrap_or(255)
            })
        })
        .collect()
}

fn image(colours: &str, filter: &str, width: usize, height: usize, content: Vec<u8>) -> Stream {
    let side = |pixels: usize| i64::try_from(pixels).unwrap_or(0);
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => side(width),
        "Height" => side(height),
        "ColorSpace" => Object::Name(colours.into()),
        "BitsPerComponent" => 8,
        "Filter" => Object::Name(filter.into()),
    };
    Stream::new(dict, content).with_compression(false)
}

fn pixels_stream(
    pixels: &[u8],
    colours: &str,
    width: usize,
    height: usize,
) -> Result<Stream, Unusable> {
    use std::io::Write as _;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    let written = encoder.write_all(pixels).and_then(|()| encoder.finish());
    written
        .map(|content| image(colours, "FlateDecode", width, height, content))
        .map_err(|_| Unusable::Damaged)
}

/// A JPEG as it is, but for the segments that a camera or a program wrote about itself.
fn passed_on(bytes: &[u8], colours: &str, width: usize, height: usize) -> Result<Stream, Unusable> {
    let mut kept = vec![0xff, 0xd8];
    let mut rest = bytes.get(2..).ok_or(Unusable::Damaged)?;
    loop {
        let (marker, after) = match rest {
            // Fill bytes before a marker.
            [0xff, 0xff, ..] => {
                rest = &rest[1..];
                continue;
            }
            [0xff, marker, after @ ..] => (*marker, after),
            // The picture was decoded to its end: only the mark of the end is missing.
            _ => break,
        };
        if marker == 0xd9 {
            break;
        }
        let length = match after {
            [high, low, ..] => usize::from(u16::from_be_bytes([*high, *low])) + 2,
            _ => break,
        };
        let segment = rest.get(..length).ok_or(Unusable::Damaged)?;
        // Tables, frames and scans make the picture, and Adobe's own segment says how its colours
        // are meant; everything else says who, where and when.
        let adobe = marker == 0xee && segment.len() == 16 && segment[4..].starts_with(b"Adobe");
        if matches!(marker, 0xc0..=0xcf | 0xda..=0xdf) || adobe {
            kept.extend_from_slice(segment);
        }
        rest = &rest[length..];
        if marker == 0xda {
            let is_end = |two: &[u8]| two[0] == 0xff && !matches!(two[1], 0 | 0xd0..=0xd7);
            let end = rest.windows(2).position(is_end).unwrap_or(rest.len());
            kept.extend_from_slice(&rest[..end]);
            rest = &rest[end..];
        }
    }
    kept.extend([0xff, 0xd9]);
    Ok(image(colours, "DCTDecode", width, height, kept))
}

/// How the camera was held: tag 0x0112 of the first directory of its notes.
fn orientation(exif: &[u8]) -> u8 {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let little = tiff.starts_with(b"II");
    let number = |at: usize, bytes: usize| -> Option<usize> {
        let taken = tiff.get(at..at.checked_add(bytes)?)?;
        let value = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
        Some(if little { taken.iter().rev().fold(0, value) } else { taken.iter().fold(0, value) })
    };
    let find = || {
        let start = number(4, 4)?;
        let count = number(start, 2)?;
        let entries = (0..count.min(200)).map(|at| start + 2 + at * 12);
        let entry = entries.into_iter().find(|at| number(*at, 2) == Some(0x0112))?;
        u8::try_from(number(entry + 8, 2)?).ok()
    };
    find().filter(|turn| (1..=8).contains(turn)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_a_camera_was_held_is_found_and_nothing_else_is_believed() {
        let notes = |turn: u8| {
            let mut notes = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
            notes.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]);
            notes
        };
        assert_eq!(orientation(&notes(6)), 6);
        assert_eq!(orientation(&notes(9)), 1);
        for end in 0..notes(8).len() {
            assert!(orientation(&notes(8)[..end]) <= 8);
        }
    }

    #[test]
    fn what_is_clear_becomes_white() {
        assert_eq!(on_white(&[0, 0, 0, 0, 10, 20, 30, 255], 3), [255, 255, 255, 10, 20, 30]);
    }
}
