// SPDX-License-Identifier: BSL-1.0
// Calls something of each component that the build has: WITH_PRIVILEGES, WITH_PCAP, WITH_JSON, WITH_XDP.
#if defined(WITH_PRIVILEGES)
#include <umpa/privileges.hpp>
#endif
#if defined(WITH_PCAP)
#include <umpa/receive/capture_file.hpp>
#endif
#if defined(WITH_JSON)
#include <umpa/send/report_json.hpp>
#endif
#if defined(WITH_XDP)
#include <umpa/send/xdp_socket.hpp>
#endif

#include <cstdio>
#include <exception>
#include <string>

/// Whether `call` throws with these words in its sentence.
template <class Call>
[[maybe_unused]] static bool fails_with(char const* words, Call const& call) {
    try {
        call();
    } catch (std::exception const& error) {
        std::puts(error.what());
        return std::string(error.what()).find(words) != std::string::npos;
    }
    return false;
}

int main() {
    bool right = true;
#if defined(WITH_PRIVILEGES)
    umpa::privileges::drop();
    std::puts(umpa::privileges::can_raise(umpa::privileges::net_raw) ? "may open raw sockets" : "may not");
#endif
#if defined(WITH_PCAP)
    right = right && fails_with("/no/such/file", [] { umpa::capture_file("/no/such/file"); });
#endif
#if defined(WITH_JSON)
    right = right && umpa::to_json(umpa::transmit_report()).is_object();
#endif
#if defined(WITH_XDP)
    right = right && fails_with("no such interface", [] { umpa::xdp_socket("nosuchinterface"); });
#endif
    return right ? 0 : 1;
}
