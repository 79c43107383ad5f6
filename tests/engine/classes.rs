//! 带教: what learners did comes back out of a pasted chat as they did it; whatever is wrong with a code is said with its
//! line, and the rest goes on.

use std::sync::LazyLock;

use jiedan::domain::{DAY, Entry, Instant, Language, limits};
use jiedan::record::{Chat, Flaw, Made, ResultCode, SentAttempt, TooLong, learner_name};
use jiedan::story::{
    Attempt, Class, ClassLink, LEARNERS, Lesson, LessonName, Move, Note, Noted, Outcome, Report, Run, WAITS, best,
    deeds, made, pack, replay,
};

use super::demo_codes::journal;
use super::given::t0;

const REQUIRED: [&str; 4] = ["accept-in-time", "script-to-publication", "seven-days", "full-schedule"];

fn name(word: &str) -> LessonName {
    LessonName::of(word).unwrap_or_else(|| panic!("no lesson {word}"))
}

fn lesson(word: &str) -> Lesson {
    name(word).lesson().expect("a lesson")
}

fn attempt(word: &str, run: &Run<'_>, date: Instant, hints: u32) -> Attempt {
    let journal: Vec<Entry> = run.journal().iter().map(|entry| (**entry).clone()).collect();
    Attempt { lesson: word.to_owned(), date, hints, journal, now: run.now() }
}

fn won(word: &str, date: Instant) -> Attempt {
    let lesson = lesson(word);
    attempt(word, &best(&lesson, Language::Chinese).expect("a way").end, date, 0)
}

fn lost(word: &str, mistake: usize, date: Instant) -> Attempt {
    let lesson = lesson(word);
    let begun = Run::begin(&lesson, Language::Chinese).expect("a beginning");
    attempt(word, &made(begun, &lesson.mistakes[mistake]), date, 0)
}

fn code(learner: &str, name: &str, attempts: &[Attempt]) -> String {
    pack(learner, name, attempts).expect("something to send").code
}

fn read(text: &str) -> (Class, Report) {
    let mut class = Class::default();
    let report = class.take(Chat::read(text).expect("a chat"));
    (class, report)
}

fn names(class: &Class) -> Vec<&str> {
    class.learners.iter().map(|learner| learner.name.as_str()).collect()
}

/// A code in which another text of the same form is packed.
fn other(change: impl Fn(&mut ResultCode)) -> String {
    let mut result = Chat::read(&code("1", "小满", &[won(REQUIRED[0], t0())])).expect("a chat").sent.remove(0).result;
    change(&mut result);
    result.to_code().expect("a code")
}

#[test]
fn what_was_won_or_lost_comes_back_as_it_was_played() {
    for name in LessonName::all() {
        let lesson = name.lesson().expect("a lesson");
        let begun = || Run::begin(&lesson, Language::Chinese).expect("a beginning");
        let mut runs: Vec<_> = lesson.mistakes.iter().map(|mistake| made(begun(), mistake)).collect();
        runs.extend(REQUIRED.contains(&name.word()).then(|| best(&lesson, Language::Chinese).expect("a way").end));
        for run in runs {
            let attempt = attempt(name.word(), &run, t0(), 2);
            let (class, report) = read(&code("1", "小满", std::slice::from_ref(&attempt)));
            assert_eq!(report.notes, vec![], "{}", name.word());
            let [taken] = &class.learners[0].attempts[..] else { panic!("{}: not one attempt", name.word()) };
            assert_eq!(Some(taken.outcome), attempt.outcome(&lesson), "{}", name.word());
            let again = replay(&lesson, &taken.sent, Language::Chinese).expect("a run");
            assert_eq!((again.journal(), again.now()), (run.journal(), run.now()), "{}", name.word());
        }
    }
}

