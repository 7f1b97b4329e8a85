//! What can be filled in on screen, in the same place as by hand.

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, Stream, dictionary};

use super::form_font::FormFont;
use super::metadata;
use crate::output::pdf::blocks::{FieldKind, Item};
use crate::output::pdf::geometry::PAGE_HEIGHT;
use crate::output::pdf::pages::Pages;

/// A field in the file.
#[derive(Debug, Clone, Copy)]
pub struct Widget {
    pub page: usize,
    /// Its element in the structure.
    pub element: usize,
    pub id: ObjectId,
}

/// What is typed into a field is set in this.
const TYPED: &str = "/Lat 10 Tf 0 g";

/// Adds the fields of all pages, and finishes the pages.
pub fn add(
    pdf: &mut Pdf,
    catalog: &mut Dictionary,
    pages: &Pages,
    page_ids: &[ObjectId],
    font: &FormFont,
) -> Vec<Widget> {
    let mut fields = Vec::new();
    for (number, page) in pages.all.iter().enumerate() {
        for item in &page.items {
            if let Item::Field { element, .. } = item {
                let id = widget(pdf, item, page_ids[number], fields.len() + 1);
                fields.push(Widget { page: number, element: *element, id });
            }
        }
    }
    for (number, id) in page_ids.iter().enumerate() {
        let Ok(page) = pdf.get_dictionary_mut(*id) else {
            continue;
        };
        page.remove(b"TrimBox");
        page.remove(b"CropBox");
        let own = fields.iter().filter(|field| field.page == number);
        let widgets: Vec<Object> = own.map(|field| Object::Reference(field.id)).collect();
        if widgets.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", widgets);
        }
        page.set("StructParents", i64::try_from(number).unwrap_or(0));
        page.set("Tabs", "S");
    }
    if !fields.is_empty() {
        let font = font.add(pdf);
        let widgets: Vec<Object> = fields.iter().map(|field| Object::Reference(field.id)).collect();
        catalog.set(
            "AcroForm",
            dictionary! {
                "Fields" => widgets,
                "DR" => dictionary! { "Font" => dictionary! { "Lat" => font } },
                "DA" => metadata::text(TYPED),
            },
        );
    }
    fields
}

fn widget(pdf: &mut Pdf, item: &Item, page: ObjectId, number: usize) -> ObjectId {
    let Item::Field { x, y, width, height, label, kind, .. } = item else {
        return pdf.new_object_id();
    };
    let rect = [*x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y].map(Object::Real);
    let empty: &[u8] = match kind {
        FieldKind::Text => b"/Tx BMC EMC",
        FieldKind::Signature => b"",
    };
    let appearance = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => [0.0, 0.0, *width, *height].map(Object::Real).to_vec(),
            "Resources" => Dictionary::new(),
        },
        empty.to_vec(),
    );
    let appearance = pdf.add_object(appearance.with_compression(false));
    let mut widget = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "T" => metadata::text(&format!("felt{number}")),
        "TU" => metadata::text(label),
        "F" => 4,
        "Rect" => rect.to_vec(),
        "P" => page,
        "AP" => dictionary! { "N" => appearance },
    };
    match kind {
        FieldKind::Text => {
            widget.set("FT", "Tx");
            widget.set("DA", metadata::text(TYPED));
        }
        FieldKind::Signature => widget.set("FT", "Sig"),
    }
    pdf.add_object(widget)
}
