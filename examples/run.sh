#!/usr/bin/env bash
# usage: examples/run.sh [EXAMPLE [ARGUMENT...]]
# Installs what is missing, builds an example (first_packets unless told), runs it, and shows its packets.
# As root they are sent, inside a throw-away network of two namespaces that leads nowhere else.
# Otherwise the example writes them to a file (--pcap FILE).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=cmake/debian_packages.sh
source "$root/cmake/debian_packages.sh"

build=$root/build/examples
here=umpa-$$-here
there=umpa-$$-there
address=67.205.14.1
peer_address=67.205.14.183
scratch=$(mktemp -d)
watcher=
example=${1-first_packets}
shift $(($# > 0))

bold='' plain=''
if [[ -t 1 ]]; then
    bold=$'\e[1m' plain=$'\e[0m'
fi
heading() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

clean_up() {
    local name
    [[ -z $watcher ]] || kill "$watcher" 2>/dev/null || true
    for name in "$here" "$there"; do
        ip netns delete "$name" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

is_there() {
    local file
    [[ -f $root/examples/$example.cpp ]] && return
    echo "No example is called $example. There are:" >&2
    for file in "$root"/examples/*.cpp; do
        echo "  $(basename "$file" .cpp)" >&2
    done
    return 2
}

build_example() {
    local log=$scratch/build.log
    if ! { cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DUMPA_BUILD_EXAMPLES=ON \
               -DUMPA_BUILD_TESTS=OFF -DUMPA_BUILD_BENCH=OFF &&
           cmake --build "$build" --target "$example"; } >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
}

# The neighbours are told of each other, and IPv6 makes no addresses: nothing travels but the example's packets.
# NAMESPACE MAC ADDRESS PEER_MAC PEER_ADDRESS
set_up_end() {
    ip -n "$1" link set veth0 address "$2" addrgenmode none &&
        ip -n "$1" address add "$3/24" dev veth0 &&
        ip -n "$1" link set lo up &&
        ip -n "$1" link set veth0 up &&
        ip -n "$1" neighbour replace "$5" lladdr "$4" dev veth0 nud permanent &&
        ip netns exec "$1" true
}

# Fails where the rights for it are missing, as in many containers.
make_network() {
    local mac=02:00:00:00:00:01 peer_mac=02:00:00:00:00:02
    [[ $(id -u) == 0 ]] &&
        ip netns add "$here" &&
        ip netns add "$there" &&
        ip link add veth0 netns "$here" type veth peer name veth0 netns "$there" &&
        set_up_end "$here" "$mac" "$address" "$peer_mac" "$peer_address" &&
        set_up_end "$there" "$peer_mac" "$peer_address" "$mac" "$address"
}

# wait_for TEXT FILE: at most five seconds.
wait_for() {
    for _ in {1..50}; do
        grep -qs "$1" "$2" && return
        sleep 0.1
    done
    echo "tcpdump did not start" >&2
    cat "$2" >&2
    return 1
}

send_and_watch() {
    local arrived=$scratch/arrived errors=$scratch/errors status=0
    ip netns exec "$there" timeout --signal=INT 60 \
        tcpdump -i veth0 -Q in --immediate-mode -n -l -vv -c 100 >"$arrived" 2>"$errors" &
    watcher=$!
    wait_for "listening on" "$errors"

    heading "What $example prints, in a network namespace, as $address"
    ip netns exec "$here" "$build/examples/$example" "$@" || status=$?

    # The last packet is given a moment to arrive.
    sleep 0.5
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    watcher=
    heading "What tcpdump saw arrive in the other one, at $peer_address"
    [[ -s $arrived ]] && cat "$arrived" || echo "nothing"
    return "$status"
}

write_and_read() {
    local file=$scratch/$example.pcap
    heading "What $example prints (without the rights to make a network, it writes its packets to a file)"
    "$build/examples/$example" --pcap "$file" "$@"
    if [[ -s $file ]]; then
        heading "What tcpdump reads in that file"
        tcpdump -n -vv -r "$file" 2>/dev/null
    fi
}

is_there
heading "What is needed"
need library examples
heading "Building $example"
build_example
if make_network 2>/dev/null; then
    send_and_watch "$@"
else
    write_and_read "$@"
fi
