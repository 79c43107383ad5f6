# Every target is complete on a bare machine, may be run again at any time, and does its work in scripts/.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help serve dev test check check-lesson dist screens bench audit torture mutants setup setup-browsers clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

serve: ## build the app and serve it as a host does on 127.0.0.1:8080 (PORT=… for another port)
	@bash scripts/serve.sh

dev: ## build without optimising, serve on 127.0.0.1:8081, build and load again after each change (PORT=…)
	@bash scripts/dev.sh

test: ## run every check and test, in three browsers too
	@bash scripts/test.sh

check: ## run the checks and tests that need nothing but Rust
	@bash scripts/test.sh check

check-lesson: ## play a lesson file and say what is wrong with it (FILE=…)
	@bash scripts/check-lesson.sh "$(FILE)"

dist: ## build dist/ for any static host, and hold what a first visit loads against its limits
	@bash scripts/setup.sh
	@bash scripts/dist.sh

screens: ## take pictures of every screen into target/screens (ONLY=… for one screen, LANGUAGE=en-XA in longer words)
	@bash scripts/screens.sh

mutants: ## change the engine in every small way and count what the tests catch (many hours; SHARD=0/8 for a part)
	@bash scripts/mutants.sh

torture: ## kill browsers while they write, race tabs, flip bytes, fill the space, cut the power (hours; what survives goes into RELIABILITY.md)
	@bash scripts/setup.sh
	@bash scripts/setup-browsers.sh
	@for engine in chromium firefox webkit; do bash scripts/torture.sh $$engine || exit 1; done
	@FUZZ=1000000 cargo test --release -p jiedan --test engine damaged

bench: ## measure the engine and the app, also in Chromium against others (BENCHMARKS.md)
	@bash scripts/bench.sh

audit: ## audit the built app by Lighthouse as a host serves it (BENCHMARKS.md; RUNS=…)
	@bash scripts/audit.sh

setup: ## install what building needs
	@bash scripts/setup.sh

setup-browsers: ## install the browsers and drivers of the tests
	@bash scripts/setup-browsers.sh

clean: ## remove what was built; the tools in the cache stay
	@rm -rf target dist node_modules
