//! What stands beside the article: each assumption has its one place there.

use std::collections::BTreeMap;

use jiedan::domain::{Assumption, Statement};

#[test]
fn each_assumption_reads_one_statement_or_stands_beside_the_article() {
    let mut places = BTreeMap::<Assumption, usize>::new();
    let read = Statement::ALL.iter().flat_map(|statement| statement.read_with());
    for assumption in read.chain(Assumption::BESIDE_THE_ARTICLE) {
        *places.entry(*assumption).or_default() += 1;
    }
    for assumption in Assumption::ALL {
        assert_eq!(places.get(assumption), Some(&1), "{assumption:?}");
    }
}
