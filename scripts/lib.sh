# What all scripts share: where things are, and how to speak. Sourced from the project's root, not run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=scripts/versions.sh
. scripts/versions.sh

tools=${JIEDAN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/jiedan-tools}
target=${CARGO_TARGET_DIR:-$root/target}
bindgen_bin=$tools/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin
export PATH="$tools/trunk-$TRUNK_VERSION/bin:$tools/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin:$bindgen_bin:$tools/geckodriver-$GECKODRIVER_VERSION/bin:$root/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
export RUSTUP_AUTO_INSTALL=0 RUST_BACKTRACE=0 # setup.sh installs, and says so
export TRUNK_SKIP_VERSION_CHECK=true # a prebuilt trunk would ask the network for a later one
unset NO_COLOR # trunk 0.21 takes it for an option, and stumbles over "1"

say() { printf '%s\n' "$*"; }
fail() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# quietly COMMAND…: shows its output only if it fails.
quietly() {
	local log
	log=$(mktemp)
	if "$@" >"$log" 2>&1 </dev/null; then
		rm -f "$log"
	else
		local code=$?
		tail -n 40 "$log" >&2
		rm -f "$log"
		return "$code"
	fi
}

# apt_install MESSAGE PACKAGE…: as root, or by sudo; one line if neither is possible.
apt_install() {
	local as_root=() message=$1
	shift
	have apt-get || fail "no apt-get on this system; please install, under the names it has here: $*"
	if [ "$(id -u)" != 0 ]; then
		have sudo || fail "please run as root: apt-get install $*"
		as_root=(sudo)
		[ -t 0 ] || as_root=(sudo -n)
	fi
	say "$message"
	quietly "${as_root[@]}" apt-get update || say "apt-get update failed; going on with the lists at hand"
	quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y "$@" ||
		fail "could not install; please run as root: apt-get install $*"
}

# prebuilt NAME VERSION BINARY: takes a command as its makers built it, if scripts/prebuilt.tsv knows that archive's digest
# and it can be had soon. Fails where it can't, and says why, unless nothing was to be had from the first.
prebuilt() {
	local name=$1 version=$2 binary=$3 dir=$tools/$1-$2 digest address work why=""
	read -r digest address < <(awk -F '\t' -v name="$name" -v version="$version" -v machine="$(uname -sm | tr ' ' -)" \
		'$1 == name && $2 == version && $3 == machine { print $4, $5; exit }' "${JIEDAN_PREBUILT:-scripts/prebuilt.tsv}") || return 1
	have curl && have tar && have sha256sum || return 1
	work=$(mktemp -d)
	# A network that lets nothing through answers at once or never: that must cost seconds.
	if ! curl -fsSL --connect-timeout 5 --speed-limit 1000 --speed-time 8 --max-time 120 -o "$work/archive" "$address" 2>/dev/null; then
		why="a prebuilt one can't be fetched here"
	elif ! printf '%s  %s\n' "$digest" "$work/archive" | sha256sum --check --status; then
		why="what was fetched prebuilt hasn't the digest that it must have"
	elif ! { mkdir "$work/content" && tar -xzf "$work/archive" -C "$work/content"; } 2>/dev/null ||
		! [[ "$(find "$work/content" -name "$binary" -type f -exec {} --version \; 2>/dev/null)" == *" $version"* ]]; then
		why="the prebuilt one doesn't run here"
	else
		mkdir -p "$dir/bin"
		# With what comes beside it, such as wasm-bindgen's runner of tests.
		find "$work/content" -type f -perm -u+x -exec mv {} "$dir/bin/" \;
		say "took $name $version prebuilt, its digest checked"
	fi
	rm -rf "$work"
	[ -z "$why" ] || { say "$name $version: $why, so it is built" && return 1; }
}

# cargo_tool NAME VERSION BINARY USUALLY OPTION…: puts a command into its own folder, once: prebuilt, or built. No faster
# than this project needs it: without the optimising that its own profile asks for. An OPTION may ask for some.
cargo_tool() {
	local name=$1 version=$2 binary=$3 usually=$4 dir=$tools/$1-$2
	shift 4
	[ -x "$dir/bin/$binary" ] && return
	prebuilt "$name" "$version" "$binary" && return
	say "installing $name $version … usually $usually, once"
	mkdir -p "$tools"
	local build=$tools/build-$name-$version-$$ code=0
	local install=(env CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
		CARGO_PROFILE_RELEASE_PANIC=abort CARGO_TARGET_DIR="$build" cargo install "$name" --version "$version" --root "$dir" "$@")
	# Without --locked if a locked version isn't to be had any more.
	quietly "${install[@]}" --locked 2>/dev/null || quietly "${install[@]}" || code=1
	rm -rf "$build"
	[ "$code" = 0 ] || fail "$name $version could not be built; the reason stands above"
}
