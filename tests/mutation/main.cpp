// SPDX-License-Identifier: BSL-1.0
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>

// For tests/mutants.py: runs the tests, and where UMPA_REACHED names a file writes there for each test how long it
// took, in microseconds, and which places of the headers it reached at run time. What ran before the first test counts
// for all.

namespace {

using clock = std::chrono::steady_clock;

class writer : public testing::EmptyTestEventListener {
public:
    explicit writer(char const* file) : file_(std::fopen(file, "w")) {}

    void OnTestProgramStart(testing::UnitTest const&) override { write("*", 0); }
    void OnTestStart(testing::TestInfo const&) override { start_ = clock::now(); }
    void OnTestEnd(testing::TestInfo const& test) override {
        auto const took = std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start_);
        write(std::string(test.test_suite_name()) + "." + test.name(), took.count());
    }
    void OnTestProgramEnd(testing::UnitTest const&) override { std::fclose(file_); }

private:
    void write(std::string const& test, long long microseconds) {
        std::fprintf(file_, "%s %lld", test.c_str(), microseconds);
        for (int place = 0; place < umpa_mutant::most; ++place) {
            if (umpa_mutant::reached[place]) std::fprintf(file_, " %d", place);
            umpa_mutant::reached[place] = false;
        }
        std::fprintf(file_, "\n");
    }

    std::FILE* file_;
    clock::time_point start_;
};

} // namespace

int main(int count, char** arguments) {
    testing::InitGoogleTest(&count, arguments);
    if (char const* const file = std::getenv("UMPA_REACHED"))
        testing::UnitTest::GetInstance()->listeners().Append(new writer(file));
    return RUN_ALL_TESTS();
}
