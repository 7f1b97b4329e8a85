//! The shipped faces: which has which character, and words shaped into glyphs.

use std::collections::HashMap;
use std::rc::Rc;

use harfrust::{
    Buffer, Direction, Feature, Font, ShapeOptions, ShapePlan, ShapePlanKey, ShaperFont, Tag, shape,
};

use super::PdfError;
use crate::letter::document::Language;

/// Light or strong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    Regular,
    Strong,
}

/// A face by its place in [`Fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceIx(pub usize);

/// A face with its file.
pub struct Face {
    /// Its `PostScript` name.
    pub name: &'static str,
    pub data: &'static [u8],
    pub font: Font,
    pub units_per_em: u16,
}

impl std::fmt::Debug for Face {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Face({})", self.name)
    }
}

const FILES: [(&str, &[u8]); 5] = [
    ("SourceSans3-Regular", include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf")),
    ("SourceSans3-SemiBold", include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf")),
    ("NotoSans-Regular", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf")),
    ("NotoSansHebrew-Regular", include_bytes!("../../../assets/fonts/NotoSansHebrew-Regular.ttf")),
    ("Vazirmatn-Regular", include_bytes!("../../../assets/fonts/Vazirmatn-Regular.ttf")),
];

/// Faces in the order they are tried, per weight.
const REGULAR: [FaceIx; 4] = [FaceIx(0), FaceIx(2), FaceIx(3), FaceIx(4)];
const STRONG: [FaceIx; 4] = [FaceIx(1), FaceIx(2), FaceIx(3), FaceIx(4)];

/// All shipped faces. Parsed once; cheap to share.
#[derive(Debug)]
pub struct Fonts {
    pub faces: Vec<Face>,
}

impl Fonts {
    /// Parses the shipped faces.
    #[must_use]
    pub fn shipped() -> Self {
        let faces = FILES.into_iter().filter_map(|(name, data)| {
            let font = Font::new(data, 0)?;
            let units_per_em = font.units_per_em();
            Some(Face { name, data, font, units_per_em })
        });
        Self { faces: faces.collect() }
    }

    /// Whether some face has the character. What is invisible needs no glyph.
    #[must_use]
    pub fn can_print(&self, c: char) -> bool {
        is_invisible(c) || REGULAR.iter().any(|face| self.has(*face, c))
    }

    fn has(&self, face: FaceIx, c: char) -> bool {
        let c = if c == '\u{ad}' { '-' } else { c };
        let font = self.faces.get(face.0).map(|face| &face.font);
        font.is_some_and(|font| font.charmap().map_unicode(c).is_some())
    }

    /// A shaper over these faces.
    #[must_use]
    pub fn shaper(&self) -> Shaper<'_> {
        Shaper {
            fonts: self,
            shapers: self.faces.iter().map(|_| None).collect(),
            plans: Vec::new(),
            language: Language::Nb,
            words: std::array::from_fn(|_| HashMap::new()),
            buffer: Some(Buffer::new()),
        }
    }
}

/// Blanks, joiners and variation selectors print nothing of their own.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// One glyph of a shaped word; distances in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// Where its words end in the text of its stretch; they start where the glyph before ends.
    text_end: u32,
    pub advance: f32,
    /// How much the glyph's own width is more than the shaped advance: kerning.
    pub kern: f32,
    /// How far it is moved from its place: marks over and under letters.
    pub offset: (f32, f32),
}

/// A stretch of text in one face.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    pub face: FaceIx,
    /// From left to right, as they are seen.
    pub glyphs: Vec<Glyph>,
    /// What extracting the stretch gives back, in the order of its glyphs.
    text: String,
    /// Thousandths of an em.
    pub advance: f32,
}

impl Shaped {
    /// Each glyph with what extracting it gives back: the characters of its cluster.
    pub fn glyphs(&self) -> impl Iterator<Item = (&Glyph, &str)> {
        let mut from = 0;
        self.glyphs.iter().map(move |glyph| {
            let to = glyph.text_end as usize;
            let text = self.text.get(from..to).unwrap_or_default();
            from = to;
            (glyph, text)
        })
    }
}

/// A word in as many stretches as it takes faces.
pub type Word = Rc<[Rc<Shaped>]>;

/// How many different words are kept shaped; then one starts anew, so that memory stays flat over
/// any number of letters.
const KEPT_WORDS: usize = 20_000;

