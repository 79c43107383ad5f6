//! Everything that comes from outside, damaged in every way that dice think of: it is refused, or it is whole, and
//! nothing panics. `FUZZ` says how many damaged texts each reader gets (`make torture`: a million in all and more).

use jiedan::domain::BeijingDay;
use jiedan::record::{Code, Stored, decode, encode, found_in, to_code, to_file};
use jiedan::story::{Lesson, Scenario};

use super::demo_codes::journal;

/// How many damaged texts each reader gets.
fn many() -> u32 {
    std::env::var("FUZZ").ok().and_then(|many| many.parse().ok()).unwrap_or(4_000)
}

/// Dice that fall the same way each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % (end.max(1) as u64)).unwrap_or(0)
    }
}

/// What replaces something, or is put between: signs of JSON and of codes, numbers at their edges, hostile text.
const PIECES: [&str; 26] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "0",
    "-1",
    "1e999",
    "9223372036854775807",
    "18446744073709551616",
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "\u{202e}",
    "🙂",
    "<script>",
    "=1+1",
    "\r\n",
    "JD2.",
];

/// Damages a text one to four times: cuts it, takes a stretch out or doubles it, moves it, changes a sign, or puts a
/// piece between.
fn damage(text: &str, dice: &mut Dice) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(4) {
        let (from, length) = (dice.below(signs.len()), 1 + dice.below(12));
        let to = (from + length).min(signs.len());
        let piece: Vec<char> = PIECES[dice.below(PIECES.len())].chars().collect();
        match dice.below(7) {
            0 => signs.truncate(from),
            1 => drop(signs.drain(from..to)),
            2 => {
                let twice: Vec<char> = signs[from..to].to_vec();
                signs.splice(from..from, twice);
            }
            3 => {
                let moved: Vec<char> = signs.drain(from..to).collect();
                let there = dice.below(signs.len());
                signs.splice(there..there, moved);
            }
            4 => drop(signs.splice(from..to, piece)),
            5 => drop(signs.splice(from..from, piece)),
            _ => {
                if let Some(sign) = signs.get_mut(from) {
                    *sign = char::from_u32(*sign as u32 ^ (1 << dice.below(7))).unwrap_or('?');
                }
            }
        }
    }
    signs.into_iter().collect()
}

/// Gives a reader damaged forms of texts; `read` panics if it takes what it must not take, and tells whether it took it.
fn fuzz(seed: u64, texts: &[String], mut read: impl FnMut(&str) -> bool) {
    let mut dice = Dice(seed);
    let (mut taken, many) = (0, many());
    for n in 0..many {
        let text = damage(&texts[n as usize % texts.len()], &mut dice);
        taken += u32::from(read(&text));
    }
    assert!(taken < many / 2, "{taken} of {many}: hardly anything was damaged");
}

#[test]
fn a_damaged_entry_is_refused_or_is_read_as_what_it_says() {
    let texts: Vec<String> = journal().iter().map(encode).collect();
    fuzz(1, &texts, |text| {
        let read = decode(text);
        if let Ok(entry) = &read {
            assert_eq!(decode(&encode(entry)).as_ref(), Ok(entry), "{text}");
        }
        read.is_ok()
    });
}

#[test]
fn a_damaged_record_never_opens_as_another_entry() {
    let texts: Vec<String> = journal().iter().map(encode).collect();
    let whole: Vec<Stored> = journal().iter().map(|entry| Stored::of("mine-1", "n".to_owned(), entry)).collect();
    fuzz(2, &texts, |text| {
        for record in &whole {
            let damaged = Stored { entry: text.to_owned(), ..record.clone() };
            for seq in 1..=journal().len() as u64 {
                if let Ok(entry) = damaged.open("mine-1", seq) {
                    assert_eq!(text, encode(&entry), "a checksum that holds for another text");
                }
            }
        }
        texts.iter().any(|whole| whole == text)
    });
}

#[test]
fn a_damaged_code_is_refused_or_says_what_it_said() {
    let backup = to_code(journal()).expect("small enough");
    let today = BeijingDay::parse("2026-03-01").expect("a day");
    let whole = Code::find(&backup).expect("whole");
    fuzz(3, &[backup, format!("看看：\n{}", to_code(journal()).expect("small enough"))], |text| {
        drop(found_in(text, today));
        match Code::find(text) {
            Ok(found) => {
                assert_eq!(format!("{found:?}"), format!("{whole:?}"), "{text}");
                true
            }
            Err(_) => false,
        }
    });
}

#[test]
fn a_damaged_backup_file_is_refused_or_plays() {
    fuzz(4, &[to_file(journal())], |text| Code::of_file(text).is_ok());
}

#[test]
fn a_damaged_scenario_or_lesson_is_refused_or_plays() {
    let texts = |folder: &str| -> Vec<String> {
        let files = std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path());
        let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
        files.sort();
        files.iter().step_by(5).map(|path| std::fs::read_to_string(path).expect("readable")).collect()
    };
    fuzz(5, &texts("tests/scenarios"), |text| Scenario::read(text).is_ok_and(|scenario| scenario.play().is_ok()));
    fuzz(6, &texts("src/story/lessons"), |text| Lesson::read(text).is_ok());
}
