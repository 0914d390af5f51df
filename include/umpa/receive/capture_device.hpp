// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <memory>
#include <net/if.h>
#include <pcap/pcap.h>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/receive/capture_error.hpp>
#include <umpa/receive/pcap_handle.hpp>
#include <vector>

namespace umpa {

/// Something that libpcap captures from: a network interface, "any" for all of them, or a device of another kind.
struct capture_device {
    std::string name{};        ///< "eth0"
    std::string description{}; ///< for people; most have none
    /// The kernel's index of an interface; 0 for what is none.
    unsigned index = 0;
    bool is_up = false;       ///< it is switched on
    bool is_running = false;  ///< it is connected
    bool is_loopback = false; ///< what it sends comes back
};

/// The devices that there are, the likeliest one first. Throws capture_error when libpcap cannot list them.
inline std::vector<capture_device> capture_devices() {
    struct free_list {
        void operator()(pcap_if_t* list) const noexcept { pcap_freealldevs(list); }
    };
    detail::pcap_words words;
    pcap_if_t* first = nullptr;
    if (pcap_findalldevs(&first, words.text) != 0)
        raise(capture_error(std::string("capture_devices: they cannot be listed (libpcap: ") + words.text + ")"));
    std::unique_ptr<pcap_if_t, free_list> const list(first);
    std::vector<capture_device> devices;
    for (pcap_if_t const* one = first; one != nullptr; one = one->next)
        devices.push_back({one->name, one->description == nullptr ? "" : one->description, ::if_nametoindex(one->name),
                           (one->flags & PCAP_IF_UP) != 0, (one->flags & PCAP_IF_RUNNING) != 0,
                           (one->flags & PCAP_IF_LOOPBACK) != 0});
    return devices;
}

}
