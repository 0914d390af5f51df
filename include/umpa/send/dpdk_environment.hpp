// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <pthread.h>
#include <rte_eal.h>
#include <rte_errno.h>
#include <rte_lcore.h>
#include <rte_memory.h>
#include <sched.h>
#include <string>
#include <umpa/send/dpdk_error.hpp>
#include <umpa/send/transmit_threads.hpp>
#include <utility>
#include <vector>

namespace umpa {

/// DPDK's environment (EAL), which a process sets up once: `dpdk_environment const dpdk({"-l", "1-4", "-a",
/// "0000:01:00.0"})`, or without arguments for a machine without hugepages. Copies are the same environment; the last
/// one to go, of it and of the ports, ends it, and then there is none any more in this process.
class dpdk_environment {
public:
    /// Without hugepages, cards, files that are shared, and words: one lcore that may run anywhere, 64 MiB.
    static std::vector<std::string> without_hugepages() {
        std::string cpus;
        for (std::size_t const one : detail::usable_cpus()) cpus += (cpus.empty() ? "" : ",") + std::to_string(one);
        return {"--no-huge",      "--no-pci",    "-m",      "64",       "--no-shconf",
                "--no-telemetry", "--log-level", "*:error", "--lcores", "0@(" + cpus + ")"};
    }

    /// Takes what any program with DPDK takes. The calling thread may run where it could before. Throws
    /// dpdk_environment_error; EAL's own log on stderr often says more.
    explicit dpdk_environment(std::vector<std::string> arguments = without_hugepages())
        : state_(std::make_shared<state>(std::move(arguments))) {}

    /// The one that the program has set up itself, by rte_eal_init: it is not ended.
    static dpdk_environment of_program() { return dpdk_environment(std::make_shared<state>()); }

    /// Whether there is one now.
    static bool is_set_up() { return running().load(std::memory_order_acquire); }

private:
    struct state {
        state() {
            // It has memory from the start.
            if (rte_eal_get_physmem_size() == 0)
                raise(dpdk_environment_error("dpdk_environment::of_program: call rte_eal_init before, or make a "
                                             "dpdk_environment with its arguments"));
            running() = true;
        }
        explicit state(std::vector<std::string> given) : arguments(std::move(given)), is_ours(true) {
            arguments.insert(arguments.begin(), "umpa");
            set_up();
            running() = true;
        }
        state(state const&) = delete;
        ~state() {
            if (!is_ours) return;
            running() = false;
            rte_eal_cleanup();
        }

        void set_up() {
            std::vector<char*> words;
            for (std::string& one : arguments) words.push_back(one.data());
            int const count = static_cast<int>(words.size());
            words.push_back(nullptr);
            // The EAL binds this thread to its first lcore: threads made later would all be there.
            cpu_set_t before;
            bool const is_known = ::pthread_getaffinity_np(::pthread_self(), sizeof before, &before) == 0;
            int const result = rte_eal_init(count, words.data());
            int const why = rte_errno;
            if (is_known) ::pthread_setaffinity_np(::pthread_self(), sizeof before, &before);
            if (result < 0) raise(dpdk_environment_error(words_about(why), why));
        }
        std::string words_about(int why) const {
            std::string asked;
            for (std::size_t i = 1; i < arguments.size(); ++i) asked += (i > 1 ? " " : "") + arguments[i];
            std::string const begin = "dpdk_environment(\"" + asked + "\"): ";
            switch (why) {
            case EALREADY:
                return begin + "the EAL can be set up once in a process, and was: use that one while it lives, or "
                               "dpdk_environment::of_program()";
            case EINVAL: return begin + "the EAL refuses an argument; it says on stderr which one";
            case EACCES:
            case EPERM: return begin + "the EAL lacks a right; run as root, or use no cards and no hugepages";
            case ENOMEM:
                return begin + "there is not so much memory; reserve hugepages (dpdk-hugepages.py), or use --no-huge "
                               "and a smaller -m";
            default: return begin + "the EAL fails: " + detail::dpdk_reason(why) + "; it says on stderr where";
            }
        }

        std::vector<std::string> arguments{};
        bool is_ours = false;
    };
    explicit dpdk_environment(std::shared_ptr<state> of) : state_(std::move(of)) {}

    static std::atomic<bool>& running() {
        static std::atomic<bool> is_running = false;
        return is_running;
    }

    std::shared_ptr<state> state_;
};

namespace detail {

/// Makes this thread an lcore for the rest of its life, where the EAL has one left: only lcores have a cache of free
/// mbufs, which spares a lock for each packet.
inline void be_an_lcore() {
    struct registration {
        bool is_tried = false;
        bool is_mine = false;
        ~registration() {
            if (is_mine && dpdk_environment::is_set_up()) rte_thread_unregister();
        }
    };
    static thread_local registration once;
    if (once.is_tried || rte_lcore_id() != LCORE_ID_ANY) return;
    once.is_tried = true;
    once.is_mine = rte_thread_register() == 0;
}

} // namespace detail

}
