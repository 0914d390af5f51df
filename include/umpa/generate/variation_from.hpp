// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <umpa/build/run_time/dynamic_packet.hpp>
#include <umpa/generate/dynamic_stream.hpp>
#include <umpa/generate/generators.hpp>
#include <umpa/generate/numbers.hpp>
#include <umpa/types/bits.hpp>
#include <umpa/types/number_of_text.hpp>
#include <vector>

namespace umpa {

namespace detail {

/// Reads what a field varies by: "ipv4.src=counting:10.0.0.0:65536".
class variation_reader {
public:
    variation_reader(std::string_view text, dynamic_packet const& packet) : text_(text), packet_(packet) {}

    dynamic_variation read() {
        std::size_t const equals = text_.find('=');
        std::size_t const dot = text_.substr(0, equals).rfind('.');
        if (equals == text_.npos || dot == text_.npos) fail("write LAYER.FIELD=GENERATOR");
        made_.layer = layer_named(text_.substr(0, dot));
        read_field(text_.substr(dot + 1, equals - dot - 1));
        read_generator(text_.substr(equals + 1));
        return made_;
    }

private:
    [[noreturn]] void fail(std::string const& why) const {
        raise(generator_error("vary \"" + std::string(text_) + "\": " + why));
    }
    void read_field(std::string_view name) {
        made_.is_length = layer().is<any_payload>();
        if (made_.is_length && name != "length")
            fail("of a payload, the length can vary: payload.length=uniform:18:1472");
        if (made_.is_length) return;
        made_.field = layer().index_of(name);
        if (bits() > 128) fail("a field of at most 128 bits can vary");
    }
    dynamic_layer const& layer() const { return packet_[made_.layer]; }
    unsigned bits() const { return layer().protocol().fields[made_.field].info.bits; }

    /// "udp", or "udp[1]" for the second one.
    std::size_t layer_named(std::string_view name) const {
        std::size_t const bracket = std::min(name.find('['), name.size());
        std::uint64_t n = bracket < name.size() ? place_in(name.substr(bracket + 1)) : 0;
        dynamic_packet one(packet_.tables());
        one.add(name.substr(0, bracket));
        for (std::size_t i = 0; i < packet_.size(); ++i)
            if (packet_[i].protocol().id == one[0].protocol().id && n-- == 0) return i;
        fail("the packet has not so many layers " + std::string(one[0].name()));
    }
    std::uint64_t place_in(std::string_view written) const {
        auto const number =
            written.ends_with(']') ? number_said_by(written.substr(0, written.size() - 1)) : std::nullopt;
        if (!number) fail("write the number of a layer as in udp[1]");
        return *number;
    }

    /// A number, or what the field takes as a text: an address, a name.
    wide_number value(std::string_view text) const {
        if (made_.is_length) return {0, count(text)};
        if (auto const number = number_said_by(text)) return {0, *number};
        dynamic_layer copy = layer();
        copy.set_text(made_.field, text);
        if (bits() <= 64) return {0, copy.number(made_.field)};
        std::size_t const offset = copy.protocol().fields[made_.field].info.offset;
        return {bits_at(copy.bytes().data(), offset, bits() - 64),
                bits_at(copy.bytes().data(), offset + bits() - 64, 64)};
    }
    std::uint64_t count(std::string_view text) const {
        auto const number = number_said_by(text);
        if (!number) fail("\"" + std::string(text) + "\" is no number of at most 64 bits");
        return *number;
    }

    /// What stands between commas; without one, between colons.
    static std::vector<std::string_view> words_of(std::string_view text) {
        char const between = text.find(',') == text.npos ? ':' : ',';
        std::vector<std::string_view> words;
        for (std::size_t at = 0; at <= text.size();) {
            std::size_t const end = std::min(text.find(between, at), text.size());
            words.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        return words;
    }
    void read_generator(std::string_view text) {
        std::size_t const colon = std::min(text.find(':'), text.size());
        std::string_view const name = text.substr(0, colon);
        auto const words = words_of(colon < text.size() ? text.substr(colon + 1) : text.substr(colon));
        std::size_t const given = words.size();
        if (name == "counting" && (given == 2 || given == 3))
            use(counting(value(words[0]), count(words[1]), given == 3 ? count(words[2]) : 1));
        else if (name == "uniform" && given == 2)
            use(uniform(value(words[0]), value(words[1])));
        else if (name == "permuted" && given == 2)
            use(permuted(value(words[0]), value(words[1])));
        else if (name == "one_of" && !words[0].empty())
            choose(words);
        else if (made_.is_length)
            fail("a length has one of the generators counting:FROM:COUNT[:STEP], uniform:FROM:TO, permuted:FROM:TO, "
                 "one_of:A,B,...");
        else if (name == "sequence_number" && words[0].empty())
            made_.values = [](moment const& at) { return wide_number{0, at.k}; };
        else if (name == "timestamp" && words[0].empty())
            made_.values = [](moment const& at) { return wide_number{0, at.now}; };
        else
            fail("the generators are counting:FROM:COUNT[:STEP], uniform:FROM:TO, permuted:FROM:TO, one_of:A,B,..., "
                 "sequence_number, timestamp");
    }
    template <class Generator>
    void use(Generator const& generator) {
        made_.most = generator.most();
        made_.values = [generator](moment const& at) {
            if constexpr (requires { generator.prepared(at.key); })
                return generator.prepared(at.key)(at);
            else
                return generator(at);
        };
    }
    void choose(std::vector<std::string_view> const& words) {
        std::vector<wide_number> values;
        values.reserve(words.size());
        for (std::string_view word : words) values.push_back(value(word));
        made_.most = *std::max_element(values.begin(), values.end());
        made_.values = [values](moment const& at) {
            return values[static_cast<std::size_t>(scaled(random_number(at), values.size()))];
        };
    }

    std::string_view text_;
    dynamic_packet const& packet_;
    dynamic_variation made_;
};

}

/// What a field of a packet varies by, as a text: `ipv4.src=counting:10.0.0.0:65536`, `udp[1].dport=one_of:53,123`,
/// `ethernet.src=permuted:02:00:00:00:00:00,02:00:00:00:00:ff` (between commas, where values have colons); or the
/// length of a payload, of which the packet has the longest: `payload.length=uniform:18:1472`. Throws generator_error,
/// unknown_protocol, unknown_field, and what the values of the field throw.
inline dynamic_variation variation_from(std::string_view text, dynamic_packet const& packet) {
    return detail::variation_reader(text, packet).read();
}

}
