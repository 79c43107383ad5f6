//! The values of the form while they are typed, and the problem of each field.

use leptos::prelude::*;

use crate::domain::{
    Act, BeijingDay, Counting, DeskKind, Fault, Field, Language, People, Problem, Reviewers, RuleNumber, RuleSet,
    RuleSetId, Rules, Values, check, tidied,
};
use crate::ui::desk::Part;
use crate::ui::words::{answers, tr};

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beside the name.
    Name,
    /// Beside the date.
    Since,
    /// Beside a number.
    Number(RuleNumber),
}

/// The values of the fields.
#[derive(Clone, Copy)]
pub struct Filled {
    /// The set's name.
    pub name: RwSignal<String>,
    /// Since when, as a `date` input gives it.
    pub since: RwSignal<String>,
    /// The rules whose values were filled in.
    pub like: RwSignal<Rules>,
    /// The numbers, in the order of [`RuleNumber::ALL`].
    numbers: [RwSignal<String>; 5],
    /// How days are counted.
    pub counting: RwSignal<Counting>,
    /// Whether a creator may decline.
    pub declining: RwSignal<bool>,
    /// Who reviews.
    pub reviewers: RwSignal<Reviewers>,
    problems: RwSignal<Vec<(Spot, String)>>,
}

impl Filled {
    /// Begins with the article's values, from today.
    pub fn new(today: BeijingDay) -> Self {
        let filled = Self {
            name: RwSignal::new(String::new()),
            since: RwSignal::new(today.to_string()),
            like: RwSignal::new(Rules::Article2021),
            numbers: RuleNumber::ALL.map(|_| RwSignal::new(String::new())),
            counting: RwSignal::new(Counting::FromNextDay),
            declining: RwSignal::new(false),
            reviewers: RwSignal::new(Reviewers::Client),
            problems: RwSignal::new(Vec::new()),
        };
        filled.take(Rules::Article2021);
        filled
    }

    /// Empties the form after a set was kept.
    pub fn begin_again(self, today: BeijingDay) {
        self.name.try_set(String::new());
        self.since.try_set(today.to_string());
        self.take(Rules::Article2021);
    }

    /// Fills in the values of a rule set.
    pub fn take(self, rules: Rules) {
        let values = rules.values();
        self.like.try_set(rules);
        for number in RuleNumber::ALL {
            self.number(number).try_set(number.of(&values).map(|n| n.to_string()).unwrap_or_default());
        }
        self.counting.try_set(values.counting);
        self.declining.try_set(values.may_decline);
        self.reviewers.try_set(values.reviewers);
        self.problems.try_set(Vec::new());
    }

    /// Returns the field of a number.
    pub fn number(self, number: RuleNumber) -> RwSignal<String> {
        self.numbers[number as usize]
    }

    /// Returns the problem at a place.
    pub fn problem(self, spot: Spot) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.problems.with(|all| all.iter().find(|(at, _)| *at == spot).map(|(_, text)| text.clone()))
        })
    }

    /// Returns the parts of a draft.
    pub fn parts(self) -> Vec<Part> {
        const NAMES: [&str; 5] = ["hours", "days", "deletions", "scripts", "videos"];
        let numbers = NAMES.into_iter().zip(self.numbers).map(|(name, field)| Part::text(name, field));
        let others = [
            Part::text("name", self.name),
            Part::text("since", self.since),
            Part::chosen("like", self.like),
            Part::chosen("counting", self.counting),
            Part::chosen("declining", self.declining),
            Part::chosen("reviewers", self.reviewers),
        ];
        others.into_iter().chain(numbers).collect()
    }

    /// Reads the values, or what is wrong with each number; follows changes.
    pub fn values(self) -> Result<Values, Vec<(RuleNumber, Fault)>> {
        let mut wrong = Vec::new();
        let mut read = |number: RuleNumber| {
            let read = self.number(number).with(|text| number.read(text));
            read.unwrap_or_else(|fault| {
                wrong.push((number, fault));
                None
            })
        };
        let accept_within_hours = read(RuleNumber::AcceptWithinHours).unwrap_or_default();
        let mut small = |number| read(number).and_then(|n| u8::try_from(n).ok());
        let values = Values {
            accept_within_hours,
            natural_days: small(RuleNumber::NaturalDays).unwrap_or_default(),
            counting: self.counting.get(),
            may_decline: self.declining.get(),
            reviewers: self.reviewers.get(),
            script_rejections: small(RuleNumber::ScriptRejections),
            video_rejections: small(RuleNumber::VideoRejections),
            deletions: small(RuleNumber::Deletions).unwrap_or_default(),
        };
        if wrong.is_empty() { Ok(values) } else { Err(wrong) }
    }

    /// Reads the whole set; shows all problems at once.
    pub fn read(self, lang: Language, people: &People, today: BeijingDay) -> Option<RuleSet> {
        let mut problems = Vec::new();
        let name = tidied(&self.name.get_untracked());
        if people.rule_set_named(&name).is_some() {
            problems.push((Spot::Name, tr!(lang, own_rules.name_taken)));
        }
        let since = BeijingDay::parse(&self.since.get_untracked());
        if since.is_none() {
            problems.push((Spot::Since, tr!(lang, problem.date_invalid)));
        }
        let values = untrack(|| self.values());
        if let Err(wrong) = &values {
            let said = |(number, fault): &(RuleNumber, Fault)| {
                let text = match fault {
                    Fault::Empty => tr!(lang, problem.empty, field = label(lang, *number)),
                    fault => answers::problem(lang, Problem { field: Field::Rules, fault: *fault }),
                };
                (Spot::Number(*number), text)
            };
            problems.extend(wrong.iter().map(said));
        }
        // The name is asked about with values that are well.
        let id = RuleSetId(1);
        let named = |since, values| RuleSet { id, name: name.clone(), since, values };
        let asked = named(since.unwrap_or(today), Values::ARTICLE_2021);
        if let Err(problem) = check(&Act::KeepRules { set: asked }, DeskKind::Mine) {
            problems.push((Spot::Name, answers::problem(lang, problem)));
        }
        let set = problems.is_empty().then_some(());
        self.problems.set(problems);
        set.and(Some(named(since?, values.ok()?)))
    }
}

/// Names the field of a number.
pub fn label(lang: Language, number: RuleNumber) -> String {
    match number {
        RuleNumber::AcceptWithinHours => tr!(lang, own_rules.hours_label),
        RuleNumber::NaturalDays => tr!(lang, own_rules.days_label),
        RuleNumber::Deletions => tr!(lang, own_rules.deletions_label),
        RuleNumber::ScriptRejections => tr!(lang, own_rules.scripts_label),
        RuleNumber::VideoRejections => tr!(lang, own_rules.videos_label),
    }
}
