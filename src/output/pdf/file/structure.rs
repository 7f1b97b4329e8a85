//! The structure tree that a screen reader follows.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, dictionary};

use super::fields::Widget;
use super::metadata;
use crate::output::pdf::tags::{Element, Role, Scope, Structure};

/// Which elements are marked where.
#[derive(Default)]
pub struct Marks {
    /// Per page, the element of each marked-content number.
    pages: Vec<Vec<usize>>,
    /// Per element, the page and number of each of its marks.
    elements: BTreeMap<usize, Vec<(usize, i64)>>,
}

impl Marks {
    /// The number of a new mark.
    pub fn add(&mut self, page: usize, element: usize) -> i64 {
        while self.pages.len() <= page {
            self.pages.push(Vec::new());
        }
        let number = i64::try_from(self.pages[page].len()).unwrap_or(0);
        self.pages[page].push(element);
        self.elements.entry(element).or_default().push((page, number));
        number
    }
}

/// Adds the tree, and ties marked content and fields to it.
pub fn add(
    pdf: &mut Pdf,
    catalog: &mut Dictionary,
    structure: &Structure,
    marks: &Marks,
    page_ids: &[ObjectId],
    fields: &[Widget],
) {
    let root = pdf.new_object_id();
    let top = pdf.new_object_id();
    let ids: Vec<ObjectId> = structure.elements.iter().map(|_| pdf.new_object_id()).collect();
    for (at, element) in structure.elements.iter().enumerate() {
        let mut kids = Vec::new();
        let own = marks.elements.get(&at).cloned().unwrap_or_default();
        let first_page = own.first().map(|(page, _)| *page);
        for (page, mark) in own {
            let mark = Object::Integer(mark);
            kids.push(if Some(page) == first_page {
                mark
            } else {
                dictionary! { "Type" => "MCR", "Pg" => page_ids[page], "MCID" => mark }.into()
            });
        }
        for field in fields.iter().filter(|field| field.element == at) {
            let page = page_ids[field.page];
            kids.push(dictionary! { "Type" => "OBJR", "Obj" => field.id, "Pg" => page }.into());
        }
        kids.extend(element.children.iter().map(|child| Object::Reference(ids[*child])));
        let parent = element.parent.map_or(top, |parent| ids[parent]);
        // `Type` may be left out here, and one kid need not be a list: a letter has hundreds.
        let mut entry = dictionary! { "S" => element.role.name(), "P" => parent };
        match kids.pop() {
            Some(only) if kids.is_empty() => entry.set("K", only),
            Some(last) => {
                kids.push(last);
                entry.set("K", kids);
            }
            None => {}
        }
        if let Some(page) = first_page {
            entry.set("Pg", page_ids[page]);
        }
        if let Some(alt) = &element.alt {
            entry.set("Alt", metadata::text(alt));
        }
        if let Some(attributes) = attributes(element) {
            entry.set("A", attributes);
        }
        pdf.set_object(ids[at], entry);
    }
    let kids: Vec<Object> = structure.top.iter().map(|at| Object::Reference(ids[*at])).collect();
    pdf.set_object(
        top,
        dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids },
    );
    let mut numbers = Vec::new();
    for (page, marks) in marks.pages.iter().enumerate() {
        let owners: Vec<Object> =
            marks.iter().map(|element| Object::Reference(ids[*element])).collect();
        let owners = pdf.add_object(Object::Array(owners));
        numbers.push(Object::Integer(i64::try_from(page).unwrap_or(0)));
        numbers.push(Object::Reference(owners));
    }
    for (at, field) in fields.iter().enumerate() {
        let key = i64::try_from(page_ids.len() + at).unwrap_or(0);
        numbers.push(Object::Integer(key));
        numbers.push(Object::Reference(ids[field.element]));
        if let Ok(widget) = pdf.get_dictionary_mut(field.id) {
            widget.set("StructParent", key);
        }
    }
    let next = i64::try_from(page_ids.len() + fields.len()).unwrap_or(0);
    let tree = pdf.add_object(dictionary! { "Nums" => numbers });
    pdf.set_object(
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

fn attributes(element: &Element) -> Option<Object> {
    match element.role {
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
        Role::Figure => {
            let bounds = element.bounds?.map(Object::Real).to_vec();
            Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }.into())
        }
        _ => None,
    }
}
