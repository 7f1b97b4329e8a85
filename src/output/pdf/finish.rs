//! What printpdf lacks, added to its lopdf document: the structure tree that a screen reader
//! follows, form fields, the outline and metadata.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, Stream, dictionary};

use super::blocks::Item;
use super::geometry::PAGE_HEIGHT;
use super::pages::Pages;
use super::tags::{Role, Scope};
use super::{PdfError, form_font, metadata};
use crate::letter::document::Document;

/// Which elements are marked where.
#[derive(Default)]
pub(super) struct Marks {
    /// Per page, the element of each marked-content number.
    pages: Vec<Vec<usize>>,
    /// Per element, the page and number of each of its marks.
    elements: BTreeMap<usize, Vec<(usize, usize)>>,
}

impl Marks {
    pub(super) fn add(&mut self, page: usize, element: usize) -> usize {
        while self.pages.len() <= page {
            self.pages.push(Vec::new());
        }
        let number = self.pages[page].len();
        self.pages[page].push(element);
        self.elements.entry(element).or_default().push((page, number));
        number
    }
}

/// The pass over the document that printpdf made: structure, fields, outline, metadata.
pub(super) struct Finishing<'p> {
    pub(super) pdf: &'p mut Pdf,
    pub(super) pages: &'p Pages,
    pub(super) document: &'p Document,
    pub(super) marks: Marks,
}

