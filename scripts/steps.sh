# Runs steps one after the other, one of them beside the others, times them, and counts. Sourced after lib.sh, not run.
# shellcheck shell=bash

logs=$target/test-logs
passed=0
failed=0
summary=()
child=
beside=
beside_since=0
rm -rf "$logs"
mkdir -p "$logs"

# Ends what runs, and everything it started: 'timeout' gives each step a group of its own.
interrupt() {
	local pid
	for pid in $child $beside; do
		kill -TERM "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
	done
	say "interrupted"
	exit 130
}
trap interrupt INT TERM

log_of() { printf '%s/%s.log' "$logs" "${1//[^A-Za-z0-9]/-}"; }

# step KIND LABEL COMMAND…; KIND: 'one' counts as one; 'tests' counts its 'test result:' lines.
# Goes on after a failure. Its output goes to a log, of which a failing step shows the end.
step() {
	local kind=$1 label=$2 code=0 started=$SECONDS
	shift 2
	printf '%-44s' "$label …"
	timeout -k 20 3600 "$@" >"$(log_of "$label")" 2>&1 </dev/null &
	child=$!
	wait "$child" || code=$?
	child=
	result "$kind" "$label" "$code" $((SECONDS - started))
}

# begin LABEL COMMAND…: runs beside the steps that follow, until 'conclude' waits for it. One at a time.
begin() {
	local label=$1
	shift
	say "$label … begun, beside what follows"
	beside_since=$SECONDS
	timeout -k 20 3600 "$@" >"$(log_of "$label")" 2>&1 </dev/null &
	beside=$!
}

# conclude KIND LABEL: waits for what 'begin' began under that label, and counts it as 'step' does.
conclude() {
	local code=0
	printf '%-44s' "$2 …"
	wait "$beside" || code=$?
	beside=
	result "$1" "$2" "$code" $((SECONDS - beside_since))
}

# result KIND LABEL CODE SECONDS: counts what came out.
result() {
	local kind=$1 label=$2 code=$3 seconds=$4 ok=0 bad=0 result=passed log
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
	if [ "$result" = FAILED ]; then
		[ "$code" != 124 ] || say "  stopped after an hour"
		# Without cargo's own progress.
		grep -avE '^ +(Blocking|Checking|Compiling|Downloaded|Downloading|Finished|Locking|Updating) ' "$log" |
			tail -n 60 | sed 's/^/  │ /' || true
		say "  all of it: $log"
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
