//! PDF files that others made, as pictures of their pages: what is drawn is taken over, with what
//! was filled in; scripts, links, attached files and what the file says of itself are not.

use std::collections::BTreeMap;

use lopdf::{
    Dictionary, Document as Pdf, Error, LoadOptions, Object, ObjectId, Stream, dictionary,
};

use super::enclosure::Unusable;
use super::hostile::{MOST_LISTED, is_hostile};

/// What grows beyond this when it is opened is an attack or a mistake: one stream, and what all
/// pages together draw.
const MOST_OPENED: usize = 64 << 20;
const MOST_PAGES: usize = 500;
const MOST_OBJECTS: usize = 300_000;

/// Someone else's PDF.
#[derive(Debug)]
pub struct Foreign {
    pdf: Pdf,
    pub pages: Vec<ForeignPage>,
}

/// One of its pages.
#[derive(Debug, Clone)]
pub struct ForeignPage {
    id: ObjectId,
    /// What is to be seen of it: left, bottom, right, top.
    shown: [f32; 4],
    /// Quarter turns to the right.
    turns: i64,
}

impl ForeignPage {
    /// Width and height as it is seen, in points.
    #[must_use]
    pub fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.shown;
        let (width, height) = (right - left, top - bottom);
        if self.turns % 2 == 0 { (width, height) } else { (height, width) }
    }

    /// What puts the page at a place, made smaller or larger: `a b c d e f` of a PDF matrix.
    #[must_use]
    pub fn matrix(&self, (x, y): (f32, f32), scale: f32) -> [f32; 6] {
        let [left, bottom, right, top] = self.shown.map(|side| side * scale);
        match self.turns {
            1 => [0.0, -scale, scale, 0.0, x - bottom, y + right],
            2 => [-scale, 0.0, 0.0, -scale, x + right, y + top],
            3 => [0.0, scale, -scale, 0.0, x + top, y - left],
            _ => [scale, 0.0, 0.0, scale, x - left, y - bottom],
        }
    }
}

impl Foreign {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unusable> {
        if is_hostile(bytes) {
            return Err(Unusable::Damaged);
        }
        // What is opened while reading is lists of objects, which grow many times over.
        let options = LoadOptions::with_max_decompressed_size(MOST_LISTED);
        let pdf = Pdf::load_mem_with_options(bytes, options).map_err(|error| match error {
            Error::InvalidPassword | Error::Decryption(_) => Unusable::Locked,
            _ => Unusable::Damaged,
        })?;
        if pdf.is_encrypted() {
            return Err(Unusable::Locked);
        }
        if pdf.catalog().is_ok_and(|catalog| catalog.has(b"OCProperties")) {
            return Err(Unusable::Layers);
        }
        let ids: Vec<ObjectId> = pdf.page_iter().take(MOST_PAGES + 1).collect();
        match ids.len() {
            0 => return Err(Unusable::Damaged),
            1..=MOST_PAGES => {}
            _ => return Err(Unusable::TooManyPages),
        }
        if ids.len() != leaves(&pdf) {
            // A page that cannot be reached would be a page that is not sent.
            return Err(Unusable::Damaged);
        }
        let pages = ids.into_iter().map(|id| page(&pdf, id)).collect::<Option<Vec<_>>>();
        let foreign = Self { pages: pages.ok_or(Unusable::Damaged)?, pdf };
        // Found now and not by the one who opens the letter.
        let mut drawn = 0;
        for page in &foreign.pages {
            drawn += foreign.content(page)?.len();
            if drawn > MOST_OPENED {
                return Err(Unusable::TooLarge);
            }
        }
        if foreign.pdf.objects.len() > MOST_OBJECTS {
            return Err(Unusable::TooLarge);
        }
        Ok(foreign)
    }

    /// What a page draws. Anything that cannot be opened is damage: drawn raw it would be a blank
    /// page.
    fn content(&self, page: &ForeignPage) -> Result<Vec<u8>, Unusable> {
        let mut content = Vec::new();
        for id in self.pdf.get_page_contents(page.id) {
            let object = self.pdf.get_object(id).map_err(|_| Unusable::Damaged)?;
            let stream = object.as_stream().map_err(|_| Unusable::Damaged)?;
            content.extend(self.opened(stream)?);
            content.push(b'\n');
            if content.len() > MOST_OPENED {
                return Err(Unusable::TooLarge);
            }
        }
        Ok(content)
    }

