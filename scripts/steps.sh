# Runs steps one after the other, times them, and counts. Sourced after lib.sh, not run.
# shellcheck shell=bash

logs=$target/test-logs
passed=0
failed=0
summary=()
child=
rm -rf "$logs"
mkdir -p "$logs"

# Ends what runs, and everything it started: 'timeout' gives each step a group of its own.
interrupt() {
	[ -z "$child" ] || { kill -TERM "$child" 2>/dev/null && wait "$child" 2>/dev/null; } || true
	say "interrupted"
	exit 130
}
trap interrupt INT TERM

# step KIND LABEL COMMAND…; KIND: 'one' counts as one; 'tests' counts its 'test result:' lines.
# Goes on after a failure. Its output goes to a log, of which a failing step shows the end.
step() {
	local kind=$1 label=$2 code=0 ok=0 bad=0 started=$SECONDS result=passed
	local log
	log=$logs/$(printf '%02d' $((${#summary[@]} + 1)))-${label//[^A-Za-z0-9]/-}.log
	shift 2
	printf '%-44s' "$label …"
	timeout -k 20 3600 "$@" >"$log" 2>&1 </dev/null &
	child=$!
	wait "$child" || code=$?
	child=
	if [ "$kind" = tests ]; then
		read -r ok bad < <(grep -aoE 'test result: [A-Za-z]+\. [0-9]+ passed; [0-9]+ failed' "$log" |
			awk '{ ok += $4; bad += $6 } END { print ok + 0, bad + 0 }')
		# Not built, crashed, or ran nothing at all: a failure of its own.
		if [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "$ok" = 0 ]; }; then bad=1; fi
	elif [ "$code" = 0 ]; then ok=1; else bad=1; fi
	if [ "$bad" -gt 0 ]; then result=FAILED; fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	summary+=("$(printf '%-44s%6s s   %s' "$label" $((SECONDS - started)) "$result ($ok passed, $bad failed)")")
	say "$result ($ok passed, $bad failed, $((SECONDS - started)) s)"
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
	say "$passed passed, $failed failed"
	[ "$failed" = 0 ]
}
