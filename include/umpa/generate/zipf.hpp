// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <umpa/generate/generators.hpp>
#include <vector>

namespace umpa {

/// Popularity by rank: of `count` values from `from` on, the r-th comes in proportion to 1 / r^s. The chances are kept
/// in a table of 8 bytes a value, which copies of the generator share.
template <class Number>
class zipf_generator {
public:
    /// Throws generator_error for no values, or a negative exponent.
    zipf_generator(Number const& from, std::size_t count, double exponent) : from_(from) {
        if (count == 0 || !(exponent >= 0)) raise(generator_error("zipf: it needs a value at least, and s >= 0"));
        std::vector<double> sums(count);
        double total = 0;
        for (std::size_t r = 0; r < count; ++r) sums[r] = total += std::pow(static_cast<double>(r + 1), -exponent);
        auto bounds = std::make_shared<std::vector<std::uint64_t>>(count);
        for (std::size_t r = 0; r < count; ++r)
            (*bounds)[r] = static_cast<std::uint64_t>(std::min(sums[r] / total * 0x1p64, 0x1.fffffffffffffp63));
        bounds->back() = ~std::uint64_t{0};
        bounds_ = std::move(bounds);
    }

    Number operator()(moment const& at) const {
        std::uint64_t const random = detail::random_at(at.key, at.k);
        auto const found = std::lower_bound(bounds_->begin(), bounds_->end(), random);
        return detail::sum_of(from_, static_cast<std::uint64_t>(found - bounds_->begin()));
    }
    Number most() const { return detail::sum_of(from_, bounds_->size() - 1); }

private:
    Number from_;
    std::shared_ptr<std::vector<std::uint64_t> const> bounds_;
};
/// Throws generator_error when there is no value, or `s` is negative.
template <class T>
auto zipf(T const& from, std::size_t count, double s = 1.0) {
    return zipf_generator<detail::number_type_of<T>>(detail::plain_number(from), count, s);
}

}
