// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <umpa/send/open_socket.hpp>
#include <umpa/send/report.hpp>
#include <utility>
#include <vector>

// What the far end of a cable counts, asked of the kernel (man 7 rtnetlink). Of a veth that can be seen even where it
// is in another network namespace, given CAP_NET_ADMIN there.

namespace umpa::detail {

/// An interface by its number; in another network namespace where that has a number here.
struct interface_place {
    int index = 0;
    std::optional<std::int32_t> elsewhere{};
};

/// What the kernel says of an interface.
struct interface_state {
    interface_count received{};
    bool is_loopback = false;
    std::optional<interface_place> peer{};
};

/// Reads the attributes of one answer; of a number that the message is too short for, nothing.
class link_attributes {
public:
    explicit link_attributes(std::vector<char> const& message) {
        auto const* head = reinterpret_cast<nlmsghdr const*>(message.data());
        if (message.size() < NLMSG_LENGTH(sizeof(ifinfomsg)) || head->nlmsg_type != RTM_NEWLINK) return;
        std::memcpy(&info_, NLMSG_DATA(head), sizeof info_);
        std::size_t at = NLMSG_LENGTH(sizeof(ifinfomsg));
        std::size_t const end = std::min<std::size_t>(message.size(), head->nlmsg_len);
        rtattr one{};
        for (; at + sizeof one <= end; at += RTA_ALIGN(one.rta_len)) {
            std::memcpy(&one, message.data() + at, sizeof one);
            if (one.rta_len < sizeof one || one.rta_len > end - at) return;
            found_.push_back({one.rta_type, message.data() + at + sizeof one, one.rta_len - sizeof one});
        }
    }

    ifinfomsg const& info() const { return info_; }
    /// The value of an attribute, as far as both it and T reach.
    template <class T>
    std::optional<T> get(unsigned type) const {
        for (attribute const& one : found_)
            if (one.type == type) {
                T value{};
                std::memcpy(&value, one.bytes, std::min(one.size, sizeof value));
                return value;
            }
        return std::nullopt;
    }

private:
    struct attribute {
        unsigned type;
        char const* bytes;
        std::size_t size;
    };
    ifinfomsg info_{};
    std::vector<attribute> found_;
};

inline std::vector<char> ask_about_link(interface_place const& place) {
    struct {
        nlmsghdr head{};
        ifinfomsg info{};
        rtattr attribute{};
        std::int32_t elsewhere = 0;
    } question;
    question.head.nlmsg_len = place.elsewhere ? sizeof question : NLMSG_LENGTH(sizeof question.info);
    question.head.nlmsg_type = RTM_GETLINK;
    question.head.nlmsg_flags = NLM_F_REQUEST;
    question.info.ifi_index = place.index;
    question.attribute.rta_len = RTA_LENGTH(sizeof question.elsewhere);
    question.attribute.rta_type = IFLA_TARGET_NETNSID;
    question.elsewhere = place.elsewhere.value_or(0);

    owned_descriptor const kernel(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
    timeval const most{1, 0};
    ::setsockopt(kernel.number(), SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
    std::vector<char> answer(1 << 15);
    if (::send(kernel.number(), &question, question.head.nlmsg_len, 0) < 0) return {};
    ssize_t const size = ::recv(kernel.number(), answer.data(), answer.size(), 0);
    answer.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return answer;
}

inline std::optional<interface_state> state_of(interface_place const& place) {
    std::vector<char> const answer = ask_about_link(place);
    link_attributes const attributes(answer);
    auto const counted = attributes.get<rtnl_link_stats64>(IFLA_STATS64);
    auto const name = attributes.get<std::array<char, IF_NAMESIZE>>(IFLA_IFNAME);
    if (!counted || !name) return std::nullopt;
    interface_state state{.received = {std::string(name->data(), ::strnlen(name->data(), name->size())),
                                       counted->rx_packets, counted->rx_bytes, counted->rx_dropped}};
    state.is_loopback = (attributes.info().ifi_flags & IFF_LOOPBACK) != 0;
    auto const other = attributes.get<std::int32_t>(IFLA_LINK);
    if (other && *other > 0) state.peer = {*other, attributes.get<std::int32_t>(IFLA_LINK_NETNSID)};
    return state;
}

/// The far end of an interface: of a veth the other one, of the loopback interface itself.
class far_end_counter {
public:
    explicit far_end_counter(std::string const& interface) {
        interface_place const near{static_cast<int>(::if_nametoindex(interface.c_str())), {}};
        auto const state = near.index == 0 ? std::nullopt : state_of(near);
        if (!state || (!state->peer && !state->is_loopback)) return;
        place_ = state->is_loopback ? near : *state->peer;
        before_ = now();
    }

    /// What it counted since this was made.
    std::optional<interface_count> since() const {
        auto const after = before_ ? now() : std::nullopt;
        if (!after) return std::nullopt;
        return interface_count{after->interface, after->packets - before_->packets, after->bytes - before_->bytes,
                               after->dropped - before_->dropped};
    }

private:
    std::optional<interface_count> now() const {
        auto const state = state_of(place_);
        if (!state) return std::nullopt;
        return state->received;
    }

    interface_place place_{};
    std::optional<interface_count> before_{};
};

}
