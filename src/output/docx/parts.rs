//! The parts of the file around its text: styles, numbering, properties, header.

use std::fmt::Write as _;

use super::super::Print;
use super::super::xml::escaped;
use super::body::NAMESPACES;
use crate::letter::document::Document;

pub const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"#;

pub const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"#;

pub const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
</Relationships>"#;

pub const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="false"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
</w:settings>"#;

/// Title, language and the letter's own day.
pub fn properties(document: &Document) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{}</dc:title><dc:language>{}</dc:language>
<dcterms:created xsi:type="dcterms:W3CDTF">{date}T12:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">{date}T12:00:00Z</dcterms:modified>
</cp:coreProperties>"#,
        escaped(&document.title),
        document.language.locale(),
        date = document.date,
    )
}

/// The head of every page: empty, or the mark of a draft.
pub fn header(document: &Document) -> String {
    let mark = document.draft_mark.as_deref().map(escaped).unwrap_or_default();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{mark}</w:t></w:r></w:p></w:hdr>"#
    )
}

/// Styles by the names that Word itself uses, so that its navigation and its readers know them.
pub fn styles(document: &Document, print: Print) -> String {
    // Half points. Arial is larger than the letter's own face: 12 points read as 11 of that.
    let (body, table, heading, subject, small) = match print {
        Print::Normal => (24, 22, 26, 32, 20),
        Print::Large => (32, 32, 36, 40, 32),
    };
    let mut styles = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="{body}"/><w:szCs w:val="{body}"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
"#,
        language = document.language.locale(),
    );
    let mut style = |id: &str, name: &str, paragraph: &str, size: u32, bold: bool| {
        let bold = if bold { "<w:b/><w:bCs/>" } else { "" };
        let _ = writeln!(
            styles,
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#
        );
    };
    let level = |level: u32, before: u32| {
        format!(
            r#"<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="60"/><w:outlineLvl w:val="{level}"/>"#
        )
    };
    let close = r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#;
    let cell = r#"<w:spacing w:before="50" w:after="50" w:line="240" w:lineRule="auto"/>"#;
    style("Heading1", "heading 1", &level(0, 0), subject, true);
    style("Heading2", "heading 2", &level(1, 240), heading, true);
    style("Heading3", "heading 3", &level(2, 200), body, true);
    style(
        "Quote",
        "Quote",
        r#"<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="000000"/></w:pBdr><w:ind w:left="284"/>"#,
        body,
        false,
    );
    style("ListParagraph", "List Paragraph", r#"<w:spacing w:after="60"/>"#, body, false);
    style("Table", "Tabell", cell, table, false);
    style("Facts", "Opplysninger", r#"<w:spacing w:after="60"/>"#, body, false);
    style("Sender", "Avsender", close, small, false);
    // Sorting machines and the window want the address as it is.
    style("Recipient", "Mottaker", close, 21, false);
    style("Signature", "Underskrift", &format!("<w:keepNext/><w:keepLines/>{close}"), small, false);
    style("Header", "header", close, body, true);
    style("Footer", "footer", close, small.min(28) - 2, false);
    styles.push_str("</w:styles>");
    styles
}

/// One definition of dashes, one of numbers; each ordered list starts at 1.
pub fn numbering(ordered_lists: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>"#
        )
    };
    let mut numbering = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        level("bullet", "–"),
        level("decimal", "%1."),
    );
    for list in 0..ordered_lists {
        let _ = write!(
            numbering,
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            list + 2
        );
    }
    numbering.push_str("</w:numbering>");
    numbering
}
