//! The font that a viewer uses for what is typed into a form field: Latin letters, as a simple
//! `TrueType` font, since viewers fill fields through one-byte encodings.

use lopdf::{Document as Pdf, Object, ObjectId, Stream, dictionary};

use super::cut::deflated;
use crate::output::pdf::PdfError;

/// A cut of Noto Sans (OFL, no reserved name) to the Windows Latin set, with its character map.
const PROGRAM: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Latin1.ttf");
const NAME: &str = "NotoSans-Latin1";

/// What the codes 0x80 to 0x9f stand for in Windows Latin (0 where nothing).
const HIGH: [u32; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/// The font and its program, made small once.
#[derive(Debug)]
pub struct FormFont {
    program: Stream,
    widths: Vec<Object>,
}

impl FormFont {
    /// # Errors
    /// If the program cannot be made small.
    pub fn new() -> Result<Self, PdfError> {
        let length = i64::try_from(PROGRAM.len()).unwrap_or(0);
        let program = Stream::new(dictionary! { "Length1" => length }, PROGRAM.to_vec());
        let font = harfrust::Font::new(PROGRAM, 0).ok_or(PdfError::Structure("form font"))?;
        let shaper = harfrust::ShaperFont::new(&font);
        let widths = (32_u8..=255).map(|code| Object::Integer(width(&shaper, code))).collect();
        Ok(Self { program: deflated(program)?, widths })
    }

    /// Adds the font and returns it.
    pub fn add(&self, pdf: &mut Pdf) -> ObjectId {
        let program = pdf.add_object(self.program.clone());
        let descriptor = pdf.add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => NAME,
            "Flags" => 32,
            "FontBBox" => [-200, -300, 1300, 1100].map(Object::Integer).to_vec(),
            "ItalicAngle" => 0,
            "Ascent" => 1069,
            "Descent" => -293,
            "CapHeight" => 714,
            "StemV" => 80,
            "FontFile2" => program,
        });
        pdf.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "TrueType",
            "BaseFont" => NAME,
            "FirstChar" => 32,
            "LastChar" => 255,
            "Widths" => self.widths.clone(),
            "Encoding" => "WinAnsiEncoding",
            "FontDescriptor" => descriptor,
        })
    }
}

fn width(shaper: &harfrust::ShaperFont<'_, '_>, code: u8) -> i64 {
    let character = match code {
        0x80..=0x9f => HIGH[usize::from(code - 0x80)],
        other => u32::from(other),
    };
    let glyph = shaper.nominal_glyph(character).unwrap_or(harfrust::GlyphId::from(0_u16));
    i64::from(shaper.glyph_h_advance(glyph))
}
