//! Links within a pasted text, such as Douyin's whole share text: `3.56 复制打开抖音，看看【…】
//! https://v.douyin.com/abc123/ :1pm a@b.c`.

/// Returns the one `https` link that stands in a text; `None` if there is none, or several that differ.
#[must_use]
pub fn link_in(text: &str) -> Option<&str> {
    match links_in(text)[..] {
        [link] => Some(link),
        _ => None,
    }
}

/// Returns all `https` links that stand in a text, in its order, each once.
#[must_use]
pub fn links_in(text: &str) -> Vec<&str> {
    const START: &str = "https://";
    let mut links: Vec<&str> = Vec::new();
    let mut from = 0;
    // Lower case has the same length, sign by sign, where it is done for ASCII alone.
    let lower = text.to_ascii_lowercase();
    while let Some(at) = lower[from..].find(START).map(|at| from + at) {
        let rest = &text[at..];
        let long = rest.find(|c: char| !of_link(c)).unwrap_or(rest.len());
        let link = trimmed(&rest[..long]);
        if link[START.len()..].contains('.') && !links.contains(&link) {
            links.push(link);
        }
        from = at + long.max(START.len());
    }
    links
}

fn of_link(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^')
}

/// What closes a sentence or a bracket isn't of the link.
fn trimmed(link: &str) -> &str {
    let link = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ']']);
    if link.contains('(') { link } else { link.trim_end_matches(')') }
}