impl Finishing<'_> {
    /// # Errors
    /// If the file has no catalog, or not the pages that were set.
    pub(super) fn run(mut self) -> Result<(), PdfError> {
        let page_ids: Vec<ObjectId> = self.pdf.get_pages().into_values().collect();
        if page_ids.len() != self.pages.all.len() {
            return Err(PdfError::Structure("page tree"));
        }
        let root = self.pdf.trailer.get(b"Root").and_then(Object::as_reference);
        let root = root.map_err(|_| PdfError::Structure("catalog"))?;
        let catalog = self.pdf.get_dictionary(root).cloned();
        let mut catalog = catalog.map_err(|_| PdfError::Structure("catalog"))?;
        let fields = self.fields(&page_ids);
        self.structure(&page_ids, &fields, &mut catalog);
        self.finish_pages(&page_ids, &fields);
        self.form(&fields, &mut catalog);
        self.outline(&page_ids, &mut catalog);
        metadata::add(self.pdf, &mut catalog, self.document);
        self.pdf.set_object(root, catalog);
        Ok(())
    }

    /// The widgets, as (page, element, object).
    fn fields(&mut self, page_ids: &[ObjectId]) -> Vec<(usize, usize, ObjectId)> {
        let mut fields = Vec::new();
        for (number, page) in self.pages.all.iter().enumerate() {
            for item in &page.items {
                let Item::Field { x, y, width, height, label, element } = item else {
                    continue;
                };
                let rect =
                    [*x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y].map(Object::Real);
                let appearance = Stream::new(
                    dictionary! {
                        "Type" => "XObject",
                        "Subtype" => "Form",
                        "BBox" => [0.0, 0.0, *width, *height].map(Object::Real).to_vec(),
                        "Resources" => Dictionary::new(),
                    },
                    b"/Tx BMC EMC".to_vec(),
                );
                let appearance = self.pdf.add_object(appearance);
                let name = format!("felt{}", fields.len() + 1);
                let widget = self.pdf.add_object(dictionary! {
                    "Type" => "Annot",
                    "Subtype" => "Widget",
                    "FT" => "Tx",
                    "T" => metadata::text(&name),
                    "TU" => metadata::text(label),
                    "F" => 4,
                    "Rect" => rect.to_vec(),
                    "P" => page_ids[number],
                    "DA" => metadata::text("/Lat 10 Tf 0 g"),
                    "AP" => dictionary! { "N" => appearance },
                });
                fields.push((number, *element, widget));
            }
        }
        fields
    }

    fn structure(
        &mut self,
        page_ids: &[ObjectId],
        fields: &[(usize, usize, ObjectId)],
        catalog: &mut Dictionary,
    ) {
        let structure = &self.pages.structure;
        let root = self.pdf.new_object_id();
        let top = self.pdf.new_object_id();
        let ids: Vec<ObjectId> =
            structure.elements.iter().map(|_| self.pdf.new_object_id()).collect();
        for (at, element) in structure.elements.iter().enumerate() {
            let mut kids = Vec::new();
            let own = self.marks.elements.get(&at).cloned().unwrap_or_default();
            let first_page = own.first().map(|(page, _)| *page);
            for (page, mark) in own {
                let mark = Object::Integer(i64::try_from(mark).unwrap_or(0));
                kids.push(if Some(page) == first_page {
                    mark
                } else {
                    dictionary! { "Type" => "MCR", "Pg" => page_ids[page], "MCID" => mark }.into()
                });
            }
            for (page, _, widget) in fields.iter().filter(|(_, owner, _)| *owner == at) {
                kids.push(
                    dictionary! { "Type" => "OBJR", "Obj" => *widget, "Pg" => page_ids[*page] }
                        .into(),
                );
            }
            kids.extend(element.children.iter().map(|child| Object::Reference(ids[*child])));
            let parent = element.parent.map_or(top, |parent| ids[parent]);
            let mut entry = dictionary! {
                "Type" => "StructElem",
                "S" => element.role.name(),
                "P" => parent,
                "K" => kids,
            };
            if let Some(page) = first_page {
                entry.set("Pg", page_ids[page]);
            }
            if let Some(attributes) = attributes(element.role) {
                entry.set("A", attributes);
            }
            self.pdf.set_object(ids[at], entry);
        }
        let kids: Vec<Object> =
            structure.top.iter().map(|at| Object::Reference(ids[*at])).collect();
        self.pdf.set_object(
            top,
            dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids },
        );
        let mut numbers = Vec::new();
        for (page, marks) in self.marks.pages.iter().enumerate() {
            let owners: Vec<Object> =
                marks.iter().map(|element| Object::Reference(ids[*element])).collect();
            let owners = self.pdf.add_object(Object::Array(owners));
            numbers.push(Object::Integer(i64::try_from(page).unwrap_or(0)));
            numbers.push(Object::Reference(owners));
        }
        for (at, (_, element, widget)) in fields.iter().enumerate() {
            let key = i64::try_from(page_ids.len() + at).unwrap_or(0);
            numbers.push(Object::Integer(key));
            numbers.push(Object::Reference(ids[*element]));
            if let Ok(widget) = self.pdf.get_dictionary_mut(*widget) {
                widget.set("StructParent", key);
            }
        }
        let next = i64::try_from(page_ids.len() + fields.len()).unwrap_or(0);
        let tree = self.pdf.add_object(dictionary! { "Nums" => numbers });
        self.pdf.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => top,
                "ParentTree" => tree,
                "ParentTreeNextKey" => next,
            },
        );
        catalog.set("StructTreeRoot", root);
    }

    fn finish_pages(&mut self, page_ids: &[ObjectId], fields: &[(usize, usize, ObjectId)]) {
        for (number, id) in page_ids.iter().enumerate() {
            let Ok(page) = self.pdf.get_dictionary_mut(*id) else {
                continue;
            };
            page.remove(b"TrimBox");
            page.remove(b"CropBox");
            let widgets: Vec<Object> = fields
                .iter()
                .filter(|(page, ..)| *page == number)
                .map(|(_, _, widget)| Object::Reference(*widget))
                .collect();
            if widgets.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", widgets);
            }
            page.set("StructParents", i64::try_from(number).unwrap_or(0));
            page.set("Tabs", "S");
        }
    }

    fn form(&mut self, fields: &[(usize, usize, ObjectId)], catalog: &mut Dictionary) {
        if fields.is_empty() {
            return;
        }
        let font = form_font::add(self.pdf);
        let widgets: Vec<Object> =
            fields.iter().map(|(_, _, widget)| Object::Reference(*widget)).collect();
        catalog.set(
            "AcroForm",
            dictionary! {
                "Fields" => widgets,
                "DR" => dictionary! { "Font" => dictionary! { "Lat" => font } },
                "DA" => metadata::text("/Lat 10 Tf 0 g"),
            },
        );
    }

    fn outline(&mut self, page_ids: &[ObjectId], catalog: &mut Dictionary) {
        let places: Vec<(String, ObjectId, f32)> = self
            .pages
            .outline
            .iter()
            .filter_map(|(_, title, element)| {
                let (page, y) = self.pages.all.iter().enumerate().find_map(|(number, page)| {
                    page.items.iter().find_map(|item| match item {
                        Item::Text { baseline, element: Some(own), .. } if own == element => {
                            Some((number, *baseline))
                        }
                        _ => None,
                    })
                })?;
                Some((title.clone(), page_ids[page], PAGE_HEIGHT - y + 20.0))
            })
            .collect();
        if places.len() < 2 {
            return;
        }
        let root = self.pdf.new_object_id();
        let ids: Vec<ObjectId> = places.iter().map(|_| self.pdf.new_object_id()).collect();
        for (at, (title, page, y)) in places.iter().enumerate() {
            let target = vec![
                Object::Reference(*page),
                Object::Name(b"XYZ".to_vec()),
                Object::Null,
                Object::Real(*y),
                Object::Null,
            ];
            let mut entry = dictionary! {
                "Title" => metadata::text(title),
                "Parent" => root,
                "Dest" => target,
            };
            if at > 0 {
                entry.set("Prev", ids[at - 1]);
            }
            if let Some(next) = ids.get(at + 1) {
                entry.set("Next", *next);
            }
            self.pdf.set_object(ids[at], entry);
        }
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
            return;
        };
        let count = i64::try_from(ids.len()).unwrap_or(0);
        self.pdf.set_object(
            root,
            dictionary! { "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count },
        );
        catalog.set("Outlines", root);
    }
}

fn attributes(role: Role) -> Option<Object> {
    match role {
        Role::TH(scope) => {
            let scope = match scope {
                Scope::Row => "Row",
                Scope::Column => "Column",
            };
            Some(dictionary! { "O" => "Table", "Scope" => scope }.into())
        }
        Role::L { ordered } => {
            let numbering = if ordered { "Decimal" } else { "Disc" };
            Some(dictionary! { "O" => "List", "ListNumbering" => numbering }.into())
        }
        _ => None,
    }
}
