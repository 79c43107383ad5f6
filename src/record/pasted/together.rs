//! How the days of a text affect each other: alternatives, a latest after an earliest day, a day moved to another.

use super::days::Day;
use super::purpose::Purpose;
use super::standing::{Standing, is_changed_into, is_former};
use super::text::sentence;

/// Returns what each day is for, considering the others; `first` is what each is for on its own.
pub(super) fn together(
    text: &[char],
    days: &[Day],
    first: &[Option<Purpose>],
    standings: &[Standing],
) -> Vec<Option<Purpose>> {
    let mut told: Vec<_> = standings.iter().zip(first).map(|(standing, first)| standing.of(first.clone())).collect();
    for n in (1..days.len()).rev() {
        let is_open = matches!(first[n - 1], None | Some(Purpose::Open));
        if is_open && standings[n - 1] == Standing::Stands && is_one_of_two(text, &days[n - 1], &days[n]) {
            let both = told[n].clone();
            told[n - 1] = both;
        }
    }
    // 12月5日起可发布，最晚12月10日: the second is the latest day for what the first begins.
    for n in 1..days.len() {
        let begins = standings[n - 1] == Standing::Not && told[n] == Some(Purpose::Open);
        if begins && sentence(text, days[n].at.start).contains(&days[n - 1].at.start) {
            told[n].clone_from(&first[n - 1]);
        }
    }
    for n in 0..days.len() {
        supersede(text, days, first, &mut told, n);
    }
    told
}

/// 12月10日或12月11日.
fn is_one_of_two(text: &[char], one: &Day, other: &Day) -> bool {
    let between: String = text[one.at.end..other.at.start].iter().collect();
    matches!(between.trim(), "或" | "或者" | "和" | "、" | "or" | "and")
}

/// If another day was moved to this one, this takes over its purpose, and the other no longer counts.
fn supersede(text: &[char], days: &[Day], first: &[Option<Purpose>], told: &mut [Option<Purpose>], n: usize) {
    let day = &days[n];
    if is_former(text, day) {
        told[n] = None;
        return;
    }
    let Some(last) = n.checked_sub(1) else { return };
    if !is_changed_into(text, days[last].at.end, day.at.start) {
        return;
    }
    let own = told[n].clone().filter(|purpose| *purpose != Purpose::Open);
    let purpose = own.or_else(|| first[last].clone()).or_else(|| first[n].clone());
    for earlier in &mut told[..n] {
        if *earlier == purpose {
            *earlier = None;
        }
    }
    if matches!(told[last], Some(Purpose::Open)) {
        told[last] = None;
    }
    told[n] = purpose;
}