    fn opened(&self, stream: &Stream) -> Result<Vec<u8>, Unusable> {
        const KNOWN: [&[u8]; 3] = [b"FlateDecode", b"LZWDecode", b"ASCII85Decode"];
        let resolved = |key: &[u8]| -> Result<Vec<Object>, Unusable> {
            let Ok(entry) = stream.dict.get(key) else { return Ok(Vec::new()) };
            let follow = |object: &Object| {
                let found = self.pdf.dereference(object).map_err(|_| Unusable::Damaged);
                found.map(|(_, object)| object.clone())
            };
            match follow(entry)? {
                Object::Array(list) => list.iter().map(follow).collect(),
                Object::Null => Ok(Vec::new()),
                one => Ok(vec![one]),
            }
        };
        let filters = resolved(b"Filter")?;
        let parameters = resolved(b"DecodeParms")?;
        if filters.is_empty() {
            return Ok(stream.content.clone());
        }
        let known = |filter: &Object| filter.as_name().is_ok_and(|name| KNOWN.contains(&name));
        let plain = parameters.iter().all(|object| matches!(object, Object::Null));
        if !filters.iter().all(known) || !(plain || filters.len() == 1) {
            return Err(Unusable::Damaged);
        }
        let mut own = Stream::new(dictionary! { "Filter" => filters }, stream.content.clone());
        if let (false, Some(Object::Dictionary(first))) = (plain, parameters.first()) {
            own.dict.set("DecodeParms", first.clone());
        }
        own.decompressed_content_with_limit(MOST_OPENED).map_err(|_| Unusable::Damaged)
    }

    /// Puts a page into a file, to be drawn like a picture.
    ///
    /// # Errors
    /// If the page holds more than a page does.
    pub(super) fn add(
        &self,
        at: usize,
        pdf: &mut Pdf,
        known: &mut Known,
    ) -> Result<ObjectId, Unusable> {
        let page = self.pages.get(at).ok_or(Unusable::Damaged)?;
        let mut copies = Copies { from: &self.pdf, known, waiting: Vec::new() };
        let resources = inherited(&self.pdf, page.id, b"Resources");
        let resources = resources.and_then(|object| object.as_dict().ok()).cloned();
        let mut resources = resources.unwrap_or_default();
        let mut content = b"q\n".to_vec();
        content.extend(self.content(page)?);
        content.extend_from_slice(b"\nQ\n");
        self.filled_in(page, &mut resources, &mut content);
        let resources = copies.resources(&resources, pdf);
        let mut form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => page.shown.map(Object::Real).to_vec(),
            "Resources" => resources,
        };
        let group = self.pdf.get_dictionary(page.id).and_then(|page| page.get(b"Group"));
        if let Ok(group) = group {
            form.set("Group", copies.copy(group, pdf));
        }
        copies.finish(pdf)?;
        Ok(pdf.add_object(Stream::new(form, content)))
    }

    /// Draws what was filled into forms or noted on the page, at its place.
    fn filled_in(&self, page: &ForeignPage, resources: &mut Dictionary, content: &mut Vec<u8>) {
        let annotations = self.pdf.get_dictionary(page.id).and_then(|page| page.get(b"Annots"));
        let annotations = annotations.and_then(|list| self.pdf.dereference(list));
        let Ok((_, Object::Array(annotations))) = annotations else { return };
        let mut drawn = match resources.get(b"XObject").map(|list| self.pdf.dereference(list)) {
            Ok(Ok((_, Object::Dictionary(known)))) => known.clone(),
            _ => Dictionary::new(),
        };
        for (at, annotation) in annotations.iter().enumerate().take(2000) {
            let Some((matrix, appearance)) = self.appearance(annotation) else { continue };
            let name = format!("MedholdNote{at}");
            let matrix = matrix.map(|number| number.to_string()).join(" ");
            content.extend(format!("q {matrix} cm /{name} Do Q\n").into_bytes());
            drawn.set(name, appearance);
        }
        resources.set("XObject", drawn);
    }

    /// An annotation's look and the matrix that puts it into its rectangle.
    fn appearance(&self, annotation: &Object) -> Option<([f32; 6], ObjectId)> {
        const HIDDEN: i64 = 2;
        const NO_VIEW: i64 = 32;
        let (_, annotation) = self.pdf.dereference(annotation).ok()?;
        let annotation = annotation.as_dict().ok()?;
        let flags = annotation.get(b"F").and_then(Object::as_i64).unwrap_or(0);
        let kind = annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        if flags & (HIDDEN | NO_VIEW) != 0 || kind == b"Popup" || kind == b"Link" {
            return None;
        }
        let get = |dict: &Dictionary, key: &[u8]| -> Option<(Option<ObjectId>, Object)> {
            let (id, object) = self.pdf.dereference(dict.get(key).ok()?).ok()?;
            Some((id, object.clone()))
        };
        let (_, looks) = get(annotation, b"AP")?;
        let (mut id, mut look) = get(looks.as_dict().ok()?, b"N")?;
        if let Object::Dictionary(states) = &look {
            let state = annotation.get(b"AS").and_then(Object::as_name).ok()?;
            (id, look) = get(states, state)?;
        }
        let form = look.as_stream().ok()?;
        let rect = numbers::<4>(&self.pdf, annotation.get(b"Rect").ok()?)?;
        let bbox = numbers::<4>(&self.pdf, form.dict.get(b"BBox").ok()?)?;
        let own = form.dict.get(b"Matrix").ok().and_then(|m| numbers::<6>(&self.pdf, m));
        let own = own.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let corners = [(0, 1), (0, 3), (2, 1), (2, 3)].map(|(across, up)| {
            let (across, up) = (bbox[across], bbox[up]);
            (own[0] * across + own[2] * up + own[4], own[1] * across + own[3] * up + own[5])
        });
        let least = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MAX, f32::min);
        let most = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MIN, f32::max);
        let (left, right) = (least(|c| c.0), most(|c| c.0));
        let (bottom, top) = (least(|c| c.1), most(|c| c.1));
        if right <= left || top <= bottom {
            return None;
        }
        let (x, y) = (rect[0].min(rect[2]), rect[1].min(rect[3]));
        let wide = (rect[2] - rect[0]).abs() / (right - left);
        let high = (rect[3] - rect[1]).abs() / (top - bottom);
        let matrix = [wide, 0.0, 0.0, high, x - left * wide, y - bottom * high];
        matrix.iter().all(|number| number.is_finite()).then_some((matrix, id?))
    }
}

