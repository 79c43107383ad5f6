#!/usr/bin/env bash
# Plays a lesson file with the solver, with doing nothing and with each of its mistakes, and says what is wrong with it.
set -euo pipefail
file=${1:?usage: make check-lesson FILE=path/to/lesson.json}
[[ $file == /* ]] || file=$PWD/$file
cd "$(dirname "$0")/.."
LESSONS=$file cargo test --quiet --test lessons the_files_that_are_asked_for_are_sound -- --exact --nocapture
