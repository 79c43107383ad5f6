//! Links within a pasted text, such as Douyin's whole share text: `3.56 复制打开抖音，看看【…】
//! https://v.douyin.com/abc123/ :1pm a@b.c`. A link ends where a sign stands that no link has.

const HTTPS: &str = "https://";
const HTTP: &str = "http://";

/// Returns the one link that stands in a text; `None` if there is none, or several that differ.
#[must_use]
pub fn link_in(text: &str) -> Option<String> {
    let mut links = links_in(text);
    let link = links.pop()?;
    links.is_empty().then_some(link)
}

/// Returns the one link that stands in a text, or the text as it is.
#[must_use]
pub fn link_or_text(text: String) -> String {
    link_in(&text).unwrap_or(text)
}

/// Tells whether a text is nothing but signs of one link, perhaps still being typed.
#[must_use]
pub fn is_only_a_link(text: &str) -> bool {
    starts(text, HTTPS) && text.chars().all(of_link)
}

/// Returns all `https` links that stand in a text, in its order, each once. Douyin's own are taken with `http` as well:
/// it answers them with `https`.
#[must_use]
pub fn links_in(text: &str) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(from) = next_start(text, at) {
        let scheme = if starts(&text[from..], HTTPS) { HTTPS } else { HTTP };
        let rest = from + scheme.len();
        let end = end_of(text, rest);
        let tail = trimmed(&text[rest..end]);
        let kept = scheme == HTTPS || is_douyin(host(tail));
        // The scheme stays as it was written.
        let link = if scheme == HTTPS { format!("{}{tail}", &text[from..rest]) } else { format!("{HTTPS}{tail}") };
        if kept && host(tail).contains('.') && !links.contains(&link) {
            links.push(link);
        }
        at = end.max(rest);
    }
    links
}

/// Where the next link begins.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let places = text[from..].char_indices().map(|(at, _)| from + at);
    places.into_iter().find(|at| is_start(&text[*at..]))
}

fn is_start(text: &str) -> bool {
    starts(text, HTTPS) || starts(text, HTTP)
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// Where a link ends that has begun: before a sign that isn't of a link, and before the next link, unless that is a value
/// of this one.
fn end_of(text: &str, from: usize) -> usize {
    let signs = text[from..].char_indices();
    let ends = |(at, c): &(usize, char)| {
        let next = *at > 0 && is_start(&text[from + at..]) && !text[from..from + at].ends_with('=');
        !of_link(*c) || next
    };
    signs.into_iter().find(ends).map_or(text.len(), |(at, _)| from + at)
}

fn of_link(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^' | '[' | ']')
}

/// What closes a sentence or a bracket isn't of the link.
fn trimmed(link: &str) -> &str {
    let many = |sign| link.matches(sign).count();
    let closes = match link.chars().next_back() {
        Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') => true,
        Some(')') => many(')') > many('('),
        Some('(') => many('(') > many(')'),
        Some(_) | None => false,
    };
    if closes { trimmed(&link[..link.len() - 1]) } else { link }
}

fn host(link: &str) -> &str {
    link.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_douyin(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    ["douyin.com", "iesdouyin.com"]
        .iter()
        .any(|own| host.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}
