// SPDX-License-Identifier: BSL-1.0
// One account of those of several machines, and what it says is missing.
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <umpa/send/merge_reports.hpp>
#include <umpa/send/merged_report_text.hpp>
#include <umpa/send/report_file.hpp>
#include <umpa/send/report_json.hpp>
#include <umpa/send/report_reader.hpp>
#include <umpa/send/report_writer.hpp>
#include <unistd.h>
#include <vector>
#include <words_of_error.hpp>

namespace {

using namespace umpa;
using namespace std::chrono_literals;
using umpa::test::words_of;

auto const noon = std::chrono::system_clock::time_point(1'895'918'400s);

/// A part of 100 packets on three machines that sent all it had to.
shard_report part(std::uint64_t index) {
    shard_report made{.shard = {index, 3}, .stream = "udp4", .seed = 42, .fingerprint = 0xfedc'ba98'7654'3210};
    made.count = 100;
    made.host = "node-" + std::to_string(index);
    made.from = "part-" + std::to_string(index) + ".json";
    made.start = noon;
    made.is_final = true;
    std::uint64_t const own = made.shard.count_of(100);
    made.report = {.sink = "packet_socket(\"veth0\")",
                   .asked = own,
                   .accepted = own,
                   .completed = own,
                   .retried = index,
                   .bytes = 60 * own,
                   .elapsed = 1s};
    return made;
}
/// The last packets of a part were not tried.
void leave(shard_report& of, std::uint64_t packets) {
    of.report.left = packets;
    of.report.left_packets.clear();
    if (packets > 0) of.report.left_packets = {{of.shard.packet(of.report.asked - packets), of.shard.of, packets}};
}
/// The same, killed after so many packets.
shard_report killed(std::uint64_t index, std::uint64_t sent) {
    shard_report made = part(index);
    made.is_final = false;
    made.report.accepted = sent;
    made.report.completed = 0;
    leave(made, made.report.asked - sent);
    return made;
}

TEST(Merge, SumsUp) {
    auto const all = merge({part(2), part(0), part(1)});
    EXPECT_TRUE(all.is_complete());
    EXPECT_EQ(all.shards, 3U);
    EXPECT_EQ(all.sum.asked, 100U);
    EXPECT_EQ(all.sum.accepted, 100U);
    EXPECT_EQ(all.sum.completed, 100U);
    EXPECT_EQ(all.sum.left, 0U);
    EXPECT_EQ(all.sum.retried, 3U);
    EXPECT_EQ(all.sum.bytes, 6000U);
    EXPECT_EQ(all.sum.cores, 3U);
    EXPECT_EQ(all.sum.elapsed, 1s);
    EXPECT_EQ(all.sum.sink, "packet_socket(\"veth0\")");
    EXPECT_EQ(all.parts[1].host, "node-1");
    EXPECT_TRUE(all.missing.empty());
    EXPECT_TRUE(to_text(all).ends_with("  missing    nothing\n"));
    EXPECT_NE(to_text(all).find("part 1 of 3 on node-1: 33 of 33 accepted by packet_socket(\"veth0\")\n"),
              std::string::npos);
}

TEST(Merge, NamesAPartWithoutAReport) {
    auto const all = merge({part(0), part(2)});
    EXPECT_FALSE(all.is_complete());
    EXPECT_EQ(all.sum.asked, 100U);
    EXPECT_EQ(all.sum.accepted, 67U);
    EXPECT_EQ(all.sum.left, 33U);
    ASSERT_EQ(all.missing.size(), 1U);
    EXPECT_EQ(all.missing[0].shard, (stream_shard{1, 3}));
    EXPECT_EQ(all.missing[0].which, (std::vector<packet_run>{{1, 3, 33}}));
    EXPECT_EQ(all.missing[0].packets, 33U);
    EXPECT_FALSE(all.missing[0].is_certain);
    EXPECT_NE(to_text(all).find("missing    33 packets, k = 1, 4 ... 97: not known to have been sent; part 1: there is "
                                "no report of it\n"),
              std::string::npos)
        << to_text(all);
    EXPECT_EQ(merge({part(1)}).missing.size(), 2U);
}

TEST(Merge, NamesAPartThatWasKilled) {
    auto const all = merge({part(0), killed(1, 10), part(2)});
    EXPECT_FALSE(all.is_complete());
    EXPECT_EQ(all.sum.accepted, 77U);
    EXPECT_EQ(all.sum.left, 23U);
    EXPECT_FALSE(all.sum.stopped.empty());
    ASSERT_EQ(all.missing.size(), 1U);
    // The tenth of k = 1, 4, 7 ... was 28.
    EXPECT_EQ(all.missing[0].which, (std::vector<packet_run>{{31, 3, 23}}));
    EXPECT_EQ(all.missing[0].packets, 23U);
    EXPECT_FALSE(all.missing[0].is_certain);

    // Its cores did not come equally far: one sent 1, 7 ... 43, the other 4 and 10.
    auto several = killed(1, 10);
    several.report.cores = 2;
    several.report.left_packets = {{49, 6, 9}, {16, 6, 14}};
    auto const exact = merge({part(0), several, part(2)});
    EXPECT_EQ(exact.missing[0].which, several.report.left_packets);
    EXPECT_EQ(exact.missing[0].packets, 23U);
    EXPECT_NE(to_text(exact).find("23 packets, k = 49, 55 ... 97; 16, 22 ... 94: not known"), std::string::npos)
        << to_text(exact);

    // Who does not say which ones.
    several.report.left_packets.clear();
    auto const vague = merge({part(0), several, part(2)});
    EXPECT_TRUE(vague.missing[0].which.empty());
    EXPECT_EQ(vague.missing[0].packets, 23U);
    EXPECT_NE(to_text(vague).find("23 packets among k = 1 mod 3: not known"), std::string::npos) << to_text(vague);

    // All were accepted, and nobody said that they were completed.
    auto const late = merge({part(0), killed(1, 33), part(2)});
    EXPECT_FALSE(late.is_complete());
    ASSERT_EQ(late.missing.size(), 1U);
    EXPECT_EQ(late.missing[0].packets, 33U);
    EXPECT_NE(to_text(late).find("  missing    33 packets among k = 1 mod 3: not known to have been sent; part 1: they "
                                 "were accepted, and are not known to be completed\n"),
              std::string::npos)
        << to_text(late);
}

TEST(Merge, NamesPacketsThatWereNotSent) {
    auto stopped = part(1);
    stopped.report.accepted = stopped.report.completed = 20;
    leave(stopped, 13);
    stopped.report.stopped = "SIGTERM";
    auto failing = part(2);
    failing.report.accepted = failing.report.completed = 30;
    failing.report.failed = {{EPERM, 3, "a firewall", {{5, 3, 2}}}};
    auto const all = merge({part(0), stopped, failing});
    ASSERT_EQ(all.missing.size(), 2U);
    EXPECT_TRUE(all.missing[0].is_certain);
    EXPECT_EQ(all.missing[0].which, (std::vector<packet_run>{{61, 3, 13}}));
    EXPECT_EQ(all.missing[0].packets, 13U);
    EXPECT_EQ(all.missing[0].why, "SIGTERM");
    EXPECT_TRUE(all.missing[1].is_certain);
    EXPECT_EQ(all.missing[1].which, (std::vector<packet_run>{{5, 3, 2}}));
    EXPECT_EQ(all.missing[1].packets, 3U);
    EXPECT_EQ(all.sum.left, 13U);
    EXPECT_EQ(all.sum.failed_in_all(), 3U);
    EXPECT_EQ(all.sum.stopped, "part 1: SIGTERM");
    EXPECT_NE(to_text(all).find("13 packets, k = 61, 64 ... 97: not sent; part 1: SIGTERM"), std::string::npos)
        << to_text(all);

    EXPECT_NE(to_text(all).find("  missing    3 packets, k = 5, 8; and others: not sent; part 2: a firewall\n"),
              std::string::npos)
        << to_text(all);
    failing.report.failed = {{EPERM, 3, "a firewall", {}}};
    EXPECT_NE(to_text(merge({part(0), part(1), failing})).find("3 packets among k = 2 mod 3: not sent; part 2: a f"),
              std::string::npos);

    // Its time was over.
    stopped.report.stopped.clear();
    EXPECT_EQ(merge({part(0), stopped, part(2)}).missing[0].why, "its time was over");

    auto lost = part(0);
    lost.report.completed = 30;
    auto const unsure = merge({lost, part(1), part(2)});
    ASSERT_EQ(unsure.missing.size(), 1U);
    EXPECT_EQ(unsure.missing[0].packets, 4U);
    EXPECT_FALSE(unsure.missing[0].is_certain);
}

TEST(Merge, JoinsFailuresAndPacing) {
    auto one = part(0), two = part(1);
    one.report.accepted = one.report.completed = 33;
    one.report.failed = {{EPERM, 1, "a firewall", {{6, 3, 1}}}};
    two.report.accepted = two.report.completed = 31;
    two.report.failed = {{EPERM, 1, "the same", {{1, 3, 1}}}, {EMSGSIZE, 1, "too large", {}}};
    one.report.pacing = pacing_error{10, 100, 300, 900, 5};
    two.report.pacing = pacing_error{30, 20, 100, 700, 8};
    auto const all = merge({one, two, part(2)});
    ASSERT_EQ(all.sum.failed.size(), 2U);
    EXPECT_EQ(all.sum.failed[0].packets, 2U);
    EXPECT_EQ(all.sum.failed[0].which, (std::vector<packet_run>{{6, 3, 1}, {1, 3, 1}}));
    EXPECT_EQ(all.sum.pacing->gaps, 40U);
    EXPECT_DOUBLE_EQ(all.sum.pacing->mean, 40);
    EXPECT_NEAR(all.sum.pacing->deviation, 173.2050808, 1e-6);
    EXPECT_DOUBLE_EQ(all.sum.pacing->most, 900);
    EXPECT_DOUBLE_EQ(all.sum.pacing->latest, 8);
}

TEST(Merge, ReckonsWithClocks) {
    auto one = part(0), two = part(1), three = part(2);
    two.start = noon - 250ms; // by its clock, which is behind
    two.clock = clock_difference{250ms, 1us};
    three.start = noon + 100ms;
    auto const all = merge({one, two, three});
    EXPECT_EQ(all.starts_apart, 100ms);
    EXPECT_EQ(all.sum.elapsed, 1100ms);
    three.start.reset();
    EXPECT_FALSE(merge({one, two, three}).starts_apart);
    EXPECT_EQ(merge({one, two, three}).sum.elapsed, 1s);
}

TEST(Merge, KnowsNoEndWithoutACount) {
    auto endless = [](shard_report one) {
        one.count.reset();
        one.report.asked = one.report.accepted;
        one.report.left = 0;
        one.report.left_packets.clear();
        if (!one.is_final) one.report.left_packets = {{one.shard.packet(one.report.asked), 3, std::nullopt}};
        return one;
    };
    EXPECT_TRUE(merge({endless(part(0)), endless(part(1)), endless(part(2))}).is_complete());
    auto const all = merge({endless(part(0)), endless(killed(1, 10))});
    ASSERT_EQ(all.missing.size(), 2U);
    EXPECT_EQ(all.missing[0].which, (std::vector<packet_run>{{31, 3, std::nullopt}}));
    EXPECT_FALSE(all.missing[0].packets);
    EXPECT_EQ(all.missing[1].which, (std::vector<packet_run>{{2, 3, std::nullopt}}));
    EXPECT_FALSE(all.missing[1].packets);
    EXPECT_EQ(all.sum.asked, 44U);
    EXPECT_NE(to_text(all).find("packets, k = 31, 34 ...: not known"), std::string::npos) << to_text(all);
}

/// Two packets were not sent, and are these.
void unsent(transmit_report& of, std::vector<packet_run> const& which) {
    of.accepted -= 2;
    of.completed = of.accepted;
    of.left = 2;
    of.left_packets = which;
}
void refused(transmit_report& of, std::vector<packet_run> const& which) {
    unsent(of, {});
    of.left = 0;
    of.failed = {{EPERM, 2, "", which}};
}

TEST(Merge, RefusesWhatDoesNotBelongTogether) {
    auto const words = [](shard_report other) { return words_of<merge_error>([&] { merge({part(0), other}); }); };
    EXPECT_EQ(words(part(0)),
              "merge: part-0.json and part-0.json are of the same part, 0: merge each part once; a part "
              "that ran twice sent its packets twice");
    auto other = part(1);
    other.seed = 43;
    EXPECT_EQ(words(other), "merge: part-0.json and part-1.json have the seeds 42 and 43");
    other = part(1);
    other.stream = "icmp";
    EXPECT_NE(words(other).find("are of different streams: udp4, and icmp"), std::string::npos);
    other = part(1);
    other.fingerprint = 1;
    EXPECT_NE(words(other).find("whose packets differ"), std::string::npos);
    other = part(1);
    other.shard.of = 4;
    other.report = {.asked = 25, .accepted = 25, .completed = 25};
    EXPECT_NE(words(other).find("are of 3 and of 4 parts"), std::string::npos);
    other = part(1);
    other.count = 99;
    EXPECT_NE(words(other).find("different numbers of packets"), std::string::npos);
    other = part(1);
    other.shard.index = 3;
    EXPECT_NE(words(other).find("there is no part 3 of 3"), std::string::npos);
    other = part(1);
    other.shard.of = 0;
    EXPECT_NE(words(other).find("of 0"), std::string::npos);
    other = part(1);
    other.report.asked = 32;
    EXPECT_NE(words(other).find("has 33 of 100 packets, and the report says 32"), std::string::npos);
    for (auto const spoil :
         {+[](transmit_report& of) { of.accepted = 34; }, +[](transmit_report& of) { --of.accepted; },
          +[](transmit_report& of) { of.left = ~std::uint64_t{0}; },
          +[](transmit_report& of) {
              of.left = ~std::uint64_t{0};
              of.failed = {{1, 1, "", {}}};
          },
          +[](transmit_report& of) { of.completed = 34; }, +[](transmit_report& of) { of.failed = {{1, 1, "", {}}}; },
          // Packets that are not its own, are not there, are too many, or have no end.
          +[](transmit_report& of) { of.left_packets = {{1, 3, 1}}; },
          +[](transmit_report& of) { unsent(of, {{1, 2, 2}}); }, +[](transmit_report& of) { unsent(of, {{2, 3, 2}}); },
          +[](transmit_report& of) { unsent(of, {{1, 0, 2}}); }, +[](transmit_report& of) { unsent(of, {{97, 3, 2}}); },
          +[](transmit_report& of) { unsent(of, {{100, 3, 2}}); },
          +[](transmit_report& of) { unsent(of, {{1, 3, 3}}); }, +[](transmit_report& of) { unsent(of, {{1, 3, 1}}); },
          +[](transmit_report& of) { unsent(of, {{1, 3, 0}}); },
          +[](transmit_report& of) { unsent(of, {{1, 3, std::nullopt}}); },
          +[](transmit_report& of) { unsent(of, {{1, 3, ~std::uint64_t{0}}, {4, 3, 3}}); },
          +[](transmit_report& of) { refused(of, {{1, 3, 3}}); },
          +[](transmit_report& of) { refused(of, {{0, 3, 1}}); },
          +[](transmit_report& of) { refused(of, {{1, 3, std::nullopt}}); }}) {
        other = part(1);
        spoil(other.report);
        EXPECT_EQ(words(other), "merge: part-1.json: its numbers do not add up");
    }
    EXPECT_EQ(words_of<merge_error>([] { merge({}); }), "merge: there is no report");
    other = part(1);
    other.count.reset();
    other.shard = {1'000'000, 2'000'000};
    EXPECT_NE(words_of<merge_error>([&] { merge({other}); }).find("there is no report"), std::string::npos);
}

TEST(ReportFile, GivesBackWhatWasWritten) {
    shard_report full = part(1);
    full.seed = ~std::uint64_t{0};
    full.clock = clock_difference{-5us, 70ns};
    full.report.accepted = full.report.completed = 30;
    full.report.failed = {{EPERM, 2, "a \"firewall\"", {{1, 3, 2}}}};
    leave(full, 1);
    full.report.stopped = "SIGINT";
    full.report.pacing = pacing_error{5, 250, 300.5, 1234, 5'600'000};
    full.report.peer = interface_count{"veth1", 1, 60, 2};
    for (shard_report const& one : {full, part(0), killed(2, 5)}) {
        auto const again = shard_report_from(to_json(one).dump(), "here");
        EXPECT_EQ(again.from, "here");
        EXPECT_EQ(to_json(again), to_json(one));
        EXPECT_EQ(again.start, one.start);
        EXPECT_EQ(again.fingerprint, one.fingerprint);
    }
    shard_report endless = part(0);
    endless.count.reset();
    endless.start.reset();
    endless.report.left_packets = {{3, 6, std::nullopt}, {9, 6, std::nullopt}};
    EXPECT_EQ(to_json(shard_report_from(to_json(endless).dump(), "")), to_json(endless));
    // What transmit() reports has the same names.
    auto const alone = to_json(full.report);
    for (auto const& each : alone.items()) EXPECT_EQ(to_json(full)[each.key()], each.value());
}

TEST(ReportFile, SaysWhatIsWrong) {
    auto const words = [](std::string const& text) {
        return words_of<report_file_error>([&] { shard_report_from(text, "a.json"); });
    };
    EXPECT_EQ(words(""), "a.json is no JSON");
    std::string const whole = to_json(part(0)).dump();
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_EQ(words(whole.substr(0, size)), "a.json is no JSON");
    EXPECT_EQ(words("[]"), "a.json: \"run\" is not there; is it the report of a part?");
    EXPECT_EQ(words(to_json(part(0).report).dump()), "a.json: \"run\" is not there; is it the report of a part?");

    // Each member left out, and each of another type.
    auto const spoil_each = [&](nlohmann::ordered_json const& from, auto const& put) {
        for (auto const& each : from.items())
            for (auto const& other : {nlohmann::ordered_json(), nlohmann::ordered_json("x"), nlohmann::ordered_json(-1),
                                      nlohmann::ordered_json(1.5), nlohmann::ordered_json({1, 2})}) {
                auto spoiled = from;
                if (other.is_null())
                    spoiled.erase(each.key());
                else if (other.type() == each.value().type() || (other.is_number() && each.value().is_number()))
                    continue;
                else
                    spoiled[each.key()] = other;
                bool const is_rate = each.key().find("per_second") != std::string::npos;
                if (is_rate) continue;
                EXPECT_NE(words(put(spoiled)), "no error") << each.key() << " " << other;
            }
    };
    auto full = part(0);
    full.report.pacing = pacing_error{};
    full.report.peer = interface_count{};
    full.report.failed = {{EPERM, 2, "a firewall", {{1, 3, 2}}}};
    leave(full, 1);
    full.clock = clock_difference{};
    auto const json = to_json(full);
    spoil_each(json, [](auto const& spoiled) { return spoiled.dump(); });
    for (auto const& number : {nlohmann::ordered_json(-1), nlohmann::ordered_json(1.5)}) {
        auto copy = json;
        copy["accepted"] = number;
        EXPECT_EQ(words(copy.dump()), "a.json: \"accepted\" is of another type; is it the report of a part?");
    }
    for (char const* list : {"left_packets", "failed"})
        spoil_each(json[list][0], [&](auto const& spoiled) {
            auto copy = json;
            copy[list][0] = spoiled;
            return copy.dump();
        });
    for (char const* inner : {"run", "pacing", "peer"})
        spoil_each(json[inner], [&](auto const& spoiled) {
            auto copy = json;
            copy[inner] = spoiled;
            return copy.dump();
        });
}

TEST(ReportFile, IsReplacedAtOnce) {
    auto const folder = std::filesystem::temp_directory_path() / ("umpa_report_" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    std::string const path = folder / "a.json";
    write_report(path, "one");
    write_report(path, to_json(part(1)).dump());
    EXPECT_EQ(read_report(path).shard, part(1).shard);
    EXPECT_EQ(read_report(path).from, path);
    // A link to it stays one.
    std::filesystem::create_symlink(path, folder / "link");
    write_report(folder / "link", to_json(part(2)).dump());
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(read_report(path).shard, part(2).shard);
    std::size_t files = 0;
    for ([[maybe_unused]] auto const& each : std::filesystem::directory_iterator(folder)) ++files;
    EXPECT_EQ(files, 2U) << "something was left over";
    EXPECT_NE(words_of<report_file_error>([&] { read_report(folder / "none"); }).find("cannot be read: No such file"),
              std::string::npos);
    EXPECT_NE(
        words_of<report_file_error>([&] { write_report(folder / "no/a", "x"); }).find("cannot be written: No such"),
        std::string::npos);
    std::filesystem::remove_all(folder);
}

std::size_t count_of_files(std::filesystem::path const& folder) {
    std::size_t files = 0;
    for ([[maybe_unused]] auto const& each : std::filesystem::directory_iterator(folder)) ++files;
    return files;
}

// A folder cannot be replaced by a file.
TEST(ReportFile, LeavesNothingBehindWhereItCannotReplace) {
    auto const folder = std::filesystem::temp_directory_path() / ("umpa_report_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "a.json" / "something");
    EXPECT_FALSE(detail::replace_file(folder / "a.json", "text"));
    EXPECT_EQ(errno, EISDIR) << "errno is that of the replacing, not of what came behind it";
    EXPECT_EQ(count_of_files(folder), 1U) << "the text was left behind";
    std::filesystem::remove_all(folder);
}

// A file that is mounted by itself cannot be replaced either, but written to.
TEST(ReportFile, WritesIntoAFileThatIsMounted) {
    auto const folder = std::filesystem::temp_directory_path() / ("umpa_report_" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    std::string const path = folder / "a.json";
    write_report(path, "one");
    // In a process of its own, whose mounts nobody else has.
    auto const write_it = [&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) != 0)
            std::_Exit(77);
        write_report(path, "another");
        std::_Exit(count_of_files(folder) == 1 ? 0 : 1);
    };
    pid_t const child = ::fork();
    if (child == 0) write_it();
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    std::string content;
    std::ifstream(path) >> content;
    std::filesystem::remove_all(folder);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) GTEST_SKIP() << "mounting takes root";
    EXPECT_EQ(status, 0) << "something was left behind";
    EXPECT_EQ(content, "another");
}

}
