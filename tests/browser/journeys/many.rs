//! An own desk of many tasks at all kinds of stages: a few with a date that passed or is near, the others with none, or
//! with one that is far.

use journeys::{Failure, Outcome, Page, button, file, part};
use serde_json::{Value, json};

/// The task whose script is due today, the one due tomorrow, and the one that was due three days ago.
pub const TODAY: &str = "新品耳机开箱012";
pub const TOMORROW: &str = "新品耳机开箱022";
pub const PASSED: &str = "新品耳机开箱002";

/// Restores such a desk from a backup file. The overview follows by itself.
pub async fn a_desk_of_many(page: &Page, tasks: u32) -> Outcome {
    page.open("#/settings").await?;
    let entries = Entries::of(page, tasks).await?;
    let backup = page.home().join("many.json");
    let written = json!({ "jiedan_backup": 2, "entries": entries.0 });
    std::fs::write(&backup, written.to_string()).map_err(|error| Failure::new(error.to_string()))?;
    page.attach(file("选备份文件"), &backup).await?;
    page.sees(&format!("里面有{tasks}个任务")).await?;
    page.click(button(part("恢复"))).await?;
    page.at("#/tasks").await
}

struct Entries(Vec<Value>);

impl Entries {
    async fn of(page: &Page, tasks: u32) -> Outcome<Self> {
        let script = "return arguments[0].map((hours) => new Date(Date.now() + hours * 36e5).toISOString())";
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let hours: Vec<i64> = (0..24).map(|days| -24 * days).chain([-20]).collect();
        let told = page.run(script, vec![json!(hours)]).await?;
        let ago: Vec<String> = told.as_array().into_iter().flatten().map(text).collect();
        let script = "return arguments[0].map((days) => new Date(Date.now() + (8 + 24 * days) * 36e5).toISOString().slice(0, 10))";
        let days: Vec<i64> = (-3..40).collect();
        let told = page.run(script, vec![json!(days)]).await?;
        let day: Vec<String> = told.as_array().into_iter().flatten().map(text).collect();
        let mut all = Self(Vec::new());
        let first = ago[23].as_str();
        all.add(first, "client", &json!({ "add_client": { "client": 1, "name": "青禾日化", "kind": "brand" } }));
        all.add(first, "client", &json!({ "add_client": { "client": 2, "name": "声图", "kind": "mcn" } }));
        all.add(first, "creator", &json!({ "add_creator": { "creator": 1, "name": "小满" } }));
        for task in 1..=tasks {
            all.task(task, &ago, &day);
        }
        Ok(all)
    }

    fn add(&mut self, at: &str, by: &str, act: &Value) {
        let seq = self.0.len() + 1;
        self.0.push(json!({ "seq": seq, "at": at, "noted_at": at, "by": by, "act": act }));
    }

    fn task(&mut self, task: u32, ago: &[String], day: &[String]) {
        let (name, client) =
            if task.is_multiple_of(2) { ("新品耳机开箱", 2) } else { ("春季防晒霜口播", 1) };
        let far = day[usize::try_from(task % 20 + 10).unwrap_or_default()].as_str();
        let (stage, script_by) = match task {
            1 => ("offered", None),
            2 => ("scripting", Some(day[0].as_str())),
            12 => ("scripting", Some(day[3].as_str())),
            22 => ("scripting", Some(day[4].as_str())),
            _ => match task % 10 {
                0 => ("lapsed", None),
                1..=3 => ("scripting", Some(far)),
                4 | 5 => ("script review", None),
                6 => ("filming", None),
                7 => ("video review", None),
                8 => ("live", None),
                _ => ("ready", None),
            },
        };
        let mut brief = json!({ "name": format!("{name}{task:03}") });
        if let Some(day) = script_by {
            brief["agreed"] = json!({ "script_by": day });
        }
        let assigned = json!({ "task": task, "client": client, "creator": 1, "brief": brief, "rules": "article-2021" });
        let at = if stage == "offered" { ago[24].as_str() } else { ago[10].as_str() };
        self.add(at, "client", &json!({ "assign": assigned }));
        let link = "https://v.douyin.com/x/";
        let steps = [
            ("scripting", "creator", json!({ "accept": { "task": task } })),
            ("script review", "creator", json!({ "submit_script": { "task": task, "script": "elsewhere" } })),
            ("filming", "client", json!({ "approve_script": { "task": task } })),
            ("video review", "creator", json!({ "submit_video": { "task": task, "video": "elsewhere" } })),
            ("ready", "client", json!({ "approve_video": { "task": task } })),
            ("live", "creator", json!({ "publish": { "task": task, "title": "新品", "link": link } })),
        ];
        let done = steps.iter().position(|(reached, ..)| *reached == stage).map_or(0, |last| last + 1);
        for (n, (_, by, act)) in steps.into_iter().take(done).enumerate() {
            // Accepted at once, then a step a day; published three days ago.
            self.add(&ago[if n == 0 { 10 } else { 8 - n }], by, &act);
        }
    }
}
