//! Text inside XML.

/// Text as it may stand in XML, between tags or in an attribute. What XML cannot hold is left out.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_becomes_a_tag_or_breaks_the_file() {
        assert_eq!(escaped("<w:p a=\"1\"> & \u{0}\u{1b}b"), "&lt;w:p a=&quot;1&quot;&gt; &amp; b");
    }
}
