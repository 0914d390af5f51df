// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <umpa/errors/error.hpp>
#include <umpa/send/sink.hpp>
#include <umpa/send/transmit_options.hpp>
#include <utility>
#include <variant>

namespace umpa {

/// One of these sinks, chosen at run time. transmit() takes it.
template <class... Candidates>
class chosen_sink {
public:
    chosen_sink(std::variant<Candidates...> one, std::string choice, std::string interface = {})
        : one_(std::move(one)), choice_(std::move(choice)), interface_(std::move(interface)) {}

    /// Which sink it is, and why not one before it in the list.
    std::string const& choice() const { return choice_; }
    /// For std::visit.
    std::variant<Candidates...>& get() { return one_; }
    /// The interface that it was chosen for.
    std::string const& interface() const { return interface_; }

private:
    std::variant<Candidates...> one_;
    std::string choice_;
    std::string interface_;
};

namespace detail {

/// In place of a stream, where nothing is known of it.
struct any_of_all_streams {};
template <class Candidate, class Stream>
inline constexpr bool is_candidate_for = sink_for<Candidate, Stream>;
template <class Candidate>
inline constexpr bool is_candidate_for<Candidate, any_of_all_streams> = true;

/// Tries the candidates in order, from one of them on.
template <class Stream, class... Candidates>
class sink_choice {
public:
    sink_choice(Stream const& stream, std::string interface) : stream_(stream), interface_(std::move(interface)) {}

    /// From the one behind that place on; `why` not those before.
    void after(std::size_t place, std::string why) {
        first_ = place + 1;
        why_not_ = std::move(why);
    }
    std::optional<chosen_sink<Candidates...>> find() {
        std::size_t place = 0;
        (consider<Candidates>(place++), ...);
        if (!chosen_) return std::nullopt;
        return chosen_sink<Candidates...>(std::move(*chosen_), name_ + why_not_, interface_);
    }
    chosen_sink<Candidates...> find_or_raise() {
        auto found = find();
        if (!found) raise(transmit_error("best_sink(\"" + interface_ + "\"): none can be used" + why_not_));
        return std::move(*found);
    }

private:
    template <class Candidate>
    void consider(std::size_t place) {
        if (chosen_ || place < first_) return;
        if constexpr (is_candidate_for<Candidate, Stream>)
            open<Candidate>();
        else
            reject("one that does not make the packets of this stream");
    }
    template <class Candidate>
    void open() {
#if defined(__cpp_exceptions)
        try {
            emplace<Candidate>();
        } catch (std::exception const& wrong) {
            reject(wrong.what());
        }
#else
        emplace<Candidate>();
#endif
    }
    template <class Candidate>
    void emplace() {
        Candidate made(interface_);
        if constexpr (requires { made.try_out(stream_); }) made.try_out(stream_);
        name_ = made.name();
        chosen_.emplace(std::move(made));
    }
    void reject(std::string const& why) { why_not_ += std::string("; not ") + why; }

    Stream const& stream_;
    std::string interface_;
    std::size_t first_ = 0;
    std::optional<std::variant<Candidates...>> chosen_;
    std::string name_;
    std::string why_not_;
};

}

}
