#!/usr/bin/env bash
# usage: traceroute_test.sh TRACEROUTE
# Runs the example over two routers, in four throw-away network namespaces that lead nowhere else.
# Ends with 77 where such a network cannot be made.
set -euo pipefail
traceroute=$1
places=("umpa-$$-0" "umpa-$$-1" "umpa-$$-2" "umpa-$$-3")

clean_up() {
    local name
    for name in "${places[@]}"; do
        ip netns delete "$name" 2>/dev/null || true
    done
}
trap clean_up EXIT

# INDEX: a cable from that place to the next one.
connect() {
    local here=${places[$1]} there=${places[$(($1 + 1))]}
    ip link add "to$1" netns "$here" type veth peer name "from$1" netns "$there" &&
        ip -n "$here" link set "to$1" up && ip -n "$there" link set "from$1" up &&
        ip -n "$here" address add "10.9.$1.1/24" dev "to$1" && ip -n "$there" address add "10.9.$1.2/24" dev "from$1" &&
        ip -n "$here" -6 address add "fd09:$1::1/64" dev "to$1" nodad &&
        ip -n "$there" -6 address add "fd09:$1::2/64" dev "from$1" nodad
}
make_network() {
    local name i
    [[ $(id -u) == 0 ]] || return 1
    for name in "${places[@]}"; do
        ip netns add "$name" && ip -n "$name" link set lo up || return 1
        ip netns exec "$name" sysctl -q -w net.ipv6.conf.default.accept_dad=0 net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 \
            net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0 || return 1
    done
    for i in 0 1 2; do connect "$i" || return 1; done
    ip -n "${places[0]}" route add default via 10.9.0.2 && ip -n "${places[0]}" -6 route add default via fd09:0::2 &&
        ip -n "${places[1]}" route add 10.9.2.0/24 via 10.9.1.2 && ip -n "${places[1]}" -6 route add fd09:2::/64 via fd09:1::2 &&
        ip -n "${places[2]}" route add 10.9.0.0/24 via 10.9.1.1 && ip -n "${places[2]}" -6 route add fd09:0::/64 via fd09:1::1 &&
        ip -n "${places[3]}" route add default via 10.9.2.1 && ip -n "${places[3]}" -6 route add default via fd09:2::1
}
if ! make_network 2>/dev/null; then
    echo "SKIPPED: this takes root, iproute2, and a kernel with network namespaces, veth and IPv6"
    exit 77
fi

# TO HOPS OPTION...: the hops are those, in that order, each with two times.
expect() {
    local to=$1 hops=$2 said found
    shift 2
    said=$(ip netns exec "${places[0]}" "$traceroute" --numeric --queries 2 "$@" "$to")
    found=$(awk '$1 ~ /^[0-9]+$/ && $4 == "ms" && $6 == "ms" { printf "%s%s", n++ ? " " : "", $2 }' <<<"$said")
    if [[ $found != "$hops" ]]; then
        printf 'traceroute %s %s: expected "%s", found "%s":\n%s\n' "$*" "$to" "$hops" "$found" "$said"
        exit 1
    fi
}
for method in udp icmp tcp; do
    expect 10.9.2.2 "10.9.0.2 10.9.1.2 10.9.2.2" --method "$method"
    expect fd09:2::2 "fd09::2 fd09:1::2 fd09:2::2" --method "$method"
    expect 10.9.2.2 "10.9.0.2 10.9.1.2 10.9.2.2" --method "$method" --at-once 1
    expect 10.9.2.2 "10.9.1.2 10.9.2.2" --method "$method" --first-hop 2
done
echo "all hops were found"
