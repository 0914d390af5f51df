// SPDX-License-Identifier: BSL-1.0
// Pairs of packets made by Scapy, and what it thinks of them.
#include <cstddef>
#include <cstdio>
#include <gtest/gtest.h>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <umpa/receive/answers.hpp>
#include <umpa/umpa.hpp>
#include <vector>

namespace {

using namespace umpa;

std::vector<std::byte> bytes_of(std::string const& digits) {
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(std::stoi(digits.substr(i, 2), nullptr, 16)));
    return bytes;
}

TEST(AnswersScapy, AgreesOnEachPair) {
    std::unique_ptr<FILE, int (*)(FILE*)> const output(
        popen("/usr/bin/python3 " UMPA_GOLDEN_DIR "/../receive/answers_scapy.py 2>/dev/null", "r"), pclose);
    ASSERT_TRUE(output);
    std::string text;
    char some[4096];
    while (std::size_t const got = fread(some, 1, sizeof some, output.get())) text.append(some, got);
    if (text.empty()) GTEST_SKIP() << "Scapy is not installed (python3-scapy)";
    std::istringstream lines(text);
    std::string name, verdict, question, reply;
    std::size_t answers = 0, others = 0;
    while (lines >> name >> verdict >> question >> reply) {
        bool const expected = verdict == "1";
        ++(expected ? answers : others);
        EXPECT_EQ(answers_question(bytes_of(reply), bytes_of(question)) != answer_kind::none, expected)
            << name << "\n"
            << question << "\n"
            << reply;
    }
    EXPECT_GT(answers, 30U);
    EXPECT_GT(others, 200U);
}

} // namespace