/// Shapes words, each once.
pub struct Shaper<'f> {
    fonts: &'f Fonts,
    shapers: Vec<Option<ShaperFont<'f, 'f>>>,
    /// What shaping does with a face, script and direction: worked out once, not for each word.
    plans: Vec<(FaceIx, ShapePlan)>,
    /// The letter's language, whose words may be parted.
    pub language: Language,
    /// By weight and direction.
    words: [HashMap<Box<str>, Word>; 4],
    buffer: Option<Buffer>,
}

impl<'f> Shaper<'f> {
    /// The faces it shapes with.
    #[must_use]
    pub fn fonts(&self) -> &'f Fonts {
        self.fonts
    }

    /// A face by its place.
    ///
    /// # Errors
    /// If the shipped fonts lack it.
    pub fn face(&self, face: FaceIx) -> Result<&'f Face, PdfError> {
        self.fonts.faces.get(face.0).ok_or(PdfError::Structure("face"))
    }

    /// Shapes a word or other stretch that is read from the left.
    pub fn shape(&mut self, text: &str, weight: Weight) -> Word {
        self.shape_from(Direction::LeftToRight, text, weight)
    }

    /// Shapes a word or other stretch without line breaks. Glyphs come in the order they are seen.
    pub fn shape_from(&mut self, direction: Direction, text: &str, weight: Weight) -> Word {
        let from_right = direction == Direction::RightToLeft;
        let at = usize::from(weight == Weight::Strong) + 2 * usize::from(from_right);
        if let Some(known) = self.words[at].get(text) {
            return Rc::clone(known);
        }
        let mut stretches: Vec<(FaceIx, String)> = Vec::new();
        for c in text.chars() {
            let face = self.face_for(c, weight, stretches.last().map(|(face, _)| *face));
            match stretches.last_mut() {
                Some((last, stretch)) if *last == face => stretch.push(c),
                _ => stretches.push((face, c.to_string())),
            }
        }
        let shaped: Word = stretches
            .iter()
            .map(|(face, stretch)| Rc::new(self.shape_in(*face, stretch, direction)))
            .collect();
        if self.words[at].len() >= KEPT_WORDS {
            self.words[at].clear();
        }
        self.words[at].insert(text.into(), Rc::clone(&shaped));
        shaped
    }

    /// The width of a stretch in points.
    pub fn width(&mut self, text: &str, weight: Weight, size: f32) -> f32 {
        width(&self.shape(text, weight), size)
    }

    /// The first face of the weight that has the character; marks and invisible characters stay
    /// with what stands before them.
    fn face_for(&self, c: char, weight: Weight, before: Option<FaceIx>) -> FaceIx {
        let order = match weight {
            Weight::Regular => REGULAR,
            Weight::Strong => STRONG,
        };
        if let Some(before) = before
            && (is_invisible(c) || (is_mark(c) && self.fonts.has(before, c)))
        {
            return before;
        }
        order.into_iter().find(|face| self.fonts.has(*face, c)).unwrap_or(order[0])
    }

    fn shape_in(&mut self, face: FaceIx, text: &str, direction: Direction) -> Shaped {
        let empty = Shaped { face, glyphs: Vec::new(), text: String::new(), advance: 0.0 };
        let fonts = self.fonts;
        let Some(file) = fonts.faces.get(face.0) else {
            return empty;
        };
        let Some(slot) = self.shapers.get_mut(face.0) else {
            return empty;
        };
        let font = slot.get_or_insert_with(|| ShaperFont::new(&file.font));
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        // A hyphen that is not in the text: seen as a hyphen, read as nothing.
        buffer.push_str(if text == "\u{ad}" { "-" } else { text });
        buffer.guess_segment_properties();
        // Digits are read from the left in every script; which way the rest goes hangs on the line.
        buffer.set_direction(direction);
        let rtl = direction == Direction::RightToLeft;
        // Ligatures off: every extractor then gives back plain text. Arabic joining is not a
        // ligature feature and stays on.
        let off = |tag: &[u8; 4]| Feature::new(Tag::new(tag), 0, ..);
        let features = [off(b"liga"), off(b"clig")];
        let script = buffer.script();
        let key = ShapePlanKey::new(&file.font, script, direction).features(&features);
        let known = self.plans.iter().position(|(of, plan)| *of == face && key.matches(plan));
        let at = known.unwrap_or_else(|| {
            let plan = ShapePlan::new(&file.font, direction, script, None, &features);
            self.plans.push((face, plan));
            self.plans.len() - 1
        });
        let plan = self.plans.get(at).map(|(_, plan)| plan);
        let options = ShapeOptions::new().features(&features).plan(plan);
        if shape(font, &mut buffer, options).is_err() {
            self.buffer = Some(buffer);
            return empty;
        }
        let scale = 1000.0 / f32::from(file.units_per_em.max(1));
        let clusters: Vec<usize> =
            buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let texts = cluster_texts(text, &clusters, rtl);
        let mut glyphs = Vec::with_capacity(clusters.len());
        let mut said = String::with_capacity(text.len());
        for ((info, position), text) in
            buffer.glyph_infos().iter().zip(buffer.glyph_positions()).zip(texts)
        {
            #[allow(clippy::cast_precision_loss)]
            let points = |units: i32| units as f32 * scale;
            said.push_str(&text);
            glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                text_end: u32::try_from(said.len()).unwrap_or(u32::MAX),
                advance: points(position.x_advance),
                kern: points(
                    font.glyph_h_advance(harfrust::GlyphId::from(info.glyph_id))
                        - position.x_advance,
                ),
                offset: (points(position.x_offset), points(position.y_offset)),
            });
        }
        self.buffer = Some(buffer);
        let advance = glyphs.iter().map(|glyph| glyph.advance).sum();
        Shaped { face, glyphs, text: said, advance }
    }
}

