// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <golden.hpp>
#include <gtest/gtest.h>
#include <memory>
#include <span>
#include <string>
#include <umpa/read/read_packet.hpp>
#include <vector>

// Every golden packet with each of its bytes changed, and cut at each length. No byte outside is read: each lies in
// memory of just its size. All bytes are accounted for, in a bounded number of layers, and are built again.

namespace {

using namespace umpa;
using namespace umpa::test;
using bytes_view = std::span<std::byte const>;

std::vector<std::string> golden_names() {
    std::vector<std::string> names;
    std::filesystem::path const root(UMPA_GOLDEN_DIR);
    for (auto const& entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.path().extension() == ".hex")
            names.push_back(std::filesystem::relative(entry.path(), root).replace_extension().string());
    std::sort(names.begin(), names.end());
    return names;
}
std::vector<std::byte> bytes_of(std::string const& name) {
    std::string const digits = golden(name);
    std::vector<std::byte> bytes(digits.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
    return bytes;
}

/// Memory of just that size, so that a sanitizer sees what is read behind it.
class exact_copy {
public:
    explicit exact_copy(bytes_view bytes) : size_(bytes.size()), data_(new std::byte[bytes.size()]) {
        std::copy(bytes.begin(), bytes.end(), data_.get());
    }
    bytes_view view() const { return {data_.get(), size_}; }

private:
    std::size_t size_;
    std::unique_ptr<std::byte[]> data_;
};

protocol_row const& first_of(bytes_view bytes) {
    unsigned const nibble = bytes.empty() ? 0 : std::to_integer<unsigned>(bytes[0] >> 4);
    if (nibble == 4) return protocol_row_of<ipv4>;
    return nibble == 6 ? protocol_row_of<ipv6> : protocol_row_of<ethernet>;
}

/// What is wrong with the layers; empty where they cover all bytes in order.
std::string problem_of_cover(dissection&& read, bytes_view bytes) {
    std::size_t end = 0;
    std::size_t layers = 0;
    for (dissected_layer const& one : read) {
        if (++layers > 2 * bytes.size() + 64) return "too many layers";
        if (one.offset < end || one.offset + one.bytes.size() > bytes.size()) return "a layer out of order";
        if (one.bytes.data() != bytes.data() + one.offset) return "a layer of other bytes";
        for (; end < one.offset; ++end)
            if (bytes[end] != std::byte{}) return "a gap that is no padding";
        end += one.bytes.size();
        if (one.note && one.note.text().empty()) return "a note without words";
    }
    for (; end < bytes.size(); ++end)
        if (bytes[end] != std::byte{}) return "an end that is no padding";
    return {};
}

std::size_t checked = 0;

void expect_well_read(bytes_view bytes, protocol_row const& first) {
    exact_copy const copy(bytes);
    ++checked;
    std::string const problem = problem_of_cover(dissect(copy.view(), first), copy.view());
    ASSERT_EQ(problem, "") << first.name << "\n" << hex(bytes);
}
void expect_rebuilt(bytes_view bytes, protocol_row const& first) {
    exact_copy const copy(bytes);
    ASSERT_EQ(hex(to_bytes(read_packet(copy.view(), first))), hex(bytes)) << first.name;
}

/// All places in short packets; in long ones those at the front, and some of the rest.
std::vector<std::size_t> places_in(std::size_t size) {
    constexpr std::size_t all = 256;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < size; i += i < all ? 1 : std::max<std::size_t>(1, size / 64)) places.push_back(i);
    return places;
}

TEST(Mutation, OfEachByte) {
    for (std::string const& name : golden_names()) {
        SCOPED_TRACE(name);
        std::vector<std::byte> bytes = bytes_of(name);
        protocol_row const& first = first_of(bytes);
        for (std::size_t place : places_in(bytes.size())) {
            std::byte const kept = bytes[place];
            for (std::byte changed :
                 {kept ^ std::byte{0xff}, std::byte{0}, static_cast<std::byte>(std::to_integer<unsigned>(kept) + 1),
                  kept ^ std::byte{0x80}, kept ^ std::byte{0x08}}) {
                bytes[place] = changed;
                expect_well_read(bytes, first);
                if (HasFatalFailure()) return;
            }
            bytes[place] = static_cast<std::byte>(std::to_integer<unsigned>(kept) + 1);
            expect_rebuilt(bytes, first);
            if (HasFatalFailure()) return;
            bytes[place] = kept;
        }
    }
    EXPECT_GT(checked, 100'000U);
}

TEST(Mutation, OfEachLength) {
    for (std::string const& name : golden_names()) {
        SCOPED_TRACE(name);
        std::vector<std::byte> const bytes = bytes_of(name);
        protocol_row const& first = first_of(bytes);
        for (std::size_t size : places_in(bytes.size() + 1)) {
            expect_well_read(bytes_view(bytes).first(size), first);
            if (size % 2 == 0) expect_rebuilt(bytes_view(bytes).first(size), first);
            if (HasFatalFailure()) return;
        }
    }
}

// What the bytes of one protocol are for another: all layouts are tried on bytes that they do not expect.
TEST(Mutation, OfTheFirstProtocol) {
    std::vector<std::string> const names = golden_names();
    std::size_t next = 0;
    for (protocol_row const* first : tables_of<protocols::all>().protocols()) {
        if (!first->is_header || first->part || first->trailer) continue;
        for (int n = 0; n < 12; ++n) {
            std::vector<std::byte> bytes = bytes_of(names[next++ % names.size()]);
            bytes.resize(std::min<std::size_t>(bytes.size(), 400));
            SCOPED_TRACE(first->name);
            for (std::size_t skipped : {0U, 1U, 14U}) {
                bytes_view const some = bytes_view(bytes).subspan(std::min<std::size_t>(skipped, bytes.size()));
                expect_well_read(some, *first);
                expect_rebuilt(some, *first);
                if (HasFatalFailure()) return;
            }
        }
    }
}

TEST(Mutation, OfTheLinkType) {
    for (std::string const& name : golden_names()) {
        exact_copy const copy(bytes_of(name));
        for (std::uint32_t number : {0U, 1U, 9U, 50U, 51U, 101U, 113U, 219U, 228U, 229U, 248U, 276U})
            EXPECT_EQ(problem_of_cover(dissect(copy.view(), link_type(number)), copy.view()), "") << name;
    }
}

} // namespace