#[test]
fn however_a_lesson_is_played_its_code_plays_it_again() {
    let mut random = Random(7);
    let mut over = 0;
    for name in LessonName::all() {
        let lesson = name.lesson().expect("a lesson");
        for _ in 0..12 {
            let mut run = Run::begin(&lesson, Language::English).expect("a beginning");
            for _ in 0..80 {
                if run.is_over() {
                    break;
                }
                let can: Vec<_> = deeds(&lesson, run.now()).into_iter().filter(|it| run.may(it).is_ok()).collect();
                let step = match random.below(4) {
                    0 => Move::Wait(WAITS[random.below(2)]),
                    1 => Move::WaitForNews,
                    _ if can.is_empty() => Move::WaitForNews,
                    _ => Move::Do(can[random.below(can.len())].clone()),
                };
                run.go(&step).expect("a permitted move");
            }
            let played = attempt(name.word(), &run, t0(), 0);
            if !run.is_over() {
                assert_eq!(pack("1", "小满", &[played]), None, "an open attempt isn't sent");
                continue;
            }
            over += 1;
            let (class, _) = read(&code("1", "小满", &[played]));
            let sent = &class.learners[0].attempts[0].sent;
            let again = replay(&lesson, sent, Language::English).expect("a run");
            assert_eq!((again.journal(), again.now()), (run.journal(), run.now()), "{}", name.word());
        }
    }
    assert!(over > 100, "only {over} were played to the end");
}

#[test]
fn a_class_of_five_pasted_as_one_chat_is_read_with_everything_that_is_wrong_in_it() {
    let won = |n: usize| won(REQUIRED[n], t0());
    let [one, two, three, four] = [
        code("1", "王小明", &[won(0), lost(REQUIRED[0], 0, t0().plus(DAY))]),
        code("2", "李华", &[won(0), won(1)]),
        code("3", "陈静", &[lost(REQUIRED[0], 0, t0())]),
        code("4", "赵磊", &[won(2)]),
    ];
    let newer = four.replacen("JD2.", "JD3.", 1);
    let half = &four[..four.len() / 2];
    let chat = format!(
        "王小明 14:02\n成绩码 {one}\n李华 14:03\n{two}\n收到\n王小明 14:05\n{one}\n陈静 14:06\n{three}\n周五见\n赵磊 14:07\n{half}\n\
         孙悦 14:08\n{newer}\n"
    );
    let (class, report) = read(&chat);
    assert_eq!(names(&class), ["王小明", "李华", "陈静"]);
    assert_eq!(report.taken, 3);
    let flaw = |line, flaw| Note { line, what: Noted::Flaw(flaw) };
    assert_eq!(report.notes, [flaw(7, Flaw::Twice(2)), flaw(12, Flaw::Cut), flaw(14, Flaw::Newer)]);
    assert_eq!(report.others, 8);
    assert_eq!(report.other_lines[2], (5, "收到".to_owned()));
    let lessons = REQUIRED.map(name);
    assert_eq!(class.order(&lessons), [1, 0, 2]);
    let mistakes = class.mistakes(&lessons);
    assert_eq!(mistakes.len(), 1);
    let (mistake, times, by) = mistakes[0];
    assert_eq!((mistake.lesson, mistake.mistake, times, by), (lessons[0], Some(0), 2, 2));
    let first = &class.learners[0];
    assert_eq!((first.won(&lessons), first.tries(&lessons), first.hints(&lessons)), (1, 2, 0));
}

#[test]
fn a_code_that_a_chat_program_broke_into_lines_is_read() {
    let whole = code("1", "小满", &[won(REQUIRED[0], t0())]);
    let broken: Vec<String> = whole.as_bytes().chunks(40).map(|part| String::from_utf8_lossy(part).into()).collect();
    for between in ["\n", "\r\n", " ", "\u{200b}", "\n> ", "\u{3000}"] {
        let (class, report) = read(&format!("小满：{}\n谢谢", broken.join(between)));
        assert_eq!((names(&class), report.notes), (vec!["小满"], vec![]), "{between:?}");
        assert_eq!(report.others, 1, "{between:?}");
    }
}

#[test]
fn what_is_wrong_with_a_code_is_told_apart() {
    let whole = code("1", "小满", &[won(REQUIRED[0], t0())]);
    let other = if &whole[50..51] == "A" { "B" } else { "A" };
    let altered = format!("{}{other}{}", &whole[..50], &whole[51..]);
    let with = |between: &str, code: &str| format!("{}{between}{}", &code[..40], &code[40..]);
    let of_length = |packed: usize| format!("JD2.{}.12345678", "A".repeat(packed));
    let longest = 16 * 1024;
    for (chat, flaw) in [
        (altered.clone(), Flaw::Altered),
        // What stands on another line may be of another code.
        (with("\n", &altered), Flaw::Cut),
        (with("收到", &whole), Flaw::Cut),
        (of_length(longest), Flaw::Altered),
        (of_length(longest + 1), Flaw::Cut),
    ] {
        let read = Chat::read(&chat).expect("a chat");
        assert_eq!((read.sent.len(), read.flaws), (0, vec![(1, flaw)]), "{chat:.60}");
    }
}