/// The width of a shaped word in points.
#[must_use]
pub fn width(word: &[Rc<Shaped>], size: f32) -> f32 {
    word.iter().map(|shaped| shaped.advance).sum::<f32>() * size / 1000.0
}

/// What each glyph extracts as. The characters of a cluster are dealt out to its glyphs; a glyph
/// more than there are characters (dots set apart from their letter) reads as a joiner, which shows
/// nothing. A no-break space extracts as a space: in many fonts the two share a glyph.
fn cluster_texts(text: &str, clusters: &[usize], rtl: bool) -> Vec<String> {
    let mut texts = Vec::with_capacity(clusters.len());
    // Glyphs of a right-to-left word come last to first, so the cluster after is the one before.
    let mut before = text.len();
    for group in clusters.chunk_by(|a, b| a == b) {
        let start = group[0];
        let after = clusters.get(texts.len() + group.len()).copied().unwrap_or(text.len());
        let end = if rtl { before } else { after };
        before = start;
        let characters: Vec<char> = text.get(start..end).unwrap_or_default().chars().collect();
        let count = group.len();
        for at in 0..count {
            let rank = if rtl { count - 1 - at } else { at };
            let dealt: String = if rank + 1 == count {
                characters.iter().skip(rank).collect()
            } else {
                characters.get(rank).into_iter().collect()
            };
            texts.push(if dealt.is_empty() {
                "\u{200d}".to_owned()
            } else {
                dealt.replace('\u{a0}', " ")
            });
        }
    }
    texts
}

/// Combining marks of the scripts that the faces cover.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_country_can_be_printed() {
        let fonts = Fonts::shipped();
        assert_eq!(fonts.faces.len(), FILES.len());
        for name in [
            "Łukasz Żółć",
            "Ánde Ávžžášvuotna",
            "Nguyễn Thị",
            "Šárká",
            "Ǩeeʹlljõk",
            "Şükrü Öğüt",
            "Олександр",
            "Ἑλένη",
            "نعمة الله",
            "שרה",
            "§ 7-2 – «ord» ☐ ☑ … €",
        ] {
            let missing: Vec<char> = name.chars().filter(|c| !fonts.can_print(*c)).collect();
            assert!(missing.is_empty(), "{name}: {missing:?}");
        }
        assert!(!fonts.can_print('😀'));
        assert!(!fonts.can_print('漢'));
    }

    #[test]
    fn shaped_words_give_back_their_text() {
        let fonts = Fonts::shipped();
        let mut shaper = fonts.shaper();
        for word in ["Fjellheim", "Ávžžášvuotna", "10\u{a0}000", "Żółć"] {
            let shaped = shaper.shape(word, Weight::Regular);
            let text: String =
                shaped.iter().flat_map(|s| s.glyphs()).map(|(_, text)| text).collect();
            assert_eq!(text, word.replace('\u{a0}', " "));
            assert!(shaped.iter().flat_map(|s| &s.glyphs).all(|glyph| glyph.id > 0));
        }
        let arabic = shaper.shape_from(Direction::RightToLeft, "نعمة", Weight::Regular);
        let texts: Vec<&str> = arabic[0].glyphs().map(|(_, text)| text).collect();
        let reversed: String = texts.into_iter().rev().collect();
        assert_eq!(reversed, "نعمة");
    }
}
