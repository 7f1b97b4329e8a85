//! The headings, as a viewer lists them beside the pages.

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, dictionary};

use super::metadata;
use crate::output::pdf::blocks::Item;
use crate::output::pdf::geometry::PAGE_HEIGHT;
use crate::output::pdf::pages::Pages;

/// How far above its baseline a heading is shown.
const ABOVE: f32 = 20.0;

/// Adds the outline where there is more than one heading.
pub fn add(pdf: &mut Pdf, catalog: &mut Dictionary, pages: &Pages, page_ids: &[ObjectId]) {
    let place_of = |element: usize| {
        pages.all.iter().enumerate().find_map(|(number, page)| {
            page.items.iter().find_map(|item| match item {
                Item::Text { baseline, element: Some(own), .. } if *own == element => {
                    Some((page_ids[number], PAGE_HEIGHT - baseline + ABOVE))
                }
                _ => None,
            })
        })
    };
    let places: Vec<(&str, ObjectId, f32)> = pages
        .outline
        .iter()
        .filter_map(|(title, element)| {
            place_of(*element).map(|(page, y)| (title.as_str(), page, y))
        })
        .collect();
    if places.len() < 2 {
        return;
    }
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = places.iter().map(|_| pdf.new_object_id()).collect();
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
        pdf.set_object(ids[at], entry);
    }
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
        return;
    };
    let count = i64::try_from(ids.len()).unwrap_or(0);
    let outlines = dictionary! {
        "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count,
    };
    pdf.set_object(root, outlines);
    catalog.set("Outlines", root);
}
