//! Where things stand on the page, in points from the top left corner.
//!
//! The recipient shows in every Norwegian window envelope found: left edge 20 mm, between 45 and
//! 65 mm from the top, at most 75 mm wide, and nothing else within x 0 to 121 mm, y 29 to 79 mm.

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Millimetres as points.
#[must_use]
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * MM
}

pub const PAGE_WIDTH: f32 = mm(210.0);
pub const PAGE_HEIGHT: f32 = mm(297.0);
pub const LEFT: f32 = mm(25.0);
/// Lines of running text are kept readable: 135 mm.
pub const TEXT_WIDTH: f32 = mm(135.0);
/// Tables and rules may use more.
pub const WIDE: f32 = mm(160.0);
/// First baseline area of pages after the first, and of papers without a letterhead.
pub const TOP: f32 = mm(20.0);
/// Nothing of the body stands below this.
pub const BOTTOM: f32 = mm(297.0 - 22.0);
/// The subject of a letter starts here, clear of the window.
pub const SUBJECT_TOP: f32 = mm(85.0);
pub const SENDER_LEFT: f32 = mm(125.0);
pub const SENDER_TOP: f32 = mm(15.0);
pub const RECIPIENT_LEFT: f32 = mm(20.0);
pub const RECIPIENT_TOP: f32 = mm(45.0);
pub const RECIPIENT_WIDTH: f32 = mm(75.0);
pub const RECIPIENT_HEIGHT: f32 = mm(20.0);
/// The date stands right of the window.
pub const DATE_TOP: f32 = mm(72.0);
pub const FOOT_BASELINE: f32 = mm(297.0 - 12.0);
pub const DRAFT_BASELINE: f32 = mm(10.0);
/// Folds for C5 (half) and for long envelopes (105 and 210 mm).
pub const FOLDS: [f32; 3] = [mm(105.0), mm(148.5), mm(210.0)];
pub const FOLD_FROM: f32 = mm(4.0);
pub const FOLD_TO: f32 = mm(8.0);

/// A size of type with the distance between its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    pub leading: f32,
}

/// The sizes of a paper. Large print makes everything larger but the recipient, whom sorting
/// machines and the window want as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    pub body: Style,
    pub table: Style,
    pub subject: Style,
    pub heading: Style,
    pub subheading: Style,
    pub small: Style,
    pub foot: Style,
    /// Width of running text.
    pub text_width: f32,
}

impl Sizes {
    pub const NORMAL: Self = Self {
        body: Style { size: 11.0, leading: 13.8 },
        table: Style { size: 10.0, leading: 12.6 },
        subject: Style { size: 15.0, leading: 18.5 },
        heading: Style { size: 12.5, leading: 15.5 },
        subheading: Style { size: 11.0, leading: 13.8 },
        small: Style { size: 9.5, leading: 11.8 },
        foot: Style { size: 8.5, leading: 10.5 },
        text_width: TEXT_WIDTH,
    };
    /// 16 points with a leading of 1.3, as the associations of the blind ask for.
    pub const LARGE: Self = Self {
        body: Style { size: 16.0, leading: 20.8 },
        table: Style { size: 16.0, leading: 20.8 },
        subject: Style { size: 20.0, leading: 26.0 },
        heading: Style { size: 18.0, leading: 23.4 },
        subheading: Style { size: 16.0, leading: 20.8 },
        small: Style { size: 16.0, leading: 20.8 },
        foot: Style { size: 14.0, leading: 18.0 },
        text_width: WIDE,
    };
}

pub const RECIPIENT: Style = Style { size: 10.5, leading: 12.8 };
/// The mark of a draft at the head of each page, and along its right edge.
pub const DRAFT: Style = Style { size: 13.0, leading: 16.0 };
pub const DRAFT_EDGE: Style = Style { size: 30.0, leading: 36.0 };
/// The baseline of the edge mark: right of the widest table, and inside what printers reach.
pub const DRAFT_EDGE_LEFT: f32 = mm(201.0);
