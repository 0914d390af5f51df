# SPDX-License-Identifier: BSL-1.0
"""The sources that compile.py compiles."""
import pathlib

ALL = "#include <cstdint>\n#include <umpa/umpa.hpp>\nusing namespace umpa;\nusing namespace umpa::fields;\n"


def includes(*headers):
    return "".join(f"#include <{header}>\n" for header in headers)


def umpa(*headers):
    return includes(*(f"umpa/{header}.hpp" for header in headers))


# What the tutorial of 2008 needs: two packets, printed and sent by a program that gave up its rights.
TUTORIAL = umpa("build/gather", "build/packet", "build/to_bytes", "privileges", "protocols/network/ipv4",
                "protocols/payload", "protocols/transport/tcp", "protocols/transport/udp", "send/raw_socket",
                "show/tree")
# What a packet of Ethernet, IPv4 and UDP needs.
LITTLE = includes("cstdint") + umpa("build/packet", "build/to_bytes", "protocols/link/ethernet",
                                    "protocols/network/ipv4", "protocols/payload", "protocols/transport/udp")
LITTLE += "using namespace umpa;\n"


def packet(number):
    """A function that makes a packet of four layers, of a type that no other number has: 60 bytes for number 0."""
    return (f"auto packet{number}(std::uint32_t source, std::uint16_t port) {{\n"
            "    return to_bytes(make_packet(ethernet(), ipv4(source_address = ipv4_address(source)),\n"
            f"                                udp(source_port = port), payload(zeros<{18 + number}>)));\n}}\n")


def of_packets(count):
    return LITTLE + "".join(map(packet, range(count)))


def header_of(fields, number):
    """A header of so many fields of 8 bits, with a name of its own, and a packet of it with a value for each."""
    name = f"header{number}"
    declared = ", ".join(f'"f{i}"_f[8] = {i}' for i in range(fields))
    given = ", ".join(f'"f{i}"_f = v[{i}]' for i in range(fields))
    return (f"inline constexpr auto {name}_fields = field_list({declared});\n"
            f'using {name} = header<{name}_fields, "{name}">;\n'
            f"auto make_{name}(std::uint8_t const* v) {{ return to_bytes(make_packet({name}({given}))); }}\n")


def of_fields(fields):
    """Four headers, so that there is something to measure."""
    start = LITTLE + "using namespace umpa::literals;\n"
    return start + "".join(header_of(fields, number) for number in range(4 if fields > 0 else 0))


def of_layers(layers):
    """Four types of packets of IPv4 in IPv4 in IPv4..."""
    stack = ", ".join(f"ipv4(src = ipv4_address(source + {i}))" for i in range(layers))
    return LITTLE + "".join(f"auto packet{number}(std::uint32_t source) {{\n"
                            f"    return to_bytes(make_packet({stack}, payload(zeros<{18 + number}>)));\n}}\n"
                            for number in range(4 if layers > 0 else 0))


# What grows, from the least to the most, each twice the one before but for the first; what it is of none.
SERIES = {"fields per header": (of_fields, [4, 8, 16, 32, 64]),
          "layers per packet": (of_layers, [1, 2, 3, 6, 12]),
          "packets per file": (of_packets, [1, 25, 50, 100, 200])}
QUICK_SERIES = {"fields per header": (of_fields, [16, 32]),
                "layers per packet": (of_layers, [3, 6]),
                "packets per file": (of_packets, [5, 10])}

TINS = includes("cstdint", "tins/tins.h") + """auto packet0(std::uint32_t source, std::uint16_t port) {
    auto frame = Tins::EthernetII() / Tins::IP(Tins::IPv4Address(), Tins::IPv4Address(source)) / Tins::UDP(0, port) /
                 Tins::RawPDU(std::string(18, '\\0'));
    return frame.serialize();
}
"""
OTHER = "<tins/tins.h>"
NEEDED, WITH_ALL = "what the tutorial needs of umpa", "the same with all of <umpa/umpa.hpp>"
ONE, MORE = "<umpa/umpa.hpp> + a packet of 60 bytes", 20
MANY = f"<umpa/umpa.hpp> + {1 + MORE} types of packets"


def of_pcapplusplus():
    for folder in ("/usr/local/include/pcapplusplus", "/usr/include/pcapplusplus"):
        if pathlib.Path(folder, "Packet.h").exists():
            return {"PcapPlusPlus: Packet, EthLayer, IPv4Layer, UdpLayer":
                    includes(*(f"{folder}/{name}.h" for name in ("Packet", "EthLayer", "IPv4Layer", "UdpLayer")))}
    return {}


def of_includes(quick):
    """What it costs to include umpa, and others."""
    found = {"an empty file": "", "<boost/hana/tuple.hpp>": includes("boost/hana/tuple.hpp"),
             "<boost/hana.hpp>": includes("boost/hana.hpp"), OTHER: includes("tins/tins.h"),
             OTHER + " + a packet of 60 bytes": TINS, **of_pcapplusplus(), NEEDED: TUTORIAL,
             WITH_ALL: includes("umpa/umpa.hpp") + TUTORIAL, "<umpa/umpa.hpp>": ALL, ONE: ALL + packet(0),
             MANY: ALL + "".join(map(packet, range(1 + MORE)))}
    kept = [OTHER, NEEDED, WITH_ALL] if quick else list(found)
    return {name: found[name] for name in kept}
