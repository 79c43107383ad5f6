//! 规则: the questions with their answers, the table of acts, 算一算, and rule sets of one's own.

mod act_grid;
mod act_rows;
mod acts_at_stage;
mod article;
mod article_ways;
mod calculator;
mod explored;
mod own;
mod rule;
mod rule_example;
mod rule_figures;
mod rule_numbers;
mod rule_readings;
mod rule_set_choice;
mod rule_tasks;
mod rules_table;
mod screen;
mod source_marks;

pub use article::BesideArticle;
pub use calculator::Calculator;
pub use explored::RuleSet;
pub use own::OwnRules;
pub use rule::Rule;
pub use rule_set_choice::RuleSetChoice;
pub use rules_table::RulesTable;
pub use screen::Rules;