#[test]
fn half_a_code_takes_nothing_from_the_one_that_follows_at_once() {
    let [one, two] = ["1", "2"].map(|n| code(n, n, &[won(REQUIRED[0], t0())]));
    for cut in 4..one.len() {
        let (class, report) = read(&format!("{}\n{two}", &one[..cut]));
        assert_eq!(names(&class), ["2"], "cut after {cut}");
        assert_eq!(report.notes.len(), 1, "cut after {cut}: {:?}", report.notes);
    }
}

#[test]
fn a_learner_who_sends_twice_is_one_and_two_of_one_name_are_two() {
    let first = code("1", "小满", &[won(REQUIRED[0], t0())]);
    let later = code("1", "小满 ", &[won(REQUIRED[0], t0()), won(REQUIRED[1], t0().plus(DAY))]);
    let namesake = code("2", "小满", &[won(REQUIRED[0], t0())]);
    let (mut class, report) = read(&format!("{first}\n{later}\n{namesake}"));
    let note = |line, what| Note { line, what };
    let xiaoman = || "小满".to_owned();
    assert_eq!(report.notes, [note(2, Noted::Again(xiaoman())), note(3, Noted::SameName(xiaoman()))]);
    assert_eq!(class.learners.iter().map(|it| it.attempts.len()).collect::<Vec<_>>(), [2, 1]);
    let again = class.take(Chat::read(&first).expect("a chat"));
    assert_eq!((again.taken, again.notes), (0, vec![note(1, Noted::Known(xiaoman()))]));
    let (kept, _) = read(&class.codes());
    assert_eq!(kept.learners, class.learners);
}

#[test]
fn what_this_version_cant_play_is_said_and_the_rest_is_taken() {
    let more =
        |lesson: &str, moves: Vec<Made>| SentAttempt { lesson: lesson.into(), date: t0(), hints: 0, until: 60, moves };
    let unknown = other(|result| result.attempts.push(more("a-later-lesson", vec![])));
    let (class, report) = read(&unknown);
    assert_eq!(report.notes[0].what, Noted::UnknownLesson("小满".to_owned(), 1));
    assert_eq!(class.learners[0].attempts.len(), 1);
    for wrong in LEARNERS {
        let made = |at| Made { at, act: wrong, task: 9, choice: Some(7) };
        let code = other(|result| result.attempts.push(more(REQUIRED[0], vec![made(1)])));
        let (class, report) = read(&code);
        assert_eq!(report.notes[0].what, Noted::NotPlayed("小满".to_owned(), 1), "{wrong:?}");
        assert_eq!(class.learners[0].attempts.len(), 1);
    }
    let never = other(|result| result.attempts[0].until = u32::MAX);
    let (class, report) = read(&never);
    assert_eq!((names(&class), report.notes.len(), report.taken), (vec![], 1, 0));
}

#[test]
fn other_codes_and_later_versions_are_told_apart() {
    let demo = jiedan::record::DemoCode::of(journal(), t0().plus(DAY)).expect("a demo").to_code().expect("a code");
    let (_, report) = read(&format!("{demo}\nJD17.abc.12345678\nJD2.\nJD2 和 JD.com 不是码\n"));
    let found: Vec<_> = report.notes.into_iter().map(|note| (note.line, note.what)).collect();
    let flaw = |line, flaw| (line, Noted::Flaw(flaw));
    assert_eq!(found, [flaw(1, Flaw::OtherKind), flaw(2, Flaw::Newer), flaw(3, Flaw::Cut)]);
}