fn page(pdf: &Pdf, id: ObjectId) -> Option<ForeignPage> {
    let sides = |key: &[u8]| {
        let [a, b, c, d] = numbers::<4>(pdf, inherited(pdf, id, key)?)?;
        Some([a.min(c), b.min(d), a.max(c), b.max(d)])
    };
    let media = sides(b"MediaBox")?;
    let shown = match sides(b"CropBox") {
        Some(crop) => [
            crop[0].max(media[0]),
            crop[1].max(media[1]),
            crop[2].min(media[2]),
            crop[3].min(media[3]),
        ],
        None => media,
    };
    let turns = inherited(pdf, id, b"Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or(0);
    let (width, height) = (shown[2] - shown[0], shown[3] - shown[1]);
    let sound = (1.0..20_000.0).contains(&width) && (1.0..20_000.0).contains(&height);
    sound.then(|| ForeignPage { id, shown, turns: (turns / 90).rem_euclid(4) })
}

/// An entry of a page, or of what the page hangs under.
fn inherited<'p>(pdf: &'p Pdf, page: ObjectId, key: &[u8]) -> Option<&'p Object> {
    let mut at = pdf.get_dictionary(page).ok()?;
    for _ in 0..64 {
        if let Ok(found) = at.get(key) {
            return pdf.dereference(found).ok().map(|(_, object)| object);
        }
        at = pdf.get_dictionary(at.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

fn numbers<const N: usize>(pdf: &Pdf, object: &Object) -> Option<[f32; N]> {
    let (_, object) = pdf.dereference(object).ok()?;
    let list = object.as_array().ok()?;
    let mut found = [0.0; N];
    for (place, number) in found.iter_mut().zip(list) {
        let (_, number) = pdf.dereference(number).ok()?;
        *place = number.as_float().ok().filter(|number| number.is_finite())?;
    }
    (list.len() >= N).then_some(found)
}

/// The pages that a file says it has, counted in its own tree.
fn leaves(pdf: &Pdf) -> usize {
    let root = pdf.catalog().and_then(|catalog| catalog.get(b"Pages")).cloned();
    let mut waiting: Vec<Object> = root.into_iter().collect();
    let (mut count, mut steps) = (0, 0);
    while let Some(object) = waiting.pop() {
        steps += 1;
        if steps > MOST_OBJECTS || count > MOST_PAGES {
            return usize::MAX;
        }
        let Ok((_, object)) = pdf.dereference(&object) else { continue };
        let Ok(node) = object.as_dict() else { continue };
        let kids = node.get(b"Kids").and_then(|kids| pdf.dereference(kids));
        match kids {
            Ok((_, Object::Array(kids))) => waiting.extend(kids.iter().cloned()),
            _ => count += 1,
        }
    }
    count
}

/// What of a file was copied already, so that what pages share is there once.
pub type Known = BTreeMap<ObjectId, ObjectId>;

/// Objects on their way from one file to another, each once.
struct Copies<'p, 'k> {
    from: &'p Pdf,
    known: &'k mut Known,
    /// With whether its keys are names that the page gave.
    waiting: Vec<(ObjectId, bool)>,
}

/// Lists whose keys are names that the page gave, and not PDF's own.
const LISTS: [&[u8]; 6] =
    [b"Font", b"XObject", b"ColorSpace", b"Pattern", b"Shading", b"ExtGState"];

const NAMED: [&[u8]; 2] = [b"CharProcs", b"Colorants"];

/// What leads to other pages or out of the file, runs, carries other files, or says who made what,
/// when and where.
const LEFT: [&[u8]; 20] = [
    b"Parent",
    b"StructParent",
    b"StructParents",
    b"Metadata",
    b"PieceInfo",
    b"AF",
    b"EF",
    b"JS",
    b"A",
    b"AA",
    b"OPI",
    b"Alternates",
    b"Measure",
    b"PtData",
    b"Ref",
    b"Properties",
    b"OC",
    b"F",
    b"FFilter",
    b"FDecodeParms",
];

impl Copies<'_, '_> {
    /// A copy whose references lead to copies, which are made by `finish`.
    fn copy(&mut self, object: &Object, to: &mut Pdf) -> Object {
        match object {
            Object::Reference(id) => self.refer(*id, false, to),
            Object::Array(list) => {
                Object::Array(list.iter().map(|object| self.copy(object, to)).collect())
            }
            Object::Dictionary(dict) => Object::Dictionary(self.dictionary(dict, to)),
            Object::Stream(stream) => {
                let mut copy = stream.clone();
                copy.dict = self.dictionary(&stream.dict, to);
                Object::Stream(copy)
            }
            other => other.clone(),
        }
    }

    fn refer(&mut self, id: ObjectId, named: bool, to: &mut Pdf) -> Object {
        let new = *self.known.entry(id).or_insert_with(|| {
            self.waiting.push((id, named));
            to.new_object_id()
        });
        Object::Reference(new)
    }

    fn dictionary(&mut self, dict: &Dictionary, to: &mut Pdf) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in dict.iter().filter(|(key, _)| !LEFT.contains(&key.as_slice())) {
            let value = match value {
                Object::Dictionary(resources) if key == b"Resources" => {
                    Object::Dictionary(self.resources(resources, to))
                }
                Object::Reference(id) if key == b"Resources" => {
                    // Kept where it is used: it is small, and its lists are copied once.
                    match self.from.get_dictionary(*id) {
                        Ok(resources) => Object::Dictionary(self.resources(resources, to)),
                        Err(_) => continue,
                    }
                }
                // The letters of a drawn font, and inks, are called what the file calls them.
                Object::Dictionary(list) if NAMED.contains(&key.as_slice()) => {
                    Object::Dictionary(self.names(list, to))
                }
                Object::Reference(id) if NAMED.contains(&key.as_slice()) => {
                    self.refer(*id, true, to)
                }
                other => self.copy(other, to),
            };
            copy.set(key.clone(), value);
        }
        copy
    }

    /// The lists that drawing needs, with all the names in them.
    fn resources(&mut self, resources: &Dictionary, to: &mut Pdf) -> Dictionary {
        let mut copy = Dictionary::new();
        for key in LISTS {
            match resources.get(key) {
                Ok(Object::Dictionary(list)) => copy.set(key, self.names(list, to)),
                Ok(Object::Reference(id)) => copy.set(key, self.refer(*id, true, to)),
                _ => {}
            }
        }
        copy
    }

    fn names(&mut self, list: &Dictionary, to: &mut Pdf) -> Dictionary {
        let mut copy = Dictionary::new();
        for (name, value) in list {
            copy.set(name.clone(), self.copy(value, to));
        }
        copy
    }

    fn finish(mut self, to: &mut Pdf) -> Result<(), Unusable> {
        while let Some((id, named)) = self.waiting.pop() {
            if self.known.len() > MOST_OBJECTS {
                return Err(Unusable::TooLarge);
            }
            let copy = match self.from.get_object(id) {
                Ok(Object::Dictionary(list)) if named => Object::Dictionary(self.names(list, to)),
                Ok(object) => self.copy(object, to),
                Err(_) => Object::Null,
            };
            if let Some(new) = self.known.get(&id) {
                to.set_object(*new, copy);
            }
        }
        Ok(())
    }
}
