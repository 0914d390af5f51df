// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <umpa/declare/number_space.hpp>

namespace umpa {

/// What the frames of a capture begin with: a number of the tcpdump group's list of LINKTYPE_ values. The number space
/// of it, too: `template <> inline constexpr auto number_in<link_type, my_framing> = 147;`
struct link_type {
    // clang-format off
    static constexpr auto names = std::to_array<named_value>({
        {"null", 0}, {"ethernet", 1}, {"ax25", 3}, {"ieee802_5", 6}, {"slip", 8}, {"ppp", 9}, {"fddi", 10},
        {"ppp_hdlc", 50}, {"ppp_ether", 51}, {"atm_rfc1483", 100}, {"raw", 101}, {"c_hdlc", 104}, {"ieee802_11", 105},
        {"frelay", 107}, {"loop", 108}, {"linux_sll", 113}, {"pflog", 117}, {"ieee802_11_prism", 119},
        {"ip_over_fc", 122}, {"ieee802_11_radiotap", 127}, {"mtp3", 141}, {"docsis", 143}, {"user0", 147},
        {"user1", 148}, {"user2", 149}, {"user3", 150}, {"user4", 151}, {"user5", 152}, {"user6", 153}, {"user7", 154},
        {"user8", 155}, {"user9", 156}, {"user10", 157}, {"user11", 158}, {"user12", 159}, {"user13", 160},
        {"user14", 161}, {"user15", 162}, {"bluetooth_hci_h4", 187}, {"usb_linux", 189}, {"ppi", 192},
        {"ieee802_15_4_withfcs", 195}, {"bluetooth_hci_h4_with_phdr", 201}, {"ppp_with_dir", 204}, {"mpls", 219},
        {"usb_linux_mmapped", 220}, {"can_socketcan", 227}, {"ipv4", 228}, {"ipv6", 229},
        {"ieee802_15_4_nofcs", 230}, {"dbus", 231}, {"nflog", 239}, {"infiniband", 247}, {"sctp", 248},
        {"usbpcap", 249}, {"bluetooth_le_ll", 251}, {"wireshark_upper_pdu", 252}, {"netlink", 253},
        {"bluetooth_linux_monitor", 254}, {"vsock", 271}, {"linux_sll2", 276}});
    // clang-format on

    std::uint32_t number = 1; ///< as in capture files

    constexpr link_type() = default;
    /// Of a number.
    constexpr link_type(std::uint32_t its_number) : number(its_number) {}

    /// "ethernet", "raw" and so on; empty for a number that has no name here.
    constexpr std::string_view name() const {
        for (named_value const& row : names)
            if (row.value == number) return row.name;
        return {};
    }

    friend constexpr bool operator==(link_type, link_type) = default;

    static link_type const null;       ///< 0: BSD loopback
    static link_type const ethernet;   ///< 1
    static link_type const raw;        ///< 101: IPv4 or IPv6, by its first four bits
    static link_type const linux_sll;  ///< 113: Linux cooked capture
    static link_type const linux_sll2; ///< 276: the same, version 2
};

inline constexpr link_type link_type::null = 0;
inline constexpr link_type link_type::ethernet = 1;
inline constexpr link_type link_type::raw = 101;
inline constexpr link_type link_type::linux_sll = 113;
inline constexpr link_type link_type::linux_sll2 = 276;

}