/// Chats that were damaged on the way: signs changed, lost, doubled, moved.
#[test]
fn of_100_000_damaged_chats_none_makes_a_wrong_row() {
    static SENT: LazyLock<[String; 2]> = LazyLock::new(|| {
        [code("1", "王小明", &[won(REQUIRED[0], t0())]), code("2", "李华", &[lost(REQUIRED[0], 0, t0())])]
    });
    let results: Vec<_> = SENT.iter().map(|code| Chat::read(code).expect("a chat").sent.remove(0).result).collect();
    let chat = format!("王小明 14:02\n成绩码\n{}\n李华：\n{}\n收到，JD2.的码都齐了", SENT[0], SENT[1]);
    let signs: Vec<char> = chat.chars().collect();
    let mut random = Random(1);
    let (mut whole, mut hurt) = (0, 0);
    for _ in 0..100_000 {
        let mut signs = signs.clone();
        for _ in 0..=random.below(4) {
            damage(&mut signs, &mut random);
        }
        let text: String = signs.into_iter().collect();
        let found = Chat::read(&text).expect("small enough");
        assert!(found.sent.iter().all(|sent| results.contains(&sent.result)), "{text}");
        if found.sent.len() == 2 { whole += 1 } else { hurt += 1 }
    }
    assert!(whole > 1_000 && hurt > 50_000, "{whole} whole, {hurt} hurt");
}

fn damage(signs: &mut Vec<char>, random: &mut Random) {
    if signs.is_empty() {
        return;
    }
    let at = random.below(signs.len());
    let end = (at + random.below(30)).min(signs.len());
    match random.below(6) {
        0 => signs[at] = ['A', '.', '\n', '码', 'J', '0'][random.below(6)],
        1 => drop(signs.remove(at)),
        2 => drop(signs.drain(at..end)),
        3 => signs.insert(at, ['a', '.', ' ', '\u{200b}', 'D', '2'][random.below(6)]),
        4 => {
            let piece: Vec<_> = signs[at..end].to_vec();
            let to = random.below(signs.len());
            signs.splice(to..to, piece);
        }
        _ => signs.truncate(at.max(1)),
    }
}

#[test]
fn a_chat_of_a_megabyte_is_read_and_one_of_ten_is_refused() {
    let code = code("1", "小满", &[won(REQUIRED[0], t0())]);
    for foreign in ["大家好，今天先练前四关。\n", "JD2.", "JD2.A", "JD2.AAAA.1234567\n", "\n", "JD2"] {
        let text = format!("{}\n{code}\n", foreign.repeat((1 << 20) / foreign.len()));
        let read = Chat::read(&text).expect("a chat");
        let crowded = read.flaws.iter().any(|(_, flaw)| *flaw == Flaw::More);
        assert!(read.sent.len() == 1 || crowded, "{foreign:?}");
    }
    assert_eq!(Chat::read(&"好".repeat(10 << 20)), Err(TooLong));
    assert!(Chat::read(&"a".repeat(limits::CHAT)).is_ok());
    assert_eq!(Chat::read(&"a".repeat(limits::CHAT + 1)), Err(TooLong));
}

#[test]
fn of_many_lines_without_a_code_the_first_hundred_are_shown_and_all_are_counted() {
    let chat = Chat::read(&"收到\n".repeat(150)).expect("a chat");
    let shown: Vec<_> = chat.other_lines.iter().map(|(line, _)| *line).collect();
    assert_eq!((chat.others, shown), (150, (1..=100).collect()));
}

#[test]
fn so_many_codes_are_read_and_the_next_one_is_said_to_be_one_too_many() {
    let chat = |codes: usize| Chat::read(&"JD9.A\n".repeat(codes)).expect("a chat").flaws;
    assert_eq!(chat(limits::CHAT_CODES), (1..=limits::CHAT_CODES).map(|line| (line, Flaw::Newer)).collect::<Vec<_>>());
    let crowded = chat(limits::CHAT_CODES + 2);
    assert_eq!(crowded.len(), limits::CHAT_CODES + 1);
    assert_eq!(crowded.last(), Some(&(limits::CHAT_CODES + 1, Flaw::More)));
}

