//! What a PDF says of itself: XMP for PDF/A-2a and PDF/UA-1, the Info dictionary, the output intent.

use lopdf::{Dictionary, Document as Pdf, Object, Stream, StringFormat, dictionary};

use super::cut::deflated;
use jiff::civil::Date;

use crate::letter::document::Language;
use crate::output::pdf::PdfError;
use crate::output::xml::escaped;

/// Named as the maker of the file.
const PRODUCER: &str = concat!("Medhold ", env!("CARGO_PKG_VERSION"));

/// sRGB, so that black is black everywhere.
const SRGB: &[u8] = include_bytes!("../../../../assets/colour/srgb.icc");

/// The colours that black is meant in, made small once.
///
/// # Errors
/// If it cannot be made small.
pub fn colour() -> Result<Stream, PdfError> {
    Ok(deflated(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()))?)
}

/// What is said of a file.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub title: &'a str,
    pub language: Language,
    /// The letter's own day.
    pub date: Date,
    /// Whether it says that it keeps to PDF/A-2a and PDF/UA-1.
    pub conforms: bool,
}

/// The standards, and PDF/A's own explanation of the name of the second.
const CLAIMS: &str = r#"   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Which part of PDF/UA the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
"#;

/// Writes metadata into a PDF. Dates are the letter's own day, so that the same letter gives the
/// same bytes.
pub fn add(pdf: &mut Pdf, catalog: &mut Dictionary, about: &About<'_>, colour: &Stream) {
    let info = pdf.add_object(dictionary! {
        "Title" => text(about.title),
        "Producer" => text(PRODUCER),
        "Creator" => text(PRODUCER),
        "CreationDate" => text(&pdf_date(about)),
        "ModDate" => text(&pdf_date(about)),
    });
    pdf.trailer.set("Info", info);
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(about).into_bytes(),
    );
    let xmp = pdf.add_object(xmp.with_compression(false));
    catalog.set("Metadata", xmp);
    let profile = pdf.add_object(colour.clone());
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", Object::Array(vec![Object::Dictionary(intent)]));
    catalog.set("Lang", text(about.language.locale()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
}

/// A PDF text string.
#[must_use]
pub fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn pdf_date(about: &About<'_>) -> String {
    let date = about.date;
    format!("D:{:04}{:02}{:02}120000Z", date.year(), date.month(), date.day())
}

fn xmp(about: &About<'_>) -> String {
    let date = format!("{}T12:00:00Z", about.date);
    let title = escaped(about.title);
    let language = about.language.locale();
    let claims = if about.conforms { CLAIMS } else { "" };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <pdf:Producer>{PRODUCER}</pdf:Producer>
{claims}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
    )
}
