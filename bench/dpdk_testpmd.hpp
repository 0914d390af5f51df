// SPDX-License-Identifier: BSL-1.0
#pragma once
#include "send_subject.hpp"
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// DPDK's testpmd, a process of its own that is told to start and to stop.

namespace bench {

inline bool has_testpmd() { return std::system("command -v dpdk-testpmd >/dev/null") == 0; }

class testpmd {
public:
    explicit testpmd(std::string const& arguments)
        : log_(std::filesystem::temp_directory_path() /
               ("umpa-testpmd-" + std::to_string(::getpid()) + "-" + std::to_string(count()++))) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) std::abort();
        number_ = ::fork();
        if (number_ == 0) {
            std::string const command =
                "exec stdbuf -oL dpdk-testpmd --lcores 0,1 --no-huge --no-pci -m 256 --no-shconf "
                "--no-telemetry --vdev=net_null0 -- "
                "-i --no-mlockall --total-num-mbufs=2048 " +
                arguments + " >" + log_.string() + " 2>&1";
            ::dup2(ends[0], STDIN_FILENO);
            ::close(ends[1]);
            ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[0]);
        to_ = ::fdopen(ends[1], "w");
    }
    testpmd(testpmd const&) = delete;
    ~testpmd() {
        say("quit");
        std::fclose(to_);
        ::waitpid(number_, nullptr, 0);
        std::filesystem::remove(log_);
    }

    static int& count() {
        static int made = 0;
        return made;
    }
    /// Nanoseconds a packet of the core that sends; it sends for so long.
    double time(std::chrono::milliseconds duration) {
        std::string const prompt = "testpmd> ";
        wait_for(prompt, 0);
        std::size_t const begin = said().size();
        double const before = busy();
        say("start");
        std::this_thread::sleep_for(duration);
        say("stop");
        wait_for("\nDone.", begin);
        double const busy_for = busy() - before;
        std::string const words = said();
        std::string const head = "TX-packets: ";
        std::size_t const place = words.rfind(head);
        if (place == std::string::npos || place < begin) fail("testpmd does not run: " + words);
        return busy_for / std::strtod(words.c_str() + place + head.size(), nullptr);
    }

private:
    void say(char const* words) {
        std::fprintf(to_, "%s\n", words);
        std::fflush(to_);
    }
    std::string said() const {
        std::ifstream file(log_);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// For half a minute at most.
    void wait_for(std::string const& words, std::size_t begin) const {
        for (int i = 0; i < 3000 && said().find(words, begin) == std::string::npos; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    /// Nanoseconds that the core which sends was busy so far.
    double busy() const {
        for (auto const& task : std::filesystem::directory_iterator("/proc/" + std::to_string(number_) + "/task")) {
            std::string name;
            std::ifstream comm(task.path() / "comm");
            std::getline(comm, name);
            if (!name.ends_with("worker-1")) continue;
            double time = 0;
            std::ifstream(task.path() / "schedstat") >> time;
            return time;
        }
        return 0;
    }

    std::filesystem::path log_;
    pid_t number_ = 0;
    std::FILE* to_ = nullptr;
};

}
