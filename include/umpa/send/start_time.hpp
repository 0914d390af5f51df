// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <umpa/errors/error.hpp>

namespace umpa {

/// A text that is no time, or a time that has passed.
struct start_time_error : error {
    using error::error;
};

namespace detail {

/// Reads RFC 3339 section 5.6, or seconds since the epoch.
class start_time_reader {
    using nanoseconds = std::chrono::nanoseconds;

public:
    explicit start_time_reader(std::string_view text) : all_(text), left_(text) {}

    std::chrono::system_clock::time_point read() {
        nanoseconds const since_epoch = all_.find('-', 1) == all_.npos ? seconds_alone() : date_and_time();
        if (!left_.empty()) fail();
        return std::chrono::system_clock::time_point(
            std::chrono::duration_cast<std::chrono::system_clock::duration>(since_epoch));
    }

private:
    [[noreturn]] void fail() const {
        raise(start_time_error("start time \"" + std::string(all_) +
                               "\": write 2030-01-31T12:00:00Z, with +01:00 for another zone, or seconds since 1970"));
    }
    static bool is_digit(char one) { return one >= '0' && one <= '9'; }

    std::int64_t digits(std::size_t least, std::size_t most) {
        std::int64_t number = 0;
        std::size_t count = 0;
        for (; count < most && !left_.empty() && is_digit(left_[0]); ++count) {
            number = number * 10 + (left_[0] - '0');
            left_.remove_prefix(1);
        }
        if (count < least) fail();
        return number;
    }
    std::int64_t two_digits(std::int64_t most) {
        std::int64_t const number = digits(2, 2);
        if (number > most) fail();
        return number;
    }
    bool takes(std::string_view any_of) {
        if (left_.empty() || any_of.find(left_[0]) == any_of.npos) return false;
        left_.remove_prefix(1);
        return true;
    }
    void take(std::string_view any_of) {
        if (!takes(any_of)) fail();
    }
    /// ".25", to the nanosecond; further digits do not matter.
    nanoseconds fraction() {
        if (!takes(".")) return nanoseconds(0);
        std::int64_t part = 0, unit = 1'000'000'000;
        if (left_.empty() || !is_digit(left_[0])) fail();
        for (; !left_.empty() && is_digit(left_[0]); left_.remove_prefix(1)) part += (unit /= 10) * (left_[0] - '0');
        return nanoseconds(part);
    }

    nanoseconds seconds_alone() {
        // Up to the year 2286; nanoseconds since 1970 end in 2262.
        std::int64_t const number = digits(1, 10);
        if (number > 9'000'000'000) fail();
        return std::chrono::seconds(number) + fraction();
    }
    nanoseconds date_and_time() {
        using namespace std::chrono;
        int const in_year = static_cast<int>(digits(4, 4));
        if (in_year < 1970 || in_year > 2200) fail();
        take("-");
        auto const in_month = static_cast<unsigned>(digits(2, 2));
        take("-");
        year_month_day const date{year(in_year), month(in_month), day(static_cast<unsigned>(digits(2, 2)))};
        if (!date.ok()) fail();
        take("Tt ");
        nanoseconds time = sys_days(date).time_since_epoch() + hours(two_digits(23));
        take(":");
        time += minutes(two_digits(59));
        take(":");
        // 60: a leap second.
        time += std::chrono::seconds(two_digits(60));
        time += fraction();
        return time - zone();
    }
    std::chrono::minutes zone() {
        using namespace std::chrono;
        if (takes("Zz")) return minutes(0);
        bool const is_west = !left_.empty() && left_[0] == '-';
        take("+-");
        minutes east = hours(two_digits(23));
        take(":");
        east += minutes(two_digits(59));
        return is_west ? -east : east;
    }

    std::string_view all_;
    std::string_view left_;
};

}

/// A time that several machines agree on, as RFC 3339 writes it ("2030-01-31T12:00:00.5+01:00") or in seconds since the
/// epoch ("1895997600.25"). Throws start_time_error.
inline std::chrono::system_clock::time_point start_time_from(std::string_view text) {
    return detail::start_time_reader(text).read();
}

/// As RFC 3339 writes it, in UTC, to the millisecond.
inline std::string start_time_text(std::chrono::system_clock::time_point time) {
    using namespace std::chrono;
    auto const to_the_second = floor<std::chrono::seconds>(time);
    std::time_t const seconds_of_it = system_clock::to_time_t(to_the_second);
    std::tm parts{};
    ::gmtime_r(&seconds_of_it, &parts);
    char text[40];
    std::size_t const size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + size, sizeof text - size, ".%03dZ",
                  static_cast<int>(duration_cast<milliseconds>(time - to_the_second).count()));
    return text;
}

/// Throws start_time_error where that time has passed: who starts late sends at other times than all others.
inline void check_is_ahead(std::chrono::system_clock::time_point start,
                           std::chrono::system_clock::time_point now = std::chrono::system_clock::now()) {
    if (start > now) return;
    auto const late = std::chrono::duration<double>(now - start).count();
    char text[32];
    std::snprintf(text, sizeof text, "%.3f s", late);
    raise(start_time_error("start time " + start_time_text(start) + " has passed, " + text +
                           " ago by this machine's clock; say a later one"));
}

}
