//! The QR code of an address: another library reads it back from the squares that are drawn.

use jiedan::record::Qr;

const ADDRESS: &str = "https://example.org/jiedan/#/demo/never-signed-off?side=creator";

/// The dark squares of a path such as `M0 0h7v1h-7z`.
fn squares(path: &str) -> Vec<(usize, usize)> {
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let run = |run: &str| {
        let (start, rest) = run.split_once('h').expect("a run");
        let (x, y) = start.split_once(' ').expect("a place");
        let (x, y, long) = (number(x), number(y), number(rest.split('v').next().expect("a length")));
        (x..x + long).map(move |x| (x, y)).collect::<Vec<_>>()
    };
    path.split('M').filter(|run| !run.is_empty()).flat_map(run).collect()
}

#[test]
fn another_reader_finds_the_address_in_the_squares() {
    let qr = Qr::of(ADDRESS).expect("a code");
    assert!(!qr.path.contains("h0"), "a run of nothing is drawn: {}", qr.path);
    let dark = squares(&qr.path);
    let (edge, scale) = (4, 4);
    let side = (qr.size as usize + 2 * edge) * scale;
    let is_dark = |x: usize, y: usize| {
        let place = (x / scale).checked_sub(edge).zip((y / scale).checked_sub(edge));
        place.is_some_and(|place| dark.contains(&place))
    };
    let mut picture = rqrr::PreparedImage::prepare_from_bitmap(side, side, is_dark);
    let [found] = &picture.detect_grids()[..] else { panic!("one code") };
    assert_eq!(found.decode().expect("a code that can be read").1, ADDRESS);
}

#[test]
fn a_text_that_is_too_long_has_no_code() {
    assert_eq!(Qr::of(&"x".repeat(4000)), None);
}
