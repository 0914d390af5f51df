// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>
#include <umpa/errors/fixed_string.hpp>
#include <umpa/errors/refusal.hpp>
#include <umpa/protocols/octets.hpp>
#include <umpa/protocols/payload.hpp>

// Domain names as RFC 1035 section 3.1 sends them: labels with their lengths, and the empty label of the root.

namespace umpa {

/// What every domain name derives from: `packet[in<any_dns_name>]` finds one of any length.
struct any_dns_name : any_octets {
    static constexpr fixed_string protocol_name{"DNS Name"};

    /// The size of the name that these bytes begin with: up to the empty label of the root, with it, or up to where it
    /// goes on elsewhere (RFC 1035 section 4.1.4). 0 where they begin with none.
    static constexpr std::size_t size_in(std::span<std::byte const> bytes) {
        constexpr std::size_t longest = 255;
        std::size_t size = 0;
        while (size < bytes.size() && size < longest) {
            auto const octets = static_cast<std::size_t>(bytes[size]);
            if (octets == 0) return size + 1;
            if (octets >= 0xc0) return size;
            if (octets >= 0x40) return 0;
            size += 1 + octets;
        }
        return 0;
    }
};

namespace detail {

struct dns_label_words {
    constexpr sentence operator()() const {
        return sentence() << "DNS name: a label has 1 to 63 characters, and no dot stands behind the last";
    }
};

// Not constexpr: in a constant expression it ends the compilation, and its template argument is the sentence.
template <class Sentence>
[[noreturn, gnu::cold, gnu::noinline]] void dns_label_refused(std::string_view name) {
    raise(value_error("DNS Name", "data", std::string("\"").append(name).append("\""),
                      "has a label that has not 1 to 63 characters"));
}

/// The labels of a name with their lengths, and zeros behind them.
template <std::size_t Size>
constexpr std::array<std::byte, Size> encode_labels(std::string_view name) {
    std::array<std::byte, Size> labels{};
    std::size_t start = 0;
    for (std::size_t i = 0; !name.empty() && i <= name.size(); ++i) {
        if (i < name.size() && name[i] != '.') {
            labels[i + 1] = static_cast<std::byte>(name[i]);
            continue;
        }
        if (i == start || i - start > 63) dns_label_refused<refused_with<fixed_sentence<dns_label_words>()>>(name);
        labels[start] = static_cast<std::byte>(i - start);
        start = i + 1;
    }
    return labels;
}

template <std::size_t Size>
constexpr octets_of<any_dns_name, Size> make_dns_name(std::string_view name) {
    if constexpr (Size > 255)
        return refuse([] { return sentence() << "DNS name: it has at most 255 octets"; }),
               octets_of<any_dns_name, Size>();
    else
        return {{}, encode_labels<Size>(name)};
}

}

/// A domain name: `dns_name("www.example.com")`; the root is `dns_name("")`. Throws value_error for a label that is
/// empty or has over 63 characters.
template <std::size_t N>
constexpr auto dns_name(char const (&text)[N]) {
    return detail::make_dns_name < N == 1 ? 1 : N + 1 > ({text, N - 1});
}
/// The bytes of a name as they are, whatever they are.
template <detail::byte_like Byte, std::size_t N>
constexpr octets_of<any_dns_name, N> dns_name(std::array<Byte, N> const& bytes) {
    return {{}, payload(bytes).data};
}
/// The first labels of a name that goes on elsewhere: `dns_labels("www")`, and a dns_pointer behind it.
template <std::size_t N>
    requires(N > 1)
constexpr auto dns_labels(char const (&text)[N]) {
    return detail::make_dns_name<N>({text, N - 1});
}

}