#[test]
fn the_required_lessons_fit_into_a_short_message_and_what_doesnt_fit_is_counted() {
    let four: Vec<_> = REQUIRED.iter().map(|word| won(word, t0())).collect();
    let one = pack("0123456789abcdef", "王小明", &four).expect("a code");
    assert!(one.code.len() < 600, "{}", one.code.len());
    let mut many: Vec<_> = (0..limits::ATTEMPTS + 60)
        .map(|n| lost(REQUIRED[1], 0, t0().plus(DAY * i64::try_from(n).expect("a small number"))))
        .collect();
    many.push(won(REQUIRED[1], t0().plus(-DAY)));
    let packed = pack("1", "王小明", &many).expect("a code");
    assert!(packed.left_out > 0 && packed.attempts + packed.left_out == many.len(), "{packed:?}");
    assert!(packed.code.len() <= limits::RESULT);
    let (class, _) = read(&packed.code);
    assert!(matches!(class.learners[0].best(name(REQUIRED[1])).map(|it| it.outcome), Some(Outcome::Won { .. })));
}

#[test]
fn a_name_stands_in_one_line_and_is_no_longer_than_it_may_be() {
    assert_eq!(learner_name("  王\n小\u{202e}明\u{200b} "), "王 小明");
    assert_eq!(learner_name(&"长".repeat(50)).chars().count(), limits::LEARNER);
    assert_eq!(learner_name(" \n\u{feff}"), "");
    let (class, _) = read(&other(|result| result.name = "a\u{202e}b".to_owned()));
    assert_eq!(names(&class), ["ab"]);
    let (_, report) = read(&other(|result| result.name = "长".repeat(limits::LEARNER + 1)));
    assert_eq!(report.notes[0].what, Noted::Flaw(Flaw::Unreadable));
}

#[test]
fn a_result_holds_as_much_as_it_may_and_nothing_of_a_larger_one_is_taken() {
    type Change = fn(&mut ResultCode, usize);
    let changes: [(Change, usize); 4] = [
        (|result, many| result.name = "长".repeat(many), limits::LEARNER),
        (|result, many| result.learner = "长".repeat(many), limits::LEARNER),
        (|result, many| result.attempts = vec![result.attempts[0].clone(); many], limits::ATTEMPTS),
        (|result, many| result.attempts[0].moves = vec![result.attempts[0].moves[0]; many], limits::MOVES),
    ];
    for (n, (change, most)) in changes.into_iter().enumerate() {
        let flaws = |many| Chat::read(&other(|result| change(result, many))).expect("a chat").flaws;
        assert_eq!(flaws(most), [], "{n}");
        assert_eq!(flaws(most + 1), [(1, Flaw::Unreadable)], "{n}");
    }
    let nobody: Change = |result, _| result.name = "\u{200b}".to_owned();
    let nothing: Change = |result, _| result.attempts.clear();
    for change in [nobody, nothing] {
        let read = Chat::read(&other(|result| change(result, 0))).expect("a chat");
        assert_eq!(read.flaws, [(1, Flaw::Unreadable)]);
    }
}

#[test]
fn a_class_comes_back_from_its_address() {
    let link =
        ClassLink { name: "周五 新人班&1".to_owned(), lessons: vec![name("accept-in-time"), name("seven-days")] };
    assert_eq!(ClassLink::read(&link.write()), Some(link));
    assert_eq!(ClassLink::read("text=1"), None);
    let some = ClassLink::read("class=%E7%8F%AD&lessons=seven-days,nobody-knows,accept-in-time").expect("a class");
    assert_eq!((some.name.as_str(), some.lessons), ("班", vec![name("accept-in-time"), name("seven-days")]));
    assert_eq!(ClassLink::read("class=&lessons=").map(|link| link.lessons), Some(REQUIRED.map(name).to_vec()));
}

#[test]
fn the_chat_of_the_journeys_has_five_learners_and_everything_that_can_be_wrong() {
    let (class, report) = read(include_str!("../browser/fixtures/class-chat.txt"));
    assert_eq!(names(&class), ["王小明", "李华", "陈静", "赵磊", "孙悦"]);
    let flaws: Vec<_> = report.notes.into_iter().map(|note| note.what).collect();
    assert_eq!(flaws, [Flaw::Twice(2), Flaw::Cut, Flaw::Newer].map(Noted::Flaw));
}

/// Numbers that are the same in every run (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let once = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((twice ^ (twice >> 31)) >> 32).unwrap_or(0) % end.max(1)
    }
}
