# Runs steps, also beside one another, times them, and counts. Sourced after lib.sh, not run.
# shellcheck shell=bash

logs=$target/test-logs
stamps=$target/test-stamps
passed=0
failed=0
kept=0
summary=()
child=
beside=
rm -rf "$logs"
mkdir -p "$logs"

# Ends what runs, and everything it started: 'timeout' gives each step a group of its own.
interrupt() {
	for running in $child $beside; do
		{ kill -TERM "$running" 2>/dev/null && wait "$running" 2>/dev/null; } || true
	done
	say "interrupted"
	exit 130
}
trap interrupt INT TERM

# log_of LABEL: where a step's output goes.
log_of() { printf '%s' "$logs/${1//[^A-Za-z0-9]/-}.log"; }

# step KIND LABEL COMMAND…; KIND: 'one' counts as one; 'tests' counts its 'test result:' lines.
# Goes on after a failure. Its output goes to a log, of which a failing step shows the end.
step() {
	local kind=$1 label=$2 code=0 started=$SECONDS
	local log
	log=$(log_of "$label")
	shift 2
	printf '%-44s' "$label …"
	timeout -k 20 3600 "$@" >"$log" 2>&1 </dev/null &
	child=$!
	wait "$child" || code=$?
	child=
	told "$kind" "$label" "$code" $((SECONDS - started))
}

# state: one word for all that a long step depends on: every file but documents, the built app, packages, compiler,
# settings. Empty where that can't be told.
state() {
	git rev-parse --is-inside-work-tree >/dev/null 2>&1 && have dpkg-query || return 0
	{
		{ git ls-files -co --exclude-standard -z -- . ':!*.md' && find dist -type f -print0; } | sort -zu | xargs -0 sha256sum 2>/dev/null || true
		dpkg-query -W
		rustc -vV
		node --version
		env | grep -E '^(CHROMIUM|CHROMEDRIVER|FIREFOX|GECKODRIVER|WEBKITDRIVER|MINIBROWSER|JSC_|AXE|MIB_EACH|RUSTFLAGS)' || true
	} | sha256sum | cut -d ' ' -f 1
}

# kept_before LABEL: whether a step needn't be run again, as nothing has changed since it passed; then it is counted.
# EVERY=1 runs it all the same. `now` is the state that `together` found.
kept_before() {
	local label=$1 before ok
	[ -z "${EVERY:-}" ] && [ -n "$now" ] && read -r before ok 2>/dev/null <"$(stamp_of "$label")" && [ "$before" = "$now" ] || return
	passed=$((passed + ok))
	kept=$((kept + ok))
	summary+=("$(printf '%-44s%6s s   %s' "$label" 0 "unchanged since it passed ($ok passed, 0 failed)")")
	say "$(printf '%-44s' "$label …")unchanged since it passed ($ok passed)"
}
stamp_of() { printf '%s' "$stamps/${1//[^A-Za-z0-9]/-}"; }

# later KIND LABEL COMMAND…: a long step for 'together'; no word of the command has a blank in it.
queue=()
later() {
	queue+=("$1|$2|${*:3}")
}

# together N: runs what was given to 'later' in its order, N beside one another, and counts each as it ends.
# What passed isn't run again while nothing has changed.
together() {
	local many=$1 now kind label command pid code ok failures begun
	local -A running=()
	now=$(state)
	mkdir -p "$stamps"
	while [ "${#queue[@]}" -gt 0 ] || [ "${#running[@]}" -gt 0 ]; do
		while [ "${#queue[@]}" -gt 0 ] && [ "${#running[@]}" -lt "$many" ]; do
			IFS='|' read -r kind label command <<<"${queue[0]}"
			queue=("${queue[@]:1}")
			kept_before "$label" && continue
			rm -f "$(stamp_of "$label")"
			read -ra command <<<"$command"
			timeout -k 20 3600 "${command[@]}" >"$(log_of "$label")" 2>&1 </dev/null &
			running[$!]="$kind|$label|$SECONDS"
			beside=${!running[*]}
		done
		[ "${#running[@]}" -gt 0 ] || continue
		code=0
		wait -n -p pid "${!running[@]}" || code=$?
		IFS='|' read -r kind label begun <<<"${running[$pid]}"
		unset "running[$pid]"
		beside=${!running[*]}
		ok=$passed failures=$failed
		printf '%-44s' "$label …"
		told "$kind" "$label" "$code" $((SECONDS - begun))
		# What was changed meanwhile may not have been tried.
		if [ "$failed" = "$failures" ] && [ -n "$now" ] && [ "$now" = "$(state)" ]; then
			printf '%s %s\n' "$now" $((passed - ok)) >"$(stamp_of "$label")"
		fi
	done
}

# begin KIND LABEL COMMAND…: a step beside those that follow, one at a time; 'settle' waits for it and counts it.
begin() {
	beside_kind=$1 beside_label=$2 beside_began=$(date +%s)
	shift 2
	timeout -k 20 3600 "$@" >"$(log_of "$beside_label")" 2>&1 </dev/null &
	beside=$!
}
settle() {
	local code=0 ended
	printf '%-44s' "$beside_label …"
	wait "$beside" || code=$?
	beside=
	# It may have ended long before it is asked for: with the last that it printed.
	ended=$(stat -c %Y "$(log_of "$beside_label")")
	told "$beside_kind" "$beside_label" "$code" $((ended - beside_began))
}

# told KIND LABEL CODE SECONDS: what came of a step.
told() {
	local kind=$1 label=$2 code=$3 seconds=$4 ok=0 bad=0 result=passed
	local log
	log=$(log_of "$label")
	if [ "$kind" = tests ]; then
		read -r ok bad < <(grep -aoE 'test result: [A-Za-z]+\. [0-9]+ passed; [0-9]+ failed' "$log" |
			awk '{ ok += $4; bad += $6 } END { print ok + 0, bad + 0 }')
		# Not built, crashed, or ran nothing at all: a failure of its own.
		if [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "$ok" = 0 ]; }; then bad=1; fi
	elif [ "$code" = 0 ]; then ok=1; else bad=1; fi
	if [ "$bad" -gt 0 ]; then result=FAILED; fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	summary+=("$(printf '%-44s%6s s   %s' "$label" "$seconds" "$result ($ok passed, $bad failed)")")
	say "$result ($ok passed, $bad failed, $seconds s)"
	grep -a '^remark: ' "$log" | sed 's/^/  /' || true
	if [ "$result" = FAILED ]; then
		[ "$code" != 124 ] || say "  stopped after an hour"
		# Without cargo's own progress.
		grep -avE '^ +(Blocking|Checking|Compiling|Downloaded|Downloading|Finished|Locking|Updating) ' "$log" |
			tail -n 60 | sed 's/^/  │ /' || true
		say "  all of it: $log"
		return 0
	fi
}

# finish: the table, and 'N passed, N failed' as the last line.
finish() {
	say ""
	[ "${#summary[@]}" = 0 ] || printf '%s\n' "${summary[@]}"
	say ""
	[ "$kept" = 0 ] || say "$kept of them weren't run again: nothing has changed since they passed (EVERY=1 make test runs all)"
	say "$passed passed, $failed failed"
	[ "$failed" = 0 ]
}
